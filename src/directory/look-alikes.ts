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
