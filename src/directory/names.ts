/**
 * Names as SQL. The words of a name stand in an index of their own (`…_words`): all of them in any order, or their
 * beginnings, are one scan of it each.
 */
import type { Tx } from '../store/store.ts';
import { boundOf } from './candidates.ts';
import { longestWord } from './derived.ts';
import { type Finder, select } from './finders.ts';
import { leadingNames } from './leading.ts';
import type { Params } from './params.ts';

type Named = 'user' | 'customer' | 'device';

/** More words say nothing more. */
const mostWords = 6;

/** Exactly as the index has it. */
export const wordsOf = (column: string): string => `name_words(${column})`;

const words = wordsOf('t."nameKey"');

/** For each asked word the words of names that begin with it; undefined where they are too many to name. */
export type Completions = ReadonlyMap<string, readonly string[] | undefined>;

/**
 * A beginning of more words than this is broad: with it alone an index reads too much. As many words are looked up in a
 * fifth of the time that it takes to collect every name with a word that begins like this.
 */
const mostCompletions = 400;

/** The words that are asked for, as far as they say something. */
function askedWords(key: string): string[] {
  return key.split(' ').slice(0, mostWords);
}

/** Looks up how the asked words may go on. A word that no name begins with has an empty list: nothing can be found. */
export async function completionsOf(store: Tx, key: string): Promise<Completions> {
  const asked = [...new Set(askedWords(key))].filter(isListed);
  if (asked.length === 0) return new Map();
  // One text for each: hundreds of rows would take longer to be sent and read than to be found.
  const each = asked.map(
    (_, at) => `(SELECT string_agg(word, ' ') FROM (SELECT word FROM "NameWord"
      WHERE word >= $${2 * at + 1} AND word < $${2 * at + 2} LIMIT ${mostCompletions + 1}) begun) AS words${at}`,
  );
  const [found = {}] = await store.query<Record<string, string | null>>(
    `SELECT ${each.join(', ')}`,
    asked.flatMap((word) => [word, `${word}\u{10FFFF}`]),
  );
  return new Map(
    asked.map((word, at) => {
      const words = found[`words${at}`]?.split(' ') ?? [];
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
 * None when a word begins no name at all, and none of what no name can have: whole words that are none, or
 * words that go on where none does.
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
  const lists = asked.map((word) => completions.get(word));
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

/**
 * Words are looked up in the index, those that may become few as the words they become; others are only compared. Lists of
 * many words are conditions of their own, which the index weighs faster than one long one.
 */
function beginnings(
  kind: Named,
  asked: readonly string[],
  { completions, areWords }: { completions: Completions; areWords: boolean },
): Finder {
  return (params) => {
    const lookedUp = wordsToLookUp(kind, asked, completions);
    const compared = asked.filter((word) => !lookedUp.includes(word));
    const rarest = rarestOf(lookedUp, completions);
    // Within a query, because the index then reads no row that only has the whole words.
    const whole = areWords ? ` & !(${allOf(asked.map(lexeme))})` : '';
    const each = lookedUp.map((word) =>
      completed(word, word === rarest ? undefined : completions.get(word)),
    );
    const isBroad = lookedUp.some((word) => isMuch(completions.get(word)));
    const queries = (isBroad ? each : [allOf(each)]).map((query, at) =>
      params.add(at === 0 ? query + whole : query),
    );
    const where = [
      ...queries.map((query) => `${words} @@ ${query}::tsquery`),
      ...compared.map((word) => `(' ' || t."nameKey") LIKE ${params.add(`% ${word}%`)}`),
    ];
    return select(kind, params, where.join(' AND '), { rank: 2 });
  };
}

/**
 * One or two letters that begin many words are not looked up, unless there is nothing else; nor, among customers, who are
 * few, whatever begins many.
 */
function wordsToLookUp(
  kind: Named,
  asked: readonly string[],
  completions: Completions,
): readonly string[] {
  const telling = asked.filter((word) => {
    const list = completions.get(word);
    return kind === 'customer' ? !isMuch(list) : list !== undefined || word.length > 2;
  });
  if (telling.length > 0) return telling;
  const count = (word: string) => completions.get(word)?.length ?? Number.MAX_SAFE_INTEGER;
  return asked.toSorted((a, b) => count(a) - count(b) || b.length - a.length).slice(0, 1);
}

/** Of words that are not whole ones the longest, if it may become many: what begins like it is collected at once. */
function rarestOf(asked: readonly string[], completions: Completions): string | undefined {
  const [longest] = asked
    .filter((word) => !completions.get(word)?.includes(word))
    .toSorted((a, b) => b.length - a.length);
  return longest !== undefined && isMuch(completions.get(longest)) ? longest : undefined;
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
