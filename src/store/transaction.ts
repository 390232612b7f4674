/** One transaction on one connection. */
import type pg from 'pg';
import { refusalOf } from './refusal.ts';
import type { Send } from './sharing.ts';
import type { Tx } from './store.ts';

/** Runs one statement. */
export type Run = <Row>(by: Send, sql: string, params?: readonly unknown[]) => Promise<Row[]>;

/**
 * A transaction that has not ended by then is rolled back, in milliseconds: time for the largest import on a slow machine,
 * and less than whoever waits for the single connection of the embedded database is patient.
 */
export const transactionLimit = 45_000;

/** What the code inside a transaction can be recognised by. */
export interface Inside {
  open: boolean;
}

/**
 * Begins, lets `work` run, commits; rolls back when it throws, exceeds the limit, or swallowed the error of a
 * failed statement. `enter` calls the work so that it can be recognised.
 */
export async function transact<Result>(
  client: pg.PoolClient,
  run: Run,
  enter: (inside: Inside, work: () => Promise<Result>) => Promise<Result>,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const inside: Inside = { open: true };
  const send: Send = (statement) => client.query(statement);
  let last: Promise<unknown> = Promise.resolve();
  const tx: Tx = {
    query<Row>(sql: string, params?: readonly unknown[]) {
      // In turn, also when the work does not wait for each: one connection takes one statement at a time.
      const next = last.then(() => {
        if (!inside.open) throw new Error('tx was used after its transaction had ended');
        return run<Row>(send, sql, params);
      });
      last = next.catch(() => {});
      return next;
    },
  };
  let broken: Error | undefined;
  try {
    await run(send, 'BEGIN');
    const result = await withLimit(enter(inside, () => work(tx)));
    await last;
    inside.open = false;
    await commit(client);
    return result;
  } catch (error) {
    inside.open = false;
    await client.query('ROLLBACK').catch((cause: Error) => {
      broken = cause;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** An aborted transaction answers COMMIT with ROLLBACK and no error: work that swallowed one must not look done. */
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query('COMMIT').catch((error) => {
    throw refusalOf(error);
  });
  if (command !== 'COMMIT') {
    throw new Error('the transaction was rolled back: a statement in it had failed');
  }
}

async function withLimit<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`the transaction took longer than ${transactionLimit} ms`)),
      transactionLimit,
    );
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
