/** What cards and lists offer. The card carries a nonce and an index; everything else stays here. */
import type { Lane, OfferRow } from '../inbox/outcome.ts';
import type { Language } from '../language/index.ts';
import type { Store, Write } from '../store/store.ts';
import type { PressEvent } from './event.ts';
import type { Choice } from './reply.ts';

/** An offer as stored. */
export interface Offer extends OfferRow {
  takenAt: Date | null;
}

export type OfferedChoice = OfferRow['choices'][number];

/** The choice that leaves everything as it is. No command has this name. */
export const cancel = 'cancel';

/** What is said for the choice that stands for the request an answer was given to. */
export const again = 'again';

/** What is said for the choice that keeps which row of a list an answer belongs to. */
export const chosen = 'chosen';

/** What is said for the choice whose first field takes a value by itself: a name, an address, a number. */
const value = 'value';

/** Whether a row of a list is meant. */
export function isRow(say: string | undefined): boolean {
  return say !== undefined && /^\d+$/.test(say);
}

/** How long an offer may be pressed, in milliseconds. */
export const lifeOf: Record<OfferRow['kind'], number> = {
  change: 10 * 60_000,
  reads: 24 * 60 * 60_000,
};

/** What pressing a button comes to. */
export type Press =
  | { kind: 'choice'; offer: Offer; choice: OfferedChoice }
  /** No such offer, or no such button on it. */
  | { kind: 'unknown' }
  /** Offered to somebody else. */
  | { kind: 'foreignPerson' }
  /** Offered in another space. */
  | { kind: 'foreignSpace' }
  | { kind: 'expired'; offer: Offer }
  /** A change that was decided already. */
  | { kind: 'taken' };

const columns = 'nonce, "callId", "personId", lane, kind, choices, "expiresAt", "takenAt"';

/** Judges a press against the stored offer: same person, same space, in time, not decided yet. */
export async function judgePress(
  store: Pick<Store, 'query'>,
  event: PressEvent,
  lane: Lane,
  now: Date,
): Promise<Press> {
  const { a: nonce = '', c: index = '' } = event.inputs;
  const [offer] = await store.query<Offer>(`SELECT ${columns} FROM "Offer" WHERE nonce = $1`, [
    nonce.slice(0, 100).replaceAll('\u0000', ''),
  ]);
  const choice = /^\d{1,3}$/.test(index) ? offer?.choices[Number(index)] : undefined;
  if (!offer || !choice) return { kind: 'unknown' };
  if (offer.personId !== event.personId) return { kind: 'foreignPerson' };
  if (offer.lane !== lane) return { kind: 'foreignSpace' };
  if (offer.takenAt) return { kind: 'taken' };
  if (offer.expiresAt <= now) return { kind: 'expired', offer };
  return { kind: 'choice', offer, choice };
}

/** How long what was shown is remembered for what is typed next, in milliseconds. Buttons live longer. */
export const rememberedMs = 10 * 60_000;

/** The latest list this person was shown in this space whose rows can be typed. */
export async function latestList(
  store: Pick<Store, 'query'>,
  personId: string,
  lane: Lane,
  now: Date,
): Promise<Offer | undefined> {
  const [offer] = await store.query<Offer>(
    `SELECT ${columns} FROM "Offer"
      WHERE "personId" = $1 AND lane = $2 AND kind = 'reads' AND "expiresAt" > $3
        AND jsonb_path_exists(choices, '$[*] ? (@.say like_regex "^([0-9]+|more)$")')
      ORDER BY "createdAt" DESC LIMIT 1`,
    [personId, lane, new Date(now.getTime() + lifeOf.reads - rememberedMs)],
  );
  return offer;
}

/** The latest change this person was asked about in this space and has not decided. */
export async function latestChange(
  store: Pick<Store, 'query'>,
  personId: string,
  lane: Lane,
  now: Date,
): Promise<Offer | undefined> {
  const [offer] = await store.query<Offer>(
    `SELECT ${columns} FROM "Offer"
      WHERE "personId" = $1 AND lane = $2 AND kind = 'change' AND "takenAt" IS NULL AND "expiresAt" > $3
      ORDER BY "createdAt" DESC LIMIT 1`,
    [personId, lane, now],
  );
  return offer;
}

/** The choice of the card this person was shown last in this space, when its field takes a value by itself. */
export async function openField(
  store: Pick<Store, 'query'>,
  personId: string,
  lane: Lane,
  now: Date,
): Promise<OfferedChoice | undefined> {
  const [latest] = await store.query<Offer>(
    `SELECT ${columns} FROM "Offer" WHERE "personId" = $1 AND lane = $2 ORDER BY "createdAt" DESC LIMIT 1`,
    [personId, lane],
  );
  const since = new Date(now.getTime() + lifeOf.reads - rememberedMs);
  if (latest?.kind !== 'reads' || latest.expiresAt <= since) return undefined;
  return latest.choices.find(({ say }) => say === value);
}

/** How long eight digits by themselves may be meant as the answer to an offered code, in milliseconds. */
const codeTypedMs = 15 * 60_000;

/**
 * What digits by themselves are meant for: the field of the card that waits for a code from this person, in whatever
 * space. Of several cards it names what they have in common, so that none is taken for the other.
 */
export async function fieldForCode(
  store: Pick<Store, 'query'>,
  personId: string,
  now: Date,
): Promise<OfferedChoice | undefined> {
  const offers = await store.query<Offer>(
    `SELECT ${columns} FROM "Offer"
      WHERE "personId" = $1 AND kind = 'reads' AND "expiresAt" > $2 AND "takenAt" IS NULL
        AND jsonb_path_exists(choices, '$[*] ? (@.say == "code")')
      ORDER BY "expiresAt" DESC LIMIT 20`,
    [personId, new Date(now.getTime() + lifeOf.reads - codeTypedMs)],
  );
  const [latest, ...others] = offers.flatMap(({ choices }) =>
    choices.filter(({ say }) => say === 'code'),
  );
  if (!latest) return undefined;
  const shared = Object.entries(latest.input ?? {}).filter(([name, value]) =>
    others.every(({ input }) => (input as Readonly<Record<string, unknown>>)?.[name] === value),
  );
  return { ...latest, input: Object.fromEntries(shared) };
}

/** The code was right: neither another press of its card nor digits by themselves are meant for it any more. */
export function closingCode(personId: string, codeId: string, at: Date): Write {
  return async (tx) => {
    await tx.query(
      `UPDATE "Offer" SET "takenAt" = $3 WHERE "personId" = $1 AND kind = 'reads' AND "takenAt" IS NULL
         AND "expiresAt" > $4 AND EXISTS (
           SELECT 1 FROM jsonb_array_elements(choices) AS c
            WHERE c->>'say' = 'code' AND coalesce(c->'input'->>'codeId', $2) = $2)`,
      [personId, codeId, at, new Date(at.getTime() + lifeOf.reads - codeTypedMs)],
    );
  };
}

/** The lowest and highest number of a list. */
export function rangeOf(offer: Offer): { first: number; last: number } | undefined {
  const numbers = offer.choices.map(({ say }) => Number(say)).filter(Number.isInteger);
  if (numbers.length === 0) return undefined;
  return { first: Math.min(...numbers), last: Math.max(...numbers) };
}

/** A new offer. */
export function offering(
  kind: OfferRow['kind'],
  call: { id: string; personId: string; lane: Lane; now: Date; language: Language },
  nonce: string,
  choices: readonly Choice[],
): OfferRow {
  return {
    nonce,
    callId: call.id,
    personId: call.personId,
    lane: call.lane,
    kind,
    choices: choices.map((choice) => ({ ...choice, language: call.language })),
    expiresAt: new Date(call.now.getTime() + lifeOf[kind]),
  };
}

/**
 * Decides a change, in the transaction that ends its event. Taken before the run, a crash in between would
 * lose the change; taken after it, a second press would double it. Taken together with everything the run
 * wrote, the database has both or neither. What a run does outside the database bears the reference of the
 * question, which stays the same when a crash makes it run again, so the other side can tell a repeat.
 * @throws when another press was faster: nothing is written, the event is tried again and finds it decided.
 */
export function taking(offer: Offer, at: Date): Write {
  return async (tx) => {
    const rows = await tx.query(
      'UPDATE "Offer" SET "takenAt" = $2 WHERE nonce = $1 AND "takenAt" IS NULL RETURNING nonce',
      [offer.nonce, at],
    );
    if (rows.length === 0) throw new Error('the change was decided by another press meanwhile');
  };
}
