/** From a request to the file, JSON or stream it asks for. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Cloud } from '../cloud/contract.ts';
import type { ApiRoutes } from './api.ts';
import type { StaticFile } from './bundle.ts';
import { readPosted } from './files.ts';
import { checkCaller, largestSaid, readJson, safeHeaders } from './gate.ts';
import { Refusal } from './refusal.ts';
import type { Stream } from './stream.ts';
import type { View } from './view.ts';
import type { PageRefusal } from './wire.ts';

/** One request, and all that may be needed to answer it. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** The port the page listens on. */
  port: number;
  files: ReadonlyMap<string, StaticFile>;
  routes: ApiRoutes;
  view: View;
  stream: Stream;
  cloud: Cloud;
}

/** Answers whatever comes; refusals become JSON. */
export async function answer(exchange: Exchange): Promise<void> {
  const { request, response, port } = exchange;
  for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value);
  try {
    checkCaller(request, port);
    await route(exchange, new URL(request.url ?? '/', 'http://page.invalid'));
  } catch (error) {
    refuse(response, error);
  }
}

async function route(exchange: Exchange, url: URL): Promise<void> {
  const { request, response, files, routes, view, stream, cloud } = exchange;
  const { method = 'GET' } = request;
  const query = url.searchParams;
  if (method === 'GET' && url.pathname === '/api/stream') {
    const person = view.speaker(query.get('person') ?? '');
    // A browser that reconnects by itself says what it heard last, and asks the address it first asked.
    const since = request.headers['last-event-id']?.toString() ?? query.get('since') ?? undefined;
    stream.open(response, person.id, since);
    return;
  }
  if (method === 'GET' && url.pathname === '/api/files') {
    const file = await readPosted(cloud, view, query);
    response.writeHead(200, file.headers).end(file.body);
    return;
  }
  const api = routes[`${method} ${url.pathname}`];
  if (api) {
    const largest = url.pathname === '/api/messages' ? largestSaid : undefined;
    const body = method === 'GET' ? undefined : await readJson(request, largest);
    json(response, 200, await api({ query, body }));
    return;
  }
  const file = method === 'GET' ? files.get(url.pathname) : undefined;
  if (!file) throw new Refusal('not-found', 'There is nothing here.');
  response.writeHead(200, { 'content-type': file.contentType }).end(file.body);
}

function refuse(response: ServerResponse, error: unknown): void {
  const known = error instanceof Refusal;
  const refusal: PageRefusal = known
    ? { code: error.code, message: error.message }
    : { code: 'broken', message: error instanceof Error ? error.message : String(error) };
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // The rest of an oversized body is not worth reading.
  if (refusal.code === 'too-large') response.setHeader('connection', 'close');
  json(response, known ? error.status : 500, { error: refusal });
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
    .end(JSON.stringify(value));
}
