/** What people call the languages, in all of them. */
import { type Language, languages } from '../../language/index.ts';
import { foldWord } from '../../understanding/clean.ts';

const names: Record<Language, readonly string[]> = {
  en: ['en', 'english', 'angielski', 'angielsku', 'inglés', 'английски', 'engelsk', 'אנגלית'],
  pl: ['pl', 'polish', 'polski', 'polsku', 'polaco', 'полски', 'polsk', 'פולנית'],
  es: [
    'es',
    'spanish',
    'español',
    'castellano',
    'hiszpański',
    'hiszpańsku',
    'испански',
    'spansk',
    'ספרדית',
  ],
  bg: ['bg', 'bulgarian', 'български', 'bułgarski', 'bułgarsku', 'búlgaro', 'bulgarsk', 'בולגרית'],
  nb: [
    'nb',
    'no',
    'norsk',
    'bokmål',
    'norwegian',
    'norweski',
    'norwesku',
    'noruego',
    'норвежки',
    'נורווגית',
    'נורבגית',
  ],
  he: [
    'he',
    'iw',
    'עברית',
    'hebrew',
    'hebrajski',
    'hebrajsku',
    'hebreo',
    'иврит',
    'еврейски',
    'hebraisk',
  ],
};

const byName = new Map(
  languages.flatMap((language) => names[language].map((name) => [foldWord(name), language])),
);

/** The one language that is named, perhaps within a phrase (`po polsku`); undefined for none or two. */
export function languageNamed(said: string): Language | undefined {
  const found = said
    .split(/[^\p{L}\p{M}]+/u)
    .map((word) => byName.get(foldWord(word)) ?? byName.get(foldWord(word).replace(/^[בל]/u, '')))
    .filter((language) => language !== undefined);
  const [language, another] = [...new Set(found)];
  return another === undefined ? language : undefined;
}
