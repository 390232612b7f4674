/** When somebody's address changed is remembered: a code does not go to an address that is a day old. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personRow } from '../../../src/directory/from-webex.ts';
import { writeRows } from '../../../src/directory/mirror.ts';
import { people } from '../../../src/directory/rows.ts';
import type { Store } from '../../../src/store/store.ts';
import { WebexPerson } from '../../../src/webex/people.ts';
import { openTestStore } from '../../support/database.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

async function copy(more: object, at: string): Promise<Date | null> {
  const person = WebexPerson.parse({ id: 'anna', displayName: 'Anna', ...more });
  await writeRows(store, people, [personRow(person, 'org')], new Date(at));
  const [row] = await store.query<{ emailChangedAt: Date | null }>(
    `SELECT "emailChangedAt" FROM "Person" WHERE id = 'anna'`,
  );
  return row?.emailChangedAt ?? null;
}

test('a new address is, a new name and the first address are no change', async () => {
  expect(await copy({ emails: [] }, '2026-11-01T00:00:00Z')).toBeNull();
  expect(await copy({ emails: ['anna@x.example'] }, '2026-11-02T00:00:00Z')).toBeNull();
  expect(
    await copy({ emails: ['anna@x.example'], displayName: 'Anna B' }, '2026-11-03T00:00:00Z'),
  ).toBeNull();
  const changed = new Date('2026-11-04T00:00:00Z');
  expect(await copy({ emails: ['eve@x.example'] }, '2026-11-04T00:00:00Z')).toEqual(changed);
  expect(
    await copy({ emails: ['EVE@x.example'], displayName: 'Eve' }, '2026-11-05T00:00:00Z'),
  ).toEqual(changed);
});
