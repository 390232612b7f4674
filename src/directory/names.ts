/**
 * Names as SQL. The words of a name stand in an index of their own (`…_words`): all of them in any order, or their
 * beginnings, are one scan of it each.
 */
import type { Tx } from '../store/store.ts';
import { longestWord } from './derived.ts';
import { type Finder, type Params, select } from './finders.ts';

type Named = 'user' | 'customer' | 'device';

/** More words say nothing more. */
const mostWords = 6;

/** Exactly as the index has it. */
export const wordsOf = (column: string): string => `name_words(${column})`;

const words = wordsOf('t."nameKey"');

/** For each asked word the words of names that begin with it; undefined where they are too many to name. */
export type Completions = ReadonlyMap<string, readonly string[] | undefined>;

/** A beginning of more words than this is broad: with it alone an index reads too much. */
const mostCompletions = 200;

/** The words that are asked for, as far as they say something. */
export function askedWords(key: string): string[] {
  return key.split(' ').slice(0, mostWords);
}

/** Looks up how the asked words may go on. A word that no name begins with has an empty list: nothing can be found. */
export async function completionsOf(store: Tx, key: string): Promise<Completions> {
  const asked = [...new Set(askedWords(key))].filter(isListed);
  if (asked.length === 0) return new Map();
  const each = asked.map(
    (_, at) => `(SELECT ${at} AS at, word FROM "NameWord"
      WHERE word >= $${2 * at + 1} AND word < $${2 * at + 2} LIMIT ${mostCompletions + 1})`,
  );
  const rows = await store.query<{ at: number; word: string }>(
    each.join(' UNION ALL '),
    asked.flatMap((word) => [word, `${word}\u{10FFFF}`]),
  );
  return new Map(
    asked.map((word, at) => {
      const words = rows.filter((row) => row.at === at).map((row) => row.word);
      return [word, words.length > mostCompletions ? undefined : words];
    }),
  );
}

/** Whether the table of words holds words like this. */
function isListed(word: string): boolean {
  const { length } = Array.from(word);
  return length > 1 && length <= longestWord;
}

/**
 * The exact name in any order of its words; then names that hold all the words; then those that have a word
 * beginning with each of them. Each is bounded by itself, so that however many begin alike, the exact are there.
 * None when a word begins no name at all.
 */
export function byName(kind: Named, key: string, completions: Completions = new Map()): Finder[] {
  const asked = askedWords(key);
  if (asked.some((word) => completions.get(word)?.length === 0)) return [];
  const exact: Finder = (params) =>
    select(kind, params, `t."nameKey" = ANY(${params.add(ordersOf(key))}::text[])`, {
      broad: true,
    });
  const whole: Finder = (params) => {
    const all = params.walled
      ? comparedWhole(asked, params)
      : `${words} @@ ${params.add(allOf(asked.map(lexeme)))}::tsquery`;
    const orders = params.add(ordersOf(key));
    const where = `${all} AND t."nameKey" <> ALL(${orders}::text[])`;
    return select(kind, params, where, { rank: 1, broad: true });
  };
  const begun: Finder = (params) =>
    params.walled
      ? select(kind, params, comparedBeginnings(asked, params), { rank: 2, broad: true })
      : beginnings(kind, asked, completions)(params);
  return [exact, whole, begun];
}

/** The same without the index of words, for the few rows behind a wall. Keys hold nothing that LIKE reads. */
function comparedWhole(asked: readonly string[], params: Params): string {
  return asked
    .map((word) => `(' ' || t."nameKey" || ' ') LIKE ${params.add(`% ${word} %`)}`)
    .join(' AND ');
}

function comparedBeginnings(asked: readonly string[], params: Params): string {
  const each = asked.map((word) => `(' ' || t."nameKey") LIKE ${params.add(`% ${word}%`)}`);
  return `${each.join(' AND ')} AND NOT (${comparedWhole(asked, params)})`;
}

/**
 * Words are looked up in the index, those that may become few as the words they become; one or two letters that
 * begin many are only compared, unless there is nothing else to look up.
 */
function beginnings(kind: Named, asked: readonly string[], completions: Completions): Finder {
  return (params) => {
    const telling = asked.filter((word) => completions.get(word) || word.length > 2);
    const longest = asked.toSorted((a, b) => b.length - a.length).slice(0, 1);
    const lookedUp = telling.length > 0 ? telling : longest;
    const compared = asked.filter((word) => !lookedUp.includes(word));
    const begun = lookedUp.map((word) => completed(word, completions.get(word)));
    // Within the query, because the index then reads no row that only has the whole words.
    const query = params.add(`${allOf(begun)} & !(${allOf(asked.map(lexeme))})`);
    const each = compared.map((word) => `(' ' || t."nameKey") LIKE ${params.add(`% ${word}%`)}`);
    const where = [`${words} @@ ${query}::tsquery`, ...each].join(' AND ');
    return select(kind, params, where, { rank: 2 });
  };
}

function completed(word: string, list: readonly string[] | undefined): string {
  return list ? `(${list.map(lexeme).join(' | ')})` : `${lexeme(word)}:*`;
}

/** A word as PostgreSQL's text search writes it. */
export function lexeme(word: string): string {
  return `'${word.replace(/['\\]/g, '$&$&')}'`;
}

function allOf(lexemes: readonly string[]): string {
  return lexemes.join(' & ');
}

/** All orders of up to four words; of more, the given and the reverse. */
function ordersOf(key: string): string[] {
  const given = key.split(' ');
  if (given.length > 4) return [key, [...given].reverse().join(' ')];
  const orders = (rest: readonly string[]): string[][] =>
    rest.length < 2
      ? [[...rest]]
      : rest.flatMap((word, at) =>
          orders(rest.filter((_, other) => other !== at)).map((order) => [word, ...order]),
        );
  return [...new Set(orders(given).map((order) => order.join(' ')))];
}
