/** Which command the words at the start of a line stand for. Misspelt words count, values never do. */
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/levenshtein_distance.js';
import type { Language } from '../language/index.ts';
import { foldWord } from './clean.ts';
import {
  fillers,
  type Lexicon,
  languagesWith,
  lettersOf,
  type Part,
  type Phrase,
} from './lexicon.ts';

/** One word of the line, folded, and where it ends in the line. */
export interface Word {
  folded: string;
  end: number;
}

/** The command words found at the start of a line. */
export interface Match {
  phrase: Phrase;
  /** Where the rest of the line begins. */
  end: number;
  /** 1 when written exactly. */
  confidence: number;
}

const misspelt = 0.8;
/** No command is called by more letters. */
const longestPhrase = 80;
/** Words beyond these are the object of a request, not its beginning. */
const mostFillers = 4;

/** The words of a line; punctuation around a word is no part of it, but a quotation mark in front is: quoted text is no request. */
export function wordsOf(line: string): Word[] {
  return [...line.matchAll(/[^\s:,]+/gu)].map((found) => ({
    folded: foldWord(found[0]).replace(/^[^\p{L}\p{N}"']+|[^\p{L}\p{N}]+$/gu, ''),
    end: found.index + found[0].length,
  }));
}

/**
 * The longest known phrase at the start of the line, after polite words; exact writing goes before typos, also behind
 * a word of politeness: “show customers” is “customers” and no slip in “show customer”. A misspelt phrase that starts
 * a change is found as well (`isNearChange`), but asks for nothing.
 */
export function matchCommand(words: readonly Word[], lexicon: Lexicon): Match | undefined {
  for (let start = 0; start <= Math.min(mostFillers, words.length - 1); start++) {
    const exact = phraseAt(words, start, lexicon, exactly);
    if (exact) return exact;
    const near = phraseAt(words, start, lexicon, nearly);
    if (near)
      return writtenBehind(near, words, start, lexicon) ?? nearer(near, words, start, lexicon);
    if (!isFiller(words[start])) return undefined;
  }
  return undefined;
}

/**
 * What only reads, stands behind polite words as it is in the menu, and takes all that may have been misspelt. “El
 * cliente pide …” tells of a customer: behind an article it is not another command.
 */
function writtenBehind(
  near: Match,
  words: readonly Word[],
  from: number,
  lexicon: Lexicon,
): Match | undefined {
  if (near.phrase.exact) return undefined;
  for (let start = from; isFiller(words[start]) && start < mostFillers; start++) {
    const exact = phraseAt(words, start + 1, lexicon, exactly);
    if (!exact) continue;
    const { phrase, end } = exact;
    const fits =
      phrase.command === near.phrase.command
        ? phrase.languages.some((language) => near.phrase.languages.includes(language))
        : !articles.has(words[start]?.folded ?? '');
    return fits && !phrase.exact && end >= near.end
      ? { ...exact, confidence: near.confidence }
      : undefined;
  }
  return undefined;
}

/** “Show custmers” is nearer to “customers” than to “show customer”: of two slips the smaller one, behind a polite word. */
function nearer(near: Match, words: readonly Word[], at: number, lexicon: Lexicon): Match {
  const behind = isFiller(words[at]) ? phraseAt(words, at + 1, lexicon, nearly) : undefined;
  if (!behind || behind.phrase.command === near.phrase.command) return near;
  if (behind.phrase.exact || near.phrase.exact || behind.end < near.end) return near;
  const slips = (match: Match, from: number) => {
    const said = words.slice(from).filter(({ end }) => end <= match.end);
    const line = said.map(({ folded }) => folded).join(' ');
    return DamerauLevenshteinDistance(line, match.phrase.folded, { restricted: true });
  };
  return slips(behind, at + 1) < slips(near, at) ? behind : near;
}

const articles: ReadonlySet<string> = new Set(['the', 'el', 'la']);

/** Whether the line begins with words of the menu, written as they are there. */
export function isInMenu(line: string, lexicon: Lexicon): boolean {
  const words = wordsOf(line).filter(({ folded }) => folded !== '');
  return matchCommand(words, lexicon)?.confidence === 1;
}

/** A change whose words are misspelt: what the caller meant is not certain enough. */
export function isNearChange({ phrase, confidence }: Match): boolean {
  return phrase.exact && confidence < 1;
}

/** Whether the line says nothing but polite words; and in which language. */
export function onlyFillers(words: readonly Word[]): { language?: Language } | undefined {
  if (words.length > mostFillers || !words.every(isFiller)) return undefined;
  const [language, another] = languagesWith(fillers, words[0]?.folded ?? '');
  return language && !another ? { language } : {};
}

/** Commands of whose words half or more appear, perhaps misspelt, near the start: at most three, best first. */
export function nearestCommands(words: readonly Word[], lexicon: Lexicon): string[] {
  const said = words.slice(0, 8).map(({ folded }) => ({ folded, letters: lettersOf(folded) }));
  const near = new Set(
    lexicon.parts
      .filter((part) => said.some((word) => isNear(word, part)))
      .map(({ folded }) => folded),
  );
  const scores = new Map<string, number>();
  for (const { command, parts } of lexicon.phrases) {
    const score = parts.filter((part) => near.has(part)).length / parts.length;
    if (score > (scores.get(command) ?? 0)) scores.set(command, score);
  }
  return [...scores]
    .filter(([, score]) => score >= 0.5)
    .sort(([, one], [, other]) => other - one)
    .slice(0, 3)
    .map(([command]) => command);
}

type Find = (text: string, lexicon: Lexicon) => Phrase | undefined;

function phraseAt(
  words: readonly Word[],
  start: number,
  lexicon: Lexicon,
  find: Find,
): Match | undefined {
  for (let count = Math.min(lexicon.longest, words.length - start); count > 0; count--) {
    const these = words.slice(start, start + count);
    const phrase = find(these.map((word) => word.folded).join(' '), lexicon);
    const end = these.at(-1)?.end;
    if (phrase && end !== undefined) {
      return { phrase, end, confidence: find === exactly ? 1 : misspelt };
    }
  }
  return undefined;
}

function exactly(text: string, lexicon: Lexicon): Phrase | undefined {
  const found = lexicon.byPhrase.get(text);
  if (found) return found;
  for (const bare of withoutHebrewPrefix(text)) {
    const phrase = lexicon.byPhrase.get(bare);
    if (phrase?.languages.includes('he') && !phrase.exact) return phrase;
  }
  return undefined;
}

/** And, the, to, in, from, that, as: letters that Hebrew writes together with the word. */
function withoutHebrewPrefix(text: string): string[] {
  const [, one = '', rest = ''] = /^([והבלמשכ])([\u05D0-\u05EA].{2,})$/u.exec(text) ?? [];
  if (one === '') return [];
  const [, , second = ''] = /^([הבלמשכ])([\u05D0-\u05EA].{2,})$/u.exec(rest) ?? [];
  return second === '' ? [rest] : [rest, second];
}

/**
 * The nearest phrase within the allowance for its length; none when two commands are equally near. One
 * that starts a change may be the nearest, too: then the line is not understood as anything else.
 */
function nearly(text: string, lexicon: Lexicon): Phrase | undefined {
  if (text.length > longestPhrase || /[\d@"']/.test(text)) return undefined;
  let best: { phrase: Phrase; distance: number } | undefined;
  let tied = false;
  const word = { folded: text, letters: lettersOf(text) };
  for (const phrase of ofLength(text.length, lexicon)) {
    const distance = distanceWithin(word, phrase, allowance(phrase.folded));
    if (distance === undefined || (best && distance > best.distance)) continue;
    if (!phrase.exact && distance > 1 && isAnotherWord(text, phrase)) continue;
    tied = best?.distance === distance && best.phrase.command !== phrase.command;
    best = { phrase, distance };
  }
  return tied ? undefined : best?.phrase;
}

/** “Get customers” is no slip in “new customers”: of a short first word that is not polite one letter may be wrong. */
function isAnotherWord(text: string, { parts: [part = '', ...more] }: Phrase): boolean {
  const [word = '', ...others] = text.split(' ');
  if (part.length > 3 || languagesWith(fillers, word).length > 0) return false;
  if (more.length === 0 || others.length !== more.length) return false;
  return DamerauLevenshteinDistance(word, part, { restricted: true }) > 1;
}

const lengths = new WeakMap<Lexicon, Map<number, readonly Phrase[]>>();

/** The phrases that so many letters may have been meant for, in the order of the lexicon: a line asks often. */
function ofLength(length: number, lexicon: Lexicon): readonly Phrase[] {
  const byLength = lengths.get(lexicon) ?? new Map<number, readonly Phrase[]>();
  lengths.set(lexicon, byLength);
  const known = byLength.get(length);
  if (known) return known;
  const near = lexicon.phrases.filter(({ folded }) => {
    const most = allowance(folded);
    return most > 0 && Math.abs(folded.length - length) <= most;
  });
  // nothing is as long as this: no need to remember every length there is
  if (near.length > 0) byLength.set(length, near);
  return near;
}

/** Edits that still count as the same word: none in short words, where each edit makes another word. */
function allowance(word: string): number {
  const { length } = word;
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

function isNear(word: Part, part: Part): boolean {
  if (word.folded === part.folded) return part.folded.length > 2;
  return distanceWithin(word, part, allowance(part.folded)) !== undefined;
}

/** The edit distance when it is at most `most`. An edit changes two letters at the most: that rules most words out. */
function distanceWithin(word: Part, target: Part, most: number): number | undefined {
  if (most === 0 || Math.abs(word.folded.length - target.folded.length) > most) return undefined;
  if (bitsIn(word.letters ^ target.letters) > 2 * most) return undefined;
  const distance = DamerauLevenshteinDistance(word.folded, target.folded, { restricted: true });
  return distance <= most ? distance : undefined;
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

function isFiller(word: Word | undefined): boolean {
  return word !== undefined && languagesWith(fillers, word.folded).length > 0;
}
