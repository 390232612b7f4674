/** The HTTP side of the cloud: tokens, limits, faults, the rules of every path, and Webex's kind of errors. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type Body, readBody } from './body.ts';
import { type Answer, checkAdministrator, checkBody, type Route, readQuery } from './call.ts';
import type { Faults } from './contract.ts';
import { failureOf } from './faults.ts';
import type { Journal } from './journal.ts';
import type { Meter } from './limits.ts';
import type { Random } from './random.ts';
import { Refusal } from './refusal.ts';
import { createRouter } from './router.ts';
import type { Token, World } from './world.ts';

export interface CloudServer {
  url: string;
  /** Answers one request without a connection. */
  serve(request: IncomingMessage, response: ServerResponse): Promise<void>;
  stop(): Promise<void>;
}

interface Deps {
  world: World;
  routes(origin: string): readonly Route[];
  faults: Faults;
  random: Random;
  meterOf(token: Token): Meter;
  journal: Journal;
  /** Called before every request. */
  before(): void;
  port: number;
}

interface Exchange {
  method: string;
  path: string;
  search: string;
  body?: Body;
  token?: Token;
  /** Set once the call passed every check of its route. */
  route?: string;
}

/** Listens on the loopback interface only. */
export async function startServer(deps: Deps): Promise<CloudServer> {
  let answerTo: (request: IncomingMessage, exchange: Exchange) => Promise<Answer>;
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    void serve(deps, answerTo, request, response);
  });
  const port = await listen(server, deps.port);
  const url = `http://127.0.0.1:${port}`;
  answerTo = createAnswers(deps, url);
  return {
    url,
    serve: (request, response) => serve(deps, answerTo, request, response),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

async function serve(
  deps: Deps,
  answerTo: (request: IncomingMessage, exchange: Exchange) => Promise<Answer>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const began = performance.now();
  const [path = '', search = ''] = (request.url ?? '').split('?', 2);
  const exchange: Exchange = { method: request.method ?? '', path: tidy(path), search };
  deps.before();
  let answer: Answer;
  try {
    answer = await answerTo(request, exchange);
  } catch (error) {
    answer = refused(error);
  }
  const dropped = answer.status === 0 || losesAnswer(deps.faults, exchange, answer);
  if (deps.faults.latencyMs > 0) await wait(deps.faults.latencyMs);
  record(deps, exchange, answer, dropped ? 0 : answer.status, performance.now() - began);
  if (dropped) request.socket.destroy();
  else write(response, answer);
}

function createAnswers(
  deps: Deps,
  origin: string,
): (request: IncomingMessage, exchange: Exchange) => Promise<Answer> {
  const router = createRouter(deps.routes(origin));
  return async (request, exchange) => {
    const { method, path, search } = exchange;
    const found = router.find(method, path);
    const body = await readBody(request);
    exchange.body = body;
    if (!found) throw new Refusal(404, 'The requested resource could not be found.');
    if (found === 'method') throw new Refusal(405, 'Method not allowed.');
    const { route, params } = found;
    const token = route.by === 'nobody' ? undefined : tokenOf(deps.world, request, exchange, route);
    const failure = failureOf(deps.faults, deps.random, `${method} ${decoded(path, search)}`);
    if (failure) return failed(failure);
    const seconds = token ? deps.meterOf(token).spend(path) : 0;
    if (seconds > 0) return failed({ status: 429, retryAfter: String(seconds) });
    const query = readQuery(search, route.query);
    if (route.by === 'admin' && token) checkAdministrator(token);
    checkBody(body.fields, route);
    exchange.route = `${method} ${route.path}`;
    return route.run({
      token: token ?? { account: deps.world.integrator, kind: 'integration' },
      person: token?.account ?? deps.world.integrator,
      params,
      query,
      body: body.fields,
      files: body.files,
      origin,
      path,
    });
  };
}

function tokenOf(
  world: World,
  request: IncomingMessage,
  exchange: Exchange,
  { of: service }: Route,
): Token {
  const [scheme, value = ''] = (request.headers.authorization ?? '').split(' ', 2);
  const token = scheme === 'Bearer' ? world.tokens.get(value) : undefined;
  if (token) exchange.token = token;
  const isExpired = (token?.expires ?? Number.POSITIVE_INFINITY) <= world.now().getTime();
  // A token of one service is nothing to the other.
  if (!token || isExpired || (token.kind === 'commerce') !== (service === 'commerce')) {
    throw new Refusal(401, signInAgain);
  }
  return token;
}

function failed(failure: { status: number; retryAfter?: string }): Answer {
  const { status, retryAfter } = failure;
  if (status === 429) {
    return {
      status,
      bytes: Buffer.from('<html><body><h1>429 Too Many Requests</h1></body></html>\n'),
      headers: {
        'content-type': 'text/html',
        ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
      },
    };
  }
  if (status === 502) {
    const bytes = Buffer.from('<html><body><h1>502 Bad Gateway</h1></body></html>\n');
    return { status, bytes, headers: { 'content-type': 'text/html' } };
  }
  if (status === 0) return { status };
  return refused(new Refusal(status, reasons[status] ?? 'The request failed.'));
}

const signInAgain =
  'The request requires a valid access token set in the Authorization request header.';

const reasons: Readonly<Record<number, string>> = {
  401: signInAgain,
  403: 'Access denied: missing required scopes or roles.',
  404: 'The requested resource could not be found.',
  451: 'The organization is in another region. Use webexapis-eu.example instead.',
  500: 'Something went wrong on the server.',
  503: 'The server is overloaded with requests. Try again later.',
};

function refused(error: unknown): Answer {
  const refusal = error instanceof Refusal ? error : new Refusal(500, `Sandbox: ${String(error)}`);
  const { status, message, headers, errors } = refusal;
  return { status, body: { message, errors }, headers };
}

function losesAnswer(faults: Faults, exchange: Exchange, answer: Answer): boolean {
  if (faults.dropAcknowledgements <= 0 || exchange.method !== 'POST') return false;
  if (answer.status >= 300 || answer.status === 0 || exchange.path === '/v1/access_token') {
    return false;
  }
  faults.dropAcknowledgements -= 1;
  return true;
}

function write(response: ServerResponse, answer: Answer): void {
  const trackingId = `SANDBOX_${randomUUID()}`;
  response.setHeader('trackingid', trackingId);
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  response.statusCode = answer.status;
  if (answer.bytes) {
    response.setHeader('content-length', answer.bytes.length);
    response.end(answer.bytes);
    return;
  }
  if (answer.body === undefined) {
    response.end();
    return;
  }
  const body = answer.status >= 400 ? { ...Object(answer.body), trackingId } : answer.body;
  const bytes = Buffer.from(JSON.stringify(body));
  response.setHeader('content-type', 'application/json;charset=UTF-8');
  response.setHeader('content-length', bytes.length);
  response.end(bytes);
}

function record(deps: Deps, exchange: Exchange, answer: Answer, status: number, ms: number): void {
  const { token, body, method, path, search } = exchange;
  if (token?.kind === 'person') return;
  const fields = body?.fields ?? {};
  deps.journal.add({
    at: deps.world.now().toISOString(),
    from: token?.kind === 'bot' ? 'bot' : 'admin',
    method,
    path: search ? `${path}?${search}` : path,
    status,
    ms: Math.round(ms * 10) / 10,
    ...(exchange.route ? { route: exchange.route } : {}),
    ...(Object.keys(fields).length ? { request: fields } : {}),
    ...(answer.body === undefined ? {} : { response: answer.body }),
  });
}

function tidy(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

function decoded(path: string, search: string): string {
  if (search === '') return path;
  try {
    return `${path}?${decodeURIComponent(search)}`;
  } catch {
    return `${path}?${search}`;
  }
}
