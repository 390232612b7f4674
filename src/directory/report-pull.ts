/**
 * Pulls a report over all customers of a region: asks Webex for it, waits, takes the file in as a whole, and only
 * then lets customer by customer into the copy. Where it was stands in the database, so that another process goes
 * on there; a file that is damaged changes nothing.
 */
import { WebexError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import type { CsvRow } from '../webex/csv.ts';
import type { WebexPartnerReport, WebexReportTemplate } from '../webex/partner-reports.ts';
import { templateOf } from '../webex/partner-reports.ts';
import {
  customerOf,
  deviceRowOf,
  isLegibleDevice,
  isLegibleNumber,
  numberRowOf,
} from '../webex/report-rows.ts';
import {
  applyReport,
  clearReport,
  keepReportRows,
  keepUnreadable,
  type ReportRow,
} from './report-apply.ts';
import type { ReportPulling } from './report-pulling.ts';
import { everywhere, type Part, type ReportStage } from './stages.ts';
import { assertLease } from './sync-stage.ts';

/** The inventories that Webex makes on request, for one administrator. Every failure is a `WebexError`. */
export interface Inventories {
  /** For which regions a report may be asked for. */
  regions: readonly string[];
  templates(): Promise<WebexReportTemplate[]>;
  /** Dates are `YYYY-MM-DD`. Answers the id. */
  ask(wanted: {
    templateId: number;
    startDate: string;
    endDate: string;
    region: string;
  }): Promise<string>;
  read(reportId: string): Promise<WebexPartnerReport>;
  rows(report: WebexPartnerReport): AsyncIterable<CsvRow>;
  remove(reportId: string): Promise<void>;
}

/** Asked for; or all its rows are waiting in the database. */
interface Place {
  reportId: string;
  /** ISO 8601. */
  askedAt: string;
  /** Set when its rows wait: how old they are. */
  asOf?: string | undefined;
  /** A row of it names no customer. */
  partial?: boolean | undefined;
}

const kinds = { numberReport: 'numbers', deviceReport: 'devices' } as const;
/** A report that Webex did not finish in a day is not waited for any longer. */
const forgottenMs = 86_400_000;

/**
 * Pulls one report to its end. Returns whether it got there (not when stopping).
 * @throws WebexError as Webex failed (`webex.unreadable`: the file is damaged); LeaseLost.
 */
export async function pullReport(
  part: Part<ReportStage>,
  inventories: Inventories,
  pulling: ReportPulling,
): Promise<boolean> {
  const { now, stopping, oneAtATime } = pulling;
  let at: Place | undefined;
  try {
    at = await beginReport(part, inventories, pulling);
    if (at.asOf === undefined) {
      const report = await untilDone(at, inventories, pulling);
      if (!report) return false;
      const made = { ...at, asOf: madeAt(report, at, now()).toISOString() };
      at = await oneAtATime(() => takeIn(part, inventories.rows(report), made, pulling));
    }
    const told = { asOf: asOfOf(at), partial: at.partial === true };
    const whole = await oneAtATime(() => applyReport(part, regionOf(part), told, pulling));
    if (!whole) return false;
    await discard(at, inventories);
    return true;
  } catch (error) {
    if (stopping.aborted && !(error instanceof WebexError)) return false;
    if (error instanceof WebexError && spoils(error)) {
      await forget(part, pulling);
      if (at) await discard(at, inventories);
    }
    throw error;
  }
}

/** It is of no more use, and there is a limit to how many may exist; what cannot be removed ends by itself. */
async function discard({ reportId }: Place, inventories: Inventories): Promise<void> {
  await inventories.remove(reportId).catch(() => undefined);
}

/** Whether an error is about the report: what is busy, or refuses one administrator, leaves it to the next attempt. */
function spoils({ code }: WebexError): boolean {
  return code === 'webex.refused' || code === 'webex.unreadable';
}

/** When its data were collected; never later than now, whatever Webex's clock says. */
function madeAt({ createdTime }: WebexPartnerReport, { askedAt }: Place, at: Date): Date {
  return new Date(Math.min(Number(createdTime ?? new Date(askedAt)), Number(at)));
}

function regionOf({ orgId }: Part): string {
  return orgId.slice(everywhere.length + 1);
}

function asOfOf({ asOf, askedAt }: Place): Date {
  return new Date(asOf ?? askedAt);
}

/** Marks the report as under way, and asks for one unless an earlier attempt did. */
async function beginReport(
  part: Part<ReportStage>,
  inventories: Inventories,
  pulling: ReportPulling,
): Promise<Place> {
  const kept = await placeOf(pulling.store, part, pulling.now());
  if (!kept) return ask(part, inventories, pulling);
  if (kept.asOf !== undefined) return kept;
  const sinceAskedMs = pulling.now().getTime() - new Date(kept.askedAt).getTime();
  if (sinceAskedMs <= forgottenMs && (await isThere(kept, inventories))) return kept;
  await discard(kept, inventories);
  return ask(part, inventories, pulling);
}

/** Whether Webex still has a report, and shows it to this administrator: another one may have asked for it. */
async function isThere({ reportId }: Place, inventories: Inventories): Promise<boolean> {
  try {
    await inventories.read(reportId);
    return true;
  } catch (error) {
    if (!(error instanceof WebexError)) throw error;
    const { status } = error.failure;
    if (status === 403 || status === 404 || status === 410) return false;
    throw error;
  }
}

/** Where an earlier attempt was. */
async function placeOf(store: Store, part: Part, at: Date): Promise<Place | undefined> {
  const [stage] = await store.query<{ cursor: string | null }>(
    `UPDATE "SyncStage" SET state = 'running', "startedAt" = coalesce("startedAt", $3)
     WHERE "orgId" = $1 AND stage = $2 RETURNING cursor`,
    [part.orgId, part.stage, at.toISOString()],
  );
  return stage?.cursor ? (JSON.parse(stage.cursor) as Place) : undefined;
}

async function ask(
  part: Part<ReportStage>,
  inventories: Inventories,
  { store, now }: ReportPulling,
): Promise<Place> {
  const template = templateOf(kinds[part.stage], await inventories.templates());
  if (!template) {
    throw new WebexError({ code: 'webex.refused', call: 'GET /partner/reports/templates' });
  }
  const today = now().toISOString().slice(0, 10);
  const reportId = await inventories.ask({
    templateId: template.templateId,
    startDate: today,
    endDate: today,
    region: regionOf(part),
  });
  const place = { reportId, askedAt: now().toISOString() };
  await keepPlace(store, part, place);
  return place;
}

async function keepPlace(
  store: Pick<Store, 'query'>,
  part: Part,
  place: Place | undefined,
): Promise<void> {
  await store.query(`UPDATE "SyncStage" SET cursor = $3 WHERE "orgId" = $1 AND stage = $2`, [
    part.orgId,
    part.stage,
    place ? JSON.stringify(place) : null,
  ]);
}

/** Asks ever less often whether it is done; undefined when stopping. */
async function untilDone(
  { reportId }: Place,
  inventories: Inventories,
  { sleep, stopping, patienceMs = 30 * 60_000 }: ReportPulling,
): Promise<WebexPartnerReport | undefined> {
  const call = 'GET /partner/reports/{reportId}';
  // What was waited is counted: the clock may be set meanwhile.
  let leftMs = patienceMs;
  for (let waitMs = 5_000; !stopping.aborted; waitMs = Math.min(120_000, waitMs * 1.5)) {
    const report = await inventories.read(reportId);
    if (report.status === 'done') return report;
    if (/fail|error|cancel/i.test(report.status ?? '')) {
      throw new WebexError({ code: 'webex.refused', call, reason: report.status });
    }
    leftMs -= waitMs;
    if (leftMs < 0) throw new WebexError({ code: 'webex.busy', call });
    await sleep(waitMs, stopping);
  }
  return undefined;
}

const rowsPerStatement = 2_000;

/** Puts all rows beside the copy; the last step makes them count. */
async function takeIn(
  part: Part<ReportStage>,
  rows: AsyncIterable<CsvRow>,
  made: Place,
  { store, run, log }: ReportPulling,
): Promise<Place> {
  const isNumbers = part.stage === 'numberReport';
  const [read, isLegible] = isNumbers
    ? [numberRowOf, isLegibleNumber]
    : [deviceRowOf, isLegibleDevice];
  await clearReport(store, part, regionOf(part));
  const batch: ReportRow[] = [];
  const count = { read: 0, kept: 0, unreadable: 0 };
  const doubtful = new Set<string | undefined>();
  const flush = () =>
    store.transaction(async (tx) => {
      await assertLease(tx, run);
      await keepReportRows(tx, part, regionOf(part), batch.splice(0));
    });
  for await (const row of rows) {
    const known = read(row);
    count.read += 1;
    const orgId = known?.orgId ?? customerOf(row);
    if (orgId === undefined || !isLegible(row)) {
      count.unreadable += 1;
      doubtful.add(orgId);
    }
    if (!known) continue;
    count.kept += batch.push(known) && 1;
    if (batch.length >= rowsPerStatement) await flush();
  }
  // Rows without one that names a customer: another file, or its columns have other names now.
  if (count.read > 0 && count.kept === 0) {
    throw new WebexError({ code: 'webex.unreadable', call: 'GET /partner/reports/{reportId}' });
  }
  await flush();
  if (count.unreadable > 0) log.warn('report rows unreadable', { ...part, rows: count.unreadable });
  const place = { ...made, partial: doubtful.delete(undefined) };
  const orgIds = [...doubtful].filter((orgId) => orgId !== undefined);
  await keepUnreadable(store, part, regionOf(part), orgIds);
  await store.query(`UPDATE "SyncStage" SET rows = $3 WHERE "orgId" = $1 AND stage = $2`, [
    part.orgId,
    part.stage,
    count.kept,
  ]);
  await keepPlace(store, part, place);
  return place;
}

/** The next attempt begins with a new report. */
async function forget(part: Part<ReportStage>, { store }: ReportPulling): Promise<void> {
  await keepPlace(store, part, undefined);
  await clearReport(store, part, regionOf(part));
}
