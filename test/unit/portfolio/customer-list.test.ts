/** The table behind the customer list, on a real database: filters, order, pages, scope, and what makes it fresh. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nameKey } from '../../../src/directory/name-key.ts';
import { listCustomers, listProducts } from '../../../src/portfolio/customer-list.ts';
import { type CustomerFilter, readFilter } from '../../../src/portfolio/filter.ts';
import { createFilterReader } from '../../../src/portfolio/filter-reader.ts';
import { writeProfiles } from '../../../src/portfolio/profile-rows.ts';
import { createStates, type States } from '../../../src/portfolio/states.ts';
import { countUnjudged } from '../../../src/portfolio/unjudged.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';

const rules = { expiringSoonDays: 30, inactiveDays: 90 };
const clock = { at: new Date('2026-11-21T12:00:00Z') };

let store: Store;
let states: States;

beforeAll(async () => {
  store = await openTestStore();
  states = createStates({ store, now: () => clock.at, rules });
  await addCustomer('a', 'Acme Calling', {
    product: 'Webex Calling - Professional',
    used: 5,
    bought: 4,
  });
  await addCustomer('b', 'Brontë Books', { product: 'Webex Meetings Suite', used: 1, bought: 4 });
  await addCustomer('c', 'Café Sol', {
    product: 'Webex Calling - Professional',
    used: 1,
    bought: 4,
  });
  await addCustomer('p', 'Partner AS', {
    product: 'Webex Calling - Professional',
    used: 1,
    bought: 4,
  });
  await writeProfiles(store, [
    {
      orgId: 'a',
      tags: ['Gold'],
      tagsAt: clock.at,
      region: 'EU',
      regionFrom: 'callDomain',
      regionAt: clock.at,
    },
    {
      orgId: 'c',
      tags: ['Gold', 'VIP'],
      tagsAt: clock.at,
      region: 'US',
      regionFrom: 'callDomain',
      regionAt: clock.at,
    },
  ]);
  await states.refresh();
});
afterAll(() => store.close());

async function addCustomer(
  id: string,
  name: string,
  has: { product: string; used: number; bought: number },
) {
  await store.query(
    `INSERT INTO "Organization" (id, uuid, "displayName", "nameKey", "syncedAt") VALUES ($1, $1, $2, $3, $4)`,
    [id, name, nameKey(name), clock.at],
  );
  await store.query(
    `INSERT INTO "License" (id, "orgId", name, "subscriptionId", "totalUnits", "consumedUnits", "syncedAt")
     VALUES ('l' || $1, $1, $2, 'Sub' || $1, $3, $4, $5)`,
    [id, has.product, has.bought, has.used, clock.at],
  );
  await store.query(
    `INSERT INTO "SyncStage" ("orgId", stage, state, "asOf", "succeededAt") VALUES ($1, 'licenses', 'done', $2, $2)`,
    [id, clock.at],
  );
}

async function names(query: string, more: Partial<Parameters<typeof listCustomers>[1]> = {}) {
  const filter = readFilter(query, await listProducts(store, 'all'));
  if ('problem' in filter) throw new Error(filter.word);
  const page = await listCustomers(store, {
    filter,
    scope: 'all',
    partnerId: 'p',
    from: 0,
    ...more,
  });
  return page.rows.map(({ displayName }) => displayName);
}

describe('the list', () => {
  test.each([
    ['', ['Acme Calling', 'Brontë Books', 'Café Sol']],
    ['overage', ['Acme Calling']],
    ['calling', ['Acme Calling', 'Café Sol']],
    ['product:meetings', ['Brontë Books']],
    ['tag:gold', ['Acme Calling', 'Café Sol']],
    ['tag:gold tag:vip', ['Café Sol']],
    ['region:eu', ['Acme Calling']],
    ['region:EU,US', ['Acme Calling', 'Café Sol']],
    ['calling tag:gold region:US subscription', ['Café Sol']],
    ['bronte', ['Brontë Books']],
    ['name:sol', ['Café Sol']],
    ['managed partner', ['Acme Calling', 'Café Sol']],
    ['managed external', ['Brontë Books']],
    ['suspended', []],
  ])('“%s”', async (query, expected) => {
    expect(await names(query, { external: ['b'] })).toEqual(expected);
  });

  test('puts those first that ask for attention, unless told otherwise', async () => {
    expect((await names(''))[0]).toBe('Acme Calling');
    await store.query(`UPDATE "License" SET "consumedUnits" = 9, "syncedAt" = $1 WHERE id = 'lc'`, [
      clock.at,
    ]);
    await store.query(`UPDATE "License" SET "consumedUnits" = 1, "syncedAt" = $1 WHERE id = 'la'`, [
      clock.at,
    ]);
    states.announce();
    await states.refresh();
    expect(await names('')).toEqual(['Café Sol', 'Acme Calling', 'Brontë Books']);
    expect(await names('sort by name')).toEqual(['Acme Calling', 'Brontë Books', 'Café Sol']);
  });

  test('marks names that look alike, but not those of customers outside of the scope', async () => {
    const marks = async (scope: 'all' | { orgIds: string[] }) => {
      const filter = readFilter('sort by name', []) as CustomerFilter;
      const { rows } = await listCustomers(store, {
        filter,
        scope,
        partnerId: 'p',
        from: 0,
        size: 5,
      });
      return rows.map(({ displayName, lookAlike }) => [displayName, lookAlike]);
    };
    await store.query(`UPDATE "Organization" SET skeleton = 'acme calling' WHERE id IN ('a', 'b')`);
    expect(await marks('all')).toEqual([
      ['Acme Calling', true],
      ['Brontë Books', true],
      ['Café Sol', false],
    ]);
    expect(await marks({ orgIds: ['a', 'c'] })).toEqual([
      ['Acme Calling', false],
      ['Café Sol', false],
    ]);
    await store.query(`UPDATE "Organization" SET skeleton = '' WHERE id IN ('a', 'b')`);
  });

  test('comes a page at a time and counts the whole', async () => {
    const filter = readFilter('sort by name', []) as CustomerFilter;
    const request = { filter, scope: 'all', partnerId: 'p', from: 1, size: 1 } as const;
    const page = await listCustomers(store, request);
    expect(page.total).toBe(3);
    expect(page.rows.map(({ displayName }) => displayName)).toEqual(['Brontë Books']);
  });

  test('is as old as the copy of its licences, not as young as what was worked out from them', async () => {
    const filter = readFilter('name:sol', []) as CustomerFilter;
    const read = new Date('2026-11-14T12:00:00Z');
    await store.query(`UPDATE "SyncStage" SET "asOf" = $1 WHERE "orgId" = 'c'`, [read]);
    const { rows } = await listCustomers(store, { filter, scope: 'all', from: 0 });
    expect(rows.map(({ at }) => at)).toEqual([read]);
    await store.query(`UPDATE "SyncStage" SET "asOf" = $1 WHERE "orgId" = 'c'`, [clock.at]);
  });

  test('holds nothing outside of the scope, not even in its count or its products', async () => {
    const filter = readFilter('', []) as CustomerFilter;
    const scope = { orgIds: ['b'] };
    const page = await listCustomers(store, { filter, scope, partnerId: 'p', from: 0 });
    expect(page).toMatchObject({ total: 1, rows: [{ displayName: 'Brontë Books' }] });
    expect(await listProducts(store, scope)).toEqual(['Webex Meetings Suite']);
    const none = await listCustomers(store, { filter, scope: { orgIds: [] }, from: 0 });
    expect(none).toEqual({ total: 0, rows: [] });
  });
});

describe('what cannot be judged is said, not left out silently', () => {
  async function missing(query: string, scope: 'all' | { orgIds: string[] } = 'all') {
    const filter = readFilter(query, await listProducts(store, 'all')) as CustomerFilter;
    return countUnjudged(store, { filter, scope, partnerId: 'p' });
  }

  test.each([
    ['region:EU', 'region:EU', { count: 1, of: ['region'] }],
    [
      'a status that only an import tells (F078)',
      'expiring soon',
      { count: 3, of: ['expiringSoon'] },
    ],
    ['two statuses, of which one is known', 'overage trial', { count: 1, of: ['trial'] }],
    ['a tag (F071)', 'tag:gold', { count: 1, of: ['tags'] }],
    [
      'all at once',
      'suspended region:US tag:vip',
      { count: 2, of: ['suspended', 'tags', 'region'] },
    ],
    ['only those that the rest fits', 'region:EU name:sol', undefined],
    ['what is known of all (F077, F079)', 'subscription calling', undefined],
    ['nothing at all', '', undefined],
  ])('%s', async (_name, query, expected) => {
    expect(await missing(query)).toEqual(expected);
  });

  test('but of customers outside of the scope nothing is counted', async () => {
    expect(await missing('expiring soon', { orgIds: ['c'] })).toEqual({
      count: 1,
      of: ['expiringSoon'],
    });
    expect(await missing('region:EU', { orgIds: ['a', 'c'] })).toBeUndefined();
    expect(await missing('region:EU', { orgIds: [] })).toBeUndefined();
  });

  test('a customer whose licences were never copied may have any product', async () => {
    await store.query(
      `INSERT INTO "Organization" (id, uuid, "displayName", "nameKey", "syncedAt") VALUES ('u', 'u', 'Unread', 'unread', $1)`,
      [clock.at],
    );
    states.announce();
    await states.refresh();
    expect(await missing('calling')).toEqual({ count: 1, of: ['licenses'] });
    expect(await missing('overage product:meetings')).toEqual({
      count: 1,
      of: ['overage', 'licenses'],
    });
    await store.query(`UPDATE "Organization" SET "goneAt" = $1 WHERE id = 'u'`, [clock.at]);
    states.announce();
    await states.refresh();
  });
});

describe('statuses in the list', () => {
  test('follow an import at once', async () => {
    await store.query(
      `INSERT INTO "StoredSubscription" (id, "orgId", "endsAt", source, "updatedAt") VALUES ('Subb', 'b', $1, 'import', $2)`,
      [new Date('2027-01-10T23:59:59.999Z'), clock.at],
    );
    states.announce();
    await states.refresh();
    expect(await names('subscription name:books')).toEqual(['Brontë Books']);
    expect(await names('expiring soon')).toEqual([]);
  });

  test('name the end of what runs, not of what was cancelled or has yet to begin', async () => {
    await store.query(
      `INSERT INTO "StoredSubscription" (id, "orgId", "startsAt", "endsAt", status, source, "updatedAt") VALUES
         ('Subb2', 'b', NULL, '2027-01-05', 'cancelled', 'import', $1), ('Subb3', 'b', '2027-01-02', '2027-01-06', NULL, 'import', $1)`,
      [clock.at],
    );
    states.announce();
    await states.refresh();
    const filter = readFilter('name:books', []) as CustomerFilter;
    const { rows } = await listCustomers(store, { filter, scope: 'all', from: 0, size: 5 });
    expect(rows[0]?.endsAt).toEqual(new Date('2027-01-10T23:59:59.999Z'));
    await store.query(`DELETE FROM "StoredSubscription" WHERE id IN ('Subb2', 'Subb3')`);
  });

  test('follow the settings after a restart, and rules that an upgrade brings (F063)', async () => {
    const restarted = (expiringSoonDays: number) =>
      createStates({ store, now: () => clock.at, rules: { ...rules, expiringSoonDays } }).refresh();
    // Rows newer than everything else they follow from.
    clock.at = new Date('2026-11-21T13:00:00Z');
    states.announce();
    await states.refresh();
    await restarted(60);
    expect(await names('expiring soon')).toEqual(['Brontë Books']);
    await restarted(30);
    expect(await names('expiring soon')).toEqual([]);

    // As the migration leaves what an older version worked out.
    await store.query(`UPDATE "CustomerState" SET rules = NULL, statuses = '{expiringSoon}'`);
    await restarted(30);
    expect(await names('expiring soon')).toEqual([]);
  });

  test('follow the clock alone', async () => {
    clock.at = new Date('2026-12-20T12:00:00Z');
    await states.refresh();
    expect(await names('expiring soon')).toEqual(['Brontë Books']);
    clock.at = new Date('2027-01-11T12:00:00Z');
    await states.refresh();
    expect(await names('expired')).toEqual(['Brontë Books']);
  });

  test('are not worked out again when nothing changed', async () => {
    clock.at = new Date('2027-01-11T13:00:00Z');
    await states.refresh();
    const before = await store.query(
      'SELECT "orgId", "computedAt" FROM "CustomerState" ORDER BY 1',
    );
    clock.at = new Date('2027-01-11T14:00:00Z');
    await states.refresh();
    expect(
      await store.query('SELECT "orgId", "computedAt" FROM "CustomerState" ORDER BY 1'),
    ).toEqual(before);
  });

  test('go with their customer', async () => {
    await store.query(`UPDATE "Organization" SET "goneAt" = $1 WHERE id = 'b'`, [clock.at]);
    states.announce();
    await states.refresh();
    expect(await names('sort by name')).toEqual(['Acme Calling', 'Café Sol']);
  });
});

test('what was never copied of a customer is said, not counted as none', async () => {
  await store.query(
    `INSERT INTO "Organization" (id, uuid, "displayName", "nameKey", "syncedAt") VALUES ('n', 'n', 'Newcomer', 'nevcomer', $1)`,
    [clock.at],
  );
  await store.query(
    `INSERT INTO "SyncStage" ("orgId", stage, state, "asOf", "succeededAt") VALUES ('c', 'people', 'done', $1, $1)`,
    [clock.at],
  );
  states.announce();
  await states.refresh();
  const filter = readFilter('sort by name', []) as CustomerFilter;
  const { rows } = await listCustomers(store, { filter, scope: 'all', partnerId: 'p', from: 0 });

  expect(rows.map(({ displayName, people, pending }) => [displayName, people, pending])).toEqual([
    ['Acme Calling', undefined, ['people']],
    ['Café Sol', 0, []],
    ['Newcomer', undefined, ['licenses', 'people']],
  ]);
});

test('people who are copied after the row was worked out are counted, not shown as none', async () => {
  const people = async () => {
    const filter = readFilter('name:newcomer', []) as CustomerFilter;
    await states.refresh();
    const { rows } = await listCustomers(store, { filter, scope: 'all', from: 0 });
    return rows.map((row) => row.people);
  };
  expect(await people()).toEqual([undefined]);
  clock.at = new Date(clock.at.getTime() + 3_600_000);
  for (const id of ['anna', 'ben']) {
    await store.query(
      `INSERT INTO "Person" (id, uuid, "orgId", "displayName", "nameKey", email, "phoneNumbers", "syncedAt")
       VALUES ($1, $1, 'n', $1, $1, $1 || '@newcomer.example', '[]', $2)`,
      [id, clock.at],
    );
  }
  await store.query(
    `INSERT INTO "SyncStage" ("orgId", stage, state, "asOf", "succeededAt") VALUES ('n', 'people', 'done', $1, $1)`,
    [clock.at],
  );
  expect(await people()).toEqual([2]);
});

test('F075: a customer who is called like filters is found by name, by those who may see it (nobody else is told)', async () => {
  await store.query(
    `INSERT INTO "Organization" (id, uuid, "displayName", "nameKey", "syncedAt") VALUES ('limits', 'limits', $1, $2, $3)`,
    ['No Limits Calling', nameKey('No Limits Calling'), clock.at],
  );
  const reader = createFilterReader({ store, now: () => clock.at });
  const name = { names: ['no limits calling'], statuses: ['trial'], products: [] };
  const refused = { problem: 'exclusion', word: 'no' };
  expect(await reader.of('all')('no limits calling trial')).toMatchObject(name);
  expect(await reader.of({ orgIds: ['limits', 'a'] })('no limits calling trial')).toMatchObject(
    name,
  );
  expect(await reader.of({ orgIds: ['a'] })('no limits calling trial')).toEqual(refused);
  await store.query(`DELETE FROM "Organization" WHERE id = 'limits'`);
  expect(await reader.of('all')('no limits calling trial')).toEqual(refused);
});

test('F077: products are remembered for a minute, and one that came since is known all the same', async () => {
  let asked = 0;
  const counted: Store = Object.assign(Object.create(store), {
    query: (sql: string, params?: readonly unknown[]) => {
      asked += sql.includes('SELECT DISTINCT l.name') ? 1 : 0;
      return store.query(sql, params);
    },
  });
  const reader = createFilterReader({ store: counted, now: () => clock.at });
  expect(await reader.of('all')('calling trial')).toMatchObject({ products: ['calling'] });
  expect(await reader.of('all')('meetings')).toMatchObject({ products: ['meetings'] });
  expect(asked).toBe(1);
  await store.query(
    `INSERT INTO "License" (id, "orgId", name, "syncedAt") VALUES ('new', 'a', 'Webex Vidcast', $1)`,
    [clock.at],
  );
  expect(await reader.of('all')('vidcast')).toMatchObject({ products: ['vidcast'], names: [] });
  expect(asked).toBe(2);
  await store.query(`DELETE FROM "License" WHERE id = 'new'`);
});
