/** Carries node-postgres' wire protocol to a server in this process instead of a socket. */
import { Duplex } from 'node:stream';

/**
 * Hands a batch of complete protocol messages to the server, which answers them in order: `take` gets the
 * answers as they come, and the promise resolves after the last.
 */
export type Send = (batch: Uint8Array, take: (answer: Uint8Array) => void) => Promise<void>;

const TERMINATE = 0x58;
/** Sync, Query, CopyDone, CopyData, CopyFail, Flush: the messages after which the server answers. */
const answered = new Set([0x53, 0x51, 0x63, 0x64, 0x66, 0x48]);

/**
 * A stream for one connection of `pg.Pool`. There is one session behind every connection, so each
 * starts by clearing what the previous one left in it (prepared statements, an open transaction).
 */
export function createWireStream(send: Send): Duplex {
  let waiting: Buffer = Buffer.alloc(0);
  let started = false;
  let cleared: Promise<unknown> | undefined;

  async function pass(batch: Buffer): Promise<void> {
    cleared ??= send(simpleQuery('ROLLBACK'), drop).then(() =>
      send(simpleQuery('DISCARD ALL'), drop),
    );
    await cleared;
    await send(batch, (answer) => {
      if (answer.byteLength === 0) return;
      stream.push(Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength));
    });
  }

  /** The length of what can be sent now: complete messages up to the last one that is answered. */
  function sendable(): number | 'end' {
    let offset = 0;
    let complete = 0;
    for (;;) {
      const head = started ? 1 : 0; // the startup packet has no type byte
      if (waiting.length - offset < head + 4) return complete;
      const length = waiting.readInt32BE(offset + head) + head;
      if (waiting.length - offset < length) return complete;
      const type = started ? waiting.readUInt8(offset) : undefined;
      if (type === TERMINATE) return 'end';
      offset += length;
      if (type === undefined || answered.has(type)) complete = offset;
      started = true;
    }
  }

  function take(chunk: Buffer, done: (error?: Error | null) => void): void {
    waiting = waiting.length > 0 ? Buffer.concat([waiting, chunk]) : chunk;
    const length = sendable();
    if (length === 'end') {
      waiting = Buffer.alloc(0);
      stream.push(null);
      done();
    } else if (length === 0) {
      done();
    } else {
      const batch = waiting.subarray(0, length);
      waiting = waiting.subarray(length);
      pass(batch).then(() => done(), done);
    }
  }

  const stream = new Duplex({
    read() {},
    write: (chunk: Buffer, _encoding, done) => take(chunk, done),
    writev: (chunks, done) => take(Buffer.concat(chunks.map(({ chunk }) => chunk)), done),
    final(done) {
      stream.push(null);
      done();
    },
  });
  // What node-postgres calls on a socket.
  return Object.assign(stream, {
    connect() {
      queueMicrotask(() => stream.emit('connect'));
      return stream;
    },
    setNoDelay: () => stream,
    setKeepAlive: () => stream,
    ref: () => stream,
    unref: () => stream,
  });
}

function drop(): void {}

function simpleQuery(sql: string): Uint8Array {
  const text = Buffer.from(`${sql}\0`);
  const message = Buffer.alloc(5 + text.length);
  message.write('Q', 0);
  message.writeInt32BE(4 + text.length, 1);
  text.copy(message, 5);
  return message;
}
