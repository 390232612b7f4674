/** Remembers the last so many facts; the oldest one goes first. */

export interface Recent<Fact> {
  get(key: string): Fact | undefined;
  set(key: string, fact: Fact): void;
}

/** `most` facts at a time; reading one keeps it fresh. */
export function createRecent<Fact>(most: number): Recent<Fact> {
  const facts = new Map<string, Fact>();
  function put(key: string, fact: Fact): void {
    facts.delete(key);
    facts.set(key, fact);
  }
  return {
    get(key) {
      const fact = facts.get(key);
      if (fact !== undefined) put(key, fact);
      return fact;
    },
    set(key, fact) {
      put(key, fact);
      const [oldest] = facts.keys();
      if (facts.size > most && oldest !== undefined) facts.delete(oldest);
    },
  };
}
