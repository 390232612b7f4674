/**
 * A search is several statements, and where many search at once each of them would wait behind those of all the
 * others. In a queue of whole searches everybody waits once.
 */

export interface Queue {
  /** Runs the work when its turn comes; `goesOn`: before those that have not begun anything yet. */
  run<Result>(work: () => Promise<Result>, how?: { goesOn?: boolean }): Promise<Result>;
}

/** At most `most` at once, the others in the order asked. */
export function createQueue(most: number): Queue {
  const begun: (() => void)[] = [];
  const waiting: (() => void)[] = [];
  let running = 0;

  function next(): void {
    const start = begun.shift() ?? waiting.shift();
    if (start) start();
    else running -= 1;
  }

  return {
    async run(work, { goesOn = false } = {}) {
      if (running < most) running += 1;
      else await new Promise<void>((start) => (goesOn ? begun : waiting).push(start));
      try {
        return await work();
      } finally {
        next();
      }
    },
  };
}
