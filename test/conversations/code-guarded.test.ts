/** Codes under pressure (F022, F023): many attempts at once, two callers at once, nobody to mail to, no mail server. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type MailCatcher, startMail } from '../../src/sandbox/mail.ts';
import { noMailFaults } from '../../src/sandbox/mail-faults.ts';
import { codesFoundIn, everyRow, everythingSaid } from '../support/canary.ts';
import { callerWith } from '../support/cloud-caller.ts';
import { codeIn, otherThan } from '../support/code-desk.ts';
import { type Card, type Speaker, seen, type Talk } from '../support/conversation.ts';
import { type Bot, startBot } from '../support/start-bot.ts';
import { until } from '../support/until.ts';

const anna = 'anna.nowak@cafesol.example';
const kowalska = 'anna.kowalska-wisniewska@zaklady-lodz.example';
const bounceKey = 'a-key-of-sixteen-and-more';
let mail: MailCatcher;
let bot: Bot;
let maya: Speaker;
/** Every code that was mailed. */
const codes: string[] = [];

beforeAll(async () => {
  mail = await startMail();
  bot = await startBot({
    settings: {
      SMTP_URL: mail.url,
      SMTP_TLS: 'off',
      MAIL_FROM: 'Help Desk <desk@fjordlys.example>',
      PARTNER_ADMINS: 'petra.holm@fjordlys.example',
      VERIFY_MOST_WRONG: '10',
      BOUNCE_ADDRESS: 'bounces@fjordlys.example',
      BOUNCE_KEY: bounceKey,
    },
  });
  maya = bot.speaker('maya.lind@fjordlys.example');
  mail.on((caught) => codes.push(codeIn(caught)));
});
afterAll(async () => {
  await bot.stop();
  await mail.stop();
});
beforeEach(() => {
  Object.assign(mail.faults, noMailFaults());
  bot.passes(3 * 60 * 60_000);
});

/** Sends a code; gives what stands in the mail, and the card with the field for it. */
async function send(email: string, { by = maya, purpose = 'Password reset' } = {}) {
  const before = mail.mails().length;
  await by.says(`send code ${email}`);
  const question = await by.direct.receivesCard('Send a verification code?');
  await by.presses(question, 'Send code', { purpose, mailLanguage: 'en' });
  const card = await by.direct.receivesCard('A code is on its way');
  const code = codeIn(await until('a mail', () => mail.mails()[before]));
  await by.direct.receives('The mail server took the mail');
  return { code, card };
}

/** Presses “Check code” on this card so many times at the same time. */
async function pressesAtOnce({ message, buttons: [check] }: Card, code: string, times: number) {
  await Promise.all(
    Array.from({ length: times }, () => maya.pressesRaw(message.id, { ...check?.data, code })),
  );
}

/** Types so many codes at the same time, none of them this one. */
async function typesAtOnce(code: string, count: number, by = maya): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, (_, at) => by.says(`code ${otherThan(code, at + 1)}`)),
  );
}

/** The words of the bot's next messages that fit, so many of them. */
async function next(count: number, fits: RegExp, by = maya): Promise<string[]> {
  const words: string[] = [];
  while (words.length < count) words.push(seen(await by.direct.receives(fits)));
  return words;
}

describe('an impatient hand', () => {
  test('that types twenty wrong codes at once has five attempts; then the right one is worth nothing', async () => {
    const { code } = await send(anna);
    await typesAtOnce(code, 20);

    const answers = await next(20, /does not match/);
    const left = answers.map((answer) => Number(/(\d) attempts? left/.exec(answer)?.[1] ?? 0));
    expect(left.sort()).toEqual([...Array(16).fill(0), 1, 2, 3, 4]);
    await maya.says(code);
    expect(seen((await maya.direct.receivesCard('does not match')).message)).toContain(
      'No attempt is left',
    );
  });

  test('that presses fifty times with the right code verifies once, and nothing is called wrong', async () => {
    const { code, card } = await send(kowalska);
    await pressesAtOnce(card, code, 50);

    const answers = await next(50, /is verified|already done|does not match/);
    expect(answers.filter((answer) => answer.includes('is verified'))).toHaveLength(1);
    expect(answers.filter((answer) => answer.includes('does not match'))).toEqual([]);
  });

  test('that presses twice with a wrong code loses one attempt, not two', async () => {
    const { code, card } = await send(anna);
    await pressesAtOnce(card, otherThan(code), 2);
    const answers = await next(2, /already done|does not match/);
    expect(answers.filter((answer) => answer.includes('4 attempts left'))).toHaveLength(1);
    expect(answers.filter((answer) => answer.includes('already done'))).toHaveLength(1);

    await maya.says(code);
    await maya.direct.receivesCard('Anna Nowak is verified');
  });
});

test('with two callers at once each code verifies its own, whichever comes first', async () => {
  const first = await send(anna);
  const second = await send(kowalska);

  await maya.says(first.code);
  expect(seen((await maya.direct.receivesCard('is verified')).message)).toContain('Anna Nowak');
  await maya.presses(second.card, 'Check code', { code: otherThan(second.code) });
  expect(seen((await maya.direct.receivesCard('does not match')).message)).toContain(
    '4 attempts left',
  );
  await maya.says(second.code);
  expect(seen((await maya.direct.receivesCard('is verified')).message)).toContain('Kowalska');
});

describe('eight digits behind a search', () => {
  test('are a code while one is awaited, and stand in no answer', async () => {
    const { code } = await send(anna);
    const wrong = otherThan(code);

    for (const typed of [`find ${wrong}`, `who is ${wrong.slice(0, 4)} ${wrong.slice(4)}`]) {
      await maya.says(typed);
      const answer = await maya.direct.receivesCard('does not match');
      expect(codesFoundIn({ answer: JSON.stringify(answer) }, [wrong])).toEqual([]);
    }
    await maya.says(`find ${code}`);
    await maya.direct.receivesCard('Anna Nowak is verified');
    // none is awaited any more
    expect(seen(await maya.asks('find 22123456'))).toContain('22123456');
  });
});

test('a code typed in a group space by somebody without a role is removed where the bot moderates, too', async () => {
  const stranger = bot.speaker(anna);
  const group = bot.group('With the customer', [maya, stranger]);
  await moderates(group);
  const { code } = await send(anna);
  const removed = new Promise<unknown>((resolve) => {
    const forget = bot.cloud.on('deleted', (gone) => {
      forget();
      resolve(gone);
    });
  });
  const { id } = await stranger.says(`my code is ${code}`, { talk: group });

  expect(await removed).toMatchObject({ id });
  await group.receives('only answers people');
  await maya.says(code);
  await maya.direct.receivesCard('Anna Nowak is verified');
});

/** Makes the bot a moderator of this space. */
async function moderates({ room }: Talk): Promise<void> {
  const call = callerWith(bot.cloud, bot.cloud.credentials.botToken);
  const { json } = await call(
    'GET',
    `/v1/memberships?roomId=${room.id}&personId=${bot.cloud.bot.id}`,
  );
  const [membership] = json['items'] as { id: string }[];
  await call('PUT', `/v1/memberships/${membership?.id}`, {
    isModerator: true,
    isRoomHidden: false,
  });
}

test('while the mail server is away for half an hour nothing is called sent; afterwards all is well', async () => {
  mail.faults.down = true;
  await maya.says(`send code ${anna}`);
  const question = await maya.direct.receivesCard('Send a verification code?');
  await maya.presses(question, 'Send code', { purpose: 'Password reset', mailLanguage: 'en' });
  await maya.direct.receives('Nothing was sent yet');
  for (const seconds of [11, 46]) {
    const before = bot.lines.filter(({ message }) => message === 'mail handed over').length;
    bot.passes(seconds * 1_000);
    await until(
      'another try',
      () => bot.lines.filter(({ message }) => message === 'mail handed over').length > before,
    );
  }
  bot.passes(121_000);
  await maya.direct.receives('No code was sent');
  bot.passes(27 * 60_000);
  mail.faults.down = false;

  const { code } = await send(anna);
  await maya.says(code);
  await maya.direct.receivesCard('Anna Nowak is verified');
});

test('so many wrong codes that somebody may be guessing stop the sending and are told to the partner administrators', async () => {
  const petra = bot.speaker('petra.holm@fjordlys.example');
  for (const [email, by] of [
    [anna, maya],
    [kowalska, bot.speaker('jonas.berg@fjordlys.example')],
  ] as const) {
    const { code } = await send(email, { by });
    await typesAtOnce(code, 5, by);
    await next(5, /does not match/, by);
  }

  await maya.says(`send code ${anna}`);
  const refusal = await maya.direct.receivesCard('No code was sent');
  expect(seen(refusal.message)).toContain('So many wrong codes');
  bot.rings('* * * * *');
  const alarm = seen(await petra.direct.receives('⚠'));
  expect(alarm).toContain('10 wrong verification codes within 15 minutes');
  bot.passes(16 * 60_000);
  await send(anna);
});

describe('the record', () => {
  test('says why a code was sent, without what points at somebody', async () => {
    await send(anna, { purpose: 'Anna (anna@home.example, +47 968 10 831) lost\tphone 2' });
    const lines = await bot.reads((store) =>
      store.query<{ fields: Record<string, unknown> }>(
        `SELECT fields FROM "AuditRecord" WHERE command = 'code.send' AND outcome = 'done' ORDER BY id`,
      ),
    );

    expect(lines.at(-1)?.fields).toMatchObject({ purpose: 'Anna ([…], […]) lost phone 2' });
    expect(lines[0]?.fields).toMatchObject({ purpose: 'Password reset' });
  });
});

test('F024 F025 whoever reports a code as spam gets no more of them until somebody unblocks the address', async () => {
  // as a mailbox provider sends it (RFC 5965), by way of the operator's mail server
  const reported = new Promise<number>((resolve) => {
    mail.returnTo(async (bounce) => {
      const [, returnPath = ''] = /^To: (\S+)$/m.exec(bounce) ?? [];
      const answer = await fetch(`${bot.app.url()}/mail/bounces`, {
        method: 'POST',
        headers: { authorization: `Bearer ${bounceKey}` },
        body: [
          'Content-Type: multipart/report; report-type=feedback-report; boundary="b"\r\n',
          `--b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nVersion: 1\r\n`,
          `--b\r\nContent-Type: message/rfc822\r\n\r\nReturn-Path: <${returnPath}>\r\n\r\n${codes.at(-1)}\r\n--b--`,
        ].join('\r\n'),
      });
      resolve(answer.status);
    });
  });
  mail.faults.bounce = true;
  await send(anna);
  expect(await reported).toBe(200);

  await maya.says(`mail status ${anna}`);
  const status = seen((await maya.direct.receivesCard('Mail to Anna Nowak')).message);
  expect(status).toContain('reported as unwanted');
  expect(status).toContain('somebody complained');
  await maya.says(`send code ${anna}`);
  await maya.direct.receivesCard('Mail to this address is blocked');
  await maya.says(`unblock ${anna}`);
  await maya.presses(
    await maya.direct.receivesCard('Let mail reach this address again?'),
    'Unblock',
  );
  await maya.direct.receivesCard('Mail can reach Anna Nowak again');
});

test('somebody without a mailbox on record gets no code, and is told why', async () => {
  await bot.reads((store) =>
    store.query(`UPDATE "Person" SET email = '' WHERE email = $1`, [kowalska]),
  );
  const before = mail.mails().length;
  await maya.says('send code Anna Kowalska-Wiśniewska');
  const refusal = await maya.direct.receivesCard('No code was sent');

  expect(seen(refusal.message)).toContain(
    'There is no address on record that a code could be mailed to.',
  );
  expect(mail.mails()).toHaveLength(before);
});

test('after all this no code is found in the database, the log, the metrics or any message', async () => {
  const metrics = await fetch(`${bot.app.url()}/metrics`).then((answer) => answer.text());
  const rows = await bot.reads(everyRow);
  const sinks = { metrics, rows, said: everythingSaid(bot.cloud), log: bot.logText() };

  expect(codes.length).toBeGreaterThan(8);
  expect(codesFoundIn(sinks, codes)).toEqual([]);
});
