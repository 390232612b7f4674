/**
 * What this process holds of a queue: leased by a claim or as it was written, renewed while it is worked on, let go at
 * the end of the work.
 */
import type { Claimed } from './pump.ts';

export interface LeasesOptions<Job> {
  /** Milliseconds a lease lasts unless it is renewed; that is done once a quarter of them has passed. */
  leaseMs: number;
  /** No other process works on this database: leases left by a dead one end before the first claim. */
  alone: boolean;
  keyOf(job: Job): string;
  /** Leases at most so many; what is held here under these keys is not leased again. */
  claim(most: number, held: readonly string[]): Promise<Claimed<Job>>;
  renew(jobs: readonly Job[]): Promise<void>;
  /** Ends every lease there is. */
  release(): Promise<void>;
}

export interface Leases<Job> {
  /** These were leased as they were written. */
  hold(jobs: readonly Job[]): void;
  claim(most: number): Promise<Claimed<Job>>;
  /** Lets go of the job when its work has ended, however it ended. */
  during(job: Job, work: () => Promise<void>): Promise<void>;
  /** Prolongs what is held, when it is time. */
  renew(): Promise<void>;
}

/** Holds nothing yet. */
export function createLeases<Job>(options: LeasesOptions<Job>): Leases<Job> {
  const { keyOf, leaseMs } = options;
  const held = new Map<string, Job>();
  let released = !options.alone;
  let renewedAt = 0;

  function hold(jobs: readonly Job[]): void {
    for (const job of jobs) held.set(keyOf(job), job);
  }

  return {
    hold,
    async claim(most) {
      if (!released) await options.release();
      released = true;
      const claimed = await options.claim(most, [...held.keys()]);
      hold(claimed.jobs);
      return claimed;
    },
    async during(job, work) {
      try {
        await work();
      } finally {
        held.delete(keyOf(job));
      }
    },
    async renew() {
      if (held.size === 0 || performance.now() - renewedAt < leaseMs / 4) return;
      renewedAt = performance.now();
      await options.renew([...held.values()]);
    },
  };
}
