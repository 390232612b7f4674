/** Words that only announce others, as people say filters without colons: `with status trial sorted by name`. */
import { foldCell } from '../csv/words.ts';
import type { Language } from '../language/index.ts';
import { isValue, type Token } from './filter-tokens.ts';

type Spoken = Record<Language, readonly string[]>;

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

const ofStatus = foldedOf(Object.values(statusWords));
const ofSorted = foldedOf(Object.values(sortedWords));

/** What the words behind one may be. */
interface Known {
  isStatus(word: string): boolean;
  /** `subscription type` */
  isType(words: string): boolean;
  isSortBy(word: string): boolean;
}

/** The same words without those that only announce others. */
export function fromSpeech(tokens: readonly Token[], known: Known): Token[] {
  const word = (at: number): string => {
    const token = tokens[at];
    return token === undefined || token.quoted || token.text.includes(':') ? '' : token.text;
  };
  const isIn = (words: ReadonlySet<string>, at: number) => words.has(foldCell(word(at)));
  const heard: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    // “sort: status”: what stands behind a colon is a value, whatever comes next
    if (isValue(tokens, at)) {
      heard.push(tokens[at] as Token);
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
    // “sort by name” in two ways at once: `sort לפי שם`
    const isSort = isIn(ofSorted, from) || known.isSortBy(word(from));
    return isSort && known.isSortBy(word(from + 1)) ? 1 : 0;
  }
}

function foldedOf(lists: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(lists.flat().map(foldCell));
}

/** A word that only says what the next is. */
export function announces(folded: string): boolean {
  return ofStatus.has(folded) || ofSorted.has(folded);
}
