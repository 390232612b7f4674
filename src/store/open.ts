/** Opens the database: a server when `databaseUrl` is given, otherwise the embedded one in `dataDir`. */
import { openDataDir } from './data-dir.ts';
import { openServer } from './server.ts';
import type { Store } from './store.ts';

export interface StoreOptions {
  /** `postgresql://…`; undefined: the embedded database. */
  databaseUrl?: string | undefined;
  /** The folder of the embedded database, created when missing; not touched when `databaseUrl` is given. */
  dataDir: string;
  /** Receives one sentence for the operator when something noteworthy happens. */
  log?: ((sentence: string) => void) | undefined;
}

/**
 * Opens the database, applies the migrations and resolves when it answers.
 * @throws StoreError with a sentence for the operator: what is wrong and what to do.
 */
export async function openStore({ databaseUrl, dataDir, log }: StoreOptions): Promise<Store> {
  const say = log ?? (() => {});
  if (databaseUrl !== undefined) return openServer(databaseUrl, say);
  return openDataDir({ dataDir, log: say });
}
