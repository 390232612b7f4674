/** From the press of “Send code” to the mail at the relay, and to the card with the field: the whole bot, a cloud without latency. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCloud } from '../../src/sandbox/cloud/cloud.ts';
import { startMail } from '../../src/sandbox/mail.ts';
import { environmentFor, freePort, startBotProcess } from '../support/bot-process.ts';
import { seen, speakerIn } from '../support/conversation.ts';
import { milliseconds, percentile, printRow } from './figures.ts';
import { known } from './live.ts';

/** One agent sends at most thirty codes an hour. */
const warmUp = 4;
const rounds = 24;

/** `database`: settings that say where the bot keeps its data. */
export async function measureMail(name: string, database: Record<string, string>): Promise<void> {
  const [cloud, mail] = await Promise.all([
    startCloud({ seed: 'small', limits: { general: 1e9, messages: 1e9 } }),
    startMail(),
  ]);
  const folder = await mkdtemp(path.join(tmpdir(), 'deskhand-codes-mail-'));
  const bot = await startBotProcess(
    {
      ...environmentFor(cloud, await freePort()),
      DATA_DIR: folder,
      ...database,
      SMTP_URL: mail.url,
      SMTP_TLS: 'off',
      MAIL_FROM: 'Help Desk <desk@fjordlys.example>',
    },
    { withinMs: 120_000 },
  );
  const maya = speakerIn(cloud, 'maya.lind@fjordlys.example');
  while (!seen(await maya.asks('sync status')).includes('Complete'));

  const atRelay: number[] = [];
  const onCard: number[] = [];
  const { addresses } = await known(cloud);
  for (const email of addresses) {
    if (onCard.length === warmUp + rounds) break;
    await maya.says(`send code ${email}`);
    const question = await maya.direct.receivesCard(/Send a verification code|No code was sent|./s);
    // somebody whose address is young, or who is not found by it alone
    if (!seen(question.message).includes('Send a verification code')) continue;
    const taken = new Promise<number>((resolve) => {
      const forget = mail.on(() => {
        forget();
        resolve(performance.now());
      });
    });
    const begun = performance.now();
    await maya.presses(question, 'Send code', { purpose: 'bench', mailLanguage: 'en' });
    await maya.direct.receivesCard('A code is on its way');
    onCard.push(performance.now() - begun);
    atRelay.push((await taken) - begun);
    await maya.direct.receives('The mail server took the mail');
  }
  const measured = (all: readonly number[]) => {
    const warm = all.slice(warmUp);
    return `${milliseconds(percentile(warm, 0.5))} / ${milliseconds(Math.max(...warm))}`;
  };
  const presses = onCard.length - warmUp;
  printRow(
    `${name}: press to mail at the relay, median / longest of ${presses}`,
    measured(atRelay),
    '≤ 500 ms',
  );
  printRow(`${name}: press to card with the field, median / longest`, measured(onCard));
  await bot.stop();
  await Promise.all([cloud.stop(), mail.stop()]);
  await rm(folder, { recursive: true, force: true });
}
