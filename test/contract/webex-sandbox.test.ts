/** Our Webex client and the simulated Webex share no code; here they meet. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cloud, startCloud } from '../../src/sandbox/cloud/cloud.ts';
import { createWebexApi, type WebexApis } from '../../src/webex/api.ts';
import type { Page } from '../../src/webex/call.ts';
import { type Commerce, createCommerce } from '../../src/webex/commerce.ts';
import { createExchange, type Exchange } from '../../src/webex/exchange.ts';
import { featureKinds, listFeatures, readFeature } from '../../src/webex/features.ts';
import { askForGrant } from '../../src/webex/grant.ts';
import { listLicenseHolders } from '../../src/webex/licenses.ts';
import { createLiveQuestions, type LiveQuestions } from '../../src/webex/live.ts';
import { listOrganizations } from '../../src/webex/organizations.ts';
import { listManagedOrganizations } from '../../src/webex/partner-organizations.ts';
import {
  createReport,
  listReportTemplates,
  type ReportKind,
  type ReportRegion,
  readReportRows,
  templateOf,
  waitForReport,
} from '../../src/webex/partner-reports.ts';
import { deviceRowOf, numberRowOf } from '../../src/webex/report-rows.ts';
import { listScimUsers } from '../../src/webex/scim.ts';
import { assignOrganizationTags, findSubscriptionsByTags, listTags } from '../../src/webex/tags.ts';
import {
  listSubPartners,
  listSubscribers,
  listWholesaleCustomers,
} from '../../src/webex/wholesale.ts';

const start = Date.parse('2026-11-21T10:00:00Z');
let passed = 0;
const now = () => new Date(start + passed);
const sleep = async (ms: number) => {
  passed += ms;
};

let cloud: Cloud;
let exchange: Exchange;
let admin: WebexApis;
let live: LiveQuestions;
let commerce: Commerce;
let orgIds: Map<string, string>;

const zaklady = 'Zakłady Łódź Sp. z o.o.';
const galil = 'מעבדות גליל בע״מ';
const sol = 'Café Sol S.L.';

beforeAll(async () => {
  cloud = await startCloud({ customers: 48, now });
  exchange = createExchange();
  const { clientId, clientSecret, refreshToken } = cloud.credentials;
  const baseUrl = `${cloud.url}/v1`;
  const client = { baseUrl, clientId, clientSecret };
  const { accessToken } = await askForGrant(client, refreshToken, { exchange, now });
  const tokens = { access: async () => accessToken, renew: async () => undefined };
  admin = createWebexApi({ baseUrl, tokens }, { exchange, now, sleep });
  live = createLiveQuestions(admin.people);
  const { url, ...application } = cloud.commerce;
  commerce = createCommerce({ baseUrl: url, ...application }, { exchange, now });
  const { items } = await listOrganizations(admin.sync);
  orgIds = new Map(items.map(({ displayName, id }) => [displayName, id]));
});
afterAll(async () => {
  exchange.close();
  await cloud.stop();
});

const orgId = (name: string): string => orgIds.get(name) ?? '';
const person = (email: string) => cloud.personByEmail(email);

async function all<Item>(list: (cursor?: string) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<Item> = await list(cursor);
    expect(page.unreadable).toBeUndefined();
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return items;
}

async function rowsOf(kind: ReportKind, region: ReportRegion) {
  const template = templateOf(kind, await listReportTemplates(admin.sync));
  const day = now().toISOString().slice(0, 10);
  const id = await createReport(admin.sync, {
    templateId: template?.templateId ?? 0,
    startDate: day,
    endDate: day,
    region,
  });
  const report = await waitForReport(admin.sync, id, { now, sleep });
  const rows = [];
  for await (const row of readReportRows(admin.sync, report)) rows.push(row);
  return rows;
}

describe('accounts', () => {
  test('are found in a customer never opened before, page by page', async () => {
    const accounts = await all((cursor) => listScimUsers(admin.sync, orgId(zaklady), {}, cursor));

    expect(accounts).toHaveLength(80);
    expect(new Set(accounts.map(({ id }) => id)).size).toBe(80);
    expect(accounts.filter(({ roles }) => roles.includes('id_full_admin'))).toHaveLength(2);
  });

  test('tell the status of one, and are undefined for nobody', async () => {
    const { id, orgId: at } = person('gal.invited@galil-labs.example');
    const nobody = Buffer.from(
      'ciscospark://us/PEOPLE/00000000-0000-4000-8000-000000000000',
    ).toString('base64url');

    expect((await live.account(at, id))?.accountStatus).toEqual(['pending']);
    expect(await live.account(at, nobody)).toBeUndefined();
    expect(
      await live.accounts(orgId(zaklady), {
        attribute: 'emails.value',
        operator: 'eq',
        value: 'anna.nowak@zaklady-lodz.example',
      }),
    ).toMatchObject([{ displayName: 'Anna Nowak', firstName: 'Anna' }]);
  });
});

describe('the partner’s own knowledge', () => {
  test('tags, trials and administrators', async () => {
    const petra = person('petra.holm@fjordlys.example');
    await assignOrganizationTags(admin.people, orgId(sol), [{ name: 'Pilot' }, { name: 'Bar' }]);

    expect(await live.tags(orgId(sol))).toEqual(['Pilot', 'Bar']);
    expect((await listTags(admin.people, 'SUBSCRIPTION')).map(({ name }) => name)).toEqual([
      'Pilot',
    ]);
    const { items, isCapped } = await findSubscriptionsByTags(admin.people, ['Pilot']);
    expect(items[0]).toMatchObject({ orgId: orgId(sol), trial: true });
    expect(isCapped).toBe(false);
    expect(await live.partnerAdmins(orgId(sol))).toMatchObject([{ emails: [petra.email] }]);
    const managed = await listManagedOrganizations(admin.people, petra.id);
    expect(managed.map((each) => each.orgId)).toContain(orgId(sol));
    expect(managed.length).toBeLessThan(48);
  });

  test('wholesale customers and their subscribers, the latest change first', async () => {
    const customers = await all((cursor) => listWholesaleCustomers(admin.sync, {}, cursor));
    const subscribers = await all((cursor) =>
      listSubscribers(admin.sync, { newestFirst: true }, cursor),
    );
    const changes = subscribers.map(({ lastStatusChange }) => lastStatusChange?.getTime() ?? 0);

    expect(customers.map(({ externalId }) => externalId)).toContain('GALIL-001');
    expect(await live.wholesale(orgId(galil))).toMatchObject({ status: 'provisioned' });
    expect(await live.wholesale(orgId(sol))).toBeUndefined();
    expect(subscribers.length).toBeGreaterThan(100);
    expect(changes).toEqual(changes.toSorted((a, b) => b - a));
    const since = subscribers[9]?.lastStatusChange;
    expect(
      await all((cursor) => listSubscribers(admin.sync, { changedSince: since }, cursor)),
    ).toHaveLength(9);
    expect(
      (await listSubPartners(admin.sync)).map((each) => each.provisioningState).sort(),
    ).toEqual(['active', 'suspended']);
  });

  test('when a customer’s administrators logged in last, or that they never did', async () => {
    const lastLogin = (name: string, days = 365) =>
      live.lastLogin(orgId(name), { now: now(), days });

    expect((await lastLogin(zaklady))?.toISOString()).toMatch(/^2026-11-19T/);
    expect((await lastLogin(galil))?.toISOString()).toMatch(/^2026-05-05T/);
    expect(await lastLogin(galil, 90)).toBeUndefined();
    expect(await lastLogin('Acme Telecom')).toBeUndefined();
  });

  test('the terms of subscriptions, from Commerce', async () => {
    const term = await commerce.readSubscription('Sub100274');

    expect(term?.start?.toISOString()).toBe('2026-11-01T00:00:00.000Z');
    expect(term?.end?.toISOString()).toBe('2026-12-01T23:59:59.999Z');
    expect(await commerce.readSubscription('Sub0')).toBeUndefined();
  });
});

describe('inventories', () => {
  test('hold the numbers of every customer of a region, owners and all', async () => {
    const rows = (await rowsOf('numbers', 'EU')).map(numberRowOf);
    const anna = rows.filter((row) => row?.ownerEmail?.startsWith('anna.kowalska-wisniewska@'));

    expect(rows).not.toContain(undefined);
    expect(new Set(rows.map((row) => row?.orgId)).size).toBeGreaterThan(20);
    expect(anna).toMatchObject([
      { orgId: orgId(zaklady), phoneNumber: '+48426300101', active: true, primary: true },
      { orgId: orgId(zaklady), extension: '1101', ownerType: 'PEOPLE' },
    ]);
    const types = new Set(rows.map((row) => row?.ownerType));
    expect([...featureKinds, 'PEOPLE', 'PLACE', undefined].every((type) => types.has(type))).toBe(
      true,
    );
    expect(rows.some((row) => row?.active === false)).toBe(true);
  });

  test('hold the devices, with names that are not what they seem', async () => {
    const rows = (await rowsOf('devices', 'US')).map(deviceRowOf);

    expect(rows).not.toContain(undefined);
    expect(rows.map((row) => row?.customer)).toContain(
      "O'Hara & Sons <@all> | `rm -rf` \u0024{1+1}",
    );
    expect(rows.every((row) => row?.mac?.length === 12)).toBe(true);
  });
});

describe('what belongs to numbers', () => {
  test.each(featureKinds)('every %s has a name, a place and a detail', async (kind) => {
    const at = orgId('Apteki Źródło');
    const features = await all((cursor) => listFeatures(admin.sync, kind, at, {}, cursor));
    const [first] = features;

    expect(features).toHaveLength(4);
    expect(features.every(({ name, locationName }) => name && locationName)).toBe(true);
    const { id = '', locationId = '', name } = first ?? {};
    const detail = await readFeature(admin.people, kind, { orgId: at, locationId, id });
    expect(detail.name).toBe(name);
    const found = await live.features(kind, at, {
      phoneNumber: first?.phoneNumber ?? first?.extension,
    });
    expect(found).toEqual([first]);
  });

  test('telephones of other makers, numbers of a person, holders of a licence', async () => {
    const { id, orgId: at } = person('anna.kowalska-wisniewska@zaklady-lodz.example');
    const [license] = await live.licenses(at);
    const holders = await all((cursor) =>
      listLicenseHolders(admin.people, license?.id ?? '', at, cursor),
    );

    expect((await live.personNumbers(at, id))?.phoneNumbers).toMatchObject([
      { primary: true, directNumber: '+48426300101', extension: '1101' },
    ]);
    expect((await live.personPhones(at, id)).map(({ mac }) => mac)).toEqual([
      '8478AC100001',
      '8478AC100002',
    ]);
    expect(holders.map((each) => each.id)).toContain(id);
    expect(
      await live.personNumbers(at, person('gal.invited@galil-labs.example').id),
    ).toBeUndefined();
  });

  test('a number and a device, asked for live', async () => {
    const at = orgId(zaklady);

    expect(await live.numbers(at, { phoneNumber: '+48426300101' })).toMatchObject([
      { owner: { lastName: 'Kowalska-Wiśniewska' } },
    ]);
    expect(await live.numbers(at, { phoneNumber: '+4842630010' })).toEqual([]);
    expect(await live.numberStates(at, ['+34915500101'])).toMatchObject([{ state: 'Unavailable' }]);
    const [device] = await live.devices(at, { mac: '8478.ac10.0001' });
    expect(device?.product).toBe('Cisco 8845');
    expect((await live.device(at, device?.id ?? ''))?.serial).toBe('FCH2601A001');
  });
});
