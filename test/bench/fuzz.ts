/** npm run fuzz [count]: random and mutated messages through the whole of understanding; a million by default. */
import { commands } from '../../src/commands/index.ts';
import { lexiconOf } from '../../src/understanding/lexicon.ts';
import { understand } from '../../src/understanding/policy.ts';
import { messages } from './fuzz-texts.ts';

const wanted = Number(process.argv[2] ?? 1_000_000);
const allowedMs = 50;
/** What took longer is read again: a machine that is busy takes its time for everything. */
const doubtfulMs = 8;
const context = { words: lexiconOf(commands), botName: 'Deskhand', defaultRegion: 'PL' };
understand('warm', context);

const slow: string[] = [];
let worst = 0;
let worstAtFirst = 0;
let count = 0;
const started = performance.now();
for (const text of messages(Number(process.argv[3] ?? 1))) {
  if (count++ >= wanted) break;
  const start = performance.now();
  try {
    understand(text, context);
  } catch (error) {
    console.error(`crash at message ${count}: ${JSON.stringify(text.slice(0, 300))}`);
    throw error;
  }
  const ms = performance.now() - start;
  const own = ms > doubtfulMs ? Math.min(ms, again(text)) : ms;
  worstAtFirst = Math.max(worstAtFirst, ms);
  worst = Math.max(worst, own);
  if (own > allowedMs) slow.push(text.slice(0, 100));
  if (count % 100_000 === 0) console.log(`${count} messages, the slowest ${worst.toFixed(1)} ms`);
}
const seconds = (performance.now() - started) / 1_000;
console.log(`${wanted} messages in ${seconds.toFixed(0)} s, the slowest ${worst.toFixed(1)} ms`);
console.log(
  `the longest first reading, pauses of the machine included: ${worstAtFirst.toFixed(1)} ms`,
);
console.log(`${slow.length} above ${allowedMs} ms each time`);
for (const text of slow) console.log(JSON.stringify(text));
if (slow.length > 0) process.exitCode = 1;

/** What else the machine did meanwhile does not count: the fastest of ten more readings decides. */
function again(text: string): number {
  const times = Array.from({ length: 10 }, () => {
    const start = performance.now();
    understand(text, context);
    return performance.now() - start;
  });
  return Math.min(...times);
}
