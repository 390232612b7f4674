/**
 * Works through the jobs on users: a few rows at a time, each marked before Webex hears of it and settled together with
 * its line in the record. What a killed process left half done is looked for at Webex and not done twice.
 */
import { WebexError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Store, Tx } from '../store/store.ts';
import {
  claimJob,
  countRows,
  holdJob,
  JobLost,
  readRows,
  releaseJobs,
  settleRow,
  type TakenRow,
  takeRows,
  type UserJob,
  type UserJobRow,
} from './user-jobs.ts';
import { type StepResult, takeStep, type UserDoor } from './user-step.ts';

/** How somebody is told; everything is written in the transaction it is called in. */
export interface UserNews {
  /** The first word; gives the id of the message that later ones edit. */
  began(tx: Tx, job: UserJob, progress: UserProgress): Promise<string | undefined>;
  /** Edits that message. */
  moved(tx: Tx, job: UserJob, progress: UserProgress): Promise<void>;
  ended(tx: Tx, job: UserJob, rows: readonly UserJobRow[]): Promise<void>;
  /** The line in the record. */
  record(tx: Tx, job: UserJob, row: TakenRow, result: StepResult): Promise<void>;
  /** Something was written that is to be posted. */
  written(): void;
}

export interface UserProgress {
  done: number;
  /** Whole minutes that are left; 0 is less than one. */
  minutes: number;
}

export interface UserWorkOptions {
  store: Store;
  door: UserDoor;
  /** For the few that somebody typed and waits for; `door` unless told. */
  quickDoor?: UserDoor;
  news: UserNews;
  log: Pick<Log, 'info' | 'warn' | 'error'>;
  /** Rows at the same time; 4 unless told. */
  atOnce?: number;
  /** Milliseconds between looks for work that others left. */
  pollMs?: number;
  /** No other process works on this database: leases left by a dead one end at start. */
  alone?: boolean;
}

export interface UserWork {
  start(): void;
  /** There may be something to do. */
  wake(): void;
  /** Takes nothing further and waits for what is under way. */
  stop(): Promise<void>;
}

/** Of ten edits that Webex allows nine are made, the last one at the end. */
const parts = 9;
/** Rows a minute before any was measured: what the budget leaves beside people's own questions. */
const usualRate = 200;
const mostAttempts = 8;

/** Creates the worker; nothing is done before `start`. */
export function createUserWork(options: UserWorkOptions): UserWork {
  const { store, log, pollMs = 5_000, alone = store.kind === 'embedded' } = options;
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> | undefined;
  let again = false;
  let released = !alone;

  async function work(): Promise<void> {
    if (!released) await releaseJobs(store);
    released = true;
    do {
      again = false;
      const waitMs = await workOff(options, stopping.signal);
      if (waitMs !== undefined) return wakeIn(waitMs);
    } while (again && !stopping.signal.aborted);
    wakeIn(pollMs);
  }

  function wakeIn(ms: number): void {
    clearTimeout(timer);
    if (!stopping.signal.aborted) timer = setTimeout(wake, ms);
  }

  function wake(): void {
    again = true;
    if (working || stopping.signal.aborted) return;
    clearTimeout(timer);
    working = work()
      .catch((error: unknown) => {
        log.error('work on users stopped', { error });
        wakeIn(pollMs);
      })
      .finally(() => {
        working = undefined;
      });
  }

  return {
    start: wake,
    wake,
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await working;
    },
  };
}

/**
 * Does everything there is to do. Resolves with milliseconds to wait when Webex asked for a pause.
 * @throws StoreError, and whatever is not a failure of Webex.
 */
export async function workOff(
  options: Pick<UserWorkOptions, 'store' | 'door' | 'quickDoor' | 'news' | 'log' | 'atOnce'>,
  stopping?: AbortSignal,
): Promise<number | undefined> {
  const { store, log } = options;
  for (;;) {
    if (stopping?.aborted) return undefined;
    const job = await claimJob(store);
    if (!job) return undefined;
    try {
      const waitMs = await doJob(job, options, stopping);
      if (waitMs === undefined && !stopping?.aborted) continue;
      await releaseJobs(store, job.leaseToken);
      return waitMs;
    } catch (error) {
      if (!(error instanceof JobLost)) {
        await releaseJobs(store, job.leaseToken).catch(() => undefined);
        throw error;
      }
      log.warn('a job on users is done by somebody else', { job: job.id });
    }
  }
}

type Working = Parameters<typeof workOff>[0];

async function doJob(
  job: UserJob,
  { store, door, quickDoor = door, news, log, atOnce = 4 }: Working,
  stopping: AbortSignal | undefined,
): Promise<number | undefined> {
  await begin(job, { store, news });
  let { done } = await countRows(store, job);
  for (;;) {
    if (stopping?.aborted) return undefined;
    const rows = await takeRows(store, job, atOnce);
    if (rows.length === 0) break;
    const tries = await Promise.allSettled(
      rows.map(async (row) => {
        const result = await tried(job, row, job.command === 'users.add' ? quickDoor : door);
        done += 1;
        const tells = mayTell(job, done, atOnce);
        await store.transaction(async (tx) => {
          await holdJob(tx, job);
          await settleRow(tx, job, row.row, result);
          await news.record(tx, job, row, result);
          if (tells) await report(tx, job, news);
        });
        news.written();
      }),
    );
    const failures = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    const bug = failures.find((one) => !(one instanceof WebexError));
    if (bug !== undefined) throw bug;
    const waitMs = longestWait(failures as WebexError[]);
    if (waitMs !== undefined) {
      log.info('work on users waits for webex', { job: job.id, waitMs });
      return waitMs;
    }
  }
  await end(job, { store, news });
  log.info('work on users is done', { job: job.id, rows: job.total });
  return undefined;
}

/** What is busy for good is a failure like any other: one row must not hold up the rest for ever. */
async function tried(job: UserJob, row: TakenRow, door: UserDoor): Promise<StepResult> {
  const { email, effect, was, attempts } = row;
  const doubtful = was === 'doing' || attempts > 1;
  try {
    return await takeStep(
      {
        customerId: job.customerId,
        email,
        effect: effect as 'add' | 'change' | 'remove',
        wish: row.wish ?? undefined,
        known: row.known ?? undefined,
        doubtful,
      },
      door,
    );
  } catch (error) {
    const isBusy = error instanceof WebexError && error.code === 'webex.busy';
    if (!isBusy || attempts < mostAttempts) throw error;
    // A 429, or a request that our own allowance held back, was certainly not carried out, however often it comes.
    const { status, mayHaveHappened } = error.failure;
    if (status === 429 || (status === undefined && !mayHaveHappened)) throw error;
    return {
      outcome: 'failed',
      reasons: [
        { key: 'users.webexSays', values: { reason: `HTTP ${error.failure.status ?? '–'}` } },
      ],
    };
  }
}

function longestWait(failures: readonly WebexError[]): number | undefined {
  if (failures.length === 0) return undefined;
  const waits = failures.map(({ code, failure }) =>
    code === 'webex.signedOut' ? 60_000 : (failure.retryAfterMs ?? 2_000),
  );
  return Math.min(10 * 60_000, Math.max(...waits));
}

async function begin(
  job: UserJob,
  { store, news }: Pick<Working, 'store' | 'news'>,
): Promise<void> {
  if (job.progressId !== null) return;
  await store.transaction(async (tx) => {
    await holdJob(tx, job);
    const { done, ms } = await countRows(tx, job);
    const progressId = await news.began(tx, job, { done, minutes: minutesLeft(job, done, ms) });
    job.progressId = progressId ?? '';
    await tx.query('UPDATE "UserJob" SET "progressId" = $2 WHERE id = $1', [
      job.id,
      job.progressId,
    ]);
  });
  news.written();
}

/** Whether another part may be done: counting all rows of a large job for each of them would cost more than the work. */
function mayTell({ total }: UserJob, done: number, atOnce: number): boolean {
  const partOf = (count: number): number => Math.floor((count / Math.max(1, total)) * parts);
  // Rows are settled a few at a time: one that was counted first may be written last.
  return partOf(done) > partOf(done - atOnce) || done > total - atOnce;
}

/** Edits the progress when another part is done; how often is kept with it, so that a restart does not edit more. */
async function report(tx: Tx, job: UserJob, news: UserNews): Promise<void> {
  const { done, ms } = await countRows(tx, job);
  const due = Math.floor((done / Math.max(1, job.total)) * parts);
  const [moved] = await tx.query<{ progressId: string | null }>(
    'UPDATE "UserJob" SET edits = $2 WHERE id = $1 AND edits < $2 RETURNING "progressId"',
    [job.id, due],
  );
  if (!moved?.progressId) return;
  await news.moved(
    tx,
    { ...job, progressId: moved.progressId },
    { done, minutes: minutesLeft(job, done, ms) },
  );
}

/** By the rate so far; by the usual one before anything was measured. */
function minutesLeft({ total }: UserJob, done: number, ms: number): number {
  const left = total - done;
  const perMinute = done >= 5 && ms > 0 ? (done / ms) * 60_000 : usualRate;
  return Math.floor(left / perMinute);
}

async function end(job: UserJob, { store, news }: Pick<Working, 'store' | 'news'>): Promise<void> {
  const rows = await readRows(store, job.id);
  await store.transaction(async (tx) => {
    await holdJob(tx, job);
    await tx.query(
      `UPDATE "UserJob" SET state = 'done', "endedAt" = now(), "leaseUntil" = NULL WHERE id = $1`,
      [job.id],
    );
    await news.ended(tx, job, rows);
  });
  news.written();
}
