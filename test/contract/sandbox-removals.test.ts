/** In the simulated Webex people leave and customers are lost, as administrators make it happen. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Cloud, startCloud } from '../../src/sandbox/cloud/cloud.ts';
import { adminCaller, type CloudCaller, callerWith, pagesOf } from '../support/cloud-caller.ts';

let cloud: Cloud;
let admin: CloudCaller;

beforeEach(async () => {
  cloud = await startCloud({ seed: 'small' });
  admin = await adminCaller(cloud);
});
afterEach(() => cloud.stop());

const idOf = (email: string) => cloud.personByEmail(email).id;

async function customers(): Promise<Record<string, unknown>[]> {
  return (await pagesOf(admin, '/v1/organizations')).flat();
}

test('a person who is deleted is gone, and with them their devices; their number stays, unassigned', async () => {
  const anna = cloud.personByEmail('anna.nowak@cafesol.example');
  await admin('GET', `/v1/organizations/${anna.orgId}`);

  expect((await admin('DELETE', `/v1/people/${anna.id}`)).status).toBe(204);

  expect((await admin('GET', `/v1/people/${anna.id}`)).status).toBe(404);
  const byEmail = await admin('GET', '/v1/people?email=anna.nowak@cafesol.example');
  expect(byEmail.json['items']).toEqual([]);
  const devices = await admin('GET', `/v1/devices?orgId=${anna.orgId}&personId=${anna.id}`);
  expect(devices.json['items']).toEqual([]);
  const numbers = (
    await pagesOf(admin, `/v1/telephony/config/numbers?orgId=${anna.orgId}`, 'phoneNumbers')
  ).flat();
  const hers = numbers.find((each) => each['phoneNumber'] === '+34915500102');
  expect(hers).toMatchObject({ state: 'ACTIVE' });
  expect(hers).not.toHaveProperty('owner');
});

test('a customer that is deleted is in no list any more', async () => {
  const { orgId } = cloud.personByEmail('anna.nowak@cafesol.example');
  expect((await customers()).map(({ id }) => id)).toContain(orgId);

  expect((await admin('DELETE', `/v1/organizations/${orgId}`)).status).toBe(204);

  expect((await customers()).map(({ id }) => id)).not.toContain(orgId);
  expect((await admin('GET', `/v1/organizations/${orgId}`)).status).toBe(404);
});

test('it takes a full administrator, never a bot or the help desk, and never the partner itself', async () => {
  const anna = `/v1/people/${idOf('anna.nowak@cafesol.example')}`;
  const maya = callerWith(cloud, cloud.tokenOf(idOf('maya.lind@fjordlys.example')));
  const bot = callerWith(cloud, cloud.credentials.botToken);
  const partner = `/v1/organizations/${cloud.personByEmail('maya.lind@fjordlys.example').orgId}`;

  expect((await maya('DELETE', anna)).status).toBe(403);
  expect((await bot('DELETE', anna)).status).toBe(403);
  expect((await admin('DELETE', partner)).status).toBe(403);
  expect(
    (await admin('DELETE', `/v1/people/${idOf('sam.stranger@elsewhere.example')}`)).status,
  ).toBe(404);
});
