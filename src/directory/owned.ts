/** The devices or numbers of one owner as they are at Webex now: one call for the whole list, where Webex offers it. */
import type { Tx } from '../store/store.ts';
import type { Asked, Unconfirmed } from './asking.ts';
import type { ConfirmDeps } from './confirm.ts';
import type { Source } from './details.ts';
import { deviceRow, numberRow } from './from-webex.ts';
import { writeRows } from './mirror.ts';
import { devices, numbers } from './rows.ts';

/** What people, workspaces and features have. */
export type Owned = 'devices' | 'numbers';

/** Where a list comes from: live, or the copy and why. Nothing, where nothing can be asked. */
export type OwnedConfirmation =
  | { source: Source }
  | { unconfirmed: Unconfirmed }
  | Record<string, never>;

interface Owner {
  id: string;
  orgId: string;
  isPerson: boolean;
}

/** Asks Webex for everything of this owner and corrects the copy. `seen` reads what the caller may see. */
export async function confirmOwned(
  seen: Tx,
  { ownerId, what }: { ownerId: string; what: Owned },
  deps: ConfirmDeps | undefined,
): Promise<OwnedConfirmation> {
  const owner = deps && (await findOwner(seen, ownerId));
  if (!owner) return {};
  const asked = await (what === 'devices' ? askDevices(owner, deps) : askNumbers(owner, deps));
  return asked.kind === 'answered'
    ? { source: { from: 'live', at: asked.at } }
    : { unconfirmed: asked.because };
}

/** In a customer that the partner still has. */
async function findOwner(seen: Tx, ownerId: string): Promise<Owner | undefined> {
  const of = (table: string, column: string) =>
    `SELECT ${table === 'Person'} AS "isPerson", t."orgId" FROM "${table}" t JOIN "Organization" o ON o.id = t."orgId"
     WHERE t."${column}" = $1 AND o."goneAt" IS NULL`;
  const tables = [of('Person', 'id'), of('Device', 'workspaceId'), of('PhoneNumber', 'ownerId')];
  const [found] = await seen.query<Omit<Owner, 'id'>>(
    `${tables.join(' UNION ALL ')} ORDER BY 1 DESC LIMIT 1`,
    [ownerId],
  );
  return found && { id: ownerId, ...found };
}

/** Those that Webex no longer gives this owner are gone. */
export function askDevices(
  { id, orgId, isPerson }: Owner,
  { store, live, ask, now }: ConfirmDeps,
): Promise<Asked<boolean>> {
  const column = isPerson ? 'personId' : 'workspaceId';
  return ask(`devices of ${id}`, async () => {
    const rows = (await live.devices(orgId, { [column]: id })).map((one) => deviceRow(one, orgId));
    await writeRows(store, devices, rows, now());
    await store.query(
      `UPDATE "Device" SET "goneAt" = $3 WHERE "${column}" = $1 AND "orgId" = $2 AND "goneAt" IS NULL
         AND NOT id = ANY($4::text[])`,
      [id, orgId, now().toISOString(), rows.map((row) => row.id)],
    );
    return true;
  });
}

/** Those that Webex no longer gives this owner are somebody else's or nobody's: whose is asked when one is shown. */
export function askNumbers(
  { id, orgId }: Pick<Owner, 'id' | 'orgId'>,
  { store, live, ask, now }: ConfirmDeps,
): Promise<Asked<boolean>> {
  return ask(`numbers of ${id} in ${orgId}`, async () => {
    const found = await live.numbers(orgId, { ownerId: id });
    const rows = found.map((one) => numberRow(one, orgId)).filter((row) => row !== undefined);
    await writeRows(store, numbers, rows, now());
    await store.query(
      `UPDATE "PhoneNumber" SET "ownerId" = NULL, "ownerType" = NULL, "ownerName" = NULL
       WHERE "ownerId" = $1 AND "orgId" = $2 AND NOT id = ANY($3::text[])`,
      [id, orgId, rows.map((row) => row.id)],
    );
    return true;
  });
}
