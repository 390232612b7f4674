/** Asking Webex for an access token: with a refresh token, or with the code of an authorization. */
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

interface Deps {
  exchange: Exchange;
  now: () => Date;
}

/**
 * Trades a refresh token for a grant.
 * @throws WebexError `webex.signedOut` when Webex refuses the refresh token, `webex.busy` when it does not answer.
 */
export async function askForGrant(
  client: Client,
  refreshToken: string,
  deps: Deps,
): Promise<Grant> {
  const fields = { grant_type: 'refresh_token', refresh_token: refreshToken };
  const { refreshToken: rotated, ...grant } = await trade(client, fields, deps);
  return { ...grant, refreshToken: rotated ?? refreshToken };
}

/** What the browser brought back from Webex, and what we kept meanwhile (RFC 6749 4.1.3, RFC 7636 4.5). */
export interface AuthorizationCode {
  code: string;
  /** As it was in the address that led to Webex. */
  redirectUri: string;
  verifier: string;
}

/**
 * Trades the code of an authorization for a first grant. The code works once: nothing is tried again.
 * @throws WebexError `webex.signedOut` when Webex refuses the code, `webex.busy` when it does not answer,
 * `webex.unreadable` when it grants no refresh token.
 */
export async function askForFirstGrant(
  client: Client,
  { code, redirectUri, verifier }: AuthorizationCode,
  deps: Deps,
): Promise<Grant> {
  const fields = {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  };
  const { refreshToken, ...grant } = await trade(client, fields, deps);
  if (refreshToken) return { ...grant, refreshToken };
  throw new WebexError({ code: 'webex.unreadable', call: `${call.method} ${call.path}` });
}

async function trade(
  client: Client,
  fields: Readonly<Record<string, string>>,
  deps: Deps,
): Promise<Omit<Grant, 'refreshToken'> & { refreshToken: string | undefined }> {
  const body = new URLSearchParams({
    client_id: client.clientId,
    client_secret: client.clientSecret,
    ...fields,
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
    refreshToken: refresh_token,
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
