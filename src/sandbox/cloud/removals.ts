/** What administrators take away: a person, or a whole customer. */
import type { Answer, Call, Route } from './call.ts';
import { manages } from './organizations.ts';
import { forbidden, missing } from './refusal.ts';
import { roleId } from './staff.ts';
import type { Account, Organization, World } from './world.ts';

const gone: Answer = { status: 204 };
const full = [roleId('id_full_admin'), roleId('atlas-portal.partner.salesfulladmin')];

/** `DELETE` of people and organizations; both need a full administrator. */
export function removalRoutes(world: World): Route[] {
  return [
    {
      method: 'DELETE',
      path: '/v1/people/:id',
      by: 'admin',
      run: (call) => {
        checkFull(call);
        const account = world.accounts.get(call.params['id'] ?? '');
        const organization = account && world.organizations.get(account.orgId);
        if (!organization || !manages(world, call, organization)) throw missing('person');
        removePerson(world, organization, account);
        return gone;
      },
    },
    {
      method: 'DELETE',
      path: '/v1/organizations/:id',
      by: 'admin',
      run: (call) => {
        checkFull(call);
        const organization = world.organizations.get(call.params['id'] ?? '');
        if (!organization || !manages(world, call, organization)) throw missing('organization');
        if (organization === world.partner) throw forbidden();
        for (const account of [...organization.people]) {
          removePerson(world, organization, account);
        }
        world.edition += 1;
        world.organizations.delete(organization.id);
        return gone;
      },
    },
  ];
}

function checkFull({ person }: Call): void {
  if (!person.roles.some((role) => full.includes(role))) throw forbidden();
}

/** Their numbers stay with the customer, assigned to nobody; their devices go with them. */
function removePerson(world: World, organization: Organization, account: Account): void {
  organization.people = organization.people.filter((each) => each !== account);
  organization.devices = organization.devices.filter((each) => each.personId !== account.id);
  for (const number of organization.numbers) {
    if (number.owner?.id === account.id) delete number.owner;
  }
  world.edition += 1;
  world.accounts.delete(account.id);
  for (const email of account.emails) world.accountsByEmail.delete(email.toLowerCase());
}
