/** The list of customers: filtered, sorted, a page at a time or whole, within what somebody may see. */
import { hasTwin } from '../directory/look-alikes.ts';
import type { Scope } from '../directory/scope.ts';
import type { Tx } from '../store/store.ts';
import type { Sort } from './filter-words.ts';
import { fits, type ListedFor, placesOf, statesIn } from './list-conditions.ts';
import type { Status } from './status.ts';
import type { Unjudged } from './unjudged.ts';

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
  /** Customers that may be missing; undefined: all that fit are there. */
  unjudged?: Unjudged | undefined;
  /** Whoever asks has no customer assigned. */
  seesNone?: boolean | undefined;
}

/** What a list is asked for. */
export interface ListRequest extends ListedFor {
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
  const params: unknown[] = [request.from, size ?? null, ...placesOf(scope)];
  const seen = statesIn(scope, '$3');
  const where = fits(request, params);
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
    params,
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

/** The names of all products somebody's customers have; a few hundred at most. */
export async function listProducts(tx: Tx, scope: Scope): Promise<string[]> {
  const within = scope === 'all' ? '' : 'AND l."orgId" = ANY($1::text[])';
  const rows = await tx.query<{ name: string }>(
    `SELECT DISTINCT l.name FROM "License" l WHERE l."goneAt" IS NULL ${within} ORDER BY 1 LIMIT 1000`,
    scope === 'all' ? [] : [scope.orgIds],
  );
  return rows.map(({ name }) => name);
}
