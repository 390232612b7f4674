/**
 * `/v1/authorize`: where somebody signs in and lets an integration act with their rights. There is no password here:
 * one chooses the account. Codes work once, for ten minutes, and with the verifier of their challenge (RFC 7636).
 */
import { createHash, randomBytes } from 'node:crypto';
import { type Answer, administers, type Call, type Route, textField } from './call.ts';
import { invalid } from './refusal.ts';
import type { Account, World } from './world.ts';

export interface Authorizations {
  routes: readonly Route[];
  /** The account behind a code. Refuses one that is unknown, used, too old, or of another address or verifier. */
  redeem(given: {
    code: string | undefined;
    redirectUri: string | undefined;
    verifier: string | undefined;
  }): Account;
}

interface Code {
  account: Account;
  redirectUri: string;
  challenge: string | undefined;
  expires: number;
}

/** The scopes the integration was registered with. */
const registered = new Set([
  'audit:events_read',
  'identity:organizations_read',
  'identity:people_read',
  'spark-admin:devices_read',
  'spark-admin:licenses_read',
  'spark-admin:locations_read',
  'spark-admin:locations_write',
  'spark-admin:organizations_read',
  'spark-admin:people_read',
  'spark-admin:people_write',
  'spark-admin:reports_read',
  'spark-admin:reports_write',
  'spark-admin:roles_read',
  'spark-admin:telephony_config_read',
  'spark-admin:telephony_config_write',
  'spark-admin:telephony_pstn_read',
  'spark-admin:wholesale_customers_read',
  'spark-admin:wholesale_customers_write',
  'spark-admin:wholesale_subscribers_read',
  'spark-admin:wholesale_subscribers_write',
]);

const minutes = 10;
const fields = [
  'client_id',
  'response_type',
  'redirect_uri',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
] as const;
type Asked = Partial<Record<(typeof fields)[number], string>>;

/** `redirectUris`: the addresses the integration was registered with; read at every request. */
export function createAuthorizations(
  world: World,
  { clientId, redirectUris }: { clientId: string; redirectUris: ReadonlySet<string> },
): Authorizations {
  const codes = new Map<string, Code>();

  /** The address to go back to. Without a good one nobody is sent anywhere. */
  function wayBack(asked: Asked): URL {
    if (asked.client_id !== clientId) throw invalid('client_id is unknown.');
    if (!redirectUris.has(asked.redirect_uri ?? '')) {
      throw invalid(
        'The redirect_uri does not match one that the integration was registered with.',
      );
    }
    return new URL(asked.redirect_uri ?? '');
  }

  function problemOf(asked: Asked): string | undefined {
    if (asked.response_type !== 'code') return 'unsupported_response_type';
    const scopes = (asked.scope ?? '').split(' ').filter(Boolean);
    if (scopes.length === 0 || scopes.some((scope) => !registered.has(scope)))
      return 'invalid_scope';
    const hasChallenge = asked.code_challenge !== undefined;
    if (hasChallenge && asked.code_challenge_method !== 'S256') return 'invalid_request';
    return undefined;
  }

  /** Those of the partner who administer something, and the administrator of somebody else. */
  const accounts = (): Account[] =>
    [...world.accounts.values()].filter(
      (account) =>
        account.type === 'person' &&
        administers(account) &&
        (account.orgId === world.partner.id || account.kind === 'stranger'),
    );

  function decide(call: Call, asked: Asked): Answer {
    const back = wayBack(asked);
    const problem = problemOf(asked);
    if (problem) return goBack(back, { error: problem }, asked);
    if (textField(call, 'decision') !== 'accept')
      return goBack(back, { error: 'access_denied' }, asked);
    const account = accounts().find(({ id }) => id === textField(call, 'account'));
    if (!account) throw invalid('account is unknown.');
    const code = randomBytes(32).toString('hex');
    codes.set(code, {
      account,
      redirectUri: asked.redirect_uri ?? '',
      challenge: asked.code_challenge,
      expires: world.now().getTime() + minutes * 60_000,
    });
    return goBack(back, { code }, asked);
  }

  return {
    routes: [
      {
        method: 'GET',
        path: '/v1/authorize',
        by: 'nobody',
        query: fields,
        run: ({ query }) => {
          const asked: Asked = Object.fromEntries(query);
          const back = wayBack(asked);
          const problem = problemOf(asked);
          return problem ? goBack(back, { error: problem }, asked) : pageFor(asked, accounts());
        },
      },
      {
        method: 'POST',
        path: '/v1/authorize',
        by: 'nobody',
        body: { required: ['decision'], optional: ['account', ...fields] },
        run: (call) =>
          decide(
            call,
            Object.fromEntries(
              fields.flatMap((name) => {
                const value = textField(call, name);
                return value === undefined ? [] : [[name, value]];
              }),
            ),
          ),
      },
    ],

    redeem({ code = '', redirectUri, verifier }) {
      const kept = codes.get(code);
      codes.delete(code);
      const isGood =
        kept !== undefined &&
        kept.expires > world.now().getTime() &&
        kept.redirectUri === redirectUri &&
        (kept.challenge === undefined || kept.challenge === challengeOf(verifier ?? ''));
      if (!isGood) throw invalid('The authorization code provided is invalid.');
      return kept.account;
    },
  };
}

function goBack(back: URL, brought: Record<string, string>, { state }: Asked): Answer {
  for (const [name, value] of Object.entries(brought)) back.searchParams.set(name, value);
  if (state !== undefined) back.searchParams.set('state', state);
  return { status: 302, headers: { location: back.href } };
}

function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

function pageFor(asked: Asked, accounts: readonly Account[]): Answer {
  const hidden = Object.entries(asked).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`,
  );
  const choices = accounts.map(
    ({ id, displayName, emails }) =>
      `<option value="${escaped(id)}">${escaped(`${displayName} (${emails[0]})`)}</option>`,
  );
  const scopes = (asked.scope ?? '').split(' ').map((scope) => `<li>${escaped(scope)}</li>`);
  const html = `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Simulated Webex</title>
<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem}
select,button{font:inherit;padding:.5rem 1rem;max-width:100%}ul{font-size:.8125rem;columns:2}</style>
<h1>Simulated Webex</h1><p>Deskhand asks to act with the rights of an account.</p>
<form method="post" action="/v1/authorize">${hidden.join('')}
<p><label>Account<br><select name="account">${choices.join('')}</select></label></p>
<ul>${scopes.join('')}</ul>
<p><button name="decision" value="accept">Accept</button> <button name="decision" value="decline">Decline</button></p>
</form></html>`;
  return {
    status: 200,
    bytes: Buffer.from(html),
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
