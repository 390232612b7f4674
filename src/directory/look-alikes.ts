/** Customers whose names are mistaken for each other. */
import type { Tx } from '../store/store.ts';
import type { Scope } from './scope.ts';

export interface LookAlike {
  displayName: string;
  orgUuid: string;
}

/** At most three, of those the caller may see. */
const most = 3;

/** Present customers with the skeleton of this one's name, or with the same name but for accents and case. */
export function readLookAlikes(store: Tx, orgId: string, scope: Scope): Promise<LookAlike[]> {
  return store.query<LookAlike>(
    `SELECT twin."displayName", twin.uuid AS "orgUuid"
     FROM "Organization" o JOIN "Organization" twin
       ON twin.id <> o.id AND (twin."nameKey" = o."nameKey" OR (o.skeleton <> '' AND twin.skeleton = o.skeleton))
     WHERE o.id = $1 AND twin."goneAt" IS NULL
       AND ($2::text[] IS NULL OR (twin.id = ANY($2) AND o.id = ANY($2)))
     ORDER BY twin."displayName" COLLATE "C", twin.id LIMIT ${most}`,
    [orgId, scope === 'all' ? null : scope.orgIds],
  );
}

/**
 * SQL: another customer's name looks the same as that of the organization `o`, or differs in accents and case only.
 * `scoped` is the condition that `twin.id` may be seen.
 */
export function hasTwin(scoped: string): string {
  const twin = (same: string) =>
    `EXISTS (SELECT 1 FROM "Organization" twin
      WHERE ${same} AND twin.id <> o.id AND twin."goneAt" IS NULL AND ${scoped})`;
  return `(${twin(`twin.skeleton = o.skeleton AND o.skeleton <> ''`)}
    OR ${twin(`twin."nameKey" = o."nameKey"`)})`;
}
