/** Messages that refer to what was shown before. What they refer to is found elsewhere. */
import type { Language } from '../language/index.ts';
import { foldWord } from './clean.ts';
import { closers, fillers, languagesWith } from './lexicon.ts';
import { aroundOthers, corrections, notThis, otherOrSecond, others } from './lexicon-correct.ts';
import {
  aroundOrdinals,
  behindOrdinals,
  type Follow,
  followWords,
  joining,
  ordinals,
  possessives,
} from './lexicon-follow.ts';
import type { Word } from './model.ts';

/** A reference, and the language that alone has these words. */
export interface Reference {
  to: Follow;
  /** “her devices”, not just “devices”. */
  owned: boolean;
  language?: Language;
}

/** No reference is longer. */
const mostWords = 6;

/** Undefined: the line refers to nothing. */
export function referenceIn(words: readonly Word[]): Reference | undefined {
  if (words.length === 0 || words.length > mostWords) return undefined;
  const said = words.map(({ folded }) => folded);
  return (
    named(said, false) ??
    named(withoutPoliteness(said), false) ??
    goingOn(withoutPoliteness(withoutJoining(said)))
  );
}

/** “And her devices?” goes on about somebody; “and devices” may begin anything. */
function goingOn(said: readonly string[]): Reference | undefined {
  const found = named(said, false);
  return found?.owned ? found : undefined;
}

/** `and her devices` → `her devices`, `והמכשירים שלה` → `המכשירים שלה`. */
function withoutJoining(said: readonly string[]): readonly string[] {
  const [first = '', ...rest] = said;
  for (const count of [4, 3, 2, 1]) {
    if (languagesWith(joining, said.slice(0, count).join(' ')).length > 0) return said.slice(count);
  }
  return /^ו[\u05D0-\u05EA]{3}/u.test(first) ? [first.slice(1), ...rest] : said;
}

/** `2nd`, `2º`, `2-gi`, `2-ри`, in no more words than an ordinal in letters. */
const numbered =
  /^(?:ה-?)?([1-9]\d?)(?:-|\.)?(?:st|nd|rd|th|[ao]|er|ro|ra|do|da|to|ta|gi|ga|szy|sza|ci|cia|ty|ви|вия|ри|рия|ти|тия|та|ра|ва)$/u;

/** The row meant by “the second one”: its number, or -1 for the last; undefined when none is. */
export function ordinalIn(
  words: readonly Word[],
): { number: number; language?: Language } | undefined {
  if (words.length === 0 || words.length > mostWords) return undefined;
  const said = withoutNoun(words.map(({ folded }) => folded)).filter(
    (word) => !isOneOf([aroundOrdinals, corrections], word),
  );
  const [word] = said;
  if (word === undefined || said.length > 1) return undefined;
  const [, digits] = numbered.exec(word) ?? [];
  if (digits !== undefined) return { number: Number(digits) };
  const places = byOrdinal.get(word);
  if (!places) return undefined;
  const [place, another] = places;
  if (place === undefined) return undefined;
  return { number: place.number, ...(another === undefined && { language: place.language }) };
}

/** `the second user` → `the second`, `drugi z listy` → `drugi`. */
function withoutNoun(said: readonly string[]): readonly string[] {
  for (const count of [1, 2, 3]) {
    const behind = said.slice(-count).join(' ');
    if (said.length > count && languagesWith(behindOrdinals, behind).length > 0)
      return said.slice(0, -count);
  }
  return said;
}

/** A correction. `orSecond`: the same words may mean the second row. */
export interface Correction {
  orSecond: boolean;
  language?: Language;
}

/** “No, the other one”; undefined: the line corrects nothing, or says more than that. */
export function correctionIn(words: readonly Word[]): Correction | undefined {
  if (words.length === 0 || words.length > mostWords + 3) return undefined;
  const said = words.map(({ folded }) => folded);
  const [alone, shared] = languagesWith(notThis, withoutPoliteness(said).join(' '));
  if (alone) return { orSecond: false, ...(shared === undefined && { language: alone }) };
  const rest = said.filter((word) => !isOneOf([aroundOthers, corrections], word));
  const [word, another] = rest;
  if (word === undefined || (another !== undefined && another !== word)) return undefined;
  const corrects = said.some((each) => isOneOf([corrections], each));
  const [language, second] = languagesWith(others, word);
  if (language) return { orSecond: false, ...(second === undefined && { language }) };
  const [either] = corrects ? languagesWith(otherOrSecond, word) : [];
  return either && { orSecond: true, language: either };
}

function isOneOf(lists: readonly Parameters<typeof languagesWith>[0][], word: string): boolean {
  return lists.some((list) => languagesWith(list, word).length > 0);
}

type Place = { number: number; language: Language };

const byOrdinal = ordinalsByWord();

function ordinalsByWord(): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const [language, rows] of Object.entries(ordinals) as [
    Language,
    (typeof ordinals)['en'],
  ][]) {
    for (const [index, forms] of rows.entries()) {
      const number = index === rows.length - 1 ? -1 : index + 1;
      for (const form of new Set(forms.map(foldWord))) {
        places.set(form, [...(places.get(form) ?? []), { number, language }]);
      }
    }
  }
  return places;
}

function named(said: readonly string[], owned: boolean): Reference | undefined {
  const phrase = said.join(' ');
  for (const [to, words] of Object.entries(followWords) as [
    Follow,
    (typeof followWords)['user'],
  ][]) {
    const [language, another] = languagesWith(words, phrase);
    if (language) return { to, owned, ...(another === undefined && { language }) };
  }
  return owned ? undefined : possessed(said);
}

function possessed(said: readonly string[]): Reference | undefined {
  const [first = '', ...rest] = said;
  const last = said.at(-1) ?? '';
  if (rest.length === 0) return undefined;
  if (languagesWith(possessives, first).length > 0) return named(rest, true);
  return languagesWith(possessives, last).length > 0 ? named(said.slice(0, -1), true) : undefined;
}

/** `please show her devices` → `her devices`. */
function withoutPoliteness(said: readonly string[]): readonly string[] {
  const start = said.findIndex((word) => languagesWith(fillers, word).length === 0);
  const from = start === -1 ? said : said.slice(start);
  const end = from.findLastIndex((word) => languagesWith(closers, word).length === 0);
  return from.slice(0, end + 1);
}
