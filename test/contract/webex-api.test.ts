/**
 * Everything we send to Webex and everything we read of it, against the published specifications: each
 * reader runs against the published example, each request is checked against its operation.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Post } from '../../src/inbox/outcome.ts';
import { createBotApi, createWebexApi, type WebexApis } from '../../src/webex/api.ts';
import type { Page, WebexApi } from '../../src/webex/call.ts';
import { listDevices, WebexDevice } from '../../src/webex/devices.ts';
import { createExchange, type Exchange } from '../../src/webex/exchange.ts';
import { connectFramework } from '../../src/webex/framework.ts';
import { askForGrant } from '../../src/webex/grant.ts';
import { listLicenses, WebexLicense } from '../../src/webex/licenses.ts';
import { listLocations, WebexLocation } from '../../src/webex/locations.ts';
import {
  WebexAttachmentAction,
  WebexMembership,
  WebexMessage,
  WebexRoom,
} from '../../src/webex/messages.ts';
import { listNumbers, WebexNumber } from '../../src/webex/numbers.ts';
import {
  listOrganizations,
  readOrganization,
  WebexOrganization,
} from '../../src/webex/organizations.ts';
import { findPeopleByEmail, listPeople, readPerson, WebexPerson } from '../../src/webex/people.ts';
import type { WebexReport } from '../../src/webex/report.ts';
import { listRoles, WebexRole } from '../../src/webex/roles.ts';
import { createWebhooks, WebexWebhook } from '../../src/webex/webhooks.ts';
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

describe.skipIf(!published)(title, () => {
  let webex: ScriptedWebex;
  let exchange: Exchange;
  let reports: WebexReport[];
  let admin: WebexApis;
  let bot: WebexApi;
  const now = () => new Date('2026-11-21T10:00:00Z');

  beforeEach(async () => {
    reports = [];
    webex = await startScriptedWebex();
    exchange = createExchange();
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      webex.on(`${method} /v1/.*`, (call) => ({ json: operationOf(call)?.example ?? {} }));
    }
    const deps = {
      exchange,
      now,
      report: (happening: WebexReport) => void reports.push(happening),
    };
    const tokens = { access: async () => 'token', renew: async () => undefined };
    admin = createWebexApi({ baseUrl: webex.url, tokens }, deps);
    bot = createBotApi({ baseUrl: webex.url, token: 'token' }, deps);
  });

  afterEach(async () => {
    exchange.close();
    await webex.stop();
    expect(webex.calls.flatMap(faultsOf)).toEqual([]);
    expect(reports.filter((happening) => happening.kind === 'unreadable')).toEqual([]);
  });

  let checkedAnything = false;
  beforeAll(() => {
    checkedAnything = false;
  });
  afterAll(() => {
    expect(checkedAnything).toBe(true);
  });

  function operationOf(call: ScriptedCall) {
    return published?.operationOf(call.method, call.path.replace(/^\/v1/, ''));
  }

  function faultsOf(call: ScriptedCall): string[] {
    checkedAnything = true;
    const operation = operationOf(call);
    if (!operation) return [`${call.method} ${call.path} is not published`];
    const given = Object.keys(call.query);
    const form = call.headers['content-type']?.includes('form');
    return [
      ...given
        .filter((name) => !operation.query.names.includes(name))
        .map((name) => `${operation.name} has no parameter ${name}`),
      ...operation.query.required
        .filter((name) => !given.includes(name))
        .map((name) => `${operation.name} needs ${name}`),
      ...(call.body === undefined || form ? [] : (operation.bodyFaults?.(call.body) ?? ['body?'])),
    ];
  }

  const lists: [string, (api: WebexApi) => Promise<Page<object>>][] = [
    ['organizations', (api) => listOrganizations(api)],
    ['people', (api) => listPeople(api, 'org')],
    ['licenses', (api) => listLicenses(api, 'org')],
    ['locations', (api) => listLocations(api, 'org')],
    ['numbers', (api) => listNumbers(api, 'org')],
    ['devices', (api) => listDevices(api, 'org')],
  ];
  test.each(lists)(
    'the list of %s is asked for as published and its example is read',
    async (_, list) => {
      const page = await list(admin.sync);

      expect(page.items.length).toBeGreaterThan(0);
      expect(page.unreadable).toBeUndefined();
    },
  );

  test('single reads are asked for as published and their examples are read', async () => {
    expect((await readOrganization(admin.people, 'org')).displayName).toBe('Acme, Inc.');
    expect((await readPerson(admin.people, 'me')).displayName).toBe('John Andersen');
    expect((await readPerson(admin.people, 'p')).emails).toEqual(['john.andersen@example.com']);
    expect(await findPeopleByEmail(admin.people, 'john.andersen@example.com')).toHaveLength(1);
    expect((await listRoles(admin.people))[0]?.name).toBe('Full Administrator');
  });

  test('the published person has what the directory wants', async () => {
    const person = await readPerson(admin.people, 'p');

    expect(person).toMatchObject({
      extension: '133',
      phoneNumbers: [{ type: 'work', value: '+1 408 526 7209', primary: true }],
      invitePending: false,
      loginEnabled: true,
    });
    expect(person.roles.length).toBeGreaterThan(1);
    expect(person.roles.filter((role) => role.includes(','))).toEqual([]);
  });

  test('everything the bot does is asked for as published', async () => {
    const framework = await connectFramework(
      { webhookUrl: 'https://desk.example' },
      { api: bot, now },
    );
    const delivery = (resource: string) => ({
      key: `${resource}:created:x`,
      resource,
      event: 'created',
      roomId: 'r',
      data: {
        id: 'x',
        roomId: 'r',
        personId: resource === 'memberships' ? framework.bot.personId : 'p',
      },
      echo: false,
    });
    const post: Post = {
      action: 'post',
      lane: 'room:r',
      roomId: 'r',
      threadId: 't',
      markdown: '**Anna**',
      card: { type: 'AdaptiveCard', version: '1.3', body: [] },
    };

    await framework.read(delivery('messages'));
    await framework.read(delivery('attachmentActions'));
    webex.on('GET /v1/messages/:id', { status: 404, json: {} });
    await framework.read(delivery('attachmentActions'));
    await framework.read(delivery('memberships'));
    await framework.post(post);
    await framework.post({ action: 'post', lane: 'direct:p', toPersonId: 'p', markdown: 'x' });
    const evidence = { taken: [], echoed: ['m'] };
    await framework.findPosted(post, now(), evidence);
    await framework.findPosted({ ...post, lane: 'direct:p' }, now(), evidence);
    await framework.findPosted(
      { ...post, lane: 'direct:p', roomId: undefined, toPersonId: 'p' },
      now(),
      evidence,
    );
    await framework.remove('m');
    await framework.stop();
  });

  test('webhooks are registered and repaired as published', async () => {
    const webhooks = createWebhooks(
      { url: 'https://desk.example', secret: 'a-secret-of-the-webhooks' },
      { api: bot, now },
    );
    await webhooks.check();

    const example = (status: string) => ({
      id: `w-${status}`,
      name: 'Deskhand messages created',
      targetUrl: 'https://old.example',
      resource: 'messages',
      event: 'created',
      status,
      created: '2026-01-01T00:00:00Z',
    });
    webex.on('GET /v1/webhooks', { json: { items: [example('inactive'), example('active')] } });
    await webhooks.check();

    expect(new Set(webex.calls.map((call) => call.method))).toEqual(
      new Set(['GET', 'POST', 'PUT', 'DELETE']),
    );
  });

  test('a token is asked for as published', async () => {
    webex.on('POST /v1/access_token', {
      json: { access_token: 'a', expires_in: 1_209_599, refresh_token: 'r', token_type: 'Bearer' },
    });
    const client = { baseUrl: webex.url, clientId: 'c', clientSecret: 's' };

    const grant = await askForGrant(client, 'r0', { exchange, now });

    expect(grant).toMatchObject({ accessToken: 'a', refreshToken: 'r' });
    expect(Object.keys(webex.calls[0]?.body as object).sort()).toEqual([
      'client_id',
      'client_secret',
      'grant_type',
      'refresh_token',
    ]);
  });

  const readers: [string, z.ZodObject][] = [
    ['GET /organizations', WebexOrganization],
    ['GET /people', WebexPerson],
    ['GET /licenses', WebexLicense],
    ['GET /locations', WebexLocation],
    ['GET /telephony/config/numbers', WebexNumber],
    ['GET /devices', WebexDevice],
    ['GET /roles', WebexRole],
    ['GET /messages/m', WebexMessage],
    ['GET /attachment/actions/a', WebexAttachmentAction],
    ['GET /memberships/m', WebexMembership],
    ['GET /rooms/r', WebexRoom],
    ['GET /webhooks', WebexWebhook],
  ];
  test.each(readers)('every field we read of %s is published', (name, schema) => {
    checkedAnything = true;
    const [method = '', path = ''] = name.split(' ');
    const fields = published?.operationOf(method, path)?.fields ?? new Set();

    expect(fields.size).toBeGreaterThan(1);
    expect(Object.keys(schema.shape).filter((field) => !fields.has(field))).toEqual([]);
  });
});
