import { afterEach, expect, test } from 'vitest';
import { createMetrics } from '../../../src/web/metrics.ts';
import { createReadiness } from '../../../src/web/readiness.ts';
import { createWeb, type Web, type WebOptions } from '../../../src/web/server.ts';
import { fastestMs } from '../../support/fastest.ts';
import { quietLog } from '../../support/quiet-log.ts';

let web: Web | undefined;
afterEach(async () => {
  await web?.close();
  web = undefined;
});

async function serving(options: Partial<WebOptions> = {}): Promise<string> {
  web = createWeb({
    ingress: async () => 'stored',
    secrets: ['secret'],
    checks: {},
    metrics: createMetrics(),
    log: quietLog().log,
    ...options,
  });
  return `http://127.0.0.1:${await web.listen(0, '127.0.0.1')}`;
}

test('livez says that the process runs, whatever fails', async () => {
  const url = await serving({ checks: { database: () => Promise.reject(new Error('down')) } });

  const response = await fetch(`${url}/livez`);

  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ alive: true });
});

test('readyz is 200 when everything is good', async () => {
  const well = async () => ({ ok: true });
  const url = await serving({ checks: { database: well, token: well, webhooks: well } });

  const response = await fetch(`${url}/readyz`);

  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    ready: true,
    checks: { database: 'ok', token: 'ok', webhooks: 'ok' },
  });
});

test('readyz is 503 and names what fails, but not why; the log tells that', async () => {
  const { log, text } = quietLog();
  const url = await serving({
    log,
    checks: {
      database: () => ({ ok: true }),
      webhooks: () => Promise.reject(new Error('deactivated at hooks.internal')),
    },
  });

  const response = await fetch(`${url}/readyz`);
  const body = await response.text();

  expect(response.status).toBe(503);
  expect(JSON.parse(body)).toEqual({
    ready: false,
    checks: { database: 'ok', webhooks: 'failing' },
  });
  expect(body).not.toContain('hooks.internal');
  expect(text()).toContain('deactivated at hooks.internal');
});

test('what is not known yet keeps the start from being ready without a word in the log', async () => {
  const { log, lines } = quietLog();
  const url = await serving({ log, checks: { token: () => ({ ok: false }) } });

  const response = await fetch(`${url}/readyz`);

  expect(await response.json()).toEqual({ ready: false, checks: { token: 'failing' } });
  expect(lines).toEqual([]);
});

test('a failing check is told once with its problem, and its return too', async () => {
  const { log, lines } = quietLog();
  let problem: string | undefined = 'refused';
  const ready = createReadiness({
    log,
    freshMs: -1,
    checks: { token: () => ({ ok: problem === undefined, problem }) },
  });

  await ready();
  await ready();
  problem = 'unreachable';
  await ready();
  problem = undefined;
  await ready();

  expect(lines).toMatchObject([
    { level: 'warn', message: 'check fails', check: 'token', problem: 'refused' },
    { level: 'warn', message: 'check fails', check: 'token', problem: 'unreachable' },
    { level: 'info', message: 'check passes again', check: 'token' },
  ]);
});

test('a check that hangs counts as failing within seconds', async () => {
  const url = await serving({ checks: { database: () => new Promise(() => undefined) } });
  const took = await fastestMs(async () => expect((await fetch(`${url}/readyz`)).status).toBe(503));

  expect(took).toBeLessThan(5_000);
});

test('many who ask at once cost one check', async () => {
  let asked = 0;
  const checks = {
    database: () => {
      asked++;
      return { ok: true };
    },
  };
  const ready = createReadiness({ checks, log: quietLog().log, freshMs: 600_000 });

  await Promise.all(Array.from({ length: 30 }, () => ready()));

  expect(asked).toBe(1);
});

test('metrics count what happened and show values that are read when asked', async () => {
  const metrics = createMetrics();
  const url = await serving({ metrics });
  metrics.gauge('deskhand_inbox_waiting', 'Events not handled yet', async () => 7);
  metrics.count('deskhand_inbox_events_total', { result: 'done' });

  await fetch(`${url}/webex/webhooks`, { method: 'POST', body: '{}' });
  const text = await (await fetch(`${url}/metrics`)).text();

  expect(text).toContain('deskhand_inbox_waiting 7');
  expect(text).toContain('deskhand_inbox_events_total{result="done"} 1');
  expect(text).toContain('deskhand_webhooks_total{result="unsigned"} 1');
  expect(text).toContain('process_resident_memory_bytes');
});

test('a measure that is not in the table is a mistake', () => {
  expect(() => createMetrics().count('deskhand_typo_total')).toThrow(/deskhand_typo_total/);
});

test('with a token, metrics are for its bearer only', async () => {
  const url = await serving({ metricsToken: 'a-long-metrics-token' });
  const status = async (authorization?: string) =>
    (await fetch(`${url}/metrics`, authorization ? { headers: { authorization } } : {})).status;

  expect(await status()).toBe(401);
  expect(await status('Bearer wrong')).toBe(401);
  expect(await status('a-long-metrics-token')).toBe(401);
  expect(await status('Bearer a-long-metrics-token')).toBe(200);
});

test('without a token, metrics are for this machine only, and a proxy on it does not count', async () => {
  const url = await serving();

  expect((await fetch(`${url}/metrics`)).status).toBe(200);
  expect(
    (await fetch(`${url}/metrics`, { headers: { 'X-Forwarded-For': '203.0.113.9' } })).status,
  ).toBe(403);
  expect(
    (await fetch(`${url}/metrics`, { headers: { Forwarded: 'for=203.0.113.9' } })).status,
  ).toBe(403);
});

test('answers tell nothing about what runs here and forbid everything a browser could do with them', async () => {
  const url = await serving();

  for (const path of ['/livez', '/nowhere', '/webex/webhooks', '/%E0%A4%A']) {
    const response = await fetch(`${url}${path}`);
    const body = await response.text();

    expect(response.headers.get('x-powered-by')).toBeNull();
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(body).not.toMatch(/\bat \/|node_modules|Error:/);
  }
  expect((await fetch(`${url}/nowhere`)).status).toBe(404);
  expect((await fetch(`${url}/%E0%A4%A`)).status).toBeGreaterThanOrEqual(400);
});

test('an error inside shows neither message nor stack', async () => {
  const metrics = createMetrics();
  metrics.gauge('deskhand_broken', 'Always fails', () =>
    Promise.reject(new Error('select secret')),
  );
  const url = await serving({ metrics });

  const response = await fetch(`${url}/metrics`);

  expect(response.status).toBe(500);
  expect(await response.text()).toBe('');
});

test('a port that is taken is an error of listen', async () => {
  const url = await serving();
  const other = createWeb({
    ingress: async () => 'stored',
    secrets: ['secret'],
    checks: {},
    metrics: createMetrics(),
    log: quietLog().log,
  });

  await expect(other.listen(Number(new URL(url).port), '127.0.0.1')).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});
