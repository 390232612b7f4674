/** Locations, numbers in them and changes of people: our requests and the simulated Webex against the published contract. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebexError } from '../../src/errors.ts';
import { setupDoor } from '../../src/jobs/setup-door.ts';
import { type Cloud, startCloud } from '../../src/sandbox/cloud/cloud.ts';
import { createWebexApi } from '../../src/webex/api.ts';
import { createExchange } from '../../src/webex/exchange.ts';
import { adminCaller, type CloudCaller, callerWith, refresh } from '../support/cloud-caller.ts';
import { publishedAnswers } from '../support/published-answers.ts';
import { readPublishedApi } from '../support/published-api.ts';

const published = readPublishedApi();
const answers = publishedAnswers();

let cloud: Cloud;
let admin: CloudCaller;
let door: ReturnType<typeof setupDoor>;
let orgId: string;
let office: string;
let other: string;

beforeAll(async () => {
  cloud = await startCloud({ seed: 'small', customers: 5 });
  admin = await adminCaller(cloud);
  const token = String((await refresh(cloud)).json['access_token']);
  const tokens = { access: async () => token, renew: async () => undefined };
  const deps = { exchange: createExchange(), now: () => new Date() };
  door = setupDoor(createWebexApi({ baseUrl: `${cloud.url}/v1`, tokens }, deps).people);
  ({ orgId } = cloud.personByEmail('noa.ben-david@galil-labs.example'));
  await admin('GET', `/v1/organizations/${orgId}`);
  const [first, second] = await door.locations(orgId);
  office = first?.id ?? '';
  other = second?.id ?? '';
});
afterAll(() => cloud.stop());

const akko = {
  name: 'Akko',
  timeZone: 'Asia/Jerusalem',
  preferredLanguage: 'en_us',
  announcementLanguage: 'en_us',
  address: {
    address1: 'HaHagana 1',
    city: 'Akko',
    state: '',
    postalCode: '2430001',
    country: 'IL',
  },
};

function refused(status: number, reason = /./) {
  return (error: unknown) =>
    error instanceof WebexError &&
    error.failure.status === status &&
    reason.test(error.failure.reason ?? '');
}

describe('a location', () => {
  test('is made, has no telephone side until it is enabled, and no connection', async () => {
    const id = await door.createLocation(orgId, akko);
    expect(await door.callingSide(orgId, id)).toBeUndefined();
    await door.enableCalling(orgId, id, akko);
    expect(await door.callingSide(orgId, id)).toMatchObject({ id });
    expect(await door.connection(orgId, id)).toBeUndefined();
    expect((await door.locations(orgId)).map(({ name }) => name)).toContain('Akko');
    await expect(door.createLocation(orgId, akko)).rejects.toSatisfy(refused(409));
    await expect(door.enableCalling(orgId, id, akko)).rejects.toSatisfy(refused(409));
    await expect(door.addNumbers(orgId, id, ['+97249998888'])).rejects.toSatisfy(
      refused(400, /no PSTN connection/),
    );
  });

  test.each([
    ['a zone that is none', { timeZone: 'Haifa' }],
    ['a language that is none', { announcementLanguage: 'english' }],
    ['an address without a city', { address: { ...akko.address, city: '' } }],
    ['an unknown country', { address: { ...akko.address, country: 'Israel' } }],
  ])('is refused with %s', async (_what, changed) => {
    const wrong = { ...akko, name: 'Wrong', ...changed };
    await expect(door.createLocation(orgId, wrong)).rejects.toSatisfy(refused(400));
  });

  test('is made by full administrators only', async () => {
    const maya = cloud.tokenOf(cloud.personByEmail('maya.lind@fjordlys.example').id);
    const call = callerWith(cloud, maya);
    expect((await call('POST', `/v1/locations?orgId=${orgId}`, akko)).status).toBe(403);
  });
});

describe('numbers', () => {
  test('go into a location with a gateway of its own, all of them or none', async () => {
    await door.addNumbers(orgId, office, ['+97249998001', '+97249998002']);
    const free = await door.freeNumbers(orgId, office);
    expect(free.map(({ phoneNumber }) => phoneNumber)).toContain('+97249998002');
    const again = ['+97249998003', '+97249998002'];
    await expect(door.addNumbers(orgId, office, again)).rejects.toSatisfy(refused(409));
    expect(await door.findNumbers(orgId, '+97249998003')).toEqual([]);
  });

  test('never where the provider brings them', async () => {
    expect(await door.connection(orgId, other)).toMatchObject({ pstnConnectionType: 'CISCO_PSTN' });
    await expect(door.addNumbers(orgId, other, ['+97249998004'])).rejects.toSatisfy(
      refused(400, /ordered from its provider/),
    );
  });
});

describe('a person', () => {
  const noa = 'noa.ben-david@galil-labs.example';

  test('is sent whole, and keeps everything but what was changed', async () => {
    const { id } = cloud.personByEmail(noa);
    const before = await door.person(orgId, id);
    const [free] = await door.freeNumbers(orgId, before.locationId ?? '');
    await door.updatePerson(before, { phone: free?.phoneNumber });
    const after = await door.person(orgId, id);
    expect(after).toEqual({ ...before, phoneNumbers: after.phoneNumbers });
    expect(after.phoneNumbers?.map(({ value }) => value)).toContain(free?.phoneNumber);
    const [taken] = await door.findNumbers(orgId, free?.phoneNumber ?? '');
    expect(taken?.owner?.id).toBe(id);
  });

  test('with a detail left out, a number of another location or a role of the partner is refused', async () => {
    const { id } = cloud.personByEmail(noa);
    const path = `/v1/people/${id}?callingData=true`;
    const lacking = await admin('PUT', path, { displayName: 'Noa' });
    expect([lacking.status, lacking.text]).toEqual([400, expect.stringContaining('every detail')]);
    const whole = await door.person(orgId, id);
    const [elsewhere] = await door.freeNumbers(orgId, other);
    const foreign = door.updatePerson(whole, { phone: elsewhere?.phoneNumber });
    await expect(foreign).rejects.toSatisfy(refused(400, /location of the person/));
    const partner = (await door.roles()).find(({ name }) => name === 'Partner Administrator');
    const roles = [...whole.roles, partner?.id ?? ''];
    await expect(door.updatePerson(whole, { roles })).rejects.toSatisfy(refused(400, /role/));
    expect((await door.person(orgId, id)).roles).toEqual(whole.roles);
  });
});

test.skipIf(!published)('every request that was accepted is as Webex publishes it', () => {
  const accepted = cloud
    .calls()
    .filter(
      ({ method, path, status }) =>
        method !== 'GET' && !path.includes('access_token') && status < 300,
    );
  expect(accepted.length).toBeGreaterThanOrEqual(4);
  for (const { method, path, request } of accepted) {
    const [bare = '', search = ''] = path.replace('/v1', '').split('?');
    const operation = published?.operationOf(method, bare);
    expect([bare, operation?.bodyFaults?.(request)]).toEqual([bare, []]);
    const names = [...new URLSearchParams(search).keys()];
    expect(names.filter((each) => !operation?.query.names.includes(each))).toEqual([]);
  }
});

test.skipIf(!answers)('every answer has the shape that Webex publishes', async () => {
  const at = `/v1/telephony/config/locations/${office}?orgId=${orgId}`;
  const details = await admin('GET', at);
  expect(answers?.faultsOf('/telephony/config/locations/{locationId}', 'get', details)).toEqual([]);
  const connection = await admin(
    'GET',
    `/v1/telephony/pstn/locations/${other}/connection?orgId=${orgId}`,
  );
  expect(
    answers?.faultsOf('/telephony/pstn/locations/{locationId}/connection', 'get', connection),
  ).toEqual([]);
  const made = await admin('POST', `/v1/locations?orgId=${orgId}`, { ...akko, name: 'Nahariya' });
  expect(answers?.faultsOf('/locations', 'post', made)).toEqual([]);
});
