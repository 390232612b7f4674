/** Licenses an organization holds. */
import { z } from 'zod';
import type { Page, WebexApi } from './call.ts';
import { optionalNumber, optionalText } from './field.ts';

export const WebexLicense = z.object({
  id: z.string().min(1),
  name: z.string(),
  /** Units; -1 means unlimited. */
  totalUnits: optionalNumber,
  consumedUnits: optionalNumber,
  consumedByUsers: optionalNumber,
  consumedByWorkspaces: optionalNumber,
  subscriptionId: optionalText,
  siteUrl: optionalText,
  siteType: optionalText,
});
export type WebexLicense = z.output<typeof WebexLicense>;

/** Somebody who holds a license. */
export const WebexLicenseHolder = z.object({
  /** Of the person. */
  id: z.string().min(1),
  /** `INTERNAL`, or `EXTERNAL` for people of other organizations. */
  type: optionalText,
  displayName: optionalText,
  email: optionalText,
});
export type WebexLicenseHolder = z.output<typeof WebexLicenseHolder>;

/** All licenses of one organization; Webex sends them in one page. */
export function listLicenses(
  api: WebexApi,
  orgId: string,
  cursor?: string,
): Promise<Page<WebexLicense>> {
  return api.list(
    { path: '/licenses', query: { orgId }, orgId, key: 'items', paging: { style: 'link' } },
    WebexLicense,
    cursor,
  );
}

/** The people who hold a license, at most 300 a page. */
export function listLicenseHolders(
  api: WebexApi,
  licenseId: string,
  orgId: string,
  cursor?: string,
): Promise<Page<WebexLicenseHolder>> {
  return api.list(
    {
      path: '/licenses/{licenseId}',
      params: { licenseId },
      query: { includeAssignedTo: 'user' },
      orgId,
      key: 'users',
      paging: { style: 'cursor', limit: 300 },
    },
    WebexLicenseHolder,
    cursor,
  );
}
