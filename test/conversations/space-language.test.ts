/** A group space has a language: what people write there. */
import { afterAll, beforeAll, test } from 'vitest';
import { type Bot, longPages, startBot } from '../support/start-bot.ts';

let bot: Bot;

beforeAll(async () => {
  bot = await startBot({ customers: 9, pages: longPages });
});
afterAll(() => bot.stop());

test('who has no language of their own is answered in the one last written in the space', async () => {
  const elena = bot.speaker('elena.ruiz@fjordlys.example');
  const jonas = bot.speaker('jonas.berg@fjordlys.example');
  const talk = bot.group('Nordfisk', [elena, jonas]);
  await talk.receives('Hello, I am Deskhand.');
  await jonas.says('nordfisk.example', { talk });
  await talk.receives(/Customer · /);

  await elena.says('klient Nordfisk', { talk });
  await talk.receives(/Klient · /);
  await jonas.says('nordfisk.example', { talk });
  await talk.receives(/Klient · /);

  await jonas.says('nordfisk.example');
  await jonas.direct.receives(/Customer · /);
});
