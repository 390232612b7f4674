/** Gives back what updates leave behind, for the embedded engine, which has no autovacuum. */
import type pg from 'pg';
import type { Send } from './sharing.ts';

/** So many statements are run between two looks. */
const mostStatements = 1_000;
/** A table with fewer dead rows is left alone. */
const mostDead = 500;

/**
 * Wraps `send` so that busy tables are vacuumed while they are busy. Without that each look for open work reads
 * every row that was ever open: after 6,000 messages it took 26 ms instead of one.
 */
export function createTidying(
  pool: pg.Pool,
  send: Send,
  log: (sentence: string) => void,
): { send: Send; ended(): Promise<void> } {
  let statements = 0;
  let underWay: Promise<void> | undefined;
  let isEnding = false;

  async function tidy(): Promise<void> {
    try {
      const busy = await pool.query<{ name: string }>(
        `SELECT quote_ident(relname) AS name FROM pg_stat_user_tables
          WHERE schemaname = 'public' AND n_dead_tup > $1 AND n_dead_tup > n_live_tup / 10`,
        [mostDead],
      );
      // One table at a time, so that others get the connection in between.
      for (const { name } of busy.rows) {
        if (!isEnding) await pool.query(`VACUUM (ANALYZE) ${name}`);
      }
    } catch (error) {
      if (!isEnding) log(`Housekeeping failed: ${error instanceof Error ? error.message : error}`);
    }
  }

  return {
    send(statement) {
      statements += 1;
      if (statements >= mostStatements && underWay === undefined && !isEnding) {
        statements = 0;
        underWay = tidy().finally(() => {
          underWay = undefined;
        });
      }
      return send(statement);
    },
    async ended() {
      isEnding = true;
      await underWay;
    },
  };
}
