/** `/v1/wholesale`: subscribers of the customers that the partner sells to by the package, and sub-partners. */
import { type Call, ok, oneOf, type Route } from './call.ts';
import { webexId } from './ids.ts';
import { offsetPage } from './paging-offset.ts';
import { invalid } from './refusal.ts';
import { checkPartner } from './tags.ts';
import { everybodySold, type Sold } from './wholesale-sold.ts';
import type { Account, World } from './world.ts';

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

/** A subscriber by the place in their customer's list of people; the people need not be grown for that. */
interface Place {
  sold: Sold;
  at: number;
  /** Milliseconds since 1970. */
  changed: number;
}

/** The paths of wholesale. `largest` is the longest page. */
export function wholesaleRoutes(world: World, largest: number): Route[] {
  return [
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
        const places = matching(world, call, everybodySold(world, call));
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
