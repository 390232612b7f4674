/**
 * How long a code has really lived. Clocks are set, forwards and backwards; the time that passes in this
 * process is not. Where this process did not see a code begin, its own clock has to do.
 */

export interface Lifetimes {
  /** A code begins to live, for so many milliseconds. */
  begin(id: string, lifeMs: number): void;
  /** Whether its life is over. `opened` and `expires` are what the database says. */
  isOver(id: string, at: { opened: Date; expires: Date; now: Date }): boolean;
}

const mostRemembered = 10_000;

/** `ticks`: milliseconds of a clock that nobody sets. */
export function createLifetimes(ticks: () => number): Lifetimes {
  const ends = new Map<string, number>();
  return {
    begin(id, lifeMs) {
      ends.delete(id);
      ends.set(id, ticks() + lifeMs);
      const [oldest] = ends.keys();
      if (ends.size > mostRemembered && oldest !== undefined) ends.delete(oldest);
    },
    isOver(id, { opened, expires, now }) {
      const end = ends.get(id);
      if (end !== undefined) return ticks() >= end;
      // a clock that stands before the beginning was set back: how long ago that was is unknown
      return now >= expires || now.getTime() < opened.getTime() - clockSkewMs;
    },
  };
}

/** How far the clocks of two replicas may differ. */
const clockSkewMs = 5_000;
