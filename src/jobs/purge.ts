/** Forgets what nobody needs any more, in small steps so that nobody waits for the database. */
import type { Tx } from '../store/store.ts';

const dayMs = 24 * 3_600_000;
/** Deliveries may be repeated for 7 days; their ids are kept one day longer. */
const deliveredDays = 8;
const step = 2_000;

/** What is forgotten, and when: `days` undefined stands for the retention of the record. */
const rules: readonly { table: string; id: string; old: string; days?: number }[] = [
  {
    table: 'InboxEvent',
    id: 'key',
    old: `"receivedAt" < $1::timestamptz AND status IN ('done', 'failed', 'echo')`,
    days: deliveredDays,
  },
  {
    table: 'OutboxMessage',
    id: 'id',
    old: `"createdAt" < $1::timestamptz AND status IN ('sent', 'failed')`,
    days: deliveredDays,
  },
  {
    table: 'UserJob',
    id: 'id',
    old: `("endedAt" < $1::timestamptz OR (state = 'waiting' AND "createdAt" < $1::timestamptz))`,
    days: deliveredDays,
  },
  { table: 'PackageChange', id: '"callId"', old: `at < $1::timestamptz`, days: deliveredDays },
  { table: 'ImportFile', id: 'digest', old: `"storedAt" < $1::timestamptz`, days: 1 },
  { table: 'Offer', id: 'nonce', old: `"expiresAt" < $1::timestamptz`, days: 1 },
  { table: 'SignIn', id: 'ticket', old: `"createdAt" < $1::timestamptz`, days: 1 },
  { table: 'Slot', id: 'ctid', old: `due < $1::timestamptz`, days: deliveredDays },
  { table: 'AuditRecord', id: 'id', old: `at < $1::timestamptz` },
  { table: 'VerificationCode', id: 'id', old: `"createdAt" < $1::timestamptz` },
  { table: 'WrongCodes', id: '"agentId"', old: `at < $1::timestamptz`, days: 1 },
  { table: 'Mail', id: 'id', old: `"createdAt" < $1::timestamptz` },
  { table: 'MailEvent', id: 'key', old: `at < $1::timestamptz` },
  { table: 'WholesaleDraft', id: 'id', old: `"changedAt" < $1::timestamptz`, days: 30 },
  {
    table: 'WholesaleCreation',
    id: 'id',
    old: `"settledAt" < $1::timestamptz AND claim IS NULL`,
  },
  // longer than any period, or the newest one would be opened again
  { table: 'KpiPost', id: 'ctid', old: `"dueAt" < $1::timestamptz`, days: 400 },
  { table: 'KpiSchedule', id: 'number', old: `"endedAt" < $1::timestamptz` },
  { table: 'Alarm', id: 'ctid', old: `at < $1::timestamptz`, days: deliveredDays },
];

/** After a day nothing is left of a code but that there was one, and what came of it. */
const contents = `UPDATE "VerificationCode" SET salt = NULL, digest = NULL, purpose = '', tries = '{}'
  WHERE "createdAt" < $1::timestamptz AND (salt IS NOT NULL OR purpose <> '' OR cardinality(tries) > 0)`;

/** The reason stands in the mail's subject matter, too. No mail is written from it after a day: its deadline is over. */
const subjects = `UPDATE "Mail" SET subject = '{}' WHERE "createdAt" < $1::timestamptz AND subject <> '{}'::jsonb`;

/** Deletes what is too old at `now`; gives the number of rows by table. `auditDays`: retention of the record. */
export async function purge(
  tx: Tx,
  now: Date,
  auditDays: number,
): Promise<Readonly<Record<string, number>>> {
  const aDayAgo = new Date(now.getTime() - dayMs).toISOString();
  await tx.query(contents, [aDayAgo]);
  await tx.query(subjects, [aDayAgo]);
  const deleted: Record<string, number> = {};
  for (const { table, id, old, days = auditDays } of rules) {
    const before = new Date(now.getTime() - days * dayMs).toISOString();
    const sql = `WITH gone AS (
      DELETE FROM "${table}" WHERE ${id} = ANY(ARRAY(SELECT ${id} FROM "${table}" WHERE ${old} LIMIT ${step}))
      RETURNING 1) SELECT count(*)::int AS count FROM gone`;
    deleted[table] = 0;
    for (let last = step; last === step; ) {
      const [row] = await tx.query<{ count: number }>(sql, [before]);
      last = row?.count ?? 0;
      deleted[table] += last;
    }
  }
  return deleted;
}
