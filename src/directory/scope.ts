/**
 * Whose data a question may touch. Every question carries a scope and every statement holds it as a condition,
 * so rows outside of it are neither shown nor counted nor offered as near.
 */
import type { Tx } from '../store/store.ts';

/**
 * All customers the partner manages, or just some: `orgIds` as the copy writes them. None is none. `assigned`: how many
 * Webex names, also those that are not copied yet.
 */
export type Scope = 'all' | { readonly orgIds: readonly string[]; readonly assigned?: number };

/** Whether somebody has no customers at all; what is not copied yet may be theirs. */
export function isOfNone(scope: Scope): boolean {
  return scope !== 'all' && scope.orgIds.length === 0 && !scope.assigned;
}

/** What a question looks at. */
export interface View {
  scope: Scope;
  /** Asked inside one organization: the organization itself is no answer. */
  inside?: boolean;
}

/** The part of a scope that is one organization; nothing when it lies outside. */
export function narrowed(scope: Scope, orgId: string): Scope {
  return scope === 'all' || scope.orgIds.includes(orgId) ? { orgIds: [orgId] } : { orgIds: [] };
}

/** People and devices up to which a scope is small. */
const mostWalled = 6_000;

/**
 * Whether a scope is so small that names are looked for by reading its own rows, and nothing else: then neither the
 * time of an answer nor what is offered as a near spelling depends on customers outside of it. A larger scope is
 * searched by the indexes over all customers, which read entries outside of it before the scope leaves them out.
 */
export async function isWalled(store: Tx, scope: Scope): Promise<boolean> {
  if (scope === 'all' || large.has(scope)) return false;
  const [row] = await store.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM (
       SELECT 1 FROM "Person" p WHERE p."orgId" = ANY($1::text[])
       UNION ALL SELECT 1 FROM "Device" d WHERE d."orgId" = ANY($1::text[]) LIMIT ${mostWalled + 1}) own`,
    [scope.orgIds],
  );
  const walled = (row?.count ?? 0) <= mostWalled;
  if (!walled) large.add(scope);
  return walled;
}

/** Not asked again: a scope is the same for some minutes only, and thousands of ids take longer to send than to look up. */
const large = new WeakSet<object>();

/** A reader that gives only rows of the scope, whatever is read: each statement must tell an `orgId`. */
export function readerOf(store: Tx, scope: Scope): Tx {
  if (scope === 'all') return { query: (sql, params) => store.query(sql, params) };
  return {
    query: (sql, params = []) =>
      store.query(
        `SELECT * FROM (${sql}) seen WHERE seen."orgId" = ANY($${params.length + 1}::text[])`,
        [...params, scope.orgIds],
      ),
  };
}
