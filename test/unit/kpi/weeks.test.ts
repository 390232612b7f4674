/** Weeks as they are taken from the copy, on a real database: what counts, what is missing, whose figures one sees. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { nameKey } from '../../../src/directory/name-key.ts';
import type { Scope } from '../../../src/directory/scope.ts';
import { WebexError } from '../../../src/errors.ts';
import type { CallingReports } from '../../../src/kpi/calling-reports.ts';
import type { KpiFigures } from '../../../src/kpi/figures.ts';
import { importHistory } from '../../../src/kpi/history.ts';
import { createKpis, type KpiDesk } from '../../../src/kpi/kpi.ts';
import type { Store } from '../../../src/store/store.ts';
import { encodeId } from '../../../src/webex/id.ts';
import type { WebexPartnerReport } from '../../../src/webex/partner-reports.ts';
import { openTestStore } from '../../support/database.ts';

const clock = { at: new Date('2026-11-15T00:10:00Z') };
const never = new AbortController().signal;
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const org = (n: number) => encodeId('ORGANIZATION', uuid(n));
const warnings: string[] = [];

let store: Store;
let desk: KpiDesk;
let reports: ReturnType<typeof scriptedReports>;

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const tables = ['Organization', 'License', 'StoredSubscription', 'SyncStage', 'CustomerState']
  .concat(['KpiWeek', 'KpiLicense', 'KpiPack', 'KpiCalling', 'KpiLegs', 'KpiReport'])
  .map((name) => `"${name}"`);

beforeEach(async () => {
  clock.at = new Date('2026-11-15T00:10:00Z');
  warnings.length = 0;
  await store.query(`TRUNCATE ${tables.join(', ')}`);
  reports = scriptedReports();
  desk = start();
  await store.query(
    `INSERT INTO "SyncStage" ("orgId", stage, state, "asOf") VALUES ('*', 'organizations', 'done', $1)`,
    [clock.at],
  );
  await addCustomer(1, 'Alfa', { used: 80, bought: 100 });
  await addCustomer(2, 'Beta', { used: 14, bought: 10 });
  await addCustomer(9, 'Partner AS', { used: 1, bought: 1 });
});

/** A bot of its own on the same database. */
function start(): KpiDesk {
  return createKpis({
    store,
    now: () => clock.at,
    log: { info: () => undefined, warn: (sentence) => void warnings.push(sentence) },
    partner: async () => ({ orgId: org(9) }),
    reports,
    refreshStates: async () => undefined,
    sleep: async () => undefined,
  });
}

/** Webex that makes reports at once, of what a test puts into `tables`. */
function scriptedReports() {
  const asked: string[] = [];
  const removed: string[] = [];
  const tables: Record<string, readonly Record<string, string>[]> = {};
  const refused = new Set<string>();
  const answers: CallingReports = {
    regions: ['US', 'EU'],
    templates: async () => [
      {
        templateId: 130,
        title: 'Calling Usage',
        service: undefined,
        maxDays: 31,
        dataStartDate: undefined,
        dataEndDate: undefined,
      },
    ],
    async ask({ startDate, endDate, region }) {
      const id = `${startDate}..${endDate} ${region}`;
      if (refused.has(id)) throw new WebexError({ code: 'webex.refused', call: 'POST /reports' });
      asked.push(id);
      return id;
    },
    read: async (reportId) => ({ reportId, status: 'done' }) as WebexPartnerReport,
    async *rows({ reportId }) {
      yield* tables[reportId] ?? [];
    },
    remove: async (id) => void removed.push(id),
  };
  return { ...answers, asked, removed, tables, refused };
}

async function addCustomer(
  n: number,
  name: string,
  has: { used: number; bought: number; copiedAt?: Date | null },
): Promise<void> {
  const { used, bought, copiedAt = clock.at } = has;
  await store.query(
    `INSERT INTO "Organization" (id, uuid, "displayName", "nameKey", "syncedAt") VALUES ($1, $2, $3, $4, $5)`,
    [org(n), uuid(n), name, nameKey(name), clock.at],
  );
  await addLicense(n, 'Webex Calling - Professional', `Sub${n}`, bought, used);
  await addLicense(n, 'Call on Webex (1:1 call, non-PSTN)', `Sub${n}`, -1, used);
  await addLicense(n, 'Messaging', null, 500, used);
  if (copiedAt) await copied(n, copiedAt);
}

async function addLicense(
  n: number,
  name: string,
  subscriptionId: string | null,
  bought: number,
  used: number,
): Promise<void> {
  await store.query(
    `INSERT INTO "License" (id, "orgId", name, "subscriptionId", "totalUnits", "consumedUnits", "syncedAt")
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [`${n} ${name} ${subscriptionId}`, org(n), name, subscriptionId, bought, used, clock.at],
  );
}

async function copied(n: number, at: Date): Promise<void> {
  await store.query(
    `INSERT INTO "SyncStage" ("orgId", stage, state, "asOf") VALUES ($1, 'licenses', 'done', $2)
     ON CONFLICT ("orgId", stage) DO UPDATE SET "asOf" = excluded."asOf"`,
    [org(n), at],
  );
}

async function addTerm(
  n: number,
  given: { start?: string; end?: string; autoRenew?: boolean; status?: string; trial?: boolean },
): Promise<void> {
  const { start, end, autoRenew, status, trial } = given;
  await store.query(
    `INSERT INTO "StoredSubscription" (id, "orgId", "startsAt", "endsAt", "autoRenew", status, trial, source, "updatedAt")
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'import', $8)`,
    [
      `Sub${n}`,
      org(n),
      start ?? null,
      end ?? null,
      autoRenew ?? null,
      status ?? null,
      trial ?? null,
      clock.at,
    ],
  );
}

async function figures(scope: Scope = 'all', more = {}): Promise<KpiFigures> {
  const found = await desk.of(scope).figures({ product: 'calling', ...more });
  if (!found) throw new Error('there are no figures');
  return found;
}

const shown = (from: KpiFigures) => ({
  customers: from.tiles.overview[0]?.now.value,
  over: from.tiles.overage[0]?.now.value,
  covered: from.covered,
});

describe('a week', () => {
  test('is the last completed one, of customers with Calling or Meetings and not of the partner itself (F094, F095, F157)', async () => {
    await desk.takeWeek();
    const found = await figures();
    expect(found.week).toBe('2026-11-08');
    expect(shown(found)).toEqual({
      customers: 2,
      over: 1,
      covered: { share: 1, customers: 2, of: 2, missing: [], missingReports: ['US', 'EU'] },
    });
    expect(found.customers).toEqual([
      { orgId: org(1), customer: 'Alfa', total: 100, assigned: 80, available: 20, used: null },
      { orgId: org(2), customer: 'Beta', total: 10, assigned: 14, available: 0, used: null },
    ]);
  });

  test('is taken by the first who asks, when no job has come to it yet', async () => {
    expect(shown(await figures()).customers).toBe(2);
  });

  test('is not taken while nothing is known of the customers', async () => {
    await store.query('DELETE FROM "SyncStage"');
    expect(await desk.of('all').figures({ product: 'calling' })).toBeUndefined();
  });

  test('says which customers are missing, and takes them once they are copied', async () => {
    await addCustomer(3, 'Gamma', {
      used: 3,
      bought: 9,
      copiedAt: new Date('2026-11-07T23:59:59Z'),
    });
    await desk.takeWeek();
    expect((await figures()).covered).toMatchObject({
      share: 2 / 3,
      customers: 2,
      of: 3,
      missing: ['Gamma'],
    });
    await copied(3, clock.at);
    await desk.takeWeek();
    expect(shown(await figures())).toMatchObject({
      customers: 3,
      covered: { share: 1, missing: [] },
    });
  });

  test('does not miss a customer whom an import told of', async () => {
    await addCustomer(3, 'Gamma', { used: 3, bought: 9, copiedAt: null });
    const line = `2026-11-08,${uuid(3)},Sub3,calling,9,3`;
    const file = Buffer.from(`week,orgId,subscriptionId,product,total,assigned\n${line}`);
    await importHistory(store, file, clock.at);
    expect(shown(await figures())).toMatchObject({
      customers: 3,
      covered: { share: 1, customers: 3, of: 3, missing: [] },
    });
  });

  test('is closed as incomplete after two days, and stays as it is', async () => {
    await addCustomer(3, 'Gamma', { used: 3, bought: 9, copiedAt: null });
    await desk.takeWeek();
    clock.at = new Date('2026-11-17T00:20:00Z');
    await desk.takeWeek();
    await copied(3, clock.at);
    await desk.takeWeek();
    expect(shown(await figures())).toMatchObject({ customers: 2, covered: { missing: ['Gamma'] } });
    const [{ state } = {}] = await store.query<{ state?: string }>('SELECT state FROM "KpiWeek"');
    expect(state).toBe('partial');
  });

  test('does not change when the licences do: it is what it was at its end', async () => {
    await desk.takeWeek();
    await store.query(`UPDATE "License" SET "consumedUnits" = 1`);
    await desk.takeWeek();
    expect((await figures()).customers[0]?.assigned).toBe(80);
  });

  test('goes on where another process was cut off', async () => {
    for (let n = 100; n < 700; n += 1) await addLean(n);
    let statements = 0;
    const query = store.query.bind(store);
    const broken = createKpis({
      store: {
        ...store,
        query,
        // Cut off after the first portion was committed.
        transaction: (work) => {
          statements += 1;
          if (statements > 1) throw new Error('killed');
          return store.transaction(work);
        },
      },
      now: () => clock.at,
      log: { info: () => undefined, warn: () => undefined },
      partner: async () => ({ orgId: org(9) }),
      reports,
      refreshStates: async () => undefined,
      sleep: async () => undefined,
    });
    await expect(broken.takeWeek()).rejects.toThrow('killed');
    const [half] = await store.query<{ customers: number }>('SELECT customers FROM "KpiWeek"');
    expect(half?.customers).toBe(500);
    await desk.takeWeek();
    expect(shown(await figures())).toMatchObject({
      customers: 602,
      covered: { of: 602, share: 1 },
    });
  });

  test('is taken once by two replicas at the same time', async () => {
    await Promise.all([desk.takeWeek(), start().takeWeek()]);
    const [week] = await store.query('SELECT customers, missing, state FROM "KpiWeek"');
    expect(week).toEqual({ customers: 2, missing: [], state: 'complete' });
  });

  test('is kept for 13 months and no longer', async () => {
    for (const week of ['2025-10-05', '2025-10-12', '2025-10-19']) {
      await store.query(
        `INSERT INTO "KpiWeek" (week, state, at, missing) VALUES ($1, 'complete', now(), '{}')`,
        [week],
      );
    }
    await desk.takeWeek();
    const weeks = await store.query<{ week: string }>('SELECT week FROM "KpiWeek" ORDER BY 1');
    expect(weeks.map(({ week }) => week)).toEqual(['2025-10-12', '2025-10-19', '2026-11-08']);
  });
});

async function addLean(n: number): Promise<void> {
  await store.query(
    `WITH o AS (INSERT INTO "Organization" (id, uuid, "displayName", "nameKey", "syncedAt")
       VALUES ($1, $2, 'C' || $3, 'c' || $3, $4)),
     l AS (INSERT INTO "License" (id, "orgId", name, "subscriptionId", "totalUnits", "consumedUnits", "syncedAt")
       VALUES ('l' || $3, $1, 'Webex Calling', 'S' || $3, 5, 4, $4))
     INSERT INTO "SyncStage" ("orgId", stage, state, "asOf") VALUES ($1, 'licenses', 'done', $4)`,
    [org(n), uuid(n), String(n), clock.at],
  );
}

describe('subscriptions', () => {
  test('have their dates, trials and renewals from imports; the last day is the day before the end', async () => {
    await addTerm(1, {
      start: '2026-09-01T00:00:00Z',
      end: '2026-11-16T00:00:00Z',
      autoRenew: true,
    });
    await addTerm(2, { start: '2026-08-01T00:00:00Z', end: '2026-11-20T00:00:00Z', trial: true });
    const { subscriptions, tiles } = await figures();
    expect(subscriptions.renewing).toMatchObject([
      { customer: 'Alfa', daysLeft: 0, daysSinceAdded: 75, autoRenew: true },
    ]);
    expect(subscriptions.expiring).toMatchObject([{ customer: 'Beta', daysLeft: 4, trial: true }]);
    expect(tiles.overview.map(({ now }) => now.value)).toEqual([2, 1, 1, 0, 1]);
  });

  test('that were cancelled neither expire nor renew', async () => {
    await addTerm(1, { end: '2026-12-01T00:00:00Z', status: 'cancelled', autoRenew: true });
    const { subscriptions } = await figures();
    expect([...subscriptions.expiring, ...subscriptions.renewing]).toEqual([]);
  });

  test('that Webex shows for the first time are new from then on, where no start is known (F103)', async () => {
    await desk.takeWeek();
    clock.at = new Date('2026-11-22T00:10:00Z');
    await addLicense(1, 'Webex Calling - Professional', 'SubNew', 20, 3);
    for (const n of [1, 2, 9]) await copied(n, clock.at);
    await desk.takeWeek();
    const { subscriptions, changes, week } = await figures();
    expect(week).toBe('2026-11-15');
    expect(subscriptions.recent).toMatchObject([{ subscriptionId: 'SubNew', daysSinceAdded: 0 }]);
    expect(changes).toMatchObject([
      { customer: 'Alfa', sign: 'recent', began: true, why: 'added' },
    ]);
  });

  test('change from week to week (F111, F144)', async () => {
    await desk.takeWeek();
    clock.at = new Date('2026-11-22T00:10:00Z');
    await store.query(`UPDATE "License" SET "consumedUnits" = 17 WHERE "orgId" = $1`, [org(2)]);
    for (const n of [1, 2, 9]) await copied(n, clock.at);
    const { subscriptions, trends } = await figures();
    expect(subscriptions.overage).toMatchObject([{ over: 7, assigned: 17, assignedChange: 3 }]);
    expect(trends.find(({ key }) => key === 'assigned')?.points.slice(-2)).toEqual([
      { week: '2026-11-08', value: 94 },
      { week: '2026-11-15', value: 97 },
    ]);
  });
});

describe('whose figures', () => {
  test('one sees are those of the customers one may see', async () => {
    await addCustomer(3, 'Gamma', { used: 3, bought: 9, copiedAt: null });
    await desk.takeWeek();
    const found = await figures({ orgIds: [org(1)] });
    expect(shown(found)).toMatchObject({ customers: 1, over: 0, covered: { of: 1, missing: [] } });
    expect(JSON.stringify(found)).not.toMatch(/Beta|Gamma/);
    expect(shown(await figures({ orgIds: [] }))).toMatchObject({ customers: 0 });
  });

  test('are those of a region or a tag, and regions are offered only where there are some (F093, F159)', async () => {
    for (const [n, region, tag] of [
      [1, 'EU', 'gold'],
      [2, 'US', 'vip'],
    ] as const) {
      await store.query(
        `INSERT INTO "CustomerState" ("orgId", "displayName", "nameKey", statuses, products, "productKeys", "tagKeys", tags,
           region, attention, copied, "computedAt") VALUES ($1, '', '', '{}', '{}', '{}', ARRAY[$2], '{}', $3, 0, true, now())`,
        [org(n), tag, region],
      );
    }
    const [europe, gold] = [
      await figures('all', { region: 'eu' }),
      await figures('all', { tag: 'VIP' }),
    ];
    expect(europe.regions).toEqual(['EU', 'US']);
    expect(europe.customers.map(({ customer }) => customer)).toEqual(['Alfa']);
    expect(gold.customers.map(({ customer }) => customer)).toEqual(['Beta']);
  });
});

describe('what is kept of a week to be read', () => {
  const imported = (...lines: string[]) =>
    importHistory(store, Buffer.from(lines.join('\n')), clock.at);
  /** As another process finds them, which remembers nothing. */
  const anew = async () => start().of('all').figures({ product: 'calling' });

  test('is never what was: imports and measured legs show at once (F163, F185)', async () => {
    await desk.takeWeek();
    await imported('week,orgId,calls,minutes,legs', `2026-11-08,${uuid(1)},10,40,20`);
    expect((await anew())?.calling.usage).toMatchObject([{ calls: 10, worstEndpoint: null }]);
    const [before] = (await anew())?.endpoints ?? [];
    expect(before).toEqual({
      endpoint: 'desk',
      legs: 0,
      poorLegs: { value: null, why: 'notTold' },
    });

    await imported(
      'week,orgId,subscriptionId,product,total,assigned,used',
      `2026-11-08,${uuid(1)},Sub1,calling,100,80,61`,
    );
    expect((await anew())?.customers[0]).toMatchObject({ customer: 'Alfa', used: 61 });

    await imported(
      'week,orgId,endpoint,audioJitter,audioLatency,audioLoss',
      `2026-11-09,${uuid(1)},desk,10,20,0`,
      `2026-11-09,${uuid(1)},room,200,500,9`,
    );
    const measured = await anew();
    expect(measured?.endpoints).toEqual([
      { endpoint: 'desk', legs: 1, poorLegs: { value: 0 } },
      { endpoint: 'room', legs: 1, poorLegs: { value: 1 } },
      { endpoint: 'other', legs: 0, poorLegs: { value: 0 } },
    ]);
    expect(measured?.calling.quality).toMatchObject([{ customer: 'Alfa', worstEndpoint: 'room' }]);
  });

  test('tells how many customers expired, renewed, were low and over the limit in each week (F095, F096, F097, F098, F099)', async () => {
    await imported(
      'week,orgId,subscriptionId,product,total,assigned,end,autoRenew',
      // 91 days before its last day it does not expire soon yet, a week later it does
      `2026-10-25,${uuid(1)},Sub1,calling,100,80,2027-01-31,no`,
      `2026-11-01,${uuid(1)},Sub1,calling,100,80,2027-01-31,no`,
      `2026-11-01,${uuid(1)},Sub1,meetings,10,2,2027-01-31,no`,
      `2026-11-01,${uuid(2)},Sub2,calling,10,14,2026-12-01,yes`,
    );
    await desk.takeWeek();
    const keys = ['customers', 'expiring', 'renewing', 'low', 'overLimit', 'overLicenses'];
    const lastFour = ({ trends }: KpiFigures) =>
      Object.fromEntries(
        keys.map((key) => [
          key,
          trends
            .find((one) => one.key === key)
            ?.points.map(({ value }) => value)
            .slice(-4),
        ]),
      );
    const expected = {
      customers: [null, 1, 2, 2],
      expiring: [null, 0, 1, 1],
      renewing: [null, 0, 1, 1],
      low: [null, 0, 1, 0],
      overLimit: [null, 0, 1, 1],
      overLicenses: [null, 0, 4, 4],
    };
    expect(lastFour(await figures())).toEqual(expected);
    expect(lastFour(await figures({ orgIds: [org(1), org(2)] }))).toEqual(expected);
    const others = Array.from({ length: 600 }, (_, n) => org(1_000 + n));
    expect(lastFour(await figures({ orgIds: [...others, org(1), org(2)] }))).toEqual(expected);
  });

  test('gives few customers and many the same figures', async () => {
    await desk.takeWeek();
    await imported('week,orgId,calls,minutes,legs', `2026-11-08,${uuid(1)},10,40,20`);
    const others = Array.from({ length: 600 }, (_, n) => org(1_000 + n));
    const [alone, among] = [
      await figures({ orgIds: [org(1)] }),
      await figures({ orgIds: [...others, org(1)] }),
    ];
    expect(alone.customers).toMatchObject([{ customer: 'Alfa', assigned: 80 }]);
    expect(among).toEqual(alone);
  });
});

describe("Webex's calling reports", () => {
  const usage = (n: number, given: Record<string, string>) => ({
    orgid: uuid(n),
    totalcalls: '10',
    totalcalllegs: '20',
    totalpoorqualitycalllegs: '1',
    callminutes: '1,200',
    ...given,
  });

  test('are asked for week by week and region by region, the newest first (F157, F158)', async () => {
    await desk.readReports(never);
    expect(reports.asked.slice(0, 4)).toEqual([
      '2026-11-08..2026-11-14 US',
      '2026-11-08..2026-11-14 EU',
      '2026-11-01..2026-11-07 US',
      '2026-11-01..2026-11-07 EU',
    ]);
    expect(reports.asked).toHaveLength(18);
    expect(reports.removed).toHaveLength(18);
    await desk.readReports(never);
    expect(reports.asked).toHaveLength(18);
  });

  test('are summed up by customer; whoever is not a customer is left out (F156, F161)', async () => {
    reports.tables['2026-11-08..2026-11-14 EU'] = [
      usage(1, { location: 'Łódź', callqueuetotalcalls: '4', callqueueabandonedcalls: '1' }),
      usage(1, { location: 'Oslo', totalcalls: '5' }),
      usage(77, { totalcalls: '1000' }),
    ];
    reports.tables['2026-11-01..2026-11-07 EU'] = [usage(1, { totalcalls: '40' })];
    await desk.readReports(never);
    const found = await figures();
    expect(found.calling.usage).toMatchObject([
      {
        customer: 'Alfa',
        calls: 15,
        minutes: 2400,
        legs: 40,
        poorLegs: 2,
        queueCalls: 4,
        abandoned: 1,
        before: { calls: 40 },
        weeks: [null, null, null, null, null, null, 40, 15],
      },
    ]);
    expect(found.covered.missingReports).toEqual([]);
    expect(found.tiles.queues.map(({ key, now }) => [key, now.value])).toEqual([
      ['answerSpeed', null],
      ['abandonWait', null],
      ['abandonedShare', 0.25],
    ]);
  });

  test('that Webex refuses are named as missing, and asked for again six hours later', async () => {
    reports.refused.add('2026-11-08..2026-11-14 US');
    await desk.readReports(never);
    expect((await figures()).covered.missingReports).toEqual(['US']);
    expect(warnings).toContain('calling report not read');
    reports.refused.clear();
    await desk.readReports(never);
    expect((await figures()).covered.missingReports).toEqual(['US']);
    clock.at = new Date('2026-11-15T06:20:00Z');
    await desk.readReports(never);
    expect((await figures()).covered.missingReports).toEqual([]);
  });

  test('of the Emirates are named as the region is, though reports call it AE', async () => {
    reports = { ...scriptedReports(), regions: ['EU', 'AE'] };
    reports.refused.add('2026-11-08..2026-11-14 AE');
    desk = start();
    await desk.readReports(never);
    expect((await figures()).covered.missingReports).toEqual(['UAE']);
    expect((await figures('all', { region: 'uae' })).covered.missingReports).toEqual(['UAE']);
    expect((await figures('all', { region: 'eu' })).covered.missingReports).toEqual([]);
  });

  test('with other columns than ours change nothing and are named as missing', async () => {
    reports.tables['2026-11-08..2026-11-14 EU'] = [{ something: 'else' }];
    await desk.readReports(never);
    expect((await figures()).covered.missingReports).toEqual(['EU']);
  });
});
