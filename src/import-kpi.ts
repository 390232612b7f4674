/** `npm run import:kpi -- <file>`: earlier weeks of KPIs and what Webex does not tell, as docs/kpi.md describes it. */
import { readFile } from 'node:fs/promises';
import { configFrom, readEnvironment } from './config.ts';
import { ConfigError, StoreError } from './errors.ts';
import { importHistory } from './kpi/history.ts';
import { openStore } from './store/open.ts';

async function run(file: string): Promise<number> {
  const config = configFrom(readEnvironment());
  const bytes = await readFile(file);
  const store = await openStore({ databaseUrl: config.DATABASE_URL, dataDir: config.DATA_DIR });
  try {
    const { licenses, calls, refused } = await importHistory(store, bytes, new Date());
    for (const { row, why } of refused.slice(0, 20)) console.error(`row ${row} refused: ${why}`);
    console.log(
      `imported: ${licenses} rows of licences, ${calls} of calls; ${refused.length} refused`,
    );
    return refused.length > 0 && licenses + calls === 0 ? 1 : 0;
  } finally {
    await store.close();
  }
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: npm run import:kpi -- <file.csv>');
  process.exit(1);
}
try {
  process.exit(await run(file));
} catch (error) {
  const isOurs = error instanceof ConfigError || error instanceof StoreError;
  console.error(isOurs || !(error instanceof Error) ? error : error.message);
  process.exit(1);
}
