/** The KPIs of one week, each by its formula. */
import {
  assignedShare,
  customersIn,
  isExpiring,
  isOver,
  isRecent,
  isRenewing,
  known,
  shareOf,
  sum,
  unknown,
  usedShare,
} from './definitions.ts';
import {
  type Known,
  type KpiProduct,
  type KpiRules,
  kpiProducts,
  type TileKey,
} from './figures.ts';
import { partOf } from './part.ts';
import type { CallsOf, LicensesOf, Snapshot } from './snapshot.ts';
import { dayNumber } from './week.ts';

/** Customers over their limit in each of the weeks, oldest first; null where a week is missing. */
export type OverByWeek = readonly (number | null)[];

/** All KPIs; a week that was never taken has none. */
export function kpisOf(
  snapshot: Snapshot | undefined,
  { product, rules, overByWeek }: { product: KpiProduct; rules: KpiRules; overByWeek: OverByWeek },
): (key: TileKey) => Known {
  const all: Partial<Record<TileKey, Known>> = {
    ...(snapshot?.taken && {
      ...customerKpis(snapshot, rules),
      ...subscriptionKpis(snapshot, product, rules),
      ...overKpis(snapshot, product, overByWeek),
    }),
    ...(snapshot && callingKpis(snapshot.calls)),
  };
  return (key) => all[key] ?? unknown('noWeek');
}

type Some<Key extends TileKey> = Record<Key, Known>;

/**
 * F095 to F099, version 1: customers with Webex Calling or Meetings, whichever of both gives the sign. Customers of
 * other products do not count (F094).
 */
function customerKpis(
  snapshot: Snapshot,
  rules: KpiRules,
): Some<'customers' | 'low' | 'overLimit' | 'expiring' | 'renewing'> {
  const { licenses, at } = snapshot;
  const today = dayNumber(at);
  const low = new Set(
    kpiProducts.flatMap((product) => [...partOf(snapshot, product, rules).low.orgIds]),
  );
  const dated = hasDates(licenses);
  return {
    customers: known(customersIn(licenses)),
    expiring: dated
      ? known(customersIn(licenses.filter((one) => isExpiring(one, today, rules))))
      : unknown('noDates'),
    renewing: dated
      ? known(customersIn(licenses.filter((one) => isRenewing(one, today, rules))))
      : unknown('noDates'),
    low: known(low.size),
    overLimit: known(customersIn(licenses.filter(isOver))),
  };
}

/** Nobody told the end of any subscription: then nothing is known about ends. No subscription at all ends nowhere. */
function hasDates(licenses: readonly LicensesOf[]): boolean {
  return licenses.length === 0 || licenses.some(({ lastDay }) => lastDay !== null);
}

/** The KPIs of the sections about licences, of one product: F103, F104, F113 to F115, F123 to F125, F133 to F136. */
function subscriptionKpis(snapshot: Snapshot, product: KpiProduct, rules: KpiRules) {
  const today = dayNumber(snapshot.at);
  const { own, low: lowOnes } = partOf(snapshot, product, rules);
  const { orgIds } = lowOnes;
  const recent = own.filter((one) => isRecent(one, today, rules));
  const expiring = own.filter((one) => isExpiring(one, today, rules));
  const renewing = own.filter((one) => isRenewing(one, today, rules));
  const low = own.filter(({ orgId }) => orgIds.has(orgId));
  const isAddedKnown = own.length === 0 || own.some(({ addedDay }) => addedDay !== null);
  const ofDated = (value: () => Known) => (hasDates(own) ? value() : unknown('noDates'));
  return {
    newCustomers: isAddedKnown ? known(customersIn(recent)) : unknown('noDates'),
    newLicenses: isAddedKnown ? known(sum(recent, ({ total }) => total)) : unknown('noDates'),
    expiringCustomers: ofDated(() => known(customersIn(expiring))),
    expiringAssigned: ofDated(() => assignedShare(expiring)),
    expiringUsed: ofDated(() => usedShare(expiring, 'total')),
    renewingCustomers: ofDated(() => known(customersIn(renewing))),
    renewingAssigned: ofDated(() => assignedShare(renewing)),
    renewingUsed: ofDated(() => usedShare(renewing, 'total')),
    lowCustomers: known(orgIds.size),
    lowAssigned: assignedShare(low),
    lowUsed: usedShare(low, 'total'),
    lowUsedOfAssigned: usedShare(low, 'assigned'),
    lowUnassigned: known(sum(low, ({ available }) => available)),
  } satisfies Partial<Some<TileKey>>;
}

/**
 * F145 to F147. The seed's “average number of customers with overage” names itself (A3): the mean over the weeks that
 * are known, and beside it the licences in overage by customer with overage.
 */
function overKpis({ licenses }: Snapshot, product: KpiProduct, overByWeek: OverByWeek) {
  const over = licenses.filter((one) => one.product === product && isOver(one));
  const weeks = overByWeek.filter((count) => count !== null);
  const count = sum(over, (one) => one.over);
  const customers = customersIn(over);
  return {
    overCustomers: known(customers),
    overLicenses: known(count),
    overWeeklyMean: shareOf(
      sum(weeks, (one) => one),
      weeks.length,
    ),
    overPerCustomer: shareOf(count, customers),
  } satisfies Partial<Some<TileKey>>;
}

/** F160 to F170, version 1. Averages are weighted by calls in queues; without Webex's report there is nothing. */
function callingKpis(calls: readonly CallsOf[]) {
  const of = (value: (one: CallsOf) => number): Known =>
    calls.length > 0 ? known(sum(calls, value)) : unknown('noWeek');
  const told = calls.filter(({ activeCallers }) => activeCallers !== null);
  const queues = calls.filter(({ queueCalls }) => queueCalls > 0);
  const poor = sum(calls, ({ poorLegs }) => poorLegs);
  const legs = sum(calls, (one) => one.legs);
  const abandoned = sum(queues, (one) => one.abandoned);
  return {
    activeCallers:
      told.length > 0 ? known(sum(told, (one) => one.activeCallers ?? 0)) : unknown('notTold'),
    calls: of((one) => one.calls),
    minutes: of(({ minutes }) => minutes),
    legs: of((one) => one.legs),
    poorLegs: of(({ poorLegs }) => poorLegs),
    poorShare: calls.length > 0 ? shareOf(poor, legs) : unknown('noWeek'),
    huntGroupCalls: of(({ huntGroup }) => huntGroup),
    attendantCalls: of(({ attendant }) => attendant),
    queueCalls: of(({ queueCalls }) => queueCalls),
    answerSpeed: weighted(queues, 'answerSpeed', ({ queueCalls, abandoned }) =>
      Math.max(0, queueCalls - abandoned),
    ),
    abandonWait: weighted(queues, 'abandonWait', (one) => one.abandoned),
    abandonedShare:
      calls.length > 0
        ? shareOf(
            abandoned,
            sum(queues, ({ queueCalls }) => queueCalls),
          )
        : unknown('noWeek'),
  } satisfies Partial<Some<TileKey>>;
}

/** The average of the customers' averages, each by its number of calls. */
function weighted(
  queues: readonly CallsOf[],
  field: 'answerSpeed' | 'abandonWait',
  weight: (one: CallsOf) => number,
): Known {
  const told = queues.filter((one) => one[field] !== null);
  if (told.length === 0) return unknown('notTold');
  return shareOf(
    sum(told, (one) => (one[field] ?? 0) * weight(one)),
    sum(told, weight),
  );
}
