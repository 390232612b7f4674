import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openDataDir } from '../../../src/store/data-dir.ts';
import { createPool } from '../../../src/store/embedded.ts';
import { engineVersion, startEngine } from '../../../src/store/engine.ts';
import {
  type Migration,
  migrate,
  packageRoot,
  readMigrations,
} from '../../../src/store/migrate.ts';
import { templatePath, unpackTemplate } from '../../../src/store/template.ts';
import { temporaryFolder } from '../../support/folder.ts';

const log = (sentence: string) => expect.unreachable(sentence);

/** An empty database without any migration, and what to call when done with it. */
async function emptyDatabase() {
  const dir = path.join(await temporaryFolder(), 'db');
  const known = { engine: engineVersion(), migrations: await readMigrations() };
  expect(await unpackTemplate(path.join(packageRoot(), templatePath), known, dir)).toBe(true);
  const engine = await startEngine({ dir }, log);
  const pool = createPool(engine, log);
  await pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  async function end(): Promise<void> {
    await pool.end();
    await engine.close();
  }
  return { pool, end };
}

function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

test('applies what is missing, in order, once', async () => {
  const { pool, end } = await emptyDatabase();
  const first = migration('1_first', 'CREATE TABLE a (id int)');
  const second = migration(
    '2_second',
    'ALTER TABLE a ADD COLUMN b int; INSERT INTO a VALUES (1, 2)',
  );
  expect(await migrate(pool, [first])).toEqual(['1_first']);
  expect(await migrate(pool, [first, second])).toEqual(['2_second']);
  expect(await migrate(pool, [first, second])).toEqual([]);
  expect((await pool.query('SELECT * FROM a')).rows).toEqual([{ id: 1, b: 2 }]);
  expect(
    (
      await pool.query(
        'SELECT migration_name, checksum, applied_steps_count FROM _prisma_migrations ORDER BY 1',
      )
    ).rows,
  ).toEqual([
    { migration_name: '1_first', checksum: first.checksum, applied_steps_count: 1 },
    { migration_name: '2_second', checksum: second.checksum, applied_steps_count: 1 },
  ]);
  await end();
});

test('a migration that fails is rolled back as a whole and named', async () => {
  const { pool, end } = await emptyDatabase();
  const broken = migration('1_broken', 'CREATE TABLE a (id int); SELECT nonsense');
  await expect(migrate(pool, [broken])).rejects.toMatchObject({
    problem: 'damaged',
    message:
      'The database could not be brought up to this version: 1_broken failed and was rolled back ' +
      '(column "nonsense" does not exist).',
  });
  expect((await pool.query(`SELECT to_regclass('a') AS a`)).rows).toEqual([{ a: null }]);
  expect(await migrate(pool, [migration('1_broken', 'CREATE TABLE a (id int)')])).toEqual([
    '1_broken',
  ]);
  await end();
});

test('a database from a newer version is left alone', async () => {
  const dataDir = await temporaryFolder();
  const store = await openDataDir({ dataDir, log });
  await store.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
     VALUES ('x', 'y', '29990101000000_future', now())`,
  );
  await store.query('DROP TABLE "Slot"');
  await store.close();

  await expect(openDataDir({ dataDir, log })).rejects.toMatchObject({
    problem: 'newer',
    message:
      'The database was written by a newer version of Deskhand (it holds the migration 29990101000000_future). ' +
      'Start that version again, or restore a backup made by this one. Nothing was changed.',
  });
  await expect(openDataDir({ dataDir, log })).rejects.toMatchObject({ problem: 'newer' });
});

test('a database whose migrations have other contents is left alone', async () => {
  const { pool, end } = await emptyDatabase();
  await migrate(pool, [migration('1_first', 'CREATE TABLE a (id int)')]);
  await expect(
    migrate(pool, [
      migration('1_first', 'CREATE TABLE b (id int)'),
      migration('2_next', 'SELECT 1'),
    ]),
  ).rejects.toMatchObject({
    problem: 'newer',
    message: expect.stringContaining('its migration 1_first has other contents'),
  });
  expect((await pool.query(`SELECT to_regclass('b') AS b`)).rows).toEqual([{ b: null }]);
  await end();
});

test('the migrations lead to prisma/schema.prisma', { timeout: 300_000 }, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['tools/migrate-diff.mjs'], {
    cwd: packageRoot(),
  });
  expect(stdout.trim()).toBe('-- This is an empty migration.');
});

test('every migration has a name that sorts by its time', async () => {
  const names = (await readMigrations()).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !/^\d{14}_[a-z_]+$/.test(name))).toEqual([]);
});
