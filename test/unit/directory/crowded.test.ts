/** However many are gone or blocked, whoever is active and has the name is found, and stands before them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDirectory } from '../../../src/directory/directory.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';

let store: Store;

const letters = 'chr(97 + n % 26) || chr(97 + n / 26)';

beforeAll(async () => {
  store = await openTestStore();
  await addCustomers('here', 1, `'here'`);
  await addCustomers('lost', 1, `'lost'`, 'now()');
  await addCustomers('ended', 70, `'trial org ' || n`, 'now()');
  await addCustomers('present', 3, `'trial org live' || n`);
  await add('leaver', 70, `'anna a' || ${letters}`, { goneAt: 'now()' });
  await add('anna', 3, `'anna novak' || chr(97 + n)`);
  await add('theirs', 70, `'berta a' || ${letters}`, { orgId: 'lost' });
  await add('berta', 3, `'berta novak' || chr(97 + n)`);
  await add('blocked', 70, `'mariola babel' || ${letters}`, { loginEnabled: 'false' });
  await add('left', 70, `'mariusz babel' || ${letters}`, { goneAt: 'now()' });
  await add('marzena', 3, `'marzena babelz' || chr(97 + n)`);
  await add('same', 1300, `'cora lind'`, { goneAt: 'now()' });
  await add('cora', 3, `'cora lind'`);
  await add('sole', 50, `'dora ' || ${letters}`);
  await add('elin', 260, `'elin moe'`);
  await add('longer', 3, `'elin moe berg'`);
  for (const table of ['Person', 'Organization']) {
    await store.query(
      `INSERT INTO "NameWord" (word, deletions)
       SELECT DISTINCT unnest(string_to_array("nameKey", ' ')), '{}'::text[] FROM "${table}" ON CONFLICT DO NOTHING`,
    );
  }
});

afterAll(() => store.close());

/** `name` is SQL; `n` counts. */
async function add(
  what: string,
  count: number,
  name: string,
  { goneAt = 'NULL', loginEnabled = 'true', orgId = 'here' } = {},
): Promise<void> {
  await store.query(
    `INSERT INTO "Person" (id, uuid, "orgId", "displayName", "nameKey", email, "phoneNumbers", "syncedAt", "goneAt", "loginEnabled")
     SELECT '${what}' || n, '${what}' || n, '${orgId}', initcap(${name}), ${name}, '${what}' || n || '@x.example', '[]', now(), ${goneAt}, ${loginEnabled}
     FROM generate_series(1, ${count}) n`,
  );
}

async function addCustomers(what: string, count: number, name: string, goneAt = 'NULL') {
  const id = count === 1 ? `'${what}'` : `'${what}' || n`;
  await store.query(
    `INSERT INTO "Organization" (id, uuid, "displayName", "nameKey", "syncedAt", "goneAt")
     SELECT ${id}, ${id}, initcap(${name}), ${name}, now(), ${goneAt} FROM generate_series(1, ${count}) n`,
  );
}

const some = { orgIds: ['here', 'lost'] };

async function find(
  typed: string,
  {
    wanted = 'user',
    scope = 'all',
  }: { wanted?: 'user' | 'customer'; scope?: 'all' | { orgIds: string[] } } = {},
) {
  const directory = createDirectory({ store, now: () => new Date('2026-11-21T08:00:00Z') })(scope);
  const question = directory.readQuestion(typed, wanted);
  if (question.by === 'problem') throw new Error(question.problem);
  const found = await directory.find(question, wanted, { from: 0, size: 2000 });
  const ids = found.hits.map(({ id }) => id);
  expect(new Set(ids).size).toBe(found.total);
  return {
    first: ids.slice(0, 3).sort(),
    gone: found.hits.filter(({ goneAt }) => goneAt).length,
    total: found.total,
    many: found.many,
  };
}

const three = (what: string) => [`${what}1`, `${what}2`, `${what}3`];

test.each(['anna', 'ann'])(
  '%s: three who are there stand before those who are gone',
  async (typed) => {
    expect(await find(typed)).toEqual({ first: three('anna'), gone: 47, total: 50, many: true });
  },
);

test.each(['berta', 'bert'])(
  '%s: those of a customer that was lost are gone as well',
  async (typed) => {
    expect(await find(typed)).toEqual({ first: three('berta'), gone: 47, total: 50, many: true });
    expect(await find(typed, { scope: some })).toEqual({
      first: three('berta'),
      gone: 70,
      total: 73,
      many: false,
    });
  },
);

test('customers that are there stand before those that are gone', async () => {
  expect(await find('trial org', { wanted: 'customer' })).toEqual({
    first: three('present'),
    gone: 47,
    total: 50,
    many: true,
  });
});

test.each(['mar babel', 'babel mar', 'babel'])(
  '%s: those who can sign in stand before those who cannot, and these before the gone',
  async (typed) => {
    expect(await find(typed)).toMatchObject({ first: three('marzena'), gone: 0, many: true });
  },
);

test('among many of the same name the active come first', async () => {
  expect(await find('cora lind')).toEqual({
    first: three('cora'),
    gone: 197,
    total: 200,
    many: true,
  });
  expect(await find('cora lind', { scope: some })).toEqual({
    first: three('cora'),
    gone: 997,
    total: 1000,
    many: true,
  });
});

test('names that only have its words are not looked for behind as many as may be given of the exact name', async () => {
  expect(await find('elin moe')).toMatchObject({ total: 200, gone: 0, many: true });
  expect(await find('moe, elin', { scope: some })).toMatchObject({ total: 263, many: false });
  expect(await find('berg elin')).toMatchObject({ total: 3, many: false });
});

test('“or more” is said only where there are more', async () => {
  expect(await find('dora')).toMatchObject({ total: 50, many: false });
  await add('more', 1, `'dora zz'`);
  expect(await find('dora')).toMatchObject({ total: 50, many: true });
});
