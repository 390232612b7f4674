/** What comes back: reports of mail servers, events of providers, and what they mean for an address. */
import { createHmac, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createMailDesk } from '../../../src/mail/desk.ts';
import { readDsn } from '../../../src/mail/dsn.ts';
import type { MailProvider } from '../../../src/mail/provider.ts';
import { createMailgun, readMailgun } from '../../../src/mail/providers/mailgun.ts';
import { createSendgrid, readSendgrid } from '../../../src/mail/providers/sendgrid.ts';
import { createReturns } from '../../../src/mail/returns.ts';
import {
  clearSuppression,
  restoreSuppression,
  suppressionsOf,
} from '../../../src/mail/suppression.ts';
import { mailIdFrom, returnPathFor } from '../../../src/mail/verp.ts';
import { deliveryReport } from '../../../src/sandbox/mail-faults.ts';
import type { Store } from '../../../src/store/store.ts';
import { codesFoundIn, everyRow } from '../../support/canary.ts';
import { openTestStore } from '../../support/database.ts';
import { fastestMs } from '../../support/fastest.ts';
import { quietLog } from '../../support/quiet-log.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterEach(() => store.query('TRUNCATE "Mail", "MailEvent", "Suppression"'));
afterAll(() => store.close());

const key = randomBytes(32);
const mailId = '0123456789abcdef0123456789abcdef';
const email = 'anna@customer.example';
const now = new Date('2026-11-21T12:00:00Z');
const told: string[] = [];
const returns = () =>
  createReturns({
    store,
    keys: [key],
    now: () => now,
    log: quietLog().log,
    returned: async (_tx, mail, status) => void told.push(`${mail.id} ${status}`),
    suppressed: async () => undefined,
    onTold: () => undefined,
  });

async function putMail(): Promise<void> {
  await store.query(
    `INSERT INTO "Mail"(id, kind, "personId", address, "callId", "agentId", language, subject, state,
       "runAfter", deadline, "createdAt")
     VALUES ($1, 'code', 'anna', $2, 'A7F3-21KQ', 'maya', 'en', '{}', 'accepted', $3, $3, $3)`,
    [mailId, email, now],
  );
}

const returnPath = returnPathFor(mailId, 'bounces@fjordlys.example', key);
const report = (more: { from?: string; to?: string } = {}) =>
  deliveryReport({ from: returnPath, to: email, raw: 'Subject: x\r\n\r\n1234 5678', ...more }, now);

describe('the return path', () => {
  test('names the mail, in any case, and nobody else can make one', () => {
    expect(mailIdFrom(returnPath, [key])).toBe(mailId);
    expect(mailIdFrom(returnPath.toUpperCase(), [randomBytes(32), key])).toBe(mailId);
    expect(mailIdFrom(returnPath, [randomBytes(32)])).toBeUndefined();
    expect(mailIdFrom(`bounces+${mailId}.${'0'.repeat(16)}@x.example`, [key])).toBeUndefined();
    expect(mailIdFrom('bounces@x.example', [key])).toBeUndefined();
    expect(returnPath.split('@')[0]?.length).toBeLessThanOrEqual(64);
  });
});

describe('a report of delivery', () => {
  test('marks the mail as returned, blocks the address and tells whoever sent it, once', async () => {
    await putMail();
    told.length = 0;

    expect(await returns().takeReport(report())).toBe('ours');
    expect(await returns().takeReport(report())).toBe('known');

    expect(await store.query('SELECT state, "lastStatus" FROM "Mail"')).toEqual([
      { state: 'bounced', lastStatus: '5.1.1' },
    ]);
    expect(await suppressionsOf(store, email)).toMatchObject([
      { class: 'bounce', status: '5.1.1' },
    ]);
    expect(told).toEqual([`${mailId} 5.1.1`]);
  });

  test('about a delay, or given up after days of trying, blocks nothing', async () => {
    await putMail();
    await returns().takeReport(report().replace('Action: failed', 'Action: delayed'));
    await returns().takeReport(report().replace('Status: 5.1.1', 'Status: 4.4.7'));

    expect(await suppressionsOf(store, email)).toEqual([]);
    expect(await store.query('SELECT kind FROM "MailEvent" ORDER BY kind')).toEqual([
      { kind: 'bounced' },
      { kind: 'delayed' },
    ]);
  });

  test.each([
    ['to a return path we did not make', report({ from: 'bounces+x@fjordlys.example' })],
    ['about a stranger’s address', report({ to: 'ceo@customer.example' })],
    ['that is an ordinary mail', 'From: a@b.example\r\nTo: c@d.example\r\n\r\nHello'],
    ['that is nothing', ''],
    ['without an end', `${report().slice(0, 500)}`],
  ])('%s changes nothing', async (_, raw) => {
    await putMail();

    expect(await returns().takeReport(raw)).toBe('foreign');
    expect(await store.query('SELECT * FROM "Suppression"')).toEqual([]);
  });

  test('of a megabyte of nothing takes no time', async () => {
    const took = await fastestMs(() => {
      readDsn(`Content-Type: multipart/report; boundary="a"\n\n${'\n--a\n '.repeat(200_000)}`);
      readDsn(`${'<a@'.repeat(300_000)}`);
    });
    expect(took).toBeLessThan(500);
  });
});

/** As a mailbox provider sends it when somebody presses “this is spam”: with the mail, text and all. */
function complaint(more: { type?: string; returnPath?: string; messageId?: string } = {}): string {
  const { type = 'abuse', returnPath: path = returnPath, messageId = 'x@y.example' } = more;
  return [
    'From: <feedback@mailbox.example>',
    'To: <fbl@fjordlys.example>',
    'Subject: FW: Verification code',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=feedback-report;',
    '\tboundary="part1_13d.2e68ed54_boundary"',
    '',
    '--part1_13d.2e68ed54_boundary',
    'Content-Type: text/plain; charset="US-ASCII"',
    '',
    'This is an email abuse report.',
    '',
    '--part1_13d.2e68ed54_boundary',
    'Content-Type: message/feedback-report',
    '',
    `Feedback-Type: ${type}`,
    'User-Agent: SomeGenerator/1.0',
    'Version: 1',
    '',
    '--part1_13d.2e68ed54_boundary',
    'Content-Type: message/rfc822',
    'Content-Disposition: inline',
    '',
    `Return-Path: <${path}>`,
    `Message-ID: <${messageId}>`,
    'To: <redacted@customer.example>',
    'Subject: Verification code',
    '',
    'Your code: 1234 5678',
    '--part1_13d.2e68ed54_boundary--',
    '',
  ].join('\r\n');
}

describe('a complaint (RFC 5965)', () => {
  test('marks the mail, blocks the address it went to, once, and keeps nothing of the text', async () => {
    await putMail();

    expect(await returns().takeReport(complaint())).toBe('ours');
    expect(await returns().takeReport(complaint())).toBe('known');

    expect(await store.query('SELECT state FROM "Mail"')).toEqual([{ state: 'complained' }]);
    expect(await suppressionsOf(store, email)).toMatchObject([{ class: 'complaint' }]);
    const rows = await everyRow(store);
    expect(rows).toContain('"arf"');
    expect(codesFoundIn({ rows }, ['12345678'])).toEqual([]);
  });

  test('is known by the Message-ID of the mail, too, where the return path was taken out', async () => {
    await putMail();
    const report = { returnPath: 'redacted@x.example', messageId: `${mailId}@fjordlys.example` };

    expect(await returns().takeReport(complaint(report))).toBe('ours');
  });

  test('that says they want no mail is an unsubscription', async () => {
    await putMail();
    await returns().takeReport(complaint({ type: 'opt-out' }));

    expect(await suppressionsOf(store, email)).toMatchObject([{ class: 'unsubscribe' }]);
  });

  test.each([
    ['that the mail is no spam', complaint({ type: 'not-spam' })],
    ['about a signature', complaint({ type: 'auth-failure' })],
    [
      'about a mail that is not ours',
      complaint({ returnPath: `b+${mailId}.${'0'.repeat(16)}@x.example` }),
    ],
    ['cut off', complaint().slice(0, 420)],
    ['without a type', complaint().replace(/Feedback-Type: .*/, 'X: y')],
  ])('%s changes nothing', async (_, raw) => {
    await putMail();

    expect(await returns().takeReport(raw)).toBe('foreign');
    expect(await store.query('SELECT * FROM "Suppression"')).toEqual([]);
    expect(await store.query('SELECT * FROM "MailEvent"')).toEqual([]);
  });
});

describe('a cleared address', () => {
  test('stays cleared when an old report is told again; what was cleared can be put back', async () => {
    await putMail();
    await returns().takeReport(report());
    const by = { personId: 'maya', callId: 'B8G4-32MR', now };

    expect(await clearSuppression(store, email.toUpperCase(), by)).toEqual(['bounce']);
    await returns().takeReport(report());
    expect(await suppressionsOf(store, email)).toEqual([]);
    expect(await restoreSuppression(store, email, { ...by, callId: 'C9H5-43NS' })).toEqual([
      'bounce',
    ]);
    expect(await suppressionsOf(store, email)).toHaveLength(1);
    const [{ count } = { count: 0 }] = await store.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM "MailEvent" WHERE source = 'deskhand'`,
    );
    expect(count).toBe(2);
  });
});

describe('Mailgun', () => {
  const event = (more: object = {}, at = now) => {
    const timestamp = String(at.getTime() / 1000);
    return JSON.stringify({
      signature: {
        timestamp,
        token: 'token',
        signature: createHmac('sha256', 'signing-key').update(`${timestamp}token`).digest('hex'),
      },
      'event-data': {
        id: 'event-1',
        event: 'failed',
        severity: 'permanent',
        recipient: email,
        timestamp: 1_795_262_400,
        'delivery-status': { code: 550 },
        message: { headers: { 'message-id': `${mailId}@fjordlys.example` } },
        ...more,
      },
    });
  };

  test('tells of a bounce, a complaint and an unsubscription when its signature is right and fresh', () => {
    expect(readMailgun(event(), 'signing-key', now)).toMatchObject([
      { id: 'event-1', kind: 'bounced', address: email, status: '550' },
    ]);
    expect(readMailgun(event({ event: 'complained' }), 'signing-key', now)).toMatchObject([
      { kind: 'complained' },
    ]);
    expect(readMailgun(event({ severity: 'temporary' }), 'signing-key', now)).toMatchObject([
      { kind: 'delayed' },
    ]);
    expect(readMailgun(event({ event: 'opened' }), 'signing-key', now)).toEqual([]);
    expect(readMailgun(event(), 'another-key', now)).toBeUndefined();
    expect(
      readMailgun(event({}, new Date('2026-11-19T12:00:00Z')), 'signing-key', now),
    ).toBeUndefined();
    expect(readMailgun('{', 'signing-key', now)).toBeUndefined();
  });

  test('an event told twice counts once, and reaches the mail it is about', async () => {
    await putMail();
    const events = readMailgun(event(), 'signing-key', now) ?? [];

    expect(await returns().takeEvents('mailgun', events)).toBe(1);
    expect(await returns().takeEvents('mailgun', events)).toBe(0);
    expect(await store.query('SELECT state FROM "Mail"')).toEqual([{ state: 'bounced' }]);
  });
});

describe('SendGrid', () => {
  const pair = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const timestamp = String(now.getTime() / 1000);
  const body = JSON.stringify([
    { sg_event_id: 'a', event: 'bounce', type: 'bounce', email, timestamp: 1, status: '5.1.1' },
    { sg_event_id: 'b', event: 'bounce', type: 'blocked', email, timestamp: 1 },
    { sg_event_id: 'c', event: 'spamreport', email, timestamp: 1 },
    { sg_event_id: 'd', event: 'open', email, timestamp: 1 },
    { nonsense: true },
  ]);
  const signature = sign('sha256', Buffer.from(timestamp + body), pair.privateKey).toString(
    'base64',
  );

  test('tells when its signature over the raw body is right', () => {
    expect(readSendgrid(body, { signature, timestamp }, publicKey, now)).toMatchObject([
      { id: 'a', kind: 'bounced', status: '5.1.1' },
      { id: 'b', kind: 'delayed' },
      { id: 'c', kind: 'complained' },
    ]);
    expect(readSendgrid(`${body} `, { signature, timestamp }, publicKey, now)).toBeUndefined();
    expect(readSendgrid(body, { signature: '', timestamp }, publicKey, now)).toBeUndefined();
    expect(readSendgrid(body, { signature, timestamp }, 'no key', now)).toBeUndefined();
  });
});

describe('a provider’s own list', () => {
  let server: Server;
  let url: string;
  /** Paths on a list, and how requests are answered otherwise. */
  const listed = new Map<string, unknown>();
  let refuse = 0;
  const asked: string[] = [];

  beforeAll(async () => {
    server = createServer((request: IncomingMessage, response) => {
      const path = decodeURIComponent(request.url ?? '');
      asked.push(`${request.method} ${path} ${request.headers.authorization}`);
      const entry = listed.get(path);
      if (refuse > 0) response.writeHead(refuse).end();
      else if (request.method === 'DELETE') {
        response.writeHead(entry === undefined && path.includes('.example/') ? 404 : 204).end();
        listed.delete(path);
      } else if (entry === undefined && path.startsWith('/v3/mg.example')) {
        response.writeHead(404).end('{"message":"Address not found"}');
      } else {
        const empty = path.includes('/global/') ? {} : [];
        response.writeHead(200).end(JSON.stringify(entry ?? empty));
      }
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    listed.clear();
    asked.length = 0;
    refuse = 0;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const providers: [string, () => MailProvider, string, unknown][] = [
    [
      'Mailgun',
      () => createMailgun({ url, domain: 'mg.example', key: 'api-key' }),
      `/v3/mg.example/bounces/${email}`,
      { address: email, code: '550', created_at: 'Fri, 20 Nov 2026 08:00:00 UTC' },
    ],
    [
      'SendGrid',
      () => createSendgrid({ url, key: 'api-key' }),
      `/v3/suppression/bounces/${email}`,
      [{ created: 1_795_161_600, email, reason: '550', status: '5.1.1' }],
    ],
  ];

  test.each(providers)(
    '%s: is read, cleared, and empty afterwards',
    async (_, create, path, entry) => {
      const provider = create();
      listed.set(path, entry);

      expect(await provider.blocksOf(email)).toEqual([
        { class: 'bounce', since: new Date('2026-11-20T08:00:00Z') },
      ]);
      await provider.clear(email);
      expect(await provider.blocksOf(email)).toEqual([]);
      expect(asked.every((each) => /(Basic YXBpOmFwaS1rZXk=|Bearer api-key)$/.test(each))).toBe(
        true,
      );
    },
  );

  test.each(providers)('%s: a refusal is an error without address and key', async (_, create) => {
    refuse = 500;
    const failure = await create()
      .clear(email)
      .catch((error: unknown) => String(error));

    expect(failure).toMatch(/^MailError: DELETE at 127\.0\.0\.1:\d+: 500$/);
  });

  test('what it blocks is shown beside our own list, and its silence harms nothing', async () => {
    const { log } = quietLog();
    const desk = createMailDesk({ store, provider: providers[0]?.[1](), log });
    listed.set(`/v3/mg.example/complaints/${email}`, { created_at: now.toUTCString() });
    await store.query(
      `INSERT INTO "Suppression"(address, class, since) VALUES ($1, 'bounce', $2)`,
      [email, now],
    );

    const told = await desk.blocksOf(email);
    expect(told.blocks.map(({ class: kind, ours }) => [kind, ours])).toEqual([
      ['bounce', true],
      ['complaint', false],
    ]);
    expect(told.providerAsked).toBe(true);
    refuse = 503;
    const own = await desk.blocksOf(email);
    expect(own.blocks.map((block) => block.class)).toEqual(['bounce']);
    expect(own.providerAsked).toBe(false);
    expect(await desk.clearAtProvider(email)).toBe('failed');
  });
});
