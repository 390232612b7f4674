/** Asking Webex for a new access token with a refresh token. */
import { z } from 'zod';
import { WebexError } from '../errors.ts';
import type { Exchange } from './exchange.ts';
import { failureOf, unreadable } from './failure.ts';
import { optionalNumber, optionalText } from './field.ts';
import type { Grant } from './token-rows.ts';

const call = { method: 'POST', path: '/access_token' } as const;

const Granted = z.object({
  access_token: z.string().min(1),
  /** Seconds. */
  expires_in: z.number().positive(),
  /** Absent when the old one goes on. */
  refresh_token: optionalText,
  /** Seconds. */
  refresh_token_expires_in: optionalNumber,
});

export interface Client {
  /** E.g. `https://webexapis.com/v1`. */
  baseUrl: string;
  clientId: string;
  clientSecret: string;
}

/**
 * Trades a refresh token for a grant.
 * @throws WebexError `webex.signedOut` when Webex refuses the refresh token, `webex.busy` when it does not answer.
 */
export async function askForGrant(
  client: Client,
  refreshToken: string,
  deps: { exchange: Exchange; now: () => Date },
): Promise<Grant> {
  const body = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: client.clientId,
    client_secret: client.clientSecret,
    refresh_token: refreshToken,
  }).toString();
  const result = await deps.exchange({
    method: call.method,
    url: new URL(`${client.baseUrl.replace(/\/$/, '')}${call.path}`),
    headers: {
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
    },
    body,
    timeoutMs: 15_000,
    maxBytes: 64 * 1_024,
  });
  if (result.kind !== 'answer' || result.status !== 200) {
    const failure = failureOf(call, result, { onForbidden: 'webex.signedOut', now: deps.now() });
    const refused = failure.code === 'webex.refused';
    throw new WebexError({ ...failure, code: refused ? 'webex.signedOut' : failure.code });
  }
  const granted = Granted.safeParse(jsonIn(result.text));
  if (!granted.success) throw new WebexError(unreadable(call, result));
  const { access_token, expires_in, refresh_token, refresh_token_expires_in } = granted.data;
  const inSeconds = (seconds: number) => new Date(deps.now().getTime() + seconds * 1_000);
  return {
    accessToken: access_token,
    refreshToken: refresh_token ?? refreshToken,
    accessExpiresAt: inSeconds(expires_in),
    refreshExpiresAt: refresh_token_expires_in ? inSeconds(refresh_token_expires_in) : undefined,
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
