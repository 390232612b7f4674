/** What an operator's monitoring sees of conversations. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bot, longPages, startBot } from '../support/start-bot.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await startBot({ customers: 1, pages: longPages });
});
afterAll(() => bot.stop());

async function metrics(): Promise<string[]> {
  const text = await fetch(`${bot.app.url()}/metrics`).then((answer) => answer.text());
  return text.split('\n');
}

test('requests are counted by command and outcome, calls to Webex by status, and what waits is shown', async () => {
  const maya = bot.speaker('maya.lind@fjordlys.example');
  await maya.asks('whoami');
  await maya.asks('whoami');
  await bot.speaker('sam.stranger@elsewhere.example').asks('whoami');

  const lines = await metrics();

  expect(lines.filter((line) => line.startsWith('deskhand_calls_total'))).toEqual([
    'deskhand_calls_total{command="whoami",outcome="done"} 2',
    'deskhand_calls_total{command="none",outcome="denied"} 1',
  ]);
  const calls = lines.find((line) => line.startsWith('deskhand_webex_calls_total{status="200"}'));
  expect(Number(calls?.split(' ')[1])).toBeGreaterThan(5);
  expect(lines).toContain('deskhand_inbox_waiting 0');
  expect(lines.filter((line) => /^deskhand_(outbox|oldest)_waiting\w* \d/.test(line))).toHaveLength(
    2,
  );
});

test('no label holds an id, an address or a name', async () => {
  expect((await metrics()).filter((line) => /@|maya|Y2lz|fjordlys/i.test(line))).toEqual([]);
});
