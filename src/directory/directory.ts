/**
 * The questions one may ask of the copy, across all managed organizations. Answers carry their age and name the
 * customers they could not take into account; whether Webex is asked live is decided here, never by a command.
 */
import { setTimeout } from 'node:timers/promises';
import type { Store } from '../store/store.ts';
import { createAsking, type Unconfirmed } from './asking.ts';
import { attemptsFor } from './attempts.ts';
import { readWordShares, type WordShares } from './completions.ts';
import type { ConfirmDeps, LiveReads } from './confirm.ts';
import { type Confirmed, createConfirmed } from './confirmed.ts';
import {
  type DeviceDetails,
  type NumberDetails,
  type OrganizationDetails,
  type PersonDetails,
  readDevice,
  readNumber,
  readOrganization,
  readPerson,
  type Source,
} from './details.ts';
import { devicesOfOwner, numbersOfOwner } from './finders.ts';
import { type Coverage, type Gaps, readCoverage } from './gaps.ts';
import { type FindPeopleByEmail, fetchPersonInTime } from './live.ts';
import { type LookAlike, readLookAlikes } from './look-alikes.ts';
import { nearest } from './near.ts';
import { confirmOwned, type Owned } from './owned.ts';
import { type Problem, type Question, readQuestion, type Wanted } from './question.ts';
import { createQueue, type Queue } from './queue.ts';
import { createRemembered } from './remembered.ts';
import { isOfNone, narrowed, readerOf, type Scope, type View } from './scope.ts';
import { type FoundHit, type HitPage, runFinders, search, type Window } from './search.ts';
import { organizationStages, type Stage } from './stages.ts';
import { nationalOf } from './writing.ts';

/** A page of hits. */
export interface Found extends HitPage {
  /** The oldest of what is shown; undefined when nothing was ever copied. */
  source: Source | undefined;
  /** Only where another customer could hold a further hit. */
  gaps: Gaps | undefined;
  /** Why the list of what somebody has is from the copy, or an address that it does not hold could not be asked for. */
  unconfirmed?: Unconfirmed | undefined;
}

export interface Directory {
  /** Whoever asks has no customer at all. */
  seesNone: boolean;
  /** The same questions inside one organization; about one outside of the scope nothing is ever found. */
  inside(orgId: string): Directory;
  /** What kind of value a text is, or what is wrong with it. `wanted` undefined: anything may be meant. */
  readQuestion(typed: string, wanted?: Wanted): Question | Problem;
  /** Hits, exact and active ones first. An e-mail address the copy does not hold is asked of Webex once. */
  find(question: Question, wanted: Wanted | undefined, window: Window): Promise<Found>;
  /** For a question without hits: the nearest spellings. */
  findNearest(question: Question, wanted: Wanted | undefined, size: number): Promise<FoundHit[]>;
  /** The devices of a person or workspace, confirmed as a whole. */
  findDevicesOf(ownerId: string, window: Window): Promise<Found>;
  /** The numbers of a person, workspace or feature, confirmed as a whole. */
  findNumbersOf(ownerId: string, window: Window): Promise<Found>;
  /** As it is dialled within the region of this installation; undefined for numbers of other countries. */
  nationalWriting(phoneNumber: string): { writing: string; region: string } | undefined;
  /** Where Control Hub shows this user. */
  controlHubUrl(user: { userUuid: string; orgUuid: string }): string;
  /** As they are at Webex now; the copy, and why, when Webex does not answer in time. */
  confirmed: Confirmed;
  /** From the copy. */
  readPerson(id: string): Promise<PersonDetails | undefined>;
  readOrganization(id: string): Promise<OrganizationDetails | undefined>;
  readNumber(id: string): Promise<NumberDetails | undefined>;
  readDevice(id: string): Promise<DeviceDetails | undefined>;
  /** Customers whose names look like that of this one; itself is none of them. */
  readLookAlikes(orgId: string): Promise<LookAlike[]>;
  /** Customers whose copy is missing or old; of one organization when `orgId` is given. */
  readGaps(orgId?: string): Promise<Gaps | undefined>;
  /** The person with exactly this address, from the copy or else live; undefined when there is none. */
  ensurePerson(email: string): Promise<PersonDetails | undefined>;
}

interface Deps {
  store: Store;
  now: () => Date;
  /** Left out: nothing is ever asked live. */
  findPeopleByEmail?: FindPeopleByEmail | undefined;
  /** Address of a user in Control Hub; `{userUuid}` and `{orgUuid}` are filled in. Its start page when left out. */
  controlHub?: string | undefined;
  /** What is asked about the one that is shown. Left out: nothing is. */
  live?: LiveReads | undefined;
  /** The longest wait for it, in milliseconds; 1,500 when left out. */
  liveWithinMs?: number | undefined;
  /** Hears which customers people are shown something of. */
  asked?: ((orgId: string) => void) | undefined;
  /** ISO 3166 alpha-2, for numbers in national writing. */
  region?: string | undefined;
  /** A copy older than this is named as stale; a day when left out. */
  staleAfterMs?: number | undefined;
  /** How long gaps over all customers are remembered before they are read again; 15 seconds when left out. */
  gapsKeptMs?: number | undefined;
}

const stageOf: Record<Wanted, Stage> = {
  user: 'people',
  customer: 'organizations',
  number: 'numbers',
  device: 'devices',
};

/** As many as keep the database busy: one connection whose statements follow each other, or the pool of a server. */
const searchesAtOnce = { embedded: 3, server: 8 } as const;

/** The directory as somebody may see it: there is no way to ask without a scope. */
export function createDirectory(deps: Deps): (scope: Scope) => Directory {
  const { store, now, live } = deps;
  const queue = createQueue(searchesAtOnce[store.kind]);
  const ask = createAsking({ now, withinMs: deps.liveWithinMs });
  const knowledge = {
    ...rememberKnowledge(deps),
    queue,
    confirming: live && { store, now, live, ask },
  };
  return (scope) => directoryIn({ scope }, deps, knowledge);
}

function directoryIn(view: View, deps: Deps, knowledge: Knowledge): Directory {
  const { store, now, region, findPeopleByEmail } = deps;
  const { controlHub = 'https://admin.webex.com' } = deps;
  const { scope, inside } = view;
  const seen = readerOf(store, scope);
  const confirmed = createConfirmed(seen, knowledge.confirming);

  async function noted<Shown extends { orgId: string }>(found: Promise<Shown | undefined>) {
    const shown = await found;
    if (shown) deps.asked?.(shown.orgId);
    return shown;
  }

  async function answer(page: HitPage, stages: readonly Stage[], whole: boolean): Promise<Found> {
    const ages = page.hits.map(({ at }) => at.getTime());
    const isCovered = whole && ages.length > 0;
    const { gaps, age } = isCovered ? nothing : await knowledge.coverage(stages, scope);
    const at = ages.length > 0 ? new Date(Math.min(...ages)) : age;
    return { ...page, source: at && { from: 'copy', at }, gaps: whole ? undefined : gaps };
  }

  async function findLive(email: string, wanted: Wanted | undefined, window: Window) {
    if (!findPeopleByEmail) return undefined;
    const known = await fetchPersonInTime(store, findPeopleByEmail, email, now());
    if (known !== true) return known || undefined;
    const question = { by: 'email', email, whole: true } as const;
    const page = await search(store, question, wanted, {
      ...view,
      window,
      shares: knowledge.shares,
    });
    return { ...page, source: { from: 'live' as const, at: now() }, gaps: undefined };
  }

  const find: Directory['find'] = async (question, wanted, window) => {
    const page = await knowledge.queue.run(() =>
      search(store, question, wanted, { ...view, window, shares: knowledge.shares }),
    );
    const copied = () =>
      answer(page, stagesFor(question, wanted), isUnique(question) && page.total > 0);
    if (!asksForPerson(question, wanted) || isKnown(page)) return copied();
    const live = await findLive(question.email, wanted, window);
    if (live && 'why' in live) return { ...(await copied()), unconfirmed: live };
    // An empty one would tell that the person is somebody else's customer's.
    return live && live.total > 0 ? live : copied();
  };

  async function findOwned(ownerId: string, window: Window, what: Owned) {
    const asked = await confirmOwned(seen, { ownerId, what }, knowledge.confirming);
    const finder = what === 'devices' ? devicesOfOwner(ownerId) : numbersOfOwner(ownerId);
    const page = await runFinders(store, [finder], { scope, window });
    return { ...(await answer(page, [what], true)), ...asked };
  }

  return {
    seesNone: !inside && isOfNone(scope),
    inside: (orgId) =>
      directoryIn({ scope: narrowed(scope, orgId), inside: true }, deps, knowledge),
    readQuestion(typed, wanted) {
      const question = readQuestion(typed, wanted, region);
      if (question.by === 'problem' || attemptsFor(question, wanted, { inside }).length > 0)
        return question;
      if (question.by === 'reference' && question.otherwise.by === 'problem')
        return question.otherwise;
      return { by: 'problem', problem: 'mismatch' };
    },
    find,
    findNearest: (question, wanted, size) =>
      knowledge.queue.run(() => nearest(store, question, wanted, { ...view, size }), {
        goesOn: true,
      }),
    findDevicesOf: (ownerId, window) => findOwned(ownerId, window, 'devices'),
    findNumbersOf: (ownerId, window) => findOwned(ownerId, window, 'numbers'),
    nationalWriting: (phoneNumber) => (region ? nationalOf(phoneNumber, region) : undefined),
    controlHubUrl: ({ userUuid, orgUuid }) =>
      controlHub
        .replaceAll('{userUuid}', encodeURIComponent(userUuid))
        .replaceAll('{orgUuid}', encodeURIComponent(orgUuid)),
    confirmed: {
      organization: (id) => noted(confirmed.organization(id)),
      person: (id) => noted(confirmed.person(id)),
      services: (id) => noted(confirmed.services(id)),
      number: (id) => noted(confirmed.number(id)),
      device: (id) => noted(confirmed.device(id)),
    },
    readPerson: (id) => readPerson(seen, id),
    readOrganization: (id) => noted(readOrganization(seen, id)),
    readNumber: (id) => readNumber(seen, id),
    readDevice: (id) => readDevice(seen, id),
    readLookAlikes: (orgId) => readLookAlikes(store, orgId, scope),
    async readGaps(orgId) {
      const asked = orgId === undefined ? scope : narrowed(scope, orgId);
      return (await knowledge.coverageNow(organizationStages, asked)).gaps;
    },
    async ensurePerson(email) {
      const question = { by: 'email', email: email.trim().toLowerCase(), whole: true } as const;
      const { hits, source } = await find(question, 'user', { from: 0, size: 5 });
      const [hit] = hits.filter(({ detail }) => detail === question.email);
      const person = hit && (await readPerson(seen, hit.id));
      return person && source ? { ...person, source } : person;
    },
  };
}

/** What is known about the copy as a whole, and how single entries are confirmed. */
interface Knowledge {
  queue: Queue;
  confirming: ConfirmDeps | undefined;
  shares(): Promise<WordShares>;
  coverage(stages: readonly Stage[], scope: Scope): Promise<Coverage>;
  coverageNow(stages: readonly Stage[], scope: Scope): Promise<Coverage>;
}

const nothing: Coverage = { gaps: undefined, age: undefined };

/** Over many customers coverage costs much to read: for a while the last answer stands. */
function rememberKnowledge(deps: Deps): Omit<Knowledge, 'confirming' | 'queue'> {
  const { store, now, staleAfterMs = 86_400_000, gapsKeptMs = 15_000 } = deps;
  const remembered = createRemembered(now, { keptMs: gapsKeptMs, standsMs: 4 * gapsKeptMs });
  const statistics = createRemembered(now, { keptMs: 600_000, standsMs: 3_600_000 });

  function coverageNow(stages: readonly Stage[], scope: Scope, isAwaited = true) {
    const olderThan = new Date(now().getTime() - staleAfterMs);
    return readCoverage(store, { stages, scope, olderThan }, isAwaited ? undefined : breath);
  }

  return {
    shares: () => statistics('all', 'words', () => readWordShares(store)),
    coverageNow,
    coverage: (stages, scope) =>
      remembered(scope, stages.join(), (isAwaited) => coverageNow(stages, scope, isAwaited)),
  };
}

/** Between slices that nobody waits for: searches of others then take hardly longer meanwhile. */
const breath = () => setTimeout(100, undefined, { ref: false });

function stagesFor(question: Question, wanted: Wanted | undefined): Stage[] {
  if (wanted) return [stageOf[wanted]];
  switch (question.by) {
    case 'email':
      return ['people'];
    case 'phone':
    case 'extension':
      return ['numbers'];
    case 'mac':
      return ['devices'];
    case 'reference':
      return question.otherwise.by === 'problem'
        ? ['organizations', 'licenses']
        : stagesFor(question.otherwise, wanted);
    case 'sip':
      return ['people', 'devices'];
    default:
      return ['organizations', 'people'];
  }
}

/** Found once, such a value is nowhere else. */
function isUnique(question: Question): boolean {
  return question.by !== 'name' && question.by !== 'extension';
}

function asksForPerson(
  question: Question,
  wanted: Wanted | undefined,
): question is Extract<Question, { by: 'email' }> {
  return question.by === 'email' && question.whole && (wanted === undefined || wanted === 'user');
}

function isKnown({ hits }: HitPage): boolean {
  return hits.some(({ exact, goneAt }) => exact && !goneAt);
}
