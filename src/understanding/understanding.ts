/** What understanding a text can lead to. The interface stays when the grammar behind it becomes a model. */
import type { Language } from '../language/index.ts';
import type { Target } from './by-intent.ts';
import type { Entity } from './entities.ts';
import type { Lexicon } from './lexicon.ts';
import type { Follow } from './lexicon-follow.ts';

/** What the text is judged against. */
export interface UnderstandingContext {
  /** `lexiconOf(commands)`, built once. */
  words: Lexicon;
  /** Two-letter country whose telephone numbers may be written without country code, e.g. `PL`. */
  defaultRegion?: string | undefined;
  /** The bot's display name, which may stand in front. */
  botName?: string | undefined;
}

export type Understanding =
  /** One command. `query` is what follows its words, as typed; absent when nothing follows. */
  | {
      kind: 'request';
      command: string;
      query?: string;
      /** Fields of its input that the line fills in. */
      given?: Readonly<Record<string, string>>;
      entities: readonly Entity[];
      /** “Send him a code”: whoever was shown last is meant. */
      about?: 'user';
      /** The line is a value with its label or title, and `query` the value of it. */
      pasted?: true;
      /** The language of the command's words, when only one language has them. */
      language?: Language;
      /** 0 to 1. Below 1 the words were misspelt or absent. */
      confidence: number;
    }
  /** A row of a list by the number before it; with `shown` counted from the first row in sight, -1 is the last. */
  | { kind: 'pick'; number: number; shown?: true; language?: Language }
  /** Something of what was shown before. `otherwise`: what the same words ask for when nothing was. */
  | { kind: 'follow'; to: Follow; language?: Language; otherwise?: Understanding | undefined }
  /** The next rows of a list. */
  | { kind: 'more'; language?: Language }
  /** One of two or three, likeliest first: whoever wrote it chooses. */
  | { kind: 'choose'; among: readonly Target[]; language?: Language }
  /** Understood, but no command does it. */
  | { kind: 'notYet'; nearest: readonly string[]; language?: Language }
  /** Nothing shall be done: a question that waits for an answer is over. `otherwise`: when none waits. */
  | { kind: 'stop'; language?: Language; otherwise?: Understanding | undefined }
  /** Not understood; `nearest` names at most three commands, best first. */
  | { kind: 'unclear'; nearest: readonly string[]; language?: Language }
  /** Nothing was said: no text, or a greeting. */
  | { kind: 'nothing'; language?: Language };
