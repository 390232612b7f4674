/** `/v1/people`. */
import { type Answer, administers, type Call, ok, type Route, truth } from './call.ts';
import { isOpen, manages, organizationOf } from './organizations.ts';
import { pageOf } from './paging.ts';
import { changePerson, personFields } from './person-writes.ts';
import { forbidden, invalid, missing } from './refusal.ts';
import type { Account, World } from './world.ts';

const mostIds = 85;
const adminOnly = ['orgId', 'roles', 'locationId', 'callingData'];

/** The paths of people. `largest` is the longest page. */
export function peopleRoutes(world: World, largest: number): Route[] {
  const seenBy = (call: Call, account: Account): Record<string, unknown> | undefined => {
    if (!isAdmin(call)) return basic(account);
    const organization = world.organizations.get(account.orgId);
    if (!organization || !manages(world, call, organization)) return undefined;
    return full(account, call);
  };

  const paged = (call: Call, accounts: readonly Account[], notFoundIds?: string[]): Answer => {
    const most = truth(call, 'callingData') ? 100 : 1000;
    const page = pageOf(call, accounts, { usual: 100, most, largest, by: 'cursor' });
    const items = page.items.flatMap((account) => seenBy(call, account) ?? []);
    return ok(notFoundIds?.length ? { items, notFoundIds } : { items }, page.headers);
  };

  const byIds = (call: Call, list: string): Answer => {
    const ids = list.split(',');
    if (ids.length > mostIds) throw invalid(`No more than ${mostIds} ids are possible.`);
    const found = ids.flatMap((id) => world.accounts.get(id) ?? []);
    const visible = found.filter((account) => seenBy(call, account));
    const seen = new Set(visible.map((account) => account.id));
    return paged(
      call,
      visible,
      ids.filter((id) => !seen.has(id)),
    );
  };

  const byEmail = (call: Call, email: string): Answer => {
    if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw invalid('email is invalid');
    const account = world.accountsByEmail.get(email.toLowerCase());
    return paged(call, account && seenBy(call, account) ? [account] : []);
  };

  const list = (call: Call): Answer => {
    if (!isAdmin(call) && adminOnly.some((name) => call.query.has(name))) throw forbidden();
    const [ids, email, name] = ['id', 'email', 'displayName'].map((each) => call.query.get(each));
    if (ids !== undefined) return byIds(call, ids);
    if (email !== undefined) return byEmail(call, email);
    if (name !== undefined && name.length < 3) throw invalid('displayName needs 3 characters');
    if (!isAdmin(call)) {
      throw invalid('Email, displayName, or id list should be specified.');
    }
    const organization = organizationOf(world, call);
    const role = call.query.get('roles');
    if (role !== undefined && organization.id !== call.person.orgId) throw forbidden();
    const locationId = call.query.get('locationId');
    return paged(
      call,
      organization.people.filter(
        (each) =>
          (!name || each.displayName.toLowerCase().startsWith(name.toLowerCase())) &&
          (!role || each.roles.includes(role)) &&
          (!locationId || each.locationId === locationId),
      ),
    );
  };

  return [
    {
      method: 'GET',
      path: '/v1/people',
      by: 'anyone',
      query: ['email', 'displayName', 'id', 'max', 'excludeStatus', 'cursor', ...adminOnly],
      run: list,
    },
    {
      method: 'GET',
      path: '/v1/people/me',
      by: 'anyone',
      query: ['callingData'],
      run: (call) => ok(full(call.person, call)),
    },
    {
      method: 'GET',
      path: '/v1/people/:id',
      by: 'anyone',
      query: ['callingData'],
      run: (call) => {
        const account = world.accounts.get(call.params['id'] ?? '');
        const shown = account && seenBy(call, account);
        if (!shown) throw missing('person');
        const organization = world.organizations.get(account.orgId);
        if (isAdmin(call) && organization && !isOpen(organization, call)) throw forbidden();
        if (!isAdmin(call) && call.query.has('callingData')) throw forbidden();
        return ok(shown);
      },
    },
    {
      method: 'PUT',
      path: '/v1/people/:id',
      by: 'admin',
      query: ['callingData', 'showAllTypes', 'minResponse'],
      body: personFields,
      run: (call) => ok(full(changePerson(world, call), call)),
    },
  ];
}

function isAdmin(call: Call): boolean {
  return call.token.kind !== 'bot' && administers(call.person);
}

/** What anybody may know of somebody. */
function basic(account: Account): Record<string, unknown> {
  const { id, emails, displayName, firstName, lastName, orgId, created, type } = account;
  return {
    id,
    emails,
    phoneNumbers: [],
    displayName,
    ...(firstName === undefined ? {} : { firstName, nickName: firstName }),
    ...(lastName === undefined ? {} : { lastName }),
    orgId,
    created,
    type,
  };
}

/** What an administrator may know; telephone data only with `callingData`. */
function full(account: Account, call: Call): Record<string, unknown> {
  const calling = truth(call, 'callingData') ?? false;
  const { department, title, extension, locationId, lastActivity } = account;
  const withStatus = !truth(call, 'excludeStatus');
  return {
    ...basic(account),
    phoneNumbers: calling
      ? account.phoneNumbers
      : account.phoneNumbers.filter((number) => number.type === 'mobile'),
    ...(calling && extension ? { extension } : {}),
    ...(calling && locationId ? { locationId } : {}),
    roles: account.roles,
    licenses: account.licenses,
    ...(department ? { department } : {}),
    ...(title ? { title } : {}),
    lastModified: account.lastModified,
    siteUrls: account.siteUrls,
    sipAddresses: account.sipAddresses,
    invitePending: account.invitePending,
    loginEnabled: account.loginEnabled,
    ...(withStatus ? { status: account.status, ...(lastActivity ? { lastActivity } : {}) } : {}),
  };
}
