/** Who may talk to the page's server, and how much they may say. */
import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

/** Headers of every answer: nothing from elsewhere is loaded, framed, sniffed or kept. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/**
 * Refuses whoever reaches the loopback address under a foreign name (DNS rebinding) and whoever writes
 * from another site's page (cross-site request forgery).
 * @throws Refusal `forbidden`
 */
export function checkCaller(request: IncomingMessage, port: number): void {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin } = request.headers;
  if (!hosts.includes(host)) {
    throw new Refusal('forbidden', 'This page answers only on 127.0.0.1 and localhost.');
  }
  if (origin !== undefined && !hosts.some((own) => origin === `http://${own}`)) {
    throw new Refusal('forbidden', 'This page answers only to itself.');
  }
}

/** Largest body in bytes: a card with all its fields filled in, many times over. */
const largestBody = 128_000;
/** Of what is said: the file with it may have 10 MB, a third more in base64. */
export const largestSaid = 15_000_000;

/**
 * Reads a JSON body.
 * @throws Refusal `bad-request` when it is not JSON, `too-large` above the limit
 */
export async function readJson(
  request: IncomingMessage,
  largest: number = largestBody,
): Promise<unknown> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    throw new Refusal('bad-request', 'The body must be application/json.');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) {
      throw new Refusal('too-large', `The body is larger than ${largest / 1_000} kB.`);
    }
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Refusal('bad-request', 'The body is not JSON.');
  }
}
