/**
 * “No, the other one”, “undo that”: what was shown and done last is read from the offers that the answers left,
 * so a restart forgets nothing. Taking something back is a change like any other: its card asks first.
 */
import type { Store } from '../store/store.ts';
import type { Followed, Said } from './followed.ts';
import {
  chosen,
  isRow,
  lifeOf,
  type Offer,
  type OfferedChoice,
  rangeOf,
  rememberedMs,
} from './offers.ts';

/** What is said for the choice that takes a change back. */
export const undo = 'undo';

/** How long after a change it may still be taken back by “undo”, in milliseconds. */
const undoneMs = 24 * 60 * 60_000;
const mostSteps = 30;

/** The row of the latest list that was not chosen; an open question about the chosen one is left. */
export async function theOther(
  store: Pick<Store, 'query'>,
  { personId, lane, now }: Said,
): Promise<Followed> {
  const offers = await store.query<Offer>(
    `SELECT nonce, "callId", kind, choices, "takenAt" FROM "Offer"
      WHERE "personId" = $1 AND lane = $2 AND "expiresAt" > CASE kind WHEN 'reads' THEN $3::timestamptz ELSE $4::timestamptz END
      ORDER BY "createdAt" DESC, "expiresAt" DESC LIMIT ${mostSteps}`,
    [personId, lane, new Date(now.getTime() + lifeOf.reads - rememberedMs), now],
  );
  const at = offers.findIndex((offer) => rangeOf(offer) !== undefined);
  const list = offers[at];
  const range = list && rangeOf(list);
  if (!list || !range) return { kind: 'nothing' };
  const rows = list.choices.filter(({ say }) => isRow(say));
  const [latest, ...before] = offers.slice(0, at).flatMap((offer) => {
    const row = rows.find((each) => isAskedBy(offer, each, rows));
    return row ? [{ offer, row }] : [];
  });
  if (!latest) return { kind: 'whichOther', range };
  const left = rows.filter((row) => row !== latest.row);
  const unseen = left.filter((row) => !before.some((each) => each.row === row));
  const [choice, another] = left.length === 1 ? left : unseen;
  if (!choice || another) return { kind: 'whichOther', range };
  const open = latest.offer.kind === 'change' && !latest.offer.takenAt;
  return { kind: 'choice', choice, ...(open && { leaving: latest.offer }) };
}

/** Whether the answer with this offer was the one to that row. */
function isAskedBy(
  { kind, choices }: Offer,
  row: OfferedChoice,
  rows: readonly OfferedChoice[],
): boolean {
  const asked = kind === 'change' ? choices[0] : choices.find(({ say }) => say === chosen);
  if (asked?.command !== row.command) return false;
  if (rows.filter(({ command }) => command === row.command).length === 1) return true;
  const given = (asked.input ?? {}) as Record<string, unknown>;
  return Object.entries((row.input ?? {}) as object).every(
    ([name, value]) => JSON.stringify(given[name]) === JSON.stringify(value),
  );
}

/**
 * What takes this person's last change here back. `lately`: only when nothing was answered since, because the
 * same word may mean “back”.
 */
export async function theUndoing(
  store: Pick<Store, 'query'>,
  { personId, lane, now }: Said,
  lately: boolean,
): Promise<Followed> {
  const [last] = await store.query<{ callId: string }>(
    `SELECT "callId" FROM "Offer" AS change
      WHERE "personId" = $1 AND lane = $2 AND kind = 'change' AND "takenAt" > $3
        AND EXISTS (SELECT 1 FROM "AuditRecord" WHERE "callId" = change."callId" AND outcome = 'confirmed')
      ORDER BY "takenAt" DESC, "createdAt" DESC LIMIT 1`,
    [personId, lane, new Date(now.getTime() - undoneMs)],
  );
  if (!last) return { kind: 'nothing' };
  const offers = await store.query<Offer>(
    `SELECT "callId", choices FROM "Offer"
      WHERE "personId" = $1 AND lane = $2 AND kind = 'reads' ORDER BY "createdAt" DESC LIMIT ${mostSteps}`,
    [personId, lane],
  );
  const at = offers.findIndex(({ callId }) => callId === last.callId);
  if (lately && at !== 0) return { kind: 'nothing' };
  const choice = offers[at]?.choices.find(({ say }) => say === undo);
  return choice ? { kind: 'choice', choice } : { kind: 'noUndo' };
}
