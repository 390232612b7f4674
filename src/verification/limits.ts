/** How many codes there may be, and when a person gets none. Pure. */

/** NIST allows a hundred wrong tries; a help desk needs five. */
export const mostTries = 5;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** At most `most` codes within `withinMs`. */
export const perPerson = { most: 3, withinMs: 15 * minuteMs };
/** The same for a day. */
export const perPersonAndDay = { most: 10, withinMs: 24 * hourMs };
/** The same for whoever asks for codes. */
export const perAgent = { most: 30, withinMs: hourMs };

/** Nobody gets a code at an address that is younger than this: first the address, then the code is how accounts are stolen. */
export const settledAfterMs = 24 * hourMs;

/** How many codes were asked for lately; those that surely never left are not counted. */
export interface Counted {
  person: number;
  personDay: number;
  agent: number;
}

/** Why no code is sent. */
export type Refusal =
  | 'mailOff'
  | 'noMailbox'
  | 'shared'
  | 'tooManyWrong'
  | 'changed'
  | 'suppressed'
  | 'person'
  | 'personDay'
  | 'agent';

/** The first limit that is reached. */
export function limitReached({ person, personDay, agent }: Counted): Refusal | undefined {
  if (personDay >= perPersonAndDay.most) return 'personDay';
  if (person >= perPerson.most) return 'person';
  return agent >= perAgent.most ? 'agent' : undefined;
}

/** Whether the address is too young to be trusted at `now`. A change that seems to lie ahead counts as young. */
export function isUnsettled(changedAt: Date | undefined, now: Date): boolean {
  return changedAt !== undefined && now.getTime() - changedAt.getTime() < settledAfterMs;
}

/** Wrong codes of all agents together are counted over this time; from the setting's number on none is issued. */
export const mostWrongWithinMs = 15 * minuteMs;

/** How many wrong codes an agent typed one after another, and when the last. */
export interface Haste {
  count: number;
  at: Date;
}

const firstWaitMs = 15_000;
const longestWaitMs = 15 * minuteMs;
/** Wrong codes count as one after another while they come within this time. */
const rowEndsMs = hourMs;

/**
 * Until when the agent's next code is not looked at; undefined when it is. All that one code allows may be typed
 * without waiting; from then on every further wrong one doubles the wait: 15 s, 30 s, … at most 15 minutes.
 */
export function waitsUntil({ count, at }: Haste, now: Date): Date | undefined {
  if (count <= mostTries) return undefined;
  const sinceMs = now.getTime() - at.getTime();
  // a clock that was set back makes nobody wait
  if (sinceMs < 0 || sinceMs > rowEndsMs) return undefined;
  const waitMs = Math.min(firstWaitMs * 2 ** (count - mostTries - 1), longestWaitMs);
  return sinceMs < waitMs ? new Date(at.getTime() + waitMs) : undefined;
}
