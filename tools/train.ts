/** npm run train: makes src/understanding/trained.ts of the training lists. The same lists give the same bytes. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { markOf } from '../src/understanding/classifier.ts';
import { forgetMeanings, keyOf, meaningOf } from '../src/understanding/concepts.ts';
import { featuresOf } from '../src/understanding/features.ts';
import { intents } from '../src/understanding/intents.ts';
import { labels } from '../src/understanding/tagger.ts';
import { type Token, tokensIn } from '../src/understanding/tokens.ts';
import { chance } from './training/chance.ts';
import { everydayWords } from './training/everyday.ts';
import { type Filled, fill } from './training/fill.ts';
import {
  type Example,
  type Labelled,
  type Learnt,
  learnClasses,
  learnNames,
} from './training/learn.ts';
import { type Line, readLists } from './training/lists.ts';
import { skeletonLines } from './training/skeletons.ts';

const seed = 20_261_121;
const variants = 3;
const target = path.join('src', 'understanding', 'trained.ts');

/** `-- --without 3`: leaves every eighth line out, beginning with the third, to see how unseen lines fare. */
const without = process.argv.indexOf('--without') + 1;
const left = without > 0 ? Number(process.argv[without]) : undefined;
const written = readLists().filter((_, at) => at % 8 !== left);
const known = new Set([...knownWords(written), ...everydayWords()]);
forgetMeanings();
const by = chance(seed);
const lines = [...written, ...skeletonLines(by)];
const examples: Example[] = [];
const labelled: Labelled[] = [];
for (const [line, { intent, text }] of lines.entries()) {
  for (let variant = 0; variant < variants; variant++) {
    const filled = fill({ ...(lines[line] as Line), text }, by);
    const tokens = tokensIn(filled.text, known);
    if (tokens.length === 0) continue;
    examples.push({ features: featuresOf(tokens), label: intents.indexOf(intent), line });
    labelled.push({ tokens, labels: labelsOf(tokens, filled) });
  }
}
const classes = learnClasses(intents, examples, by);
const tags = learnNames(labelled, by);
const text = sourceOf([...known].sort(), classes, tags);
writeFileSync(target, text);
console.log(
  `${lines.length} lines, ${classes.features.length} + ${tags.features.length} features, ${known.size} words: ${target}, ${Math.round(text.length / 1024)} kB`,
);

/** Words that several lines have; places stand for names and are none. */
function knownWords(from: readonly Line[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text: line } of from) {
    const words = line.replace(/<[a-z]+>/g, ' ').match(/[\p{L}\p{N}]+(?:['"-][\p{L}]+)*/gu) ?? [];
    for (const key of new Set(words.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  // a long word with a slip may stand in two or three lines
  const often = new Set(
    [...counts].filter(([key, count]) => count > (key.length > 7 ? 3 : 1)).map(([key]) => key),
  );
  const isTypo = (key: string) => meaningOf(key, (word) => often.has(word)).guessed;
  return new Set(
    [...counts.keys()].filter((key) => key !== '' && (often.has(key) || !isTypo(key))),
  );
}

function labelsOf(tokens: readonly Token[], { spans }: Filled): number[] {
  return tokens.map((token) => {
    const span = spans.find(({ start, end }) => token.end > start && token.start < end);
    if (!span || token.value) return 0;
    if (token.start < span.start) return labels.indexOf(`h:${span.kind}`);
    const first = tokens.find((each) => each.end > span.start);
    return labels.indexOf(`${first === token ? 'b' : 'i'}:${span.kind}`);
  });
}

function sourceOf(words: string[], first: Learnt, second: Learnt): string {
  return `/** Made by \`npm run train\` of the lists in \`training/\`: change those, not this. */
export const trained = {
  words:
    ${quoted(words.join(' '))},
  intents: ${packed(first)},
  names: ${packed(second)},
};
`;
}

/** Rows in the order of their marks, as they are looked for. Of two features with one mark the first stays. */
function packed({ features, weights, scale }: Learnt): string {
  const width = weights.length / features.length;
  const rows = new Map<number, number>();
  for (const [row, feature] of features.entries()) {
    const mark = markOf(feature);
    if (!rows.has(mark)) rows.set(mark, row);
  }
  const marks = Uint32Array.from(rows.keys()).sort();
  const sorted = new Int8Array(marks.length * width);
  for (const [at, mark] of marks.entries()) {
    const from = (rows.get(mark) ?? 0) * width;
    sorted.set(weights.subarray(from, from + width), at * width);
  }
  return `{\n    scale: ${scale},\n    marks:\n      '${base64(marks)}',\n    weights:\n      '${base64(sorted)}',\n  }`;
}

function base64({ buffer }: Uint32Array<ArrayBuffer> | Int8Array<ArrayBuffer>): string {
  return Buffer.from(buffer).toString('base64');
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}
