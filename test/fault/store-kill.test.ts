/** SIGKILL at random instants while the embedded database writes. */
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { startChild } from '../support/child.ts';
import { temporaryFolder } from '../support/folder.ts';

const KILLS = 20;

test('killed twenty times while it writes, the database keeps every acknowledged row and starts again', {
  timeout: 300_000,
}, async () => {
  const dataDir = await temporaryFolder();
  const acknowledged: number[] = [];
  for (let kill = 1; kill <= KILLS; kill++) {
    const child = startChild('store-child.ts', [dataDir, 'write']);
    // After the first acknowledgements, at an instant that is never the same.
    const enough = 1 + Math.floor(Math.random() * 60);
    await child.line(enough);
    const more = setTimeout(() => child.process.kill('SIGKILL'), Math.random() * 20);
    expect(await child.ended).toBe(null);
    clearTimeout(more);
    expect(child.lines.length).toBeGreaterThanOrEqual(enough);
    acknowledged.push(...child.lines.map(Number));
  }

  const store = await openStore({ dataDir });
  try {
    const rows = await store.query<{ id: number; words: string }>('SELECT id, words FROM kept');
    const kept = new Map(rows.map(({ id, words }) => [id, words]));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    // Two rows of one transaction came together or not at all; each start counts on from where the last one ended.
    const halves = rows.filter(
      ({ id, words }) =>
        (words === 'first of two' && kept.get(id + 1) !== 'second of two') ||
        (words === 'second of two' && kept.get(id - 1) !== 'first of two'),
    );
    expect(rows.some(({ words }) => words === 'second of two')).toBe(true);
    expect(halves).toEqual([]);
    await store.query('REINDEX TABLE kept');
  } finally {
    await store.close();
  }
});

test('killed at any instant of the very first start, the next start works', {
  timeout: 120_000,
}, async () => {
  const dataDir = await temporaryFolder();
  for (const afterMs of [300, 450, 600, 750, 900, 1_100]) {
    const child = startChild('store-child.ts', [dataDir, 'hold']);
    const timer = setTimeout(() => child.process.kill('SIGKILL'), afterMs);
    await child.ended;
    clearTimeout(timer);
  }
  const store = await openStore({ dataDir });
  await store.ping();
  await store.close();
});
