/** Reads the weeks that figures are made of, within what somebody may see and what was chosen. */
import { nameKey } from '../directory/name-key.ts';
import type { Scope } from '../directory/scope.ts';
import type { Tx } from '../store/store.ts';
import type { WeekTotals } from './calculate.ts';
import { usualRules } from './definitions.ts';
import type { KpiProduct } from './figures.ts';
import { overviewOf } from './overview-week.ts';
import { readTallies } from './packs.ts';

/** Whose figures. */
export interface Chosen {
  scope: Scope;
  /** As partner reports name it. */
  region?: string | undefined;
  tag?: string | undefined;
}

/** A week as it was taken. */
export interface KnownWeek {
  week: string;
  state: 'open' | 'complete' | 'partial' | 'import';
  at: Date;
  customers: number;
  missing: string[];
}

/** The newest week up to `week`; undefined when there is none. */
export async function newestWeek(tx: Tx, week: string): Promise<KnownWeek | undefined> {
  const [row] = await tx.query<KnownWeek>(
    'SELECT week, state, at, customers, missing FROM "KpiWeek" WHERE week <= $1 ORDER BY week DESC LIMIT 1',
    [week],
  );
  return row;
}

/** The condition for rows `k` with an `orgId`; its parameters follow after those given. */
export function within(chosen: Chosen, params: unknown[]): string {
  const { scope, region, tag } = chosen;
  const add = (value: unknown) => `$${params.push(value)}`;
  const ofState = [
    ...(region === undefined ? [] : [`upper(c.region) = upper(${add(region)})`]),
    ...(tag === undefined ? [] : [`c."tagKeys" @> ARRAY[${add(nameKey(tag))}]`]),
  ];
  return [
    ...(scope === 'all' ? ['true'] : [`k."orgId" = ANY(${add(scope.orgIds)}::text[])`]),
    ...(ofState.length === 0
      ? []
      : [
          `EXISTS (SELECT 1 FROM "CustomerState" c WHERE c."orgId" = k."orgId" AND ${ofState.join(' AND ')})`,
        ]),
  ].join(' AND ');
}

/** Of one product in one week. */
export type LicenseTotals = Pick<
  WeekTotals,
  'total' | 'assigned' | 'used' | 'overLimit' | 'overLicenses'
>;

const licenseTotals = `sum(k.total)::int AS total, sum(k.assigned)::int AS assigned, sum(k.used)::int AS used,
  sum(k.over)::int AS "overLicenses", count(DISTINCT k."orgId") FILTER (WHERE k.over > 0)::int AS "overLimit"`;

/** Keeps the sums of a week with it, by product, and the KPIs of all customers. */
export async function keepTotals(tx: Tx, weeks: readonly string[]): Promise<void> {
  await tx.query(
    `UPDATE "KpiWeek" w SET totals = s.totals FROM (
       SELECT week, jsonb_object_agg(product, to_jsonb(t) - 'week' - 'product') AS totals FROM (
         SELECT k.week, k.product, ${licenseTotals} FROM "KpiLicense" k WHERE k.week = ANY($1::text[]) GROUP BY 1, 2) t
       GROUP BY 1) s
     WHERE w.week = s.week`,
    [weeks],
  );
  for (const week of weeks) {
    const overview = overviewOf(new Map(Object.entries(await readTallies(tx, week))), usualRules);
    await tx.query('UPDATE "KpiWeek" SET totals = totals || $2::jsonb WHERE week = $1', [
      week,
      JSON.stringify({ overview }),
    ]);
  }
}

/** What is kept of a week: sums of licences, and the KPIs of all customers. */
export type KeptTotals = LicenseTotals & Pick<WeekTotals, 'overview'>;

/** Sums by week as they are kept with the weeks: of all customers. */
export async function readKeptTotals(
  tx: Tx,
  weeks: readonly string[],
  product: KpiProduct,
): Promise<Map<string, KeptTotals>> {
  const rows = await tx.query<{ week: string; totals: LicenseTotals | null } & KeptTotals>(
    `SELECT week, totals->$2::text AS totals, totals->'overview' AS overview FROM "KpiWeek"
     WHERE week = ANY($1::text[]) AND totals->'overview' IS NOT NULL AND state <> 'open'`,
    [weeks, product],
  );
  return new Map(
    rows.map(({ week, totals, overview }) => [week, { ...(totals ?? noLicenses), overview }]),
  );
}

/** Nothing is known of the product. */
export const noLicenses: LicenseTotals = {
  ...{ total: null, assigned: null, used: null, overLimit: null, overLicenses: null },
};

/** Which of these weeks have licences at all. */
export async function readTakenWeeks(tx: Tx, weeks: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ week: string }>(
    'SELECT week FROM "KpiWeek" WHERE week = ANY($1::text[])',
    [weeks],
  );
  return rows.map(({ week }) => week);
}

/** The regions whose customers have figures in the week. */
export async function readRegions(tx: Tx, week: string, scope: Scope): Promise<string[]> {
  const params: unknown[] = [week];
  const rows = await tx.query<{ region: string }>(
    `SELECT DISTINCT c.region FROM "CustomerState" c WHERE c.region IS NOT NULL AND EXISTS (
       SELECT 1 FROM "KpiLicense" k WHERE k.week = $1 AND k."orgId" = c."orgId" AND ${within({ scope }, params)})
     ORDER BY 1`,
    params,
  );
  return rows.map(({ region }) => region);
}

/** Which of these customers are chosen, and their names; sorted by name. Whom an import told of in that week is left out. */
export async function readNames(
  tx: Tx,
  orgIds: readonly string[],
  week: string,
  chosen: Chosen,
): Promise<string[]> {
  const params: unknown[] = [orgIds, week];
  const rows = await tx.query<{ name: string }>(
    `SELECT k.name FROM (SELECT id AS "orgId", "displayName" AS name FROM "Organization" WHERE id = ANY($1::text[])
       AND "goneAt" IS NULL) k
     WHERE NOT EXISTS (SELECT 1 FROM "KpiLicense" l WHERE l.week = $2 AND l."orgId" = k."orgId")
       AND ${within(chosen, params)} ORDER BY 1`,
    params,
  );
  return rows.map(({ name }) => name);
}

/** What figures of these weeks rest on: another value, other figures. */
export async function readEdition(tx: Tx, weeks: readonly string[]): Promise<string> {
  const [row] = await tx.query<{ edition: string }>(
    `SELECT concat_ws(' ', max(week), sum(edition), string_agg(state, '' ORDER BY week), sum(cardinality(missing)),
       sum(customers), (SELECT count(*) FROM "KpiReport" WHERE state = 'done')) AS edition
     FROM "KpiWeek" WHERE week = ANY($1::text[])`,
    [weeks],
  );
  return row?.edition ?? '';
}

/** How many customers are chosen at all. */
export async function countChosen(tx: Tx, chosen: Chosen, partnerId: string): Promise<number> {
  const params: unknown[] = [partnerId];
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM (SELECT id AS "orgId" FROM "Organization" WHERE "goneAt" IS NULL AND id <> $1) k
     WHERE ${within(chosen, params)}`,
    params,
  );
  return row?.count ?? 0;
}
