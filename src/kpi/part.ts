/** The licences of one product in a week, with what several figures ask of them. */
import { type CustomerSum, type Low, lowOfSums, sumsOf } from './definitions.ts';
import type { KpiProduct, KpiRules } from './figures.ts';
import type { LicensesOf, Snapshot } from './snapshot.ts';

export interface Part {
  own: readonly LicensesOf[];
  sums: readonly CustomerSum[];
  low: Low;
  byCustomer: ReadonlyMap<string, readonly LicensesOf[]>;
}

const parts = new WeakMap<Snapshot, Map<string, Part>>();

/** Worked out once for each week and product: there may be tens of thousands of rows. */
export function partOf(snapshot: Snapshot, product: KpiProduct, rules: KpiRules): Part {
  const known = parts.get(snapshot) ?? new Map<string, Part>();
  parts.set(snapshot, known);
  const key = `${product} ${JSON.stringify(rules)}`;
  const found = known.get(key);
  if (found) return found;
  const own = snapshot.licenses.filter((one) => one.product === product);
  const sums = sumsOf(own);
  const part = { own, sums, low: lowOfSums(sums, rules), byCustomer: grouped(own) };
  known.set(key, part);
  return part;
}

/** The same subscription in another week; ids of subscriptions alone may meet twice. */
export function sameIn(
  { byCustomer }: Pick<Part, 'byCustomer'>,
  { orgId, subscriptionId }: Pick<LicensesOf, 'orgId' | 'subscriptionId'>,
): LicensesOf | undefined {
  return byCustomer.get(orgId)?.find((one) => one.subscriptionId === subscriptionId);
}

function grouped(licenses: readonly LicensesOf[]): Map<string, LicensesOf[]> {
  const groups = new Map<string, LicensesOf[]>();
  for (const one of licenses) {
    const same = groups.get(one.orgId);
    if (same) same.push(one);
    else groups.set(one.orgId, [one]);
  }
  return groups;
}
