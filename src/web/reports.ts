/**
 * What mail servers and mail providers tell: `POST /mail/bounces` takes a report of delivery as it is (for a pipe
 * or a forwarding rule of the mail server), `POST /mail/events/<provider>` the signed events of a provider.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Request, Response } from 'express';
import type { Log } from '../log.ts';
import { readBody } from './body.ts';

export interface ReportOptions {
  /** Bearer token of `/mail/bounces`; undefined: nothing is taken there. */
  bounceKey: string | undefined;
  takeReport(raw: string): Promise<unknown>;
  /** False: not signed by that provider, or none that is set up. */
  takeEvents(provider: string, body: string, headers: IncomingHttpHeaders): Promise<boolean>;
  log: Log;
}

const largestReport = 262_144;
const largestEvents = 1_048_576;

/** Answers `/mail/bounces`. */
export function createBounceEndpoint({ bounceKey: key, takeReport, log }: ReportOptions) {
  return async (request: Request, response: Response): Promise<void> => {
    if (key === undefined) return void response.status(404).end();
    // asked before the body is read: whoever has no key sends nothing
    if (!isSame(request.headers.authorization ?? '', `Bearer ${key}`)) {
      return void response.status(401).set('Connection', 'close').end();
    }
    await answer(request, response, largestReport, log, async (bytes) => {
      await takeReport(bytes.toString('latin1'));
      return 200;
    });
  };
}

/** Answers `/mail/events/:provider`; the signature is over the bytes as they came. */
export function createEventsEndpoint({ takeEvents, log }: ReportOptions) {
  return async (request: Request, response: Response): Promise<void> => {
    const provider = String(request.params['provider'] ?? '');
    await answer(request, response, largestEvents, log, async (bytes) =>
      (await takeEvents(provider, bytes.toString('utf8'), request.headers)) ? 200 : 401,
    );
  };
}

async function answer(
  request: Request,
  response: Response,
  most: number,
  log: Log,
  take: (bytes: Buffer) => Promise<number>,
): Promise<void> {
  const body = await readBody(request, most);
  if (body.kind === 'aborted') return;
  if (body.kind === 'tooLarge') return void response.status(413).set('Connection', 'close').end();
  try {
    response.status(await take(body.bytes)).end();
  } catch (error) {
    log.error('report on mail not stored', { error });
    response.status(503).set('Retry-After', '60').end();
  }
}

/** In constant time whatever the lengths. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
