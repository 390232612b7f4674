/** `/v1/wholesale`: customers that the partner sells to by the package, and their subscribers. Reading only. */
import { type Call, ok, oneOf, type Route, wholeNumber } from './call.ts';
import { webexId } from './ids.ts';
import { linkTo } from './paging.ts';
import { invalid, missing } from './refusal.ts';
import type { WholesaleCustomer } from './standing.ts';
import { checkPartner } from './tags.ts';
import type { Account, Organization, World } from './world.ts';

const subscriberParameters = [
  'max',
  'offset',
  'customerId',
  'personId',
  'externalCustomerId',
  'email',
  'status',
  'after',
  'lastStatusChange',
  'sortBy',
  'sortOrder',
];

interface Sold {
  organization: Organization;
  wholesale: WholesaleCustomer;
}

/** A subscriber by the place in their customer's list of people; the people need not be grown for that. */
interface Place {
  sold: Sold;
  at: number;
  /** Milliseconds since 1970. */
  changed: number;
}

/** The paths of wholesale. `largest` is the longest page. */
export function wholesaleRoutes(world: World, largest: number): Route[] {
  const everybody = (call: Call): Sold[] => {
    checkPartner(world, call);
    return [...world.organizations.values()].flatMap((organization) => {
      const { wholesale } = organization.standing;
      return organization.managed && wholesale ? [{ organization, wholesale }] : [];
    });
  };
  return [
    {
      method: 'GET',
      path: '/v1/wholesale/customers',
      by: 'admin',
      query: ['externalId', 'orgId', 'status', 'offset', 'max'],
      run: (call) => {
        const { query } = call;
        const statuses = query.get('status')?.split(',');
        const found = everybody(call).filter(
          ({ organization, wholesale }) =>
            (query.get('externalId') ?? wholesale.externalId) === wholesale.externalId &&
            (query.get('orgId') ?? organization.id) === organization.id &&
            (statuses?.includes(wholesale.status) ?? true),
        );
        const page = offsetPage(call, found, { usual: 100, most: 1000, largest });
        return ok({ items: page.items.map(shownCustomer) }, page.headers);
      },
    },
    {
      method: 'GET',
      path: '/v1/wholesale/customers/:id',
      by: 'admin',
      query: ['includePackageLicenseInfo'],
      run: (call) => {
        const sold = everybody(call).find(({ wholesale }) => wholesale.id === call.params['id']);
        if (!sold) throw missing('customer');
        return ok(shownCustomer(sold));
      },
    },
    {
      method: 'GET',
      path: '/v1/wholesale/subPartners',
      by: 'admin',
      query: ['provisioningState', 'offset', 'max'],
      run: (call) => {
        checkPartner(world, call);
        const state = oneOf(call, 'provisioningState', ['active', 'suspended']);
        const items = [...world.organizations.values()].flatMap(({ id, standing, created }) => {
          const { subPartner } = standing;
          if (!subPartner || (state && subPartner !== state)) return [];
          return [
            {
              orgId: id,
              provisioningState: subPartner,
              created,
              billingStartDate: created.slice(0, 10),
            },
          ];
        });
        return ok({ items });
      },
    },
    {
      method: 'GET',
      path: '/v1/wholesale/subscribers',
      by: 'admin',
      query: subscriberParameters,
      run: (call) => {
        const places = matching(world, call, everybody(call));
        const page = offsetPage(call, places, { usual: 50, most: 100, largest });
        return ok({ items: page.items.map(shownSubscriber) }, page.headers);
      },
    },
  ];
}

function matching(world: World, call: Call, sold: readonly Sold[]): Place[] {
  const { query } = call;
  const status = oneOf(call, 'status', ['provisioned', 'pending_user_migration']);
  const email = query.get('email')?.toLowerCase();
  const personId = query.get('personId');
  const since = instant(call, 'lastStatusChange');
  const after = instant(call, 'after');
  // With one of these a single customer is left, so growing it does no harm.
  const person = email
    ? world.accountsByEmail.get(email)
    : personId
      ? world.accounts.get(personId)
      : undefined;
  const narrowed = sold.filter(
    ({ organization, wholesale }) =>
      (query.get('customerId') ?? wholesale.id) === wholesale.id &&
      (query.get('externalCustomerId') ?? wholesale.externalId) === wholesale.externalId &&
      (!(email ?? personId) || person?.orgId === organization.id),
  );
  const places = narrowed
    .flatMap(placesIn)
    .filter(
      (place) =>
        (since === undefined || place.changed > since) &&
        (after === undefined || createdOf(place) > after) &&
        (status === undefined || statusOf(accountAt(place)) === status) &&
        (person === undefined || accountAt(place) === person),
    );
  const by = oneOf(call, 'sortBy', ['created', 'lastStatusChange']) ?? 'created';
  const key = by === 'created' ? createdOf : ({ changed }: Place) => changed;
  const sign = oneOf(call, 'sortOrder', ['ASC', 'DESC']) === 'DESC' ? -1 : 1;
  return places.sort((a, b) => sign * (key(a) - key(b)));
}

function placesIn(sold: Sold): Place[] {
  const { organization, wholesale } = sold;
  const count = organization.headcount ?? organization.people.length;
  return Array.from({ length: count }, (_, at) => ({
    sold,
    at,
    changed: wholesale.changed + at * 1000,
  }));
}

/** A year before their last change. */
function createdOf({ changed }: Place): number {
  return changed - 365 * 24 * 3_600_000;
}

function accountAt({ sold, at }: Place): Account {
  const account = sold.organization.people[at];
  if (!account) throw new Error(`${sold.organization.displayName} has nobody at ${at}`);
  return account;
}

function statusOf(account: Account): 'provisioned' | 'pending_user_migration' {
  return account.invitePending ? 'pending_user_migration' : 'provisioned';
}

function shownCustomer({ organization, wholesale }: Sold): Record<string, unknown> {
  const { status, packages } = wholesale;
  const hasErrors = status === 'provisioned_with_errors';
  return {
    id: wholesale.id,
    ...(status === 'pending_rpl_review' ? {} : { orgId: organization.id }),
    externalId: wholesale.externalId,
    address: { addressLine1: 'Main Street 1', city: organization.displayName, country: 'NO' },
    status,
    packages,
    resourceDetails: {
      packages: packages.map((name, at) => ({
        name,
        status: hasErrors && at === 0 ? 'error' : 'provisioned',
        ...(hasErrors && at === 0
          ? { errors: [{ errorCode: 2555, description: 'A location could not be provisioned.' }] }
          : {}),
      })),
    },
  };
}

function shownSubscriber(place: Place): Record<string, unknown> {
  const { wholesale } = place.sold;
  const account = accountAt(place);
  const packages = account.phoneNumbers.length > 0 ? ['webex_suite'] : ['webex_meetings'];
  const status = statusOf(account);
  return {
    id: webexId('SUBSCRIBER', account.uuid),
    ...(status === 'provisioned' ? { personId: account.id } : {}),
    email: account.emails[0],
    customerId: wholesale.id,
    externalCustomerId: wholesale.externalId,
    package: packages[0],
    packages,
    status,
    created: new Date(createdOf(place)).toISOString(),
    lastStatusChange: new Date(place.changed).toISOString(),
  };
}

/** Milliseconds since 1970, or ISO 8601. */
function instant(call: Call, name: string): number | undefined {
  const value = call.query.get(name);
  if (value === undefined) return undefined;
  const time = /^\d+$/.test(value) ? Number(value) : Date.parse(value);
  if (Number.isNaN(time)) throw invalid(`${name} is invalid`);
  return time;
}

/** A page by `max` and `offset`; the link leads on while there is more. */
export function offsetPage<T>(
  call: Call,
  items: readonly T[],
  asked: { usual: number; most: number; largest: number },
): { items: readonly T[]; headers: Readonly<Record<string, string>> } {
  const max = wholeNumber(call, 'max', 1) ?? asked.usual;
  if (max > asked.most) throw invalid(`max must not be above ${asked.most}`);
  const offset = wholeNumber(call, 'offset', 0) ?? 0;
  const size = Math.min(max, asked.largest);
  const next = offset + size;
  return {
    items: items.slice(offset, next),
    headers:
      next < items.length
        ? { link: linkTo(call, { max: String(size), offset: String(next) }) }
        : {},
  };
}
