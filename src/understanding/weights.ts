/** The trained models, unpacked when they are first needed. */
import type { LinearModel } from './classifier.ts';
import { intents } from './intents.ts';
import { labels } from './tagger.ts';
import { trained } from './trained.ts';

export interface Models {
  /** Words of the training lists, by key: they are no names. */
  words: ReadonlySet<string>;
  intents: LinearModel;
  names: LinearModel;
}

let unpacked: Models | undefined;

/** Takes some ten milliseconds the first time. */
export function models(): Models {
  unpacked ??= {
    words: new Set(trained.words.split(' ')),
    intents: unpack(trained.intents, intents),
    names: unpack(trained.names, labels),
  };
  return unpacked;
}

function unpack(
  { features, weights, scale }: (typeof trained)['intents'],
  classes: readonly string[],
): LinearModel {
  const bytes = Buffer.from(weights, 'base64');
  return {
    classes,
    rows: new Map(features.split('\n').map((feature, row) => [feature, row])),
    weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
    scale,
  };
}
