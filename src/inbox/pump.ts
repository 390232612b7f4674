/**
 * Keeps a bounded number of leased jobs running: claims when woken, when one ends, and now and then for
 * what other replicas left behind. Where there are no replicas, most jobs are leased as they are written, and
 * nobody has to claim them. Inbox and outbox differ only in what they claim and run.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../log.ts';

/** What a claim brought. */
export interface Claimed<Job> {
  jobs: readonly Job[];
  /** There is more that could run now, were there room for it or what runs before it at its end. */
  more: boolean;
}

export interface PumpOptions<Job> {
  /** Named in the log. */
  name: string;
  /** Jobs at the same time. */
  concurrency: number;
  /** No other process works on this database. */
  alone: boolean;
  /** Milliseconds a lease lasts unless it is renewed. */
  leaseMs: number;
  /** Milliseconds between looks without being woken. */
  pollMs: number;
  claim(most: number): Promise<Claimed<Job>>;
  /** Runs one job to its recorded end; what it throws is logged, and its lease runs out. */
  run(job: Job): Promise<void>;
  /** Called before each look that nobody asked for, e.g. to renew leases. */
  beforePoll?(): Promise<void>;
  log: Log;
}

interface Leasable {
  token?: string | undefined;
}

/** Rows as they are to be written: one with a `token` may be leased if nothing else of its lane is open. */
export interface Prepared<Row, Job> {
  rows: readonly Row[];
  leaseMs: number;
  /** To be called once: with the jobs that were leased, and whether rows are open without a lease. */
  written(jobs: readonly Job[], isMore: boolean): void;
}

export interface Pump<Job> {
  start(): void;
  /** Promises places to rows that are about to be written, one per lane. `laneOf` undefined: nothing to run. */
  prepare<Row extends Leasable>(
    rows: readonly Row[],
    laneOf: (row: Row) => string | undefined,
  ): Prepared<Row, Job>;
  /** There may be something to claim. */
  wake(): void;
  /** There will be something to claim after this many milliseconds. */
  wakeIn(ms: number): void;
  /** Claims nothing further and waits for what runs, at most this many milliseconds. */
  stop(patienceMs: number): Promise<void>;
}

/** Milliseconds until the next look while another replica is at work before us. */
const soonMs = 100;

/** Creates a pump that stands still until `start`. */
export function createPump<Job>(options: PumpOptions<Job>): Pump<Job> {
  const { name, concurrency, alone, leaseMs, pollMs, claim, run, beforePoll, log } = options;
  const running = new Set<Promise<void>>();
  let promised = 0;
  const alarms = new Set<NodeJS.Timeout>();
  let active = false;
  let pulling: Promise<void> | undefined;
  let again = false;
  /** The last claim left something behind; without that, the end of a job is no reason to look. */
  let waiting = false;
  let unreachable = false;
  let poll: NodeJS.Timeout | undefined;
  let soon: NodeJS.Timeout | undefined;

  function wake(): void {
    if (!active) return;
    again = true;
    // after this turn of the event loop, so that jobs that end together are followed by one claim
    pulling ??= new Promise<void>((resolve) => setImmediate(resolve)).then(pull).finally(() => {
      pulling = undefined;
      if (again && active && !unreachable && places() > 0) wake();
    });
  }

  function places(): number {
    return concurrency - running.size - promised;
  }

  async function pull(): Promise<void> {
    try {
      while (again && active && places() > 0) {
        again = false;
        const { jobs, more } = await claim(places());
        waiting = more;
        for (const job of jobs) launch(job);
      }
      if (waiting && running.size === 0) lookSoon();
      if (unreachable) log.info('claiming works again', { worker: name });
      unreachable = false;
    } catch (error) {
      if (!unreachable) log.error('claiming fails', { worker: name, error });
      unreachable = true;
    }
  }

  function launch(job: Job): void {
    const done: Promise<void> = run(job)
      .catch((error: unknown) => log.error('job left to its lease', { worker: name, error }))
      .finally(() => {
        running.delete(done);
        // a claim under way may have looked before this end
        if (waiting || pulling) wake();
      });
    running.add(done);
  }

  function prepare<Row extends Leasable>(
    rows: readonly Row[],
    laneOf: (row: Row) => string | undefined,
  ): Prepared<Row, Job> {
    const token = randomUUID();
    const lanes = new Set<string>();
    // what waits already comes first
    const most = alone && active && !waiting ? places() : 0;
    let mine = 0;
    const prepared = rows.map((row) => {
      const lane = laneOf(row);
      if (lane === undefined || lanes.has(lane) || mine >= most) return row;
      lanes.add(lane);
      mine += 1;
      return { ...row, token };
    });
    promised += mine;
    return {
      rows: prepared,
      leaseMs,
      written(jobs, isMore) {
        promised -= mine;
        if (active) jobs.forEach(launch);
        if (!isMore) return;
        waiting = true;
        wake();
      },
    };
  }

  /** What waits is held back by another replica, whose end nobody tells us. */
  function lookSoon(): void {
    clearTimeout(soon);
    soon = setTimeout(wake, soonMs).unref();
  }

  function wakeIn(ms: number): void {
    if (!active) return;
    const alarm = setTimeout(() => {
      alarms.delete(alarm);
      wake();
    }, ms);
    alarms.add(alarm.unref());
  }

  async function look(): Promise<void> {
    await beforePoll?.().catch((error: unknown) =>
      log.warn('leases not renewed', { worker: name, error }),
    );
    wake();
  }

  return {
    start() {
      if (active) return;
      active = true;
      poll = setInterval(() => void look(), pollMs);
      wake();
    },
    prepare,
    wake,
    wakeIn,
    async stop(patienceMs) {
      active = false;
      clearInterval(poll);
      clearTimeout(soon);
      for (const alarm of alarms) clearTimeout(alarm);
      alarms.clear();
      await pulling;
      const patience = new AbortController();
      await Promise.race([
        Promise.all(running),
        delay(patienceMs, undefined, { signal: patience.signal }).catch(() => undefined),
      ]);
      patience.abort();
      if (running.size > 0)
        log.warn('stopped before work ended', { worker: name, left: running.size });
    },
  };
}
