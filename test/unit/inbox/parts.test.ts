/** The parts inbox and outbox are made of: group commit, the pump, the rules of retrying, the backlog. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StoreError, WebexError, type WebexFailure } from '../../../src/errors.ts';
import { backlogOf } from '../../../src/inbox/backlog.ts';
import { createBatch } from '../../../src/inbox/batch.ts';
import { storableJson } from '../../../src/inbox/json.ts';
import { type Claimed, createPump } from '../../../src/inbox/pump.ts';
import { codeOf, fateOf, Overdue, waitForEvent, within } from '../../../src/inbox/retry.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';
import { quietLog } from '../../support/quiet-log.ts';
import { until } from '../../support/until.ts';

describe('group commit', () => {
  test('items of one turn go together at once, those that come meanwhile share the next statement', async () => {
    const groups: number[][] = [];
    let release: (() => void) | undefined;
    const add = createBatch<number, number>({
      most: 3,
      async run(items) {
        groups.push([...items]);
        if (groups.length === 1) {
          await new Promise<void>((resolve) => {
            release = resolve;
          });
        }
        return items.map((item) => item * 10);
      },
    });

    const first = [1, 2].map(add);
    await until('the first statement runs', () => release !== undefined);
    const meanwhile = [3, 4, 5, 6].map(add);
    release?.();

    expect(await Promise.all([...first, ...meanwhile])).toEqual([10, 20, 30, 40, 50, 60]);
    expect(groups).toEqual([[1, 2], [3, 4, 5], [6]]);
  });

  test('an item the database refuses as data fails alone', async () => {
    const add = createBatch<string, string>({
      most: 10,
      async run(items) {
        await Promise.resolve();
        if (items.includes('bad'))
          throw Object.assign(new Error('invalid input'), { code: '22P05' });
        return items;
      },
    });

    const results = await Promise.allSettled(['first', 'good', 'bad', 'fine'].map(add));

    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });

  test('when the database is away all fail together, with one statement', async () => {
    let statements = 0;
    const add = createBatch<string, string>({
      most: 10,
      async run() {
        statements++;
        await Promise.resolve();
        throw new StoreError('unreachable', 'away');
      },
    });

    const results = await Promise.allSettled(['a', 'b', 'c', 'd'].map(add));

    expect(results.every(({ status }) => status === 'rejected')).toBe(true);
    expect(statements).toBe(1);
  });

  test('more than may wait are refused at once', async () => {
    const add = createBatch<number, number>({
      most: 1,
      longest: 2,
      run: () => new Promise(() => undefined),
    });

    void add(1);
    void add(2);

    await expect(add(3)).rejects.toMatchObject({ code: 'store', problem: 'unreachable' });
  });
});

describe('the pump', () => {
  function pumpWith(claim: (most: number) => Promise<Claimed<number>>, run = async () => {}) {
    const { log, lines } = quietLog();
    const settings = { name: 'test', concurrency: 2, alone: true, leaseMs: 1_000, pollMs: 10 };
    const pump = createPump<number>({ ...settings, claim, run, log });
    return { pump, lines };
  }

  test('a database that is away is logged once, not in a loop, and its return too', async () => {
    let claims = 0;
    const { pump, lines } = pumpWith(async () => {
      claims++;
      if (claims <= 5) throw new StoreError('unreachable', 'away');
      return { jobs: [], more: false };
    });

    pump.start();
    pump.wake();
    await until('it came back', () =>
      lines.some(({ message }) => message === 'claiming works again'),
    );
    await pump.stop(100);

    expect(lines.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  test('never more jobs than allowed', async () => {
    const asked: number[] = [];
    let left = 5;
    let open = 0;
    let most = 0;
    const { pump } = pumpWith(
      async (limit) => {
        asked.push(limit);
        const count = Math.min(limit, left);
        left -= count;
        return { jobs: Array.from({ length: count }, (_, n) => n), more: left > 0 };
      },
      async () => {
        most = Math.max(most, ++open);
        await new Promise((resolve) => setImmediate(resolve));
        open--;
      },
    );

    pump.start();
    await until('all ran', () => left === 0 && open === 0);
    await pump.stop(100);

    expect(most).toBe(2);
    expect(asked.every((limit) => limit >= 1 && limit <= 2)).toBe(true);
  });

  test('a job that throws is logged and the next one runs', async () => {
    const jobs = [1, 2];
    let ran = 0;
    const { pump, lines } = pumpWith(
      async () => ({ jobs: jobs.splice(0, 1), more: jobs.length > 0 }),
      async () => {
        if (++ran === 1) throw new Error('no end');
      },
    );

    pump.start();
    await until('both ran', () => ran === 2);
    await pump.stop(100);

    expect(lines.map(({ message }) => message)).toEqual(['job left to its lease']);
  });

  test('stop does not wait for ever', async () => {
    let runs = 0;
    const { pump, lines } = pumpWith(
      async () => ({ jobs: [1], more: false }),
      () => {
        runs++;
        return new Promise(() => undefined);
      },
    );
    pump.start();
    await until('it runs', () => runs > 0);

    await pump.stop(20);

    expect(lines.map(({ message }) => message)).toEqual(['stopped before work ended']);
  });
});

const failing = (failure: Partial<WebexFailure>) =>
  new WebexError({ code: 'webex.busy', call: 'POST /messages', ...failure });

describe('an event that failed', () => {
  test('is tried five times while Webex is busy, four times otherwise', () => {
    const busy = failing({ status: 503 });
    const tries = (error: unknown) =>
      [1, 2, 3, 4, 5].filter((n) => waitForEvent(error, n) !== undefined);

    expect(tries(busy)).toEqual([1, 2, 3, 4]);
    expect(tries(new StoreError('unreachable', 'away'))).toEqual([1, 2, 3, 4]);
    expect(tries(new TypeError('bug'))).toEqual([1, 2, 3]);
    expect(tries(failing({ code: 'webex.refused', status: 400 }))).toEqual([1, 2, 3]);
  });

  test('waits as long as Webex asks, but a minute at most', () => {
    expect(waitForEvent(failing({ retryAfterMs: 7_000 }), 1)).toBe(7_000);
    expect(waitForEvent(failing({ retryAfterMs: 3_600_000 }), 1)).toBe(60_000);
  });
});

describe('a message that failed', () => {
  test.each([
    [
      '429',
      failing({ status: 429, retryAfterMs: 4_000 }),
      { kind: 'again', waitMs: 4_000, uncertain: false },
    ],
    [
      '429 with an absurd wait',
      failing({ status: 429, retryAfterMs: 1e12 }),
      { kind: 'again', waitMs: 3_600_000 },
    ],
    ['503', failing({ status: 503 }), { kind: 'again', uncertain: true }],
    [
      '503 that surely did nothing',
      failing({ status: 503, mayHaveHappened: false }),
      { kind: 'again', uncertain: false },
    ],
    ['silence', failing({}), { kind: 'again', uncertain: true }],
    ['401', failing({ code: 'webex.signedOut', status: 401 }), { kind: 'again', uncertain: false }],
    ['400', failing({ code: 'webex.refused', status: 400 }), { kind: 'refused' }],
    ['403', failing({ code: 'webex.signedOut', status: 403 }), { kind: 'refused' }],
    ['404', failing({ code: 'webex.refused', status: 404 }), { kind: 'refused' }],
    [
      'an unreadable answer',
      failing({ code: 'webex.unreadable', status: 200 }),
      { kind: 'again', uncertain: true },
    ],
    ['a bug', new TypeError('x'), { kind: 'again', uncertain: true }],
  ])('after %s', (_, error, fate) => {
    expect(fateOf(error, 1)).toMatchObject(fate);
  });

  test('waits never grow beyond half a minute by themselves', () => {
    for (let attempt = 1; attempt < 60; attempt++) {
      const fate = fateOf(failing({ status: 503 }), attempt);
      expect(fate.kind === 'again' && fate.waitMs <= 33_000 && fate.waitMs >= 450).toBe(true);
    }
  });

  test('what nobody understands is given up after four tries', () => {
    expect(fateOf(new TypeError('x'), 4)).toEqual({ kind: 'refused' });
  });
});

test('the code of a failure', () => {
  expect(codeOf(failing({ status: 429 }))).toBe('webex.busy');
  expect(codeOf(new StoreError('full', 'x'))).toBe('store');
  expect(codeOf(new Overdue(5))).toBe('overdue');
  expect(codeOf('thrown text')).toBe('bug');
});

test('work is awaited no longer than told', async () => {
  await expect(within(10, new Promise(() => undefined))).rejects.toThrow(
    'did not end within 10 ms',
  );
  await expect(within(1_000, Promise.resolve(3))).resolves.toBe(3);
  await expect(within(1_000, Promise.reject(new Error('own')))).rejects.toThrow('own');
});

test('only what jsonb refuses is replaced', () => {
  expect(JSON.parse(storableJson({ a: 'x\0y', b: '\ud83d', c: '\\u0000', d: '😀שלום' }))).toEqual({
    a: 'x\u{fffd}y',
    b: '\u{fffd}',
    c: '\\u0000',
    d: '😀שלום',
  });
});

describe('the backlog', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());

  test('counts what waits and how long', async () => {
    expect(await backlogOf(store)).toEqual({ inbox: 0, outbox: 0, oldestSeconds: 0 });

    await store.query(
      `INSERT INTO "InboxEvent"(key, "roomId", resource, event, data, status, "receivedAt")
       VALUES ('a', 'r', 'm', 'c', '{}', 'pending', now() - interval '30 seconds'),
              ('b', 'r', 'm', 'c', '{}', 'done', now() - interval '90 seconds')`,
    );
    await store.query(
      `INSERT INTO "OutboxMessage"(id, lane, "callId", payload, status)
       VALUES ('x', 'room:r', 'C', '{}', 'sending'), ('y', 'room:r', 'C', '{}', 'sent')`,
    );

    const backlog = await backlogOf(store);
    expect(backlog).toMatchObject({ inbox: 1, outbox: 1 });
    expect(backlog.oldestSeconds).toBeGreaterThanOrEqual(30);
    expect(backlog.oldestSeconds).toBeLessThan(60);
  });
});
