/**
 * Questions as SQL. A finder is one SELECT over one table that yields candidates in a common form; every one is
 * answered by an index (checked by a test with EXPLAIN) and bounded, however broad the question.
 */
import type { Wanted } from './question.ts';
import type { Scope } from './scope.ts';

/** Collects the parameters of one statement, and holds the scope that every finder in it must keep. */
export interface Params {
  values: unknown[];
  /** Adds a value and returns its placeholder. */
  add(value: unknown): string;
  /** The condition that `column`, an organization's id, lies in the scope. */
  inScope(column: string): string;
  /** Nothing lies outside of the scope. */
  everything: boolean;
  /** The scope is so small that names and beginnings are looked for in its rows alone: see `isWalled`. */
  walled: boolean;
}

/** Longer lists of customers are looked up, not compared one by one. */
const mostCompared = 16;

export function createParams(scope: Scope, walled = false): Params {
  const values: unknown[] = [];
  const add = (value: unknown) => `$${values.push(value)}`;
  let orgIds: string | undefined;
  return {
    values,
    add,
    everything: scope === 'all',
    walled,
    inScope(column) {
      if (scope === 'all') return 'true';
      orgIds ??= add(scope.orgIds);
      // A list is compared from its beginning for every row; many ids are looked up. Not joined: that would begin with them.
      return walled || scope.orgIds.length <= mostCompared
        ? `${column} = ANY(${orgIds}::text[])`
        : `(${column} IN (SELECT unnest(${orgIds}::text[]))) IS TRUE`;
    },
  };
}

export type Finder = (params: Params) => string;

/**
 * No answer counts or ranks more candidates than this per finder: of those that are exactly what was asked for, and of
 * those that only hold its words or begin like it, where nobody reads through hundreds, least of all of all customers'.
 */
const mostCandidates = {
  ofSome: { exact: 1_000, others: 200 },
  ofAll: { exact: 200, others: 50 },
} as const;

type Rank = 0 | 1 | 2;

export function boundOf(rank: Rank, { everything }: Pick<Params, 'everything'>): number {
  const { exact, others } = everything ? mostCandidates.ofAll : mostCandidates.ofSome;
  return rank === 0 ? exact : others;
}

/** SQL: some finder among the `candidates` gave as many as it may, so there can be more. */
export function isBounded(params: Params): string {
  return `EXISTS (SELECT 1 FROM candidates GROUP BY kind, rank
    HAVING count(*) >= CASE rank WHEN 0 THEN ${boundOf(0, params)} ELSE ${boundOf(1, params)} END)`;
}

type Kind = Wanted;

/** What a row holds for the list; `idle` ones (blocked, inactive) stand behind the others. */
const shapes: Record<Kind, string> = {
  user: `SELECT 'user' AS kind, t.id, t."orgId", t."displayName" AS title, t.email AS detail, t."nameKey" AS "sortKey", t."goneAt", t."syncedAt", coalesce(t."loginEnabled", true) = false AS idle`,
  customer: `SELECT 'customer' AS kind, t.id, t.id AS "orgId", t."displayName" AS title, t.uuid AS detail, t."nameKey" AS "sortKey", t."goneAt", t."syncedAt", false AS idle`,
  number: `SELECT 'number' AS kind, t.id, t."orgId", coalesce(t."phoneNumber", t.extension) AS title, coalesce(t."ownerName", '') AS detail, coalesce(t."phoneNumber", t.extension) AS "sortKey", t."goneAt", t."syncedAt", upper(coalesce(t.state, '')) = 'INACTIVE' AS idle`,
  device: `SELECT 'device' AS kind, t.id, t."orgId", t."displayName" AS title, coalesce(t.product, t.mac, '') AS detail, t."nameKey" AS "sortKey", t."goneAt", t."syncedAt", false AS idle`,
};

export const tables: Record<Kind, string> = {
  user: 'Person',
  customer: 'Organization',
  number: 'PhoneNumber',
  device: 'Device',
};

interface Say {
  /** 0: exactly what was asked for · 1: all its words · 2: beginnings of them. */
  rank?: Rank;
  /** SQL of the reason why the row is an answer, where its title does not say it: a `Reason`. */
  why?: string;
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
  const rows =
    broad && params.walled
      ? `(SELECT * FROM ${table} WHERE ${scoped} OFFSET 0) t WHERE ${where}`
      : `${table} WHERE ${where} AND ${scoped}`;
  return shaped(kind, params, rows, { rank, why });
}

/** Rows, in SQL and called `t`, as candidates. */
export function shaped(
  kind: Kind,
  params: Params,
  rows: string,
  { rank = 0, why = 'NULL' }: Pick<Say, 'rank' | 'why'>,
): string {
  const most = boundOf(rank, params);
  return `(${shapes[kind]}, ${why}::text AS why, ${rank} AS rank FROM ${rows} LIMIT ${most})`;
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
