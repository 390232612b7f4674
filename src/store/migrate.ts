/**
 * Applies `prisma/migrations` at start: the same table, checksums and advisory lock as `prisma migrate deploy`,
 * without its native engine, so it works offline and a site may still use the official tool.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { StoreError } from '../errors.ts';

export interface Migration {
  name: string;
  sql: string;
  /** SHA-256 of `sql` in hex, as Prisma records it. */
  checksum: string;
}

/** The lock `prisma migrate` itself takes, so that the two never run at once. */
const LOCK = 72707369;

const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

/** The package's own folder, whether this file runs from `src` or from `dist/src`. */
export function packageRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'prisma', 'migrations'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('prisma/migrations is not where this program stands');
    folder = parent;
  }
  return folder;
}

/** The migrations of this version, in order. */
export async function readMigrations(
  folder = path.join(packageRoot(), 'prisma', 'migrations'),
): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Brings the database up to this version; resolves with the names applied now.
 * @throws StoreError `newer` when the database holds a migration this version does not know, or a known one
 * with other contents; nothing is changed then. `damaged` when a migration fails; it is rolled back.
 */
export async function migrate(pool: pg.Pool, migrations: readonly Migration[]): Promise<string[]> {
  const client = await pool.connect();
  try {
    if ((await missing(client, migrations)).length === 0) return [];
    await client.query(`SELECT pg_advisory_lock(${LOCK})`);
    try {
      await client.query(TABLE);
      const names: string[] = [];
      // Asked again: another replica may have been at it while we waited for the lock.
      for (const migration of await missing(client, migrations)) {
        await apply(client, migration);
        names.push(migration.name);
      }
      return names;
    } finally {
      await client.query(`SELECT pg_advisory_unlock(${LOCK})`);
    }
  } finally {
    client.release();
  }
}

async function missing(
  client: pg.PoolClient,
  migrations: readonly Migration[],
): Promise<Migration[]> {
  const applied = await readApplied(client);
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  for (const [name, checksum] of applied) {
    const expected = known.get(name);
    if (expected === undefined) {
      throw new StoreError(
        'newer',
        `The database was written by a newer version of Deskhand (it holds the migration ${name}). ` +
          'Start that version again, or restore a backup made by this one. Nothing was changed.',
      );
    }
    if (expected !== checksum) {
      throw new StoreError(
        'newer',
        `The database was written by a different build of Deskhand (its migration ${name} has other contents). ` +
          'Start the build that wrote it. Nothing was changed.',
      );
    }
  }
  return migrations.filter(({ name }) => !applied.has(name));
}

/** Name → checksum of what is in place. */
async function readApplied(client: pg.PoolClient): Promise<Map<string, string>> {
  const table = await client.query<{ there: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS there`,
  );
  if (table.rows[0]?.there !== true) return new Map();
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    `SELECT migration_name, checksum FROM "_prisma_migrations"
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

async function apply(client: pg.PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query('SET LOCAL statement_timeout = 0');
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw migrationFailed(name, error);
  }
}

function migrationFailed(name: string, error: unknown): StoreError {
  const reason = error instanceof Error ? error.message : String(error);
  const advice = /pg_trgm/.test(reason)
    ? ' Ask the administrator of the server to run CREATE EXTENSION pg_trgm in this database (package postgresql-contrib).'
    : '';
  return new StoreError(
    'damaged',
    `The database could not be brought up to this version: ${name} failed and was rolled back (${reason}).${advice}`,
    error,
  );
}
