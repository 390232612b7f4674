/** The tables of the KPIs: which subscriptions and customers a section is about, what matters most first. */
import {
  daysLeft,
  daysSinceAdded,
  isExpiring,
  isLow,
  isOver,
  isRecent,
  isRenewing,
  sum,
} from './definitions.ts';
import {
  type CallingRow,
  type Endpoint,
  type EndpointQuality,
  endpoints,
  type KpiFigures,
  type KpiProduct,
  type KpiRules,
  type SubscriptionRow,
} from './figures.ts';
import { partOf, sameIn } from './part.ts';
import type { CallsOf, LegsOf, LicensesOf, Snapshot } from './snapshot.ts';
import { dayNumber } from './week.ts';

/** F105, F116, F126, F137, F148: the subscriptions of each section, with last week's beside them. */
export function subscriptionTables(
  now: Snapshot,
  before: Snapshot | undefined,
  { product, rules }: { product: KpiProduct; rules: KpiRules },
): KpiFigures['subscriptions'] {
  const today = dayNumber(now.at);
  const { own, low } = partOf(now, product, rules);
  const earlier = before && partOf(before, product, rules);
  const rows = (
    fits: (one: LicensesOf) => boolean,
    order: (a: SubscriptionRow, b: SubscriptionRow) => number,
  ) =>
    own
      .filter(fits)
      .map((one) => rowOf(one, earlier && sameIn(earlier, one), today))
      .sort((a, b) => order(a, b) || inOrder(a, b));
  const soonest = (a: SubscriptionRow, b: SubscriptionRow) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0);
  return {
    recent: rows(
      (one) => isRecent(one, today, rules),
      (a, b) => (a.daysSinceAdded ?? 0) - (b.daysSinceAdded ?? 0),
    ),
    expiring: rows((one) => isExpiring(one, today, rules), soonest),
    renewing: rows((one) => isRenewing(one, today, rules), soonest),
    low: rows(
      (one) => isLow(one, low),
      (a, b) => b.available - a.available,
    ),
    overage: rows(isOver, (a, b) => b.over - a.over),
  };
}

function inOrder(a: SubscriptionRow, b: SubscriptionRow): number {
  return byName(a, b) || compare(a.subscriptionId, b.subscriptionId);
}

/** By code points: collation costs more than all the rest at ten thousand customers. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byName(a: { customer: string }, b: { customer: string }): number {
  return compare(a.customer, b.customer);
}

/** F108, F111, F112, F119, F129, F144: changes are now minus last week, where both are known. */
function rowOf(one: LicensesOf, before: LicensesOf | undefined, today: number): SubscriptionRow {
  const { assigned, used } = one;
  return {
    orgId: one.orgId,
    customer: one.customer,
    subscriptionId: one.subscriptionId,
    trial: one.trial,
    total: one.total,
    assigned,
    available: one.available,
    over: one.over,
    used,
    usedQuarter: one.usedQuarter,
    autoRenew: one.autoRenew,
    assignedChange: before ? assigned - before.assigned : null,
    usedChange: minus(used, before?.used ?? null),
    daysSinceAdded: daysSinceAdded(one, today),
    daysLeft: daysLeft(one, today),
  };
}

function minus(now: number | null, before: number | null): number | null {
  return now === null || before === null ? null : now - before;
}

/** Whole months of a number of days, as F140 and F151 count them: a month is a twelfth of 365 days. */
export function monthsIn(days: number): number {
  return Math.floor((days * 12) / 365);
}

/** Licences by customer for the bars, the largest first. */
export function customerBars(
  now: Snapshot,
  { product, rules }: { product: KpiProduct; rules: KpiRules },
): KpiFigures['customers'] {
  return partOf(now, product, rules)
    .sums.map(({ orgId, customer, total, assigned, available, used }) => ({
      orgId,
      customer,
      total,
      assigned,
      available,
      used,
    }))
    .sort((a, b) => b.total - a.total || byName(a, b));
}

/** F161, F164, F171 with the columns of G3. `weeks`: calls by customer in eight weeks, oldest first. */
export function callingTables(
  now: Snapshot,
  before: Snapshot | undefined,
  weeks: ReadonlyMap<string, readonly (number | null)[]>,
): KpiFigures['calling'] {
  const earlier = new Map(before?.calls.map((one) => [one.orgId, one]));
  const worsts = worstMeasured(now.legs ?? []);
  const rows = now.calls.map((one) => {
    const measured = worsts.get(one.orgId);
    const worstEndpoint = measured === undefined ? worst(one) : measured;
    return callingRow(one, earlier.get(one.orgId), { worstEndpoint, weeks });
  });
  const sorted = (weight: (row: CallingRow) => number, some = rows) =>
    some.toSorted((a, b) => weight(b) - weight(a) || byName(a, b));
  return {
    usage: sorted((row) => (row.before ? row.before.calls - row.calls : 0)),
    quality: sorted(
      (row) => row.poorLegs / row.legs,
      rows.filter(({ legs }) => legs > 0),
    ),
    queues: sorted(
      (row) => row.abandoned / row.queueCalls,
      rows.filter(({ queueCalls }) => queueCalls > 0),
    ),
  };
}

function callingRow(
  one: CallsOf,
  before: CallsOf | undefined,
  more: {
    worstEndpoint: Endpoint | null;
    weeks: ReadonlyMap<string, readonly (number | null)[]>;
  },
): CallingRow {
  return {
    orgId: one.orgId,
    customer: one.customer,
    calls: one.calls,
    minutes: one.minutes,
    legs: one.legs,
    poorLegs: one.poorLegs,
    queueCalls: one.queueCalls,
    timedOut: one.timedOut,
    overflowed: one.overflowed,
    transferred: one.transferred,
    abandoned: one.abandoned,
    activeCallers: one.activeCallers,
    answerSpeed: one.answerSpeed,
    abandonWait: one.abandonWait,
    huntGroupCalls: one.huntGroup,
    attendantCalls: one.attendant,
    worstEndpoint: more.worstEndpoint,
    before: before
      ? {
          calls: before.calls,
          minutes: before.minutes,
          legs: before.legs,
          poorLegs: before.poorLegs,
        }
      : null,
    weeks: more.weeks.get(one.orgId) ?? [],
  };
}

const byEndpoint = {
  desk: ['legsDesk', 'poorDesk'],
  room: ['legsRoom', 'poorRoom'],
  other: ['legsOther', 'poorOther'],
} as const;

/** The kind of device with the highest share of poor legs; null where poor legs are not told by kind. */
function worst(one: CallsOf): Endpoint | null {
  if (one.poorDesk === null && one.poorRoom === null && one.poorOther === null) return null;
  const shares = endpoints.map((endpoint) => {
    const [legs, poor] = byEndpoint[endpoint];
    return { endpoint, legs: one[legs], poor: one[poor] ?? 0 };
  });
  return worstOf(shares);
}

/** The same of each customer whose legs were measured. */
function worstMeasured(legs: readonly LegsOf[]): ReadonlyMap<string, Endpoint | null> {
  const grouped = new Map<string, LegsOf[]>();
  for (const one of legs) grouped.set(one.orgId, [...(grouped.get(one.orgId) ?? []), one]);
  return new Map([...grouped].map(([orgId, all]) => [orgId, worstOf(all)]));
}

function worstOf(all: readonly Omit<LegsOf, 'orgId'>[]): Endpoint | null {
  const bad = all.filter(({ legs, poor }) => legs > 0 && poor > 0);
  return bad.toSorted((a, b) => b.poor / b.legs - a.poor / a.legs)[0]?.endpoint ?? null;
}

/**
 * F163: legs by kind of device. Webex tells how many there are, not which were poor: that is known of customers whose
 * legs were measured, or whose import tells it. Where it is known of some, only those are counted, on both sides.
 */
export function endpointQuality({ calls, legs = [] }: Snapshot): EndpointQuality[] {
  const measured = new Set(legs.map(({ orgId }) => orgId));
  return endpoints.map((endpoint) => {
    const [all, poor] = byEndpoint[endpoint];
    const told = calls.filter((one) => one[poor] !== null && !measured.has(one.orgId));
    const own = legs.filter((one) => one.endpoint === endpoint);
    if (told.length === 0 && measured.size === 0) {
      return {
        endpoint,
        legs: sum(calls, (one) => one[all]),
        poorLegs: { value: null, why: 'notTold' },
      };
    }
    return {
      endpoint,
      legs: sum(told, (one) => one[all]) + sum(own, (one) => one.legs),
      poorLegs: { value: sum(told, (one) => one[poor] ?? 0) + sum(own, (one) => one.poor) },
    };
  });
}

/** F165, F166: nothing where no customer has calls in a queue. */
export function featureUsage({ calls }: Snapshot): KpiFigures['features'] {
  if (!calls.some(({ queueCalls }) => queueCalls > 0)) return [];
  return [
    { key: 'huntGroup', calls: sum(calls, ({ huntGroup }) => huntGroup) },
    { key: 'attendant', calls: sum(calls, ({ attendant }) => attendant) },
    { key: 'queue', calls: sum(calls, ({ queueCalls }) => queueCalls) },
  ];
}
