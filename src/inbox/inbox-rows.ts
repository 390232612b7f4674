/**
 * The statements behind the inbox. Leases are judged by the database's clock alone, so replicas whose
 * clocks differ agree; every statement that ends a lease is fenced by its token.
 */
import { randomUUID } from 'node:crypto';
import type { Store, Tx } from '../store/store.ts';
import { storableJson } from './json.ts';
import type { NewMessage } from './outbox-rows.ts';
import type { Delivery, Outcome } from './outcome.ts';
import type { Claimed } from './pump.ts';

/** An event that is ours to handle until its lease ends. */
export interface LeasedEvent {
  delivery: Delivery;
  /** Which try this is, from 1. */
  attempts: number;
  token: string;
}

/** How an event ended. */
export interface Ending {
  key: string;
  token: string;
  status: 'done' | 'failed';
  errorCode?: string | undefined;
  outcome?: Outcome | undefined;
}

/** A delivery to be stored; with `token` it may be leased at once. */
export interface NewEvent extends Delivery {
  token?: string | undefined;
}

/** What became of a delivery; `leased` is `stored` and ours to handle. */
export type Insertion = 'leased' | 'stored' | 'duplicate';

/**
 * Stores deliveries. Copies within one call count once. One with a token is leased unless something is open in its
 * room: right only where no other process works on the database.
 */
export async function insertDeliveries(
  tx: Tx,
  deliveries: readonly NewEvent[],
  leaseMs = 0,
): Promise<Insertion[]> {
  const rows = await tx.query<{ key: string; leased: boolean }>(insertSql, [
    storableJson(deliveries.map((delivery, n) => ({ n, ...delivery }))),
    leaseMs,
  ]);
  const fresh = new Map(rows.map((row) => [row.key, row.leased]));
  return deliveries.map(({ key }) => {
    const leased = fresh.get(key);
    fresh.delete(key);
    return leased === undefined ? 'duplicate' : leased ? 'leased' : 'stored';
  });
}

const insertSql = `
WITH new AS (
  SELECT *, token IS NOT NULL AND NOT EXISTS (
           SELECT 1 FROM "InboxEvent" e
            WHERE e."roomId" = d."roomId" AND e.status IN ('pending', 'running')) AS leased
    FROM jsonb_to_recordset($1::jsonb)
         AS d(n int, key text, "roomId" text, resource text, event text, data jsonb, echo boolean, token text)
)
INSERT INTO "InboxEvent"(key, "roomId", resource, event, data, status, "doneAt",
                         attempts, "leaseToken", "leaseUntil")
SELECT key, "roomId", resource, event, data,
       CASE WHEN echo THEN 'echo' WHEN leased THEN 'running' ELSE 'pending' END, CASE WHEN echo THEN now() END,
       CASE WHEN leased THEN 1 ELSE 0 END, CASE WHEN leased THEN token END,
       CASE WHEN leased THEN now() + $2::float8 * interval '1 millisecond' END
  FROM new ORDER BY n
ON CONFLICT (key) DO NOTHING
RETURNING key, status = 'running' AS leased`;

interface EventRow {
  key: string | null;
  roomId: string;
  resource: string;
  event: string;
  data: Record<string, unknown>;
  attempts: number;
  more: boolean;
}

/**
 * Leases the oldest open event of up to `most` rooms in which nothing is running. Events in `running` are
 * being handled by this process and are left alone even if their lease ran out.
 */
export async function claimEvents(
  tx: Tx,
  most: number,
  leaseMs: number,
  running: readonly string[],
): Promise<Claimed<LeasedEvent>> {
  const token = randomUUID();
  const rows = await tx.query<EventRow>(claimSql, [most, token, leaseMs, running]);
  return {
    jobs: rows
      .filter((row) => row.key !== null)
      .map(({ key, attempts, more: _, ...row }) => ({
        delivery: { ...row, key: key ?? '', echo: false },
        attempts,
        token,
      })),
    more: rows[0]?.more ?? false,
  };
}

/**
 * `ready`: open events nobody holds, in rooms whose oldest open event is due; the oldest of a room in which
 * nothing runs can be taken. The conditions are repeated on the locked row, which another replica may have
 * changed since.
 */
const claimSql = `
WITH open AS (
  SELECT seq, key,
         row_number() OVER (PARTITION BY "roomId" ORDER BY seq) AS place,
         first_value("runAfter") OVER (PARTITION BY "roomId" ORDER BY seq) <= now() AS due,
         coalesce("leaseUntil" > now(), false) OR key = ANY($4::text[]) AS held,
         bool_or(coalesce("leaseUntil" > now(), false)) OVER (PARTITION BY "roomId") AS busy
    FROM "InboxEvent" WHERE status IN ('pending', 'running')
), ready AS (
  SELECT seq, place, busy FROM open WHERE due AND NOT held
), picked AS (
  SELECT i.key FROM "InboxEvent" i
   WHERE i.seq = ANY(ARRAY(SELECT seq FROM ready WHERE place = 1 AND NOT busy
                            ORDER BY seq LIMIT 4 * $1::int))
     AND i.status IN ('pending', 'running') AND i."runAfter" <= now()
     AND (i."leaseUntil" IS NULL OR i."leaseUntil" <= now())
   ORDER BY i.seq LIMIT $1::int FOR UPDATE SKIP LOCKED
), claimed AS (
  UPDATE "InboxEvent" i
     SET status = 'running', attempts = attempts + 1, "leaseToken" = $2,
         "leaseUntil" = now() + $3::float8 * interval '1 millisecond'
   WHERE i.key = ANY(ARRAY(SELECT key FROM picked))
  RETURNING i.seq, i.key, i."roomId", i.resource, i.event, i.data, i.attempts
)
SELECT c.key, c."roomId", c.resource, c.event, c.data, c.attempts,
       (SELECT count(*) FROM ready) > (SELECT count(*) FROM picked) AS more
  FROM (SELECT 1) AS always LEFT JOIN claimed c ON true
 ORDER BY c.seq`;

/** Prolongs the leases of what is still being handled. */
export async function renewEvents(
  tx: Tx,
  leaseMs: number,
  running: readonly LeasedEvent[],
): Promise<void> {
  await tx.query(
    `UPDATE "InboxEvent" SET "leaseUntil" = now() + $1::float8 * interval '1 millisecond'
      WHERE key = ANY($2::text[]) AND "leaseToken" = ANY($3::text[]) AND status = 'running'`,
    [leaseMs, running.map(({ delivery }) => delivery.key), running.map(({ token }) => token)],
  );
}

/** Ends every lease: right only where no other process can hold one, as on an embedded database at start. */
export async function releaseEvents(tx: Tx): Promise<void> {
  await tx.query(`UPDATE "InboxEvent" SET "leaseUntil" = NULL WHERE status = 'running'`);
}

/** Puts an event back, to be handled again after `waitMs`. False when the lease was lost. */
export async function postponeEvent(
  tx: Tx,
  { delivery, token }: LeasedEvent,
  waitMs: number,
  errorCode: string,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE "InboxEvent"
        SET status = 'pending', "leaseUntil" = NULL, "leaseToken" = NULL, "errorCode" = $4,
            "runAfter" = now() + $3::float8 * interval '1 millisecond'
      WHERE key = $1 AND "leaseToken" = $2 AND status = 'running' RETURNING key`,
    [delivery.key, token, waitMs, errorCode],
  );
  return rows.length > 0;
}

/** What `finishEvents` did. */
export interface Finished {
  /** Of each event whether its lease still held; of the others nothing is written. */
  held: boolean[];
  /** Ids of the messages that are leased. */
  leased: ReadonlySet<string>;
}

/**
 * Ends events and writes what they led to, all in one statement: event, messages, audit lines, offers.
 * `messages`: those of all the outcomes. One with a token is leased unless something is open in its lane: right
 * only where no other process works on the database.
 */
export async function finishEvents(
  tx: Tx,
  endings: readonly Ending[],
  messages: readonly NewMessage[] = endings.flatMap(newMessages),
  leaseMs = 0,
): Promise<Finished> {
  const rows = await tx.query<{ key: string; leased: string[] | null }>(finishSql, [
    storableJson(endings.map(({ outcome: _, ...ending }) => ending)),
    storableJson(messages.map((row, n) => ({ ...row, n }))),
    storableJson(endings.flatMap(({ key, outcome }) => tagged(key, outcome?.audit))),
    storableJson(endings.flatMap(({ key, outcome }) => tagged(key, outcome?.offers))),
    leaseMs,
  ]);
  const finished = new Set(rows.map((row) => row.key));
  return {
    held: endings.map(({ key }) => finished.has(key)),
    leased: new Set(rows[0]?.leased),
  };
}

/**
 * Like `finishEvents` for one event whose outcome brings a write of its own: one transaction. Undefined when the
 * lease was lost.
 */
export async function finishWithWrite(
  store: Store,
  ending: Ending,
  messages: readonly NewMessage[] = newMessages(ending),
  leaseMs = 0,
): Promise<Finished | undefined> {
  return store.transaction(async (tx) => {
    const finished = await finishEvents(tx, [ending], messages, leaseMs);
    if (!finished.held[0]) return undefined;
    await ending.outcome?.write?.(tx);
    return finished;
  });
}

/** What an ending says, as rows of the outbox. */
export function newMessages({ key, outcome }: Ending): NewMessage[] {
  return (outcome?.messages ?? []).map((payload) => ({
    of: key,
    id: randomUUID(),
    lane: payload.lane,
    callId: outcome?.callId ?? '',
    action: payload.action,
    payload,
  }));
}

function tagged(key: string, rows: readonly object[] = []): Record<string, unknown>[] {
  return rows.map((row) => ({ of: key, ...row }));
}

const finishSql = `
WITH ended AS (
  UPDATE "InboxEvent" i
     SET status = e.status, "errorCode" = e."errorCode", "doneAt" = now(), "leaseUntil" = NULL
    FROM jsonb_to_recordset($1::jsonb) AS e(key text, token text, status text, "errorCode" text)
   WHERE i.key = e.key AND i."leaseToken" = e.token AND i.status = 'running'
  RETURNING i.key
), new AS (
  SELECT m.*, m.token IS NOT NULL AND NOT EXISTS (
           SELECT 1 FROM "OutboxMessage" o
            WHERE o.lane = m.lane AND o.status IN ('pending', 'sending')) AS leased
    FROM jsonb_to_recordset($2::jsonb)
         AS m(n int, of text, id text, lane text, "callId" text, action text, payload jsonb, token text)
    JOIN ended ON ended.key = m.of
), messages AS (
  INSERT INTO "OutboxMessage"(id, lane, "callId", action, payload,
                              status, attempts, "leaseToken", "leaseUntil", "firstAttemptAt")
  SELECT id, lane, "callId", action, payload, CASE WHEN leased THEN 'sending' ELSE 'pending' END,
         CASE WHEN leased THEN 1 ELSE 0 END, CASE WHEN leased THEN token END,
         CASE WHEN leased THEN now() + $5::float8 * interval '1 millisecond' END, CASE WHEN leased THEN now() END
    FROM new ORDER BY n
  RETURNING id, status
), lines AS (
  INSERT INTO "AuditRecord"("callId", "personId", "personOrgId", email, "roomId", command, outcome, fields, "errorCode")
  SELECT a."callId", a."personId", a."personOrgId", a.email, a."roomId", a.command, a.outcome, a.fields, a."errorCode"
    FROM jsonb_to_recordset($3::jsonb)
         AS a(of text, "callId" text, "personId" text, "personOrgId" text, email text, "roomId" text,
              command text, outcome text, fields jsonb, "errorCode" text)
    JOIN ended ON ended.key = a.of
), offered AS (
  INSERT INTO "Offer"(nonce, "callId", "personId", lane, kind, choices, "expiresAt")
  SELECT o.nonce, o."callId", o."personId", o.lane, o.kind, o.choices, o."expiresAt"
    FROM jsonb_to_recordset($4::jsonb)
         AS o(of text, nonce text, "callId" text, "personId" text, lane text, kind text,
              choices jsonb, "expiresAt" timestamptz)
    JOIN ended ON ended.key = o.of
)
SELECT key, ARRAY(SELECT id FROM messages WHERE status = 'sending') AS leased FROM ended`;
