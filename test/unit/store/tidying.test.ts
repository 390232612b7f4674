/** The embedded engine has no autovacuum; the store gives back what updates leave behind. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

async function deadRows(): Promise<number> {
  const [row] = await store.query<{ dead: number }>(
    `SELECT n_dead_tup::int AS dead FROM pg_stat_user_tables WHERE relname = 'BotUser'`,
  );
  return row?.dead ?? -1;
}

test.skipIf(!('tar' in inject('template')))(
  'rows that thousands of updates left behind are given back while the table is in use',
  async () => {
    await store.query(
      `INSERT INTO "BotUser"("personId", "orgId", email, "displayName", "seenAt")
       SELECT 'p' || n, 'o', n || '@acme.example', 'Jane Doe', now() FROM generate_series(1, 20) n`,
    );

    async function updateAll(round: number): Promise<void> {
      const updates = Array.from({ length: 100 }, (_, n) =>
        store.query(`UPDATE "BotUser" SET "seenAt" = now(), email = $2 WHERE "personId" = $1`, [
          `p${n % 20}`,
          `${round}.${n}@acme.example`,
        ]),
      );
      await Promise.all(updates);
    }
    // The engine counts dead rows about once a second, so how many pile up depends on the machine; that they are
    // given back does not. Only updates go on: without the tidying their number can but grow. It is looked at between
    // the updates: a pile that came and went in between was not seen, and the next one is waited for.
    let most = 0;
    let left = 0;
    for (let round = 0; (most <= 500 || left >= most / 2) && round < 3_000; round += 1) {
      await updateAll(round);
      left = await deadRows();
      most = Math.max(most, left);
    }

    expect(most).toBeGreaterThan(500);
    expect(left).toBeLessThan(most / 2);
    expect(await store.query(`SELECT count(*)::int AS n FROM "BotUser"`)).toEqual([{ n: 20 }]);
  },
);

test('a store that is closed in the middle of it ends quietly', async () => {
  const other = await openTestStore();
  const updates = Array.from({ length: 1_500 }, () => other.query('SELECT 1'));
  await Promise.all([...updates, other.close()]);
  await expect(other.query('SELECT 1')).rejects.toMatchObject({
    message: 'The database is closed.',
  });
});

test.skipIf(!('tar' in inject('template')))(
  'a statement that was first asked while its table was small is answered by the index once the table has grown',
  async () => {
    await store.query('CREATE TABLE grows (id text PRIMARY KEY, words text)');
    await store.query(`INSERT INTO grows VALUES ('1', 'first')`);
    await store.query('VACUUM grows');
    const asked = 'SELECT words FROM grows WHERE id = $1';
    await store.query(asked, ['1']);
    const [statement] = await store.query<{ name: string }>(
      'SELECT name FROM pg_prepared_statements WHERE statement = $1',
      [asked],
    );
    const plan = () => store.query(`EXPLAIN (COSTS OFF) EXECUTE ${statement?.name} ('1')`);
    expect(JSON.stringify(await plan())).toContain('Seq Scan on grows');

    await store.query(`INSERT INTO grows SELECT n::text, 'more' FROM generate_series(2, 20000) n`);
    await store.maintain('checkpoint');
    expect(JSON.stringify(await plan())).toContain('Index Scan using grows_pkey');
    expect(await store.query(asked, ['20000'])).toEqual([{ words: 'more' }]);
  },
);
