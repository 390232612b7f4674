/** Everything the copy knows about one person, organization, number or device. */
import type { Tx } from '../store/store.ts';
import { type OrganizationStage, organizationStages } from './stages.ts';

/** Where a fact comes from, and how old it is. */
export interface Source {
  /** `report`: what Webex's own report over all customers of a region said. */
  from: 'copy' | 'live' | 'report';
  at: Date;
}

interface Known {
  id: string;
  source: Source;
  /** When Webex stopped having it, or its organization. */
  goneAt?: Date | undefined;
  /** When the partner stopped managing its organization. */
  lostAt?: Date | undefined;
  /** The customer's name. */
  organization: string;
  orgId: string;
  /** What was never copied of this customer, so that nothing can be said about it. */
  pending: OrganizationStage[];
}

export interface PersonDetails extends Known {
  displayName: string;
  state: 'active' | 'invited' | 'inactive' | 'blocked' | 'unknown';
  email: string;
  /** Further addresses of the account; any of them finds it. */
  moreEmails?: string[] | undefined;
  phone?: string | undefined;
  extension?: string | undefined;
  location?: string | undefined;
  /** By name. */
  licenses: string[];
  /** How many further licences they hold whose names the copy does not know. */
  unnamedLicenses: number;
  devices: { name: string; state: string }[];
  /** Not accepted yet. */
  invitePending?: boolean | undefined;
  loginEnabled?: boolean | undefined;
  /** The id of their customer as Webex's pages write it. */
  orgUuid: string;
  uuid: string;
  /** How many numbers they own. */
  numbers: number;
  /** How many telephone numbers they have beside `phone`. */
  morePhones: number;
  /** What the two lists of Webex say of their telephone numbers. */
  phones: Phones;
  lastActivity?: Date | undefined;
  created?: Date | undefined;
  /** When the copy last saw another address than before. */
  emailChangedAt?: Date | undefined;
  /** ISO 3166 alpha-2 of their location. */
  country?: string | undefined;
}

/** Telephone numbers in E.164, the main one first. */
interface Phones {
  /** Work numbers in the person's own record. */
  own: string[];
  mobile?: string | undefined;
  /** In the person's own record; the one that is shown may be known from the list of numbers alone. */
  ownExtension?: string | undefined;
  /** Those that the customer's list of numbers gives them, as it was at `listedAt`. */
  listed: string[];
  listedAt?: Date | undefined;
}

export interface OrganizationDetails extends Known {
  displayName: string;
  orgUuid: string;
  created?: Date | undefined;
  /** How many; undefined while they were never copied. */
  people?: number | undefined;
  numbers?: number | undefined;
  devices?: number | undefined;
  locations: string[];
  sites: string[];
  licenses: { name: string; used: number; total?: number | undefined }[];
}

export interface NumberDetails extends Known {
  phoneNumber?: string | undefined;
  extension?: string | undefined;
  state: 'active' | 'inactive' | 'unknown';
  location?: string | undefined;
  mainNumber: boolean;
  /** `type` is Webex's word, e.g. CALL_QUEUE; `held`: the copy has this user. Undefined: assigned to nobody. */
  owner?: { id?: string | undefined; name: string; type: string; held?: boolean } | undefined;
  routingPrefix?: string | undefined;
}

export interface DeviceDetails extends Known {
  name: string;
  product?: string | undefined;
  /** Undefined for a workspace, and for a user that the copy does not have. */
  owner?: string | undefined;
  ownerId?: string | undefined;
  ownerKind?: 'user' | 'workspace' | undefined;
  location?: string | undefined;
  connection?: string | undefined;
  mac?: string | undefined;
  serial?: string | undefined;
  sip?: string | undefined;
  software?: string | undefined;
  lastSeen?: Date | undefined;
}

/** Those of the given stages that were never copied of the customer with this id. */
const pending = (orgId: string, stages: readonly OrganizationStage[]) => `
  ARRAY(SELECT w.stage FROM unnest('{${stages}}'::text[]) WITH ORDINALITY w(stage, place)
    WHERE NOT EXISTS (SELECT 1 FROM "SyncStage" s
      WHERE s."orgId" = ${orgId} AND s.stage = w.stage AND coalesce(s."asOf", s."reportAsOf") IS NOT NULL) ORDER BY w.place) AS pending`;

/** Age and end of the row `t`, and its customer. */
const known = (stage: OrganizationStage, shown: readonly OrganizationStage[]) => `
  ${pending('t."orgId"', shown)},
  coalesce(o."displayName", '') AS organization, t."orgId", least(t."goneAt", o."goneAt") AS "goneAt", o."goneAt" AS "lostAt",
  ${ages[stage] ?? listed(stage)}`;

/** When the list that holds the row was last read. */
const listed = (stage: OrganizationStage) => `
  greatest(t."syncedAt", (SELECT s."asOf" FROM "SyncStage" s WHERE s."orgId" = t."orgId" AND s.stage = '${stage}')) AS at`;

/** Of what a report holds, too: it may have told about the row after the list was read. */
const reported = (stage: OrganizationStage) => `
  coalesce((SELECT greatest(t."syncedAt", s."asOf", CASE WHEN t.reported THEN s."reportAsOf" END)
    FROM "SyncStage" s WHERE s."orgId" = t."orgId" AND s.stage = '${stage}'), t."syncedAt") AS at,
  coalesce((SELECT t.reported AND s."reportAsOf" > coalesce(s."asOf", '-infinity')
    AND t."syncedAt" <= s."reportAsOf" FROM "SyncStage" s
    WHERE s."orgId" = t."orgId" AND s.stage = '${stage}'), false) AS "fromReport"`;

const ages: Partial<Record<OrganizationStage, string>> = {
  numbers: reported('numbers'),
  devices: reported('devices'),
};

interface Dated {
  at: Date;
  fromReport?: boolean;
}

/** One row without its nulls, with its age as a source. */
async function readOne<Details>(store: Tx, sql: string, id: string): Promise<Details | undefined> {
  const [row] = await store.query<Dated & Record<string, unknown>>(sql, [id]);
  if (!row) return undefined;
  const { at, fromReport, ...facts } = row;
  const present = Object.entries(facts).filter(([, value]) => value !== null);
  const source = { from: fromReport ? 'report' : 'copy', at };
  return { ...Object.fromEntries(present), source } as Details;
}

type PersonRow = Omit<PersonDetails, 'phones' | 'phone' | 'morePhones'> & Phones;

/** From the copy. */
export async function readPerson(store: Tx, id: string): Promise<PersonDetails | undefined> {
  const row = await readPersonRow(store, id);
  if (!row) return undefined;
  const { own, mobile, ownExtension, listed, listedAt, ...person } = row;
  const phones = { own, mobile, ownExtension, listed, listedAt };
  return withPhone({ ...person, phones, morePhones: 0 }, person.source.at);
}

/**
 * The person with the telephone number that the newer of both lists says, when their own record is as it was at `at`.
 * Numbers that their newer own record does not know are not counted.
 */
export function withPhone(person: PersonDetails, at: Date): PersonDetails {
  const { own, mobile, listed, listedAt } = person.phones;
  const isNewer = own.length > 0 && (listedAt === undefined || at > listedAt);
  const agreed = isNewer ? own.find((one) => listed.includes(one)) : listed[0];
  const all = agreed !== undefined ? listed : own;
  return {
    ...person,
    phone: agreed ?? own[0] ?? mobile,
    morePhones: Math.max(all.length - 1, 0),
  };
}

/** Webex's `status` is presence; the account's state follows from the invitation and the right to sign in. */
function readPersonRow(store: Tx, id: string): Promise<PersonRow | undefined> {
  return readOne(
    store,
    `SELECT t.id, t."displayName", t.email, array_remove(t.emails, t.email) AS "moreEmails", t."emailChangedAt", l.country, t.created, t."lastActivity", t.uuid, coalesce(o.uuid, '') AS "orgUuid",
       t."invitePending", t."loginEnabled", ${known('people', ['licenses', 'locations', 'numbers', 'devices'])},
       CASE WHEN t."loginEnabled" = false THEN 'blocked'
         WHEN t."invitePending" OR t.status = 'pending' THEN 'invited'
         WHEN t."loginEnabled" OR t.status IS NOT NULL OR t."lastActivity" IS NOT NULL THEN 'active'
         ELSE 'unknown' END AS state,
       ARRAY(SELECT w.one->>'value' FROM jsonb_array_elements(t."phoneNumbers") WITH ORDINALITY w(one, place)
         WHERE w.one->>'type' = 'work' ORDER BY (w.one->>'primary' IS DISTINCT FROM 'true'), w.place) AS own,
       jsonb_path_query_first(t."phoneNumbers", '$[*] ? (@.type == "mobile").value') #>> '{}' AS mobile, t.extension AS "ownExtension",
       ARRAY(SELECT p."phoneNumber" FROM "PhoneNumber" p WHERE p."ownerId" = t.id AND p."goneAt" IS NULL
         AND p."phoneNumber" IS NOT NULL ORDER BY (p."phoneNumberType" IS DISTINCT FROM 'PRIMARY'), p.id) AS listed,
       (SELECT max(greatest(p."syncedAt", s."asOf", s."reportAsOf")) FROM "PhoneNumber" p
         LEFT JOIN "SyncStage" s ON s."orgId" = t."orgId" AND s.stage = 'numbers'
         WHERE p."ownerId" = t.id AND p."goneAt" IS NULL) AS "listedAt",
       coalesce(t.extension, n.extension) AS extension,
       coalesce(l.name, n."locationName") AS location,
       ARRAY(SELECT DISTINCT li.name FROM "License" li WHERE li.id = ANY(t.licenses) ORDER BY 1) AS licenses,
       (SELECT count(DISTINCT h.id)::int FROM unnest(t.licenses) h(id)
         WHERE NOT EXISTS (SELECT 1 FROM "License" li WHERE li.id = h.id)) AS "unnamedLicenses",
       (SELECT coalesce(jsonb_agg(jsonb_build_object('name', coalesce(d.product, d."displayName"),
           'state', coalesce(d."connectionStatus", 'unknown')) ORDER BY d."displayName", d.id), '[]')
         FROM "Device" d WHERE d."personId" = t.id AND d."goneAt" IS NULL) AS devices,
       (SELECT count(*)::int FROM "PhoneNumber" c WHERE c."ownerId" = t.id AND c."goneAt" IS NULL) AS numbers
     FROM "Person" t LEFT JOIN "Organization" o ON o.id = t."orgId"
     LEFT JOIN "Location" l ON l.id = t."locationId"
     LEFT JOIN LATERAL (SELECT * FROM "PhoneNumber" p WHERE p."ownerId" = t.id AND p."goneAt" IS NULL
       ORDER BY (p."phoneNumber" IS NULL), (p."phoneNumberType" IS DISTINCT FROM 'PRIMARY'), p.id LIMIT 1) n ON true
     WHERE t.id = $1`,
    id,
  );
}

export function readOrganization(store: Tx, id: string): Promise<OrganizationDetails | undefined> {
  const count = (table: string, stage: OrganizationStage) =>
    `(SELECT count(*)::int FROM "${table}" c WHERE c."orgId" = t.id AND c."goneAt" IS NULL
       HAVING EXISTS (SELECT 1 FROM "SyncStage" s WHERE s."orgId" = t.id AND s.stage = '${stage}'
         AND coalesce(s."asOf", s."reportAsOf") IS NOT NULL))`;
  return readOne(
    store,
    `SELECT ${pending('t.id', organizationStages)}, t.id, t."displayName", t.uuid AS "orgUuid", t.created, t."goneAt",
       t."displayName" AS organization, t.id AS "orgId",
       greatest(t."syncedAt", (SELECT min(greatest(s."asOf", s."reportAsOf")) FROM "SyncStage" s
         WHERE s."orgId" = t.id OR s."orgId" = '*')) AS at,
       ${count('Person', 'people')} AS people, ${count('PhoneNumber', 'numbers')} AS numbers,
       ${count('Device', 'devices')} AS devices,
       ARRAY(SELECT l.name FROM "Location" l WHERE l."orgId" = t.id AND l."goneAt" IS NULL ORDER BY 1) AS locations,
       ARRAY(SELECT DISTINCT li."siteUrl" FROM "License" li
         WHERE li."orgId" = t.id AND li."goneAt" IS NULL AND li."siteUrl" IS NOT NULL ORDER BY 1) AS sites,
       (SELECT coalesce(jsonb_agg(each.license ORDER BY each.name), '[]') FROM (
         SELECT li.name, jsonb_strip_nulls(jsonb_build_object('name', li.name, 'used', coalesce(sum(li."consumedUnits"), 0),
           'total', CASE WHEN min(li."totalUnits") >= 0 AND count(*) = count(li."totalUnits") THEN sum(li."totalUnits") END)) AS license
         FROM "License" li WHERE li."orgId" = t.id AND li."goneAt" IS NULL GROUP BY li.name) each) AS licenses
     FROM "Organization" t WHERE t.id = $1`,
    id,
  );
}

export function readNumber(store: Tx, id: string): Promise<NumberDetails | undefined> {
  return readOne(
    store,
    `SELECT t.id, t."phoneNumber", t.extension, ${known('numbers', [])},
       CASE upper(t.state) WHEN 'ACTIVE' THEN 'active' WHEN 'INACTIVE' THEN 'inactive' ELSE 'unknown' END AS state,
       t."locationName" AS location, coalesce(t."mainNumber", false) AS "mainNumber", t."routingPrefix",
       CASE WHEN t."ownerType" IS NOT NULL OR t."ownerId" IS NOT NULL THEN jsonb_strip_nulls(jsonb_build_object(
         'id', t."ownerId", 'type', coalesce(t."ownerType", ''), 'name', coalesce(t."ownerName", p."displayName", ''),
         'held', p.id IS NOT NULL)) END AS owner
     FROM "PhoneNumber" t LEFT JOIN "Organization" o ON o.id = t."orgId"
     LEFT JOIN "Person" p ON p.id = t."ownerId" AND p."orgId" = t."orgId" WHERE t.id = $1`,
    id,
  );
}

export function readDevice(store: Tx, id: string): Promise<DeviceDetails | undefined> {
  return readOne(
    store,
    `SELECT t.id, t."displayName" AS name, t.product, t."connectionStatus" AS connection, t.mac, t.serial,
       coalesce(t."primarySipUrl", t."sipUrls"[1]) AS sip, t.software, t."lastSeen", ${known('devices', ['locations'])},
       p."displayName" AS owner, coalesce(t."personId", t."workspaceId") AS "ownerId",
       CASE WHEN t."personId" IS NOT NULL THEN 'user' WHEN t."workspaceId" IS NOT NULL THEN 'workspace' END AS "ownerKind", l.name AS location
     FROM "Device" t LEFT JOIN "Organization" o ON o.id = t."orgId"
     LEFT JOIN "Person" p ON p.id = t."personId" AND p."orgId" = t."orgId" LEFT JOIN "Location" l ON l.id = t."locationId" WHERE t.id = $1`,
    id,
  );
}
