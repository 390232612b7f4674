/** What a refusal of Webex means: one of our codes, its reason in short, its tracking id. */
import type { IncomingHttpHeaders } from 'node:http';
import { WebexError, type WebexErrorCode, type WebexFailure } from '../errors.ts';
import { isSafe, nameOf } from './address.ts';
import type { Page, WebexCall } from './call.ts';
import type { HttpResult } from './exchange.ts';
import { retryAfterMs } from './retry-after.ts';

const longestReason = 160;

/** The tracking id of an answer, if it has one of a plausible form. */
export function trackingIdOf(headers: IncomingHttpHeaders, body?: unknown): string | undefined {
  const id = headers['trackingid'] ?? (isObject(body) ? body['trackingId'] : undefined);
  return typeof id === 'string' && /^[\w-]{4,120}$/.test(id) ? id : undefined;
}

/**
 * The failure a result stands for that is not a success.
 * `onForbidden`: what 403 means for this token. An administrator who is refused has lost the right to
 * ask (`webex.signedOut`); a bot that is refused merely is not in that space (`webex.refused`).
 */
export function failureOf(
  call: WebexCall,
  result: HttpResult,
  context: { onForbidden: WebexErrorCode; now: Date },
): WebexFailure {
  if (result.kind === 'tooLong') return unreadable(call, result);
  const doubtful = { ...(!isSafe(call) && { mayHaveHappened: true }) };
  if (result.kind === 'silence') {
    return { code: 'webex.busy', call: nameOf(call), ...(result.sent && doubtful) };
  }
  const { status, headers } = result;
  // The body of a 429 is a page of HTML.
  const body = status === 429 ? undefined : jsonIn(result.text);
  return {
    code: codeOf(status, context.onForbidden),
    status,
    call: nameOf(call),
    reason: reasonIn(body),
    ...detailsIn(body),
    trackingId: trackingIdOf(headers, body),
    retryAfterMs: retryAfterMs(headers['retry-after'], context.now),
    ...(status >= 500 && doubtful),
  };
}

/** The failure of an answer that came but cannot be understood. */
export function unreadable(
  call: WebexCall,
  answer: { status: number; headers: IncomingHttpHeaders },
): WebexFailure {
  return {
    code: 'webex.unreadable',
    status: answer.status,
    call: nameOf(call),
    trackingId: trackingIdOf(answer.headers),
    ...(!isSafe(call) && answer.status < 300 && { mayHaveHappened: true }),
  };
}

/**
 * The items of a list that must not lack any: what is not in it is taken for gone. `call` names it, e.g. `GET /devices`.
 * @throws WebexError `webex.unreadable` when something in it could not be read.
 */
export function wholeList<T>({ items, unreadable: left = 0 }: Page<T>, call: string): T[] {
  if (left > 0) throw new WebexError({ code: 'webex.unreadable', call });
  return items;
}

/** What was asked for; undefined when Webex says that there is none. @throws WebexError for every other failure. */
export async function mayBeMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof WebexError && error.failure.status === 404) return undefined;
    throw error;
  }
}

function codeOf(status: number, onForbidden: WebexErrorCode): WebexErrorCode {
  if (status === 401) return 'webex.signedOut';
  if (status === 403) return onForbidden;
  if (status === 429 || status === 408 || status >= 500) return 'webex.busy';
  return status >= 400 ? 'webex.refused' : 'webex.unreadable';
}

/** The most reasons that are kept of one refusal. */
const mostDetails = 12;

/** Every reason of a refusal that has several, or a code; provisioning says all at once. */
function detailsIn(body: unknown): Pick<WebexFailure, 'details'> {
  const list = isObject(body) && Array.isArray(body['errors']) ? body['errors'] : [];
  const details = list.slice(0, mostDetails).flatMap((each: unknown) => {
    const reason = isObject(each) ? reasonIn({ message: each['description'] }) : undefined;
    if (!isObject(each) || reason === undefined) return [];
    const code = Number(each['errorCode'] ?? Number.NaN);
    return [{ reason, ...(Number.isInteger(code) && { code }) }];
  });
  return details.some(({ code }) => code !== undefined) || details.length > 1 ? { details } : {};
}

/** Webex's own words: at most 160 characters, one line, without markup, control or direction characters. */
export function reasonIn(body: unknown): string | undefined {
  const said = wordsIn(body);
  if (!said) return undefined;
  const plain = said
    .slice(0, 2_000)
    .replace(/<[^>]*>?/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[*_`[\]()<>|~]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...plain];
  if (letters.length <= longestReason) return plain || undefined;
  return `${letters
    .slice(0, longestReason - 1)
    .join('')
    .trimEnd()}…`;
}

/** Webex has three shapes of error body; the most specific words win. */
function wordsIn(body: unknown): string | undefined {
  if (!isObject(body)) return undefined;
  const job = isObject(body['error']) ? body['error']['message'] : undefined;
  return (
    firstDescription(job) ??
    firstDescription(body['errors']) ??
    textOf(body['message']) ??
    textOf(body['error_description'])
  );
}

function firstDescription(list: unknown): string | undefined {
  const [first] = Array.isArray(list) ? list : [];
  return isObject(first) ? textOf(first['description']) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value : undefined;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
