/** Values that cannot be right: what is wrong with them, and the right form. No region is configured here. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Speaker, seen } from '../support/conversation.ts';
import { type Bot, startBot } from '../support/start-bot.ts';

let bot: Bot;
let maya: Speaker;
/** Somebody to whom nothing was shown yet. */
let jonas: Speaker;

beforeAll(async () => {
  bot = await startBot({ settings: { DEFAULT_REGION: '' } });
  maya = bot.speaker('maya.lind@fjordlys.example');
  jonas = bot.speaker('jonas.berg@fjordlys.example');
});
afterAll(() => bot.stop());

async function noticeFor(typed: string): Promise<string> {
  const { message } = await maya.asksForCard(typed);
  return seen(message)
    .replace(/\*\*|⚠ /g, '')
    .replace(/\s+/g, ' ');
}

const mac =
  'This is not a complete MAC address A MAC address has 12 digits from 0 to 9 and A to F, with or without colons: 2C:54:91:88:C9:E3. Enter it in full.';
const email =
  'This is not a valid e-mail address An e-mail address has one @ and no spaces, like anna.nowak@example.com.';
const number =
  'This is not a valid phone number Enter it in full and without letters, with + and the country code: +1-212-456-7890.';
const id =
  'This is not a complete Webex ID Copy the whole ID: it starts with Y2lzY29zcGFyazov and is case-sensitive. The UUID with its 32 digits works as well.';
const sip =
  'This is not a complete SIP address Enter it in full, with or without “sip:”, like sip:davis@nanpizza.cisco.com.';

test.each([
  ['a short MAC', 'find 84:78:AC:10:00', mac],
  ['a MAC with a digit too many', 'find 84:78:AC:10:00:011', mac],
  ['a MAC with a letter that is no digit', 'device 84:78:AC:10:00:0G', mac],
  ['an e-mail address with two @', 'find anna@@cafesol.example', email],
  ['an e-mail address with a space', 'find anna nowak@cafesol.example', email],
  ['a number with letters', 'number +48 42 ABC 01 01', number],
  ['a number that is too short', 'find +48 4', number],
  ['an id that was not copied whole', 'find Y2lzY29zcGFyazovL3VzL1BFT1BMRS9h', id],
  ['a SIP address without a host', 'find sip:davis', sip],
  ['one letter', 'find x', 'That is too short to search for Give at least two letters or digits.'],
  [
    'a whole letter',
    `find ${'and so on '.repeat(30)}`,
    'That is too long to search for Give one name, address, number or ID of at most 200 characters.',
  ],
])(
  '%s is not looked for: it is said what is wrong, and the right form',
  async (_what, typed, said) => {
    expect(await noticeFor(typed)).toBe(said);
  },
);

describe('a number without its country code', () => {
  test('is asked for in full', async () => {
    expect(await noticeFor('find 42 630 01 01')).toBe(
      'The country code is missing Enter the number with + and the country code: +1-212-456-7890.',
    );
  });

  test('is recognised when only the plus is missing', async () => {
    expect(await noticeFor('number 48 42 630 01 01')).toBe(
      'The country code is missing Enter the number with + and the country code: +1-212-456-7890. Did you mean +48426300101?',
    );
  });

  test('is no obstacle to those written in full', async () => {
    const { message } = await maya.asksForCard('number +48 42 630 01 01');
    expect(seen(message)).toMatch(/^\*\*\+48 42 630 01 01\*\*/);
  });
});

test.each([
  ['customer 84:78:AC:10:00:01', 'No customer can be found by that'],
  ['number 84:78:AC:10:00:01', 'No number can be found by that'],
  ['number anna.nowak@cafesol.example', 'No number can be found by that'],
  ['user 84:78:AC:10:00:01', 'No user can be found by that'],
])('%s: a right value for the wrong thing', async (typed, said) => {
  expect(await noticeFor(typed)).toMatch(new RegExp(`^${said}`));
});

test.each(['find', 'user', 'customer', 'number', 'device'])(
  '%s alone is answered with an example that works',
  async (word) => {
    const said = seen(await jonas.asks(word));
    expect(said).toMatch(
      /^Something is still missing\. Write it like this, with your own value: `/,
    );
    const [, example = ''] = /`([^`]+)`/.exec(said) ?? [];
    expect(example).toMatch(new RegExp(`^${word} `));
    await maya.asksForCard(example);
  },
);

test('after all that a good question is answered as ever', async () => {
  const { message } = await maya.asksForCard('find anna.nowak@cafesol.example');
  expect(seen(message)).toMatch(/^\*\*Anna Nowak\*\* · ● Active\s+Café Sol S\.L\./);
});
