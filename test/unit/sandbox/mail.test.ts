import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CaughtMail, type MailCatcher, startMail } from '../../../src/sandbox/mail.ts';

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
