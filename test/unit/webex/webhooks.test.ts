import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createBotApi } from '../../../src/webex/api.ts';
import { createExchange, type Exchange } from '../../../src/webex/exchange.ts';
import type { WebexReport } from '../../../src/webex/report.ts';
import { createWebhooks } from '../../../src/webex/webhooks.ts';
import { type ScriptedWebex, startScriptedWebex } from '../../support/scripted-webex.ts';

interface Registered {
  id: string;
  name: string;
  targetUrl: string;
  resource: string;
  event: string;
  secret?: string;
  status: string;
  created: string;
}

let webex: ScriptedWebex;
let exchange: Exchange;
let registered: Registered[];
let clock: number;
let reports: WebexReport[];
/** What Webex shows of a webhook. */
let shown: (webhook: Registered) => object;

const secret = 'a-secret-of-the-webhooks';
const target = 'https://desk.example/webex/webhooks';

beforeEach(async () => {
  registered = [];
  reports = [];
  clock = Date.parse('2026-11-21T10:00:00Z');
  shown = (webhook) => webhook;
  exchange = createExchange();
  webex = await startScriptedWebex();
  webex.on('GET /v1/webhooks', () => ({ json: { items: registered.map((one) => shown(one)) } }));
  webex.on('POST /v1/webhooks', ({ body }) => {
    clock += 1_000;
    const made: Registered = {
      ...(body as Omit<Registered, 'id' | 'status' | 'created'>),
      id: `w${webex.calls.length}`,
      status: 'active',
      created: new Date(clock).toISOString(),
    };
    registered.push(made);
    return { json: shown(made) };
  });
  webex.on('PUT /v1/webhooks/:id', ({ path, body }) => {
    const webhook = registered.find((one) => path.endsWith(one.id));
    if (!webhook) return { status: 404, json: {} };
    Object.assign(webhook, body);
    return { json: shown(webhook) };
  });
  webex.on('DELETE /v1/webhooks/:id', ({ path }) => {
    const before = registered.length;
    registered = registered.filter((one) => !path.endsWith(one.id));
    return { status: registered.length < before ? 204 : 404 };
  });
});

afterEach(async () => {
  exchange.close();
  await webex.stop();
});

function replica(url = 'https://desk.example', withSecret = secret) {
  const now = () => new Date(clock);
  return createWebhooks(
    { url, secret: withSecret },
    {
      api: createBotApi({ baseUrl: webex.url, token: 'bot' }, { exchange, now }),
      now,
      report: (happening) => reports.push(happening),
    },
  );
}

const set = () => registered.map((one) => [one.name, one.targetUrl, one.secret, one.status]);
const complete = [
  ['Deskhand messages created', target, secret, 'active'],
  ['Deskhand memberships created', target, secret, 'active'],
  ['Deskhand attachmentActions created', target, secret, 'active'],
];
const changes = () => webex.calls.filter((call) => call.method !== 'GET');

describe('our webhooks', () => {
  test('are registered with the secret, once', async () => {
    const webhooks = replica();

    await webhooks.check();
    await webhooks.check();
    await replica('https://desk.example/').check();

    expect(set()).toEqual(complete);
    expect(changes()).toHaveLength(3);
  });

  test('a check that finds everything right costs one call', async () => {
    const webhooks = replica();
    await webhooks.check();
    const before = webex.calls.length;

    await webhooks.check();

    expect(webex.calls.length - before).toBe(1);
  });

  test('one that Webex deactivated is active again after the next check', async () => {
    const webhooks = replica();
    await webhooks.check();
    Object.assign(registered[0] ?? {}, { status: 'inactive' });

    await webhooks.check();

    expect(set()).toEqual(complete);
    expect(changes().at(-1)?.body).toMatchObject({ status: 'active', secret, targetUrl: target });
    expect(reports.at(-1)).toEqual({
      kind: 'webhook',
      name: 'Deskhand messages created',
      done: 'reactivated',
    });
  });

  test('one that somebody deleted, as a stopping replica of another bot would, is put back', async () => {
    const webhooks = replica();
    await webhooks.check();
    registered = [];

    await webhooks.check();

    expect(set()).toEqual(complete);
  });

  test('follow a changed address and a changed secret', async () => {
    await replica().check();

    await replica('https://new.example', 'another-secret-of-ours').check();

    expect(new Set(registered.map((one) => one.targetUrl))).toEqual(
      new Set(['https://new.example/webex/webhooks']),
    );
    expect(registered.every((one) => one.secret === 'another-secret-of-ours')).toBe(true);
    expect(registered).toHaveLength(3);
  });

  test.each([
    ['hides', undefined],
    ['masks', '****'],
  ])('are set once per start when Webex %s the secret', async (_how, mask) => {
    shown = ({ secret: _hidden, ...rest }) => ({ ...rest, ...(mask && { secret: mask }) });
    await replica().check();
    const restarted = replica();
    const before = changes().length;

    await restarted.check();
    await restarted.check();

    expect(changes().length - before).toBe(3);
    expect(registered.every((one) => one.secret === secret)).toBe(true);
  });

  test('those of other names are left alone, whatever they look like', async () => {
    const foreign = {
      id: 'foreign',
      name: 'somebody else’s',
      targetUrl: target,
      resource: 'messages',
      event: 'created',
      status: 'inactive',
      created: '2020-01-01T00:00:00Z',
    };
    const otherEvent = {
      ...foreign,
      id: 'other',
      name: 'Deskhand messages created',
      event: 'deleted',
    };
    registered = [foreign, otherEvent];

    await replica().check();

    expect(registered.slice(0, 2)).toEqual([foreign, otherEvent]);
    expect(registered).toHaveLength(5);
  });

  test('two replicas that start together end with one set', async () => {
    const [one, other, third] = [replica(), replica(), replica()];

    await Promise.all([one.check(), other.check(), third.check()]);
    await Promise.all([one.check(), other.check(), third.check()]);

    expect(set().sort()).toEqual([...complete].sort());
  });

  test('checks that overlap are one', async () => {
    const webhooks = replica();

    await Promise.all([webhooks.check(), webhooks.check(), webhooks.check()]);

    expect(changes()).toHaveLength(3);
  });
});

describe('their health', () => {
  test('is bad until a check succeeded, good then, and bad when checks stop succeeding', async () => {
    const webhooks = replica();
    expect(webhooks.health()).toEqual({ ok: false, goodAt: undefined, problem: undefined });

    await webhooks.check();
    expect(webhooks.health()).toMatchObject({ ok: true });

    webex.on('GET /v1/webhooks', { status: 401, json: {} });
    await expect(webhooks.check()).rejects.toMatchObject({ code: 'webex.signedOut' });
    expect(webhooks.health()).toMatchObject({ ok: true, problem: 'webex.signedOut' });

    clock += 121_000;
    expect(webhooks.health().ok).toBe(false);
  });
});
