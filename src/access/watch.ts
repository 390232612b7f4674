/** An eye on those who look after others: who looks at very many people, or at one nobody has a reason to look at. */
import type { Tx } from '../store/store.ts';
import { itself } from './audit.ts';

/** More different profiles than this within an hour alarm the partner's administrators. */
const mostProfiles = 60;
/** So many codes within an hour do, too. */
const mostCodes = 30;

/** Something the administrators should know. */
export interface Suspicion {
  kind: 'views' | 'codes' | 'decoy' | 'guessing';
  /** Who did it; empty with `guessing`, which is about all agents together. */
  personId: string;
  count: number;
  /** With `decoy`: whose profile it was. */
  decoyId?: string | undefined;
}

/** What the record of the last hour holds that is worth an alarm. The record bears the database's time, codes ours. */
export async function findSuspicions(
  tx: Tx,
  now: Date,
  decoys: readonly string[],
): Promise<Suspicion[]> {
  return tx.query<Suspicion>(
    `WITH recent AS (
       SELECT "personId", command, outcome, fields->>'target' AS target FROM "AuditRecord"
        WHERE at > now() - interval '1 hour' AND fields ? 'target' AND "personId" <> $5
     ), viewed AS (
       SELECT "personId", target FROM recent WHERE outcome IN ('done', 'asked', 'rejected')
     ), decoy AS (SELECT id FROM "Person" WHERE email = ANY($2::text[]))
     SELECT 'views' AS kind, "personId", count(DISTINCT target)::int AS count, NULL AS "decoyId"
       FROM viewed GROUP BY "personId" HAVING count(DISTINCT target) > $3
     UNION ALL
     SELECT 'codes', "agentId", count(*)::int, NULL FROM "VerificationCode"
      WHERE "createdAt" > $1::timestamptz - interval '1 hour' AND state NOT IN ('none', 'failed')
      GROUP BY "agentId" HAVING count(*) >= $4
     UNION ALL
     SELECT 'decoy', "personId", count(*)::int, target FROM viewed
      WHERE target IN (SELECT id FROM decoy) GROUP BY "personId", target`,
    [now, decoys, mostProfiles, mostCodes, itself],
  );
}

/** True once an hour for each suspicion: whoever hears it tells it. */
export async function isFirstWord(tx: Tx, suspicion: Suspicion, now: Date): Promise<boolean> {
  const subject = [suspicion.kind, suspicion.personId, suspicion.decoyId ?? ''].join(':');
  const rows = await tx.query(
    `INSERT INTO "Alarm"(subject, at)
     SELECT $1, $2::timestamptz WHERE NOT EXISTS (
       SELECT 1 FROM "Alarm" WHERE subject = $1 AND at > $2::timestamptz - interval '1 hour')
     ON CONFLICT DO NOTHING RETURNING subject`,
    [subject, now],
  );
  return rows.length > 0;
}
