/** `/v1/wholesale`: subscribers of the customers that the partner sells to by the package, and sub-partners. */
import { type Call, ok, oneOf, type Route } from './call.ts';
import { webexId } from './ids.ts';
import { offsetPage } from './paging-offset.ts';
import { invalid } from './refusal.ts';
import { isSubscribed, marksOf, packagesOf, statusOf } from './subscriber-marks.ts';
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
        const items = page.items.map((place) =>
          shownSubscriber({ sold: place.sold, account: accountAt(place) }, place.changed),
        );
        return ok({ items }, page.headers);
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
        (status === undefined || statusOf(place.sold.wholesale, accountAt(place)) === status) &&
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
  const marks = marksOf(wholesale);
  const places = Array.from({ length: count }, (_, at) => ({
    sold,
    at,
    changed: wholesale.changed + at * 1000,
  }));
  // Nobody has to grow where nothing was said of anybody.
  if (marks.size === 0) return places;
  return places
    .filter((place) => isSubscribed(wholesale, accountAt(place)))
    .map((place) => ({
      ...place,
      changed: marks.get(accountAt(place).uuid)?.changed ?? place.changed,
    }));
}

/** A year before their last change. */
function createdOf({ changed }: Pick<Place, 'changed'>): number {
  return changed - 365 * 24 * 3_600_000;
}

function accountAt({ sold, at }: Place): Account {
  const account = sold.organization.people[at];
  if (!account) throw new Error(`${sold.organization.displayName} has nobody at ${at}`);
  return account;
}

/** A subscriber as every path shows them; `changed` is their last change of status where nothing was said of it. */
export function shownSubscriber(
  { sold, account }: { sold: Sold; account: Account },
  usual: number = sold.wholesale.changed,
): Record<string, unknown> {
  const { wholesale } = sold;
  const packages = packagesOf(wholesale, account);
  const status = statusOf(wholesale, account);
  const { changed = usual, created = createdOf({ changed }) } =
    marksOf(wholesale).get(account.uuid) ?? {};
  return {
    id: webexId('SUBSCRIBER', account.uuid),
    ...(status === 'provisioned' ? { personId: account.id } : {}),
    email: account.emails[0],
    customerId: wholesale.id,
    externalCustomerId: wholesale.externalId,
    ...(singular.includes(packages[0] ?? '') ? { package: packages[0] } : {}),
    packages,
    status,
    created: new Date(created).toISOString(),
    lastStatusChange: new Date(changed).toISOString(),
  };
}

/** What the older field can say. */
const singular = [
  'webex_calling',
  'webex_meetings',
  'webex_suite',
  'webex_voice',
  'cx_essentials',
  'webex_calling_standard',
];

/** Milliseconds since 1970, or ISO 8601. */
function instant(call: Call, name: string): number | undefined {
  const value = call.query.get(name);
  if (value === undefined) return undefined;
  const time = /^\d+$/.test(value) ? Number(value) : Date.parse(value);
  if (Number.isNaN(time)) throw invalid(`${name} is invalid`);
  return time;
}
