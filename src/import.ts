/** `npm run import:subscriptions -- <file> [--apply]`: the import of docs/imports.md without the chat. */
import { randomUUID } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { wordsForProblem } from './commands/imports/problems.ts';
import { configFrom, readEnvironment } from './config.ts';
import { ConfigError, StoreError } from './errors.ts';
import { inWords } from './language/in-words.ts';
import { ImportOvertaken, settleImports } from './portfolio/import-drafts.ts';
import {
  type AppliedImport,
  createImports,
  type ImportProblem,
  largestImport,
} from './portfolio/imports.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';

async function run(file: string, isApplied: boolean): Promise<number> {
  const config = configFrom(readEnvironment());
  const refuse = (problem: ImportProblem): number => {
    const why = inWords(wordsForProblem(problem), 'en');
    console.error(`✕ ${file}: ${why} (docs/imports.md says what a file must look like)`);
    return 1;
  };
  const { size } = await stat(file);
  if (size > largestImport) return refuse({ problem: 'tooLarge' });
  const bytes = await readFile(file);
  const store = await openStore({ databaseUrl: config.DATABASE_URL, dataDir: config.DATA_DIR });
  try {
    const imports = createImports({ store, now: () => new Date(), scope: 'all' });
    const checked = await imports.check({ name: path.basename(file), bytes });
    if (checked.kind === 'problem') return refuse(checked);
    const by = { callId: `cli-${randomUUID()}`, language: config.DEFAULT_LANGUAGE };
    const prepare = async (): Promise<AppliedImport> => {
      const prepared = await imports.prepare(checked.digest, by);
      if (!prepared) throw new Error('the file that was just checked is gone from the database');
      return prepared;
    };
    const first = await prepare();
    const target = path.join(path.dirname(file), first.result.name);
    // Where the result cannot be written, nothing is imported either.
    const place = await open(target, 'a');
    const { counts, result } = isApplied ? await apply(store, first, prepare) : first;
    await place.truncate();
    await place.writeFile(result.bytes);
    await place.close();
    console.log(
      `${isApplied ? 'imported' : 'checked, nothing imported'}: ${counts.new} new, ${counts.changed} changed, ` +
        `${counts.unchanged} unchanged, ${counts.refused} refused; ${target} says what and why`,
    );
    return 0;
  } finally {
    await store.close();
  }
}

/** Times that it is planned anew because somebody else's import, or a term that was read, came first. */
const mostOvertaken = 5;

async function apply(
  store: Store,
  first: AppliedImport,
  prepare: () => Promise<AppliedImport>,
): Promise<AppliedImport> {
  let prepared = first;
  for (let overtaken = 0; ; overtaken += 1) {
    try {
      await store.transaction(await prepared.draft());
      await settleImports(store, new Date());
      return prepared;
    } catch (error) {
      if (!(error instanceof ImportOvertaken) || overtaken === mostOvertaken) throw error;
      prepared = await prepare();
    }
  }
}

/** A file that is not there, or may not be read or written: its message names the file. */
function isOfSystem(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}

function isKnown(error: unknown): error is Error {
  return [ConfigError, StoreError, ImportOvertaken].some((known) => error instanceof known);
}

const [file, another] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (file === undefined || another !== undefined) {
  console.error('usage: npm run import:subscriptions -- <file.csv> [--apply]');
  process.exit(1);
}
try {
  process.exit(await run(file, process.argv.includes('--apply')));
} catch (error) {
  if (isOfSystem(error)) console.error(`✕ ${file}: ${error.message}`);
  else console.error(isKnown(error) ? error.message : error);
  process.exit(1);
}
