import { expect, test } from 'vitest';
import { StoreError } from '../../../src/errors.ts';
import { openTestStore } from '../../support/database.ts';

test('closing waits for what is under way; afterwards the store says it is not there', async () => {
  const store = await openTestStore();
  const rows = store.query('SELECT 1 AS one');
  await Promise.all([rows, store.close()]);
  expect(await rows).toEqual([{ one: 1 }]);
  const error = await store.ping().catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(StoreError);
  expect(error).toMatchObject({ problem: 'unreachable' });
  await store.close();
});
