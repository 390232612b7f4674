/** The list of customers: filtered, sorted, a page at a time or whole, within what somebody may see. */
import { hasTwin } from '../directory/look-alikes.ts';
import { nameKey } from '../directory/name-key.ts';
import type { Scope } from '../directory/scope.ts';
import type { Tx } from '../store/store.ts';
import type { CustomerFilter } from './filter.ts';
import type { Sort } from './filter-words.ts';
import type { Status } from './status.ts';

export interface ListedCustomer {
  orgId: string;
  orgUuid: string;
  displayName: string;
  created?: Date | undefined;
  statuses: Status[];
  products: string[];
  tags: string[];
  region?: string | undefined;
  /** When the first of what runs ends. */
  endsAt?: Date | undefined;
  /** Undefined: its people were never copied. */
  people?: number | undefined;
  /** What was never copied of it, so that neither statuses nor users can be told. */
  pending: ('licenses' | 'people')[];
  /** Another customer in the scope has a name that looks like its name. Of a page only, not of a whole list. */
  lookAlike: boolean;
  /** When its licences were read last, on which most statuses rest; never read: when the row was worked out. */
  at: Date;
}

export interface CustomerPage {
  rows: ListedCustomer[];
  total: number;
  /** Filtered by tag: customers of the scope whose tags were never read, and may be missing. */
  tagsUnread?: number | undefined;
}

/** What a list is asked for. */
export interface ListRequest {
  filter: CustomerFilter;
  scope: Scope;
  /** Customers the caller manages as an external administrator; needed when the filter asks. */
  external?: readonly string[] | undefined;
  /** The partner itself is no customer. */
  partnerId?: string | undefined;
  from: number;
  /** Left out: all. */
  size?: number | undefined;
}

type Row = Omit<ListedCustomer, 'created' | 'region' | 'endsAt' | 'people' | 'pending'> & {
  people: number;
  peopleCopied: boolean;
  copied: boolean;
  created: Date | null;
  region: string | null;
  endsAt: Date | null;
  total: number;
};

const orders: Record<Sort, string> = {
  attention: 'c.attention DESC, c."nameKey", c."orgId"',
  name: 'c."nameKey", c."orgId"',
  created: 'c.created DESC NULLS LAST, c."nameKey", c."orgId"',
  ends: 'c."endsAt" NULLS LAST, c."nameKey", c."orgId"',
  people: 'c.people DESC, c."nameKey", c."orgId"',
};

/** One page; `total` counts all that fit. */
export async function listCustomers(tx: Tx, request: ListRequest): Promise<CustomerPage> {
  const { scope, size } = request;
  const params: unknown[] = scope === 'all' ? [] : [scope.orgIds];
  const seen = statesIn(scope, '$3');
  const where = conditions(request, params);
  const twin =
    size === undefined ? 'false' : hasTwin(scope === 'all' ? 'true' : 'twin.id = ANY($3::text[])');
  const rows = await tx.query<Row>(
    `WITH fitting AS MATERIALIZED (SELECT c."orgId", c."nameKey", c.attention, c.created, c."endsAt", c.people
       FROM ${seen} c WHERE ${where}),
     shown AS (SELECT c."orgId", row_number() OVER (ORDER BY ${orders[request.filter.sort]}) AS place
       FROM fitting c ORDER BY ${orders[request.filter.sort]} OFFSET $1 LIMIT $2)
     SELECT c."orgId", o.uuid AS "orgUuid", c."displayName", c.created, c.statuses, c.products, c.tags, c.region, c."endsAt",
       c.people, c.copied, EXISTS (SELECT 1 FROM "SyncStage" p WHERE p."orgId" = c."orgId" AND p.stage = 'people'
         AND coalesce(p."asOf", p."reportAsOf") IS NOT NULL) AS "peopleCopied", ${twin} AS "lookAlike", coalesce(l."asOf", c."computedAt") AS at, (SELECT count(*)::int FROM fitting) AS total
     FROM shown s JOIN "CustomerState" c ON c."orgId" = s."orgId" JOIN "Organization" o ON o.id = c."orgId"
     LEFT JOIN "SyncStage" l ON l."orgId" = c."orgId" AND l.stage = 'licenses' ORDER BY s.place`,
    [request.from, size ?? null, ...params],
  );
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(
      ({ total: _total, created, region, endsAt, people, peopleCopied, copied, ...row }) => ({
        ...row,
        people: peopleCopied ? people : undefined,
        pending: [
          ...(copied ? [] : ['licenses' as const]),
          ...(peopleCopied ? [] : ['people' as const]),
        ],
        created: created ?? undefined,
        region: region ?? undefined,
        endsAt: endsAt ?? undefined,
      }),
    ),
  };
}

/** How many customers of the scope have tags that were never read: Webex lists no more than 100 for a tag. */
export async function countUnreadTags(
  tx: Tx,
  { scope, partnerId }: Pick<ListRequest, 'scope' | 'partnerId'>,
): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${statesIn(scope, '$2')} c LEFT JOIN "CustomerProfile" p ON p."orgId" = c."orgId"
     WHERE p."tagsAt" IS NULL AND c."orgId" <> $1`,
    [partnerId ?? '', ...(scope === 'all' ? [] : [scope.orgIds])],
  );
  return row?.count ?? 0;
}

/** The names of all products somebody's customers have; a few hundred at most. */
export async function listProducts(tx: Tx, scope: Scope): Promise<string[]> {
  const within = scope === 'all' ? '' : 'AND l."orgId" = ANY($1::text[])';
  const rows = await tx.query<{ name: string }>(
    `SELECT DISTINCT l.name FROM "License" l WHERE l."goneAt" IS NULL ${within} ORDER BY 1 LIMIT 1000`,
    scope === 'all' ? [] : [scope.orgIds],
  );
  return rows.map(({ name }) => name);
}

/** Of somebody who sees some customers only their rows are read, and no others: the time tells nothing of those. */
function statesIn(scope: Scope, placeholder: string): string {
  return scope === 'all'
    ? '"CustomerState"'
    : `(SELECT * FROM "CustomerState" WHERE "orgId" = ANY(${placeholder}::text[]) OFFSET 0)`;
}

/** Adds what it asks for to `params`. */
function conditions({ filter, external = [], partnerId }: ListRequest, params: unknown[]): string {
  // The first two parameters are the window.
  const add = (value: unknown): string => `$${params.push(value) + 2}`;
  const where = [
    ...(partnerId === undefined ? [] : [`c."orgId" <> ${add(partnerId)}`]),
    ...(filter.statuses.length > 0 ? [`c.statuses @> ${add(filter.statuses)}::text[]`] : []),
    ...(filter.tags.length > 0 ? [`c."tagKeys" @> ${add(filter.tags.map(nameKey))}::text[]`] : []),
    ...(filter.regions.length > 0 ? [`upper(c.region) = ANY(${add(filter.regions)}::text[])`] : []),
    ...filter.products.map(
      (word) => `' ' || array_to_string(c."productKeys", ' | ') LIKE ${add(`% ${like(word)}%`)}`,
    ),
    ...filter.names.map((word) => `' ' || c."nameKey" LIKE ${add(`%${like(word)}%`)}`),
    ...managedCondition(filter, () => add(external)),
  ];
  return where.length > 0 ? where.join(' AND ') : 'true';
}

function managedCondition({ managed }: CustomerFilter, add: () => string): string[] {
  if (managed === 'external') return [`c."orgId" = ANY(${add()}::text[])`];
  return managed === 'partner' ? [`c."orgId" <> ALL(${add()}::text[])`] : [];
}

/** Keys hold letters, digits and blanks only, so nothing in them means something to LIKE. */
function like(word: string): string {
  return nameKey(word);
}
