/** A line as words and values: what every later step reads. */
import { isWhole, keyOf, type Meaning, meaningOf } from './concepts.ts';
import { type Value, valuesIn } from './values.ts';

export interface Token {
  /** As typed. */
  text: string;
  start: number;
  end: number;
  /** How it is compared. Of a value `‹kind›`. */
  key: string;
  concepts: readonly string[];
  value?: Value;
  /** Begins with a capital letter. */
  capital: boolean;
  /** Neither in the lexicon nor in the training list: probably part of a name. */
  unknown: boolean;
  /** It was misspelt. */
  guessed: boolean;
  /** Stands between quotation marks. */
  quoted: boolean;
  /** What parts it from the word before: a comma, a colon, a full stop. */
  after: string;
}

/** Words of the training lists, by key: a set of them, or what answers like one. */
export interface Known {
  has(key: string): boolean;
}

const word = /[\p{L}\p{N}#]+(?:(?:['"’.&-]|\u05F4)[\p{L}\p{N}]+)*/gu;
const mostTokens = 60;
/** A letter longer than this says what it wants at its beginning. */
const longestLine = 600;

/** Reads a cleaned line. `known`: words of the training list, by key. */
export function tokensIn(whole: string, known: Known, region?: string): Token[] {
  const line = whole.slice(0, longestLine);
  const values = valuesIn(line, region);
  const quotes = quotedIn(line);
  const tokens: Token[] = [];
  let at = 0;
  for (const value of values) {
    pushWords(tokens, line, at, value.start, known);
    const end = value.start + value.text.length;
    tokens.push(tokenOf(value, end));
    at = end;
  }
  pushWords(tokens, line, at, line.length, known);
  let end = 0;
  for (const token of tokens) {
    token.after = line.slice(end, token.start).replace(/[\s"']/g, '');
    token.quoted = quotes.some(([from, to]) => token.start > from && token.end <= to);
    end = token.end;
  }
  const all = tokens.slice(0, mostTokens);
  return all.map((token, at) => (isNameBeside(token, at, all) ? nameOnly(token) : token));
}

/**
 * “ta Rune Berg bort”, “ny kunde Gråfjell Vaktservice”: beside a name, in a line that has small letters as well, a
 * capital letter makes a word that only begins like one of the lexicon part of the name.
 */
function isNameBeside(token: Token, at: number, all: readonly Token[]): boolean {
  if (!token.capital || token.concepts.length === 0 || token.value || isWhole(token.key))
    return false;
  if (token.concepts.includes('companyWord') || /^[\u05D0-\u05EA]/.test(token.text)) return false;
  const next = all[at + 1];
  const named = next?.capital === true && next.unknown && next.after === '';
  if (!named || token.text === token.text.toUpperCase()) return false;
  const before = all.slice(0, at);
  // a sentence begins with a capital letter
  if (before.length === 0 || /[.!?:]/.test(token.after)) return shortBeginning.test(token.key);
  return before.some(({ text, value }) => !value && /^\p{Ll}/u.test(text));
}

/** “Runar”, “Delfina”: so short a beginning of so many names says nothing. */
const shortBeginning = /^(?:run|del|tag|geo|log|vis|let|mal)\p{L}{2,}$/u;

function nameOnly(token: Token): Token {
  return { ...token, key: keyOf(token.text), concepts: [], unknown: true, guessed: false };
}

function tokenOf(value: Value, end: number): Token {
  const { text, start, kind } = value;
  const bare = { text, start, end, value, key: `‹${kind}›`, concepts: [] };
  return { ...bare, capital: false, unknown: false, guessed: false, quoted: false, after: '' };
}

/** Between quotation marks; an apostrophe inside a word is none, and a mark in front of a value is. */
function quotedIn(line: string): [number, number][] {
  const found: [number, number][] = [];
  for (const match of line.matchAll(/(?<![\p{L}\p{N}])(["'])(.{1,200}?)\1(?![\p{L}\p{N}])/gu)) {
    found.push([match.index, match.index + match[0].length]);
  }
  return found;
}

function pushWords(tokens: Token[], line: string, from: number, to: number, known: Known): void {
  for (const match of line.slice(from, to).matchAll(word)) {
    const start = from + match.index;
    for (const part of partsOf(match[0], start, known)) tokens.push(part);
  }
}

/** `e-mail` is a word, `open-org` two: what the lexicon has stays whole. */
function partsOf(text: string, start: number, known: Known): Token[] {
  // Hebrew joins “in” or “to” to a foreign word, mostly with a hyphen
  const [joined] =
    /^[\u05D0-\u05EA]{1,2}(?:-(?=\P{Script=Hebrew})|(?=[\p{Script=Latin}\p{Script=Cyrillic}]))/u.exec(
      text,
    ) ?? [];
  if (joined) return partsOf(text.slice(joined.length), start + joined.length, known);
  const whole = read(text, start, known);
  // “kpi-ene”, “csv-то”: an ending joined to a word of the lexicon
  const [, stem = ''] = /^(\p{L}{3,})-\p{Ll}{1,3}$/u.exec(text) ?? [];
  if (stem !== '' && whole.unknown) {
    const bare = read(stem, start, known);
    if (bare.concepts.length > 0 && !bare.guessed) return [{ ...bare, text, end: whole.end }];
  }
  if (!/['".&’-]/.test(text) || !whole.unknown || isName(text)) return [whole];
  const parts = [...text.matchAll(/[\p{L}\p{N}#]+/gu)];
  return parts
    .filter((part) => part[0] !== 's')
    .map((part) => read(part[0], start + part.index, known));
}

/** `S.A.`, `O'Neil`, `Nowak-Kowalska`, `eu-pilot`, `#eu-pilot`. */
function isName(text: string): boolean {
  return /^\p{Lu}['.]/u.test(text) || /^#?[\p{L}\p{N}]+-[\p{L}\p{N}-]+$/u.test(text);
}

function read(typed: string, start: number, known: Known): Token {
  const text = typed.replace(/['’]s$/i, '');
  const capital = /^\p{Lu}/u.test(text);
  const meaning = nameless(
    text,
    meaningOf(text, (key) => isKnown(key, known)),
    capital && start > 0,
  );
  return {
    text,
    start,
    end: start + text.length,
    key: meaning.key,
    concepts: meaning.concepts,
    capital,
    unknown:
      meaning.concepts.length === 0 && !isKnown(meaning.key, known) && !/^\d{1,4}$/.test(text),
    guessed: meaning.guessed,
    quoted: false,
    after: '',
  };
}

/** Hebrew joins “and”, “the” or “that” to a word; what is left of a short one may be anything. */
function isKnown(key: string, known: Known): boolean {
  if (known.has(key)) return true;
  return /^[והבלמשכ][\u05D0-\u05EA]{4}/.test(key) && known.has(key.slice(1));
}

/** A capital letter inside a line: rather a name than a misspelt word. */
function nameless(text: string, meaning: Meaning, nameLike: boolean): Meaning {
  if (!meaning.guessed || !nameLike) return meaning;
  return { key: keyOf(text), concepts: [], guessed: false };
}
