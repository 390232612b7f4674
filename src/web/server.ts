/** The HTTP server: webhooks in, `/livez`, `/readyz` and `/metrics` for whoever watches over Deskhand. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type NextFunction, type Request, type Response } from 'express';
import type { Log } from '../log.ts';
import type { Ingress } from './ingress.ts';
import type { Metrics } from './metrics.ts';
import { type Check, createReadiness } from './readiness.ts';
import { createBounceEndpoint, createEventsEndpoint, type ReportOptions } from './reports.ts';
import { createWebhookEndpoint } from './webhooks.ts';

export interface WebOptions {
  ingress: Ingress;
  /** The webhooks' secret and, while it is being changed, the previous one. */
  secrets: readonly string[];
  /** What mail servers and providers tell. */
  reports?: Omit<ReportOptions, 'log'> | undefined;
  /** Pages for people, by path. */
  pages?: Readonly<Record<string, (request: Request, response: Response) => Promise<void>>>;
  /** What must be well for `/readyz`: `database`, `token`, `webhooks`. */
  checks: Readonly<Record<string, Check>>;
  metrics: Metrics;
  /** Bearer token of `/metrics`; without one only this machine may read it. */
  metricsToken?: string | undefined;
  log: Log;
  /** Milliseconds a request may take to arrive; a slower one is cut off. */
  arrivalMs?: number;
  /** Milliseconds the database has to store a delivery before the answer is 503. */
  storeMs?: number;
}

export interface Web {
  /** Resolves with the port once it listens; port 0 picks a free one. */
  listen(port: number, host: string): Promise<number>;
  /** Takes no new request, lets the current ones end (at most 5 seconds). */
  close(): Promise<void>;
}

/** Creates the server. */
export function createWeb(options: WebOptions): Web {
  const { arrivalMs = 10_000, log } = options;
  const server = createServer(
    {
      requestTimeout: arrivalMs,
      headersTimeout: Math.min(arrivalMs, 5_000),
      connectionsCheckingInterval: Math.min(arrivalMs, 1_000),
      keepAliveTimeout: 30_000,
      maxHeaderSize: 16_384,
    },
    routesOf(options),
  );
  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          server.on('error', (error) => log.error('web server failed', { error }));
          resolve((server.address() as AddressInfo).port);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), 5_000);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

const noReports: Omit<ReportOptions, 'log'> = {
  bounceKey: undefined,
  takeReport: async () => undefined,
  takeEvents: async () => false,
};

function routesOf(options: WebOptions): express.Express {
  const { ingress, secrets, checks, metrics, metricsToken, log, storeMs = 5_000 } = options;
  const readiness = createReadiness({ checks, log });
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', false);
  app.use(setSecurityHeaders);
  app.post(
    '/webex/webhooks',
    createWebhookEndpoint({ ingress, secrets, log, meter: metrics, storeMs }),
  );
  const reports = { ...(options.reports ?? noReports), log };
  app.post('/mail/bounces', createBounceEndpoint(reports));
  app.post('/mail/events/:provider', createEventsEndpoint(reports));
  for (const [path, answer] of Object.entries(options.pages ?? {})) app.get(path, answer);
  app.get('/livez', (_, response) => void response.json({ alive: true }));
  app.get('/readyz', async (_, response) => {
    const answer = await readiness();
    response.status(answer.ready ? 200 : 503).json(answer);
  });
  app.get('/metrics', async (request, response) => {
    if (!mayReadMetrics(request, metricsToken)) {
      response.status(metricsToken === undefined ? 403 : 401).end();
      return;
    }
    response.type(metrics.contentType).send(await metrics.text());
  });
  app.use((_, response) => void response.status(404).end());
  // express tells this apart from other steps by its four parameters
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    log.error('request failed', { method: request.method, error });
    if (response.headersSent) response.destroy();
    else response.status(statusOf(error)).end();
  });
  return app;
}

function setSecurityHeaders(_: Request, response: Response, next: NextFunction): void {
  response.set({
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  });
  next();
}

/** A proxy on this machine makes everybody look local, so a forwarded request is not local. */
function mayReadMetrics(request: Request, token: string | undefined): boolean {
  if (token !== undefined) {
    return isSame(request.headers.authorization ?? '', `Bearer ${token}`);
  }
  const { 'x-forwarded-for': forwardedFor, forwarded } = request.headers;
  const from = request.socket.remoteAddress ?? '';
  const local = /^(127\.|::1$|::ffff:127\.)/.test(from);
  return local && forwardedFor === undefined && forwarded === undefined;
}

/** In constant time whatever the lengths. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** Requests express itself refuses (a path that cannot be decoded) carry their 4xx. */
function statusOf(error: unknown): number {
  const { status } = error as { status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
