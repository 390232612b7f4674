/** The record: who asked for what, and what came of it. Lines are written by the inbox, together with the answer. */
import type { Store, Tx } from '../store/store.ts';

/** The field that marks the line of a stranger who was told that Deskhand is not for them. */
export const toldField = 'told';

/** Whether this stranger was told since then, according to the record: survives restarts, holds for all replicas. */
export async function wasToldSince(
  store: Pick<Store, 'query'>,
  personId: string,
  since: Date,
): Promise<boolean> {
  const rows = await store.query(
    `SELECT 1 FROM "AuditRecord"
      WHERE "personId" = $1 AND at > $2 AND outcome = 'denied' AND fields ->> $3 = 'true' LIMIT 1`,
    [personId, since, toldField],
  );
  return rows.length > 0;
}

const longestField = 100;

/** The one field that keeps a sentence: why something was asked for, in a line by whoever asked. */
const sentence = 'purpose';
const longestSentence = 120;

/** What a line may keep of a call: short words, counts and ids. An address or a sentence is left out, but for a reason. */
export function recordable(
  fields: Readonly<Record<string, string | number | boolean>> = {},
): Record<string, string | number | boolean> {
  const kept = Object.entries(fields).flatMap(([name, value]) => {
    if (name === sentence && typeof value === 'string')
      return [[name, withoutData(value)] as const];
    const fits =
      typeof value !== 'string' || (value.length <= longestField && !/[\s@]/.test(value));
    return fits ? [[name, value] as const] : [];
  });
  return Object.fromEntries(kept);
}

/**
 * A reason as the record keeps it, for as long as the record is kept: one line without marks that steer writing, and
 * without what points at somebody: addresses, and digits in a row as telephone numbers, accounts and codes have them.
 */
function withoutData(line: string): string {
  const plain = line
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[^\s<>()"',;:]{0,200}@[^\s<>()"',;]{0,200}/gu, '[…]')
    .replace(/\+?\p{Nd}(?:[ ./()\p{Pd}]{0,3}\p{Nd}){4,40}/gu, '[…]')
    .trim();
  return Array.from(plain).slice(0, longestSentence).join('');
}

/** Who stands in the record for what Deskhand notes by itself. */
export const itself = 'deskhand';

/** A line about something that nobody asked for, in the transaction that does it. `callId`: what it belongs to. */
export async function noteByItself(
  tx: Tx,
  {
    callId,
    command,
    fields,
  }: { callId: string; command: string; fields: Parameters<typeof recordable>[0] },
): Promise<void> {
  await tx.query(
    `INSERT INTO "AuditRecord"("callId", "personId", command, outcome, fields)
     VALUES ($1, $2, $3, 'done', $4::jsonb)`,
    [callId, itself, command, JSON.stringify(recordable(fields))],
  );
}
