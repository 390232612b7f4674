/** How long to wait before the next attempt: Webex's `Retry-After` when it says something, our own backoff otherwise. */

/** The longest wait we take seriously: Webex's documentation shows 3,600 s. */
export const longestWaitMs = 3_600_000;

const weekday = /^(mon|tue|wed|thu|fri|sat|sun)/i;

/**
 * Reads a `Retry-After` header: seconds, or an HTTP date. Undefined when absent or nonsense
 * (servers have been seen to send `rand(30),add(30)`). Never negative, at most one hour.
 */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return within(Number(text) * 1_000);
  // V8 reads a date into almost anything; only something that starts like an HTTP date is one.
  if (!weekday.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : within(at - now.getTime());
}

/**
 * The wait before attempt `attempt` (1 is the first repetition), in milliseconds. Never shorter than
 * Webex asked for; jitter on top keeps replicas from coming back together.
 * `random` gives a number in [0, 1).
 */
export function waitBefore(
  attempt: number,
  askedMs: number | undefined,
  random: () => number,
): number {
  if (askedMs !== undefined) return Math.round(askedMs + random() * Math.min(1_000, askedMs / 10));
  const ceiling = Math.min(8_000, 250 * 2 ** attempt);
  return Math.round(ceiling / 2 + (random() * ceiling) / 2);
}

function within(ms: number): number {
  return Math.min(longestWaitMs, Math.max(0, Math.round(ms)));
}
