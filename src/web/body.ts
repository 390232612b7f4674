/** Reads a request body as it came over the wire, never more than allowed. */
import type { IncomingMessage } from 'node:http';

/** The bytes, or why there are none: more than `most`, or the sender went away. */
export type Body = { kind: 'bytes'; bytes: Buffer } | { kind: 'tooLarge' } | { kind: 'aborted' };

/** How far a body that is too large is read on, so that its sender, still writing, sees the answer. */
const courtesy = 1_048_576;

/** Collects the body of `request`. Nothing is decompressed: a signature is over what was sent. */
export function readBody(request: IncomingMessage, most: number): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > courtesy) {
    return Promise.resolve({ kind: 'tooLarge' });
  }
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const finish = (body: Body): void => {
      request.off('data', take).off('end', end).off('close', abort).off('error', abort);
      resolve(body);
    };
    const take = (chunk: Buffer): void => {
      length += chunk.length;
      if (length <= most) chunks.push(chunk);
      else if (length > courtesy) finish({ kind: 'tooLarge' });
    };
    const end = (): void =>
      finish(
        length > most ? { kind: 'tooLarge' } : { kind: 'bytes', bytes: Buffer.concat(chunks) },
      );
    const abort = (): void => finish({ kind: 'aborted' });
    request.on('data', take).on('end', end).on('close', abort).on('error', abort);
  });
}
