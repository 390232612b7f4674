/** `/v1/partner/reports`: made on request, for one region, and fetched as a zip archive that is not called one. */
import { setImmediate as breathe } from 'node:timers/promises';
import { type Answer, type Call, ok, type Route, textField, wholeNumber } from './call.ts';
import { callingUsage } from './calling-usage.ts';
import { webexId } from './ids.ts';
import { csvLine, devices, type Inventory, phoneNumbers } from './inventory.ts';
import { reachable } from './organizations.ts';
import { createRandom } from './random.ts';
import { forbidden, invalid, missing } from './refusal.ts';
import { holds } from './staff.ts';
import type { Region } from './standing.ts';
import { checkPartner, required } from './tags.ts';
import type { PartnerReport, World } from './world.ts';
import { createZip } from './zip.ts';

interface Template {
  templateId: number;
  title: string;
  inventory: Inventory;
}

/** Its files differ by their days; inventories are of the moment. */
const usageId = 130;

const templates: readonly Template[] = [
  { templateId: usageId, title: 'Calling Usage', inventory: callingUsage },
  { templateId: 131, title: 'Devices Inventory', inventory: devices },
  { templateId: 132, title: 'Phone Numbers Inventory', inventory: phoneNumbers },
];
/** Of a report that exists. */
function templateOf({ templateId }: PartnerReport): Template {
  const template = templates.find((each) => each.templateId === templateId);
  if (!template) throw new Error(`no template ${templateId}`);
  return template;
}

const regions: readonly Region[] = ['US', 'CA', 'EU', 'AE'];
/** Of the partner itself. */
const homeRegion: Region = 'EU';
const maxDays = 31;
const dayMs = 24 * 3_600_000;
const linkSeconds = 3600;
const downloadPath = '/report-downloads/api';

/** The paths of reports. `workMs`: how long one is in the making, in milliseconds of the world's time. */
export function partnerReportRoutes(world: World, workMs: number): Route[] {
  const fileFor = createFiles(world);
  const reportOf = (id: string): PartnerReport => {
    const report = world.reports.get(id);
    if (!report) throw missing('report');
    return report;
  };
  const isDone = ({ created }: PartnerReport): boolean => world.now().getTime() >= created + workMs;

  const shown = (call: Call, report: PartnerReport): Record<string, unknown> => {
    const { id, templateId, startDate, endDate, regionId, created } = report;
    return {
      reportId: id,
      templateId,
      title: templateOf(report).title,
      service: 'Webex Calling',
      startDate,
      endDate,
      regionId,
      createdTime: withoutZone(created),
      status: isDone(report) ? 'done' : 'in progress',
      ...(isDone(report)
        ? {
            fileName: `${fileNameOf(report)}.csv`,
            downloadURL: `${call.origin}${downloadPath}?reportId=${id}`,
            downloadUrlExpiryTime: String(linkSeconds),
          }
        : {}),
    };
  };

  const make = (call: Call): Answer => {
    checkReader(world, call);
    const template = templates.find((each) => each.templateId === call.body['templateId']);
    if (!template) throw invalid('templateId is invalid');
    const regionId = textField(call, 'regionId') ?? homeRegion;
    const region = regions.find((each) => each === regionId);
    if (!region) throw invalid('regionId is invalid');
    const [start, end] = [dayIn(call, 'startDate'), dayIn(call, 'endDate')];
    const now = world.now().getTime();
    if (start > end || end > now) throw invalid('The dates are invalid.');
    if ((end - start) / dayMs > maxDays)
      throw invalid(`No more than ${maxDays} days are possible.`);
    const report: PartnerReport = {
      id: webexId('REPORT', createRandom(0x4e + world.reports.size * 7919 + (now % 1e9)).uuid()),
      templateId: template.templateId,
      startDate: String(call.body['startDate']),
      endDate: String(call.body['endDate']),
      regionId: region,
      created: now,
    };
    world.reports.set(report.id, report);
    return ok({ reportId: report.id, createdTime: withoutZone(now) });
  };

  return [
    {
      method: 'GET',
      path: '/v1/partner/reports/templates',
      by: 'admin',
      run: (call) => {
        checkReader(world, call);
        const today = withoutZone(world.now().getTime()).slice(0, 10);
        return ok(
          templates.map(({ templateId, title }) => ({
            templateId,
            title,
            service: 'Webex Calling',
            category: 'Partner',
            maxDays,
            dataStartDate: '2024-01-01',
            dataEndDate: today,
          })),
        );
      },
    },
    {
      method: 'POST',
      path: '/v1/partner/reports',
      by: 'admin',
      body: { required: ['templateId', 'startDate', 'endDate'], optional: ['regionId'] },
      run: make,
    },
    {
      method: 'GET',
      path: '/v1/partner/reports',
      by: 'admin',
      query: ['service', 'templateId', 'from', 'to', 'regionId'],
      run: (call) => {
        checkReader(world, call);
        const template = wholeNumber(call, 'templateId', 1);
        const region = call.query.get('regionId');
        const found = [...world.reports.values()].filter(
          (each) =>
            (template === undefined || each.templateId === template) &&
            (region === undefined || each.regionId === region),
        );
        return ok({ items: found.map((each) => shown(call, each)) });
      },
    },
    {
      method: 'GET',
      path: '/v1/partner/reports/:id',
      by: 'admin',
      run: (call) => {
        checkReader(world, call);
        return ok(shown(call, reportOf(call.params['id'] ?? '')));
      },
    },
    {
      method: 'DELETE',
      path: '/v1/partner/reports/:id',
      by: 'admin',
      run: (call) => {
        checkReader(world, call);
        world.reports.delete(reportOf(call.params['id'] ?? '').id);
        return { status: 204 };
      },
    },
    {
      method: 'GET',
      path: downloadPath,
      by: 'admin',
      query: ['reportId'],
      run: async (call) => {
        checkReader(world, call);
        const report = reportOf(required(call, 'reportId'));
        if (!isDone(report)) throw missing('report');
        return {
          status: 200,
          bytes: await fileFor(call, report),
          headers: {
            'content-type': 'application/octet-stream',
            // A zip archive, and its name does not say so.
            'content-disposition': `attachment; filename="${fileNameOf(report)}"`,
          },
        };
      },
    },
  ];
}

/** Files by template and region: with thousands of customers one takes a minute to write. */
function createFiles(world: World): (call: Call, report: PartnerReport) => Promise<Buffer> {
  const made = new Map<string, { edition: number; bytes: Buffer }>();
  return async (call, report) => {
    const { edition } = world;
    const dates = report.templateId === usageId ? `${report.startDate} ${report.endDate}` : '';
    const key = `${report.templateId} ${report.regionId} ${dates}`;
    const held = made.get(key);
    if (held?.edition === edition) return held.bytes;
    const bytes = await fileOf(world, call, report);
    made.set(key, { edition, bytes });
    return bytes;
  };
}

async function fileOf(world: World, call: Call, report: PartnerReport): Promise<Buffer> {
  const { inventory, title } = templateOf(report);
  const days = {
    start: Date.parse(report.startDate),
    end: Date.parse(report.endDate),
    now: world.now().getTime(),
  };
  const zip = createZip(`${title}.csv`);
  const customers = reachable(world, call).filter(
    (each) => each !== world.partner && each.standing.region === report.regionId,
  );
  // A region without customers: an empty file, not even a head.
  if (customers.length > 0) zip.add(csvLine(inventory.columns));
  for (const [at, customer] of customers.entries()) {
    const lines = inventory.rowsOf(customer, days).map(csvLine);
    if (lines.length > 0) zip.add(lines.join(''));
    if (at % 20 === 19) await breathe();
  }
  return zip.end();
}

/** Template, letters and digits, day of the download. */
function fileNameOf(report: PartnerReport): string {
  const letters = report.id.slice(-8).replace(/\W/g, '0');
  return `${templateOf(report).title}_${letters}_${withoutZone(report.created).slice(0, 10)}`;
}

function checkReader(world: World, call: Call): void {
  checkPartner(world, call);
  const roles = ['atlas-portal.partner.salesfulladmin', 'id_readonly_admin', 'id_full_admin'];
  if (!holds(call.person, ...roles)) throw forbidden();
}

function dayIn(call: Call, field: string): number {
  const value = textField(call, field) ?? '';
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(day)) throw invalid(`${field} is invalid`);
  return day;
}

/** `2024-03-24 17:13:39`, in UTC. */
function withoutZone(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}
