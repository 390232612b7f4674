import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
  await store.query('CREATE TABLE note (id int PRIMARY KEY, words text NOT NULL, at timestamptz)');
});
beforeEach(() => store.query('TRUNCATE note'));
afterAll(() => store.close());

/** The ids in the table, in order. */
async function ids(): Promise<number[]> {
  const rows = await store.query<{ id: number }>('SELECT id FROM note ORDER BY id');
  return rows.map(({ id }) => id);
}

function add(id: number): [string, unknown[]] {
  return ['INSERT INTO note (id, words) VALUES ($1, $2)', [id, 'x']];
}

describe('query', () => {
  test('gives rows as objects: bigint as text, json parsed, arrays as arrays, times as dates', async () => {
    const rows = await store.query(
      `SELECT 9007199254740993::bigint AS big, '{"a":[1]}'::jsonb AS json, $1::text[] AS list,
              '2026-11-21T12:00:00+02:00'::timestamptz AS at, NULL AS nothing`,
      [['a', 'Łódź']],
    );
    expect(rows).toEqual([
      {
        big: '9007199254740993',
        json: { a: [1] },
        list: ['a', 'Łódź'],
        at: new Date('2026-11-21T10:00:00Z'),
        nothing: null,
      },
    ]);
  });

  test('the session runs in UTC', async () => {
    expect(await store.query(`SELECT '2026-11-21 12:00'::timestamptz AS at`)).toEqual([
      { at: new Date('2026-11-21T12:00:00Z') },
    ]);
  });

  test('a duplicate key is told by its code, and the row it holds is not in the error', async () => {
    await store.query(...add(1));
    const error = await store
      .query('INSERT INTO note (id, words) VALUES (1, $1)', ['secret words'])
      .catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: '23505' });
    const missing = await store
      .query('INSERT INTO note (id, at) VALUES (2, $1)', [new Date('2001-02-03T00:00:00Z')])
      .catch((cause: unknown) => cause);
    expect(missing).toMatchObject({ code: '23502' });
    expect(`${JSON.stringify(missing)}${String(missing)}`).not.toContain('2001');
  });

  test('a statement that failed leaves the connection usable', async () => {
    await expect(store.query('SELECT nonsense')).rejects.toMatchObject({ code: '42703' });
    await store.ping();
  });

  test('more kinds of statements than keep a name still work', async () => {
    for (let n = 1; n <= 420; n++) {
      expect(await store.query(`SELECT $1::int + ${n} AS sum`, [1])).toEqual([{ sum: n + 1 }]);
    }
  });
});

describe('transaction', () => {
  test('keeps everything when the work resolves, and gives its result', async () => {
    const result = await store.transaction(async (tx) => {
      await tx.query(...add(1));
      await tx.query(...add(2));
      return 'done';
    });
    expect(result).toBe('done');
    expect(await ids()).toEqual([1, 2]);
  });

  test('keeps nothing when the work throws, and passes the error on', async () => {
    const work = store.transaction(async (tx) => {
      await tx.query(...add(1));
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await ids()).toEqual([]);
  });

  test('does not look done when the work swallowed a failed statement', async () => {
    const work = store.transaction(async (tx) => {
      await tx.query(...add(1));
      await tx.query('SELECT nonsense').catch(() => {});
    });
    await expect(work).rejects.toThrow('rolled back');
    expect(await ids()).toEqual([]);
  });

  test('queries from elsewhere wait their turn and both come through', async () => {
    let inside = () => {};
    const started = new Promise<void>((resolve) => {
      inside = resolve;
    });
    const work = store.transaction(async (tx) => {
      await tx.query(...add(1));
      inside();
      await tx.query(...add(2));
    });
    await started;
    await Promise.all([work, store.query(...add(3)), store.query(...add(4))]);
    expect(await ids()).toEqual([1, 2, 3, 4]);
  });

  test('statements that are not waited for run in the order they were given', async () => {
    await store.transaction(async (tx) => {
      await Promise.all([
        tx.query(...add(1)),
        tx.query('UPDATE note SET words = $1', ['second']),
        tx.query(...add(2)),
      ]);
    });
    expect(await store.query('SELECT id, words FROM note ORDER BY id')).toEqual([
      { id: 1, words: 'second' },
      { id: 2, words: 'x' },
    ]);
  });

  test.each(['query', 'transaction'] as const)(
    'calling %s of the store inside is refused instead of waiting for ever',
    async (call) => {
      const work = store.transaction(() =>
        call === 'query' ? store.query('SELECT 1') : store.transaction(async () => []),
      );
      await expect(work).rejects.toThrow(`${call} was called inside a transaction: use its tx`);
      await store.ping();
    },
  );

  test('its tx is of no use once it has ended', async () => {
    const tx = await store.transaction(async (mine) => mine);
    await expect(tx.query(...add(1))).rejects.toThrow('after its transaction had ended');
    expect(await ids()).toEqual([]);
  });

  test('twenty at a time change one counter without losing a step', async () => {
    await store.query(`INSERT INTO note (id, words) VALUES (1, '0')`);
    const step = () =>
      store.transaction(async (tx) => {
        const rows = await tx.query<{ words: string }>(
          'SELECT words FROM note WHERE id = 1 FOR UPDATE',
        );
        await tx.query('UPDATE note SET words = $1 WHERE id = 1', [
          String(Number(rows[0]?.words) + 1),
        ]);
      });
    await Promise.all(Array.from({ length: 20 }, step));
    expect(await store.query('SELECT words FROM note')).toEqual([{ words: '20' }]);
  });
});

describe('prisma', () => {
  test('reads and writes the same rows, with times in UTC', async () => {
    const prisma = await store.prisma();
    const due = new Date('2026-11-21T12:00:00.000Z');
    await prisma.slot.create({ data: { job: 'test', due, takenBy: 'me' } });
    expect(await store.query(`SELECT due FROM "Slot" WHERE job = 'test'`)).toEqual([{ due }]);
    expect(await prisma.slot.findMany({ select: { job: true, due: true } })).toEqual([
      { job: 'test', due },
    ]);
  });
});

describe('search', () => {
  test('a name is found by its beginning through an index, whatever the locale', async () => {
    await store.query(
      `INSERT INTO "Organization" (id, uuid, "displayName", "nameKey", "syncedAt")
       SELECT 'o' || n, 'u' || n, 'Customer ' || n, md5(n::text), now() FROM generate_series(1, 20000) n`,
    );
    await store.query('ANALYZE "Organization"');
    const plan = await store.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT id FROM "Organization" WHERE "nameKey" LIKE 'c4ca%' ORDER BY "nameKey" LIMIT 5`,
    );
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain(
      '"Organization_nameKey_idx"',
    );
  });
});

describe('maintain', () => {
  test.each(['checkpoint', 'vacuum'] as const)('%s works beside other queries', async (what) => {
    await store.query(...add(1));
    await Promise.all([store.maintain(what), store.query(...add(2))]);
    expect(await ids()).toEqual([1, 2]);
  });
});
