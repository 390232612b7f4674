/**
 * `npm run bench:sync`: what keeping the copy of a large partner costs, in calls and in hours. The planner, the client
 * with its allowance and the simulated Webex with its limits are the real ones; time is compressed, and rows are not
 * written (`npm run bench:search` measures that). Compared with reading everything, customer by customer.
 */
import { printRow } from './figures.ts';
import { createFastClock, type FastClock } from './sync-clock.ts';
import { simulateWebex } from './sync-webex.ts';
import { beginCopy } from './sync-week.ts';

const hourMs = 3_600_000;
const weekMs = 7 * 24 * hourMs;
const hours = (ms: number) => `${(ms / hourMs).toFixed(ms < hourMs ? 2 : 1)} h`;
const figure = (count: number) => Math.round(count).toLocaleString('en');
const sources = [
  'organizations',
  'reports',
  'subscribers',
  'people',
  'licenses',
  'locations',
  'numbers',
  'devices',
  'first touch',
];
/** Above this, and with further tokens, the week's lists are counted as the first load read them, not read again. */
const mostMade = 5_000;

function tell(name: string, calls: ReadonlyMap<string, number>): void {
  for (const source of sources) {
    const made = calls.get(source) ?? 0;
    if (made > 0) printRow(`  ${name}: ${source}`, `${figure(made)} calls`);
  }
}

function since(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): Map<string, number> {
  return new Map([...after].map(([word, count]) => [word, count - (before.get(word) ?? 0)]));
}

type Webex = Awaited<ReturnType<typeof simulateWebex>>;

async function simulate(
  clock: FastClock,
  webex: Webex,
  { customers, tokens }: { customers: number; tokens: number },
): Promise<void> {
  const counts = new Map<string, number>();
  let isMade = true;
  const copy = beginCopy(clock, webex.lanes.slice(0, tokens), {
    made: () => isMade,
    counted: (word, calls) => counts.set(word, (counts.get(word) ?? 0) + calls),
  });
  console.log(`\n${figure(customers)} customers, ${tokens} token${tokens > 1 ? 's' : ''}`);

  const start = new Map(webex.calls());
  const loadMs = await copy.untilComplete();
  const load = since(start, webex.calls());
  printRow('first load', `${figure(sum(load))} calls, ${hours(loadMs)}`);
  tell('first load', load);

  const before = new Map(webex.calls());
  isMade = customers <= mostMade && tokens === 1;
  await copy.forAWhile(weekMs);
  const week = isMade ? since(before, webex.calls()) : counts;
  const share = sum(week) / (7 * 24 * 60 * 240 * tokens);
  printRow(
    `a steady week${isMade ? '' : ' (lists counted, not made)'}`,
    `${figure(sum(week))} calls, ${(share * 100).toFixed(1)} % of the allowance`,
  );
  tell('steady week', week);

  printRow('busiest minute of a token', `${webex.busiestMinute()} calls`, '≤ 240');
  printRow('refused by Webex (429)', String(webex.refusals()), '0');
  tellNaive(customers, tokens);
  if (webex.refusals() > 0 || webex.busiestMinute() > 240) process.exitCode = 1;
}

/** What a user would reach for: each list of each customer, as fast as Webex allows. */
function tellNaive(customers: number, tokens: number): void {
  const row = (what: string, calls: number) =>
    printRow(
      `naive: ${what}`,
      `${figure(calls)} calls, ${hours((calls / (300 * tokens)) * 60_000)}`,
    );
  row('every list of every customer, once, at 300/min', customers * 5 + 1);
  row('the same every night for a week', (customers * 5 + 1) * 7);
  row('one live search by name, number or MAC', customers);
}

function sum(calls: ReadonlyMap<string, number>): number {
  return [...calls.values()].reduce((total, one) => total + one, 0);
}

const begun = performance.now();
const sizes = listed('BENCH_CUSTOMERS', '2000,20000');
for (const customers of sizes) {
  const clock = createFastClock(new Date('2026-11-23T06:00:00Z'));
  // One Webex for all: customers that were never opened are met by the first only.
  const webex = await simulateWebex(clock, { customers, tokens: 3 });
  for (const tokens of listed('BENCH_TOKENS', '1,2,3')) {
    await simulate(clock, webex, { customers, tokens });
  }
  await webex.stop();
}
console.log(`\nSimulated in ${Math.round((performance.now() - begun) / 1_000)} s.`);

/** The numbers of a setting, so that one large size can be simulated by itself. */
function listed(name: string, usual: string): number[] {
  return (process.env[name] ?? usual).split(',').map(Number);
}
