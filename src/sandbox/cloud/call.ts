/** One request to the cloud, and the rules that hold for every path. */
import { forbidden, invalid } from './refusal.ts';
import type { Account, Token } from './world.ts';

export interface UploadedFile {
  name: string;
  contentType: string;
  content: Buffer;
}

/** A request that passed the checks of its route. */
export interface Call {
  token: Token;
  person: Account;
  params: Readonly<Record<string, string>>;
  query: ReadonlyMap<string, string>;
  body: Readonly<Record<string, unknown>>;
  files: readonly UploadedFile[];
  /** Origin and path without the query, for links to further pages. */
  origin: string;
  path: string;
}

export interface Answer {
  status: number;
  body?: unknown;
  /** Sent instead of JSON. */
  bytes?: Buffer;
  headers?: Readonly<Record<string, string>>;
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD';
  /** Below the origin, `:name` for parameters. */
  path: string;
  /** `nobody`: without a token; `anyone`: with whatever valid token; `admin`: administrators, never a bot. */
  by: 'nobody' | 'anyone' | 'admin';
  /** The service whose tokens it wants; Webex when left out. */
  of?: 'commerce';
  /** The query parameters that exist; others are a 400. */
  query?: readonly string[];
  /** The body fields that exist; others are a 400. */
  body?: { required: readonly string[]; optional: readonly string[] };
  run(call: Call): Answer | Promise<Answer>;
}

/** 200 with a JSON body. */
export function ok(body: unknown, headers?: Readonly<Record<string, string>>): Answer {
  return headers ? { status: 200, body, headers } : { status: 200, body };
}

/** Reads a query; unknown and repeated parameters are refused. */
export function readQuery(
  search: string,
  known: readonly string[] = [],
): ReadonlyMap<string, string> {
  const query = new Map<string, string>();
  if (search === '') return query;
  for (const [name, value] of new URLSearchParams(search)) {
    if (!known.includes(name)) throw invalid(`Unknown query parameter: ${name}`);
    if (query.has(name)) throw invalid(`Query parameter given twice: ${name}`);
    query.set(name, value);
  }
  return query;
}

/** Refuses bodies that lack a field or have one that does not exist. */
export function checkBody(body: Readonly<Record<string, unknown>>, route: Route): void {
  const { required = [], optional = [] } = route.body ?? {};
  for (const field of Object.keys(body)) {
    if (!required.includes(field) && !optional.includes(field)) {
      throw invalid(`Unknown field: ${field}`);
    }
  }
  for (const field of required) {
    if (body[field] === undefined || body[field] === null) throw invalid(`${field} is required`);
  }
}

/** A body field that must be text when it is there. */
export function textField(call: Call, field: string): string | undefined {
  const value = call.body[field];
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw invalid(`${field} must be a string`);
  return value;
}

/** A body field that must be true or false when it is there. */
export function truthField(call: Call, field: string): boolean | undefined {
  const value = call.body[field];
  if (value === undefined || typeof value === 'boolean') return value;
  throw invalid(`${field} must be a boolean`);
}

/** A query parameter that must be a whole number of at least `least`. */
export function wholeNumber(call: Call, name: string, least: number): number | undefined {
  const value = call.query.get(name);
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value) || Number(value) < least) throw invalid(`${name} is invalid`);
  return Number(value);
}

/** A query parameter that must be `true` or `false`. */
export function truth(call: Call, name: string): boolean | undefined {
  const value = call.query.get(name);
  if (value === undefined) return undefined;
  if (value !== 'true' && value !== 'false') throw invalid(`${name} must be true or false`);
  return value === 'true';
}

/** A query parameter that must be one of the values. */
export function oneOf(call: Call, name: string, values: readonly string[]): string | undefined {
  const value = call.query.get(name);
  if (value !== undefined && !values.includes(value)) throw invalid(`${name} is invalid`);
  return value;
}

const administrators = [
  'id_full_admin',
  'id_readonly_admin',
  'atlas-portal.partner.salesfulladmin',
  'atlas-portal.partner.salesadmin',
  'atlas-portal.partner.helpdesk',
];

/** Whether the account holds a role that may read what administrators read. Roles are public role ids. */
export function administers(account: Account): boolean {
  return account.roles.some((role) =>
    administrators.some((name) => Buffer.from(role, 'base64url').toString().endsWith(`/${name}`)),
  );
}

/** Refuses tokens that may not call an administrator's path. */
export function checkAdministrator(token: Token): void {
  if (token.kind === 'bot' || !administers(token.account)) throw forbidden();
}
