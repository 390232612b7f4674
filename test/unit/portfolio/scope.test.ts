/** Two callers with different customers: lists, filters, files and cards of one hold nothing of the other's (F002). */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf } from '../../../src/commands/customers/list-file.ts';
import { nameKey } from '../../../src/directory/name-key.ts';
import { createPortfolios, type Portfolio } from '../../../src/portfolio/portfolio.ts';
import { writeProfiles } from '../../../src/portfolio/profile-rows.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';
import { fc } from '../../support/properties.ts';

const now = new Date('2026-11-21T12:00:00Z');
/** Customers of each side have the same names, products and tags, but for one of each that is theirs alone. */
const sides = { north: ['n1', 'n2', 'n3', 'n4'], south: ['s1', 's2', 's3'] } as const;
type Side = keyof typeof sides;

let store: Store;
let north: Portfolio;
let south: Portfolio;
let asked: string[] = [];

beforeAll(async () => {
  store = await openTestStore();
  for (const side of ['north', 'south'] as const) {
    for (const [at, id] of sides[side].entries()) await addCustomer(side, id, at);
  }
  const told = (orgId: string) => {
    asked.push(orgId);
    return Promise.resolve([]);
  };
  const portfolios = createPortfolios({
    store,
    now: () => now,
    rules: { expiringSoonDays: 30, inactiveDays: 90 },
    partner: async () => ({ orgId: 'p' }),
    listManagedOrganizations: async (personId) =>
      (personId === 'nina' ? ['n1', 's1'] : ['s2', 'n2']).map((orgId) => ({ orgId })),
    listAccounts: async (orgId) => ({ items: await told(orgId), next: undefined }),
    live: {
      tags: told,
      accounts: told,
      partnerAdmins: told,
      wholesale: async (orgId) => void (await told(orgId)),
      lastLogin: async (orgId) => void (await told(orgId)),
    },
    openTemplate: 'https://admin.example/{orgUuid}',
  });
  north = portfolios.of({ orgIds: sides.north }, 'nina');
  south = portfolios.of({ orgIds: sides.south }, 'sol');
});
afterAll(() => store.close());

async function addCustomer(side: Side, id: string, at: number) {
  const name = at === 0 ? `${side} only` : `Twin ${at}`;
  await store.query(
    `INSERT INTO "Organization" (id, uuid, "displayName", "nameKey", "syncedAt") VALUES ($1, $1, $2, $3, $4)`,
    [id, name, nameKey(name), now],
  );
  for (const product of ['Webex Calling', `Webex ${side}ware`]) {
    await store.query(
      `INSERT INTO "License" (id, "orgId", name, "subscriptionId", "totalUnits", "consumedUnits", "syncedAt")
       VALUES ($1, $2, $3, $4, 10, $5, $6)`,
      [`${id} ${product}`, id, product, `Sub${at}`, 8 + at, now],
    );
  }
  await store.query(
    `INSERT INTO "SyncStage" ("orgId", stage, state, "asOf", "succeededAt") VALUES ($1, 'licenses', 'done', $2, $2)`,
    [id, now],
  );
  // The same numbers on both sides, as two callers may import them.
  await store.query(
    `INSERT INTO "StoredSubscription" (id, "orgId", "endsAt", trial, status, source, "updatedAt")
     VALUES ($1, $2, $3, $4, $5, 'import', $6)`,
    [
      `Sub${at}`,
      id,
      new Date(now.getTime() + (at * 20 - 10) * 86_400_000),
      at === 1,
      at === 2 ? 'suspended' : null,
      now,
    ],
  );
  const known = {
    tagsAt: now,
    region: at % 2 ? 'EU' : 'US',
    regionFrom: 'callDomain',
    regionAt: now,
  };
  await writeProfiles(store, [{ orgId: id, tags: ['gold', side], ...known }]);
}

/** Filters of every kind, in several languages, combined at random, with what only the other side has. */
const query = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'trial',
        'suspended',
        'expired',
        'overage',
        'expiring soon',
        'próbna',
        'пробен',
      ),
      fc.constantFrom('calling', 'northware', 'southware', 'product:ware', 'product:webex'),
      fc.constantFrom('tag:gold', 'tag:north', 'tag:south', 'region:EU', 'region:US,EU', 'אזור:EU'),
      fc.constantFrom('managed external', 'managed partner', 'zarządzane:zewnętrznie'),
      fc.constantFrom('name:only', 'twin', 'north', 'south', 'name:%', '"_"', "name:'", 'n1', 's1'),
      fc.constantFrom('sort by name', 'sort by end', 'sort:users', 'csv'),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 4 },
  )
  .map((words) => words.join(' '));

describe('two callers with different customers', () => {
  test('10,000 lists and files: no row, count, product or line of the other’s', {
    timeout: 300_000,
  }, async () => {
    let shown = 0;
    const leaksOf = async (portfolio: Portfolio, side: Side, typed: string): Promise<string[]> => {
      const other = side === 'north' ? 'southware' : 'northware';
      const filter = await portfolio.readFilter(typed);
      if ('problem' in filter) return [];
      const { rows, total, unjudged } = await portfolio.list(filter, { from: 0 });
      const page = await portfolio.list(filter, { from: 1, size: 2 });
      shown += rows.length;
      const { files } = await filesOf(rows, 'en');
      const written = files.map(({ bytes }) => bytes.toString()).join('\n');
      const foreign = [...rows, ...page.rows].filter(
        ({ orgId }) => !(sides[side] as readonly string[]).includes(orgId),
      );
      return [
        ...foreign.map(({ orgId }) => orgId),
        ...(total === rows.length ? [] : [`total ${total}`]),
        ...(rows.length + (unjudged?.count ?? 0) <= sides[side].length ? [] : ['unjudged']),
        // What only the other side has is no product here, it can only be part of a name.
        ...(filter.products.includes(other) && !typed.includes('product:') ? [other] : []),
        ...(written.includes(other) ? ['file'] : []),
      ];
    };
    await fc.assert(
      fc.asyncProperty(query, async (typed) => {
        expect(await leaksOf(north, 'north', typed)).toEqual([]);
        expect(await leaksOf(south, 'south', typed)).toEqual([]);
      }),
      { numRuns: 5_000 },
    );
    expect(shown).toBeGreaterThan(1_000);
  });

  test('each sees all of theirs, with what they alone have', async () => {
    const names = async (portfolio: Portfolio, typed: string) => {
      const filter = await portfolio.readFilter(typed);
      if ('problem' in filter) throw new Error(filter.word);
      const { rows } = await portfolio.list(filter, { from: 0 });
      return rows.map(({ orgId }) => orgId).toSorted();
    };
    expect(await names(north, '')).toEqual(['n1', 'n2', 'n3', 'n4']);
    expect(await names(south, '')).toEqual(['s1', 's2', 's3']);
    expect(await names(north, 'northware')).toEqual(['n1', 'n2', 'n3', 'n4']);
    expect(await names(north, 'southware')).toEqual([]);
    // Webex says that Nina manages n1 and s1 from outside; s1 is not among those she may see.
    expect(await names(north, 'managed external')).toEqual(['n1']);
  });

  test('cannot read, refresh or ask about a customer of the other’s, and Webex is not asked', async () => {
    asked = [];
    expect(await north.read('s1')).toBeUndefined();
    expect(await north.admins('s1')).toBeUndefined();
    expect(await north.refresh('s1')).toEqual([]);
    expect(asked).toEqual([]);
    expect(await south.read('s1')).toMatchObject({
      displayName: 'south only',
      subscriptions: [{ id: 'Sub0' }],
    });
  });
});
