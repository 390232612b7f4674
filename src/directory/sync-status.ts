/** How far the pull has come, read from the database, so that every replica can say it. */
import type { Store } from '../store/store.ts';
import type { Scope } from './scope.ts';
import { organizationStages, type Stage } from './stages.ts';
import type { KeptPlan } from './sync-plan.ts';

export interface SyncStatus {
  state: 'running' | 'done' | 'failed' | 'never';
  startedAt?: Date | undefined;
  finishedAt?: Date | undefined;
  stages: readonly StageProgress[];
  /** Rows per minute over the last minutes, when running. */
  rate?: number | undefined;
  estimatedEnd?: Date | undefined;
  /** What the run covers; undefined when it covers everything, and for who sees some customers only. */
  plan?: KeptPlan | undefined;
}

export interface StageProgress {
  stage: Stage;
  /** Organizations whose stage has ended, well or not. */
  done: number;
  planned: number;
  /** How many of `done` could not be copied. */
  failed: number;
  rows: number;
  /** Rows that differed from the copy. */
  changed: number;
}

interface RunRow {
  id: string;
  state: string;
  startedAt: Date;
  finishedAt: Date | null;
  plan: KeptPlan | null;
}

interface Pace {
  rows: number;
  parts: number;
  left: number;
}

const windowMs = 3 * 60_000;

/** Counts are those of the scope; how fast all customers are read, and how many calls that takes, is told to who sees all. */
export async function readStatus(
  store: Store,
  now: Date,
  scope: Scope = 'all',
): Promise<SyncStatus> {
  const [run] = await store.query<RunRow>(
    `SELECT id::text AS id, state, "startedAt", "finishedAt", plan FROM "SyncRun" ORDER BY id DESC LIMIT 1`,
  );
  if (!run) return { state: 'never', stages: [] };
  const seesAll = scope === 'all';
  const stages = await progressOf(store, run.id, scope);
  const plan = seesAll ? (run.plan ?? undefined) : undefined;
  const begun = { startedAt: run.startedAt, stages, plan };
  if (run.state === 'running') {
    const { rate, estimatedEnd } = await paceOf(store, run, now);
    return { state: 'running', ...begun, ...(seesAll ? { rate } : {}), estimatedEnd };
  }
  return {
    state: run.state === 'done' ? 'done' : 'failed',
    ...begun,
    finishedAt: run.finishedAt ?? undefined,
  };
}

async function progressOf(store: Store, runId: string, scope: Scope): Promise<StageProgress[]> {
  const rows = await store.query<StageProgress>(
    `SELECT stage, count(*) FILTER (WHERE state IN ('done', 'failed'))::int AS done, count(*)::int AS planned,
       count(*) FILTER (WHERE state = 'failed')::int AS failed,
       sum(rows)::int AS rows, sum(changed)::int AS changed
     FROM "SyncStage" WHERE "runId" = $1::bigint AND ${scope === 'all' ? 'true' : '"orgId" = ANY($2::text[])'} GROUP BY stage`,
    scope === 'all' ? [runId] : [runId, scope.orgIds],
  );
  const order: readonly Stage[] = [
    'organizations',
    ...organizationStages,
    'numberReport',
    'deviceReport',
    'subscribers',
  ];
  return order.flatMap((stage) => rows.filter((row) => row.stage === stage));
}

/** What the last minutes moved, and so when the rest will be there; what a plan left for later comes after it. */
async function paceOf(
  store: Store,
  run: RunRow,
  now: Date,
): Promise<Pick<SyncStatus, 'rate' | 'estimatedEnd'>> {
  const since = new Date(Math.max(run.startedAt.getTime(), now.getTime() - windowMs));
  const [pace] = await store.query<Pace>(
    `SELECT coalesce(sum(rows) FILTER (WHERE "succeededAt" >= $2 OR (state = 'running' AND "startedAt" >= $2)), 0)::int AS rows,
       count(*) FILTER (WHERE state IN ('done', 'failed') AND greatest("succeededAt", "failedAt") >= $2)::int AS parts,
       count(*) FILTER (WHERE state IN ('pending', 'running'))::int AS left
     FROM "SyncStage" WHERE "runId" = $1::bigint`,
    [run.id, since.toISOString()],
  );
  const elapsed = now.getTime() - since.getTime();
  const planned = run.plan ? new Date(run.plan.estimatedEnd) : undefined;
  if (!pace || elapsed < 1_000) return { estimatedEnd: planned };
  const rate = Math.round((pace.rows / elapsed) * 60_000);
  if (pace.parts === 0) return { rate, estimatedEnd: planned };
  const laterMs = run.plan ? (run.plan.left / run.plan.perMinute) * 60_000 : 0;
  const leftMs = (pace.left / pace.parts) * elapsed + laterMs;
  return { rate, estimatedEnd: new Date(now.getTime() + leftMs) };
}
