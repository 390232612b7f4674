/**
 * Names as SQL. The words of a name stand in an index of their own (`…_words`): all of them in any order, or their
 * beginnings, are one scan of it each.
 */
import { boundOf } from './candidates.ts';
import type { Completions, Named } from './completions.ts';
import { longestWord } from './derived.ts';
import { type Finder, select } from './finders.ts';
import { leadingNames } from './leading.ts';
import type { Params } from './params.ts';

/** More words say nothing more. */
const mostWords = 6;

/** Exactly as the index has it. */
export const wordsOf = (column: string): string => `name_words(${column})`;

const words = wordsOf('t."nameKey"');

/** The words that are asked for by a name's key, as far as they say something. */
export function askedWords(key: string): string[] {
  return [...new Set(key.split(' '))].slice(0, mostWords);
}

/**
 * The exact name in any order of its words; then names that hold all the words; then those that have a word
 * beginning with each of them. Each is bounded by itself, so that however many begin alike, the exact are there.
 * None when a word begins no name at all, and none of what no name can have: whole words that are none, or
 * words that go on where none does.
 */
export function byName(kind: Named, key: string, completions: Completions = new Map()): Finder[] {
  const asked = askedWords(key);
  const lists = asked.map((word) => completions.get(word)?.words);
  if (lists.some((list) => list?.length === 0)) return [];
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
  // What the table of words rules out is not looked for.
  const areWords = asked.every((word, at) => lists[at]?.includes(word) ?? true);
  const goOn = !asked.every((word, at) => lists[at]?.length === 1 && lists[at][0] === word);
  const begun: Finder = (params) =>
    params.walled
      ? select(kind, params, comparedBeginnings(asked, params), { rank: 2, broad: true })
      : beginnings(kind, asked, { completions, areWords })(params);
  // Other customers' names of the same beginning would have to be read and left out.
  const isLed = (params: Params) =>
    kind !== 'customer' && asked.length > 1 && params.everything && lists.some(isMuch);
  return [
    (params) =>
      oneAfterAnother(params, {
        words: areWords ? { exact: exact(params), whole: whole(params) } : undefined,
        ahead:
          goOn && kind !== 'customer' && isLed(params)
            ? leadingNames(kind, asked, params, comparedWhole(asked, params))
            : undefined,
        begun: goOn ? begun(params) : undefined,
      }),
  ];
}

/** A list of more words than this is weighed for longer than it takes to collect what is not much. */
const fewCompletions = 40;

function isMuch(list: readonly string[] | undefined): boolean {
  return list === undefined || list.length > fewCompletions;
}

/**
 * Where more active ones than may be given have exactly the name, none that only have its words are looked for; and none
 * that only begin like it, where so many have its words. `ahead` stands for what is begun where it is that many by itself.
 */
function oneAfterAnother(
  params: Params,
  {
    words,
    ahead,
    begun,
  }: {
    words: { exact: string; whole: string } | undefined;
    ahead: string | undefined;
    begun: string | undefined;
  },
): string {
  const isEnough = (candidates: string, rank: 0 | 2) =>
    `(SELECT coalesce(bool_or(more), false) AND count(*) FILTER (WHERE turn = 0) >= ${boundOf(rank, params)} FROM ${candidates})`;
  const isExact = isEnough('exact', 0);
  const wanted = words ? `NOT ${isExact} AND NOT ${isEnough('whole', 2)}` : 'true';
  const first = words && [
    `exact AS MATERIALIZED ${words.exact}`,
    `whole AS MATERIALIZED (SELECT * FROM ${words.whole} w WHERE NOT ${isExact})`,
  ];
  const defined = [...(first ?? []), ...(ahead ? [ahead] : [])];
  const found = [
    ...(words ? ['SELECT * FROM exact', 'SELECT * FROM whole'] : []),
    ...(ahead ? [`SELECT * FROM ahead WHERE ${wanted} AND ${isEnough('ahead', 2)}`] : []),
    ...(begun
      ? [
          `SELECT * FROM ${begun} b WHERE ${wanted}${ahead ? ` AND NOT ${isEnough('ahead', 2)}` : ''}`,
        ]
      : []),
  ];
  const all = found.join('\nUNION ALL ');
  return defined.length > 0 ? `(WITH RECURSIVE ${defined.join(', ')} ${all})` : `(${all})`;
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

/** Names with a word that begins with each of those asked for, and not just with all of these. */
function beginnings(
  kind: Named,
  asked: readonly string[],
  { completions, areWords }: { completions: Completions; areWords: boolean },
): Finder {
  return (params) => {
    const lookedUp = wordsToLookUp(kind, asked, completions);
    const compared = asked.filter((word) => !lookedUp.includes(word));
    const each = lookedUp.map((word) => completed(word, completions.get(word)?.words));
    // Within the query, because the index then reads no row that only has the whole words.
    const whole = areWords ? ` & !(${allOf(asked.map(lexeme))})` : '';
    const where = [
      `${words} @@ ${params.add(allOf(each) + whole)}::tsquery`,
      ...compared.map((word) => `(' ' || t."nameKey") LIKE ${params.add(`% ${word}%`)}`),
    ];
    return select(kind, params, where.join(' AND '), { rank: 2 });
  };
}

/** Names that hold words that begin alike: as many are collected from the index in some milliseconds. */
const mostCollected = 20_000;

/** Names that are read and compared in the same time. */
const mostCompared = 2_000;

/**
 * The words that are looked up in the index: those that do not begin too many names. The others are compared, if that leaves
 * few names to be read; else so many of them are looked up as well, the rarest first, that few should be left.
 */
function wordsToLookUp(
  kind: Named,
  asked: readonly string[],
  completions: Completions,
): readonly string[] {
  const rowsOf = (word: string) => {
    const { rows, words } = completions.get(word) ?? {};
    if (rows?.[kind] !== undefined) return rows[kind].count;
    if (!isMuch(words)) return 0;
    return word.length > 2 ? mostCollected : Number.POSITIVE_INFINITY;
  };
  const fast = asked.filter(
    (word) => !isMuch(completions.get(word)?.words) || rowsOf(word) <= mostCollected,
  );
  if (Math.min(...fast.map(rowsOf)) <= mostCompared) return fast;
  const longer = asked.filter((word) => word.length > 1);
  if (longer.length === 0) return asked.slice(0, 1);
  const known = longer.flatMap((word) => {
    const rows = completions.get(word)?.rows[kind];
    return rows ? { word, ...rows } : [];
  });
  if (known.length < longer.length) return longer;
  const rarest = known.sort((a, b) => a.count - b.count);
  let left = rarest[0]?.of ?? 0;
  const last = rarest.findIndex(({ count, of }) => {
    left *= count / of;
    return left <= mostCompared;
  });
  return last < 0 ? longer : rarest.slice(0, last + 1).map(({ word }) => word);
}

/** A list of many words is weighed for every name; what is begun by many is collected once. */
function completed(word: string, list: readonly string[] | undefined): string {
  if (list && !isMuch(list)) return `(${list.map(lexeme).join(' | ')})`;
  return lexeme(word).replace(/(:\*)?$/, ':*');
}

/** A word as PostgreSQL's text search writes it. One as long as the longest that are kept may begin a longer one. */
export function lexeme(word: string): string {
  const written = `'${word.replace(/['\\]/g, '$&$&')}'`;
  return Array.from(word).length < longestWord ? written : `${written}:*`;
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
