/** Terms of subscriptions from Cisco Commerce, where it is configured: no import, and the source is said (F031, F063). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Speaker, seen } from '../support/conversation.ts';
import { type Bot, longPages, startBot } from '../support/start-bot.ts';
import { until } from '../support/until.ts';

const sweep = '*/15 * * * *';
const read = () => bot.lines.filter(({ message }) => message === 'portfolio read').length;

let bot: Bot;
let maya: Speaker;

beforeAll(async () => {
  bot = await startBot({
    customers: 6,
    pages: longPages,
    settings: ({ commerce }) => ({
      COMMERCE_API_URL: commerce.url,
      COMMERCE_TOKEN_URL: commerce.tokenUrl,
      COMMERCE_CLIENT_ID: commerce.clientId,
      COMMERCE_CLIENT_SECRET: commerce.clientSecret,
    }),
  });
  maya = bot.speaker('maya.lind@fjordlys.example');
});
afterAll(() => bot.stop());

const said = async (typed: string) => seen((await maya.asksForCard(typed)).message);

test('while Commerce fails, what Webex says is shown and the dates are unknown', async () => {
  bot.cloud.faults.failPaths = [{ pattern: 'getSubscriptionDetails', status: 503 }];
  bot.rings(sweep);
  await until('the portfolio is read', () => read() === 1);

  expect(await said('customer status Zakłady Łódź')).toContain('needs an import');
  expect(bot.lines).toContainEqual(
    expect.objectContaining({ message: 'part of the portfolio not read', part: 'terms' }),
  );
});

test('the next sweep asks again: dates and the status that follows from them name Commerce', async () => {
  bot.cloud.faults.failPaths = [];
  bot.rings(sweep);
  await until('the portfolio is read again', () => read() === 2);

  const contracts = await said('subscriptions Zakłady Łódź');
  for (const { subscriptionId } of bot.cloud.subscriptions().slice(0, 2))
    expect(contracts).toMatch(new RegExp(`${subscriptionId}\\D.*\\d{4} – .*\\d{4}`));
  expect(await said('customer status Zakłady Łódź')).toMatch(
    /\*\*Expiring soon\*\*: Sub\d+ ends on \d{4}-\d\d-\d\d, within 30 days · Cisco Commerce/,
  );
  expect(bot.logText()).not.toContain(bot.cloud.commerce.clientSecret);
});
