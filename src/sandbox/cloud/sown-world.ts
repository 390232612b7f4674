/** The world as a seed leaves it. */
import { keyOf } from './ids.ts';
import type { Seed } from './seed.ts';
import type { Account, Organization, Roll, World } from './world.ts';

/** A world that holds the organizations of a seed and neither spaces nor tokens. */
export function createWorld(seed: Seed, now: () => Date): World {
  const { lean } = seed;
  const whole = seed.organizations.filter((each) => each.headcount === undefined);
  const accounts = whole.flatMap((organization) => organization.people);
  const organizations = new Map(seed.organizations.map((each) => [each.id, each]));
  return {
    now,
    bot: seed.bot,
    partner: seed.partner,
    integrator: seed.integrator,
    integrators: seed.integrators,
    organizations,
    accounts: rollOf(
      accounts.map((each) => [each.id, each]),
      (id) => peopleAt(seed, organizations, lean?.indexOfUuid(uuidIn(id))),
      (account, id) => account.id === id,
    ),
    accountsByEmail: rollOf(
      accounts.flatMap((each) => each.emails.map((email) => [email.toLowerCase(), each])),
      (email) => peopleAt(seed, organizations, lean?.indexOfEmail(email)),
      (account, email) => account.emails.some((each) => each.toLowerCase() === email),
    ),
    holderOf: (phoneNumber) => {
      const index = lean?.indexOfNumber(phoneNumber);
      const candidates = index === undefined ? whole : [seed.customers[index] ?? seed.partner];
      return candidates.find(
        (each) =>
          organizations.has(each.id) &&
          each.numbers.some((number) => number.phoneNumber === phoneNumber),
      );
    },
    reports: new Map(),
    edition: 1,
    tokens: new Map(),
    rooms: new Map(),
    roomsOf: new Map(),
    memberships: new Map(),
    messages: new Map(),
    submissions: new Map(),
    webhooks: new Map(),
    contents: new Map(),
  };
}

/** Those in the map, and those whose customer the key names. */
function rollOf(
  held: readonly [string, Account][],
  others: (key: string) => readonly Account[],
  is: (account: Account, key: string) => boolean,
): Roll {
  const map = new Map(held);
  return {
    get: (key) => map.get(key) ?? others(key).find((account) => is(account, key)),
    set: (key, account) => void map.set(key, account),
    delete: (key) => map.delete(key),
    values: () => map.values(),
  };
}

function peopleAt(
  seed: Seed,
  organizations: ReadonlyMap<string, Organization>,
  index: number | undefined,
): readonly Account[] {
  const organization = index === undefined ? undefined : seed.customers[index];
  return organization && organizations.has(organization.id) ? organization.people : [];
}

function uuidIn(id: string): string {
  return keyOf('PEOPLE', id) ?? '';
}
