/** Tags, products and names in a filter become one token each: `tag:gold, silver`, `with the product Webex Calling`. */
import { foldCell } from '../csv/words.ts';
import { nameKey } from '../directory/name-key.ts';
import { languages } from '../language/index.ts';
import { isExclusion } from './filter-exclusions.ts';
import { isProduct, type Known, startsOther } from './filter-known.ts';
import { joining, type NounKey, nouns, tagged } from './filter-noun-words.ts';
import { bare, isValue, partsOf, read, runsFrom, type Token } from './filter-tokens.ts';
import { keyWords } from './filter-words.ts';

const joiningWords = new Set(languages.flatMap((language) => joining[language].map(foldCell)));
const isTagged = new Set(languages.flatMap((language) => tagged[language].map(foldCell)));
const mostWords = 4;
const keyOf = nounsOf();
const colonKeys = colonKeysOf();

/** The same words with one token for each value; a noun that names none belongs to a name. */
export function fromNouns(tokens: readonly Token[], known: Known): Token[] {
  const heard: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const keyed = isValue(tokens, at) ? undefined : keyedAt(tokens, at, known);
    if (keyed) {
      heard.push(...keyed.tokens);
      at += keyed.count;
      continue;
    }
    const own = isValue(tokens, at) ? 0 : phraseAt(tokens, at, known);
    if (own > 1) {
      heard.push(...tokens.slice(at, at + own));
      at += own;
      continue;
    }
    const noun = isValue(tokens, at) ? undefined : nounAt(tokens, at, known);
    const values = noun && valuesOf(noun.key, tokens.slice(at + noun.count), known, false);
    if (!noun || !values) heard.push(tokens[at] as Token);
    else if (values.said.length > 0) heard.push(...values.said.map((one) => read(noun.key, one)));
    else if (noun.isSure) heard.push(read(noun.key, ''));
    // “calling licences”: the product stands before
    else if (noun.key === 'name' || !isProduct(heard.at(-1), known)) {
      heard.push(...tokens.slice(at, at + noun.count));
    }
    at += noun && values ? noun.count + values.count : 1;
  }
  return heard;
}

/** How many words the longest phrase takes that begins here: `przekroczone licencje` names no product. */
function phraseAt(tokens: readonly Token[], at: number, { isPhrase }: Known): number {
  return 1 + runsFrom(tokens, at).findLastIndex(isPhrase);
}

/** “and” between two values. */
export function isJoining(token: Token | undefined): boolean {
  return joiningWords.has(bare(token));
}

/** Whether a noun for a tag or a product begins here, whatever follows. */
export function isNoun(folded: string): boolean {
  const key = keyOf.get(folded) ?? colonKeys.get(folded);
  return key === 'tag' || key === 'product';
}

/** `tag:gold`, `tag: "gold", silver`: the first is a value whatever it is. */
function keyedAt(
  tokens: readonly Token[],
  at: number,
  known: Known,
): { tokens: Token[]; count: number } | undefined {
  const token = tokens[at];
  const colon = token && !token.quoted ? token.text.indexOf(':') : -1;
  const key = colon < 1 ? undefined : colonKeys.get(foldCell(token?.text.slice(0, colon) ?? ''));
  if (!token || !key) return undefined;
  const rest = token.text.slice(colon + 1);
  const behind = tokens.slice(at + 1);
  const values = rest === '' ? behind : [{ text: rest, quoted: false, isGlued: true }, ...behind];
  // “tag: not gold”; a tag may be called “no”
  const isWithout = key !== 'name' && isExclusion(values[0]) && bare(values[1]) !== '';
  const excluding = isWithout ? values.slice(0, 1) : [];
  const { said, count } = valuesOf(key, values.slice(excluding.length), known, true);
  const found = said.length > 0 ? said.map((one) => read(key, one)) : [read(key, '')];
  return {
    tokens: [...excluding, ...found],
    count: Math.max(1, (rest === '' ? 1 : 0) + excluding.length + count),
  };
}

/** The longest noun that begins here, unless a longer phrase does: `license overage`. */
function nounAt(
  tokens: readonly Token[],
  at: number,
  { isPhrase }: Known,
): { key: NounKey; count: number; isSure: boolean } | undefined {
  for (let count = Math.min(mostWords, tokens.length - at); count > 0; count -= 1) {
    const these = tokens.slice(at, at + count);
    // “tag -gold” leaves out, and the sign is no part of the noun
    if (these.some(({ quoted, excludes }) => quoted || excludes)) continue;
    const words = foldCell(these.map(({ text }) => text).join(' '));
    const key = keyOf.get(words);
    if (key && these.every(({ text }) => !text.includes(':'))) {
      return { key, count, isSure: isTagged.has(words) };
    }
    if (isPhrase(words)) return undefined;
  }
  return undefined;
}

/** The values behind a noun or colon and how many words they take: `gold, silver`, `Webex Calling`. */
function valuesOf(
  key: NounKey,
  rest: readonly Token[],
  known: Known,
  isSure: boolean,
): { said: string[]; count: number } {
  const said: string[] = [];
  let count = 0;
  for (let goesOn = true; goesOn; ) {
    const took = key === 'product' ? productAt(rest, count, known) : 1;
    const words = rest.slice(count, count + took);
    const [first] = words;
    const isFirst = isSure && count === 0;
    const isOther = isFirst
      ? first?.key !== undefined || (!first?.quoted && !first?.isGlued && first?.text.includes(':'))
      : startsOther(rest, count, known) ||
        // “called No Limits”
        (key === 'name' ? first?.excludes : isExclusion(first));
    if (!first || isOther) break;
    const text = words.map((one) => one.text).join(' ');
    said.push(...saidIn(key, first.quoted, text));
    count += took;
    goesOn = key !== 'name' && !first.quoted && text.endsWith(',');
    if (key === 'name') continue;
    if (rest[count]?.text === ',' || joinsOne(key, rest, count, known)) {
      goesOn = true;
      count += 1;
    } else if (key === 'tag') {
      const isOwn = startsOther(rest, count, known) || nounAt(rest, count, known);
      const joined = isOwn ? undefined : joinedHebrew(rest[count]);
      if (joined) said.push(joined);
      count += joined ? 1 : 0;
    }
  }
  return { said, count };
}

function saidIn(key: NounKey, isQuoted: boolean, text: string): string[] {
  if (isQuoted) return [text];
  if (key !== 'name') return partsOf(text);
  const name = text.replace(/,+$/u, '').replace(/^"(.*)"$/u, '$1');
  return name === '' ? [] : [name];
}

/** `and silver`, where what follows is no filter of another kind. */
function joinsOne(key: NounKey, rest: readonly Token[], at: number, known: Known): boolean {
  const next = rest[at + 1];
  if (!isJoining(rest[at]) || !next || startsOther(rest, at + 1, known)) return false;
  if (isExclusion(next) || nounAt(rest, at + 1, known)) return false;
  return key === 'product' || !isProduct(next, known);
}

/** Hebrew writes “and” onto the word: `זהב וכסף`. */
function joinedHebrew(token: Token | undefined): string | undefined {
  return token && !token.quoted ? /^ו[-־]?(\p{L}{2,}),?$/u.exec(token.text)?.[1] : undefined;
}

/** Words of a product that some customer has; one where none is known. */
function productAt(rest: readonly Token[], from: number, { productKeys }: Known): number {
  for (let count = mostWords; count > 1; count -= 1) {
    const words = rest.slice(from, from + count);
    if (words.length < count || words.some(({ quoted }) => quoted)) continue;
    if (words.slice(0, -1).some(({ text }) => text.endsWith(','))) continue;
    const key = ` ${nameKey(words.map(({ text }) => text).join(' '))}`;
    if (productKeys.some((one) => ` ${one}`.includes(key))) return count;
  }
  return 1;
}

function nounsOf(): ReadonlyMap<string, NounKey> {
  const found = new Map<string, NounKey>();
  for (const language of languages) {
    for (const word of tagged[language]) found.set(foldCell(word), 'tag');
    for (const key of Object.keys(nouns) as NounKey[]) {
      for (const word of nouns[key][language]) found.set(foldCell(word), key);
    }
  }
  return found;
}

function colonKeysOf(): ReadonlyMap<string, NounKey> {
  const found = new Map<string, NounKey>();
  for (const key of Object.keys(nouns) as NounKey[]) {
    for (const word of [key, ...Object.values(keyWords[key]).flat()])
      found.set(foldCell(word), key);
  }
  return found;
}
