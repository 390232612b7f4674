/**
 * How long a code has really lived. Clocks are set, forwards and backwards; the time that passes in this
 * process is not. Where this process did not see a code begin, its own clock has to do.
 */

export interface Lifetimes {
  /** A code begins to live, for so many milliseconds. */
  begin(id: string, lifeMs: number): void;
  /**
   * Whether its life is over. `opened` and `expires` are what the database says: a code whose mail may have
   * gone was promised a shorter life than the one it began with, and the shorter one counts.
   */
  isOver(id: string, at: { opened: Date; expires: Date; now: Date }): boolean;
}

const mostRemembered = 10_000;

/** `ticks`: milliseconds of a clock that nobody sets. */
export function createLifetimes(ticks: () => number): Lifetimes {
  const lives = new Map<string, { begun: number; end: number }>();
  return {
    begin(id, lifeMs) {
      lives.delete(id);
      lives.set(id, { begun: ticks(), end: ticks() + lifeMs });
      const [oldest] = lives.keys();
      if (lives.size > mostRemembered && oldest !== undefined) lives.delete(oldest);
    },
    isOver(id, { opened, expires, now }) {
      const life = lives.get(id);
      if (life) {
        // how long, not until when: clocks may have been set since
        const promised = expires.getTime() - opened.getTime();
        return ticks() >= Math.min(life.end, life.begun + promised);
      }
      // a clock that stands before the beginning was set back: how long ago that was is unknown
      return now >= expires || now.getTime() < opened.getTime() - clockSkewMs;
    },
  };
}

/** How far the clocks of two replicas may differ. */
const clockSkewMs = 5_000;
