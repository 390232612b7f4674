/** Replies are values without language or layout; `render.ts` gives them both. */
import type { CardData, CardName } from '../../cards/index.ts';
import type { Language, MessageKey, Text, Values } from '../language/index.ts';
import { text } from '../language/index.ts';
import type { Write } from '../store/store.ts';

/** Something the caller can choose next: by the card's button, or by typing `say` (a number, "more"). */
export interface Choice {
  command: string;
  input: unknown;
  /**
   * What may be typed instead of pressing: a number, `more`, `undo`, `code` for eight digits by themselves, or `value`
   * for a name, address or number by itself as the very next message.
   */
  say?: string;
  /** The answer was had by going back, or by asking again. */
  step?: 'back' | 'again';
  /** Fields of the card whose values join the input; whatever else a press brings is left out. */
  fields?: readonly string[];
}

/** A file for whoever asked: it goes to the 1:1 space and nowhere else. */
export interface ReplyFile {
  name: string;
  /** E.g. `text/csv`. */
  contentType: string;
  /** At most `mostFileBytes`. */
  bytes: Uint8Array;
  /** What the message with it says: the alternative text of a picture. Left out: its name. */
  said?: readonly Text[] | undefined;
}

/** The most bytes of a file that goes out. */
export const mostFileBytes = 5 * 1_024 * 1_024;

interface Also {
  /** What the card's buttons stand for, addressed by index; numbered rows are choices with `say: '1'`… */
  choices?: readonly Choice[] | undefined;
  write?: Write | undefined;
  /** When it differs from the caller's, as after a change of it. */
  language?: Language | undefined;
  /** The pressed card goes away, or in a group space the message that asked: this answer takes its place. */
  replaces?: boolean | undefined;
  files?: readonly ReplyFile[] | undefined;
  /** The code of this id was right: cards that ask for it are done. */
  answersCode?: string | undefined;
  /** What the audit line records of this call: ids and counts, never personal text, and `purpose`: why it was asked for. */
  audit?: Readonly<Record<string, string | number | boolean>> | undefined;
}

export type Reply =
  | ({ kind: 'say'; text: Text } & Also)
  | ({ [C in CardName]: { kind: 'show'; card: C; data: CardData<C> } }[CardName] & Also);

/** The answer to "what would happen": a question to be confirmed, or a reason why not. */
export type Confirmation =
  | {
      kind: 'ask';
      data: CardData<'confirm'>;
      /** What the yes stands for, when it is more than was said: the id of what was found, for example. */
      input?: unknown;
      /** Fields of the card that join the input when it is confirmed. */
      fields?: readonly string[] | undefined;
      /** What the question is about, to be read before the yes. */
      files?: Also['files'];
      audit?: Also['audit'];
    }
  /** What was filled in over several cards, all of it on one, with a way back. */
  | {
      kind: 'review';
      data: CardData<'review'>;
      /** What the yes stands for. */
      input: unknown;
      /** What the button before the no stands for: it decides nothing. */
      back: Choice;
      write?: Write | undefined;
      replaces?: boolean | undefined;
      audit?: Also['audit'];
    }
  /** Something must be filled in first: the next card. Nothing is decided. */
  | { kind: 'fill'; reply: Reply }
  | { kind: 'refuse'; reply: Reply };

/** Answers in words. */
export function say<K extends MessageKey>(
  key: K,
  ...values: Values<K> extends undefined ? [] : [Values<K>]
): Reply {
  return { kind: 'say', text: text(key, ...values) };
}

/** Answers with a card. */
export function show<C extends CardName>(card: C, data: CardData<C>, also: Also = {}): Reply {
  return { kind: 'show', card, data, ...also } as Reply;
}

/** Answers in place of a question: nobody was found, something is missing or wrong, or there is nothing to do. */
export function refuse(reply: Reply): Confirmation {
  return { kind: 'refuse', reply };
}
