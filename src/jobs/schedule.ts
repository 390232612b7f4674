/**
 * Wakes jobs when they are due. node-cron is the alarm clock and nothing more: the ledger decides whether
 * this replica runs, so each due time is served once, whoever is awake. Jobs that run `everywhere` do not ask it.
 */
import cron from 'node-cron';
import { type Meter, noMeter } from '../inbox/meter.ts';
import { codeOf } from '../inbox/retry.ts';
import type { Log } from '../log.ts';
import type { Job } from './index.ts';
import type { Ledger } from './ledger.ts';

/**
 * Rings at every due time until it is stopped. What `ring` gives may be awaited: it ends when what it woke has ended, at
 * once when that still runs from an earlier time.
 */
export type Alarm = (expression: string, timeZone: string, ring: (due: Date) => unknown) => Ringing;

export interface Ringing {
  stop(): void;
  /** The newest due time not after `now`, at most 26 hours back; undefined when there is none. */
  lastDue(now: Date): Date | undefined;
}

export interface ScheduleOptions {
  ledger: Ledger;
  now(): Date;
  log: Log;
  meter?: Meter;
  /** IANA name of the zone the expressions are meant in. */
  timeZone?: string;
  alarm?: Alarm | undefined;
}

export interface Schedule {
  /** Sets the alarms; jobs that `catchUp` run now if nobody served their last due time. */
  start(): void;
  /** No further run begins; resolves when the current ones have ended, at most after this many milliseconds. */
  stop(patienceMs?: number): Promise<void>;
}

/** Makes a schedule of the jobs; nothing is awake before `start`. What a job throws is logged and counted, and ends nothing else. */
export function scheduleJobs(jobs: readonly Job[], options: ScheduleOptions): Schedule {
  const { ledger, now, log, meter = noMeter, timeZone = 'UTC', alarm = cronAlarm } = options;
  const running = new Map<string, Promise<void>>();
  let ringing: Ringing[] = [];

  function wake(job: Job, due: Date): Promise<void> {
    if (running.has(job.name)) {
      meter.count('deskhand_jobs_total', { job: job.name, result: 'busy' });
      return Promise.resolve();
    }
    const run = serve(job, due)
      .catch((error: unknown) => log.error('job ledger not reached', { job: job.name, error }))
      .finally(() => running.delete(job.name));
    running.set(job.name, run);
    return run;
  }

  async function serve(job: Job, due: Date): Promise<void> {
    if (!job.everywhere && !(await ledger.take(job.name, due, job.longestMs))) {
      meter.count('deskhand_jobs_total', { job: job.name, result: 'taken' });
      return;
    }
    const startedAt = performance.now();
    const failure = await attempt(job, due);
    meter.took('deskhand_job_seconds', (performance.now() - startedAt) / 1000, { job: job.name });
    if (!job.everywhere) await ledger.finish(job.name, due, failure);
  }

  async function attempt(job: Job, due: Date): Promise<string | undefined> {
    try {
      await job.run(due);
      meter.count('deskhand_jobs_total', { job: job.name, result: 'done' });
      return undefined;
    } catch (error) {
      log.error('job failed', { job: job.name, due, error });
      meter.count('deskhand_jobs_total', { job: job.name, result: 'failed' });
      return codeOf(error);
    }
  }

  return {
    start() {
      ringing = jobs.map((job) => {
        const one = alarm(job.cron, timeZone, (due) => wake(job, due));
        const missed = job.catchUp ? one.lastDue(now()) : undefined;
        if (missed) void wake(job, missed);
        return one;
      });
    },
    async stop(patienceMs = 10_000) {
      for (const one of ringing) one.stop();
      ringing = [];
      let cut: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => {
        cut = setTimeout(resolve, patienceMs);
      });
      await Promise.race([Promise.all(running.values()), patience]);
      clearTimeout(cut);
      for (const name of running.keys()) log.warn('stopped before job ended', { job: name });
    },
  };
}

const minuteMs = 60_000;
const furthestMinutes = 26 * 60;

/** The alarm of node-cron. Its own words about missed runs are not needed: the ledger knows. */
export const cronAlarm: Alarm = (expression, timeZone, ring) => {
  const task = cron.schedule(expression, ({ date }) => void ring(date), {
    timezone: timeZone,
    suppressMissedWarning: true,
  });
  return {
    stop: () => void task.destroy(),
    lastDue(now) {
      const minute = Math.floor(now.getTime() / minuteMs) * minuteMs;
      for (let back = 0; back <= furthestMinutes; back++) {
        const candidate = new Date(minute - back * minuteMs);
        if (task.match(candidate)) return candidate;
      }
      return undefined;
    },
  };
};
