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

/** Takes a few milliseconds the first time. */
export function models(): Models {
  unpacked ??= {
    words: new Set(trained.words.split(' ')),
    intents: unpack(trained.intents, intents),
    names: unpack(trained.names, labels),
  };
  return unpacked;
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
