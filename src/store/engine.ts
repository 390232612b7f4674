/** The embedded database engine: a worker thread that is started again when it breaks down. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Send } from './wire-stream.ts';

/** `dir`: a database on disk, created when the folder is empty. `tar`: a prepared database that is loaded into memory and forgotten on close. */
export type EngineSource = { dir: string } | { tar: string };

export interface Engine {
  /**
   * A line to the engine for one connection.
   * @throws Error from the returned function once the engine behind it has broken down; a new line then
   * starts a new engine, which recovers what was committed.
   */
  line(): Send;
  /** The whole database as a tar file. */
  dump(): Promise<Uint8Array>;
  /** Writes everything down and ends the thread. */
  close(): Promise<void>;
}

interface Running {
  /** `take` gets what comes before the last part of the answer. */
  ask(
    message: Uint8Array | 'dump' | 'close',
    take?: (part: Uint8Array) => void,
  ): Promise<Uint8Array>;
  end(): Promise<void>;
  lost: boolean;
}

/** The version of the engine's package, e.g. `0.5.16`; a database on disk belongs to its PostgreSQL major. */
export function engineVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const manifest = path.join(path.dirname(entry), '..', 'package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return version;
}

/**
 * Starts the engine and resolves when it answers.
 * @throws Error with PostgreSQL's own words when the database cannot be opened.
 */
export async function startEngine(
  source: EngineSource,
  onLost: (reason: string) => void,
): Promise<Engine> {
  let running = Promise.resolve(await startWorker(source, onLost));

  async function alive(): Promise<Running> {
    const current = await running.catch(() => undefined);
    if (current !== undefined && !current.lost) return current;
    await current?.end();
    return startWorker(source, onLost);
  }

  return {
    line() {
      let mine: Promise<Running> | undefined;
      return async (batch, take) => {
        if (mine === undefined) {
          running = alive();
          mine = running;
        }
        // The buffer is pg's own: a copy of just these bytes goes over.
        take(await (await mine).ask(new Uint8Array(batch), take));
      };
    },
    dump: async () => (await running).ask('dump'),
    async close() {
      const current = await running.catch(() => undefined);
      if (current === undefined) return;
      if (!current.lost) await current.ask('close').catch(() => undefined);
      await current.end();
    },
  };
}

async function startWorker(
  source: EngineSource,
  onLost: (reason: string) => void,
): Promise<Running> {
  const worker = new Worker(new URL('./embedded-worker.js', import.meta.url), {
    workerData: source,
    execArgv: [],
  });
  await ready(worker);

  const waiting: {
    take: ((part: Uint8Array) => void) | undefined;
    resolve(bytes: Uint8Array): void;
    reject(error: Error): void;
  }[] = [];
  let closing = false;

  function fail(reason: string): void {
    if (running.lost || closing) return;
    running.lost = true;
    for (const { reject } of waiting.splice(0)) reject(new Error(`database engine: ${reason}`));
    onLost(reason);
  }

  worker.on('message', (answer: Uint8Array | { part: Uint8Array } | { lost: string }) => {
    if (answer instanceof Uint8Array) waiting.shift()?.resolve(answer);
    else if ('part' in answer) waiting[0]?.take?.(answer.part);
    else fail(answer.lost);
  });
  worker.on('error', (error) => fail(error instanceof Error ? error.message : String(error)));
  worker.on('exit', () => fail('its thread ended'));

  const running: Running = {
    lost: false,
    ask(message, take) {
      if (running.lost) return Promise.reject(new Error('database engine: broken down'));
      if (message === 'close') closing = true;
      return new Promise((resolve, reject) => {
        waiting.push({ take, resolve, reject });
        worker.postMessage(message);
      });
    },
    async end() {
      closing = true;
      await worker.terminate();
      for (const { reject } of waiting.splice(0)) reject(new Error('the database is closed'));
    },
  };
  return running;
}

async function ready(worker: Worker): Promise<void> {
  const started = new AbortController();
  try {
    await Promise.race([
      once(worker, 'message', { signal: started.signal }),
      once(worker, 'exit', { signal: started.signal }).then(() => {
        throw new Error('the database thread ended while starting');
      }),
    ]);
  } finally {
    started.abort();
  }
}
