/** The words a request may start with, in every language, and the small words around it. */
import { type Language, languages } from '../language/index.ts';
import { foldWord } from './clean.ts';

/** What the lexicon needs to know of a command; every command is one. */
export interface CommandWords {
  name: string;
  effect: 'reads' | 'acts' | 'changes';
  words: Record<Language, readonly string[]>;
}

/** A phrase that starts a request. */
export interface Phrase {
  /** Folded, words parted by one space. */
  folded: string;
  command: string;
  /** All languages that have this phrase for this command. */
  languages: readonly Language[];
  /** Must be written exactly: it starts a request that does something. */
  exact: boolean;
  /** `lettersOf` the phrase. */
  letters: number;
  parts: readonly string[];
}

/** One word of a phrase. */
export interface Part {
  folded: string;
  letters: number;
}

export interface Lexicon {
  byPhrase: ReadonlyMap<string, Phrase>;
  phrases: readonly Phrase[];
  /** All words of all phrases, each once. */
  parts: readonly Part[];
  /** The most words a phrase has. */
  longest: number;
  commands: readonly string[];
}

/** Prepares the words of all commands. Where two commands have the same phrase the earlier one keeps it. */
export function lexiconOf(commands: readonly CommandWords[]): Lexicon {
  const byPhrase = new Map<string, Phrase>();
  for (const command of commands) {
    for (const language of languages) {
      for (const word of command.words[language]) addPhrase(byPhrase, command, language, word);
    }
  }
  const phrases = [...byPhrase.values()];
  return {
    byPhrase,
    phrases,
    parts: [...new Set(phrases.flatMap(({ parts }) => parts))].map((part) => ({
      folded: part,
      letters: lettersOf(part),
    })),
    longest: Math.max(1, ...phrases.map(({ parts }) => parts.length)),
    commands: commands.map(({ name }) => name),
  };
}

function addPhrase(
  phrases: Map<string, Phrase>,
  command: CommandWords,
  language: Language,
  word: string,
): void {
  const folded = foldWord(word).trim();
  const known = phrases.get(folded);
  if (known && known.command !== command.name) return;
  phrases.set(folded, {
    folded,
    command: command.name,
    languages: [...new Set([...(known?.languages ?? []), language])],
    exact: command.effect !== 'reads',
    letters: lettersOf(folded),
    parts: folded.split(' '),
  });
}

/** Which letters a text has, as bits: two texts that differ in many are far apart, which costs nothing to see. */
export function lettersOf(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at++) bits |= 1 << (text.charCodeAt(at) % 31);
  return bits;
}

function folded(words: Record<Language, readonly string[]>): Record<Language, ReadonlySet<string>> {
  const sets = languages.map((language) => [language, new Set(words[language].map(foldWord))]);
  return Object.fromEntries(sets) as Record<Language, ReadonlySet<string>>;
}

/** The whole message that asks for the next rows. */
export const moreWords = folded({
  en: ['more', 'show more', 'next'],
  pl: ['więcej', 'pokaż więcej', 'dalej', 'następne'],
  es: ['más', 'mostrar más', 'ver más', 'siguiente', 'siguientes'],
  bg: ['още', 'покажи още', 'следващи'],
  nb: ['mer', 'vis mer', 'flere', 'vis flere', 'neste'],
  he: ['עוד', 'הצג עוד', 'הבא', 'הבאים'],
});

/** Words before a request that carry nothing; alone they are a greeting. */
export const fillers = folded({
  en: ['please', 'hi', 'hello', 'hey', 'thanks', 'ok', 'show', 'me', 'can', 'could', 'you', 'the'],
  pl: ['proszę', 'hej', 'cześć', 'dzień', 'dobry', 'dzięki', 'dziękuję', 'pokaż', 'mi'],
  es: ['por', 'favor', 'hola', 'buenos', 'días', 'gracias', 'muestra', 'muéstrame', 'el', 'la'],
  bg: ['моля', 'здравей', 'здравейте', 'благодаря', 'покажи', 'ми'],
  nb: ['vennligst', 'hei', 'hallo', 'takk', 'vis', 'meg', 'kan', 'du'],
  he: ['בבקשה', 'שלום', 'היי', 'תודה', 'הצג', 'תראה', 'לי', 'את'],
});

/** Words at the end that carry nothing either. */
export const closers = folded({
  en: ['please', 'thanks', 'thx'],
  pl: ['proszę', 'dzięki', 'dziękuję'],
  es: ['gracias', 'por', 'favor'],
  bg: ['моля', 'благодаря'],
  nb: ['takk', 'vennligst'],
  he: ['בבקשה', 'תודה'],
});

/** Words that join a command to its object, by the language of the command's words. */
export const particles = folded({
  en: ['for', 'of', 'the', 'to'],
  pl: ['o', 'dla', 'do'],
  es: ['a', 'de', 'para'],
  bg: ['на', 'за', 'до'],
  nb: ['av', 'for', 'til', 'etter'],
  he: ['את', 'של', 'על'],
});

/** The languages in whose list the folded word stands. */
export function languagesWith(
  lists: Record<Language, ReadonlySet<string>>,
  word: string,
): Language[] {
  return languages.filter((language) => lists[language].has(word));
}
