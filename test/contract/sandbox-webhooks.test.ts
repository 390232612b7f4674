/** The simulated Webex brings events as the real one does, and fails on request. */
import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Cloud, startCloud } from '../../src/sandbox/cloud/cloud.ts';
import { type CloudCaller, callerWith } from '../support/cloud-caller.ts';
import { startReceiver, type WebhookReceiver } from '../support/webhook-receiver.ts';

const secret = 'a secret of the tests';
let cloud: Cloud;
let bot: CloudCaller;
let receiver: WebhookReceiver;
let mayaId: string;

beforeEach(async () => {
  cloud = await startCloud({ seed: 'small', webhookFailures: 3 });
  receiver = await startReceiver();
  bot = callerWith(cloud, cloud.credentials.botToken);
  mayaId = cloud.personByEmail('maya.lind@fjordlys.example').id;
});
afterEach(async () => {
  await cloud.stop();
  await receiver.stop();
});

async function listen(more: Record<string, unknown> = {}): Promise<string> {
  const { json } = await bot('POST', '/v1/webhooks', {
    name: 'all',
    targetUrl: receiver.url,
    resource: 'all',
    event: 'all',
    secret,
    ...more,
  });
  return String(json['id']);
}

function heard(): string[] {
  return receiver.received.map(({ json }) => `${json['resource']}:${json['event']}`);
}

const card = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: { type: 'AdaptiveCard', version: '1.3', body: [] },
};

describe('deliveries', () => {
  test('are signed over the raw bytes in both headers', async () => {
    await listen();
    cloud.directRoom(mayaId);
    await cloud.delivered();
    const [delivery] = receiver.received;
    const digest = (kind: string): string =>
      createHmac(kind, secret)
        .update(delivery?.body ?? '')
        .digest('hex');

    expect(delivery?.headers['x-spark-signature']).toBe(digest('sha1'));
    expect(delivery?.headers['x-webex-signature']).toBe(
      `SHA-256=${digest('sha256')}, SHA-512=${digest('sha512')}`,
    );
  });

  test('tell of the bot’s arrival, of messages and of the bot’s own, never of their words', async () => {
    await listen();
    const { id: roomId } = cloud.directRoom(mayaId);
    await cloud.say(mayaId, { roomId, text: 'a very private question' });
    await bot('POST', '/v1/messages', { roomId, text: 'an answer' });
    await cloud.delivered();

    expect(heard()).toEqual(['memberships:created', 'messages:created', 'messages:created']);
    expect(receiver.received.map(({ json }) => json.data['personId'])).toEqual([
      cloud.bot.id,
      mayaId,
      cloud.bot.id,
    ]);
    expect(Buffer.concat(receiver.received.map(({ body }) => body)).toString()).not.toContain(
      'private',
    );
  });

  test('from a group reach the bot only when it is mentioned', async () => {
    await listen({ resource: 'messages', event: 'created' });
    const room = cloud.createGroup('Case', [mayaId]);
    await cloud.addBotTo(room.id, mayaId);
    await cloud.say(mayaId, { roomId: room.id, text: 'psst', mention: false });
    const asked = await cloud.say(mayaId, { roomId: room.id, text: 'help' });
    await cloud.delivered();

    expect(receiver.received.map(({ json }) => json.data['id'])).toEqual([asked.id]);
    expect(receiver.received[0]?.json.data['mentionedPeople']).toEqual([cloud.bot.id]);
  });

  test('of pressed cards need a webhook of their own and carry no inputs', async () => {
    await listen();
    await listen({ resource: 'attachmentActions', event: 'created' });
    const { id: roomId } = cloud.directRoom(mayaId);
    const message = await bot('POST', '/v1/messages', { roomId, text: 'x', attachments: [card] });
    await cloud.press(mayaId, String(message.json['id']), { a: 'nonce', c: 1 });
    await cloud.delivered();
    const presses = receiver.received.filter(
      ({ json }) => json['resource'] === 'attachmentActions',
    );
    const action = await bot('GET', `/v1/attachment/actions/${presses[0]?.json.data['id']}`);

    expect(presses).toHaveLength(1);
    expect(presses[0]?.json.data).not.toHaveProperty('inputs');
    expect(action.json['inputs']).toEqual({ a: 'nonce', c: 1 });
  });

  test('follow the filter of their webhook', async () => {
    await listen({ resource: 'messages', event: 'created', filter: 'roomType=group' });
    await cloud.say(mayaId, { roomId: cloud.directRoom(mayaId).id, text: 'help' });
    const room = cloud.createGroup('Case', [mayaId, cloud.bot.id]);
    const asked = await cloud.say(mayaId, { roomId: room.id, text: 'help' });
    await cloud.delivered();

    expect(receiver.received.map(({ json }) => json.data['id'])).toEqual([asked.id]);
  });

  test('arrive in order per space', async () => {
    await listen({ resource: 'messages', event: 'created' });
    const { id: roomId } = cloud.directRoom(mayaId);
    const said: string[] = [];
    for (let at = 0; at < 50; at += 1) {
      said.push((await cloud.say(mayaId, { roomId, text: String(at) })).id);
    }
    await cloud.delivered();

    expect(receiver.received.map(({ json }) => json.data['id'])).toEqual(said);
  });

  test('stop when they fail too often, and start again when the webhook is set active', async () => {
    const id = await listen({ resource: 'messages', event: 'created' });
    const { id: roomId } = cloud.directRoom(mayaId);
    receiver.answerWith(500);
    for (let at = 0; at < 5; at += 1) await cloud.say(mayaId, { roomId, text: String(at) });
    await cloud.delivered();
    const failed = receiver.received.length;
    const inactive = await bot('GET', `/v1/webhooks/${id}`);
    receiver.answerWith(200);
    await bot('PUT', `/v1/webhooks/${id}`, {
      name: 'all',
      targetUrl: receiver.url,
      status: 'active',
    });
    await cloud.say(mayaId, { roomId, text: 'again' });
    await cloud.delivered();

    expect([failed, inactive.json['status'], receiver.received.length]).toEqual([3, 'inactive', 4]);
  });
});

describe('webhooks', () => {
  test('change only in what Webex lets change, and belong to whoever made them', async () => {
    const id = await listen();
    const maya = callerWith(cloud, cloud.tokenOf(mayaId));
    const put = async (body: object) => (await bot('PUT', `/v1/webhooks/${id}`, body)).status;
    const base = { name: 'all', targetUrl: receiver.url };

    expect(await put({ ...base, resource: 'rooms' })).toBe(400);
    expect(await put({ ...base, status: 'inactive' })).toBe(400);
    expect(await put({ name: 'all' })).toBe(400);
    expect((await maya('GET', `/v1/webhooks/${id}`)).status).toBe(404);
    expect((await bot('DELETE', `/v1/webhooks/${id}`)).status).toBe(204);
  });
});

describe('faults', () => {
  test('duplicates: each event arrives as often as asked', async () => {
    await listen({ resource: 'messages', event: 'created' });
    cloud.faults.duplicateDeliveries = 2;
    const said = await cloud.say(mayaId, { roomId: cloud.directRoom(mayaId).id, text: 'help' });
    await cloud.delivered();

    expect(receiver.received.map(({ json }) => json.data['id'])).toEqual([
      said.id,
      said.id,
      said.id,
    ]);
  });

  test('reordering: what happens together arrives in reverse', async () => {
    await listen({ resource: 'messages', event: 'created' });
    cloud.faults.reorderDeliveries = true;
    const { id: roomId } = cloud.directRoom(mayaId);
    const [first, second] = await Promise.all(
      ['1', '2'].map((text) => cloud.say(mayaId, { roomId, text })),
    );
    await cloud.delivered();

    expect(receiver.received.map(({ json }) => json.data['id'])).toEqual([second?.id, first?.id]);
  });

  test('a dropped acknowledgement: the message is there, the answer is not', async () => {
    const { id: roomId } = cloud.directRoom(mayaId);
    cloud.faults.dropAcknowledgements = 1;

    await expect(bot('POST', '/v1/messages', { roomId, text: 'once' })).rejects.toThrow(
      'fetch failed',
    );
    expect(cloud.messages(roomId).map((message) => message.text)).toEqual(['once']);
    expect((await bot('POST', '/v1/messages', { roomId, text: 'twice' })).status).toBe(200);
  });

  test('throttling sends whatever Retry-After it is told', async () => {
    Object.assign(cloud.faults, { throttlePercent: 100, retryAfter: 'rand(30)' });
    const answer = await bot('GET', '/v1/people/me');

    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, 'rand(30)']);
  });

  test('server errors, and paths that fail', async () => {
    cloud.faults.serverErrorPercent = 100;
    const { status } = await bot('GET', '/v1/people/me');
    cloud.faults.serverErrorPercent = 0;
    cloud.faults.failPaths = [{ pattern: 'GET /v1/rooms*max=2', status: 451 }];

    expect([500, 502, 503]).toContain(status);
    expect((await bot('GET', '/v1/rooms?max=2')).status).toBe(451);
    expect((await bot('GET', '/v1/rooms?max=1')).status).toBe(200);
  });

  test('deactivated webhooks are inactive once', async () => {
    const id = await listen();
    cloud.faults.deactivateWebhooks = true;
    const before = await bot('GET', `/v1/webhooks/${id}`);
    await bot('PUT', `/v1/webhooks/${id}`, {
      name: 'all',
      targetUrl: receiver.url,
      status: 'active',
    });
    const after = await bot('GET', `/v1/webhooks/${id}`);

    expect([before.json['status'], after.json['status']]).toEqual(['inactive', 'active']);
  });
});

describe('the record of calls', () => {
  test('holds the calls of the bot without a token or a secret', async () => {
    await listen();
    await bot('GET', '/v1/people/me');
    const calls = cloud.calls();

    expect(calls.map((call) => `${call.from} ${call.method} ${call.path} ${call.status}`)).toEqual([
      'bot POST /v1/webhooks 200',
      'bot GET /v1/people/me 200',
    ]);
    expect(JSON.stringify(calls)).not.toContain(secret);
    expect(JSON.stringify(calls)).not.toContain(cloud.credentials.botToken);
  });
});
