/**
 * `npm run bench:search`: how fast the copy is filled, refreshed and searched, how much memory that takes, how fast
 * customers are listed, and what the plain alternatives cost on the same data in the same run. The first size is 2,000
 * customers with 200,000 people, 300,000 numbers and 150,000 devices; the second ten times that. Options: `--times 1`
 * (one size only), `--on embedded|server|both` (the server is named by TEST_DATABASE_URL), `--customers 200` for a
 * try, `--keep <folder>` keeps or reuses the data, `--no-again` leaves the refreshing out, `--no-plain` the
 * alternatives, `--no-lists` the customer lists.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import Fuse from 'fuse.js';
import { createDirectory } from '../../src/directory/directory.ts';
import { openDataDir } from '../../src/store/data-dir.ts';
import { openServer } from '../../src/store/server.ts';
import type { Store } from '../../src/store/store.ts';
import { databaseOn, onServer } from '../support/postgres.ts';
import { milliseconds, percentile, printRow } from './figures.ts';
import { answer, answerAll, ask, mixedQuestions } from './search-answers.ts';
import { measureLists } from './search-lists.ts';
import { type Loaded, load, loadAtOnce } from './search-load.ts';
import { type Kind, questionsFor } from './search-questions.ts';

const { values: options } = parseArgs({
  options: {
    times: { type: 'string', default: '1,10' },
    on: { type: 'string', default: 'both' },
    customers: { type: 'string' },
    keep: { type: 'string' },
    plain: { type: 'boolean', default: true },
    again: { type: 'boolean', default: true },
    lists: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const rounds = 300;
const server = process.env['TEST_DATABASE_URL'];

/** One size on one database. */
interface Place {
  name: string;
  customers: number;
  tenfold: boolean;
  /** A folder, or the address of a database. */
  where: string;
  /** Filled by an earlier run. */
  full: boolean;
}

function goalOf(kind: Kind, tenfold: boolean): string {
  if (kind === 'exact') return tenfold ? 'p95 ≤ 10 ms' : 'p95 ≤ 5 ms';
  if (kind === 'fuzzy') return tenfold ? 'p95 ≤ 100 ms' : 'p95 ≤ 50 ms';
  return 'p95 ≤ 20 ms';
}

function print(what: string, figure: string, goal = ''): void {
  const load1 = (loadavg()[0] ?? 0).toFixed(1);
  printRow(what, figure, `${goal.padEnd(22)} load ${load1}`);
}

async function measureSearch({ name, customers, tenfold }: Place, store: Store): Promise<void> {
  const directory = createDirectory({ store, now: () => new Date() })('all');
  const asked = questionsFor(customers, rounds);
  for (const kind of ['exact', 'prefix', 'words', 'fuzzy'] as const) {
    for (const typed of asked[kind].slice(0, 40)) await ask(directory, typed);
    const took: number[] = [];
    for (const typed of asked[kind]) took.push(await ask(directory, typed));
    const figures = [0.5, 0.95, 1].map((share) => milliseconds(percentile(took, share)));
    print(`${name}: ${kind}, p50 / p95 / worst`, figures.join(' / '), goalOf(kind, tenfold));
    if (process.env['BENCH_SLOWEST']) {
      const order = took.map((ms, at) => ({ ms, typed: asked[kind][at] }));
      console.log(order.sort((a, b) => b.ms - a.ms).slice(0, 8));
    }
  }
  let near = 0;
  for (const typed of asked.fuzzy.slice(0, 100)) {
    if ((await answer(directory, typed)) > 0) near += 1;
  }
  print(`${name}: misspelt names that find something near`, `${near} %`);
  const took = await answerAll(directory, mixedQuestions(customers, rounds * 2));
  const figures = [0.5, 0.95].map((share) => milliseconds(percentile(took, share)));
  print(`${name}: 50 at once, mixed, p50 / p95`, figures.join(' / '), 'p95 ≤ 150 ms');
}

async function measurePlain({ name, customers }: Place, store: Store): Promise<void> {
  const took: number[] = [];
  for (const typed of questionsFor(customers, 20).words) {
    const started = performance.now();
    await store.query(
      `SELECT id, "displayName" FROM "Person" WHERE "displayName" ILIKE $1 OR email ILIKE $1
       UNION ALL SELECT id, "displayName" FROM "Organization" WHERE "displayName" ILIKE $1 LIMIT 20`,
      [`%${typed.replace(/[,%_\\]/g, '')}%`],
    );
    took.push(performance.now() - started);
  }
  const figures = [0.5, 0.95].map((share) => milliseconds(percentile(took, share)));
  print(`${name}: plain ILIKE '%…%' (one order of words), p50 / p95`, figures.join(' / '));
}

/** Everything in memory, searched by fuse.js with its own settings for names. */
async function measureFuse({ customers }: Place, store: Store): Promise<void> {
  const before = process.memoryUsage().rss;
  const people = await store.query<{ displayName: string; email: string }>(
    'SELECT "displayName", email FROM "Person"',
  );
  const started = performance.now();
  const fuse = new Fuse(people, { keys: ['displayName', 'email'], threshold: 0.3 });
  const ready = performance.now() - started;
  const took: number[] = [];
  for (const typed of questionsFor(customers, 5).fuzzy) {
    const asked = performance.now();
    fuse.search(typed, { limit: 5 });
    took.push(performance.now() - asked);
  }
  const mb = Math.round((process.memoryUsage().rss - before) / 2 ** 20);
  print(
    `fuse.js over ${people.length.toLocaleString('en')} people: index / search p50 / memory`,
    `${milliseconds(ready)} / ${milliseconds(percentile(took, 0.5))} / +${mb} MB`,
  );
}

async function measureAgain({ name, customers }: Place, store: Store): Promise<void> {
  const again = await load(store, customers, 1);
  print(
    `${name}: again with 1 % changed; rows written`,
    `${Math.round(again.seconds)} s${cpuOf(again, store)}; ${again.written.toLocaleString('en')}`,
    '≤ 60 s',
  );
  const same = await load(store, customers, 1);
  print(
    `${name}: again unchanged; rows written`,
    `${Math.round(same.seconds)} s${cpuOf(same, store)}; ${same.written.toLocaleString('en')}`,
    '0 written',
  );
  if (options.keep !== undefined) await load(store, customers, 0);
}

/** The embedded database computes in this process, so other work on the machine does not count. */
function cpuOf({ cpuSeconds }: Loaded, { kind }: Store): string {
  return kind === 'embedded' ? `, ${Math.round(cpuSeconds)} s of a core` : '';
}

async function fill(place: Place, store: Store): Promise<void> {
  const { name, customers, tenfold, where } = place;
  if (tenfold) {
    const unhurried = (sql: string) =>
      store.kind === 'server' ? onServer(where, sql) : store.query(sql);
    const seconds = await loadAtOnce(store, customers, unhurried);
    print(`${name}: filled (not measured against a goal)`, `${Math.round(seconds)} s`);
    return;
  }
  const first = await load(store, customers);
  const rate = Math.round(first.rows / first.seconds).toLocaleString('en');
  const rows = first.rows.toLocaleString('en');
  const figure = `${Math.round(first.seconds)} s (${rate}/s)${cpuOf(first, store)}`;
  print(`${name}: first load of ${rows} rows`, figure, '≤ 180 s');
}

async function measure(place: Place, store: Store): Promise<void> {
  if (!place.full) await fill(place, store);
  await measureSearch(place, store);
  if (store.kind === 'server') printServerMemory(place, await backendsOf(store));
  if (options.plain) await measurePlain(place, store);
  if (options.plain && !place.tenfold) await measureFuse(place, store);
  if (options.again && !place.tenfold) await measureAgain(place, store);
}

/** In a process of its own that holds what the bot holds, because this one also holds the bench. */
async function measureMemory({ name, customers, where, tenfold }: Place): Promise<void> {
  const script = path.join(import.meta.dirname, 'search-memory.js');
  const running = promisify(execFile)(process.execPath, [script, where]);
  running.child.stdin?.end(JSON.stringify(mixedQuestions(customers, rounds * 2)));
  const { stdout } = await running;
  const goal = tenfold ? '' : where.includes('://') ? '≤ 300 MB' : '≤ 800 MB';
  print(`${name}: resident memory of the bot after 600 searches`, `${stdout.trim()} MB`, goal);
}

async function backendsOf(store: Store): Promise<number[]> {
  const rows = await store.query<{ pid: number }>(
    'SELECT pid FROM pg_stat_activity WHERE datname = current_database()',
  );
  return rows.map(({ pid }) => pid);
}

/** Of PostgreSQL's processes, where this machine lets us see them; shared pages count in part in each. */
function printServerMemory({ name }: Place, pids: readonly number[]): void {
  const kilobytes = pids.map((pid) => {
    try {
      const file = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      return Number(/^Pss:\s+(\d+)/m.exec(file)?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  const mb = Math.round(kilobytes.reduce((sum, each) => sum + each, 0) / 1_024);
  const figure = mb > 0 ? `${mb} MB in ${pids.length}` : 'not readable here';
  print(`${name}: memory of PostgreSQL's processes for it`, figure);
}

async function embedded(times: string, customers: number, tenfold: boolean): Promise<void> {
  const folder = options.keep ?? (await mkdtemp(path.join(tmpdir(), 'deskhand-bench-')));
  const full = existsSync(path.join(folder, 'db'));
  const place = { name: `embedded ×${times}`, customers, tenfold, where: folder, full };
  const store = await openDataDir({ dataDir: folder, log: console.error });
  await measure(place, store);
  await store.close();
  await measureMemory(place);
  if (options.keep === undefined) await rm(folder, { recursive: true });
}

async function onTheServer(
  address: string,
  { times, customers, tenfold }: { times: string; customers: number; tenfold: boolean },
): Promise<void> {
  const database = options.keep
    ? `deskhand_bench_kept_${customers}`
    : `deskhand_bench_${process.pid}`;
  const full = await onServer(address, `CREATE DATABASE ${database}`).then(
    () => false,
    () => true,
  );
  const where = databaseOn(address, database);
  const place = { name: `server ×${times}`, customers, tenfold, where, full };
  const store = await openServer(where, console.error);
  await measure(place, store);
  await store.close();
  await measureMemory(place);
  if (!options.keep) await onServer(address, `DROP DATABASE ${database} WITH (FORCE)`);
}

/** The list of the larger size, in a database of its own. */
async function measureListsOn(open: () => Promise<Store>, name: string): Promise<void> {
  const store = await open();
  await measureLists(name, store, options.customers ? Number(options.customers) : 20_000);
  await store.close();
}

console.log(`Node ${process.versions.node}, ${availableParallelism()} cores.`);
const isOn = (which: string) => options.on === which || options.on === 'both';
for (const times of options.times.split(',')) {
  const customers = Number(options.customers ?? 2_000 * Number(times));
  const tenfold = customers > 2_000;
  console.log(`\n${customers.toLocaleString('en')} customers`);
  if (isOn('embedded')) await embedded(times, customers, tenfold);
  if (isOn('server') && server) await onTheServer(server, { times, customers, tenfold });
}
if (options.lists) {
  console.log('\nCustomer lists, p50 / p95');
  if (isOn('embedded')) {
    const folder = await mkdtemp(path.join(tmpdir(), 'deskhand-bench-'));
    const log = console.error;
    await measureListsOn(() => openDataDir({ dataDir: folder, log }), 'embedded');
    await rm(folder, { recursive: true });
  }
  if (isOn('server') && server) {
    const database = `deskhand_bench_lists_${process.pid}`;
    await onServer(server, `CREATE DATABASE ${database}`);
    const address = databaseOn(server, database);
    await measureListsOn(() => openServer(address, console.error), 'server');
    await onServer(server, `DROP DATABASE ${database} WITH (FORCE)`);
  }
}
process.exit(0);
