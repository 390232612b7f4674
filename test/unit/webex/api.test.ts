import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { WebexError } from '../../../src/errors.ts';
import { createBotApi, createWebexApi, type WebexApiDeps } from '../../../src/webex/api.ts';
import type { WebexApi } from '../../../src/webex/call.ts';
import { createExchange, type Exchange } from '../../../src/webex/exchange.ts';
import { listNumbers } from '../../../src/webex/numbers.ts';
import { listOrganizations } from '../../../src/webex/organizations.ts';
import { findPeopleByEmail, listPeople, readPerson } from '../../../src/webex/people.ts';
import type { WebexReport } from '../../../src/webex/report.ts';
import type { TokenSource } from '../../../src/webex/token-source.ts';
import { type ScriptedWebex, startScriptedWebex } from '../../support/scripted-webex.ts';
import { until } from '../../support/until.ts';

let webex: ScriptedWebex;
let exchange: Exchange;
let slept: number[];
let reports: WebexReport[];
/** A clock that moves a millisecond with every look, and as far as somebody sleeps. */
let clock: number;

beforeEach(async () => {
  webex = await startScriptedWebex();
  exchange = createExchange();
  slept = [];
  reports = [];
  clock = Date.parse('2026-11-21T10:00:00Z');
});

afterEach(async () => {
  exchange.close();
  await webex.stop();
});

const fixedToken: TokenSource = { access: async () => 'token-1', renew: async () => undefined };

function deps(): WebexApiDeps {
  return {
    exchange,
    now: () => {
      clock += 1;
      return new Date(clock);
    },
    random: () => 0,
    sleep: async (ms) => {
      slept.push(ms);
      clock += ms;
    },
    report: (happening) => reports.push(happening),
  };
}

function apis(tokens: TokenSource = fixedToken) {
  return createWebexApi({ baseUrl: webex.url, tokens }, deps());
}

async function failureOf(asked: Promise<unknown>) {
  const error = await asked.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(WebexError);
  return (error as WebexError).failure;
}

describe('one call', () => {
  test('carries the token, and its values percent-encoded', async () => {
    webex.on('GET /v1/people/:id', { json: { id: 'a/b', emails: ['ada@example.com'] } });

    const person = await readPerson(apis().people, 'a/b');

    expect(person).toMatchObject({ id: 'a/b', emails: ['ada@example.com'] });
    expect(webex.calls).toHaveLength(1);
    expect(webex.calls[0]?.path).toBe('/v1/people/a%2Fb');
    expect(webex.calls[0]?.headers.authorization).toBe('Bearer token-1');
  });

  test('an id that would address something else is never sent', async () => {
    await expect(readPerson(apis().people, '..')).rejects.toThrow('no usable personId');
    await expect(readPerson(apis().people, '')).rejects.toThrow('no usable personId');
    expect(webex.calls).toEqual([]);
  });

  test('an answer that does not fit is unreadable, and the error quotes none of it', async () => {
    webex.on('GET /v1/people/:id', { json: { id: 7, displayName: 'Ada' } });
    expect(await failureOf(readPerson(apis().people, 'x'))).toMatchObject({
      code: 'webex.unreadable',
      call: 'GET /people/{personId}',
    });

    webex.on('GET /v1/people/:id', { text: '<html>Ada Lovelace</html>' });
    const error = await readPerson(apis().people, 'x').catch((reason: unknown) => reason as Error);
    expect(`${error}${(error as Error).cause ?? ''}`).not.toContain('Ada');
  });

  test('an answer longer than we read is unreadable', async () => {
    webex.on('GET /v1/people/:id', { text: `"${'x'.repeat(33 * 1_024 * 1_024)}"` });

    expect((await failureOf(readPerson(apis().people, 'x'))).code).toBe('webex.unreadable');
  });

  test('a redirect is not followed: the token stays here', async () => {
    const elsewhere = await startScriptedWebex();
    webex.on('GET /v1/people/:id', { status: 302, headers: { location: elsewhere.url } });

    expect((await failureOf(readPerson(apis().people, 'x'))).code).toBe('webex.unreadable');
    expect(elsewhere.calls).toEqual([]);
    await elsewhere.stop();
  });

  test('a caller who gives up gets his own reason', async () => {
    webex.on('GET /v1/slow', { silent: true });
    const stopping = new AbortController();
    const asked = apis().people.send({ path: '/slow', signal: stopping.signal }, z.unknown());
    await until('it is asked', () => webex.calls.length === 1);
    stopping.abort(new Error('stopping'));

    await expect(asked).rejects.toThrow('stopping');
  });
});

describe('refusals that pass', () => {
  test('a read goes again after 429 when the wait is short', async () => {
    webex.on('GET /v1/people/:id', (_call, earlier) =>
      earlier === 0
        ? { status: 429, headers: { 'retry-after': '2' }, text: '<html>' }
        : { json: { id: 'x' } },
    );

    expect((await readPerson(apis().people, 'x')).id).toBe('x');
    expect(slept).toEqual([2_000]);
  });

  test('a person is told instead of waiting a minute; the copy waits', async () => {
    webex.on('GET /v1/people/:id', (_call, earlier) =>
      earlier === 0
        ? { status: 429, headers: { 'retry-after': '60' }, text: '' }
        : { json: { id: 'x' } },
    );

    expect(await failureOf(readPerson(apis().people, 'x'))).toMatchObject({
      code: 'webex.busy',
      retryAfterMs: 60_000,
    });

    webex.on('GET /v1/people/:id', (_call, earlier) =>
      earlier === 0
        ? { status: 429, headers: { 'retry-after': '60' }, text: '' }
        : { json: { id: 'x' } },
    );
    expect((await readPerson(apis().sync, 'x')).id).toBe('x');
  });

  test('an endpoint that is closed for an hour is not knocked at again', async () => {
    webex.on('GET /v1/people/:id', { status: 429, headers: { 'retry-after': '3600' }, text: '' });
    const { people, sync } = apis();
    await failureOf(readPerson(people, 'x'));

    const failure = await failureOf(readPerson(sync, 'y'));

    expect(failure.code).toBe('webex.busy');
    expect(failure.retryAfterMs).toBeGreaterThan(3_590_000);
    expect(webex.calls).toHaveLength(1);
  });

  test('a read goes again after 5xx and lost connections, a bounded number of times', async () => {
    webex.on('GET /v1/people/:id', (_call, earlier) =>
      earlier === 0 ? { status: 502 } : earlier === 1 ? { hangUp: true } : { json: { id: 'x' } },
    );
    expect((await readPerson(apis().people, 'x')).id).toBe('x');

    webex.on('GET /v1/people/:id', { status: 503 });
    expect((await failureOf(readPerson(apis().people, 'x'))).code).toBe('webex.busy');
    expect(webex.calls).toHaveLength(6);
  });

  test('a write does not go again after 5xx or silence, and says that it may have happened', async () => {
    webex.on('POST /v1/things', (_call, earlier) =>
      earlier === 0 ? { status: 500 } : { silent: true },
    );
    const post = () =>
      apis().people.send(
        { method: 'POST', path: '/things', body: { a: 1 }, timeoutMs: 1_000 },
        z.unknown(),
      );

    expect(await failureOf(post())).toMatchObject({ code: 'webex.busy', mayHaveHappened: true });
    expect(await failureOf(post())).toMatchObject({ code: 'webex.busy', mayHaveHappened: true });
    expect(webex.calls).toHaveLength(2);
  });

  test('when nobody listens, nothing can have happened', async () => {
    await webex.stop();

    const failure = await failureOf(
      apis().people.send({ method: 'POST', path: '/things', body: {} }, z.unknown()),
    );

    expect(failure).toEqual({ code: 'webex.busy', call: 'POST /things' });
    webex = await startScriptedWebex();
  });

  test('the bot repeats nothing: inbox and outbox keep what it carries', async () => {
    webex.on('GET /v1/messages/:id', { status: 429, headers: { 'retry-after': '1' }, text: '' });
    const api = createBotApi({ baseUrl: webex.url, token: 'bot' }, deps());

    const failure = await failureOf(
      api.send({ path: '/messages/{messageId}', params: { messageId: 'm' } }, z.unknown()),
    );

    expect(failure).toMatchObject({ code: 'webex.busy', retryAfterMs: 1_000 });
    expect(webex.calls).toHaveLength(1);
  });
});

describe('refusals that are cured', () => {
  test('a refused token is renewed once and the call repeated once', async () => {
    webex.on('GET /v1/people/:id', (call) =>
      call.headers.authorization === 'Bearer token-2' ? { json: { id: 'x' } } : { status: 401 },
    );
    const renewing: TokenSource = {
      access: async () => (webex.calls.length === 0 ? 'token-1' : 'token-2'),
      renew: async (refused) => (refused === 'token-1' ? 'token-2' : undefined),
    };

    expect((await readPerson(apis(renewing).people, 'x')).id).toBe('x');
    expect(webex.calls).toHaveLength(2);
  });

  test('a token that stays refused ends the call', async () => {
    webex.on('GET /v1/people/:id', { status: 401, json: { message: 'expired' } });
    const renewing: TokenSource = { ...fixedToken, renew: async () => 'token-2' };

    expect(await failureOf(readPerson(apis(renewing).people, 'x'))).toMatchObject({
      code: 'webex.signedOut',
      reason: 'expired',
    });
    expect(webex.calls).toHaveLength(2);
  });

  test('a customer never opened is opened once, then the call works', async () => {
    let opened = 0;
    webex.on('GET /v1/organizations/:id', () => {
      opened += 1;
      return { json: { id: 'org', displayName: 'Acme' } };
    });
    webex.on('GET /v1/people', () =>
      opened === 0 ? { status: 403, json: {} } : { json: { items: [{ id: 'p' }] } },
    );
    const { sync } = apis();

    const pages = await Promise.all([listPeople(sync, 'org'), listPeople(sync, 'org')]);

    expect(pages.map((page) => page.items.length)).toEqual([1, 1]);
    expect(opened).toBe(1);
  });

  test('a customer that stays closed costs one opening, not one per call', async () => {
    webex.on('GET /v1/organizations/:id', { json: { id: 'org', displayName: 'Acme' } });
    webex.on('GET /v1/people', { status: 403, json: { message: 'no' } });
    const { sync } = apis();

    expect((await failureOf(listPeople(sync, 'org'))).code).toBe('webex.signedOut');
    expect((await failureOf(listPeople(sync, 'org'))).code).toBe('webex.signedOut');

    expect(webex.callsTo('GET /v1/organizations/:id')).toHaveLength(1);
    expect(webex.callsTo('GET /v1/people')).toHaveLength(3);
  });

  test('a customer of another region is asked at the host that 451 names, from then on', async () => {
    const europe = await startScriptedWebex();
    europe.on('GET /v1/people', { json: { items: [{ id: 'p' }] } });
    webex.on('GET /v1/people', { status: 451, json: { message: `use ${europe.origin}` } });
    const { people } = apis();

    await listPeople(people, 'org');
    await listPeople(people, 'org');

    expect(webex.calls).toHaveLength(1);
    expect(europe.calls).toHaveLength(2);
    await europe.stop();
  });

  test('451 with a foreign host is a refusal; the token does not go there', async () => {
    webex.on('GET /v1/people', { status: 451, json: { message: 'use https://evil.example' } });

    expect(await failureOf(listPeople(apis().people, 'org'))).toMatchObject({
      code: 'webex.refused',
      status: 451,
    });
  });
});

describe('a list', () => {
  async function all<T>(
    next: (cursor?: string) => Promise<{ items: T[]; next?: string | undefined }>,
  ) {
    const items: T[] = [];
    let cursor: string | undefined;
    do {
      const page = await next(cursor);
      items.push(...page.items);
      cursor = page.next;
    } while (cursor !== undefined);
    return items;
  }

  test('is followed by its links, through an empty page, to its end', async () => {
    webex.on('GET /v1/people', ({ query }) => {
      const at = Number(query['cursor'] ?? 0);
      const link = `<${webex.url}/people?orgId=org&cursor=${at + 1}>; rel="next"`;
      return {
        json: { items: at === 1 ? [] : [{ id: `p${at}` }] },
        ...(at < 3 && { headers: { link } }),
      };
    });
    const { sync } = apis();

    const people = await all((cursor) => listPeople(sync, 'org', cursor));

    expect(people.map((person) => person.id)).toEqual(['p0', 'p2', 'p3']);
    expect(webex.calls[0]?.query).toEqual({ orgId: 'org', callingData: 'true', max: '100' });
  });

  test('of numbers counts on when there is no link, and asks for every kind of number', async () => {
    webex.on('GET /v1/telephony/config/numbers', ({ query }) => ({
      json: {
        phoneNumbers: Array.from({ length: query['start'] ? 1 : 2_000 }, (_, n) => ({
          phoneNumber: `+4822${query['start'] ?? 0}${n}`,
          state: 'ACTIVE',
        })),
      },
    }));
    const { sync } = apis();

    expect(await all((cursor) => listNumbers(sync, 'org', cursor))).toHaveLength(2_001);
    expect(webex.calls.map((call) => call.query)).toEqual([
      { orgId: 'org', max: '2000' },
      { orgId: 'org', max: '2000', start: '2000' },
    ]);
  });

  test('loses only the item it cannot read, and says so', async () => {
    webex.on('GET /v1/people', {
      headers: { trackingid: 'TRACK_1' },
      json: {
        items: [{ id: 'p1', type: 'hologram', unknownField: 1 }, { id: null }, { id: 'p3' }],
      },
    });

    const page = await listPeople(apis().sync, 'org');

    expect(page.items.map((person) => [person.id, person.type])).toEqual([
      ['p1', 'hologram'],
      ['p3', undefined],
    ]);
    expect(page.unreadable).toBe(1);
    expect(reports.filter((happening) => happening.kind === 'unreadable')).toEqual([
      {
        kind: 'unreadable',
        call: 'GET /people',
        problem: 'id: invalid_type',
        trackingId: 'TRACK_1',
      },
    ]);
  });

  test('that is missing from its answer is not an empty list', async () => {
    webex.on('GET /v1/organizations', { json: {} });

    expect((await failureOf(listOrganizations(apis().sync))).code).toBe('webex.unreadable');
  });

  test('whose link leads to a foreign host is not followed there', async () => {
    webex.on('GET /v1/people', {
      headers: { link: '<https://evil.example/v1/people>; rel="next"' },
      json: { items: [] },
    });
    const { sync } = apis();
    const page = await listPeople(sync, 'org');

    const failure = await failureOf(listPeople(sync, 'org', page.next));

    expect(failure.code).toBe('webex.unreadable');
    expect(webex.calls).toHaveLength(1);
  });
});

test('an e-mail address is looked up in all customers with one call', async () => {
  webex.on('GET /v1/people', { json: { items: [{ id: 'p', emails: ['ada@example.com'] }] } });

  const people = await findPeopleByEmail(apis().people, 'ada+x@example.com');

  expect(people.map((person) => person.id)).toEqual(['p']);
  expect(webex.calls[0]?.query).toEqual({ email: 'ada+x@example.com' });
});

test('an e-mail address of somebody who cannot be read is not nobody’s', async () => {
  webex.on('GET /v1/people', { json: { items: [{ emails: ['ada@example.com'] }] } });

  await expect(findPeopleByEmail(apis().people, 'ada@example.com')).rejects.toMatchObject({
    code: 'webex.unreadable',
  });
});

test('people keep their share while the copy uses all of its own', async () => {
  webex.on('GET /v1/people/:id', { json: { id: 'x' } });
  const stopping = new AbortController();
  const waiting: WebexApiDeps = { ...deps(), sleep: () => new Promise(() => undefined) };
  const { people, sync } = createWebexApi(
    {
      baseUrl: webex.url,
      tokens: fixedToken,
      limits: { perMinute: 10, keptForPeople: 4, patienceMs: 1_000, lookupPatienceMs: 500 },
    },
    waiting,
  );
  const ask = (api: WebexApi) =>
    api.send(
      { path: '/people/{personId}', params: { personId: 'x' }, signal: stopping.signal },
      z.unknown(),
    );

  for (let n = 0; n < 6; n += 1) await ask(sync);
  void ask(sync);
  for (let n = 0; n < 4; n += 1) await ask(people);

  expect(webex.calls).toHaveLength(10);
  expect((await failureOf(ask(people))).code).toBe('webex.busy');
});
