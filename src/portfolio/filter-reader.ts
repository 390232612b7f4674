/** Reads filters with what the customers of whoever types have bought and are called. */
import { nameKey } from '../directory/name-key.ts';
import type { Scope } from '../directory/scope.ts';
import type { Store } from '../store/store.ts';
import { listProducts } from './customer-list.ts';
import { type CustomerFilter, type FilterProblem, readFilter } from './filter.ts';
import { type NamesAsked, withNames } from './filter-names.ts';
import { placesOf, statesIn } from './list-conditions.ts';

export type ReadFilter = (query: string) => Promise<CustomerFilter | FilterProblem>;

/** How long the products of all customers are taken as read, in milliseconds. */
const rememberedFor = 60_000;

/**
 * Creates the reader. Of a hundred thousand licences the names alone take a tenth of a second, and a sentence is read
 * several times: those of all customers are remembered, and read again where a word is none of them.
 */
export function createFilterReader({ store, now }: { store: Store; now: () => Date }): {
  /** For one request of somebody. */
  of(scope: Scope): ReadFilter;
} {
  let kept: { at: number; products: readonly string[] } | undefined;

  async function products(scope: Scope): Promise<readonly string[]> {
    const found = await listProducts(store, scope);
    if (scope === 'all') kept = { at: now().getTime(), products: found };
    return found;
  }

  return {
    of(scope) {
      let latest: Promise<readonly string[]> | undefined;
      const asked = namesAsked(store, scope);
      const all = () => {
        latest ??= products(scope);
        return latest;
      };
      return async (query) => {
        const isFresh = kept !== undefined && now().getTime() - kept.at < rememberedFor;
        const remembered = scope === 'all' && isFresh ? kept?.products : undefined;
        const isEnough = remembered && hasNoName(readFilter(query, remembered));
        const known = isEnough ? remembered : await all();
        return withNames(query, (text) => readFilter(text, known), asked);
      };
    },
  };
}

/** All words are ours: no product that came since could change it. */
function hasNoName(reading: CustomerFilter | FilterProblem): boolean {
  return !('problem' in reading) && reading.names.length === 0;
}

function namesAsked(store: Store, scope: Scope): NamesAsked {
  const within = scope === 'all' ? 'o."goneAt" IS NULL' : 'o.id = ANY($2::text[])';
  return {
    namesBeginning: (keys) =>
      store.query(
        `SELECT s."displayName" FROM (SELECT o."displayName", o."nameKey", o."goneAt" FROM "Organization" o WHERE ${within} OFFSET 0) s
         WHERE s."goneAt" IS NULL AND s."nameKey" LIKE ANY($1::text[]) ORDER BY s."nameKey" LIMIT 200`,
        [keys.map((key) => `${key}%`), ...placesOf(scope)],
      ),
    async hasTag(tags) {
      const rows = await store.query(
        `SELECT 1 FROM ${statesIn(scope, '$2')} c WHERE c."tagKeys" && $1::text[] LIMIT 1`,
        [tags.map(nameKey), ...placesOf(scope)],
      );
      return rows.length > 0;
    },
  };
}
