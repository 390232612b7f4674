/** The statements behind verification codes. */
import type { Tx } from '../store/store.ts';
import type { Binding } from './code.ts';
import { type Counted, perAgent, perPerson, perPersonAndDay } from './limits.ts';

const bound = `id, "personId", email, "agentId", purpose`;

/** Whom a code is for and who asks. */
export interface Issuing {
  personId: string;
  agentId: string;
  /** Two people, or two addresses with plus signs, may share one: it is not to be flooded through either. */
  mailbox: string;
}

/** How many codes were asked for lately: for the person or their mailbox, and by the agent. */
export async function countCodes(tx: Tx, who: Issuing, now: Date): Promise<Counted> {
  const since = (withinMs: number) => new Date(now.getTime() - withinMs);
  const [row] = await tx.query<Counted>(
    `SELECT
       (SELECT count(*)::int FROM "VerificationCode"
         WHERE ("personId" = $1 OR mailbox = $6) AND "createdAt" > $3 AND state <> 'failed') AS person,
       (SELECT count(*)::int FROM "VerificationCode"
         WHERE ("personId" = $1 OR mailbox = $6) AND "createdAt" > $4 AND state <> 'failed') AS "personDay",
       (SELECT count(*)::int FROM "VerificationCode"
         WHERE "agentId" = $2 AND "createdAt" > $5 AND state NOT IN ('failed', 'none')) AS agent`,
    [
      who.personId,
      who.agentId,
      since(perPerson.withinMs),
      since(perPersonAndDay.withinMs),
      since(perAgent.withinMs),
      who.mailbox,
    ],
  );
  return row ?? { person: 0, personDay: 0, agent: 0 };
}

/** Codes for one person or mailbox and by one agent are issued one after the other, so that no limit is passed by two at once. */
export async function lockIssuing(tx: Tx, who: Issuing): Promise<void> {
  const keys = [`code:${who.personId}`, `codes to:${who.mailbox}`, `codes by:${who.agentId}`];
  for (const key of keys.sort()) {
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
  code: Binding & { mailbox: string; agentName: string; callId: string; now: Date },
): Promise<void> {
  await tx.query(
    `INSERT INTO "VerificationCode"(${bound}, "agentName", "callId", "createdAt", mailbox, tries)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '{}')`,
    [
      code.id,
      code.personId,
      code.email,
      code.agentId,
      code.purpose,
      code.agentName,
      code.callId,
      code.now,
      code.mailbox,
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
  {
    salt,
    digest,
    keyId,
    now,
    until,
  }: { salt: string; digest: string; keyId: string; now: Date; until: Date },
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE "VerificationCode"
        SET state = 'open', salt = $2, digest = $3, "openedAt" = $4, "expiresAt" = $5, "keyId" = $6
      WHERE id = $1 AND state = 'waiting' RETURNING id`,
    [id, salt, digest, now, until, keyId],
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
