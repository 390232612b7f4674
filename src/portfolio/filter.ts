/** `trial calling managed external tag:gold region:EU` becomes a filter; pure, and always says how it was understood. */

import { foldCell } from '../csv/words.ts';
import { nameKey } from '../directory/name-key.ts';
import { languages } from '../language/index.ts';
import { alternativeIn, withoutEither } from './filter-alternatives.ts';
import { exclusionIn } from './filter-exclusions.ts';
import { fromHebrew } from './filter-hebrew.ts';
import { isProduct, type Known, startsOther } from './filter-known.ts';
import { isLoose, type Said, settled } from './filter-loose.ts';
import { type Managed, managedWords, whoManages } from './filter-managed.ts';
import { managerAt } from './filter-manager.ts';
import { type Meaning, meaningsOf, valuesOf } from './filter-meanings.ts';
import { fromNouns, isNoun } from './filter-nouns.ts';
import { fromProducts } from './filter-products.ts';
import { fromRegions } from './filter-regions.ts';
import { fromSpeech } from './filter-spoken.ts';
import { statusWords } from './filter-status-words.ts';
import { partsOf, runsFrom, type Token, tokensOf } from './filter-tokens.ts';
import {
  type FilterKey,
  fromWords,
  keyWords,
  type Sort,
  sortWords,
  whereWords,
} from './filter-words.ts';
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
  problem: 'unknownKey' | 'unknownValue' | 'exclusion' | 'alternative';
  word: string;
  /** What may stand there instead. */
  key?: FilterKey | undefined;
}

const mostWords = 4; // of the longest phrase

const meanings = meaningsOf();
const sorts = valuesOf(sortWords);
const states = valuesOf(statusWords);
const managers = valuesOf(managedWords);
const keys = valuesOf(keyWords);
const where = new Set(languages.flatMap((language) => whereWords[language].map(foldCell)));
const origin = new Set(languages.flatMap((language) => fromWords[language].map(foldCell)));
const announced = {
  isStatus: (word: string) => states.has(foldCell(word)),
  isType: (word: string) => keys.get(foldCell(word)) === 'type',
  isSortBy: (word: string) => keys.get(foldCell(word)) === 'sort',
};
const words: Omit<Known, 'productKeys'> = {
  isPhrase: (folded) => meanings.has(folded),
  isSmall: (folded) => meanings.get(folded)?.kind === 'small',
  statusOf: (folded) => {
    const meaning = meanings.get(folded);
    return meaning?.kind === 'status' ? meaning.value : undefined;
  },
  isNarrowing: (folded) =>
    ['status', 'managed', 'managedBy'].includes(meanings.get(folded)?.kind ?? ''),
  isSortKey: announced.isSortBy,
  isWhere: (word) => where.has(foldCell(word)),
  isFrom: (word) => origin.has(foldCell(word)),
};

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
  const known: Known = { ...words, productKeys: products.map(nameKey) };
  const typed = fromHebrew(fromProducts(tokensOf(query), known), known);
  const apart = fromRegions(typed, known);
  const tokens = withoutEither(fromNouns(fromSpeech(apart, announced), known), known);
  const excluded = exclusionIn(tokens, known, isNoun);
  if (excluded !== undefined) return { problem: 'exclusion', word: excluded };
  const either = alternativeIn(tokens, known);
  if (either !== undefined) return { problem: 'alternative', word: either };
  const said: Said = { statuses: new Set(), loose: new Set() };
  for (let at = 0; at < tokens.length; ) {
    const took =
      valueRead(tokens[at], filter) ??
      keyed(tokens, at, filter, known) ??
      managed(tokens, at, filter, known) ??
      phrase(tokens, at, filter, said);
    if (took === undefined) {
      addWord(tokens[at], { filter, known, said });
      at += 1;
    } else if (typeof took === 'number') at += took;
    else return took;
  }
  return settled(filter, said);
}

/** A tag, region, product or name that is read. */
function valueRead(
  token: Token | undefined,
  filter: CustomerFilter,
): number | FilterProblem | undefined {
  if (!token?.key) return undefined;
  if (token.text === '') return { problem: 'unknownValue', word: '', key: token.key };
  const { tags: tag, regions: region, products: product, names: name } = filter;
  const lists = { tag, region, product, name };
  lists[token.key].push(token.text);
  return 1;
}

/** `status:trial`, `subscription type: "trial"`, `sort by: name`. Gives how many tokens it took. */
function keyed(
  tokens: readonly Token[],
  at: number,
  filter: CustomerFilter,
  known: Known,
): number | FilterProblem | undefined {
  for (let count = Math.min(mostWords, tokens.length - at); count > 0; count -= 1) {
    const these = tokens.slice(at, at + count);
    const [head, rest] = parted(these) ?? [];
    if (head === undefined || rest === undefined) continue;
    const key = keys.get(foldCell(head));
    if (key) return valued(key, rest, { tokens, at: at + count, before: count, filter, known });
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

/** Takes the value behind a key: the longest run of words that is one. */
function valued(
  key: FilterKey,
  rest: string,
  from: {
    tokens: readonly Token[];
    at: number;
    before: number;
    filter: CustomerFilter;
    known: Known;
  },
): number | FilterProblem {
  const { tokens, at, before, filter, known } = from;
  const behind = tokens.slice(at, at + mostWords * 2);
  const end = behind.findIndex((token) => token.key !== undefined);
  const following = behind.slice(0, end === -1 ? behind.length : end).map(({ text }) => text);
  const all = rest === '' ? following : [rest.replace(/^"(.*)"$/, '$1'), ...following];
  const took = rest === '' ? 0 : 1;
  for (let count = all.length; count > 0; count -= 1) {
    const next = at + count - took;
    // “status: trial, region: EU”: behind the comma stands another filter
    const isOther =
      next >= tokens.length || startsOther(tokens, next, known) || isProduct(tokens[next], known);
    const value = all.slice(0, count).join(' ');
    if (setKey(key, isOther ? value.replace(/,$/u, '') : value, filter)) {
      return before + count - took;
    }
  }
  const wrong = all.find((word) => !(word.endsWith(',') && states.has(foldCell(word))));
  return { problem: 'unknownValue', word: wrong ?? '', key };
}

/** False: the value is none that this key has. */
function setKey(key: FilterKey, value: string, filter: CustomerFilter): boolean {
  if (value === '' || value.endsWith(',')) return false;
  switch (key) {
    case 'tag': // read before: see `fromRegions`, `fromNouns`
    case 'region':
    case 'product':
    case 'name':
      return false;
    case 'status':
    case 'type': {
      const named = value.split(',').filter((one) => one.trim() !== '');
      const found = named.flatMap((one) => states.get(foldCell(one)) ?? []);
      if (found.length < named.length || found.length === 0) return false;
      filter.statuses.push(...found);
      return true;
    }
    case 'managed': {
      const words = value.split(' ').map(foldCell);
      const found = whoManages(words);
      const all = found?.count === words.length ? found.managed : undefined;
      const managed = managers.get(foldCell(value)) ?? all;
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

/** `managed by our partner`. */
function managed(
  tokens: readonly Token[],
  at: number,
  filter: CustomerFilter,
  known: Known,
): number | FilterProblem | undefined {
  const found = managerAt(tokens, at, known);
  if (found && !found.managed) return { problem: 'unknownValue', word: found.word, key: 'managed' };
  if (found) filter.managed = found.managed;
  return found?.count;
}

/** The longest known phrase that starts here. */
function phrase(
  tokens: readonly Token[],
  at: number,
  filter: CustomerFilter,
  said: Said,
): number | FilterProblem | undefined {
  for (let count = Math.min(mostWords, tokens.length - at); count > 0; count -= 1) {
    const these = tokens.slice(at, at + count);
    if (these.some(({ quoted }) => quoted)) continue;
    const meaning = meanings.get(these.map(({ text }) => foldCell(text)).join(''));
    if (!meaning) continue;
    if (meaning.kind === 'managedBy') continue; // see `managedAt`
    if (meaning.kind === 'sortBy') return sortedBy(tokens, at + count, filter, count);
    if (meaning.kind === 'status') said.statuses.add(meaning.value);
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
    const sort = sorts.get(runsFrom(tokens, at)[count - 1] ?? '');
    if (sort) {
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
  else if (meaning.kind === 'order') filter.sort = meaning.value;
  else if (meaning.kind === 'file') filter.asFile = true;
}

/** Words of products that some customer has, `calling, meetings`; anything else belongs to a name. */
function addWord(
  token: Token | undefined,
  { filter, known, said }: { filter: CustomerFilter; known: Known; said: Said },
): void {
  if (!token || nameKey(token.text) === '') return;
  const words = token.quoted ? [token.text] : partsOf(token.text.replaceAll('/', ','));
  const areProducts = words.every((text) => isProduct({ text, quoted: false }, known));
  if (areProducts) filter.products.push(...words);
  else {
    const name = token.quoted ? token.text : token.text.replace(/,+$/u, '');
    if (!token.quoted && isLoose(name)) said.loose.add(filter.names.length);
    filter.names.push(name);
  }
}
