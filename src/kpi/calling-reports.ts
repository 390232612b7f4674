/**
 * Reads Webex's calling usage reports, one for each week and region, into the snapshots. A report that was asked for is
 * remembered, so that another run fetches it; a file is taken as a whole or not at all, and taking it twice is harmless.
 */
import { WebexError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Store, Tx } from '../store/store.ts';
import type { CsvRow } from '../webex/csv.ts';
import {
  templateOf,
  type WebexPartnerReport,
  type WebexReportTemplate,
} from '../webex/partner-reports.ts';
import { type UsageRow, usageRowOf } from '../webex/report-usage.ts';
import { forgetPacks } from './packs.ts';
import { isListed } from './take-licenses.ts';
import { endOf } from './week.ts';

/** Reports as one administrator may ask for them. */
export interface CallingReports {
  regions: readonly string[];
  templates(): Promise<WebexReportTemplate[]>;
  /** Dates are `YYYY-MM-DD`, both included. */
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

interface Deps {
  store: Store;
  reports: CallingReports;
  now: () => Date;
  log: Pick<Log, 'info' | 'warn'>;
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  stopping: AbortSignal;
}

interface Place {
  region: string;
  state: 'asked' | 'done' | 'failed';
  reportId: string | null;
  askedAt: Date;
}

/** Webex refused or the file was unreadable: the next attempt comes after this, in milliseconds. */
const afterFailureMs = 6 * 3_600_000;
/** A report that Webex did not finish in this time is asked for again. */
const forgottenMs = 24 * 3_600_000;
/** How often one run looks whether the reports of a week are done; later runs look again. */
const looks = [2_000, 3_000, 5_000, 8_000, 12_000, 20_000];

/** The regions of a week whose report is not in yet; all when none was asked for. */
export async function missingReports(
  tx: Tx,
  week: string,
  regions: readonly string[],
): Promise<string[]> {
  const done = await tx.query<{ region: string }>(
    `SELECT region FROM "KpiReport" WHERE week = $1 AND state = 'done'`,
    [week],
  );
  return regions.filter((region) => !done.some((one) => one.region === region));
}

/**
 * Reads what is missing of these weeks, one week after the other; nothing while no customer is known, whose calls could
 * be told apart. @throws WebexError when Webex cannot be asked at all.
 */
export async function readCallingReports(deps: Deps, weeks: readonly string[]): Promise<void> {
  if (!(await isListed(deps.store))) return;
  let templateId: number | undefined;
  for (const week of weeks) {
    const missing = await missingReports(deps.store, week, deps.reports.regions);
    if (missing.length === 0) continue;
    if (deps.stopping.aborted) return;
    templateId ??= templateOf('callingUsage', await deps.reports.templates())?.templateId;
    if (templateId === undefined) {
      deps.log.warn('this partner has no calling usage report');
      return;
    }
    await readWeek(deps, week, missing, templateId);
  }
}

async function readWeek(
  deps: Deps,
  week: string,
  regions: readonly string[],
  templateId: number,
): Promise<void> {
  let waiting = [...regions];
  for (const waitMs of looks) {
    const left: string[] = [];
    for (const region of waiting) {
      if (deps.stopping.aborted) return;
      if (!(await attempt(deps, week, region, templateId))) left.push(region);
    }
    waiting = left;
    if (waiting.length === 0) return;
    await deps.sleep(waitMs, deps.stopping).catch(() => undefined);
  }
}

/** One step with one report; true when nothing more can be done about it now. */
async function attempt(
  deps: Deps,
  week: string,
  region: string,
  templateId: number,
): Promise<boolean> {
  const { store, now, log } = deps;
  try {
    return await step(deps, week, region, templateId);
  } catch (error) {
    if (!(error instanceof WebexError)) throw error;
    log.warn('calling report not read', { week, region, error });
    // A limit passes by itself, and what was asked for is still being made.
    if (error.code === 'webex.busy') return true;
    await keep(store, week, region, { state: 'failed', at: now(), errorCode: error.code });
    return true;
  }
}

async function step(
  { store, reports, now, log }: Deps,
  week: string,
  region: string,
  templateId: number,
): Promise<boolean> {
  const [place] = await store.query<Place>(
    'SELECT region, state, "reportId", "askedAt" FROM "KpiReport" WHERE week = $1 AND region = $2',
    [week, region],
  );
  const ageMs = place ? now().getTime() - place.askedAt.getTime() : 0;
  if (place?.state === 'done') return true;
  if (place?.state === 'failed' && ageMs < afterFailureMs) return true;
  if (place?.state !== 'asked' || place.reportId === null || ageMs > forgottenMs) {
    const endDate = new Date(endOf(week).getTime() - 1).toISOString().slice(0, 10);
    const reportId = await reports.ask({ templateId, startDate: week, endDate, region });
    await keep(store, week, region, { state: 'asked', at: now(), reportId });
    return false;
  }
  const report = await reports.read(place.reportId);
  if (/fail|error|cancel/i.test(report.status ?? '')) {
    throw new WebexError({
      code: 'webex.refused',
      call: 'GET /partner/reports/{reportId}',
      reason: report.status,
    });
  }
  if (report.status !== 'done') return false;
  const rows = await takeIn(store, week, region, reports.rows(report));
  log.info('calling report read', { week, region, rows });
  // It is of no more use; what cannot be removed ends by itself.
  await reports.remove(place.reportId).catch(() => undefined);
  return true;
}

async function keep(
  tx: Tx,
  week: string,
  region: string,
  given: { state: Place['state']; at: Date; reportId?: string; errorCode?: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO "KpiReport" (week, region, state, "reportId", "askedAt", "errorCode") VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (week, region) DO UPDATE SET state = excluded.state, "reportId" = excluded."reportId",
       "askedAt" = excluded."askedAt", "errorCode" = excluded."errorCode"`,
    [
      week,
      region,
      given.state,
      given.reportId ?? null,
      given.at.toISOString(),
      given.errorCode ?? null,
    ],
  );
}

const counted = [
  'calls',
  'minutes',
  'legs',
  'poorLegs',
  'legsDesk',
  'legsRoom',
  'legsOther',
  'huntGroup',
  'attendant',
  'queueCalls',
  'timedOut',
  'overflowed',
  'transferred',
  'abandoned',
] as const;
const quoted = counted.map((name) => `"${name}"`);

/** All rows of the file and that it is done, at once. What an import added to the week stays. */
async function takeIn(
  store: Store,
  week: string,
  region: string,
  rows: AsyncIterable<CsvRow>,
): Promise<number> {
  const customers = new Map<string, UsageRow>();
  let read = 0;
  for await (const row of rows) {
    read += 1;
    const usage = usageRowOf(row);
    if (!usage) continue;
    const sum = customers.get(usage.orgUuid);
    if (!sum) customers.set(usage.orgUuid, usage);
    else for (const name of counted) sum[name] += usage[name];
  }
  // Rows without one that names a customer: another file, or its columns have other names now.
  if (read > 0 && customers.size === 0) {
    throw new WebexError({ code: 'webex.unreadable', call: 'GET /partner/reports/{reportId}' });
  }
  await store.transaction(async (tx) => {
    await tx.query(
      `INSERT INTO "KpiCalling" (week, "orgId", ${quoted.join(', ')})
       SELECT $1, o.id, ${quoted.map((name) => `r.${name}`).join(', ')}
       FROM jsonb_to_recordset($2::jsonb) AS r("orgUuid" text, ${quoted.map((name) => `${name} int`).join(', ')})
       JOIN "Organization" o ON lower(o.uuid) = r."orgUuid"
       ON CONFLICT (week, "orgId") DO UPDATE SET ${quoted.map((name) => `${name} = excluded.${name}`).join(', ')}`,
      [week, JSON.stringify([...customers.values()])],
    );
    await forgetPacks(tx, 'calls', [week]);
    await tx.query(
      `UPDATE "KpiReport" SET state = 'done', rows = $3, "errorCode" = NULL WHERE week = $1 AND region = $2`,
      [week, region, customers.size],
    );
  });
  return customers.size;
}
