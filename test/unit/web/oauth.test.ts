/** The pages of a sign-in: what they answer when nothing behind them does, and how often they may be asked. */
import { afterEach, expect, test } from 'vitest';
import { StoreError } from '../../../src/errors.ts';
import { createMetrics } from '../../../src/web/metrics.ts';
import { createOauthRoutes, type OauthDoor } from '../../../src/web/oauth.ts';
import { createPace } from '../../../src/web/pace.ts';
import { createWeb, type Web } from '../../../src/web/server.ts';
import { quietLog } from '../../support/quiet-log.ts';

let web: Web | undefined;
afterEach(async () => {
  await web?.close();
  web = undefined;
});

const good = 'k'.repeat(43);
const unused: OauthDoor = {
  open: async () => ({ language: 'pl', use: 'main' }),
  leave: async () => ({ to: 'https://webex.example/authorize', browser: good }),
  finish: async () => ({ name: '<b>Ada</b> "& co"', use: 'main' }),
};

async function serving(
  door: Partial<OauthDoor> = {},
  publicUrl = 'https://desk.example',
  most = 60,
) {
  const { log, text } = quietLog();
  web = createWeb({
    ...{ ingress: async () => 'stored', secrets: ['secret'], checks: {}, log },
    metrics: createMetrics(),
    pages: createOauthRoutes({
      ...{ door: { ...unused, ...door }, publicUrl, log, pace: createPace(most) },
      defaultLanguage: 'es',
    }),
  });
  const url = `http://127.0.0.1:${await web.listen(0, '127.0.0.1')}`;
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}${path}`, { redirect: 'manual', headers });
    return { status: response.status, html: await response.text(), headers: response.headers };
  };
  return { get, text };
}

test('a name cannot bring markup into the page', async () => {
  const { get } = await serving();

  const { status, html } = await get(`/oauth/callback?code=c&state=${good}`);

  expect(status).toBe(200);
  expect(html).toContain('&lt;b&gt;Ada&lt;/b&gt; &quot;&amp; co&quot;');
  expect(html).not.toContain('<b>');
});

test('the cookie is for these pages alone, and for https where Deskhand has it', async () => {
  const { get } = await serving({}, 'https://desk.example/bot/');
  const gone = await get(`/oauth/go?ticket=${good}`);

  expect([gone.status, gone.headers.get('location')]).toEqual([
    303,
    'https://webex.example/authorize',
  ]);
  expect(gone.headers.get('set-cookie')).toBe(
    `deskhand-sign-in=${good}; Max-Age=600; Path=/bot/oauth; HttpOnly; SameSite=Lax; Secure`,
  );
  const back = await get(`/oauth/callback?code=c&state=${good}`);
  expect(back.headers.get('set-cookie')).toContain('deskhand-sign-in=; Max-Age=0; Path=/bot/oauth');
});

test('whoever another site sends straight on to Webex reads first what will happen', async () => {
  const { get } = await serving();
  const led = (site: string) => get(`/oauth/go?ticket=${good}`, { 'sec-fetch-site': site });

  for (const site of ['cross-site', 'same-site']) {
    const { status, headers } = await led(site);
    expect([status, headers.get('location')]).toEqual([303, `start?ticket=${good}`]);
    expect(headers.getSetCookie()).toEqual([]);
  }
  for (const site of ['same-origin', 'none'])
    expect((await led(site)).headers.get('location')).toBe('https://webex.example/authorize');
});

test('what does not look like ours is not looked up, and given twice it is not taken', async () => {
  const looked: unknown[] = [];
  const { get } = await serving({
    finish: async (brought) => {
      looked.push(brought);
      return { trouble: 'refused' };
    },
  });

  for (const query of [
    '',
    '?state=',
    '?state=short',
    `?state=${good}&state=${good}`,
    `?state=${'é'.repeat(43)}`,
  ])
    expect((await get(`/oauth/callback${query}`)).status).toBe(404);
  expect(looked).toEqual([]);

  await get(`/oauth/callback?state=${good}&code=one&code=two&error=`);
  expect(looked).toEqual([{ state: good, browser: '', code: undefined, error: 'unreadable' }]);
});

test('a database that is away and a defect each have their page and code, and no stack', async () => {
  const { get, text } = await serving({
    open: () => Promise.reject(new StoreError('unreachable', 'the database is away')),
    leave: () => Promise.reject(new Error('a defect at heart')),
  });

  const away = await get(`/oauth/start?ticket=${good}`);
  const broken = await get(`/oauth/go?ticket=${good}`);

  expect([away.status, broken.status]).toEqual([503, 502]);
  expect(away.html).toContain('oauth.database');
  expect(broken.html).toContain('oauth.unreachable');
  expect(away.html + broken.html).not.toMatch(/the database is away|defect/);
  expect(text()).toContain('a defect at heart');
  expect(text()).not.toContain(good);
});

test('more than its allowance in a minute and an address waits', async () => {
  const { get } = await serving({}, 'https://desk.example', 2);
  await get(`/oauth/start?ticket=${good}`);
  await get(`/oauth/start?ticket=${good}`);

  const refused = await get(`/oauth/callback?state=${good}`);

  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('60');
  expect(refused.html).toContain('oauth.tooMany');
  expect(refused.html).toContain('<html lang="es" dir="ltr">');
});

test('an allowance is counted by address and begins anew after a minute', () => {
  let ticks = 0;
  const pace = createPace(2, () => ticks);

  expect(['a', 'a', 'a', 'b'].map(pace)).toEqual([true, true, false, true]);
  ticks = 60_000;
  expect(pace('a')).toBe(true);
});
