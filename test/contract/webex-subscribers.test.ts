/**
 * Users of wholesale customers: every request we make against the published contract, and every answer of the
 * simulated Webex to it.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebexError } from '../../src/errors.ts';
import { type Cloud, type CloudCall, startCloud } from '../../src/sandbox/cloud/cloud.ts';
import { createWebexApi } from '../../src/webex/api.ts';
import type { WebexApi } from '../../src/webex/call.ts';
import { createExchange } from '../../src/webex/exchange.ts';
import { listWholesaleCustomers } from '../../src/webex/wholesale.ts';
import {
  changeSubscriber,
  checkSubscriber,
  createSubscriber,
  findSubscriber,
  listAllSubscribers,
  type NewSubscriber,
  remindSubscriber,
  removeSubscriber,
} from '../../src/webex/wholesale-subscribers.ts';
import { adminCaller } from '../support/cloud-caller.ts';
import { readPublishedApi } from '../support/published-api.ts';

const published = readPublishedApi();

let cloud: Cloud;
let api: WebexApi;
let customerId: string;
let orgId: string;
let locationId: string;

beforeAll(async () => {
  cloud = await startCloud({ seed: 'small', customers: 5 });
  const tokens = { access: async () => token, renew: async () => undefined };
  const answer = await fetch(`${cloud.url}/v1/access_token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: cloud.credentials.clientId,
      client_secret: cloud.credentials.clientSecret,
      refresh_token: cloud.credentials.refreshToken,
    }),
  });
  const token = String(((await answer.json()) as { access_token: string }).access_token);
  const deps = { exchange: createExchange(), now: () => new Date() };
  api = createWebexApi({ baseUrl: `${cloud.url}/v1`, tokens }, deps).people;
  const { items } = await listWholesaleCustomers(api);
  const galil = items.find(({ externalId }) => externalId === 'GALIL-001');
  if (!galil?.orgId) throw new Error('GALIL-001 is not there');
  ({ id: customerId, orgId } = { id: galil.id, orgId: galil.orgId });
  const admin = await adminCaller(cloud);
  await admin('GET', `/v1/organizations/${orgId}`);
  const { json } = await admin('GET', `/v1/locations?orgId=${orgId}`);
  locationId = (json['items'] as { id: string }[])[0]?.id ?? '';
});
afterAll(() => cloud.stop());

const dana = (): NewSubscriber => ({
  customerId,
  email: 'dana.new@galil.example',
  package: 'webex_calling',
  firstName: 'Dana',
  lastName: 'New',
  extension: '7001',
  locationId,
});

function writes(): CloudCall[] {
  return cloud
    .calls()
    .filter(({ path, method }) => path.includes('subscribers') && method !== 'GET');
}

function refusal(status: number, reason: RegExp) {
  return (error: unknown) =>
    error instanceof WebexError &&
    error.failure.status === status &&
    reason.test(error.failure.reason ?? '');
}

describe('a user of a wholesale customer', () => {
  test('who has agreed, or never had to, gets no mail about consent', async () => {
    const [one] = await listAllSubscribers(api, customerId);
    await expect(remindSubscriber(api, one?.id ?? '')).rejects.toSatisfy(
      refusal(400, /not pending/),
    );
  });

  test('is checked, added, given another package, found and let go', async () => {
    await checkSubscriber(api, dana());
    const added = await createSubscriber(api, dana());
    expect(added).toMatchObject({ packages: ['webex_calling'], status: 'provisioned' });
    expect(added.personId).toBeDefined();

    const changed = await changeSubscriber(api, added.id, { package: 'webex_meetings' });
    expect(changed.packages).toEqual(['webex_meetings']);
    expect(await findSubscriber(api, customerId, 'DANA.new@galil.example')).toMatchObject({
      id: added.id,
      packages: ['webex_meetings'],
    });

    await removeSubscriber(api, added.id);
    await removeSubscriber(api, added.id);
    expect(await findSubscriber(api, customerId, dana().email)).toBeUndefined();
    const all = await listAllSubscribers(api, customerId);
    expect(all.some(({ id }) => id === added.id)).toBe(false);
    expect(all.length).toBeGreaterThan(0);
  });

  test('with a free account of their own must agree first', async () => {
    const asked = await createSubscriber(api, {
      ...dana(),
      email: 'free@consumer.example',
      package: 'webex_meetings',
    });

    expect(asked).toMatchObject({ status: 'pending_user_migration' });
    expect(asked.personId).toBeUndefined();
    await remindSubscriber(api, asked.id);
  });

  test.each([
    ['a package the customer does not have', { package: 'webex_voice' }, 400, /does not have/],
    ['no number for calling', { extension: undefined }, 400, /extension is required/],
    ['no location for calling', { locationId: undefined }, 400, /locationId/],
    [
      'an address of another organization (G5)',
      { email: 'petra.holm@fjordlys.example' },
      400,
      /another organization/,
    ],
  ])('is refused with %s', async (_, change, status, reason) => {
    const wanted = { ...dana(), email: 'nobody.yet@galil.example', ...change };

    await expect(checkSubscriber(api, wanted)).rejects.toSatisfy(refusal(status, reason));
    await expect(createSubscriber(api, wanted)).rejects.toSatisfy(refusal(status, reason));
  });

  test('exists once, also when the answer was lost or was a refusal', async () => {
    const count = async () => (await listAllSubscribers(api, customerId)).length;
    const before = await count();
    cloud.faults.lostSubscriberWrites = 1;
    const lost = createSubscriber(api, {
      ...dana(),
      email: 'lost@galil.example',
      extension: '7002',
    });
    await expect(lost).rejects.toSatisfy(
      (error: unknown) => error instanceof WebexError && error.failure.mayHaveHappened === true,
    );
    cloud.faults.refusedSubscriberWrites = 1;
    const refused = { ...dana(), email: 'refused@galil.example', extension: '7003' };
    await expect(createSubscriber(api, refused)).rejects.toSatisfy(refusal(400, /processed/));
    expect(await count()).toBe(before + 2);
    await expect(createSubscriber(api, refused)).rejects.toSatisfy(refusal(409, /already/));
  });
});

describe.skipIf(!published)('the published contract', () => {
  test('has every request, and every body fits it', () => {
    const made = writes();
    const faults = made.flatMap(({ method, path, request }) => {
      const operation = published?.operationOf(method, path.replace(/^\/v1/, ''));
      if (!operation) return [`${method} ${path} is not published`];
      return (operation.bodyFaults?.(request ?? {}) ?? []).map(
        (fault) => `${operation.name}: ${fault}`,
      );
    });

    expect(new Set(made.map(({ route }) => route)).size).toBeGreaterThanOrEqual(4);
    expect(faults).toEqual([]);
  });
});
