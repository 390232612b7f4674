/** `trial calling managed external tag:gold region:EU` becomes a filter; pure, and always says how it was understood. */

import { foldCell } from '../csv/words.ts';
import { nameKey } from '../directory/name-key.ts';
import { languages } from '../language/index.ts';
import { exclusionIn } from './filter-exclusions.ts';
import { type Managed, managedByWords, managedWords } from './filter-managed.ts';
import { fromNouns } from './filter-nouns.ts';
import { fromSpeech } from './filter-spoken.ts';
import { listOf, type Token, tokensOf } from './filter-tokens.ts';
import {
  type FilterKey,
  fileWords,
  keyWords,
  type Sort,
  smallWords,
  sortWords,
  statusWords,
  whereWords,
} from './filter-words.ts';
import { hebrewWhere, regionNamed, regionSaid } from './region-words.ts';
import type { Status } from './status.ts';

export interface CustomerFilter {
  /** All of them must hold. */
  statuses: Status[];
  /** A part of the name of a licence; each must be there. */
  products: string[];
  /** Whole names; all must be there. */
  tags: string[];
  /** Any of them. */
  regions: string[];
  managed?: Managed | undefined;
  /** A part of the customer's name. */
  names: string[];
  sort: Sort;
  /** The whole list as a file. */
  asFile: boolean;
}

/** Why a text is no filter. */
export interface FilterProblem {
  problem: 'unknownKey' | 'unknownValue' | 'exclusion';
  word: string;
  /** What may stand there instead. */
  key?: FilterKey | undefined;
}

const mostWords = 4; // of the longest phrase

type Meaning =
  | { kind: 'status'; value: Status }
  | { kind: 'managed'; value: Managed }
  | { kind: 'sortBy' }
  | { kind: 'managedBy' }
  | { kind: 'file' }
  | { kind: 'small' };

const meanings = meaningsOf();
const sorts = valuesOf(sortWords);
const states = valuesOf(statusWords);
const managers = valuesOf(managedWords);
const keys = valuesOf(keyWords);
const said = {
  isStatus: (word: string) => states.has(foldCell(word)),
  isType: (word: string) => keys.get(foldCell(word)) === 'type',
  isSortBy: (word: string) => keys.get(foldCell(word)) === 'sort',
  isWhere: (word: string) => where.has(foldCell(word)),
};
const isSmall = (words: string): boolean => meanings.get(words)?.kind === 'small';
const where = new Set(languages.flatMap((language) => whereWords[language].map(foldCell)));

/** Reads a filter; the words of all languages may be mixed. Unknown words look for products, else for names. */
export function readFilter(
  query: string,
  products: readonly string[],
): CustomerFilter | FilterProblem {
  const filter: CustomerFilter = {
    statuses: [],
    products: [],
    tags: [],
    regions: [],
    names: [],
    sort: 'attention',
    asFile: false,
  };
  const productKeys = products.map(nameKey);
  const isPhrase = (words: string) => meanings.has(words);
  const tokens = fromNouns(fromSpeech(tokensOf(query), said), { productKeys, isPhrase });
  const excluded = exclusionIn(tokens, { isPhrase, isSmall });
  if (excluded !== undefined) return { problem: 'exclusion', word: excluded };
  for (let at = 0; at < tokens.length; ) {
    const took = keyed(tokens, at, filter) ?? phrase(tokens, at, filter);
    if (took === undefined) {
      addWord(tokens[at]?.text ?? '', tokens[at - 1]?.text ?? '', filter, productKeys);
      at += 1;
    } else if (typeof took === 'number') at += took;
    else return took;
  }
  return filter;
}

/** `tag:gold`, `tag: gold`, `tag:"gold partner"`, `subscription type: trial`. Gives how many tokens it took. */
function keyed(
  tokens: readonly Token[],
  at: number,
  filter: CustomerFilter,
): number | FilterProblem | undefined {
  for (let count = Math.min(mostWords, tokens.length - at); count > 0; count -= 1) {
    const these = tokens.slice(at, at + count);
    const [head, rest] = parted(these) ?? [];
    if (head === undefined || rest === undefined) continue;
    const key = keys.get(foldCell(head));
    if (key) return valued(key, rest, { tokens, at: at + count, before: count, filter });
    if (count === 1) return { problem: 'unknownKey', word: head };
  }
  return undefined;
}

/** What stands before the colon of the last token, and behind it; undefined when there is none, or another before. */
function parted(these: readonly Token[]): [head: string, rest: string] | undefined {
  const text = these.map((one) => one.text).join(' ');
  const colon = text.indexOf(':');
  const isLast = colon >= text.length - (these.at(-1)?.text.length ?? 0);
  if (colon < 1 || !isLast || these.some(({ quoted }) => quoted)) return undefined;
  return [text.slice(0, colon), text.slice(colon + 1)];
}

/** Takes the value behind a key: the longest run of words that is one, where there are only some. */
function valued(
  key: FilterKey,
  rest: string,
  from: { tokens: readonly Token[]; at: number; before: number; filter: CustomerFilter },
): number | FilterProblem {
  const { tokens, at, before, filter } = from;
  if (key === 'tag') {
    const first = rest === '' ? [] : [{ text: rest, quoted: false }];
    const list = listOf([...first, ...tokens.slice(at)], startsOther);
    filter.tags.push(...list.values);
    if (list.values.length > 0) return before + list.count - first.length;
  }
  const following = tokens.slice(at, at + mostWords * 2).map(({ text }) => text);
  const words = rest === '' ? following : [rest.replace(/^"(.*)"$/, '$1'), ...following];
  const behind = rest === '' ? before : before - 1;
  const most = ['region', 'product', 'name'].includes(key) ? freeWords(key, words) : words.length;
  for (let count = most; count > 0; count -= 1) {
    if (setKey(key, words.slice(0, count).join(' '), filter)) return behind + count;
  }
  const wrong = words.find((word) => !(word.endsWith(',') && states.has(foldCell(word))));
  return { problem: 'unknownValue', word: wrong ?? '', key };
}

/** Behind a comma: no further tag, but a filter of its own. */
const startsOther = ({ text, quoted }: Token): boolean =>
  !quoted && (text.includes(':') || meanings.has(foldCell(text)));

/** One word, unless it is a list of regions: `EU, US`. */
function freeWords(key: FilterKey, words: readonly string[]): number {
  const last = key === 'region' ? words.findIndex((word) => !word.endsWith(',')) : 0;
  return Math.min(last === -1 ? words.length : last + 1, words.length);
}

/** False: the value is none that this key has. */
function setKey(key: FilterKey, value: string, filter: CustomerFilter): boolean {
  if (value === '' || value.endsWith(',')) return false;
  switch (key) {
    case 'tag': // a list: see `valued`
      return false;
    case 'region': {
      const named = value.split(/[,/]/).filter((one) => one.trim() !== '');
      filter.regions.push(...named.map(regionSaid));
      return true;
    }
    case 'product':
    case 'name':
      (key === 'product' ? filter.products : filter.names).push(value);
      return true;
    case 'status':
    case 'type': {
      const named = value.split(',').filter((one) => one.trim() !== '');
      const found = named.flatMap((one) => states.get(foldCell(one)) ?? []);
      if (found.length < named.length || found.length === 0) return false;
      filter.statuses.push(...found);
      return true;
    }
    case 'managed': {
      const managed = managers.get(foldCell(value));
      if (managed) filter.managed = managed;
      return managed !== undefined;
    }
    case 'sort': {
      const sort = sorts.get(foldCell(value));
      if (sort) filter.sort = sort;
      return sort !== undefined;
    }
  }
}

/** The longest known phrase that starts here. */
function phrase(
  tokens: readonly Token[],
  at: number,
  filter: CustomerFilter,
): number | FilterProblem | undefined {
  for (let count = Math.min(mostWords, tokens.length - at); count > 0; count -= 1) {
    const these = tokens.slice(at, at + count);
    if (these.some(({ quoted }) => quoted)) continue;
    const meaning = meanings.get(these.map(({ text }) => foldCell(text)).join(''));
    if (!meaning) continue;
    if (meaning.kind === 'managedBy') {
      return { problem: 'unknownValue', word: tokens[at + count]?.text ?? '', key: 'managed' };
    }
    if (meaning.kind === 'sortBy') return sortedBy(tokens, at + count, filter, count);
    apply(meaning, filter);
    return count;
  }
  return undefined;
}

function sortedBy(
  tokens: readonly Token[],
  at: number,
  filter: CustomerFilter,
  before: number,
): number | FilterProblem {
  for (const count of [3, 2, 1]) {
    const words = tokens.slice(at, at + count).map(({ text }) => foldCell(text));
    const sort = sorts.get(words.join(''));
    if (sort && words.length === count) {
      filter.sort = sort;
      return before + count;
    }
  }
  return { problem: 'unknownValue', word: tokens[at]?.text ?? '', key: 'sort' };
}

function apply(
  meaning: Exclude<Meaning, { kind: 'sortBy' | 'managedBy' }>,
  filter: CustomerFilter,
): void {
  if (meaning.kind === 'status') filter.statuses.push(meaning.value);
  else if (meaning.kind === 'managed') filter.managed = meaning.value;
  else if (meaning.kind === 'file') filter.asFile = true;
}

/** A region behind “in”, a word of a product that some customer has; anything else belongs to a name. */
function addWord(
  word: string,
  before: string,
  filter: CustomerFilter,
  productKeys: readonly string[],
): void {
  const region = where.has(foldCell(before)) ? regionNamed(word) : regionNamed(hebrewWhere(word));
  if (region) {
    filter.regions.push(region);
    return;
  }
  const key = nameKey(word);
  if (key === '') return;
  const isProduct = key.length > 2 && productKeys.some((one) => ` ${one}`.includes(` ${key}`));
  if (isProduct) filter.products.push(word);
  else filter.names.push(word);
}

function valuesOf<Value extends string>(
  words: Record<Value, Record<(typeof languages)[number], readonly string[]>>,
): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  for (const value of Object.keys(words) as Value[]) {
    values.set(foldCell(value), value);
    for (const language of languages) {
      for (const word of words[value][language]) {
        if (!values.has(foldCell(word))) values.set(foldCell(word), value);
      }
    }
  }
  return values;
}

/** What stands without a key. Words of one meaning go before those of another in the order given here. */
function meaningsOf(): ReadonlyMap<string, Meaning> {
  const found = new Map<string, Meaning>();
  const add = (words: readonly string[], meaning: Meaning): void => {
    for (const word of words) if (!found.has(foldCell(word))) found.set(foldCell(word), meaning);
  };
  for (const language of languages) {
    for (const status of Object.keys(statusWords) as Status[]) {
      add(statusWords[status][language], { kind: 'status', value: status });
    }
    for (const managed of Object.keys(managedWords) as Managed[]) {
      add(managedWords[managed][language], { kind: 'managed', value: managed });
    }
    add(managedByWords[language], { kind: 'managedBy' });
    add(keyWords.sort[language], { kind: 'sortBy' });
    add(fileWords[language], { kind: 'file' });
  }
  for (const language of languages) add(smallWords[language], { kind: 'small' });
  return found;
}
