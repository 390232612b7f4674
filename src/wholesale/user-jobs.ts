/** The rows behind work on users: one job per yes, one row per user. */
import { randomUUID } from 'node:crypto';
import type { CsvTable } from '../csv/read.ts';
import type { Text } from '../language/index.ts';
import type { Store, Tx, Write } from '../store/store.ts';
import type { KnownUser, PlannedUser, UserEffect, UserWish } from './user-plan.ts';
import type { StepResult } from './user-step.ts';

/** A job as it stands. */
export interface UserJob {
  id: string;
  command: string;
  orgId: string;
  customerId: string;
  customer: string;
  personId: string;
  personOrgId: string | null;
  email: string | null;
  tellAt: Readonly<Record<string, unknown>>;
  fileName: string;
  headings: string[];
  delimiter: string;
  total: number;
  progressId: string | null;
  edits: number;
  startedAt: Date | null;
  leaseToken: string;
}

export interface UserJobRow {
  row: number;
  email: string;
  effect: UserEffect;
  wish: UserWish | null;
  known: KnownUser | null;
  cells: string[];
  reasons: Text[];
  remarks: Text[];
  state: 'open' | 'doing' | 'done';
  outcome: string | null;
  attempts: number;
}

/** A job about to begin. */
export interface NewUserJob
  extends Pick<UserJob, 'id' | 'command' | 'orgId' | 'customerId' | 'customer' | 'personId'> {
  personOrgId?: string | undefined;
  email?: string | undefined;
  tellAt: object;
  /** `waiting`: for a second person's yes. */
  state?: 'running' | 'waiting' | undefined;
  fileName: string;
  table: Pick<CsvTable, 'headings' | 'rows' | 'delimiter'>;
  planned: readonly PlannedUser[];
}

const leaseMs = 10 * 60_000;

/** Writes the job with all its rows; a repeat of the same yes writes nothing more. */
export function startingJob(job: NewUserJob): Write {
  return async (tx) => {
    const total = job.planned.filter(hasWork).length;
    const [first] = await tx.query(
      `INSERT INTO "UserJob"(id, command, "orgId", "customerId", customer, "personId", "personOrgId", email, "tellAt",
         "fileName", headings, delimiter, total, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10, $11, $12, $13, $14) ON CONFLICT (id) DO NOTHING RETURNING id`,
      [
        job.id,
        job.command,
        job.orgId,
        job.customerId,
        job.customer,
        job.personId,
        job.personOrgId ?? null,
        job.email ?? null,
        JSON.stringify(job.tellAt),
        job.fileName,
        job.table.headings,
        job.table.delimiter,
        total,
        job.state ?? 'running',
      ],
    );
    if (!first) return;
    const cells = new Map(job.table.rows.map((row) => [row.row, row.cells]));
    for (const some of portions(job.planned)) {
      const rows = some.map((one) => ({
        row: one.row,
        email: one.email,
        effect: one.effect,
        wish: one.wish ?? null,
        known: one.known ?? null,
        cells: cells.get(one.row) ?? [],
        reasons: one.problems,
        remarks: one.warnings,
        state: hasWork(one) ? 'open' : 'done',
        outcome: hasWork(one) ? null : one.effect,
      }));
      await tx.query(
        `INSERT INTO "UserJobRow"("jobId", row, email, effect, wish, known, cells, reasons, remarks, state, outcome)
         SELECT $1, r.* FROM jsonb_to_recordset($2::jsonb) AS r(row int, email text, effect text, wish jsonb, known jsonb,
           cells text[], reasons jsonb, remarks jsonb, state text, outcome text)`,
        [job.id, JSON.stringify(rows).replaceAll('\\u0000', '')],
      );
    }
  };
}

function hasWork({ effect }: PlannedUser): boolean {
  return effect === 'add' || effect === 'change' || effect === 'remove';
}

function portions<Row>(rows: readonly Row[], size = 2_000): Row[][] {
  const count = Math.ceil(rows.length / size);
  return Array.from({ length: count }, (_, at) => rows.slice(at * size, (at + 1) * size));
}

/** Takes the oldest job that nobody works at; undefined when there is none. */
export async function claimJob(tx: Tx): Promise<UserJob | undefined> {
  const [job] = await tx.query<UserJob>(
    `UPDATE "UserJob" SET "leaseToken" = $1, "leaseUntil" = now() + $2::float8 * interval '1 millisecond',
       "startedAt" = coalesce("startedAt", now())
     WHERE id = (SELECT id FROM "UserJob" WHERE state = 'running' AND ("leaseUntil" IS NULL OR "leaseUntil" < now())
                 ORDER BY "createdAt", id LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING *`,
    [randomUUID(), leaseMs],
  );
  return job;
}

/** Ends leases: all of them where no other process can hold one, as on an embedded database at start. */
export async function releaseJobs(tx: Tx, token?: string): Promise<void> {
  await tx.query(
    `UPDATE "UserJob" SET "leaseUntil" = NULL WHERE state = 'running' AND ($1::text IS NULL OR "leaseToken" = $1)`,
    [token ?? null],
  );
}

/** Somebody else works at the job by now; what was found out is theirs to find out. */
export class JobLost extends Error {
  constructor(id: string) {
    super(`the lease of ${id} is lost`);
    this.name = 'JobLost';
  }
}

/** Proves that the job is still ours, and prolongs that. @throws JobLost */
export async function holdJob(tx: Tx, job: UserJob): Promise<void> {
  const [held] = await tx.query(
    `UPDATE "UserJob" SET "leaseUntil" = now() + $3::float8 * interval '1 millisecond'
     WHERE id = $1 AND "leaseToken" = $2 AND state = 'running' RETURNING id`,
    [job.id, job.leaseToken, leaseMs],
  );
  if (!held) throw new JobLost(job.id);
}

/** A row to be done next; `state` is what it was before: `doing` may have happened. */
export type TakenRow = Pick<
  UserJobRow,
  'row' | 'email' | 'effect' | 'wish' | 'known' | 'attempts'
> & {
  was: 'open' | 'doing';
};

/** Marks the next rows as being done, before Webex hears of them. */
export async function takeRows(
  store: Pick<Store, 'transaction'>,
  job: UserJob,
  most: number,
): Promise<TakenRow[]> {
  return store.transaction(async (tx) => {
    await holdJob(tx, job);
    const rows = await tx.query<TakenRow>(
      `WITH next AS (SELECT row, state AS was FROM "UserJobRow" WHERE "jobId" = $1 AND state <> 'done'
                     ORDER BY row LIMIT $2)
       UPDATE "UserJobRow" r SET state = 'doing', attempts = attempts + 1 FROM next
       WHERE r."jobId" = $1 AND r.row = next.row
       RETURNING r.row, r.email, r.effect, r.wish, r.known, r.attempts, next.was`,
      [job.id, most],
    );
    return rows.sort((one, other) => one.row - other.row);
  });
}

/** Writes down how a row ended. */
export async function settleRow(
  tx: Tx,
  job: UserJob,
  row: number,
  { outcome, reasons }: StepResult,
): Promise<void> {
  await tx.query(
    `UPDATE "UserJobRow" SET state = 'done', outcome = $3, "doneAt" = now(),
       reasons = CASE WHEN jsonb_array_length($4::jsonb) > 0 THEN $4::jsonb ELSE reasons END
     WHERE "jobId" = $1 AND row = $2`,
    [job.id, row, outcome, JSON.stringify(reasons)],
  );
}

/** How far it is. */
export async function countRows(tx: Tx, job: UserJob): Promise<{ done: number; ms: number }> {
  const [counted] = await tx.query<{ done: number; ms: number }>(
    `SELECT count(*) FILTER (WHERE r.state = 'done')::int AS done,
       extract(epoch FROM now() - j."startedAt")::float8 * 1000 AS ms
     FROM "UserJob" j JOIN "UserJobRow" r ON r."jobId" = j.id AND r.effect IN ('add', 'change', 'remove')
     WHERE j.id = $1 GROUP BY j.id`,
    [job.id],
  );
  return counted ?? { done: 0, ms: 0 };
}

/** Every row, as it ended. */
export function readRows(tx: Tx, jobId: string): Promise<UserJobRow[]> {
  return tx.query<UserJobRow>('SELECT * FROM "UserJobRow" WHERE "jobId" = $1 ORDER BY row', [
    jobId,
  ]);
}
