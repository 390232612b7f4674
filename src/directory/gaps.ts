/**
 * Which customers an answer could not take into account, or knows only from an old copy; and how old the copy is. Over
 * many customers that is much to read: it is read in slices, so that no search waits behind more than one of them.
 */
import type { Tx } from '../store/store.ts';
import type { Scope } from './scope.ts';
import { everywhere, type Stage } from './stages.ts';

export interface Gaps {
  /** Names of customers that were never copied; at most a handful, `missingCount` is the whole. */
  missing: readonly string[];
  missingCount: number;
  /** Customers whose copy is old or whose last pull failed, with the time of the last good one. */
  stale: readonly { name: string; since: Date }[];
  staleCount: number;
}

/** What the copy holds of some stages. */
export interface Coverage {
  /** Undefined when there are none. */
  gaps: Gaps | undefined;
  /** The oldest part of what was copied; undefined when nothing was. */
  age: Date | undefined;
}

interface Asked {
  stages: readonly Stage[];
  scope: Scope;
  olderThan: Date;
}

/** Customers that are read at once: some milliseconds in the embedded database. */
const sliceSize = 500;

/** How many names are given of each. */
const mostNames = 5;

/** What a large partner's plan reads less often than daily is not old before it should have been read again. */
const laterMs = `greatest(0, 1.25 * coalesce(
  (SELECT (plan->'every'->>stage)::float8 FROM "SyncRun" ORDER BY id DESC LIMIT 1), 0) - 86400000)`;

/**
 * Gaps and age of the given stages over the organizations of the scope that the partner still has. `pause` is waited for
 * between slices.
 */
export async function readCoverage(
  store: Tx,
  asked: Asked,
  pause?: () => Promise<void>,
): Promise<Coverage> {
  const ofOrganizations = asked.stages.filter((stage) => stage !== 'organizations');
  const found: SliceRow[][] = [];
  if (ofOrganizations.length > 0) {
    for await (const rows of slicesOf(store, { ...asked, stages: ofOrganizations })) {
      found.push(rows);
      await pause?.();
    }
  }
  const ages = found.map(([row]) => row?.at ?? undefined);
  if (ofOrganizations.length < asked.stages.length) ages.push(await ageOfOrganizations(store));
  const known = ages.filter((at) => at !== undefined);
  return {
    gaps: gapsIn(found),
    age: known.length > 0 ? new Date(Math.min(...known.map(Number))) : undefined,
  };
}

/** Slices of the customers of the scope, or of all in the order of the index of their ids. */
async function* slicesOf(store: Tx, { scope, ...asked }: Asked): AsyncGenerator<SliceRow[]> {
  if (scope !== 'all') {
    const orgIds = [...new Set(scope.orgIds)];
    for (let from = 0; from < orgIds.length; from += sliceSize)
      yield await readSlice(store, some, [orgIds.slice(from, from + sliceSize)], asked);
    return;
  }
  for (let after: string | undefined = ''; after !== undefined; ) {
    const rows: SliceRow[] = await readSlice(store, next, [after], asked);
    yield rows;
    after = rows[0]?.upTo ?? undefined;
  }
}

/** SQL: which organizations a slice consists of, and which rows of the stages may be theirs. */
interface Slice {
  organizations: string;
  theirs: string;
}

const some: Slice = {
  organizations: 'WHERE id = ANY($1::text[])',
  theirs: '"orgId" = ANY($1::text[])',
};

const next: Slice = {
  organizations: `WHERE id > $1 ORDER BY id LIMIT ${sliceSize}`,
  theirs: '"orgId" > $1 AND "orgId" <= (SELECT max(id) FROM slice)',
};

/** In every row the age of the slice and where it ends, if it is full; with names and counts where it has gaps. */
interface SliceRow {
  at: Date | null;
  upTo: string | null;
  name: string | null;
  since: Date | null;
  missing: number;
  stale: number;
}

function readSlice(
  store: Tx,
  { organizations, theirs }: Slice,
  params: readonly unknown[],
  { stages, olderThan }: Omit<Asked, 'scope'>,
): Promise<SliceRow[]> {
  return store.query<SliceRow>(
    `WITH slice AS MATERIALIZED (SELECT id, "displayName", "goneAt" FROM "Organization" ${organizations}),
     wanted AS MATERIALIZED (SELECT stage, $3::timestamptz - ${laterMs} * interval '1 millisecond' AS "olderThan"
       FROM unnest($2::text[]) AS stage),
     parts AS MATERIALIZED (
       SELECT o.id, o."displayName", w."olderThan", greatest(s."asOf", s."reportAsOf") AS "asOf",
         s."failedAt" > coalesce(s."reportAsOf", '-infinity') AS failed
       FROM slice o CROSS JOIN wanted w
       LEFT JOIN (SELECT * FROM "SyncStage" WHERE ${theirs} AND stage = ANY($2)) s ON s."orgId" = o.id AND s.stage = w.stage
       WHERE o."goneAt" IS NULL),
     gaps AS (
       SELECT id, min("displayName") AS name,
         CASE WHEN bool_and("asOf" IS NOT NULL) THEN min("asOf") END AS since
       FROM parts WHERE "asOf" IS NULL OR coalesce(failed, false) OR "asOf" < "olderThan" GROUP BY id),
     numbered AS (
       SELECT *, row_number() OVER (PARTITION BY since IS NULL ORDER BY since, name COLLATE "C", id) AS place,
         count(*) FILTER (WHERE since IS NULL) OVER ()::int AS missing,
         count(*) FILTER (WHERE since IS NOT NULL) OVER ()::int AS stale
       FROM gaps)
     SELECT (SELECT min("asOf") FROM parts) AS at,
       (SELECT max(id) FROM slice HAVING count(*) = ${sliceSize}) AS "upTo",
       named.name, named.since, coalesce(named.missing, 0) AS missing, coalesce(named.stale, 0) AS stale
     FROM (SELECT) whole LEFT JOIN (SELECT * FROM numbered WHERE place <= ${mostNames}) named ON true`,
    [...params, stages, olderThan.toISOString()],
  );
}

function gapsIn(slices: readonly SliceRow[][]): Gaps | undefined {
  const counted = slices.flatMap(([first]) => first ?? []);
  const sum = (of: 'missing' | 'stale') => counted.reduce((all, row) => all + row[of], 0);
  const [missingCount, staleCount] = [sum('missing'), sum('stale')];
  if (missingCount + staleCount === 0) return undefined;
  const named = slices.flat().flatMap(({ name, since }) => (name === null ? [] : { name, since }));
  const missing = named.flatMap(({ name, since }) => (since === null ? name : []));
  const stale = named.flatMap(({ name, since }) => (since === null ? [] : { name, since }));
  return {
    missing: missing.sort().slice(0, mostNames),
    missingCount,
    stale: stale.sort(byAge).slice(0, mostNames),
    staleCount,
  };
}

function byAge(a: { name: string; since: Date }, b: { name: string; since: Date }): number {
  return Number(a.since) - Number(b.since) || (a.name < b.name ? -1 : 1);
}

/** When the list of organizations was read. */
async function ageOfOrganizations(store: Tx): Promise<Date | undefined> {
  const [row] = await store.query<{ at: Date | null }>(
    `SELECT greatest("asOf", "reportAsOf") AS at FROM "SyncStage"
     WHERE "orgId" = '${everywhere}' AND stage = 'organizations'`,
  );
  return row?.at ?? undefined;
}
