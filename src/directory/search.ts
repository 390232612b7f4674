/** Runs questions against the copy: bounded, ranked, a page at a time. */
import type { Store, Tx } from '../store/store.ts';
import { attemptsFor } from './attempts.ts';
import { isBounded, isCrowded } from './candidates.ts';
import { completionsOf, type WordShares } from './completions.ts';
import type { Reason } from './customers.ts';
import type { Finder } from './finders.ts';
import { hasTwin } from './look-alikes.ts';
import { askedWords } from './names.ts';
import { createParams } from './params.ts';
import type { Question, Wanted } from './question.ts';
import { isWalled, type Scope, type View } from './scope.ts';

/** One row of a result. */
export interface FoundHit {
  kind: Wanted;
  id: string;
  title: string;
  /** What tells it from others of the same name: an e-mail address, a UUID, an owner, a product. */
  detail: string;
  /** The customer's name. */
  organization: string;
  orgId: string;
  /** When Webex stopped having it, or its organization. */
  goneAt: Date | undefined;
  /** The copy knew this at that time. */
  at: Date;
  /** Not by a beginning or a part of what was asked. */
  exact: boolean;
  /** Why it is an answer, where its title does not say it. */
  why: Reason | undefined;
  /** Another customer in the scope has a name that looks like its customer's. */
  lookAlike: boolean;
}

export interface HitPage {
  hits: FoundHit[];
  /** Counted up to a bound. */
  total: number;
  /** There can be more than that. */
  many: boolean;
}

interface HitRow extends Omit<FoundHit, 'goneAt' | 'why'> {
  crowded: boolean;
  goneAt: Date | null;
  why: Reason | null;
  total: number;
  many: boolean;
}

export interface Window {
  /** How many hits to skip. */
  from: number;
  size: number;
}

/** Exact and active ones first, gone ones last; then customers before users, by name. */
export async function search(
  store: Store,
  question: Question,
  wanted: Wanted | undefined,
  { window, scope, inside, shares }: View & { window: Window; shares: () => Promise<WordShares> },
): Promise<HitPage> {
  const name = nameIn(question);
  const walled = await isWalled(store, scope);
  // How words may go on is known of all customers together, so behind a wall it is not asked.
  const completions =
    name === undefined || walled
      ? undefined
      : await completionsOf(store, askedWords(name), await shares());
  for (const attempt of attemptsFor(question, wanted, { inside, completions })) {
    if (attempt.length === 0) continue;
    const page = await runFinders(store, attempt, { scope, window, walled });
    if (page.total > 0) return page;
  }
  return { hits: [], total: 0, many: false };
}

/** The key of the name that a question is, or may be. */
function nameIn(question: Question): string | undefined {
  if (question.by === 'name' || question.by === 'domain' || question.by === 'phone')
    return question.key;
  if (question.by !== 'reference' || question.otherwise.by === 'problem') return undefined;
  return nameIn(question.otherwise);
}

export async function runFinders(
  store: Tx,
  finders: readonly Finder[],
  {
    scope,
    window: { from, size },
    walled = false,
    thorough = false,
  }: { scope: Scope; window: Window; walled?: boolean; thorough?: boolean },
): Promise<HitPage> {
  const params = createParams(scope, walled, thorough);
  const candidates = finders.map((finder) => finder(params)).join('\nUNION ALL\n');
  const rows = await store.query<HitRow>(
    `WITH candidates AS MATERIALIZED (${candidates}),
     shown AS (
       SELECT *, count(*) OVER ()::int AS total, row_number() OVER (${order}) AS place FROM candidates
       ${order} LIMIT ${params.add(size)} OFFSET ${params.add(from)})
     SELECT shown.kind, shown.id, shown.title, shown.detail, coalesce(o."displayName", '') AS organization, shown."orgId", shown.why,
       shown."endedAt" AS "goneAt", greatest(s."asOf", shown."syncedAt") AS at, shown.rank = 0 AS exact,
       ${hasTwin(params.inScope('twin.id'))} AS "lookAlike", shown.total, ${isBounded} AS many, ${isCrowded} AS crowded
     FROM shown LEFT JOIN LATERAL (SELECT * FROM "Organization" own WHERE own.id = shown."orgId" OFFSET 0) o ON true
     LEFT JOIN LATERAL (SELECT stage."asOf" FROM "SyncStage" stage WHERE ${ageOf('stage', 'shown')} OFFSET 0) s ON true
     ORDER BY shown.place`,
    params.values,
  );
  if (rows[0]?.crowded && !thorough) {
    // Seldom, and reads up to three times as much.
    return runFinders(store, finders, {
      scope,
      window: { from, size },
      walled,
      thorough: true,
    });
  }
  return {
    total: rows[0]?.total ?? 0,
    many: rows[0]?.many ?? false,
    hits: rows.map(({ total: _total, many: _many, crowded: _crowded, goneAt, why, ...hit }) => ({
      ...hit,
      goneAt: goneAt ?? undefined,
      why: why ?? undefined,
    })),
  };
}

const order = `ORDER BY ("endedAt" IS NOT NULL), rank, idle, kind, "sortKey" COLLATE "C", id`;

/** The stage that says how old a hit is. */
function ageOf(stage: string, alias: string): string {
  return `${stage}."orgId" = CASE ${alias}.kind WHEN 'customer' THEN '*' ELSE ${alias}."orgId" END
    AND ${stage}.stage = CASE ${alias}.kind WHEN 'customer' THEN 'organizations' WHEN 'user' THEN 'people'
      WHEN 'number' THEN 'numbers' ELSE 'devices' END`;
}
