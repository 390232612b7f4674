/** A clock for simulations: it stands still while anything is at work and jumps to the next sleeper when nothing is. */

export interface FastClock {
  now(): Date;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** The clock stands still until `work` has ended. */
  during<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** How many turns of the event loop without work mean that everybody sleeps. */
const quietTurns = 4;

export function createFastClock(start: Date): FastClock {
  let now = start.getTime();
  let busy = 0;
  let quiet = 0;
  let isWatching = false;
  const sleepers: { at: number; wake: () => void }[] = [];

  function watch(): void {
    quiet = 0;
    if (isWatching) return;
    isWatching = true;
    setImmediate(look);
  }

  function look(): void {
    quiet = busy > 0 ? 0 : quiet + 1;
    if (busy > 0 || sleepers.length === 0) {
      isWatching = false;
      return;
    }
    if (quiet < quietTurns) {
      setImmediate(look);
      return;
    }
    quiet = 0;
    sleepers.sort((one, other) => one.at - other.at);
    const next = sleepers.shift();
    now = Math.max(now, next?.at ?? now);
    next?.wake();
    setImmediate(look);
  }

  return {
    now: () => new Date(now),
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        sleepers.push({ at: now + ms, wake: resolve });
        watch();
      }),
    async during(work) {
      busy += 1;
      try {
        return await work();
      } finally {
        busy -= 1;
        watch();
      }
    },
  };
}
