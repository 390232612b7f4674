/** What each KPI counts, with its boundaries; every expected value is worked out by hand. */
import { describe, expect, test } from 'vitest';
import { calculate, type Given } from '../../../src/kpi/calculate.ts';
import {
  isExpiring,
  isRecent,
  isRenewing,
  lowLimit,
  lowOf,
  usualRules,
} from '../../../src/kpi/definitions.ts';
import type { KpiFigures, TileKey } from '../../../src/kpi/figures.ts';
import { overviewOf, type TallyCells } from '../../../src/kpi/overview-week.ts';
import { isPoor } from '../../../src/kpi/poor-legs.ts';
import { productOf } from '../../../src/kpi/products.ts';
import type { CallsOf, LicensesOf, Snapshot } from '../../../src/kpi/snapshot.ts';
import { monthsIn } from '../../../src/kpi/tables.ts';
import {
  dayNumber,
  endOf,
  lastCompletedWeek,
  weekBefore,
  weekOf,
  weeksUpTo,
} from '../../../src/kpi/week.ts';

const at = new Date('2026-11-15T00:10:00Z');
const today = dayNumber(at);

const licenses = (given: Partial<LicensesOf> = {}): LicensesOf => {
  const { total = 100, assigned = 80 } = given;
  return {
    product: 'calling',
    orgId: 'a',
    customer: 'Alfa',
    subscriptionId: 'Sub1',
    total,
    assigned,
    available: Math.max(0, total - assigned),
    over: Math.max(0, assigned - total),
    used: null,
    usedQuarter: null,
    trial: false,
    autoRenew: null,
    lastDay: null,
    addedDay: null,
    ...given,
  };
};

const calls = (given: Partial<CallsOf> = {}): CallsOf => ({
  orgId: 'a',
  customer: 'Alfa',
  calls: 100,
  minutes: 400,
  legs: 200,
  poorLegs: 10,
  legsDesk: 150,
  legsRoom: 30,
  legsOther: 20,
  huntGroup: 8,
  attendant: 12,
  queueCalls: 0,
  timedOut: 0,
  overflowed: 0,
  transferred: 0,
  abandoned: 0,
  activeCallers: null,
  answerSpeed: null,
  abandonWait: null,
  poorDesk: null,
  poorRoom: null,
  poorOther: null,
  ...given,
});

const week = '2026-11-08';
const snapshot = (
  some: readonly LicensesOf[],
  heard: readonly CallsOf[] = [],
  of: Partial<Snapshot> = {},
): Snapshot => ({ week, at, taken: true, licenses: some, calls: heard, ...of });
const lastWeek = (some: readonly LicensesOf[], heard: readonly CallsOf[] = []) =>
  snapshot(some, heard, { week: '2026-11-01', at: new Date('2026-11-08T00:10:00Z') });

function figures(now: Snapshot, before?: Snapshot, more: Partial<Given> = {}): KpiFigures {
  const covered = { share: 1, customers: 1, of: 1, missing: [], missingReports: [] };
  return calculate({
    now,
    before,
    totals: [],
    weeks: new Map(),
    product: 'calling',
    rules: usualRules,
    regions: [],
    covered,
    ...more,
  });
}

function tile(from: KpiFigures, key: TileKey) {
  return Object.values(from.tiles)
    .flat()
    .find((one) => one.key === key);
}

const now = (from: KpiFigures, key: TileKey) => tile(from, key)?.now;

describe('weeks', () => {
  test('begin on Sunday at 00:00:00 UTC and are named by that day (F157, F158)', () => {
    expect(weekOf(new Date('2026-11-14T23:59:59.999Z'))).toBe('2026-11-08');
    expect(weekOf(new Date('2026-11-15T00:00:00.000Z'))).toBe('2026-11-15');
    expect(lastCompletedWeek(new Date('2026-11-15T00:00:00Z'))).toBe('2026-11-08');
    expect(lastCompletedWeek(new Date('2026-11-21T23:59:59Z'))).toBe('2026-11-08');
    expect(endOf('2026-11-08').toISOString()).toBe('2026-11-15T00:00:00.000Z');
  });

  test('go on through the end of a year', () => {
    expect(weekBefore('2027-01-03')).toBe('2026-12-27');
    expect(weeksUpTo('2027-01-10', 3)).toEqual(['2026-12-27', '2027-01-03', '2027-01-10']);
  });
});

describe('what counts', () => {
  test.each([
    ['Webex Calling - Professional', 'calling'],
    ['Webex Calling - Workspaces', 'calling'],
    ['Call on Webex (1:1 call, non-PSTN)', undefined],
    ['Webex Meetings Suite', 'meetings'],
    ['Meetings 25 party', 'meetings'],
    ['Messaging', undefined],
    ['Webex Events 1000', undefined],
    ['Contact Center Premium', undefined],
  ])('%s is %s (F094, F101)', (name, product) => {
    expect(productOf(name)).toBe(product);
  });

  test.each([
    [-1, false],
    [0, true],
    [90, true],
    [91, false],
  ])('with %i days left a subscription expires soon: %s (F096)', (days, expected) => {
    const term = { lastDay: today + days, autoRenew: false };
    expect(isExpiring(term, today, usualRules)).toBe(expected);
    expect(isExpiring({ ...term, autoRenew: null }, today, usualRules)).toBe(expected);
    expect(isExpiring({ ...term, autoRenew: true }, today, usualRules)).toBe(false);
    expect(isRenewing({ ...term, autoRenew: true }, today, usualRules)).toBe(expected);
    expect(isRenewing({ ...term, autoRenew: null }, today, usualRules)).toBe(false);
  });

  test.each([
    [-1, false],
    [0, true],
    [90, true],
    [91, false],
  ])('added %i days ago it is new: %s (F103)', (days, expected) => {
    expect(isRecent({ addedDay: today - days }, today, usualRules)).toBe(expected);
  });

  test('a subscription without dates neither expires nor renews nor is new', () => {
    const one = licenses();
    expect(isExpiring(one, today, usualRules)).toBe(false);
    expect(isRenewing({ ...one, autoRenew: true }, today, usualRules)).toBe(false);
    expect(isRecent(one, today, usualRules)).toBe(false);
  });

  test('low is under half, or 25 points under the median where that is more (F098, F133, A1)', () => {
    expect(lowLimit([], usualRules)).toBe(0.5);
    // The median of these is 0.6: 0.35 is less than one half.
    expect(lowLimit([0.2, 0.6, 0.9], usualRules)).toBe(0.5);
    // The median of these is 0.85.
    expect(lowLimit([0.8, 0.9], usualRules)).toBeCloseTo(0.6);
    const own = [licenses({ total: 100, assigned: 55 })];
    expect([...lowOf(own, usualRules).orgIds]).toEqual([]);
    expect([...lowOf(own, usualRules, [0.8, 0.9]).orgIds]).toEqual(['a']);
  });

  test('exactly the limit is not low', () => {
    expect(lowOf([licenses({ total: 100, assigned: 50 })], usualRules).orgIds.size).toBe(0);
    expect(lowOf([licenses({ total: 100, assigned: 49 })], usualRules).orgIds.size).toBe(1);
  });

  test.each([
    [{ audio: { jitter: 151, latency: 401, loss: 5.1 } }, true, true],
    [{ audio: { jitter: 150, latency: 400, loss: 5 } }, false, false],
    [{ audio: { jitter: 151, latency: 1, loss: 0 } }, false, true],
    [
      {
        audio: { jitter: 151, latency: 401, loss: 5.1 },
        video: { jitter: 1, latency: 401, loss: 5.1 },
      },
      false,
      true,
    ],
    [
      {
        audio: { jitter: 151, latency: 401, loss: 6 },
        video: { jitter: 151, latency: 401, loss: 6 },
      },
      true,
      true,
    ],
    [{}, false, false],
  ])(
    'a leg is poor when all, or any, measures are over their limits: %j (F185, A5)',
    (leg, all, any) => {
      expect(isPoor(leg)).toBe(all);
      expect(isPoor(leg, 'all')).toBe(all);
      expect(isPoor(leg, 'any')).toBe(any);
    },
  );

  test.each([
    [0, 0],
    [30, 0],
    [31, 1],
    [364, 11],
    [365, 12],
    [-5, -1],
  ])('%i days are %i months (F140, F151)', (days, months) => {
    expect(monthsIn(days)).toBe(months);
  });
});

describe('the KPIs of a week', () => {
  const alfa = licenses({ lastDay: today + 30, addedDay: today - 400, used: 60, usedQuarter: 70 });
  const alfaTrial = licenses({
    subscriptionId: 'Trial1',
    trial: true,
    total: 25,
    assigned: 5,
    lastDay: today + 10,
    addedDay: today - 20,
    used: 1,
  });
  const beta = licenses({
    orgId: 'b',
    customer: 'Beta',
    subscriptionId: 'Sub2',
    total: 10,
    assigned: 14,
    autoRenew: true,
    lastDay: today + 60,
    addedDay: today - 200,
  });
  const gamma = licenses({
    orgId: 'c',
    customer: 'Gamma',
    subscriptionId: 'Sub3',
    total: 200,
    assigned: 20,
    lastDay: today + 300,
    addedDay: today - 90,
    used: 15,
  });
  const meetings = licenses({ product: 'meetings', orgId: 'd', customer: 'Delta' });
  const all = figures(snapshot([alfa, alfaTrial, beta, gamma, meetings]));

  test('of all customers: total, expiring, renewing, low, over the limit (F095, F096, F097, F098, F099)', () => {
    expect(all.tiles.overview.map(({ key, now }) => [key, now.value])).toEqual([
      ['customers', 4],
      ['expiring', 1],
      ['renewing', 1],
      ['low', 1],
      ['overLimit', 1],
    ]);
  });

  test('of recently added customers (F103, F104)', () => {
    // Alfa's trial (25 licences, 20 days) and Gamma (200 licences, 90 days).
    expect(now(all, 'newCustomers')).toEqual({ value: 2 });
    expect(now(all, 'newLicenses')).toEqual({ value: 225 });
    expect(all.subscriptions.recent.map((row) => [row.subscriptionId, row.daysSinceAdded])).toEqual(
      [
        ['Trial1', 20],
        ['Sub3', 90],
      ],
    );
  });

  test('of expiring subscriptions and trials (F113, F114, F115)', () => {
    expect(now(all, 'expiringCustomers')).toEqual({ value: 1 });
    // (80 + 5) of (100 + 25), and (60 + 1) of the same.
    expect(now(all, 'expiringAssigned')).toEqual({ value: 0.68 });
    expect(now(all, 'expiringUsed')).toEqual({ value: 0.488 });
    expect(all.subscriptions.expiring.map((row) => [row.subscriptionId, row.daysLeft])).toEqual([
      ['Trial1', 10],
      ['Sub1', 30],
    ]);
  });

  test('of renewing subscriptions (F123, F124, F125)', () => {
    expect(now(all, 'renewingCustomers')).toEqual({ value: 1 });
    expect(now(all, 'renewingAssigned')).toEqual({ value: 1.4 });
    expect(now(all, 'renewingUsed')).toEqual({ value: null, why: 'notTold' });
    expect(all.subscriptions.renewing).toMatchObject([
      { subscriptionId: 'Sub2', daysLeft: 60, autoRenew: true },
    ]);
  });

  test('of low assignment, by all licences and by those assigned (F133, F134, F135, F136, A2)', () => {
    expect(now(all, 'lowCustomers')).toEqual({ value: 1 });
    expect(now(all, 'lowAssigned')).toEqual({ value: 0.1 });
    expect(now(all, 'lowUsed')).toEqual({ value: 0.075 });
    expect(now(all, 'lowUsedOfAssigned')).toEqual({ value: 0.75 });
    expect(now(all, 'lowUnassigned')).toEqual({ value: 180 });
    expect(all.subscriptions.low.map(({ subscriptionId }) => subscriptionId)).toEqual(['Sub3']);
  });

  test('of overage, with the mean over the weeks and by customer (F145, F146, F147, A3)', () => {
    const totals = [
      ['2026-10-25', 3, 12],
      ['2026-11-01', 1, 2],
      ['2026-11-08', 1, 4],
    ].map(([week, overLimit, overLicenses]) => ({
      ...{ total: null, assigned: null, used: null, activeCallers: null, calls: null },
      ...{ minutes: null, legs: null, poorLegs: null, overview: null },
      ...{ week: String(week), overLimit: Number(overLimit), overLicenses: Number(overLicenses) },
    }));
    const told = figures(snapshot([alfa, beta, gamma]), undefined, { totals });
    expect(now(told, 'overCustomers')).toEqual({ value: 1 });
    expect(now(told, 'overLicenses')).toEqual({ value: 4 });
    // 3, 1 and 1; five of the eight weeks are not known and do not count.
    expect(now(told, 'overWeeklyMean')).toEqual({ value: 5 / 3 });
    expect(now(told, 'overPerCustomer')).toEqual({ value: 4 });
    expect(told.trends.find(({ key }) => key === 'overLicenses')?.points).toEqual([
      ...['2026-09-20', '2026-09-27', '2026-10-04', '2026-10-11', '2026-10-18'].map((week) => ({
        week,
        value: null,
      })),
      { week: '2026-10-25', value: 12 },
      { week: '2026-11-01', value: 2 },
      { week: '2026-11-08', value: 4 },
    ]);
  });

  test('have a trend that ends with the number of the tile, and with a gap where nobody knows it', () => {
    const told = figures(snapshot([alfa, beta, gamma]));
    const ends = (['customers', 'expiring', 'low', 'overLimit', 'calls'] as const).map((key) => [
      key,
      told.trends.find((trend) => trend.key === key)?.points.at(-1)?.value,
    ]);
    expect(ends).toEqual([
      ['customers', 3],
      ['expiring', 1],
      ['low', 1],
      ['overLimit', 1],
      ['calls', null],
    ]);
  });

  test('of an earlier week are counted from sums by customer alike (F095, F096, F097, F098, F099)', () => {
    // by customer: calling or meetings, bought, assigned, too many, and 1 dated + 2 expiring + 4 renewing
    const week = new Map<string, TallyCells[]>([
      ['a', [[0, false, 125, 85, null, 0, 3]]],
      ['b', [[0, false, 10, 14, null, 4, 5]]],
      ['c', [[0, false, 200, 20, null, 0, 1]]],
      [
        'd',
        [
          [0, false, 10, 9, null, 0, 0],
          [0, true, 100, 80, null, 2, 7],
        ],
      ],
    ]);
    expect(overviewOf(week, usualRules)).toEqual({
      customers: 4,
      expiring: 2,
      renewing: 2,
      low: 1,
      overLimit: 2,
    });
    // nobody told the end of any term: that is not known, and no zero
    expect(overviewOf(new Map([['a', [[0, false, 10, 9, null, 0, 0]]]]), usualRules)).toMatchObject(
      {
        expiring: null,
        renewing: null,
      },
    );
    expect(overviewOf(new Map(), usualRules)).toMatchObject({ customers: 0, expiring: 0 });
  });

  test('follow the product chosen, except those of all customers (F100)', () => {
    const told = figures(snapshot([alfa, meetings]), undefined, { product: 'meetings' });
    expect(now(told, 'customers')).toEqual({ value: 2 });
    expect(now(told, 'expiringCustomers')).toEqual({ value: null, why: 'noDates' });
    expect(told.customers.map(({ customer }) => customer)).toEqual(['Delta']);
  });

  test('of nothing are not a number: 0 of 0 has no share', () => {
    const none = figures(snapshot([licenses({ lastDay: today + 300 })]));
    expect(now(none, 'expiringCustomers')).toEqual({ value: 0 });
    expect(now(none, 'expiringAssigned')).toEqual({ value: null, why: 'nothing' });
    expect(now(none, 'overPerCustomer')).toEqual({ value: null, why: 'nothing' });
    expect(now(none, 'lowAssigned')).toEqual({ value: null, why: 'nothing' });
  });

  test('that nobody can know are left out with the reason', () => {
    const told = figures(snapshot([licenses()]));
    expect(now(told, 'expiring')).toEqual({ value: null, why: 'noDates' });
    expect(now(told, 'newCustomers')).toEqual({ value: null, why: 'noDates' });
    expect(now(told, 'calls')).toEqual({ value: null, why: 'noWeek' });
    expect(tile(told, 'customers')?.before).toEqual({ value: null, why: 'noWeek' });
  });
});

describe('the tables', () => {
  const before = lastWeek([licenses({ assigned: 74, used: 50 })]);
  const one = licenses({ assigned: 80, used: 47, lastDay: today + 12, usedQuarter: 66 });

  test('have used, assigned and available licences and the change of a week (F106, F107, F108, F109, F110, F111, F112, F117, F118, F119, F120, F121, F122)', () => {
    expect(figures(snapshot([one]), before).subscriptions.expiring).toEqual([
      {
        orgId: 'a',
        customer: 'Alfa',
        subscriptionId: 'Sub1',
        trial: false,
        total: 100,
        assigned: 80,
        available: 20,
        over: 0,
        used: 47,
        usedQuarter: 66,
        assignedChange: 6,
        usedChange: -3,
        daysSinceAdded: null,
        daysLeft: 12,
        autoRenew: null,
      },
    ]);
  });

  test('know no change without the week before, nor from an older one', () => {
    const older = snapshot(before.licenses, [], { week: '2026-10-25' });
    for (const earlier of [undefined, older]) {
      const [row] = figures(snapshot([one]), earlier).subscriptions.expiring;
      expect(row).toMatchObject({ assignedChange: null, usedChange: null });
    }
  });

  test('show the most of what matters first (F137, F138, F139, F140, F141, F142, F143, F144, F148, F149, F150, F151, F152, F153, F154, F155)', () => {
    const over = (orgId: string, assigned: number) =>
      licenses({ orgId, customer: orgId, assigned, total: 10 });
    const told = figures(snapshot([over('a', 12), over('b', 30), over('c', 11)]));
    expect(told.subscriptions.overage.map(({ orgId, over }) => [orgId, over])).toEqual([
      ['b', 20],
      ['a', 2],
      ['c', 1],
    ]);
  });
});

describe('calls', () => {
  const queue = calls({
    orgId: 'b',
    customer: 'Beta',
    calls: 50,
    legs: 100,
    poorLegs: 20,
    queueCalls: 40,
    abandoned: 10,
    timedOut: 3,
    overflowed: 2,
    transferred: 5,
    answerSpeed: 20,
    abandonWait: 60,
    activeCallers: 9,
  });
  const other = calls({
    orgId: 'c',
    customer: 'Gamma',
    queueCalls: 10,
    abandoned: 0,
    answerSpeed: 41,
  });
  const told = figures(
    snapshot([], [calls(), queue, other]),
    lastWeek([], [calls({ calls: 130 })]),
  );

  test('are counted with their minutes, legs and poor legs (F156, F160, F162)', () => {
    expect(now(told, 'calls')).toEqual({ value: 250 });
    expect(now(told, 'minutes')).toEqual({ value: 1200 });
    expect(now(told, 'legs')).toEqual({ value: 500 });
    expect(now(told, 'poorShare')).toEqual({ value: 0.08 });
    expect(now(told, 'activeCallers')).toEqual({ value: 9 });
    expect(tile(told, 'calls')?.before).toEqual({ value: 130 });
  });

  test('in queues are weighted by their number (F167, F168, F169, F170)', () => {
    // 30 answered calls of 20 s and 10 of 41 s: 1,010 s by 40.
    expect(now(told, 'answerSpeed')).toEqual({ value: 25.25 });
    expect(now(told, 'abandonWait')).toEqual({ value: 60 });
    expect(now(told, 'abandonedShare')).toEqual({ value: 0.2 });
    const [first] = told.calling.queues;
    expect(first).toMatchObject({ customer: 'Beta', abandoned: 10, timedOut: 3, overflowed: 2 });
    expect(told.calling.queues).toHaveLength(2);
  });

  test('fall first among the customers, and the poorest quality is first (F161, F164, F171, G3)', () => {
    expect(told.calling.usage.map(({ customer }) => customer)[0]).toBe('Alfa');
    expect(told.calling.usage[0]?.before).toMatchObject({ calls: 130 });
    expect(told.calling.quality.map(({ customer }) => customer)).toEqual(['Beta', 'Alfa', 'Gamma']);
  });

  test('by kind of device have poor legs only where an import tells them (F163)', () => {
    expect(told.endpoints).toEqual([
      { endpoint: 'desk', legs: 450, poorLegs: { value: null, why: 'notTold' } },
      { endpoint: 'room', legs: 90, poorLegs: { value: null, why: 'notTold' } },
      { endpoint: 'other', legs: 60, poorLegs: { value: null, why: 'notTold' } },
    ]);
    const known = figures(snapshot([], [calls(), calls({ orgId: 'b', poorDesk: 6, poorRoom: 3 })]));
    expect(known.endpoints.slice(0, 2)).toEqual([
      { endpoint: 'desk', legs: 150, poorLegs: { value: 6 } },
      { endpoint: 'room', legs: 30, poorLegs: { value: 3 } },
    ]);
    expect(known.calling.quality.map(({ worstEndpoint }) => worstEndpoint)).toEqual([null, 'room']);
  });

  test('through features are drawn only where a customer has a queue (F165, F166)', () => {
    expect(told.features).toEqual([
      { key: 'huntGroup', calls: 24 },
      { key: 'attendant', calls: 36 },
      { key: 'queue', calls: 50 },
    ]);
    expect(figures(snapshot([], [calls()])).features).toEqual([]);
  });
});

describe('customers that changed', () => {
  const change = (
    before: Partial<LicensesOf> | undefined,
    after: Partial<LicensesOf> | undefined,
  ) =>
    figures(
      snapshot(after ? [licenses(after)] : []),
      lastWeek(before ? [licenses(before)] : []),
    ).changes.map(({ sign, began, why }) => [sign, began, why]);

  test('are named with what changed and why', () => {
    expect(change({ assigned: 90 }, { assigned: 101 })).toEqual([
      ['overLimit', true, 'assignedMore'],
    ]);
    expect(change({ assigned: 101 }, { assigned: 101, total: 120 })).toEqual([
      ['overLimit', false, 'boughtMore'],
    ]);
    expect(change({ lastDay: today + 90 }, { lastDay: today + 90 })).toEqual([
      ['expiring', true, 'time'],
    ]);
    expect(change({ lastDay: today }, { lastDay: today + 365 })).toEqual([
      ['expiring', false, 'moved'],
    ]);
    expect(change({ assigned: 60 }, { assigned: 40 })).toEqual([['low', true, 'assignedLess']]);
    expect(change(undefined, { addedDay: today - 3 })).toEqual([['recent', true, 'added']]);
    expect(change({ addedDay: today - 93 }, { addedDay: today - 93 })).toEqual([
      ['recent', false, 'aged'],
    ]);
    expect(change({ assigned: 120 }, undefined)).toEqual([['overLimit', false, 'gone']]);
  });

  test.each<[string, Partial<LicensesOf>, Partial<LicensesOf>, string, boolean, string]>([
    // Bought more, and assigned still more: buying is not why it is over.
    ['over', { assigned: 100 }, { total: 110, assigned: 115 }, 'overLimit', true, 'assignedMore'],
    ['over', { assigned: 100 }, { total: 90, assigned: 95 }, 'overLimit', true, 'boughtLess'],
    ['over', { over: 0 }, { over: 2 }, 'overLimit', true, 'shifted'],
    ['over', { assigned: 120 }, { assigned: 90 }, 'overLimit', false, 'assignedLess'],
    [
      'over',
      { assigned: 120, over: 20 },
      { assigned: 120, over: 0 },
      'overLimit',
      false,
      'shifted',
    ],
    ['ends', { lastDay: today - 7 }, { lastDay: today - 7 }, 'expiring', false, 'passed'],
    ['ends', { lastDay: today + 200 }, { lastDay: today + 60 }, 'expiring', true, 'moved'],
    ['new', { addedDay: today - 2 }, { addedDay: today - 2 }, 'recent', true, 'started'],
    ['ends', { lastDay: null }, { lastDay: today + 60 }, 'expiring', true, 'facts'],
  ])('are named for what pushed them (%s: %j, then %j)', (_, before, after, sign, began, why) => {
    expect(change(before, after)).toContainEqual([sign, began, why]);
  });

  test('renew or expire when their renewal is switched', () => {
    const off = { lastDay: today + 60, autoRenew: false };
    const on = { ...off, autoRenew: true };
    expect(change(on, off)).toEqual([
      ['expiring', true, 'renewOff'],
      ['renewing', false, 'renewOff'],
    ]);
    expect(change(off, on)).toEqual([
      ['expiring', false, 'renewOn'],
      ['renewing', true, 'renewOn'],
    ]);
  });

  test('have low assignment because of the others where the others changed', () => {
    // Alfa assigns 60 of 100 in both weeks. Among 50 and 60 percent the limit is half, among 100 and 100 it is 75 percent.
    const alfa = licenses({ assigned: 60 });
    const others = (assigned: number) =>
      ['b', 'c'].map((orgId) => licenses({ orgId, customer: orgId, assigned }));
    const { changes } = figures(snapshot([alfa, ...others(100)]), lastWeek([alfa, ...others(60)]));
    expect(changes).toMatchObject([{ customer: 'Alfa', sign: 'low', began: true, why: 'peers' }]);
  });

  test('have low assignment over all subscriptions, whichever of them changed', () => {
    const week = (assigned: number) => [
      licenses({ assigned: 40 }),
      licenses({ subscriptionId: 'Sub2', assigned }),
    ];
    const { changes } = figures(snapshot(week(50)), lastWeek(week(80)));
    expect(changes).toMatchObject([{ sign: 'low', began: true, why: 'assignedLess' }]);
  });

  test('are not said to have changed when one of the weeks has not seen them', () => {
    const expiring = licenses({ lastDay: today + 30 });
    const beta = licenses({ orgId: 'b', customer: 'Beta' });
    const missing = { ...snapshot([beta]), unseen: new Set(['a']) };
    expect(figures(missing, lastWeek([expiring, beta])).changes).toEqual([]);
    const some = { ...lastWeek([beta]), unseen: 'any' as const };
    expect(figures(snapshot([expiring, beta]), some).changes).toEqual([]);
    expect(figures(snapshot([beta]), lastWeek([expiring, beta])).changes).toMatchObject([
      { customer: 'Alfa', sign: 'expiring', began: false, why: 'gone' },
    ]);
  });

  test('are not known without the week before', () => {
    expect(figures(snapshot([licenses({ assigned: 120 })])).changes).toEqual([]);
  });
});
