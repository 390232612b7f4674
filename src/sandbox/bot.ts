/** The bot as a child process, started as in production: only its environment tells it where it is. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** Where `package.json` is. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** How long the bot may take until it is ready, in milliseconds. */
const patienceMs = 60_000;
/** How long it may take to stop by itself, in milliseconds. */
const stopMs = 10_000;

export interface BotProcess {
  /** Resolves with the exit code when the process ends, `null` when a signal ended it. */
  ended: Promise<number | null>;
  /** Resolves when `/readyz` answers 200. Throws when that takes more than a minute or the process ends. */
  ready(): Promise<void>;
  /** Asks it to stop, and ends it when it does not. */
  stop(): Promise<void>;
}

/** Ports that neither the system (Linux begins at 32768) nor the tests give to anybody. */
const ports = { first: 30_000, count: 2_700 };

/** A port nobody listens on at the moment; nothing else is given it while the bot restarts. */
export async function freePort(): Promise<number> {
  const begin = randomInt(ports.count);
  for (let tried = 0; tried < ports.count; tried += 1) {
    const port = ports.first + ((begin + tried) % ports.count);
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
  throw new Error('no free port');
}

/**
 * Starts `entry` with nothing but `environment`. Its output goes to this process's output. The child is not in
 * a process group of its own, so Ctrl-C in a terminal reaches both. `aheadMs`: how much later it lives than this machine.
 */
export function startBot(
  entry: string,
  environment: Readonly<Record<string, string>>,
  port: number,
  aheadMs = 0,
): BotProcess {
  const clock = new URL(`clock.js?ahead=${aheadMs}`, import.meta.url).href;
  const moved = aheadMs === 0 ? [] : ['--import', clock];
  const child = spawn(process.execPath, ['--import', 'tsx', ...moved, entry], {
    cwd: projectFolder,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return {
    ended,
    ready: () => untilReady(child, port),
    stop: () => end(child, ended),
  };
}

async function untilReady(child: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error('the bot ended before it was ready');
    }
    const isReady = await fetch(`http://127.0.0.1:${port}/readyz`, {
      signal: AbortSignal.timeout(2000),
    }).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReady) return;
    await wait(50);
  }
  throw new Error(`the bot was not ready within ${patienceMs / 1000} seconds`);
}

async function end(child: ChildProcess, ended: Promise<number | null>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const forced = setTimeout(() => child.kill('SIGKILL'), stopMs);
  await ended;
  clearTimeout(forced);
}
