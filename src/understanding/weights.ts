/** The trained models, unpacked when they are first needed. */
import { isAmong, type LinearModel, markOf } from './classifier.ts';
import { intents } from './intents.ts';
import { labels } from './tagger.ts';
import { trained } from './trained.ts';

export interface KnownWords {
  has(key: string): boolean;
  size: number;
}

export interface Models {
  /** Words of the training lists, by key: they are no names. */
  words: KnownWords;
  intents: LinearModel;
  names: LinearModel;
}

let unpacked: Models | undefined;

/** Takes a few milliseconds the first time. */
export function models(): Models {
  unpacked ??= {
    words: knownWords(trained.words.split(' ')),
    intents: unpack(trained.intents, intents),
    names: unpack(trained.names, labels),
  };
  return unpacked;
}

/** As numbers: a set of so many words takes twenty times the memory. An unknown word is taken for a known one in 3 of a million cases. */
function knownWords(words: readonly string[]): KnownWords {
  const marks = Uint32Array.from(words, (word) => markOf(word)).sort();
  return { has: (key) => isAmong(markOf(key), marks), size: marks.length };
}

function unpack(
  { marks, weights, scale }: (typeof trained)['intents'],
  classes: readonly string[],
): LinearModel {
  return {
    classes,
    marks: new Uint32Array(bytesOf(marks).buffer),
    weights: new Int8Array(bytesOf(weights).buffer),
    scale,
  };
}

/** In memory of their own, as typed arrays want it, and without a copy in between. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Buffer.byteLength(base64, 'base64'));
  Buffer.from(bytes.buffer).write(base64, 'base64');
  return bytes;
}
