/** Group commit: what is asked for in one turn, or while a statement is under way, shares a statement. */
import { StoreError } from '../errors.ts';

export interface BatchOptions<In, Out> {
  /** How many share one statement. */
  most: number;
  /** How many may wait before further ones are refused. */
  longest?: number;
  /** Does the work for all; answers in the same order. */
  run(items: readonly In[]): Promise<readonly Out[]>;
}

interface Waiting<In, Out> {
  item: In;
  resolve(out: Out): void;
  reject(error: unknown): void;
}

/**
 * Creates a function that does `run` for one item. Nothing waits while idle: the first items start within
 * the same turn of the event loop, and those that arrive meanwhile go together. An item the database refuses as data (SQLSTATE
 * class 22 or 23) fails alone, not its neighbours.
 * @throws StoreError `unreachable` when more than `longest` items wait already.
 */
export function createBatch<In, Out>({
  most,
  longest = 20_000,
  run,
}: BatchOptions<In, Out>): (item: In) => Promise<Out> {
  let queue: Waiting<In, Out>[] = [];
  let running = false;

  async function drain(): Promise<void> {
    if (running) return;
    running = true;
    await new Promise((resolve) => setImmediate(resolve));
    while (queue.length > 0) {
      const batch = queue.slice(0, most);
      queue = queue.slice(most);
      await settle(batch, run);
    }
    running = false;
  }

  return (item) =>
    new Promise<Out>((resolve, reject) => {
      if (queue.length >= longest) {
        reject(new StoreError('unreachable', 'The database does not keep up.'));
        return;
      }
      queue.push({ item, resolve, reject });
      void drain();
    });
}

async function settle<In, Out>(
  batch: readonly Waiting<In, Out>[],
  run: BatchOptions<In, Out>['run'],
): Promise<void> {
  try {
    const answers = await run(batch.map(({ item }) => item));
    for (const [at, { resolve }] of batch.entries()) resolve(answers[at] as Out);
  } catch (error) {
    if (batch.length > 1 && isAboutData(error)) {
      for (const one of batch) await settle([one], run);
    } else {
      for (const { reject } of batch) reject(error);
    }
  }
}

function isAboutData(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^2[23][0-9A-Z]{3}$/.test(code);
}
