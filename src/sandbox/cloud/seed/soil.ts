/** What the parts of a customer are made from. */
import type { Random } from '../random.ts';
import type { Location, Organization, PhoneNumber } from '../world.ts';
import { type City, cities } from './cities.ts';
import type { CustomerPlan } from './customers.ts';

/** An office of a customer, with its city. */
export interface Office {
  city: City;
  location: Location;
}

/** One customer while it grows. */
export interface Plot {
  random: Random;
  plan: CustomerPlan;
  organization: Organization;
  offices: Office[];
  /** Left sides of the e-mails given out. */
  mailboxes: Set<string>;
  /** The next number of a city, never given out twice. */
  nextLine(city: City): string;
  /** The next extension of this customer. */
  nextExtension(): string;
  /** A hardware address that no other device has, as `AA:BB:…`. */
  nextMac(): string;
}

/** Numbers up to this one are left for memorable people and for what examples name. */
const firstFree: Readonly<Record<number, number>> = { 2: 0, 3: 0, 5: 200 };

/** Gives out lines and hardware addresses for the whole partner. */
export function createStock(): Pick<Plot, 'nextLine' | 'nextMac'> {
  const lines = new Map<string, number>();
  let macs = 0;
  return {
    nextLine: (city) => {
      const at = lines.get(city.prefix) ?? firstFree[city.digits] ?? 0;
      if (String(at).length > city.digits) throw new Error(`${city.city} has no numbers left`);
      lines.set(city.prefix, at + 1);
      return `${city.prefix}${String(at).padStart(city.digits, '0')}`;
    },
    nextMac: () => {
      macs += 1;
      // A multiplication scatters the addresses and still never repeats one.
      const digits = ((macs * 7919) % 0x1_00_00_00).toString(16).padStart(6, '0').toUpperCase();
      return `AC:7E:8A:${digits.slice(0, 2)}:${digits.slice(2, 4)}:${digits.slice(4)}`;
    },
  };
}

/** The office that most things of the customer stand in. */
export function mainOffice(plot: Plot): Office {
  const [first] = plot.offices;
  if (!first) throw new Error(`${plot.plan.name} has no office`);
  return first;
}

/** An entry of the number list; what is not given is as for an ordinary line. */
export function numberEntry(office: Office, given: Partial<PhoneNumber>): PhoneNumber {
  const { location } = office;
  return {
    state: 'ACTIVE',
    mainNumber: false,
    includedTelephonyTypes: 'PSTN_NUMBER',
    tollFreeNumber: false,
    isServiceNumber: false,
    location: { id: location.id, name: location.name },
    ...(given.phoneNumber ? { phoneNumberType: 'PRIMARY' as const } : {}),
    ...(given.extension
      ? { routingPrefix: location.routingPrefix, esn: location.routingPrefix + given.extension }
      : {}),
    ...given,
  };
}

/** The city of a memorable person. */
export function cityNamed(name: keyof typeof cities): City {
  return cities[name];
}
