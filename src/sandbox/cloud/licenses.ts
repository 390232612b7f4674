/** `/v1/licenses` and `/v1/roles`. */
import { type Call, ok, oneOf, type Route, wholeNumber } from './call.ts';
import { keyOf, webexId } from './ids.ts';
import { manages, organizationOf } from './organizations.ts';
import { linkTo } from './paging.ts';
import { invalid, missing } from './refusal.ts';
import { roleId } from './staff.ts';
import type { License, Organization, World } from './world.ts';

/** The paths of licences. */
export function licenseRoutes(world: World): Route[] {
  const find = (call: Call): { organization: Organization; license: License } => {
    const id = call.params['id'] ?? '';
    const uuid = keyOf('LICENSE', id)?.split(':')[0];
    const organization = world.organizations.get(webexId('ORGANIZATION', uuid ?? ''));
    const license = organization?.licenses.find((each) => each.id === id);
    if (!organization || !license || !manages(world, call, organization)) throw missing('license');
    return { organization, license };
  };

  return [
    {
      method: 'GET',
      path: '/v1/licenses',
      by: 'admin',
      query: ['orgId'],
      run: (call) => ok({ items: organizationOf(world, call).licenses }),
    },
    {
      method: 'GET',
      path: '/v1/licenses/:id',
      by: 'admin',
      query: ['includeAssignedTo', 'next', 'limit'],
      run: (call) => {
        const { organization, license } = find(call);
        if (!oneOf(call, 'includeAssignedTo', ['user'])) return ok(license);
        const limit = wholeNumber(call, 'limit', 1) ?? 300;
        if (limit > 300) throw invalid('limit must not be above 300');
        const start = wholeNumber(call, 'next', 0) ?? 0;
        const holders = organization.people.filter((each) => each.licenses.includes(license.id));
        const users = holders.slice(start, start + limit).map((each) => ({
          id: each.id,
          type: 'INTERNAL',
          displayName: each.displayName,
          email: each.emails[0],
        }));
        const more = start + limit < holders.length;
        return ok(
          { ...license, users },
          more ? { link: linkTo(call, { next: String(start + limit) }) } : undefined,
        );
      },
    },
  ];
}

const roles = [
  { id: roleId('id_full_admin'), name: 'Full Administrator' },
  { id: roleId('id_readonly_admin'), name: 'Read-only Administrator' },
  { id: roleId('id_user_admin'), name: 'User and Device Administrator' },
  { id: roleId('id_device_admin'), name: 'Device Administrator' },
  { id: roleId('atlas-portal.partner.salesfulladmin'), name: 'Partner Full Administrator' },
  { id: roleId('atlas-portal.partner.salesadmin'), name: 'Partner Administrator' },
  { id: roleId('atlas-portal.partner.helpdesk'), name: 'Help Desk Administrator' },
  { id: roleId('atlas-portal.partner.provision_admin'), name: 'Provisioning Administrator' },
];

/** The paths of roles. */
export function roleRoutes(): Route[] {
  return [
    { method: 'GET', path: '/v1/roles', by: 'admin', run: () => ok({ items: roles }) },
    {
      method: 'GET',
      path: '/v1/roles/:id',
      by: 'admin',
      run: (call) => {
        const role = roles.find((each) => each.id === call.params['id']);
        if (!role) throw missing('role');
        return ok(role);
      },
    },
  ];
}
