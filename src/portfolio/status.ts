/**
 * The statuses of a customer. Webex gives customers none, so each is worked out here from what is known: pure
 * functions that say whether it holds, by which rule, from which source and of what age. What is not known is
 * not guessed: then `holds` is undefined and the rule says what is missing.
 */
import { type Text, text } from '../language/index.ts';
import type { CustomerFacts, FactSource, LicenseFact, SubscriptionFact } from './facts.ts';
import { isComing, isRunning, unrecorded, untold } from './running.ts';

/** The names of the statuses, as tables and filters hold them. */
export const statuses = [
  'trial',
  'subscription',
  'expiringSoon',
  'overage',
  'inactive',
  'orderReady',
  'suspended',
  'expired',
] as const;
export type Status = (typeof statuses)[number];

export interface StatusRules {
  now: Date;
  expiringSoonDays: number;
  inactiveDays: number;
}

/** What is said about one status. */
export interface Judgement {
  status: Status;
  /** Undefined: cannot be known from what there is. */
  holds: boolean | undefined;
  rule: Text;
  source?: FactSource | undefined;
  /** Age of the fact that decided. */
  at?: Date | undefined;
}

type Judge = (facts: CustomerFacts, rules: StatusRules) => Judgement;

const dayMs = 86_400_000;

/** F061: an ongoing Webex trial. */
export function judgeTrial(facts: CustomerFacts, { now }: StatusRules): Judgement {
  const { subscriptions } = facts;
  const known = subscriptions.filter(({ trial }) => trial !== undefined);
  const running = known.find((one) => one.trial === true && isRunning(one, now));
  if (running) {
    const by = running.trialBy ?? running;
    return held('trial', text('status.ruleTrial', { id: running.id }), by);
  }
  if (known.length === 0) return unknown('trial', text('status.unknownTrial'));
  const id = untold(facts, now, ({ trial }) => trial !== undefined);
  if (id !== undefined) return unknown('trial', text('status.unknownOf', { id }));
  if (!facts.licensesAt) return unknown('trial', text('status.unknownLicences'));
  return refuted('trial', text('status.ruleNoTrial'), newest(known));
}

/** F062: an active subscription, one that is no trial, is paid and is set up. */
export function judgeSubscription(facts: CustomerFacts, { now }: StatusRules): Judgement {
  const { subscriptions, licensesAt } = facts;
  const paid = subscriptions.filter(({ trial, source }) => !trial && source !== 'tags');
  const running = paid.find((one) => one.status !== 'suspended' && isRunning(one, now));
  if (running) {
    const rule = text('status.ruleSubscription', { id: running.id });
    return held('subscription', rule, byItsEnd(running));
  }
  const [id] = unrecorded(facts);
  if (id !== undefined && licensesAt) {
    const rule = text('status.ruleSubscriptionLicence', { id });
    return held('subscription', rule, { source: 'licenses', at: licensesAt });
  }
  if (licensesAt) {
    const by = newest(paid) ?? { source: 'licenses' as const, at: licensesAt };
    return refuted('subscription', text('status.ruleNoSubscription'), by);
  }
  return unknown('subscription', text('status.unknownLicences'));
}

/** F063: a subscription or trial ends within `expiringSoonDays`, counted in days of UTC as terms are; the last is one of them. */
export function judgeExpiringSoon(
  facts: CustomerFacts,
  { now, expiringSoonDays }: StatusRules,
): Judgement {
  const dated = facts.subscriptions.filter(({ endsAt }) => endsAt !== undefined);
  const limit = (dayOf(now) + expiringSoonDays + 1) * dayMs;
  const ending = dated
    .filter((one) => isRunning(one, now) && (one.endsAt?.getTime() ?? limit) < limit)
    .sort((a, b) => (a.endsAt?.getTime() ?? 0) - (b.endsAt?.getTime() ?? 0))[0];
  const days = expiringSoonDays;
  if (ending?.endsAt) {
    const values = { id: ending.id, date: isoDay(ending.endsAt), days };
    const renews = ending.autoRenew === true;
    const rule = text(renews ? 'status.ruleRenewsSoon' : 'status.ruleExpiringSoon', values);
    return held('expiringSoon', rule, byItsEnd(ending));
  }
  if (dated.length === 0) return unknown('expiringSoon', text('status.unknownDates'));
  const id = untold(facts, now, ({ endsAt }) => endsAt !== undefined);
  if (id !== undefined) return unknown('expiringSoon', text('status.unknownOf', { id }));
  if (!facts.licensesAt) return unknown('expiringSoon', text('status.unknownLicences'));
  const by = newest(dated.map(byItsEnd));
  return refuted('expiringSoon', text('status.ruleNotExpiring', { days }), by);
}

/**
 * Whether more units of a licence are in use than were bought. Licences without limit, of no bought unit, or that belong to
 * no subscription are Webex's free ones and do not count; a wholesale customer has no subscriptions. The KPIs have the
 * same rule.
 */
export function isOver(
  { subscriptionId, total, used }: LicenseFact,
  { wholesale }: Pick<CustomerFacts, 'wholesale'>,
): boolean {
  const isBought = subscriptionId !== undefined || wholesale !== undefined;
  return isBought && total !== undefined && total > 0 && used > total;
}

/** F064: more units of a licence are in use than were bought. */
export function judgeOverage(facts: CustomerFacts): Judgement {
  const { licenses, licensesAt } = facts;
  if (!licensesAt) return unknown('overage', text('status.unknownLicences'));
  const by = { source: 'licenses' as const, at: licensesAt };
  const over = licenses.find((license) => isOver(license, facts));
  if (!over) return refuted('overage', text('status.ruleNoOverage'), by);
  const { name, used, total = 0 } = over;
  return held('overage', text('status.ruleOverage', { name, used, total }), by);
}

/** F065: no administrator of the customer has signed in for `inactiveDays`. */
export function judgeInactive(
  { signIns, signInsTrouble, created, listedAt }: CustomerFacts,
  { now, inactiveDays: days }: StatusRules,
): Judgement {
  const limit = new Date(now.getTime() - days * dayMs);
  const by = signIns && { source: 'audit' as const, at: signIns.at };
  if (signIns?.last && signIns.last > limit) {
    const rule = text('status.ruleActive', { date: isoDay(signIns.last) });
    return refuted('inactive', rule, by);
  }
  if (created && created > limit) {
    const listed = { source: 'organizations' as const, at: listedAt };
    return refuted('inactive', text('status.ruleTooNew', { days }), listed);
  }
  // The audit must reach back as far as the rule does, whenever it was read.
  if (!signIns || signIns.since > limit || isOld(signIns.at, now)) {
    if (!signInsTrouble) return unknown('inactive', text('status.unknownSignIns', { days }));
    const { why, at } = signInsTrouble;
    return unknown('inactive', text('status.unreadSignIns', { days, why, date: isoDay(at) }));
  }
  return held('inactive', text('status.ruleInactive', { days }), by);
}

/** F066: a subscription is not fully set up yet. */
export function judgeOrderReady({ subscriptions, orders }: CustomerFacts): Judgement {
  const order = orders.find(({ status }) => status === 'ready');
  if (order) return held('orderReady', text('status.ruleOrderReady', { id: order.id }), order);
  const pending = subscriptions.find(({ status }) => status === 'pending');
  if (pending) {
    return held('orderReady', text('status.ruleNotSetUp', { id: pending.id }), pending);
  }
  const untoldOrder = orders.find(({ status }) => status === undefined);
  if (untoldOrder) {
    return unknown('orderReady', text('status.unknownOf', { id: untoldOrder.id }));
  }
  const known = [...orders, ...subscriptions.filter(({ status }) => status !== undefined)];
  if (known.length > 0) {
    return refuted('orderReady', text('status.ruleNoOrderReady'), newest(known));
  }
  return unknown('orderReady', text('status.unknownOrders'));
}

/** F067: one of the subscriptions is still unpaid. */
export function judgeSuspended(facts: CustomerFacts, { now }: StatusRules): Judgement {
  const { subscriptions } = facts;
  const unpaid = subscriptions.find(({ status }) => status === 'suspended');
  if (unpaid) return held('suspended', text('status.ruleSuspended', { id: unpaid.id }), unpaid);
  const known = subscriptions.filter(({ status }) => status !== undefined);
  if (known.length === 0) return unknown('suspended', text('status.unknownPayment'));
  const id = untold(facts, now, ({ status }) => status !== undefined);
  if (id !== undefined) return unknown('suspended', text('status.unknownOf', { id }));
  if (!facts.licensesAt) return unknown('suspended', text('status.unknownLicences'));
  return refuted('suspended', text('status.ruleNotSuspended'), newest(known));
}

/** F068: no subscription and no trial runs, none has yet to begin or to be set up, and Webex for Wholesale has none either. */
export function judgeExpired(facts: CustomerFacts, rules: StatusRules): Judgement {
  const { subscriptions, licensesAt, wholesale } = facts;
  const running = subscriptions.find((one) => isRunning(one, rules.now));
  if (running) {
    return refuted('expired', text('status.ruleRuns', { id: running.id }), byItsEnd(running));
  }
  const [id] = unrecorded(facts);
  if (id !== undefined) {
    const by = { source: 'licenses' as const, at: licensesAt };
    return refuted('expired', text('status.ruleRuns', { id }), by);
  }
  if (wholesale && /^(provision|updating|pending)/i.test(wholesale.state)) {
    const by = { source: 'wholesale' as const, at: wholesale.at };
    return refuted('expired', text('status.ruleWholesale', { state: wholesale.state }), by);
  }
  const ready = judgeOrderReady(facts);
  if (ready.holds) return refuted('expired', ready.rule, ready);
  const coming = subscriptions.find((one) => isComing(one, rules.now));
  if (coming?.startsAt) {
    const values = { id: coming.id, date: isoDay(coming.startsAt) };
    return refuted('expired', text('status.ruleBegins', values), coming);
  }
  // Licences may name a subscription that nobody recorded.
  if (!licensesAt) return unknown('expired', text('status.unknownLicences'));
  const told = newest(subscriptions.map(byItsEnd));
  const by = told ?? { source: 'licenses' as const, at: licensesAt };
  const ended = subscriptions
    .flatMap(({ endsAt }) => (endsAt && endsAt <= rules.now ? endsAt : []))
    .sort((a, b) => +b - +a)[0];
  const rule = ended
    ? text('status.ruleExpired', { date: isoDay(ended) })
    : text('status.ruleNothingRuns');
  return held('expired', rule, by);
}

const judges: Record<Status, Judge> = {
  trial: judgeTrial,
  subscription: judgeSubscription,
  expiringSoon: judgeExpiringSoon,
  overage: judgeOverage,
  inactive: judgeInactive,
  orderReady: judgeOrderReady,
  suspended: judgeSuspended,
  expired: judgeExpired,
};

/** One judgement per status, in the order of `statuses`. */
export function judge(facts: CustomerFacts, rules: StatusRules): Judgement[] {
  return statuses.map((status) => judges[status](facts, rules));
}

/** When time alone will change a judgement for the first time; undefined when it never will. */
export function changesAt(
  { subscriptions, signIns, created }: CustomerFacts,
  { now, expiringSoonDays, inactiveDays }: StatusRules,
): Date | undefined {
  const moments = [
    ...subscriptions.flatMap(({ startsAt, endsAt }) => [
      startsAt?.getTime(),
      endsAt?.getTime(),
      endsAt && (dayOf(endsAt) - expiringSoonDays) * dayMs,
    ]),
    created && created.getTime() + inactiveDays * dayMs,
    signIns?.last && signIns.last.getTime() + inactiveDays * dayMs,
    signIns && signIns.at.getTime() + oldestSignInsMs,
  ];
  const coming = moments.filter((at) => at !== undefined && at > now.getTime());
  return coming.length > 0 ? new Date(Math.min(...(coming as number[]))) : undefined;
}

/** Sign-ins read longer ago than this say nothing about who has signed in since. */
const oldestSignInsMs = 8 * dayMs;

function isOld(at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() >= oldestSignInsMs;
}

/** The number of a day, in UTC. */
function dayOf(at: Date): number {
  return Math.floor(at.getTime() / dayMs);
}

/** `2026-11-21`, in UTC. */
function isoDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}

interface By {
  source?: FactSource | undefined;
  at?: Date | undefined;
}

/** Who told when a subscription ends; where it has no end, who told of it. */
function byItsEnd({ source, at, endBy }: SubscriptionFact): By {
  return endBy ?? { source, at };
}

/** What is of no known age counts as the oldest. */
function newest<Fact extends By>(facts: readonly Fact[]): Fact | undefined {
  const age = ({ at }: Fact) => at?.getTime() ?? Number.NEGATIVE_INFINITY;
  return facts.reduce<Fact | undefined>((a, b) => (a && age(a) >= age(b) ? a : b), undefined);
}

function held(status: Status, rule: Text, by: By | undefined): Judgement {
  return { status, holds: true, rule, source: by?.source, at: by?.at };
}

function refuted(status: Status, rule: Text, by: By | undefined): Judgement {
  return { status, holds: false, rule, source: by?.source, at: by?.at };
}

function unknown(status: Status, rule: Text): Judgement {
  return { status, holds: undefined, rule };
}
