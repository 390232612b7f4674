/** Long work on many rows, a piece at a time: what else has come in is answered in between. */

/** Rows of a piece: some milliseconds of work. */
const usual = 250;

/** Calls `work` for each item, in order; resolves after the last. */
export async function inPieces<Item>(
  items: readonly Item[],
  work: (item: Item, at: number) => void,
  size = usual,
): Promise<void> {
  for (const [at, item] of items.entries()) {
    if (at % size === 0) await othersTurn();
    work(item, at);
  }
}

/** Lets everything run that is waiting to. */
export function othersTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
