/** Administrators who sign in while Deskhand runs: from then on their tokens are used, by whom they are for. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { StoreError } from '../../../src/errors.ts';
import type { Store, Tx } from '../../../src/store/store.ts';
import { createAdministrators } from '../../../src/webex/administrators.ts';
import { createWebexApi } from '../../../src/webex/api.ts';
import { createExchange, type Exchange } from '../../../src/webex/exchange.ts';
import { createAdminToken } from '../../../src/webex/token.ts';
import { openTestStore } from '../../support/database.ts';
import { type ScriptedWebex, startScriptedWebex } from '../../support/scripted-webex.ts';

let store: Store;
let webex: ScriptedWebex;
let exchange: Exchange;
const concealed: string[] = [];

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await store.query('DELETE FROM "Token"');
  concealed.length = 0;
  webex = await startScriptedWebex();
  exchange = createExchange();
  webex.on('POST /v1/access_token', ({ body }) => {
    const { code, refresh_token } = body as Record<string, string>;
    const of = code ?? refresh_token;
    return {
      json: { access_token: `access-${of}`, refresh_token: `again-${of}`, expires_in: 9999 },
    };
  });
  webex.on('GET /v1/people/me', ({ headers }) => {
    const id = headers.authorization?.replace('Bearer access-', '') ?? '';
    return { json: { id, emails: [`${id}@fjordlys.example`], orgId: 'fjordlys', roles: [] } };
  });
});
afterEach(async () => {
  exchange.close();
  await webex.stop();
});

/** One process: its administrators and what the main one's token is now. */
async function replica(using: Tx = store) {
  const client = { baseUrl: webex.url, clientId: 'c', clientSecret: 's', key: Buffer.alloc(32, 7) };
  const deps = {
    ...{ store: using, exchange, sleep: () => Promise.resolve() },
    now: () => new Date('2026-11-21T10:00:00Z'),
    conceal: (secret: string) => void concealed.push(secret),
  };
  const token = createAdminToken({ ...client, refreshToken: 'settings' }, deps);
  const { lanes, signIns } = await createAdministrators(
    {
      ...{ client, more: ['spare'], redirectUri: 'https://desk.example/oauth/callback' },
      main: { token, apis: createWebexApi({ baseUrl: webex.url, tokens: token }, deps) },
      partner: async () => ({ orgId: 'fjordlys' }),
    },
    deps,
  );
  return {
    token,
    names: () => lanes.map(({ name }) => name.replace(/-[0-9a-f]+$/, '-…')),
    async signIn(code: string, use: 'main' | 'more') {
      const { grant, person } = await signIns.trade(code, 'the-verifier');
      return signIns.keep(grant, person, use);
    },
  };
}

test('a code is traded with its verifier, and nothing of it may reach the log', async () => {
  const one = await replica();

  await one.signIn('ada', 'main');

  expect(webex.callsTo('POST /v1/access_token')[0]?.body).toEqual({
    client_id: 'c',
    client_secret: 's',
    grant_type: 'authorization_code',
    code: 'ada',
    redirect_uri: 'https://desk.example/oauth/callback',
    code_verifier: 'the-verifier',
  });
  expect(concealed).toEqual(
    expect.arrayContaining(['ada', 'the-verifier', 'access-ada', 'again-ada']),
  );
});

test('the main one is replaced at once here, and after a restart; another replica goes on until its token ends', async () => {
  const [here, there] = [await replica(), await replica()];
  expect(await here.token.access()).toBe('access-settings');
  expect(await there.token.access()).toBe('access-settings');

  expect(await here.signIn('ada', 'main')).toBe('main');

  expect(await here.token.access()).toBe('access-ada');
  expect(await there.token.access()).toBe('access-settings');
  expect(await (await replica()).token.access()).toBe('access-ada');
});

test('one more is there at once, once, and after a restart; becoming the main one it is no further one', async () => {
  const one = await replica();
  await one.token.access();
  expect(one.names()).toEqual(['administrator', 'administrator-…']);

  expect(await one.signIn('ada', 'more')).toBe('more');
  expect(await one.signIn('ada', 'more')).toBe('more');
  const three = ['administrator', 'administrator-…', 'connected-…'];
  expect(one.names()).toEqual(three);
  expect((await replica()).names()).toEqual(three);

  expect(await one.signIn('ada', 'main')).toBe('main');
  expect(one.names()).toEqual(['administrator', 'administrator-…']);
  expect(await one.signIn('ada', 'more')).toBe('main');
  expect((await replica()).names()).toEqual(['administrator', 'administrator-…']);
});

test('a sign-in that was kept is not called a failure when the database goes away right behind it', async () => {
  const one = await replica({
    query: (sql, params) =>
      sql.startsWith('DELETE')
        ? Promise.reject(new StoreError('unreachable', 'the database is away'))
        : store.query(sql, params),
  });
  await one.signIn('ada', 'more');

  expect(await one.signIn('ada', 'main')).toBe('main');
  expect(await one.token.access()).toBe('access-ada');
  expect(one.names()).toEqual(['administrator', 'administrator-…']);
});
