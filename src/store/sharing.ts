/** Lets many callers use the pool's only connection at once, each with single statements. */
import type pg from 'pg';

/** Runs one statement. */
export type Send = (statement: pg.QueryConfig) => Promise<pg.QueryResult>;

interface Share {
  client: Promise<pg.PoolClient>;
  /** The pool gave the connection. */
  held: boolean;
  /** Statements that are not answered yet. */
  open: number;
}

/**
 * For a pool of one connection whose client pipelines: statements go out at once and are run and answered in
 * that order, none waits for the answer of another. Whoever wants the connection alone (a transaction,
 * housekeeping) asks the pool and gets it after what is under way; what comes later waits behind.
 */
export function createSharing(pool: pg.Pool): Send {
  let current: Share | undefined;

  function share(): Share {
    const made: Share = {
      client: pool.connect().then((client) => {
        made.held = true;
        return client;
      }),
      held: false,
      open: 0,
    };
    return made;
  }

  function join(): Share {
    const isWanted = current?.held && pool.waitingCount > 0;
    if (current === undefined || isWanted) current = share();
    current.open += 1;
    return current;
  }

  async function leave(mine: Share): Promise<void> {
    mine.open -= 1;
    if (mine.open > 0) return;
    if (current === mine) current = undefined;
    (await mine.client).release();
  }

  return async (statement) => {
    const mine = join();
    try {
      const client = await mine.client;
      return await client.query(statement);
    } catch (error) {
      // The connection may be lost: whoever comes next asks the pool for one.
      if (current === mine) current = undefined;
      throw error;
    } finally {
      await leave(mine).catch(() => {});
    }
  };
}
