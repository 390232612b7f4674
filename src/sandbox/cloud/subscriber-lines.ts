/** Somebody new at a customer, with the line that was asked for. */
import { randomUUID } from 'node:crypto';
import { addAccount } from './accounts.ts';
import type { Call } from './call.ts';
import type { Account, Location, Organization, World } from './world.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a package needs besides. */
export function parameters({ body }: Call): Fields {
  const given = body['provisioningParameters'];
  return typeof given === 'object' && given !== null ? (given as Fields) : {};
}

/** Puts a person of this address among those of the customer. */
export function hire(world: World, call: Call, organization: Organization, email: string): Account {
  const { firstName, lastName } = parameters(call);
  const named = [firstName, lastName].filter((name) => typeof name === 'string' && name !== '');
  const account = addAccount(
    // A list that is set stays, also where people grow only when they are asked for.
    { ...organization, people: [] },
    {
      uuid: randomUUID(),
      email,
      displayName: named.join(' ') || email,
      ...(firstName === undefined ? {} : { firstName: String(firstName) }),
      ...(lastName === undefined ? {} : { lastName: String(lastName) }),
      created: world.now().toISOString(),
      lastModified: world.now().toISOString(),
    },
  );
  organization.people = [...organization.people, account];
  world.accounts.set(account.id, account);
  world.accountsByEmail.set(email, account);
  return account;
}

/** Gives the line that was asked for, when the person has none. */
export function connect(call: Call, organization: Organization, account: Account): void {
  const { primaryPhoneNumber, extension, locationId } = parameters(call);
  const location = organization.locations.find(({ id }) => id === locationId);
  if (account.extension || !location || !(primaryPhoneNumber || extension)) return;
  account.locationId = location.id;
  if (extension) account.extension = String(extension);
  if (primaryPhoneNumber) {
    account.phoneNumbers.push({ type: 'work', value: String(primaryPhoneNumber), primary: true });
  }
  const free = organization.numbers.filter(
    ({ phoneNumber, owner }) => phoneNumber !== primaryPhoneNumber || owner !== undefined,
  );
  organization.numbers = [...free, line(account, location, primaryPhoneNumber, extension)];
}

function line(
  { id, firstName = '', lastName = '' }: Account,
  location: Location,
  phone: unknown,
  extension: unknown,
): Organization['numbers'][number] {
  const prefix = location.routingPrefix;
  return {
    ...(phone ? { phoneNumber: String(phone), phoneNumberType: 'PRIMARY' as const } : {}),
    ...(extension
      ? { extension: String(extension), routingPrefix: prefix, esn: prefix + String(extension) }
      : {}),
    state: 'ACTIVE',
    mainNumber: false,
    includedTelephonyTypes: 'PSTN_NUMBER',
    tollFreeNumber: false,
    isServiceNumber: false,
    location: { id: location.id, name: location.name },
    owner: { id, type: 'PEOPLE', firstName, lastName },
  };
}
