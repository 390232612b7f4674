import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openDataDir } from '../../../src/store/data-dir.ts';
import { engineVersion } from '../../../src/store/engine.ts';
import { packageRoot } from '../../../src/store/migrate.ts';
import { packTemplate, templatePath, unpackTemplate } from '../../../src/store/template.ts';
import { temporaryFolder } from '../../support/folder.ts';

const shipped = path.join(packageRoot(), templatePath);

test('the shipped empty database belongs to the installed engine (else: npm run db:template)', async () => {
  const target = path.join(await temporaryFolder(), 'db');
  expect(await unpackTemplate(shipped, engineVersion(), target)).toBe(true);
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
  timeout: 120_000,
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

test('one of another engine is not used, and nothing is written', async () => {
  const folder = await temporaryFolder();
  expect(await unpackTemplate(shipped, '0.0.1', path.join(folder, 'db'))).toBe(false);
  expect(await unpackTemplate(path.join(folder, 'absent'), '0.0.1', path.join(folder, 'db'))).toBe(
    false,
  );
  expect(await readdir(folder)).toEqual([]);
});

test('what is packed comes out the same', async () => {
  const folder = await temporaryFolder();
  const from = path.join(folder, 'from');
  const to = path.join(folder, 'to');
  expect(await unpackTemplate(shipped, engineVersion(), from)).toBe(true);
  const packed = path.join(folder, 'packed');
  await writeFile(packed, await packTemplate(path.join(from, 'global'), 'test'));
  expect(await unpackTemplate(packed, 'test', to)).toBe(true);
  expect((await readdir(to)).sort()).toEqual((await readdir(path.join(from, 'global'))).sort());
});
