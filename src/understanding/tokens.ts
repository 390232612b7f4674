/** A line as words and values: what every later step reads. */
import { keyOf, type Meaning, meaningOf } from './concepts.ts';
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

const word = /[\p{L}\p{N}#]+(?:(?:['"’.&-]|\u05F4)[\p{L}\p{N}]+)*/gu;
const mostTokens = 60;
/** A letter longer than this says what it wants at its beginning. */
const longestLine = 600;

/** Reads a cleaned line. `known`: words of the training list, by key. */
export function tokensIn(whole: string, known: ReadonlySet<string>, region?: string): Token[] {
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
  return tokens.slice(0, mostTokens);
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

function pushWords(
  tokens: Token[],
  line: string,
  from: number,
  to: number,
  known: ReadonlySet<string>,
): void {
  for (const match of line.slice(from, to).matchAll(word)) {
    const start = from + match.index;
    for (const part of partsOf(match[0], start, known)) tokens.push(part);
  }
}

/** `e-mail` is a word, `open-org` two: what the lexicon has stays whole. */
function partsOf(text: string, start: number, known: ReadonlySet<string>): Token[] {
  // Hebrew joins “in” or “to” to a foreign word with a hyphen
  const [joined] = /^[\u05D0-\u05EA]{1,2}-(?=\P{Script=Hebrew})/u.exec(text) ?? [];
  if (joined) return partsOf(text.slice(joined.length), start + joined.length, known);
  const whole = read(text, start, known);
  if (!/['".&’-]/.test(text) || !whole.unknown || isName(text)) return [whole];
  const parts = [...text.matchAll(/[\p{L}\p{N}#]+/gu)];
  return parts
    .filter((part) => part[0] !== 's')
    .map((part) => read(part[0], start + part.index, known));
}

/** `S.A.`, `O'Neil`, `Nowak-Kowalska`, `eu-pilot`. */
function isName(text: string): boolean {
  return /^\p{Lu}['.]/u.test(text) || /^[\p{L}\p{N}]+-[\p{L}\p{N}-]+$/u.test(text);
}

function read(typed: string, start: number, known: ReadonlySet<string>): Token {
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
function isKnown(key: string, known: ReadonlySet<string>): boolean {
  if (known.has(key)) return true;
  return /^[והבלמשכ][\u05D0-\u05EA]{4}/.test(key) && known.has(key.slice(1));
}

/** A capital letter inside a line: rather a name than a misspelt word. */
function nameless(text: string, meaning: Meaning, nameLike: boolean): Meaning {
  if (!meaning.guessed || !nameLike) return meaning;
  return { key: keyOf(text), concepts: [], guessed: false };
}
