/** Lets the devices of a report into the copy: known ones by their hardware address, others as entries of their own. */
import type { Tx } from '../store/store.ts';
import type { DeviceRow } from '../webex/report-rows.ts';
import { writeRows } from './mirror.ts';
import { nameKey } from './name-key.ts';
import type { Waiting } from './report-rows.ts';
import { devices } from './rows.ts';

const deviceColumns = `id text, "orgId" text, mac text, product text, software text, "personUuid" text, "locationId" text`;

/** Devices of some customers. Returns how many rows changed, and the ids of all of them. */
export async function applyDevices(
  tx: Tx,
  waiting: readonly Waiting<DeviceRow>[],
  orgIdOf: (org: string) => string,
  asOf: Date,
): Promise<[number, string[]]> {
  const rows = waiting.map(({ org, id: mac, row }) => ({
    id: `report:${org}/${mac}`,
    orgId: orgIdOf(org),
    mac,
    product: row.product ?? null,
    software: row.software ?? null,
    personUuid: row.ownerEmail ? (row.ownerUuid ?? null) : null,
    locationId: row.locationId ?? null,
  }));
  if (rows.length === 0) return [0, []];
  const known = await tx.query<{ wanted: string; id: string | null; personId: string | null }>(
    `SELECT r.id AS wanted, d.id, p.id AS "personId"
     FROM jsonb_to_recordset($1::jsonb) AS r(${deviceColumns})
     LEFT JOIN LATERAL (SELECT id FROM "Device" d WHERE d.mac = r.mac AND d."orgId" = r."orgId"
       ORDER BY d."goneAt" IS NOT NULL, d.id LIKE 'report:%', d.id LIMIT 1) d ON true
     LEFT JOIN LATERAL (SELECT id FROM "Person" p WHERE p.uuid = r."personUuid"
       ORDER BY p."goneAt" IS NOT NULL LIMIT 1) p ON true`,
    [JSON.stringify(rows)],
  );
  const found = new Map(known.map((one) => [one.wanted, one]));
  const owned = rows.map((row) => ({
    ...row,
    personId: found.get(row.id)?.personId ?? null,
    known: found.get(row.id)?.id ?? undefined,
  }));
  const added = owned.filter((row) => row.known === undefined);
  await writeRows(tx, devices, added.map(deviceOf), asOf);
  const [updated] = await tx.query<{ count: number }>(
    `WITH written AS (
       UPDATE "Device" t SET (software, product, "personId", "locationId", reported, "goneAt", "syncedAt")
         = ROW(coalesce(i.software, t.software), coalesce(t.product, i.product), coalesce(i."personId", t."personId"),
           coalesce(t."locationId", i."locationId"), true, NULL, $2::timestamptz)
       FROM jsonb_to_recordset($1::jsonb) AS i(id text, software text, product text, "personId" text, "locationId" text)
       WHERE t.id = i.id AND (t."goneAt" IS NOT NULL OR NOT t.reported OR (t.software, t."personId") IS DISTINCT FROM
         (coalesce(i.software, t.software), coalesce(i."personId", t."personId")))
       RETURNING 1)
     SELECT count(*)::int AS count FROM written`,
    [JSON.stringify(owned.map((row) => ({ ...row, id: row.known ?? row.id }))), asOf.toISOString()],
  );
  return [updated?.count ?? 0, owned.map((row) => row.known ?? row.id)];
}

/** A device that only a report knows. */
function deviceOf(device: {
  id: string;
  orgId: string;
  mac: string;
  product: string | null;
  software: string | null;
  personId: string | null;
  locationId: string | null;
}) {
  const displayName = device.product ?? device.mac;
  const unknown = Object.fromEntries(Object.keys(devices.columns).map((column) => [column, null]));
  return {
    ...unknown,
    ...device,
    uuid: device.id,
    displayName,
    nameKey: nameKey(displayName),
    sipUrls: [],
    errorCodes: [],
  };
}
