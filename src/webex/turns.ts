/** One thing at a time for each key, in the order asked; different keys do not wait for each other. */

export interface Turns {
  take<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
  /** Resolves when everything that was asked so far has ended. */
  allEnded(): Promise<void>;
}

/** Creates an empty row of turns. */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return {
    take(key, work) {
      const turn = (last.get(key) ?? Promise.resolve()).then(work);
      const ended = turn
        .catch(() => undefined)
        .finally(() => {
          if (last.get(key) === ended) last.delete(key);
        });
      last.set(key, ended);
      return turn;
    },
    async allEnded() {
      await Promise.all(last.values());
    },
  };
}
