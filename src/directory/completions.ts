/**
 * How the words of a name may go on, and how many names that may be: known before names are looked for, so that the index
 * of words is asked for what it answers fast.
 */
import type { Tx } from '../store/store.ts';
import { longestWord } from './derived.ts';

/** What has a name of words. */
export type Named = 'user' | 'customer' | 'device';

export interface Completion {
  /** The words of names that begin so; undefined where they are too many to name. */
  words: readonly string[] | undefined;
  /** About how many names hold one of them, and of how many; left out where the database has no statistics. */
  rows: Partial<Record<Named, { count: number; of: number }>>;
}

/** By asked word. One that no name begins with has no words: nothing can be found. */
export type Completions = ReadonlyMap<string, Completion>;

/** A beginning of more words than this is broad. */
const mostWords = 400;

/** Looks up how the asked words may go on; only words that the table of words can hold. */
export async function completionsOf(
  store: Tx,
  words: readonly string[],
  shares: WordShares,
): Promise<Completions> {
  const asked = words.filter(isListed);
  if (asked.length === 0) return new Map();
  // One text for each: hundreds of rows would take longer to be sent and read than to be found.
  const each = asked.map(
    (_, at) => `(SELECT string_agg(word, ' ') FROM (SELECT word FROM "NameWord"
      WHERE word >= $${2 * at + 1} AND word < $${2 * at + 2} LIMIT ${mostWords + 1}) begun) AS words${at}`,
  );
  const [found = {}] = await store.query<Record<string, string | null>>(
    `SELECT ${each.join(', ')}`,
    asked.flatMap((word) => [word, `${word}\u{10FFFF}`]),
  );
  return new Map(
    asked.map((word, at) => {
      const begun = found[`words${at}`]?.split(' ') ?? [];
      return [
        word,
        { words: begun.length > mostWords ? undefined : begun, rows: rowsOf(word, begun, shares) },
      ];
    }),
  );
}

/** Whether the table of words holds words like this. */
function isListed(word: string): boolean {
  const { length } = Array.from(word);
  return length > 1 && length <= longestWord;
}

/** What the database's statistics tell of the words of one kind of names. */
interface Share {
  names: number;
  /** Of the names, which part holds the word. */
  common: ReadonlyMap<string, number>;
  /** In how many each other word is, on average. */
  others: number;
}

export type WordShares = Partial<Record<Named, Share>>;

const indexes: Record<Named, string> = {
  user: 'Person_words',
  customer: 'Organization_words',
  device: 'Device_words',
};

/** A first and a last name. */
const wordsPerName = 2;

/** As of the last time the database looked at its tables: good enough to choose a way, never to answer. */
export async function readWordShares(store: Tx): Promise<WordShares> {
  const rows = await store.query<{
    index: string;
    names: number;
    words: string[];
    shares: number[];
    allWords: number;
  }>(
    `SELECT s.tablename AS index, c.reltuples::float8 AS names, coalesce(s.most_common_elems::text::text[], '{}') AS words,
       coalesce(s.most_common_elem_freqs, '{}')::float8[] AS shares,
       (SELECT reltuples::float8 FROM pg_class WHERE oid = to_regclass('"NameWord"')) AS "allWords"
     FROM pg_stats s JOIN pg_class c ON c.oid = to_regclass(format('%I.%I', s.schemaname, s.tablename))
     WHERE s.schemaname = current_schema() AND s.tablename = ANY($1::text[]) AND c.reltuples > 0`,
    [Object.values(indexes)],
  );
  const shares: WordShares = {};
  for (const kind of ['user', 'customer', 'device'] as const) {
    const found = rows.find(({ index }) => index === indexes[kind]);
    if (!found) continue;
    const common = new Map(found.words.map((word, at) => [word, found.shares[at] ?? 0]));
    const inCommon = [...common.values()].reduce((sum, share) => sum + share, 0);
    const left = Math.max(0, wordsPerName - inCommon) * found.names;
    const others = Math.max(1, left / Math.max(1, found.allWords - common.size));
    shares[kind] = { names: found.names, common, others };
  }
  return shares;
}

function rowsOf(word: string, begun: readonly string[], shares: WordShares): Completion['rows'] {
  const rows: Completion['rows'] = {};
  for (const [kind, { names, common, others }] of Object.entries(shares) as [Named, Share][]) {
    const known = [...common].filter(([each]) => each.startsWith(word));
    const inCommon = known.reduce((sum, [, share]) => sum + share, 0);
    const count = names * inCommon + Math.max(0, begun.length - known.length) * others;
    rows[kind] = { count, of: names };
  }
  return rows;
}
