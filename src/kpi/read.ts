/** Reads the weeks that figures are made of, within what somebody may see and what was chosen. */
import { nameKey } from '../directory/name-key.ts';
import type { Scope } from '../directory/scope.ts';
import type { Tx } from '../store/store.ts';
import type { WeekTotals } from './calculate.ts';
import type { KpiProduct } from './figures.ts';
import type { CallsOf, LicensesOf, Snapshot } from './snapshot.ts';
import { endOf } from './week.ts';

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
function within(chosen: Chosen, params: unknown[]): string {
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

type Packed = [
  product: KpiProduct,
  orgId: string,
  customer: string,
  subscriptionId: string,
  total: number,
  assigned: number,
  available: number,
  over: number,
  used: number | null,
  usedQuarter: number | null,
  trial: boolean,
  autoRenew: boolean | null,
  lastDay: number | null,
  addedDay: number | null,
];

/** The licences of both products; packed, because there may be a hundred thousand rows. */
export async function readLicenses(tx: Tx, week: string, chosen: Chosen): Promise<LicensesOf[]> {
  const params: unknown[] = [week];
  const rows = await tx.query<{ packed: Packed[] | null }>(
    `SELECT json_agg(json_build_array(k.product, k."orgId", o."displayName", k."subscriptionId", k.total, k.assigned,
       k.available, k.over, k.used, k."usedQuarter", k.trial, k."autoRenew", k."lastDay", k."addedDay")) AS packed
     FROM "KpiLicense" k JOIN "Organization" o ON o.id = k."orgId" WHERE k.week = $1 AND ${within(chosen, params)}`,
    params,
  );
  return (rows[0]?.packed ?? []).map(unpacked);
}

/** By index: taking an array apart by pattern costs ten times as much, and there are many rows. */
function unpacked(row: Packed): LicensesOf {
  return {
    product: row[0],
    orgId: row[1],
    customer: row[2],
    subscriptionId: row[3],
    total: row[4],
    assigned: row[5],
    available: row[6],
    over: row[7],
    used: row[8],
    usedQuarter: row[9],
    trial: row[10],
    autoRenew: row[11],
    lastDay: row[12],
    addedDay: row[13],
  };
}

/** Calls by customer, packed as well. */
export async function readCalls(tx: Tx, week: string, chosen: Chosen): Promise<CallsOf[]> {
  const params: unknown[] = [week];
  const rows = await tx.query<{ packed: CallsOf[] | null }>(
    `SELECT json_agg(row_to_json(t)) AS packed FROM (
       SELECT k.*, o."displayName" AS customer FROM "KpiCalling" k JOIN "Organization" o ON o.id = k."orgId"
       WHERE k.week = $1 AND ${within(chosen, params)}) t`,
    params,
  );
  return rows[0]?.packed ?? [];
}

/** A week with everything that is known of it. */
export async function readSnapshot(tx: Tx, week: string, chosen: Chosen): Promise<Snapshot> {
  const [taken] = await tx.query<{ at: Date }>('SELECT at FROM "KpiWeek" WHERE week = $1', [week]);
  return {
    week,
    at: taken?.at ?? endOf(week),
    taken: taken !== undefined,
    licenses: taken ? await readLicenses(tx, week, chosen) : [],
    calls: await readCalls(tx, week, chosen),
  };
}

type LicenseTotals = Pick<WeekTotals, 'total' | 'assigned' | 'used' | 'overLimit'>;

const licenseTotals = `sum(k.total)::int AS total, sum(k.assigned)::int AS assigned, sum(k.used)::int AS used,
  count(DISTINCT k."orgId") FILTER (WHERE k.over > 0)::int AS "overLimit"`;

/** Keeps the sums of a week with it, by product. */
export async function keepTotals(tx: Tx, weeks: readonly string[]): Promise<void> {
  await tx.query(
    `UPDATE "KpiWeek" w SET totals = s.totals FROM (
       SELECT week, jsonb_object_agg(product, to_jsonb(t) - 'week' - 'product') AS totals FROM (
         SELECT k.week, k.product, ${licenseTotals} FROM "KpiLicense" k WHERE k.week = ANY($1::text[]) GROUP BY 1, 2) t
       GROUP BY 1) s
     WHERE w.week = s.week`,
    [weeks],
  );
}

/** Sums of licences by week: those kept with the weeks where all customers are chosen, else counted. */
async function readLicenseTotals(
  tx: Tx,
  weeks: readonly string[],
  product: KpiProduct,
  chosen: Chosen,
): Promise<(LicenseTotals & { week: string })[]> {
  const isAll = chosen.scope === 'all' && chosen.region === undefined && chosen.tag === undefined;
  const kept = isAll
    ? await tx.query<{ week: string; totals: LicenseTotals | null }>(
        `SELECT week, totals->$2::text AS totals FROM "KpiWeek" WHERE week = ANY($1::text[]) AND totals IS NOT NULL`,
        [weeks, product],
      )
    : [];
  const params: unknown[] = [
    weeks.filter((one) => !kept.some(({ week }) => week === one)),
    product,
  ];
  const counted = await tx.query<LicenseTotals & { week: string }>(
    `SELECT k.week, ${licenseTotals} FROM "KpiLicense" k
     WHERE k.week = ANY($1::text[]) AND k.product = $2 AND ${within(chosen, params)} GROUP BY 1`,
    params,
  );
  return [...kept.flatMap(({ week, totals }) => (totals ? [{ week, ...totals }] : [])), ...counted];
}

/** Sums of these weeks; weeks nothing is known of are left out. */
export async function readTotals(
  tx: Tx,
  weeks: readonly string[],
  product: KpiProduct,
  chosen: Chosen,
): Promise<WeekTotals[]> {
  const licenses = await readLicenseTotals(tx, weeks, product, chosen);
  const ofCalls: unknown[] = [weeks];
  const calls = await tx.query<Partial<WeekTotals> & { week: string }>(
    `SELECT k.week, sum(k.calls)::int AS calls, sum(k.minutes)::int AS minutes, sum(k.legs)::int AS legs,
       sum(k."poorLegs")::int AS "poorLegs", sum(k."activeCallers")::int AS "activeCallers"
     FROM "KpiCalling" k WHERE k.week = ANY($1::text[]) AND ${within(chosen, ofCalls)} GROUP BY 1`,
    ofCalls,
  );
  const found = new Map([...licenses, ...calls].map(({ week }) => [week, nothingIn(week)]));
  for (const row of [...licenses, ...calls]) Object.assign(found.get(row.week) ?? {}, row);
  return [...found.values()];
}

function nothingIn(week: string): WeekTotals {
  const nothing = { total: null, assigned: null, used: null, overLimit: null, activeCallers: null };
  return { week, ...nothing, calls: null, minutes: null, legs: null, poorLegs: null };
}

/** Calls of each customer in these weeks. */
export async function readCallWeeks(
  tx: Tx,
  weeks: readonly string[],
  chosen: Chosen,
): Promise<ReadonlyMap<string, readonly (number | null)[]>> {
  const params: unknown[] = [weeks];
  const rows = await tx.query<{ orgId: string; calls: Record<string, number> }>(
    `SELECT k."orgId", json_object_agg(k.week, k.calls) AS calls FROM "KpiCalling" k
     WHERE k.week = ANY($1::text[]) AND ${within(chosen, params)} GROUP BY 1`,
    params,
  );
  return new Map(rows.map(({ orgId, calls }) => [orgId, weeks.map((week) => calls[week] ?? null)]));
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
