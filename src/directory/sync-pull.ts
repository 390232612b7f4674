/** What one run does: everything for a small partner, what the planner chose for a large one. */
import { WebexError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { customerList } from './customer-list.ts';
import { concernsToken, type Lane, type OpenLanes, openLanes, refusesToken } from './lanes.ts';
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
    log.error('administrator token refused, the others go on', { administrator: lane.name });
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
  if (isLarge && !pulling.run.requested && (await isListed(store, since, now()))) return;
  await planOrganizations(store, pulling.run);
  const [list] = await store.query<{ state: string }>(
    `SELECT state FROM "SyncStage" WHERE "orgId" = $1 AND stage = 'organizations'`,
    [everywhere],
  );
  if (list?.state === 'done') return;
  const { lanes } = pulling;
  await withAnyLane(pulling, { orgId: everywhere, stage: 'organizations' }, (lane, part) => {
    const others = lanes.all().filter((other) => other !== lane);
    const isShort = pulling.deps.lanes.some((each) => !lanes.isOpen(each));
    return pullStage(part, customerList(store, lane, { others, isShort }), pullingOf(pulling));
  });
}

function pullingOf({ deps: { store, now }, run, stopping }: Pulling) {
  return { store, run, now, stopping };
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
    administrators: tokens,
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

/** A part on its way. */
interface Task {
  part: Part;
  /** Those to whom Webex did not give it. */
  refused: Lane[];
}

/** Several at a time with each token; what one is refused, or had in hand when it was, goes to the others. */
async function pullParts(pulling: Pulling, parts: readonly Part[]): Promise<void> {
  const { deps, lanes, stopping } = pulling;
  const queue: Task[] = parts.map((part) => ({ part, refused: [] }));
  const handed = new Map(lanes.all().map((lane) => [lane, [] as Task[]]));
  const giveUp = () => {
    queue.length = 0;
    handed.clear();
  };
  let pulled = 0;
  const work = async (lane: Lane): Promise<void> => {
    for (;;) {
      if (stopping.aborted || !lanes.isOpen(lane)) return;
      const task = handed.get(lane)?.shift() ?? queue.shift();
      if (!task) return;
      const next = await pullTask(pulling, lane, task);
      if (next === 'again') queue.unshift(task);
      else if (next !== 'done') handed.get(next)?.push(task);
      pulled += 1;
      if (pulled % partsPerCheckpoint === 0) await deps.store.maintain('checkpoint');
    }
  };
  const workers = async () => {
    // Whoever reads what covers all customers may have closed the last one.
    lanes.first();
    const all = lanes.all().flatMap((lane) => Array.from({ length: deps.concurrency }, () => lane));
    const ended = await Promise.allSettled(
      all.map((lane) =>
        work(lane).catch((error: unknown) => {
          giveUp();
          throw error;
        }),
      ),
    );
    const failed = ended.find((worker) => worker.status === 'rejected');
    if (failed) throw failed.reason;
  };
  // A part may come back, or be handed on, after the workers of the other tokens found nothing more to do.
  const isLeft = () => {
    for (const [lane, tasks] of handed) if (!lanes.isOpen(lane)) queue.push(...tasks.splice(0));
    return queue.length > 0 || [...handed.values()].some(({ length }) => length > 0);
  };
  while (isLeft() && !stopping.aborted) await workers();
}

/** Pulls a list of a customer. Answers who is to go on with it: another token, or any (`again`) when this one was refused. */
async function pullTask(
  pulling: Pulling,
  lane: Lane,
  task: Task,
): Promise<Lane | 'again' | 'done'> {
  return attempt(pulling, lane, task, () => {
    const { part } = task;
    const source: StageSource = stageSources(lane.lists)[part.stage as ListStage];
    return pullStage(part, source, pullingOf(pulling));
  });
}

/** Does what covers all customers with one token after the other until Webex gives it to one. */
async function withAnyLane(
  pulling: Pulling,
  part: Part,
  work: (lane: Lane, part: Part) => Promise<unknown>,
): Promise<void> {
  const task: Task = { part, refused: [] };
  for (let lane = pulling.lanes.first(); ; ) {
    const at = lane;
    const next = await attempt(pulling, at, task, () => work(at, part));
    if (next === 'done') return;
    lane = next === 'again' ? pulling.lanes.first() : next;
  }
}

/**
 * Records a failure of Webex with the part, unless another token may do better: then that one is the answer. `again`:
 * the token is of no use any more.
 * @throws TokenRefused when no token is left.
 */
async function attempt(
  { deps, lanes }: Pulling,
  lane: Lane,
  { part, refused }: Task,
  work: () => Promise<unknown>,
): Promise<Lane | 'again' | 'done'> {
  const { store, now, log } = deps;
  try {
    await work();
    return 'done';
  } catch (error) {
    if (!(error instanceof WebexError)) throw error;
    refused.push(lane);
    const next = lanes.all().find((other) => !refused.includes(other));
    const isRefused = refusesToken(error);
    const isLast = lanes.all().every((other) => other === lane);
    const goesOn = isRefused ? !isLast : concernsToken(error) && next !== undefined;
    if (!goesOn) {
      const { code, failure } = error;
      await failStage(store, part, { code, trackingId: failure.trackingId }, now());
    }
    const what = goesOn && !isRefused ? 'sync stage left to another token' : 'sync stage failed';
    log.warn(what, { ...part, administrator: lane.name, error });
    if (isRefused) lanes.close(lane);
    if (isRefused) return 'again';
    return goesOn && next ? next : 'done';
  }
}

/** Reports and changes that cover all customers; waiting for them keeps nobody else from working. */
async function pullShared(pulling: Pulling): Promise<void> {
  const { deps, run, stopping } = pulling;
  const { store, now, log, sleep } = deps;
  const shared = await openParts(store, run, ['pending', 'running', 'failed'], 'shared');
  const oneAtATime = createTurn();
  const pull = (part: Part): Promise<void> =>
    withAnyLane(pulling, part, async (lane) => {
      if (part.stage === 'subscribers') {
        if (lane.subscribers) await pullChanges(lane.subscribers, { store, run, now, stopping });
      } else if (lane.inventories) {
        const report = part as Part<ReportStage>;
        const how = { store, run, now, log, sleep, stopping, oneAtATime };
        await pullReport(report, lane.inventories, how);
      }
    });
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
