/** Filters as people say them, without colons: `with status trial in the region Europe, sorted by name`. */
import { foldCell } from '../csv/words.ts';
import type { Language } from '../language/index.ts';
import type { Token } from './filter-tokens.ts';
import { regionNamed } from './region-words.ts';

type Spoken = Record<Language, readonly string[]>;

const regionWords: Spoken = {
  en: ['region', 'regions'],
  pl: ['region', 'regionie', 'regionu', 'regionem'],
  es: ['región', 'regiones'],
  bg: ['регион', 'региона', 'регионът'],
  nb: ['region', 'regionen'],
  he: ['אזור', 'באזור', 'האזור', 'איזור', 'באיזור', 'מאזור'],
};

const statusWords: Spoken = {
  en: ['status', 'state', 'type'],
  pl: ['status', 'statusem', 'statusie', 'stan', 'stanie', 'typ', 'typu'],
  es: ['estado', 'tipo'],
  bg: ['статус', 'статуса', 'състояние', 'тип'],
  nb: ['status', 'statusen', 'tilstand', 'type'],
  he: ['סטטוס', 'בסטטוס', 'הסטטוס', 'מצב', 'במצב', 'סוג', 'מסוג'],
};

const sortedWords: Spoken = {
  en: ['sorted', 'ordered'],
  pl: ['posortowane', 'posortowani', 'posortuj', 'uporządkowane'],
  es: ['ordenados', 'ordenadas', 'ordenado'],
  bg: ['подредени', 'подреди', 'сортирани'],
  nb: ['sortert', 'ordnet'],
  he: ['ממוינים', 'ממוין', 'מסודרים'],
};

/** Before the word “region” or a region's name. */
const articles = foldedOf([['the', 'la', 'los', 'el', 'de', 'of']]);
const ofRegion = foldedOf(Object.values(regionWords));
const ofStatus = foldedOf(Object.values(statusWords));
const ofSorted = foldedOf(Object.values(sortedWords));

/** What the words behind one may be. */
interface Known {
  isStatus(word: string): boolean;
  /** `subscription type` */
  isType(words: string): boolean;
  isSortBy(word: string): boolean;
  /** “in”, in any language. */
  isWhere(word: string): boolean;
}

/** The same words with `region:EU` for a region that is said, and without the words that only announce others. */
export function fromSpeech(tokens: readonly Token[], known: Known): Token[] {
  const word = (at: number): string => {
    const token = tokens[at];
    return token === undefined || token.quoted || token.text.includes(':') ? '' : token.text;
  };
  const isIn = (words: ReadonlySet<string>, at: number) => words.has(foldCell(word(at)));
  const pastArticle = (at: number): number => (isIn(articles, at) ? at + 1 : at);
  const heard: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    // “sort: status”: what stands behind a colon is a value, whatever comes next
    if (tokens[at - 1]?.text.endsWith(':')) {
      heard.push(tokens[at] as Token);
      continue;
    }
    const named = regionAt(at);
    if (named) {
      heard.push({ text: `region:${named.region}`, quoted: false });
      at = named.at;
      continue;
    }
    const silent = announcing(at);
    if (silent > 0) at += silent - 1;
    else heard.push(tokens[at] as Token);
  }
  return heard;

  /** How many words from here on only say what the next is: `subscription type` trial, `sorted` by name. */
  function announcing(from: number): number {
    if (known.isSortBy(word(from - 1))) return 0;
    const isStatus = (at: number) =>
      word(at) !== '' &&
      (known.isStatus(word(at)) || known.isStatus(`${word(at)} ${word(at + 1)}`));
    const isType = (count: number) => {
      const words = Array.from({ length: count }, (_, at) => word(from + at));
      return words.every(Boolean) && known.isType(words.join(' '));
    };
    const type = [3, 2].find((count) => isType(count) && isStatus(from + count));
    if (type !== undefined) return type;
    if (isIn(ofStatus, from) && isStatus(from + 1)) return 1;
    return isIn(ofSorted, from) && known.isSortBy(word(from + 1)) ? 1 : 0;
  }

  /** A region that begins here with its article or the word itself, and where its name stands. */
  function regionAt(from: number): { region: string; at: number } | undefined {
    const noun = pastArticle(from);
    const isSaid = isIn(ofRegion, noun);
    const isPlace = noun > from && known.isWhere(word(from - 1));
    const at = isSaid ? pastArticle(noun + 1) : noun;
    const region = isSaid || isPlace ? regionNamed(word(at)) : undefined;
    return region === undefined ? undefined : { region, at };
  }
}

function foldedOf(lists: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(lists.flat().map(foldCell));
}
