/** Which replica runs a job at which due time: one row, and whoever writes it first runs. */
import { hostname } from 'node:os';
import type { Store } from '../store/store.ts';

export interface Ledger {
  /**
   * True when this replica is to run `job` for `due`. False when another has it, or when an earlier run,
   * begun less than `longestMs` ago, has not ended.
   */
  take(job: string, due: Date, longestMs: number): Promise<boolean>;
  /** Records the end of a run; `errorCode` when it failed. */
  finish(job: string, due: Date, errorCode?: string): Promise<void>;
}

export interface LedgerOptions {
  /** Names this process in the rows, for operators. */
  replica?: string;
  /** No other process works on this database: a run without an end died with its process. */
  alone?: boolean;
}

/** Creates the ledger over the table `Slot`. */
export function createLedger(store: Store, options: LedgerOptions = {}): Ledger {
  const { replica = `${process.pid} on ${hostname()}`, alone = store.kind === 'embedded' } =
    options;
  return {
    async take(job, due, longestMs) {
      const rows = await store.query(
        `INSERT INTO "Slot"(job, due, "takenBy")
         SELECT $1, $2::timestamptz, $3
          WHERE NOT EXISTS (SELECT 1 FROM "Slot"
                             WHERE job = $1 AND "finishedAt" IS NULL
                               AND "takenAt" > now() - $4::float8 * interval '1 millisecond')
         ON CONFLICT (job, due) DO NOTHING
         RETURNING job`,
        [job, due.toISOString(), replica, alone ? 0 : longestMs],
      );
      return rows.length > 0;
    },
    async finish(job, due, errorCode) {
      await store.query(
        `UPDATE "Slot" SET "finishedAt" = now(), "errorCode" = $3
          WHERE job = $1 AND due = $2::timestamptz`,
        [job, due.toISOString(), errorCode ?? null],
      );
    },
  };
}
