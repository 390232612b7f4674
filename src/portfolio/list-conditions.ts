/** The conditions of a customer list on the table of statuses: what fits, and what may fit as far as is known. */
import { nameKey } from '../directory/name-key.ts';
import type { Scope } from '../directory/scope.ts';
import type { CustomerFilter } from './filter.ts';

/** Whose list, and of which customers. */
export interface ListedFor {
  filter: CustomerFilter;
  scope: Scope;
  /** Customers the caller manages as an external administrator; needed when the filter asks. */
  external?: readonly string[] | undefined;
  /** The partner itself is no customer. */
  partnerId?: string | undefined;
}

/** Of somebody who sees some customers only their rows are read, and no others: the time tells nothing of those. */
export function statesIn(scope: Scope, placeholder: string): string {
  return scope === 'all'
    ? '"CustomerState"'
    : `(SELECT * FROM "CustomerState" WHERE "orgId" = ANY(${placeholder}::text[]) OFFSET 0)`;
}

/** What stands for the placeholder of `statesIn`. */
export function placesOf(scope: Scope): unknown[] {
  return scope === 'all' ? [] : [scope.orgIds];
}

/** SQL that holds for the rows `c` that fit. Adds what it asks for to `params`. */
export function fits(request: ListedFor, params: unknown[]): string {
  const known = doubtful(request, params).map(({ holds }) => holds);
  return all([...certain(request, params), ...known]);
}

/** SQL for the rows `c` that would fit if what is not known of them did; `p` is the customer's profile. */
export function mayFit(request: ListedFor, params: unknown[]): string {
  const asked = doubtful(request, params);
  return all([
    ...certain(request, params),
    ...asked.map(({ holds, unknown }) => `(${holds} OR ${unknown})`),
    `(${all(asked.map(({ holds }) => holds))}) IS NOT TRUE`,
  ]);
}

function all(conditions: readonly string[]): string {
  return conditions.length > 0 ? conditions.join(' AND ') : 'true';
}

/** What is known of every customer. */
function certain({ filter, external = [], partnerId }: ListedFor, params: unknown[]): string[] {
  return [
    ...(partnerId === undefined ? [] : [`c."orgId" <> ${add(partnerId, params)}`]),
    ...filter.names.map((word) => `' ' || c."nameKey" LIKE ${add(`%${like(word)}%`, params)}`),
    ...managedCondition(filter, () => add(external, params)),
  ];
}

/** What may be unknown, beside the condition when it is. */
function doubtful({ filter }: ListedFor, params: unknown[]): { holds: string; unknown: string }[] {
  const { statuses, tags, regions, products } = filter;
  const found: { holds: string; unknown: string }[] = [];
  for (const status of statuses) {
    const one = `ARRAY[${add(status, params)}::text]`;
    found.push({ holds: `c.statuses @> ${one}`, unknown: `c.unjudged @> ${one}` });
  }
  if (tags.length > 0) {
    const holds = `c."tagKeys" @> ${add(tags.map(nameKey), params)}::text[]`;
    found.push({ holds, unknown: 'p."tagsAt" IS NULL' });
  }
  if (regions.length > 0) {
    const holds = `upper(c.region) = ANY(${add(regions, params)}::text[])`;
    found.push({ holds, unknown: 'c.region IS NULL' });
  }
  for (const word of products) {
    const value = add(`% ${like(word)}%`, params);
    const holds = `' ' || array_to_string(c."productKeys", ' | ') LIKE ${value}`;
    found.push({ holds, unknown: 'NOT c.copied' });
  }
  return found;
}

function managedCondition({ managed }: CustomerFilter, external: () => string): string[] {
  if (managed === 'external') return [`c."orgId" = ANY(${external()}::text[])`];
  return managed === 'partner' ? [`c."orgId" <> ALL(${external()}::text[])`] : [];
}

function add(value: unknown, params: unknown[]): string {
  return `$${params.push(value)}`;
}

/** Keys hold letters, digits and blanks only, so nothing in them means something to LIKE. */
function like(word: string): string {
  return nameKey(word);
}
