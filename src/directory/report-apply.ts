/**
 * Lets the rows of a report into the copy. A report knows less than a customer's own list: it fills what the list
 * does not say and corrects what has changed since, and never takes away what only the list knows. What a report
 * once held and holds no more is gone; a list that is younger than the report's data always wins.
 */
import type { Tx } from '../store/store.ts';
import { uuidOf } from '../webex/id.ts';
import type { DeviceRow, NumberRow } from '../webex/report-rows.ts';
import { reportLagMs } from './plan-due.ts';
import { applyDevices } from './report-devices.ts';
import { applyNumbers } from './report-numbers.ts';
import type { ReportPulling } from './report-pulling.ts';
import { numberId, type Waiting } from './report-rows.ts';
import type { Part, ReportStage } from './stages.ts';
import { assertLease } from './sync-stage.ts';

export type ReportRow = NumberRow | DeviceRow;

/** Rows of customers that are let in with one transaction. */
const rowsPerTransaction = 4_000;

/** Keeps rows of a report that is being read, under the bare UUID of their customer. */
export async function keepReportRows(
  tx: Tx,
  part: Part<ReportStage>,
  region: string,
  rows: readonly ReportRow[],
): Promise<void> {
  const kept = rows.flatMap((row) => {
    const orgUuid = uuidOf(row.orgId);
    const id = orgUuid && idOf(part.stage, row, orgUuid);
    return id ? [{ org: orgUuid, id, row }] : [];
  });
  const unique = [...new Map(kept.map((one) => [`${one.org} ${one.id}`, one])).values()];
  await tx.query(
    `INSERT INTO "ReportRow" (stage, region, "orgId", id, "row")
     SELECT $1, $2, r.org, r.id, r."row" FROM jsonb_to_recordset($3::jsonb) AS r(org text, id text, "row" jsonb)
     ON CONFLICT DO NOTHING`,
    [part.stage, region, JSON.stringify(unique)],
  );
}

/** Stands among the ids of a customer of whom the report has something unreadable: it may be what seems to be missing. */
const unreadable = '?';

/** Keeps whose rows could not be read. `orgIds`: encoded. */
export async function keepUnreadable(
  tx: Tx,
  part: Part<ReportStage>,
  region: string,
  orgIds: readonly string[],
): Promise<void> {
  await tx.query(
    `INSERT INTO "ReportRow" (stage, region, "orgId", id, "row")
     SELECT $1, $2, unnest($3::text[]), '${unreadable}', '{}' ON CONFLICT DO NOTHING`,
    [part.stage, region, orgIds.map((orgId) => uuidOf(orgId) ?? orgId)],
  );
}

/** Undefined for a device without a hardware address: nothing would find it again. */
function idOf(stage: ReportStage, row: ReportRow, orgUuid: string): string | undefined {
  if (stage === 'numberReport') return numberId(row as NumberRow, orgUuid);
  return (row as DeviceRow).mac?.toLowerCase();
}

export async function clearReport(tx: Tx, part: Part<ReportStage>, region: string): Promise<void> {
  await tx.query('DELETE FROM "ReportRow" WHERE stage = $1 AND region = $2', [part.stage, region]);
}

/** Lets all waiting rows in, some customers at a time; false when stopping. What was let in before a crash is not repeated. */
export async function applyReport(
  part: Part<ReportStage>,
  region: string,
  { asOf, partial }: Pick<Applying, 'asOf' | 'partial'>,
  { store, run, now, stopping }: ReportPulling,
): Promise<boolean> {
  const waiting = await store.query<{ org: string; rows: number }>(
    `SELECT "orgId" AS org, count(*)::int AS rows FROM "ReportRow"
     WHERE stage = $1 AND region = $2 GROUP BY 1 ORDER BY 1`,
    [part.stage, region],
  );
  for (let from = 0; from < waiting.length; ) {
    if (stopping.aborted) return false;
    const orgs: string[] = [];
    for (let rows = 0; from < waiting.length && rows < rowsPerTransaction; from++) {
      rows += waiting[from]?.rows ?? 0;
      orgs.push(waiting[from]?.org ?? '');
    }
    await store.transaction(async (tx) => {
      await assertLease(tx, run);
      const changed = await applyCustomers(tx, { part, region, orgs, asOf, partial, at: now() });
      await tx.query(
        `UPDATE "SyncStage" SET changed = changed + $3 WHERE "orgId" = $1 AND stage = $2`,
        [part.orgId, part.stage, changed],
      );
    });
  }
  await store.transaction(async (tx) => {
    await assertLease(tx, run);
    await tx.query(
      `UPDATE "SyncStage" SET cursor = NULL, state = 'done', "succeededAt" = $3, "asOf" = $4, "failedAt" = NULL,
         "errorCode" = NULL, "trackingId" = NULL
       WHERE "orgId" = $1 AND stage = $2`,
      [part.orgId, part.stage, now().toISOString(), asOf.toISOString()],
    );
  });
  return true;
}

interface Applying {
  part: Part<ReportStage>;
  region: string;
  /** Bare UUIDs. */
  orgs: readonly string[];
  asOf: Date;
  /** Something in the report names no customer: it may be what any of them seems to lack. */
  partial: boolean;
  at: Date;
}

/** Some customers of a report; returns how many rows of the copy changed. */
async function applyCustomers(tx: Tx, applying: Applying): Promise<number> {
  const { part, region, orgs, asOf, partial } = applying;
  const stage = part.stage === 'numberReport' ? 'numbers' : 'devices';
  const customers = await tx.query<{
    orgId: string;
    uuid: string;
    listed: boolean;
    sameRegion: boolean;
  }>(
    `SELECT o.id AS "orgId", o.uuid, coalesce(s."asOf" > $3::timestamptz, false) AS listed,
       coalesce(s."reportRegion" = $4, false) AS "sameRegion"
     FROM "Organization" o LEFT JOIN "SyncStage" s ON s."orgId" = o.id AND s.stage = $2
     WHERE o.uuid = ANY($1::text[]) AND o."goneAt" IS NULL`,
    [orgs, stage, new Date(asOf.getTime() - reportLagMs).toISOString(), region],
  );
  const rows = await tx.query<{ org: string; id: string; row: ReportRow }>(
    `SELECT "orgId" AS org, id, "row" FROM "ReportRow"
     WHERE stage = $1 AND region = $2 AND "orgId" = ANY($3::text[]) ORDER BY "orgId", id`,
    [part.stage, region, orgs],
  );
  const open = new Map(
    customers.filter(({ listed }) => !listed).map((one) => [one.uuid, one.orgId]),
  );
  const doubtful = new Set(rows.filter(({ id }) => id === unreadable).map(({ org }) => org));
  const wanted = rows.filter(({ org, id }) => open.has(org) && id !== unreadable);
  const orgIdOf = (org: string) => open.get(org) ?? '';
  const table = stage === 'numbers' ? 'PhoneNumber' : 'Device';
  const [written, ids] =
    stage === 'numbers'
      ? await applyNumbers(tx, wanted as Waiting<NumberRow>[], orgIdOf, asOf)
      : await applyDevices(tx, wanted as Waiting<DeviceRow>[], orgIdOf, asOf);
  const whole = customers.filter(({ uuid }) => !doubtful.has(uuid));
  const vanishing = partial ? [] : whole.filter(({ listed, sameRegion }) => !listed && sameRegion);
  const gone = await markVanished(
    tx,
    table,
    vanishing.map(({ orgId }) => orgId),
    ids,
    applying.at,
  );
  await noteReported(
    tx,
    whole.map(({ orgId }) => orgId),
    stage,
    applying,
  );
  return written + gone;
}

/** What the last report of this region held and this one does not. */
async function markVanished(
  tx: Tx,
  table: 'PhoneNumber' | 'Device',
  orgIds: readonly string[],
  ids: readonly string[],
  at: Date,
): Promise<number> {
  const [marked] = await tx.query<{ count: number }>(
    `WITH kept AS MATERIALIZED (SELECT unnest($2::text[]) AS id),
     marked AS (
       UPDATE "${table}" t SET reported = false, "goneAt" = coalesce(t."goneAt", $3::timestamptz)
       WHERE t."orgId" = ANY($1::text[]) AND t.reported AND t.id NOT IN (SELECT id FROM kept) RETURNING 1)
     SELECT count(*)::int AS count FROM marked`,
    [orgIds, ids, at.toISOString()],
  );
  return marked?.count ?? 0;
}

/** Says of each customer how old a report's word about it is, and takes its rows off the waiting ones. */
async function noteReported(
  tx: Tx,
  orgIds: readonly string[],
  stage: 'numbers' | 'devices',
  { part, region, orgs, asOf, at }: Applying,
): Promise<void> {
  // A report of what lies ahead came while the clock was wrong.
  await tx.query(
    `INSERT INTO "SyncStage" AS t ("orgId", stage, "reportAsOf", "reportRegion")
     SELECT unnest($1::text[]), $2, $3::timestamptz, $4
     ON CONFLICT ("orgId", stage) DO UPDATE
     SET "reportAsOf" = CASE WHEN t."reportAsOf" > $5::timestamptz THEN excluded."reportAsOf"
         ELSE greatest(t."reportAsOf", excluded."reportAsOf") END,
       "reportRegion" = excluded."reportRegion"`,
    [orgIds, stage, asOf.toISOString(), region, at.toISOString()],
  );
  await tx.query(
    'DELETE FROM "ReportRow" WHERE stage = $1 AND region = $2 AND "orgId" = ANY($3::text[])',
    [part.stage, region, orgs],
  );
}
