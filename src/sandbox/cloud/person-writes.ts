/**
 * `PUT /v1/people/{id}`: the whole person is sent. Stricter than Webex: a detail that the person has and the request
 * does not is refused, because Webex may take it away; licences are changed elsewhere.
 */
import { type Call, truth } from './call.ts';
import { openOrganization } from './organizations.ts';
import { invalid, missing, Refusal } from './refusal.ts';
import { roleId } from './staff.ts';
import { fieldsIn } from './wholesale-check.ts';
import type { Account, Organization, World } from './world.ts';
import { checkFullAdministrator } from './writers.ts';

/** The fields that may be sent. */
export const personFields = {
  required: ['displayName'],
  optional: [
    'emails',
    'phoneNumbers',
    'extension',
    'locationId',
    'firstName',
    'lastName',
    'nickName',
    'avatar',
    'orgId',
    'roles',
    'licenses',
    'department',
    'manager',
    'managerId',
    'title',
    'addresses',
    'siteUrls',
    'loginEnabled',
  ],
};

const ofCustomers = ['id_full_admin', 'id_readonly_admin', 'id_user_admin', 'id_device_admin'].map(
  roleId,
);
const always = [
  'emails',
  'firstName',
  'lastName',
  'roles',
  'licenses',
  'siteUrls',
  'loginEnabled',
  'department',
  'title',
] as const;
const ofCalling = ['phoneNumbers', 'extension', 'locationId'] as const;

/** Carries the request out. @throws a refusal, and then nothing has changed. */
export function changePerson(world: World, call: Call): Account {
  checkFullAdministrator(call);
  const account = world.accounts.get(call.params['id'] ?? '');
  if (!account) throw missing('person');
  const organization = openOrganization(world, call, account.orgId);
  const { body } = call;
  for (const field of always) {
    if (account[field] !== undefined && body[field] === undefined) throw incomplete(field);
  }
  const same = ['emails', 'licenses', 'orgId', 'loginEnabled'] as const;
  for (const field of same) {
    if (body[field] !== undefined && !isSame(body[field], account[field])) {
      throw invalid(`${field} cannot be changed here`);
    }
  }
  const roles = rolesIn(body['roles'], account);
  const line = lineIn(call, organization, account);
  account.roles = roles;
  account.displayName = String(body['displayName']);
  if (line) connect(organization, account, line);
  account.lastModified = world.now().toISOString();
  return account;
}

function incomplete(field: string): Refusal {
  return invalid(`${field} is missing: every detail of the person must be sent`);
}

function isSame(given: unknown, known: unknown): boolean {
  const text = (value: unknown) => JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
  return text(given) === text(known);
}

function rolesIn(given: unknown, { roles }: Account): string[] {
  if (!Array.isArray(given)) throw invalid('roles is invalid');
  return given.map((role) => {
    if (typeof role !== 'string' || !(ofCustomers.includes(role) || roles.includes(role))) {
      throw invalid('roles: no role that a person of this organization may have');
    }
    return role;
  });
}

interface Line {
  /** E.164; undefined: an extension only. */
  phone: string | undefined;
}

/** What the person is to be called by; undefined: they have no calling, or nothing was said of it. */
function lineIn(call: Call, organization: Organization, account: Account): Line | undefined {
  const { body } = call;
  const calling = truth(call, 'callingData') ?? false;
  const given = ofCalling.filter((field) => body[field] !== undefined);
  if (given.length > 0 && !calling) throw invalid(`${given[0]} needs callingData=true`);
  const hasCalling =
    account.locationId !== undefined && (account.extension || workNumberOf(account)) !== undefined;
  if (!hasCalling && given.length > 0) throw invalid('The person has no Webex Calling.');
  if (!calling || !hasCalling) return undefined;
  for (const field of ofCalling) {
    const isKnown = account[field] !== undefined && account[field].length > 0;
    if (isKnown && body[field] === undefined) throw incomplete(field);
  }
  if (body['locationId'] !== account.locationId) {
    throw invalid('locationId cannot be changed of somebody with Webex Calling');
  }
  if (body['extension'] !== account.extension) throw invalid('extension cannot be changed here');
  const numbers = body['phoneNumbers'] ?? [];
  if (!Array.isArray(numbers) || numbers.length > 1) throw invalid('phoneNumbers is invalid');
  if (numbers.length === 0) {
    if (!account.extension) throw invalid('phoneNumbers or extension is required');
    return { phone: undefined };
  }
  const { type, value } = fieldsIn(numbers[0]);
  if (type !== 'work' || typeof value !== 'string') throw invalid('phoneNumbers is invalid');
  const entry = organization.numbers.find(({ phoneNumber }) => phoneNumber === value);
  if (!entry || entry.location.id !== account.locationId) {
    throw invalid(`The phone number ${value} is not in the location of the person.`);
  }
  if (entry.owner && entry.owner.id !== account.id) {
    throw new Refusal(409, `The phone number ${value} is in use.`);
  }
  return { phone: value };
}

function workNumberOf({ phoneNumbers }: Account): string | undefined {
  return phoneNumbers.find(({ type }) => type === 'work')?.value;
}

function connect(organization: Organization, account: Account, { phone }: Line): void {
  const own = organization.numbers.filter(({ owner }) => owner?.id === account.id);
  const kept = own.find(({ phoneNumberType }) => phoneNumberType !== 'ALTERNATE');
  if (!kept || kept.phoneNumber === phone) return;
  const { phoneNumber: former, phoneNumberType, ...line } = kept;
  const others = organization.numbers.filter(
    (each) => each !== kept && each.phoneNumber !== (phone ?? ''),
  );
  const { extension, routingPrefix, esn, owner, ...free } = kept;
  organization.numbers = [
    ...others,
    { ...line, ...(phone && { phoneNumber: phone, phoneNumberType: 'PRIMARY' as const }) },
    ...(former ? [free] : []),
  ];
  account.phoneNumbers = [
    ...(phone ? [{ type: 'work' as const, value: phone, primary: true }] : []),
    ...account.phoneNumbers.filter(({ type }) => type !== 'work'),
  ];
}
