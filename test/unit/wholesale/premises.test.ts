/** What may have happened is looked for before it is repeated, and a refusal is believed only when it did not happen. */
import { describe, expect, test } from 'vitest';
import { WebexError } from '../../../src/errors.ts';
import type { WebexLocation } from '../../../src/webex/locations.ts';
import type { WholePerson } from '../../../src/webex/person-update.ts';
import { createPremises, type PremisesDoor } from '../../../src/wholesale/premises.ts';

const lost = new WebexError({ code: 'webex.busy', call: 'POST', mayHaveHappened: true });
const busy = new WebexError({ code: 'webex.busy', call: 'POST', status: 429 });
const refusal = new WebexError({ code: 'webex.refused', call: 'POST', status: 400, reason: 'no' });
const forbidden = new WebexError({ code: 'webex.signedOut', call: 'POST', status: 403 });

const roleId = (value: string) =>
  Buffer.from(`ciscospark://us/ROLE/${value}`).toString('base64url');
const userAdmin = roleId('id_user_admin');

const anna: WholePerson = {
  id: 'anna',
  orgId: 'org',
  emails: ['anna@galil.example'],
  displayName: 'Anna',
  firstName: 'Anna',
  lastName: undefined,
  avatar: undefined,
  phoneNumbers: [{ type: 'work', value: '+97248500001' }],
  extension: '1001',
  locationId: 'haifa',
  roles: ['another'],
  licenses: ['calling'],
  department: undefined,
  manager: undefined,
  managerId: undefined,
  title: undefined,
  addresses: undefined,
  siteUrls: [],
  loginEnabled: true,
};

const haifa = {
  name: 'Haifa',
  timeZone: 'Asia/Jerusalem',
  preferredLanguage: 'en_us',
  announcementLanguage: 'en_us',
  address: { address1: 'A 1', city: 'Haifa', state: '', postalCode: '1', country: 'IL' },
};
const asListed: WebexLocation = {
  id: 'new',
  name: 'HAIFA ',
  orgId: 'org',
  timeZone: 'Asia/Jerusalem',
  address: { ...haifa.address, address2: undefined },
};

/** A Webex in which each write does its work and then fails as it was told to. */
function doorWith(failure: WebexError | undefined, works: boolean) {
  const state = { locations: [] as WebexLocation[], calling: false, numbers: false, person: anna };
  const asked: string[] = [];
  const write = async (what: string, work: () => void): Promise<void> => {
    asked.push(what);
    if (works) work();
    if (failure) throw failure;
  };
  const door: PremisesDoor = {
    locations: async () => state.locations,
    callingSide: async () =>
      state.calling
        ? {
            id: 'new',
            routingPrefix: undefined,
            callingLineId: undefined,
            connection: undefined,
            subscriptionId: undefined,
          }
        : undefined,
    connection: async () => undefined,
    async createLocation() {
      await write('create', () => state.locations.push(asListed));
      return 'new';
    },
    enableCalling: () =>
      write('enable', () => {
        state.calling = true;
      }),
    freeNumbers: async () => [],
    findNumbers: async (_org, phoneNumber) => [
      {
        phoneNumber,
        extension: undefined,
        routingPrefix: undefined,
        esn: undefined,
        state: 'ACTIVE',
        phoneNumberType: undefined,
        mainNumber: false,
        tollFreeNumber: false,
        includedTelephonyTypes: undefined,
        location: { id: 'haifa', name: 'Haifa' },
        owner: undefined,
      },
    ],
    numberStates: async (_org, numbers) =>
      numbers.map((number) => ({
        number,
        state: state.numbers ? 'Duplicate' : 'Available',
        detail: [],
      })),
    addNumbers: () =>
      write('numbers', () => {
        state.numbers = true;
      }),
    person: async () => state.person,
    updatePerson: (person, changed) =>
      write('person', () => {
        state.person =
          'roles' in changed
            ? { ...person, roles: [...changed.roles] }
            : {
                ...person,
                phoneNumbers: changed.phone ? [{ type: 'work', value: changed.phone }] : [],
              };
      }),
    roles: async () => [{ id: userAdmin, name: 'User administrator' }],
    holders: async () => [],
  };
  return { premises: createPremises(door), asked, state };
}

type Outcome = { outcome: string };
const acts: [name: string, act: (all: ReturnType<typeof doorWith>) => Promise<Outcome>][] = [
  ['a location', ({ premises }) => premises.addLocation('org', haifa, { calling: false })],
  ['numbers', ({ premises }) => premises.addNumbers('org', 'haifa', ['+97248500002'])],
  [
    'a number of somebody',
    ({ premises }) =>
      premises.assignNumber('org', 'anna', { before: '+97248500001', phone: '+97248500002' }),
  ],
  [
    'a role',
    ({ premises }) =>
      premises.setAdminRole('org', 'anna', { before: 'none', role: 'id_user_admin' }),
  ],
];

describe.each(acts)('%s', (_name, act) => {
  test('is done when the answer is lost, and when a refusal follows it', async () => {
    for (const failure of [lost, refusal]) {
      const all = doorWith(failure, true);
      expect(await act(all)).toMatchObject({ outcome: 'done' });
      expect(all.asked).toHaveLength(1);
    }
  });

  test('done before a kill is not done again', async () => {
    const all = doorWith(undefined, true);
    await act(all);
    expect(await act(all)).toMatchObject({ outcome: 'done' });
    expect(all.asked).toHaveLength(1);
  });

  test('is refused with the reason, or with what is missing, when it did not happen', async () => {
    expect(await act(doorWith(refusal, false))).toEqual({ outcome: 'refused', reason: 'no' });
    expect(await act(doorWith(forbidden, false))).toEqual({ outcome: 'forbidden' });
  });

  test('is left to a later try when Webex is busy, or nobody knows', async () => {
    await expect(act(doorWith(busy, false))).rejects.toBe(busy);
    await expect(act(doorWith(lost, false))).rejects.toBe(lost);
  });
});

test('a location with the same name and another address is somebody else’s', async () => {
  const { premises, state, asked } = doorWith(undefined, true);
  state.locations.push({ ...asListed, address: { ...asListed.address, address1: 'B 2' } as never });
  expect(await premises.addLocation('org', haifa, { calling: true })).toEqual({ outcome: 'taken' });
  expect(asked).toEqual([]);
});

test('a location that a kill left without its telephone side gets it, and is not made again', async () => {
  const { premises, state, asked } = doorWith(undefined, true);
  state.locations.push(asListed);
  const made = await premises.addLocation('org', haifa, { calling: true });
  expect(made).toEqual({ outcome: 'done', id: 'new' });
  expect(asked).toEqual(['enable']);
});

test('roles of other kinds stay, and one that Webex does not offer is not given (F295)', async () => {
  const { premises, state } = doorWith(undefined, true);
  await premises.setAdminRole('org', 'anna', { before: 'none', role: 'id_user_admin' });
  expect(state.person.roles).toEqual(['another', userAdmin]);
  const refused = await premises.setAdminRole('org', 'anna', {
    before: 'id_user_admin',
    role: 'id_device_admin',
  });
  expect(refused.outcome).toBe('refused');
});

test('what somebody else changed meanwhile is not overruled', async () => {
  const { premises, asked } = doorWith(undefined, true);
  const changes = { before: '+97248509999', phone: '+97248500002' };
  expect(await premises.assignNumber('org', 'anna', changes)).toEqual({ outcome: 'moved' });
  const role = { before: 'id_device_admin', role: 'id_user_admin' } as const;
  expect(await premises.setAdminRole('org', 'anna', role)).toEqual({ outcome: 'moved' });
  expect(asked).toEqual([]);
});
