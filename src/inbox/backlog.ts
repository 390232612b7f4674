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

/**
 * What waits, as gauges: `deskhand_inbox_waiting`, `deskhand_outbox_waiting`, `deskhand_oldest_waiting_seconds`.
 * While the database does not answer they are not a number, so that the other measures can be read.
 */
export function showBacklog(
  gauge: (name: string, help: string, read: () => Promise<number>) => void,
  store: Tx,
): void {
  const show = (name: string, help: string, part: keyof Backlog): void =>
    gauge(name, help, () =>
      backlogOf(store).then(
        (backlog) => backlog[part],
        () => Number.NaN,
      ),
    );
  show('deskhand_inbox_waiting', 'Events accepted and not handled yet', 'inbox');
  show('deskhand_outbox_waiting', 'Messages written and not sent yet', 'outbox');
  show('deskhand_oldest_waiting_seconds', 'Age of the oldest of both', 'oldestSeconds');
}
