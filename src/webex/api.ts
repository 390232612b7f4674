/** Webex over HTTP with one token: the calls and pages of `call.ts`, at three priorities that share one budget. */
import type { z } from 'zod';
import { WebexError } from '../errors.ts';
import { nameOf, urlOf } from './address.ts';
import { type BudgetLimits, createBudget, defaultLimits, type Priority } from './budget.ts';
import type { ListCall, Page, WebexApi, WebexCall, WebexFile } from './call.ts';
import { createClosedEndpoints } from './closed.ts';
import type { Exchange } from './exchange.ts';
import { trackingIdOf, unreadable } from './failure.ts';
import { fileNameIn } from './file-name.ts';
import { createFirstTouch } from './first-touch.ts';
import { firstPage, nextCursor, urlOfCursor } from './paging.ts';
import { trusts, trustsFile } from './region.ts';
import type { WebexReport } from './report.ts';
import { type Answered, createRequester, type Requester, type RequestParts } from './request.ts';
import { type Sleep, sleep } from './sleep.ts';
import type { TokenSource } from './token-source.ts';

/** The same Webex for three kinds of work. */
export interface WebexApis {
  /** For answers somebody waits for: short patience, 60 of the 300 requests a minute are always kept for it. */
  people: WebexApi;
  /** The same for what the copy can answer as well: refused at once as busy where the wait would be a second. */
  lookup: WebexApi;
  /** For the copy: at most 240 requests a minute, patient. */
  sync: WebexApi;
}

export interface WebexApiDeps {
  exchange: Exchange;
  now: () => Date;
  report?: ((happening: WebexReport) => void) | undefined;
  /** Left out: real timers. */
  sleep?: Sleep | undefined;
  /** In [0, 1); left out: `Math.random`. */
  random?: (() => number) | undefined;
}

/** Bytes of one answer; the list of 20,000 organizations is about 4 MB. */
const maxBytes = 32 * 1_024 * 1_024;
/** The same for files: all numbers of a region, zipped. */
const maxFileBytes = 256 * 1_024 * 1_024;

/** Webex as the partner's administrator. `baseUrl` is e.g. `https://webexapis.com/v1`. */
export function createWebexApi(
  options: { baseUrl: string; tokens: TokenSource; limits?: BudgetLimits | undefined },
  deps: WebexApiDeps,
): WebexApis {
  const parts = partsOf(options.baseUrl, options.tokens, deps);
  const requester = createRequester({
    ...parts,
    limits: {
      budget: createBudget(options.limits ?? defaultLimits, parts),
      closed: createClosedEndpoints(deps.now),
    },
    patience: {
      people: { repetitions: 2, longestWaitMs: 3_000 },
      lookup: { repetitions: 2, longestWaitMs: 1_000 },
      sync: { repetitions: 5, longestWaitMs: 120_000 },
    },
    onForbidden: 'webex.signedOut',
    firstTouch: createFirstTouch(deps.now),
  });
  return {
    people: apiAt(requester, 'people', parts),
    lookup: apiAt(requester, 'lookup', parts),
    sync: apiAt(requester, 'sync', parts),
  };
}

/**
 * Webex as the bot. Its token is never renewed, its limits are far looser than an administrator's, and
 * nothing is repeated here: what came in and what goes out is kept and tried again by inbox and outbox.
 */
export function createBotApi(
  options: { baseUrl: string; token: string },
  deps: WebexApiDeps,
): WebexApi {
  const tokens: TokenSource = {
    access: async () => options.token,
    renew: async () => undefined,
  };
  const parts = partsOf(options.baseUrl, tokens, deps);
  const none = { repetitions: 0, longestWaitMs: 0 };
  const requester = createRequester({
    ...parts,
    patience: { people: none, lookup: none, sync: none },
    onForbidden: 'webex.refused',
  });
  return apiAt(requester, 'people', parts);
}

type CommonParts = Omit<RequestParts, 'patience' | 'onForbidden'>;

function partsOf(baseUrl: string, tokens: TokenSource, deps: WebexApiDeps): CommonParts {
  return {
    baseUrl: new URL(baseUrl),
    tokens,
    exchange: deps.exchange,
    maxBytes,
    maxFileBytes,
    now: deps.now,
    sleep: deps.sleep ?? sleep,
    random: deps.random ?? Math.random,
    report: deps.report ?? (() => undefined),
  };
}

function apiAt(requester: Requester, priority: Priority, parts: CommonParts): WebexApi {
  return {
    async send(call, schema) {
      const answer = await requester(call, priority);
      const checked = schema.safeParse(answer.body);
      if (checked.success) return checked.data;
      throw new WebexError(unreadable(call, answer), new Error(problemsOf(checked.error)));
    },

    async list(call, item, cursor) {
      const answer = await requester(call, priority, pageUrl(call, cursor, parts));
      const raw = itemsOf(call, answer);
      const items: z.output<typeof item>[] = [];
      for (const one of raw) {
        const checked = item.safeParse(one);
        if (checked.success) items.push(checked.data);
        else {
          const problem = problemsOf(checked.error);
          const trackingId = trackingIdOf(answer.headers);
          parts.report({ kind: 'unreadable', call: nameOf(call), problem, trackingId });
        }
      }
      const next = nextCursor(call.paging, { ...answer, length: raw.length });
      const page: Page<z.output<typeof item>> = { items };
      if (next !== undefined) page.next = next;
      if (items.length < raw.length) page.unreadable = raw.length - items.length;
      return page;
    },

    async download(call, address) {
      const url = address === undefined ? undefined : fileUrl(call, address, parts);
      const answer = await requester({ timeoutMs: 300_000, ...call, file: true }, priority, url);
      return fileOf(call, answer);
    },
  };
}

function pageUrl(call: ListCall, cursor: string | undefined, parts: CommonParts): URL {
  if (cursor === undefined) {
    const query = { ...firstPage(call.paging), ...call.query };
    return urlOf({ ...call, query }, parts.baseUrl);
  }
  const url = urlOfCursor(cursor, parts.baseUrl, (target) => trusts(parts.baseUrl, target));
  if (url) return url;
  throw new WebexError({ code: 'webex.unreadable', call: nameOf(call) });
}

function fileUrl(call: WebexCall, address: string, parts: CommonParts): URL {
  const url = URL.canParse(address, parts.baseUrl.href) && new URL(address, parts.baseUrl);
  if (url && trustsFile(parts.baseUrl, url)) return url;
  throw new WebexError({ code: 'webex.unreadable', call: nameOf(call) });
}

function fileOf(call: WebexCall, answer: Answered): WebexFile {
  const { body, headers } = answer;
  if (!Buffer.isBuffer(body)) throw new WebexError(unreadable(call, answer));
  const file: WebexFile = { bytes: body };
  const name = fileNameIn(headers['content-disposition']);
  if (name) file.name = name;
  const contentType = headers['content-type']?.split(';')[0]?.trim();
  if (contentType) file.contentType = contentType;
  return file;
}

function itemsOf(call: ListCall, answer: Answered): readonly unknown[] {
  const { body } = answer;
  if (Array.isArray(body)) return body;
  const items =
    typeof body === 'object' && body !== null
      ? (body as Record<string, unknown>)[call.key]
      : undefined;
  if (Array.isArray(items)) return items;
  // An answer without its list is not an empty list: believing so would mark everything as gone.
  throw new WebexError(unreadable(call, answer));
}

/** Where and how an answer broke its schema; never the values. */
function problemsOf(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.') || 'answer'}: ${issue.code}`)
    .join(', ');
}
