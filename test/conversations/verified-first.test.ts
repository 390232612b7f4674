/** Where VERIFY_BEFORE_CHANGES is on, nothing of a person is changed before they are verified (F022, F259). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MailCatcher, startMail } from '../../src/sandbox/mail.ts';
import { type Speaker, seen } from '../support/conversation.ts';
import { type Bot, longPages, startBot } from '../support/start-bot.ts';
import { until } from '../support/until.ts';

const oren = 'oren.friedman@galil-labs.example';
let mail: MailCatcher;
let bot: Bot;
let petra: Speaker;

beforeAll(async () => {
  mail = await startMail();
  bot = await startBot({
    customers: 9,
    pages: longPages,
    limits: { general: 3000 },
    settings: {
      VERIFY_BEFORE_CHANGES: 'true',
      VERIFY_LASTS_MINUTES: '2',
      SMTP_URL: mail.url,
      SMTP_TLS: 'off',
      MAIL_FROM: 'Help Desk <desk@fjordlys.example>',
    },
  });
  petra = bot.speaker('petra.holm@fjordlys.example');
});
afterAll(async () => {
  await bot.stop();
  await mail.stop();
});

/** Sends the code that the refusal offers, and checks it as if its owner had read it out. */
async function verifies(refusal: Awaited<ReturnType<typeof petra.asksForCard>>): Promise<void> {
  const before = mail.mails().length;
  await petra.presses(refusal, 'Send code');
  const question = await petra.direct.receivesCard('Send a verification code?');
  await petra.presses(question, 'Send code', { purpose: 'Another package', mailLanguage: 'en' });
  const card = await petra.direct.receivesCard('A code is on its way');
  const caught = await until('a mail', () => mail.mails()[before]);
  expect(caught.to).toEqual([oren]);
  await petra.direct.receives('The mail server took the mail');
  const [, one, two] = /^(\d{4}) (\d{4})\s*$/m.exec(caught.text) ?? [];
  await petra.presses(card, 'Check code', { code: `${one} ${two}` });
  await petra.direct.receivesCard('is verified');
}

test('a package is changed only for somebody verified, and so it is taken back', async () => {
  const refusal = await petra.asksForCard(`change package ${oren}`);
  expect(seen(refusal.message)).toContain('Nothing was changed yet');
  expect(seen(refusal.message)).toContain('must be verified');
  await verifies(refusal);

  await petra.says(`change package ${oren}`);
  const form = await petra.direct.receivesCard(/Package of/);
  await petra.presses(form, 'Next', { package: 'webex_meetings', location: '-' });
  const question = await petra.direct.receivesCard(/Change the package\?/);
  await petra.presses(question, 'Change package');
  const done = await petra.direct.receivesCard(/→ Webex Meetings/);

  bot.passes(3 * 60_000);
  await petra.presses(done, 'Undo');
  const undo = await petra.direct.receivesCard('Nothing was changed yet');
  await verifies(undo);
  await petra.says('undo package');
  await petra.direct.receivesCard(/Take the package change back\?/);
});

test('a yes that comes after the mark has ended changes nothing', async () => {
  bot.passes(20 * 60_000);
  await verifies(await petra.asksForCard(`remove user ${oren}`));
  await petra.says(`remove user ${oren}`);
  const question = await petra.direct.receivesCard('Nothing has been changed yet');
  bot.passes(3 * 60_000);
  const calls = () =>
    bot.cloud.calls().filter(({ route }) => route?.match(/^DELETE .*subscribers/)).length;
  const before = calls();
  await petra.presses(question, question.buttons[0]?.title ?? '');
  await petra.direct.receives('must be verified');

  expect(calls()).toBe(before);
  await petra.says(`reassign package ${oren}`);
  await petra.direct.receivesCard('must be verified');
});
