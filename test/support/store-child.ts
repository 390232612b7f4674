/**
 * A process with an open store, for the tests that kill or lock it. Arguments: data folder, what to do.
 * `hold`: prints `open` and stays. `write`: writes rows in three ways, one at a time, and prints the id of
 * each once it is acknowledged. A store that does not open: prints `<problem> <sentence>` and ends with 3.
 */
import { StoreError } from '../../src/errors.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';

const [, , dataDir = '', what = 'hold'] = process.argv;

function print(line: string | number): void {
  process.stdout.write(`${line}\n`);
}

async function write(store: Store): Promise<void> {
  await store.query('CREATE TABLE IF NOT EXISTS kept (id int PRIMARY KEY, words text NOT NULL)');
  const rows = await store.query<{ id: number | null }>('SELECT max(id) AS id FROM kept');
  for (let id = (rows[0]?.id ?? 0) + 1; ; id += 10) {
    await store.query('INSERT INTO kept VALUES ($1, $2)', [id, 'single']);
    print(id);
    await store.transaction(async (tx) => {
      await tx.query('INSERT INTO kept VALUES ($1, $2)', [id + 1, 'first of two']);
      await tx.query('INSERT INTO kept VALUES ($1, $2)', [id + 2, 'second of two']);
    });
    print(id + 1);
    print(id + 2);
    await store.query(
      `INSERT INTO kept SELECT $1 + n, repeat(md5(n::text), 50) FROM generate_series(3, 9) n`,
      [id],
    );
    print(id + 9);
  }
}

try {
  const store = await openStore({ dataDir, log: (sentence) => console.error(sentence) });
  if (what === 'write') {
    await write(store);
  } else {
    print('open');
    process.stdin.once('end', () => void store.close()).resume();
  }
} catch (error) {
  if (!(error instanceof StoreError)) throw error;
  print(`${error.problem} ${error.message}`);
  process.exitCode = 3;
}
