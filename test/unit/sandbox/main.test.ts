import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const stub = fileURLToPath(new URL('stub-bot.ts', import.meta.url));

interface Run {
  output: string;
  code: number | null;
  bot: Record<string, string>;
  url: string;
}

/** Runs the sandbox with a stand-in for the bot; `then` happens once it says that it is ready. */
async function runSandbox(
  environment: Record<string, string>,
  then: (child: ReturnType<typeof spawn>, url: string) => Promise<void>,
): Promise<Run> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/sandbox/main.ts'], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', SANDBOX_BOT: stub, SANDBOX_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let url = '';
  const follow = (text: string): void => {
    output += text;
    const ready = /ready: {2}(\S+)/.exec(output)?.[1];
    if (!ready || url) return;
    url = ready;
    void then(child, url);
  };
  child.stdout.setEncoding('utf8').on('data', follow);
  child.stderr.setEncoding('utf8').on('data', follow);
  const [code] = (await once(child, 'close')) as [number | null];
  const told = /^stub (\{.*\})$/m.exec(output)?.[1] ?? '{}';
  return { output, code, url, bot: JSON.parse(told) as Record<string, string> };
}

test('it starts everything, says where, and takes everything down again', async () => {
  const answers: number[] = [];
  const run = await runSandbox(
    { WEBEX_BOT_TOKEN: 'a real one', DATABASE_URL: 'postgresql://real' },
    async (child, url) => {
      answers.push((await fetch(`${url}/api/people`)).status);
      child.kill('SIGINT');
    },
  );

  expect(run.output).toContain('Try:');
  expect(answers).toEqual([200]);
  expect(run.code).toBe(0);
  expect(run.output).toContain('stub stops');
  expect(existsSync(run.bot['DATA_DIR'] ?? '.')).toBe(false);
  await expect(fetch(run.url)).rejects.toThrow('fetch failed');
});

test('the bot gets the cloud’s credentials and nothing of the surrounding environment', async () => {
  const { bot } = await runSandbox(
    { WEBEX_BOT_TOKEN: 'a real one', DATABASE_URL: 'postgresql://real', AWS_SECRET: 'x' },
    async (child) => void child.kill('SIGTERM'),
  );

  expect(bot['WEBEX_BOT_TOKEN']).toMatch(/_P0A1_/);
  expect(bot['WEBEX_API_URL']).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
  expect(bot['WEBEX_WEBHOOK_URL']).toBe(`http://127.0.0.1:${bot['PORT']}`);
  expect(bot['WEBEX_WEBHOOK_SECRET']?.length).toBe(32);
  expect(bot['SMTP_URL']).toMatch(/^smtp:\/\/127\.0\.0\.1:\d+$/);
  expect(bot['DATABASE_URL']).toBe('');
  expect(bot).not.toHaveProperty('AWS_SECRET');
});

test('when the bot ends by itself, it says so and ends with the bot’s exit code', async () => {
  const { code, output } = await runSandbox({ LOG_LEVEL: 'error' }, async () => undefined);

  expect(code).toBe(7);
  expect(output).toContain('The bot ended by itself, with exit code 7.');
});
