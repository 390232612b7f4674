/** Trains the two linear models: which intent a line has, and which of its words are names. */
import { bestLabels, labels, moveFeature, wordFeatures } from '../../src/understanding/tagger.ts';
import type { Token } from '../../src/understanding/tokens.ts';
import type { Chance } from './chance.ts';

export interface Learnt {
  classes: readonly string[];
  features: string[];
  weights: Int8Array;
  scale: number;
}

export interface Example {
  features: ReadonlySet<string>;
  label: number;
  /** Which line it was made of: what only one line has is not learnt. */
  line: number;
}

const rounds = 5;
const pace = 0.15;
const smoothing = 0.0012;

/** Multinomial logistic regression, AdaGrad, one example at a time. */
export function learnClasses(
  classes: readonly string[],
  examples: readonly Example[],
  by: Chance,
): Learnt {
  const features = worthLearning(examples);
  const rows = new Map(features.map((feature, row) => [feature, row]));
  const width = classes.length;
  const weights = new Float64Array(features.length * width);
  const speeds = new Float64Array(features.length * width).fill(1e-4);
  const data = examples.map(({ features: has, label }) => ({
    label,
    rows: Int32Array.from([...has].map((name) => rows.get(name) ?? -1).filter((row) => row >= 0)),
  }));
  const sums = new Float64Array(width);
  for (let round = 0; round < rounds; round++) {
    for (const at of shuffled(data.length, by)) {
      const { label, rows: present } = data[at] as (typeof data)[number];
      sums.fill(0);
      for (const row of present)
        for (let c = 0; c < width; c++)
          sums[c] = (sums[c] as number) + (weights[row * width + c] as number);
      probabilities(sums);
      for (let c = 0; c < width; c++) {
        const slope = (sums[c] as number) - (c === label ? 1 : 0);
        if (Math.abs(slope) < 1e-4) continue;
        for (const row of present) {
          const index = row * width + c;
          const old = weights[index] as number;
          const step = slope + smoothing * old;
          speeds[index] = (speeds[index] as number) + step * step;
          weights[index] = old - (pace * step) / Math.sqrt(speeds[index] as number);
        }
      }
    }
  }
  return rounded(classes, features, weights);
}

function probabilities(sums: Float64Array): void {
  const most = Math.max(...sums);
  let total = 0;
  for (const [at, sum] of sums.entries()) {
    sums[at] = Math.exp(sum - most);
    total += sums[at] as number;
  }
  for (const [at, raised] of sums.entries()) sums[at] = raised / total;
}

/** Features that at least two lines have, sorted. */
function worthLearning(examples: readonly Example[]): string[] {
  const lines = new Map<string, { last: number; count: number }>();
  for (const { features, line } of examples) {
    for (const feature of features) {
      const seen = lines.get(feature);
      if (!seen) lines.set(feature, { last: line, count: 1 });
      else if (seen.last !== line) {
        seen.last = line;
        seen.count++;
      }
    }
  }
  return [...lines]
    .filter(([feature, { count }]) => count >= (/^(cp|b):/.test(feature) ? 3 : 2))
    .map(([feature]) => feature)
    .sort();
}

function shuffled(count: number, by: Chance): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(by.next() * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  return order;
}

/** A line with the label of each word. */
export interface Labelled {
  tokens: readonly Token[];
  labels: readonly number[];
}

const tagRounds = 4;

/** Averaged structured perceptron. */
export function learnNames(lines: readonly Labelled[], by: Chance): Learnt {
  const width = labels.length;
  const weights = new Map<string, Float64Array>();
  const totals = new Map<string, { sums: Float64Array; at: number }>();
  let time = 0;
  const row = (feature: string) => weights.get(feature);
  const score = (features: string[]) => {
    const sums = new Float64Array(width);
    for (const feature of features) {
      const weight = row(feature);
      if (weight)
        for (let c = 0; c < width; c++) sums[c] = (sums[c] as number) + (weight[c] as number);
    }
    return sums;
  };
  const settle = (feature: string) => {
    const weight = weights.get(feature) ?? new Float64Array(width);
    const total = totals.get(feature) ?? { sums: new Float64Array(width), at: time };
    for (let c = 0; c < width; c++)
      total.sums[c] = (total.sums[c] as number) + (weight[c] as number) * (time - total.at);
    total.at = time;
    weights.set(feature, weight);
    totals.set(feature, total);
    return weight;
  };
  const add = (feature: string, label: number, by: number) => {
    const weight = settle(feature);
    weight[label] = (weight[label] as number) + by;
  };
  for (let round = 0; round < tagRounds; round++) {
    for (const index of shuffled(lines.length, by)) {
      const line = lines[index] as Labelled;
      time++;
      const guess = bestLabels(line.tokens, score);
      for (const [at, right] of line.labels.entries()) {
        const wrong = guess[at] as number;
        const [rightBefore, wrongBefore] = at === 0 ? [0, 0] : [line.labels[at - 1], guess[at - 1]];
        if (wrong !== right) {
          for (const feature of wordFeatures(line.tokens, at)) {
            add(feature, right, 1);
            add(feature, wrong, -1);
          }
        }
        if (wrong !== right || rightBefore !== wrongBefore) {
          add(moveFeature(labels[rightBefore as number] as string), right, 1);
          add(moveFeature(labels[wrongBefore as number] as string), wrong, -1);
        }
      }
    }
  }
  for (const feature of weights.keys()) settle(feature);
  const kept = [...totals]
    .filter(([, { sums }]) => Math.max(...sums.map(Math.abs)) / time > 0.3)
    .map(([feature]) => feature)
    .sort();
  const flat = new Float64Array(kept.length * width);
  for (const [at, feature] of kept.entries())
    for (let c = 0; c < width; c++)
      flat[at * width + c] = (totals.get(feature)?.sums[c] as number) / time;
  return rounded(labels, kept, flat);
}

/** As small integers: an eighth of the size, and no last digits that differ between machines. */
function rounded(classes: readonly string[], features: string[], exact: Float64Array): Learnt {
  const most = exact.reduce((one, other) => Math.max(one, Math.abs(other)), 1e-9);
  const scale = Number((Math.min(most, 12) / 127).toPrecision(6));
  const weights = Int8Array.from(exact, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / scale))),
  );
  return { classes, features, weights, scale };
}
