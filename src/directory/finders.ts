/**
 * Questions as SQL. A finder is one SELECT over one table that yields candidates in a common form; every one is
 * answered by an index (checked by a test with EXPLAIN) and bounded, however broad the question.
 */
import { inTurn, type Said, shaped, tables } from './candidates.ts';
import type { Params } from './params.ts';
import type { Wanted } from './question.ts';

export type Finder = (params: Params) => string;

type Kind = Wanted;

interface Say extends Partial<Said> {
  /** Many rows outside of the scope may fit: behind a wall they are not even looked at. */
  broad?: boolean;
}

/** One table's candidates within the scope. */
export function select(
  kind: Kind,
  params: Params,
  where: string,
  { rank = 0, why = 'NULL', broad = false }: Say = {},
): string {
  const scoped = params.inScope(kind === 'customer' ? 't.id' : 't."orgId"');
  const table = `"${tables[kind]}" t`;
  const [rows, conditions] =
    broad && params.walled
      ? [`(SELECT * FROM ${table} WHERE ${scoped} OFFSET 0) t`, where]
      : [table, `${where} AND ${scoped}`];
  const said = { rank, why };
  const from = `FROM ${rows} WHERE ${conditions}`;
  return params.thorough ? inTurn(kind, params, from, said) : shaped(kind, params, from, said);
}

function simple(kind: Kind, where: (placeholder: string) => string, value: unknown): Finder {
  return (params) => select(kind, params, where(params.add(value)));
}

/** Rows whose `column`, in byte order, begins with the text: written as a range, which every plan answers by index. */
function beginning(
  kind: Kind,
  column: string,
  text: string,
  { alive = false }: { alive?: boolean } = {},
): Finder {
  return (params) => {
    const from = params.add(text);
    const to = params.add(`${text}${last}`);
    const among = `t."${column}" >= ${from} AND t."${column}" < ${to}`;
    const where = alive ? `${among} AND t."goneAt" IS NULL` : among;
    return select(kind, params, where, { rank: 2, broad: true });
  };
}

/** Sorts behind every other character. */
const last = '\u{10FFFF}';

export const peopleByEmail = (email: string) =>
  simple('user', (p) => `(t.email = ${p} OR t.emails @> ARRAY[${p}]::text[])`, email);

export const peopleByBeginningOfEmail = (email: string) => beginning('user', 'email', email);

export const peopleBySip = (sip: string) =>
  simple('user', (p) => `t."sipAddresses" @> ARRAY[${p}]::text[]`, sip);

export const peopleByExtension = (extension: string) =>
  simple(
    'user',
    (p) =>
      `t."phoneNumbers" @> jsonb_build_array(jsonb_build_object('type', 'work_extension', 'value', ${p}::text))`,
    extension,
  );

export const peopleByNumber = (phoneNumber: string) =>
  simple(
    'user',
    (p) => `t."phoneNumbers" @> jsonb_build_array(jsonb_build_object('value', ${p}::text))`,
    phoneNumber,
  );

export const ownersOfNumber = (phoneNumber: string) =>
  simple(
    'user',
    (p) =>
      `t.id IN (SELECT n."ownerId" FROM "PhoneNumber" n WHERE n."phoneNumber" = ${p} AND n."goneAt" IS NULL)`,
    phoneNumber,
  );

export const customersByNumber = (phoneNumber: string) =>
  simple(
    'customer',
    (p) => `t.id IN (SELECT n."orgId" FROM "PhoneNumber" n WHERE n."phoneNumber" = ${p})`,
    phoneNumber,
  );

export const customersByEmail = (email: string) =>
  simple(
    'customer',
    (p) =>
      `t.id IN (SELECT o."orgId" FROM "Person" o WHERE o.email = ${p} OR o.emails @> ARRAY[${p}]::text[])`,
    email,
  );

export const numbersByPhone = (phoneNumber: string) =>
  simple('number', (p) => `t."phoneNumber" = ${p}`, phoneNumber);

export const numbersByExtension =
  (extension: string): Finder =>
  (params) =>
    select('number', params, `t.extension = ${params.add(extension)}`, { broad: true });

export const devicesBy = (column: 'mac' | 'serial', value: string) =>
  simple('device', (p) => `t.${column} = ${p}`, value);

/** One device may have its MAC address as its serial number. */
export const devicesNumbered =
  ({ mac, serial }: { mac: string; serial: string }): Finder =>
  (params) =>
    select('device', params, `(t.mac = ${params.add(mac)} OR t.serial = ${params.add(serial)})`);

export const devicesBySip = (sip: string) =>
  simple('device', (p) => `(t."primarySipUrl" = ${p} OR t."sipUrls" @> ARRAY[${p}]::text[])`, sip);

export const devicesOfPeopleBySip = (sip: string) =>
  simple(
    'device',
    (p) =>
      `t."personId" IN (SELECT o.id FROM "Person" o WHERE o."sipAddresses" @> ARRAY[${p}]::text[])`,
    sip,
  );

export const devicesOfPeopleByEmail = (email: string) =>
  simple(
    'device',
    (p) =>
      `t."personId" IN (SELECT o.id FROM "Person" o WHERE o.email = ${p} OR o.emails @> ARRAY[${p}]::text[])`,
    email,
  );

/** The devices of whoever owns a number: a person, or a workspace. */
function devicesOfOwners(numbers: string): string {
  const owned = (column: string) =>
    `SELECT d.id FROM "PhoneNumber" n JOIN "Device" d ON d."${column}" = n."ownerId" WHERE ${numbers}`;
  return `t.id IN (${owned('personId')} UNION ALL ${owned('workspaceId')})`;
}

export const devicesByNumber = (phoneNumber: string) =>
  simple('device', (p) => devicesOfOwners(`n."phoneNumber" = ${p}`), phoneNumber);

export const devicesByExtension = (extension: string) =>
  simple('device', (p) => devicesOfOwners(`n.extension = ${p}`), extension);

/** The devices of a person or workspace known by id. */
export const devicesOfOwner = (ownerId: string) =>
  simple('device', (p) => `(t."personId" = ${p} OR t."workspaceId" = ${p})`, ownerId);

/** The numbers of a person, workspace or feature known by id. */
export const numbersOfOwner = (ownerId: string) =>
  simple('number', (p) => `t."ownerId" = ${p}`, ownerId);

export function byId(kind: Kind, { id, uuid }: { id: string; uuid: string }): Finder {
  return (params) =>
    select(kind, params, `(t.id = ${params.add(id)} OR t.uuid = ${params.add(uuid)})`);
}

/** Candidates for "did you mean": by a beginning, or by ids that were chosen elsewhere. Gone ones are not offered. */
export const selectNear = {
  number: (text: string) => beginning('number', 'phoneNumber', text, { alive: true }),
  device: (text: string) => beginning('device', 'mac', text, { alive: true }),
  ids: (kind: Kind, ids: readonly string[]) => simple(kind, (p) => `t.id = ANY(${p}::text[])`, ids),
};
