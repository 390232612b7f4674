/** Mail that does not arrive: what is said of it, and how an address is let through again (F018, F024, F025, F026). */
import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type MailCatcher, startMail } from '../../src/sandbox/mail.ts';
import { type Speaker, seen } from '../support/conversation.ts';
import { type Bot, startBot } from '../support/start-bot.ts';

const anna = 'anna.nowak@cafesol.example';
const eventsKey = 'signing-key-of-the-provider';
let mail: MailCatcher;
let bot: Bot;
let maya: Speaker;
let provider: Server;
/** Addresses on the provider's list of bounces, and whether it answers at all. */
const listed = new Set<string>();
let answers = true;

beforeAll(async () => {
  mail = await startMail();
  provider = createServer((request, response) => {
    const [, list = '', address = ''] =
      /\/([a-z]+)\/([^/]+)$/.exec(decodeURIComponent(request.url ?? '')) ?? [];
    const isListed = list === 'bounces' && listed.has(address);
    if (!answers) response.writeHead(503).end();
    else if (!isListed) response.writeHead(404).end('{"message":"Address not found"}');
    else if (request.method === 'DELETE') {
      listed.delete(address);
      response.writeHead(200).end('{}');
    } else response.writeHead(200).end(JSON.stringify({ created_at: new Date().toUTCString() }));
  }).listen(0, '127.0.0.1');
  await once(provider, 'listening');
  bot = await startBot({
    settings: {
      SMTP_URL: mail.url,
      SMTP_TLS: 'off',
      MAIL_FROM: 'Help Desk <desk@fjordlys.example>',
      MAIL_PROVIDER: 'mailgun',
      MAIL_PROVIDER_URL: `http://127.0.0.1:${(provider.address() as AddressInfo).port}`,
      MAIL_PROVIDER_KEY: 'api-key-of-the-provider',
      MAIL_PROVIDER_DOMAIN: 'mg.example',
      MAIL_EVENTS_KEY: eventsKey,
    },
  });
  maya = bot.speaker('maya.lind@fjordlys.example');
});
afterAll(async () => {
  await bot.stop();
  await mail.stop();
  await new Promise((resolve) => provider.close(resolve));
});
beforeEach(() => {
  answers = true;
  listed.clear();
});

/** The provider reports that this address complained, or wants no mail. */
async function reports(event: 'complained' | 'unsubscribed', recipient = anna): Promise<void> {
  const at = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', eventsKey).update(`${at}token`).digest('hex');
  const answer = await fetch(`${bot.app.url()}/mail/events/mailgun`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      signature: { timestamp: at, token: 'token', signature },
      'event-data': { id: randomUUID(), event, recipient, timestamp: Number(at) },
    }),
  });
  expect(answer.status).toBe(200);
}

async function unblocks(email = anna) {
  await maya.says(`unblock ${email}`);
  const question = await maya.direct.receivesCard('Let mail reach this address again?');
  await maya.presses(question, 'Unblock');
  return { question, done: await maya.direct.receivesCard(/./s) };
}

describe('a blocked address', () => {
  test('is one press away from being unblocked, and that one from a new code (F025, F026)', async () => {
    await reports('complained');
    await maya.says(`send code ${anna}`);
    const refusal = await maya.direct.receivesCard('No code was sent');
    await maya.presses(refusal, 'Unblock');
    const question = await maya.direct.receivesCard('Let mail reach this address again?');
    expect(seen(question.message)).toContain('can be undone');
    await maya.presses(question, 'Unblock');

    const done = await maya.direct.receivesCard('Mail can reach Anna Nowak again');
    expect(seen(done.message)).toContain(`block mail ${anna}`);
    expect(seen(done.message)).toContain('stays cleared when this is undone');
    await maya.presses(done, 'Send code');
    const code = await maya.direct.receivesCard('Send a verification code?');
    expect(seen(code.message)).toContain('Anna Nowak');
  });

  test('that the provider did not clear is not called reachable', async () => {
    await reports('unsubscribed');
    answers = false;
    await maya.says(`mail status ${anna}`);
    const status = await maya.direct.receivesCard('Mail to Anna Nowak');
    expect(seen(status.message)).toContain('could not be asked whether it blocks the address');
    const { done } = await unblocks();

    expect(seen(done.message)).not.toContain('can reach');
    expect(seen(done.message)).toContain('the mail provider may not');
    expect(seen(done.message)).toContain('Try again later');
  });

  test('is blocked again as the last clearing found it, and the question says what stays cleared', async () => {
    await reports('complained');
    await unblocks();
    await reports('unsubscribed');
    await unblocks();
    await maya.says(`block mail ${anna}`);
    const question = await maya.direct.receivesCard('Block this address again?');
    expect(seen(question.message)).toContain('The mail provider’s list stays cleared.');
    await maya.presses(question, 'Block');
    await maya.direct.receives('is blocked again');

    await maya.says(`mail status ${anna}`);
    const status = await maya.direct.receivesCard('Mail to Anna Nowak');
    expect(seen(status.message)).toContain('they want no mail');
    expect(seen(status.message)).not.toContain('somebody complained');
    await maya.says(`block mail ${anna}`);
    await maya.direct.receives('Nothing was unblocked for Anna Nowak');
    await unblocks();
  });
});

describe('an address that only the provider blocks', () => {
  const kowalska = 'anna.kowalska-wisniewska@zaklady-lodz.example';

  test('is cleared there, which is not offered to be undone', async () => {
    listed.add(kowalska);
    const { question, done } = await unblocks(kowalska);

    expect(seen(question.message)).toContain('cannot be undone');
    expect(seen(done.message)).toContain('Only the mail provider had blocked the address');
    expect(seen(done.message)).not.toContain('block mail');
    expect([...listed]).toEqual([]);
    await maya.says(`block mail ${kowalska}`);
    await maya.direct.receives('Nothing was unblocked');
  });

  test('stays blocked, and is said to be, when the provider falls silent in between', async () => {
    listed.add(kowalska);
    await maya.says(`unblock ${kowalska}`);
    const question = await maya.direct.receivesCard('Let mail reach this address again?');
    answers = false;
    await maya.presses(question, 'Unblock');
    const done = await maya.direct.receivesCard('is still blocked');

    expect(done.buttons).toEqual([]);
    await maya.says(`unblock ${kowalska}`);
    const unasked = await maya.direct.receivesCard('is not blocked by Deskhand');
    expect(seen(unasked.message)).toContain('could not be asked whether it blocks the address');
  });
});

test('every block by a report leaves a line in the record, with whose address it is but not the address', async () => {
  await reports('complained');
  const lines = await bot.reads((store) =>
    store.query<{ personId: string; fields: Record<string, string> }>(
      `SELECT "personId", fields FROM "AuditRecord" WHERE command = 'mail.suppressed' ORDER BY id`,
    ),
  );
  const persons = await bot.reads((store) =>
    store.query<{ id: string }>('SELECT id FROM "Person" WHERE email = $1', [anna]),
  );

  expect(lines.at(-1)).toEqual({
    personId: 'deskhand',
    fields: { class: 'complaint', target: persons[0]?.id },
  });
  expect(JSON.stringify(lines)).not.toContain('cafesol');
});
