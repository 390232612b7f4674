/** Which customers have another state than last week, and why: what a partner wants to hear first. */
import {
  type CustomerSum,
  isExpiring,
  isOver,
  isRecent,
  isRenewing,
  type Low,
} from './definitions.ts';
import type { Change, ChangeReason, CustomerSign, KpiProduct, KpiRules } from './figures.ts';
import { type Part, partOf, sameIn } from './part.ts';
import type { LicensesOf, Snapshot } from './snapshot.ts';
import { dayNumber } from './week.ts';

const signs = [
  'overLimit',
  'expiring',
  'renewing',
  'low',
  'recent',
] as const satisfies readonly CustomerSign[];

interface Week {
  own: readonly LicensesOf[];
  byCustomer: Part['byCustomer'];
  sums: ReadonlyMap<string, CustomerSum>;
  /** Whether nothing of this customer means that it has nothing; else it may merely not have been seen. */
  isSeen(orgId: string): boolean;
  today: number;
  low: Low;
  rules: KpiRules;
}

/**
 * Nothing without a week before. What asks for attention comes first. Of a customer that one of the weeks has not seen
 * nothing is said: what is not known has not changed.
 */
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
      const why = reasonFor({ sign, began, one }, current, earlier);
      return { orgId, customer, subscriptionId, sign, began, why };
    };
    const began = [...held]
      .filter(([orgId]) => !had.has(orgId) && earlier.isSeen(orgId))
      .map(([, one]) => change(true, one));
    const ended = [...had]
      .filter(([orgId]) => !held.has(orgId) && current.isSeen(orgId))
      .map(([, one]) => change(false, one));
    return [...began, ...ended];
  });
}

function weekOf(snapshot: Snapshot, product: KpiProduct, rules: KpiRules): Week {
  const { licenses, at, unseen } = snapshot;
  const { own, sums, low, byCustomer } = partOf(snapshot, product, rules);
  const seen = unseen && new Set(licenses.map(({ orgId }) => orgId));
  return {
    own,
    byCustomer,
    sums: new Map(sums.map((one) => [one.orgId, one])),
    isSeen: (orgId) =>
      unseen === undefined || seen?.has(orgId) === true || !(unseen === 'any' || unseen.has(orgId)),
    today: dayNumber(at),
    low,
    rules,
  };
}

/** Each customer with the sign, and the subscription that gives it: the first by its id, whatever order they come in. */
function holders({ own, today, low, rules }: Week, sign: CustomerSign): Map<string, LicensesOf> {
  const fits: Record<CustomerSign, (one: LicensesOf) => boolean> = {
    overLimit: isOver,
    expiring: (one) => isExpiring(one, today, rules),
    renewing: (one) => isRenewing(one, today, rules),
    low: ({ orgId }) => low.orgIds.has(orgId),
    recent: (one) => isRecent(one, today, rules),
  };
  const found = new Map<string, LicensesOf>();
  for (const one of own) {
    if (!fits[sign](one)) continue;
    const known = found.get(one.orgId);
    if (!known || one.subscriptionId < known.subscriptionId) found.set(one.orgId, one);
  }
  return found;
}

interface Changed {
  sign: CustomerSign;
  began: boolean;
  one: LicensesOf;
}

function reasonFor({ sign, began, one }: Changed, current: Week, earlier: Week): ChangeReason {
  if (sign === 'low') return reasonOfLow(one.orgId, began, current, earlier);
  const [now, before] = [sameIn(current, one), sameIn(earlier, one)];
  if (!now) return 'gone';
  if (!before) return 'added';
  if (sign === 'recent') {
    if (now.addedDay !== before.addedDay) return 'facts';
    return began ? 'started' : 'aged';
  }
  if (sign === 'overLimit') return reasonOfOver(began, now, before);
  return reasonOfTerm(began, now, before);
}

/** What pushed it over the limit, or back: the other way round is no reason. */
function reasonOfOver(began: boolean, now: LicensesOf, before: LicensesOf): ChangeReason {
  if (began && now.assigned > before.assigned) return 'assignedMore';
  if (began && now.total < before.total) return 'boughtLess';
  if (!began && now.assigned < before.assigned) return 'assignedLess';
  if (!began && now.total > before.total) return 'boughtMore';
  return 'shifted';
}

/** Over all subscriptions. Had it been the same with last week's licences, the others are the reason. */
function reasonOfLow(
  orgId: string,
  began: boolean,
  { sums, low }: Week,
  earlier: Week,
): ChangeReason {
  const [now, before] = [sums.get(orgId), earlier.sums.get(orgId)];
  if (!now) return 'gone';
  if (!before) return 'added';
  const isLowAnyway = before.assigned / before.total < low.limit;
  if (isLowAnyway === began) return 'peers';
  if (began) return now.assigned < before.assigned ? 'assignedLess' : 'boughtMore';
  return now.assigned > before.assigned ? 'assignedMore' : 'boughtLess';
}

function reasonOfTerm(began: boolean, now: LicensesOf, before: LicensesOf): ChangeReason {
  if (now.autoRenew !== before.autoRenew) {
    if (now.autoRenew === true) return 'renewOn';
    return before.autoRenew === true ? 'renewOff' : 'facts';
  }
  if (now.lastDay === before.lastDay) return began ? 'time' : 'passed';
  return now.lastDay === null || before.lastDay === null ? 'facts' : 'moved';
}
