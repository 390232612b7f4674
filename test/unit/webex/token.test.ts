import { createCipheriv } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ConfigError, WebexError } from '../../../src/errors.ts';
import type { Store } from '../../../src/store/store.ts';
import { createExchange, type Exchange } from '../../../src/webex/exchange.ts';
import { keyIdOf, seal, unseal } from '../../../src/webex/sealed.ts';
import { createAdminToken } from '../../../src/webex/token.ts';
import { loadTokenKey } from '../../../src/webex/token-key.ts';
import { createTokenRows, type SealKeys } from '../../../src/webex/token-rows.ts';
import { openTestStore } from '../../support/database.ts';
import { type ScriptedWebex, startScriptedWebex } from '../../support/scripted-webex.ts';

let store: Store;
let webex: ScriptedWebex;
let exchange: Exchange;
let clock: number;
let granted: number;

const key = Buffer.alloc(32, 7);
const hour = 3_600_000;

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

beforeEach(async () => {
  await store.query('DELETE FROM "Token"');
  webex = await startScriptedWebex();
  exchange = createExchange();
  clock = Date.parse('2026-11-21T10:00:00Z');
  granted = 0;
});
afterEach(async () => {
  exchange.close();
  await webex.stop();
});

/** Webex that rotates: each refresh token works once and is answered with the next one. */
function rotating(good = 'refresh-0') {
  let expected = good;
  webex.on('POST /v1/access_token', ({ body }) => {
    const { refresh_token } = body as Record<string, string>;
    if (refresh_token !== expected) return { status: 400, json: { message: 'invalid token' } };
    granted += 1;
    expected = `refresh-${granted}`;
    return {
      json: {
        access_token: `access-${granted}`,
        expires_in: 1_209_600,
        refresh_token: expected,
        refresh_token_expires_in: 7_776_000,
      },
    };
  });
}

function replica(refreshToken = 'refresh-0', more: { conceal?: (secret: string) => void } = {}) {
  return createAdminToken(
    {
      baseUrl: webex.url,
      clientId: 'client',
      clientSecret: 'client-secret',
      refreshToken,
      key,
    },
    { store, exchange, now: () => new Date(clock), sleep: () => Promise.resolve(), ...more },
  );
}

describe("the administrator's token", () => {
  test('is asked for once and then kept, also across a restart', async () => {
    rotating();
    const first = replica();

    expect(await first.access()).toBe('access-1');
    expect(await first.access()).toBe('access-1');
    expect(await replica().access()).toBe('access-1');

    expect(webex.calls.map((call) => call.body)).toEqual([
      {
        grant_type: 'refresh_token',
        client_id: 'client',
        client_secret: 'client-secret',
        refresh_token: 'refresh-0',
      },
    ]);
    expect(first.tokenHealth()).toEqual({
      ok: true,
      accessExpiresAt: new Date(clock + 14 * 24 * hour),
      refreshExpiresAt: new Date(clock + 90 * 24 * hour),
    });
  });

  test('is stored sealed: the database holds no token in the clear', async () => {
    rotating();
    await replica().access();

    const [row] = await store.query<{ refreshToken: string; accessToken: string }>(
      'SELECT "refreshToken", "accessToken" FROM "Token"',
    );

    expect(JSON.stringify(row)).not.toMatch(/refresh-1|access-1/);
    expect(unseal(row?.refreshToken ?? '', key, 'administrator')).toBe('refresh-1');
  });

  test('is renewed with the rotated refresh token before it expires', async () => {
    rotating();
    const token = replica();
    await token.access();
    clock += 14 * 24 * hour - 5 * 60_000;

    expect(await token.access()).toBe('access-2');
    expect(webex.calls.at(-1)?.body).toMatchObject({ refresh_token: 'refresh-1' });
  });

  test('two replicas that need it at the same time refresh once', async () => {
    rotating();
    const replicas = [replica(), replica(), replica()];

    const tokens = await Promise.all(replicas.flatMap((token) => [token.access(), token.access()]));

    expect(new Set(tokens)).toEqual(new Set(['access-1']));
    expect(webex.calls).toHaveLength(1);
  });

  test('two replicas whose token was refused refresh once', async () => {
    rotating();
    const [one, other] = [replica(), replica()];
    await one.access();
    await other.access();
    clock += hour;

    expect(await Promise.all([one.renew('access-1'), other.renew('access-1')])).toEqual([
      'access-2',
      'access-2',
    ]);
    expect(webex.calls).toHaveLength(2);
  });

  test("falls back to the environment's refresh token when the stored one is refused", async () => {
    rotating();
    await replica().access();
    rotating('refresh-given-by-the-operator');
    clock += 15 * 24 * hour;
    granted = 10;

    expect(await replica('refresh-given-by-the-operator').access()).toBe('access-11');
  });

  test('a stored token that another key sealed counts as absent', async () => {
    rotating();
    await replica().access();
    await store.query('UPDATE "Token" SET "refreshToken" = $1, "accessToken" = $1', [
      seal('refresh-1', Buffer.alloc(32, 8), 'administrator'),
    ]);

    rotating('refresh-0');
    expect(await replica().access()).toBe('access-2');
  });

  test('refused for good it says so, and does not ask again for a minute', async () => {
    webex.on('POST /v1/access_token', { status: 400, json: { message: 'invalid_grant' } });
    const token = replica();

    for (let n = 0; n < 5; n += 1) {
      await expect(token.access()).rejects.toMatchObject({ code: 'webex.signedOut' });
    }

    expect(webex.calls).toHaveLength(1);
    expect(token.tokenHealth()).toEqual({ ok: false, problem: 'refused' });
  });

  test('goes on while Webex does not answer, as long as it lives', async () => {
    rotating();
    const token = replica();
    await token.access();
    webex.on('POST /v1/access_token', { status: 503 });
    clock += 14 * 24 * hour - 5 * 60_000;

    expect(await token.access()).toBe('access-1');
    expect(token.tokenHealth()).toMatchObject({ ok: true, problem: 'unreachable' });

    clock += 6 * 60_000;
    await expect(token.access()).rejects.toBeInstanceOf(WebexError);
    expect(token.tokenHealth()).toMatchObject({ ok: false });
  });

  test('one that was granted just now and is refused is not renewed again and again', async () => {
    rotating();
    const token = replica();
    await token.access();

    expect(await token.renew('access-1')).toBeUndefined();
    expect(webex.calls).toHaveLength(1);
    expect(token.tokenHealth()).toMatchObject({ ok: false, problem: 'refused' });
  });

  test('a dead replica blocks nobody for longer than its lease', async () => {
    rotating();
    await store.query(
      `INSERT INTO "Token"(name, "refreshToken", "leaseUntil", "leaseToken")
       VALUES ('administrator', '', now() - interval '1 second', 'dead')`,
    );

    expect(await replica().access()).toBe('access-1');
  });

  test('every secret it learns is concealed from the log', async () => {
    rotating();
    const concealed: string[] = [];
    await replica('refresh-0', { conceal: (secret) => concealed.push(secret) }).access();

    expect(concealed).toEqual(['access-1', 'refresh-1']);
  });

  test('no error carries a secret', async () => {
    webex.on('POST /v1/access_token', { status: 400, json: { message: 'bad refresh-0' } });

    const error = await replica('secret-refresh-token')
      .access()
      .catch((reason: unknown) => reason);

    expect(JSON.stringify(error) + String(error)).not.toMatch(/secret-refresh-token|client-secret/);
  });
});

describe('the key that tokens are sealed with', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'deskhand-key-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('is made once, readable by its owner alone, the same for all who start together', async () => {
    const dataDir = path.join(folder, 'data');
    const keys = await Promise.all([1, 2, 3, 4].map(() => loadTokenKey(dataDir)));

    expect(new Set(keys.map((one) => one.toString('hex'))).size).toBe(1);
    expect(keys[0]).toHaveLength(32);
    expect((await stat(path.join(dataDir, 'token.key'))).mode & 0o777).toBe(0o600);
    expect(await loadTokenKey(dataDir)).toEqual(keys[0]);
  });

  test('is taken from TOKEN_KEY when given, and nothing is written', async () => {
    expect(await loadTokenKey(folder, key.toString('base64'))).toEqual(key);
    await expect(readFile(path.join(folder, 'token.key'))).rejects.toThrow('ENOENT');
  });

  test('is refused when too short, damaged or open to others', async () => {
    await expect(loadTokenKey(folder, 'c2hvcnQ=')).rejects.toBeInstanceOf(ConfigError);

    const file = path.join(folder, 'token.key');
    await writeFile(file, 'nonsense', { mode: 0o600 });
    await expect(loadTokenKey(folder)).rejects.toThrow('must hold 32 bytes');

    await writeFile(file, key.toString('base64'));
    await rm(file);
    await writeFile(file, key.toString('base64'), { mode: 0o644 });
    await expect(loadTokenKey(folder)).rejects.toThrow('chmod 600');
  });

  test('may be replaced: what the one before it sealed is opened once more and sealed anew', async () => {
    const newKey = Buffer.alloc(32, 9);
    await store.query(
      `INSERT INTO "Token"(name, "refreshToken", "accessToken") VALUES ('administrator', $1, $2)`,
      [seal('refresh-1', key, 'administrator'), seal('access-1', key, 'administrator')],
    );
    const read = (keys: SealKeys) => createTokenRows('administrator', store, keys).read();
    const both = { accessToken: 'access-1', refreshToken: 'refresh-1' };

    expect((await read({ key: newKey })).refreshToken).toBeUndefined();
    expect(await read({ key: newKey, previousKey: key })).toMatchObject(both);
    expect(await read({ key: newKey })).toMatchObject(both);
    expect((await read({ key })).refreshToken).toBeUndefined();
  });

  test('leaves its id beside what it sealed; the form without one is still read, and gets the id then', async () => {
    const name = 'administrator';
    const newKey = Buffer.alloc(32, 9);
    await store.query(
      `INSERT INTO "Token"(name, "refreshToken", "accessToken") VALUES ($1, $2, $3)`,
      [name, sealedAsBefore('refresh-1', key, name), sealedAsBefore('access-1', key, name)],
    );
    const kept = async () => {
      const [row] = await store.query<{ refreshToken: string; accessToken: string }>(
        'SELECT "refreshToken", "accessToken" FROM "Token"',
      );
      return [row?.refreshToken, row?.accessToken].map((sealed) => sealed?.split('.').slice(0, -1));
    };
    const both = { accessToken: 'access-1', refreshToken: 'refresh-1' };

    expect(await kept()).toEqual([['v1'], ['v1']]);
    expect(await createTokenRows(name, store, { key }).read()).toMatchObject(both);
    expect(await kept()).toEqual([
      ['v2', keyIdOf(key)],
      ['v2', keyIdOf(key)],
    ]);
    expect(
      await createTokenRows(name, store, { key: newKey, previousKey: key }).read(),
    ).toMatchObject(both);
    expect(await kept()).toEqual([
      ['v2', keyIdOf(newKey)],
      ['v2', keyIdOf(newKey)],
    ]);
    expect(keyIdOf(key)).toMatch(/^[0-9a-f]{12}$/);
    expect(keyIdOf(newKey)).not.toBe(keyIdOf(key));
  });

  test('opens what it sealed and nothing that was altered or moved', () => {
    const sealed = seal('refresh-1', key, 'administrator');

    expect(unseal(sealed, key, 'administrator')).toBe('refresh-1');
    expect(unseal(sealed, key, 'another row')).toBeUndefined();
    expect(unseal(sealed, Buffer.alloc(32, 8), 'administrator')).toBeUndefined();
    expect(unseal('', key, 'administrator')).toBeUndefined();
    const [kind, keyId, body = ''] = sealed.split('.');
    // another last byte, whatever the nonce made of it
    const altered = Buffer.from(body, 'base64url').map((byte, at, { length }) =>
      at === length - 1 ? byte ^ 1 : byte,
    );
    const alteredBody = Buffer.from(altered).toString('base64url');
    expect(unseal([kind, keyId, alteredBody].join('.'), key, 'administrator')).toBeUndefined();
    const other = keyIdOf(Buffer.alloc(32, 8));
    expect(unseal([kind, other, body].join('.'), key, 'administrator')).toBeUndefined();
    expect(unseal(['v1', body].join('.'), key, 'administrator')).toBeUndefined();
    expect(unseal(['v3', keyId, body].join('.'), key, 'administrator')).toBeUndefined();
    expect(seal('refresh-1', key, 'administrator')).not.toBe(sealed);
  });
});

/** As tokens were sealed before they named their key. */
function sealedAsBefore(text: string, with32: Buffer, name: string): string {
  const nonce = Buffer.alloc(12, 3);
  const cipher = createCipheriv('aes-256-gcm', with32, nonce).setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}
