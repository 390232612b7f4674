/** Server-sent events: what happens in the cloud reaches the page at once, and again after a break. */
import type { ServerResponse } from 'node:http';
import type { View } from './view.ts';

/** Events kept for a page that lost its connection. */
const kept = 1_000;
const heartbeatMs = 15_000;

export interface StreamEvent {
  name: 'message' | 'deleted' | 'mail' | 'call' | 'faults';
  data: unknown;
  /** Only people in this room hear it; undefined: everybody does. */
  roomId?: string | undefined;
  /** Sent again to whoever missed it; calls are not, the page reads their list anew. */
  replay: boolean;
}

export interface Stream {
  /** Changes whenever the server is started anew. */
  readonly run: string;
  /** Where the stream is now: whoever reads afterwards and then opens it since here misses nothing. */
  position(): string;
  /**
   * Opens the stream of one person, with everything after the position `since`; undefined: from now on. Where that
   * is not known any more, the page is told to read everything anew.
   */
  open(response: ServerResponse, personId: string, since: string | undefined): void;
  send(event: StreamEvent): void;
  /** Ends every stream. */
  stop(): void;
}

/** Keeps the open pages informed; `view` decides who is in which room. */
export function createStream(view: Pick<View, 'sees'>): Stream {
  const run = Date.now().toString(36);
  const listeners = new Map<ServerResponse, string>();
  const past: { number: number; event: StreamEvent }[] = [];
  let last = 0;
  const heartbeat = setInterval(() => {
    for (const response of listeners.keys()) response.write(': here\n\n');
  }, heartbeatMs);
  heartbeat.unref();

  const mayHear = (personId: string, event: StreamEvent): boolean =>
    event.roomId === undefined || view.sees(personId, event.roomId);

  const write = (response: ServerResponse, number: number, event: StreamEvent): void => {
    const id = event.replay ? `id: ${run}-${number}\n` : '';
    response.write(`${id}event: ${event.name}\ndata: ${JSON.stringify(event.data)}\n\n`);
  };

  /** The number of a position; undefined when it is of another run, or longer ago than what is kept. */
  const numberAt = (position: string): number | undefined => {
    const [theirRun, number] = position.split('-');
    const seen = Number(number);
    const complete = past.length === 0 ? seen === last : seen >= (past[0]?.number ?? 0) - 1;
    return theirRun === run && Number.isInteger(seen) && complete ? seen : undefined;
  };

  return {
    run,
    position: () => `${run}-${last}`,
    open(response, personId, since) {
      const seen = since === undefined ? last : numberAt(since);
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'x-accel-buffering': 'no',
      });
      response.write(`retry: 1000\nid: ${run}-${seen ?? last}\nevent: hello\ndata: {}\n\n`);
      if (seen === undefined) response.write('event: reset\ndata: {}\n\n');
      for (const { number, event } of past) {
        if (number > (seen ?? last) && mayHear(personId, event)) write(response, number, event);
      }
      listeners.set(response, personId);
      response.on('close', () => listeners.delete(response));
    },
    send(event) {
      if (event.replay) {
        last += 1;
        past.push({ number: last, event });
        if (past.length > kept) past.shift();
      }
      for (const [response, personId] of listeners) {
        if (mayHear(personId, event)) write(response, last, event);
      }
    },
    stop() {
      clearInterval(heartbeat);
      for (const response of listeners.keys()) response.end();
      listeners.clear();
    },
  };
}
