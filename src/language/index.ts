/** The languages Deskhand speaks, and which way each is written. */
import type { MessageKey, Values } from './en.ts';

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

/**
 * A message that has not been put into words yet. Made by `text`, which checks that name and values belong together: a
 * union of every pair would be more than the compiler compares.
 */
export interface Text {
  readonly key: MessageKey;
  readonly values: unknown;
}

/** Names a message and its values; the compiler checks that they belong together. */
export function text<K extends MessageKey>(
  key: K,
  ...[values]: Values<K> extends undefined ? [] : [Values<K>]
): Text {
  return { key, values };
}
