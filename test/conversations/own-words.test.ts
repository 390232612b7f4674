/** People ask in their own words: through the whole path, from the signed webhook to the card. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Speaker, seen } from '../support/conversation.ts';
import { type Bot, startBot } from '../support/start-bot.ts';

let bot: Bot;
let maya: Speaker;

beforeAll(async () => {
  bot = await startBot({ customers: 9 });
  maya = bot.speaker('maya.lind@fjordlys.example');
});
afterAll(() => bot.stop());

const anna = 'anna.kowalska-wisniewska@zaklady-lodz.example';

test('which licences somebody has, asked in a sentence with a slip', async () => {
  const card = await maya.asksForCard(`hi, which lisences does ${anna} have?`);

  expect(seen(card.message)).toContain('Anna Kowalska-Wiśniewska');
});

test('whoever was shown last is meant by a pronoun', async () => {
  await maya.asksForCard(`could you look up ${anna} for me`);

  expect(seen(await maya.asks('please take her off the suppression list'))).toContain(
    'Anna Kowalska-Wiśniewska',
  );
});

test('“cancel” in other words says when no question waits', async () => {
  await maya.says('never mind, cancel that');
  expect(seen(await maya.direct.receives(/./s))).toContain('There is nothing to cancel here');
});

test('two requests in one line are offered with a button each', async () => {
  const card = await maya.asksForCard(`show the licences of ${anna} and send a code to ${anna}`);
  expect(seen(card.message)).toContain('What do you mean?');
  expect(card.buttons.map(({ title }) => title.replace(/\p{Cf}/gu, ''))).toEqual(
    expect.arrayContaining(['1', '2']),
  );
});

test('what is understood but not built yet is said honestly', async () => {
  expect(seen(await maya.asks('please start a trial for Acme Telecom'))).toContain(
    'I cannot do that yet',
  );
});

test('a change in free words by somebody who may not make it is refused, nothing is offered', async () => {
  await maya.says('make a new wholesale customer called Driftwood Pizza');
  expect(seen(await maya.direct.receives(/./s))).toMatch(/needs the role/);
});
