/** The bot is killed while the mail server holds its mail: it may have gone, so it is neither sent again nor called sent. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { configFrom } from '../../src/config.ts';
import { type Cloud, startCloud } from '../../src/sandbox/cloud/cloud.ts';
import { type CaughtMail, type MailCatcher, startMail } from '../../src/sandbox/mail.ts';
import { openStore } from '../../src/store/open.ts';
import {
  type BotProcess,
  environmentFor,
  freePort,
  startBotProcess,
} from '../support/bot-process.ts';
import { codesFoundIn, everyRow, everythingSaid } from '../support/canary.ts';
import { codeIn } from '../support/code-desk.ts';
import { type Speaker, seen, speakerIn } from '../support/conversation.ts';
import { makePlace, type Place } from '../support/start-bot.ts';

let cloud: Cloud;
let mail: MailCatcher;
let place: Place;
let environment: Record<string, string>;
let bot: BotProcess;
let maya: Speaker;

beforeAll(async () => {
  [cloud, mail, place] = await Promise.all([
    startCloud({ seed: 'small', customers: 3 }),
    startMail(),
    makePlace(),
  ]);
  environment = {
    ...environmentFor(cloud, await freePort()),
    ...place.settings,
    SMTP_URL: mail.url,
    SMTP_TLS: 'off',
    MAIL_FROM: 'Help Desk <desk@fjordlys.example>',
  };
  bot = await startBotProcess(environment);
  maya = speakerIn(cloud, 'maya.lind@fjordlys.example');
  for (let copied = false; !copied; ) {
    copied = seen(await maya.asks('sync status')).includes('Complete');
  }
});
afterAll(async () => {
  await bot.stop();
  await Promise.all([cloud.stop(), mail.stop(), place.remove()]);
});

/** `meanwhile` happens before the mail server says anything about the mail. */
function nextMail(meanwhile: () => void = () => undefined): Promise<CaughtMail> {
  return new Promise((resolve) => {
    const forget = mail.on((caught) => {
      forget();
      meanwhile();
      resolve(caught);
    });
  });
}

test('killed between the mail server’s word and the record of it, the mail is not repeated and not called sent', async () => {
  // The text has arrived; the word about it never does.
  mail.faults.cutAfterData = 1;
  const arrived = nextMail(() => process.kill(bot.pid, 'SIGKILL'));
  await maya.says('send code anna.nowak@zaklady-lodz.example');
  const question = await maya.direct.receivesCard('Send a verification code?');
  await maya.presses(question, 'Send code', { purpose: 'Password reset', mailLanguage: 'en' });
  const caught = await arrived;
  const written = bot.output();
  await bot.kill();
  mail.faults.cutAfterData = 0;
  bot = await startBotProcess(environment);

  const told = await maya.direct.receives('may have gone or not');
  const code = codeIn(caught);
  await maya.says('send code anna.nowak@zaklady-lodz.example');
  const again = await maya.direct.receivesCard('Send a verification code?');
  const second = nextMail();
  await maya.presses(again, 'Send code', { purpose: 'Password reset', mailLanguage: 'en' });
  await second;
  await maya.direct.receives('The mail server took the mail');

  expect(told.markdown).not.toContain('took the mail');
  expect(mail.mails()).toHaveLength(2);
  // never two codes at once: the one that may have gone counts no more
  await maya.says(`code ${code}`);
  await maya.direct.receivesCard('does not match');

  const metrics = await fetch(`${bot.url}/metrics`).then((answer) => answer.text());
  await bot.stop();
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir } = configFrom(environment);
  const store = await openStore({ databaseUrl, dataDir });
  const rows = await everyRow(store).finally(() => store.close());
  const sinks = { metrics, rows, said: everythingSaid(cloud), log: written + bot.output() };
  const codes = mail.mails().map(codeIn);
  expect(codes.map((each) => each.length)).toEqual([8, 8]);
  expect(codesFoundIn(sinks, codes)).toEqual([]);
}, 120_000);
