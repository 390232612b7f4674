// @ts-check
/**
 * The worker thread that owns the embedded database. On the main thread a query would stop every timer and
 * request while it runs. Plain JavaScript, because a worker must load the same way from `src` and from `dist`.
 *
 * Messages in: wire protocol bytes, or `close`, or `dump`. Answers come in the same order: bytes, before them
 * any number of `{ part }` of the same answer, or `{ lost }` when the engine is no longer usable and must be
 * started afresh.
 */
import fs from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** @typedef {{ dir?: string, tar?: string }} WorkerOptions `dir`: on disk; `tar`: a prepared database for memory */

// Measured: 32 MB keeps the process under 450 MB and costs no speed that shows.
const SETTINGS = {
  shared_buffers: '32MB',
  // With less, what begins many names is kept as pages, each name of which is then read and compared.
  work_mem: '16MB',
  max_wal_size: '192MB',
  min_wal_size: '32MB',
  wal_sync_method: 'fsync',
  timezone: 'UTC',
  // Measured: planning anew for each value takes two thirds of the time of a search.
  plan_cache_mode: 'force_generic_plan',
  // Only its last words matter here; errors of statements reach whoever asked.
  log_min_messages: 'fatal',
  log_min_error_statement: 'panic',
};

/** Writes through and, unlike the original, passes fsync on: commits survive a power cut. */
class DurableNodeFS extends NodeFS {
  /**
   * @override
   * @type {NodeFS['init']}
   */
  async init(pg, options) {
    const result = await super.init(pg, options);
    /** @param {any} engine */
    const passFsyncOn = (engine) => {
      engine.NODEFS.stream_ops.fsync = (/** @type {{ nfd?: number }} */ stream) => {
        if (stream.nfd !== undefined) fs.fsyncSync(stream.nfd);
        return 0;
      };
    };
    result.emscriptenOpts.preRun?.push(passFsyncOn);
    return result;
  }
}

/** @type {string | undefined} */
let fatal;

/** The engine swallows its own end and would go on with a broken state; its last words tell. @param {string} line */
function listen(line) {
  const words = /^[-\d]+ [.:\d]+ \S+ \[\d+\] ((?:PANIC|FATAL):.*)/.exec(line)?.[1];
  fatal ??= words;
  return false;
}

const { dir, tar } = /** @type {WorkerOptions} */ (workerData);
const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** @returns {Promise<PGlite>} */
async function start() {
  try {
    return await PGlite.create({
      ...(dir ? { fs: new DurableNodeFS(dir) } : {}),
      ...(tar ? { loadDataDir: new Blob([fs.readFileSync(tar)]) } : {}),
      extensions: { pg_trgm },
      initDbStartParams: ['--wal-segsize=4'], // smaller to ship and to recycle than the usual 16 MB
      onStderr: listen,
      startParams: [
        ...PGlite.defaultStartParams.filter((flag) => !dir || flag !== '-F'),
        ...settings,
      ],
    });
  } catch (error) {
    throw fatal === undefined ? error : new Error(fatal, { cause: error });
  }
}

if (!parentPort) throw new Error('embedded-worker must run as a worker');
const port = parentPort;
const database = await start();

/** What is answered already goes over when the rest of the batch takes longer than this, in milliseconds. */
const PATIENCE = 3;

/** @param {Uint8Array} batch One or more statements, each with its own end. */
function answer(batch) {
  /** @type {Uint8Array[]} */
  let parts = [];
  let since = performance.now();
  void database.execProtocolRawStream(batch, {
    syncToFs: false,
    onRawData(part) {
      parts.push(part.slice());
      if (performance.now() - since < PATIENCE || fatal !== undefined) return;
      const some = joined(parts);
      port.postMessage({ part: some }, [some.buffer]);
      parts = [];
      since = performance.now();
    },
  });
  if (fatal !== undefined) return port.postMessage({ lost: fatal });
  const rest = joined(parts);
  port.postMessage(rest, [rest.buffer]);
}

/** @param {Uint8Array[]} parts */
function joined(parts) {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** @param {'close' | 'dump'} what */
async function command(what) {
  if (what === 'dump') {
    const file = await database.dumpDataDir('none');
    port.postMessage(new Uint8Array(await file.arrayBuffer()));
  } else {
    await database.close();
    port.postMessage(new Uint8Array());
    port.close();
  }
}

port.on('message', (/** @type {Uint8Array | 'close' | 'dump'} */ message) => {
  if (message instanceof Uint8Array) answer(message);
  else command(message).catch((error) => port.postMessage({ lost: String(error) }));
});
port.postMessage('ready');
