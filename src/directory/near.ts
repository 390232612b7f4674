/**
 * The nearest spellings, for when nothing was found. Misspelt words are looked for among the distinct words of all
 * names, of which there are few however many names there are: by a letter left out, and by letter triples. The
 * names that hold the words found are then ranked by edit distance, word by word.
 */
import type { Store, Tx } from '../store/store.ts';
import { longestWord } from './derived.ts';
import { createParams, selectNear } from './finders.ts';
import { nameKey } from './name-key.ts';
import { lexeme, wordsOf } from './names.ts';
import type { Question, Wanted } from './question.ts';
import type { Scope, View } from './scope.ts';
import { type FoundHit, runFinders } from './search.ts';

/** How different a word may be: edits per letter. */
const mostDifference = 0.45;
const mostWords = 4;
/** Nearest words that stand for one asked word. */
const mostSpellings = 24;
/** Names that are compared letter by letter. */
const mostOffered = 200;

type NearKind = 'user' | 'customer' | 'device';

/** Up to `size` hits whose names, addresses or digits are nearest to the question's. */
export async function nearest(
  store: Store,
  question: Question,
  wanted: Wanted | undefined,
  { size, ...view }: View & { size: number },
): Promise<FoundHit[]> {
  switch (question.by) {
    case 'name':
    case 'domain':
      return nearestNames(store, question.key, kindsOf(wanted, view), view.scope, size);
    case 'email': {
      const [name = ''] = question.email.split('@');
      const key = name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
      return key.length < 3 ? [] : nearestNames(store, nameKey(key), ['user'], view.scope, size);
    }
    case 'phone':
      return begins(store, 'number', question.phoneNumber.slice(0, -2), view.scope, size);
    case 'mac':
      return begins(store, 'device', question.mac.slice(0, -2), view.scope, size);
    case 'reference':
      return question.otherwise.by === 'problem'
        ? []
        : nearest(store, question.otherwise, wanted, { size, ...view });
    default:
      return [];
  }
}

function kindsOf(wanted: Wanted | undefined, { inside }: View): NearKind[] {
  if (wanted === undefined) return inside ? ['user', 'device'] : ['customer', 'user'];
  return [wanted === 'number' ? 'user' : wanted];
}

async function begins(
  store: Store,
  kind: 'number' | 'device',
  beginning: string,
  scope: Scope,
  size: number,
): Promise<FoundHit[]> {
  const window = { from: 0, size };
  const page = await runFinders(store, [selectNear[kind](beginning)], { scope, window });
  return page.hits;
}

async function nearestNames(
  store: Tx,
  key: string,
  kinds: readonly NearKind[],
  scope: Scope,
  size: number,
): Promise<FoundHit[]> {
  const asked = key.split(' ').slice(0, mostWords).map(clip);
  const spellings = await spellingsOf(store, asked);
  const offered = await offer(store, queriesFor(spellings), { kinds, scope, enough: size });
  const best = closest(asked, offered).slice(0, size);
  if (best.length === 0) return [];
  const idsOf = (kind: NearKind) => best.filter((row) => row.kind === kind).map(({ id }) => id);
  const finders = kinds.map((kind) => selectNear.ids(kind, idsOf(kind)));
  const { hits } = await runFinders(store, finders, { scope, window: { from: 0, size } });
  const place = (hit: FoundHit) => best.findIndex((row) => row.id === hit.id);
  return hits.toSorted((a, b) => place(a) - place(b));
}

interface Spelling {
  word: string;
  difference: number;
}

/**
 * For each asked word the words of names that differ little from it, nearest first. One letter too many, too few,
 * wrong or swapped on either side is found by the letters left out; letter triples cost more, and are for words
 * that have no such neighbour.
 */
async function spellingsOf(store: Tx, asked: readonly string[]): Promise<Spelling[][]> {
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
      ORDER BY similarity(word, ${word}) DESC, word LIMIT ${mostOffered})`;
  });
  const rows = await store.query<{ at: number; word: string }>(
    each.join(' UNION ALL '),
    asked.flatMap((word) => [by.value(word), word]),
  );
  return asked.map((word, at) =>
    rows
      .filter((row) => row.at === at)
      .map((row) => ({ word: row.word, difference: differenceBetween(word, row.word) }))
      .filter(({ difference }) => difference <= mostDifference)
      .sort((a, b) => a.difference - b.difference || (a.word < b.word ? -1 : 1))
      .slice(0, mostSpellings),
  );
}

/** The word, and what is left of it without one of its letters. */
function deletionsOf(word: string): string[] {
  const letters = Array.from(word);
  return [word, ...letters.map((_, at) => letters.toSpliced(at, 1).join(''))].filter(Boolean);
}

/**
 * What names must hold, narrowest first: a near spelling of every word, the nearest ones before all of them; then
 * of every word but one.
 */
function queriesFor(spellings: readonly Spelling[][]): string[] {
  const any = (words: readonly Spelling[]) =>
    `(${words.map(({ word }) => lexeme(word)).join(' | ')})`;
  const all = (groups: readonly (readonly Spelling[])[]) => groups.map(any).join(' & ');
  const known = spellings.filter((words) => words.length > 0);
  if (known.length === 0) return [];
  const nearestOnes = known.map((words) =>
    words.filter(({ difference }) => difference === words[0]?.difference),
  );
  const queries = [all(nearestOnes), all(known)];
  if (known.length > 1) {
    const others = known.map((_, at) => all(known.toSpliced(at, 1)));
    queries.push(...others);
  }
  return [...new Set(queries)];
}

interface Candidate {
  kind: NearKind;
  id: string;
  nameKey: string;
}

async function offer(
  store: Tx,
  queries: readonly string[],
  { kinds, scope, enough }: { kinds: readonly NearKind[]; scope: Scope; enough: number },
): Promise<Candidate[]> {
  const found = new Map<string, Candidate>();
  for (const [at, query] of queries.entries()) {
    const params = createParams(scope);
    const asked = params.add(query);
    const each = kinds.map((kind) => {
      const owner = kind === 'customer' ? 't.id' : 't."orgId"';
      return `(SELECT '${kind}' AS kind, t.id, t."nameKey" FROM "${tables[kind]}" t
        WHERE ${wordsOf('t."nameKey"')} @@ ${asked}::tsquery AND t."goneAt" IS NULL
          AND ${params.inScope(owner)} LIMIT ${mostOffered})`;
    });
    const rows = await store.query<Candidate>(each.join(' UNION ALL '), params.values);
    for (const row of rows) found.set(row.id, row);
    if (found.size >= enough || (found.size > 0 && at > 0)) break;
  }
  return [...found.values()];
}

const tables: Record<NearKind, string> = {
  user: 'Person',
  customer: 'Organization',
  device: 'Device',
};

function closest(asked: readonly string[], offered: readonly Candidate[]): Candidate[] {
  return offered
    .map((row) => ({ ...row, difference: differenceOf(asked, row.nameKey) }))
    .filter(({ difference }) => difference <= mostDifference)
    .sort((a, b) => a.difference - b.difference || (a.id < b.id ? -1 : 1));
}

/** Mean over the asked words of the edits per letter to the nearest word of the name. */
function differenceOf(words: readonly string[], nameKey: string): number {
  const others = nameKey.split(' ').slice(0, 8).map(clip);
  const each = words.map((word) =>
    Math.min(1, ...others.map((other) => differenceBetween(word, other))),
  );
  return each.reduce((sum, difference) => sum + difference, 0) / each.length;
}

function differenceBetween(one: string, other: string): number {
  return editsBetween(one, other) / Math.max(one.length, other.length);
}

function clip(word: string): string {
  return word.slice(0, longestWord);
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
