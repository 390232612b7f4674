/** Addresses that get no mail of ours: who bounced, complained or wants none. */
import type { Tx } from '../store/store.ts';
import { type MailEvent, noteEvent } from './journal.ts';

/** Why an address gets none. */
export const suppressionClasses = ['bounce', 'complaint', 'unsubscribe'] as const;
export type SuppressionClass = (typeof suppressionClasses)[number];

export interface Suppression {
  address: string;
  class: SuppressionClass;
  since: Date;
  status: string | null;
}

/** What is in force for an address, the heaviest first. */
export async function suppressionsOf(tx: Tx, address: string): Promise<Suppression[]> {
  return tx.query<Suppression>(
    `SELECT address, class, since, status FROM "Suppression"
      WHERE address = $1 AND "clearedAt" IS NULL
      ORDER BY array_position(ARRAY['complaint', 'unsubscribe', 'bounce'], class)`,
    [address.toLowerCase()],
  );
}

const classOf: Readonly<Record<string, SuppressionClass>> = {
  bounced: 'bounce',
  complained: 'complaint',
  unsubscribed: 'unsubscribe',
};

/** As what a report blocks the address; undefined when it does not. */
export function suppressedBy({
  kind,
  status,
}: Pick<MailEvent, 'kind' | 'status'>): SuppressionClass | undefined {
  // given up after days of trying (4.x.x) is no reason not to try again
  const passes = kind === 'bounced' && status?.startsWith('4') === true;
  return passes ? undefined : classOf[kind];
}

/**
 * Writes down what was reported about an address, and suppresses it where the report says so. False when it
 * was known already: then nothing changes, so an old report told again does not undo a clearing.
 */
export async function noteReport(tx: Tx, report: MailEvent): Promise<boolean> {
  if (!(await noteEvent(tx, report))) return false;
  const suppressed = suppressedBy(report);
  if (suppressed) await suppress(tx, { ...report, class: suppressed });
  const ends = { bounced: 'bounced', complained: 'complained' }[report.kind];
  if (ends && report.mailId !== undefined) {
    await tx.query(`UPDATE "Mail" SET state = $2, "lastStatus" = $3 WHERE id = $1`, [
      report.mailId,
      ends,
      report.status ?? null,
    ]);
  }
  return true;
}

async function suppress(
  tx: Tx,
  entry: {
    address: string;
    class: SuppressionClass;
    at: Date;
    status?: string | undefined;
    mailId?: string | undefined;
  },
): Promise<void> {
  await tx.query(
    `INSERT INTO "Suppression"(address, class, since, status, "mailId") VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (address, class) DO UPDATE
       SET since = CASE WHEN "Suppression"."clearedAt" IS NULL THEN "Suppression".since ELSE excluded.since END,
           status = excluded.status, "mailId" = excluded."mailId", "clearedAt" = NULL, "clearedBy" = NULL`,
    [
      entry.address.toLowerCase(),
      entry.class,
      entry.at,
      entry.status ?? null,
      entry.mailId ?? null,
    ],
  );
}

/** Clears an address; the rows stay, so that it can be undone. Gives the classes that were cleared. */
export async function clearSuppression(
  tx: Tx,
  address: string,
  by: { personId: string; callId: string; now: Date },
): Promise<SuppressionClass[]> {
  const rows = await tx.query<{ class: SuppressionClass }>(
    `UPDATE "Suppression" SET "clearedAt" = $2, "clearedBy" = $3
      WHERE address = $1 AND "clearedAt" IS NULL RETURNING class`,
    [address.toLowerCase(), by.now, by.personId],
  );
  if (rows.length > 0) await noteOwn(tx, 'cleared', address, by);
  return rows.map((row) => row.class);
}

/** Whether a row was cleared by the latest clearing of its address: earlier ones stay as they are. */
const latest = `"clearedAt" = (SELECT max(at) FROM "MailEvent" WHERE address = $1 AND kind = 'cleared')`;

/** Undoes the latest clearing: what was in force before it is in force again, here and nowhere else. */
export async function restoreSuppression(
  tx: Tx,
  address: string,
  by: { personId: string; callId: string; now: Date },
): Promise<SuppressionClass[]> {
  const rows = await tx.query<{ class: SuppressionClass }>(
    `UPDATE "Suppression" SET "clearedAt" = NULL, "clearedBy" = NULL
      WHERE address = $1 AND ${latest} RETURNING class`,
    [address.toLowerCase()],
  );
  if (rows.length > 0) await noteOwn(tx, 'restored', address, by);
  return rows.map((row) => row.class);
}

/** Whether the latest clearing can be undone. */
export async function wasCleared(tx: Tx, address: string): Promise<boolean> {
  const rows = await tx.query(
    `SELECT 1 FROM "Suppression" WHERE address = $1 AND ${latest} LIMIT 1`,
    [address.toLowerCase()],
  );
  return rows.length > 0;
}

async function noteOwn(
  tx: Tx,
  kind: 'cleared' | 'restored',
  address: string,
  { callId, now }: { callId: string; now: Date },
): Promise<void> {
  await noteEvent(tx, {
    key: `deskhand:${kind}:${callId}`,
    address: address.toLowerCase(),
    at: now,
    kind,
    source: 'deskhand',
  });
}
