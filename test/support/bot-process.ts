/** The bot as a process of its own, started as in production: only the environment tells it where it is. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { root } from './source.ts';

export interface BotProcess {
  url: string;
  pid: number;
  /** From the start of the process to the first 200 of `/readyz`, in milliseconds. */
  readyAfterMs: number;
  /** Resident memory now, in MB (Linux). */
  rssMb(): number;
  /** Processor time it used so far, all threads, in milliseconds (Linux). */
  cpuMs(): number;
  /** SIGTERM, and waits for its end; resolves with the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL, and waits for its end. */
  kill(): Promise<void>;
  /** What it wrote so far. */
  output(): string;
}

export interface CloudAddress {
  url: string;
  credentials: { botToken: string; clientId: string; clientSecret: string; refreshToken: string };
}

/** The environment of a bot that lives beside a simulated cloud. */
export function environmentFor(cloud: CloudAddress, port: number): Record<string, string> {
  return {
    WEBEX_BOT_TOKEN: cloud.credentials.botToken,
    WEBEX_API_URL: `${cloud.url}/v1`,
    WEBEX_WEBHOOK_URL: `http://127.0.0.1:${port}`,
    WEBEX_WEBHOOK_SECRET: 'a-secret-for-tests-only',
    WEBEX_CLIENT_ID: cloud.credentials.clientId,
    WEBEX_CLIENT_SECRET: cloud.credentials.clientSecret,
    WEBEX_REFRESH_TOKEN: cloud.credentials.refreshToken,
    HOST: '127.0.0.1',
    PORT: String(port),
    LOG_LEVEL: 'warn',
  };
}

/** Ports of each of the processes in which tests run beside each other. */
const portsEach = 2_500;
let ports = Math.floor(Math.random() * portsEach);

/**
 * A port nobody listens on at the moment, and that neither the system (Linux begins at 32768) nor the tests beside this
 * one give to anybody: it is still free when the bot comes to listen on it, and when it comes back after a restart.
 */
export async function freePort(): Promise<number> {
  const worker = Number(process.env['VITEST_POOL_ID'] ?? 0) % 4;
  for (;;) {
    ports += 1;
    const port = 20_000 + worker * portsEach + (ports % portsEach);
    const server = createServer();
    const isFree = once(server, 'listening').then(
      () => true,
      () => false,
    );
    server.listen(port, '127.0.0.1');
    if (!(await isFree)) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}

/** What `npm start` gives to Node. */
export function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
    scripts: { start: string };
  };
  const [, ...args] = scripts.start.split(' && ').at(-1)?.split(' ') ?? [];
  return args;
}

/** Starts the bot and waits until it is ready. `built` runs `dist/`, as `npm start` does. */
export async function startBotProcess(
  environment: Readonly<Record<string, string>>,
  { built = false, withinMs = 120_000 }: { built?: boolean; withinMs?: number } = {},
): Promise<BotProcess> {
  const args = built ? startArguments() : ['--import', 'tsx', 'src/main.ts'];
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const url = `http://127.0.0.1:${environment['PORT']}`;
  await untilReady(child, url, withinMs, () => output);
  return {
    url,
    pid: child.pid ?? 0,
    readyAfterMs: performance.now() - started,
    rssMb: () => rssMbOf(child.pid ?? 0),
    cpuMs: () => cpuMsOf(child.pid ?? 0),
    stop: () => end(child, 'SIGTERM'),
    async kill() {
      await end(child, 'SIGKILL');
    },
    output: () => output,
  };
}

async function untilReady(
  child: ChildProcess,
  url: string,
  withinMs: number,
  output: () => string,
): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) {
      throw new Error(`the bot ended with ${child.exitCode} before it was ready:\n${output()}`);
    }
    const ready = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(1_000) }).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await end(child, 'SIGKILL');
  throw new Error(`the bot was not ready within ${withinMs} ms:\n${output()}`);
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal);
    await once(child, 'exit');
  }
  return child.exitCode;
}

function rssMbOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}

/** The kernel counts in hundredths of a second; fields 14 and 15 of `stat`, after the name in parentheses. */
function cpuMsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
