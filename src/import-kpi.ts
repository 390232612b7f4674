/**
 * `npm run import:kpi -- <file> [any]`: earlier weeks of KPIs and what Webex does not tell, as docs/kpi.md describes it.
 * `any`: a measured call leg is poor when one of its limits is passed, instead of all of them.
 */
import { readFile } from 'node:fs/promises';
import { configFrom, readEnvironment } from './config.ts';
import { ConfigError, StoreError } from './errors.ts';
import { importHistory } from './kpi/history.ts';
import type { PoorRule } from './kpi/poor-legs.ts';
import { openStore } from './store/open.ts';

async function run(file: string, rule: PoorRule): Promise<number> {
  const config = configFrom(readEnvironment());
  const bytes = await readFile(file);
  const store = await openStore({ databaseUrl: config.DATABASE_URL, dataDir: config.DATA_DIR });
  try {
    const { licenses, calls, legs, refused } = await importHistory(store, bytes, new Date(), rule);
    for (const { row, why } of refused.slice(0, 20)) console.error(`row ${row} refused: ${why}`);
    console.log(
      `imported: ${licenses} rows of licences, ${calls} of calls, ${legs} call legs; ${refused.length} refused`,
    );
    return refused.length > 0 && licenses + calls + legs === 0 ? 1 : 0;
  } finally {
    await store.close();
  }
}

const [file, rule = 'all'] = process.argv.slice(2);
if (file === undefined || (rule !== 'all' && rule !== 'any')) {
  console.error('usage: npm run import:kpi -- <file.csv> [any]');
  process.exit(1);
}
try {
  process.exit(await run(file, rule));
} catch (error) {
  const isOurs = error instanceof ConfigError || error instanceof StoreError;
  console.error(isOurs || !(error instanceof Error) ? error : error.message);
  process.exit(1);
}
