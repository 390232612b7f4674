/**
 * Takes the licences of a week from the copy, some customers with each transaction, so that a run that is cut off goes on
 * where it was. Customers whose licences are older than the week wait, and later runs take them when they were copied.
 */
import type { Store, Tx } from '../store/store.ts';
import {
  type BuiltRow,
  type CustomerFact,
  type LicenseFact,
  rowsOf,
  type TermBefore,
  type TermFact,
} from './build.ts';
import { forgetPacks } from './packs.ts';
import { keepTotals } from './read.ts';
import { endOf, startOf, weekBefore } from './week.ts';

/** How long a week stays open for customers that are missing, in milliseconds from when it was begun. */
const patienceMs = 48 * 3_600_000;
/** Customers of one transaction. */
const portion = 500;

export interface TakenWeek {
  state: 'open' | 'complete' | 'partial';
  customers: number;
  missing: number;
}

interface WeekRow {
  week: string;
  state: 'open' | 'complete' | 'partial' | 'import';
  at: Date;
  cursor: string | null;
  customers: number;
  missing: string[];
}

/**
 * Takes what can be taken of a week by now. Undefined: nothing is known of the partner's customers yet, or the week is
 * not over. `partnerId`: the partner itself is no customer.
 */
export async function takeLicenses(
  store: Store,
  week: string,
  { now, partnerId }: { now: Date; partnerId: string },
): Promise<TakenWeek | undefined> {
  if (now < endOf(week) || !(await isListed(store))) return undefined;
  let row = await open(store, week, now);
  while (row.state === 'open' && row.cursor !== allTaken) {
    const at = row;
    row = await store.transaction((tx) => takeNext(tx, at, partnerId));
  }
  if (row.state === 'open') {
    row = await store.transaction((tx) => takeMissing(tx, week, now));
  }
  const { state, customers, missing } = row;
  return { state: state === 'import' ? 'open' : state, customers, missing: missing.length };
}

/** Sorts behind every id: the whole list was gone through. */
const allTaken = '\uffff';

/** Whether the partner's customers are known. */
export async function isListed(store: Tx): Promise<boolean> {
  const rows = await store.query(
    `SELECT 1 FROM "SyncStage" WHERE "orgId" = '*' AND stage = 'organizations' AND "asOf" IS NOT NULL`,
  );
  return rows.length > 0;
}

/** A week that was only imported is begun like a new one. */
async function open(store: Tx, week: string, now: Date): Promise<WeekRow> {
  await store.query(
    `INSERT INTO "KpiWeek" AS w (week, state, at, missing) VALUES ($1, 'open', $2, '{}')
     ON CONFLICT (week) DO UPDATE SET state = 'open', at = excluded.at, cursor = NULL, customers = 0, missing = '{}'
     WHERE w.state = 'import'`,
    [week, now.toISOString()],
  );
  const [row] = await store.query<WeekRow>('SELECT * FROM "KpiWeek" WHERE week = $1', [week]);
  if (!row) throw new Error('the week was not begun');
  return row;
}

/** Takes the next customers; whoever else is at it meanwhile waits, and then sees what was done. */
async function takeNext(tx: Tx, { week }: WeekRow, partnerId: string): Promise<WeekRow> {
  const row = await locked(tx, week);
  if (row.state !== 'open' || row.cursor === allTaken) return row;
  const next = await tx.query<{ id: string; isCopied: boolean }>(
    `SELECT o.id, coalesce(s."asOf" >= $3::timestamptz, false) AS "isCopied" FROM "Organization" o
     LEFT JOIN "SyncStage" s ON s."orgId" = o.id AND s.stage = 'licenses'
     WHERE o."goneAt" IS NULL AND o.id > $1 AND o.id <> $2 ORDER BY o.id LIMIT ${portion}`,
    [row.cursor ?? '', partnerId, startOf(week).toISOString()],
  );
  const copied = next.filter(({ isCopied }) => isCopied).map(({ id }) => id);
  const missing = next.filter(({ isCopied }) => !isCopied).map(({ id }) => id);
  await takeCustomers(tx, week, row.at, copied);
  const cursor = next.length < portion ? allTaken : (next.at(-1)?.id ?? allTaken);
  return update(tx, {
    ...row,
    cursor,
    customers: row.customers + next.length,
    missing: [...row.missing, ...missing],
  });
}

/** Goes back to those that were missing; closes the week when none is, or when it was open long enough. */
async function takeMissing(tx: Tx, week: string, now: Date): Promise<WeekRow> {
  const row = await locked(tx, week);
  if (row.state !== 'open') return row;
  const copied = await tx.query<{ id: string }>(
    `SELECT "orgId" AS id FROM "SyncStage" WHERE stage = 'licenses' AND "orgId" = ANY($1::text[])
       AND "asOf" >= $2::timestamptz LIMIT ${portion}`,
    [row.missing, startOf(week).toISOString()],
  );
  const found = new Set(copied.map(({ id }) => id));
  await takeCustomers(tx, week, row.at, [...found]);
  const missing = row.missing.filter((id) => !found.has(id));
  const isTooLate = now.getTime() - row.at.getTime() > patienceMs;
  const state = missing.length === 0 ? 'complete' : isTooLate ? 'partial' : 'open';
  if (state !== 'open') await keepTotals(tx, [week]);
  return update(tx, { ...row, missing, state }, state === 'open' ? null : now);
}

async function locked(tx: Tx, week: string): Promise<WeekRow> {
  const [row] = await tx.query<WeekRow>('SELECT * FROM "KpiWeek" WHERE week = $1 FOR UPDATE', [
    week,
  ]);
  if (!row) throw new Error('the week was removed while it was taken');
  return row;
}

async function update(tx: Tx, row: WeekRow, closedAt: Date | null = null): Promise<WeekRow> {
  await tx.query(
    `UPDATE "KpiWeek" SET cursor = $2, customers = $3, missing = $4, state = $5, "closedAt" = $6::timestamptz
     WHERE week = $1`,
    [row.week, row.cursor, row.customers, row.missing, row.state, closedAt?.toISOString() ?? null],
  );
  return row;
}

async function takeCustomers(
  tx: Tx,
  week: string,
  at: Date,
  orgIds: readonly string[],
): Promise<void> {
  if (orgIds.length === 0) return;
  const rows = (await readCustomers(tx, week, orgIds)).flatMap((one) => rowsOf(one, at));
  await tx.query(
    `INSERT INTO "KpiLicense" AS k (week, product, "orgId", "subscriptionId", total, assigned, available, over, trial,
       "autoRenew", "lastDay", "addedDay", source)
     SELECT $1, r.*, 'copy' FROM jsonb_to_recordset($2::jsonb) AS r(product text, "orgId" text, "subscriptionId" text,
       total int, assigned int, available int, over int, trial boolean, "autoRenew" boolean, "lastDay" int, "addedDay" int)
     ON CONFLICT (week, product, "orgId", "subscriptionId") DO UPDATE SET total = excluded.total,
       assigned = excluded.assigned, available = excluded.available, over = excluded.over, trial = excluded.trial,
       "autoRenew" = excluded."autoRenew", "lastDay" = excluded."lastDay", "addedDay" = excluded."addedDay",
       source = excluded.source`,
    [week, JSON.stringify(rows satisfies BuiltRow[])],
  );
  await forgetPacks(tx, 'licenses', [week]);
}

async function readCustomers(
  tx: Tx,
  week: string,
  orgIds: readonly string[],
): Promise<CustomerFact[]> {
  const customers = await tx.query<Omit<CustomerFact, 'licenses' | 'terms' | 'before'>>(
    `SELECT o.id AS "orgId", o.created, coalesce(p."externalId", p."wholesaleId") AS wholesale,
       coalesce(p."trialIds", '{}') AS "trialIds"
     FROM "Organization" o LEFT JOIN "CustomerProfile" p ON p."orgId" = o.id WHERE o.id = ANY($1::text[])`,
    [orgIds],
  );
  const licenses = await tx.query<LicenseFact>(
    `SELECT "orgId", name, "subscriptionId", "totalUnits" AS total, "consumedUnits" AS used FROM "License"
     WHERE "orgId" = ANY($1::text[]) AND "goneAt" IS NULL ORDER BY id`,
    [orgIds],
  );
  const terms = await tx.query<TermFact>(
    `SELECT "orgId", id, status, "startsAt", "endsAt", "autoRenew", trial FROM "Subscription"
     WHERE "orgId" = ANY($1::text[])`,
    [orgIds],
  );
  const before = await tx.query<TermBefore & { orgId: string; subscriptionId: string }>(
    `SELECT "orgId", "subscriptionId", max("addedDay") AS "addedDay", max("lastDay") AS "lastDay",
       bool_or("autoRenew") AS "autoRenew", bool_or(trial) AS trial
     FROM "KpiLicense" WHERE week = $2 AND "orgId" = ANY($1::text[]) GROUP BY 1, 2`,
    [orgIds, weekBefore(week)],
  );
  const [ofLicenses, ofTerms, ofBefore] = [grouped(licenses), grouped(terms), grouped(before)];
  return customers.map((customer) => ({
    ...customer,
    licenses: ofLicenses.get(customer.orgId) ?? [],
    terms: ofTerms.get(customer.orgId) ?? [],
    before: bySubscription(ofBefore.get(customer.orgId)),
  }));
}

function bySubscription(
  rows: readonly (TermBefore & { subscriptionId: string })[] | undefined,
): ReadonlyMap<string, TermBefore> | undefined {
  return rows && new Map(rows.map((row) => [row.subscriptionId, row]));
}

function grouped<Row extends { orgId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const same = groups.get(row.orgId);
    if (same) same.push(row);
    else groups.set(row.orgId, [row]);
  }
  return groups;
}
