/** The six languages of the page, as Deskhand speaks them. */
import { bg } from './bg.ts';
import { en, type Words } from './en.ts';
import { es } from './es.ts';
import { he } from './he.ts';
import { nb } from './nb.ts';
import { pl } from './pl.ts';

export const pageLanguages = ['en', 'pl', 'es', 'bg', 'nb', 'he'] as const;
export type PageLanguage = (typeof pageLanguages)[number];
export type { Words } from './en.ts';

/** What each language calls itself, and what the bot's `language` command is told. */
export const languageNames: Record<PageLanguage, string> = {
  en: 'English',
  pl: 'Polski',
  es: 'Español',
  bg: 'Български',
  nb: 'Norsk',
  he: 'עברית',
};

const words: Record<PageLanguage, Words> = { en, pl, es, bg, nb, he };

/** What the page says in that language. */
export function wordsOf(language: PageLanguage): Words {
  return words[language];
}

/** The `dir` of the page. */
export function directionOf(language: PageLanguage): 'ltr' | 'rtl' {
  return language === 'he' ? 'rtl' : 'ltr';
}
