/** Weeks with everything that is known of them, customer by customer. */
import type { Store, Tx } from '../store/store.ts';
import type { WeekTotals } from './calculate.ts';
import { usualRules } from './definitions.ts';
import type { KpiProduct } from './figures.ts';
import { overviewOf, type TallyCells } from './overview-week.ts';
import { type Bodies, type LicenseCells, type PackKind, readPack, weekColumns } from './packs.ts';
import {
  type Chosen,
  type KeptTotals,
  type KnownWeek,
  type LicenseTotals,
  noLicenses,
  readKeptTotals,
  readTakenWeeks,
  within,
} from './read.ts';
import {
  type CallsOf,
  callColumns,
  type LegsOf,
  type LicensesOf,
  type Snapshot,
} from './snapshot.ts';
import { endOf } from './week.ts';

/** Whose figures, and how they are called: by organization. */
export interface ChosenNames extends Chosen {
  names: ReadonlyMap<string, string>;
}

/** Looks up the names of everybody chosen. */
export async function readChosen(tx: Tx, chosen: Chosen): Promise<ChosenNames> {
  const params: unknown[] = [];
  const [row] = await tx.query<{ names: string | null }>(
    `SELECT json_object_agg(k."orgId", k.name)::text AS names
     FROM (SELECT id AS "orgId", "displayName" AS name FROM "Organization") k WHERE ${within(chosen, params)}`,
    params,
  );
  const names = JSON.parse(row?.names ?? '{}') as Record<string, string>;
  return { ...chosen, names: new Map(Object.entries(names)) };
}

/** What is known of these weeks, by customer, with their names. */
async function readRows<Kind extends PackKind>(
  store: Store,
  kind: Kind,
  weeks: readonly string[],
  chosen: ChosenNames,
): Promise<{ orgId: string; customer: string; cells: Bodies[Kind] }[]> {
  const params: unknown[] = [weeks];
  const condition = within(chosen, params);
  const whose = { scope: chosen.scope, condition, params: params.slice(1) };
  const rows = await readPack(store, kind, weeks, whose);
  return Object.keys(rows).flatMap((orgId) => {
    const customer = chosen.names.get(orgId);
    const cells = rows[orgId];
    return customer !== undefined && cells ? [{ orgId, customer, cells }] : [];
  });
}

async function readLicenses(store: Store, week: string, chosen: ChosenNames) {
  const licenses: LicensesOf[] = [];
  for (const { orgId, customer, cells } of await readRows(store, 'licenses', [week], chosen)) {
    for (const row of cells) licenses.push(licensesFrom(orgId, customer, row));
  }
  return licenses;
}

/** By index: taking an array apart by pattern costs ten times as much, and there are many rows. */
function licensesFrom(orgId: string, customer: string, row: LicenseCells): LicensesOf {
  return {
    product: row[0] ? 'meetings' : 'calling',
    orgId,
    customer,
    subscriptionId: row[1],
    total: row[2],
    assigned: row[3],
    available: row[4],
    over: row[5],
    used: row[6],
    usedQuarter: row[7],
    trial: row[8],
    autoRenew: row[9],
    lastDay: row[10],
    addedDay: row[11],
  };
}

async function readCalls(store: Store, week: string, chosen: ChosenNames): Promise<CallsOf[]> {
  const rows = await readRows(store, 'calls', [week], chosen);
  return rows.map(({ orgId, customer, cells }) => {
    const one: Record<string, unknown> = { orgId, customer };
    for (let at = 0; at < callColumns.length; at += 1) one[callColumns[at] ?? ''] = cells[at];
    return one as unknown as CallsOf;
  });
}

function readLegs(tx: Tx, week: string, chosen: Chosen): Promise<LegsOf[]> {
  const params: unknown[] = [week];
  return tx.query<LegsOf>(
    `SELECT k."orgId", k.endpoint, k.legs, k.poor FROM "KpiLegs" k WHERE k.week = $1 AND ${within(chosen, params)}`,
    params,
  );
}

/** A week with everything that is known of it. */
export async function readSnapshot(
  store: Store,
  week: string,
  chosen: ChosenNames,
): Promise<Snapshot> {
  const [taken] = await store.query<Pick<KnownWeek, 'at' | 'state' | 'missing'>>(
    'SELECT at, state, missing FROM "KpiWeek" WHERE week = $1',
    [week],
  );
  return {
    week,
    at: taken?.at ?? endOf(week),
    taken: taken !== undefined,
    // an import tells of whom it likes, and an open week has not come to everybody
    unseen:
      taken?.state === 'import' || taken?.state === 'open' ? 'any' : new Set(taken?.missing ?? []),
    licenses: taken ? await readLicenses(store, week, chosen) : [],
    calls: await readCalls(store, week, chosen),
    legs: await readLegs(store, week, chosen),
  };
}

/** Calls of the last weeks. */
export interface CallWeeks {
  /** Sums of weeks that something is known of. */
  totals: Map<string, WeekTotals>;
  /** Calls of each customer in these weeks, oldest first. */
  calls: ReadonlyMap<string, readonly (number | null)[]>;
}

/** `weeks`: oldest first. */
export async function readCallWeeks(
  store: Store,
  weeks: readonly string[],
  chosen: ChosenNames,
): Promise<CallWeeks> {
  const totals = new Map<string, WeekTotals>();
  const calls = new Map<string, (number | null)[]>();
  for (const { orgId, cells } of await readRows(store, 'weeks', weeks, chosen)) {
    calls.set(
      orgId,
      weeks.map((week, at) => {
        const row = cells[at];
        if (!row) return null;
        const total = totals.get(week) ?? nothingIn(week);
        totals.set(week, total);
        for (let place = 0; place < weekColumns.length; place += 1) {
          const [name, count] = [weekColumns[place], row[place] ?? null];
          if (name && count !== null) total[name] = (total[name] ?? 0) + count;
        }
        return row[0] ?? null;
      }),
    );
  }
  return { totals, calls };
}

/** Sums of these weeks; weeks nothing is known of are left out. */
export async function readTotals(
  store: Store,
  { totals }: CallWeeks,
  weeks: readonly string[],
  product: KpiProduct,
  chosen: ChosenNames,
): Promise<WeekTotals[]> {
  const found = new Map(totals);
  for (const [week, licenses] of await readLicenseTotals(store, weeks, product, chosen)) {
    found.set(week, { ...(found.get(week) ?? nothingIn(week)), ...licenses });
  }
  return [...found.values()];
}

/** Those kept with the weeks where all customers are chosen and every week has them; else they are added up. */
async function readLicenseTotals(
  store: Store,
  weeks: readonly string[],
  product: KpiProduct,
  chosen: ChosenNames,
): Promise<ReadonlyMap<string, KeptTotals>> {
  const isAll = chosen.scope === 'all' && chosen.region === undefined && chosen.tag === undefined;
  if (isAll) {
    const kept = await readKeptTotals(store, weeks, product);
    const known = await readTakenWeeks(store, weeks);
    if (known.every((week) => kept.has(week))) return kept;
  }
  const byWeek = new Map<string, Map<string, TallyCells[]>>();
  for (const { orgId, cells } of await readRows(store, 'tallies', weeks, chosen)) {
    for (const cell of cells) {
      const week = weeks[cell[0]] ?? '';
      const customers = byWeek.get(week) ?? new Map<string, TallyCells[]>();
      byWeek.set(week, customers);
      const known = customers.get(orgId);
      if (known) known.push(cell);
      else customers.set(orgId, [cell]);
    }
  }
  return new Map(
    [...byWeek].map(([week, customers]) => [
      week,
      { ...sumOf(customers, product), overview: overviewOf(customers, usualRules) },
    ]),
  );
}

function sumOf(
  customers: ReadonlyMap<string, readonly TallyCells[]>,
  product: KpiProduct,
): LicenseTotals {
  let sum: LicenseTotals | undefined;
  for (const cells of customers.values()) {
    for (const [, isMeetings, total, assigned, used, over] of cells) {
      if (isMeetings !== (product === 'meetings')) continue;
      sum ??= { total: 0, assigned: 0, used: null, overLimit: 0, overLicenses: 0 };
      sum.total = (sum.total ?? 0) + total;
      sum.assigned = (sum.assigned ?? 0) + assigned;
      if (used !== null) sum.used = (sum.used ?? 0) + used;
      sum.overLicenses = (sum.overLicenses ?? 0) + over;
      if (over > 0) sum.overLimit = (sum.overLimit ?? 0) + 1;
    }
  }
  return sum ?? noLicenses;
}

function nothingIn(week: string): WeekTotals {
  const calls = { activeCallers: null, calls: null, minutes: null, legs: null, poorLegs: null };
  return { week, ...noLicenses, overview: null, ...calls };
}
