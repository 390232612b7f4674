/** A wholesale customer that was just created: an organization with its first administrator and its headquarters. */
import { randomUUID } from 'node:crypto';
import { webexId } from './ids.ts';
import { partnerAdminId } from './staff.ts';
import type { Region, WholesaleCustomer } from './standing.ts';
import { fieldsIn } from './wholesale-check.ts';
import type { Account, License, Location, Organization, World } from './world.ts';

const regions: Readonly<Record<string, Region>> = { US: 'US', CA: 'CA', AE: 'AE', IL: 'AE' };
/** Beginnings of numbers that lead nowhere. */
const prefixes: Readonly<Record<string, string>> = {
  PL: '+4842999',
  ES: '+3491599',
  BG: '+3592999',
  NO: '+475599',
  IL: '+97249999',
  GB: '+4420799',
};
const spareNumbers = 12;

/** Adds the customer that `body` describes; it is provisioned after so many milliseconds. */
export function newCustomer(
  world: World,
  body: Readonly<Record<string, unknown>>,
  provisioningMs: number,
): { organization: Organization; wholesale: WholesaleCustomer } {
  const created = world.now();
  const { name, primaryEmail, language } = fieldsIn(body['customerInfo']);
  const address = fieldsIn(body['address']);
  const uuid = randomUUID();
  const wholesale: WholesaleCustomer = {
    id: webexId('ENTERPRISE', randomUUID()),
    externalId: String(body['externalId']),
    status: 'provisioning',
    readyAt: created.getTime() + provisioningMs,
    packages: [...new Set((body['packages'] as string[]).map(String))],
    address,
    changed: created.getTime(),
  };
  const organization: Organization = {
    id: webexId('ORGANIZATION', uuid),
    uuid,
    displayName: String(name),
    created: created.toISOString(),
    preferredLanguage: String(language ?? 'en'),
    managed: false,
    opened: false,
    standing: {
      region: regions[String(address['country'])] ?? 'EU',
      tags: [],
      subscriptions: [],
      wholesale,
      // in this partner she looks after whatever is new
      adminIds: [partnerAdminId],
      logins: [],
    },
    people: [],
    licenses: [],
    locations: [],
    numbers: [],
    devices: [],
  };
  organization.licenses.push(...wholesale.packages.map((each) => licenseFor(uuid, each)));
  furnish(organization, body);
  const administrator = firstAdministrator(organization, String(primaryEmail), created);
  organization.people.push(administrator);
  world.accounts.set(administrator.id, administrator);
  world.accountsByEmail.set(String(primaryEmail).toLowerCase(), administrator);
  world.organizations.set(organization.id, organization);
  return { organization, wholesale };
}

function licenseFor(uuid: string, name: string): License {
  return {
    id: webexId('LICENSE', `${uuid}:${name}`),
    name: `Webex Wholesale - ${name}`,
    totalUnits: -1,
    consumedUnits: 0,
    consumedByUsers: 0,
    consumedByWorkspaces: 0,
  };
}

/** The headquarters and numbers that nobody has yet, with calling. */
function furnish(organization: Organization, body: Readonly<Record<string, unknown>>): void {
  const given = fieldsIn(fieldsIn(fieldsIn(body['provisioningParameters'])['calling'])['location']);
  if (Object.keys(given).length === 0) return;
  const address = fieldsIn(given['address']);
  const text = (field: string): string => String(address[field] ?? '');
  const location: Location = {
    id: webexId('LOCATION', randomUUID()),
    name: String(given['name']),
    orgId: organization.id,
    timeZone: String(given['timezone']),
    preferredLanguage: String(given['language']),
    announcementLanguage: String(given['language']),
    address: {
      address1: text('addressLine1'),
      city: text('city'),
      state: text('stateOrProvince'),
      postalCode: text('zipOrPostalCode'),
      country: text('country'),
    },
    latitude: '0',
    longitude: '0',
    routingPrefix: '8100',
  };
  organization.locations.push(location);
  const prefix = prefixes[text('country')] ?? '+1555010';
  for (let at = 0; at < spareNumbers; at += 1) {
    organization.numbers.push({
      phoneNumber: `${prefix}${String(at).padStart(3, '0')}`,
      state: 'ACTIVE',
      phoneNumberType: 'PRIMARY',
      mainNumber: false,
      includedTelephonyTypes: 'PSTN_NUMBER',
      tollFreeNumber: false,
      isServiceNumber: false,
      location: { id: location.id, name: location.name },
    });
  }
}

function firstAdministrator(organization: Organization, email: string, created: Date): Account {
  const uuid = randomUUID();
  return {
    id: webexId('PEOPLE', uuid),
    uuid,
    orgId: organization.id,
    kind: 'customer',
    speaks: false,
    type: 'person',
    emails: [email],
    displayName: email,
    roles: [webexId('ROLE', 'id_full_admin')],
    licenses: [],
    phoneNumbers: [],
    sipAddresses: [],
    siteUrls: [],
    created: created.toISOString(),
    lastModified: created.toISOString(),
    status: 'pending',
    invitePending: true,
    loginEnabled: true,
  };
}
