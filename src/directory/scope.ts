/**
 * Whose data a question may touch. Every question carries a scope and every statement holds it as a condition,
 * so rows outside of it are neither shown nor counted nor offered as near, and cost the same time as no rows.
 */
import type { Tx } from '../store/store.ts';

/** All customers the partner manages, or just some: `orgIds` as the copy writes them. None is none. */
export type Scope = 'all' | { readonly orgIds: readonly string[] };

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
