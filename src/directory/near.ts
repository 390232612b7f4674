/**
 * The nearest spellings, for when nothing was found. Misspelt words are looked for among the distinct words of all
 * names, of which there are few however many names there are: by a letter left out, and by letter triples. The
 * names that hold the words found are then ranked by edit distance, word by word.
 */
import type { Store, Tx } from '../store/store.ts';
import { longestWord } from './derived.ts';
import { selectNear } from './finders.ts';
import { nameKey } from './name-key.ts';
import { lexeme, wordsOf } from './names.ts';
import { createParams, type Params } from './params.ts';
import type { Question, Wanted } from './question.ts';
import { isWalled, type Scope, type View } from './scope.ts';
import { type FoundHit, runFinders } from './search.ts';
import {
  differenceBetween,
  mostDifference,
  type Spelling,
  spellingsOf,
  spellingsWithin,
} from './spellings.ts';

const mostWords = 4;
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
      if (question.key !== undefined)
        return nearestNames(store, question.key, ['customer'], view.scope, size);
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
  const walled = await isWalled(store, scope);
  const page = await runFinders(store, [selectNear[kind](beginning)], { scope, window, walled });
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
  const walled = await isWalled(store, scope);
  const spellings =
    walled && scope !== 'all'
      ? await spellingsWithin(store, asked, scope)
      : await spellingsOf(store, asked);
  const asks = queriesFor(spellings);
  const offered = await offer(store, asks, { kinds, scope, walled, enough: size });
  const best = closest(asked, offered).slice(0, size);
  if (best.length === 0) return [];
  const idsOf = (kind: NearKind) => best.filter((row) => row.kind === kind).map(({ id }) => id);
  const finders = kinds.flatMap((kind) => {
    const ids = idsOf(kind);
    return ids.length > 0 ? selectNear.ids(kind, ids) : [];
  });
  const { hits } = await runFinders(store, finders, { scope, window: { from: 0, size } });
  const place = (hit: FoundHit) => best.findIndex((row) => row.id === hit.id);
  return hits.toSorted((a, b) => place(a) - place(b));
}

/** One group of words for each asked word: a name must hold a word of each. */
type Ask = readonly (readonly string[])[];

/**
 * What names must hold, narrowest first: a near spelling of every word, the nearest ones before all of them; then
 * of every word but one, the shorter one left out first: long words tell more and are rarer.
 */
function queriesFor(spellings: readonly Spelling[][]): Ask[] {
  const known = spellings.filter((words) => words.length > 0);
  if (known.length === 0) return [];
  const nearestOnes = known.map((words) =>
    words.filter(({ difference }) => difference === words[0]?.difference),
  );
  const lengthOf = (words: readonly Spelling[]) => words[0]?.word.length ?? 0;
  const shorterFirst = [...known.keys()].sort(
    (a, b) => lengthOf(known[a] ?? []) - lengthOf(known[b] ?? []) || a - b,
  );
  const others = known.length > 1 ? shorterFirst.map((at) => known.toSpliced(at, 1)) : [];
  const asks = [nearestOnes, known, ...others].map((groups) =>
    groups.map((words) => words.map(({ word }) => word)),
  );
  const distinct = new Map(asks.map((ask) => [JSON.stringify(ask), ask]));
  return [...distinct.values()];
}

interface Candidate {
  kind: NearKind;
  id: string;
  nameKey: string;
}

/**
 * What is asked for in one statement. A scope of thousands of customers takes longer to send than most of it to look up: then
 * all of the same length are asked for at once.
 */
function together(asks: readonly Ask[], scope: Scope): Ask[][] {
  if (scope === 'all') return asks.map((ask) => [ask]);
  const lengths = [...new Set(asks.map(({ length }) => length))];
  return lengths.map((length) => asks.filter((ask) => ask.length === length));
}

async function offer(
  store: Tx,
  asks: readonly Ask[],
  {
    kinds,
    scope,
    walled,
    enough,
  }: { kinds: readonly NearKind[]; scope: Scope; walled: boolean; enough: number },
): Promise<Candidate[]> {
  const found = new Map<string, Candidate>();
  for (const asked of together(asks, scope)) {
    const params = createParams(scope, walled);
    const each = asked.flatMap((ask, at) => {
      const holds = holding(ask, params);
      return kinds.map((kind) => {
        const scoped = params.inScope(kind === 'customer' ? 't.id' : 't."orgId"');
        const table = `"${tables[kind]}" t WHERE ${scoped} AND t."goneAt" IS NULL`;
        const rows = walled ? `(SELECT * FROM ${table} OFFSET 0) t WHERE` : `${table} AND`;
        return `(SELECT ${at} AS at, '${kind}' AS kind, t.id, t."nameKey" FROM ${rows} ${holds} LIMIT ${mostOffered})`;
      });
    });
    const rows = await store.query<Candidate & { at: number }>(
      each.join(' UNION ALL '),
      params.values,
    );
    for (const [at, ask] of asked.entries()) {
      for (const { kind, id, nameKey } of rows.filter((row) => row.at === at))
        found.set(id, { kind, id, nameKey });
      const next = asks[asks.indexOf(ask) + 1];
      if (found.size >= enough || (found.size > 0 && next?.length !== ask.length))
        return [...found.values()];
    }
  }
  return [...found.values()];
}

/** That a name holds a word of each group: by the index of words, or compared where the rows are few. */
function holding(ask: Ask, params: Params): string {
  if (!params.walled) {
    const all = ask.map((words) => `(${words.map(lexeme).join(' | ')})`).join(' & ');
    return `${wordsOf('t."nameKey"')} @@ ${params.add(all)}::tsquery`;
  }
  const each = ask.map(
    (words) => `string_to_array(t."nameKey", ' ') && ${params.add(words)}::text[]`,
  );
  return each.join(' AND ');
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

function clip(word: string): string {
  return word.slice(0, longestWord);
}
