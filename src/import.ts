/** `npm run import:subscriptions -- <file> [--apply]`: the import of docs/imports.md without the chat. */
import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { wordsForProblem } from './commands/imports/problems.ts';
import { configFrom, readEnvironment } from './config.ts';
import { ConfigError, StoreError } from './errors.ts';
import { inWords } from './language/in-words.ts';
import { settleImports } from './portfolio/import-drafts.ts';
import { createImports } from './portfolio/imports.ts';
import { openStore } from './store/open.ts';

async function run(file: string, isApplied: boolean): Promise<number> {
  const config = configFrom(readEnvironment());
  const bytes = await readFile(file);
  const store = await openStore({ databaseUrl: config.DATABASE_URL, dataDir: config.DATA_DIR });
  try {
    const imports = createImports({ store, now: () => new Date(), scope: 'all' });
    const checked = await imports.check({ name: path.basename(file), bytes });
    if (checked.kind === 'problem') {
      const why = inWords(wordsForProblem(checked), 'en');
      console.error(`✕ ${file}: ${why} (docs/imports.md says what a file must look like)`);
      return 1;
    }
    const by = { callId: `cli-${randomUUID()}`, language: config.DEFAULT_LANGUAGE };
    const prepared = await imports.prepare(checked.digest, by);
    if (!prepared) return 1;
    if (isApplied) {
      await store.transaction(await prepared.draft());
      await settleImports(store, new Date());
    }
    const { counts, result } = prepared;
    const target = path.join(path.dirname(file), result.name);
    await writeFile(target, result.bytes);
    console.log(
      `${isApplied ? 'imported' : 'checked, nothing written'}: ${counts.new} new, ${counts.changed} changed, ` +
        `${counts.unchanged} unchanged, ${counts.refused} refused; ${target} says what and why`,
    );
    return 0;
  } finally {
    await store.close();
  }
}

/** A file that is not there, or may not be read or written: its message names the file. */
function isOfSystem(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}

const [file] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (file === undefined) {
  console.error('usage: npm run import:subscriptions -- <file.csv> [--apply]');
  process.exit(1);
}
try {
  process.exit(await run(file, process.argv.includes('--apply')));
} catch (error) {
  const known = error instanceof ConfigError || error instanceof StoreError || isOfSystem(error);
  console.error(known ? error.message : error);
  process.exit(1);
}
