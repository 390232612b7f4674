/** Every mail of ours: from the wish to its end, and what became of it afterwards. */
import { randomUUID } from 'node:crypto';
import type { Tx, Write } from '../store/store.ts';
import type { DueMail, Fate, TellAt } from './letter.ts';

/** A mail to be sent. */
export interface NewMail {
  id: string;
  kind: string;
  personId: string;
  address: string;
  callId: string;
  agentId: string;
  language: string;
  subject: Readonly<Record<string, unknown>>;
  tellAt?: TellAt | undefined;
  now: Date;
  /** Not sent after this. */
  deadline: Date;
}

/** A new name of a mail: lower-case letters and digits, fit for an address. */
export function newMailId(): string {
  return randomUUID().replaceAll('-', '');
}

/** Puts a mail into the queue, in the transaction that decides it. */
export function queueing(mail: NewMail): Write {
  return async (tx) => {
    await tx.query(
      `INSERT INTO "Mail"(id, kind, "personId", address, "callId", "agentId", language, subject, "tellAt",
         "runAfter", deadline, "createdAt")
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9::jsonb, $10, $11, $10)`,
      [
        mail.id,
        mail.kind,
        mail.personId,
        mail.address,
        mail.callId,
        mail.agentId,
        mail.language,
        JSON.stringify(mail.subject),
        JSON.stringify(mail.tellAt ?? null),
        mail.now,
        mail.deadline,
      ],
    );
  };
}

const due = `id, kind, "personId", address, "callId", "agentId", language, subject, "tellAt", attempts, deadline`;

/** Takes mails that are due, oldest first, for as long as the lease lasts. */
export async function claimMails(
  tx: Tx,
  most: number,
  now: Date,
  leaseMs: number,
): Promise<DueMail[]> {
  const token = randomUUID();
  const rows = await tx.query<Omit<DueMail, 'token'>>(
    `UPDATE "Mail" SET state = 'sending', attempts = attempts + 1, "leaseToken" = $2, "leaseUntil" = $4
      WHERE id = ANY(ARRAY(SELECT id FROM "Mail" WHERE state = 'waiting' AND "runAfter" <= $3
                            ORDER BY seq LIMIT $1 FOR UPDATE SKIP LOCKED))
     RETURNING ${due}`,
    [most, token, now, new Date(now.getTime() + leaseMs)],
  );
  return rows.map((row) => ({ ...row, token }));
}

/**
 * Mails whose process ended while it was handing them over. They may have gone, so they are not sent again.
 * `alone`: no other process can hold a lease.
 */
export async function abandonedMails(tx: Tx, now: Date, alone: boolean): Promise<DueMail[]> {
  return tx.query<DueMail>(
    `SELECT ${due}, "leaseToken" AS token FROM "Mail"
      WHERE state = 'sending' AND ("leaseUntil" <= $1 OR $2::boolean)`,
    [now, alone],
  );
}

/** Writes down how a try ended. False when another process has taken the mail over. */
export async function settleMail(
  tx: Tx,
  mail: DueMail,
  fate: Fate | { state: 'cancelled'; at: Date },
): Promise<boolean> {
  const again = fate.state === 'deferred' ? fate.againAt : undefined;
  const state = again ? 'waiting' : fate.state === 'deferred' ? 'failed' : fate.state;
  const rows = await tx.query(
    `UPDATE "Mail" SET state = $3, "lastStatus" = $4, "providerId" = coalesce($5, "providerId"),
       "runAfter" = coalesce($6, "runAfter"), "settledAt" = CASE WHEN $3 = 'waiting' THEN NULL ELSE $7::timestamptz END,
       "leaseUntil" = NULL, "leaseToken" = NULL
      WHERE id = $1 AND "leaseToken" = $2 AND state = 'sending' RETURNING id`,
    [
      mail.id,
      mail.token,
      state,
      'status' in fate ? fate.status : null,
      ('providerId' in fate ? fate.providerId : undefined) ?? null,
      again ?? null,
      fate.at,
    ],
  );
  if (rows.length === 0) return false;
  if (fate.state !== 'cancelled') {
    await noteEvent(tx, {
      key: `smtp:${mail.id}:${mail.attempts}`,
      mailId: mail.id,
      address: mail.address,
      at: fate.at,
      kind: fate.state,
      source: 'smtp',
      status: fate.status,
    });
  }
  return true;
}

/** Something that happened to a mail or an address. */
export interface MailEvent {
  /** Told twice, it is written once. */
  key: string;
  mailId?: string | undefined;
  address: string;
  at: Date;
  kind: string;
  source: 'smtp' | 'dsn' | 'arf' | 'webhook' | 'deskhand';
  status?: string | undefined;
}

/** Writes an event down; false when it was known already. */
export async function noteEvent(tx: Tx, event: MailEvent): Promise<boolean> {
  const rows = await tx.query(
    `INSERT INTO "MailEvent"(key, "mailId", address, at, kind, source, status)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (key) DO NOTHING RETURNING key`,
    [
      event.key,
      event.mailId ?? null,
      event.address,
      event.at,
      event.kind,
      event.source,
      event.status ?? null,
    ],
  );
  return rows.length > 0;
}

/** A mail as it is shown. */
export interface JournalEntry {
  id: string;
  kind: string;
  address: string;
  state: string;
  callId: string;
  attempts: number;
  lastStatus: string | null;
  providerId: string | null;
  createdAt: Date;
  settledAt: Date | null;
  events: { at: Date; kind: string; status: string | null }[];
}

/** The newest mails to a person, newest first, each with its history. */
export async function lastMails(tx: Tx, personId: string, most: number): Promise<JournalEntry[]> {
  const rows = await tx.query<
    Omit<JournalEntry, 'events'> & { events: { at: string; kind: string; status: string | null }[] }
  >(
    `SELECT m.id, m.kind, m.address, m.state, m."callId", m.attempts, m."lastStatus", m."providerId",
       m."createdAt", m."settledAt",
       (SELECT coalesce(jsonb_agg(jsonb_build_object('at', e.at, 'kind', e.kind, 'status', e.status)
          ORDER BY e.at, e.key), '[]') FROM "MailEvent" e WHERE e."mailId" = m.id) AS events
     FROM "Mail" m WHERE m."personId" = $1 ORDER BY m.seq DESC LIMIT $2`,
    [personId, most],
  );
  return rows.map((row) => ({
    ...row,
    events: row.events.map((event) => ({ ...event, at: new Date(event.at) })),
  }));
}
