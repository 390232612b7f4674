/** What the lines of the phone numbers inventory become: entries as a customer's own list writes them. */
import { encodeId } from '../webex/id.ts';
import type { NumberRow } from '../webex/report-rows.ts';

/** A line of a report that waits: the bare UUID of its customer, and the id it will have. */
export interface Waiting<Of> {
  org: string;
  id: string;
  row: Of;
}

/** One entry, with the id it has in the copy; `org` and `ownerUuid` are bare UUIDs. */
export interface ReportedNumber {
  id: string;
  org: string;
  phoneNumber: string | null;
  extension: string | null;
  state: string | null;
  phoneNumberType: string | null;
  locationId: string | null;
  locationName: string | null;
  ownerUuid: string | null;
  ownerId: string | null;
  ownerType: string | null;
  ownerName: string | null;
}

/** The id of an entry in the copy; undefined for a line that has neither number nor extension. */
export function numberId(
  { phoneNumber, extension, locationId }: NumberRow,
  orgUuid: string,
): string | undefined {
  if (phoneNumber) return `${orgUuid}/${phoneNumber}`;
  return extension ? `${orgUuid}/${locationId ?? ''}/${extension}` : undefined;
}

/**
 * The lines as entries. Inventories write a number and the extension of its owner in lines of their own, lists in
 * one: an extension joins the only primary number its owner has at the same customer.
 */
export function extensionsJoined(lines: readonly Waiting<NumberRow>[]): ReportedNumber[] {
  const entries = lines.map(({ org, id, row }) => entryOf(org, id, row));
  const numbersOf = new Map<string, ReportedNumber[]>();
  for (const entry of entries) {
    if (entry.phoneNumber === null || entry.ownerUuid === null) continue;
    if (entry.phoneNumberType === 'ALTERNATE') continue;
    const key = ownerKey(entry);
    numbersOf.set(key, [...(numbersOf.get(key) ?? []), entry]);
  }
  return entries.filter((entry) => {
    if (entry.phoneNumber !== null || entry.ownerUuid === null) return true;
    const [only, ...others] = numbersOf.get(ownerKey(entry)) ?? [];
    if (!only || others.length > 0 || (only.extension ?? entry.extension) !== entry.extension)
      return true;
    only.extension = entry.extension;
    return false;
  });
}

function ownerKey({ org, ownerUuid }: ReportedNumber): string {
  return `${org} ${ownerUuid}`;
}

function entryOf(org: string, id: string, row: NumberRow): ReportedNumber {
  const { active, primary, ownerUuid, ownerType, ownerEmail } = row;
  return {
    id,
    org,
    phoneNumber: row.phoneNumber ?? null,
    extension: row.extension ?? null,
    state: active === undefined ? null : active ? 'ACTIVE' : 'INACTIVE',
    phoneNumberType:
      primary === undefined || !row.phoneNumber ? null : primary ? 'PRIMARY' : 'ALTERNATE',
    locationId: row.locationId ?? null,
    locationName: row.locationName ?? null,
    ownerUuid: ownerUuid ?? null,
    ownerId: ownerUuid && ownerType ? idOfOwner(ownerType, ownerUuid) : null,
    ownerType: ownerType ?? null,
    ownerName: ownerEmail ?? null,
  };
}

/** Only people and workspaces have ids that can be made from a UUID. */
function idOfOwner(type: string, uuid: string): string | null {
  if (type === 'PEOPLE') return encodeId('PEOPLE', uuid);
  return type === 'PLACE' ? encodeId('PLACE', uuid) : null;
}
