/** `POST /webex/webhooks`: size, signature, shape, stored, 200. Refusals cost no database call. */
import type { Request, Response } from 'express';
import { InputError } from '../errors.ts';
import type { Meter } from '../inbox/meter.ts';
import { within } from '../inbox/retry.ts';
import type { Log } from '../log.ts';
import { readBody } from './body.ts';
import type { Ingress } from './ingress.ts';
import { isSigned } from './signature.ts';

export interface WebhookOptions {
  ingress: Ingress;
  /** The secret the webhooks were registered with, and the previous one while it is being changed. */
  secrets: readonly string[];
  log: Log;
  meter: Meter;
  /** Milliseconds the database has to store a delivery. */
  storeMs: number;
}

/** Largest delivery in bytes; Webex's own are below 2 kB. */
const largest = 65_536;
const decoder = new TextDecoder('utf-8', { fatal: true });

type Answer =
  | { status: 200; result: 'stored' | 'duplicate' | 'ignored' }
  | { status: 400; result: 'malformed' }
  | { status: 401; result: 'unsigned' }
  | { status: 413; result: 'tooLarge' }
  | { status: 415; result: 'wrongType' }
  | { status: 503; result: 'unavailable' };

/** Creates the endpoint. Its answers have no body: whoever is refused learns nothing but the status. */
export function createWebhookEndpoint(options: WebhookOptions) {
  const { meter } = options;
  return async (request: Request, response: Response): Promise<void> => {
    const startedAt = performance.now();
    const answer = await answerTo(request, options);
    if (answer === undefined) return;
    meter.count('deskhand_webhooks_total', { result: answer.result });
    if (answer.status === 413) response.set('Connection', 'close');
    if (answer.status === 503) response.set('Retry-After', '5');
    response.status(answer.status).end();
    meter.took('deskhand_webhook_ack_seconds', (performance.now() - startedAt) / 1000);
  };
}

/** What to answer; undefined when the sender hung up. */
async function answerTo(
  request: Request,
  { ingress, secrets, log, storeMs }: WebhookOptions,
): Promise<Answer | undefined> {
  const body = await readBody(request, largest);
  if (body.kind === 'aborted') return undefined;
  if (body.kind === 'tooLarge') return { status: 413, result: 'tooLarge' };
  if (!isSigned(body.bytes, request.headers, secrets)) return { status: 401, result: 'unsigned' };
  if (!isPlainJson(request)) return { status: 415, result: 'wrongType' };
  try {
    const notification: unknown = JSON.parse(decoder.decode(body.bytes));
    return { status: 200, result: await within(storeMs, ingress(notification)) };
  } catch (error) {
    if (isMalformed(error)) {
      log.warn('signed delivery is malformed', { error });
      return { status: 400, result: 'malformed' };
    }
    log.error('delivery not stored', { error });
    return { status: 503, result: 'unavailable' };
  }
}

/** A missing content type is forgiven; another one, or a compressed body, is not what Webex sends. */
function isPlainJson({ headers }: Request): boolean {
  const type = headers['content-type'] ?? 'application/json';
  const encoding = headers['content-encoding'] ?? 'identity';
  return /^application\/json\s*(;|$)/i.test(type) && encoding.toLowerCase() === 'identity';
}

/** Not JSON (`SyntaxError`), not UTF-8 (`TypeError`), nested beyond the stack (`RangeError`), or not a notification. */
function isMalformed(error: unknown): boolean {
  return (
    error instanceof InputError ||
    error instanceof SyntaxError ||
    error instanceof RangeError ||
    (error instanceof TypeError &&
      'code' in error &&
      error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
  );
}
