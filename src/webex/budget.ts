/**
 * How many requests a minute a token may make. Webex allows about 300 per token; people who wait for
 * an answer share that with the copy, and 60 of them are always theirs.
 */

/** `lookup`: somebody waits as well, but the copy can answer where Webex may not be asked at once. */
export type Priority = 'people' | 'lookup' | 'sync';

export interface Budget {
  /**
   * Waits for the right to make one request. `sync` waits as long as it takes.
   * Resolves to `undefined`, or for people to the milliseconds still to wait when that is longer than their patience.
   * Aborting rejects with the signal's reason.
   */
  take(priority: Priority, signal?: AbortSignal): Promise<number | undefined>;
}

export interface BudgetLimits {
  /** Requests in any window of 60 seconds. */
  perMinute: number;
  /** Of these, how many only people may use. */
  keptForPeople: number;
  /** The longest a person's request waits, in milliseconds. */
  patienceMs: number;
  /** The same for a lookup. */
  lookupPatienceMs: number;
}

/** What Webex allows one token, and what of it is always people's. */
export const defaultLimits: BudgetLimits = {
  perMinute: 300,
  keptForPeople: 60,
  patienceMs: 5_000,
  lookupPatienceMs: 1_000,
};

const windowMs = 60_000;

/** Counts exactly: no window of 60 seconds ever holds more than the limit, not even at the start. */
export function createBudget(
  limits: BudgetLimits,
  deps: { now: () => Date; sleep: (ms: number, signal?: AbortSignal) => Promise<void> },
): Budget {
  const spent: { at: number; priority: Priority }[] = [];
  const queues: Record<Priority, Promise<unknown>> = {
    people: Promise.resolve(),
    lookup: Promise.resolve(),
    sync: Promise.resolve(),
  };

  const patienceOf: Record<Priority, number> = {
    people: limits.patienceMs,
    lookup: limits.lookupPatienceMs,
    sync: Number.POSITIVE_INFINITY,
  };

  /** Milliseconds until `priority` may go on; 0 takes the right. */
  function tryTake(priority: Priority): number {
    const now = deps.now().getTime();
    // A request of the future was made before the clock was set back.
    while (spent[0] && (spent[0].at <= now - windowMs || spent[0].at > now)) spent.shift();
    const byPeople = spent.filter((request) => request.priority !== 'sync').length;
    const reserved = priority === 'sync' ? Math.max(0, limits.keptForPeople - byPeople) : 0;
    const over = spent.length + reserved + 1 - limits.perMinute;
    if (over <= 0) {
      spent.push({ at: now, priority });
      return 0;
    }
    const blocking = spent[over - 1] ?? spent[0];
    return Math.max(1, (blocking?.at ?? now) + windowMs - now);
  }

  async function waitForTurn(priority: Priority, until: number, signal?: AbortSignal) {
    for (;;) {
      signal?.throwIfAborted();
      const waitMs = tryTake(priority);
      if (waitMs === 0) return undefined;
      if (deps.now().getTime() + waitMs > until) return waitMs;
      await deps.sleep(waitMs, signal);
    }
  }

  return {
    take(priority, signal) {
      const until = deps.now().getTime() + patienceOf[priority];
      const turn = queues[priority].then(() => waitForTurn(priority, until, signal));
      queues[priority] = turn.catch(() => undefined);
      return turn;
    },
  };
}
