/** `/v1/partner/organizations`: which administrator of the partner looks after which customer. */
import { ok, type Route } from './call.ts';
import { openOrganization, reachable } from './organizations.ts';
import { forbidden, invalid, missing } from './refusal.ts';
import { holds, roleId } from './staff.ts';
import { checkPartner, required } from './tags.ts';
import type { World } from './world.ts';

const partnerAdmin = 'atlas-portal.partner.salesadmin';
const partnerFullAdmin = 'atlas-portal.partner.salesfulladmin';

/** The paths of assigned administrators. */
export function partnerOrganizationRoutes(world: World): Route[] {
  return [
    {
      method: 'GET',
      path: '/v1/partner/organizations',
      by: 'admin',
      query: ['managedBy'],
      run: (call) => {
        checkPartner(world, call);
        const person = world.accounts.get(required(call, 'managedBy'));
        if (person?.orgId !== world.partner.id) throw missing('person');
        if (holds(person, partnerFullAdmin, 'id_readonly_admin')) {
          throw invalid('The user has access to all organizations managed by the partner.');
        }
        const assigned = reachable(world, call).filter(({ standing }) =>
          standing.adminIds.includes(person.id),
        );
        return ok({ items: assigned.map(({ id }) => ({ orgId: id, role: roleId(partnerAdmin) })) });
      },
    },
    {
      method: 'GET',
      path: '/v1/partner/organizations/:id/partnerAdmins',
      by: 'admin',
      run: (call) => {
        checkPartner(world, call);
        if (!holds(call.person, partnerFullAdmin)) throw forbidden();
        const { standing } = openOrganization(world, call, call.params['id'] ?? '');
        const admins = standing.adminIds.flatMap((id) => world.accounts.get(id) ?? []);
        return ok({
          items: admins.map(({ id, displayName, firstName, lastName, emails }) => ({
            id,
            displayName,
            firstName,
            lastName,
            emails,
            roleInCustomerOrg: 'id_full_admin',
          })),
        });
      },
    },
  ];
}
