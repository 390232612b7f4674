/** The languages Deskhand speaks, and which way each is written. */
import { bg } from './bg.ts';
import { type Catalogue, en, type MessageKey, type Values } from './en.ts';
import { es } from './es.ts';
import { he } from './he.ts';
import { nb } from './nb.ts';
import { pl } from './pl.ts';

export const languages = ['en', 'pl', 'es', 'bg', 'nb', 'he'] as const;
export type Language = (typeof languages)[number];
export type { Catalogue, MessageKey, Values } from './en.ts';

/** What each language calls itself. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  pl: 'Polski',
  es: 'Español',
  bg: 'Български',
  nb: 'Norsk',
  he: 'עברית',
};

export function isRightToLeft(language: Language): boolean {
  return language === 'he';
}

const catalogues: Record<Language, Catalogue> = { en, pl, es, bg, nb, he };

/** A message that has not been put into words yet. */
export type Text = { [K in MessageKey]: { key: K; values: Values<K> } }[MessageKey];

/** Names a message and its values; the compiler checks that they belong together. */
export function text<K extends MessageKey>(
  key: K,
  ...[values]: Values<K> extends undefined ? [] : [Values<K>]
): Text {
  return { key, values } as unknown as Text;
}

/** Puts a message into words. */
export function inWords(message: Text, language: Language): string {
  const phrase = catalogues[language][message.key] as (values: unknown) => string;
  return phrase(message.values);
}
