/** Organizations: the partner's own and every customer it manages. */
import { z } from 'zod';
import { WebexError } from '../errors.ts';
import type { Page, WebexApi } from './call.ts';
import { optionalDate, optionalText } from './field.ts';
import { uuidOf } from './id.ts';

export const WebexOrganization = z.object({
  id: z.string().min(1),
  displayName: z.string(),
  created: optionalDate,
  /** Call-control domain; a hint at the region, only with calling data. */
  xsiDomain: optionalText,
});
export type WebexOrganization = z.output<typeof WebexOrganization>;

/** All organizations the token may see; Webex sends them in one page. */
export function listOrganizations(
  api: WebexApi,
  cursor?: string,
): Promise<Page<WebexOrganization>> {
  return api.list(
    { path: '/organizations', key: 'items', paging: { style: 'link' }, timeoutMs: 120_000 },
    WebexOrganization,
    cursor,
  );
}

/** One organization. @throws WebexError `webex.refused` with status 404 when there is none. */
export function readOrganization(api: WebexApi, orgId: string): Promise<WebexOrganization> {
  return api.send({ path: '/organizations/{orgId}', params: { orgId } }, WebexOrganization);
}

/** What Webex's identity knows of an organization. */
export const WebexIdentityOrganization = z.object({
  /** Bare UUID. */
  id: z.string().min(1),
  displayName: optionalText,
  /** E.g. `en_US`. */
  preferredLanguage: optionalText,
  meta: z
    .object({ created: optionalDate, lastModified: optionalDate })
    .nullish()
    .transform((meta) => meta ?? undefined),
});
export type WebexIdentityOrganization = z.output<typeof WebexIdentityOrganization>;

/** The published path and the one Cisco's reference application calls; the second is asked when the first is not there. */
const identityPaths = ['/identity/organizations/{orgId}', '/identity/v1/organizations/{orgId}'];

/** One organization as identity sees it. @throws WebexError `webex.refused` with status 404 when there is none. */
export async function readIdentityOrganization(
  api: WebexApi,
  orgId: string,
): Promise<WebexIdentityOrganization> {
  const [published = '', former = ''] = identityPaths;
  const ask = (path: string) =>
    api.send(
      { path, base: 'origin', params: { orgId: uuidOf(orgId) ?? orgId }, orgId },
      WebexIdentityOrganization,
    );
  try {
    return await ask(published);
  } catch (error) {
    if (error instanceof WebexError && error.failure.status === 404) return ask(former);
    throw error;
  }
}
