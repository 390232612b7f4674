/**
 * Customers, people, numbers and devices for the bench of the search: the same at every run, made one customer at a
 * time so that no size has to fit into memory. Names follow a steep distribution (a few are everywhere, most are
 * rare), in Latin, Cyrillic and Hebrew letters; one customer in a hundred is twelve times as large as the others.
 */
import { WebexDevice } from '../../src/webex/devices.ts';
import { encodeId } from '../../src/webex/id.ts';
import { WebexLicense } from '../../src/webex/licenses.ts';
import { WebexNumber } from '../../src/webex/numbers.ts';
import { WebexOrganization } from '../../src/webex/organizations.ts';
import { WebexPerson } from '../../src/webex/people.ts';

/** Everything Webex would list of one customer. */
export interface CustomerData {
  organization: WebexOrganization;
  people: WebexPerson[];
  licenses: WebexLicense[];
  numbers: WebexNumber[];
  devices: WebexDevice[];
}

/** Per hundred customers: 10,000 people, 15,000 numbers, 7,500 devices. */
function sizesOf(at: number): { people: number; numbers: number; devices: number } {
  const place = at % 100;
  if (place === 0) return { people: 1_090, numbers: 1_635, devices: 825 };
  return { people: 90, numbers: 135, devices: place <= 42 ? 68 : 67 };
}

/** Customer number `at`. `edition` 1 differs from 0 in one person, number and device of a hundred. */
export function customerAt(at: number, edition: 0 | 1 = 0): CustomerData {
  const roll = random(at + 1);
  const sizes = sizesOf(at);
  const domain = `${latin(at * 7 + 3)}${at}.example`;
  const orgId = encodeId('ORGANIZATION', uuid('0', at));
  const changes = (row: number) => edition === 1 && (at + row) % 100 === 7;
  const people = Array.from({ length: sizes.people }, (_, row) => {
    const number = at * 2_000 + row;
    const { first, last, latinFirst, latinLast } = nameOf(roll);
    const email = `${latinFirst}.${latinLast}${row}@${domain}`;
    return WebexPerson.parse({
      id: encodeId('PEOPLE', uuid('1', number)),
      orgId,
      displayName: changes(row) ? `${first} ${last} jr` : `${first} ${last}`,
      firstName: first,
      lastName: last,
      emails: [email],
      sipAddresses: [{ type: 'cloud-calling', value: email }],
      phoneNumbers: [{ type: 'work', value: phoneOf(at, row) }],
      loginEnabled: roll() > 0.03,
      licenses: ['L1', 'L2'],
      roles: [],
      siteUrls: [],
      created: '2025-03-01T08:00:00.000Z',
      lastModified: '2026-03-01T08:00:00.000Z',
    });
  });
  return {
    organization: WebexOrganization.parse({
      id: orgId,
      displayName: organizationName(at, roll),
      created: '2024-01-01T08:00:00.000Z',
    }),
    people,
    licenses: [
      WebexLicense.parse({
        id: encodeId('LICENSE', `${at}-1`),
        name: 'Webex Meetings',
        totalUnits: sizes.people,
        consumedUnits: sizes.people,
        subscriptionId: `Sub${100_000 + at}`,
        siteUrl: `${domain.split('.')[0]}.webex.com`,
      }),
    ],
    numbers: Array.from({ length: sizes.numbers }, (_, row) => {
      const owner = people[row];
      return WebexNumber.parse({
        phoneNumber: phoneOf(at, row),
        extension: String(10_000 + row),
        state: changes(row) ? 'INACTIVE' : 'ACTIVE',
        location: { id: `O${at}`, name: 'Head office' },
        ...(owner && {
          owner: {
            id: owner.id,
            type: 'PEOPLE',
            firstName: owner.firstName,
            lastName: owner.lastName,
          },
        }),
      });
    }),
    devices: Array.from({ length: sizes.devices }, (_, row) => {
      const number = at * 1_000 + row;
      return WebexDevice.parse({
        id: encodeId('DEVICE', uuid('2', number)),
        displayName: `${people[row % people.length]?.displayName ?? ''} phone`.replace(' jr', ''),
        personId: people[row % people.length]?.id,
        product: 'Cisco 8845',
        mac: macOf(number),
        serial: serialOf(number),
        primarySipUrl: `d${number}@${domain}`,
        connectionStatus: changes(row) ? 'disconnected' : 'connected',
      });
    }),
  };
}

export function phoneOf(at: number, row: number): string {
  return `+4930${String(at).padStart(5, '0')}${String(row).padStart(4, '0')}`;
}

function macOf(number: number): string {
  return `2c54${number.toString(16).padStart(8, '0')}`;
}

function serialOf(number: number): string {
  return `FOC${number.toString(36).toUpperCase().padStart(8, '0')}`;
}

function uuid(kind: string, number: number): string {
  return `${kind.repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** A stream of numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const firstNames =
  'Anna Maria Jan Piotr Katarzyna Tomasz Agnieszka Pawel Krzysztof Barbara Jose Lucia Carmen Antonio Manuel Ingrid Ole Kari Lars Solveig Noa Yael David Moshe Ivan Petar Georgi Elena John Mary James Linda Robert Susan Michael Karen'.split(
    ' ',
  );
const cyrillicFirst = 'Иван Петър Георги Мария Елена Димитър Юлия Николай'.split(' ');
const hebrewFirst = 'נועה יעל דוד משה רחל אורן גל תמר'.split(' ');
const syllables =
  'ba be bo da de do ga go ha he ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi vo za ze zo'.split(
    ' ',
  );
const endings = 'ski wicz sen nova berg ez man ov ic ner'.split(' ');
const hebrewLetters = Array.from('אבגדהוזחטיכלמנסעפצקרשת');
const cyrillicSyllables = 'ба бо да до ка ко ла ло ма мо на но ра ро са со та то ва во'.split(' ');

/** How many last names there are; the first of them are the most frequent. */
const lastNames = 60_000;

function nameOf(roll: () => number) {
  const script = roll();
  const frequent = (count: number) => Math.floor(count * roll() ** 3);
  const rank = frequent(lastNames);
  if (script < 0.06) {
    const first = cyrillicFirst[frequent(cyrillicFirst.length)] ?? '';
    return { ...latinOf(roll, rank), first, last: `${built(rank, cyrillicSyllables)}в` };
  }
  if (script < 0.12) {
    const first = hebrewFirst[frequent(hebrewFirst.length)] ?? '';
    return { ...latinOf(roll, rank), first, last: built(rank + 484, hebrewLetters) };
  }
  const { latinFirst, latinLast, first } = latinOf(roll, rank);
  return { first, last: capital(latinLast), latinFirst, latinLast };
}

function latinOf(roll: () => number, rank: number) {
  const first = firstNames[Math.floor(firstNames.length * roll() ** 2)] ?? '';
  return { first, latinFirst: first.toLowerCase(), latinLast: latin(rank) };
}

/** The word number `rank`. */
function latin(rank: number): string {
  return `${built(Math.floor(rank / endings.length), syllables)}${endings[rank % endings.length]}`;
}

function built(rank: number, parts: readonly string[]): string {
  let word = '';
  for (let left = rank + parts.length; left > 0; left = Math.floor(left / parts.length)) {
    word += parts[left % parts.length];
  }
  return word;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const trades = 'Telecom Logistics Foods Energy Clinic Print Hotel Motors Trade Software'.split(' ');

function organizationName(at: number, roll: () => number): string {
  return `${capital(latin(at * 3 + 11))} ${trades[Math.floor(trades.length * roll())] ?? ''}`;
}
