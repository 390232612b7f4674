/** The first sign-in: nobody has a token yet, so the machine's operator asks, and Deskhand starts with what it brought. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { startCloud } from '../../src/sandbox/cloud/cloud.ts';
import { environmentFor, freePort, startBotProcess } from '../support/bot-process.ts';
import { root } from '../support/source.ts';
import { makePlace } from '../support/start-bot.ts';
import { until } from '../support/until.ts';
import { visitor } from '../support/visitor.ts';

test('`npm run connect` prints a link, another one when that came to nothing, and what was signed in with it lets Deskhand start', async () => {
  const cloud = await startCloud({ seed: 'small' });
  const place = await makePlace();
  const environment: Record<string, string> = {
    ...environmentFor(cloud, await freePort()),
    ...place.settings,
    WEBEX_REFRESH_TOKEN: '',
  };
  cloud.allowRedirect(`${environment['WEBEX_WEBHOOK_URL']}/oauth/callback`);
  const connect = spawn(process.execPath, ['--import', 'tsx', 'src/connect.ts'], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(connect, 'exit');
  let output = '';
  for (const stream of [connect.stdout, connect.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const account = (name: string) => cloud.personByEmail(`${name}@fjordlys.example`).id;
  try {
    const link = (count: number) =>
      until(
        'a link is printed',
        () =>
          [...output.matchAll(/http\S+\/oauth\/start\?ticket=[\w-]{43}/g)][count - 1]?.[0] ??
          (connect.exitCode !== null && output),
        110_000,
      );
    const integration = account('deskhand.integration');
    const declined = await visitor().signsIn(await link(1), integration, 'decline');
    expect(declined.status).toBe(403);
    const done = await visitor().signsIn(await link(2), integration);
    const [exitCode] = await ended;

    expect([done.status, exitCode]).toEqual([200, 0]);
    expect(output).toContain(
      '✓ Deskhand signs in at Webex as Deskhand Integration. Now: npm start',
    );
    const bot = await startBotProcess(environment, { withinMs: 110_000 });
    expect((await fetch(`${bot.url}/readyz`)).status).toBe(200);
    expect(await bot.stop()).toBe(0);
  } finally {
    if (connect.exitCode === null) connect.kill();
    await cloud.stop();
    await place.remove();
  }
}, 240_000);
