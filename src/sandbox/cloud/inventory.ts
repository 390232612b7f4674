/** The rows of the partner's reports: columns as Partner Hub's help lists them. */
import type { Account, Organization, PhoneNumber } from './world.ts';

/** What a report covers; an inventory is of the moment, whatever they say. */
export interface Days {
  /** Milliseconds since 1970: midnight of the first day, and of the last one. */
  start: number;
  end: number;
  /** When the report is made. */
  now: number;
}

export interface Inventory {
  columns: readonly string[];
  /** One text for each cell of a row; a customer may have none. */
  rowsOf(organization: Organization, days: Days): string[][];
}

const where = ['External ID', 'Customer', 'Customer Org ID', 'Location ID', 'Location Name'];

/** Numbers and extensions, each in a row of its own. */
export const phoneNumbers: Inventory = {
  columns: [
    ...where,
    'Country',
    'Phone Number',
    'Extension',
    'PSTN Connection',
    'Active',
    'User Type',
    'Number Type',
    'User ID',
    'User UUID',
  ],
  rowsOf: (organization) => {
    const people = new Map(organization.people.map((each) => [each.id, each]));
    const starts = new Map(
      organization.locations.map((location) => [
        location.id,
        [...whereabouts(organization, location), location.address.country],
      ]),
    );
    return organization.numbers.flatMap((number) => {
      const start = starts.get(number.location.id) ?? [];
      const owner = ownerCells(number, people);
      const active = number.state === 'ACTIVE' ? 'TRUE' : 'FALSE';
      const rows: string[][] = [];
      if (number.phoneNumber) {
        const kind = number.owner ? numberTypes[number.phoneNumberType ?? 'PRIMARY'] : '';
        const [type = '', ...ids] = owner;
        const pstn = 'Cisco Calling Plan';
        rows.push([...start, number.phoneNumber, '', pstn, active, type, kind, ...ids]);
      }
      if (number.extension) {
        const [type = '', ...ids] = owner;
        rows.push([...start, '', number.extension, '', active, type, '', ...ids]);
      }
      return rows;
    });
  },
};

const numberTypes = { PRIMARY: 'Primary', ALTERNATE: 'Secondary' } as const;

/** Devices; those of other makers are not among them. */
export const devices: Inventory = {
  columns: [
    ...where,
    'Product',
    'MAC Address',
    'Firmware',
    'Phone Number',
    'Extension',
    'User ID',
    'User UUID',
  ],
  rowsOf: (organization) => {
    const people = new Map(organization.people.map((each) => [each.id, each]));
    const locations = new Map(organization.locations.map((each) => [each.id, each]));
    return organization.devices
      .filter(({ listed }) => listed)
      .map((device) => {
        const person = people.get(device.personId ?? '');
        const location = locations.get(device.locationId ?? '');
        return [
          ...whereabouts(organization, location ?? { id: '', name: '' }),
          device.product,
          device.mac.replaceAll(':', ''),
          device.software ?? '',
          person?.phoneNumbers.find(({ type }) => type === 'work')?.value ?? '',
          person?.extension ?? '',
          person?.emails[0] ?? '',
          person?.uuid ?? '',
        ];
      });
  },
};

function whereabouts(organization: Organization, location: { id: string; name: string }): string[] {
  const { standing, displayName, uuid } = organization;
  return [
    standing.wholesale?.externalId ?? '',
    displayName,
    uuid,
    uuidIn(location.id),
    location.name,
  ];
}

/** Type, e-mail and uuid of whoever owns a number. */
function ownerCells({ owner }: PhoneNumber, people: ReadonlyMap<string, Account>): string[] {
  if (!owner) return ['', '', ''];
  const type = owner.type === 'PLACE' ? 'Workspace' : words(owner.type);
  return [type, people.get(owner.id)?.emails[0] ?? '', uuidIn(owner.id)];
}

/** `AUTO_ATTENDANT` → `Auto Attendant` */
function words(type: string): string {
  return type
    .toLowerCase()
    .replace(/(^|_)(\w)/g, (_, gap: string, letter: string) => (gap && ' ') + letter.toUpperCase());
}

/** The last part of a public id. */
function uuidIn(id: string): string {
  return Buffer.from(id, 'base64url').toString().split('/').at(-1) ?? '';
}

/** One line of CSV; cells that need it are quoted. */
export function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) =>
    /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
  );
  return `${quoted.join(',')}\r\n`;
}
