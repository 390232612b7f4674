/**
 * Reports over all customers of a partner, made by Webex on request (published partner reports API). They hold data
 * of one region and are up to a day old. The inventories are the only source of all numbers and devices at once.
 */
import { z } from 'zod';
import { WebexError } from '../errors.ts';
import type { WebexApi } from './call.ts';
import { type CsvRow, csvRows } from './csv.ts';
import { optionalNumber, optionalText } from './field.ts';
import type { Sleep } from './sleep.ts';
import { onlyFileIn } from './zip.ts';

/** Where data of customers lie; the order is the one reports are asked for in. */
export const reportRegions = ['US', 'CA', 'EU', 'AE'] as const;
export type ReportRegion = (typeof reportRegions)[number];

export const WebexReportTemplate = z.object({
  templateId: z.number(),
  title: z.string(),
  service: optionalText,
  /** The longest time a report may cover, in days. */
  maxDays: optionalNumber,
  /** `YYYY-MM-DD` */
  dataStartDate: optionalText,
  /** `YYYY-MM-DD` */
  dataEndDate: optionalText,
});
export type WebexReportTemplate = z.output<typeof WebexReportTemplate>;

export const WebexPartnerReport = z.object({
  reportId: z.string().min(1),
  templateId: optionalNumber,
  title: optionalText,
  regionId: optionalText,
  /** `YYYY-MM-DD` */
  startDate: optionalText,
  /** `YYYY-MM-DD` */
  endDate: optionalText,
  /** `done` when it can be downloaded. */
  status: optionalText,
  /** Webex writes it without a zone: UTC. */
  createdTime: optionalText.transform(utcDate),
  fileName: optionalText,
  downloadURL: optionalText,
});
export type WebexPartnerReport = z.output<typeof WebexPartnerReport>;

/** What the reports are about that we read. */
export type ReportKind = 'numbers' | 'devices' | 'callingUsage';

const titles: Record<ReportKind, RegExp> = {
  numbers: /phone\s*numbers?/i,
  devices: /devices?/i,
  callingUsage: /calling\s*(usage|engagement)/i,
};

/** The template of a kind, by its title; ids differ between partners. Undefined: this partner has none. */
export function templateOf(
  kind: ReportKind,
  templates: readonly WebexReportTemplate[],
): WebexReportTemplate | undefined {
  return templates.find(({ title }) => titles[kind].test(title));
}

/** The reports this partner may ask for. */
export async function listReportTemplates(api: WebexApi): Promise<WebexReportTemplate[]> {
  const page = await api.list(
    { path: '/partner/reports/templates', key: 'items', paging: { style: 'none' } },
    WebexReportTemplate,
  );
  return page.items;
}

/**
 * Asks for a report; answers its id. Dates are `YYYY-MM-DD`; an inventory is of the moment, whatever they say.
 * `region`: left out, the partner's own.
 */
export async function createReport(
  api: WebexApi,
  wanted: {
    templateId: number;
    startDate: string;
    endDate: string;
    region?: ReportRegion | undefined;
  },
): Promise<string> {
  const { region, ...dates } = wanted;
  const body = region ? { ...dates, regionId: region } : dates;
  const { reportId } = await api.send(
    { method: 'POST', path: '/partner/reports', body },
    z.object({ reportId: z.string().min(1) }),
  );
  return reportId;
}

/** A report and how far it is. */
export function readReport(api: WebexApi, reportId: string): Promise<WebexPartnerReport> {
  return api.send(
    { path: '/partner/reports/{reportId}', params: { reportId } },
    WebexPartnerReport,
  );
}

/** The reports that exist, of one template or of all. */
export async function listReports(
  api: WebexApi,
  templateId?: number,
): Promise<WebexPartnerReport[]> {
  const page = await api.list(
    {
      path: '/partner/reports',
      query: { templateId },
      key: 'items',
      paging: { style: 'none' },
    },
    WebexPartnerReport,
  );
  return page.items;
}

/** Removes a report at Webex; there is a limit to how many may exist. */
export async function deleteReport(api: WebexApi, reportId: string): Promise<void> {
  await api.send(
    { method: 'DELETE', path: '/partner/reports/{reportId}', params: { reportId } },
    z.unknown(),
  );
}

/**
 * Asks until the report is done, ever less often.
 * @throws WebexError `webex.busy` when it is not done in `patienceMs` (30 minutes when left out), `webex.refused`
 * when Webex gave it up.
 */
export async function waitForReport(
  api: WebexApi,
  reportId: string,
  deps: { now: () => Date; sleep: Sleep; patienceMs?: number | undefined; signal?: AbortSignal },
): Promise<WebexPartnerReport> {
  const until = deps.now().getTime() + (deps.patienceMs ?? 30 * 60_000);
  const call = 'GET /partner/reports/{reportId}';
  for (let waitMs = 2_000; ; waitMs = Math.min(60_000, waitMs * 1.5)) {
    const report = await readReport(api, reportId);
    if (report.status === 'done') return report;
    if (/fail|error|cancel/i.test(report.status ?? '')) {
      throw new WebexError({ code: 'webex.refused', call, reason: report.status });
    }
    if (deps.now().getTime() + waitMs > until) throw new WebexError({ code: 'webex.busy', call });
    await deps.sleep(waitMs, deps.signal);
  }
}

/**
 * The rows of a finished report, one after the other; a region without customers has none.
 * @throws WebexError `webex.unreadable` when the file is damaged: what came before that may be incomplete, so take
 * the rows as a whole or not at all.
 */
export async function* readReportRows(
  api: WebexApi,
  report: WebexPartnerReport,
): AsyncGenerator<CsvRow> {
  // A name for the errors; the address is wherever the report says.
  const call = { path: '/partner/reports/{reportId}', params: { reportId: report.reportId } };
  const failed = { code: 'webex.unreadable', call: `GET ${call.path}` } as const;
  if (!report.downloadURL) throw new WebexError(failed);
  const { bytes } = await api.download(call, report.downloadURL);
  try {
    yield* csvRows(await onlyFileIn(bytes));
  } catch (error) {
    throw error instanceof WebexError ? error : new WebexError(failed, error);
  }
}

/** Reads `2024-03-24 17:13:39`; undefined when it is no instant. */
function utcDate(text: string | undefined): Date | undefined {
  const date = new Date(text?.replace(/^([\d-]{10}) ([\d:]{8})$/, '$1T$2Z') ?? '');
  return Number.isNaN(date.getTime()) ? undefined : date;
}
