/**
 * Cisco Commerce: the only interface that knows from when to when a subscription runs. Optional; it is a service of
 * its own with its own application and token, and it is known from public client code, not from a published
 * specification.
 */
import { z } from 'zod';
import { WebexError } from '../errors.ts';
import { nameOf } from './address.ts';
import type { Exchange, HttpResult } from './exchange.ts';
import { failureOf, unreadable } from './failure.ts';

export interface CommerceOptions {
  /** E.g. `https://apix.cisco.com`. */
  baseUrl: string;
  /** E.g. `https://id.cisco.com/oauth2/default/v1/token`. */
  tokenUrl: string;
  clientId: string;
  clientSecret: string;
}

export interface CommerceSubscription {
  subscriptionId: string;
  start?: Date | undefined;
  end?: Date | undefined;
}

export interface Commerce {
  /**
   * From when to when a subscription of Webex runs; undefined when Commerce does not know it.
   * @throws WebexError as calls to Webex do; `call` names Commerce. As long as Commerce asked to be left alone, that it
   * is busy, without asking.
   */
  readSubscription(subscriptionId: string): Promise<CommerceSubscription | undefined>;
  /** Signs in and asks nothing. @throws WebexError when that fails. */
  signIn(): Promise<void>;
}

interface CommerceDeps {
  exchange: Exchange;
  now: () => Date;
  /** From then on the log hides this value. */
  conceal?: ((secret: string) => void) | undefined;
}

const tokenCall = { method: 'POST', path: 'commerce: token' } as const;
const termCall = { method: 'GET', path: 'commerce: getSubscriptionDetails' } as const;
/** A token this close to its end is not used, in milliseconds. */
const marginMs = 60_000;

const Granted = z.object({
  access_token: z.string().min(1),
  // Seconds; some services write them as text.
  expires_in: z.coerce.number().positive().catch(3_600),
});

/** Commerce wraps everything in `value`. */
const wrapped = <Inner extends z.ZodType>(inner: Inner) => z.object({ value: inner });
const instant = wrapped(z.string()).nullish();
const Term = wrapped(
  z.object({
    startDateTime: instant.transform((field) => dateIn(field?.value)),
    endDateTime: instant.transform((field) => endIn(field?.value)),
  }),
);
const Header = wrapped(
  z.object({
    extension: z.array(
      z.object({
        ciscoExtensionArea: z.object({
          subscriptionDetail: wrapped(z.object({ durationAndTerm: Term })),
        }),
      }),
    ),
  }),
);
const Details = z.object({
  ShowPurchaseOrder: wrapped(
    z.object({
      dataArea: z.object({
        show: wrapped(
          z.object({
            responseCriteria: z.array(
              wrapped(
                z.object({ responseExpression: wrapped(wrapped(z.string()).or(z.string())) }),
              ),
            ),
          }),
        ),
        purchaseOrder: z.array(wrapped(z.object({ purchaseOrderHeader: Header }))).nullish(),
      }),
    }),
  ),
});

/** Whether it was the sign-in that failed: then nothing was asked of any subscription. */
export function isSignIn({ failure }: WebexError): boolean {
  return failure.call === nameOf(tokenCall);
}

/** Creates the connector; nothing is asked until the first question. */
export function createCommerce(options: CommerceOptions, deps: CommerceDeps): Commerce {
  let token: { value: string; until: number } | undefined;
  /** From when until when Commerce asked to be left alone. */
  let resting = { since: 0, until: 0 };

  function refuse(call: typeof tokenCall | typeof termCall, result: HttpResult): WebexError {
    const error = refusal(call, result, deps);
    const since = deps.now().getTime();
    resting = { since, until: since + (error.failure.retryAfterMs ?? 0) };
    return error;
  }

  function rest(): void {
    const at = deps.now().getTime();
    const retryAfterMs = resting.until - at;
    // Before it asked: the clock was set back, and nobody knows for how long it still rests.
    if (retryAfterMs <= 0 || at < resting.since) return;
    throw new WebexError({
      code: 'webex.busy',
      call: nameOf(termCall),
      status: 429,
      retryAfterMs,
    });
  }

  async function freshToken(): Promise<string> {
    const result = await post(options, deps.exchange);
    if (result.kind !== 'answer' || result.status !== 200) throw refuse(tokenCall, result);
    const granted = Granted.safeParse(jsonIn(result.text));
    if (!granted.success) throw new WebexError(unreadable(tokenCall, result));
    const { access_token, expires_in } = granted.data;
    deps.conceal?.(access_token);
    token = { value: access_token, until: deps.now().getTime() + expires_in * 1_000 - marginMs };
    return access_token;
  }

  async function ask(url: URL, isRepeated = false): Promise<unknown> {
    const held = token && token.until > deps.now().getTime() ? token.value : undefined;
    const result = await deps.exchange({
      method: 'GET',
      url,
      headers: {
        authorization: `Bearer ${held ?? (await freshToken())}`,
        accept: 'application/json',
      },
      timeoutMs: 20_000,
      maxBytes: 4 * 1_024 * 1_024,
    });
    if (result.kind === 'answer' && result.status === 200) return jsonIn(result.text);
    token = result.kind === 'answer' && result.status === 401 ? undefined : token;
    if (token === undefined && held && !isRepeated) return ask(url, true);
    throw refuse(termCall, result);
  }

  return {
    async signIn() {
      await freshToken();
    },

    async readSubscription(subscriptionId) {
      rest();
      const url = new URL('/commerce/ORDER/v2/sync/getSubscriptionDetails', options.baseUrl);
      // A base below the host is kept, as tests have one.
      url.pathname = new URL(options.baseUrl).pathname.replace(/\/$/, '') + url.pathname;
      url.searchParams.set('subscriptionId', subscriptionId);
      const details = Details.safeParse(await ask(url));
      if (!details.success) {
        throw new WebexError({
          code: 'webex.unreadable',
          call: nameOf(termCall),
          status: 200,
        });
      }
      return termOf(subscriptionId, details.data);
    },
  };
}

/** Not found is a success to Commerce, with the error `GSA003` instead of `SUCCESS`. */
function termOf(
  subscriptionId: string,
  details: z.output<typeof Details>,
): CommerceSubscription | undefined {
  const { show, purchaseOrder } = details.ShowPurchaseOrder.value.dataArea;
  const expression = show.value.responseCriteria[0]?.value.responseExpression.value;
  const word = typeof expression === 'string' ? expression : expression?.value;
  if (word !== 'SUCCESS') return undefined;
  const [extension] = purchaseOrder?.[0]?.value.purchaseOrderHeader.value.extension ?? [];
  const term = extension?.ciscoExtensionArea.subscriptionDetail.value.durationAndTerm.value;
  return { subscriptionId, start: term?.startDateTime, end: term?.endDateTime };
}

function post(options: CommerceOptions, exchange: Exchange): Promise<HttpResult> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: options.clientId,
    client_secret: options.clientSecret,
  }).toString();
  return exchange({
    method: 'POST',
    url: new URL(options.tokenUrl),
    headers: {
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
    },
    body,
    timeoutMs: 15_000,
    maxBytes: 64 * 1_024,
  });
}

function refusal(
  call: typeof tokenCall | typeof termCall,
  result: HttpResult,
  deps: CommerceDeps,
): WebexError {
  const failure = failureOf(call, result, { onForbidden: 'webex.refused', now: deps.now() });
  // Commerce's words are not Webex's; an operator finds the status.
  return new WebexError({ ...failure, reason: undefined });
}

const written =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** `2028-01-31T00:00:00.000+0000`: the zone lacks its colon. Without a zone it is UTC, wherever Deskhand runs. */
function dateIn(text: string | undefined): Date | undefined {
  const [, day, time = '00:00', zone = 'Z'] = written.exec(text?.trim() ?? '') ?? [];
  if (day === undefined) return undefined;
  const colon = zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const date = new Date(`${day}T${time}${colon}`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** A term from 1 February ends on 31 January, written as midnight: it lasts through that day. */
function endIn(text: string | undefined): Date | undefined {
  const [, , time = '00:00'] = written.exec(text?.trim() ?? '') ?? [];
  const at = dateIn(text);
  return at && !/[1-9]/.test(time) ? new Date(at.getTime() + 86_399_999) : at;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
