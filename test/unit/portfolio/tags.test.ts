/** Tags of many customers: Webex lists at most 100 customers for a tag and has no next page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nameKey } from '../../../src/directory/name-key.ts';
import { listCustomers } from '../../../src/portfolio/customer-list.ts';
import { type CustomerFilter, readFilter } from '../../../src/portfolio/filter.ts';
import { writeProfiles } from '../../../src/portfolio/profile-rows.ts';
import { sweepProfiles } from '../../../src/portfolio/profiles.ts';
import { createStates, type States } from '../../../src/portfolio/states.ts';
import { countUnjudged } from '../../../src/portfolio/unjudged.ts';
import type { Store } from '../../../src/store/store.ts';
import type { ListCall, WebexApi, WebexCall } from '../../../src/webex/call.ts';
import { openTestStore } from '../../support/database.ts';
import { quietLog } from '../../support/quiet-log.ts';
import { refusal } from '../../support/webex-lists.ts';

/** As published: `max` is 100 at most. */
const webexLists = 100;
const customers = Array.from({ length: 260 }, (_, at) => `org-${String(at).padStart(3, '0')}`);
const perSweep = 60;

let store: Store;
let states: States;
let clock = new Date('2026-11-21T12:00:00Z');
/** What Webex has, by customer. */
const tagged = new Map<string, string[]>();
/** Subscriptions that carry the tag Pilot, by their number: whose they are, and whether they are trials. */
const piloted = new Map<string, { orgId: string; trial: boolean }>();

beforeAll(async () => {
  store = await openTestStore();
  states = createStates({
    store,
    now: () => clock,
    rules: { expiringSoonDays: 30, inactiveDays: 90 },
  });
  await store.query(
    `INSERT INTO "Organization" (id, uuid, "displayName", "nameKey", "syncedAt")
     SELECT id, id, id, key, $3 FROM unnest($1::text[], $2::text[]) AS one(id, key)`,
    [customers, customers.map(nameKey), clock],
  );
});
afterAll(() => store.close());

/** Webex's lists by tag, cut off where Webex cuts them off; everything else is empty. */
const api: WebexApi = {
  async list(call: ListCall, item) {
    return { items: listed(call).map((one) => item.parse(one)) };
  },
  async send(call: WebexCall, schema) {
    const { orgId = '', subscriptionId = '' } = call.params ?? {};
    if (call.path === '/partner/tags/organizations/{orgId}/subscriptions/{subscriptionId}') {
      if (!subscriptionId.startsWith('Sub')) throw refusal(400);
      if (piloted.get(subscriptionId)?.orgId !== orgId) throw refusal(404);
      return schema.parse(shownSubscription(subscriptionId));
    }
    const tags = tagged.get(orgId);
    if (!tags || call.path !== '/partner/tags/organizations/{orgId}') throw refusal(404);
    return schema.parse({ orgId, tags });
  },
  download: () => Promise.reject(refusal(404)),
};

function shownSubscription(subscriptionId: string): object {
  const { orgId, trial } = piloted.get(subscriptionId) ?? {};
  return { orgId, subscriptionId, tags: ['Pilot'], trial: String(trial) };
}

function listed({ path, query = {} }: ListCall): unknown[] {
  const isOfSubscriptions = path === '/partner/tags' && query['type'] === 'SUBSCRIPTION';
  if (isOfSubscriptions) return piloted.size > 0 ? [{ name: 'Pilot' }] : [];
  if (path === '/partner/tags/subscriptions') {
    return [...piloted.keys()].slice(0, webexLists).map(shownSubscription);
  }
  const isOfCustomers = path === '/partner/tags' && query['type'] === 'ORGANIZATION';
  if (isOfCustomers) return [...new Set([...tagged.values()].flat())].map((name) => ({ name }));
  if (path !== '/partner/tags/organizations') return [];
  const found = [...tagged].filter(([, tags]) => tags.includes(String(query['tags'])));
  return found.slice(0, webexLists).map(([orgId, tags]) => ({ orgId, tags }));
}

async function sweep(): Promise<void> {
  clock = new Date(clock.getTime() + 15 * 60_000);
  const deps = { store, api, commerce: undefined, now: () => clock, inactiveDays: 90, perSweep };
  await sweepProfiles({ ...deps, log: quietLog().log });
  states.announce();
  await states.refresh();
}

/** Some time after a sweep somebody looks at the list: all rows are as new as that. */
async function isLookedAt(): Promise<void> {
  clock = new Date(clock.getTime() + 60_000);
  states.announce();
  await states.refresh();
}

async function withTag(tag: string): Promise<string[]> {
  const filter = readFilter(`tag:"${tag}" sort by name`, []) as CustomerFilter;
  const page = await listCustomers(store, { filter, scope: 'all', from: 0 });
  return page.rows.map(({ orgId }) => orgId);
}

/** How many may lack in a list by tag. */
async function unread(): Promise<number> {
  const filter = readFilter('tag:none', []) as CustomerFilter;
  return (await countUnjudged(store, { filter, scope: 'all' }))?.count ?? 0;
}

describe('a tag that more than 100 customers carry (F071)', () => {
  test('is complete after some sweeps, and until then the list says how many were not read', async () => {
    for (const id of customers.slice(0, 180)) tagged.set(id, ['Gold']);
    for (const id of customers.slice(170, 190)) {
      tagged.set(id, [...(tagged.get(id) ?? []), 'VIP']);
    }

    await sweep();
    // 100 from Webex's list, those that are also on the short list of VIP, and 60 read one by one.
    expect(await withTag('VIP')).toEqual(customers.slice(170, 190));
    expect(await withTag('Gold')).toHaveLength(170);
    expect(await unread()).toBe(80);

    await sweep();
    expect(await withTag('Gold')).toEqual(customers.slice(0, 180));
    expect(await unread()).toBe(20);
    await sweep();
    expect(await unread()).toBe(0);
  });

  test('is taken off a customer beyond the hundredth at its turn, and off nobody else', async () => {
    tagged.set(customers[150] ?? '', ['Silver']);
    tagged.delete(customers[160] ?? '');
    const rest = customers.slice(0, 180).filter((_, at) => at !== 150 && at !== 160);

    for (let turn = 0; turn < 3; turn += 1) await sweep();
    expect(await withTag('Gold')).toEqual(rest);
    expect(await withTag('Silver')).toEqual([customers[150]]);
  });
});

test('more than 100 different tags are all read', async () => {
  tagged.clear();
  for (const [at, id] of customers.slice(0, 150).entries()) {
    tagged.set(id, [`Case ${at}`, `Team ${at % 7}`, 'x'.repeat(25), `Nr. ${at}`, `Łódź ${at}`]);
  }

  // A customer that lost its last tag is on no list, and has its turn.
  for (let turn = 0; turn < 4; turn += 1) await sweep();
  expect(await withTag('case 149')).toEqual([customers[149]]);
  expect(await withTag('lodz 7')).toEqual([customers[7]]);
  expect(await withTag('Team 6')).toHaveLength(21);
  expect(await withTag('Gold')).toEqual([]);
});

describe('more than 100 tagged subscriptions (F061)', () => {
  const trial = 'subscription type: trial sort by name';
  const onTrial = async () => {
    const filter = readFilter(trial, []) as CustomerFilter;
    const page = await listCustomers(store, { filter, scope: 'all', from: 0, size: 300 });
    return page.rows.map(({ orgId }) => orgId);
  };

  beforeAll(async () => {
    await store.query(
      `INSERT INTO "License" (id, "orgId", name, "subscriptionId", "syncedAt")
       SELECT 'license of ' || id, id, 'Calling', 'Sub of ' || id, $2 FROM unnest($1::text[]) AS one(id)`,
      [customers.slice(0, 150), clock],
    );
    // an import may call a subscription whatever it likes
    await store.query(
      `INSERT INTO "StoredSubscription" (id, "orgId", source, "updatedAt") VALUES ('our own no. 7', 'org-000', 'import', $1)`,
      [clock],
    );
  });

  test('those that the list leaves out are read one by one, and no trial is missed', async () => {
    for (const [at, orgId] of customers.slice(0, 150).entries()) {
      piloted.set(`Sub of ${orgId}`, { orgId, trial: at % 10 === 9 });
    }
    const trials = customers.slice(0, 150).filter((_, at) => at % 10 === 9);

    await sweep();
    expect(await onTrial()).toEqual(trials.filter((id) => id < 'org-100'));
    for (let turn = 0; turn < 2; turn += 1) await sweep();
    expect(await onTrial()).toEqual(trials);
  });

  test('one that is bought is no trial any more at its turn, listed or not, and the others stay', async () => {
    for (const orgId of ['org-009', 'org-109'])
      piloted.set(`Sub of ${orgId}`, { orgId, trial: false });

    await sweep();
    expect(await onTrial()).not.toContain('org-009');
    for (let turn = 0; turn < 2; turn += 1) await sweep();
    const left = customers.slice(0, 150).filter((_, at) => at % 10 === 9);
    expect(await onTrial()).toEqual(left.filter((id) => id !== 'org-009' && id !== 'org-109'));
  });

  test('fewer than 100 again: the list alone says it', async () => {
    for (const orgId of customers.slice(0, 100)) piloted.delete(`Sub of ${orgId}`);

    await sweep();
    expect(await onTrial()).toEqual(['org-119', 'org-129', 'org-139', 'org-149']);
  });

  test('the list of customers knows a trial at once, though the tags of its customer wait for their turn', async () => {
    for (const id of customers.slice(0, 180)) tagged.set(id, ['Gold']);
    const begins = (orgId: string) => piloted.set(`Sub of ${orgId}`, { orgId, trial: true });
    piloted.clear();
    begins('org-258');
    await isLookedAt();
    await sweep();
    expect(await onTrial()).toEqual(['org-258']);

    // More than Webex lists, so that of those listed nothing else is read.
    begins('org-259');
    for (const orgId of customers.slice(0, 120))
      piloted.set(`Sub of ${orgId}`, { orgId, trial: false });
    await isLookedAt();
    await sweep();
    expect(await onTrial()).toEqual(['org-258', 'org-259']);
  });

  test('one of a customer that nobody has read one by one is a trial at once, and no subscription (F062)', async () => {
    await store.query(
      `INSERT INTO "Organization" (id, uuid, "displayName", "nameKey", "syncedAt") VALUES ('org-new', 'org-new', 'New', 'new', $1)`,
      [clock],
    );
    await store.query(
      `INSERT INTO "SyncStage" ("orgId", stage, "asOf") VALUES ('org-new', 'licenses', $1)`,
      [clock],
    );
    await store.query(
      `INSERT INTO "License" (id, "orgId", name, "subscriptionId", "syncedAt") VALUES ('new', 'org-new', 'Calling', 'G1', $1)`,
      [clock],
    );
    await writeProfiles(store, [{ orgId: 'org-new', trialIds: ['G1'] }]);
    await isLookedAt();
    const statuses = 'SELECT statuses FROM "CustomerState" WHERE "orgId" = \'org-new\'';
    expect(await store.query(statuses)).toEqual([{ statuses: ['trial'] }]);
  });
});
