/**
 * npm run bench:understanding: what reading a line costs, beside what is to be reached, and how right two plain
 * classifiers would be on the same lines: the Bayes classifier of `natural` and the one inside node-nlp. Prints one
 * line per figure.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { containerBootstrap } from '@nlpjs/core';
import { NluNeural } from '@nlpjs/nlu';
import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import { chance } from '../../tools/training/chance.ts';
import { fill } from '../../tools/training/fill.ts';
import { type Line, readLists } from '../../tools/training/lists.ts';
import { startArguments } from '../support/bot-process.ts';

interface Judged {
  text: string;
  intent: string;
}

/** Every sixth line: the Bayes classifier gets slower with each. */
const oneIn = 6;

await compare();

async function compare(): Promise<void> {
  const { cleanText } = await import('../../src/understanding/clean.ts');
  const { frameOf } = await import('../../src/understanding/frame.ts');
  const cold = fastestOf(3);
  report('load of models and lexicon, ms', cold.load, 300);
  report('memory of models and lexicon, MiB', cold.mib, 40);
  report('first line, ms', cold.first, 10);

  const lists = readLists();
  const lines = linesToJudge(lists);
  for (const { text } of lines) frameOf(cleanText(text));
  const times: number[] = [];
  let right = 0;
  for (const { text, intent } of lines) {
    const rounds = [0, 1, 2].map(() => {
      const start = performance.now();
      frameOf(cleanText(text, 'Deskbot'));
      return performance.now() - start;
    });
    times.push(Math.min(...rounds));
    const frame = frameOf(cleanText(text, 'Deskbot'));
    if ((frame.action === 'reject' ? 'none' : frame.intent) === intent) right++;
  }
  times.sort((one, other) => one - other);
  report('a line warm, p50 ms', times[Math.floor(times.length / 2)] ?? 0, 0.5);
  report('a line warm, p95 ms', times[Math.floor(times.length * 0.95)] ?? 0, 3);
  report('right, ours, %', (100 * right) / lines.length);
  bayes(lists, lines);
  await neural(lists, lines);
}

/** The development set, or without it lines of the lists, which the model knows. */
function linesToJudge(lists: readonly Line[]): Judged[] {
  const development = '../shared/utterances/dev.jsonl';
  if (existsSync(development)) {
    const lines = readFileSync(development, 'utf8').trim().split('\n');
    return lines.map((line) => JSON.parse(line) as Judged);
  }
  const by = chance(11);
  return lists
    .filter((_, at) => at % 50 === 0)
    .map((line) => ({ ...line, text: fill(line, by).text }));
}

/** As built. What else the machine does meanwhile does not count. */
function fastestOf(rounds: number): Record<'load' | 'first' | 'mib', number> {
  const flags = startArguments().slice(0, -1);
  const own = ['--expose-gc', ...flags, 'test/bench/understanding-load.js'];
  const all = Array.from({ length: rounds }, () => {
    const said = execFileSync(process.execPath, own, { encoding: 'utf8' });
    return JSON.parse(said) as Record<'load' | 'first' | 'mib', number>;
  });
  const least = (name: 'load' | 'first' | 'mib') => Math.min(...all.map((each) => each[name]));
  return { load: least('load'), first: least('first'), mib: least('mib') };
}

/** Words only, smoothing 0.1. */
function bayes(lists: readonly Line[], lines: readonly Judged[]): void {
  const by = chance(12);
  const classifier = new BayesClassifier(undefined, 0.1);
  for (const [at, line] of lists.entries()) {
    if (at % oneIn === 0) classifier.addDocument(wordsOf(fill(line, by).text), line.intent);
  }
  classifier.train();
  const start = performance.now();
  const right = lines.filter(({ text, intent }) => classifier.classify(wordsOf(text)) === intent);
  report('right, natural BayesClassifier, %', (100 * right.length) / lines.length);
  report('a line, natural BayesClassifier, ms', (performance.now() - start) / lines.length);
}

/** On the same lines as the Bayes classifier. Whole node-nlp is 119 MB; this is what classifies in it. */
async function neural(lists: readonly Line[], lines: readonly Judged[]): Promise<void> {
  const by = chance(12);
  const corpus = lists
    .filter((_, at) => at % oneIn === 0)
    .map((line) => ({ utterance: fill(line, by).text, intent: line.intent }));
  const container = await containerBootstrap();
  const classifier = new NluNeural({ locale: 'en', container, log: false });
  const began = performance.now();
  await classifier.train(corpus, { log: false });
  report('training, node-nlp classifier, s', (performance.now() - began) / 1_000);
  const start = performance.now();
  let right = 0;
  for (const { text, intent } of lines) {
    const { classifications } = await classifier.process(text);
    const [first] = classifications;
    if ((first?.intent ?? 'none') === intent) right++;
  }
  report('right, node-nlp classifier, %', (100 * right) / lines.length);
  report('a line, node-nlp classifier, ms', (performance.now() - start) / lines.length);
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** `most`: what is to be reached. */
function report(what: string, figure: number, most?: number): void {
  const reached =
    most === undefined ? '' : `  of ${most}: ${figure <= most ? 'reached' : 'missed'}`;
  console.log(`${what.padEnd(40)} ${figure.toFixed(2)}${reached}`);
}
