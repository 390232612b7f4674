/** Which customers an answer could not take into account, or knows only from an old copy. */
import type { Store } from '../store/store.ts';
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

interface GapRow {
  name: string;
  since: Date | null;
  missing: number;
  stale: number;
}

/** The present customers of the scope: of a scope that is not everything, only its own rows are looked at. */
function customersOf(scope: Scope, placeholder: string): string {
  const own = `(SELECT DISTINCT unnest(${placeholder}::text[]) AS id) own`;
  return scope === 'all'
    ? '(SELECT * FROM "Organization" WHERE "goneAt" IS NULL) o'
    : `(SELECT o.* FROM ${own} JOIN "Organization" o ON o.id = own.id WHERE o."goneAt" IS NULL) o`;
}

function parametersOf(scope: Scope): readonly string[][] {
  return scope === 'all' ? [] : [[...scope.orgIds]];
}

/** What a large partner's plan reads less often than daily is not old before it should have been read again. */
const laterMs = `greatest(0, 1.25 * coalesce(
  (SELECT (plan->'every'->>stage)::float8 FROM "SyncRun" ORDER BY id DESC LIMIT 1), 0) - 86400000)`;

/** How many names are given of each. */
const mostNames = 5;

/** Gaps of the given stages in the organizations of the scope; undefined when there are none. */
export async function readGaps(
  store: Store,
  { stages, scope, olderThan }: { stages: readonly Stage[]; scope: Scope; olderThan: Date },
): Promise<Gaps | undefined> {
  const rows = await store.query<GapRow>(
    `WITH wanted AS MATERIALIZED (SELECT stage, $2::timestamptz - ${laterMs} * interval '1 millisecond' AS "olderThan"
       FROM unnest($1::text[]) AS stage),
     parts AS (
       SELECT o.id, o."displayName", w."olderThan", greatest(s."asOf", s."reportAsOf") AS "asOf",
         s."failedAt" > coalesce(s."reportAsOf", '-infinity') AS failed
       FROM ${customersOf(scope, '$3')} CROSS JOIN wanted w
       LEFT JOIN (SELECT * FROM "SyncStage" WHERE stage = ANY($1)) s ON s."orgId" = o.id AND s.stage = w.stage),
     gaps AS (
       SELECT id, min("displayName") AS name,
         CASE WHEN bool_and("asOf" IS NOT NULL) THEN min("asOf") END AS since
       FROM parts WHERE "asOf" IS NULL OR coalesce(failed, false) OR "asOf" < "olderThan" GROUP BY id),
     numbered AS (
       SELECT *, row_number() OVER (PARTITION BY since IS NULL ORDER BY since, name, id) AS place,
         count(*) FILTER (WHERE since IS NULL) OVER ()::int AS missing,
         count(*) FILTER (WHERE since IS NOT NULL) OVER ()::int AS stale
       FROM gaps)
     SELECT name, since, missing, stale FROM numbered WHERE place <= ${mostNames} ORDER BY since, place`,
    [stages, olderThan.toISOString(), ...parametersOf(scope)],
  );
  const [first] = rows;
  if (!first) return undefined;
  return {
    missing: rows.filter(({ since }) => since === null).map(({ name }) => name),
    missingCount: first.missing,
    stale: rows.flatMap(({ name, since }) => (since === null ? [] : [{ name, since }])),
    staleCount: first.stale,
  };
}

/** How old the copy is: its oldest part among the given stages; undefined when nothing was ever copied. */
export async function readAge(
  store: Store,
  { stages, scope }: { stages: readonly Stage[]; scope: Scope },
): Promise<Date | undefined> {
  const [age] = await store.query<{ at: Date | null }>(
    `SELECT min(greatest(s."asOf", s."reportAsOf")) AS at FROM "SyncStage" s
     JOIN (SELECT o.id FROM ${customersOf(scope, '$2')} UNION ALL SELECT '${everywhere}') known ON known.id = s."orgId"
     WHERE s.stage = ANY($1::text[])`,
    [stages, ...parametersOf(scope)],
  );
  return age?.at ?? undefined;
}
