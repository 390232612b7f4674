/**
 * “Her devices”, “back”, “again”: what was shown to this person in this space during the last minutes is read
 * from the offers that those answers left. They are in the database, so a restart forgets nothing.
 */
import type { Store } from '../store/store.ts';
import type { Follow } from '../understanding/lexicon-follow.ts';
import { theOther, theUndoing } from './correct.ts';
import type { Followed, Said } from './followed.ts';
import {
  again,
  chosen,
  lifeOf,
  type Offer,
  type OfferedChoice,
  rangeOf,
  rememberedMs,
} from './offers.ts';

/** How many answers are looked back at. */
const mostSteps = 30;

/** Finds what is referred to. `orBack`: the word for “undo” may as well mean “back”. */
export async function follow(
  store: Pick<Store, 'query'>,
  said: Said,
  to: Follow,
  orBack = false,
): Promise<Followed> {
  if (to === 'other') return theOther(store, said);
  if (to === 'undo') return theUndoing(store, said, orBack);
  const { personId, lane, now } = said;
  const offers = await store.query<Offer>(
    `SELECT nonce, choices FROM "Offer"
      WHERE "personId" = $1 AND lane = $2 AND kind = 'reads' AND "expiresAt" > $3
      ORDER BY "createdAt" DESC, "expiresAt" DESC LIMIT ${mostSteps}`,
    [personId, lane, new Date(now.getTime() + lifeOf.reads - rememberedMs)],
  );
  if (to === 'back') return back(offers);
  if (to !== 'again') return mentioned(offers, to);
  const last = offers.map(requestOf).find((request) => request !== undefined);
  return last ? { kind: 'choice', choice: last, step: 'again' } : { kind: 'nothing' };
}

/**
 * The latest answer that offers it; a list that was shown later leaves open who is meant. One was chosen from it where
 * the answer says so: when that has no such thing, nobody who was shown before is meant instead.
 */
function mentioned(offers: readonly Offer[], to: Follow): Followed {
  for (const offer of offers) {
    const choice = offer.choices.find(({ say }) => say === to);
    if (choice) return { kind: 'choice', choice };
    if (offer.choices.some(({ say }) => say === chosen)) return { kind: 'lacking' };
    if (rangeOf(offer)) return { kind: 'several' };
  }
  return { kind: 'nothing' };
}

/** Walks the answers as they were given: going back takes one away, asking again changes nothing. */
function back(offers: readonly Offer[]): Followed {
  const path: OfferedChoice[] = [];
  for (const offer of offers.toReversed()) {
    const request = requestOf(offer);
    if (request?.step === 'back') path.pop();
    else if (request && request.step !== 'again') path.push(request);
  }
  const choice = path.at(-2);
  if (choice) return { kind: 'choice', choice, step: 'back' };
  return path.length > 0 ? { kind: 'noBack' } : { kind: 'nothing' };
}

function requestOf(offer: Offer): OfferedChoice | undefined {
  return offer.choices.find(({ say }) => say === again);
}
