/** What an operator types: the start without settings, the doctor, the replay of a recorded event. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cloud, type CloudCall, startCloud } from '../../src/sandbox/cloud/cloud.ts';
import { startMail } from '../../src/sandbox/mail.ts';
import { openStore } from '../../src/store/open.ts';
import { environmentFor, freePort } from '../support/bot-process.ts';
import { root } from '../support/source.ts';

let cloud: Cloud;
let environment: Record<string, string>;
let folder: string;

beforeAll(async () => {
  cloud = await startCloud({ seed: 'small' });
  folder = await mkdtemp(path.join(tmpdir(), 'deskhand-command-line-'));
  environment = { ...environmentFor(cloud, await freePort()), DATA_DIR: folder };
});
afterAll(async () => {
  await cloud.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Result {
  code: number;
  output: string;
}

function run(script: string, settings: Record<string, string>, ...args: string[]): Promise<Result> {
  const command = ['--import', import.meta.resolve('tsx'), path.join(root, script), ...args];
  return new Promise((resolve) => {
    const env = { PATH: process.env['PATH'] ?? '', ...settings };
    execFile(process.execPath, command, { cwd: folder, env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr });
    });
  });
}

describe('the start', () => {
  test('without a bot token it explains in three lines what to do, and ends with 1', async () => {
    const { code, output } = await run('src/main.ts', {});

    expect(code).toBe(1);
    expect(output.trim().split('\n')).toHaveLength(3);
    expect(output).toContain('npm run sandbox');
  });

  test('with half of the settings it names every missing one at once', async () => {
    const { code, output } = await run('src/main.ts', { WEBEX_BOT_TOKEN: 'x', PORT: 'many' });

    expect(code).toBe(1);
    for (const name of ['WEBEX_WEBHOOK_URL', 'WEBEX_WEBHOOK_SECRET', 'WEBEX_CLIENT_ID', 'PORT']) {
      expect(output).toContain(name);
    }
  });

  test('a refused bot token is one sentence with the status, and no stack trace', async () => {
    const { code, output } = await run('src/main.ts', { ...environment, WEBEX_BOT_TOKEN: 'wrong' });

    expect(code).toBe(1);
    expect(output).toMatch(/Webex answered .* with 401 \(webex\.\w+, tracking id \S+\)/);
    expect(output).not.toContain('    at ');
  });

  test('stopped in the middle of it, it ends well and complains of nothing', async () => {
    const own = await startCloud({ seed: 'small' });
    const settings = environmentFor(own, await freePort());
    const data = path.join(folder, 'stopped');
    const env = { PATH: process.env['PATH'] ?? '', ...settings, DATA_DIR: data };
    const command = ['--import', import.meta.resolve('tsx'), path.join(root, 'src/main.ts')];
    const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let complaints = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaints += text;
    });
    // webhooks are looked at in the middle of the start
    own.on('call', (value) => {
      if ((value as CloudCall).path === '/v1/webhooks') child.kill('SIGTERM');
    });
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
    await own.stop();

    expect({ code, signal, complaints }).toEqual({ code: 0, signal: null, complaints: '' });
  });
});

describe('the import of subscriptions', () => {
  test('says in one sentence that a file is not there or no file, or which headings it has instead (F031)', async () => {
    const missing = await run('src/import.ts', environment, 'nowhere.csv');
    expect(missing.code).toBe(1);
    expect(missing.output).toContain('✕ nowhere.csv: ENOENT: no such file or directory, ');
    expect(missing.output).not.toContain('    at ');

    await writeFile(path.join(folder, 'orders.csv'), 'Kwota;Miasto\n1;2');
    const strange = await run('src/import.ts', environment, 'orders.csv');
    expect(strange.code).toBe(1);
    expect(strange.output).toContain(
      '✕ orders.csv: I found neither a column `subscriptionId` nor `webOrderId`. The headings are: Kwota, Miasto.',
    );

    const whole = await run('src/import.ts', environment, '.');
    expect(whole.output).toMatch(/^✕ \.: EISDIR: [^\n]+\n$/);
  });
});

test('an import whose result cannot be written imports nothing (F031)', async () => {
  await writeFile(path.join(folder, 'subscriptions.csv'), 'subscriptionId,orgId\nSub1,nobody');
  await mkdir(path.join(folder, 'subscriptions.result.csv'));
  const refused = await run('src/import.ts', environment, 'subscriptions.csv', '--apply');
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.output).toMatch(
    /^✕ subscriptions\.csv: EISDIR: [^\n]+subscriptions\.result\.csv'\n$/,
  );

  const store = await openStore({ dataDir: folder });
  expect(await store.query('SELECT 1 FROM "ImportRun"')).toEqual([]);
  await store.close();
});

describe('the doctor', () => {
  test('finds everything well', async () => {
    const { code, output } = await run('src/doctor.ts', environment);

    expect(
      output
        .trim()
        .split('\n')
        .map((line) => line.slice(0, 2)),
    ).toEqual(Array(7).fill('✓ '));
    expect(output).toMatch(
      /administrator token: ends \d{4}-\d\d-\d\d, renewed before; can be until \d{4}-\d\d-\d\d/,
    );
    expect(code).toBe(0);
  });

  test('greets the mail server, and says when it does not let us in', async () => {
    const mail = await startMail();
    const settings = {
      ...environment,
      SMTP_URL: mail.url,
      SMTP_TLS: 'off',
      MAIL_FROM: 'desk@fjordlys.example',
      ...commerceOf(cloud),
    };
    const well = await run('src/doctor.ts', settings);
    mail.faults.down = true;
    const down = await run('src/doctor.ts', settings);
    await mail.stop();

    expect(well.output).toContain('✓ mail: sent as desk@fjordlys.example');
    expect(well.output).toContain('✓ Cisco Commerce: signed in');
    expect(mail.mails()).toEqual([]);
    expect(down.code).toBe(1);
    expect(down.output).toContain('✕ mail: the mail server is not usable (421)');
  });

  test('says what is wrong with the administrator and at Cisco Commerce, and ends with 1', async () => {
    const { code, output } = await run('src/doctor.ts', {
      ...environment,
      DATA_DIR: path.join(folder, 'other'),
      WEBEX_CLIENT_SECRET: 'not-the-secret',
      ...commerceOf(cloud),
      COMMERCE_CLIENT_SECRET: 'not-this-secret',
    });

    expect(code).toBe(1);
    expect(output).toMatch(/✕ administrator: webex\.\w+/);
    expect(output).toMatch(/✕ Cisco Commerce: webex\.\w+: POST commerce: token → 40\d/);
    expect(output).toContain('✓ bot token: Deskhand');
  });
});

function commerceOf({ commerce }: Cloud): Record<string, string> {
  return {
    COMMERCE_API_URL: commerce.url,
    COMMERCE_TOKEN_URL: commerce.tokenUrl,
    COMMERCE_CLIENT_ID: commerce.clientId,
    COMMERCE_CLIENT_SECRET: commerce.clientSecret,
  };
}

test('a file with a secret that everybody may read is refused, in a sentence', async () => {
  const place = path.join(folder, 'open');
  await mkdir(place);
  await writeFile(path.join(place, 'key'), 'secret-of-the-relay');
  await chmod(path.join(place, 'key'), 0o644);
  const settings = { ...environment, METRICS_TOKEN_FILE: path.join(place, 'key') };

  for (const script of ['src/main.ts', 'src/doctor.ts']) {
    const { code, output } = await run(script, settings);
    expect(code).toBe(1);
    expect(output).toContain('run chmod 600 on it');
    expect(output).not.toMatch(/secret-of-the-relay| {4}at /);
  }
});

describe('the replay', () => {
  test('prints what a recorded question leads to, and posts nothing', async () => {
    const before = cloud
      .calls()
      .filter((call) => call.method === 'POST' && call.path.includes('/messages'));
    const event = path.join(root, 'test/fixtures/events/question-in-direct-space.json');

    const { code, output } = await run('src/replay.ts', environment, event);

    expect(code).toBe(0);
    expect(output).toContain('done  find');
    expect(output).toContain('Anna Nowak');
    expect(
      cloud.calls().filter((call) => call.method === 'POST' && call.path.includes('/messages')),
    ).toEqual(before);
  });
});
