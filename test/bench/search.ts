/**
 * `npm run bench:search`: how fast the copy is filled, refreshed and searched, and what the plain alternatives cost
 * on the same data in the same run. Options: `--times 10` (the first size is 2,000 customers with 200,000 people,
 * 300,000 numbers and 150,000 devices), `--on embedded|server|both` (the server is named by TEST_DATABASE_URL),
 * `--customers 200` for a try, `--keep <folder>` keeps or reuses the data, `--no-again` leaves the refreshing out and
 * `--no-plain` the alternatives.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import Fuse from 'fuse.js';
import { createDirectory, type Directory } from '../../src/directory/directory.ts';
import { openDataDir } from '../../src/store/data-dir.ts';
import { openServer } from '../../src/store/server.ts';
import type { Store } from '../../src/store/store.ts';
import { databaseOn, onServer } from '../support/postgres.ts';
import { milliseconds, percentile, printRow } from './figures.ts';
import { load } from './search-load.ts';
import { type Kind, questionsFor } from './search-questions.ts';

const { values: options } = parseArgs({
  options: {
    times: { type: 'string', default: '1' },
    on: { type: 'string', default: 'both' },
    customers: { type: 'string' },
    keep: { type: 'string' },
    plain: { type: 'boolean', default: true },
    again: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const times = Number(options.times);
const customers = Number(options.customers ?? 2_000 * times);
const tenfold = customers > 2_000;
const rounds = 300;

const goals: Record<Kind, string> = {
  exact: tenfold ? 'p95 ≤ 10 ms' : 'p95 ≤ 5 ms',
  prefix: 'p95 ≤ 20 ms',
  words: 'p95 ≤ 20 ms',
  fuzzy: tenfold ? 'p95 ≤ 100 ms' : 'p95 ≤ 50 ms',
};

function print(what: string, figure: string, goal = ''): void {
  const load1 = (loadavg()[0] ?? 0).toFixed(1);
  printRow(what, figure, `${goal.padEnd(22)} load ${load1}`);
}

/** As a person's question is answered: what was typed is read, looked for, and its nearest spellings if need be. */
async function ask(directory: Directory, typed: string): Promise<number> {
  const started = performance.now();
  const question = directory.readQuestion(typed);
  if (question.by === 'problem') throw new Error(`${typed}: ${question.problem}`);
  const { total } = await directory.find(question, undefined, { from: 0, size: 5 });
  if (total === 0) await directory.findNearest(question, undefined, 5);
  return performance.now() - started;
}

/** How many of the questions find something, or something near. */
async function answered(directory: Directory, asked: readonly string[]): Promise<number> {
  let found = 0;
  for (const typed of asked) {
    const question = directory.readQuestion(typed);
    if (question.by === 'problem') continue;
    const { total } = await directory.find(question, undefined, { from: 0, size: 5 });
    const near = total > 0 ? [] : await directory.findNearest(question, undefined, 5);
    if (total + near.length > 0) found += 1;
  }
  return found;
}

async function measureSearch(name: string, store: Store): Promise<void> {
  const directory = createDirectory({ store, now: () => new Date() })('all');
  const asked = questionsFor(customers, rounds);
  for (const kind of ['exact', 'prefix', 'words', 'fuzzy'] as const) {
    for (const typed of asked[kind].slice(0, 40)) await ask(directory, typed);
    const took: number[] = [];
    for (const typed of asked[kind]) took.push(await ask(directory, typed));
    const figures = [0.5, 0.95, 1].map((share) => milliseconds(percentile(took, share)));
    print(`${name}: ${kind}, p50 / p95 / worst`, figures.join(' / '), goals[kind]);
    if (process.env['BENCH_SLOWEST']) {
      const order = took.map((ms, at) => ({ ms, typed: asked[kind][at] }));
      console.log(order.sort((a, b) => b.ms - a.ms).slice(0, 8));
    }
  }
  const sample = asked.fuzzy.slice(0, 100);
  print(
    `${name}: misspelt names that find something near`,
    `${await answered(directory, sample)} %`,
  );
  const mixed = Array.from({ length: rounds * 2 }, (_, at) => {
    const kind = (['exact', 'exact', 'words', 'prefix', 'fuzzy'] as const)[at % 5] ?? 'exact';
    return asked[kind][at % rounds] ?? '';
  });
  const took: number[] = [];
  const worker = async (): Promise<void> => {
    for (let typed = mixed.pop(); typed !== undefined; typed = mixed.pop())
      took.push(await ask(directory, typed));
  };
  await Promise.all(Array.from({ length: 50 }, worker));
  const figures = [0.5, 0.95].map((share) => milliseconds(percentile(took, share)));
  print(`${name}: 50 at once, mixed, p50 / p95`, figures.join(' / '), 'p95 ≤ 150 ms');
  const rss = Math.round(process.memoryUsage().rss / 2 ** 20);
  print(
    `${name}: resident memory`,
    `${rss} MB`,
    store.kind === 'embedded' ? '≤ 800 MB' : '≤ 300 MB',
  );
}

async function measurePlain(name: string, store: Store): Promise<void> {
  const asked = questionsFor(customers, 20);
  const took: number[] = [];
  for (const typed of asked.words) {
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
async function measureFuse(store: Store): Promise<void> {
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

async function measureAgain(name: string, store: Store): Promise<void> {
  const again = await load(store, customers, 1);
  print(
    `${name}: again with 1 % changed; rows written`,
    `${Math.round(again.seconds)} s; ${again.written.toLocaleString('en')}`,
    tenfold ? '' : '≤ 60 s',
  );
  const same = await load(store, customers, 1);
  print(
    `${name}: again unchanged; rows written`,
    `${Math.round(same.seconds)} s; ${same.written.toLocaleString('en')}`,
    '0 written',
  );
  await load(store, customers, 0);
}

async function measure(name: string, store: Store, full: boolean): Promise<void> {
  if (!full) {
    const first = await load(store, customers);
    const rate = Math.round(first.rows / first.seconds).toLocaleString('en');
    print(
      `${name}: first load of ${first.rows.toLocaleString('en')} rows`,
      `${Math.round(first.seconds)} s (${rate}/s)`,
      tenfold ? '' : '≤ 180 s',
    );
  }
  await measureSearch(name, store);
  if (options.again) await measureAgain(name, store);
  if (!options.plain) return;
  await measurePlain(name, store);
  if (!tenfold) await measureFuse(store);
}

console.log(
  `Node ${process.versions.node}, ${availableParallelism()} cores; ${customers.toLocaleString('en')} customers.\n`,
);
const server = process.env['TEST_DATABASE_URL'];
if (options.on !== 'server') {
  const folder = options.keep ?? (await mkdtemp(path.join(tmpdir(), 'deskhand-bench-')));
  const full = existsSync(path.join(folder, 'db'));
  const store = await openDataDir({ dataDir: folder, log: console.error });
  await measure('embedded', store, full);
  await store.close();
  if (options.keep === undefined) await rm(folder, { recursive: true });
}
if (options.on !== 'embedded' && server) {
  const database = options.keep ? 'deskhand_bench_kept' : `deskhand_bench_${process.pid}`;
  const full = await onServer(server, `CREATE DATABASE ${database}`).then(
    () => false,
    () => true,
  );
  const store = await openServer(databaseOn(server, database), console.error);
  await measure('server', store, full);
  await store.close();
  if (!options.keep) await onServer(server, `DROP DATABASE ${database} WITH (FORCE)`);
}
