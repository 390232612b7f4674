/**
 * Which period of which schedule is posted, and that it is posted once: one row for each, whoever writes it first.
 * Nothing here depends on being woken in time. What came due while nobody was awake is found again; of several
 * periods only the newest is posted, and none that is older than it is useful.
 */
import type { Store, Tx } from '../store/store.ts';
import type { KpiSchedule } from './schedule.ts';
import { occurrencesBetween, rhythmFrom } from './schedule-due.ts';

/** A period that waits to be posted. */
export interface DuePost extends Omit<KpiSchedule, 'since' | 'pausedAt' | 'pausedBy'> {
  period: string;
  dueAt: Date;
}

const hourMs = 3_600_000;

/** After this long a period is left out: the next one says more. In milliseconds. */
export function usefulFor(cadence: string): number {
  if (cadence.startsWith('monthly')) return 7 * 24 * hourMs;
  return cadence.startsWith('weekly') ? 3 * 24 * hourMs : 12 * hourMs;
}

/** A post later than this says so, in milliseconds. */
export const lateAfterMs = hourMs / 2;
/** How long figures that are not there yet are waited for, in milliseconds. */
export const waitsMs = 3 * hourMs;

/** Writes the rows of every period that came due. A row that is there stays as it is. */
export async function openPeriods(store: Store, now: Date): Promise<void> {
  // what a clock that was far ahead gave up is not over
  await store.query(`DELETE FROM "KpiPost" WHERE state = 'skipped' AND "decidedAt" > $1`, [now]);
  const schedules = await store.query<
    Pick<KpiSchedule, 'number' | 'cadence' | 'timeZone' | 'since'> & { lastDue: Date | null }
  >(
    `SELECT number, cadence, "timeZone", since,
            (SELECT max("dueAt") FROM "KpiPost"
              WHERE schedule = number AND "dueAt" <= $1 AND period NOT LIKE 'now %') AS "lastDue"
       FROM "KpiSchedule" WHERE "pausedAt" IS NULL AND "endedAt" IS NULL`,
    [now],
  );
  const rows = schedules.flatMap(({ number, cadence, timeZone, since, lastDue }) => {
    const after = lastDue && lastDue > since ? lastDue : since;
    const due = occurrencesBetween(rhythmFrom(cadence), timeZone, { after, now });
    return due.map(({ period, dueAt }, at) => {
      const useful = now.getTime() - dueAt.getTime() <= usefulFor(cadence);
      const state = at === due.length - 1 && useful ? 'waiting' : 'skipped';
      return { schedule: number, period, dueAt, state };
    });
  });
  if (rows.length === 0) return;
  await store.query(
    `INSERT INTO "KpiPost"(schedule, period, "dueAt", state, "decidedAt")
     SELECT schedule, period, "dueAt", state, CASE WHEN state = 'skipped' THEN $2::timestamptz END
       FROM jsonb_to_recordset($1::jsonb) AS r(schedule int, period text, "dueAt" timestamptz, state text)
     ON CONFLICT (schedule, period) DO NOTHING`,
    [JSON.stringify(rows), now],
  );
}

/** What waits to be posted, oldest first. */
export function duePosts(store: Store, now: Date): Promise<DuePost[]> {
  return store.query<DuePost>(
    `SELECT s.number, s.lane, s."to", s.cadence, s."timeZone", s.language, s.product, s.region, s.tag,
            s."ownerId", s."ownerName", p.period, p."dueAt"
       FROM "KpiPost" p JOIN "KpiSchedule" s ON s.number = p.schedule
      WHERE p.state = 'waiting' AND p."dueAt" <= $1 AND s."endedAt" IS NULL
        AND (s."pausedAt" IS NULL OR p.period LIKE 'now %')
      ORDER BY p."dueAt", s.number LIMIT 100`,
    [now],
  );
}

/**
 * Decides a period, in the transaction that writes its message. False when it was decided already: by another
 * replica, or because the schedule was paused or ended meanwhile.
 */
export async function decide(
  tx: Tx,
  { number, period }: Pick<DuePost, 'number' | 'period'>,
  decision: {
    state: 'posted' | 'late' | 'skipped' | 'refused';
    at: Date;
    week?: string | undefined;
  },
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE "KpiPost" p SET state = $3, "decidedAt" = $4, week = $5
       FROM "KpiSchedule" s
      WHERE p.schedule = $1 AND p.period = $2 AND p.state = 'waiting' AND s.number = p.schedule
        AND s."endedAt" IS NULL AND (s."pausedAt" IS NULL OR p.period LIKE 'now %')
     RETURNING p.period`,
    [number, period, decision.state, decision.at, decision.week ?? null],
  );
  return rows.length > 0;
}

/** Keeps which row of the outbox carries the card of a period, so that its fate is learned. */
export async function carriedBy(
  tx: Tx,
  { number, period }: Pick<DuePost, 'number' | 'period'>,
  message: string | undefined,
): Promise<void> {
  await tx.query('UPDATE "KpiPost" SET message = $3 WHERE schedule = $1 AND period = $2', [
    number,
    period,
    message ?? null,
  ]);
}

/** A period whose card will never be posted. */
export interface UnsentPost extends Pick<DuePost, 'number' | 'period' | 'cadence' | 'ownerId'> {
  /** Of the post. */
  language: string;
  /** Webex refused it: it would refuse the next one, too. Otherwise it was out of reach for too long. */
  isRefused: boolean;
}

/** Periods whose card the outbox gave up, and nobody has said so yet. */
export function unsentPosts(store: Store): Promise<UnsentPost[]> {
  return store.query<UnsentPost>(
    `SELECT s.number, s.cadence, s.language, s."ownerId", p.period,
            coalesce(o."errorCode" = 'webex.refused', false) AS "isRefused"
       FROM "KpiPost" p JOIN "OutboxMessage" o ON o.id = p.message JOIN "KpiSchedule" s ON s.number = p.schedule
      WHERE p.state IN ('posted', 'late') AND o.status = 'failed' ORDER BY p."dueAt" LIMIT 100`,
  );
}

/** Notes that a period was not posted after all. False when that is known already. */
export async function noteUnsent(
  tx: Tx,
  { number, period }: Pick<UnsentPost, 'number' | 'period'>,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE "KpiPost" SET state = 'unsent' WHERE schedule = $1 AND period = $2 AND state IN ('posted', 'late')
     RETURNING period`,
    [number, period],
  );
  return rows.length > 0;
}
