/** A Webex of a few lines for unit tests: each test scripts the answers, every request is kept. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ScriptedCall {
  method: string;
  /** Path without query, e.g. `/v1/people/me`. */
  path: string;
  query: Record<string, string>;
  headers: http.IncomingHttpHeaders;
  /** Parsed when it is JSON, a record when it is a form, otherwise undefined. */
  body: unknown;
}

export interface ScriptedAnswer {
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
  text?: string;
  /** Read the request and never answer. */
  silent?: boolean;
  /** Read the request and close the connection without an answer. */
  hangUp?: boolean;
}

export type Script = (
  call: ScriptedCall,
  /** How often this script was asked before. */
  earlier: number,
) => ScriptedAnswer | Promise<ScriptedAnswer>;

export interface ScriptedWebex {
  origin: string;
  /** API base, `<origin>/v1`. */
  url: string;
  /** Every request so far. */
  calls: ScriptedCall[];
  /** `GET /v1/people/me`; a segment `:x` fits any value. The newest script for a path counts. */
  on(what: string, script: Script | ScriptedAnswer): void;
  /** Requests so far that fit. */
  callsTo(what: string): ScriptedCall[];
  stop(): Promise<void>;
}

/** Starts on a free loopback port; what nobody scripted is answered with 404. */
export async function startScriptedWebex(): Promise<ScriptedWebex> {
  const calls: ScriptedCall[] = [];
  const scripts: { fits: (call: ScriptedCall) => boolean; script: Script; asked: number }[] = [];

  const server = http.createServer(async (request, response) => {
    const call = await readCall(request);
    calls.push(call);
    const entry = scripts.find(({ fits }) => fits(call));
    const answer = entry ? await entry.script(call, entry.asked++) : { status: 404, json: {} };
    if (answer.silent) return;
    if (answer.hangUp) {
      request.socket.destroy();
      return;
    }
    const text = answer.text ?? (answer.json === undefined ? '' : JSON.stringify(answer.json));
    response.writeHead(answer.status ?? 200, {
      'content-type': answer.json === undefined ? 'text/html' : 'application/json',
      ...answer.headers,
    });
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;

  return {
    origin,
    url: `${origin}/v1`,
    calls,
    on(what, script) {
      const run: Script = typeof script === 'function' ? script : () => script;
      scripts.unshift({ fits: fitting(what), script: run, asked: 0 });
    },
    callsTo: (what) => calls.filter(fitting(what)),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function fitting(what: string): (call: ScriptedCall) => boolean {
  const [method, template = ''] = what.split(' ');
  const pattern = new RegExp(`^${template.replace(/:\w+/g, '[^/]+')}$`);
  return (call) => call.method === method && pattern.test(call.path);
}

async function readCall(request: http.IncomingMessage): Promise<ScriptedCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  const url = new URL(request.url ?? '/', 'http://scripted');
  const type = request.headers['content-type'] ?? '';
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: request.headers,
    body: bodyOf(type, text),
  };
}

function bodyOf(type: string, text: string): unknown {
  if (type.includes('json')) return JSON.parse(text);
  if (type.includes('form')) return Object.fromEntries(new URLSearchParams(text));
  return undefined;
}
