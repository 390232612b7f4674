/** A linear model over named features: which of several classes a set of features belongs to, and how surely. */

/** A trained model, as numbers. */
export interface LinearModel {
  classes: readonly string[];
  /** Row of each feature. */
  rows: ReadonlyMap<string, number>;
  /** One row of `classes.length` small integers per feature. */
  weights: Int8Array;
  /** What one unit of a weight is worth. */
  scale: number;
}

/** Sums per class, in the order of `classes`. */
export function sumsOf(features: Iterable<string>, model: LinearModel): Float64Array {
  const { classes, rows, weights, scale } = model;
  const width = classes.length;
  const sums = new Float64Array(width);
  for (const feature of features) {
    const row = rows.get(feature);
    if (row === undefined) continue;
    const from = row * width;
    for (let at = 0; at < width; at++) sums[at] = (sums[at] ?? 0) + (weights[from + at] ?? 0);
  }
  for (let at = 0; at < width; at++) sums[at] = (sums[at] ?? 0) * scale;
  return sums;
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
