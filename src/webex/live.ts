/**
 * What is asked of Webex while somebody waits: whether what the copy says still holds, and what the copy does not
 * keep. One customer each, people's priority, every failure a `WebexError`.
 */
import { WebexError } from '../errors.ts';
import { findLastLogin } from './audit.ts';
import type { Page, WebexApi } from './call.ts';
import { findDevices, readDevice, type WebexDevice } from './devices.ts';
import { wholeList } from './failure.ts';
import {
  type FeatureKind,
  listFeatures,
  readFeature,
  type WebexFeature,
  type WebexFeatureDetail,
} from './features.ts';
import {
  listLicenseHolders,
  listLicenses,
  type WebexLicense,
  type WebexLicenseHolder,
} from './licenses.ts';
import { checkNumbers, findNumbers, type WebexNumber, type WebexNumberState } from './numbers.ts';
import { readOrganization, type WebexOrganization } from './organizations.ts';
import { listPartnerAdmins, type WebexPartnerAdmin } from './partner-organizations.ts';
import { readPerson, type WebexPerson } from './people.ts';
import {
  listPersonPhones,
  readPersonNumbers,
  type WebexPersonNumbers,
  type WebexPhone,
} from './person-calling.ts';
import { readPersonFeatures, type WebexPersonFeatures } from './person-features.ts';
import { listScimUsers, readScimUser, type ScimSearch, type WebexScimUser } from './scim.ts';
import { readOrganizationTags } from './tags.ts';
import { findWholesaleCustomer, type WebexWholesaleCustomer } from './wholesale.ts';

/** Where a question is about one thing, undefined means that Webex has no such thing. */
export interface LiveQuestions {
  person(orgId: string, personId: string): Promise<WebexPerson | undefined>;
  /** Whether one may sign in, roles, managed organizations. */
  account(orgId: string, personId: string): Promise<WebexScimUser | undefined>;
  accounts(orgId: string, search: ScimSearch): Promise<WebexScimUser[]>;
  personNumbers(orgId: string, personId: string): Promise<WebexPersonNumbers | undefined>;
  personPhones(orgId: string, personId: string): Promise<WebexPhone[]>;
  /** Undefined: no Webex Calling. */
  personFeatures(orgId: string, personId: string): Promise<WebexPersonFeatures | undefined>;
  organization(orgId: string): Promise<WebexOrganization | undefined>;
  licenses(orgId: string): Promise<WebexLicense[]>;
  licenseHolders(
    orgId: string,
    licenseId: string,
    cursor?: string,
  ): Promise<Page<WebexLicenseHolder>>;
  /** Names of tags. */
  tags(orgId: string): Promise<string[]>;
  partnerAdmins(orgId: string): Promise<WebexPartnerAdmin[]>;
  wholesale(orgId: string): Promise<WebexWholesaleCustomer | undefined>;
  numbers(orgId: string, wanted: Parameters<typeof findNumbers>[2]): Promise<WebexNumber[]>;
  /** Whether numbers (E.164) are in use anywhere, beyond this customer too; never whose they are. */
  numberStates(orgId: string, phoneNumbers: readonly string[]): Promise<WebexNumberState[]>;
  features(
    kind: FeatureKind,
    orgId: string,
    wanted: Parameters<typeof listFeatures>[3],
  ): Promise<WebexFeature[]>;
  feature(
    kind: FeatureKind,
    at: Parameters<typeof readFeature>[2],
  ): Promise<WebexFeatureDetail | undefined>;
  devices(orgId: string, wanted: Parameters<typeof findDevices>[2]): Promise<WebexDevice[]>;
  device(orgId: string, deviceId: string): Promise<WebexDevice | undefined>;
  /** The last log-in of the customer's own administrators in the last `days`. */
  lastLogin(orgId: string, wanted: { now: Date; days: number }): Promise<Date | undefined>;
}

/** Binds the questions to Webex at one priority. */
export function createLiveQuestions(api: WebexApi): LiveQuestions {
  return {
    person: (orgId, personId) => ifThere(readPerson(api, personId, { orgId })),
    account: (orgId, personId) => ifThere(readScimUser(api, orgId, personId)),
    accounts: async (orgId, search) => (await listScimUsers(api, orgId, { search })).items,
    personNumbers: (orgId, personId) => ifThere(readPersonNumbers(api, orgId, personId)),
    personPhones: (orgId, personId) => listPersonPhones(api, orgId, personId),
    personFeatures: (orgId, personId) => ifThere(readPersonFeatures(api, orgId, personId)),
    organization: (orgId) => ifThere(readOrganization(api, orgId)),
    licenses: async (orgId) => wholeList(await listLicenses(api, orgId), 'GET /licenses'),
    licenseHolders: (orgId, licenseId, cursor) => listLicenseHolders(api, licenseId, orgId, cursor),
    tags: async (orgId) => (await ifThere(readOrganizationTags(api, orgId)))?.tags ?? [],
    partnerAdmins: (orgId) => listPartnerAdmins(api, orgId),
    wholesale: (orgId) => findWholesaleCustomer(api, orgId),
    numbers: (orgId, wanted) => findNumbers(api, orgId, wanted),
    numberStates: (orgId, phoneNumbers) => checkNumbers(api, orgId, phoneNumbers),
    features: async (kind, orgId, wanted) => (await listFeatures(api, kind, orgId, wanted)).items,
    feature: (kind, at) => ifThere(readFeature(api, kind, at)),
    devices: (orgId, wanted) => findDevices(api, orgId, wanted),
    device: (orgId, deviceId) => ifThere(readDevice(api, orgId, deviceId)),
    lastLogin: (orgId, wanted) => findLastLogin(api, orgId, wanted),
  };
}

/** Undefined for what Webex answers with 404. */
async function ifThere<Thing>(asked: Promise<Thing>): Promise<Thing | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof WebexError && error.failure.status === 404) return undefined;
    throw error;
  }
}
