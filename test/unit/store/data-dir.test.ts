import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../../src/store/open.ts';
import { temporaryFolder } from '../../support/folder.ts';

test('the folder is created with those above it, and what was written is there again', async () => {
  const dataDir = path.join(await temporaryFolder(), 'a', 'b');
  const first = await openStore({ dataDir });
  await first.query('CREATE TABLE note (words text)');
  await first.query(`INSERT INTO note VALUES ('Łódź')`);
  await first.close();
  const second = await openStore({ dataDir });
  expect(await second.query('SELECT words FROM note')).toEqual([{ words: 'Łódź' }]);
  await second.close();
});

test('the same process may not open a folder twice', async () => {
  const dataDir = await temporaryFolder();
  const first = await openStore({ dataDir });
  await expect(openStore({ dataDir })).rejects.toMatchObject({
    problem: 'locked',
    message: expect.stringContaining(`process ${process.pid}`),
  });
  await first.ping();
  await first.close();
});

test('a file in the place of the folder is refused and stays', async () => {
  const dataDir = path.join(await temporaryFolder(), 'data');
  await writeFile(dataDir, 'mine');
  await expect(openStore({ dataDir })).rejects.toMatchObject({
    problem: 'readOnly',
    message: `${dataDir} is not a folder. Set DATA_DIR to a folder, or to a name that is still free.`,
  });
  expect(await readFile(dataDir, 'utf8')).toBe('mine');
});

test.skipIf(process.platform !== 'linux')(
  'a folder that nobody can create is refused',
  async () => {
    await expect(openStore({ dataDir: '/proc/deskhand' })).rejects.toMatchObject({
      problem: 'readOnly',
      message: expect.stringMatching(/^\/proc\/deskhand cannot be created \(ENOENT\)\./),
    });
  },
);

test.each([
  ['17\n', 'damaged', 'was written by an earlier version of Deskhand (PostgreSQL 17'],
  ['19\n', 'newer', 'was written by a newer version of Deskhand (PostgreSQL 19'],
  ['', 'damaged', 'does not hold a whole database'],
])('a database of PostgreSQL %j is %s and stays as it is', async (version, problem, words) => {
  const dataDir = await temporaryFolder();
  const db = path.join(dataDir, 'db');
  await mkdir(db);
  await writeFile(path.join(db, 'PG_VERSION'), version);
  await expect(openStore({ dataDir })).rejects.toMatchObject({
    problem,
    message: expect.stringContaining(words),
  });
  expect(await readdir(db)).toEqual(['PG_VERSION']);
  expect(await readdir(dataDir)).toEqual(['db']);
});

test('a damaged database is named as such, and the lock is given back', async () => {
  const dataDir = await temporaryFolder();
  await (await openStore({ dataDir })).close();
  const control = path.join(dataDir, 'db', 'global', 'pg_control');
  const bytes = await readFile(control);
  await writeFile(control, Buffer.alloc(bytes.length));
  await expect(openStore({ dataDir })).rejects.toMatchObject({
    problem: 'damaged',
    message: expect.stringContaining(`The database in ${dataDir} cannot be opened (`),
  });
  await writeFile(control, bytes);
  const again = await openStore({ dataDir });
  await again.ping();
  await again.close();
});
