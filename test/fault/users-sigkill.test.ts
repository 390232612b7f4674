/** The process is killed, for good, while it adds 25 users: the next one goes on, and each user is there once. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { configFrom } from '../../src/config.ts';
import { type Cloud, startCloud } from '../../src/sandbox/cloud/cloud.ts';
import {
  type BotProcess,
  environmentFor,
  freePort,
  startBotProcess,
} from '../support/bot-process.ts';
import { type Speaker, seen, speakerIn } from '../support/conversation.ts';
import { quietLog } from '../support/quiet-log.ts';
import { longPages, makePlace, type Place } from '../support/start-bot.ts';
import { until } from '../support/until.ts';

let cloud: Cloud;
let place: Place;
let environment: Record<string, string>;
let bot: BotProcess;
let petra: Speaker;

// On a server the lease of a dead process lasts ten minutes, because another one may hold it.
const leaseLasts = !('tar' in inject('template'));

beforeAll(async () => {
  if (leaseLasts) return;
  const quick = { pages: longPages, limits: { general: 3_000 } };
  [cloud, place] = await Promise.all([
    startCloud({ seed: 'small', customers: 3, ...quick }),
    makePlace(),
  ]);
  environment = { ...environmentFor(cloud, await freePort()), ...place.settings };
  const first = await createApp(configFrom(environment), { log: quietLog().log });
  await first.start();
  await first.settled();
  await first.stop();
  bot = await startBotProcess(environment);
  petra = speakerIn(cloud, 'petra.holm@fjordlys.example');
}, 120_000);
afterAll(async () => {
  await bot?.stop();
  await Promise.all([cloud?.stop(), place?.remove()]);
});

/** The addresses that Webex was made to create, in order. */
function created(): string[] {
  return cloud
    .calls()
    .filter(({ route, status }) => route === 'POST /v1/wholesale/subscribers' && status < 300)
    .map(({ request }) => (request as { email: string }).email);
}

test.skipIf(leaseLasts)(
  'killed twice on the way, it adds each of 25 users once and tells it once',
  async () => {
    const people = Array.from({ length: 25 }, (_, at) => `killed.${at}@galil.example`);
    const lines = people.map((email, at) => `User ${at}; ${email}`).join('\n');
    await petra.says('add users מעבדות גליל');
    const form = await petra.direct.receivesCard(/Add users to/);
    await petra.presses(form, 'Check', { package: 'webex_meetings', location: '-', lines });
    const question = await petra.direct.receivesCard(/Add 25 users\?/);
    cloud.faults.latencyMs = 50;
    await petra.presses(question, 'Add 25 users');
    for (const reached of [2, 14]) {
      await until(`${reached} are created`, () => created().length >= reached);
      await bot.kill();
      bot = await startBotProcess(environment);
    }
    cloud.faults.latencyMs = 0;

    const done = await petra.direct.receives(/finished/, 120_000);
    expect(seen(done)).toContain('Added: 25.');
    expect(created().toSorted()).toEqual(people.toSorted());
    await cloud.delivered();
    expect(petra.direct.posted().filter((one) => /finished/.test(seen(one)))).toHaveLength(1);
  },
  240_000,
);
