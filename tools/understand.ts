/** npm run understand -- "text": how a text is understood, step by step. */
import { commands } from '../src/commands/index.ts';
import { cleanText } from '../src/understanding/clean.ts';
import { frameOf } from '../src/understanding/frame.ts';
import { lexiconOf } from '../src/understanding/lexicon.ts';
import { understand } from '../src/understanding/policy.ts';
import type { Token } from '../src/understanding/tokens.ts';

const text = process.argv.slice(2).join(' ');
if (text === '') {
  console.error('usage: npm run understand -- "text"');
  process.exit(2);
}

const line = cleanText(text, 'Deskhand');
const frame = frameOf(line);
const { steps } = frame;
print('clean', line);
print('words', steps.tokens.map(wordOf).join('  '));
print('asked', steps.asked.map(({ text: word }) => word).join(' '));
print(
  'names',
  steps.names
    .map(({ kind, from, to }) => `${kind}: ${textOf(steps.asked.slice(from, to))}`)
    .join(', '),
);
print(
  'model',
  frame.likely.map(({ name, probability }) => `${name} ${probability.toFixed(2)}`).join('  '),
);
print('rule', steps.rule ?? 'none');
print('doubt', steps.doubt ?? 'none');
print('meant', `${frame.intent} ${JSON.stringify(frame.slots)}`);
print(
  'so',
  `${frame.action}, ${frame.confidence.toFixed(2)} sure${frame.also ? `, and also ${frame.also}` : ''}`,
);
print(
  'result',
  JSON.stringify(understand(text, { words: lexiconOf(commands), botName: 'Deskhand' })),
);

/** `cusotmers→customer(customer)`; `?` is unknown to everybody. */
function wordOf({ text: word, key, concepts, unknown }: Token): string {
  if (unknown) return `${word}?`;
  return concepts.length > 0 ? `${word}→${key}(${concepts.join(',')})` : `${word}→${key}`;
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text: word }) => word).join(' ');
}

function print(step: string, what: string): void {
  console.log(`${step.padEnd(7)} ${what}`);
}
