/** A caller proves who they are: the code goes by mail, comes back by telephone, and exists nowhere else. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CaughtMail, type MailCatcher, startMail } from '../../src/sandbox/mail.ts';
import { noMailFaults } from '../../src/sandbox/mail-faults.ts';
import { type Speaker, seen } from '../support/conversation.ts';
import { type Bot, startBot } from '../support/start-bot.ts';
import { until } from '../support/until.ts';

let mail: MailCatcher;
let bot: Bot;
let maya: Speaker;
const bounceKey = 'a-key-of-sixteen-and-more';
/** Every code that was mailed: none may be found anywhere afterwards. */
const codes: string[] = [];

beforeAll(async () => {
  mail = await startMail();
  bot = await startBot({
    settings: {
      SMTP_URL: mail.url,
      SMTP_TLS: 'off',
      MAIL_FROM: 'Help Desk <desk@fjordlys.example>',
      BOUNCE_ADDRESS: 'bounces@fjordlys.example',
      BOUNCE_KEY: bounceKey,
      PARTNER_ADMINS: 'petra.holm@fjordlys.example',
      DECOY_PEOPLE: 'anna.nowak@zaklady-lodz.example',
      LOG_LEVEL: 'debug',
    },
  });
  maya = bot.speaker('maya.lind@fjordlys.example');
  mail.returnTo(async (report) => {
    await fetch(`${bot.app.url()}/mail/bounces`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bounceKey}` },
      body: report,
    });
  });
  mail.on((caught) => codes.push(codeIn(caught)));
});
afterAll(async () => {
  await bot.stop();
  await mail.stop();
});
beforeEach(() => {
  Object.assign(mail.faults, noMailFaults());
  bot.passes(16 * 60_000);
});

function codeIn(caught: CaughtMail | undefined): string {
  return (
    /^(\d{4}) (\d{4})\s*$/m
      .exec(caught?.text ?? '')
      ?.slice(1)
      .join('') ?? ''
  );
}

/** Asks for a code for this person and says yes. */
async function send(who: Speaker, email: string, inputs: Record<string, string> = {}) {
  const before = mail.mails().length;
  await who.says(`send code ${email}`);
  const question = await who.direct.receivesCard('Send a verification code?');
  await who.presses(question, 'Send code', {
    purpose: 'Password reset',
    mailLanguage: 'en',
    ...inputs,
  });
  const card = await who.direct.receivesCard('A code is on its way');
  return { before, question, card };
}

async function mailAfter(before: number): Promise<CaughtMail> {
  return until('a mail', () => mail.mails()[before]);
}

const wrongCode = (code: string): string =>
  String((Number(code) + 1) % 100_000_000).padStart(8, '0');

describe('a code', () => {
  test('is mailed to the address on record and verifies whoever reads it back', async () => {
    const { before, question, card } = await send(maya, 'anna.nowak@cafesol.example');
    const caught = await mailAfter(before);

    expect(question.message.markdown).toContain('a••••@cafesol.example');
    expect(question.message.markdown).not.toContain('anna.nowak@');
    expect(caught.to).toEqual(['anna.nowak@cafesol.example']);
    expect(caught.subject).not.toMatch(/\d{4}/);
    await maya.direct.receives('The mail server took the mail');

    await maya.presses(card, 'Check code', { code: codeIn(caught) });
    const done = await maya.direct.receivesCard('Anna Nowak is verified');
    expect(done.message.markdown).toContain('checked by Maya Lind');
    expect(done.message.markdown).toContain('It does not show who they are.');

    await maya.says('user anna.nowak@cafesol.example');
    const user = await maya.direct.receivesCard('Anna Nowak');
    expect(user.message.markdown).toContain('Verified until');
  });

  test('can be typed by itself, and a wrong one leaves fewer attempts', async () => {
    const { before } = await send(maya, 'anna.nowak@cafesol.example');
    const code = codeIn(await mailAfter(before));
    await maya.direct.receives('The mail server took the mail');

    await maya.says(`${wrongCode(code).slice(0, 4)} ${wrongCode(code).slice(4)}`);
    const wrong = await maya.direct.receivesCard('does not match');
    expect(wrong.message.markdown).toContain('4 attempts left');
    await maya.says(code);
    await maya.direct.receivesCard('Anna Nowak is verified');
    await maya.says(`code ${code}`);
    await maya.direct.receivesCard('does not match, or it is no longer valid');
  });
});

describe('the question', () => {
  test('takes no address and no other field that was put into it', async () => {
    const { before } = await send(maya, 'anna.nowak@cafesol.example', {
      email: 'eve@evil.example',
      id: 'somebody-else',
      mailLanguage: 'he',
    });
    const caught = await mailAfter(before);

    expect(caught.to).toEqual(['anna.nowak@cafesol.example']);
    expect(caught.html).toContain('dir="rtl"');
  });

  test('about a look-alike address names the person it found, never the one that was typed', async () => {
    const before = mail.mails().length;
    await maya.says('send code аnna.nowak@cafesol.example');
    const answer = await maya.direct.receives(/./);

    expect(answer.markdown).not.toContain('on record');
    expect(mail.mails()).toHaveLength(before);
  });

  test('is refused to people without a role', async () => {
    const stranger = bot.speaker('anna.nowak@cafesol.example');
    await stranger.says('send code anna.nowak@cafesol.example');
    await stranger.direct.receives('only answers people');
  });
});

describe('mail that comes back', () => {
  test('is told in the thread, blocks the address, and can be unblocked and undone', async () => {
    mail.faults.bounce = true;
    await send(maya, 'anna.nowak@cafesol.example');
    await maya.direct.receives('came back (5.1.1)');
    mail.faults.bounce = false;
    bot.passes(16 * 60_000);

    await maya.says('mail status anna.nowak@cafesol.example');
    const status = await maya.direct.receivesCard('Mail to Anna Nowak');
    expect(status.message.markdown).toContain('came back');
    expect(status.message.markdown).toContain('is blocked since');
    expect(status.message.markdown).toContain('https://admin.webex.com/helpdesk');
    await maya.says('send code anna.nowak@cafesol.example');
    await maya.direct.receivesCard('Mail to this address is blocked');

    await maya.presses(status, 'Unblock');
    const question = await maya.direct.receivesCard('Let mail reach this address again?');
    await maya.presses(question, 'Unblock');
    await maya.direct.receivesCard('Mail can reach Anna Nowak again');
    await maya.says('block mail anna.nowak@cafesol.example');
    await maya.presses(await maya.direct.receivesCard('Block this address again?'), 'Block');
    await maya.direct.receives('is blocked again');
    await maya.says('unblock anna.nowak@cafesol.example');
    await maya.presses(
      await maya.direct.receivesCard('Let mail reach this address again?'),
      'Unblock',
    );
    await maya.direct.receivesCard('Mail can reach Anna Nowak again');
  });

  test('without the key nobody can report anything', async () => {
    const answers = await Promise.all(
      [{}, { authorization: 'Bearer wrong' }].map((headers) =>
        fetch(`${bot.app.url()}/mail/bounces`, { method: 'POST', headers, body: 'x' }),
      ),
    );
    const events = await fetch(`${bot.app.url()}/mail/events/mailgun`, {
      method: 'POST',
      body: '{}',
    });

    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
    expect(events.status).toBe(401);
  });
});

test('a refusal of the mail server is told, and no code counts', async () => {
  mail.faults.reject = true;
  const { card } = await send(maya, 'anna.nowak@cafesol.example');
  await maya.direct.receives('The mail server refused the mail (550 5.1.1). No code was sent.');

  await maya.presses(card, 'Check code', { code: '12345678' });
  await maya.direct.receivesCard('does not match');
});

test('whoever looks up a decoy alarms the partner administrators, once', async () => {
  const petra = bot.speaker('petra.holm@fjordlys.example');
  await maya.says('user anna.nowak@zaklady-lodz.example');
  await maya.direct.receivesCard('anna.nowak@zaklady-lodz.example');
  bot.rings('* * * * *');
  await petra.direct.receives('Maya Lind');
  bot.rings('* * * * *');
  await petra.says('whoami');
  await petra.direct.receivesCard(/./);

  const alarms = petra.direct.posted().filter(({ markdown }) => markdown?.includes('⚠'));
  expect(alarms).toHaveLength(1);
});

test('a question that is pressed fifty times sends one mail', async () => {
  const before = mail.mails().length;
  await maya.says('send code anna.nowak@cafesol.example');
  const question = await maya.direct.receivesCard('Send a verification code?');
  const [send] = question.buttons;
  await Promise.allSettled(
    Array.from({ length: 50 }, () => maya.pressesRaw(question.message.id, { ...send?.data })),
  );
  await maya.direct.receives('The mail server took the mail', 30_000);

  expect(mail.mails()).toHaveLength(before + 1);
});

describe('a submission forged by somebody else', () => {
  test('neither sends the code nor spends the question', async () => {
    const before = mail.mails().length;
    await maya.says('send code anna.nowak@cafesol.example');
    const question = await maya.direct.receivesCard('Send a verification code?');
    const jonas = bot.speaker('jonas.berg@fjordlys.example');
    const own = await jonas.asksForCard('help');
    await jonas.pressesRaw(own.message.id, { ...question.buttons[0]?.data });
    const answer = await jonas.direct.receives(/./s);

    expect(seen(answer)).not.toMatch(/Nowak|cafesol|on its way/);
    expect(mail.mails()).toHaveLength(before);
    await maya.presses(question, 'Send code', { purpose: 'Password reset', mailLanguage: 'en' });
    await maya.direct.receivesCard('A code is on its way');
    await mailAfter(before);
    await maya.direct.receives('The mail server took the mail');
  });

  test('with the right code verifies nobody', async () => {
    const { before, card } = await send(maya, 'anna.nowak@cafesol.example');
    const code = codeIn(await mailAfter(before));
    await maya.direct.receives('The mail server took the mail');
    const jonas = bot.speaker('jonas.berg@fjordlys.example');
    const own = await jonas.asksForCard('help');
    await jonas.pressesRaw(own.message.id, { ...card.buttons[0]?.data, code });
    expect(seen(await jonas.direct.receives(/./s))).not.toContain('is verified');
    await jonas.says(`code ${code}`);
    expect(seen(await jonas.direct.receives(/./s))).not.toContain('is verified');

    await maya.presses(card, 'Check code', { code });
    await maya.direct.receivesCard('Anna Nowak is verified');
  });
});

test('no issued code is found in the database, the log, the metrics or any message', async () => {
  const metrics = await fetch(`${bot.app.url()}/metrics`).then((answer) => answer.text());
  const rows = await bot.reads(async (store) => {
    const tables = await store.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    const all = [];
    for (const { name } of tables) all.push(await store.query(`SELECT * FROM "${name}"`));
    return JSON.stringify(all, (_, value) => (typeof value === 'bigint' ? String(value) : value));
  });
  const said = JSON.stringify(
    bot.cloud
      .rooms(maya.person.id)
      .flatMap((room) =>
        bot.cloud.messages(room.id).filter((message) => message.personId === bot.cloud.bot.id),
      ),
  );
  const found = codes.flatMap((code) =>
    [code, `${code.slice(0, 4)} ${code.slice(4)}`, `${code.slice(0, 4)}-${code.slice(4)}`].filter(
      (written) => [metrics, rows, said, bot.logText()].some((sink) => sink.includes(written)),
    ),
  );

  expect(codes.length).toBeGreaterThan(1);
  expect(codes.every((code) => /^\d{8}$/.test(code))).toBe(true);
  expect(found).toEqual([]);
});
