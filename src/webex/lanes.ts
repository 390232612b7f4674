/** The administrators' tokens as the copy uses them: each with its own allowance, all of the same partner. */
import { createHash } from 'node:crypto';
import { WebexError } from '../errors.ts';
import type { WebexApis } from './api.ts';
import type { Page, WebexApi } from './call.ts';
import type { CsvRow } from './csv.ts';
import { listDevices, type WebexDevice } from './devices.ts';
import { isSameId } from './id.ts';
import { listLicenses, type WebexLicense } from './licenses.ts';
import { listLocations, type WebexLocation } from './locations.ts';
import { listNumbers, type WebexNumber } from './numbers.ts';
import { listOrganizations, type WebexOrganization } from './organizations.ts';
import {
  createReport,
  deleteReport,
  listReportTemplates,
  type ReportRegion,
  readReport,
  readReportRows,
  reportRegions,
  type WebexPartnerReport,
  type WebexReportTemplate,
} from './partner-reports.ts';
import { listPeople, readPerson, type WebexPerson } from './people.ts';
import { listSubscribers, type WebexSubscriber } from './wholesale.ts';

type List<Item> = (orgId: string, cursor?: string) => Promise<Page<Item>>;

/** Everything a sync asks, with one token and at its priority. */
export interface SyncLane {
  /** For the log and the record: which of the tokens. */
  name: string;
  /** The lists of one customer, and of the customers. */
  lists: {
    listOrganizations(cursor?: string): Promise<Page<WebexOrganization>>;
    listPeople: List<WebexPerson>;
    listLicenses: List<WebexLicense>;
    listLocations: List<WebexLocation>;
    listNumbers: List<WebexNumber>;
    listDevices: List<WebexDevice>;
  };
  /** Reports over all customers of a region. */
  inventories: {
    regions: readonly string[];
    templates(): Promise<WebexReportTemplate[]>;
    ask(wanted: {
      templateId: number;
      startDate: string;
      endDate: string;
      region: string;
    }): Promise<string>;
    read(reportId: string): Promise<WebexPartnerReport>;
    rows(report: WebexPartnerReport): AsyncIterable<CsvRow>;
    remove(reportId: string): Promise<void>;
  };
  /** Changes of wholesale subscribers. */
  subscribers: {
    list(changedSince: Date, cursor?: string): Promise<Page<WebexSubscriber>>;
    readPerson(personId: string): Promise<WebexPerson>;
  };
}

/** `api` at the priority of a sync. */
export function syncLane(name: string, api: WebexApi): SyncLane {
  return {
    name,
    lists: {
      listOrganizations: (cursor) => listOrganizations(api, cursor),
      listPeople: (orgId, cursor) => listPeople(api, orgId, cursor),
      listLicenses: (orgId, cursor) => listLicenses(api, orgId, cursor),
      listLocations: (orgId, cursor) => listLocations(api, orgId, cursor),
      listNumbers: (orgId, cursor) => listNumbers(api, orgId, cursor),
      listDevices: (orgId, cursor) => listDevices(api, orgId, cursor),
    },
    inventories: {
      regions: reportRegions,
      templates: () => listReportTemplates(api),
      ask: (wanted) => createReport(api, { ...wanted, region: wanted.region as ReportRegion }),
      read: (reportId) => readReport(api, reportId),
      rows: (report) => readReportRows(api, report),
      remove: (reportId) => deleteReport(api, reportId),
    },
    subscribers: {
      list: (changedSince, cursor) =>
        listSubscribers(api, { changedSince, newestFirst: true }, cursor),
      // Without telephone data it would seem that the person had none. The customer is not known here, nor needed.
      readPerson: (personId) => readPerson(api, personId, { orgId: '' }),
    },
  };
}

/**
 * The name of a further token's row in the database and in the log: the same for the same token wherever it stands in
 * the list, and nothing can be learnt from it.
 */
export function nameOfToken(refreshToken: string): string {
  const digest = createHash('sha256').update(refreshToken).digest('hex');
  return `administrator-${digest.slice(0, 8)}`;
}

/**
 * A further administrator's side, checked before its first call: somebody of another partner sees other customers, and
 * those of this one would seem gone.
 * @throws WebexError `webex.signedOut` from every call of such a one.
 */
export function ofPartner(apis: WebexApis, partner: () => Promise<{ orgId: string }>): WebexApi {
  let checked: Promise<void> | undefined;
  async function check(): Promise<void> {
    const [{ orgId }, me] = [await partner(), await readPerson(apis.sync, 'me')];
    if (isSameId(me.orgId ?? '', orgId)) return;
    const reason = 'an administrator of another partner';
    throw new WebexError({ code: 'webex.signedOut', call: 'GET /people/me', reason });
  }
  const once = () => {
    checked ??= check().catch((error: unknown) => {
      checked = undefined;
      throw error;
    });
    return checked;
  };
  const { sync } = apis;
  return {
    send: (call, schema) => once().then(() => sync.send(call, schema)),
    list: (call, item, cursor) => once().then(() => sync.list(call, item, cursor)),
    download: (call, address) => once().then(() => sync.download(call, address)),
  };
}
