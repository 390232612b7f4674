/** What the record says of a code that was checked: whose it was, which mail carried it, until when it counts (F023). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MailCatcher, startMail } from '../../src/sandbox/mail.ts';
import { type Bot, startBot } from '../support/start-bot.ts';
import { until } from '../support/until.ts';

let mail: MailCatcher;
let bot: Bot;

beforeAll(async () => {
  mail = await startMail();
  bot = await startBot({
    settings: { SMTP_URL: mail.url, SMTP_TLS: 'off', MAIL_FROM: 'desk@fjordlys.example' },
  });
});
afterAll(async () => {
  await bot.stop();
  await mail.stop();
});

test('a wrong code typed without its card and the right one both name the person, and no code', async () => {
  const maya = bot.speaker('maya.lind@fjordlys.example');
  await maya.says('send code anna.nowak@cafesol.example');
  const question = await maya.direct.receivesCard('Send a verification code?');
  await maya.presses(question, 'Send code', { purpose: 'Password reset', mailLanguage: 'en' });
  await maya.direct.receivesCard('A code is on its way');
  const caught = await until('a mail', () => mail.mails()[0]);
  await maya.direct.receives('The mail server took the mail');
  const [, one = '', two = ''] = /^(\d{4}) (\d{4})\s*$/m.exec(caught.text) ?? [];
  const other = String((Number(two) + 1) % 10_000).padStart(4, '0');

  await maya.says(`code ${one} ${other}`);
  await maya.direct.receivesCard('does not match');
  await maya.says(`code ${one} ${two}`);
  await maya.direct.receivesCard('is verified');

  const { lines, sent } = await bot.reads(async (store) => ({
    lines: await store.query<{ fields: Record<string, string> }>(
      `SELECT fields FROM "AuditRecord" WHERE command = 'code.check' ORDER BY id`,
    ),
    sent: (await store.query<{ id: string; personId: string }>('SELECT * FROM "Mail"'))[0],
  }));
  expect(lines.map(({ fields }) => fields)).toEqual([
    { result: 'wrong', left: 4, target: sent?.personId },
    {
      result: 'verified',
      target: sent?.personId,
      mail: sent?.id,
      until: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    },
  ]);
  expect(JSON.stringify(lines)).not.toContain(one + two);
});
