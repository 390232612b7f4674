/** Imports that wait for a second person's yes, and files that take imports back. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readerOf } from '../../../src/directory/scope.ts';
import { purge } from '../../../src/jobs/purge.ts';
import type { Store } from '../../../src/store/store.ts';
import { allowing, waitingImports } from '../../../src/wholesale/user-approvals.ts';
import { loadUserFile, planUserFile } from '../../../src/wholesale/user-file.ts';
import { claimJob, startingJob, type UserJobRow } from '../../../src/wholesale/user-jobs.ts';
import type { KnownUser, PlannedUser } from '../../../src/wholesale/user-plan.ts';
import { undoFile } from '../../../src/wholesale/user-undo.ts';
import { openTestStore } from '../../support/database.ts';

const hourMs = 3_600_000;
const inHours = (hours: number): Date => new Date(Date.now() + hours * hourMs);
let store: Store;

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(() => store.query('TRUNCATE "UserJob", "UserJobRow"'));

const leaves: PlannedUser = {
  row: 2,
  email: 'old@x.example',
  effect: 'remove',
  known: { id: 's-old', package: 'webex_meetings', pending: false },
  problems: [],
  warnings: [],
};

function begin(state: 'running' | 'waiting'): Promise<void> {
  return store.transaction(
    startingJob({
      id: 'A7F3-21KQ',
      command: 'users.import',
      orgId: 'org-galil',
      customerId: 'customer',
      customer: 'Galil',
      personId: 'petra',
      tellAt: {},
      state,
      fileName: 'users.csv',
      table: { headings: ['Email'], delimiter: ',', rows: [{ row: 2, cells: ['old@x.example'] }] },
      planned: [leaves],
    }),
  );
}

describe('an import that waits (F256)', () => {
  test('is done by nobody before the second yes, and the second yes counts once', async () => {
    await begin('waiting');
    expect(await claimJob(store)).toBeUndefined();
    expect(await waitingImports(store, inHours(23))).toMatchObject([
      { id: 'A7F3-21KQ', customer: 'Galil', add: 0, change: 0, remove: 1 },
    ]);

    await store.transaction(allowing('A7F3-21KQ'));
    await expect(store.transaction(allowing('A7F3-21KQ'))).rejects.toThrow('another press');
    expect(await waitingImports(store, inHours(0))).toEqual([]);
    expect((await claimJob(store))?.id).toBe('A7F3-21KQ');
  });

  test('is seen by those alone who see the customer, and by nobody after a day', async () => {
    await begin('waiting');
    const seenBy = (orgIds: string[]) => waitingImports(readerOf(store, { orgIds }), inHours(1));
    expect(await seenBy(['org-galil'])).toHaveLength(1);
    expect(await seenBy(['org-other'])).toEqual([]);
    expect(await waitingImports(store, inHours(25))).toEqual([]);
  });

  test('is forgotten with everything else after eight days', async () => {
    await begin('waiting');
    await purge(store, inHours(7 * 24), 400);
    expect(await store.query('SELECT id FROM "UserJob"')).toHaveLength(1);
    await purge(store, inHours(9 * 24), 400);
    expect(await store.query('SELECT id FROM "UserJob"')).toEqual([]);
  });
});

describe('the file that takes an import back', () => {
  const meets: KnownUser = { id: 's-1', package: 'webex_meetings', pending: false };
  const calls: KnownUser = {
    id: 's-2',
    package: 'webex_calling',
    pending: false,
    extension: '1201',
    locationId: 'l-haifa',
  };
  const rowOf = (row: number, outcome: string, known?: KnownUser) =>
    ({ row, email: `u${row}@x.example`, outcome, known: known ?? null }) as UserJobRow;
  const rows = [
    rowOf(2, 'added'),
    rowOf(3, 'changed', meets),
    rowOf(4, 'changed', calls),
    rowOf(5, 'removed', meets),
    rowOf(6, 'failed'),
    rowOf(7, 'pending'),
  ];

  test.each(['en', 'he'] as const)('is planned as the way back, in %s', (language) => {
    const undo = undoFile({ fileName: 'users.csv', delimiter: ';' }, rows, language);
    const file = loadUserFile(undo?.bytes ?? Buffer.from(''));
    if ('problem' in file) throw new Error(file.problem);
    const suite: KnownUser = { id: 's', package: 'webex_suite', pending: false };
    const users = new Map(rows.map(({ email }) => [email, suite]));
    const customer = {
      users,
      locations: [{ id: 'l-haifa', name: 'Haifa' }],
      packages: ['webex_calling', 'webex_meetings', 'webex_suite'],
    };
    const { planned } = planUserFile(file, customer, { mode: 'both', language });

    expect(planned.map(({ email, effect, wish }) => [email, effect, wish?.package])).toEqual([
      ['u2@x.example', 'remove', undefined],
      ['u3@x.example', 'change', 'webex_meetings'],
      ['u4@x.example', 'change', 'webex_calling'],
      ['u7@x.example', 'remove', undefined],
    ]);
    expect(planned[2]?.wish).toMatchObject({ extension: '1201', locationId: 'l-haifa' });
  });

  test('is not written where there is nothing to take back', () => {
    const only = rows.filter(({ outcome }) => outcome === 'removed' || outcome === 'failed');
    expect(undoFile({ fileName: 'users.csv', delimiter: ',' }, only, 'en')).toBeUndefined();
  });
});
