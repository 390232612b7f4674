/** Locations as administrators make them: `POST /v1/locations`, and their telephone side. */
import { randomUUID } from 'node:crypto';
import { type Call, type Route, textField } from './call.ts';
import { webexId } from './ids.ts';
import { organizationOf } from './organizations.ts';
import { connectionOf } from './pstn.ts';
import { invalid, missing, Refusal } from './refusal.ts';
import { fieldsIn } from './wholesale-check.ts';
import type { Location, Organization, World } from './world.ts';
import { checkFullAdministrator } from './writers.ts';

const described = ['name', 'timeZone', 'preferredLanguage', 'announcementLanguage', 'address'];
const addressFields = ['address1', 'city', 'state', 'postalCode', 'country'];
const locale = /^[a-z]{2}_[a-z]{2}$/;
/** With calling; without it a name may have 256. */
const longestName = 80;
const callingPackage = /calling|suite|voice|cx_essentials/;

/** The paths that make locations and give them numbers. */
export function locationWriteRoutes(world: World): Route[] {
  return [
    {
      method: 'POST',
      path: '/v1/locations',
      by: 'admin',
      query: ['orgId'],
      body: { required: described, optional: ['latitude', 'longitude', 'notes'] },
      run: (call) => {
        checkFullAdministrator(call);
        const organization = organizationOf(world, call);
        const location = locationFrom(call, organization);
        if (location.name.length > 256) throw invalid('name is too long');
        if (organization.locations.some(({ name }) => name === location.name)) {
          throw new Refusal(409, 'A location with this name exists already.');
        }
        // A list that is set stays, also where customers grow only when they are asked for.
        organization.locations = [...organization.locations, location];
        return { status: 201, body: { id: location.id } };
      },
    },
    {
      method: 'POST',
      path: '/v1/telephony/config/locations',
      by: 'admin',
      query: ['orgId'],
      body: { required: ['id', ...described], optional: [] },
      run: (call) => {
        checkFullAdministrator(call);
        const organization = organizationOf(world, call);
        const asked = locationFrom(call, organization);
        const location = organization.locations.find(({ id }) => id === call.body['id']);
        if (!location) throw missing('location');
        if (!location.withoutCalling) {
          throw new Refusal(409, 'The location is enabled for Webex Calling already.');
        }
        if (asked.name !== location.name) throw invalid('name is not that of the location');
        if (asked.name.length > longestName) throw invalid('name is too long for Webex Calling');
        const { wholesale } = organization.standing;
        if (wholesale && !wholesale.packages.some((name) => callingPackage.test(name))) {
          throw new Refusal(403, 'The organization has no Webex Calling.');
        }
        delete location.withoutCalling;
        return { status: 201, body: { id: location.id } };
      },
    },
    {
      method: 'POST',
      path: '/v1/telephony/config/locations/:id/numbers',
      by: 'admin',
      query: ['orgId'],
      body: {
        required: ['phoneNumbers'],
        optional: ['numberType', 'numberUsageType', 'state', 'subscriptionId', 'carrierId'],
      },
      run: (call) => {
        checkFullAdministrator(call);
        const organization = organizationOf(world, call);
        const location = organization.locations.find(({ id }) => id === call.params['id']);
        if (!location || location.withoutCalling) throw missing('location');
        addNumbers(world, call, organization, location);
        return { status: 201 };
      },
    },
  ];
}

function locationFrom(call: Call, { id: orgId }: Organization): Location {
  const [name = '', timeZone = '', preferredLanguage = '', announcementLanguage = ''] = described
    .slice(0, 4)
    .map((field) => textField(call, field));
  const address = fieldsIn(call.body['address']);
  for (const field of Object.keys(address)) {
    if (![...addressFields, 'address2'].includes(field)) throw invalid(`Unknown field: ${field}`);
  }
  const [address1 = '', city = '', state = '', postalCode = '', country = ''] = addressFields.map(
    (field) => {
      const value = address[field];
      if (typeof value !== 'string') throw invalid(`address.${field} is required`);
      return value;
    },
  );
  if (name.trim() === '') throw invalid('name is required');
  if (!isTimeZone(timeZone)) throw invalid('timeZone is invalid');
  for (const language of [preferredLanguage, announcementLanguage]) {
    if (!locale.test(language)) throw invalid('language is invalid');
  }
  if (address1 === '' || city === '') throw invalid('address is incomplete');
  if (country === 'US' && !/^[A-Z]{2}$/.test(state)) throw invalid('address.state is invalid');
  if (!/^[A-Z]{2}$/.test(country) || ['XX', 'KP'].includes(country)) {
    throw invalid('address.country is invalid');
  }
  return {
    id: webexId('LOCATION', randomUUID()),
    name,
    orgId,
    timeZone,
    preferredLanguage,
    announcementLanguage,
    address: { address1, city, state, postalCode, country },
    latitude: '0',
    longitude: '0',
    routingPrefix: '',
    withoutCalling: true,
    unconnected: true,
  };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** All of them or none: Webex says that integrated connections bring their own numbers. */
function addNumbers(
  world: World,
  { body }: Call,
  organization: Organization,
  location: Location,
): void {
  const { phoneNumbers, numberType = 'DID', state = 'ACTIVE' } = body;
  const type = connectionOf(organization, location)?.pstnConnectionType;
  if (type === undefined) throw invalid('The location has no PSTN connection.');
  if (!['LOCAL_GATEWAY', 'NON_INTEGRATED_CCP'].includes(type)) {
    throw invalid('Numbers of this PSTN connection are ordered from its provider.');
  }
  if (numberType !== 'DID' && numberType !== 'TOLLFREE') throw invalid('numberType is invalid');
  if (state !== 'ACTIVE' && state !== 'INACTIVE') throw invalid('state is invalid');
  if (!Array.isArray(phoneNumbers) || phoneNumbers.length === 0) {
    throw invalid('phoneNumbers is invalid');
  }
  for (const [at, number] of phoneNumbers.entries()) {
    if (typeof number !== 'string' || !/^\+[1-9]\d{6,14}$/.test(number)) {
      throw invalid('phoneNumbers must follow E.164.');
    }
    const isOwn = organization.numbers.some(({ phoneNumber }) => phoneNumber === number);
    if (phoneNumbers.indexOf(number) < at || isOwn || world.holderOf(number)) {
      throw new Refusal(409, `The phone number ${number} is in use.`);
    }
  }
  organization.numbers = [
    ...organization.numbers,
    ...phoneNumbers.map((phoneNumber: string) => ({
      phoneNumber,
      state: state as 'ACTIVE' | 'INACTIVE',
      phoneNumberType: 'PRIMARY' as const,
      mainNumber: false,
      includedTelephonyTypes: 'PSTN_NUMBER' as const,
      tollFreeNumber: numberType === 'TOLLFREE',
      isServiceNumber: false,
      location: { id: location.id, name: location.name },
    })),
  ];
}
