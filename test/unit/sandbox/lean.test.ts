/** Thousands of customers that grow only when they are asked for. */
import { afterEach, expect, test } from 'vitest';
import { type Cloud, startCloud } from '../../../src/sandbox/cloud/cloud.ts';
import { sow } from '../../../src/sandbox/cloud/seed.ts';
import { adminCaller, callerWith, pagesOf, refresh } from '../../support/cloud-caller.ts';

let cloud: Cloud | undefined;
afterEach(async () => {
  await cloud?.stop();
  cloud = undefined;
});

test('twenty thousand customers are there at once, and the named ones are as ever', async () => {
  const today = new Date('2026-11-21T10:00:00Z');
  const began = process.cpuUsage();
  const seed = sow('partner', { customers: 20_000, lean: true, today });
  const { user } = process.cpuUsage(began);
  const named = sow('partner', { today }).customers;

  expect(seed.customers).toHaveLength(20_000);
  expect(user / 1_000).toBeLessThan(2_000);
  expect(seed.customers.slice(0, 48)).toEqual(named);
});

test('a customer is the same every time it grows, and nothing is given out twice', () => {
  const { customers } = sow('partner', { customers: 200, lean: true });
  const before = structuredClone(customers[60]?.people);
  const given = customers.slice(48).map(({ people, numbers, devices }) => ({
    ids: people.map(({ id }) => id),
    emails: people.flatMap((person) => person.emails),
    numbers: numbers.flatMap(({ phoneNumber }) => phoneNumber ?? []),
    macs: devices.map(({ mac }) => mac),
  }));

  expect(customers[60]?.people).toEqual(before);
  for (const kind of ['ids', 'emails', 'numbers', 'macs'] as const) {
    const list = given.flatMap((each) => each[kind]);
    expect(new Set(list).size).toBe(list.length);
  }
  expect(given.flatMap((each) => each.ids).length / given.length).toBeGreaterThan(90);
});

test('people are found by id and e-mail and numbers are known to be in use, without an index', async () => {
  cloud = await startCloud({ customers: 3_000, lean: true });
  const admin = await adminCaller(cloud);
  const { json } = await admin('GET', '/v1/organizations');
  const orgs = json['items'] as { id: string }[];
  const orgId = orgs[2_500]?.id ?? '';
  await admin('GET', `/v1/organizations/${orgId}`);
  const people = (await pagesOf(admin, `/v1/people?orgId=${orgId}&callingData=true`)).flat();
  const { id, emails } = people[7] as { id: string; emails: string[] };
  const numbers = await pagesOf(
    admin,
    `/v1/telephony/config/numbers?orgId=${orgId}`,
    'phoneNumbers',
  );
  const phoneNumber = numbers.flat().find((each) => each['phoneNumber'])?.['phoneNumber'];
  const state = await admin('POST', '/v1/telephony/config/actions/validateNumbers/invoke', {
    phoneNumbers: [phoneNumber],
  });

  expect((await admin('GET', `/v1/people/${id}`)).json['emails']).toEqual(emails);
  const found = await admin('GET', `/v1/people?email=${emails[0]}`);
  expect((found.json['items'] as { id: string }[]).map((each) => each.id)).toEqual([id]);
  expect(state.json['numbers']).toMatchObject([{ state: 'Unavailable' }]);
  expect((await admin('DELETE', `/v1/people/${id}`)).status).toBe(204);
  expect((await admin('GET', `/v1/people/${id}`)).status).toBe(404);
  const left = (await pagesOf(admin, `/v1/people?orgId=${orgId}`)).flat();
  expect(left).toHaveLength(people.length - 1);
});

test('each account of the integration has its own minute, by the clock that was given', async () => {
  let time = Date.parse('2026-11-21T10:00:00Z');
  cloud = await startCloud({ seed: 'small', admins: 2, now: () => new Date(time) });
  const [one, other] = await Promise.all(
    cloud.credentials.refreshTokens.map(async (token) => {
      const { json } = await refresh(cloud as Cloud, token);
      return callerWith(cloud as Cloud, String(json['access_token']));
    }),
  );
  const status = async (call = one) => (await call?.('GET', '/v1/roles'))?.status;
  for (let calls = 0; calls < 300; calls += 1) await status();

  expect(await status()).toBe(429);
  expect(await status(other)).toBe(200);
  time += 60_000;
  expect(await status()).toBe(200);
  expect(cloud.counts()).toMatchObject({ 'GET /v1/roles': 302, '429': 1 });
  expect(cloud.budgets().admins.map(({ general }) => general.used)).toEqual([1, 1]);
});
