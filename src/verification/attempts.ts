/** The statements behind checking a code: attempts are counted before anything is compared. */
import type { Tx } from '../store/store.ts';
import type { Binding } from './code.ts';
import { type Haste, mostTries, mostWrongWithinMs } from './limits.ts';

/** A code as it is needed for a check. */
export interface CodeRow extends Binding {
  salt: string | null;
  digest: string | null;
  /** Which key the digest was made with. */
  keyId: string;
  state: string;
  openedAt: Date | null;
  expiresAt: Date | null;
  createdAt: Date;
  /** How many attempts are used up, this one among them. */
  used: number;
}

/**
 * Uses up one attempt, in one statement, so that attempts at the same time are counted one by one: at the code
 * that `codeId` names, else at every code of the agent that is open, else at their newest. The same occurrence
 * counts once, however often it is handled. Without a code of this agent there still is a row to count on, which
 * fits no code: the answers and their timing are the same. Gives the codes that may be compared, the newest
 * first; none: closed.
 */
export async function useAttempt(
  tx: Tx,
  {
    agentId,
    codeId,
    occurrence,
  }: { agentId: string; codeId?: string | undefined; occurrence: string },
  now: Date,
): Promise<CodeRow[]> {
  const rows = await tx.query<CodeRow>(
    `WITH mine AS (
       SELECT id, state, "createdAt" FROM "VerificationCode"
        WHERE "agentId" = $1 AND state <> 'none' AND ($2::text IS NULL OR id = $2)
          AND "createdAt" > $4::timestamptz - interval '1 day'
     ), chosen AS (
       SELECT id FROM mine WHERE state = 'open'
       UNION ALL
       (SELECT id FROM mine WHERE NOT EXISTS (SELECT 1 FROM mine WHERE state = 'open')
         ORDER BY "createdAt" DESC LIMIT 1)
       UNION ALL
       SELECT 'none:' || $1 WHERE NOT EXISTS (SELECT 1 FROM mine)
     )
     INSERT INTO "VerificationCode" AS c (id, "personId", email, "agentId", "agentName", purpose, "callId",
       state, tries, "createdAt")
     SELECT id, '', '', $1, '', '', '', 'none', ARRAY[$3], $4 FROM chosen ORDER BY id
     ON CONFLICT (id) DO UPDATE SET
       tries = CASE WHEN c.state = 'none' AND c."createdAt" < excluded."createdAt" - interval '15 minutes' THEN excluded.tries
                    WHEN $3 = ANY(c.tries) THEN c.tries ELSE c.tries || excluded.tries END,
       "createdAt" = CASE WHEN c.state = 'none' AND c."createdAt" < excluded."createdAt" - interval '15 minutes'
                          THEN excluded."createdAt" ELSE c."createdAt" END
       WHERE cardinality(c.tries) < $5 OR $3 = ANY(c.tries)
          OR (c.state = 'none' AND c."createdAt" < excluded."createdAt" - interval '15 minutes')
     RETURNING c.id, c."personId", c.email, c."agentId", c.purpose, c.salt, c.digest, c."keyId", c.state,
       c."openedAt", c."expiresAt", c."createdAt", cardinality(c.tries) AS used`,
    [agentId, codeId ?? null, occurrence, now, mostTries],
  );
  return rows.sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
}

/** The attempt was the right one for another code: these lose none. Rows are locked in the order `useAttempt` locks them. */
export async function giveBack(
  tx: Tx,
  codeIds: readonly string[],
  occurrence: string,
): Promise<void> {
  await tx.query(
    `UPDATE "VerificationCode" AS c SET tries = array_remove(c.tries, $2)
       FROM (SELECT id FROM "VerificationCode" WHERE id = ANY($1::text[]) ORDER BY id FOR UPDATE) AS given
      WHERE c.id = given.id`,
    [codeIds, occurrence],
  );
}

/** How many wrong codes the agent typed one after another; undefined when `occurrence` is among them already. */
export async function readHaste(
  tx: Tx,
  { agentId, occurrence }: { agentId: string; occurrence: string },
): Promise<Haste | undefined> {
  const [row] = await tx.query<Haste & { known: boolean }>(
    `SELECT count, at, $2 = ANY(recent) AS known FROM "WrongCodes" WHERE "agentId" = $1`,
    [agentId, occurrence],
  );
  return row && !row.known ? { count: row.count, at: row.at } : undefined;
}

/** One more wrong code of this agent; after an hour without any it is the first again. */
export async function noteWrong(
  tx: Tx,
  { agentId, occurrence }: { agentId: string; occurrence: string },
  now: Date,
): Promise<void> {
  await tx.query(
    `INSERT INTO "WrongCodes" AS w ("agentId", count, at, recent) VALUES ($1, 1, $2, ARRAY[$3])
     ON CONFLICT ("agentId") DO UPDATE
       SET count = CASE WHEN w.at < excluded.at - interval '1 hour' THEN 1 ELSE w.count + 1 END,
           at = excluded.at, recent = (excluded.recent || w.recent)[1:20]
       WHERE NOT $3 = ANY(w.recent)`,
    [agentId, now, occurrence],
  );
}

/** The agent typed a right code: nobody waits any longer. */
export async function forgetWrong(tx: Tx, agentId: string): Promise<void> {
  await tx.query(`DELETE FROM "WrongCodes" WHERE "agentId" = $1`, [agentId]);
}

/** How many attempts at the codes of the last minutes were wrong, by all agents together; one at several codes is one. */
export async function countWrong(tx: Tx, now: Date): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `WITH lately AS (SELECT tries, state FROM "VerificationCode" WHERE "createdAt" > $1)
     SELECT ((SELECT count(DISTINCT try) FROM lately, unnest(tries) AS try)
             - (SELECT count(*) FROM lately WHERE state = 'verified'))::int AS count`,
    [new Date(now.getTime() - mostWrongWithinMs)],
  );
  return row?.count ?? 0;
}
