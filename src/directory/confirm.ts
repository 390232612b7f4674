/**
 * Whether what the copy says still holds: asked of Webex in the one organization that matters. What Webex answers
 * corrects the copy, also when the answer comes too late for whoever asked.
 */
import { WebexError } from '../errors.ts';
import type { Store, Tx } from '../store/store.ts';
import { isFeature } from '../webex/features.ts';
import { isSameId } from '../webex/id.ts';
import type { LiveQuestions } from '../webex/live.ts';
import type { WebexNumber } from '../webex/numbers.ts';
import type { WebexPerson } from '../webex/people.ts';
import type { WebexPersonFeatures } from '../webex/person-features.ts';
import type { WebexScimUser } from '../webex/scim.ts';
import type { Ask, Asked } from './asking.ts';
import type { DeviceDetails, NumberDetails } from './details.ts';
import { deviceRow, licenseRow, numberRow, organizationRow, personRow } from './from-webex.ts';
import { orgIdOf } from './live.ts';
import { writeRows } from './mirror.ts';
import {
  devices,
  licenses,
  type Mirror,
  numbers,
  organizations,
  people,
  type Row,
} from './rows.ts';

export type LiveReads = Pick<
  LiveQuestions,
  | 'person'
  | 'account'
  | 'personFeatures'
  | 'organization'
  | 'licenses'
  | 'devices'
  | 'device'
  | 'numbers'
  | 'features'
>;

export interface ConfirmDeps {
  store: Store;
  live: LiveReads;
  ask: Ask;
  now: () => Date;
}

type Known = { id: string; orgId: string };

/** Webex's words for the state of an account. */
export function askAccount(
  { id, orgId }: Known,
  { ask, live }: ConfirmDeps,
): Promise<Asked<string[]>> {
  return ask(`account ${id}`, async () => accountOf(await live.account(orgId, id)));
}

/** An account that is switched off is disabled, whatever its list of words says; who waits or is held back is not active either. */
function accountOf(user: WebexScimUser | undefined): string[] {
  const words = user?.accountStatus ?? [];
  const isOff = user?.active === false && words.every((word) => /^active$/i.test(word));
  return isOff ? ['disabled'] : words;
}

/** What their telephone was told to do; undefined for people without Webex Calling. */
export function askFeatures(
  { id, orgId }: Known,
  { ask, live }: ConfirmDeps,
): Promise<Asked<WebexPersonFeatures | undefined>> {
  return ask(`features of ${id}`, () => live.personFeatures(orgId, id));
}

/** Asks for a person. The answer says whether Webex still has them. */
export function confirmPerson({ id, orgId }: Known, deps: ConfirmDeps): Promise<Asked<boolean>> {
  const { store, live, ask, now } = deps;
  return ask(`person ${id}`, async () => {
    const person = await live.person(orgId, id);
    if (!person) {
      await assertSeen(live, orgId);
      return end(store, people, [id], now());
    }
    const home = await homeOf(store, person, orgId);
    await writeRows(store, people, [personRow({ ...person, id }, home)], now());
    return true;
  });
}

/** Asks for somebody whom the copy does not have: they come into it under the id that Webex gives them. */
export function confirmUnknown(
  { id, orgId }: Known,
  { store, live, ask, now }: ConfirmDeps,
): Promise<Asked<boolean>> {
  return ask(`unknown person ${id}`, async () => {
    const person = await live.person(orgId, id);
    if (!person) return false;
    await writeRows(store, people, [personRow(person, await homeOf(store, person, orgId))], now());
    return true;
  });
}

/** The organization somebody is in now: another than the one that was asked, when they moved. */
async function homeOf(store: Store, person: WebexPerson, asked: string): Promise<string> {
  const moved = person.orgId && !isSameId(person.orgId, asked);
  return moved ? orgIdOf(store, person) : asked;
}

/** Asks for a customer. False: Webex has none such, or the partner no longer manages it; the next pull will tell which. */
export function confirmOrganization(
  { id }: Pick<Known, 'id'>,
  { store, live, ask, now }: ConfirmDeps,
): Promise<Asked<boolean>> {
  return ask(`organization ${id}`, async () => {
    const found = await live.organization(id);
    if (found) await writeRows(store, organizations, [organizationRow({ ...found, id })], now());
    return found !== undefined;
  });
}

/** Asks for everything a customer bought; licences that Webex no longer lists are gone. */
export function confirmLicenses(
  { id }: Pick<Known, 'id'>,
  { store, live, ask, now }: ConfirmDeps,
): Promise<Asked<boolean>> {
  return ask(`licenses of ${id}`, async () => {
    const rows = (await live.licenses(id)).map((one) => licenseRow(one, id));
    await writeRows(store, licenses, rows, now());
    await store.query(
      `UPDATE "License" SET "goneAt" = $2 WHERE "orgId" = $1 AND "goneAt" IS NULL AND NOT id = ANY($3::text[])`,
      [id, now().toISOString(), rows.map((row) => row.id)],
    );
    return true;
  });
}

/**
 * Asks for a number or extension: an extension that was given a number has another id, and is the same extension.
 * `named`: the answer says what its owner is called.
 */
export function confirmNumber(
  known: Pick<NumberDetails, 'id' | 'orgId' | 'phoneNumber' | 'extension' | 'owner'>,
  { store, live, ask, now }: ConfirmDeps,
): Promise<Asked<{ id: string; named: boolean } | undefined>> {
  const { id, orgId, phoneNumber, extension, owner } = known;
  return ask(`number ${id}`, async () => {
    const found = await live.numbers(orgId, phoneNumber ? { phoneNumber } : { extension });
    const idOf = (one: WebexNumber) => numberRow(one, orgId)?.id;
    const one =
      found.find((each) => idOf(each) === id) ??
      found.find((each) => idOf({ ...each, phoneNumber: undefined }) === id);
    const row = one && numberRow(one, orgId);
    if (row?.id !== id) await end(store, numbers, [id], now());
    if (!row) return undefined;
    const named = row['ownerName'] !== null;
    // what a feature was called stays until the list of features says otherwise
    const isSame =
      isFeature(owner?.type) &&
      row['ownerType'] === owner.type &&
      row['ownerId'] === (owner.id ?? null);
    const ownerName = row['ownerName'] ?? (isSame ? owner.name || null : null);
    await writeRows(store, numbers, [{ ...row, ownerName }], now());
    return { id: row.id, named };
  });
}

/** Asks for a device by what is printed on it: set up anew it has another id, and is the same device. */
export function confirmDevice(
  known: Pick<DeviceDetails, 'id' | 'orgId' | 'mac' | 'serial'>,
  { store, live, ask, now }: ConfirmDeps,
): Promise<Asked<{ id: string } | undefined>> {
  const { id, orgId, mac, serial } = known;
  return ask(`device ${id}`, async () => {
    const found = mac
      ? await live.devices(orgId, { mac })
      : serial
        ? await live.devices(orgId, { serial })
        : [await live.device(orgId, id)].filter((one) => one !== undefined);
    const rows = found.map((one) => deviceRow(one, orgId));
    const isIt = (one: Row) =>
      (mac !== undefined && one['mac'] === mac) ||
      (serial !== undefined && String(one['serial']).toUpperCase() === serial.toUpperCase());
    const row = rows.find((one) => one.id === id) ?? rows.find(isIt);
    if (found.length === 0 && !mac && !serial) await assertSeen(live, orgId);
    if (row?.id !== id) await end(store, devices, [id], now());
    await writeRows(store, devices, row ? [row] : [], now());
    return row && { id: row.id };
  });
}

/**
 * Whoever asks may not see a customer that another administrator still sees: then everything in it seems to be missing.
 * @throws WebexError when the customer is missing, too.
 */
async function assertSeen(live: LiveReads, orgId: string): Promise<void> {
  if (await live.organization(orgId)) return;
  throw new WebexError({
    code: 'webex.refused',
    call: 'GET /organizations/{orgId}',
    status: 404,
  });
}

/** Webex no longer has these. */
async function end(tx: Tx, mirror: Mirror, ids: readonly Row['id'][], at: Date): Promise<false> {
  await tx.query(
    `UPDATE "${mirror.name}" SET "goneAt" = $2 WHERE id = ANY($1::text[]) AND "goneAt" IS NULL`,
    [ids, at.toISOString()],
  );
  return false;
}
