/** Endpoints Webex has closed for a while: its `Retry-After` holds per endpoint, so nobody knocks before. */

export interface ClosedEndpoints {
  /** Milliseconds until `path` may be called again; 0 when it is open. */
  remainingMs(path: string): number;
  close(path: string, ms: number): void;
}

/** `path` is the template of the API reference, e.g. `/people/{personId}`. */
export function createClosedEndpoints(now: () => Date): ClosedEndpoints {
  const closings = new Map<string, { since: number; until: number }>();
  return {
    remainingMs(path) {
      const closing = closings.get(path);
      const at = now().getTime();
      // Before it was closed: the clock was set back, and nobody knows how long it is closed.
      if (closing && closing.since <= at && at < closing.until) return closing.until - at;
      closings.delete(path);
      return 0;
    },
    close(path, ms) {
      const since = now().getTime();
      const last = closings.get(path);
      const known = last && last.since <= since ? last.until : 0;
      const until = Math.max(known, since + ms);
      closings.set(path, { since, until });
    },
  };
}
