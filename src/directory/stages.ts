/** The parts a pull consists of: where each comes from at Webex and where it goes in the copy. */
import type { Page } from '../webex/call.ts';
import type { WebexDevice } from '../webex/devices.ts';
import type { WebexLicense } from '../webex/licenses.ts';
import type { WebexLocation } from '../webex/locations.ts';
import type { WebexNumber } from '../webex/numbers.ts';
import type { WebexOrganization } from '../webex/organizations.ts';
import type { WebexPerson } from '../webex/people.ts';
import {
  deviceRow,
  licenseRow,
  locationRow,
  numberRow,
  organizationRow,
  personRow,
} from './from-webex.ts';
import * as mirrors from './rows.ts';

type List<T> = (orgId: string, cursor?: string) => Promise<Page<T>>;

/** What a pull asks of Webex. Every failure is a `WebexError`; a cursor may be handed back by another process. */
export interface WebexLists {
  listOrganizations(cursor?: string): Promise<Page<WebexOrganization>>;
  listPeople: List<WebexPerson>;
  listLicenses: List<WebexLicense>;
  listLocations: List<WebexLocation>;
  listNumbers: List<WebexNumber>;
  listDevices: List<WebexDevice>;
}

/** The parts of one organization, in the order they are shown. */
export const organizationStages = [
  'people',
  'licenses',
  'locations',
  'numbers',
  'devices',
] as const;
export type OrganizationStage = (typeof organizationStages)[number];
/** A report over all customers of a region, for large partners. */
export type ReportStage = 'numberReport' | 'deviceReport';
/** What one list brings. */
export type ListStage = 'organizations' | OrganizationStage;
/** `subscribers`: which wholesale subscribers changed, partner-wide. */
export type Stage = ListStage | ReportStage | 'subscribers';

/** The list of organizations belongs to no organization; a report has the name of its region behind it: `*:EU`. */
export const everywhere = '*';

/** One stage of one organization. */
export interface Part<Of extends Stage = Stage> {
  orgId: string;
  stage: Of;
}

/** One page in the form of the copy. */
export interface RowPage {
  rows: mirrors.Row[];
  next?: string | undefined;
  /** Webex sent items that could not be read. */
  incomplete: boolean;
}

export interface StageSource {
  mirror: mirrors.Mirror;
  pull(orgId: string, cursor?: string): Promise<RowPage>;
}

export function stageSources(webex: WebexLists): Record<ListStage, StageSource> {
  return {
    organizations: {
      mirror: mirrors.organizations,
      pull: async (_orgId, cursor) =>
        rowPage(await webex.listOrganizations(cursor), organizationRow),
    },
    people: source(mirrors.people, webex.listPeople, personRow),
    licenses: source(mirrors.licenses, webex.listLicenses, licenseRow),
    locations: source(mirrors.locations, webex.listLocations, locationRow),
    numbers: source(mirrors.numbers, webex.listNumbers, numberRow),
    devices: source(mirrors.devices, webex.listDevices, deviceRow),
  };
}

function source<T>(
  mirror: mirrors.Mirror,
  list: List<T>,
  toRow: (item: T, orgId: string) => mirrors.Row | undefined,
): StageSource {
  return {
    mirror,
    pull: async (orgId, cursor) => rowPage(await list(orgId, cursor), (item) => toRow(item, orgId)),
  };
}

function rowPage<T>(page: Page<T>, toRow: (item: T) => mirrors.Row | undefined): RowPage {
  return {
    rows: page.items.map(toRow).filter((row) => row !== undefined),
    next: page.next,
    incomplete: (page.unreadable ?? 0) > 0,
  };
}
