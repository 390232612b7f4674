/**
 * npm run bench:understanding: how long reading a line takes, and how right the plain Bayes classifier of `natural`
 * would be on the same lines. Prints one line per figure.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import { chance } from '../../tools/training/chance.ts';
import { fill } from '../../tools/training/fill.ts';
import { readLists } from '../../tools/training/lists.ts';

if (process.argv.includes('--load')) await load();
else await compare();

/** In a process of its own: what loading costs, and the first line. */
async function load(): Promise<void> {
  const { cleanText } = await import('../../src/understanding/clean.ts');
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const { frameOf } = await import('../../src/understanding/frame.ts');
  const { models } = await import('../../src/understanding/weights.ts');
  models();
  const loaded = performance.now();
  frameOf(cleanText('which licences does jane@acme.example have'));
  const first = performance.now();
  globalThis.gc?.();
  const mib = (process.memoryUsage().rss - before) / 1_048_576;
  console.log(JSON.stringify({ load: loaded - start, first: first - loaded, mib }));
}

async function compare(): Promise<void> {
  const { cleanText } = await import('../../src/understanding/clean.ts');
  const { frameOf } = await import('../../src/understanding/frame.ts');
  const own = ['--expose-gc', '--import', 'tsx', 'test/bench/understanding.ts', '--load'];
  const cold = JSON.parse(execFileSync(process.execPath, own, { encoding: 'utf8' })) as Record<
    'load' | 'first' | 'mib',
    number
  >;
  report('load of models and lexicon, ms', cold.load);
  report('first line, ms', cold.first);
  report('memory, MiB', cold.mib);

  const by = chance(11);
  const lists = readLists();
  const development = '../shared/utterances/dev.jsonl';
  const lines = existsSync(development)
    ? readFileSync(development, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { text: string; intent: string })
    : lists
        .filter((_, at) => at % 50 === 0)
        .map((line) => ({ ...line, text: fill(line, by).text }));
  for (const { text } of lines) frameOf(cleanText(text));
  const times: number[] = [];
  let right = 0;
  for (const { text, intent } of lines) {
    const start = performance.now();
    const frame = frameOf(cleanText(text, 'Deskbot'));
    times.push(performance.now() - start);
    if ((frame.action === 'reject' ? 'none' : frame.intent) === intent) right++;
  }
  times.sort((one, other) => one - other);
  report('a line warm, p50 ms', times[Math.floor(times.length / 2)] ?? 0);
  report('a line warm, p95 ms', times[Math.floor(times.length * 0.95)] ?? 0);
  report('right, ours, %', (100 * right) / lines.length);
  bayes(lists, lines);
}

/** Words only, smoothing 0.1; every sixth line, because it grows with each. */
function bayes(
  lists: ReturnType<typeof readLists>,
  lines: { text: string; intent: string }[],
): void {
  const by = chance(12);
  const classifier = new BayesClassifier(undefined, 0.1);
  for (const [at, line] of lists.entries()) {
    if (at % 6 === 0) classifier.addDocument(wordsOf(fill(line, by).text), line.intent);
  }
  classifier.train();
  const start = performance.now();
  const right = lines.filter(({ text, intent }) => classifier.classify(wordsOf(text)) === intent);
  report('right, natural BayesClassifier, %', (100 * right.length) / lines.length);
  report('a line, natural BayesClassifier, ms', (performance.now() - start) / lines.length);
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function report(what: string, figure: number): void {
  console.log(`${what.padEnd(40)} ${figure.toFixed(2)}`);
}
