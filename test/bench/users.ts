/**
 * Files of wholesale users: `npm run bench:users [rows] [times]`. Reads, plans and explains a file, as the question
 * before an import does, and says how long it takes, how much memory a process with nothing else holds at most, and
 * whether anything of a file stays behind.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import {
  correctedFile,
  loadUserFile,
  plannedOutcome,
  planUserFile,
  resultFile,
} from '../../src/wholesale/user-file.ts';
import { countUsers, type KnownUser } from '../../src/wholesale/user-plan.ts';
import { milliseconds, percentile, printRow } from './figures.ts';

const [rows = 10_000, runs = 10] = process.argv.slice(2).map(Number);
const headings =
  'First Name;Last Name;Display Name;User ID/Email;Extension;Phone Number;Location;Webex Calling;Webex Suite;Webex Meetings;Webex Voice;Jabber Calling;Jabber with Webex Teams;Preferred Webex Site';

/** Every 33rd row is wrong, every fifth is somebody who is there already. */
function lineOf(at: number): string {
  const location = at % 33 === 0 ? 'Nowhere' : 'Haifa';
  const phone = `+97245${String(at).padStart(6, '0')}`;
  return `Dana;Levi ${at};Dana Levi ${at};user${at}@galil.example;${2_000 + at};${phone};${location};TRUE;FALSE;FALSE;FALSE;FALSE;FALSE;galil.webex.com`;
}

const bytes = Buffer.from(
  [headings, ...Array.from({ length: rows }, (_, at) => lineOf(at))].join('\r\n'),
);
const customer = {
  users: new Map<string, KnownUser>(
    Array.from({ length: rows / 5 }, (_, at) => [
      `user${at * 5}@galil.example`,
      { id: `s${at}`, package: at % 2 ? 'webex_calling' : 'webex_meetings', pending: false },
    ]),
  ),
  locations: [{ id: 'l-haifa', name: 'Haifa' }],
  packages: ['webex_calling', 'webex_suite', 'webex_meetings'],
};

const checks: number[] = [];
const times: number[] = [];
let counts: ReturnType<typeof countUsers> | undefined;
for (let run = 0; run < runs; run += 1) {
  const start = performance.now();
  const file = loadUserFile(bytes);
  if ('problem' in file) throw new Error(file.problem);
  const plan = planUserFile(file, customer, { mode: 'both', language: 'en' });
  checks.push(performance.now() - start);
  const byRow = new Map(plan.planned.map((one) => [one.row, plannedOutcome(one)]));
  resultFile('users.csv', file.table, (row) => byRow.get(row), 'en');
  correctedFile('users.csv', file, plan, 'en');
  times.push(performance.now() - start);
  counts = countUsers(plan.planned);
}
const { user, system } = process.cpuUsage();
const count = rows.toLocaleString('en');
printRow(
  `${count} rows checked, slowest of ${runs}`,
  milliseconds(percentile(checks, 1)),
  '≤ 2,000 ms',
);
printRow('with both files that explain them', milliseconds(percentile(times, 1)));
printRow('processor time of the whole run', milliseconds((user + system) / 1_000));
for (const times of [1, runs]) {
  const { most, first, last } = memoryOf(times);
  printRow(
    `memory of a process that checks ${times} (RSS)`,
    `${most} MB`,
    times === 1 ? '≤ 150 MB' : '',
  );
  printRow('  in use after the first · the last', `${first} · ${last} MB`, 'the same');
}
console.log(counts);

/** In megabytes: the most that was held, and what was in use after the first file and after the last. */
function memoryOf(times: number): { most: number; first: number; last: number } {
  const script = path.join(import.meta.dirname, 'users-memory.js');
  const args = ['--expose-gc', '--max-semi-space-size=8', script, String(times)];
  const { stdout, stderr } = spawnSync(process.execPath, args, { input: bytes });
  if (stdout.length === 0) throw new Error(String(stderr));
  return JSON.parse(String(stdout)) as ReturnType<typeof memoryOf>;
}
