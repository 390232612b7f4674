import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openDataDir } from '../../../src/store/data-dir.ts';
import { engineVersion } from '../../../src/store/engine.ts';
import { packageRoot, readMigrations } from '../../../src/store/migrate.ts';
import { packTemplate, templatePath, unpackTemplate } from '../../../src/store/template.ts';
import { temporaryFolder } from '../../support/folder.ts';

const shipped = path.join(packageRoot(), templatePath);
const ours = { engine: engineVersion(), migrations: await readMigrations() };

test('the shipped database fits the installed engine and our migrations (else: npm run db:template)', async () => {
  const target = path.join(await temporaryFolder(), 'db');
  expect(await unpackTemplate(shipped, ours, target)).toBe(true);
  expect(await readdir(target)).toContain('PG_VERSION');
});

test('a first start unpacks it instead of creating one', async () => {
  const said: string[] = [];
  const store = await openDataDir({
    dataDir: await temporaryFolder(),
    log: (sentence) => said.push(sentence),
  });
  await store.ping();
  await store.close();
  expect(said).toEqual([]);
});

test('without it, or with a useless one, the engine creates its own', {
  timeout: 300_000,
}, async () => {
  const folder = await temporaryFolder();
  const template = path.join(folder, 'useless.br');
  await writeFile(template, 'not a database');
  const said: string[] = [];
  const store = await openDataDir({
    dataDir: path.join(folder, 'data'),
    log: (sentence) => said.push(sentence),
    template,
  });
  expect(await store.query('SELECT count(*)::int AS rows FROM "Person"')).toEqual([{ rows: 0 }]);
  await store.close();
  expect(said).toEqual([
    'Creating the database; only this first start takes a few seconds longer.',
  ]);
});

test('one of another engine is not used, nor one with a migration we do not know, and nothing is written', async () => {
  const folder = await temporaryFolder();
  const target = path.join(folder, 'db');
  const [first, ...later] = ours.migrations;
  const changed = { name: first?.name ?? '', checksum: 'of other contents' };
  const strangers = [
    { ...ours, engine: '0.0.1' },
    { ...ours, migrations: later },
    { ...ours, migrations: [changed, ...later] },
  ];
  for (const stranger of strangers) {
    expect(await unpackTemplate(shipped, stranger, target)).toBe(false);
  }
  expect(await unpackTemplate(path.join(folder, 'absent'), ours, target)).toBe(false);
  expect(await readdir(folder)).toEqual([]);
});

test('what is packed comes out the same, also where a migration was written since', async () => {
  const folder = await temporaryFolder();
  const later = { name: '29990101000000_later', checksum: 'any' };
  const from = path.join(folder, 'from');
  const to = path.join(folder, 'to');
  expect(await unpackTemplate(shipped, ours, from)).toBe(true);
  const packed = path.join(folder, 'packed');
  await writeFile(packed, await packTemplate(path.join(from, 'global'), ours));
  expect(
    await unpackTemplate(packed, { ...ours, migrations: [...ours.migrations, later] }, to),
  ).toBe(true);
  expect((await readdir(to)).sort()).toEqual((await readdir(path.join(from, 'global'))).sort());
});
