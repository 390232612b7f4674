/** `/v1/access_token`: the integration's tokens, which rotate; `/v1/authorizations/tokenExpiry`: when one ends. */
import { randomBytes } from 'node:crypto';
import { createAuthorizations } from './authorize.ts';
import { type Answer, type Call, ok, type Route, textField } from './call.ts';
import { invalid, Refusal } from './refusal.ts';
import type { Account, World } from './world.ts';

export interface Integration {
  clientId: string;
  clientSecret: string;
  /** The refresh tokens that were given out first, one for each account that authorised the integration. */
  refreshTokens: readonly string[];
  routes: readonly Route[];
  /** Addresses that somebody who signed in may be sent back to. */
  redirectUris: Set<string>;
  /** Every access token given out so far stops working. */
  expire(): void;
}

/** The integration that the partner's administrators authorised. Times: grace in milliseconds, life in seconds. */
export function createIntegration(
  world: World,
  times: { refreshGraceMs: number; accessTokenSeconds: number },
): Integration {
  const clientId = `C${randomBytes(32).toString('hex')}`;
  const clientSecret = randomBytes(32).toString('hex');
  /** Whose each refresh token is, and until when it works; the newest of an account has no end. */
  const refreshTokens = new Map<string, { account: Account; until: number }>();
  const grant = (account: Account): string => {
    const token = secretToken();
    refreshTokens.set(token, { account, until: Number.POSITIVE_INFINITY });
    return token;
  };
  const first = world.integrators.map(grant);
  const redirectUris = new Set<string>();
  const authorizations = createAuthorizations(world, { clientId, redirectUris });

  const run = (call: Call): Answer => {
    if (
      textField(call, 'client_id') !== clientId ||
      textField(call, 'client_secret') !== clientSecret
    ) {
      throw new Refusal(401, 'Invalid client credentials.');
    }
    const kind = textField(call, 'grant_type');
    if (kind === 'refresh_token') return refreshed(call);
    if (kind !== 'authorization_code') throw invalid('grant_type is not supported.');
    const [code, redirectUri, verifier] = ['code', 'redirect_uri', 'code_verifier'].map((field) =>
      textField(call, field),
    );
    return granted(authorizations.redeem({ code, redirectUri, verifier }));
  };

  const refreshed = (call: Call): Answer => {
    const given = refreshTokens.get(textField(call, 'refresh_token') ?? '');
    const now = world.now().getTime();
    if (!given || given.until < now) throw invalid('The refresh token provided is invalid.');
    for (const each of refreshTokens.values()) {
      if (each.account !== given.account) continue;
      each.until = Math.min(each.until, now + times.refreshGraceMs);
    }
    return granted(given.account);
  };

  const granted = (account: Account): Answer => {
    const accessToken = secretToken();
    const expires = world.now().getTime() + times.accessTokenSeconds * 1000;
    world.tokens.set(accessToken, { account, kind: 'integration', expires });
    return ok({
      access_token: accessToken,
      expires_in: times.accessTokenSeconds,
      refresh_token: grant(account),
      refresh_token_expires_in: 90 * 24 * 3600,
      token_type: 'Bearer',
    });
  };

  return {
    clientId,
    clientSecret,
    refreshTokens: first,
    redirectUris,
    routes: [
      ...authorizations.routes,
      {
        method: 'POST',
        path: '/v1/access_token',
        by: 'nobody',
        body: {
          required: ['grant_type', 'client_id', 'client_secret'],
          optional: ['refresh_token', 'code', 'redirect_uri', 'code_verifier'],
        },
        run,
      },
      {
        method: 'GET',
        path: '/v1/authorizations/tokenExpiry',
        by: 'anyone',
        run: ({ token }) => ok({ exp: token.expires ?? farAway }),
      },
    ],
    expire: () => {
      for (const token of world.tokens.values()) {
        if (token.kind === 'integration') token.expires = 0;
      }
    },
  };
}

/** The tokens of bots have an end, too: in a hundred years. */
const farAway = Date.UTC(2126, 0);

/** A token in the form of Webex's: letters, digits, a cluster and an organization. */
export function secretToken(): string {
  return `${randomBytes(48).toString('base64url').replace(/[-_]/g, 'x')}_P0A1_${randomBytes(16).toString('hex')}`;
}
