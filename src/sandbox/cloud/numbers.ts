/** `/v1/telephony/config/numbers`. */
import { type Call, ok, oneOf, type Route, truth } from './call.ts';
import { organizationOf } from './organizations.ts';
import { pageOf } from './paging.ts';
import { invalid } from './refusal.ts';
import type { PhoneNumber, World } from './world.ts';

const ownerTypes = [
  'PEOPLE',
  'PLACE',
  'AUTO_ATTENDANT',
  'CALL_QUEUE',
  'PAGING_GROUP',
  'HUNT_GROUP',
  'VOICE_MESSAGING',
  'BROADWORKS_ANYWHERE',
  'CONTACT_CENTER_LINK',
  'ROUTE_LIST',
  'VOICEMAIL_GROUP',
  'VIRTUAL_LINE',
  'GROUP_PAGING',
  'AI_RECEPTIONIST',
];

type Test = (number: PhoneNumber) => boolean;

/** The path of the numbers of one organization. `largest` is the longest page. */
export function numberRoutes(world: World, largest: number): Route[] {
  return [
    {
      method: 'GET',
      path: '/v1/telephony/config/numbers',
      by: 'admin',
      query: [
        'orgId',
        'locationId',
        'max',
        'start',
        'phoneNumber',
        'available',
        'order',
        'ownerName',
        'ownerId',
        'ownerType',
        'extension',
        'numberType',
        'phoneNumberType',
        'state',
        'details',
        'tollFreeNumbers',
        'restrictedNonGeoNumbers',
        'includedTelephonyTypes',
        'serviceNumber',
        'reservedNumber',
      ],
      run: (call) => {
        const { numbers } = organizationOf(world, call);
        const tests = testsOf(call);
        const found = numbers.filter((number) => tests.every((test) => test(number)));
        order(call, found);
        const page = pageOf(call, found, { usual: 2000, most: 2000, largest, by: 'start' });
        return ok(
          {
            phoneNumbers: page.items,
            ...(truth(call, 'details') ? { count: countOf(numbers) } : {}),
          },
          page.headers,
        );
      },
    },
  ];
}

function testsOf(call: Call): Test[] {
  const tests: Test[] = [];
  const given = (name: string, test: (value: string) => Test): void => {
    const value = call.query.get(name);
    if (value !== undefined) tests.push(test(value));
  };
  const flag = (name: string, test: Test): void => {
    const value = truth(call, name);
    if (value !== undefined) tests.push((number) => test(number) === value);
  };
  oneOf(call, 'ownerType', ownerTypes);
  oneOf(call, 'numberType', ['NUMBER', 'EXTENSION']);
  oneOf(call, 'phoneNumberType', ['PRIMARY', 'ALTERNATE', 'FAX', 'DNIS']);
  oneOf(call, 'state', ['ACTIVE', 'INACTIVE']);
  oneOf(call, 'includedTelephonyTypes', ['PSTN_NUMBER', 'MOBILE_NUMBER']);

  given('phoneNumber', (value) => {
    if (!/^\+?\d{3,15}$/.test(value)) throw invalid('phoneNumber is invalid');
    return (number) => number.phoneNumber?.includes(value) === true;
  });
  given('locationId', (value) => (number) => number.location.id === value);
  given('extension', (value) => (number) => number.extension === value);
  given('ownerId', (value) => (number) => number.owner?.id === value);
  given('ownerName', (value) => (number) => ownerName(number).includes(value.toLowerCase()));
  given('ownerType', (value) => (number) => family(number.owner?.type) === family(value));
  given('numberType', (value) => (number) => (value === 'NUMBER') === Boolean(number.phoneNumber));
  given('phoneNumberType', (value) => (number) => number.phoneNumberType === value);
  given('state', (value) => (number) => number.state === value);
  given('includedTelephonyTypes', (value) => (number) => number.includedTelephonyTypes === value);
  flag('available', (number) => number.owner === undefined);
  flag('tollFreeNumbers', (number) => number.tollFreeNumber);
  flag('serviceNumber', (number) => number.isServiceNumber);
  flag('restrictedNonGeoNumbers', () => false);
  flag('reservedNumber', () => false);
  return tests;
}

function ownerName({ owner }: PhoneNumber): string {
  return `${owner?.firstName ?? ''} ${owner?.lastName ?? ''}`.trim().toLowerCase();
}

/** Paging groups go by two names. */
function family(type: string | undefined): string | undefined {
  return type === 'GROUP_PAGING' ? 'PAGING_GROUP' : type;
}

function order(call: Call, numbers: PhoneNumber[]): void {
  const asked = call.query.get('order');
  if (asked === undefined) return;
  const parts = /^(lastName|dn|extension)(?:-(asc|desc))?$/.exec(asked);
  if (!parts) throw invalid('order is invalid');
  const key = (number: PhoneNumber): string => {
    if (parts[1] === 'lastName') return number.owner?.lastName ?? '';
    return (parts[1] === 'dn' ? number.phoneNumber : number.extension) ?? '';
  };
  const sign = parts[2] === 'desc' ? -1 : 1;
  numbers.sort((a, b) => sign * key(a).localeCompare(key(b)));
}

function countOf(numbers: readonly PhoneNumber[]): Record<string, number> {
  const count = (test: Test): number => numbers.filter(test).length;
  return {
    assigned: count((number) => number.owner !== undefined),
    unAssigned: count((number) => number.owner === undefined),
    inActive: count((number) => number.state === 'INACTIVE'),
    extensionOnly: count((number) => number.phoneNumber === undefined),
    tollFreeNumbers: count((number) => number.tollFreeNumber),
    total: numbers.length,
    mobileNumber: 0,
    serviceNumber: count((number) => number.isServiceNumber),
  };
}
