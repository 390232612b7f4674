// @ts-check
/**
 * The plain alternative: webex-node-bot-framework with its own webhook endpoint and one `hears`, set up as its
 * documentation shows. It answers each message with one line and has no database. The REST package underneath is
 * ours here too, so that the comparison is about the path and not about the SDK.
 */
import http from 'node:http';
import express from 'express';
import webex from 'webex';
import Framework from 'webex-node-bot-framework';
import webhookOf from 'webex-node-bot-framework/webhook.js';

const [apiUrl = '', token = '', port = '0', secret = ''] = process.argv.slice(2);
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

/**
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 * @returns {Promise<any>}
 */
function call(method, path, body) {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const request = http.request(`${apiUrl}${path}`, { method, headers, agent }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      answer.on('end', () => {
        if ((answer.statusCode ?? 500) < 300) resolve(text === '' ? undefined : JSON.parse(text));
        else reject(new Error(`${method} ${path} ${answer.statusCode} ${text}`));
      });
    });
    request.on('error', reject);
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const urls = {
  /** @param {{ path: string, params?: Record<string, string>, query?: Record<string, unknown> }} asked */
  of({ path, params = {}, query = {} }) {
    const filled = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params[name] ?? ''));
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) search.set(name, String(value));
    }
    return search.size > 0 ? `${filled}?${search}` : filled;
  },
};

webex.configure({
  accessToken: token,
  async request(asked) {
    const body = await call(asked.method, urls.of(asked), asked.body);
    return Array.isArray(body?.items) ? { items: body.items } : { body };
  },
});

const framework = new Framework({
  token,
  webhookUrl: `http://127.0.0.1:${port}`,
  webhookSecret: secret,
  maxStartupSpaces: 0,
  removeWebhooksOnStart: false,
});
framework.hears(
  /[\s\S]*/,
  (bot) => {
    /** @type {{ say(message: object): Promise<unknown> }} */ (/** @type {unknown} */ (bot))
      .say({ markdown: 'I heard you.' })
      .catch(() => undefined);
  },
  '',
  0,
);
await framework.start();
await call('POST', '/webhooks', {
  name: framework.webhook.name,
  targetUrl: `http://127.0.0.1:${port}`,
  resource: 'messages',
  event: 'created',
  secret,
});

const deliver = webhookOf(framework);
const app = express();
app.use(express.json());
app.post('/', (request, response) => {
  deliver(request, response).catch(() => undefined);
});
app.listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
