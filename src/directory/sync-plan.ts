/** The plan of a run in the database: what the planner looks at, and what it decided. */
import type { Store, Tx } from '../store/store.ts';
import type { Plan } from './plan.ts';
import type { CustomerState, PlanState, ReportState, Visited } from './plan-state.ts';
import { everywhere, type Stage } from './stages.ts';
import type { Run } from './sync-run.ts';

/** A plan as it is kept with its run, for everybody who asks how far the copy is. */
export interface KeptPlan {
  /** Tokens that shared the work, and how many of them Webex refused since. */
  tokens: number;
  refused: number;
  /** Requests a minute of all tokens together. */
  perMinute: number;
  calls: number;
  left: number;
  load: number;
  /** ISO 8601. */
  estimatedEnd: string;
  sources: readonly { stage: Stage; due: number; calls: number; everyMs: number }[];
  /** How often each source is read, in milliseconds. */
  every: Partial<Record<Stage, number>>;
}

/** Failures of these codes pass by themselves. */
const passing = ['webex.busy', 'webex.unreadable'];

/**
 * Instants as milliseconds since 1970; `$2` is now. What lies ahead was written while the clock was wrong: nobody knows
 * when it was, so it counts as very long ago.
 */
const milliseconds = (column: string) =>
  `CASE WHEN ${column} > $2::timestamptz + interval '10 minutes' THEN 0
     ELSE floor(extract(epoch from ${column}) * 1000)::float8 END`;

const visited = `'asOf', ${milliseconds('s."asOf"')}, 'failedAt', ${milliseconds('s."failedAt"')},
  'passing', s."errorCode" = ANY($1::text[])`;

/** Everything the planner decides by. `regions`: of which reports may be asked for; none when there are no reports. */
export async function readPlanState(
  store: Store,
  sources: { regions: readonly string[]; subscribers: boolean },
  now: Date,
): Promise<PlanState> {
  const customers = await store.query<CustomerState>(
    `SELECT o.id AS "orgId",
       coalesce((SELECT i.asks * ${decayed('i."askedAt"', '$2')} FROM "CustomerInterest" i WHERE i."orgId" = o.id), 0) AS asks,
       coalesce((SELECT jsonb_object_agg(s.stage, jsonb_strip_nulls(jsonb_build_object(${visited},
           'rows', CASE WHEN s."asOf" IS NOT NULL THEN s.rows END,
           'reportAsOf', ${milliseconds('s."reportAsOf"')}, 'reportRegion', s."reportRegion",
           'wantedAt', ${milliseconds('s."wantedAt"')})))
         FROM "SyncStage" s WHERE s."orgId" = o.id), '{}') AS stages
     FROM "Organization" o WHERE o."goneAt" IS NULL ORDER BY o.id`,
    [passing, now.toISOString()],
  );
  const shared = await store.query<{ orgId: string; stage: Stage; seen: Visited }>(
    `SELECT s."orgId", s.stage, jsonb_strip_nulls(jsonb_build_object(${visited})) AS seen
     FROM "SyncStage" s WHERE s."orgId" LIKE '${everywhere}%'`,
    [passing, now.toISOString()],
  );
  const seen = (orgId: string, stage: Stage): Visited =>
    shared.find((one) => one.orgId === orgId && one.stage === stage)?.seen ?? {};
  const kinds: readonly ReportState['stage'][] = ['numberReport', 'deviceReport'];
  return {
    customers,
    reports: kinds.flatMap((stage) =>
      sources.regions.map((region) => ({
        stage,
        region,
        ...seen(`${everywhere}:${region}`, stage),
      })),
    ),
    subscribers: sources.subscribers ? seen(everywhere, 'subscribers') : undefined,
  };
}

/** What is left of a count after a while: half after three days. */
export function decayed(since: string, now: string): string {
  return `power(0.5, greatest(0, extract(epoch from (${now}::timestamptz - ${since}))) / 259200)`;
}

/** Whether the list of organizations was read after `since`; not in what lies ahead, when the clock was wrong. */
export async function isListed(store: Store, since: Date, now: Date): Promise<boolean> {
  const [list] = await store.query(
    `SELECT 1 FROM "SyncStage" WHERE "orgId" = '${everywhere}' AND stage = 'organizations'
       AND "asOf" > $1::timestamptz AND "asOf" <= $2::timestamptz + interval '10 minutes'`,
    [since.toISOString(), now.toISOString()],
  );
  return list !== undefined;
}

export async function countCustomers(store: Tx): Promise<number> {
  const [counted] = await store.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM "Organization" WHERE "goneAt" IS NULL',
  );
  return counted?.count ?? 0;
}

/** The plan of this run; undefined when it has none (yet). */
export async function readPlan(store: Store, run: Run): Promise<KeptPlan | undefined> {
  const [row] = await store.query<{ plan: KeptPlan | null }>(
    'SELECT plan FROM "SyncRun" WHERE id = $1::bigint',
    [run.id],
  );
  return row?.plan ?? undefined;
}

/** How many stages are written with one statement. */
const batch = 5_000;

/** Keeps the plan with its run, and its visits as stages of the run, all at once. */
export async function keepPlan(
  store: Store,
  run: Run,
  plan: Plan,
  tokens: { tokens: number; perMinute: number },
): Promise<KeptPlan> {
  const { visits, sources, calls, left, load } = plan;
  const kept: KeptPlan = {
    ...tokens,
    refused: 0,
    calls,
    left,
    load,
    estimatedEnd: new Date(plan.estimatedEnd).toISOString(),
    sources,
    every: Object.fromEntries(sources.map(({ stage, everyMs }) => [stage, everyMs])),
  };
  await store.transaction(async (tx) => {
    for (let from = 0; from < visits.length; from += batch) {
      const part = visits.slice(from, from + batch);
      await tx.query(
        `WITH planned AS (
           INSERT INTO "SyncStage" AS t ("orgId", stage, "runId", place)
           SELECT v."orgId", v.stage, $1::bigint, $4 + v.place
           FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS v("orgId", stage, place)
           ON CONFLICT ("orgId", stage) DO UPDATE
           SET "runId" = excluded."runId", place = excluded.place, state = 'pending',
             cursor = ${keptCursor('t')}, rows = 0, changed = 0,
             "startedAt" = CASE WHEN ${keptCursor('t')} IS NULL THEN NULL ELSE t."startedAt" END
           RETURNING t."orgId", t.stage, t.cursor)
         DELETE FROM "SyncSeen" seen USING planned
         WHERE seen."orgId" = planned."orgId" AND seen.stage = planned.stage AND planned.cursor IS NULL`,
        [run.id, part.map(({ orgId }) => orgId), part.map(({ stage }) => stage), from],
      );
    }
    await tx.query(`UPDATE "SyncRun" SET plan = $2::jsonb, planned = $3 WHERE id = $1::bigint`, [
      run.id,
      JSON.stringify(kept),
      await countCustomers(tx),
    ]);
  });
  return kept;
}

/** A report that was asked for, or half a list of changes, is worth going on with; half a list of rows is not. */
function keptCursor(stage: string): string {
  return `CASE WHEN ${stage}.stage IN ('numberReport', 'deviceReport', 'subscribers') AND ${stage}.state <> 'done' THEN ${stage}.cursor END`;
}

/** Remembers that Webex refused one more token during this run. */
export async function noteRefusedToken(store: Store, run: Run): Promise<void> {
  await store.query(
    `UPDATE "SyncRun" SET plan = jsonb_set(plan, '{refused}', to_jsonb((plan->>'refused')::int + 1))
     WHERE id = $1::bigint AND plan IS NOT NULL`,
    [run.id],
  );
}
