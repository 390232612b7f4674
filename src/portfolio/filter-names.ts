/**
 * Customers who are called like filters: `No Limits Meetings`, `Type O trial`, `Labels Direct`. Where a filter could not
 * be read, or says something else than it looks like, and the words are a customer's name, they are that name.
 */
import { nameKey } from '../directory/name-key.ts';
import type { CustomerFilter, FilterProblem } from './filter.ts';
import { isAlternative } from './filter-alternatives.ts';
import { isExclusion } from './filter-exclusions.ts';
import { isLoose } from './filter-loose.ts';
import { isNoun } from './filter-nouns.ts';

type Reading = CustomerFilter | FilterProblem;
type Read = (query: string) => Reading;

/** What is asked of the customers whom somebody may see. */
export interface NamesAsked {
  /** Those whose `nameKey` begins with one of these. */
  namesBeginning(keys: readonly string[]): Promise<readonly { displayName: string }[]>;
  /** Whether one of them has such a tag. */
  hasTag(tags: readonly string[]): Promise<boolean>;
}

const mostWords = 12;

/** The filter with names put where they are names; as it was where nothing speaks for one. */
export async function withNames(query: string, reads: Read, asked: NamesAsked): Promise<Reading> {
  const read = onceEach(reads);
  const reading = read(query);
  const words = query
    .trim()
    .split(/\s+/u)
    .slice(0, mostWords + 1);
  // whoever writes quotation marks or colons says what is a name
  if (words.length < 2 || words.length > mostWords || query.includes('"')) return reading;
  if (!isDoubtful(reading, words)) return reading;
  const keys = words.slice(1).flatMap((word, at) => {
    const key = nameKey(`${words[at]} ${word}`);
    return `${words[at]}${word}`.includes(':') || key.length < 3 ? [] : [key];
  });
  if (keys.length === 0) return reading;
  let refused: Reading | undefined;
  const behind = 'problem' in reading ? words.indexOf(reading.word) + 1 : 0;
  if (behind > 0) keys.push(nameKey(words[behind] ?? '') || keys[0] || '');
  const found = await asked.namesBeginning(keys);
  if (found.length === 0) return reading;
  const names = found.map(({ displayName: name }) => ({ name, key: nameKey(name) }));
  for (const run of runsIn(words)) {
    const text = words.slice(run.from, run.to).join(' ').replace(/,+$/u, '');
    const key = nameKey(text);
    const called = names.filter((one) => begins(one.key, key)).map(({ name }) => name);
    if (called.length === 0 || !(await isName(text, { called, run }))) continue;
    const again = read(quotedIn(words, run, text));
    if (!('problem' in again)) return again;
    // another word cannot be filtered for: that is the one to name
    refused ??= again;
  }
  return refused ?? reading;

  async function isName(
    text: string,
    { called, run }: { called: readonly string[]; run: Run },
  ): Promise<boolean> {
    // written as the name is, with its capital letters
    const isWritten = /^\p{Lu}/u.test(text) && called.some((name) => begins(name, text));
    if ('problem' in reading) {
      if (!words.slice(run.from, run.to).some((word) => bareWord(word) === reading.word))
        return false;
      if (isWritten) return true;
      // “not Just Bikes”: whoever is called “Just Bikes” may be meant to be left out
      const rest = nameKey(words.slice(words.indexOf(reading.word) + 1, run.to).join(' '));
      const isLeftOut = rest !== '' && names.some(({ key }) => begins(key, rest));
      return !isLeftOut && words.slice(run.from, run.to).some((word) => isUnknown(word, read));
    }
    const alone = read(text);
    if ('problem' in alone) return false;
    const { tags, products, regions, names: rest } = alone;
    if (isWritten && tags.length + regions.length > 0) return true;
    if (isWritten && called.includes(text) && rest.length > 0) return true;
    const isWhole = run.to - run.from === words.length;
    const isOdd = products.some((one) => !('problem' in read(one)) && !isKnownProduct(one, read));
    if (!isWhole || (tags.length === 0 && !isOdd)) return false;
    return tags.length === 0 || !(await asked.hasTag(tags));
  }
}

/** The same words are asked about again and again. */
function onceEach(read: Read): Read {
  const known = new Map<string, Reading>();
  return (query) => {
    const reading = known.get(query) ?? read(query);
    known.set(query, reading);
    return reading;
  };
}

interface Run {
  from: number;
  to: number;
}

/** Two words or more, the longest first. */
function runsIn(words: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (let count = words.length; count > 1; count -= 1) {
    for (let from = 0; from + count <= words.length; from += 1) {
      runs.push({ from, to: from + count });
    }
  }
  return runs.filter(({ from, to }) => words.slice(from, to).every((word) => !word.includes(':')));
}

/** Only these cost a look at the names. */
function isDoubtful(reading: Reading, words: readonly string[]): boolean {
  if ('problem' in reading) return reading.problem !== 'unknownKey' && reading.word !== '-';
  const { statuses, tags, regions, products, managed } = reading;
  const found = [statuses, tags, regions, products].some(({ length }) => length > 0);
  if (!found && managed === undefined) return false;
  return (
    tags.length > 0 || words.some((word) => /^\p{Lu}/u.test(word) || isNoun(word.toLowerCase()))
  );
}

/** The beginning of it, up to where a word ends. */
function begins(name: string, text: string): boolean {
  return text !== '' && (name === text || name.startsWith(`${text} `));
}

function bareWord(word: string): string {
  return word.replace(/,+$/u, '');
}

/** A word that is none of ours. */
function isUnknown(word: string, read: Read): boolean {
  const token = { text: word, quoted: false };
  const lower = word.toLowerCase();
  if (isExclusion(token) || isAlternative(token) || isLoose(lower) || isNoun(lower)) return false;
  const reading = read(word);
  return !('problem' in reading) && reading.names.length > 0;
}

function isKnownProduct(word: string, read: Read): boolean {
  const reading = read(word);
  return !('problem' in reading) && reading.products.length > 0;
}

function quotedIn(words: readonly string[], { from, to }: Run, text: string): string {
  return [...words.slice(0, from), `"${text}"`, ...words.slice(to)].join(' ');
}
