/** What an installation decides about files of users: whether a site must be named, and who allows removals (A9, F256). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Speaker, seen } from '../support/conversation.ts';
import { type Bot, longPages, startBot } from '../support/start-bot.ts';

let bot: Bot;
let petra: Speaker;

beforeAll(async () => {
  bot = await startBot({
    customers: 3,
    pages: longPages,
    limits: { general: 3000 },
    settings: { STRICT_SITE: 'true', REMOVALS_NEED_TWO: 'false' },
  });
  petra = bot.speaker('petra.holm@fjordlys.example');
});
afterAll(() => bot.stop());

function uploads(name: string, ...rows: string[]) {
  const headings = 'Email,First Name,Jabber Calling,Jabber with Webex Teams,Preferred Webex Site';
  const content = [`${headings},Webex Meetings`, ...rows].join('\n');
  const file = { name, content: Buffer.from(content) };
  const text = 'import users מעבדות גליל';
  return bot.cloud.say(petra.person.id, { roomId: petra.direct.room.id, text, file });
}

test('strictly, a row without a site is refused; where one administrator is enough, removing asks no second', async () => {
  await uploads(
    'new.csv',
    'strict.one@galil.example,One,FALSE,FALSE,s.webex.com,TRUE',
    'strict.two@galil.example,Two,FALSE,FALSE,,TRUE',
  );
  const question = await petra.direct.receivesCard(/Import users of/);
  expect(seen(question.message)).toMatch(/To add:\*\* 1\b/);
  expect(seen(question.message)).toMatch(/Refused:\*\* 1\b/);
  await petra.presses(question, 'Import', { mode: 'both' });
  await petra.direct.receives(/finished.*Added: 1\./);

  await uploads('gone.csv', 'strict.one@galil.example,,,,,FALSE');
  const removal = await petra.direct.receivesCard(/Import users of/);
  expect(seen(removal.message)).not.toContain('second partner administrator');
  await petra.presses(removal, 'Import', { mode: 'both', typed: '1' });
  expect(seen(await petra.direct.receives(/finished/))).toContain('Removed: 1.');
});
