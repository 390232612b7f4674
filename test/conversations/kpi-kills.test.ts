/** A KPI post while the bot is killed without warning: the card and its picture arrive, each once (F158). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cloud, type CloudMessage, startCloud } from '../../src/sandbox/cloud/cloud.ts';
import {
  type BotProcess,
  environmentFor,
  freePort,
  startBotProcess,
} from '../support/bot-process.ts';
import { type Speaker, seen, speakerIn } from '../support/conversation.ts';
import { makePlace, type Place } from '../support/start-bot.ts';

let cloud: Cloud;
let place: Place;
let environment: Record<string, string>;
let bot: BotProcess;
let petra: Speaker;

beforeAll(async () => {
  cloud = await startCloud({ seed: 'small' });
  place = await makePlace();
  environment = { ...environmentFor(cloud, await freePort()), ...place.settings };
  bot = await startBotProcess(environment);
  petra = speakerIn(cloud, 'petra.holm@fjordlys.example');
  for (let copied = false; !copied; ) {
    copied = seen(await petra.asks('sync status')).includes('Complete');
  }
  // due in days, whenever this runs: only what is asked for out of turn is posted
  const day = new Date(Date.now() + 3 * 86_400_000);
  const name = day.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });
  const question = await petra.asksForCard(`kpi schedule every ${name} at 9`);
  await petra.presses(question, 'Post here', { timeZone: 'UTC', language: 'en' });
  await petra.direct.receives('is set');
}, 120_000);
afterAll(async () => {
  await bot.stop();
  await cloud.stop();
  await place.remove();
});

/** Resolves at the bot's next message that fits. */
function arrives(fits: RegExp): Promise<void> {
  return new Promise((resolve) => {
    const forget = cloud.on('message', (value) => {
      const message = value as CloudMessage;
      if (message.personId !== cloud.bot.id || !fits.test(seen(message))) return;
      forget();
      resolve();
    });
  });
}

test.each([
  ['the card arrived, and nobody had acknowledged it', /KPI summary/],
  ['the picture arrived, and nobody had acknowledged it', /KPIs of the week/],
])(
  'killed when %s, it posts both once',
  async (_moment, fits) => {
    const question = await petra.asksForCard('kpi run now');
    const before = petra.direct.posted().length;
    const moment = arrives(fits);
    await petra.presses(question, 'Post now');
    await petra.direct.receives('is on its way');
    cloud.faults.latencyMs = 150;
    await moment;
    await bot.kill();
    cloud.faults.latencyMs = 0;
    bot = await startBotProcess(environment);

    await petra.direct.receives('KPIs of the week', 60_000);
    expect(seen(await petra.asks('help'))).toContain('What you can ask');
    const posted = petra.direct.posted().slice(before);
    const cards = posted.filter((message) => /^KPI summary|\*\*KPI summary/.test(seen(message)));
    const pictures = posted.filter(({ files = [] }) => files.length > 0);
    expect(cards.length).toBe(1);
    expect(pictures.map(({ parentId }) => parentId)).toEqual([cards[0]?.id]);
  },
  150_000,
);
