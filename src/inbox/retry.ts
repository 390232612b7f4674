/** When something that failed is tried again, and when it is not. */
import { MailError, StoreError, WebexError } from '../errors.ts';

/** Tries of one event while Webex is busy, or the database away. */
const busyTries = 5;
/** Tries of one event that fails for any other reason. */
const otherTries = 4;
/** Longest wait before an event is tried again, in milliseconds; a person waits at the other end. */
const longestEventWaitMs = 60_000;
/** Longest wait before a message is sent again, in milliseconds; Webex may ask for an hour. */
const longestSendWaitMs = 3_600_000;

/**
 * Milliseconds until an event is handled again after its `attempts`-th try failed; undefined when it is
 * given up. What heals by itself is waited for with patience; anything else is a fault that seldom does.
 */
export function waitForEvent(error: unknown, attempts: number): number | undefined {
  const busy = error instanceof WebexError && error.code === 'webex.busy';
  const heals = busy || error instanceof StoreError;
  if (attempts >= (heals ? busyTries : otherTries)) return undefined;
  const asked = busy ? (error.failure.retryAfterMs ?? 0) : 0;
  return Math.min(Math.max(asked, growing(attempts, 250, 15_000)), longestEventWaitMs);
}

/** What happens to a message whose sending failed. */
export type Fate =
  /** `uncertain`: it may have been posted, so it is looked for before it is sent again. */
  { kind: 'again'; waitMs: number; uncertain: boolean } | { kind: 'refused' };

/** Tries of a message whose failure nobody understands. */
const unknownTries = 4;

/**
 * Decides over a message after its `attempts`-th try. A definite refusal (4xx) is final. A busy or silent
 * Webex is waited for; so is a refused token (401), because every message would share that fate.
 */
export function fateOf(error: unknown, attempts: number): Fate {
  if (!(error instanceof WebexError) || error.code === 'webex.unreadable') {
    if (attempts >= unknownTries) return { kind: 'refused' };
    return { kind: 'again', waitMs: growing(attempts, 500, 30_000), uncertain: true };
  }
  const { status, retryAfterMs = 0, mayHaveHappened } = error.failure;
  if (error.code !== 'webex.busy' && status !== 401) return { kind: 'refused' };
  const wait = Math.max(retryAfterMs, growing(attempts, 500, 30_000));
  return {
    kind: 'again',
    waitMs: Math.min(wait, longestSendWaitMs),
    uncertain: mayHaveHappened ?? (status === undefined || status >= 500),
  };
}

/** The code that a failed row carries. */
export function codeOf(error: unknown): string {
  if (error instanceof WebexError || error instanceof StoreError || error instanceof MailError) {
    return error.code;
  }
  return error instanceof Overdue ? 'overdue' : 'bug';
}

/** Work that did not end in time; whether it still goes on is unknown. */
export class Overdue extends Error {
  constructor(ms: number) {
    super(`did not end within ${ms} ms`);
    this.name = 'Overdue';
  }
}

/**
 * The result of `work`, unless it takes longer than `ms`.
 * @throws Overdue
 */
export function within<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const overdue = setTimeout(() => reject(new Overdue(ms)), ms);
    const settled = (): void => clearTimeout(overdue);
    void work.then(resolve, reject).then(settled);
  });
}

/** Doubles with each attempt from `first` to `most` milliseconds; a random fifth keeps replicas apart. */
function growing(attempts: number, first: number, most: number): number {
  const step = Math.min(first * 2 ** Math.max(attempts - 1, 0), most);
  return Math.round(step * (0.9 + Math.random() * 0.2));
}
