/** Which of the partner's administrators look after which customer (published partner administrators API). */
import { z } from 'zod';
import type { WebexApi } from './call.ts';
import { optionalText, texts } from './field.ts';

/** A customer a partner administrator is assigned to. */
export const WebexManagedOrganization = z.object({
  orgId: z.string().min(1),
  /** Role id, as `roles.ts` reads it. */
  role: optionalText,
});
export type WebexManagedOrganization = z.output<typeof WebexManagedOrganization>;

export const WebexPartnerAdmin = z.object({
  id: z.string().min(1),
  displayName: optionalText,
  firstName: optionalText,
  lastName: optionalText,
  emails: texts,
  /** Role value, e.g. `id_full_admin`. */
  roleInCustomerOrg: optionalText,
});
export type WebexPartnerAdmin = z.output<typeof WebexPartnerAdmin>;

/**
 * The customers this person is assigned to.
 * @throws WebexError `webex.refused` with status 400 for somebody who sees every customer by their role.
 */
export async function listManagedOrganizations(
  api: WebexApi,
  personId: string,
): Promise<WebexManagedOrganization[]> {
  const page = await api.list(
    {
      path: '/partner/organizations',
      query: { managedBy: personId },
      key: 'items',
      paging: { style: 'none' },
    },
    WebexManagedOrganization,
  );
  return page.items;
}

/** The partner's administrators assigned to one customer; those who come by a customer group are not in it. */
export async function listPartnerAdmins(
  api: WebexApi,
  orgId: string,
): Promise<WebexPartnerAdmin[]> {
  const page = await api.list(
    {
      path: '/partner/organizations/{orgId}/partnerAdmins',
      params: { orgId },
      orgId,
      key: 'items',
      paging: { style: 'none' },
    },
    WebexPartnerAdmin,
  );
  return page.items;
}
