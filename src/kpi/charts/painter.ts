/** Paints pictures in a thread of its own, which begins with the first and ends when nobody has asked for a while. */
import { Worker } from 'node:worker_threads';
import { fontFamily, fontFiles } from './font.ts';

export interface Painter {
  /**
   * The SVG as PNG, twice as fine as its points.
   * @throws Error when it cannot be painted within the time.
   */
  paint(svg: string): Promise<Uint8Array>;
  /** Ends the thread; what is being painted fails. */
  close(): Promise<void>;
}

export interface PainterOptions {
  /** Pixels per point. */
  zoom?: number;
  /** Milliseconds without work after which the thread ends. */
  idleMs?: number;
  /** Longest painting in milliseconds. */
  patienceMs?: number;
}

interface Waiting {
  resolve(png: Uint8Array): void;
  reject(error: Error): void;
  cut: NodeJS.Timeout;
}

interface Answer {
  id: number;
  png?: Uint8Array;
  reason?: string;
}

/** Creates a painter; no thread runs before the first picture. */
export function createPainter(options: PainterOptions = {}): Painter {
  const { zoom = 2, idleMs = 60_000, patienceMs = 10_000 } = options;
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let ids = 0;

  function begin(): Worker {
    const started = new Worker(new URL('./painter-worker.js', import.meta.url), {
      workerData: { fontFiles: Object.values(fontFiles), family: fontFamily, zoom },
      execArgv: [],
    });
    started.unref();
    started.on('message', take);
    started.on('error', (error) => lose(started, error));
    started.on('exit', () => lose(started, new Error('the painter ended')));
    return started;
  }

  function take({ id, png, reason }: Answer): void {
    const one = waiting.get(id);
    if (!one) return;
    waiting.delete(id);
    clearTimeout(one.cut);
    if (png) one.resolve(png);
    else one.reject(new Error(`the picture was not painted: ${reason}`));
    if (waiting.size === 0) rest();
  }

  function rest(): void {
    clearTimeout(idle);
    idle = setTimeout(() => void end(), idleMs);
    idle.unref();
  }

  /** Nothing that was asked of a thread that is gone will come. */
  function lose(lost: Worker, error: Error): void {
    if (lost !== worker) return;
    worker = undefined;
    for (const [id, { reject, cut }] of waiting) {
      clearTimeout(cut);
      waiting.delete(id);
      reject(error);
    }
  }

  async function end(): Promise<void> {
    clearTimeout(idle);
    const last = worker;
    if (last) lose(last, new Error('the painter was closed'));
    await last?.terminate();
  }

  return {
    paint(svg) {
      clearTimeout(idle);
      worker ??= begin();
      const id = ++ids;
      const asked = worker;
      return new Promise((resolve, reject) => {
        const cut = setTimeout(() => {
          lose(asked, new Error('the picture took too long'));
          void asked.terminate();
        }, patienceMs);
        waiting.set(id, { resolve, reject, cut });
        asked.postMessage({ id, svg });
      });
    },
    close: end,
  };
}
