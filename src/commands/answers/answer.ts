/** How every lookup is answered: one hit is its card, several are a numbered list, none says what was searched. */
import { rowsOnCard } from '../../../cards/data.ts';
import { type Choice, type Reply, show } from '../../conversation/reply.ts';
import type { Reason } from '../../directory/customers.ts';
import type { Directory, Found } from '../../directory/directory.ts';
import type { Problem, Question, Wanted } from '../../directory/question.ts';
import type { FoundHit } from '../../directory/search.ts';
import { type Text, text } from '../../language/index.ts';
import { cleanText } from '../../understanding/clean.ts';
import { pastedIn, untitled } from '../../understanding/pasted.ts';
import { decodeId } from '../../webex/id.ts';
import type { LookupInput } from './input.ts';
import { showOne, type UsesEntries, vanished } from './one.ts';
import { showProblem } from './problem.ts';
import {
  noThirdParty,
  noteOnNothing,
  searchedBy,
  searchedFor,
  unconfirmedWords,
} from './searched.ts';
import { followsOf, toSearchInside } from './ways.ts';

export interface UsesDirectory {
  directory: UsesEntries['directory'] &
    Pick<
      Directory,
      'readQuestion' | 'find' | 'findNearest' | 'findDevicesOf' | 'findNumbersOf' | 'inside'
    > &
    Partial<Pick<Directory, 'seesNone'>>;
}

/** Webex shows no more of them on one card. */
const mostButtons = 5;

/** Rows that are looked up for one list; the card says how many of them it holds. */
const rowsShown = 5;

/** The command that shows more of the same list. */
const commandOf: Record<Wanted | 'anything', string> = {
  anything: 'find',
  user: 'user.show',
  customer: 'customer.show',
  number: 'number.show',
  device: 'device.show',
};

/** What people have. */
type Owned = 'device' | 'number';

/** Answers a lookup; `wanted` undefined: whatever the value may be. */
export async function answerLookup(
  wanted: Wanted | undefined,
  input: LookupInput,
  uses: UsesDirectory,
): Promise<Reply> {
  const { id, ownerId, query = '', from, within } = input;
  if (id !== undefined && wanted) return showOne(wanted, id, uses);
  if (ownerId !== undefined) return answerOwned(wanted, { ownerId, query, from }, uses);

  const directory = within === undefined ? uses.directory : uses.directory.inside(within);
  const look = async (asked: string): Promise<Look> => {
    const question = directory.readQuestion(asked, wanted);
    if (question.by === 'problem') return { question };
    const found = await findFrom(from, (skip) =>
      directory.find(question, wanted, { from: skip, size: rowsShown }),
    );
    return { question, found };
  };
  const { question, found } = await firstThatFinds(look, query);
  if (question.by === 'problem' || !found) return showProblem(question as Problem, wanted);
  const [hit] = found.hits;
  if (!hit) return showNothing(question, wanted, { query, found, within }, directory);
  const owned = ownedKind(question, wanted);
  if (found.total === 1) return showHit(hit, owned, uses, query);
  const asked = { query, from: from < found.total ? from : 0, ...(within && { within }) };
  return showHits(found, hit, { wanted, owned }, asked);
}

/** What a reading of the text comes to; nothing is found where it is a problem. */
interface Look {
  question: Question | Problem;
  found?: Found;
}

/**
 * The text as it is, when something is called exactly that; else what it says without the label or the mail's mark that
 * was copied with it, when that finds something. A title is left out only where the text as it is finds nothing.
 */
async function firstThatFinds(
  look: (asked: string) => Promise<Look>,
  query: string,
): Promise<Look> {
  const asIs = await look(query);
  if (asIs.found?.hits[0]?.exact) return asIs;
  for (const other of otherReadings(query, asIs)) {
    const read = await look(other);
    if (read.found && read.found.total > 0) return read;
  }
  return asIs;
}

function otherReadings(query: string, { found }: Look): string[] {
  const line = cleanText(query);
  // “HR” may be part of a company's name
  const named = found?.total ? line : untitled(line);
  const others = [pastedIn(line)?.query ?? line, named];
  return [...new Set(others)].filter((other) => other !== line && other !== query);
}

/** Asked for the devices or numbers of somebody: a person who is found stands for what they have. */
function ownedKind(question: Question, wanted: Wanted | undefined): Owned | undefined {
  if (wanted === 'device') return 'device';
  return wanted === 'number' && question.by === 'name' ? 'number' : undefined;
}

/** The devices or numbers of a person or workspace. */
async function answerOwned(
  wanted: Wanted | undefined,
  { ownerId, query, from }: { ownerId: string; query: string; from: number },
  uses: UsesDirectory,
): Promise<Reply> {
  const kind = wanted === 'number' ? 'number' : 'device';
  const find = kind === 'number' ? uses.directory.findNumbersOf : uses.directory.findDevicesOf;
  const found = await findFrom(from, (skip) => find(ownerId, { from: skip, size: rowsShown }));
  const [hit] = found.hits;
  const follows = await followsOfOwner(ownerId, uses);
  // whose things they are is a look at that person
  const target = follows.length > 0 && { target: ownerId };
  // somebody who is not seen any more has no list that could be empty
  if (!hit && follows.length === 0 && decodeId(ownerId)?.type === 'PEOPLE') return vanished();
  if (!hit) {
    return show(
      'nothing',
      {
        query,
        searched: searchedFor[kind],
        near: [],
        source: found.source,
        note: unconfirmedWords(found) ?? (kind === 'device' ? noThirdParty : undefined),
      },
      { choices: follows, audit: { kind, hits: 0, ...target } },
    );
  }
  if (found.total === 1) return showOne(hit.kind, hit.id, uses);
  const asked = { query, from: from < found.total ? from : 0, ownerId };
  const list = showHits(found, hit, { wanted: kind, owned: undefined }, asked);
  return {
    ...list,
    choices: [...(list.choices ?? []), ...follows],
    audit: { ...list.audit, ...target },
  };
}

/** Whoever the devices or numbers belong to stays the one who is meant by “her”. */
async function followsOfOwner(id: string, { directory }: UsesDirectory): Promise<Choice[]> {
  const person = await directory.readPerson(id);
  return person ? followsOf({ id, name: person.displayName }) : [];
}

/** Rows may have gone since the list was shown: then it starts anew. */
async function findFrom(from: number, find: (from: number) => Promise<Found>): Promise<Found> {
  const found = await find(from);
  return found.hits.length === 0 && from > 0 ? find(0) : found;
}

function showHit(
  hit: FoundHit,
  owned: Owned | undefined,
  uses: UsesDirectory,
  query: string,
): Promise<Reply> {
  if (owned && hit.kind === 'user')
    return answerOwned(owned, { ownerId: hit.id, query: hit.title, from: 0 }, uses);
  return showOne(hit.kind, hit.id, uses, hit.why && reasons[hit.why](shortened(query)));
}

/** A button beside each customer, where the card has room for them; their own cards have it as well. */
function searchesInside(hits: readonly FoundHit[], others: number): Choice[] {
  const fits = 2 * hits.length + others <= mostButtons;
  return fits && hits.every(({ kind }) => kind === 'customer')
    ? hits.map(({ id }) => toSearchInside(id))
    : [];
}

const reasons: Record<Reason, (value: string) => Text> = {
  domain: (value) => text('why.domain', { value }),
  site: (value) => text('why.site', { value }),
  order: (value) => text('why.order', { value }),
  subscription: (value) => text('why.subscription', { value }),
};

function showHits(
  whole: Found,
  first: FoundHit,
  { wanted, owned }: { wanted: Wanted | undefined; owned: Owned | undefined },
  asked: { query: string; from: number; ownerId?: string; within?: string },
): Reply {
  const { hits: found, total, many, source, gaps } = whole;
  const { query, from } = asked;
  const hits = found.slice(0, rowsOnCard(total - from));
  const after = from + hits.length;
  const more: Choice[] =
    after < total
      ? [
          {
            command: asked.within ? 'customer.search' : commandOf[wanted ?? 'anything'],
            input: { ...asked, from: after },
            say: 'more',
          },
        ]
      : [];
  const searches = searchesInside(hits, more.length);
  return show(
    'hits',
    {
      query: shortened(query),
      first: from + 1,
      total,
      rows: hits.map(rowOf),
      more: total - after,
      searchFrom: searches.length > 0 ? hits.length + more.length : undefined,
      many,
      inside: asked.within && first.organization,
      note:
        unconfirmedWords(whole) ??
        (found.some(({ why }) => why === 'domain')
          ? text('why.domain', { value: shortened(query) })
          : undefined),
      source: source ?? { from: 'copy', at: first.at },
      gaps,
    },
    {
      choices: [
        ...hits.map((hit, at) => choiceOf(hit, owned, from + at + 1)),
        ...more,
        ...searches,
      ],
      audit: { kind: wanted ?? 'any', hits: total },
    },
  );
}

async function showNothing(
  question: Question,
  wanted: Wanted | undefined,
  { query, found, within }: { query: string; found: Found; within: string | undefined },
  directory: UsesDirectory['directory'],
): Promise<Reply> {
  // Digits that are no order and no number either: what is wrong with the number is what helps.
  const note = directory.seesNone
    ? text('customers.noneAssigned')
    : (unconfirmedWords(found) ?? noteOnNothing(question, wanted, within !== undefined));
  if (question.by === 'reference' && question.otherwise.by === 'problem')
    return showProblem(question.otherwise, wanted, note);
  const near = await directory.findNearest(question, wanted, rowsShown);
  const searched = wanted ? searchedFor[wanted] : searchedBy(question, within !== undefined);
  const searchedIn = within && (await directory.readOrganization(within));
  return show(
    'nothing',
    {
      query: shortened(query),
      searched,
      near: near.map(rowOf),
      inside: searchedIn ? searchedIn.displayName : undefined,
      source: found.source,
      gaps: found.gaps,
      note,
    },
    {
      choices: near.map((hit, at) => choiceOf(hit, ownedKind(question, wanted), at + 1)),
      audit: { kind: wanted ?? 'any', hits: 0, near: near.length },
    },
  );
}

function rowOf({ kind, title, detail, organization, goneAt, lookAlike }: FoundHit) {
  const customer = kind === 'customer';
  return {
    kind,
    title,
    detail,
    organization: customer ? '' : organization,
    gone: goneAt !== undefined,
    lookAlike,
  };
}

function choiceOf(hit: FoundHit, owned: Owned | undefined, number: number): Choice {
  const say = String(number);
  return owned && hit.kind === 'user'
    ? { command: commandOf[owned], input: { ownerId: hit.id, query: hit.title }, say }
    : { command: commandOf[hit.kind], input: { id: hit.id }, say };
}

/** What was asked, short enough for a heading. */
function shortened(query: string): string {
  return query.length <= 80 ? query : `${Array.from(query).slice(0, 79).join('')}…`;
}
