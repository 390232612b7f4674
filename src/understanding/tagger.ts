/** Which words of a line are a name, and of what: a person, a customer, a tag, or something else with a name. */
import { type LinearModel, sumsOf } from './classifier.ts';
import type { Token } from './tokens.ts';

export const nameKinds = ['person', 'customer', 'tag', 'name'] as const;
export type NameKind = (typeof nameKinds)[number];

/** Outside, or the beginning or inside of a name; `h`: a beginning after a letter that Hebrew joins to it. */
export const labels: readonly string[] = [
  'o',
  ...nameKinds.flatMap((kind) => [`b:${kind}`, `i:${kind}`, `h:${kind}`]),
];

/** A name found in a line: tokens `from` up to, not including, `to`. */
export interface NameSpan {
  kind: NameKind;
  from: number;
  to: number;
  /** The first letter is “in”, “to” or the like and no part of the name. */
  joined?: boolean;
}

/** The names of a line by the trained model: the likeliest sequence of labels. */
export function namesIn(tokens: readonly Token[], model: LinearModel): NameSpan[] {
  if (tokens.length === 0) return [];
  return spansOf(bestLabels(tokens, (features) => sumsOf(features, model), model.marks.length > 0));
}

/** The likeliest labels. `score` gives the sums of one set of features in the order of `labels`. */
export function bestLabels(
  tokens: readonly Token[],
  score: (features: string[]) => Float64Array,
  trained = true,
): number[] {
  if (!trained) return tokens.map(() => 0);
  const width = labels.length;
  const moves = labels.map((label) => score([moveFeature(label)]));
  const back: number[][] = [];
  let sums: number[] = [];
  for (const at of tokens.keys()) {
    const here = score(wordFeatures(tokens, at));
    const next: number[] = [];
    const from: number[] = [];
    for (let label = 0; label < width; label++) {
      let best = Number.NEGATIVE_INFINITY;
      let before = 0;
      for (let last = 0; last < (at === 0 ? 1 : width); last++) {
        if (!mayFollow(at === 0 ? 0 : last, label)) continue;
        const sum = (at === 0 ? 0 : (sums[last] ?? 0)) + (moves[at === 0 ? 0 : last]?.[label] ?? 0);
        if (sum > best) {
          best = sum;
          before = last;
        }
      }
      next.push(best + (here[label] ?? 0));
      from.push(before);
    }
    back.push(from);
    sums = next;
  }
  let label = sums.indexOf(Math.max(...sums));
  const chosen = [label];
  for (let at = tokens.length - 1; at > 0; at--) {
    label = back[at]?.[label] ?? 0;
    chosen.unshift(label);
  }
  return chosen;
}

/**
 * How much surer the model is of the labels that make `spans` than of the best others: the least difference over the
 * words of each span and the word behind it, in units of its weights. Below zero it would have drawn another border.
 * Which kind of name it is does not count.
 */
export function marginsOf(
  tokens: readonly Token[],
  spans: readonly NameSpan[],
  model: LinearModel,
): number[] {
  const best = bestSums(tokens, model);
  const least = (at: number, own: string) => {
    const sums = best[at] ?? [];
    let [of, others] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const [label, sum] of sums.entries()) {
      if (partOf(labels[label]) === own) of = Math.max(of, sum);
      else others = Math.max(others, sum);
    }
    return of - others;
  };
  return spans.map(({ from, to, joined }) => {
    const inside = Array.from({ length: to - from - 1 }, (_, at) => least(from + 1 + at, 'i'));
    const next = spans.find((each) => each.from === to);
    // what stands behind it begins something else for certain
    const open = to < tokens.length && tokens[to]?.after === '' && !tokens[to]?.quoted;
    const ends =
      open && !isAs(tokens[to]) ? [least(to, next ? (next.joined ? 'h' : 'b') : 'o')] : [];
    return Math.min(least(from, joined ? 'h' : 'b'), ...inside, ...ends);
  });
}

/** “Globex as partner admin”, and not the company Globex AS. */
function isAs(token: Token | undefined): boolean {
  return token?.text === 'as' || token?.key === 'som';
}

const partOf = (label = 'o') => label.slice(0, 1);

/** For each word and label: the best sum of a whole line in which the word has that label. */
function bestSums(tokens: readonly Token[], model: LinearModel): Float64Array[] {
  const width = labels.length;
  const moves = labels.map((label) => sumsOf([moveFeature(label)], model));
  const here = tokens.map((_, at) => sumsOf(wordFeatures(tokens, at), model));
  const nowhere = Number.NEGATIVE_INFINITY;
  const before = tokens.map(() => new Float64Array(width).fill(nowhere));
  for (const [at, sums] of here.entries()) {
    const [last, into] = [before[at - 1], before[at] as Float64Array];
    for (let label = 0; label < width; label++) {
      let best = nowhere;
      for (let one = 0; one < (last ? width : 1); one++) {
        if (!may[one * width + label]) continue;
        const sum = (last?.[one] ?? 0) + (moves[one]?.[label] ?? 0);
        if (sum > best) best = sum;
      }
      into[label] = best + (sums[label] ?? 0);
    }
  }
  let behind = new Float64Array(width);
  for (let at = tokens.length - 1; at >= 0; at--) {
    const [into, sums] = [before[at] as Float64Array, here[at] as Float64Array];
    const next = new Float64Array(width).fill(nowhere);
    for (let label = 0; label < width; label++) {
      into[label] = (into[label] ?? 0) + (behind[label] ?? 0);
      const rest = (behind[label] ?? 0) + (sums[label] ?? 0);
      for (let last = 0; last < width; last++) {
        if (!may[last * width + label]) continue;
        const sum = rest + (moves[last]?.[label] ?? 0);
        if (sum > (next[last] ?? nowhere)) next[last] = sum;
      }
    }
    behind = next;
  }
  return before;
}

/** What is learnt of one label after another. */
export const moveFeature = (before: string): string => `after:${before}`;

/** The inside of a name follows its beginning or inside. */
function mayFollow(before: number, label: number): boolean {
  const name = labels[label] ?? 'o';
  if (!name.startsWith('i:')) return true;
  const last = labels[before] ?? 'o';
  return last.slice(2) === name.slice(2) && last !== 'o';
}

/** `mayFollow` of every two labels, row by row. */
const may: readonly boolean[] = labels.flatMap((_, before) =>
  labels.map((_label, label) => mayFollow(before, label)),
);

function spansOf(chosen: readonly number[]): NameSpan[] {
  const spans: NameSpan[] = [];
  for (const [at, index] of chosen.entries()) {
    const label = labels[index] ?? 'o';
    if (label === 'o') continue;
    const last = spans.at(-1);
    if (label.startsWith('i:') && last && last.to === at) last.to = at + 1;
    else spans.push(begun(label, at));
  }
  return spans;
}

function begun(label: string, at: number): NameSpan {
  const span: NameSpan = { kind: label.slice(2) as NameKind, from: at, to: at + 1 };
  return label.startsWith('h:') ? { ...span, joined: true } : span;
}

/** What the model sees of one word: itself, its neighbours and how it is written. */
export function wordFeatures(tokens: readonly Token[], at: number): string[] {
  const here = unit(tokens[at]);
  const [before, after] = [unit(tokens[at - 1]), unit(tokens[at + 1])];
  const [second, third] = [unit(tokens[at - 2]), unit(tokens[at + 2])];
  const token = tokens[at];
  const shape = shapeOf(token);
  const features = [
    'bias',
    `0:${here}`,
    `-1:${before}`,
    `+1:${after}`,
    `-2:${second}`,
    `+2:${third}`,
    `-10:${before} ${here}`,
    `0+1:${here} ${after}`,
    `-2-1:${second} ${before}`,
    `s:${shape}`,
    `s-1:${shape} ${shapeOf(tokens[at - 1])}`,
    `s+1:${shape} ${shapeOf(tokens[at + 1])}`,
    `s-1w:${shape} ${before}`,
    `s+1w:${shape} ${after}`,
  ];
  const joined = /^[ובלמהש](?=[\u05D0-\u05EA]{2})/.exec(token?.text ?? '')?.[0];
  if (joined !== undefined) features.push(`h:${joined}`, `h-1:${joined} ${before}`);
  if (joined !== undefined)
    for (const concept of tokens[at - 1]?.concepts ?? []) features.push(`hc:${joined} ${concept}`);
  for (const concept of token?.concepts ?? []) features.push(`c:${concept}`);
  for (const concept of tokens[at - 1]?.concepts ?? []) {
    features.push(`c-1:${concept}`, `c-1s:${concept} ${shape}`);
  }
  for (const concept of tokens[at + 1]?.concepts ?? []) {
    features.push(`c+1:${concept}`, `c+1s:${concept} ${shape}`);
  }
  for (const concept of tokens[at - 2]?.concepts ?? []) features.push(`c-2:${concept}`);
  return features;
}

function unit(token: Token | undefined): string {
  if (!token) return '^';
  return token.unknown ? '?' : token.key;
}

function shapeOf(token: Token | undefined): string {
  if (!token) return '^';
  const parts = [
    token.unknown ? 'u' : token.value ? 'v' : token.concepts.length > 0 ? 'c' : 'k',
    token.capital ? 'A' : 'a',
    token.quoted ? 'q' : '',
    token.concepts.includes('companyWord') ? 'f' : '',
    token.start === 0 ? '0' : '',
    /^[,;:]/.test(token.after) ? ',' : '',
    token.text.startsWith('#') ? '#' : '',
    /[\p{L}\p{N}]-[\p{L}\p{N}]/u.test(token.text) ? '-' : '',
  ];
  return parts.join('');
}
