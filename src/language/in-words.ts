/** Puts messages into words: the only reader of the six catalogues, which whoever only names messages does without. */
import { bg } from './bg.ts';
import { type Catalogue, en } from './en.ts';
import { es } from './es.ts';
import { he } from './he.ts';
import type { Language, Text } from './index.ts';
import { nb } from './nb.ts';
import { pl } from './pl.ts';

const catalogues: Record<Language, Catalogue> = { en, pl, es, bg, nb, he };

/** Puts a message into words. */
export function inWords(message: Text, language: Language): string {
  const phrase = catalogues[language][message.key] as (values: unknown) => string;
  return phrase(message.values);
}
