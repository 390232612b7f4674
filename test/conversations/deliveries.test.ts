/** Webhooks as they come in real life: twice, in disorder, late, forged; and gone, until they are put back. */
import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { configFrom } from '../../src/config.ts';
import type { App } from '../../src/outside.ts';
import type { CloudMessage } from '../../src/sandbox/cloud/cloud.ts';
import { freePort } from '../support/bot-process.ts';
import { type CloudCaller, callerWith } from '../support/cloud-caller.ts';
import { type Speaker, seen, type Talk } from '../support/conversation.ts';
import { quietLog } from '../support/quiet-log.ts';
import { type Bot, startBot } from '../support/start-bot.ts';
import { until } from '../support/until.ts';

let bot: Bot;
let maya: Speaker;
let petra: Speaker;
/** Webex, called by the bot's own token. */
let itself: CloudCaller;

const everyHalfMinute = '*/30 * * * * *';

beforeAll(async () => {
  bot = await startBot();
  maya = bot.speaker('maya.lind@fjordlys.example');
  petra = bot.speaker('petra.holm@fjordlys.example');
  itself = callerWith(bot.cloud, bot.cloud.credentials.botToken);
});
afterAll(() => bot.stop());
afterEach(() => {
  Object.assign(bot.cloud.faults, { duplicateDeliveries: 0, reorderDeliveries: false });
});

/** The answers since `before`, once everything that was asked is answered. */
async function answersAfter(before: number, talk: Talk = maya.direct): Promise<string[]> {
  await bot.cloud.delivered();
  await maya.says('whoami', { talk });
  await maya.direct.receives('Maya Lind');
  if (talk !== maya.direct) await talk.receives('I have answered you');
  return talk.posted().slice(before, -1).map(seen);
}

describe('a delivery that comes several times', () => {
  test('is answered once', async () => {
    const before = maya.direct.posted().length;
    bot.cloud.faults.duplicateDeliveries = 4;
    await maya.says('number +48426300101');
    await maya.says('customer Café Sol');
    await maya.says('device 84:78:AC:10:00:01');

    const answers = await answersAfter(before);
    expect(answers).toHaveLength(3);
    expect(answers[0]).toContain('+48 42 630 01 01');
    expect(answers[1]).toContain('Café Sol');
    expect(answers[2]).toContain('Cisco 8845');
  });

  test('changes once, when it is a press', async () => {
    const card = await petra.asksForCard('role grant jonas.berg@fjordlys.example auditor');
    bot.cloud.faults.duplicateDeliveries = 4;
    await petra.presses(card, 'Give the role');

    expect(seen(await petra.direct.receives(/./s))).toBe(
      'Jonas Berg now has the role **auditor**.',
    );
    bot.cloud.faults.duplicateDeliveries = 0;
    await bot.cloud.delivered();
    expect(seen(await petra.asks('help'))).toContain('What you can ask');
  });

  test('is remembered over a restart; one older than a week is not even looked at', async () => {
    const asked = await maya.says('customer Café Sol');
    await maya.direct.receives('Café Sol');
    const before = maya.direct.posted().length;

    await bot.restart();
    expect(await deliver(notificationOf(asked))).toBe(200);
    const old = await quietly('customer Café Sol');
    const eightDaysAgo = new Date(Date.now() - 8 * 24 * 3_600_000).toISOString();
    expect(await deliver(notificationOf({ ...old, created: eightDaysAgo }))).toBe(200);

    expect(await answersAfter(before)).toEqual([]);
  });

  test('is answered once, if it comes a hundred times at once', async () => {
    const asked = await quietly('customer Café Sol');
    const before = maya.direct.posted().length;
    const statuses = await Promise.all(
      Array.from({ length: 100 }, () => deliver(notificationOf(asked))),
    );

    expect(new Set(statuses)).toEqual(new Set([200]));
    const answers = await answersAfter(before);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toContain('Café Sol');
  });
});

describe('deliveries in disorder', () => {
  test('are all answered, each once', async () => {
    const before = maya.direct.posted().length;
    bot.cloud.faults.reorderDeliveries = true;
    bot.cloud.faults.duplicateDeliveries = 1;
    await Promise.all([
      maya.says('number +48426300101'),
      maya.says('customer Café Sol'),
      maya.says('device 84:78:AC:10:00:01'),
    ]);
    await bot.cloud.delivered();
    bot.cloud.faults.reorderDeliveries = false;

    const answers = await answersAfter(before);
    expect(answers).toHaveLength(3);
    for (const words of ['+48 42 630 01 01', 'Café Sol S.L.', 'Cisco 8845']) {
      expect(answers.filter((answer) => answer.includes(words))).toHaveLength(1);
    }
  });

  test('and a late one are answered when they come', async () => {
    const asked = await quietly('number +48426300101');
    bot.passes(3 * 3_600_000);
    expect(await deliver(notificationOf(asked))).toBe(200);
    expect(seen(await maya.direct.receives(/./s))).toContain('+48 42 630 01 01');
  });

  test('one about a message that was deleted meanwhile is answered by nothing', async () => {
    const asked = await quietly('number +48426300101');
    const before = maya.direct.posted().length;
    const hers = callerWith(bot.cloud, bot.cloud.tokenOf(maya.person.id));
    expect((await hers('DELETE', `/v1/messages/${asked.id}`)).status).toBe(204);

    expect(await deliver(notificationOf(asked))).toBe(200);
    expect(await answersAfter(before)).toEqual([]);
  });
});

describe('what does not come from Webex', () => {
  let asked: CloudMessage;
  let before: { rows: number; posted: number };
  beforeAll(async () => {
    asked = await quietly('number +48426300101');
    before = { rows: await inboxRows(), posted: maya.direct.posted().length };
  });

  const body = (): Buffer => Buffer.from(JSON.stringify(notificationOf(asked)));
  const wrong = 'another-secret-altogether';

  test.each<[string, (bytes: Buffer) => Record<string, string>]>([
    ['no signature', () => ({})],
    ['an empty one', () => ({ 'x-spark-signature': '' })],
    ['one of another secret', (bytes) => ({ 'x-spark-signature': hmac('sha1', bytes, wrong) })],
    [
      'half of the right one',
      (bytes) => ({ 'x-spark-signature': hmac('sha1', bytes).slice(0, 20) }),
    ],
    ['one with something behind', (bytes) => ({ 'x-spark-signature': `${hmac('sha1', bytes)}0` })],
    ['another algorithm’s', (bytes) => ({ 'x-spark-signature': hmac('sha256', bytes) })],
    [
      'one of the body written differently',
      (bytes) => ({
        'x-spark-signature': hmac(
          'sha1',
          Buffer.from(JSON.stringify(JSON.parse(`${bytes}`), null, 1)),
        ),
      }),
    ],
    [
      'a right and a wrong one',
      (bytes) => ({
        'x-spark-signature': hmac('sha1', bytes),
        'x-webex-signature': `SHA-256=${hmac('sha256', bytes, wrong)}`,
      }),
    ],
  ])('is refused with %s', async (_what, headers) => {
    const bytes = body();
    expect(await post(bytes, headers(bytes))).toBe(401);
  });

  test.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['no JSON', Buffer.from('{"resource":"messages"')],
    ['no object', Buffer.from('[]')],
    ['no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
    ['no data', Buffer.from('{"resource":"messages","event":"created"}')],
    ['no room', Buffer.from('{"resource":"messages","event":"created","data":{"id":"x"}}')],
    [
      'an id of blanks',
      Buffer.from('{"resource":"messages","event":"created","data":{"id":" ","roomId":"r"}}'),
    ],
    ['10,000 brackets', Buffer.from(`${'['.repeat(10_000)}${']'.repeat(10_000)}`)],
  ])('or, though signed, holds %s', async (_what, bytes) => {
    expect(await post(bytes, { 'x-spark-signature': hmac('sha1', bytes) })).toBe(400);
  });

  test('or is larger than 64 kB', async () => {
    const bytes = Buffer.from(
      JSON.stringify({ ...notificationOf(asked), more: 'x'.repeat(65_536) }),
    );
    expect(await post(bytes, { 'x-spark-signature': hmac('sha1', bytes) })).toBe(413);
  });

  test('left no trace in the database, and nobody was answered', async () => {
    expect(await answersAfter(before.posted)).toEqual([]);
    expect(await inboxRows()).toBe(before.rows + 1);
  });

  test('with the right signature it is answered after all', async () => {
    expect(await deliver(notificationOf(asked))).toBe(200);
    expect(seen(await maya.direct.receives(/./s))).toContain('+48 42 630 01 01');
  });

  test('a forged sender or room in a signed notification counts for nothing: the message says who wrote it', async () => {
    const hers = await quietly('whoami');
    const notification = notificationOf(hers);
    notification.data['personId'] = petra.person.id;
    notification.data['personEmail'] = petra.person.email;

    expect(await deliver(notification)).toBe(200);
    expect(seen(await maya.direct.receives(/./s))).toContain('Maya Lind');
  });
});

describe('the webhooks at Webex', () => {
  test('are three, however often the bot starts', async () => {
    await bot.restart();
    expect((await webhooks()).map(({ name }) => name).sort()).toEqual([
      'Deskhand attachmentActions created',
      'Deskhand memberships created',
      'Deskhand messages created',
    ]);
  });

  test('stay when the bot stops', async () => {
    let left: Webhook[] = [];
    await bot.restart(async () => {
      left = await webhooks();
    });
    expect(left).toHaveLength(3);
  });

  test('are put back after somebody deleted them', async () => {
    for (const { id } of await webhooks()) await itself('DELETE', `/v1/webhooks/${id}`);
    bot.rings(everyHalfMinute);

    await untilRight();
    expect(seen(await maya.asks('whoami'))).toContain('Maya Lind');
  });

  test('are switched on after Webex switched them off', async () => {
    bot.cloud.faults.deactivateWebhooks = true;
    await itself('GET', '/v1/people/me');
    expect((await webhooks()).map(({ status }) => status)).toEqual(Array(3).fill('inactive'));
    bot.rings(everyHalfMinute);

    await untilRight();
    expect(seen(await maya.asks('whoami'))).toContain('Maya Lind');
  });

  test('of others are left alone', async () => {
    await itself('POST', '/v1/webhooks', {
      name: 'Somebody else’s',
      targetUrl: 'http://127.0.0.1:9/elsewhere',
      resource: 'rooms',
      event: 'created',
    });
    await bot.restart();
    bot.rings(everyHalfMinute);
    await untilRight();

    expect((await webhooks()).filter(({ resource }) => resource === 'rooms')).toHaveLength(1);
  });
});

const onServer = 'server' in inject('template');

describe.runIf(onServer)(
  'a second replica on the same PostgreSQL server (TEST_DATABASE_URL)',
  () => {
    let second: App;
    beforeAll(async () => {
      const environment = { ...bot.environment, PORT: String(await freePort()) };
      second = await createApp(configFrom(environment), { log: quietLog().log });
      await second.start();
    });

    test('shares the work: every question is answered once', async () => {
      const before = maya.direct.posted().length;
      for (let count = 0; count < 10; count += 1) await maya.says('customer Café Sol');
      expect(await answersAfter(before)).toHaveLength(10);
    });

    test('stops, and the first still hears', async () => {
      await second.stop();
      expect(seen(await maya.asks('whoami'))).toContain('Maya Lind');
      await bot.restart();
      expect(seen(await maya.asks('whoami'))).toContain('Maya Lind');
    });
  },
);

interface Webhook {
  id: string;
  name: string;
  status: string;
  resource: string;
}

async function webhooks(): Promise<Webhook[]> {
  return (await itself('GET', '/v1/webhooks')).json['items'] as Webhook[];
}

function untilRight(): Promise<Webhook[]> {
  return until('three active webhooks', async () => {
    const ours = (await webhooks()).filter(({ name }) => name.startsWith('Deskhand'));
    return ours.length === 3 && ours.every(({ status }) => status === 'active') && ours;
  });
}

/** Said in a moment in which Webex has switched the webhooks off: nobody hears it. */
async function quietly(text: string): Promise<CloudMessage> {
  await bot.cloud.delivered();
  bot.cloud.faults.deactivateWebhooks = true;
  const said = await maya.says(text);
  bot.rings(everyHalfMinute);
  await untilRight();
  return said;
}

/** A notification as Webex would send it for that message. */
function notificationOf(message: CloudMessage) {
  const { text: _text, html: _html, markdown: _markdown, ...data } = message;
  return {
    id: 'webhook',
    name: 'Deskhand messages created',
    resource: 'messages',
    event: 'created',
    actorId: message.personId,
    data: data as Record<string, unknown>,
  };
}

function deliver(notification: unknown): Promise<number> {
  const bytes = Buffer.from(JSON.stringify(notification));
  return post(bytes, { 'x-spark-signature': hmac('sha1', bytes) });
}

async function post(bytes: Buffer, headers: Record<string, string>): Promise<number> {
  const answer = await fetch(`${bot.app.url()}/webex/webhooks`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: { 'content-type': 'application/json', ...headers },
  });
  expect(await answer.text()).toBe('');
  return answer.status;
}

function hmac(
  algorithm: string,
  bytes: Buffer,
  secret = bot.environment['WEBEX_WEBHOOK_SECRET'] ?? '',
): string {
  return createHmac(algorithm, secret).update(bytes).digest('hex');
}

async function inboxRows(): Promise<number> {
  const [row] = await bot.reads((store) =>
    store.query<{ count: number }>('SELECT count(*)::int AS count FROM "InboxEvent"'),
  );
  return row?.count ?? -1;
}
