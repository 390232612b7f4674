/** An entry is confirmed live in its own organization: the copy is corrected, what is gone is said, trouble is named. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LiveReads } from '../../../src/directory/confirm.ts';
import { createDirectory, type Directory } from '../../../src/directory/directory.ts';
import {
  deviceRow,
  licenseRow,
  numberRow,
  organizationRow,
  personRow,
} from '../../../src/directory/from-webex.ts';
import { writeRows } from '../../../src/directory/mirror.ts';
import { devices, licenses, numbers, organizations, people } from '../../../src/directory/rows.ts';
import type { Scope } from '../../../src/directory/scope.ts';
import { WebexError } from '../../../src/errors.ts';
import type { Store } from '../../../src/store/store.ts';
import { WebexDevice } from '../../../src/webex/devices.ts';
import { WebexLicense } from '../../../src/webex/licenses.ts';
import { WebexNumber } from '../../../src/webex/numbers.ts';
import { WebexPerson } from '../../../src/webex/people.ts';
import { openTestStore } from '../../support/database.ts';
import { idOf, uuidOf } from '../../support/webex-lists.ts';

const copied = new Date('2026-11-20T08:00:00Z');
const at = new Date('2026-11-21T08:00:00Z');
const acme = idOf('ORGANIZATION', 1);
const other = idOf('ORGANIZATION', 2);
const annaId = idOf('PEOPLE', 1);
const phoneId = idOf('DEVICE', 1);
const numberId = `${uuidOf(1)}/+48225550123`;

const anna = (more: object = {}) =>
  WebexPerson.parse({
    id: annaId,
    orgId: acme,
    displayName: 'Anna Nowak',
    emails: ['anna@acme.example'],
    loginEnabled: true,
    phoneNumbers: [{ type: 'work', value: '+48225550123' }],
    extension: '0123',
    ...more,
  });
const phone = (more: object = {}) =>
  WebexDevice.parse({
    id: phoneId,
    displayName: 'Cisco 8845',
    personId: annaId,
    mac: '2C:54:91:88:C9:E3',
    connectionStatus: 'connected',
    ...more,
  });
const line = (more: object = {}) =>
  WebexNumber.parse({
    phoneNumber: '+48225550123',
    extension: '0123',
    state: 'ACTIVE',
    owner: { id: annaId, type: 'PEOPLE', firstName: 'Anna', lastName: 'Nowak' },
    ...more,
  });

let store: Store;
let live: LiveReads;
let calls: string[];

/** Webex as it is now; each question is noted. */
function webexNow(now: Partial<LiveReads> = {}): LiveReads {
  const answers: LiveReads = {
    person: async () => anna(),
    account: async () => undefined,
    personFeatures: async () => undefined,
    organization: async (id) => ({
      id,
      displayName: 'Acme',
      created: undefined,
      xsiDomain: undefined,
    }),
    licenses: async () => [],
    devices: async () => [phone()],
    device: async () => phone(),
    numbers: async () => [line()],
    features: async () => [],
    ...now,
  };
  const noted = Object.entries(answers).map(([name, answer]) => [
    name,
    (...given: unknown[]) => {
      calls.push(`${name} ${JSON.stringify(given)}`);
      return (answer as (...each: unknown[]) => unknown)(...given);
    },
  ]);
  return Object.fromEntries(noted) as LiveReads;
}

/** Waits longer for Webex than any test machine is slow. */
function directory(scope: Scope = 'all', region = 'PL'): Directory {
  return createDirectory({ store, now: () => at, live, liveWithinMs: 30_000, region })(scope);
}

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  calls = [];
  live = webexNow();
  for (const table of ['Organization', 'Person', 'License', 'Device', 'PhoneNumber', 'SyncStage'])
    await store.query(`DELETE FROM "${table}"`);
  const named = (id: string, displayName: string) =>
    organizationRow({ id, displayName, created: undefined, xsiDomain: undefined });
  await writeRows(store, organizations, [named(acme, 'Acme'), named(other, 'Other')], copied);
  await writeRows(store, people, [personRow(anna(), acme)], copied);
  await writeRows(store, devices, [deviceRow(phone(), acme)], copied);
  await writeRows(
    store,
    numbers,
    [numberRow(line(), acme)].filter((row) => row !== undefined),
    copied,
  );
});

const busy = async () => {
  throw new WebexError({ code: 'webex.busy', call: 'GET /people/{id}' });
};

describe('a user', () => {
  test('is asked for in the own organization, with the account and the devices', async () => {
    const found = await directory().confirmed.person(annaId);

    expect(found).toMatchObject({ displayName: 'Anna Nowak', source: { from: 'live', at } });
    expect(calls.toSorted()).toEqual([
      `account ${JSON.stringify([acme, annaId])}`,
      `devices ${JSON.stringify([acme, { personId: annaId }])}`,
      `person ${JSON.stringify([acme, annaId])}`,
    ]);
  });

  test('asked for twice costs no further call', async () => {
    const asked = directory();
    await asked.confirmed.person(annaId);
    calls = [];

    expect(await asked.confirmed.person(annaId)).toMatchObject({ source: { from: 'live', at } });
    expect(calls).toEqual([]);
  });

  test('who changed is shown as they are now, and corrected in the copy', async () => {
    live = webexNow({
      person: async () => anna({ displayName: 'Anna Nowak-Lis', emails: ['lis@acme.example'] }),
      devices: async () => [phone({ connectionStatus: 'disconnected' })],
    });
    const found = await directory().confirmed.person(annaId);

    expect(found).toMatchObject({
      displayName: 'Anna Nowak-Lis',
      email: 'lis@acme.example',
      devices: [{ state: 'disconnected' }],
    });
    expect(await directory().readPerson(annaId)).toMatchObject({ email: 'lis@acme.example' });
  });

  test('whom Webex no longer has is gone since now', async () => {
    live = webexNow({ person: async () => undefined });

    expect(await directory().confirmed.person(annaId)).toMatchObject({ goneAt: at });
  });

  test('of a customer that only another administrator sees is not gone, but from the copy with the reason', async () => {
    live = webexNow({ person: async () => undefined, organization: async () => undefined });
    const found = await directory().confirmed.person(annaId);

    expect(found).toMatchObject({
      displayName: 'Anna Nowak',
      source: { from: 'copy' },
      unconfirmed: { why: 'refused' },
    });
    expect(found).not.toHaveProperty('goneAt');
    expect(await directory().readPerson(annaId)).not.toHaveProperty('goneAt');
  });

  test.each([
    [['active'], 'active'],
    [['pending'], 'invited'],
    [['transient'], 'invited'],
    [['disabled'], 'blocked'],
    [['active', 'fraud'], 'blocked'],
    [['pending_transient'], 'invited'],
    [['fraud_transient'], 'blocked'],
    [['compliance_transient'], 'blocked'],
  ])('whose account is %s is %s', async (accountStatus, state) => {
    live = webexNow({ account: async () => ({ accountStatus }) as never });

    expect(await directory().confirmed.person(annaId)).toMatchObject({
      account: accountStatus,
      state,
    });
  });

  test.each([
    [['active'], ['disabled'], 'blocked'],
    [[], ['disabled'], 'blocked'],
    [['pending'], ['pending'], 'invited'],
  ])('F017: whose account is switched off and called %j is %j', async (given, account, state) => {
    live = webexNow({ account: async () => ({ active: false, accountStatus: given }) as never });

    expect(await directory().confirmed.person(annaId)).toMatchObject({ account, state });
  });

  test('of whom Webex is too slow to tell is shown from the copy, with the reason', async () => {
    live = webexNow({ person: () => new Promise(() => undefined) });
    const impatient = createDirectory({ store, now: () => at, live, liveWithinMs: 50 })('all');

    expect(await impatient.confirmed.person(annaId)).toMatchObject({
      displayName: 'Anna Nowak',
      source: { from: 'copy', at: copied },
      unconfirmed: { why: 'slow' },
    });
  });

  test('of whom Webex refuses one part is live in the others', async () => {
    live = webexNow({ account: busy, devices: busy });

    expect(await directory().confirmed.person(annaId)).toMatchObject({
      source: { from: 'live' },
      accountUnconfirmed: { why: 'busy' },
      devicesUnconfirmed: { why: 'busy' },
      devices: [{ name: 'Cisco 8845' }],
    });
  });

  test('of whom one part alone is forbidden is refused that part, not the whole customer', async () => {
    const forbidden = async () => {
      throw new WebexError({ code: 'webex.signedOut', status: 403, call: 'GET /devices' });
    };
    live = webexNow({ account: forbidden, devices: forbidden, personFeatures: forbidden });
    const asked = directory();

    expect(await asked.confirmed.person(annaId)).toMatchObject({
      source: { from: 'live' },
      accountUnconfirmed: { why: 'refused' },
      devicesUnconfirmed: { why: 'refused' },
    });
    expect(await asked.confirmed.services(annaId)).toMatchObject({
      callingUnconfirmed: { why: 'refused' },
    });
    live = webexNow({ person: forbidden });
    expect(await directory().confirmed.person(annaId)).toMatchObject({
      unconfirmed: { why: 'signedOut' },
    });
  });

  test('whose device was taken away no longer has it', async () => {
    live = webexNow({ devices: async () => [] });

    expect(await directory().confirmed.person(annaId)).toMatchObject({ devices: [] });
  });

  test('F010: of two addresses has the first one and the further one', async () => {
    live = webexNow({
      person: async () => anna({ emails: ['anna@acme.example', 'Nowak@acme.example'] }),
    });

    expect(await directory().confirmed.person(annaId)).toMatchObject({
      email: 'anna@acme.example',
      moreEmails: ['nowak@acme.example'],
    });
  });

  test('F020: who was given a first device since the last copy has it', async () => {
    await store.query('DELETE FROM "Device"');
    await store.query(
      `INSERT INTO "SyncStage" ("orgId", stage, "asOf") VALUES ($1, 'devices', $2)`,
      [acme, copied.toISOString()],
    );
    live = webexNow({ devices: async () => [phone({ connectionStatus: 'activating' })] });

    expect(await directory().confirmed.person(annaId)).toMatchObject({
      devices: [{ name: 'Cisco 8845', state: 'activating' }],
    });
  });

  test('of a customer that the partner lost is not asked for', async () => {
    await store.query(`UPDATE "Organization" SET "goneAt" = $2 WHERE id = $1`, [
      acme,
      copied.toISOString(),
    ]);

    expect(await directory().confirmed.person(annaId)).toMatchObject({
      lostAt: copied,
      goneAt: copied,
    });
    expect(calls).toEqual([]);
  });

  describe('with licences (F019)', () => {
    const messaging = WebexLicense.parse({ id: 'L1', name: 'Messaging' });
    const meetings = WebexLicense.parse({ id: 'L2', name: 'Webex Meetings' });
    const holds = async () => anna({ licenses: ['L1', 'L2'] });
    const asking = (given: string) => given.startsWith('licenses ');

    beforeEach(() => writeRows(store, licenses, [licenseRow(messaging, acme)], copied));

    test('that the copy knows costs no question about them', async () => {
      live = webexNow({ person: async () => anna({ licenses: ['L1'] }) });

      expect(await directory().confirmed.person(annaId)).toMatchObject({
        licenses: ['Messaging'],
        unnamedLicenses: 0,
      });
      expect(calls.filter(asking)).toEqual([]);
    });

    test('of which the copy does not know one has it by name, for one question', async () => {
      live = webexNow({ person: holds, licenses: async () => [messaging, meetings] });
      const asked = directory();

      expect(await asked.confirmed.person(annaId)).toMatchObject({
        licenses: ['Messaging', 'Webex Meetings'],
        unnamedLicenses: 0,
        source: { from: 'live' },
      });
      expect(await asked.confirmed.services(annaId)).toMatchObject({
        licenses: ['Messaging', 'Webex Meetings'],
      });
      expect(calls.filter(asking)).toEqual([`licenses ${JSON.stringify([acme])}`]);
    });

    test('that Webex does not name are counted, with the reason', async () => {
      live = webexNow({ person: holds, licenses: busy });
      const found = { licenses: ['Messaging'], unnamedLicenses: 1 };

      expect(await directory().confirmed.person(annaId)).toMatchObject({
        ...found,
        licensesUnconfirmed: { why: 'busy' },
      });
      expect(await directory().confirmed.services(annaId)).toMatchObject({
        ...found,
        licensesUnconfirmed: { why: 'busy' },
      });
    });

    test('that are not in the list of the customer either are counted', async () => {
      live = webexNow({ person: holds, licenses: async () => [messaging] });

      const found = await directory().confirmed.person(annaId);
      expect(found).toMatchObject({ licenses: ['Messaging'], unnamedLicenses: 1 });
      expect(found).not.toHaveProperty('licensesUnconfirmed');
    });

    test('of a customer whose licences were never copied are not pending once Webex told them', async () => {
      live = webexNow({ person: holds, licenses: async () => [messaging, meetings] });

      expect((await directory().confirmed.person(annaId))?.pending).not.toContain('licenses');
    });
  });

  describe('with a telephone number (F016)', () => {
    const ownNumbers = (...values: string[]) => ({
      phoneNumbers: values.map((value) => ({ type: 'work', value })),
    });

    test('that changed since the numbers were listed has the new one, at once and a moment later', async () => {
      live = webexNow({ person: async () => anna(ownNumbers('+48225559999')) });
      const asked = directory();

      const first = await asked.confirmed.person(annaId);
      expect(first).toMatchObject({ phone: '+48225559999', source: { from: 'live' } });
      expect(first).toMatchObject({ morePhones: 0 });
      expect(await asked.confirmed.person(annaId)).toMatchObject({ phone: '+48225559999' });
      expect(await asked.confirmed.services(annaId)).toMatchObject({ phone: '+48225559999' });
    });

    test('that both lists know has that one, and how many more there are', async () => {
      const further = ['+48225550100', '+48225550200'].map((phoneNumber) =>
        numberRow(line({ phoneNumber, phoneNumberType: 'ALTERNATE' }), acme),
      );
      await writeRows(
        store,
        numbers,
        further.filter((row) => row !== undefined),
        copied,
      );
      live = webexNow({ person: async () => anna(ownNumbers('+48225559999', '+48225550200')) });

      expect(await directory().confirmed.person(annaId)).toMatchObject({
        phone: '+48225550200',
        morePhones: 2,
      });
    });

    test('that was listed after the person was read has the listed one', async () => {
      await writeRows(
        store,
        people,
        [personRow(anna(ownNumbers('+48225559999')), acme)],
        new Date('2026-11-19T08:00:00Z'),
      );
      live = webexNow({ person: busy });

      expect(await directory().confirmed.person(annaId)).toMatchObject({
        phone: '+48225550123',
        source: { from: 'copy' },
      });
    });

    const unknown = { phoneNumbers: [], extension: undefined };

    test('that only the list of numbers knows has it, if Webex still lists it', async () => {
      live = webexNow({ person: async () => anna(unknown) });

      expect(await directory().confirmed.person(annaId)).toMatchObject({
        phone: '+48225550123',
        extension: '0123',
        morePhones: 0,
      });
      expect(calls.at(-1)).toBe(`numbers ${JSON.stringify([acme, { ownerId: annaId }])}`);
    });

    test('that was taken away since the numbers were listed has none', async () => {
      live = webexNow({ person: async () => anna(unknown), numbers: async () => [] });
      const asked = directory();

      for (const found of [
        await asked.confirmed.person(annaId),
        await asked.confirmed.services(annaId),
      ]) {
        expect(found).toMatchObject({ source: { from: 'live' }, numbers: 0 });
        expect(found?.phone).toBeUndefined();
        expect(found?.extension).toBeUndefined();
      }
    });

    test('that may have been taken away, where Webex does not tell, has it with the reason', async () => {
      live = webexNow({ person: async () => anna(unknown), numbers: busy });
      const known = { phone: '+48225550123', numbersUnconfirmed: { why: 'busy' } };

      expect(await directory().confirmed.person(annaId)).toMatchObject(known);
      expect(await directory().confirmed.services(annaId)).toMatchObject(known);
    });

    test('of an own extension alone costs no question about the numbers', async () => {
      await store.query('DELETE FROM "PhoneNumber"');
      live = webexNow({ person: async () => anna({ phoneNumbers: [] }) });

      expect(await directory().confirmed.person(annaId)).toMatchObject({ extension: '0123' });
      expect(calls.filter((given) => given.startsWith('numbers'))).toEqual([]);
    });
  });

  test('outside of the scope is neither shown nor asked for', async () => {
    expect(await directory({ orgIds: [other] }).confirmed.person(annaId)).toBeUndefined();
    expect(calls).toEqual([]);
  });

  test('who moved to a customer outside of the scope is not shown any more', async () => {
    live = webexNow({ person: async () => anna({ orgId: other }) });

    expect(await directory({ orgIds: [acme] }).confirmed.person(annaId)).toBeUndefined();
  });

  test('has the calling features that Webex tells', async () => {
    live = webexNow({ personFeatures: async () => ({ voicemail: true }) });

    expect(await directory().confirmed.services(annaId)).toMatchObject({
      calling: { voicemail: true },
      source: { from: 'live' },
    });
  });
});

describe('a number', () => {
  test('is asked for in its own organization and shown as it is now', async () => {
    live = webexNow({ numbers: async () => [line({ state: 'INACTIVE', owner: undefined })] });
    const found = await directory().confirmed.number(numberId);

    expect(found).toMatchObject({ state: 'inactive', source: { from: 'live', at } });
    expect(found).not.toHaveProperty('owner');
    expect(calls).toEqual([`numbers ${JSON.stringify([acme, { phoneNumber: '+48225550123' }])}`]);
  });

  test('that the customer no longer has is gone', async () => {
    live = webexNow({ numbers: async () => [] });

    expect(await directory().confirmed.number(numberId)).toMatchObject({ goneAt: at });
  });

  describe('that was an extension alone (F037)', () => {
    const place = { id: 'P1', name: 'Office' };
    const alone = { phoneNumber: undefined, extension: '777', location: place };
    const extensionId = `${uuidOf(1)}/P1/777`;

    beforeEach(() =>
      writeRows(
        store,
        numbers,
        [numberRow(line(alone), acme)].filter((row) => row !== undefined),
        copied,
      ),
    );

    test('and was given a number is shown with it, asked twice as well', async () => {
      live = webexNow({
        numbers: async () => [
          line({ ...alone, phoneNumber: '+48225550778', location: { id: 'P2', name: 'Store' } }),
          line({ ...alone, phoneNumber: '+48225550777' }),
        ],
      });
      const asked = directory();
      const now = { phoneNumber: '+48225550777', extension: '777', location: 'Office' };

      const found = await asked.confirmed.number(extensionId);
      expect(found).toMatchObject({ ...now, source: { from: 'live', at } });
      expect(found).not.toHaveProperty('goneAt');
      expect(await asked.confirmed.number(extensionId)).toMatchObject(now);
      expect(await asked.readNumber(extensionId)).toMatchObject({ goneAt: at });
      expect(await asked.readNumber(`${uuidOf(1)}/+48225550777`)).toMatchObject(now);
    });

    test('and is so still, beside one with a number, is itself', async () => {
      live = webexNow({
        numbers: async () => [line({ ...alone, phoneNumber: '+48225550777' }), line(alone)],
      });

      const found = await directory().confirmed.number(extensionId);
      expect(found).not.toHaveProperty('phoneNumber');
      expect(found).not.toHaveProperty('goneAt');
    });

    test('and is no longer there is gone, whatever another location has', async () => {
      live = webexNow({
        numbers: async () => [
          line({ ...alone, phoneNumber: '+48225550777', location: { id: 'P2', name: 'Store' } }),
        ],
      });

      expect(await directory().confirmed.number(extensionId)).toMatchObject({ goneAt: at });
    });
  });

  test('of a feature bears its own name, which the list of numbers does not tell', async () => {
    live = webexNow({
      numbers: async () => [line({ owner: { id: 'Q1', type: 'CALL_QUEUE' } })],
      features: async () =>
        [
          { id: 'Q0', name: 'Other queue' },
          { id: 'Q1', name: 'Service desk' },
        ] as never,
    });

    expect(await directory().confirmed.number(numberId)).toMatchObject({
      owner: { id: 'Q1', type: 'CALL_QUEUE', name: 'Service desk' },
    });
    expect(calls.at(-1)).toBe(
      `features ${JSON.stringify(['CALL_QUEUE', acme, { phoneNumber: '+48225550123' }])}`,
    );
  });

  describe('of a call queue (F039)', () => {
    const queue = (id: string, name: string) => ({ id, name }) as never;
    const ofQueue = async () => [
      line({ owner: { id: 'Q1', type: 'CALL_QUEUE' }, phoneNumberType: 'ALTERNATE' }),
    ];

    test('that Webex finds by its first number alone has its name from all of them', async () => {
      live = webexNow({
        numbers: ofQueue,
        features: async (_kind, _org, { phoneNumber } = {}) =>
          phoneNumber ? [queue('Q0', 'Other')] : [queue('Q0', 'Other'), queue('Q1', 'Service')],
      });

      expect(await directory().confirmed.number(numberId)).toMatchObject({
        owner: { type: 'CALL_QUEUE', name: 'Service' },
      });
    });

    test('that no list of features holds bears no other one’s name', async () => {
      live = webexNow({ numbers: ofQueue, features: async () => [queue('Q0', 'Other')] });

      expect(await directory().confirmed.number(numberId)).toMatchObject({
        owner: { type: 'CALL_QUEUE', name: '' },
      });
    });

    test('keeps its name in the copy for when Webex does not tell, and takes a new one', async () => {
      live = webexNow({ numbers: ofQueue, features: async () => [queue('Q1', 'Service')] });
      await directory().confirmed.number(numberId);

      live = webexNow({ numbers: busy });
      expect(await directory().confirmed.number(numberId)).toMatchObject({
        owner: { name: 'Service' },
        unconfirmed: { why: 'busy' },
      });
      live = webexNow({ numbers: ofQueue, features: busy });
      expect(await directory().confirmed.number(numberId)).toMatchObject({
        owner: { name: 'Service' },
        source: { from: 'live' },
        ownerUnconfirmed: { why: 'busy' },
      });
      live = webexNow({ numbers: ofQueue, features: async () => [queue('Q1', 'Help desk')] });
      expect(await directory().confirmed.number(numberId)).toMatchObject({
        owner: { name: 'Help desk' },
      });
    });
  });

  test('F052: of a user whom the copy does not have leads to them all the same', async () => {
    await store.query('DELETE FROM "Person"');

    expect(await directory().readNumber(numberId)).toMatchObject({ owner: { held: false } });
    expect(await directory().confirmed.number(numberId)).toMatchObject({ owner: { held: true } });
    expect(await directory().readPerson(annaId)).toMatchObject({ displayName: 'Anna Nowak' });
  });

  test('whose owner has another id among users is no second entry of that user', async () => {
    const owner = { id: `${annaId}=`, type: 'PEOPLE', displayName: 'Anna Nowak' };
    live = webexNow({ numbers: async () => [line({ owner })] });

    expect(await directory().confirmed.number(numberId)).toMatchObject({ owner: { held: false } });
    expect(await store.query('SELECT id FROM "Person"')).toEqual([{ id: annaId }]);
  });

  test('of a user whom Webex does not have either leads to nobody', async () => {
    await store.query('DELETE FROM "Person"');
    live = webexNow({ person: async () => undefined });

    expect(await directory().confirmed.number(numberId)).toMatchObject({
      owner: { held: false, name: 'Anna Nowak' },
    });
  });

  test('that Webex does not tell is from the copy, with the reason', async () => {
    live = webexNow({ numbers: busy });

    expect(await directory().confirmed.number(numberId)).toMatchObject({
      source: { from: 'copy', at: copied },
      unconfirmed: { why: 'busy' },
      owner: { name: 'Anna Nowak' },
    });
  });

  test('is written as it is dialled in the region of the installation, and only there', () => {
    expect(directory().nationalWriting('+48426300101')).toEqual({
      writing: '42 630 01 01',
      region: 'PL',
    });
    expect(directory('all', 'ES').nationalWriting('+48426300101')).toBeUndefined();
  });
});

describe('a device', () => {
  test('is asked for by what is printed on it and shown as it is now', async () => {
    live = webexNow({ devices: async () => [phone({ connectionStatus: 'disconnected' })] });

    expect(await directory().confirmed.device(phoneId)).toMatchObject({
      connection: 'disconnected',
      owner: 'Anna Nowak',
      ownerKind: 'user',
      source: { from: 'live', at },
    });
    expect(calls).toEqual([`devices ${JSON.stringify([acme, { mac: '2c549188c9e3' }])}`]);
  });

  test('set up anew is the new one, and the old one is gone', async () => {
    const anew = idOf('DEVICE', 2);
    live = webexNow({
      devices: async () => [phone({ id: anew, personId: undefined, workspaceId: 'W1' })],
    });

    expect(await directory().confirmed.device(phoneId)).toMatchObject({
      id: anew,
      ownerKind: 'workspace',
    });
    expect(await directory().readDevice(phoneId)).toMatchObject({ goneAt: at });
  });

  test('that the customer no longer has is gone', async () => {
    live = webexNow({ devices: async () => [] });

    expect(await directory().confirmed.device(phoneId)).toMatchObject({ goneAt: at });
  });

  test.each([
    ['has is gone', webexNow().organization, true],
    ['nor the customer has stays as it was copied', async () => undefined, false],
  ])('with nothing printed on it that Webex no longer %s', async (_what, organization, isGone) => {
    await store.query('DELETE FROM "Device"');
    const bare = deviceRow(phone({ mac: undefined }), acme);
    await writeRows(store, devices, [bare], copied);
    live = webexNow({ device: async () => undefined, organization });
    await directory().confirmed.device(phoneId);

    expect((await directory().readDevice(phoneId))?.goneAt).toEqual(isGone ? at : undefined);
  });

  test('for which Webex gives other devices is gone, and none of them', async () => {
    const neighbour = phone({ id: idOf('DEVICE', 3), mac: '2C:54:91:88:C9:E4' });
    live = webexNow({ devices: async () => [neighbour] });

    expect(await directory().confirmed.device(phoneId)).toMatchObject({
      id: phoneId,
      goneAt: at,
    });
  });

  test('F046: of a user whom the copy does not have leads to them all the same', async () => {
    await store.query('DELETE FROM "Person"');

    expect(await directory().confirmed.device(phoneId)).toMatchObject({
      owner: 'Anna Nowak',
      ownerKind: 'user',
    });
    expect(await directory().readPerson(annaId)).toMatchObject({ email: 'anna@acme.example' });
  });

  test('of a user who moved to a customer outside of the scope does not name them', async () => {
    await store.query('DELETE FROM "Person"');
    live = webexNow({ person: async () => anna({ orgId: other }) });

    const found = await directory({ orgIds: [acme] }).confirmed.device(phoneId);
    expect(found).toMatchObject({ ownerKind: 'user', ownerId: annaId });
    expect(found).not.toHaveProperty('owner');
  });

  test('that Webex does not tell is from the copy, with the reason', async () => {
    live = webexNow({ devices: busy });

    expect(await directory().confirmed.device(phoneId)).toMatchObject({
      source: { from: 'copy', at: copied },
      unconfirmed: { why: 'busy' },
    });
  });
});
