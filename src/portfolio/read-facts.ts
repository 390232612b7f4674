/** Reads what is known of customers, many at a time. */
import type { Tx } from '../store/store.ts';
import type {
  CustomerFacts,
  LicenseFact,
  OrderFact,
  SubscriptionFact,
  SubscriptionStatus,
} from './facts.ts';

/** The facts of one customer with what lists show of it. */
export interface KnownCustomer extends CustomerFacts {
  orgId: string;
  displayName: string;
  nameKey: string;
  people: number;
  tags: readonly string[];
  tagsAt?: Date | undefined;
  region?: { name: string; from: string; at: Date } | undefined;
  wholesaleId?: string | undefined;
  externalId?: string | undefined;
}

interface CustomerRow {
  orgId: string;
  displayName: string;
  nameKey: string;
  created: Date | null;
  listedAt: Date;
  licensesAt: Date | null;
  people: number;
  region: string | null;
  regionFrom: string | null;
  regionAt: Date | null;
  tags: string[] | null;
  tagsAt: Date | null;
  trialIds: string[] | null;
  trialsAt: Date | null;
  wholesaleId: string | null;
  wholesaleState: string | null;
  externalId: string | null;
  wholesaleAt: Date | null;
  signedInAt: Date | null;
  signInsSince: Date | null;
  signInsAt: Date | null;
  signInsTriedAt: Date | null;
  signInsTrouble: string | null;
}

type Of<Row> = Row & { orgId: string };
type LicenseRow = Of<{
  name: string;
  subscriptionId: string | null;
  total: number | null;
  used: number | null;
}>;
type SubscriptionRow = Of<{
  id: string;
  status: SubscriptionStatus | null;
  startsAt: Date | null;
  endsAt: Date | null;
  autoRenew: boolean | null;
  trial: boolean | null;
  source: 'import' | 'commerce';
  at: Date;
  /** When Commerce told the dates that are the same as its own. */
  startToldAt: Date | null;
  endToldAt: Date | null;
}>;
type OrderRow = Of<{
  id: string;
  status: OrderFact['status'] | null;
  source: 'import' | 'commerce';
  at: Date;
}>;

/** Everything about these customers, in the order of the database; those Webex no longer has are left out. */
export async function readFacts(tx: Tx, orgIds: readonly string[]): Promise<KnownCustomer[]> {
  const customers = await tx.query<CustomerRow>(
    `SELECT o.id AS "orgId", o."displayName", o."nameKey", o.created, s."asOf" AS "licensesAt",
       greatest(o."syncedAt", (SELECT l."asOf" FROM "SyncStage" l WHERE l."orgId" = '*' AND l.stage = 'organizations')) AS "listedAt",
       (SELECT count(*)::int FROM "Person" p WHERE p."orgId" = o.id AND p."goneAt" IS NULL) AS people,
       coalesce(r.region, c.region) AS region,
       CASE WHEN r.region IS NULL THEN c."regionFrom" ELSE 'report' END AS "regionFrom",
       coalesce(r.at, c."regionAt") AS "regionAt", c.tags, c."tagsAt", c."trialIds",
       coalesce(c."trialsAt", c."tagsAt") AS "trialsAt", c."wholesaleId", c."wholesaleState",
       c."externalId", c."wholesaleAt", c."signedInAt", c."signInsSince", c."signInsAt",
       c."signInsTriedAt", c."signInsTrouble"
     FROM "Organization" o
     LEFT JOIN "SyncStage" s ON s."orgId" = o.id AND s.stage = 'licenses'
     LEFT JOIN "CustomerProfile" c ON c."orgId" = o.id
     LEFT JOIN LATERAL (SELECT t."reportRegion" AS region, t."reportAsOf" AS at FROM "SyncStage" t
       WHERE t."orgId" = o.id AND t."reportRegion" IS NOT NULL ORDER BY t."reportAsOf" DESC LIMIT 1) r ON true
     WHERE o.id = ANY($1::text[]) AND o."goneAt" IS NULL`,
    [orgIds],
  );
  const licenses = await tx.query<LicenseRow>(
    `SELECT "orgId", name, "subscriptionId", "totalUnits" AS total, "consumedUnits" AS used FROM "License"
     WHERE "orgId" = ANY($1::text[]) AND "goneAt" IS NULL ORDER BY name, id`,
    [orgIds],
  );
  const subscriptions = await tx.query<SubscriptionRow>(
    `SELECT s.id, s."orgId", s.status, s."startsAt", s."endsAt", s."autoRenew", s.trial, s.source, s."updatedAt" AS at,
       CASE WHEN q."startsAt" = s."startsAt" THEN q."toldAt" END AS "startToldAt",
       CASE WHEN q."endsAt" = s."endsAt" THEN q."toldAt" END AS "endToldAt"
     FROM "Subscription" s LEFT JOIN "TermQuestion" q ON q.id = s.id AND q."orgId" = s."orgId" AND s.source = 'import'
     WHERE s."orgId" = ANY($1::text[]) ORDER BY s."endsAt", s.id`,
    [orgIds],
  );
  const orders = await tx.query<OrderRow>(
    `SELECT id, "orgId", status, source, "updatedAt" AS at FROM "WebOrder"
     WHERE "orgId" = ANY($1::text[]) ORDER BY "orderedAt", id`,
    [orgIds],
  );
  const parts = {
    licenses: byCustomer(licenses),
    subscriptions: byCustomer(subscriptions),
    orders: byCustomer(orders),
  };
  return customers.map((row) => customerOf(row, parts));
}

interface Parts {
  licenses: ReadonlyMap<string, LicenseRow[]>;
  subscriptions: ReadonlyMap<string, SubscriptionRow[]>;
  orders: ReadonlyMap<string, OrderRow[]>;
}

function customerOf(row: CustomerRow, { licenses, subscriptions, orders }: Parts): KnownCustomer {
  const { orgId, region, regionFrom, regionAt, wholesaleState, wholesaleAt } = row;
  const { signInsSince, signInsAt, signInsTriedAt, signInsTrouble } = row;
  const told = subscriptions.get(orgId) ?? [];
  return {
    orgId,
    displayName: row.displayName,
    nameKey: row.nameKey,
    people: row.people,
    created: row.created ?? undefined,
    listedAt: row.listedAt,
    licenses: (licenses.get(orgId) ?? []).map(licenseOf),
    licensesAt: row.licensesAt ?? undefined,
    subscriptions: withTrials(told.map(subscriptionOf), row),
    orders: (orders.get(orgId) ?? []).map(orderOf),
    wholesale:
      wholesaleState && wholesaleAt ? { state: wholesaleState, at: wholesaleAt } : undefined,
    wholesaleId: row.wholesaleId ?? undefined,
    externalId: row.externalId ?? undefined,
    signIns:
      signInsSince && signInsAt
        ? { last: row.signedInAt ?? undefined, since: signInsSince, at: signInsAt }
        : undefined,
    signInsTrouble:
      signInsTriedAt && signInsTrouble ? { why: signInsTrouble, at: signInsTriedAt } : undefined,
    tags: row.tags ?? [],
    tagsAt: row.tagsAt ?? undefined,
    region:
      region && regionFrom && regionAt
        ? { name: region, from: regionFrom, at: regionAt }
        : undefined,
  };
}

function licenseOf({ name, subscriptionId, total, used }: LicenseRow): LicenseFact {
  return {
    name,
    subscriptionId: subscriptionId ?? undefined,
    total: total ?? undefined,
    used: used ?? 0,
  };
}

function subscriptionOf(row: SubscriptionRow): SubscriptionFact {
  return {
    id: row.id,
    status: row.status ?? undefined,
    startsAt: row.startsAt ?? undefined,
    endsAt: row.endsAt ?? undefined,
    autoRenew: row.autoRenew ?? undefined,
    trial: row.trial ?? undefined,
    startBy: commerceAt(row.startToldAt),
    endBy: commerceAt(row.endToldAt),
    source: row.source,
    at: row.at,
  };
}

function commerceAt(at: Date | null): SubscriptionFact['endBy'] {
  return at ? { source: 'commerce', at } : undefined;
}

function orderOf({ id, status, source, at }: OrderRow): OrderFact {
  return { id, status: status ?? undefined, source, at };
}

/** Webex flags trials among tagged subscriptions; where a record says otherwise, the record stands. */
function withTrials(
  told: readonly SubscriptionFact[],
  { trialIds, trialsAt }: Pick<CustomerRow, 'trialIds' | 'trialsAt'>,
): SubscriptionFact[] {
  const trials = new Set(trialIds ?? []);
  const at = trialsAt ?? undefined;
  const merged = told.map((one) =>
    one.trial === undefined && trials.has(one.id)
      ? { ...one, trial: true, trialBy: { source: 'tags' as const, at } }
      : one,
  );
  const known = new Set(told.map(({ id }) => id));
  const others = [...trials].filter((id) => !known.has(id));
  return [...merged, ...others.map((id) => ({ id, trial: true, source: 'tags' as const, at }))];
}

function byCustomer<Row extends { orgId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const same = grouped.get(row.orgId);
    if (same) same.push(row);
    else grouped.set(row.orgId, [row]);
  }
  return grouped;
}
