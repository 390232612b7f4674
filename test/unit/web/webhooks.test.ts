import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoreError } from '../../../src/errors.ts';
import type { Delivery } from '../../../src/inbox/outcome.ts';
import { createIngress } from '../../../src/web/ingress.ts';
import { createMetrics } from '../../../src/web/metrics.ts';
import { createWeb, type Web } from '../../../src/web/server.ts';
import { fastestMs } from '../../support/fastest.ts';
import { quietLog } from '../../support/quiet-log.ts';

const secret = 'current-webhook-secret';
const previous = 'previous-webhook-secret';
const bot = 'bot-person-id';
const now = new Date('2026-11-21T12:00:00.000Z');

let web: Web;
let url: string;
let port: number;
let accepted: Delivery[];
let accept: (delivery: Delivery) => Promise<'stored' | 'duplicate'>;
let logged: () => string;

beforeEach(() => serve({}));
afterEach(() => web.close());

/** With the limits of production, so that a busy machine breaks none of them, or with others. */
async function serve(limits: { arrivalMs?: number; storeMs?: number }): Promise<void> {
  accepted = [];
  accept = async (delivery) => {
    accepted.push(delivery);
    return 'stored';
  };
  const { log, text } = quietLog();
  logged = text;
  web = createWeb({
    ingress: createIngress({
      accept: (delivery) => accept(delivery),
      botPersonId: () => bot,
      now: () => now,
    }),
    secrets: [secret, previous],
    checks: {},
    metrics: createMetrics(),
    log,
    ...limits,
  });
  port = await web.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${port}/webex/webhooks`;
}

/** The same with other limits, in place of the usual one. */
async function serveInstead(limits: { arrivalMs?: number; storeMs?: number }): Promise<void> {
  await web.close();
  await serve(limits);
}

const message = {
  id: 'webhook-1',
  name: 'Deskhand messages',
  resource: 'messages',
  event: 'created',
  orgId: 'org-1',
  createdBy: bot,
  actorId: 'alice',
  data: {
    id: 'message-1',
    roomId: 'room-1',
    roomType: 'direct',
    personId: 'alice',
    personEmail: 'alice@example.com',
    created: '2026-11-21T11:59:59.000Z',
  },
};

function sha1(body: string | Buffer, key = secret): string {
  return createHmac('sha1', key).update(body).digest('hex');
}
function newer(body: string | Buffer, key = secret): string {
  const hex = (algorithm: string) => createHmac(algorithm, key).update(body).digest('hex');
  return `SHA-256=${hex('sha256')}, SHA-512=${hex('sha512')}`;
}
async function deliver(
  body: string | Buffer,
  headers: Record<string, string> = { 'X-Spark-Signature': sha1(body) },
): Promise<number> {
  const response = await fetch(url, {
    method: 'POST',
    body: new Uint8Array(Buffer.from(body)),
    headers: { 'Content-Type': 'application/json', ...headers },
  });
  expect(await response.text()).toBe('');
  return response.status;
}
const deliverJson = (notification: unknown) => deliver(JSON.stringify(notification));

describe('a delivery that is signed', () => {
  test('is stored and acknowledged with an empty answer', async () => {
    expect(await deliverJson(message)).toBe(200);

    expect(accepted).toEqual([
      {
        key: 'messages:created:message-1',
        resource: 'messages',
        event: 'created',
        roomId: 'room-1',
        data: message.data,
        echo: false,
      },
    ]);
  });

  test.each([
    ['pretty printed', JSON.stringify(message, undefined, 4)],
    [
      'with escaped slashes and letters',
      JSON.stringify(message).replace('alice@', '\\u0061lice\\u0040'),
    ],
    ['with a byte order mark nobody needs', `\u{feff}${JSON.stringify(message)}`],
    ['with the same key twice', JSON.stringify(message).replace('{"id"', '{"id":"x","id"')],
  ])('is verified over its raw bytes: %s', async (_, body) => {
    expect(await deliver(body)).toBe(200);
    expect(accepted).toHaveLength(1);
  });

  test.each([
    ['with the previous secret', (body: string) => ({ 'X-Spark-Signature': sha1(body, previous) })],
    [
      'with both headers',
      (body: string) => ({ 'X-Spark-Signature': sha1(body), 'X-Webex-Signature': newer(body) }),
    ],
    ['with the newer header alone', (body: string) => ({ 'X-Webex-Signature': newer(body) })],
    [
      'with an algorithm of the future beside a known one',
      (body: string) => ({ 'X-Webex-Signature': `SHA3-512=abcdef, ${newer(body)}` }),
    ],
  ])('is accepted %s', async (_, headersFor) => {
    const body = JSON.stringify(message);

    expect(await deliver(body, headersFor(body))).toBe(200);
    expect(accepted).toHaveLength(1);
  });
});

describe('a delivery whose signature does not hold gets 401 and reaches nothing', () => {
  const body = JSON.stringify(message);
  const spark = sha1(body);
  const hex = (algorithm: string, key = secret) =>
    createHmac(algorithm, key).update(body).digest('hex');

  test.each<[string, Record<string, string>]>([
    ['no signature', {}],
    ['an empty one', { 'X-Spark-Signature': '' }],
    ['a foreign secret', { 'X-Spark-Signature': sha1(body, 'foreign') }],
    ['truncated', { 'X-Spark-Signature': spark.slice(0, 39) }],
    ['too long', { 'X-Spark-Signature': `${spark}0` }],
    ['upper case', { 'X-Spark-Signature': spark.toUpperCase() }],
    ['not hex', { 'X-Spark-Signature': 'z'.repeat(40) }],
    ['base64', { 'X-Spark-Signature': createHmac('sha1', secret).update(body).digest('base64') }],
    ['SHA-256 in the place of SHA-1', { 'X-Spark-Signature': hex('sha256') }],
    ['over another body', { 'X-Spark-Signature': sha1(`${body} `) }],
    [
      'over the re-serialized body',
      { 'X-Spark-Signature': sha1(JSON.stringify(message, undefined, 1)) },
    ],
    [
      'the newer header is wrong',
      { 'X-Spark-Signature': spark, 'X-Webex-Signature': newer(`${body} `) },
    ],
    ['the newer header is empty', { 'X-Spark-Signature': spark, 'X-Webex-Signature': '' }],
    [
      'the newer header names nothing known',
      { 'X-Spark-Signature': spark, 'X-Webex-Signature': 'SHA3-512=abcdef' },
    ],
    [
      'half of the newer header is wrong',
      { 'X-Webex-Signature': `SHA-256=${hex('sha256')}, SHA-512=${hex('sha512', 'foreign')}` },
    ],
    [
      'the algorithms are swapped',
      { 'X-Webex-Signature': `SHA-256=${hex('sha512')}, SHA-512=${hex('sha256')}` },
    ],
    [
      'two secrets are mixed',
      { 'X-Spark-Signature': spark, 'X-Webex-Signature': newer(body, previous) },
    ],
  ])('%s', async (_, headers) => {
    expect(await deliver(body, headers)).toBe(401);
    expect(accepted).toEqual([]);
  });

  test('the header given twice', async () => {
    const answer = await raw(
      `POST /webex/webhooks HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nX-Spark-Signature: ${spark}\r\nX-Spark-Signature: ${spark}\r\n\r\n${body}`,
    );

    expect(answer).toMatch(/^HTTP\/1\.1 401 /);
    expect(accepted).toEqual([]);
  });

  test('malformed and unsigned is unsigned: nothing is parsed before the signature holds', async () => {
    expect(await deliver('{"resource":', {})).toBe(401);
  });
});

describe('a signed delivery that is malformed reaches nothing', () => {
  const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;

  test.each<[string, string | Buffer]>([
    ['0 bytes', ''],
    ['not JSON', 'resource=messages'],
    ['half of it', JSON.stringify(message).slice(0, -10)],
    [
      'invalid UTF-8',
      Buffer.concat([Buffer.from('{"resource":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]),
    ],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '12'],
    ['no data', '{"resource":"messages","event":"created"}'],
    ['data of the wrong kind', '{"resource":"messages","event":"created","data":"message-1"}'],
    [
      'an id of the wrong kind',
      '{"resource":"messages","event":"created","data":{"id":12345678901234567890,"roomId":"r"}}',
    ],
    ['an empty id', '{"resource":"messages","event":"created","data":{"id":"","roomId":"r"}}'],
    [
      'an id with a line break',
      '{"resource":"messages","event":"created","data":{"id":"a\\nb","roomId":"r"}}',
    ],
    [
      'an id with NUL',
      '{"resource":"messages","event":"created","data":{"id":"a\\u0000","roomId":"r"}}',
    ],
    [
      'an endless id',
      `{"resource":"messages","event":"created","data":{"id":"${'a'.repeat(513)}","roomId":"r"}}`,
    ],
    ['no room', '{"resource":"messages","event":"created","data":{"id":"message-1"}}'],
    ['10,000 levels', deep],
    [
      '10,000 levels in the place of an id',
      `{"resource":"messages","event":"created","data":{"id":${deep}}}`,
    ],
  ])('%s gets 400', async (_, body) => {
    expect(await deliver(body)).toBe(400);
    expect(accepted).toEqual([]);
  });

  test.each<[string, number]>([
    ['one byte too much', 65_537],
    ['a megabyte', 1_048_576],
    ['ten megabytes', 10_485_760],
  ])('%s gets 413', async (_, size) => {
    const body = Buffer.alloc(size, 0x20);
    const { status } = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json', 'X-Spark-Signature': sha1(body) },
    }).catch(() => ({ status: 'cut off' }));

    expect(size > 1_048_576 ? [413, 'cut off'] : [413]).toContain(status);
    expect(accepted).toEqual([]);
  });

  test('a body that never says how long it is and does not end is cut off', async () => {
    const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`;
    const answer = await raw(
      `POST /webex/webhooks HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(20)}`,
    );

    expect(answer).toMatch(/^(HTTP\/1\.1 413 |$)/);
    expect(accepted).toEqual([]);
  });

  test('exactly 64 kB are read', async () => {
    const body = JSON.stringify(message).padEnd(65_536, ' ');

    expect(await deliver(body)).toBe(200);
  });

  test('another content type gets 415', async () => {
    const body = JSON.stringify(message);

    expect(
      await deliver(body, { 'X-Spark-Signature': sha1(body), 'Content-Type': 'text/xml' }),
    ).toBe(415);
    expect(accepted).toEqual([]);
  });

  test('a compressed body is never unpacked, signed or not', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000, 0x20));

    expect(await deliver(bomb, { 'Content-Encoding': 'gzip' })).toBe(401);
    expect(
      await deliver(bomb, { 'Content-Encoding': 'gzip', 'X-Spark-Signature': sha1(bomb) }),
    ).toBe(415);
    expect(accepted).toEqual([]);
  });

  test('what it says is not logged', async () => {
    await deliver('{"text": very private words}');

    expect(logged()).not.toContain('private');
  });
});

describe('slow and broken senders', () => {
  test('headers that trickle in are cut off in time', async () => {
    await serveInstead({ arrivalMs: 300 });
    const answer = await raw('POST /webex/webhooks HTTP/1.1\r\nHost: x\r\nX-One: 1\r\n');

    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('a body that never ends is cut off in time', async () => {
    await serveInstead({ arrivalMs: 300 });
    const answer = await raw(
      'POST /webex/webhooks HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"a"',
    );

    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(accepted).toEqual([]);
  });

  test('a sender that hangs up leaves the server working', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write('POST /webex/webhooks HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n{"a"');
        socket.destroy();
        socket.on('close', () => resolve());
      });
    });

    expect(await deliverJson(message)).toBe(200);
  });
});

describe('what is kept of a delivery', () => {
  test('keys named like a prototype neither pollute nor arrive', async () => {
    const body = JSON.stringify(message).replace(
      '"data":{',
      '"__proto__":{"polluted":1},"data":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    );

    expect(await deliver(body)).toBe(200);

    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(accepted[0]?.data).toEqual(message.data);
    expect(Object.getPrototypeOf(accepted[0]?.data)).toBe(Object.prototype);
  });

  test('lists of ids stay, anything nested deeper is left out', async () => {
    const nested = `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`;
    const body = JSON.stringify({
      ...message,
      data: { ...message.data, mentionedPeople: ['bot-person-id'] },
    }).replace('"data":{', `"data":{"odd":${nested},`);

    expect(await deliver(body)).toBe(200);
    expect(accepted[0]?.data).toEqual({ ...message.data, mentionedPeople: ['bot-person-id'] });
  });

  test('an own message in a group space is an echo; in a 1:1 space it is dropped', async () => {
    await deliverJson({ ...message, data: { ...message.data, personId: bot, roomType: 'group' } });
    await deliverJson({ ...message, data: { ...message.data, personId: bot, roomType: 'direct' } });

    expect(accepted).toMatchObject([{ key: 'messages:created:message-1', echo: true }]);
  });

  test('resources nobody uses are answered and dropped', async () => {
    for (const [resource, event] of [
      ['messages', 'deleted'],
      ['messages', 'updated'],
      ['rooms', 'created'],
      ['memberships', 'deleted'],
      ['meetings', 'started'],
    ]) {
      expect(await deliverJson({ ...message, resource, event })).toBe(200);
    }

    expect(accepted).toEqual([]);
  });

  test('a membership counts when it is the bot that came; who added it is kept', async () => {
    const membership = (id: string, personId: string) => ({
      ...message,
      resource: 'memberships',
      data: {
        id,
        roomId: 'room-1',
        roomType: 'group',
        personId,
        created: '2026-11-21T11:00:00.000Z',
      },
    });

    await deliverJson(membership('membership-1', bot));
    await deliverJson(membership('membership-2', 'bob'));

    expect(accepted).toMatchObject([
      { key: 'memberships:created:membership-1@2026-11-21T11:00:00.000Z', echo: false },
    ]);
    expect(accepted[0]?.data['actorId']).toBe('alice');
  });

  test('a press is stored', async () => {
    await deliverJson({
      ...message,
      resource: 'attachmentActions',
      data: { id: 'action-1', type: 'submit', messageId: 'm', roomId: 'room-1', personId: 'alice' },
    });

    expect(accepted).toMatchObject([{ key: 'attachmentActions:created:action-1' }]);
  });

  test('a captured delivery that is replayed after its id was forgotten is dropped', async () => {
    const created = (at: string) => ({ ...message, data: { ...message.data, created: at } });

    expect(await deliverJson(created('2026-11-13T12:00:00.000Z'))).toBe(200);
    expect(accepted).toEqual([]);

    expect(await deliverJson(created('2026-11-14T12:00:01.000Z'))).toBe(200);
    expect(accepted).toHaveLength(1);
  });
});

describe('when the database is away', () => {
  test('the answer is 503, with no word about why', async () => {
    accept = () =>
      Promise.reject(new StoreError('unreachable', 'no connection to db.internal:5432'));

    expect(await deliverJson(message)).toBe(503);
    expect(logged()).toContain('delivery not stored');
  });

  test('a database that hangs is not waited for longer than told', async () => {
    await serveInstead({ storeMs: 200 });
    accept = () => new Promise(() => undefined);

    const took = await fastestMs(async () => expect(await deliverJson(message)).toBe(503));
    expect(took).toBeLessThan(2_000);
  });
});

/** Sends bytes as they are and gives everything that comes back until the connection ends. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('utf8');
    socket.on('data', (part) => {
      answer += String(part);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}
