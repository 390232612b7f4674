/** The statements behind verification codes. */
import type { Tx } from '../store/store.ts';
import type { Binding } from './code.ts';
import { type Counted, mostTries, perAgent, perPerson, perPersonAndDay } from './limits.ts';

/** A code as it is needed for a check. */
export interface CodeRow extends Binding {
  salt: string | null;
  digest: string | null;
  state: string;
  openedAt: Date | null;
  expiresAt: Date | null;
  /** How many attempts are used up, this one among them. */
  used: number;
}

const bound = `id, "personId", email, "agentId", purpose`;

/** How many codes were asked for lately. */
export async function countCodes(
  tx: Tx,
  who: { personId: string; agentId: string },
  now: Date,
): Promise<Counted> {
  const since = (withinMs: number) => new Date(now.getTime() - withinMs);
  const [row] = await tx.query<Counted>(
    `SELECT
       (SELECT count(*)::int FROM "VerificationCode"
         WHERE "personId" = $1 AND "createdAt" > $3 AND state <> 'failed') AS person,
       (SELECT count(*)::int FROM "VerificationCode"
         WHERE "personId" = $1 AND "createdAt" > $4 AND state <> 'failed') AS "personDay",
       (SELECT count(*)::int FROM "VerificationCode"
         WHERE "agentId" = $2 AND "createdAt" > $5 AND state NOT IN ('failed', 'none')) AS agent`,
    [
      who.personId,
      who.agentId,
      since(perPerson.withinMs),
      since(perPersonAndDay.withinMs),
      since(perAgent.withinMs),
    ],
  );
  return row ?? { person: 0, personDay: 0, agent: 0 };
}

/** Codes for one person and by one agent are issued one after the other, so that no limit is passed by two at once. */
export async function lockIssuing(
  tx: Tx,
  who: { personId: string; agentId: string },
): Promise<void> {
  for (const key of [`code:${who.personId}`, `codes by:${who.agentId}`].sort()) {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 4))`, [key]);
  }
}

/** Ends whatever code the person has, whoever asked for it: there is never more than one. */
export async function replaceCodes(tx: Tx, personId: string): Promise<void> {
  await tx.query(
    `UPDATE "VerificationCode" SET state = 'replaced', salt = NULL, digest = NULL
      WHERE "personId" = $1 AND state IN ('waiting', 'open')`,
    [personId],
  );
}

/** A code that waits to be mailed. */
export async function insertCode(
  tx: Tx,
  code: Binding & { agentName: string; callId: string; now: Date },
): Promise<void> {
  await tx.query(
    `INSERT INTO "VerificationCode"(${bound}, "agentName", "callId", "createdAt", tries)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '{}')`,
    [
      code.id,
      code.personId,
      code.email,
      code.agentId,
      code.purpose,
      code.agentName,
      code.callId,
      code.now,
    ],
  );
}

/** What a waiting code is bound to; undefined when it is no longer wanted. */
export async function readWaiting(tx: Tx, id: string): Promise<Binding | undefined> {
  const [row] = await tx.query<Binding>(
    `SELECT ${bound} FROM "VerificationCode" WHERE id = $1 AND state = 'waiting'`,
    [id],
  );
  return row;
}

/** The code counts from now on. False when it was replaced meanwhile. */
export async function openCode(
  tx: Tx,
  id: string,
  { salt, digest, now, until }: { salt: string; digest: string; now: Date; until: Date },
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE "VerificationCode"
        SET state = 'open', salt = $2, digest = $3, "openedAt" = $4, "expiresAt" = $5
      WHERE id = $1 AND state = 'waiting' RETURNING id`,
    [id, salt, digest, now, until],
  );
  return rows.length > 0;
}

/** The mail was taken, or perhaps taken: the life of the code begins. Gives its end; undefined when it is over already. */
export async function beginLife(
  tx: Tx,
  id: string,
  { at, until, certain }: { at: Date; until: Date; certain: boolean },
): Promise<Date | undefined> {
  const [row] = await tx.query<{ expiresAt: Date }>(
    `UPDATE "VerificationCode"
        SET "openedAt" = CASE WHEN $4::boolean THEN $2 ELSE "openedAt" END,
            "expiresAt" = CASE WHEN $4::boolean THEN $3 ELSE least("expiresAt", $3) END
      WHERE id = $1 AND state = 'open' RETURNING "expiresAt"`,
    [id, at, until, certain],
  );
  return row?.expiresAt;
}

/** The mail surely did not go: that code never counts; another may be written for the same wish. */
export async function takeBack(tx: Tx, id: string, state: 'waiting' | 'failed'): Promise<void> {
  await tx.query(
    `UPDATE "VerificationCode"
        SET state = $2, salt = NULL, digest = NULL, "openedAt" = NULL, "expiresAt" = NULL
      WHERE id = $1 AND state IN ('open', 'waiting')`,
    [id, state],
  );
}

/**
 * Uses up one attempt at the agent's code, in one statement, so that attempts at the same time are counted one
 * by one. The same occurrence counts once, however often it is handled. Without a code of this agent there
 * still is a row to count on, which fits no code: the answers and their timing are the same. Undefined: closed.
 */
export async function useAttempt(
  tx: Tx,
  {
    agentId,
    codeId,
    occurrence,
  }: { agentId: string; codeId?: string | undefined; occurrence: string },
  now: Date,
): Promise<CodeRow | undefined> {
  const [row] = await tx.query<CodeRow>(
    `INSERT INTO "VerificationCode" AS c (id, "personId", email, "agentId", "agentName", purpose, "callId",
       state, tries, "createdAt")
     VALUES (
       coalesce((SELECT id FROM "VerificationCode"
                  WHERE "agentId" = $1 AND state <> 'none' AND ($2::text IS NULL OR id = $2)
                    AND "createdAt" > $4::timestamptz - interval '1 day'
                  ORDER BY "createdAt" DESC LIMIT 1), 'none:' || $1),
       '', '', $1, '', '', '', 'none', ARRAY[$3], $4)
     ON CONFLICT (id) DO UPDATE SET
       tries = CASE WHEN c.state = 'none' AND c."createdAt" < excluded."createdAt" - interval '15 minutes' THEN excluded.tries
                    WHEN $3 = ANY(c.tries) THEN c.tries ELSE c.tries || excluded.tries END,
       "createdAt" = CASE WHEN c.state = 'none' AND c."createdAt" < excluded."createdAt" - interval '15 minutes'
                          THEN excluded."createdAt" ELSE c."createdAt" END
       WHERE cardinality(c.tries) < $5 OR $3 = ANY(c.tries)
          OR (c.state = 'none' AND c."createdAt" < excluded."createdAt" - interval '15 minutes')
     RETURNING c.id, c."personId", c.email, c."agentId", c.purpose, c.salt, c.digest, c.state, c."openedAt",
       c."expiresAt", cardinality(c.tries) AS used`,
    [agentId, codeId ?? null, occurrence, now, mostTries],
  );
  return row;
}

/** Marks the person as verified; false when the code was used or replaced meanwhile. */
export async function markVerified(
  tx: Tx,
  id: string,
  { callId, now, until }: { callId: string; now: Date; until: Date },
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE "VerificationCode"
        SET state = 'verified', "verifiedAt" = $2, "verifiedUntil" = $3, "verifiedCall" = $4, salt = NULL, digest = NULL
      WHERE id = $1 AND state = 'open' RETURNING id`,
    [id, now, until, callId],
  );
  return rows.length > 0;
}

/** The latest mark of a person whose address is still the one that was verified. */
export async function readMark(
  tx: Tx,
  personId: string,
  email: string,
  now: Date,
): Promise<{ until: Date; by: string; reference: string } | undefined> {
  const [row] = await tx.query<{ until: Date; by: string; reference: string }>(
    `SELECT "verifiedUntil" AS until, "agentName" AS by, "verifiedCall" AS reference FROM "VerificationCode"
      WHERE "personId" = $1 AND email = $2 AND state = 'verified' AND "verifiedUntil" > $3
        AND "verifiedAt" <= $3::timestamptz + interval '5 seconds'
      ORDER BY "verifiedAt" DESC LIMIT 1`,
    [personId, email, now],
  );
  return row;
}
