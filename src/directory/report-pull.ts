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
import { deviceRowOf, numberRowOf } from '../webex/report-rows.ts';
import { applyReport, clearReport, keepReportRows, type ReportRow } from './report-apply.ts';
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
  const { store, now, stopping, oneAtATime } = pulling;
  try {
    const place = await beginReport(store, part, now());
    let at = place ?? (await ask(part, inventories, pulling));
    if (at.asOf === undefined) {
      const report = await untilDone(at, inventories, pulling);
      if (!report) return false;
      at = { ...at, asOf: (report.createdTime ?? new Date(at.askedAt)).toISOString() };
      await oneAtATime(() => takeIn(part, inventories.rows(report), at, pulling));
    }
    const whole = await oneAtATime(() => applyReport(part, regionOf(part), asOfOf(at), pulling));
    if (!whole) return false;
    // It is of no more use; what cannot be removed ends by itself.
    await inventories.remove(at.reportId).catch(() => undefined);
    return true;
  } catch (error) {
    if (stopping.aborted && !(error instanceof WebexError)) return false;
    if (error instanceof WebexError && error.code !== 'webex.busy') await forget(part, pulling);
    throw error;
  }
}

function regionOf({ orgId }: Part): string {
  return orgId.slice(everywhere.length + 1);
}

function asOfOf({ asOf, askedAt }: Place): Date {
  return new Date(asOf ?? askedAt);
}

/** Marks the report as under way; answers where an earlier attempt was. */
async function beginReport(store: Store, part: Part, at: Date): Promise<Place | undefined> {
  const [stage] = await store.query<{ cursor: string | null }>(
    `UPDATE "SyncStage" SET state = 'running', "startedAt" = coalesce("startedAt", $3)
     WHERE "orgId" = $1 AND stage = $2 RETURNING cursor`,
    [part.orgId, part.stage, at.toISOString()],
  );
  if (!stage?.cursor) return undefined;
  const place = JSON.parse(stage.cursor) as Place;
  const isForgotten = at.getTime() - new Date(place.askedAt).getTime() > forgottenMs;
  return isForgotten && place.asOf === undefined ? undefined : place;
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
  { now, sleep, stopping, patienceMs = 30 * 60_000 }: ReportPulling,
): Promise<WebexPartnerReport | undefined> {
  const call = 'GET /partner/reports/{reportId}';
  const until = now().getTime() + patienceMs;
  for (let waitMs = 5_000; !stopping.aborted; waitMs = Math.min(120_000, waitMs * 1.5)) {
    const report = await inventories.read(reportId);
    if (report.status === 'done') return report;
    if (/fail|error|cancel/i.test(report.status ?? '')) {
      throw new WebexError({ code: 'webex.refused', call, reason: report.status });
    }
    if (now().getTime() + waitMs > until) throw new WebexError({ code: 'webex.busy', call });
    await sleep(waitMs, stopping);
  }
  return undefined;
}

const rowsPerStatement = 2_000;

/** Puts all rows beside the copy; the last step makes them count. */
async function takeIn(
  part: Part<ReportStage>,
  rows: AsyncIterable<CsvRow>,
  place: Place,
  { store, run }: ReportPulling,
): Promise<void> {
  const read = part.stage === 'numberReport' ? numberRowOf : deviceRowOf;
  await clearReport(store, part, regionOf(part));
  const [batch, count]: [ReportRow[], { read: number; kept: number }] = [[], { read: 0, kept: 0 }];
  const flush = () =>
    store.transaction(async (tx) => {
      await assertLease(tx, run);
      await keepReportRows(tx, part, regionOf(part), batch.splice(0));
    });
  for await (const row of rows) {
    const known = read(row);
    count.read += 1;
    if (!known) continue;
    count.kept += batch.push(known) && 1;
    if (batch.length >= rowsPerStatement) await flush();
  }
  // Rows without one that names a customer: another file, or its columns have other names now.
  if (count.read > 0 && count.kept === 0) {
    throw new WebexError({ code: 'webex.unreadable', call: 'GET /partner/reports/{reportId}' });
  }
  await flush();
  await store.query(`UPDATE "SyncStage" SET rows = $3 WHERE "orgId" = $1 AND stage = $2`, [
    part.orgId,
    part.stage,
    count.kept,
  ]);
  await keepPlace(store, part, place);
}

/** The next attempt begins with a new report. */
async function forget(part: Part<ReportStage>, { store }: ReportPulling): Promise<void> {
  await keepPlace(store, part, undefined);
  await clearReport(store, part, regionOf(part));
}
