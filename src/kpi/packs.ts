/**
 * What is read of a week in the shape it is read: JSON documents, customer by customer. A large partner has sixty thousand
 * rows a week, and putting them together anew takes longer than anybody wants to wait. A document is made when it is first
 * asked for and goes when something of its week changes; both hold the same lock, so that none is made of what was.
 */
import type { Scope } from '../directory/scope.ts';
import type { Store, Tx } from '../store/store.ts';
import { usualRules } from './definitions.ts';
import type { TallyCells } from './overview-week.ts';
import { callColumns } from './snapshot.ts';

/** `licenses` and `calls` of one week; `weeks` and `tallies`: calls and licences of that week and of those before it, in short. */
export type PackKind = 'licenses' | 'calls' | 'weeks' | 'tallies';

/** A row of `licenses`. */
export type LicenseCells = [
  isMeetings: boolean,
  subscriptionId: string,
  total: number,
  assigned: number,
  available: number,
  over: number,
  used: number | null,
  usedQuarter: number | null,
  trial: boolean,
  autoRenew: boolean | null,
  lastDay: number | null,
  addedDay: number | null,
];

/** What `weeks` has of one customer in one week. */
export const weekColumns = ['calls', 'minutes', 'legs', 'poorLegs', 'activeCallers'] as const;

/** What a document has of one customer. */
export interface Bodies {
  licenses: LicenseCells[];
  /** In the order of `callColumns`. */
  calls: (number | null)[];
  /** By the place of the week, from 0; in the order of `weekColumns`. */
  weeks: Record<string, (number | null)[]>;
  tallies: TallyCells[];
}

const columns = (names: readonly string[]) => names.map((name) => `k."${name}"`).join(', ');

/** What `TallyCells` calls signs, of one subscription: terms are counted from the day the licences were looked at, in UTC. */
const signsOf = `CASE WHEN k."lastDay" IS NULL THEN 0
  WHEN k."lastDay" - floor(extract(epoch FROM w.at) / 86400)::int NOT BETWEEN 0 AND ${usualRules.days} THEN 1
  WHEN k."autoRenew" IS TRUE THEN 5 ELSE 3 END`;

/** `$1`: the week, or the weeks; `condition`: of whom. */
const statements: Record<PackKind, (condition: string) => string> = {
  licenses: (
    condition,
  ) => `SELECT coalesce(json_object_agg("orgId", rows)::text, '{}') AS body FROM (
    SELECT k."orgId", json_agg(json_build_array(k.product = 'meetings', k."subscriptionId", k.total, k.assigned, k.available,
      k.over, k.used, k."usedQuarter", k.trial, k."autoRenew", k."lastDay", k."addedDay")) AS rows
    FROM "KpiLicense" k WHERE k.week = $1 AND ${condition} GROUP BY 1) t`,
  calls: (
    condition,
  ) => `SELECT coalesce(json_object_agg(k."orgId", json_build_array(${columns(callColumns)}))::text, '{}') AS body
    FROM "KpiCalling" k WHERE k.week = $1 AND ${condition}`,
  weeks: (condition) => `SELECT coalesce(json_object_agg("orgId", weeks)::text, '{}') AS body FROM (
    SELECT k."orgId", json_object_agg(array_position($1::text[], k.week) - 1, json_build_array(${columns(weekColumns)})) AS weeks
    FROM "KpiCalling" k WHERE k.week = ANY($1::text[]) AND ${condition} GROUP BY 1) t`,
  tallies: (
    condition,
  ) => `SELECT coalesce(json_object_agg("orgId", rows)::text, '{}') AS body FROM (
    SELECT "orgId", json_agg(json_build_array(array_position($1::text[], week) - 1, product = 'meetings', total, assigned, used,
      over, signs)) AS rows
    FROM (SELECT k."orgId", k.week, k.product, sum(k.total)::int AS total, sum(k.assigned)::int AS assigned,
        sum(k.used)::int AS used, sum(k.over)::int AS over, bit_or(${signsOf}) AS signs
      FROM "KpiLicense" k JOIN "KpiWeek" w ON w.week = k.week
      WHERE k.week = ANY($1::text[]) AND ${condition} GROUP BY 1, 2, 3) s GROUP BY 1) t`,
};

/** So few customers are read by themselves; for more, all are read and the others left out. */
const few = 500;

/** Whose rows: a condition on `k`, with its parameters from $2 on. */
interface Whose {
  scope: Scope;
  condition: string;
  params: readonly unknown[];
}

/** The rows of a week (for `weeks` and `tallies`: of all given, named by the last) by customer; of others than one may see, too. */
export async function readPack<Kind extends PackKind>(
  store: Store,
  kind: Kind,
  weeks: readonly string[],
  { scope, condition, params }: Whose,
): Promise<Record<string, Bodies[Kind]>> {
  const given = kind === 'weeks' || kind === 'tallies' ? weeks : weeks.at(-1);
  const isFew = scope !== 'all' && scope.orgIds.length <= few;
  const body = isFew
    ? (await store.query<Body>(statements[kind](condition), [given, ...params]))[0]?.body
    : await kept(store, kind, weeks.at(-1) ?? '', given);
  return JSON.parse(body ?? '{}');
}

interface Body {
  body: string;
}

/** The tallies of one week of all customers, as they are now: nothing is kept. */
export async function readTallies(tx: Tx, week: string): Promise<Record<string, TallyCells[]>> {
  const [row] = await tx.query<Body>(statements.tallies('true'), [[week]]);
  return JSON.parse(row?.body ?? '{}');
}

async function kept(store: Store, kind: PackKind, week: string, given: unknown): Promise<string> {
  const find = 'SELECT body FROM "KpiPack" WHERE kind = $1 AND week = $2';
  const [found] = await store.query<Body>(find, [kind, week]);
  if (found) return found.body;
  return store.transaction(async (tx) => {
    await lock(tx);
    const [meanwhile] = await tx.query<Body>(find, [kind, week]);
    if (meanwhile) return meanwhile.body;
    const [made] = await tx.query<Body>(
      `INSERT INTO "KpiPack" (kind, week, body) SELECT $2, $3, t.body FROM (${statements[kind]('true')}) t RETURNING body`,
      [given, kind, week],
    );
    return made?.body ?? '{}';
  });
}

/** Forgets what was made of weeks that change; in the transaction that changes them, after it has written. */
export async function forgetPacks(
  tx: Tx,
  kind: 'licenses' | 'calls',
  weeks: readonly string[],
): Promise<void> {
  await lock(tx);
  await tx.query(
    `DELETE FROM "KpiPack" WHERE (kind = $1 AND week = ANY($2::text[])) OR kind = $3`,
    [kind, weeks, kind === 'calls' ? 'weeks' : 'tallies'],
  );
}

/** Whoever reads documents is not held up by it. */
function lock(tx: Tx): Promise<unknown> {
  return tx.query('LOCK TABLE "KpiPack" IN SHARE ROW EXCLUSIVE MODE');
}
