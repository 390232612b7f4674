/**
 * Writing the copy. A row is written only when something in it changed, so a pull of unchanged data costs no
 * writes; how old the copy is stands once per organization and stage, not in every row.
 */
import type { Tx } from '../store/store.ts';
import { derived, tidyDomains } from './derived.ts';
import type { Mirror, Row } from './rows.ts';

/** Inserts or updates rows; a row that was gone and is back is un-gone. Returns how many rows were written. */
export async function writeRows(
  tx: Tx,
  mirror: Mirror,
  rows: readonly Row[],
  now: Date,
): Promise<number> {
  if (rows.length === 0) return 0;
  const unique = [...new Map(rows.map((row) => [row.id, row])).values()];
  const [written] = await tx.query<{ count: number }>(upsertOf(mirror), [
    JSON.stringify(unique, storable),
    now.toISOString(),
  ]);
  return written?.count ?? 0;
}

const upserts = new Map<string, string>();

function upsertOf(mirror: Mirror): string {
  const known = upserts.get(mirror.name);
  if (known) return known;
  const columns = Object.keys(mirror.columns).map((column) => `"${column}"`);
  const typed = Object.entries(mirror.columns).map(([column, cell]) => `"${column}" ${cell}`);
  const current = columns.map((column) => `t.${column}`).join(', ');
  // Known rows are sorted out first: a conflict locks its row, which is a write as well.
  const given = columns.map((column) => `r.${column}`).join(', ');
  const incoming = columns.map((column) => `excluded.${column}`).join(', ');
  const { returning, also } = derived[mirror.name] ?? { returning: '1', also: '' };
  const sql = `
    WITH written AS (
      INSERT INTO "${mirror.name}" AS t (id, ${columns.join(', ')}, "syncedAt", "goneAt")
      SELECT id, ${columns.join(', ')}, $2::timestamptz, NULL
      FROM jsonb_to_recordset($1::jsonb) AS r(id text, ${typed.join(', ')})
      WHERE NOT EXISTS (SELECT 1 FROM "${mirror.name}" t
        WHERE t.id = r.id AND t."goneAt" IS NULL AND (${current}) IS NOT DISTINCT FROM (${given}))
      ON CONFLICT (id) DO UPDATE
      SET (${columns.join(', ')}, "syncedAt", "goneAt") = ROW(${incoming}, excluded."syncedAt", NULL)${stampOf(mirror)}
      WHERE t."goneAt" IS NOT NULL OR (${current}) IS DISTINCT FROM (${incoming})
      RETURNING ${returning})${also}
    SELECT count(*)::int AS count FROM written`;
  upserts.set(mirror.name, sql);
  return sql;
}

/** When an address changed is remembered: whoever steals an account changes it first. */
function stampOf({ name }: Mirror): string {
  if (name !== 'Person') return '';
  return `,
        "emailChangedAt" = CASE WHEN t.email IS DISTINCT FROM excluded.email AND t.email <> ''
          THEN excluded."syncedAt" ELSE t."emailChangedAt" END`;
}

/** What the database refuses in a text: zero characters and halves of surrogate pairs. */
const unstorable = /[\0\p{Cs}]/gu;

function storable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(unstorable, '') : value;
}

/** Remembers what a page held, until its stage ends. */
export async function rememberSeen(
  tx: Tx,
  part: { orgId: string; stage: string },
  ids: readonly string[],
): Promise<void> {
  await tx.query(
    `INSERT INTO "SyncSeen" ("orgId", stage, page, ids)
     SELECT $1, $2, (SELECT count(*)::int FROM "SyncSeen" WHERE "orgId" = $1 AND stage = $2),
       ARRAY(SELECT jsonb_array_elements_text($3::jsonb))`,
    [part.orgId, part.stage, JSON.stringify(ids)],
  );
}

export async function forgetSeen(tx: Tx, part: { orgId: string; stage: string }): Promise<void> {
  await tx.query(`DELETE FROM "SyncSeen" WHERE "orgId" = $1 AND stage = $2`, [
    part.orgId,
    part.stage,
  ]);
}

/**
 * Marks as gone what neither the remembered pages nor `lastIds` hold; returns how many rows. Nothing is marked
 * when a page held something unreadable (`unreadable` among the ids): it may be one of the missing.
 */
export async function markGone(
  tx: Tx,
  mirror: Mirror,
  part: { orgId: string; stage: string },
  lastIds: readonly string[],
  now: Date,
): Promise<number> {
  const scoped = mirror.name === 'Organization' ? '' : 'AND "orgId" = $3';
  const [marked] = await tx.query<{ count: number }>(
    `WITH seen AS MATERIALIZED (
       SELECT unnest(ids) AS id FROM "SyncSeen" WHERE "orgId" = $3 AND stage = $4
       UNION ALL SELECT jsonb_array_elements_text($1::jsonb)),
     marked AS (
       UPDATE "${mirror.name}" SET "goneAt" = $2::timestamptz
       WHERE "goneAt" IS NULL ${scoped}
         AND NOT EXISTS (SELECT 1 FROM seen WHERE id = '${unreadable}')
         AND id NOT IN (SELECT id FROM seen)
       RETURNING 1)
     SELECT count(*)::int AS count FROM marked`,
    [JSON.stringify(lastIds), now.toISOString(), part.orgId, part.stage],
  );
  await tidyDomains(tx, mirror, part.orgId);
  return marked?.count ?? 0;
}

/** Stands among the ids of a page that held an item we could not read. */
export const unreadable = '?';
