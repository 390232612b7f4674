/** What the database knows of the customers, subscriptions and orders that an import names. */
import { readerOf, type Scope } from '../directory/scope.ts';
import type { Tx } from '../store/store.ts';
import { uuidOf } from '../webex/id.ts';
import type { OrderFact, SubscriptionStatus } from './facts.ts';
import type { RowContent } from './import-rows.ts';

export interface StoredSubscription {
  id: string;
  orgId: string;
  name: string | null;
  status: SubscriptionStatus | null;
  startsAt: Date | null;
  endsAt: Date | null;
  autoRenew: boolean | null;
  trial: boolean | null;
  webOrderId: string | null;
}

export interface StoredOrder {
  id: string;
  orgId: string;
  subscriptionId: string | null;
  status: NonNullable<OrderFact['status']> | null;
  orderedAt: Date | null;
}

export interface Known {
  /** By id and by UUID. */
  orgByAnyId: ReadonlyMap<string, string>;
  /** By the key of the name; two customers may share one. */
  orgsByName: ReadonlyMap<string, readonly string[]>;
  /** The customer whose licences name the subscription. */
  orgByLicence: ReadonlyMap<string, string>;
  subscriptions: ReadonlyMap<string, StoredSubscription>;
  orders: ReadonlyMap<string, StoredOrder>;
}

interface OrganizationRow {
  id: string;
  uuid: string;
  nameKey: string;
}

/**
 * Reads everything the rows name, a portion of it at a time. Customers that Webex no longer has, and those outside of the
 * scope with all they bought, are not known: rows about them fare like rows about customers that never were.
 */
export async function readKnown(
  store: Tx,
  scope: Scope,
  rows: readonly RowContent[],
): Promise<Known> {
  const tx = readerOf(store, scope);
  const ids = unique(rows.map(({ orgId }) => orgId && organizationKey(orgId)));
  const names = unique(rows.map(({ customerKey }) => customerKey));
  const subscriptionIds = unique(rows.map(({ subscriptionId }) => subscriptionId));
  const orderIds = unique(rows.map(({ webOrderId }) => webOrderId));
  const read = <Row>(sql: string, values: readonly string[]) =>
    inPortions(values, (some) => tx.query<Row>(sql, [some]));

  const byId = await read<OrganizationRow>(
    `SELECT id, id AS "orgId", uuid, "nameKey" FROM "Organization"
     WHERE "goneAt" IS NULL AND (id = ANY($1::text[]) OR uuid = ANY($1::text[]))`,
    ids,
  );
  const byName = await read<OrganizationRow>(
    `SELECT id, id AS "orgId", uuid, "nameKey" FROM "Organization"
     WHERE "goneAt" IS NULL AND "nameKey" = ANY($1::text[])`,
    names,
  );
  const licences = await read<{ subscriptionId: string; orgId: string }>(
    `SELECT DISTINCT l."subscriptionId", l."orgId" FROM "License" l
     JOIN "Organization" o ON o.id = l."orgId" AND o."goneAt" IS NULL
     WHERE l."goneAt" IS NULL AND l."subscriptionId" = ANY($1::text[])`,
    subscriptionIds,
  );
  const subscriptions = await read<StoredSubscription>(
    `SELECT id, "orgId", name, status, "startsAt", "endsAt", "autoRenew", trial, "webOrderId"
     FROM "Subscription" WHERE id = ANY($1::text[]) ORDER BY "updatedAt"`,
    subscriptionIds,
  );
  const orders = await read<StoredOrder>(
    `SELECT id, "orgId", "subscriptionId", status, "orderedAt" FROM "WebOrder"
     WHERE id = ANY($1::text[]) ORDER BY "updatedAt"`,
    orderIds,
  );

  const organizations = [...new Map([...byId, ...byName].map((one) => [one.id, one])).values()];
  return {
    orgByAnyId: new Map(organizations.flatMap(({ id, uuid }) => [[id, id] as const, [uuid, id]])),
    orgsByName: grouped(organizations),
    orgByLicence: new Map(licences.map(({ subscriptionId, orgId }) => [subscriptionId, orgId])),
    subscriptions: new Map(subscriptions.map((one) => [one.id, one])),
    orders: new Map(orders.map((one) => [one.id, one])),
  };
}

/** Values of one statement: its answer is taken in within some milliseconds. */
const portion = 1_000;

async function inPortions<Row>(
  values: readonly string[],
  read: (some: readonly string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < values.length; from += portion) {
    rows.push(...(await read(values.slice(from, from + portion))));
  }
  return rows;
}

const withoutHyphens = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/i;

/** How an organization's id is compared: its UUID in small letters, also from braces or 32 digits, or the text itself. */
export function organizationKey(given: string): string {
  const bare = given.replace(/^(?:urn:uuid:)?\{?|\}$/gi, '');
  return uuidOf(bare.replace(withoutHyphens, '$1-$2-$3-$4-$5')) ?? given;
}

function grouped(organizations: readonly OrganizationRow[]): Map<string, string[]> {
  const byName = new Map<string, string[]>();
  for (const one of organizations) {
    byName.set(one.nameKey, [...(byName.get(one.nameKey) ?? []), one.id]);
  }
  return byName;
}

function unique(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined && value !== ''))] as string[];
}
