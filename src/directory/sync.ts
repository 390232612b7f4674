/**
 * Keeps the copy: pulls the list of organizations, then every managed organization's people, numbers, devices,
 * licenses and locations; for a large partner what is due of them, and reports about all of them at once.
 *
 * What Webex offers decides how: licenses cost one call per organization; people, numbers and devices come in
 * full pages, because no list can be asked for changes only (SCIM sorts by last change but does not tell
 * deletions). Unchanged rows are not written. One organization whose calls fail does not stop the others; it
 * is tried once more at the end, and again in the next run.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { type Lane, TokenRefused } from './lanes.ts';
import type { Scope } from './scope.ts';
import type { WebexLists } from './stages.ts';
import { pullEverything } from './sync-pull.ts';
import { endRun, LeaseLost, type Run, releaseRun, renewLease, takeRun } from './sync-run.ts';
import { readStatus, type SyncStatus } from './sync-status.ts';

export interface Sync {
  /** Begins a pull, or continues one that nobody holds any more; `running` when one is under way somewhere. */
  startSync(requestedBy?: string): Promise<'started' | 'running'>;
  /** For the start of a process: continues an unfinished pull, and begins one when there was never one. */
  resumeSync(): Promise<void>;
  /** How far it has come; with a scope, as far as these customers are concerned. */
  status(scope?: Scope): Promise<SyncStatus>;
  /** Resolves when this process is not pulling. */
  settled(): Promise<void>;
  /** Ends after the page under way; the pull is continued by the next start. */
  stop(): Promise<void>;
}

interface Deps {
  store: Store;
  /** One for each administrator's token, or the lists of the only one. At the priority of a sync, so that people's questions come first. */
  webex: WebexLists | readonly Lane[];
  now: () => Date;
  log: Pick<Log, 'info' | 'warn' | 'error'>;
  /** Lists pulled at the same time with each token; 3 when left out. */
  concurrency?: number | undefined;
  /** A partner with more customers is copied by plan, not as a whole each time; 200 when left out. */
  wholeUpTo?: number | undefined;
  /** Requests a minute that each token gives to the copy; 240 when left out. */
  perMinute?: number | undefined;
  /** How far a plan reaches; an hour when left out. */
  planMinutes?: number | undefined;
  /** How a report is waited for; left out: real timers. */
  sleep?: ((ms: number, signal?: AbortSignal) => Promise<void>) | undefined;
  /** How long a run stays with a process that gives no sign of life; a minute when left out. */
  leaseMs?: number | undefined;
  /** Distance between two progress lines in the log; 10 seconds when left out. */
  progressMs?: number | undefined;
}

export function createSync(deps: Deps): Sync {
  const { store, now, log, leaseMs = 60_000 } = deps;
  const stopping = new AbortController();
  let current: Promise<void> = Promise.resolve();

  async function start(wish: { requestedBy?: string; only?: 'unfinished' }) {
    if (stopping.signal.aborted) return 'running';
    const run = await takeRun(store, { at: now(), leaseMs, ...wish });
    if (!run) return 'running';
    log.info(run.resumed ? 'sync resumed' : 'sync started', { runId: run.id });
    current = attendAll(run);
    return 'started';
  }

  /** While more is due than one run takes, the next one follows at once. */
  async function attendAll(first: Run): Promise<void> {
    let next: Run | undefined = first;
    while (next) {
      const isMoreDue = await attend(deps, next, stopping.signal);
      next = undefined;
      if (!isMoreDue || stopping.signal.aborted) return;
      next = await takeRun(store, { at: now(), leaseMs }).catch((error: unknown) => {
        log.warn('sync not continued', { error });
        return undefined;
      });
    }
  }

  return {
    startSync: (requestedBy) => start(requestedBy === undefined ? {} : { requestedBy }),
    async resumeSync() {
      const { state } = await readStatus(store, now());
      if (state === 'never') await start({});
      else if (state === 'running') await start({ only: 'unfinished' });
    },
    status: (scope) => readStatus(store, now(), scope),
    settled: () => current,
    async stop() {
      stopping.abort();
      await current;
    },
  };
}

/** Runs to the end or to the stop; never rejects. Resolves with whether more is due than the run took. */
async function attend(deps: Deps, run: Run, stop: AbortSignal): Promise<boolean> {
  const { store, now, log, leaseMs = 60_000, progressMs = 10_000 } = deps;
  const lost = new AbortController();
  let ended = false;
  const stopping = AbortSignal.any([stop, lost.signal]);
  const endLease = every(leaseMs / 3, async () => {
    await renewLease(store, run, leaseMs).catch((error: unknown) => {
      if (ended) return;
      if (error instanceof LeaseLost) lost.abort();
      log.warn('sync lease not renewed', { runId: run.id, error });
    });
  });
  const endProgress = every(progressMs, async () => {
    await logProgress(deps, run).catch((error: unknown) =>
      log.warn('sync progress unknown', { runId: run.id, error }),
    );
  });
  try {
    const isMoreDue = await pullEverything(pullDeps(deps), run, stopping);
    if (stopping.aborted) await releaseRun(store, run);
    else await finish(deps, run);
    ended = true;
    return isMoreDue;
  } catch (error) {
    lost.abort();
    if (error instanceof TokenRefused) await endRun(store, run, 'failed', now(), 'webex.signedOut');
    log.error('sync interrupted', { runId: run.id, error });
    await releaseRun(store, run).catch(() => undefined);
    return false;
  } finally {
    await endLease();
    await endProgress();
  }
}

function pullDeps({ webex, ...deps }: Deps): Parameters<typeof pullEverything>[0] {
  const lanes = 'listOrganizations' in webex ? [{ name: 'administrator', lists: webex }] : webex;
  return {
    ...deps,
    lanes,
    concurrency: deps.concurrency ?? 3,
    wholeUpTo: deps.wholeUpTo ?? 200,
    perMinute: deps.perMinute ?? 240,
    planMinutes: deps.planMinutes ?? 60,
    sleep: deps.sleep ?? ((ms, signal) => delay(ms, undefined, signal && { signal })),
  };
}

/** Repeats `work` until ended; ending waits for what is under way. */
function every(ms: number, work: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve();
  const timer = setInterval(() => {
    last = last.then(work);
  }, ms);
  return async () => {
    clearInterval(timer);
    await last;
  };
}

/** A run is good when the list of organizations could be read or was known; single failures are named in it. */
async function finish({ store, now, log }: Deps, run: Run): Promise<void> {
  const status = await readStatus(store, now());
  const listed = status.stages.find(({ stage }) => stage === 'organizations');
  const nothing = listed?.failed === 1 && status.stages.length === 1;
  await store.maintain('vacuum');
  await endRun(store, run, nothing ? 'failed' : 'done', now());
  log.info('sync finished', {
    runId: run.id,
    state: nothing ? 'failed' : 'done',
    ...tally(status),
  });
}

async function logProgress({ store, now, log }: Deps, run: Run): Promise<void> {
  const status = await readStatus(store, now());
  log.info('sync progress', {
    runId: run.id,
    ...tally(status),
    rowsPerMinute: status.rate,
    estimatedEnd: status.estimatedEnd,
  });
}

function tally({ stages }: SyncStatus): Record<string, number> {
  const sum = (field: 'done' | 'planned' | 'failed' | 'rows' | 'changed') =>
    stages.reduce((total, stage) => total + stage[field], 0);
  return {
    done: sum('done'),
    planned: sum('planned'),
    failed: sum('failed'),
    rows: sum('rows'),
    changed: sum('changed'),
  };
}
