/** How far behind we are, for operators. */
import type { Tx } from '../store/store.ts';

export interface Backlog {
  /** Events accepted and not handled yet. */
  inbox: number;
  /** Messages written and not sent yet. */
  outbox: number;
  /** Age in seconds of the oldest of both; 0 when nothing waits. */
  oldestSeconds: number;
}

/** Counts what waits. */
export async function backlogOf(tx: Tx): Promise<Backlog> {
  const [row] = await tx.query<Backlog>(
    `WITH inbox AS (
       SELECT count(*)::int AS open, min("receivedAt") AS since
         FROM "InboxEvent" WHERE status IN ('pending', 'running')
     ), outbox AS (
       SELECT count(*)::int AS open, min("createdAt") AS since
         FROM "OutboxMessage" WHERE status IN ('pending', 'sending')
     )
     SELECT inbox.open AS inbox, outbox.open AS outbox,
            coalesce(extract(epoch FROM now() - least(inbox.since, outbox.since)), 0)::float8 AS "oldestSeconds"
       FROM inbox, outbox`,
  );
  return row ?? { inbox: 0, outbox: 0, oldestSeconds: 0 };
}
