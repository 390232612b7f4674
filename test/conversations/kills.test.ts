/** The bot as a process of its own, killed without warning: what Webex was told is accepted is answered, once. */
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
let maya: Speaker;
let jonas: Speaker;

beforeAll(async () => {
  cloud = await startCloud({ seed: 'small' });
  place = await makePlace();
  environment = { ...environmentFor(cloud, await freePort()), ...place.settings };
  bot = await startBotProcess(environment);
  maya = speakerIn(cloud, 'maya.lind@fjordlys.example');
  jonas = speakerIn(cloud, 'jonas.berg@fjordlys.example');
  for (let copied = false; !copied; ) {
    copied = seen(await maya.asks('sync status')).includes('Complete');
  }
  await jonas.asks('whoami');
});
afterAll(async () => {
  await bot.stop();
  await cloud.stop();
  await place.remove();
});

/** Resolves at the `count`-th happening that fits. */
function happened(
  event: Parameters<Cloud['on']>[0],
  fits: (value: Record<string, unknown>) => boolean,
  count = 1,
): Promise<void> {
  return new Promise((resolve) => {
    let left = count;
    const forget = cloud.on(event, (value) => {
      if (fits(value as Record<string, unknown>)) left -= 1;
      if (left > 0) return;
      forget();
      resolve();
    });
  });
}

const moments: [string, () => Promise<void>][] = [
  ['the last question was accepted and none was read', async () => undefined],
  [
    'the first message was fetched',
    () =>
      happened('call', ({ method, path }) => method === 'GET' && `${path}`.includes('/messages/')),
  ],
  [
    'the second answer arrived, and nobody had acknowledged it',
    () => happened('message', ({ personId }) => personId === cloud.bot.id, 2),
  ],
  [
    'the fourth answer was acknowledged',
    () => happened('call', ({ method, path }) => method === 'POST' && path === '/v1/messages', 4),
  ],
];

test.each(moments)(
  'killed when %s, it answers all questions after the next start, each once and in order',
  async (_moment, reached) => {
    const before = [maya, jonas].map(({ direct }) => direct.posted().length);
    const moment = reached();
    cloud.faults.latencyMs = 150;
    for (const speaker of [maya, jonas]) {
      for (const text of ['number +48426300101', 'customer Café Sol', 'device 84:78:AC:10:00:01']) {
        await speaker.says(text);
      }
    }
    await cloud.delivered();
    await moment;
    await bot.kill();
    cloud.faults.latencyMs = 0;
    bot = await startBotProcess(environment);

    for (const [index, { direct, asks }] of [maya, jonas].entries()) {
      await direct.receives('Cisco 8845');
      expect(seen(await asks('help'))).toContain('What you can ask');
      const answers = direct.posted().slice(before[index]).map(headOf);
      expect(answers).toEqual([
        '**+48 42 630 01 01** (+48426300101) · ● Active',
        '**Café Sol S.L.**',
        '**Cisco 8845** · ● Online',
        '**What you can ask**',
      ]);
    }
  },
  180_000,
);

function headOf(message: CloudMessage): string {
  return seen(message).split('\n', 1)[0]?.trim() ?? '';
}
