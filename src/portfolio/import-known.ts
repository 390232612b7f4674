/** What the database knows of the customers, subscriptions and orders that an import names. */
import { nameKey } from '../directory/name-key.ts';
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
 * Reads everything the rows name, in four statements. Customers that Webex no longer has, and those outside of the
 * scope with all they bought, are not known: rows about them fare like rows about customers that never were.
 */
export async function readKnown(
  store: Tx,
  scope: Scope,
  rows: readonly RowContent[],
): Promise<Known> {
  const tx = readerOf(store, scope);
  const ids = unique(rows.map(({ orgId }) => orgId && organizationKey(orgId)));
  const names = unique(rows.map(({ customer }) => customer && nameKey(customer)));
  const subscriptionIds = unique(rows.map(({ subscriptionId }) => subscriptionId));
  const orderIds = unique(rows.map(({ webOrderId }) => webOrderId));

  const organizations = await tx.query<OrganizationRow>(
    `SELECT id, id AS "orgId", uuid, "nameKey" FROM "Organization"
     WHERE "goneAt" IS NULL AND (id = ANY($1::text[]) OR uuid = ANY($1::text[]) OR "nameKey" = ANY($2::text[]))`,
    [ids, names],
  );
  const licences = await tx.query<{ subscriptionId: string; orgId: string }>(
    `SELECT DISTINCT l."subscriptionId", l."orgId" FROM "License" l
     JOIN "Organization" o ON o.id = l."orgId" AND o."goneAt" IS NULL
     WHERE l."goneAt" IS NULL AND l."subscriptionId" = ANY($1::text[])`,
    [subscriptionIds],
  );
  const subscriptions = await tx.query<StoredSubscription>(
    `SELECT id, "orgId", name, status, "startsAt", "endsAt", "autoRenew", trial, "webOrderId"
     FROM "Subscription" WHERE id = ANY($1::text[]) ORDER BY "updatedAt"`,
    [subscriptionIds],
  );
  const orders = await tx.query<StoredOrder>(
    `SELECT id, "orgId", "subscriptionId", status, "orderedAt" FROM "WebOrder"
     WHERE id = ANY($1::text[]) ORDER BY "updatedAt"`,
    [orderIds],
  );

  return {
    orgByAnyId: new Map(organizations.flatMap(({ id, uuid }) => [[id, id] as const, [uuid, id]])),
    orgsByName: grouped(organizations),
    orgByLicence: new Map(licences.map(({ subscriptionId, orgId }) => [subscriptionId, orgId])),
    subscriptions: new Map(subscriptions.map((one) => [one.id, one])),
    orders: new Map(orders.map((one) => [one.id, one])),
  };
}

/** How an organization's id is compared: its UUID in small letters, or the text itself. */
export function organizationKey(given: string): string {
  return uuidOf(given)?.toLowerCase() ?? given;
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
