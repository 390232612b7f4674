/** What a failure means to the person, the operator and the record: one table. `docs/errors.md` mirrors it. */
import {
  AccessDenied,
  type ErrorCode,
  InputError,
  MailError,
  StoreError,
  WebexError,
} from '../errors.ts';
import type { AuditLine } from '../inbox/outcome.ts';
import { type Text, text } from '../language/index.ts';

/** What the words for a failure may mention. */
export interface FailedCall {
  reference: string;
  /** A request of the same kind that works. */
  example: string;
}

export interface Explanation {
  code: ErrorCode;
  text: Text;
  level: 'info' | 'warn' | 'error';
  outcome: AuditLine['outcome'];
  /** Webex's own reason may name people: it is told in private. */
  answers: 'personal' | 'plain';
}

type Row = Pick<Explanation, 'level' | 'outcome' | 'answers'> & {
  words(error: unknown, call: FailedCall): Text;
};

const table: Record<ErrorCode, Row> = {
  input: {
    level: 'info',
    outcome: 'rejected',
    answers: 'plain',
    words: (error, { example }) => inputText(error, example),
  },
  access: {
    level: 'warn',
    outcome: 'denied',
    answers: 'plain',
    words: (error) => text('error.access', { role: neededRole(error) }),
  },
  'webex.refused': {
    level: 'warn',
    outcome: 'failed',
    answers: 'personal',
    words: (error, { reference }) =>
      text('error.webexRefused', { reason: failureOf(error)?.reason ?? '', reference }),
  },
  'webex.signedOut': {
    level: 'error',
    outcome: 'failed',
    answers: 'plain',
    words: (_, { reference }) => text('error.webexSignedOut', { reference }),
  },
  'webex.busy': {
    level: 'warn',
    outcome: 'failed',
    answers: 'plain',
    words: (error) => text('error.webexBusy', { seconds: secondsToWait(error) }),
  },
  'webex.unreadable': {
    level: 'error',
    outcome: 'failed',
    answers: 'plain',
    words: (_, { reference }) => text('error.webexUnreadable', { reference }),
  },
  store: {
    level: 'error',
    outcome: 'failed',
    answers: 'plain',
    words: (_, { reference }) => text('error.store', { reference }),
  },
  mail: {
    level: 'error',
    outcome: 'failed',
    answers: 'plain',
    words: (_, { reference }) => text('error.mail', { reference }),
  },
  bug: {
    level: 'error',
    outcome: 'failed',
    answers: 'plain',
    words: (_, { reference }) => text('error.bug', { reference }),
  },
};

/** Puts a failure into what has to be said, logged and recorded. Anything that is not one of our errors is a bug. */
export function explain(error: unknown, call: FailedCall): Explanation {
  const code = codeOf(error);
  const { words, ...row } = table[code];
  return { code, ...row, text: words(error, call) };
}

/** Whether the same request may succeed soon, and certainly had no effect so far. */
export function isWorthAnotherTry(error: unknown): boolean {
  const failure = failureOf(error);
  return failure?.code === 'webex.busy' && failure.mayHaveHappened !== true;
}

function codeOf(error: unknown): ErrorCode {
  const ours = [InputError, AccessDenied, WebexError, StoreError, MailError];
  if (!ours.some((kind) => error instanceof kind)) return 'bug';
  return (error as { code: ErrorCode }).code;
}

function failureOf(error: unknown): WebexError['failure'] | undefined {
  return error instanceof WebexError ? error.failure : undefined;
}

function inputText(error: unknown, example: string): Text {
  const problem = error instanceof InputError ? error.problem : '';
  if (problem === 'tooLong') return text('error.inputTooLong');
  return text('error.input', { example });
}

function neededRole(error: unknown): string {
  return error instanceof AccessDenied ? error.needs : 'partner-admin';
}

function secondsToWait(error: unknown): number {
  return Math.ceil((failureOf(error)?.retryAfterMs ?? 30_000) / 1000);
}
