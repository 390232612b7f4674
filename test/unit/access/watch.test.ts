import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findSuspicions, isFirstWord } from '../../../src/access/watch.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
beforeEach(() => store.query('TRUNCATE "AuditRecord", "VerificationCode", "Alarm", "Person"'));
afterAll(() => store.close());

const now = new Date();

async function views(personId: string, count: number, each = 1): Promise<void> {
  await store.query(
    `INSERT INTO "AuditRecord"("callId", "personId", command, outcome, fields)
     SELECT 'A7F3-21KQ', $1, 'user.show', 'done', jsonb_build_object('target', 'p' || (n % $2::int))
       FROM generate_series(0, $3::int - 1) AS n`,
    [personId, count, count * each],
  );
}

test('more than sixty different profiles within an hour alarm, the same one over and over does not', async () => {
  await views('busy', 60);
  await views('stubborn', 1, 500);
  expect(await findSuspicions(store, now, [])).toEqual([]);

  await views('curious', 61);
  expect(await findSuspicions(store, now, [])).toEqual([
    { kind: 'views', personId: 'curious', count: 61, decoyId: null },
  ]);
  await store.query(`UPDATE "AuditRecord" SET at = now() - interval '61 minutes'`);
  expect(await findSuspicions(store, now, [])).toEqual([]);
});

test('thirty codes within an hour alarm; attempts without a code do not count', async () => {
  const codes = (count: number, state: string) =>
    store.query(
      `INSERT INTO "VerificationCode"(id, "personId", email, "agentId", "agentName", purpose, "callId", state, tries, "createdAt")
       SELECT $2 || n, 'p', 'e', 'maya', 'Maya', '', 'c', $2, '{}', $3 FROM generate_series(1, $1::int) AS n`,
      [count, state, now],
    );
  await codes(29, 'verified');
  await codes(50, 'none');
  expect(await findSuspicions(store, now, [])).toEqual([]);
  await codes(1, 'open');
  expect(await findSuspicions(store, now, [])).toMatchObject([
    { kind: 'codes', personId: 'maya', count: 30 },
  ]);
});

test('an alarm sounds once an hour for each reason', async () => {
  const suspicion = { kind: 'views' as const, personId: 'curious', count: 61 };
  const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

  expect(await isFirstWord(store, suspicion, now)).toBe(true);
  expect(await isFirstWord(store, suspicion, at(59))).toBe(false);
  expect(await isFirstWord(store, { ...suspicion, personId: 'other' }, now)).toBe(true);
  expect(await isFirstWord(store, suspicion, at(61))).toBe(true);
});
