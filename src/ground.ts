/** What stands before everything else: the log and the way to the database. Loads little, so that it starts early. */
import { type Config, secretNames } from './config.ts';
import { createLog, type Log } from './log.ts';
import type { StoreOptions } from './store/open.ts';

/** The log, which hides every secret of the settings. */
export function logFor(config: Config): Log {
  return createLog({ level: config.LOG_LEVEL, secrets: secretsIn(config) });
}

/** Where the database is, and where it reports to. */
export function storeOptions(config: Config, log: Log): StoreOptions {
  return {
    databaseUrl: config.DATABASE_URL,
    dataDir: config.DATA_DIR,
    log: (sentence) => log.info(sentence),
  };
}

function secretsIn(config: Config): (string | undefined)[] {
  return secretNames.flatMap((name) => config[name]);
}
