/** What one run does: everything for a small partner, what the planner chose for a large one. */
import { WebexError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { type Lane, type OpenLanes, openLanes, refusesToken, TokenRefused } from './lanes.ts';
import { planSync } from './plan.ts';
import { dailyMs } from './plan-due.ts';
import { pullReport } from './report-pull.ts';
import {
  everywhere,
  type ListStage,
  type Part,
  type ReportStage,
  type StageSource,
  stageSources,
} from './stages.ts';
import { pullChanges } from './subscribers.ts';
import {
  countCustomers,
  isListed,
  keepPlan,
  noteRefusedToken,
  readPlan,
  readPlanState,
} from './sync-plan.ts';
import { openParts, planOrganizations, planStages, type Run } from './sync-run.ts';
import { failStage, pullStage } from './sync-stage.ts';

export interface PullDeps {
  store: Store;
  lanes: readonly Lane[];
  now: () => Date;
  log: Pick<Log, 'info' | 'warn' | 'error'>;
  /** Lists pulled at the same time with each token. */
  concurrency: number;
  /** Partners with more customers are copied by plan. */
  wholeUpTo: number;
  /** Requests a minute that each token gives to the copy. */
  perMinute: number;
  /** How far a plan reaches. */
  planMinutes: number;
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/**
 * Does what is left of the run. Returns whether more is due than fitted into it. Ends early, without an error, when
 * `stopping`.
 * @throws TokenRefused when no token is left; LeaseLost.
 */
export async function pullEverything(
  deps: PullDeps,
  run: Run,
  stopping: AbortSignal,
): Promise<boolean> {
  const { store, log } = deps;
  const lanes = openLanes(deps.lanes, (lane) => {
    log.error('administrator token refused, the others go on', { token: lane.name });
    noteRefusedToken(store, run).catch((error: unknown) =>
      log.warn('sync plan not noted', { error }),
    );
  });
  const pulling: Pulling = { deps, run, lanes, stopping };

  const known = await readPlan(store, run);
  if (!known) await listOrganizations(pulling);
  if (stopping.aborted) return false;
  if (!known && (await countCustomers(store)) <= deps.wholeUpTo) {
    await planStages(store, run);
    await pullLists(pulling);
    return false;
  }
  const plan = known ?? (await makePlan(pulling));
  await Promise.all([pullLists(pulling), pullShared(pulling)]);
  return plan.left > 0;
}

interface Pulling {
  deps: PullDeps;
  run: Run;
  lanes: OpenLanes;
  stopping: AbortSignal;
}

/** A large partner's list is long: once a day is enough, unless somebody asked for it. */
async function listOrganizations(pulling: Pulling): Promise<void> {
  const { store, now, wholeUpTo } = pulling.deps;
  const since = new Date(now().getTime() - dailyMs);
  const isLarge = (await countCustomers(store)) > wholeUpTo;
  if (isLarge && !pulling.run.requested && (await isListed(store, since))) return;
  await planOrganizations(store, pulling.run);
  const [list] = await store.query<{ state: string }>(
    `SELECT state FROM "SyncStage" WHERE "orgId" = $1 AND stage = 'organizations'`,
    [everywhere],
  );
  if (list?.state === 'done') return;
  const part: Part = { orgId: everywhere, stage: 'organizations' };
  while (!(await pullPart(pulling, pulling.lanes.first(), part)));
}

async function makePlan({ deps, run, lanes }: Pulling) {
  const { store, now, log, perMinute, planMinutes } = deps;
  const tokens = lanes.all().length;
  const at = now();
  const { inventories, subscribers } = lanes.first();
  const state = await readPlanState(
    store,
    { regions: inventories?.regions ?? [], subscribers: subscribers !== undefined },
    at,
  );
  const plan = planSync(state, { tokens, perMinute, minutes: planMinutes }, at.getTime());
  const kept = await keepPlan(store, run, plan, { tokens, perMinute: tokens * perMinute });
  log.info('sync planned', {
    runId: run.id,
    customers: state.customers.length,
    tokens,
    calls: plan.calls,
    callsLeft: plan.left,
    load: Math.round(plan.load * 100) / 100,
    estimatedEnd: kept.estimatedEnd,
    sources: Object.fromEntries(
      plan.sources.map(({ stage, due, calls }) => [stage, { due, calls }]),
    ),
  });
  return kept;
}

/** The lists of customers; what failed is tried once more at the end. */
async function pullLists(pulling: Pulling): Promise<void> {
  const { store } = pulling.deps;
  await pullParts(pulling, await openParts(store, pulling.run, ['pending', 'running']));
  await pullParts(pulling, await openParts(store, pulling.run, ['failed']));
}

/** Keeps the embedded database's log short during the first pull. */
const partsPerCheckpoint = 250;

/** Several at a time with each token; what a refused token had in hand goes back to the others. */
async function pullParts(pulling: Pulling, queue: Part[]): Promise<void> {
  const { deps, lanes, stopping } = pulling;
  let pulled = 0;
  let busy = 0;
  const work = async (lane: Lane): Promise<void> => {
    for (;;) {
      const part = stopping.aborted || !lanes.isOpen(lane) ? undefined : queue.shift();
      if (!part) return;
      busy += 1;
      const isDone = await pullPart(pulling, lane, part).finally(() => {
        busy -= 1;
      });
      if (!isDone) queue.unshift(part);
      pulled += 1;
      if (pulled % partsPerCheckpoint === 0) await deps.store.maintain('checkpoint');
    }
  };
  const workers = async () => {
    // Whoever reads what covers all customers may have closed the last one.
    if (queue.length > 0) lanes.first();
    const all = lanes.all().flatMap((lane) => Array.from({ length: deps.concurrency }, () => lane));
    const ended = await Promise.allSettled(
      all.map((lane) =>
        work(lane).catch((error: unknown) => {
          queue.length = 0;
          throw error;
        }),
      ),
    );
    const failed = ended.find((worker) => worker.status === 'rejected');
    if (failed) throw failed.reason;
  };
  // A part may come back after the workers of the other tokens found nothing more to do.
  do await workers();
  while (queue.length > 0 && busy === 0 && !stopping.aborted);
}

/** False when the token was refused and another may take the part. */
async function pullPart(pulling: Pulling, lane: Lane, part: Part): Promise<boolean> {
  const { deps, run, lanes, stopping } = pulling;
  const { store, now } = deps;
  return attempt(pulling, lane, part, async () => {
    const source: StageSource = stageSources(lane.lists)[part.stage as ListStage];
    await pullStage(part, source, { store, run, now, stopping });
  }).catch((error: unknown) => {
    if (!(error instanceof TokenRefused)) throw error;
    lanes.close(lane);
    return false;
  });
}

/** Records a failure of Webex with the part. @throws TokenRefused when the token is of no use. */
async function attempt(
  { deps, lanes }: Pulling,
  lane: Lane,
  part: Part,
  work: () => Promise<unknown>,
): Promise<true> {
  const { store, now, log } = deps;
  try {
    await work();
  } catch (error) {
    if (!(error instanceof WebexError)) throw error;
    const isRefused = refusesToken(error);
    const isLast = lanes.all().every((other) => other === lane);
    if (!isRefused || isLast) {
      const { code, failure } = error;
      await failStage(store, part, { code, trackingId: failure.trackingId }, now());
    }
    log.warn('sync stage failed', { ...part, token: lane.name, error });
    if (isRefused) throw new TokenRefused();
  }
  return true;
}

/** Reports and changes that cover all customers; waiting for them keeps nobody else from working. */
async function pullShared(pulling: Pulling): Promise<void> {
  const { deps, run, lanes, stopping } = pulling;
  const { store, now, log, sleep } = deps;
  const shared = await openParts(store, run, ['pending', 'running', 'failed'], 'shared');
  const oneAtATime = createTurn();
  const pull = async (part: Part): Promise<void> => {
    for (;;) {
      const lane = lanes.first();
      const isDone = await attempt(pulling, lane, part, async () => {
        if (part.stage === 'subscribers') {
          if (lane.subscribers) await pullChanges(lane.subscribers, { store, run, now, stopping });
        } else if (lane.inventories) {
          const report = part as Part<ReportStage>;
          const how = { store, run, now, log, sleep, stopping, oneAtATime };
          await pullReport(report, lane.inventories, how);
        }
      }).catch((error: unknown) => {
        if (!(error instanceof TokenRefused)) throw error;
        lanes.close(lane);
        return false;
      });
      if (isDone) return;
    }
  };
  const ended = await Promise.allSettled(shared.map(pull));
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}

function createTurn(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
