/** Lets the numbers of a report into the copy, beside what customers' own lists said. */
import type { Tx } from '../store/store.ts';
import type { NumberRow } from '../webex/report-rows.ts';
import { extensionsJoined, type Waiting } from './report-rows.ts';

const numberColumns = `id text, "orgId" text, "phoneNumber" text, extension text, state text, "phoneNumberType" text,
  "locationId" text, "locationName" text, "ownerUuid" text, "ownerId" text, "ownerType" text, "ownerName" text`;

/** People are named as the copy names them; a feature or workspace keeps the id that its list gave. */
const reportedNumbers = `
  incoming AS MATERIALIZED (
    SELECT r.id, r."orgId", r."phoneNumber", r.extension, r.state, r."phoneNumberType", r."locationId", r."locationName",
      coalesce(p.id, r."ownerId") AS "ownerId", r."ownerType", coalesce(p."displayName", r."ownerName") AS "ownerName"
    FROM jsonb_to_recordset($1::jsonb) AS r(${numberColumns})
    LEFT JOIN LATERAL (SELECT id, "displayName" FROM "Person" p WHERE p.uuid = r."ownerUuid" AND r."ownerType" = 'PEOPLE'
      ORDER BY p."goneAt" IS NOT NULL LIMIT 1) p ON true)`;

/** Whether a list already holds an extension together with a number: then the report's line of its own says nothing new. */
const isCovered = `i."phoneNumber" IS NULL AND EXISTS (SELECT 1 FROM "PhoneNumber" p
  WHERE p."orgId" = i."orgId" AND p.extension = i.extension AND p."phoneNumber" IS NOT NULL AND p."goneAt" IS NULL
    AND p."orgId" = ANY($3::text[]))`;

/** Numbers and extensions of some customers. Returns how many rows changed, and the ids of all entries. */
export async function applyNumbers(
  tx: Tx,
  waiting: readonly Waiting<NumberRow>[],
  orgIdOf: (org: string) => string,
  asOf: Date,
): Promise<[number, string[]]> {
  const rows = extensionsJoined(waiting).map((row) => ({ ...row, orgId: orgIdOf(row.org) }));
  const ids = rows.map(({ id }) => id);
  if (rows.length === 0) return [0, ids];
  const params = [
    JSON.stringify(rows),
    asOf.toISOString(),
    [...new Set(rows.map(({ orgId }) => orgId))],
  ];
  const [updated] = await tx.query<{ count: number }>(
    `WITH ${reportedNumbers},
     next AS (
       SELECT t.id, coalesce(i.extension, t.extension) AS extension, coalesce(i.state, t.state) AS state,
         coalesce(t."phoneNumberType", i."phoneNumberType") AS "phoneNumberType",
         coalesce(t."locationId", i."locationId") AS "locationId", coalesce(i."locationName", t."locationName") AS "locationName",
         CASE WHEN i."ownerType" = t."ownerType" AND i."ownerType" <> 'PEOPLE' THEN t."ownerId" ELSE i."ownerId" END AS "ownerId",
         i."ownerType",
         CASE WHEN i."ownerType" = t."ownerType" AND (i."ownerType" <> 'PEOPLE' OR i."ownerId" = t."ownerId")
           THEN coalesce(t."ownerName", i."ownerName") ELSE i."ownerName" END AS "ownerName"
       FROM incoming i JOIN "PhoneNumber" t ON t.id = i.id
       WHERE NOT (t."goneAt" IS NOT NULL AND ${isCovered})),
     written AS (
       UPDATE "PhoneNumber" t SET (extension, state, "phoneNumberType", "locationId", "locationName", "ownerId", "ownerType",
           "ownerName", reported, "goneAt", "syncedAt")
         = ROW(n.extension, n.state, n."phoneNumberType", n."locationId", n."locationName", n."ownerId", n."ownerType",
           n."ownerName", true, NULL, $2::timestamptz)
       FROM next n WHERE t.id = n.id AND (t."goneAt" IS NOT NULL OR NOT t.reported OR
         (t.extension, t.state, t."phoneNumberType", t."locationId", t."locationName", t."ownerId", t."ownerType", t."ownerName")
         IS DISTINCT FROM (n.extension, n.state, n."phoneNumberType", n."locationId", n."locationName", n."ownerId",
           n."ownerType", n."ownerName"))
       RETURNING 1)
     SELECT count(*)::int AS count FROM written`,
    params,
  );
  const [added] = await tx.query<{ count: number }>(
    `WITH ${reportedNumbers},
     written AS (
       INSERT INTO "PhoneNumber" (id, "orgId", "phoneNumber", extension, state, "phoneNumberType", "locationId", "locationName",
         "ownerId", "ownerType", "ownerName", reported, "syncedAt")
       SELECT i.id, i."orgId", i."phoneNumber", i.extension, i.state, i."phoneNumberType", i."locationId", i."locationName",
         i."ownerId", i."ownerType", i."ownerName", true, $2::timestamptz FROM incoming i WHERE NOT (${isCovered})
       ON CONFLICT (id) DO NOTHING RETURNING 1)
     SELECT count(*)::int AS count FROM written`,
    params,
  );
  return [(updated?.count ?? 0) + (added?.count ?? 0), ids];
}
