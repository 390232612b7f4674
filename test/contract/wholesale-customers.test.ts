/** Wholesale customers at the simulated Webex through our door: checked, created, followed; all as published. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WebexError } from '../../src/errors.ts';
import { type Cloud, startCloud } from '../../src/sandbox/cloud/cloud.ts';
import { createBotApi } from '../../src/webex/api.ts';
import type { WebexApi } from '../../src/webex/call.ts';
import { createExchange } from '../../src/webex/exchange.ts';
import { readWholesaleCustomer } from '../../src/webex/wholesale.ts';
import {
  checkNewCustomer,
  createCustomer,
  findByExternalId,
  type NewWholesaleCustomer,
} from '../../src/webex/wholesale-customers.ts';
import { refresh } from '../support/cloud-caller.ts';
import { publishedAnswers } from '../support/published-answers.ts';
import { readPublishedApi } from '../support/published-api.ts';

const start = Date.parse('2026-11-21T10:00:00Z');
let passed = 0;
const now = () => new Date(start + passed);

let cloud: Cloud;
let api: WebexApi;

beforeAll(async () => {
  cloud = await startCloud({ seed: 'small', now });
  const { json } = await refresh(cloud);
  api = createBotApi(
    { baseUrl: `${cloud.url}/v1`, token: String(json['access_token']) },
    { exchange: createExchange(), now },
  );
});
afterAll(() => cloud.stop());
beforeEach(() => {
  passed += 61_000;
  Object.assign(cloud.faults, { provisioningOutcome: 'provisioned', provisioningMs: 4_000 });
});

const provisioningId = 'ZjViMzYxODctYzhkZC00NzI3LThiMmYtZjljNDQ3ZjI5MDQ2';
const meetingsOnly = 'MGJkNGE5M2UtNWY0NC00ZDFiLTlhNjctM2MyZTFmMGE3YjU4';
const retired = 'YTdjMDJmMTEtOWQzNi00ZTA4LWI1YWMtNmYzZDJjMWIwZTk0';
const address = {
  addressLine1: 'ul. Piotrkowska 17',
  city: 'Łódź',
  zipOrPostalCode: '90-406',
  country: 'PL',
};

function customer(externalId: string, other: Partial<NewWholesaleCustomer> = {}) {
  return {
    provisioningId,
    packages: ['webex_calling', 'webex_meetings'],
    externalId,
    address,
    customerInfo: {
      name: 'Młyn Wiatraczny Sp. z o.o.',
      primaryEmail: `${externalId.toLowerCase()}@mlyn.example`,
      language: 'pl',
    },
    provisioningParameters: {
      calling: {
        location: { name: 'Headquarters', address, timezone: 'Europe/Warsaw', language: 'pl_pl' },
      },
      meetings: { timezone: 'Europe/Warsaw' },
    },
    ...other,
  } satisfies NewWholesaleCustomer;
}

async function countOf(externalId: string): Promise<number> {
  const { items } = await api.list(
    {
      path: '/wholesale/customers',
      query: { externalId },
      key: 'items',
      paging: { style: 'none' },
    },
    (await import('zod')).z.looseObject({}),
  );
  return items.length;
}

describe('a new customer', () => {
  test('is checked without being created, then accepted, provisioned and managed', async () => {
    expect(await checkNewCustomer(api, customer('MLYN-1'))).toEqual([]);
    expect(await findByExternalId(api, 'MLYN-1')).toBeUndefined();

    const id = await createCustomer(api, customer('MLYN-1'));
    const begun = await readWholesaleCustomer(api, id);
    expect([begun.externalId, begun.status, begun.orgId]).toEqual([
      'MLYN-1',
      'provisioning',
      undefined,
    ]);

    passed += 5_000;
    const ready = await readWholesaleCustomer(api, id);
    expect(ready.status).toBe('provisioned');
    expect(ready.orgId).toMatch(/^[\w-]+$/);
    expect(ready.resourceDetails.packages.map(({ name, status }) => [name, status])).toEqual([
      ['webex_calling', 'provisioned'],
      ['webex_meetings', 'provisioned'],
    ]);
  });

  test.each([
    ['provisioned_with_errors', 'A location could not be provisioned.'],
    ['error', 'The customer could not be provisioned.'],
    ['pending_rpl_review', undefined],
  ] as const)('may come to %s', async (outcome, problem) => {
    const id = await createCustomer(api, customer(`OUT-${outcome}`));
    cloud.faults.provisioningOutcome = outcome;
    passed += 5_000;
    const { status, errors, resourceDetails } = await readWholesaleCustomer(api, id);
    expect(status).toBe(outcome);
    const said = [...errors, ...resourceDetails.packages.flatMap((each) => each.errors)];
    expect(said.map(({ description }) => description)).toEqual(problem ? [problem] : []);
  });

  test('may be created although the answer was lost, or was a refusal', async () => {
    cloud.faults.lostCreations = 1;
    await expect(createCustomer(api, customer('LOST-1'))).rejects.toMatchObject({
      failure: { mayHaveHappened: true },
    });
    expect(await countOf('LOST-1')).toBe(1);

    cloud.faults.refusedCreations = 1;
    await expect(createCustomer(api, customer('REFUSED-1'))).rejects.toBeInstanceOf(WebexError);
    expect((await findByExternalId(api, 'REFUSED-1'))?.externalId).toBe('REFUSED-1');
  });

  test('is refused with every reason at once, by the check and by the creation', async () => {
    await createCustomer(api, customer('TAKEN-1'));
    const wrong = customer('TAKEN-1', {
      packages: ['webex_meetings', 'attendant_console'],
      address: { ...address, addressLine1: 'x'.repeat(51), country: 'XX' },
      customerInfo: { name: '100% Sp. z o.o.', primaryEmail: 'anna.nowak@zaklady-lodz.example' },
    });
    const reasons = (await checkNewCustomer(api, wrong)).map(({ reason }) => reason);
    expect(reasons).toEqual([
      'packages: attendant console depends on a package that is not there.',
      'customerInfo.name must not include the character %.',
      'customerInfo.primaryEmail belongs to a user of another organization.',
      'externalId is already in use by another customer.',
      'address.addressLine1 is too long.',
      'address.country is not an ISO 3166 code.',
    ]);
    await expect(createCustomer(api, wrong)).rejects.toMatchObject({
      failure: { status: 400, details: { length: 6 } },
    });
    expect(await countOf('TAKEN-1')).toBe(1);
  });

  test('needs a template that exists and has its packages', async () => {
    const reasonOf = async (other: Partial<NewWholesaleCustomer>) =>
      (await checkNewCustomer(api, customer('T-1', other))).map(({ code }) => code);
    expect(await reasonOf({ provisioningId: 'bm90aGluZw' })).toEqual([2501]);
    expect(await reasonOf({ provisioningId: retired })).toEqual([2502]);
    expect(await reasonOf({ provisioningId: meetingsOnly })).toEqual([2503]);
  });

  test('is no business of anybody but the partner', async () => {
    const stranger = createBotApi(
      {
        baseUrl: `${cloud.url}/v1`,
        token: cloud.tokenOf(cloud.personByEmail('maya.lind@fjordlys.example').id),
      },
      { exchange: createExchange(), now },
    );
    await expect(createCustomer(stranger, customer('NO-1'))).rejects.toBeInstanceOf(WebexError);
    expect(await countOf('NO-1')).toBe(0);
  });
});

describe.skipIf(!readPublishedApi())('the published contract', () => {
  test('holds for every request above and every answer that came', () => {
    const operations = readPublishedApi();
    const answers = publishedAnswers();
    const seen = new Set<string>();
    for (const call of cloud.calls()) {
      const [path = ''] = call.path.replace('/v1', '').split('?');
      if (!path.startsWith('/wholesale/customers')) continue;
      const operation = operations?.operationOf(call.method, path);
      seen.add(operation?.name ?? path);
      if (call.method === 'POST' && call.status < 300)
        expect(operation?.bodyFaults?.(call.request)).toEqual([]);
      if (call.status === 200) {
        const template = operation?.name.split(' ')[1] ?? '';
        const answer = { status: 200, json: call.response } as never;
        expect(answers?.faultsOf(template, call.method.toLowerCase(), answer)).toEqual([]);
      }
    }
    expect([...seen].sort()).toEqual([
      'GET /wholesale/customers',
      'GET /wholesale/customers/{customerId}',
      'POST /wholesale/customers',
      'POST /wholesale/customers/validate',
    ]);
  });
});
