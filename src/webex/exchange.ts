/** One HTTP request and its answer: deadline, size limit, no redirects. Knows nothing of Webex. */
import http from 'node:http';
import https from 'node:https';

export interface HttpRequest {
  method: string;
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: string | Buffer | undefined;
  /** Milliseconds until the whole answer must be here. */
  timeoutMs: number;
  /** Bytes of body after which we stop reading. */
  maxBytes: number;
  /** A good answer is wanted as bytes; the text of a refusal is read all the same. */
  binary?: boolean | undefined;
  /** Aborting rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

export type HttpResult =
  | {
      kind: 'answer';
      status: number;
      headers: http.IncomingHttpHeaders;
      /** Empty when `bytes` is there. */
      text: string;
      bytes?: Buffer | undefined;
    }
  /** The answer was longer than `maxBytes`. */
  | { kind: 'tooLong'; status: number; headers: http.IncomingHttpHeaders }
  /** No whole answer came. `sent`: a connection stood, so the request may have been read. */
  | { kind: 'silence'; sent: boolean; cause: unknown };

export interface Exchange {
  (request: HttpRequest): Promise<HttpResult>;
  /** Closes idle connections; requests under way end with silence. */
  close(): void;
}

/** Opens a pool of kept connections. Share one per process. */
export function createExchange(limits: { maxSockets: number } = { maxSockets: 64 }): Exchange {
  const agents = {
    'http:': new http.Agent({ keepAlive: true, maxSockets: limits.maxSockets }),
    'https:': new https.Agent({ keepAlive: true, maxSockets: limits.maxSockets }),
  };
  const exchange = (request: HttpRequest) => run(request, agents);
  return Object.assign(exchange, {
    close() {
      for (const agent of Object.values(agents)) agent.destroy();
    },
  });
}

function run(
  request: HttpRequest,
  agents: { 'http:': http.Agent; 'https:': https.Agent },
): Promise<HttpResult> {
  const { url, signal } = request;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    let sent = false;
    const secure = url.protocol === 'https:';
    const outgoing = (secure ? https : http).request(url, {
      method: request.method,
      headers: request.headers,
      agent: secure ? agents['https:'] : agents['http:'],
    });
    const deadline = setTimeout(
      () => outgoing.destroy(new Error(`no answer within ${request.timeoutMs} ms`)),
      request.timeoutMs,
    );
    const abort = () => outgoing.destroy(new Error('aborted'));
    signal?.addEventListener('abort', abort, { once: true });

    const settle = (result: HttpResult) => {
      clearTimeout(deadline);
      signal?.removeEventListener('abort', abort);
      if (result.kind === 'silence' && signal?.aborted) reject(signal.reason);
      else resolve(result);
    };
    outgoing.on('socket', (socket) => {
      if (socket.connecting) {
        socket.once(secure ? 'secureConnect' : 'connect', () => {
          sent = true;
        });
      } else sent = true;
    });
    outgoing.on('error', (cause) => settle({ kind: 'silence', sent, cause }));
    outgoing.on('response', (incoming) => {
      collect(incoming, request).then(settle, (cause: unknown) =>
        settle({ kind: 'silence', sent: true, cause }),
      );
    });
    outgoing.end(request.body);
  });
}

async function collect(
  incoming: http.IncomingMessage,
  { maxBytes, binary }: HttpRequest,
): Promise<HttpResult> {
  const { headers, statusCode: status = 0 } = incoming;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    bytes += chunk.length;
    if (bytes > maxBytes) {
      incoming.destroy();
      return { kind: 'tooLong', status, headers };
    }
    chunks.push(chunk);
  }
  const whole = Buffer.concat(chunks);
  if (binary && status < 300) return { kind: 'answer', status, headers, text: '', bytes: whole };
  return { kind: 'answer', status, headers, text: whole.toString('utf8') };
}
