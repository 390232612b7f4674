/** What the rows of the inventories say (columns as Partner Hub's help describes them). */
import { type CsvRow, cellOf } from './csv.ts';
import { encodeId, uuidOf } from './id.ts';

/** What both inventories say of a row's customer and place. */
interface Whereabouts {
  /** Encoded, as everywhere else. */
  orgId: string;
  customer?: string | undefined;
  /** Wholesale customers only. */
  externalId?: string | undefined;
  /** Encoded. */
  locationId?: string | undefined;
  locationName?: string | undefined;
}

/** One number or one extension: Webex writes them in rows of their own. */
export interface NumberRow extends Whereabouts {
  /** E.164. */
  phoneNumber?: string | undefined;
  extension?: string | undefined;
  /** As Webex writes the name of the country. */
  country?: string | undefined;
  pstn?: string | undefined;
  active?: boolean | undefined;
  /** In the words of the numbers API: `PEOPLE`, `AUTO_ATTENDANT`, …; undefined: assigned to nobody. */
  ownerType?: string | undefined;
  primary?: boolean | undefined;
  /** E-mail address of a person. */
  ownerEmail?: string | undefined;
  /** Bare UUID of a person or of a feature. */
  ownerUuid?: string | undefined;
}

/** One device. */
export interface DeviceRow extends Whereabouts {
  product?: string | undefined;
  /** Twelve upper-case hexadecimal digits. */
  mac?: string | undefined;
  software?: string | undefined;
  phoneNumber?: string | undefined;
  extension?: string | undefined;
  /** E-mail address. */
  ownerEmail?: string | undefined;
  /** Bare UUID. */
  ownerUuid?: string | undefined;
}

/** The customer a row is about, encoded; undefined when it names none. */
export function customerOf(row: CsvRow): string | undefined {
  return whereaboutsOf(row)?.orgId;
}

/** What some write where there is nothing. */
const nothing = /^(?:n\/?a|none|null|unknown|-+)$/i;

/** False when a number is written in a way that we do not know, so that the row is not found as it. */
export function isLegibleNumber(row: CsvRow): boolean {
  const cell = cellOf(row, 'Phone Number') ?? '-';
  return nothing.test(cell) || e164(cell) !== undefined;
}

/** The same of a device's hardware address. */
export function isLegibleDevice(row: CsvRow): boolean {
  const cell = cellOf(row, ...macColumns) ?? '-';
  return nothing.test(cell) || macIn(cell) !== undefined;
}

/** Reads a row of the phone numbers inventory; undefined when it names no customer, or neither number nor extension. */
export function numberRowOf(row: CsvRow): NumberRow | undefined {
  const where = whereaboutsOf(row);
  const phoneNumber = e164(cellOf(row, 'Phone Number'));
  const extension = cellOf(row, 'Extension');
  if (!where || !(phoneNumber || extension)) return undefined;
  const active = cellOf(row, 'Active')?.toLowerCase();
  const kind = cellOf(row, 'Number Type')?.toLowerCase();
  return {
    ...where,
    ...ownerOf(row),
    phoneNumber,
    extension,
    country: cellOf(row, 'Country'),
    pstn: cellOf(row, 'PSTN Connection'),
    active: active === undefined ? undefined : active === 'true',
    ownerType: ownerTypeOf(cellOf(row, 'User Type')),
    primary: kind === undefined ? undefined : kind === 'primary',
  };
}

/** Reads a row of the devices inventory; undefined when it names no customer. */
export function deviceRowOf(row: CsvRow): DeviceRow | undefined {
  const where = whereaboutsOf(row);
  if (!where) return undefined;
  const mac = cellOf(row, ...macColumns);
  return {
    ...where,
    ...ownerOf(row),
    product: cellOf(row, 'Product'),
    mac: mac && macIn(mac),
    software: cellOf(row, 'Firmware'),
    phoneNumber: e164(cellOf(row, 'Phone Number', 'Phone')),
    extension: cellOf(row, 'Extension'),
  };
}

const macColumns = ['MAC Address', 'MAC'];

function macIn(cell: string): string | undefined {
  const digits = cell.replace(/[^0-9a-f]/gi, '');
  return digits.length === 12 ? digits.toUpperCase() : undefined;
}

function whereaboutsOf(row: CsvRow): Whereabouts | undefined {
  const orgUuid = uuidOf(
    cellOf(row, 'Customer Org ID', 'Org ID', 'Customer Organization ID') ?? '',
  );
  if (!orgUuid) return undefined;
  const locationUuid = uuidOf(cellOf(row, 'Location ID') ?? '');
  return {
    orgId: encodeId('ORGANIZATION', orgUuid),
    customer: cellOf(row, 'Customer', 'Customer Name'),
    externalId: cellOf(row, 'External ID'),
    locationId: locationUuid && encodeId('LOCATION', locationUuid),
    locationName: cellOf(row, 'Location Name', 'Location'),
  };
}

function ownerOf(row: CsvRow) {
  const id = cellOf(row, 'User ID');
  return {
    ownerEmail: id?.includes('@') ? id.toLowerCase() : undefined,
    ownerUuid: uuidOf(cellOf(row, 'User UUID') ?? ''),
  };
}

/** `Auto Attendant` → `AUTO_ATTENDANT`; the names of the API are taken as they are. */
function ownerTypeOf(words: string | undefined): string | undefined {
  const type = words?.trim().toUpperCase().replace(/\W+/g, '_');
  return (type && renamed[type]) ?? type;
}

const renamed: Readonly<Record<string, string>> = {
  USER: 'PEOPLE',
  PERSON: 'PEOPLE',
  WORKSPACE: 'PLACE',
  WORKSPACES: 'PLACE',
  GROUP_PAGING: 'PAGING_GROUP',
};

/** A number as a spreadsheet may have left it: a leading quote and blanks are dropped. */
function e164(cell: string | undefined): string | undefined {
  const digits = cell?.replace(/[^\d+]/g, '');
  return digits && /^\+\d{4,15}$/.test(digits) ? digits : undefined;
}
