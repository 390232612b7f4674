/** The connector to Cisco Commerce: its token, what it does not know, and trouble. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebexError } from '../../../src/errors.ts';
import { type Commerce, createCommerce, isSignIn } from '../../../src/webex/commerce.ts';
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
    end: new Date('2028-01-31T23:59:59.999Z'),
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

test.each([
  ['2028-01-31T00:00:00.000', '2028-01-31T23:59:59.999Z'],
  ['2028-01-31 18:30:00', '2028-01-31T18:30:00.000Z'],
  ['2028-01-31', '2028-01-31T23:59:59.999Z'],
  ['2028-01-31T00:00:00+0530', '2028-01-31T18:29:59.999Z'],
  ['2028-01-31T23:59:59-08:00', '2028-02-01T07:59:59.000Z'],
  ['2028', undefined],
  ['Term 5', undefined],
])(
  'the end %s is %s, wherever Deskhand runs, and a day lasts through its last moment',
  async (written, instant) => {
    server.on(`GET ${path}`, { json: order('SUCCESS', written) });
    // Commerce tells no zone of its own: the server's must not count.
    const { TZ } = process.env;
    process.env['TZ'] = 'America/Los_Angeles';
    const read = await commerce.readSubscription('Sub1');
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;

    expect(read?.end?.toISOString()).toBe(instant);
  },
);

test('who is told to wait asks nothing more until then', async () => {
  server.on(`GET ${path}`, { status: 429, text: '<html>', headers: { 'retry-after': '1800' } });
  const asks = () => commerce.readSubscription('Sub1').catch((error: unknown) => error);
  expect(await asks()).toMatchObject({ failure: { status: 429, retryAfterMs: 1_800_000 } });

  time += 1_799_000;
  expect(await asks()).toMatchObject({ code: 'webex.busy', failure: { retryAfterMs: 1_000 } });
  expect(server.callsTo(`GET ${path}`)).toHaveLength(1);

  server.on(`GET ${path}`, { json: order('SUCCESS', '2028-01-31T00:00:00.000+0000') });
  time += 1_000;
  expect(await commerce.readSubscription('Sub1')).toMatchObject({ subscriptionId: 'Sub1' });
});

test('who is told to wait asks again when the clock was set back before that', async () => {
  server.on(`GET ${path}`, { status: 429, text: '<html>', headers: { 'retry-after': '60' } });
  await commerce.readSubscription('Sub1').catch(() => undefined);
  server.on(`GET ${path}`, { json: order('SUCCESS', '2028-01-31T00:00:00.000+0000') });
  time -= 3_600_000;

  expect(await commerce.readSubscription('Sub1')).toMatchObject({ subscriptionId: 'Sub1' });
});

test.each([
  ['400', { status: 400, json: { error: 'invalid_client' } }],
  ['401', { status: 401, json: {} }],
  ['403', { status: 403, json: {} }],
  ['503', { status: 503, text: '' }],
  ['a page', { text: '<html>maintenance</html>' }],
])(
  'a sign-in answered with %s is told from a subscription that is refused',
  async (_what, answer) => {
    server.on('POST /token', answer);
    const atSignIn = await commerce.readSubscription('Sub1').catch((error: unknown) => error);
    expect(atSignIn instanceof WebexError && isSignIn(atSignIn)).toBe(true);

    server.on('POST /token', { json: { access_token: 'token', expires_in: '3600' } });
    server.on(`GET ${path}`, answer);
    const atTerm = await commerce.readSubscription('Sub1').catch((error: unknown) => error);
    expect(atTerm instanceof WebexError && !isSignIn(atTerm)).toBe(true);
  },
);

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
