/** `/identity/scim/…/v2/Users`: accounts as identity keeps them. */
import { type Call, ok, oneOf, type Route, truth, wholeNumber } from './call.ts';
import { webexId } from './ids.ts';
import { isOpen, organizationBy } from './organizations.ts';
import { forbidden, invalid, missing } from './refusal.ts';
import { accountTest } from './scim-filter.ts';
import type { Account, Organization, World } from './world.ts';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const cisco = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:User';

/** The paths of accounts. `largest` is the longest page. */
export function scimRoutes(world: World, largest: number): Route[] {
  const organizationOf = (call: Call): Organization => {
    const organization = organizationBy(world, call, call.params['orgUuid'] ?? '');
    if (!isOpen(organization, call)) throw forbidden();
    return organization;
  };
  return [
    {
      method: 'GET',
      path: '/identity/scim/:orgUuid/v2/Users',
      by: 'admin',
      query: [
        'filter',
        'attributes',
        'excludedAttributes',
        'sortBy',
        'sortOrder',
        'startIndex',
        'count',
        'returnGroups',
        'includeGroupDetails',
        'groupUsageTypes',
      ],
      run: (call) => {
        const organization = organizationOf(call);
        if (call.query.has('attributes') || call.query.has('excludedAttributes')) {
          throw invalid('This Webex always answers with every attribute.');
        }
        truth(call, 'returnGroups');
        truth(call, 'includeGroupDetails');
        const filter = call.query.get('filter');
        const people = filter
          ? organization.people.filter(accountTest(filter))
          : organization.people;
        const start = wholeNumber(call, 'startIndex', 1) ?? 1;
        const count = Math.min(wholeNumber(call, 'count', 1) ?? 100, largest);
        const page = sorted(call, people).slice(start - 1, start - 1 + count);
        return ok({
          schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
          totalResults: people.length,
          itemsPerPage: page.length,
          startIndex: start,
          Resources: page.map((account) => shown(world, call, organization, account)),
        });
      },
    },
    {
      method: 'GET',
      path: '/identity/scim/:orgUuid/v2/Users/:uuid',
      by: 'admin',
      run: (call) => {
        const organization = organizationOf(call);
        const account = world.accounts.get(webexId('PEOPLE', call.params['uuid'] ?? ''));
        if (account?.orgId !== organization.id) throw missing('user');
        return ok(shown(world, call, organization, account));
      },
    },
  ];
}

function sorted(call: Call, people: readonly Account[]): readonly Account[] {
  const by = oneOf(call, 'sortBy', ['userName', 'id', 'meta.lastModified']);
  const order = oneOf(call, 'sortOrder', ['ascending', 'descending']);
  if (!by) return people;
  const key = ({ emails, uuid, lastModified }: Account): string => {
    if (by === 'id') return uuid;
    return by === 'userName' ? (emails[0] ?? '') : lastModified;
  };
  const sign = order === 'descending' ? -1 : 1;
  return people.toSorted((a, b) => sign * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function shown(
  world: World,
  call: Call,
  organization: Organization,
  account: Account,
): Record<string, unknown> {
  const { uuid, emails, displayName, firstName, lastName, title } = account;
  return {
    schemas: [core, cisco],
    id: uuid,
    userName: emails[0],
    active: account.loginEnabled,
    displayName,
    ...(firstName ? { nickName: firstName } : {}),
    name: {
      ...(firstName ? { givenName: firstName } : {}),
      ...(lastName ? { familyName: lastName } : {}),
    },
    emails: emails.map((value, at) => ({ value, type: 'work', primary: at === 0 })),
    phoneNumbers: account.phoneNumbers,
    userType: 'user',
    ...(title ? { title } : {}),
    preferredLanguage: organization.preferredLanguage,
    roles: account.roles.map((role) => {
      const value = Buffer.from(role, 'base64url').toString().split('/').at(-1) ?? '';
      return { value, type: 'cirole', display: value };
    }),
    [cisco]: {
      accountStatus: [statusOf(account)],
      sipAddresses: account.sipAddresses
        .filter(({ type }) => type === 'enterprise')
        .map(({ value, type, primary }) => ({ value, type, primary })),
      managedOrgs: managedBy(world, account),
    },
    meta: {
      resourceType: 'User',
      organizationID: organization.uuid,
      created: account.created,
      lastModified: account.lastModified,
      version: '16629174099',
      location: `${call.origin}/identity/scim/${organization.uuid}/v2/Users/${uuid}`,
    },
  };
}

function statusOf({ invitePending, loginEnabled }: Account): 'active' | 'pending' | 'disabled' {
  if (invitePending) return 'pending';
  return loginEnabled ? 'active' : 'disabled';
}

/** Only the partner's own people manage others. */
function managedBy(world: World, account: Account): { orgId: string; role: string }[] {
  if (account.orgId !== world.partner.id) return [];
  return [...world.organizations.values()]
    .filter(({ standing }) => standing.adminIds.includes(account.id))
    .map(({ uuid }) => ({ orgId: uuid, role: 'id_full_admin' }));
}
