/** What the simulated Webex knows beyond one organization: shapes as published, manners a little stricter. */
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cloud, startCloud } from '../../src/sandbox/cloud/cloud.ts';
import {
  adminCaller,
  type CloudAnswer,
  type CloudCaller,
  callerWith,
  pagesOf,
} from '../support/cloud-caller.ts';
import { publishedAnswers } from '../support/published-answers.ts';

const published = publishedAnswers();
const now = () => new Date(start + passed);
const start = Date.parse('2026-11-21T10:00:00Z');
let passed = 0;

let cloud: Cloud;
let admin: CloudCaller;
/** By display name. */
let ids: Map<string, string>;

const zaklady = 'Zakłady Łódź Sp. z o.o.';
const galil = 'מעבדות גליל בע״מ';
const sol = 'Café Sol S.L.';

beforeAll(async () => {
  cloud = await startCloud({ seed: 'small', now });
  admin = await adminCaller(cloud);
  const { json } = await admin('GET', '/v1/organizations');
  const items = json['items'] as { id: string; displayName: string }[];
  ids = new Map(items.map((each) => [each.displayName, each.id]));
  for (const id of ids.values()) await admin('GET', `/v1/organizations/${id}`);
});
afterAll(() => cloud.stop());

const orgId = (name: string): string => ids.get(name) ?? '';
const orgUuid = (name: string): string => uuidIn(orgId(name));

function uuidIn(id: string): string {
  return Buffer.from(id, 'base64url').toString().split('/').at(-1) ?? '';
}

async function get(path: string): Promise<CloudAnswer> {
  return admin('GET', path);
}

async function statusOf(path: string, call = admin): Promise<number> {
  return (await call('GET', path)).status;
}

const scim = (name: string, query = ''): string =>
  `/identity/scim/${orgUuid(name)}/v2/Users${query}`;

describe.skipIf(!published)('answers fit the published contract', () => {
  const check = async (path: string, asked: string, method = 'GET', body?: unknown) => {
    const answer = await admin(method, asked, body);
    expect([asked, answer.status]).toEqual([asked, 200]);
    expect(published?.faultsOf(path, method.toLowerCase(), answer)).toEqual([]);
    return answer;
  };

  test('accounts', async () => {
    const { json } = await check('/identity/scim/{orgId}/v2/Users', scim(zaklady));
    const [first] = json['Resources'] as { id: string }[];
    await check('/identity/scim/{orgId}/v2/Users/{userId}', scim(zaklady, `/${first?.id}`));
  });

  test('tags', async () => {
    const id = orgId(sol);
    await check('/partner/tags', '/v1/partner/tags?type=ORGANIZATION');
    await check('/partner/tags/organizations', '/v1/partner/tags/organizations?tags=VIP,Pilot');
    await check('/partner/tags/subscriptions', '/v1/partner/tags/subscriptions?tags=Pilot');
    await check('/partner/tags/organizations/{orgId}', `/v1/partner/tags/organizations/${id}`);
    await check(
      '/partner/tags/organizations/{orgId}/subscriptions/{subscriptionId}',
      `/v1/partner/tags/organizations/${id}/subscriptions/Sub100274`,
    );
  });

  test('administrators of the partner', async () => {
    const petra = cloud.personByEmail('petra.holm@fjordlys.example').id;
    await check('/partner/organizations', `/v1/partner/organizations?managedBy=${petra}`);
    await check(
      '/partner/organizations/{orgId}/partnerAdmins',
      `/v1/partner/organizations/${orgId(sol)}/partnerAdmins`,
    );
  });

  test('reports', async () => {
    await check('/partner/reports/templates', '/v1/partner/reports/templates');
    const { json } = await check('/partner/reports', '/v1/partner/reports', 'POST', {
      templateId: 131,
      startDate: '2026-11-20',
      endDate: '2026-11-20',
    });
    await check('/partner/reports/{reportId}', `/v1/partner/reports/${json['reportId']}`);
    passed += 3000;
    await check('/partner/reports/{reportId}', `/v1/partner/reports/${json['reportId']}`);
    await check('/partner/reports', '/v1/partner/reports?regionId=EU');
  });

  test('wholesale', async () => {
    const { json } = await check('/wholesale/customers', '/v1/wholesale/customers');
    const [first] = json['items'] as { id: string }[];
    await check('/wholesale/customers/{customerId}', `/v1/wholesale/customers/${first?.id}`);
    await check('/wholesale/subscribers', '/v1/wholesale/subscribers?max=100');
    await check('/wholesale/subPartners', '/v1/wholesale/subPartners');
  });

  test('features, each in its list and by itself', async () => {
    const org = `orgId=${orgId(zaklady)}`;
    for (const [kind, key, name] of [
      ['huntGroups', 'huntGroups', 'huntGroupId'],
      ['autoAttendants', 'autoAttendants', 'autoAttendantId'],
      ['queues', 'queues', 'queueId'],
      ['paging', 'locationPaging', 'pagingId'],
      ['voicemailGroups', 'voicemailGroups', 'voicemailGroupId'],
    ] as const) {
      const list = `/telephony/config/${kind}`;
      const { json } = await check(list, `/v1${list}?${org}`);
      const [first] = json[key] as { id: string; locationId: string }[];
      await check(
        `/telephony/config/locations/{locationId}/${kind}/{${name}}`,
        `/v1/telephony/config/locations/${first?.locationId}/${kind}/${first?.id}?${org}`,
      );
    }
    const lines = '/telephony/config/virtualLines';
    const { json } = await check(lines, `/v1${lines}?${org}`);
    const [first] = json['virtualLines'] as { id: string }[];
    await check(`${lines}/{virtualLineId}`, `/v1${lines}/${first?.id}?${org}`);
  });

  test('telephones and numbers of a person, and the state of numbers', async () => {
    const { id } = cloud.personByEmail('anna.kowalska-wisniewska@zaklady-lodz.example');
    await check('/people/{personId}/features/numbers', `/v1/people/${id}/features/numbers`);
    await check(
      '/telephony/config/people/{personId}/devices',
      `/v1/telephony/config/people/${id}/devices`,
    );
    await check(
      '/telephony/config/actions/validateNumbers/invoke',
      `/v1/telephony/config/actions/validateNumbers/invoke?orgId=${orgId(sol)}`,
      'POST',
      { phoneNumbers: ['+48426300101'] },
    );
  });

  test('log-ins of administrators', async () => {
    await check(
      '/adminAudit/events',
      `/v1/adminAudit/events?orgId=${orgId(sol)}&from=2026-06-01T00:00:00Z&to=2026-11-21T10:00:00Z&eventCategories=LOGINS`,
    );
  });

  test('terms of subscriptions', async () => {
    const answer = await askCommerce('Sub100200');
    const path = '/commerce/ORDER/v2/sync/getSubscriptionDetails';
    expect(published?.faultsOf(path, 'get', answer)).toEqual([]);
  });
});

async function askCommerce(subscriptionId: string): Promise<CloudAnswer> {
  const { url, tokenUrl, clientId, clientSecret } = cloud.commerce;
  const granted = await fetch(tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    }),
  });
  const { access_token } = (await granted.json()) as { access_token: string };
  const call = callerWith({ url }, access_token);
  return call(
    'GET',
    `/commerce/ORDER/v2/sync/getSubscriptionDetails?subscriptionId=${subscriptionId}`,
  );
}

describe('accounts', () => {
  const found = async (filter: string, name = zaklady) => {
    const { json } = await get(scim(name, `?filter=${encodeURIComponent(filter)}`));
    return (json['Resources'] as { displayName: string }[]).map((each) => each.displayName);
  };

  test('are found by the comparisons that Webex offers, and by no others', async () => {
    expect(await found('name.familyName sw "Kowalska-W"')).toEqual(['Anna Kowalska-Wiśniewska']);
    expect(await found('phoneNumbers.value eq "+48426300102"')).toEqual(['Anna Nowak']);
    expect(
      await found('userName Eq "ANNA.NOWAK@zaklady-lodz.example" or displayName eq "x"'),
    ).toEqual(['Anna Nowak']);
    const bad = [
      'name.givenName ew "a"',
      'meta.lastModified gt "2026"',
      'userName eq anna',
      'userName eq "a" and id eq "b" or id eq "c"',
    ];
    for (const filter of bad) {
      expect([
        filter,
        await statusOf(scim(zaklady, `?filter=${encodeURIComponent(filter)}`)),
      ]).toEqual([filter, 400]);
    }
  });

  test('tell who was invited, who may not sign in, and which role they hold', async () => {
    const { json } = await get(scim(galil, '?count=100'));
    const accounts = json['Resources'] as Record<string, never>[];
    const status = (name: string) =>
      accounts.find((each) => each['displayName'] === name)?.[
        'urn:scim:schemas:extension:cisco:webexidentity:2.0:User'
      ]?.['accountStatus'];

    expect(status('Gal Invited')).toEqual(['pending']);
    expect(status('אורן פרידמן')).toEqual(['disabled']);
    const noa = accounts.find((each) => each['displayName'] === 'נועה בן־דוד');
    expect(noa).toMatchObject({ active: true, roles: [{ value: 'id_full_admin' }] });
  });

  test('come in pages that count from one, latest change first when asked', async () => {
    const page = await get(scim(zaklady, '?startIndex=21&count=100&sortBy=meta.lastModified'));
    const latest = await get(scim(zaklady, '?sortBy=meta.lastModified&sortOrder=descending'));
    const changes = (latest.json['Resources'] as { meta: { lastModified: string } }[]).map(
      (each) => each.meta.lastModified,
    );

    expect(page.json).toMatchObject({ totalResults: 80, itemsPerPage: 20, startIndex: 21 });
    expect(changes).toEqual(changes.toSorted().reverse());
    expect(new Set(changes).size).toBeGreaterThan(5);
    expect(await statusOf(scim(zaklady, '?sortBy=displayName'))).toBe(400);
    expect(await statusOf(scim(zaklady, '?startIndex=0'))).toBe(400);
  });

  test('of a customer never opened are refused until identity was asked for it', async () => {
    const other = await startCloud({ seed: 'small', now });
    try {
      const call = await adminCaller(other);
      expect(await statusOf(scim(sol), call)).toBe(403);
      expect(await statusOf(`/identity/organizations/${orgUuid(sol)}`, call)).toBe(200);
      expect(await statusOf(scim(sol), call)).toBe(200);
    } finally {
      await other.stop();
    }
  });

  test('the partner administrator’s tells which customers are theirs', async () => {
    const petra = cloud.personByEmail('petra.holm@fjordlys.example');
    const { json } = await get(scim('Fjordlys Partner AS', `/${uuidIn(petra.id)}`));
    const extension = json['urn:scim:schemas:extension:cisco:webexidentity:2.0:User'] as {
      managedOrgs: { orgId: string }[];
    };

    expect(extension.managedOrgs.map((each) => each.orgId)).toEqual([
      orgUuid(zaklady),
      orgUuid(galil),
      orgUuid(sol),
    ]);
  });
});

describe('tags', () => {
  test('a new list replaces the old one; an unused tag is gone', async () => {
    const path = `/v1/partner/tags/organizations/${orgId(galil)}`;
    const write = (tags: unknown, call = admin) => call('POST', `${path}/assignTags`, { tags });
    const names = async () =>
      ((await get('/v1/partner/tags?type=ORGANIZATION')).json as unknown as { name: string }[]).map(
        (each) => each.name,
      );
    expect(await names()).toContain('Wholesale');

    expect((await write([{ name: 'New', description: 'For a test' }])).status).toBe(200);

    expect((await get(path)).json['tags']).toEqual(['New']);
    expect(await names()).not.toContain('Wholesale');
    expect((await write(['1', '2', '3', '4', '5', '6'].map((name) => ({ name })))).status).toBe(
      400,
    );
    expect((await write([{ name: 'a'.repeat(26) }])).status).toBe(400);
    expect((await write([{ name: 'a', colour: 'red' }])).status).toBe(400);
    const maya = cloud.personByEmail('maya.lind@fjordlys.example').id;
    expect((await write([], callerWith(cloud, cloud.tokenOf(maya)))).status).toBe(403);
    await write([{ name: 'Wholesale' }]);
  });

  test('a trial is known only of a subscription with a tag', async () => {
    const { json } = await get('/v1/partner/tags/subscriptions?tags=Pilot,Unheard');

    expect(json).toEqual([
      {
        orgName: sol,
        orgId: orgId(sol),
        tags: ['Pilot'],
        subscriptionId: 'Sub100274',
        trial: 'true',
      },
    ]);
    expect(await statusOf('/v1/partner/tags')).toBe(400);
    expect(await statusOf('/v1/partner/tags?type=PERSON')).toBe(400);
    expect(await statusOf('/v1/partner/tags/organizations?tags=a&max=101')).toBe(400);
  });
});

describe('administrators of the partner', () => {
  const managed = (email: string) =>
    get(`/v1/partner/organizations?managedBy=${cloud.personByEmail(email).id}`);

  test('are assigned to customers; whoever sees every customer is refused', async () => {
    const items = (await managed('petra.holm@fjordlys.example')).json['items'] as {
      orgId: string;
    }[];

    expect(items.map((each) => each.orgId)).toEqual([orgId(zaklady), orgId(galil), orgId(sol)]);
    expect((await managed('deskhand.integration@fjordlys.example')).status).toBe(400);
    expect((await managed('maya.lind@fjordlys.example')).json['items']).toEqual([]);
  });

  test('are told to partner full administrators only', async () => {
    const path = `/v1/partner/organizations/${orgId(sol)}/partnerAdmins`;
    const petra = cloud.personByEmail('petra.holm@fjordlys.example');

    expect((await get(path)).json['items']).toMatchObject([
      { id: petra.id, displayName: 'Petra Holm', roleInCustomerOrg: 'id_full_admin' },
    ]);
    expect(await statusOf(path, callerWith(cloud, cloud.tokenOf(petra.id)))).toBe(403);
  });
});

describe('reports', () => {
  async function fileOf(templateId: number, regionId: string): Promise<string> {
    const day = '2026-11-21';
    const body = { templateId, startDate: day, endDate: day, regionId };
    const { json } = await admin('POST', '/v1/partner/reports', body);
    passed += 3000;
    const report = await get(`/v1/partner/reports/${json['reportId']}`);
    expect(report.json['status']).toBe('done');
    const answer = await fetch(String(report.json['downloadURL']), {
      headers: { authorization: `Bearer ${await tokenOf()}` },
    });
    const disposition = answer.headers.get('content-disposition') ?? '';
    expect(disposition).not.toContain('.zip');
    const zip = Buffer.from(await answer.arrayBuffer());
    const begin = 30 + zip.readUInt16LE(26);
    return inflateRawSync(zip.subarray(begin, begin + zip.readUInt32LE(18))).toString();
  }

  async function tokenOf(): Promise<string> {
    const id = cloud.personByEmail('deskhand.integration@fjordlys.example').id;
    return cloud.tokenOf(id);
  }

  test('hold the numbers of one region, numbers and extensions in rows of their own', async () => {
    const lines = (await fileOf(132, 'EU')).split('\r\n');

    expect(lines[0]).toBe(
      'External ID,Customer,Customer Org ID,Location ID,Location Name,Country,Phone Number,Extension,PSTN Connection,Active,User Type,Number Type,User ID,User UUID',
    );
    const annas = lines.filter((line) => line.includes('anna.kowalska-wisniewska@'));
    expect(annas.map((line) => line.split(',').slice(5, 13))).toEqual([
      [
        'PL',
        '+48426300101',
        '',
        'Cisco Calling Plan',
        'TRUE',
        'People',
        'Primary',
        'anna.kowalska-wisniewska@zaklady-lodz.example',
      ],
      ['PL', '', '1101', '', 'TRUE', 'People', '', 'anna.kowalska-wisniewska@zaklady-lodz.example'],
    ]);
    expect(lines.some((line) => line.includes(',FALSE,,,,'))).toBe(true);
    expect(lines.some((line) => line.includes(galil))).toBe(false);
  });

  test('hold the devices, wholesale customers with their external id', async () => {
    const lines = (await fileOf(131, 'AE')).split('\r\n');

    expect(lines[1]).toMatch(/^GALIL-001,/);
    expect(lines.some((line) => line.includes(',Cisco 8851,8478AC300001,'))).toBe(true);
  });

  test('are blank for a region without customers', async () => {
    expect(await fileOf(130, 'CA')).toBe('');
  });

  test('are refused when the dates, the region or the template are none', async () => {
    const ask = async (changed: object) => {
      const usual = { templateId: 131, startDate: '2026-11-20', endDate: '2026-11-21' };
      return (await admin('POST', '/v1/partner/reports', { ...usual, ...changed })).status;
    };

    expect(await ask({})).toBe(200);
    expect(await ask({ templateId: 7 })).toBe(400);
    expect(await ask({ regionId: 'UK' })).toBe(400);
    expect(await ask({ startDate: '2026-09-01' })).toBe(400);
    expect(await ask({ endDate: '2027-01-01' })).toBe(400);
    expect(await ask({ schedule: 'daily' })).toBe(400);
    const maya = cloud.personByEmail('maya.lind@fjordlys.example').id;
    const call = callerWith(cloud, cloud.tokenOf(maya));
    expect(await statusOf('/v1/partner/reports/templates', call)).toBe(403);
  });
});

describe('wholesale', () => {
  test('customers are found by their external id and carry no name', async () => {
    const { json } = await get('/v1/wholesale/customers?externalId=GALIL-001');
    const [customer] = json['items'] as Record<string, unknown>[];

    expect(customer).toMatchObject({ orgId: orgId(galil), status: 'provisioned' });
    expect(customer).not.toHaveProperty('displayName');
    expect(await statusOf('/v1/wholesale/customers?name=x')).toBe(400);
  });

  test('subscribers come by their last change, and only those changed since', async () => {
    const path = '/v1/wholesale/subscribers?sortBy=lastStatusChange&sortOrder=DESC&max=10';
    const all = (await pagesOf(admin, path)).flat();
    const changes = all.map((each) => String(each['lastStatusChange']));
    const middle = Date.parse(changes[12] ?? '');
    const since = (await pagesOf(admin, `${path}&lastStatusChange=${middle}`)).flat();

    expect(all).toHaveLength(26);
    expect(changes).toEqual(changes.toSorted().reverse());
    expect(since).toEqual(all.slice(0, 12));
    expect(await statusOf('/v1/wholesale/subscribers?max=101')).toBe(400);
    const pending = await get('/v1/wholesale/subscribers?email=gal.invited@galil-labs.example');
    expect(pending.json['items']).toMatchObject([{ status: 'pending_user_migration' }]);
  });
});

describe('features', () => {
  test('have names of their own and are found by their number', async () => {
    const org = `orgId=${orgId(zaklady)}`;
    const numbers = await pagesOf(
      admin,
      `/v1/telephony/config/numbers?${org}&ownerType=HUNT_GROUP`,
      'phoneNumbers',
    );
    const [entry] = numbers.flat() as { phoneNumber: string; owner: { id: string } }[];
    const asked = encodeURIComponent(entry?.phoneNumber ?? '');
    const { json } = await get(`/v1/telephony/config/huntGroups?${org}&phoneNumber=${asked}`);

    expect(json['huntGroups']).toMatchObject([
      { id: entry?.owner.id, name: 'Sales Łódź', phoneNumber: entry?.phoneNumber },
    ]);
    expect(await statusOf(`/v1/telephony/config/huntGroups?${org}&colour=red`)).toBe(400);
    expect(await statusOf(`/v1/telephony/config/voicemailGroups?${org}&max=201`)).toBe(400);
  });
});

describe('numbers anywhere', () => {
  test('are said to be in use somewhere, never where', async () => {
    const path = `/v1/telephony/config/actions/validateNumbers/invoke?orgId=${orgId(sol)}`;
    const phoneNumbers = ['+48426300101', '+34915500101', '+4912345678', '12', '+4912345678'];
    const { json, text } = await admin('POST', path, { phoneNumbers });

    expect((json['numbers'] as { state: string }[]).map((each) => each.state)).toEqual([
      'Unavailable',
      'Duplicate',
      'Available',
      'Invalid',
      'Duplicate In List',
    ]);
    expect(text).not.toContain('Zakłady');
  });
});

describe('log-ins', () => {
  const logins = async (name: string, from = '2025-11-22T00:00:00Z') => {
    const path = `/v1/adminAudit/events?orgId=${orgId(name)}&from=${from}&to=2026-11-22T00:00:00Z`;
    return ((await get(path)).json['items'] as { created: string }[]).map((each) => each.created);
  };

  test('tell when a customer’s administrators were there last', async () => {
    expect((await logins(zaklady))[0]).toMatch(/^2026-11-19T/);
    expect((await logins(sol))[0]).toMatch(/^2026-11-20T/);
    expect((await logins(galil))[0]).toMatch(/^2026-05-05T/);
  });

  test('go back a year at most, and only full administrators read them', async () => {
    const path = `/v1/adminAudit/events?orgId=${orgId(sol)}&to=2026-11-22T00:00:00Z&from=`;
    const maya = cloud.personByEmail('maya.lind@fjordlys.example').id;

    expect(await statusOf(`${path}2025-11-20T00:00:00Z`)).toBe(400);
    expect(await statusOf(`${path}2026-11-01T00:00:00Z&max=201`)).toBe(400);
    expect(
      await statusOf(`${path}2026-11-01T00:00:00Z`, callerWith(cloud, cloud.tokenOf(maya))),
    ).toBe(403);
  });
});

describe('Commerce', () => {
  test('knows the term of a subscription, and says so in a success when it does not', async () => {
    const [order] = cloud.subscriptions();

    expect(order).toMatchObject({ subscriptionId: 'Sub100200', webOrderId: '80012345' });
    expect((await askCommerce('Sub100200')).text).toContain('2027-07-09T00:00:00.000+0000');
    expect((await askCommerce('Sub1')).text).toContain('GSA003');
  });

  test('takes its own tokens only, and Webex does not take those', async () => {
    const path = '/commerce/ORDER/v2/sync/getSubscriptionDetails?subscriptionId=Sub100200';
    const { tokenUrl } = cloud.commerce;
    const refused = await fetch(tokenUrl, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: 'x',
        client_secret: 'y',
      }),
    });

    expect(await statusOf(path)).toBe(401);
    expect(refused.status).toBe(401);
  });
});

test('the bot may ask none of it', async () => {
  const bot = callerWith(cloud, cloud.credentials.botToken);
  const paths = [
    scim(sol),
    '/v1/partner/tags?type=ORGANIZATION',
    '/v1/partner/reports',
    '/v1/wholesale/customers',
    '/v1/wholesale/subscribers',
    '/v1/telephony/config/huntGroups',
    '/v1/adminAudit/events',
  ];
  for (const path of paths) expect([path, await statusOf(path, bot)]).toEqual([path, 403]);
});
