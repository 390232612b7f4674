/** Which customers have another state than last week, and why: what a partner wants to hear first. */
import { isExpiring, isOver, isRecent, isRenewing, type Low, lowOf } from './definitions.ts';
import type { Change, ChangeReason, CustomerSign, KpiProduct, KpiRules } from './figures.ts';
import type { LicensesOf, Snapshot } from './snapshot.ts';
import { keyOf } from './tables.ts';
import { dayNumber } from './week.ts';

const signs = [
  'overLimit',
  'expiring',
  'renewing',
  'low',
  'recent',
] as const satisfies readonly CustomerSign[];

interface Week {
  licenses: ReadonlyMap<string, LicensesOf>;
  today: number;
  low: Low;
  rules: KpiRules;
}

/** Nothing without a week before. What asks for attention comes first. */
export function changesOf(
  now: Snapshot,
  before: Snapshot | undefined,
  { product, rules }: { product: KpiProduct; rules: KpiRules },
): Change[] {
  if (!before?.taken || !now.taken) return [];
  const [current, earlier] = [weekOf(now, product, rules), weekOf(before, product, rules)];
  return signs.flatMap((sign) => {
    const [held, had] = [holders(current, sign), holders(earlier, sign)];
    const change = (began: boolean, one: LicensesOf): Change => {
      const { orgId, customer, subscriptionId } = one;
      const key = keyOf(one);
      const why = reasonFor(sign, current.licenses.get(key), earlier.licenses.get(key));
      return { orgId, customer, subscriptionId, sign, began, why };
    };
    const began = [...held]
      .filter(([orgId]) => !had.has(orgId))
      .map(([, one]) => change(true, one));
    const ended = [...had]
      .filter(([orgId]) => !held.has(orgId))
      .map(([, one]) => change(false, one));
    return [...began, ...ended];
  });
}

function weekOf({ licenses, at }: Snapshot, product: KpiProduct, rules: KpiRules): Week {
  const own = licenses.filter((one) => one.product === product);
  return {
    licenses: new Map(own.map((one) => [keyOf(one), one])),
    today: dayNumber(at),
    low: lowOf(own, rules),
    rules,
  };
}

/** Each customer with the sign, and the subscription that gives it: the first by its id, whatever order they come in. */
function holders(
  { licenses, today, low, rules }: Week,
  sign: CustomerSign,
): Map<string, LicensesOf> {
  const fits: Record<CustomerSign, (one: LicensesOf) => boolean> = {
    overLimit: isOver,
    expiring: (one) => isExpiring(one, today, rules),
    renewing: (one) => isRenewing(one, today, rules),
    low: ({ orgId }) => low.orgIds.has(orgId),
    recent: (one) => isRecent(one, today, rules),
  };
  const found = new Map<string, LicensesOf>();
  for (const one of licenses.values()) {
    if (!fits[sign](one)) continue;
    const known = found.get(one.orgId);
    if (!known || one.subscriptionId < known.subscriptionId) found.set(one.orgId, one);
  }
  return found;
}

function reasonFor(
  sign: CustomerSign,
  now: LicensesOf | undefined,
  before: LicensesOf | undefined,
): ChangeReason {
  if (!now) return 'gone';
  if (!before) return 'added';
  if (sign === 'recent') return now.addedDay === before.addedDay ? 'aged' : 'facts';
  if (sign === 'expiring' || sign === 'renewing') return reasonOfTerm(now, before);
  if (now.total !== before.total) return now.total > before.total ? 'boughtMore' : 'boughtLess';
  if (now.assigned !== before.assigned) {
    return now.assigned > before.assigned ? 'assignedMore' : 'assignedLess';
  }
  return sign === 'low' ? 'peers' : 'facts';
}

function reasonOfTerm(now: LicensesOf, before: LicensesOf): ChangeReason {
  if (now.autoRenew !== before.autoRenew) return 'facts';
  if (now.lastDay === before.lastDay) return 'time';
  if (now.lastDay === null || before.lastDay === null) return 'facts';
  return now.lastDay > before.lastDay ? 'renewed' : 'facts';
}
