/** What an event can come to: a command with raw input, a decision on a stored question, or an answer at once. */
import type { AuditLine } from '../inbox/outcome.ts';
import { type Language, languages, type Text } from '../language/index.ts';
import type { Target } from '../understanding/by-intent.ts';
import type { Offer, OfferedChoice } from './offers.ts';
import type { Reply } from './reply.ts';

/** `language`: the one it was said in, as far as that is known. */
export type Wish = { language?: Language | undefined } & (
  | {
      kind: 'run';
      command: string;
      input: unknown;
      confirmed?: Offer | undefined;
      /** It was asked before: by going back, or again. */
      step?: 'back' | 'again' | undefined;
      /** The row of a list that was chosen, by its number. */
      row?: string | undefined;
      /** What is over with this: a question about somebody else, the field of a code. */
      leaving?: Offer | undefined;
      /** Said once beside the answer. */
      remark?: Text | undefined;
    }
  | { kind: 'cancel'; offer: Offer }
  /** One of these, if the person may: they choose. */
  | { kind: 'choose'; among: readonly Target[] }
  /** Understood, but nothing does it yet: the commands that come nearest. */
  | { kind: 'notYet'; nearest: readonly string[] }
  /** Not understood: the commands that come nearest. */
  | { kind: 'unclear'; nearest: readonly string[] }
  /** Nothing to run: what is said instead. */
  | {
      kind: 'settled';
      reply: Reply;
      outcome: AuditLine['outcome'];
      reason: string;
      /** Told to whoever pressed and to nobody else. */
      toPresser?: boolean;
      /** The question on the pressed card is over. */
      over?: boolean;
    }
);

export type Settled = Extract<Wish, { kind: 'settled' }>;

/** Nothing to run: this is said, and recorded with the reason. */
export function settled(reply: Reply, outcome: AuditLine['outcome'], reason: string): Settled {
  return { kind: 'settled', reply, outcome, reason };
}

/** The language is that of the answer which offered the choice. */
export function inputAndLanguage(choice: OfferedChoice): {
  input: unknown;
  language: Language | undefined;
} {
  return { input: choice.input, language: languageOf(choice) };
}

/** Characters of one field; each input has limits of its own below it. */
const longestField = 6_000;

/** The choice with what was filled in: the fields it names and nothing else. */
export function withFields(
  choice: OfferedChoice,
  given: Readonly<Record<string, string>>,
): { command: string; input: unknown; language: Language | undefined } {
  const { command, fields = [] } = choice;
  const filled = fields.flatMap((name) => {
    const value = Object.hasOwn(given, name) ? given[name]?.slice(0, longestField).trim() : '';
    return value ? [[name, value] as const] : [];
  });
  const { input, language } = inputAndLanguage(choice);
  if (filled.length === 0) return { command, input, language };
  return { command, input: { ...(input as object), ...Object.fromEntries(filled) }, language };
}

/** The language of the answer that offered it; undefined when that is not one of ours any more. */
export function languageOf(choice: OfferedChoice | undefined): Language | undefined {
  return languages.find((language) => language === choice?.language);
}
