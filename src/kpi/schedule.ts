/** Spaces that get the KPI summary again and again: what was set up, paused and ended. Numbers name them. */
import type { Store, Tx, Write } from '../store/store.ts';
import type { KpiProduct } from './figures.ts';
import { nextOccurrence, rhythmFrom } from './schedule-due.ts';

/** What a schedule posts, where and when. */
export interface ScheduleSettings {
  /** `room:<roomId>` or `direct:<personId>` */
  lane: string;
  /** Where the post goes, as the outbox wants it. */
  to: Readonly<Record<string, unknown>>;
  /** Canonical, e.g. `weekly mon 09:00`. */
  cadence: string;
  /** IANA name. */
  timeZone: string;
  language: string;
  product: KpiProduct;
  region?: string | undefined;
  tag?: string | undefined;
}

/** A schedule as it is kept. */
export interface KpiSchedule extends Omit<ScheduleSettings, 'region' | 'tag'> {
  number: number;
  region: string | null;
  tag: string | null;
  ownerId: string;
  ownerName: string;
  /** Due times after this count. */
  since: Date;
  pausedAt: Date | null;
  /** What stopped it: somebody, the missing role of its owner, or its space, which takes no posts any more. */
  pausedBy: 'person' | 'role' | 'space' | null;
}

/** With what became of its last period. */
export interface ListedSchedule extends KpiSchedule {
  next: Date;
  last: { state: string; at: Date } | undefined;
}

export interface KpiSchedules {
  /** The zone that posts are in unless another is chosen. */
  timeZone: string;
  /** All that have not ended, by number. */
  list(): Promise<ListedSchedule[]>;
  /** Undefined when there is none, or it has ended. */
  find(number: number): Promise<KpiSchedule | undefined>;
  /** One in the same space that posts the same at the same times. */
  findSame(settings: ScheduleSettings): Promise<KpiSchedule | undefined>;
  /** The number that `adding` will give when nobody is faster; a repeat of the same call keeps its number. */
  take(callId: string): Promise<number>;
  adding(number: number, settings: ScheduleSettings, by: Owner, callId: string): Write;
  pausing(number: number): Write;
  resuming(number: number): Write;
  ending(number: number): Write;
  /** A period out of turn. */
  runningNow(number: number, callId: string): Write;
  nextOf(schedule: Pick<KpiSchedule, 'cadence' | 'timeZone'>): Date;
}

interface Owner {
  personId: string;
  displayName: string;
}

/** More would be a mistake, and nobody could look after them. */
export const mostSchedules = 200;

const columns = `number, lane, "to", cadence, "timeZone", language, product, region, tag,
  "ownerId", "ownerName", since, "pausedAt", "pausedBy"`;

/** Creates the part that keeps schedules. `timeZone`: the one of the settings. */
export function createKpiSchedules({
  store,
  now,
  timeZone,
}: {
  store: Store;
  now: () => Date;
  timeZone: string;
}): KpiSchedules {
  const nextOf: KpiSchedules['nextOf'] = (schedule) =>
    nextOccurrence(rhythmFrom(schedule.cadence), schedule.timeZone, now()).dueAt;
  return {
    timeZone,
    nextOf,
    async list() {
      const rows = await store.query<KpiSchedule & { state: string | null; at: Date | null }>(
        `SELECT ${columns}, p.state, p.at FROM "KpiSchedule"
           LEFT JOIN LATERAL (
             SELECT state, coalesce("decidedAt", "dueAt") AS at FROM "KpiPost"
              WHERE schedule = number ORDER BY "dueAt" DESC LIMIT 1) p ON true
          WHERE "endedAt" IS NULL ORDER BY number`,
      );
      return rows.map(({ state, at, ...row }) => ({
        ...row,
        next: nextOf(row),
        last: state !== null && at !== null ? { state, at } : undefined,
      }));
    },
    async find(number) {
      const [row] = await store.query<KpiSchedule>(
        `SELECT ${columns} FROM "KpiSchedule" WHERE number = $1 AND "endedAt" IS NULL`,
        [number],
      );
      return row;
    },
    async findSame({ lane, cadence, timeZone: zone, product, region, tag }) {
      const [row] = await store.query<KpiSchedule>(
        `SELECT ${columns} FROM "KpiSchedule"
          WHERE "endedAt" IS NULL AND lane = $1 AND cadence = $2 AND "timeZone" = $3
            AND product = $4 AND region IS NOT DISTINCT FROM $5 AND tag IS NOT DISTINCT FROM $6`,
        [lane, cadence, zone, product, region ?? null, tag ?? null],
      );
      return row;
    },
    async take(callId) {
      const [known] = await store.query<{ number: number }>(
        `SELECT number FROM "KpiSchedule" WHERE "callId" = $1`,
        [callId],
      );
      if (known) return known.number;
      const [row] = await store.query<{ number: number }>(
        `SELECT nextval(pg_get_serial_sequence('"KpiSchedule"', 'number'))::int AS number`,
      );
      return row?.number ?? 0;
    },
    adding: (number, settings, owner, callId) => async (tx) => {
      const { lane, to, cadence, timeZone: zone, language, product, region, tag } = settings;
      await tx.query(
        `INSERT INTO "KpiSchedule"(number, lane, "to", cadence, "timeZone", language, product,
                                   region, tag, "ownerId", "ownerName", "callId", since)
         VALUES ($1, $2, $3::jsonb, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         ON CONFLICT ("callId") DO NOTHING`,
        [
          number,
          lane,
          JSON.stringify(to),
          cadence,
          zone,
          language,
          product,
          region ?? null,
          tag ?? null,
          owner.personId,
          owner.displayName.replaceAll('\u0000', ''),
          callId,
          now(),
        ],
      );
    },
    pausing: (number) => async (tx) => void (await pause(tx, number, now(), 'person')),
    resuming: (number) => async (tx) => {
      await tx.query(
        `UPDATE "KpiPost" SET state = 'skipped', "decidedAt" = $2
          WHERE schedule = $1 AND state = 'waiting' AND period NOT LIKE 'now %'`,
        [number, now()],
      );
      await tx.query(
        `UPDATE "KpiSchedule" SET since = $2, "pausedAt" = NULL, "pausedBy" = NULL
          WHERE number = $1 AND "pausedAt" IS NOT NULL`,
        [number, now()],
      );
    },
    ending: (number) => async (tx) => {
      await tx.query(
        `UPDATE "KpiSchedule" SET "endedAt" = $2 WHERE number = $1 AND "endedAt" IS NULL`,
        [number, now()],
      );
    },
    runningNow: (number, callId) => async (tx) => {
      await tx.query(
        `INSERT INTO "KpiPost"(schedule, period, "dueAt") VALUES ($1, $2, $3)
         ON CONFLICT (schedule, period) DO NOTHING`,
        [number, `now ${callId}`, now()],
      );
    },
  };
}

/** Stops a schedule; what was due while it is stopped is not made up for. False when it was stopped already. */
export async function pause(
  tx: Tx,
  number: number,
  at: Date,
  by: NonNullable<KpiSchedule['pausedBy']>,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE "KpiSchedule" SET "pausedAt" = $2, "pausedBy" = $3
      WHERE number = $1 AND "pausedAt" IS NULL AND "endedAt" IS NULL RETURNING number`,
    [number, at, by],
  );
  return rows.length > 0;
}
