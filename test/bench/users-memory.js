// @ts-check
// How much memory a file of users takes: a process of its own with nothing but the code that checks files, as it is
// built. Reads the file from standard input, checks it as often as the argument says, and prints as JSON, in megabytes,
// the most the process held and what was still in use after the first time and after the last.
import { buffer } from 'node:stream/consumers';

const built = new URL('../../dist/src/', import.meta.url);
const { correctedFile, loadUserFile, plannedOutcome, planUserFile, resultFile } = await import(
  new URL('wholesale/user-file.js', built).href
);

const times = Number(process.argv[2] ?? 1);
const bytes = await buffer(process.stdin);
const customer = {
  users: new Map(),
  locations: [{ id: 'l-haifa', name: 'Haifa' }],
  packages: ['webex_calling', 'webex_suite', 'webex_meetings'],
};
let most = 0;
const inUse = [];
for (let time = 0; time < times; time += 1) {
  check();
  globalThis.gc?.();
  inUse.push(megabytes(process.memoryUsage().heapUsed));
}
console.log(JSON.stringify({ most: megabytes(most), first: inUse[0], last: inUse.at(-1) }));

function check() {
  const file = loadUserFile(bytes);
  const plan = planUserFile(file, customer, { mode: 'both', language: 'en' });
  most = Math.max(most, process.memoryUsage().rss);
  const byRow = new Map(
    plan.planned.map((/** @type {{ row: number }} */ one) => [one.row, plannedOutcome(one)]),
  );
  resultFile('users.csv', file.table, (/** @type {number} */ row) => byRow.get(row), 'en');
  correctedFile('users.csv', file, plan, 'en');
  most = Math.max(most, process.memoryUsage().rss);
}

/** @param {number} bytes */
function megabytes(bytes) {
  return Math.round(bytes / 2 ** 20);
}
