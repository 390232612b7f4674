/**
 * What we ask of Webex about many customers, and what we read of it, against the published specifications: each
 * reader runs against the published example, each request is checked against its operation.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { createWebexApi, type WebexApis } from '../../src/webex/api.ts';
import { listLogins, WebexAuditEvent } from '../../src/webex/audit.ts';
import type { WebexApi } from '../../src/webex/call.ts';
import { findDevices, readDevice } from '../../src/webex/devices.ts';
import { createExchange, type Exchange } from '../../src/webex/exchange.ts';
import { featureKinds, listFeatures, readFeature } from '../../src/webex/features.ts';
import { encodeId } from '../../src/webex/id.ts';
import { listLicenseHolders, WebexLicenseHolder } from '../../src/webex/licenses.ts';
import { checkNumbers, findNumbers, WebexNumberState } from '../../src/webex/numbers.ts';
import {
  readIdentityOrganization,
  WebexIdentityOrganization,
} from '../../src/webex/organizations.ts';
import {
  listManagedOrganizations,
  listPartnerAdmins,
  WebexManagedOrganization,
  WebexPartnerAdmin,
} from '../../src/webex/partner-organizations.ts';
import {
  createReport,
  deleteReport,
  listReports,
  listReportTemplates,
  readReport,
  WebexPartnerReport,
  WebexReportTemplate,
} from '../../src/webex/partner-reports.ts';
import {
  listPersonPhones,
  readPersonNumbers,
  WebexPersonNumbers,
  WebexPhone,
} from '../../src/webex/person-calling.ts';
import type { WebexReport } from '../../src/webex/report.ts';
import { listScimUsers, PublishedScimUser, readScimUser } from '../../src/webex/scim.ts';
import {
  assignOrganizationTags,
  assignSubscriptionTags,
  findOrganizationsByTags,
  findSubscriptionsByTags,
  listTags,
  readOrganizationTags,
  readSubscriptionTags,
  WebexTag,
  WebexTaggedSubscription,
} from '../../src/webex/tags.ts';
import {
  listSubPartners,
  listSubscribers,
  listWholesaleCustomers,
  readWholesaleCustomer,
  WebexSubPartner,
  WebexSubscriber,
  WebexWholesaleCustomer,
} from '../../src/webex/wholesale.ts';
import { readPublishedApi } from '../support/published-api.ts';
import {
  type ScriptedCall,
  type ScriptedWebex,
  startScriptedWebex,
} from '../support/scripted-webex.ts';

const published = readPublishedApi();
const title = published
  ? 'the published specifications'
  : 'the published specifications (skipped: ../shared/webex-openapi is not here)';
const org = encodeId('ORGANIZATION', '00000000-0000-4000-8000-000000000001');

describe.skipIf(!published)(title, () => {
  let webex: ScriptedWebex;
  let exchange: Exchange;
  let reports: WebexReport[];
  let admin: WebexApis;

  beforeEach(async () => {
    reports = [];
    webex = await startScriptedWebex();
    exchange = createExchange();
    for (const method of ['GET', 'POST', 'DELETE']) {
      webex.on(`${method} /.*`, (call) => ({ json: operationOf(call)?.example ?? {} }));
    }
    // The identity specification has no examples.
    webex.on('GET /identity/scim/:o/v2/Users', {
      json: { totalResults: 1, itemsPerPage: 1, startIndex: 1, Resources: [account] },
    });
    webex.on('GET /identity/scim/:o/v2/Users/:u', { json: account });
    admin = createWebexApi(
      {
        baseUrl: webex.url,
        tokens: { access: async () => 'token', renew: async () => undefined },
      },
      {
        exchange,
        now: () => new Date('2026-11-21T10:00:00Z'),
        report: (happening) => void reports.push(happening),
      },
    );
  });
  afterEach(async () => {
    exchange.close();
    await webex.stop();
  });

  function operationOf(call: ScriptedCall) {
    return published?.operationOf(call.method, call.path.replace(/^\/v1/, ''));
  }

  function faultsOf(call: ScriptedCall): string[] {
    const operation = operationOf(call);
    if (!operation) return [`${call.method} ${call.path} is not published`];
    const given = Object.keys(call.query);
    return [
      ...given
        .filter((name) => !operation.query.names.includes(name))
        .map((name) => `${operation.name} has no parameter ${name}`),
      ...operation.query.required
        .filter((name) => !given.includes(name))
        .map((name) => `${operation.name} needs ${name}`),
      ...(call.body === undefined ? [] : (operation.bodyFaults?.(call.body) ?? ['body?'])),
    ];
  }

  const search = { attribute: 'name.familyName', operator: 'sw', value: 'Ko"w' } as const;
  const asked: [string, (api: WebexApi) => Promise<unknown>][] = [
    ['accounts', (api) => listScimUsers(api, org, { search, newestFirst: true })],
    ['one account', (api) => readScimUser(api, org, encodeId('PEOPLE', uuid(2)))],
    ['identity', (api) => readIdentityOrganization(api, org)],
    ['tags', (api) => listTags(api, 'ORGANIZATION')],
    ['tags of a customer', (api) => readOrganizationTags(api, org)],
    ['tags of a subscription', (api) => readSubscriptionTags(api, org, 'Sub1')],
    ['customers by tag', (api) => findOrganizationsByTags(api, ['a', 'b'])],
    ['subscriptions by tag', (api) => findSubscriptionsByTags(api, ['a'])],
    ['new tags', (api) => assignOrganizationTags(api, org, [{ name: 'a' }])],
    ['new tags of one', (api) => assignSubscriptionTags(api, org, 'Sub1', [{ name: 'a' }])],
    ['who manages what', (api) => listManagedOrganizations(api, 'p')],
    ['who manages a customer', (api) => listPartnerAdmins(api, org)],
    ['report templates', (api) => listReportTemplates(api)],
    ['reports', (api) => listReports(api, 131)],
    ['one report', (api) => readReport(api, 'r')],
    ['a report without a region', (api) => createReport(api, { templateId: 131, ...days })],
    ['a report', (api) => createReport(api, { templateId: 131, ...days, region: 'AE' })],
    ['no report any more', (api) => deleteReport(api, 'r')],
    ['wholesale customers', (api) => listWholesaleCustomers(api, { externalId: 'x', orgId: org })],
    ['one wholesale customer', (api) => readWholesaleCustomer(api, 'c')],
    [
      'subscribers',
      (api) => listSubscribers(api, { email: 'a@b.example', changedSince, newestFirst: true }),
    ],
    ['partners below', (api) => listSubPartners(api)],
    ['holders of a licence', (api) => listLicenseHolders(api, 'l', org)],
    ['numbers of a person', (api) => readPersonNumbers(api, org, 'p')],
    ['telephones of a person', (api) => listPersonPhones(api, org, 'p')],
    ['one number', (api) => findNumbers(api, org, { phoneNumber: '+48426300101' })],
    ['the state of numbers', (api) => checkNumbers(api, org, ['+48426300101'])],
    ['devices by address', (api) => findDevices(api, org, { mac: '8478.ac10.0001' })],
    ['one device', (api) => readDevice(api, org, 'd')],
    ['log-ins', (api) => listLogins(api, org, { from: changedSince, to: new Date(0) })],
    ...featureKinds.flatMap((kind): [string, (api: WebexApi) => Promise<unknown>][] => [
      [
        `list of ${kind}`,
        (api) => listFeatures(api, kind, org, { locationId: 'l', phoneNumber: '+48426300101' }),
      ],
      [`one ${kind}`, (api) => readFeature(api, kind, { orgId: org, locationId: 'l', id: 'f' })],
    ]),
  ];
  const days = { startDate: '2026-11-20', endDate: '2026-11-21' };
  const changedSince = new Date('2026-11-01T00:00:00Z');

  test.each(asked)('%s: asked for as published, and the example is read', async (_, ask) => {
    await ask(admin.people);

    expect(webex.calls.flatMap(faultsOf)).toEqual([]);
    expect(webex.calls).toHaveLength(1);
    expect(reports.filter((happening) => happening.kind === 'unreadable')).toEqual([]);
  });

  test('the status of an account is read as a text and as a list', async () => {
    const statusOf = async (accountStatus: unknown) => {
      webex.on('GET /identity/scim/:o/v2/Users/:u', {
        json: { ...account, [cisco]: { accountStatus } },
      });
      return (await readScimUser(admin.people, org, uuid(2))).accountStatus;
    };

    expect(await statusOf('pending')).toEqual(['pending']);
    expect(await statusOf(['active', 'fraud'])).toEqual(['active', 'fraud']);
    expect(await statusOf(undefined)).toEqual([]);
  });

  test('accounts are asked for at the host, by the bare uuid, with quotes escaped', async () => {
    await listScimUsers(admin.people, org, { search });

    expect(webex.calls[0]).toMatchObject({
      path: `/identity/scim/${uuid(1)}/v2/Users`,
      query: { filter: 'name.familyName sw "Ko\\"w"', startIndex: '1', count: '100' },
    });
  });

  test('a comparison that Webex does not offer is a mistake of ours', () => {
    const wrong = { ...search, attribute: 'name.givenName', operator: 'ew' } as const;

    expect(() => listScimUsers(admin.people, org, { search: wrong })).toThrow('name.givenName');
  });

  const readers: [string, z.ZodObject][] = [
    ['GET /identity/scim/o/v2/Users', PublishedScimUser],
    ['GET /identity/organizations/o', WebexIdentityOrganization],
    ['GET /partner/tags', WebexTag],
    ['GET /partner/tags/subscriptions', WebexTaggedSubscription],
    ['GET /partner/organizations', WebexManagedOrganization],
    ['GET /partner/organizations/o/partnerAdmins', WebexPartnerAdmin],
    ['GET /partner/reports/templates', WebexReportTemplate],
    ['GET /partner/reports/r', WebexPartnerReport],
    ['GET /wholesale/customers', WebexWholesaleCustomer],
    ['GET /wholesale/subscribers', WebexSubscriber],
    ['GET /wholesale/subPartners', WebexSubPartner],
    ['GET /licenses/l', WebexLicenseHolder],
    ['GET /people/p/features/numbers', WebexPersonNumbers],
    ['GET /telephony/config/people/p/devices', WebexPhone],
    ['POST /telephony/config/actions/validateNumbers/invoke', WebexNumberState],
    ['GET /adminAudit/events', WebexAuditEvent],
  ];
  test.each(readers)('every field we read of %s is published', (name, schema) => {
    const [method = '', path = ''] = name.split(' ');
    const fields = published?.operationOf(method, path)?.fields ?? new Set();

    expect(fields.size).toBeGreaterThan(1);
    expect(Object.keys(schema.shape).filter((field) => !fields.has(field))).toEqual([]);
  });
});

const cisco = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:User';
const account = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', cisco],
  id: uuid(2),
  userName: 'anna@acme.example',
  userType: 'user',
  roles: [{ value: 'id_full_admin', type: 'cirole', display: 'id_full_admin' }],
  meta: { created: '2026-01-01T00:00:00Z', lastModified: '2026-01-02T00:00:00Z', version: '1' },
};

function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
