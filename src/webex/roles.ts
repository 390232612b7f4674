/** Administrator roles: Webex's role ids say in their last segment what they are. */
import { z } from 'zod';
import type { WebexApi } from './call.ts';
import { decodeId } from './id.ts';

export const WebexRole = z.object({ id: z.string().min(1), name: z.string() });
export type WebexRole = z.output<typeof WebexRole>;

/** The roles we act on, by the value inside the role id. Others exist; they give nothing here. */
export const roleValues = {
  fullAdmin: 'id_full_admin',
  readonlyAdmin: 'id_readonly_admin',
  userAdmin: 'id_user_admin',
  deviceAdmin: 'id_device_admin',
  partnerAdmin: 'atlas-portal.partner.salesadmin',
  partnerFullAdmin: 'atlas-portal.partner.salesfulladmin',
  partnerHelpdesk: 'atlas-portal.partner.helpdesk',
  partnerProvisionAdmin: 'atlas-portal.partner.provision_admin',
} as const;

/** The value of a role id, e.g. `id_full_admin`; undefined when it is not a role id. */
export function roleValueOf(roleId: string): string | undefined {
  const id = decodeId(roleId);
  return id?.type === 'ROLE' ? id.value : undefined;
}

/** All roles of the token's organization, with their names. */
export async function listRoles(api: WebexApi): Promise<WebexRole[]> {
  const page = await api.list(
    { path: '/roles', key: 'items', paging: { style: 'none' } },
    WebexRole,
  );
  return page.items;
}
