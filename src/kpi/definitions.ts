/**
 * What the words of the KPIs mean: pure functions over the licences of one week. Days are whole days in UTC. Each
 * definition says its version; figures carry it, and docs/kpi.md repeats the formula in words.
 */
import type { Known, KpiRules, Unknown } from './figures.ts';
import type { LicensesOf } from './snapshot.ts';

/** The published limits: 90 days. What is low is ours, because Cisco does not publish its comparison. */
export const usualRules: KpiRules = { days: 90, lowShare: 0.5, belowMedian: 0.25 };

type Term = Pick<LicensesOf, 'lastDay' | 'autoRenew'>;

/** Days until the last day of the term: 0 on that day, negative afterwards; null: not known. */
export function daysLeft({ lastDay }: Pick<Term, 'lastDay'>, today: number): number | null {
  return lastDay === null ? null : lastDay - today;
}

/** Days since it was added: 0 on that day; null: not known. */
export function daysSinceAdded(
  { addedDay }: Pick<LicensesOf, 'addedDay'>,
  today: number,
): number | null {
  return addedDay === null ? null : today - addedDay;
}

function within(days: number | null, most: number): boolean {
  return days !== null && days >= 0 && days <= most;
}

/**
 * F096, version 1: the last day is 0 to 90 days away, both included, and it does not renew itself. Where nothing says
 * whether it renews, it counts as expiring.
 */
export function isExpiring(term: Term, today: number, rules: KpiRules): boolean {
  return term.autoRenew !== true && within(daysLeft(term, today), rules.days);
}

/** F097, version 1: set to renew itself, and the last day is 0 to 90 days away, both included. */
export function isRenewing(term: Term, today: number, rules: KpiRules): boolean {
  return term.autoRenew === true && within(daysLeft(term, today), rules.days);
}

/** F103, version 1: added 0 to 90 days ago, both included. */
export function isRecent(
  added: Pick<LicensesOf, 'addedDay'>,
  today: number,
  rules: KpiRules,
): boolean {
  return within(daysSinceAdded(added, today), rules.days);
}

/** F099, version 1: a licence in it is assigned more often than it was bought; spare ones of another kind do not help. */
export function isOver({ over }: Pick<LicensesOf, 'over'>): boolean {
  return over > 0;
}

/**
 * The limit under which assignment is low (F098, F133; A1), version 1: half of the licences, or 25 points below the
 * median of the peers where that is more. `peers`: the shares the others assign; whoever assigned more than all counts
 * as 1, so that overage sets no example.
 */
export function lowLimit(peers: readonly number[], rules: KpiRules): number {
  const middle = median(peers.map((share) => Math.min(1, share)));
  return middle === undefined
    ? rules.lowShare
    : Math.max(rules.lowShare, middle - rules.belowMedian);
}

/** What one customer has of a product, over all its subscriptions. */
export interface CustomerSum {
  orgId: string;
  customer: string;
  total: number;
  assigned: number;
  available: number;
  over: number;
  /** Of the subscriptions whose usage is known; null: of none. */
  used: number | null;
}

/** Sums by customer, in the order of first appearance. */
export function sumsOf(licenses: readonly LicensesOf[]): CustomerSum[] {
  const sums = new Map<string, CustomerSum>();
  for (const one of licenses) {
    const { orgId, used } = one;
    const sum = sums.get(orgId);
    if (!sum) {
      const { customer, total, assigned, available, over } = one;
      sums.set(orgId, { orgId, customer, total, assigned, available, over, used });
      continue;
    }
    sum.total += one.total;
    sum.assigned += one.assigned;
    sum.available += one.available;
    sum.over += one.over;
    if (used !== null) sum.used = (sum.used ?? 0) + used;
  }
  return [...sums.values()];
}

/** Of the rule of low assignment, which is ours: answers name it (A1). */
export const lowVersion = 1;

/** The customers with low assignment of a product, and the limit they are under. */
export interface Low {
  limit: number;
  orgIds: ReadonlySet<string>;
}

/**
 * F098, F133 (A1), version 1: a customer assigned a smaller share of its licences of the product than the limit. The
 * peers are the customers one looks at unless others are given.
 */
export function lowOf(
  licenses: readonly LicensesOf[],
  rules: KpiRules,
  peers?: readonly number[],
): Low {
  return lowOfSums(sumsOf(licenses), rules, peers);
}

/** The same, of sums by customer. */
export function lowOfSums(
  all: readonly Pick<CustomerSum, 'orgId' | 'total' | 'assigned'>[],
  rules: KpiRules,
  peers?: readonly number[],
): Low {
  const sums = all.filter(({ total }) => total > 0);
  const limit = lowLimit(peers ?? sums.map(({ assigned, total }) => assigned / total), rules);
  const low = sums.filter(({ assigned, total }) => assigned / total < limit);
  return { limit, orgIds: new Set(low.map(({ orgId }) => orgId)) };
}

/** The subscriptions a low customer should look at: those under the same limit (F137). */
export function isLow({ orgId, assigned, total }: LicensesOf, { limit, orgIds }: Low): boolean {
  return orgIds.has(orgId) && total > 0 && assigned / total < limit;
}

/** A share; 0 of 0 is not a number, and neither is anything of nothing. */
export function shareOf(part: number, whole: number): Known {
  return whole > 0 ? known(part / whole) : unknown('nothing');
}

/** F114, F124, F134, version 1: assigned licences by licences bought. */
export function assignedShare(licenses: readonly LicensesOf[]): Known {
  return shareOf(
    sum(licenses, ({ assigned }) => assigned),
    sum(licenses, ({ total }) => total),
  );
}

/**
 * F115, F125, F135, version 1: licences in use in the last 7 days by licences bought (`total`), or by those assigned.
 * Only subscriptions whose usage is known enter, on both sides.
 */
export function usedShare(licenses: readonly LicensesOf[], of: 'total' | 'assigned'): Known {
  const told = licenses.filter(({ used }) => used !== null);
  if (told.length === 0 && licenses.length > 0) return unknown('notTold');
  return shareOf(
    sum(told, ({ used }) => used ?? 0),
    sum(told, (one) => one[of]),
  );
}

/** How many customers these belong to. */
export function customersIn(licenses: readonly { orgId: string }[]): number {
  return new Set(licenses.map(({ orgId }) => orgId)).size;
}

/** `known(3)` */
export function known(value: number): Known {
  return { value };
}

/** `unknown('noWeek')` */
export function unknown(why: Unknown): Known {
  return { value: null, why };
}

/** The sum over these. */
export function sum<One>(all: readonly One[], of: (one: One) => number): number {
  let result = 0;
  for (const one of all) result += of(one);
  return result;
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
