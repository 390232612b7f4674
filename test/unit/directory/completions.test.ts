/** What is known of words before names are looked for chooses the way, never the answer. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { completionsOf, readWordShares } from '../../../src/directory/completions.ts';
import { askedWords, byName } from '../../../src/directory/names.ts';
import { createParams } from '../../../src/directory/params.ts';
import { runFinders } from '../../../src/directory/search.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';

let store: Store;

beforeAll(async () => {
  store = await openTestStore();
  await add('anna', 300, `'anna ' || ${letters} || 'ski'`);
  await add('marek', 40, `'marek ana' || ${letters}`);
  await add('middle', 5, `'marta beata ana' || ${letters}`);
  await add('many', 60, `'ma' || ${letters} || ' kow'`);
  await store.query(
    `INSERT INTO "NameWord" (word, deletions)
     SELECT DISTINCT unnest(string_to_array("nameKey", ' ')), '{}'::text[] FROM "Person"`,
  );
  await store.query('ANALYZE');
});

afterAll(() => store.close());

const letters = 'chr(97 + n % 26) || chr(97 + n / 26)';

async function add(what: string, count: number, name: string): Promise<void> {
  await store.query(
    `INSERT INTO "Person" (id, uuid, "orgId", "displayName", "nameKey", email, "phoneNumbers", "syncedAt")
     SELECT '${what}' || n, '${what}' || n, 'o', initcap(${name}), ${name}, '${what}' || n || '@x.example', '[]', now()
     FROM generate_series(1, ${count}) n`,
  );
}

test('the database’s statistics tell about how many names hold words that begin so', async () => {
  const shares = await readWordShares(store);
  const known = await completionsOf(store, ['anna', 'ma', 'zz', 'x'], shares);

  expect(known.get('anna')?.words).toEqual(['anna']);
  expect(known.get('anna')?.rows.user?.count).toBeGreaterThan(250);
  expect(known.get('anna')?.rows.user?.count).toBeLessThan(350);
  expect(known.get('ma')?.words?.length).toBe(63);
  expect(known.get('ma')?.rows.user?.count).toBeLessThan(250);
  expect(known.get('ma')?.rows.user?.of).toBe(405);
  expect(known.get('zz')?.words).toEqual([]);
  expect(known.has('x')).toBe(false);
});

test('without statistics nothing is guessed', async () => {
  const known = await completionsOf(store, ['anna'], {});

  expect(known.get('anna')).toEqual({ words: ['anna'], rows: {} });
});

test.each([
  ['ma ana', 45],
  ['ana ma', 45],
  ['marek an', 40],
  ['mar an', 45],
  ['ma ko', 60],
  ['an ma be', 5],
  ['m ana', 45],
  ['ma ma', 106],
  ['mar be an', 5],
])('“%s” finds the same %i names whatever they say', async (typed, count) => {
  const known = await completionsOf(store, askedWords(typed), {});
  const found = async (count: number | undefined) => {
    const guessed = new Map(
      [...known].map(([word, { words }]) => [
        word,
        { words, rows: count === undefined ? {} : { user: { count, of: 10_000_000 } } },
      ]),
    );
    const { hits } = await runFinders(store, byName('user', typed, guessed), {
      scope: { orgIds: ['o'] },
      window: { from: 0, size: 1000 },
    });
    return hits.map(({ id }) => id).sort();
  };
  const unguessed = await found(undefined);

  expect(new Set(unguessed).size).toBe(count);
  for (const guess of [0, 10_000, 100_000, 10_000_000])
    expect(await found(guess)).toEqual(unguessed);
});

test('of beginnings that many names have only as many are looked up as leave few names to compare', () => {
  const many = (count: number) => ({ words: undefined, rows: { user: { count, of: 1_000_000 } } });
  const completions = new Map([
    ['an', many(50_000)],
    ['ja', many(30_000)],
    ['ka', many(100_000)],
  ]);
  const params = createParams('all');
  byName('user', 'an ja ka', completions).map((finder) => finder(params));

  const asked = params.values.filter((value) => String(value).includes(':*'));
  expect(asked).toEqual(["'ja':* & 'an':* & !('an' & 'ja' & 'ka')"]);
});
