/** Finds the word that a misspelt one was meant to be, without comparing it with all of them. */
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/levenshtein_distance.js';

/**
 * Words under every spelling that lacks one letter: two words one edit apart share such a spelling. Most have one
 * word only, which costs less memory than a list of one.
 */
export type SpellingIndex = ReadonlyMap<string, string | readonly string[]>;

/** Shorter words are other words after one edit. */
const shortest = 4;
const longest = 24;
/** From this length on two edits still leave no doubt. */
const longEnoughForTwo = 8;
const longestEnding = 5;

/** Prepares `words`; short ones are never guessed. */
export function spellingIndex(words: Iterable<string>): SpellingIndex {
  const index = new Map<string, string | string[]>();
  for (const word of words) {
    if (word.length < shortest || word.length > longest) continue;
    for (const key of keysOf(word)) {
      const known = index.get(key);
      if (known === undefined) index.set(key, word);
      else if (typeof known === 'string') index.set(key, [known, word]);
      else known.push(word);
    }
  }
  return index;
}

/**
 * The known word nearest to `typed`, or to its beginning where `mayEnd` allows an ending after the word.
 * Undefined when none is near. The first letters must agree unless two letters changed places.
 */
export function nearestWord(
  typed: string,
  index: SpellingIndex,
  mayEnd: (word: string) => boolean,
): string | undefined {
  if (typed.length < shortest || typed.length > longest) return undefined;
  let best: { word: string; cost: number } | undefined;
  for (let cut = 0; cut <= longestEnding && typed.length - cut >= shortest; cut++) {
    const part = typed.slice(0, typed.length - cut);
    for (const word of candidates(part, index)) {
      if (cut > 0 && !mayEnd(word)) continue;
      const cost = costOf(part, word);
      if (cost === undefined) continue;
      const total = cost + cut * 0.12 - word.length * 0.02;
      if (!best || total < best.cost) best = { word, cost: total };
    }
  }
  return best?.word;
}

function candidates(part: string, index: SpellingIndex): Set<string> {
  return new Set(keysOf(part).flatMap((key) => index.get(key) ?? []));
}

/** The number of edits when it is small enough for a word of this length. */
function costOf(typed: string, word: string): number | undefined {
  const swapped = word.length >= 5 && typed[0] === word[1] && typed[1] === word[0];
  if (typed[0] !== word[0] && !swapped) return undefined;
  if (isHebrew(typed) && typed.length === word.length && !soundsAlike(typed, word))
    return undefined;
  const cost = DamerauLevenshteinDistance(typed, word, { restricted: true });
  return cost <= (word.length >= longEnoughForTwo ? 2 : 1) ? cost : undefined;
}

const isHebrew = (word: string) => /^[\u05D0-\u05EA]/.test(word);
const alike = ['כק', 'תט', 'אע', 'חכ', 'שס', 'בו', 'אה', 'םמ', 'ןנ', 'צס'];

/** Hebrew words are short: one other letter makes another word, unless it sounds the same or two changed places. */
function soundsAlike(typed: string, word: string): boolean {
  const different = [...typed].flatMap((letter, at) => (letter === word[at] ? [] : [at]));
  const [one, other] = different.map((at) => `${typed[at]}${word[at]}`);
  if (different.length === 2) return one === [...(other ?? '')].reverse().join('');
  return alike.some((pair) => pair === one || pair === [...(one ?? '')].reverse().join(''));
}

function keysOf(word: string): string[] {
  const keys = [word];
  for (let at = 0; at < word.length; at++) keys.push(word.slice(0, at) + word.slice(at + 1));
  return keys;
}
