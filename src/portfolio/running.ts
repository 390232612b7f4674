/** Which subscriptions of a customer run, and what nobody tells of them. */
import type { CustomerFacts, SubscriptionFact } from './facts.ts';

/** It has begun, has not ended and was not ended before its time; an unpaid one still runs. */
export function isRunning({ status, startsAt, endsAt }: SubscriptionFact, now: Date): boolean {
  if (status === 'cancelled' || status === 'expired' || status === 'pending') return false;
  return (!startsAt || startsAt <= now) && (!endsAt || endsAt > now);
}

/** It has yet to begin. */
export function isComing({ status, startsAt, endsAt }: SubscriptionFact, now: Date): boolean {
  const isOff = status === 'cancelled' || status === 'expired';
  return !isOff && startsAt !== undefined && startsAt > now && (!endsAt || endsAt > now);
}

/** Subscriptions that licences name and nothing else tells about: Webex has them, so they run. */
export function unrecorded({ licenses, subscriptions }: CustomerFacts): string[] {
  const told = new Set(subscriptions.filter(({ source }) => source !== 'tags').map(({ id }) => id));
  const trials = new Set(subscriptions.filter(({ trial }) => trial).map(({ id }) => id));
  const named = licenses.flatMap(({ subscriptionId }) => subscriptionId ?? []);
  return [...new Set(named)].filter((id) => !told.has(id) && !trials.has(id));
}

/**
 * The first of what runs of which something is not told. A licence tells of its subscription that it runs, and no more;
 * until licences were copied, more may run than this knows of.
 */
export function untold(
  facts: CustomerFacts,
  now: Date,
  isTold: (one: SubscriptionFact) => boolean,
): string | undefined {
  const running = facts.subscriptions.find((one) => isRunning(one, now) && !isTold(one));
  return running?.id ?? unrecorded(facts)[0];
}
