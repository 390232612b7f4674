/** Rows of any kind in the common form that is ranked and listed: bounded, and the active first. */
import type { Params } from './params.ts';
import type { Wanted } from './question.ts';

/**
 * No answer counts or ranks more candidates than this per finder: of those that are exactly what was asked for, and of
 * those that only hold its words or begin like it, where nobody reads through hundreds, least of all of all customers'.
 */
const mostCandidates = {
  ofSome: { exact: 1_000, others: 200 },
  ofAll: { exact: 200, others: 50 },
} as const;

type Rank = 0 | 1 | 2;

export function boundOf(rank: Rank, { everything }: Pick<Params, 'everything'>): number {
  const { exact, others } = everything ? mostCandidates.ofAll : mostCandidates.ofSome;
  return rank === 0 ? exact : others;
}

/** SQL: some finder among the `candidates` found more than it may give. */
export const isBounded = 'EXISTS (SELECT 1 FROM candidates WHERE more)';

/** SQL: some finder may have left active ones out, because others fill what it read: see `thorough`. */
export const isCrowded = 'EXISTS (SELECT 1 FROM candidates WHERE crowded)';

type Kind = Wanted;

/** An organization that is not copied is not gone. Planned as holding for half of the rows, not for next to none. */
const inPresent = `t."goneAt" IS NULL AND (SELECT o."goneAt" IS NULL FROM "Organization" o WHERE o.id = t."orgId") IS NOT FALSE`;

/** With its organization's end where that came first. */
const times = `t."syncedAt", least(t."goneAt", (SELECT o."goneAt" FROM "Organization" o WHERE o.id = t."orgId")) AS "endedAt"`;

/** SQL: neither it nor its organization is gone. */
const present: Record<Kind, string> = {
  user: inPresent,
  customer: 't."goneAt" IS NULL',
  number: inPresent,
  device: inPresent,
};

/** SQL: it is there and cannot be used. */
const idle: Record<Kind, string> = {
  user: 'coalesce(t."loginEnabled", true) = false',
  customer: 'false',
  number: `upper(coalesce(t.state, '')) = 'INACTIVE'`,
  device: 'false',
};

/** SQL: whose it is; extensions are the same in many places, so these say where as well. */
const holderOf = `concat_ws(' · ', nullif(t."ownerName", ''), CASE WHEN t."phoneNumber" IS NULL THEN t."locationName" END)`;
/** SQL: what tells devices of one name apart. */
const markOf = `coalesce(nullif(t.product, t."displayName"), rtrim(regexp_replace(upper(t.mac), '..', '\\&:', 'g'), ':'), t.serial, '')`;

/** What a row holds for the list; `idle` ones (blocked, inactive) stand behind the others. */
const shapes: Record<Kind, string> = {
  user: `SELECT 'user' AS kind, t.id, t."orgId", t."displayName" AS title, t.email AS detail, t."nameKey" AS "sortKey", ${times}`,
  customer: `SELECT 'customer' AS kind, t.id, t.id AS "orgId", t."displayName" AS title, t.uuid AS detail, t."nameKey" AS "sortKey", t."syncedAt", t."goneAt" AS "endedAt"`,
  number: `SELECT 'number' AS kind, t.id, t."orgId", coalesce(t."phoneNumber", t.extension) AS title, ${holderOf} AS detail, coalesce(t."phoneNumber", t.extension) AS "sortKey", ${times}`,
  device: `SELECT 'device' AS kind, t.id, t."orgId", t."displayName" AS title, ${markOf} AS detail, t."nameKey" AS "sortKey", ${times}`,
};

export const tables: Record<Kind, string> = {
  user: 'Person',
  customer: 'Organization',
  number: 'PhoneNumber',
  device: 'Device',
};

export interface Said {
  /** 0: exactly what was asked for · 1: all its words · 2: beginnings of them. */
  rank: Rank;
  /** SQL of the reason why the row is an answer, where its title does not say it: a `Reason`. */
  why: string;
}

/** A fifth of what is read may be gone or idle, and the active ones still are as many as may be given. */
export function mostRead(most: number): number {
  return Math.ceil(most * 1.25);
}

/** Rows, in SQL and called `t`, as candidates: of those that are read, the active first. */
export function shaped(kind: Kind, params: Params, from: string, said: Said): string {
  const most = boundOf(said.rank, params);
  const read = mostRead(most);
  const crowded = `count(*) OVER () >= ${read} AND count(*) FILTER (WHERE turn = 0) OVER () < ${most}`;
  return bounded(`${shape(kind, said)} ${from} LIMIT ${read}`, most, crowded);
}

/** The active first, then the idle, then the gone: each are read only as far as those before leave room. */
export function inTurn(kind: Kind, params: Params, from: string, said: Said): string {
  const most = boundOf(said.rank, params);
  const turns = [
    `${present[kind]} AND NOT (${idle[kind]})`,
    `${present[kind]} AND ${idle[kind]}`,
    `NOT (${present[kind]})`,
  ].map((turn) => `(${shape(kind, said)} ${from} AND ${turn} LIMIT ${most + 1})`);
  return bounded(`${turns.join(' UNION ALL ')} LIMIT ${most + 1}`, most, 'false');
}

function shape(kind: Kind, { rank, why }: Said): string {
  return `${shapes[kind]}, ${idle[kind]} AS idle, ${why}::text AS why, ${rank} AS rank`;
}

function bounded(rows: string, most: number, crowded: string): string {
  const turn = `CASE WHEN "endedAt" IS NOT NULL THEN 2 WHEN idle THEN 1 ELSE 0 END`;
  return `(SELECT *, count(*) OVER () > ${most} AS more, ${crowded} AS crowded
    FROM (SELECT *, ${turn} AS turn FROM (${rows}) found) turned ORDER BY turn LIMIT ${most})`;
}
