/** The connector to Cisco Commerce: its token, what it does not know, and trouble. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Commerce, createCommerce } from '../../../src/webex/commerce.ts';
import { createExchange, type Exchange } from '../../../src/webex/exchange.ts';
import { fileNameIn } from '../../../src/webex/file-name.ts';
import { type ScriptedWebex, startScriptedWebex } from '../../support/scripted-webex.ts';

const path = '/commerce/ORDER/v2/sync/getSubscriptionDetails';
let server: ScriptedWebex;
let exchange: Exchange;
let commerce: Commerce;
let concealed: string[];
let time: number;

beforeEach(async () => {
  time = Date.parse('2026-11-21T10:00:00Z');
  concealed = [];
  server = await startScriptedWebex();
  exchange = createExchange();
  commerce = createCommerce(
    {
      baseUrl: server.origin,
      tokenUrl: `${server.origin}/token`,
      clientId: 'c',
      clientSecret: 'very secret',
    },
    { exchange, now: () => new Date(time), conceal: (secret) => void concealed.push(secret) },
  );
  server.on('POST /token', (_, earlier) => ({
    json: { access_token: `token-${earlier + 1}`, expires_in: 3_600 },
  }));
  server.on(`GET ${path}`, { json: order('SUCCESS', '2028-01-31T00:00:00.000+0000') });
});
afterEach(async () => {
  exchange.close();
  await server.stop();
});

function order(word: string, endDateTime?: string) {
  const durationAndTerm = { value: { endDateTime: { value: endDateTime } } };
  const extension = [
    { ciscoExtensionArea: { subscriptionDetail: { value: { durationAndTerm } } } },
  ];
  const show = {
    value: { responseCriteria: [{ value: { responseExpression: { value: { value: word } } } }] },
  };
  const purchaseOrder = [{ value: { purchaseOrderHeader: { value: { extension } } } }];
  const dataArea = endDateTime ? { show, purchaseOrder } : { show };
  return { ShowPurchaseOrder: { value: { dataArea } } };
}

test('one token serves until its end, and is hidden from the log', async () => {
  await commerce.readSubscription('Sub1');
  const again = await commerce.readSubscription('Sub2');
  time += 3_600_000;
  await commerce.readSubscription('Sub3');

  expect(again).toEqual({
    subscriptionId: 'Sub2',
    start: undefined,
    end: new Date('2028-01-31T00:00:00Z'),
  });
  expect(server.callsTo(`GET ${path}`).map((call) => call.headers.authorization)).toEqual([
    'Bearer token-1',
    'Bearer token-1',
    'Bearer token-2',
  ]);
  expect(concealed).toEqual(['token-1', 'token-2']);
});

test('a subscription it does not know is none, though the answer is a success', async () => {
  server.on(`GET ${path}`, { json: order('GSA003') });

  expect(await commerce.readSubscription('Sub1')).toBeUndefined();
});

test('a token that was refused is renewed once', async () => {
  await commerce.readSubscription('Sub1');
  server.on(`GET ${path}`, (call) =>
    call.headers.authorization === 'Bearer token-2'
      ? { json: order('SUCCESS', '2028-01-31T00:00:00.000+0000') }
      : { status: 401, json: {} },
  );
  expect((await commerce.readSubscription('Sub1'))?.end).toBeInstanceOf(Date);

  server.on(`GET ${path}`, { status: 401, json: {} });
  await expect(commerce.readSubscription('Sub1')).rejects.toMatchObject({
    code: 'webex.signedOut',
  });
});

test.each([
  ['webex.busy', { status: 429, text: '<html>', headers: { 'retry-after': '7' } }],
  ['webex.busy', { status: 503, text: '' }],
  ['webex.refused', { status: 403, json: {} }],
  ['webex.unreadable', { text: '<html>maintenance</html>' }],
  ['webex.unreadable', { json: { ShowPurchaseOrder: {} } }],
])('trouble is %s', async (code, answer) => {
  server.on(`GET ${path}`, answer);

  await expect(commerce.readSubscription('Sub1')).rejects.toMatchObject({
    code,
    failure: { call: 'GET commerce: getSubscriptionDetails' },
  });
});

test('an application that is not known is told apart, without its secret', async () => {
  server.on('POST /token', { status: 401, json: { error_description: 'very secret is wrong' } });

  const failure = await commerce.readSubscription('Sub1').catch((error: unknown) => error);

  expect(failure).toMatchObject({ code: 'webex.signedOut' });
  expect(JSON.stringify(failure)).not.toContain('very secret');
});

test.each([
  ['attachment; filename="a b.csv"', 'a b.csv'],
  ["attachment; filename=x.csv; filename*=UTF-8''ludno%C5%9B%C4%87.csv", 'ludność.csv'],
  ['attachment; filename="../../etc/passwd"', 'passwd'],
  ["attachment; filename*=UTF-8''%ff", undefined],
  ['attachment', undefined],
  [undefined, undefined],
])('the name in %s is %s', (header, name) => {
  expect(fileNameIn(header)).toBe(name);
});
