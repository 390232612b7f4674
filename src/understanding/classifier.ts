/** A linear model over named features: which of several classes a set of features belongs to, and how surely. */

/** A trained model, as numbers. */
export interface LinearModel {
  classes: readonly string[];
  /** The mark of each feature (`markOf`), ascending. */
  marks: Uint32Array;
  /** One row of `classes.length` small integers per mark. */
  weights: Int8Array;
  /** What one unit of a weight is worth. */
  scale: number;
}

/**
 * 32 bits that stand for a feature (FNV-1a over its UTF-16 units): with the names themselves the models took three
 * times the memory. A feature nobody learnt has the mark of a learnt one in 1 of 100,000 cases.
 * `without`: the place of a letter that does not count.
 */
export function markOf(feature: string, without = -1): number {
  let mark = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++) {
    if (at === without) continue;
    mark = Math.imul(mark ^ feature.charCodeAt(at), 0x01000193);
  }
  return mark >>> 0;
}

/** Sums per class, in the order of `classes`. */
export function sumsOf(features: Iterable<string>, model: LinearModel): Float64Array {
  const { classes, marks, weights, scale } = model;
  const width = classes.length;
  const sums = new Float64Array(width);
  for (const feature of features) {
    const row = rowOf(markOf(feature), marks);
    if (row < 0) continue;
    const from = row * width;
    for (let at = 0; at < width; at++) sums[at] = (sums[at] ?? 0) + (weights[from + at] ?? 0);
  }
  for (let at = 0; at < width; at++) sums[at] = (sums[at] ?? 0) * scale;
  return sums;
}

/** Whether `mark` is one of `marks`, which are ascending. */
export function isAmong(mark: number, marks: Uint32Array): boolean {
  return rowOf(mark, marks) >= 0;
}

function rowOf(mark: number, marks: Uint32Array): number {
  let low = 0;
  let high = marks.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = marks[middle] ?? 0;
    if (found === mark) return middle;
    if (found < mark) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** A class and its probability. */
export interface Ranked {
  name: string;
  probability: number;
}

/** All classes, likeliest first. */
export function rank(features: Iterable<string>, model: LinearModel): Ranked[] {
  const sums = sumsOf(features, model);
  const most = Math.max(...sums);
  const raised = Array.from(sums, (sum) => Math.exp(sum - most));
  const total = raised.reduce((one, other) => one + other, 0);
  return model.classes
    .map((name, at) => ({ name, probability: (raised[at] ?? 0) / total }))
    .sort((one, other) => other.probability - one.probability);
}
