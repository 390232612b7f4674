/** Finds the word that a misspelt one was meant to be, without comparing it with all of them. */
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/levenshtein_distance.js';
import { markOf } from './classifier.ts';

/**
 * Words under every spelling that lacks one letter: two words one edit apart share such a spelling. Spellings are kept
 * as numbers (`markOf`), ascending, because as text they took five times the memory; two with one number do no harm,
 * since every word found is compared.
 */
export interface SpellingIndex {
  words: readonly string[];
  marks: Uint32Array;
  /** Which of `words` has the spelling of the same place in `marks`. */
  of: Uint16Array;
}

/** Shorter words are other words after one edit. */
const shortest = 4;
const longest = 24;
/** From this length on two edits still leave no doubt. */
const longEnoughForTwo = 8;
const longestEnding = 5;

/** Prepares `words`, of which there may be 65,535; short ones are never guessed. */
export function spellingIndex(from: Iterable<string>): SpellingIndex {
  const words = [...from].filter(({ length }) => length >= shortest && length <= longest);
  const count = words.reduce((sum, { length }) => sum + length + 1, 0);
  // sorted as one number: the mark in front, the word behind it
  const pairs = new Float64Array(count);
  let at = 0;
  for (const [word, text] of words.entries()) {
    for (let without = -1; without < text.length; without++)
      pairs[at++] = markOf(text, without) * mostIndexed + word;
  }
  pairs.sort();
  const marks = new Uint32Array(count);
  const of = new Uint16Array(count);
  for (const [place, pair] of pairs.entries()) {
    const word = pair % mostIndexed;
    of[place] = word;
    marks[place] = (pair - word) / mostIndexed;
  }
  return { words, marks, of };
}

const mostIndexed = 65_536;

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

function candidates(part: string, { words, marks, of }: SpellingIndex): Set<string> {
  const found = new Set<string>();
  for (let without = -1; without < part.length; without++) {
    const mark = markOf(part, without);
    for (let at = firstOf(mark, marks); marks[at] === mark; at++) {
      const word = words[of[at] ?? 0];
      if (word !== undefined) found.add(word);
    }
  }
  return found;
}

/** Where `mark` or what comes behind it begins. */
function firstOf(mark: number, marks: Uint32Array): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((marks[middle] ?? 0) < mark) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number of edits when it is small enough for a word of this length. */
function costOf(typed: string, word: string): number | undefined {
  const swapped = word.length >= 5 && typed[0] === word[1] && typed[1] === word[0];
  // Spanish says both alike
  const same = typed[0] === word[0] || /^(?:vb|bv)$/.test(`${typed[0]}${word[0]}`);
  if (!same && !swapped) return undefined;
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
