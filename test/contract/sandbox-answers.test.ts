/** Every answer of the simulated Webex has the shape that Webex publishes. */
import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cloud, startCloud } from '../../src/sandbox/cloud/cloud.ts';
import {
  adminCaller,
  type CloudAnswer,
  type CloudCaller,
  callerWith,
  refresh,
} from '../support/cloud-caller.ts';

const published = new URL('../../../shared/webex-openapi/all.json', import.meta.url);
const isHere = existsSync(published);
if (!isHere) {
  console.warn('Skipped: the published contract (../shared/webex-openapi/all.json) is not here.');
}

/** Fields that Webex sends and does not publish. */
const unpublished: Record<string, readonly string[]> = {
  webhook: ['orgId', 'createdBy', 'appId'],
};

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The published schemas, closed: a field that is not declared is a fault. */
function closed(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, key === 'example' ? null : closed(value)]),
  );
  const { properties } = copy;
  if (typeof properties !== 'object' || properties === null || Array.isArray(properties)) {
    return copy;
  }
  if ('targetUrl' in properties) {
    for (const field of unpublished['webhook'] ?? []) properties[field] = {};
  }
  return 'additionalProperties' in copy ? copy : { ...copy, additionalProperties: false };
}

describe.skipIf(!isHere)('answers of the simulated Webex fit the published contract', () => {
  const ajv = new Ajv({ strict: false, validateSchema: false, validateFormats: false });
  let cloud: Cloud;
  let bot: CloudCaller;
  let admin: CloudCaller;
  let maya: CloudCaller;

  beforeAll(async () => {
    ajv.addSchema(closed(JSON.parse(readFileSync(published, 'utf8'))) as object, 'webex');
    cloud = await startCloud({ seed: 'small', refreshGraceMs: 3_600_000 });
    bot = callerWith(cloud, cloud.credentials.botToken);
    admin = await adminCaller(cloud);
    maya = callerWith(cloud, cloud.tokenOf(cloud.personByEmail('maya.lind@fjordlys.example').id));
  });
  afterAll(() => cloud.stop());

  function faultsOf(path: string, method: string, answer: CloudAnswer): string[] {
    const place = [path, method, 'responses', String(answer.status), 'content', 'application/json'];
    const pointer = place.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'));
    const validate = ajv.getSchema(
      `webex#/paths/${pointer.map(encodeURIComponent).join('/')}/schema`,
    );
    if (!validate) return [`${method} ${path} has no published answer ${answer.status}`];
    validate(answer.json);
    return (validate.errors ?? []).map(
      (error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
    );
  }

  async function customer(): Promise<string> {
    const { json } = await admin('GET', '/v1/organizations');
    const items = json['items'] as { id: string; displayName: string }[];
    const found = items.find((each) => each.displayName === 'Zakłady Łódź Sp. z o.o.');
    await admin('GET', `/v1/organizations/${found?.id}`);
    return found?.id ?? '';
  }

  async function first(path: string): Promise<Record<string, unknown>> {
    const { json } = await admin('GET', path);
    return (json['items'] as Record<string, unknown>[])[0] ?? {};
  }

  test.each([
    ['/organizations', '/v1/organizations'],
    ['/organizations', '/v1/organizations?callingData=true'],
    ['/people', '/v1/people?orgId=ORG'],
    ['/people', '/v1/people?orgId=ORG&callingData=true&excludeStatus=true&max=100'],
    ['/people', '/v1/people?email=anna.kowalska-wisniewska%40zaklady-lodz.example'],
    ['/people', '/v1/people?id=unknown'],
    ['/people/me', '/v1/people/me'],
    ['/licenses', '/v1/licenses?orgId=ORG'],
    ['/roles', '/v1/roles'],
    ['/locations', '/v1/locations?orgId=ORG'],
    ['/telephony/config/locations', '/v1/telephony/config/locations?orgId=ORG'],
    ['/telephony/config/numbers', '/v1/telephony/config/numbers?orgId=ORG&details=true'],
    ['/telephony/config/numbers', '/v1/telephony/config/numbers?orgId=ORG&ownerType=PAGING_GROUP'],
    ['/devices', '/v1/devices?orgId=ORG'],
  ])('GET %s answers %s as published', async (path, asked) => {
    const orgId = await customer();

    const answer = await admin('GET', asked.replace('ORG', orgId));

    expect(answer.status).toBe(200);
    expect(faultsOf(path, 'get', answer)).toEqual([]);
  });

  test('single things answer as published', async () => {
    const orgId = await customer();
    const uuid = Buffer.from(orgId, 'base64url').toString().split('/').at(-1);
    const person = await first(`/v1/people?orgId=${orgId}`);
    const license = await first(`/v1/licenses?orgId=${orgId}`);
    const location = await first(`/v1/locations?orgId=${orgId}`);
    const device = await first(`/v1/devices?orgId=${orgId}`);
    const role = await first('/v1/roles');
    const asked: [path: string, call: string][] = [
      ['/organizations/{orgId}', `/v1/organizations/${orgId}`],
      ['/identity/organizations/{orgId}', `/identity/organizations/${uuid}`],
      ['/people/{personId}', `/v1/people/${person['id']}?callingData=true`],
      ['/licenses/{licenseId}', `/v1/licenses/${license['id']}?includeAssignedTo=user&limit=5`],
      ['/roles/{roleId}', `/v1/roles/${role['id']}`],
      ['/locations/{locationId}', `/v1/locations/${location['id']}?orgId=${orgId}`],
      ['/devices/{deviceId}', `/v1/devices/${device['id']}?orgId=${orgId}`],
    ];
    for (const [path, call] of asked) {
      const answer = await admin('GET', call);
      expect([path, answer.status, ...faultsOf(path, 'get', answer)]).toEqual([path, 200]);
    }
  });

  test('spaces, messages, cards and webhooks answer as published', async () => {
    const mayaId = cloud.personByEmail('maya.lind@fjordlys.example').id;
    const room = await bot('POST', '/v1/rooms', { title: 'Case 1' });
    const roomId = room.json['id'];
    const member = await bot('POST', '/v1/memberships', { roomId, personId: mayaId });
    const card = {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.3', body: [] },
    };
    const message = await bot('POST', '/v1/messages', {
      roomId,
      markdown: `**Hello** <@personId:${mayaId}|Maya> and <@all>`,
      attachments: [card],
    });
    const plain = await bot('POST', '/v1/messages', { toPersonId: mayaId, text: 'Hello' });
    const press = await maya('POST', '/v1/attachment/actions', {
      type: 'submit',
      messageId: message.json['id'],
      inputs: { a: 'x' },
    });
    const hook = await bot('POST', '/v1/webhooks', {
      name: 'mine',
      targetUrl: `${cloud.url}/nowhere`,
      resource: 'rooms',
      event: 'updated',
      secret: 'quite secret',
    });
    const direct = plain.json['roomId'];
    const answers: [path: string, method: string, answer: CloudAnswer][] = [
      ['/rooms', 'post', room],
      ['/memberships', 'post', member],
      ['/messages', 'post', message],
      ['/messages', 'post', plain],
      ['/attachment/actions', 'post', press],
      ['/webhooks', 'post', hook],
      ['/rooms', 'get', await bot('GET', '/v1/rooms?max=1')],
      ['/rooms/{roomId}', 'get', await bot('GET', `/v1/rooms/${roomId}`)],
      ['/rooms/{roomId}', 'put', await bot('PUT', `/v1/rooms/${roomId}`, { title: 'Case 2' })],
      ['/memberships', 'get', await bot('GET', `/v1/memberships?roomId=${roomId}`)],
      [
        '/memberships/{membershipId}',
        'get',
        await bot('GET', `/v1/memberships/${member.json['id']}`),
      ],
      ['/messages', 'get', await maya('GET', `/v1/messages?roomId=${roomId}`)],
      ['/messages/direct', 'get', await bot('GET', `/v1/messages/direct?personId=${mayaId}`)],
      ['/messages/{messageId}', 'get', await maya('GET', `/v1/messages/${message.json['id']}`)],
      [
        '/messages/{messageId}',
        'put',
        await bot('PUT', `/v1/messages/${plain.json['id']}`, { roomId: direct, markdown: '_Hi_' }),
      ],
      [
        '/attachment/actions/{id}',
        'get',
        await bot('GET', `/v1/attachment/actions/${press.json['id']}`),
      ],
      ['/webhooks', 'get', await bot('GET', '/v1/webhooks')],
      ['/webhooks/{webhookId}', 'get', await bot('GET', `/v1/webhooks/${hook.json['id']}`)],
      [
        '/webhooks/{webhookId}',
        'put',
        await bot('PUT', `/v1/webhooks/${hook.json['id']}`, {
          name: 'mine',
          targetUrl: `${cloud.url}/elsewhere`,
          status: 'active',
        }),
      ],
    ];
    const faults = answers.flatMap(([path, method, answer]) =>
      faultsOf(path, method, answer).map((fault) => `${method} ${path}: ${fault}`),
    );

    expect(faults).toEqual([]);
    expect(answers.map(([, , answer]) => answer.status)).toEqual([
      200, 200, 200, 200, 202, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200,
    ]);
  });

  test('tokens answer as published', async () => {
    const answer = await refresh(cloud);

    expect(answer.status).toBe(200);
    expect(faultsOf('/access_token', 'post', answer)).toEqual([]);
  });

  test.each([
    ['/people/{personId}', '/v1/people/nobody', 404],
    ['/people', '/v1/people?colour=red', 400],
    ['/organizations/{orgId}', '/v1/organizations/nowhere', 400],
  ])('refusals of GET %s answer %s as published', async (path, asked, status) => {
    const answer = await admin('GET', asked);

    expect(answer.status).toBe(status);
    expect(faultsOf(path, 'get', answer)).toEqual([]);
    expect(answer.headers.get('trackingid')).toBe(answer.json['trackingId']);
  });
});
