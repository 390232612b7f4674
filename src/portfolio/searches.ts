/** Customer lists that people keep by a name. The one without a name is the last they asked for. */
import { nameKey } from '../directory/name-key.ts';
import type { Tx, Write } from '../store/store.ts';

export interface SavedSearch {
  name: string;
  query: string;
  savedAt: Date;
}

export interface Searches {
  /** The last list this person asked for. */
  last(personId: string): Promise<string | undefined>;
  remembering(personId: string, query: string): Write;
  list(personId: string): Promise<SavedSearch[]>;
  find(personId: string, name: string): Promise<SavedSearch | undefined>;
  saving(personId: string, name: string, query: string): Write;
  deleting(personId: string, name: string): Write;
}

/** A person keeps at most so many. */
export const mostSearches = 50;

/** Creates the kept searches; whoever asks is named in each call and finds their own only. */
export function createSearches({ store, now }: { store: Tx; now: () => Date }): Searches {
  const write = (personId: string, name: string, query: string): Write => {
    const key = nameKey(name);
    return async (tx) => {
      await tx.query(
        `INSERT INTO "SavedSearch" ("personId", "nameKey", name, query, "savedAt") VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT ("personId", "nameKey") DO UPDATE SET name = excluded.name, query = excluded.query, "savedAt" = excluded."savedAt"`,
        [personId, key, name, query, now()],
      );
    };
  };
  const find = async (personId: string, key: string) => {
    const [found] = await store.query<SavedSearch>(
      'SELECT name, query, "savedAt" FROM "SavedSearch" WHERE "personId" = $1 AND "nameKey" = $2',
      [personId, key],
    );
    return found;
  };
  return {
    last: async (personId) => (await find(personId, ''))?.query,
    remembering: (personId, query) => write(personId, '', query),
    list: (personId) =>
      store.query(
        `SELECT name, query, "savedAt" FROM "SavedSearch" WHERE "personId" = $1 AND "nameKey" <> '' ORDER BY "nameKey" LIMIT ${mostSearches}`,
        [personId],
      ),
    find: async (personId, name) =>
      nameKey(name) === '' ? undefined : find(personId, nameKey(name)),
    saving: write,
    deleting: (personId, name) => async (tx) => {
      await tx.query('DELETE FROM "SavedSearch" WHERE "personId" = $1 AND "nameKey" = $2', [
        personId,
        nameKey(name),
      ]);
    },
  };
}
