/**
 * The failures of Deskhand. Expected outcomes (nobody found, several found, code wrong) are values;
 * everything else throws one of these. Each carries facts, never sentences: the words a person reads
 * are chosen in `conversation/explain.ts`, the operator's advice stands in `docs/errors.md`.
 * A token, a verification code or a message body never enters an error.
 */

/** Every code a person may be shown. `bug` stands for anything that is not one of our classes. */
export type ErrorCode =
  | 'input'
  | 'access'
  | 'webex.refused'
  | 'webex.signedOut'
  | 'webex.busy'
  | 'webex.unreadable'
  | 'store'
  | 'mail'
  | 'bug';

/** A value the person gave does not fit: `field` says which, `problem` which rule it broke. */
export class InputError extends Error {
  readonly code = 'input';
  readonly field: string;
  readonly problem: string;

  constructor(field: string, problem: string, cause?: unknown) {
    super(`input ${field}: ${problem}`, { cause });
    this.name = 'InputError';
    this.field = field;
    this.problem = problem;
  }
}

/** The caller may not do this; `needs` is the role that may. */
export class AccessDenied extends Error {
  readonly code = 'access';
  readonly needs: string;

  constructor(needs: string) {
    super(`access denied: needs ${needs}`);
    this.name = 'AccessDenied';
    this.needs = needs;
  }
}

export type WebexErrorCode =
  | 'webex.refused'
  | 'webex.signedOut'
  | 'webex.busy'
  | 'webex.unreadable';

/** What is known of a Webex call that did not succeed. */
export interface WebexFailure {
  code: WebexErrorCode;
  /** HTTP status; undefined when no answer came. */
  status?: number | undefined;
  /** Method and path without query, e.g. `GET /people/{id}`. */
  call: string;
  /** Webex's own reason, shortened; safe to show. */
  reason?: string | undefined;
  /** All of Webex's reasons with its codes, shortened; safe to show. Absent when there is at most one. */
  details?: readonly { code?: number | undefined; reason: string }[] | undefined;
  /** Webex's tracking id, for the operator. */
  trackingId?: string | undefined;
  /** How long Webex asks us to wait, in milliseconds. */
  retryAfterMs?: number | undefined;
  /** True when the request may have taken effect although no answer came. */
  mayHaveHappened?: boolean | undefined;
}

/** Webex said no, or did not answer. */
export class WebexError extends Error {
  readonly code: WebexErrorCode;
  readonly failure: WebexFailure;

  constructor(failure: WebexFailure, cause?: unknown) {
    super(`${failure.code}: ${failure.call} → ${failure.status ?? 'no answer'}`, { cause });
    this.name = 'WebexError';
    this.code = failure.code;
    this.failure = failure;
  }
}

/** The database cannot be used; `problem` names how (`locked`, `readOnly`, `full`, `newer`, `unreachable`, `damaged`). */
export class StoreError extends Error {
  readonly code = 'store';
  readonly problem: 'locked' | 'readOnly' | 'full' | 'newer' | 'unreachable' | 'damaged';

  constructor(problem: StoreError['problem'], sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = 'StoreError';
    this.problem = problem;
  }
}

/** The mail server refused or did not answer. */
export class MailError extends Error {
  readonly code = 'mail';

  constructor(reason: string, cause?: unknown) {
    super(reason, { cause });
    this.name = 'MailError';
  }
}

/** The environment is not usable; `problems` lists everything wrong at once, one sentence each. */
export class ConfigError extends Error {
  readonly code = 'config';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}
