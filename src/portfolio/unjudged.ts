/** Customers that a filtered list may lack, since what it is filtered by is not known of them. */
import type { Tx } from '../store/store.ts';
import { type ListedFor, mayFit, placesOf, statesIn } from './list-conditions.ts';
import type { Status } from './status.ts';

/** How many they are, and what is not known of at least one of them. */
export interface Unjudged {
  count: number;
  of: (Status | 'tags' | 'region' | 'licenses')[];
}

/** Undefined when everything that was asked is known of everybody who could fit. */
export async function countUnjudged(tx: Tx, request: ListedFor): Promise<Unjudged | undefined> {
  const { statuses, tags, regions, products } = request.filter;
  const params = placesOf(request.scope);
  const where = mayFit(request, params);
  const unknown: [Unjudged['of'][number], string][] = [...new Set(statuses)].map((status) => [
    status,
    `$${params.push(status)} = ANY(c.unjudged)`,
  ]);
  if (tags.length > 0) unknown.push(['tags', 'p."tagsAt" IS NULL']);
  if (regions.length > 0) unknown.push(['region', 'c.region IS NULL']);
  if (products.length > 0) unknown.push(['licenses', 'NOT c.copied']);
  if (unknown.length === 0) return undefined;
  const profile = tags.length > 0 ? 'LEFT JOIN "CustomerProfile" p ON p."orgId" = c."orgId"' : '';
  const [row] = await tx.query<{ count: number; are: boolean[] }>(
    `SELECT count(*)::int AS count, ARRAY[${unknown.map(([, is]) => `coalesce(bool_or(${is}), false)`).join(', ')}] AS are
     FROM ${statesIn(request.scope, '$1')} c ${profile} WHERE ${where}`,
    params,
  );
  const { count = 0, are = [] } = row ?? {};
  if (count === 0) return undefined;
  return { count, of: unknown.flatMap(([name], at) => (are[at] ? name : [])) };
}
