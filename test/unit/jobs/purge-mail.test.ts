import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { purge } from '../../../src/jobs/purge.ts';
import { queueing } from '../../../src/mail/journal.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const now = new Date('2026-11-20T12:00:00Z');

async function mailFrom(hoursAgo: number): Promise<string> {
  const id = randomUUID().replaceAll('-', '');
  const at = new Date(now.getTime() - hoursAgo * 3_600_000);
  await store.transaction(
    queueing({
      id,
      kind: 'code',
      personId: 'anna',
      address: 'anna@customer.example',
      callId: 'A7F3-21KQ',
      agentId: 'maya',
      language: 'en',
      subject: { purpose: 'Anna lost her badge' },
      now: at,
      deadline: at,
    }),
  );
  return id;
}

test('after a day nothing tells why a mail was sent; that it was sent is kept', async () => {
  const young = await mailFrom(23);
  const old = await mailFrom(25);
  await purge(store, now, 400);

  const mails = await store.query<{ id: string; subject: unknown }>(
    'SELECT id, subject FROM "Mail" ORDER BY "createdAt"',
  );
  expect(mails).toEqual([
    { id: old, subject: {} },
    { id: young, subject: { purpose: 'Anna lost her badge' } },
  ]);
});
