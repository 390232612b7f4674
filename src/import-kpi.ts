/**
 * `npm run import:kpi -- <file> [any] [customer=<UUID>]`: earlier weeks of KPIs and what Webex does not tell, as
 * docs/kpi.md describes it. `any`: a measured call leg is poor when one of its limits is passed, instead of all of them.
 * `customer`: whose the rows are, for a report of one organization that does not say.
 */
import { readFile } from 'node:fs/promises';
import { configFrom, readEnvironment } from './config.ts';
import { ConfigError, StoreError } from './errors.ts';
import { type HistoryWishes, importHistory } from './kpi/history.ts';
import { openStore } from './store/open.ts';

async function run(file: string, wishes: HistoryWishes): Promise<number> {
  const config = configFrom(readEnvironment());
  const bytes = await readFile(file);
  const store = await openStore({ databaseUrl: config.DATABASE_URL, dataDir: config.DATA_DIR });
  try {
    const { licenses, calls, legs, refused, unknown } = await importHistory(
      store,
      bytes,
      new Date(),
      wishes,
    );
    if (unknown.length > 0) console.error(`columns that mean nothing here: ${unknown.join(', ')}`);
    for (const { row, why } of refused.slice(0, 20)) console.error(`row ${row} refused: ${why}`);
    console.log(
      `imported: ${licenses} rows of licences, ${calls} of calls, ${legs} call legs; ${refused.length} refused`,
    );
    return refused.length > 0 && licenses + calls + legs === 0 ? 1 : 0;
  } finally {
    await store.close();
  }
}

const [file, ...words] = process.argv.slice(2);
const [customer] = words.flatMap((word) => /^customer=(.+)$/.exec(word)?.[1] ?? []);
const others = words.filter((word) => !word.startsWith('customer='));
if (file === undefined || others.some((word) => word !== 'any')) {
  console.error('usage: npm run import:kpi -- <file.csv> [any] [customer=<UUID>]');
  process.exit(1);
}
try {
  process.exit(await run(file, { poorRule: others.includes('any') ? 'any' : 'all', customer }));
} catch (error) {
  const isOurs = error instanceof ConfigError || error instanceof StoreError;
  console.error(isOurs || !(error instanceof Error) ? error : error.message);
  process.exit(1);
}
