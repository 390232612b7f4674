/** One pull of the whole directory: who holds it, what it covers, how it ends. */
import { randomUUID } from 'node:crypto';
import type { Store } from '../store/store.ts';
import { everywhere, organizationStages, type Part } from './stages.ts';

export interface Run {
  /** A bigint in the database, a text here. */
  id: string;
  token: string;
  /** Continues what another process, or this one before a crash, began. */
  resumed: boolean;
  /** Somebody asked for it: nothing that is only read now and then is left out. */
  requested: boolean;
}

/** Another process has taken over the run. */
export class LeaseLost extends Error {
  constructor() {
    super('another process has taken over the run');
    this.name = 'LeaseLost';
  }
}

/** An arbitrary number that stands for "who pulls" among the database's advisory locks. */
const lock = 7_270_001;

/**
 * Takes the run under way when nobody holds it any more, or begins a new one. Undefined when another process
 * is pulling, or (`only: 'unfinished'`) when there is nothing to continue. Leases follow the database's clock.
 */
export async function takeRun(
  store: Store,
  wish: { at: Date; leaseMs: number; requestedBy?: string | undefined; only?: 'unfinished' },
): Promise<Run | undefined> {
  const token = randomUUID();
  return store.transaction(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [lock]);
    const [running] = await tx.query<{ id: string; free: boolean; requested: boolean }>(
      // A lease that is longer than any was given before the clock was set back.
      `SELECT id::text AS id, ("leaseUntil" IS NULL OR "leaseUntil" < now()
           OR "leaseUntil" > now() + interval '2 hours') AS free,
         "requestedBy" IS NOT NULL AS requested
       FROM "SyncRun" WHERE state = 'running' ORDER BY id DESC LIMIT 1`,
    );
    if (running && !running.free) return undefined;
    if (running) {
      await tx.query(
        `UPDATE "SyncRun" SET "leaseToken" = $2, "leaseUntil" = now() + $3 * interval '1 millisecond'
         WHERE id = $1::bigint`,
        [running.id, token, wish.leaseMs],
      );
      return { id: running.id, token, resumed: true, requested: running.requested };
    }
    if (wish.only === 'unfinished') return undefined;
    const [begun] = await tx.query<{ id: string }>(
      `INSERT INTO "SyncRun" ("requestedBy", "leaseToken", "leaseUntil", "startedAt")
       VALUES ($1, $2, now() + $3 * interval '1 millisecond', $4) RETURNING id::text AS id`,
      [wish.requestedBy ?? null, token, wish.leaseMs, wish.at.toISOString()],
    );
    return (
      begun && { id: begun.id, token, resumed: false, requested: wish.requestedBy !== undefined }
    );
  });
}

/** Prolongs the lease. @throws LeaseLost when it is no longer ours. */
export async function renewLease(store: Store, run: Run, leaseMs: number): Promise<void> {
  const [held] = await store.query(
    `UPDATE "SyncRun" SET "leaseUntil" = now() + $3 * interval '1 millisecond'
     WHERE id = $1::bigint AND "leaseToken" = $2 AND state = 'running' RETURNING 1`,
    [run.id, run.token, leaseMs],
  );
  if (!held) throw new LeaseLost();
}

/** Gives the run back unfinished: whoever comes next continues it. */
export async function releaseRun(store: Store, run: Run): Promise<void> {
  await store.query(
    `UPDATE "SyncRun" SET "leaseUntil" = NULL, "leaseToken" = NULL
     WHERE id = $1::bigint AND "leaseToken" = $2`,
    [run.id, run.token],
  );
}

export async function endRun(
  store: Store,
  run: Run,
  state: 'done' | 'failed',
  at: Date,
  errorCode?: string,
): Promise<void> {
  await store.query(
    `UPDATE "SyncRun" SET state = $3, "finishedAt" = $4, "errorCode" = $5, "leaseUntil" = NULL
     WHERE id = $1::bigint AND "leaseToken" = $2`,
    [run.id, run.token, state, at.toISOString(), errorCode ?? null],
  );
}

/** Puts the list of organizations on the run's plan; does nothing when it already is. */
export async function planOrganizations(store: Store, run: Run): Promise<void> {
  await plan(store, run, `SELECT '${everywhere}', 'organizations'`);
}

/** Puts every stage of every managed organization on the run's plan and returns how many organizations. */
export async function planStages(store: Store, run: Run): Promise<number> {
  const stages = organizationStages.map((stage) => `('${stage}')`).join(', ');
  await plan(
    store,
    run,
    `SELECT o.id, s.stage FROM "Organization" o CROSS JOIN (VALUES ${stages}) AS s(stage)
     WHERE o."goneAt" IS NULL`,
  );
  const [planned] = await store.query<{ count: number }>(
    `UPDATE "SyncRun" SET planned = (SELECT count(*)::int FROM "Organization" WHERE "goneAt" IS NULL)
     WHERE id = $1::bigint RETURNING planned AS count`,
    [run.id],
  );
  return planned?.count ?? 0;
}

/** A stage that belongs to an older run starts anew; one that this run has already touched stays as it is. */
async function plan(store: Store, run: Run, parts: string): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.query(
      `WITH planned AS (
         INSERT INTO "SyncStage" AS t ("orgId", stage, "runId") SELECT part.*, $1::bigint FROM (${parts}) part
         ON CONFLICT ("orgId", stage) DO UPDATE
         SET "runId" = excluded."runId", state = 'pending', cursor = NULL, rows = 0, changed = 0, "startedAt" = NULL, place = NULL
         WHERE t."runId" IS DISTINCT FROM excluded."runId"
         RETURNING t."orgId", t.stage)
       DELETE FROM "SyncSeen" seen USING planned
       WHERE seen."orgId" = planned."orgId" AND seen.stage = planned.stage`,
      [run.id],
    );
  });
}

/**
 * What is left of the run, in the order of its plan. Without one everybody's people come first, because most
 * questions are about them, then numbers and devices, and last what only fills cards. Within a stage never copied
 * organizations come first, then the oldest copies. `shared`: what covers all organizations at once.
 */
export async function openParts(
  store: Store,
  run: Run,
  states: readonly string[],
  which: 'customers' | 'shared' = 'customers',
): Promise<Part[]> {
  return store.query<Part>(
    `SELECT "orgId", stage FROM "SyncStage"
     WHERE "runId" = $1::bigint AND state = ANY($2) AND stage <> 'organizations'
       AND "orgId" ${which === 'shared' ? 'LIKE' : 'NOT LIKE'} '${everywhere}%'
     ORDER BY (state = 'running') DESC, place, array_position($3::text[], stage),
       coalesce("asOf", '-infinity'), "orgId"`,
    [run.id, states, pullOrder],
  );
}

const pullOrder: readonly Part['stage'][] = [
  'people',
  'numbers',
  'devices',
  'licenses',
  'locations',
];
