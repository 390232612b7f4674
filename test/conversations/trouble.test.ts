/** What goes wrong at Webex or here: people wait, but nobody is left without an answer and nobody gets two. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CloudCall } from '../../src/sandbox/cloud/cloud.ts';
import { type Speaker, seen, type Talk } from '../support/conversation.ts';
import { type Bot, startBot } from '../support/start-bot.ts';
import { until } from '../support/until.ts';

let bot: Bot;
let maya: Speaker;
let jonas: Speaker;
let petra: Speaker;

beforeAll(async () => {
  bot = await startBot();
  maya = bot.speaker('maya.lind@fjordlys.example');
  jonas = bot.speaker('jonas.berg@fjordlys.example');
  petra = bot.speaker('petra.holm@fjordlys.example');
  for (const speaker of [maya, jonas, petra]) await speaker.asks('whoami');
});
afterAll(() => bot.stop());
afterEach(() => {
  Object.assign(bot.cloud.faults, {
    throttlePercent: 0,
    retryAfter: '1',
    serverErrorPercent: 0,
    dropAcknowledgements: 0,
    failPaths: [],
  });
});

/** The answers in `talk` since `before`, when a later question has been answered as well. */
async function answersSince(before: number, speaker: Speaker): Promise<string[]> {
  await speaker.says('help');
  await speaker.direct.receives('What you can ask');
  return speaker.direct.posted().slice(before, -1).map(seen);
}

/** Resolves when so many further calls of the bot were answered like this. */
function calls(count: number, fits: (call: CloudCall) => boolean): Promise<void> {
  return new Promise((resolve) => {
    let left = count;
    const forget = bot.cloud.on('call', (call) => {
      if (fits(call as CloudCall)) left -= 1;
      if (left > 0) return;
      forget();
      resolve();
    });
  });
}

describe('while Webex refuses because of too many requests', () => {
  test.each([
    ['in seconds', () => '1'],
    ['as a date', () => new Date(Date.now() + 1_000).toUTCString()],
    ['in words nobody understands', () => 'soon'],
    ['not at all', () => ''],
  ])('and says when to come back %s, the answer waits and comes once', async (_how, retryAfter) => {
    const before = maya.direct.posted().length;
    Object.assign(bot.cloud.faults, { throttlePercent: 100, retryAfter: retryAfter() });
    const storm = calls(2, ({ status }) => status === 429);
    await maya.says('number +48426300101');
    await storm;
    bot.cloud.faults.throttlePercent = 0;

    await maya.direct.receives('+48426300101');
    expect(await answersSince(before, maya)).toHaveLength(1);
  });

  test('the answers of many people come, each once', async () => {
    const before = new Map([maya, jonas, petra].map((each) => [each, each.direct.posted().length]));
    Object.assign(bot.cloud.faults, { throttlePercent: 100, retryAfter: '1' });
    const storm = calls(6, ({ status }) => status === 429);
    await Promise.all([maya, jonas, petra].map((each) => each.says('customer Café Sol')));
    await storm;
    bot.cloud.faults.throttlePercent = 0;

    for (const each of [maya, jonas, petra]) await each.direct.receives('Café Sol S.L.');
    for (const [each, count] of before) expect(await answersSince(count, each)).toHaveLength(1);
  });
});

test('a lookup that Webex wants to come back in two seconds is answered from the copy at once', async () => {
  bot.cloud.faults.retryAfter = '2';
  bot.cloud.faults.failPaths = [
    { pattern: 'GET /v1/telephony/config/numbers*48426300102', status: 429 },
  ];
  const asked = bot.cloud.calls().length;

  const answer = await jonas.asks('number +48426300102');

  expect(seen(answer)).toContain('From the copy');
  expect(seen(answer)).toContain('it is busy or cannot be reached');
  const refused = bot.cloud
    .calls()
    .slice(asked)
    .filter(({ status }) => status === 429);
  expect(refused).toHaveLength(1);
});

describe('while Webex fails', () => {
  test('with 500, 502 and 503, the answer waits and comes once', async () => {
    const before = maya.direct.posted().length;
    bot.cloud.faults.serverErrorPercent = 100;
    const failures = calls(3, ({ status }) => status >= 500);
    await maya.says('number +48426300101');
    await failures;
    bot.cloud.faults.serverErrorPercent = 0;

    await maya.direct.receives('+48426300101');
    expect(await answersSince(before, maya)).toHaveLength(1);
  });

  test('only when answers are posted, they wait and keep their order', async () => {
    const before = maya.direct.posted().length;
    bot.cloud.faults.failPaths = [{ pattern: 'POST /v1/messages', status: 503 }];
    const failures = calls(2, ({ status, method }) => status === 503 && method === 'POST');
    await maya.says('number +48426300101');
    await maya.says('customer Café Sol');
    await failures;
    bot.cloud.faults.failPaths = [];

    await maya.direct.receives('Café Sol S.L.');
    const answers = await answersSince(before, maya);
    expect(answers.map((answer) => answer.split('\n')[0]?.trim())).toEqual([
      '**+48 42 630 01 01** (+48426300101) · ● Active',
      '**Café Sol S.L.**',
    ]);
  });

  test('and the answer it took is not posted again, when only its receipt was lost', async () => {
    const before = maya.direct.posted().length;
    bot.cloud.faults.dropAcknowledgements = 1;
    const found = calls(1, ({ path }) => path.startsWith('/v1/messages?roomId='));
    await maya.says('customer Café Sol');
    await found;

    expect(await answersSince(before, maya)).toHaveLength(1);
    expect(bot.cloud.faults.dropAcknowledgements).toBe(0);
  });

  test('the same in a group space, where the bot cannot list its own words', async () => {
    const talk: Talk = bot.group('Receipts', [maya]);
    await talk.receives('Hello, I am Deskhand.');
    bot.cloud.faults.dropAcknowledgements = 1;
    await maya.says('customer Café Sol', { talk });
    await talk.receives('Café Sol S.L.');
    await until('the receipt was lost', () => bot.cloud.faults.dropAcknowledgements === 0);

    await maya.says('sync status', { talk });
    await talk.receives('Copy of the Webex directory');
    expect(talk.posted()).toHaveLength(3);
  });

  test('the same with the line that says where the answer is: those lines are all alike', async () => {
    const talk: Talk = bot.group('Alike', [maya]);
    await talk.receives('Hello, I am Deskhand.');
    for (let count = 0; count < 3; count += 1) {
      await maya.says('find anna.nowak@cafesol.example', { talk });
      await talk.receives('I have answered you');
      await maya.direct.receives('Anna Nowak');
      bot.cloud.faults.dropAcknowledgements = 2;
    }
    bot.cloud.faults.dropAcknowledgements = 0;

    await maya.says('sync status', { talk });
    await talk.receives('Copy of the Webex directory');
    expect(talk.posted()).toHaveLength(5);
  });
});

describe('while Webex does not answer the administrator', () => {
  const down = (status: number) => {
    bot.cloud.faults.failPaths = [{ pattern: '/v1/people', status }];
  };

  test('answers come from the copy, and say so', async () => {
    down(503);
    await maya.says('find mariajose.nunez@cafesol.example');
    const answer = seen(await maya.direct.receives(/./s));
    expect(answer).toContain('**María José Núñez**');
    expect(answer).toMatch(/From the copy of (\d+ \w+ \d{4}, )?\d\d:\d\d/);
  });

  test('an address that only Webex could know is not found, and it is said where it was looked for', async () => {
    down(503);
    await maya.says('find new.person@cafesol.example');
    const answer = seen(await maya.direct.receives(/./s));
    expect(answer).toContain('Nothing found for “new.person@cafesol.example”');
    expect(answer).toMatch(/From the copy of (\d+ \w+ \d{4}, )?\d\d:\d\d/);
  });

  test('what Webex refuses is said with its reason, and nothing is changed', async () => {
    down(400);
    const answer = seen(await petra.asks('role grant jonas.berg@fjordlys.example auditor'));
    expect(answer).toMatch(/^Webex refused this: .*\(reference [0-9A-Z]{4}-[0-9A-Z]{4}\)$/);
  });

  test('a refused token is said with a reference for whoever runs the bot', async () => {
    down(401);
    const answer = seen(await petra.asks('role grant jonas.berg@fjordlys.example auditor'));
    expect(answer).toMatch(
      /^I cannot sign in to Webex as administrator at the moment\. Please tell whoever runs Deskhand; reference [0-9A-Z]{4}-[0-9A-Z]{4}\.$/,
    );
  });

  test('somebody the bot does not know yet waits until it can learn who they are', async () => {
    const elena = bot.speaker('elena.ruiz@fjordlys.example');
    down(503);
    const tried = calls(2, ({ path, status }) => path.startsWith('/v1/people/') && status === 503);
    await elena.says('whoami');
    await tried;
    bot.cloud.faults.failPaths = [];

    expect(seen(await elena.direct.receives(/./s))).toContain('Elena Ruiz');
    expect(await answersSince(0, elena)).toHaveLength(1);
  });
});

describe('a restart', () => {
  test('between a list and the choice from it is not noticed', async () => {
    const list = await maya.asksForCard('find Anna Nowak');
    await bot.restart();

    expect(seen(await maya.asks('2'))).toContain('Café Sol S.L.');
    await maya.presses(list, '1');
    expect(seen(await maya.direct.receives(/./s))).toContain('Zakłady Łódź');
  });

  test('between a question and the yes to it is not noticed', async () => {
    const card = await petra.asksForCard('role grant jonas.berg@fjordlys.example auditor');
    await bot.restart();
    await petra.presses(card, 'Give the role');

    expect(seen(await petra.direct.receives(/./s))).toBe(
      'Jonas Berg now has the role **auditor**.',
    );
    expect(seen(await jonas.asks('whoami'))).toContain('auditor');
  });

  test('in the middle of ten questions answers each of them once', async () => {
    const before = maya.direct.posted().length;
    for (let count = 0; count < 10; count += 1) await maya.says('customer Café Sol');
    await bot.cloud.delivered();
    await bot.restart();

    const answers = await answersSince(before, maya);
    expect(answers).toHaveLength(10);
    expect(answers.every((answer) => answer.includes('Café Sol S.L.'))).toBe(true);
  });
});

describe('long messages', () => {
  test.each([
    ['Latin', 'a'],
    ['Hebrew', 'א'],
    ['emoji', '🙂'],
  ])('as long as Webex takes them, of %s letters, are answered', async (_kind, letter) => {
    const room = 7_439 - Buffer.byteLength('find ');
    const text = `find ${letter.repeat(Math.floor(room / Buffer.byteLength(letter)))}`;
    const before = maya.direct.posted().length;
    await maya.says(text);

    expect(seen(await maya.direct.receives(/./s))).toContain('That is too long');
    expect(maya.direct.posted()).toHaveLength(before + 1);
  });

  test('a pasted mail is not a row of requests', async () => {
    const mail = ['customer Café Sol', '', 'Hello,', 'role list', 'sync now', 'find Anna'].join(
      '\n',
    );
    const before = maya.direct.posted().length;
    await maya.says(mail);

    const answers = await answersSince(before, maya);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toContain('Café Sol S.L.');
  });
});
