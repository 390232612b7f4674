import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Access } from '../../../src/access/people.ts';
import { keepGuard } from '../../../src/jobs/guard.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';
import { keepingLog } from '../../support/desk.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await store.query('TRUNCATE "AuditRecord", "Alarm", "OutboxMessage"');
  await store.query(
    `INSERT INTO "AuditRecord"("callId", "personId", command, outcome, fields)
     SELECT 'A7F3-21KQ', 'curious', 'user.show', 'done', jsonb_build_object('target', 'p' || n)
       FROM generate_series(1, 61) AS n`,
  );
});

const petra = {
  personId: 'petra',
  orgId: 'partner',
  email: 'petra@partner.example',
  displayName: 'Petra',
  role: 'partner-admin',
  roleFrom: 'settings',
  organization: 'Partner Example',
} as const;

/** Looks once; `findTarget` is what Webex says of the administrator in the settings. */
function looks(findTarget: Access['findTarget']) {
  return keepGuard({
    store,
    now: () => new Date(),
    access: {
      findTarget,
      identify: async (personId) => ({
        kind: 'known' as const,
        person: {
          personId,
          orgId: 'partner',
          email: 'petra@partner.example',
          displayName: 'Petra',
          role: 'partner-admin' as const,
          roleFrom: 'settings' as const,
          customers: 'all' as const,
        },
      }),
    },
    partnerAdmins: ['petra@partner.example'],
    decoys: [],
    mostWrong: 60,
    defaultLanguage: 'en',
    log: keepingLog(),
    onTold: () => undefined,
  });
}

const count = async (table: string): Promise<number> =>
  (await store.query(`SELECT 1 FROM "${table}"`)).length;

test('an alarm that nobody could be told, because Webex was busy, is told with the next look', async () => {
  await looks(() => Promise.reject(new Error('busy')));
  expect(await count('Alarm')).toBe(0);
  expect(await count('OutboxMessage')).toBe(0);

  await looks(async () => petra);
  expect(await count('Alarm')).toBe(1);
  expect(await count('OutboxMessage')).toBe(1);
  expect(
    await store.query(`SELECT fields FROM "AuditRecord" WHERE command = 'guard.alarm'`),
  ).toEqual([{ fields: { kind: 'views', agent: 'curious', count: 61, told: 1 } }]);
});
