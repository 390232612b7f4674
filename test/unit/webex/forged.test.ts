/** What nobody signed never reaches the bot framework, whose own webhook would have believed it. */
import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Delivery } from '../../../src/inbox/outcome.ts';
import { createLog } from '../../../src/log.ts';
import { createIngress } from '../../../src/web/ingress.ts';
import { createMetrics } from '../../../src/web/metrics.ts';
import { createWeb, type Web } from '../../../src/web/server.ts';
import { createBotApi } from '../../../src/webex/api.ts';
import { createExchange, type Exchange } from '../../../src/webex/exchange.ts';
import { connectFramework, type Framework } from '../../../src/webex/framework.ts';
import { type ScriptedWebex, startScriptedWebex } from '../../support/scripted-webex.ts';

const secret = 'a-secret-of-the-webhooks';
let webex: ScriptedWebex;
let exchange: Exchange;
let framework: Framework;
let web: Web;
let port: number;
let accepted: Delivery[];

beforeEach(async () => {
  accepted = [];
  webex = await startScriptedWebex();
  webex.on('GET /v1/people/me', {
    json: { id: 'bot', emails: ['desk@webex.bot'], displayName: 'Desk' },
  });
  webex.on('GET /v1/messages/m1', {
    json: { id: 'm1', roomId: 'r', roomType: 'direct', text: 'hi', personId: 'anna' },
  });
  exchange = createExchange();
  const now = () => new Date();
  framework = await connectFramework(
    { webhookUrl: 'https://desk.example' },
    {
      api: createBotApi({ baseUrl: webex.url, token: 'bot' }, { exchange, now }),
      now,
    },
  );
  const accept = async (delivery: Delivery) => {
    accepted.push(delivery);
    return 'stored' as const;
  };
  web = createWeb({
    ingress: createIngress({ accept, botPersonId: () => framework.bot.personId, now }),
    secrets: [secret],
    checks: {},
    metrics: createMetrics(),
    log: createLog({ level: 'silent' }),
  });
  port = await web.listen(0, '127.0.0.1');
});

afterEach(async () => {
  await web.close();
  await framework.stop();
  exchange.close();
  await webex.stop();
});

async function deliver(body: string, signature?: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/webex/webhooks`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(signature !== undefined && { 'x-spark-signature': signature }),
    },
    body,
  });
  return answer.status;
}

const sign = (body: string) => createHmac('sha1', secret).update(body).digest('hex');
const said = {
  resource: 'messages',
  event: 'created',
  data: { id: 'm1', roomId: 'r', roomType: 'direct', personId: 'anna' },
};

test.each([
  ['a message', said],
  ['the removal of the bot', { ...said, resource: 'memberships', event: 'deleted' }],
  ['a body without data', { resource: 'messages', event: 'created' }],
])('%s without a signature is refused and never read', async (_what, body) => {
  expect(await deliver(JSON.stringify(body))).toBe(401);
  expect(await deliver(JSON.stringify(body), sign('something else'))).toBe(401);
  expect(accepted).toEqual([]);
  expect(webex.calls).toHaveLength(1);
});

test('what Webex signed over other bytes than ours would be is read', async () => {
  const pretty = JSON.stringify(said, null, 2).replace('messages', 'mess\\u0061ges');

  expect(await deliver(pretty, sign(pretty))).toBe(200);

  const [delivery] = accepted;
  expect(delivery && (await framework.read(delivery))).toMatchObject({ text: 'hi' });
});

test('a signed body without data neither ends the process nor is kept', async () => {
  const body = JSON.stringify({ resource: 'messages', event: 'created' });

  expect(await deliver(body, sign(body))).toBe(400);
  expect(accepted).toEqual([]);
});
