/** Beginnings that many names have: found without reading all of these, and counted up to a bound. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDirectory } from '../../../src/directory/directory.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';

let store: Store;

beforeAll(async () => {
  store = await openTestStore();
  await add('many', 70, `'mariola babel' || chr(97 + n % 20) || 'icz'`);
  await add('other', 3, `'mariola ida babelnik'`);
  await add('exact', 1, `'mar babel'`);
  await add('whole', 2, `'mar babel ' || chr(97 + n) || 'omi'`);
  await add('few', 7, `'mirko zubek' || chr(97 + n)`);
  await add('middle', 2, `'mirko adam zubek' || chr(97 + n)`);
  // Keys have an i for every j. Sixty words more make "jo" a beginning of many.
  await add('both', 30, `'iohan iohan' || chr(97 + n % 20) || 'sen' || n`);
  await add('apart', 26, `'iorunn adele iohan' || chr(97 + n % 20) || 'sen' || n`);
  await add('jo', 60, `'io' || chr(97 + n % 26) || chr(97 + n / 26) || ' zz'`);
  await store.query(
    `INSERT INTO "Organization" (id, uuid, "displayName", "nameKey", "syncedAt")
     SELECT key, key, initcap(key), key, now()
     FROM unnest(ARRAY['iohn zubek ltd', 'zubeka iota', 'iota print', 'zubek print', 'iob ioan']) key`,
  );
  await store.query(
    `INSERT INTO "NameWord" (word, deletions)
     SELECT DISTINCT unnest(string_to_array("nameKey", ' ')), '{}'::text[]
     FROM (SELECT "nameKey" FROM "Person" UNION ALL SELECT "nameKey" FROM "Organization") named`,
  );
});

afterAll(() => store.close());

/** `name` is SQL; `n` counts. */
async function add(what: string, count: number, name: string): Promise<void> {
  await store.query(
    `INSERT INTO "Person" (id, uuid, "orgId", "displayName", "nameKey", email, "phoneNumbers", "syncedAt")
     SELECT '${what}' || n, '${what}' || n, 'o', initcap(${name}), ${name}, '${what}' || n || '@x.example', '[]', now()
     FROM generate_series(1, ${count}) n`,
  );
}

/** What is found, all pages together; `begins`: by a beginning only. */
async function find(typed: string, scope: 'all' | { orgIds: string[] } = 'all') {
  const directory = createDirectory({ store, now: () => new Date('2026-11-21T08:00:00Z') })(scope);
  const question = directory.readQuestion(typed, 'user');
  if (question.by === 'problem') throw new Error(question.problem);
  const { hits, total, many } = await directory.find(question, 'user', { from: 0, size: 300 });
  expect(new Set(hits.map(({ id }) => id)).size).toBe(total);
  return { first: hits[0]?.title, total, many };
}

test.each(['mar babel', 'Babel, Mar'])(
  '%s: the exact name first, then those with the words, then fifty of the many that begin so',
  async (typed) => {
    expect(await find(typed)).toEqual({ first: 'Mar Babel', total: 1 + 2 + 50, many: true });
  },
);

test('one word that begins many names is counted up to the same bound', async () => {
  expect(await find('babel')).toEqual({ first: 'Mar Babel', total: 3 + 50, many: true });
});

test.each(['mir zub', 'zub mir', 'mirko zub', 'zub mirko', 'zubek'])(
  '%s: of fewer none is missing, whatever stands between the words',
  async (typed) => {
    expect(await find(typed)).toMatchObject({ total: 9, many: false });
  },
);

test.each(['jo johan', 'johan jo'])(
  '%s: a name that fits in both orders is counted once',
  async (typed) => {
    expect(await find(typed)).toMatchObject({ total: 50, many: true });
  },
);

test.each([
  ['jo zub', ['Iohn Zubek Ltd', 'Zubeka Iota']],
  ['zubek jo', ['Iohn Zubek Ltd', 'Zubeka Iota']],
  ['jo job', ['Iob Ioan']],
  ['j zubek', ['Iohn Zubek Ltd', 'Zubeka Iota']],
  ['jo zubek print', []],
])('customers “%s”, though many words begin with “jo”, are %j', async (typed, names) => {
  const directory = createDirectory({ store, now: () => new Date('2026-11-21T08:00:00Z') })('all');
  const question = directory.readQuestion(typed, 'customer');
  if (question.by === 'problem') throw new Error(question.problem);
  const { hits } = await directory.find(question, 'customer', { from: 0, size: 10 });

  expect(hits.map(({ title }) => title)).toEqual(names);
});

test('whoever sees some customers only finds the same names', async () => {
  expect(await find('mar babel', { orgIds: ['o'] })).toEqual({
    first: 'Mar Babel',
    total: 1 + 2 + 73,
    many: false,
  });
  expect(await find('mar babel', { orgIds: ['other'] })).toMatchObject({ total: 0 });
});
