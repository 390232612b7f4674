/** Questions that cannot be answered: a clear word within 300 ms, and nothing about customers of others. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Speaker, seen } from '../support/conversation.ts';
import { type Bot, longPages, startBot } from '../support/start-bot.ts';

let bot: Bot;
let maya: Speaker;
let petra: Speaker;
/** What the quickest answer there is takes on this machine just now: to and fro, and nothing looked up. */
let least: number;

beforeAll(async () => {
  bot = await startBot({ customers: 9, pages: longPages });
  maya = bot.speaker('maya.lind@fjordlys.example');
  petra = bot.speaker('petra.holm@fjordlys.example');
  await petra.asks('whoami');
  least = (await timed(maya, 'whoami')).ms;
});
afterAll(() => bot.stop());

/** The answer, and the fastest of three times in milliseconds: what others do on this machine is not measured. */
async function timed(who: Speaker, typed: string): Promise<{ answer: string; ms: number }> {
  let fastest = Number.POSITIVE_INFINITY;
  let answer = '';
  for (let round = 0; round < 3; round += 1) {
    const started = performance.now();
    answer = seen(await who.asks(typed));
    fastest = Math.min(fastest, performance.now() - started);
  }
  return { answer, ms: fastest };
}

const letters = (count: number) => 'Wolfeschlegel'.repeat(count).slice(0, count);

test.each([
  ['unknown', 'find Qwrtzpfg', /^\*\*Nothing found for “Qwrtzpfg”\*\*/],
  ['unknown, by number', 'number +48 99 999 99 99', /^\*\*Nothing found for/],
  ['F051 malformed: a MAC address', 'device 84:78:AC:10:00', /not a complete MAC address/],
  ['F051 malformed: a SIP address', 'find sip:cisco8845', /not a complete SIP address/],
  ['F051 malformed: a part of a number', 'find +48 42 630', /not a valid phone number/],
  ['malformed: an address', 'user anna@@cafesol.example', /not a valid e-mail address/],
  ['F037, A8 malformed: letters in a number', 'number +48 42 ABC', /not a valid phone number/],
  [
    'F037, A8 malformed: an extension behind a number',
    'number +48 42 630 01 01 ext. 5',
    /not a valid phone number/,
  ],
  ['ambiguous', 'find Anna Nowak', /^\*\*2 matches for “Anna Nowak”\*\*/],
  ['too broad: “a”', 'find a', /too short to search for/],
  ['too broad: “a” in a list', 'customers name:a', /\*\*\d+ customers\*\*/],
  ['as long as a message may be', `find ${letters(7_400)}`, /too long to search for/],
  ['200 characters', `find ${letters(200)}`, /^\*\*Nothing found for “Wolfe\S+…”\*\*/],
  ['hostile: SQL', `find '; DROP TABLE "Person"; --`, /Nothing found|too short/],
  ['hostile: patterns', 'find %%%___', /too short to search for/],
  ['hostile: a text search', `find foo:* & !bar | <-> 'x'`, /^\*\*Nothing found/],
  [
    'hostile: a regular expression',
    `find ${'(a+)+'.repeat(30)}$`,
    /Nothing found|too (short|long)/,
  ],
  [
    'hostile: a filter',
    `customers name:'"%_\\ tag:"*" region:${'EU,'.repeat(60)}`,
    /No customer fits/,
  ],
  ['hostile: letters nobody sees', 'find \u202E\u200B\u00AD\u2066', /./],
])('%s', async (_what, typed, expected) => {
  const { answer, ms } = await timed(maya, typed);
  expect(answer).toMatch(expected);
  expect(ms).toBeLessThan(300 + least);
});

test('10,000 characters are told to be too long, however they come in', async () => {
  let fastest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round += 1) {
    const started = performance.now();
    const outcome = await bot.app.converse({
      kind: 'message',
      key: `messages:created:${randomUUID()}`,
      space: { roomId: maya.direct.room.id, type: 'direct' },
      personId: maya.person.id,
      created: new Date(),
      messageId: randomUUID(),
      text: `find ${letters(10_000)}`,
      files: [],
    });
    fastest = Math.min(fastest, performance.now() - started);
    expect(JSON.stringify(outcome.messages)).toContain('too long to search for');
  }
  expect(fastest).toBeLessThan(300);
});

describe('whoever sees some customers only learns nothing of the others', () => {
  // Nordfisk, its people, numbers and devices are none of Petra's.
  test.each([
    ['a name', 'find Kari Nordmann', 'find Kari Qwrtzpfg'],
    ['a number', 'number +47 55 30 01 01', 'number +47 55 30 99 99'],
    ['an address', 'find kari.nordmann@nordfisk.example', 'find nobody.nordmann@nordfisk.example'],
    ['a device', 'device 84:78:AC:50:00:01', 'device 84:78:AC:5F:FF:FF'],
    ['a misspelt name', 'find Kari Nordmannn', 'find Kari Qwrtzpfgg'],
    ['a list', 'customers nordfisk', 'customers qwrtzpfg'],
    ['its statuses', 'customer status Nordfisk', 'customer status Qwrtzpfg'],
    ['its administrators', 'admins Nordfisk', 'admins Qwrtzpfg'],
    ['its licences', 'subscriptions Nordfisk', 'subscriptions Qwrtzpfg'],
    ['the way into it', 'view Nordfisk', 'view Qwrtzpfg'],
  ])('%s', async (_what, theirs, nobodys) => {
    const shape = (answer: string, typed: string) => {
      const [, ...words] = typed.split(' ');
      const asked = words.join(' ');
      return answer
        .replaceAll(asked, '…')
        .replaceAll(asked.split(' ').slice(1).join(' ') || asked, '…')
        .replace(/(\d+ \w+ \d{4}, )?\d\d:\d\d.*$/s, '');
    };
    const outside = await timed(petra, theirs);
    const nowhere = await timed(petra, nobodys);

    expect(shape(outside.answer, theirs)).toBe(shape(nowhere.answer, nobodys));
    expect(outside.ms).toBeLessThan(300 + least);
  });

  test('the state of the copy counts her customers only', async () => {
    const hers = seen(await petra.asks('sync status'));
    const all = seen(await maya.asks('sync status'));

    expect(all).toMatch(/Customers: \d+ entries/);
    expect(hers).not.toMatch(/Customers: \d/);
    const users = (answer: string) => Number(/Users: (\d+) entries/.exec(answer)?.[1]);
    expect(users(hers)).toBeGreaterThan(0);
    expect(users(hers)).toBeLessThan(users(all));
  });

  test('and ids of theirs lead to nothing', async () => {
    const kari = bot.cloud.personByEmail('kari.nordmann@nordfisk.example');
    for (const id of [kari.id, kari.orgId]) {
      expect(seen(await petra.asks(`find ${id}`))).toMatch(/^\*\*Nothing found/);
      expect(seen(await maya.asks(`find ${id}`))).toMatch(/^\*\*(Kari Nordmann|Nordfisk AS)\*\*/);
    }
  });
});
