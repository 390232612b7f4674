/** The embedded database: PostgreSQL as a library, in a worker thread, behind the same driver as a server. */
import { mkdir } from 'node:fs/promises';
import pg from 'pg';
import { assembleStore, surviveLostConnections } from './assemble.ts';
import { type Engine, type EngineSource, startEngine } from './engine.ts';
import { migrate, readMigrations } from './migrate.ts';
import { refusalOf } from './refusal.ts';
import { createSharing } from './sharing.ts';
import type { Store } from './store.ts';
import { createTidying } from './tidying.ts';
import { createWireStream } from './wire-stream.ts';

export interface EmbeddedOptions {
  source: EngineSource;
  log(sentence: string): void;
  /** Called after the engine has closed, e.g. to give up the lock. */
  release?(): void | Promise<void>;
}

/** How long a query may wait for the single connection, in milliseconds: longer than any recovery seen. */
const PATIENCE = 60_000;

/**
 * Starts the engine on an existing database or in memory, applies the migrations, resolves with the store.
 * @throws Error when the engine cannot open the database, or what `migrate` throws.
 */
export async function openEmbedded({ source, log, release }: EmbeddedOptions): Promise<Store> {
  const engine = await startEngine(source, (reason) =>
    log(`The embedded database broke down and is started again: ${reason}`),
  );
  const pool = createPool(engine, log);
  const tidying = createTidying(pool, createSharing(pool), log);
  const end = async () => {
    await engine.close();
    await release?.();
  };
  try {
    await migrate(pool, await readMigrations());
  } catch (error) {
    await pool.end();
    await end();
    throw error;
  }
  return assembleStore({
    kind: 'embedded',
    pool,
    send: tidying.send,
    named: () => true,
    maintain: keeping(pool),
    settled: tidying.ended,
    end,
  });
}

/** A pool of one connection to the engine. */
export function createPool(engine: Engine, log: (sentence: string) => void): pg.Pool {
  const pool = new pg.Pool({
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: PATIENCE,
    user: 'postgres',
    database: 'postgres',
    ssl: false,
    pipeline: true,
    stream: () => createWireStream(engine.line()),
  });
  surviveLostConnections(pool, log);
  return pool;
}

/**
 * Has the engine make an empty database in the new folder `dir`, and takes out the two template databases that
 * no single database needs: two thirds of the files. Takes several seconds.
 */
export async function createDatabase(dir: string, log: (sentence: string) => void): Promise<void> {
  await mkdir(dir, { mode: 0o700 });
  const engine = await startEngine({ dir }, log);
  const pool = createPool(engine, log);
  try {
    await pool.query(`UPDATE pg_database SET datistemplate = false WHERE datname LIKE 'template%'`);
    await pool.query('DROP DATABASE template1');
    await pool.query('DROP DATABASE template0');
    await pool.query('VACUUM FREEZE');
    await pool.query('CHECKPOINT');
  } finally {
    await pool.end();
    await engine.close();
  }
}

/**
 * The engine has no background processes: it neither writes checkpoints nor vacuums by itself. Nor does anything tell it
 * that a table has grown: a plan made while it was small goes on reading all of it, so plans are made anew, too.
 */
function keeping(pool: pg.Pool): Store['maintain'] {
  return async (what) => {
    try {
      if (what === 'vacuum') {
        const tables = await pool.query<{ name: string }>(
          `SELECT quote_ident(relname) AS name FROM pg_stat_user_tables
           WHERE schemaname = 'public' ORDER BY relname`,
        );
        // One table at a time, so that others get the connection in between.
        for (const { name } of tables.rows) await pool.query(`VACUUM (ANALYZE) ${name}`);
      }
      await pool.query('CHECKPOINT');
      await pool.query('DISCARD PLANS');
    } catch (error) {
      throw refusalOf(error);
    }
  };
}
