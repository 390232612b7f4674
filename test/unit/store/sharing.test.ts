import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
  await store.query('CREATE TABLE tally (id int PRIMARY KEY, count int NOT NULL)');
  await store.query('INSERT INTO tally VALUES (1, 0)');
});
afterAll(() => store.close());

const double = (n: number) => store.query<{ n: number }>('SELECT 2 * $1::int AS n', [n]);

describe('many callers at once', () => {
  test('each gets the answer to its own statement', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => double(n)));

    expect(answers.flat()).toEqual(Array.from({ length: 200 }, (_, n) => ({ n: 2 * n })));
  });

  test('a statement that fails fails alone', async () => {
    const results = await Promise.allSettled([
      double(1),
      store.query('SELECT 1 / $1::int', [0]),
      store.query('SELECT nonsense'),
      double(2),
    ]);

    expect(results).toMatchObject([
      { status: 'fulfilled', value: [{ n: 2 }] },
      { status: 'rejected', reason: { code: '22012' } },
      { status: 'rejected', reason: { code: '42703' } },
      { status: 'fulfilled', value: [{ n: 4 }] },
    ]);
  });

  test('a transaction gets its turn while statements keep coming, and nobody sees half of it', async () => {
    let over = false;
    const seen = new Set<number>();
    const watch = async (): Promise<void> => {
      while (!over) {
        const [row] = await store.query<{ count: number }>('SELECT count FROM tally WHERE id = 1');
        seen.add(row?.count ?? -1);
      }
    };
    const watchers = Array.from({ length: 5 }, watch);

    for (let round = 0; round < 10; round++) {
      await store.transaction(async (tx) => {
        await tx.query('UPDATE tally SET count = count + 1 WHERE id = 1');
        await tx.query('SELECT pg_sleep(0.005)');
        await tx.query('UPDATE tally SET count = count + 1 WHERE id = 1');
      });
    }
    over = true;
    await Promise.all(watchers);

    expect([...seen].filter((count) => count % 2 === 1)).toEqual([]);
    expect(await store.query('SELECT count FROM tally')).toEqual([{ count: 20 }]);
  });

  test('an answer does not wait for the slow statement behind it', async () => {
    const at = (sql: string) => store.query(sql).then(() => performance.now());

    const [, quick, slow] = await Promise.all([
      at('SELECT 1'), // on its way alone, so that the other two go together
      at('SELECT pg_sleep(0.005)'),
      at('SELECT pg_sleep(1.5)'),
    ]);

    expect(slow - quick).toBeGreaterThan(200);
  });
});
