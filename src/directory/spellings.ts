/** Words of names that differ little from asked ones. */

import type { Tx } from '../store/store.ts';
import { longestWord } from './derived.ts';
import type { Scope } from './scope.ts';

/** How different a word may be: edits per letter. */
export const mostDifference = 0.45;
/** Nearest words that stand for one asked word. */
const mostSpellings = 24;
/** Words that are compared letter by letter. */
const mostCompared = 200;

export interface Spelling {
  word: string;
  difference: number;
}

/**
 * For each asked word the words of names that differ little from it, nearest first. One letter too many, too few,
 * wrong or swapped on either side is found by the letters left out; letter triples cost more, and are for words
 * that have no such neighbour.
 */
export async function spellingsOf(store: Tx, asked: readonly string[]): Promise<Spelling[][]> {
  const neighbours = await nearWords(store, asked, {
    where: (p) => `deletions && ${p}::text[]`,
    value: deletionsOf,
  });
  const lonely = asked.filter((_, at) => neighbours[at]?.length === 0);
  if (lonely.length === 0) return neighbours;
  const similar = await nearWords(store, lonely, { where: (p) => `word % ${p}`, value: String });
  return asked.map((word, at) => {
    const found = neighbours[at] ?? [];
    return found.length > 0 ? found : (similar[lonely.indexOf(word)] ?? []);
  });
}

async function nearWords(
  store: Tx,
  asked: readonly string[],
  by: { where(placeholder: string): string; value(word: string): unknown },
): Promise<Spelling[][]> {
  const each = asked.map((_, at) => {
    const [value, word] = [`$${2 * at + 1}`, `$${2 * at + 2}`];
    return `(SELECT ${at} AS at, word FROM "NameWord" WHERE ${by.where(value)}
      ORDER BY similarity(word, ${word}) DESC, word LIMIT ${mostCompared})`;
  });
  const rows = await store.query<{ at: number; word: string }>(
    each.join(' UNION ALL '),
    asked.flatMap((word) => [by.value(word), word]),
  );
  return asked.map((word, at) =>
    nearestTo(
      word,
      rows.filter((row) => row.at === at).map((row) => row.word),
    ),
  );
}

/**
 * The same among the words of a small scope alone: all of them are read and compared, so nothing depends on the names
 * of other customers.
 */
export async function spellingsWithin(
  store: Tx,
  asked: readonly string[],
  { orgIds }: Exclude<Scope, 'all'>,
): Promise<Spelling[][]> {
  const names = (table: string, owner: string) =>
    `SELECT t."nameKey" FROM "${table}" t WHERE ${owner} = ANY($1::text[]) AND t."goneAt" IS NULL`;
  const rows = await store.query<{ word: string }>(
    `SELECT DISTINCT unnest(string_to_array("nameKey", ' ')) AS word FROM (
       ${names('Organization', 't.id')} UNION ALL ${names('Person', 't."orgId"')}
       UNION ALL ${names('Device', 't."orgId"')}) named`,
    [orgIds],
  );
  const words = rows
    .map(({ word }) => word)
    .filter(({ length }) => length > 1 && length <= longestWord);
  return asked.map((word) => nearestTo(word, words));
}

/** Those that differ little, nearest first. */
function nearestTo(asked: string, words: readonly string[]): Spelling[] {
  return words
    .filter(
      (word) =>
        Math.abs(word.length - asked.length) <=
        mostDifference * Math.max(word.length, asked.length),
    )
    .map((word) => ({ word, difference: differenceBetween(asked, word) }))
    .filter(({ difference }) => difference <= mostDifference)
    .sort((a, b) => a.difference - b.difference || (a.word < b.word ? -1 : 1))
    .slice(0, mostSpellings);
}

/** The word, and what is left of it without one of its letters. */
function deletionsOf(word: string): string[] {
  const letters = Array.from(word);
  return [word, ...letters.map((_, at) => letters.toSpliced(at, 1).join(''))].filter(Boolean);
}

/** Edits per letter of the longer one. */
export function differenceBetween(one: string, other: string): number {
  return editsBetween(one, other) / Math.max(one.length, other.length);
}

/** Damerau–Levenshtein (neighbours swapped count once): how many edits make one word the other. */
export function editsBetween(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1];
      let edits = Math.min(
        (last[at] ?? 0) + 1,
        (next[at - 1] ?? 0) + 1,
        (last[at - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      if (swapped) edits = Math.min(edits, (before[at - 2] ?? 0) + 1);
      next[at] = edits;
    }
    before = last;
    last = next;
  }
  return last[other.length] ?? 0;
}
