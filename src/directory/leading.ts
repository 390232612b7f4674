/**
 * Names that begin with what was typed, read from the index of whole names: "mar kow" is the first names that begin with
 * "mar" and, behind each, last names that begin with "kow". Where these are many already, the index of words need not be
 * asked, which would first collect every name with such words.
 */
import { boundOf, mostRead, shaped, tables } from './candidates.ts';
import type { Params } from './params.ts';

/** First names that are gone through. */
const mostFirst = 50;

/** Sorts behind the blank that ends a word, and before whatever goes on with it. */
const afterWord = '!';

/** Sorts behind every other character. */
const last = '\u{10FFFF}';

/**
 * SQL: up to a bound of the names that begin with the words, in the given order or with the last in front, where not all
 * of them are whole words. `isWhole` is the condition that they are. To be put behind WITH RECURSIVE; the candidates
 * are called `ahead`.
 */
export function leadingNames(
  kind: 'user' | 'device',
  asked: readonly string[],
  params: Params,
  isWhole: string,
): string {
  const turned = [...asked.slice(-1), ...asked.slice(0, -1)];
  const [first = '', other = ''] = [asked[0], turned[0]];
  // A name that begins with both would be read in both orders, and counted twice.
  const isEither = first.startsWith(other) || other.startsWith(first);
  const orders = isEither ? [asked] : [asked, turned];
  const parts = orders.map((words, at) => inOrder(kind, words, { params, isWhole, at }));
  const rows = parts.map(({ rows }) => `(${rows})`).join(' UNION ALL ');
  return [
    ...parts.map(({ first }) => first),
    `ahead AS MATERIALIZED ${shaped(kind, params, `FROM (${rows}) t`, { rank: 2, why: 'NULL' })}`,
  ].join(', ');
}

function inOrder(
  kind: 'user' | 'device',
  [first = '', ...others]: readonly string[],
  { params, isWhole, at }: { params: Params; isWhole: string; at: number },
): { first: string; rows: string } {
  const [from, to] = [params.add(first), params.add(`${first}${last}`)];
  const next = (condition: string) =>
    `SELECT split_part(t."nameKey", ' ', 1) FROM "${tables[kind]}" t
      WHERE ${condition} AND t."nameKey" < ${to} ORDER BY t."nameKey" LIMIT 1`;
  const rest = others.map((word) => ` ${word}`).join('');
  const [behind, end] = [params.add(rest), params.add(`${rest}${last}`)];
  const begin = `f.word || ${behind} || CASE f.word WHEN ${from} THEN '${afterWord}' ELSE '' END`;
  return {
    first: `first${at}(word) AS ((${next(`t."nameKey" >= ${from}`)}) UNION ALL
      SELECT (${next(`t."nameKey" > f.word || '${afterWord}'`)}) FROM first${at} f WHERE f.word IS NOT NULL)`,
    rows: `SELECT t.* FROM (SELECT word FROM first${at} WHERE word IS NOT NULL LIMIT ${mostFirst}) f
      CROSS JOIN LATERAL (SELECT * FROM "${tables[kind]}" t WHERE t."nameKey" >= ${begin}
        AND t."nameKey" < f.word || ${end} AND NOT (${isWhole}) ORDER BY t."nameKey" LIMIT ${mostRead(boundOf(2, params))}) t`,
  };
}
