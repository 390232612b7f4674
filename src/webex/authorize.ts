/** The way to Webex's page where somebody lets Deskhand in: Authorization Code with PKCE (RFC 6749 4.1, RFC 7636). */
import { createHash, randomBytes } from 'node:crypto';
import type { Client } from './grant.ts';

/** What Deskhand asks for, and no more; docs/operating.md says what each is for. The integration must have them all. */
export const scopes = [
  'spark-admin:people_read',
  'spark-admin:people_write',
  'spark-admin:organizations_read',
  'spark-admin:licenses_read',
  'spark-admin:locations_read',
  'spark-admin:locations_write',
  'spark-admin:devices_read',
  'spark-admin:telephony_config_read',
  'spark-admin:telephony_config_write',
  'spark-admin:telephony_pstn_read',
  'spark-admin:roles_read',
  'identity:people_read',
  'identity:organizations_read',
  'spark-admin:reports_read',
  'spark-admin:reports_write',
  'audit:events_read',
  'spark-admin:wholesale_customers_read',
  'spark-admin:wholesale_customers_write',
  'spark-admin:wholesale_subscribers_read',
  'spark-admin:wholesale_subscribers_write',
] as const;

/** 256 random bits for an address: a state, a verifier, what a browser keeps. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** `code_challenge` of method S256. */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

/** Webex's page for `state`; `verifier` stays here until the code comes back. */
export function authorizationUrl(
  { baseUrl, clientId }: Pick<Client, 'baseUrl' | 'clientId'>,
  { redirectUri, state, verifier }: { redirectUri: string; state: string; verifier: string },
): string {
  const url = new URL(`${baseUrl.replace(/\/$/, '')}/authorize`);
  url.search = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: scopes.join(' '),
    state,
    code_challenge: challengeOf(verifier),
    code_challenge_method: 'S256',
  }).toString();
  return url.href;
}
