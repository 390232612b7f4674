/**
 * A process that fills the disk of its data folder, sees the database refuse, frees space and goes on. Arguments:
 * data folder; `tables` to let the tables outgrow the disk, `log` the write-ahead log. Prints what it sees.
 */
import { rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StoreError } from '../../src/errors.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';

const [, , dataDir = '', what = 'tables'] = process.argv;
const ballast = path.join(dataDir, 'ballast');
/** What is left free beside the ballast, in bytes. */
const LEFT = 2 * 2 ** 20;

async function add(store: Store, id: number): Promise<void> {
  await store.transaction(async (tx) => {
    // Goes to the log alone, and makes it need a new file before the tables do.
    if (what === 'log')
      await tx.query(`SELECT pg_logical_emit_message(true, 'x', repeat('y', 500000))`);
    const words = what === 'log' ? 'x' : 'x'.repeat(6_000);
    await tx.query('INSERT INTO kept VALUES ($1, $2)', [id, words]);
  });
}

async function refusal(work: Promise<unknown>): Promise<StoreError | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
}

async function report(store: Store, acknowledged: number): Promise<string> {
  const rows = await store.query<{ id: number }>('SELECT id FROM kept');
  const kept = new Set(rows.map(({ id }) => id));
  const lost = Array.from({ length: acknowledged }, (_, id) => id).filter((id) => !kept.has(id));
  if (lost.length > 0) return `${lost.length} rows are lost`;
  return `all acknowledged rows are there, and ${kept.has(1_000_000) ? 'one more' : 'none more'}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

let store = await openStore({ dataDir });
await store.query('CREATE TABLE kept (id int PRIMARY KEY, words text NOT NULL)');
await store.query('ALTER TABLE kept ALTER COLUMN words SET STORAGE PLAIN');
const { bavail, bsize } = await statfs(dataDir);
await writeFile(ballast, Buffer.alloc(bavail * bsize - LEFT));

let acknowledged = 0;
let first: StoreError | undefined;
while (first === undefined) {
  first = await refusal(add(store, acknowledged));
  if (first === undefined) acknowledged++;
}
print(`refused: ${first.problem} ${first.message}`);
print(`refused again: ${(await refusal(add(store, acknowledged)))?.problem}`);

await rm(ballast);
await add(store, 1_000_000);
print(`space again: ${await report(store, acknowledged)}`);
await store.close();
store = await openStore({ dataDir });
print(`opened again: ${await report(store, acknowledged)}`);
await store.close();
