/** The partner's own people, the bot, and those who do not belong. */
import { addAccount, emptyOrganization } from './accounts.ts';
import { webexId } from './ids.ts';
import type { Account, Organization } from './world.ts';

const partnerUuid = '6f0a1c52-7d3e-4b8a-9c41-2e5d8f7a1b30';
const strangerUuid = '0b7e4d19-52c6-4f8d-8a13-9d2c6e5f4a71';
const botsUuid = '1eb65fdf-9643-417f-9974-ad72cae0e10f';

/** Of Petra Holm, the partner administrator who looks after some of the customers. */
export const partnerAdminId = webexId('PEOPLE', staffUuid(3));

/** The public id of a role, e.g. of `id_full_admin`. */
export function roleId(name: string): string {
  return webexId('ROLE', name);
}

export interface Staff {
  partner: Organization;
  /** Organizations that the partner does not manage. */
  others: Organization[];
  bot: Account;
  /** The accounts the integration was authorised with. */
  integrators: [Account, ...Account[]];
}

/** Always the same people, whatever else is sown; `agents` more at the help desk and `admins` for the integration. */
export function hireStaff(agents = 0, admins = 1): Staff {
  const partner = emptyOrganization({
    uuid: partnerUuid,
    displayName: 'Fjordlys Partner AS',
    opened: true,
  });
  const elsewhere = emptyOrganization({ uuid: strangerUuid, displayName: 'Elsewhere Trading Ltd' });
  const bots = emptyOrganization({ uuid: botsUuid, displayName: 'Webex Bots' });

  const work = (
    number: number,
    displayName: string,
    kind: Account['kind'],
    role: string,
    title: string,
  ): Account => {
    const [firstName = '', ...rest] = displayName.split(' ');
    const lastName = rest.join(' ');
    return addAccount(partner, {
      uuid: staffUuid(number),
      email: `${firstName}.${lastName}@fjordlys.example`.toLowerCase(),
      displayName,
      firstName,
      lastName,
      kind,
      speaks: kind !== 'customer',
      roles: [roleId(role)],
      title,
    });
  };

  work(1, 'Maya Lind', 'helpdesk', 'atlas-portal.partner.helpdesk', 'Help desk agent');
  work(2, 'Jonas Berg', 'helpdesk', 'atlas-portal.partner.helpdesk', 'Help desk agent');
  work(
    3,
    'Petra Holm',
    'partner-admin',
    'atlas-portal.partner.salesadmin',
    'Partner administrator',
  );
  work(4, 'Elena Ruiz', 'readonly-admin', 'id_readonly_admin', 'Controller');
  const integration = (number: number): Account =>
    work(
      4 + number,
      number === 1 ? 'Deskhand Integration' : `Deskhand Integration${number}`,
      'customer',
      'atlas-portal.partner.salesfulladmin',
      'Account that the integration was authorised with',
    );
  const integrators: Staff['integrators'] = [integration(1)];
  for (let number = 2; number <= admins; number += 1) integrators.push(integration(number));
  for (let each = 1; each <= agents; each += 1) {
    const role = 'atlas-portal.partner.helpdesk';
    work(100 + each, `Agent Number${each}`, 'helpdesk', role, 'Help desk agent');
  }
  addAccount(elsewhere, {
    uuid: 'b2f00000-0000-4000-8000-000000000001',
    email: 'sam.stranger@elsewhere.example',
    displayName: 'Sam Stranger',
    firstName: 'Sam',
    lastName: 'Stranger',
    kind: 'stranger',
    speaks: true,
    roles: [roleId('id_full_admin')],
  });
  const bot = addAccount(bots, {
    uuid: 'c3f00000-0000-4000-8000-000000000001',
    email: 'deskhand@webex.bot',
    displayName: 'Deskhand',
    kind: 'bot',
    type: 'bot',
  });
  addAccount(bots, {
    uuid: 'c3f00000-0000-4000-8000-000000000002',
    email: 'ticket-robot@webex.bot',
    displayName: 'Ticket Robot',
    kind: 'other-bot',
    type: 'bot',
  });
  return { partner, others: [elsewhere, bots], bot, integrators };
}

function staffUuid(number: number): string {
  return `a1f00000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** Whether the account holds one of the roles, named as inside the role id. */
export function holds(account: Account, ...names: readonly string[]): boolean {
  return account.roles.some((role) => names.some((name) => role === roleId(name)));
}
