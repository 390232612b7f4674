/** The database, embedded or a server: one dialect, one door. */
import type { PrismaClient } from '../generated/prisma/client.ts';

/**
 * Statements that belong together. One statement per call. Parameters are `$1`, `$2`, …; rows come back as
 * objects: timestamps as `Date`, bigint and numeric as strings, json parsed. An array parameter is a
 * PostgreSQL array; for a json column pass `JSON.stringify(value)`.
 */
export interface Tx {
  /**
   * @throws StoreError when the database cannot be used; an Error whose `code` is the SQLSTATE (`23505` for
   * a duplicate key) when it refused the statement.
   */
  query<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
}

/** A write of ours that happens in the same transaction as the reply and the audit line. */
export type Write = (tx: Tx) => Promise<void>;

export interface Store extends Tx {
  kind: 'embedded' | 'server';
  /** Prisma's client on the same connections. Loaded when first asked for: it costs 70 MB that nobody else needs. */
  prisma(): Promise<PrismaClient>;
  /**
   * Runs `work` in one transaction and commits when it resolves; rolls back when it throws, takes longer than
   * 45 s, or swallowed the error of a failed statement. Inside, use only `tx`: the embedded database has a
   * single connection. `query` and `transaction` throw when called from inside.
   */
  transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** Resolves when the database answers; throws `StoreError` otherwise. */
  ping(): Promise<void>;
  /**
   * Housekeeping that the embedded database does not do by itself. `checkpoint` (after each batch of a sync and
   * every 5 minutes) keeps the write-ahead log short, `vacuum` (after a sync and daily) gives space back and
   * refreshes the planner's statistics; it ends with a checkpoint. On a server only the statistics are refreshed.
   */
  maintain(what: 'checkpoint' | 'vacuum'): Promise<void>;
  /** Waits for what is under way, writes everything down and ends; calling it again is harmless. */
  close(): Promise<void>;
}
