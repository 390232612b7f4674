/** The statements behind the outbox; leases and fencing as in `inbox-rows.ts`. */
import { randomUUID } from 'node:crypto';
import type { Tx } from '../store/store.ts';
import { storableJson } from './json.ts';
import type { OutgoingMessage, Post } from './outcome.ts';
import type { Claimed } from './pump.ts';

/** A message that is ours to send until its lease ends. */
export interface LeasedMessage {
  id: string;
  callId: string;
  message: OutgoingMessage;
  /** Which try this is, from 1. */
  attempts: number;
  /** An earlier try may have reached Webex: when the first began. */
  doubtSince?: Date | undefined;
  /** Milliseconds since it was written. */
  ageMs: number;
  token: string;
}

/** A message about to be written; with `token` it may be leased at once. */
export interface NewMessage {
  /** The event that led to it. */
  of: string;
  id: string;
  lane: string;
  callId: string;
  action: OutgoingMessage['action'];
  payload: OutgoingMessage;
  token?: string | undefined;
}

/** How one try of a message ended. */
export interface Settlement {
  id: string;
  token: string;
  /** `pending`: surely not posted · `sending`: perhaps posted, to be looked for first. */
  status: 'sent' | 'failed' | 'pending' | 'sending';
  messageId?: string | undefined;
  errorCode?: string | undefined;
  waitMs?: number | undefined;
}

interface MessageRow extends Omit<LeasedMessage, 'id' | 'message' | 'token' | 'doubtSince'> {
  id: string | null;
  doubtSince: Date | null;
  payload: OutgoingMessage;
  more: boolean;
}

/** Leases the oldest open message of up to `most` lanes in which nothing is being sent. */
export async function claimMessages(
  tx: Tx,
  most: number,
  leaseMs: number,
  running: readonly string[],
): Promise<Claimed<LeasedMessage>> {
  const token = randomUUID();
  const rows = await tx.query<MessageRow>(claimSql, [most, token, leaseMs, running]);
  return {
    jobs: rows
      .filter((row) => row.id !== null)
      .map(({ id, payload, doubtSince, more: _, ...row }) => ({
        ...row,
        id: id ?? '',
        doubtSince: doubtSince ?? undefined,
        message: payload,
        token,
      })),
    more: rows[0]?.more ?? false,
  };
}

/** As in `inbox-rows.ts`, with lanes in the place of rooms. */
const claimSql = `
WITH open AS (
  SELECT seq, id,
         row_number() OVER (PARTITION BY lane ORDER BY seq) AS place,
         first_value("runAfter") OVER (PARTITION BY lane ORDER BY seq) <= now() AS due,
         coalesce("leaseUntil" > now(), false) OR id = ANY($4::text[]) AS held,
         bool_or(coalesce("leaseUntil" > now(), false)) OVER (PARTITION BY lane) AS busy
    FROM "OutboxMessage" WHERE status IN ('pending', 'sending')
), ready AS (
  SELECT seq, place, busy FROM open WHERE due AND NOT held
), picked AS (
  SELECT o.id, o.status FROM "OutboxMessage" o
   WHERE o.seq = ANY(ARRAY(SELECT seq FROM ready WHERE place = 1 AND NOT busy
                            ORDER BY seq LIMIT 4 * $1::int))
     AND o.status IN ('pending', 'sending') AND o."runAfter" <= now()
     AND (o."leaseUntil" IS NULL OR o."leaseUntil" <= now())
   ORDER BY o.seq LIMIT $1::int FOR UPDATE SKIP LOCKED
), claimed AS (
  UPDATE "OutboxMessage" o
     SET status = 'sending', attempts = attempts + 1, "leaseToken" = $2,
         "leaseUntil" = now() + $3::float8 * interval '1 millisecond',
         "firstAttemptAt" = coalesce(o."firstAttemptAt", now())
    FROM picked WHERE o.id = picked.id
  RETURNING o.seq, o.id, o."callId", o.payload, o.attempts,
            CASE WHEN picked.status = 'sending' THEN o."firstAttemptAt" END AS "doubtSince",
            extract(epoch FROM now() - o."createdAt")::float8 * 1000 AS "ageMs"
)
SELECT c.id, c."callId", c.payload, c.attempts, c."doubtSince", c."ageMs",
       (SELECT count(*) FROM ready) > (SELECT count(*) FROM picked) AS more
  FROM (SELECT 1) AS always LEFT JOIN claimed c ON true
 ORDER BY c.seq`;

/** Prolongs the leases of what is still being sent. */
export async function renewMessages(
  tx: Tx,
  leaseMs: number,
  running: readonly LeasedMessage[],
): Promise<void> {
  await tx.query(
    `UPDATE "OutboxMessage" SET "leaseUntil" = now() + $1::float8 * interval '1 millisecond'
      WHERE id = ANY($2::text[]) AND "leaseToken" = ANY($3::text[]) AND status = 'sending'`,
    [leaseMs, running.map(({ id }) => id), running.map(({ token }) => token)],
  );
}

/** Ends every lease: right only where no other process can hold one, as on an embedded database at start. */
export async function releaseMessages(tx: Tx): Promise<void> {
  await tx.query(`UPDATE "OutboxMessage" SET "leaseUntil" = NULL WHERE status = 'sending'`);
}

/** Records how tries ended. True for each whose lease still held; the others are left as they are. */
export async function settleMessages(
  tx: Tx,
  settlements: readonly Settlement[],
): Promise<boolean[]> {
  const rows = await tx.query<{ id: string }>(
    `UPDATE "OutboxMessage" o
        SET status = s.status, "messageId" = s."messageId", "errorCode" = s."errorCode",
            "sentAt" = CASE WHEN s.status = 'sent' THEN now() END,
            "runAfter" = now() + coalesce(s."waitMs", 0) * interval '1 millisecond',
            "leaseUntil" = NULL,
            payload = CASE WHEN s.status = 'sent' AND o.payload ? 'file' THEN o.payload - 'file' ELSE o.payload END
       FROM jsonb_to_recordset($1::jsonb)
            AS s(id text, token text, status text, "messageId" text, "errorCode" text, "waitMs" float8)
      WHERE o.id = s.id AND o."leaseToken" = s.token AND o.status = 'sending'
     RETURNING o.id`,
    [storableJson(settlements)],
  );
  const settled = new Set(rows.map((row) => row.id));
  return settlements.map(({ id }) => settled.has(id));
}

/** What the database knows that helps to find a posted message again. */
export interface Evidence {
  /** Messages that are known to be other rows of the outbox; never the one that is looked for. */
  taken: readonly string[];
  /**
   * Own messages that came back as webhooks since then and belong to no row yet. In a group space this is
   * the only trace: a bot can read its message there by id, but not list it.
   */
  echoed: readonly string[];
}

/** How far our clock and that of Webex may differ, in milliseconds. */
const skewMs = 60_000;

/** Gathers the evidence for one post that was first tried at `since`. */
export async function evidenceFor(tx: Tx, post: Post, since: Date): Promise<Evidence> {
  const rows = await tx.query<{ messageId: string }>(
    `SELECT "messageId" FROM "OutboxMessage"
      WHERE lane = $1 AND "messageId" IS NOT NULL ORDER BY seq DESC LIMIT 500`,
    [post.lane],
  );
  const taken = rows.map((row) => row.messageId);
  const echoes = post.roomId === undefined ? [] : await findEchoes(tx, post.roomId, since);
  return { taken, echoed: echoes.filter((messageId) => !taken.includes(messageId)) };
}

/** Ids of our own messages that came back from this group space since then, oldest first. */
async function findEchoes(tx: Tx, roomId: string, since: Date): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT data->>'id' AS id FROM "InboxEvent"
      WHERE "roomId" = $1 AND status = 'echo' AND "receivedAt" >= $2::timestamptz
      ORDER BY seq LIMIT 50`,
    [roomId, new Date(since.getTime() - skewMs).toISOString()],
  );
  return rows.map((row) => row.id);
}
