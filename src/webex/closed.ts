/** Endpoints Webex has closed for a while: its `Retry-After` holds per endpoint, so nobody knocks before. */

export interface ClosedEndpoints {
  /** Milliseconds until `path` may be called again; 0 when it is open. */
  remainingMs(path: string): number;
  close(path: string, ms: number): void;
}

/** `path` is the template of the API reference, e.g. `/people/{personId}`. */
export function createClosedEndpoints(now: () => Date): ClosedEndpoints {
  const until = new Map<string, number>();
  return {
    remainingMs(path) {
      const left = (until.get(path) ?? 0) - now().getTime();
      if (left <= 0) until.delete(path);
      return Math.max(0, left);
    },
    close(path, ms) {
      until.set(path, Math.max(until.get(path) ?? 0, now().getTime() + ms));
    },
  };
}
