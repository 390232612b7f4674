import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CaughtMail, type MailCatcher, startMail } from '../../../src/sandbox/mail.ts';
import { codesMailedBy } from '../../support/canary.ts';

let mail: MailCatcher;

beforeEach(async () => {
  mail = await startMail();
});
afterEach(() => mail.stop());

async function send(to: string, subject: string): Promise<void> {
  const transport = createTransport(mail.url);
  await transport.sendMail({
    from: 'Deskhand <deskhand@fjordlys.example>',
    to,
    subject,
    text: 'Twój kod: 123456',
    html: '<p>Twój kod: <b>123456</b></p>',
  });
  transport.close();
}

test('a mail is caught with its subject, its texts and those it was meant for', async () => {
  await send('Anna Nowak <anna.nowak@cafesol.example>', 'Kod weryfikacyjny – שלום');
  const [caught] = mail.mails();

  expect(caught).toMatchObject({
    from: 'Deskhand <deskhand@fjordlys.example>',
    to: ['anna.nowak@cafesol.example'],
    subject: 'Kod weryfikacyjny – שלום',
  });
  expect(caught?.text.trim()).toBe('Twój kod: 123456');
  expect(caught?.html).toContain('<b>123456</b>');
  expect(Date.parse(caught?.at ?? '')).not.toBeNaN();
});

test('a code in a mail is noted, so that the bot that sent it is searched for it when it stops', async () => {
  const transport = createTransport(mail.url);
  for (const text of ['Hello\n\n1234 5678\n\nBye', 'no code: 1234567', '8765 4321'])
    await transport.sendMail({ from: 'a@fjordlys.example', to: 'b@cafesol.example', text });
  transport.close();

  expect(codesMailedBy(mail.url)).toEqual(['12345678', '87654321']);
  expect(codesMailedBy('smtp://127.0.0.1:1')).toEqual([]);
});

test('listeners hear of every new mail until they leave', async () => {
  const heard: CaughtMail[] = [];
  const leave = mail.on((caught) => heard.push(caught));
  await send('a@x.example', 'first');
  leave();
  await send('a@x.example', 'second');

  expect(heard.map((caught) => caught.subject)).toEqual(['first']);
  expect(mail.mails().map((caught) => caught.subject)).toEqual(['first', 'second']);
});

test('it listens on this machine only', () => {
  expect(mail.url).toMatch(/^smtp:\/\/127\.0\.0\.1:\d+$/);
});
