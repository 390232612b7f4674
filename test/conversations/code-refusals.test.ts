/** When nobody gets a code, and why; and that a code is worth nothing once the address behind it has changed. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type MailCatcher, startMail } from '../../src/sandbox/mail.ts';
import { codeIn } from '../support/code-desk.ts';
import { type Speaker, seen } from '../support/conversation.ts';
import { type Bot, startBot } from '../support/start-bot.ts';
import { until } from '../support/until.ts';

let mail: MailCatcher;
let bot: Bot;
let maya: Speaker;

beforeAll(async () => {
  mail = await startMail();
  bot = await startBot({
    settings: {
      SMTP_URL: mail.url,
      SMTP_TLS: 'off',
      MAIL_FROM: 'Help Desk <desk@fjordlys.example>',
    },
  });
  maya = bot.speaker('maya.lind@fjordlys.example');
});
afterAll(async () => {
  await bot.stop();
  await mail.stop();
});
beforeEach(() => bot.passes(3 * 60 * 60_000));

async function send(email: string): Promise<void> {
  await maya.says(`send code ${email}`);
  const question = await maya.direct.receivesCard('Send a verification code?');
  await maya.presses(question, 'Send code', { purpose: 'Password reset', mailLanguage: 'en' });
  await maya.direct.receives('The mail server took the mail');
}

/** As the copy of the directory would have it after a change at Webex. */
async function copySays(change: string, email: string): Promise<void> {
  await bot.reads((store) =>
    store.query(`UPDATE "Person" SET ${change} WHERE email = $1`, [email]),
  );
}

test('F018 F024 mail status of somebody who was invited says that the invitation is open', async () => {
  const status = seen(await maya.asks('mail status gal.invited@galil-labs.example'));

  expect(status).toContain('Mail to Gal Invited');
  expect(status).toContain('The invitation from Webex has not been accepted yet.');
  expect(status).toContain('https://admin.webex.com/helpdesk');
});

test('F025 unblocking somebody whom nothing of ours blocks says who else may, and leads there', async () => {
  await maya.says('unblock anna.nowak@cafesol.example');
  const answer = await maya.direct.receivesCard('is not blocked by Deskhand');
  expect(seen(answer.message)).toContain('Cisco’s exclusion list');
  await maya.presses(answer, 'Mail');

  expect(seen((await maya.direct.receivesCard('Mail to Anna Nowak')).message)).toContain(
    'https://admin.webex.com/helpdesk',
  );
});

describe('F022 no code is sent', () => {
  test('to an address that changed within 24 hours', async () => {
    await copySays('"emailChangedAt" = now()', 'anna.nowak@zaklady-lodz.example');
    const before = mail.mails().length;

    const refusal = seen(await maya.asks('send code anna.nowak@zaklady-lodz.example'));
    expect(refusal).toContain('No code was sent');
    expect(refusal).toContain('24 hours');
    expect(mail.mails()).toHaveLength(before);
  });

  test('to somebody who got three within 15 minutes', async () => {
    for (let time = 0; time < 3; time++) await send('anna.nowak@cafesol.example');

    const refusal = seen(await maya.asks('send code anna.nowak@cafesol.example'));
    expect(refusal).toContain('This person got three codes within 15 minutes.');
  });
});

test('F023 a code is a wrong one once another address is on record', async () => {
  const email = 'anna.nowak@cafesol.example';
  const before = mail.mails().length;
  await send(email);
  const code = codeIn(await until('the mail', () => mail.mails()[before]));
  await copySays(`email = 'other@cafesol.example'`, email);

  await maya.says(code);
  const answer = seen((await maya.direct.receivesCard('does not match')).message);
  expect(answer).toContain('4 attempts left');
  expect(answer).not.toContain('other@');
});
