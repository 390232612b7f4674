/** The same numbers in every run: training twice gives the same bytes. */
export interface Chance {
  /** 0 up to, not including, 1. */
  next(): number;
  pick<T>(from: readonly T[]): T;
  /** True in `share` of all cases. */
  in(share: number): boolean;
}

/** Mulberry32: 32 bits of state, integer arithmetic only. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    pick: (from) => {
      const chosen = from[Math.floor(next() * from.length)];
      if (chosen === undefined) throw new Error('nothing to pick from');
      return chosen;
    },
    in: (share) => next() < share,
  };
}
