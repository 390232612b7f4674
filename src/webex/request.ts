/**
 * One call to Webex until it succeeds or has failed for good: token, budget, repetition of what may be
 * repeated, a renewed token after 401, the first touch of a customer after 403, the right host after 451.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { WebexError, type WebexErrorCode, type WebexFailure } from '../errors.ts';
import { isSafe, nameOf, urlOf } from './address.ts';
import type { Budget, Priority } from './budget.ts';
import type { WebexCall } from './call.ts';
import type { ClosedEndpoints } from './closed.ts';
import type { Exchange, HttpResult } from './exchange.ts';
import { failureOf, unreadable } from './failure.ts';
import type { FirstTouch } from './first-touch.ts';
import { formOf } from './form.ts';
import { hintedOrigin } from './region.ts';
import type { WebexReport } from './report.ts';
import { waitBefore } from './retry-after.ts';
import type { Sleep } from './sleep.ts';
import type { TokenSource } from './token-source.ts';

/** How long a kind of work puts up with refusals that pass. */
export interface Patience {
  /** Repetitions of one call because of 429, 5xx or silence. */
  repetitions: number;
  /** The longest single wait, in milliseconds; Webex asking for more ends the call. */
  longestWaitMs: number;
}

export interface Answered {
  /** Where the call was addressed, before any move to another region. */
  url: URL;
  status: number;
  headers: IncomingHttpHeaders;
  /** Parsed JSON; undefined when the body was empty. A file is the bytes themselves. */
  body: unknown;
}

/** `url` is the address of a later page; left out, it is made from the call. */
export type Requester = (call: WebexCall, priority: Priority, url?: URL) => Promise<Answered>;

export interface RequestParts {
  /** E.g. `https://webexapis.com/v1`. */
  baseUrl: URL;
  tokens: TokenSource;
  exchange: Exchange;
  /** Left out: no budget of our own, and a closed endpoint is asked again. */
  limits?: { budget: Budget; closed: ClosedEndpoints } | undefined;
  patience: Record<Priority, Patience>;
  /** What 403 means for this token. */
  onForbidden: WebexErrorCode;
  /** Left out: 403 is final at once. */
  firstTouch?: FirstTouch | undefined;
  maxBytes: number;
  /** The same for files. */
  maxFileBytes: number;
  now: () => Date;
  sleep: Sleep;
  /** In [0, 1). */
  random: () => number;
  report: (happening: WebexReport) => void;
}

/** One attempt: what it went out with and what came back. */
interface Attempt {
  call: WebexCall;
  priority: Priority;
  url: URL;
  token: string;
  /** Milliseconds since the epoch. */
  since: number;
  result: HttpResult;
}

/** Puts the parts together. */
export function createRequester(parts: RequestParts): Requester {
  /** Where a customer lives when it is not at the usual host: `<usual origin> <orgId>` → origin. */
  const homes = new Map<string, string>();
  const homeKey = (call: WebexCall, url: URL) => `${url.origin} ${call.orgId ?? ''}`;

  async function attempt(call: WebexCall, priority: Priority, url: URL): Promise<Attempt> {
    const token = await parts.tokens.access(call.signal);
    const since = parts.now().getTime();
    const home = homes.get(homeKey(call, url));
    const result = await parts.exchange({
      ...messageOf(call, token),
      url: home ? new URL(url.pathname + url.search, home) : url,
      timeoutMs: call.timeoutMs ?? 15_000,
      maxBytes: call.maxBytes ?? (call.file ? parts.maxFileBytes : parts.maxBytes),
      binary: call.file,
      signal: call.signal,
    });
    const status = result.kind === 'silence' ? undefined : result.status;
    const ms = parts.now().getTime() - since;
    parts.report({ kind: 'attempt', call: nameOf(call), priority, status, ms });
    return { call, priority, url, token, since, result };
  }

  /** Our own limits first: an endpoint that is closed, then the budget. */
  async function permission(call: WebexCall, priority: Priority): Promise<void> {
    const closedMs = parts.limits?.closed.remainingMs(call.path) ?? 0;
    if (closedMs > parts.patience[priority].longestWaitMs) throw busy(call, closedMs);
    if (closedMs > 0) await parts.sleep(closedMs, call.signal);
    const missingMs = await parts.limits?.budget.take(priority, call.signal);
    if (missingMs !== undefined) throw busy(call, missingMs);
  }

  /** Each cure is tried once: a new token, a first touch, another host. True: ask again. */
  async function isCured(made: Attempt, tried: Set<number>): Promise<boolean> {
    const { call, result } = made;
    if (result.kind !== 'answer' || tried.has(result.status)) return false;
    tried.add(result.status);
    if (result.status === 401) {
      return (await parts.tokens.renew(made.token, call.signal)) !== undefined;
    }
    if (result.status === 403 && call.orgId && parts.firstTouch) {
      return parts.firstTouch(call.orgId, made.since, (touch) => ask(touch, made.priority));
    }
    const origin = result.status === 451 ? hintedOrigin(result.text, parts.baseUrl) : undefined;
    if (origin) homes.set(homeKey(call, made.url), origin);
    return origin !== undefined;
  }

  /** Waits before the next attempt, or throws because there is none. */
  async function repeatOrThrow(made: Attempt, repetition: number): Promise<void> {
    const { call, result } = made;
    const failure = failureOf(call, result, { onForbidden: parts.onForbidden, now: parts.now() });
    const { status, retryAfterMs } = failure;
    if (status === 429 && retryAfterMs) parts.limits?.closed.close(call.path, retryAfterMs);
    const patience = parts.patience[made.priority];
    const waitMs = waitBefore(repetition, retryAfterMs, parts.random);
    const worthIt = repetition <= patience.repetitions && waitMs <= patience.longestWaitMs;
    if (!worthIt || !mayRepeat(call, failure)) {
      throw new WebexError(failure, result.kind === 'silence' ? result.cause : undefined);
    }
    parts.report({ kind: 'repeated', call: failure.call, status, waitMs });
    await parts.sleep(waitMs, call.signal);
  }

  const ask: Requester = async (call, priority, given) => {
    const url = given ?? urlOf(call, parts.baseUrl);
    const tried = new Set<number>();
    let repetition = 0;
    for (;;) {
      await permission(call, priority);
      const made = await attempt(call, priority, url);
      if (isSuccess(made.result)) return answered(made, made.result);
      if (await isCured(made, tried)) continue;
      repetition += 1;
      await repeatOrThrow(made, repetition);
    }
  };
  return ask;
}

function messageOf(call: WebexCall, token: string) {
  const method = call.method ?? 'GET';
  const headers = {
    authorization: `Bearer ${token}`,
    accept: call.file ? '*/*' : 'application/json',
  };
  if (call.body === undefined && !call.upload) return { method, headers };
  if (call.upload) {
    const { body, contentType } = formOf(call.body, call.upload);
    const contents = { 'content-type': contentType, 'content-length': String(body.length) };
    return { method, headers: { ...headers, ...contents }, body };
  }
  const body = JSON.stringify(call.body);
  const contents = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
  };
  return { method, headers: { ...headers, ...contents }, body };
}

type Success = Extract<HttpResult, { kind: 'answer' }>;

function isSuccess(result: HttpResult): result is Success {
  return result.kind === 'answer' && result.status >= 200 && result.status < 300;
}

function answered(made: Attempt, result: Success): Answered {
  const { status, headers, text, bytes } = result;
  if (bytes) return { url: made.url, status, headers, body: bytes };
  try {
    return { url: made.url, status, headers, body: text === '' ? undefined : JSON.parse(text) };
  } catch {
    // The parser's own message quotes the body, which has no place in an error.
    throw new WebexError(unreadable(made.call, result));
  }
}

function busy(call: WebexCall, retryAfterMs: number): WebexError {
  return new WebexError({ code: 'webex.busy', call: nameOf(call), retryAfterMs });
}

/** 429 means the request was not carried out, so any verb may go again; the rest only where it is harmless. */
function mayRepeat(call: WebexCall, failure: WebexFailure): boolean {
  return failure.code === 'webex.busy' && (failure.status === 429 || isSafe(call));
}
