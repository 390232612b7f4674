/** A caller proves who they are: the code goes by mail, comes back by telephone, and exists nowhere else. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CaughtMail, type MailCatcher, startMail } from '../../src/sandbox/mail.ts';
import { noMailFaults } from '../../src/sandbox/mail-faults.ts';
import { codesFoundIn, everyRow, everythingSaid } from '../support/canary.ts';
import { callerWith } from '../support/cloud-caller.ts';
import { type Speaker, seen, type Talk } from '../support/conversation.ts';
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
  // at most ten codes a day for one person
  bot.passes(3 * 60 * 60_000);
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
  test('F022 F023 is mailed to the address on record and verifies whoever reads it back', async () => {
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
    expect(done.message.markdown).toMatch(
      /Valid until .* · checked by Maya Lind · reference [0-9A-Z]{4}-[0-9A-Z]{4}/,
    );
    expect(done.message.markdown).toContain('It does not show who they are.');

    await maya.says('user anna.nowak@cafesol.example');
    const user = await maya.direct.receivesCard('Anna Nowak');
    expect(user.message.markdown).toContain('Verified until');
    await maya.presses(user, 'Verify');
    const once = await maya.direct.receivesCard('Send a verification code?');
    expect(once.message.markdown).toContain('a••••@cafesol.example');
  });

  test('F023 can be typed by itself, and a wrong one leaves fewer attempts', async () => {
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

/** As people type eight digits, alone and behind the words for codes. */
const writings: readonly (readonly [string, (code: string) => string])[] = [
  ['in one', (code) => code],
  ['four and four', (code) => groups(code, 4).join(' ')],
  ['with a hyphen', (code) => groups(code, 4).join('-')],
  ['with a dot', (code) => groups(code, 4).join('.')],
  ['in pairs', (code) => groups(code, 2).join(' ')],
  ['in pairs with dots', (code) => `${groups(code, 2).join('.')}.`],
  ['politely', (code) => `${code}, please`],
  ['in a sentence', (code) => `she says ${groups(code, 2).join(' ')}`],
  ['after verify', (code) => `verify ${code}`],
  ['after a misspelt verify', (code) => `verfiy ${code}`],
  ['after send code', (code) => `send code ${groups(code, 4).join(' ')}`],
  ['after code, with a person', (code) => `code ${code} for anna.nowak@cafesol.example`],
  ['after a person', (code) => `code of anna.nowak@cafesol.example: ${code}`],
  ['in Polish', (code) => `kod to ${groups(code, 2).join(' ')}`],
  ['in Spanish', (code) => `verificar ${code}`],
  ['in Bulgarian', (code) => `кодът е ${groups(code, 4).join('.')}`],
  ['in Norwegian', (code) => `bekreft ${groups(code, 2).join(' ')}`],
  ['in Hebrew', (code) => `הקוד הוא ${groups(code, 4).join(' ')}`],
];

const isWrong = /does not match|Kod się nie zgadza|no coincide|не съвпада|stemmer ikke|אינו תואם/;
const isVerified = /Anna Nowak/;

function groups(code: string, size: number): string[] {
  return code.match(new RegExp(`.{${size}}`, 'g')) ?? [];
}

describe('F023 eight digits are a code, however they are typed', () => {
  test.each(writings)('%s: checked, and nothing repeats them', async (_, written) => {
    const { before } = await send(maya, 'anna.nowak@cafesol.example');
    const code = codeIn(await mailAfter(before));
    await maya.direct.receives('The mail server took the mail');

    await maya.says(written(wrongCode(code)));
    const wrong = await maya.direct.receivesCard();
    expect(seen(wrong.message)).toMatch(isWrong);
    await maya.says(written(code));
    const right = await maya.direct.receivesCard();
    expect(seen(right.message)).toMatch(isVerified);

    const said = { wrong: JSON.stringify(wrong), right: JSON.stringify(right) };
    expect(codesFoundIn(said, [code, wrongCode(code)])).toEqual([]);
  });

  test('by a colleague, or long after the card: the answer is that of any wrong code', async () => {
    const jonas = bot.speaker('jonas.berg@fjordlys.example');
    const { before } = await send(maya, 'anna.nowak@cafesol.example');
    const code = codeIn(await mailAfter(before));
    await maya.direct.receives('The mail server took the mail');

    await jonas.says(groups(code, 2).join(' '));
    const toJonas = await jonas.direct.receivesCard();
    bot.passes(16 * 60_000);
    await maya.says(wrongCode(code));
    const late = await maya.direct.receivesCard();

    for (const { message } of [toJonas, late]) {
      expect(seen(message)).toContain('That code does not match, or it is no longer valid');
      expect(seen(message)).not.toContain('Anna Nowak');
    }
    expect(
      codesFoundIn({ jonas: JSON.stringify(toJonas), maya: JSON.stringify(late) }, [
        code,
        wrongCode(code),
      ]),
    ).toEqual([]);
  });

  test.each(['number 22123456', '+48 22 123 45 67', 'phone 22 12 34 56'])(
    'unless it is said that they are a number: “%s” is looked up',
    async (text) => {
      expect(seen(await maya.asks(text))).not.toContain('code');
    },
  );
});

describe('F023 a code typed in a group space', () => {
  test.each([
    ['alone', (code: string) => code],
    ['with trailing words', (code: string) => `code ${code} for anna.nowak@cafesol.example`],
  ])('%s is removed where the bot moderates, and is repeated nowhere', async (_, written) => {
    const group = bot.group('Service desk', [maya]);
    await moderates(group);
    const { before } = await send(maya, 'anna.nowak@cafesol.example');
    const code = codeIn(await mailAfter(before));
    await maya.direct.receives('The mail server took the mail');
    const removed = new Promise<unknown>((resolve) => {
      const forget = bot.cloud.on('deleted', (gone) => {
        forget();
        resolve(gone);
      });
    });

    const { id } = await maya.says(written(code), { talk: group });
    expect(await removed).toMatchObject({ id });
    await maya.direct.receivesCard('Anna Nowak is verified');
    await group.receives('I have answered you in our 1:1 space.');

    expect(
      codesFoundIn({ group: JSON.stringify(bot.cloud.messages(group.room.id)) }, [code]),
    ).toEqual([]);
  });

  test('stays where Webex does not let the bot remove it; the answer comes all the same', async () => {
    const group = bot.group('Service desk', [maya]);
    const { before } = await send(maya, 'anna.nowak@cafesol.example');
    const code = codeIn(await mailAfter(before));
    await maya.direct.receives('The mail server took the mail');

    const { id } = await maya.says(code, { talk: group });
    await maya.direct.receivesCard('Anna Nowak is verified');
    await group.receives('I have answered you in our 1:1 space.');

    expect(bot.cloud.messages(group.room.id).some((message) => message.id === id)).toBe(true);
    expect(codesFoundIn({ said: JSON.stringify(group.posted()) }, [code])).toEqual([]);
  });
});

/** Makes the bot a moderator of this space. */
async function moderates({ room }: Talk): Promise<void> {
  const call = callerWith(bot.cloud, bot.cloud.credentials.botToken);
  const { json } = await call(
    'GET',
    `/v1/memberships?roomId=${room.id}&personId=${bot.cloud.bot.id}`,
  );
  const [membership] = json['items'] as { id: string }[];
  const answer = await call('PUT', `/v1/memberships/${membership?.id}`, {
    isModerator: true,
    isRoomHidden: false,
  });
  expect(answer.json['isModerator']).toBe(true);
}

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

  test.each(['', '   '])(
    'F022 without a reason (“%s”) sends nothing and asks again',
    async (purpose) => {
      const before = mail.mails().length;
      await maya.says('send code anna.nowak@cafesol.example');
      const question = await maya.direct.receivesCard('Send a verification code?');
      await maya.presses(question, 'Send code', { purpose, mailLanguage: 'en' });
      const refusal = await maya.direct.receivesCard('Say in one line why the code is sent.');
      expect(mail.mails()).toHaveLength(before);

      await maya.presses(refusal, 'Send code');
      const again = await maya.direct.receivesCard('Send a verification code?');
      await maya.presses(again, 'Send code', { purpose: 'Password reset', mailLanguage: 'en' });
      await maya.direct.receives('The mail server took the mail');
      expect(mail.mails()).toHaveLength(before + 1);
    },
  );

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
  test('F024 F025 F026 is told in the thread, blocks the address, and can be unblocked and undone', async () => {
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
  const pressed = { ...send?.data, purpose: 'Password reset' };
  await Promise.allSettled(
    Array.from({ length: 50 }, () => maya.pressesRaw(question.message.id, pressed)),
  );
  await maya.direct.receives('The mail server took the mail');

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

test('F022 F023 no issued code is found in the database, the log, the metrics or any message', async () => {
  const metrics = await fetch(`${bot.app.url()}/metrics`).then((answer) => answer.text());
  const rows = await bot.reads(everyRow);
  const sinks = { metrics, rows, said: everythingSaid(bot.cloud), log: bot.logText() };

  expect(codes.length).toBeGreaterThan(1);
  expect(codes.every((code) => /^\d{8}$/.test(code))).toBe(true);
  expect(codesFoundIn(sinks, codes)).toEqual([]);
  // it does look where it says, and the ways in which a code is written do not matter
  expect(sinks.said).toContain('Anna Nowak is verified');
  expect(sinks.said).toContain('I have answered you in our 1:1 space.');
  expect(codesFoundIn({ said: 'no 96 81.08-31, +4796810831' }, ['96810831'])).toHaveLength(2);
});
