/** How many codes there may be, and when a person gets none. Pure. */

/** NIST allows a hundred wrong tries; a help desk needs five. */
export const mostTries = 5;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** At most `most` codes within `withinMs`. */
export const perPerson = { most: 3, withinMs: 15 * minuteMs };
export const perPersonAndDay = { most: 10, withinMs: 24 * hourMs };
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
