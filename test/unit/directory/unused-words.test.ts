/** The table of words that misspelt names are looked for in: it forgets what no name holds any more. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDirectory } from '../../../src/directory/directory.ts';
import { organizationRow, personRow } from '../../../src/directory/from-webex.ts';
import { writeRows } from '../../../src/directory/mirror.ts';
import { organizations, people } from '../../../src/directory/rows.ts';
import { forgetUnusedWords } from '../../../src/directory/unused-words.ts';
import type { Store } from '../../../src/store/store.ts';
import { WebexOrganization } from '../../../src/webex/organizations.ts';
import { WebexPerson } from '../../../src/webex/people.ts';
import { openTestStore } from '../../support/database.ts';
import { idOf } from '../../support/webex-lists.ts';

const now = new Date('2026-11-21T08:00:00Z');
const orgId = idOf('ORGANIZATION', 1);

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
  const acme = WebexOrganization.parse({ id: orgId, displayName: 'Acme Telecom' });
  await writeRows(store, organizations, [organizationRow(acme)], now);
});
afterAll(() => store.close());

function named(number: number, displayName: string) {
  const id = idOf('PEOPLE', number);
  const emails = [`p${number}@acme.example`];
  return writeRows(
    store,
    people,
    [personRow(WebexPerson.parse({ id, orgId, displayName, emails }), orgId)],
    now,
  );
}

const words = async () =>
  (await store.query<{ word: string }>('SELECT word FROM "NameWord" ORDER BY word')).map(
    ({ word }) => word,
  );

test('a name that changed leaves no word behind, and what is still used stays', async () => {
  await named(1, "Anna O'Hara");
  await named(2, 'Anna Nowak');
  expect(await words()).toEqual(['acme', 'anna', 'hara', 'novak', 'telecom']);

  await named(2, 'Anna Kowalska');
  await store.query(`UPDATE "Person" SET "goneAt" = $2 WHERE id = $1`, [idOf('PEOPLE', 1), now]);
  expect(await forgetUnusedWords(store)).toBe(1);

  expect(await words()).toEqual(['acme', 'anna', 'hara', 'kovalska', 'telecom']);
  expect(await forgetUnusedWords(store)).toBe(0);
});

test('a forgotten word that comes back is found again', async () => {
  await named(2, 'Anna Nowak');
  const directory = createDirectory({ store, now: () => now })('all');
  const question = directory.readQuestion('Nowak', 'user');
  if (question.by === 'problem') throw new Error(question.problem);
  expect(await directory.find(question, 'user', { from: 0, size: 5 })).toMatchObject({
    hits: [{ title: 'Anna Nowak' }],
  });
});

test('more words than one slice holds are all looked at', async () => {
  await store.query(
    `INSERT INTO "NameWord" (word, deletions) SELECT 'zz' || n, '{}' FROM generate_series(1, 450) n`,
  );
  expect(await forgetUnusedWords(store)).toBe(451);
  expect(await words()).not.toContain('kovalska');
});

test('of a word longer than 32 letters the beginning is kept: by any beginning of it the name is found', async () => {
  const name = 'Petra Rindfleischetikettierungsaufgabenübertragung';
  const [, long = ''] = name.toLowerCase().replace('ü', 'u').split(' ');
  await named(7, name);
  expect(await forgetUnusedWords(store)).toBe(0);
  expect(await words()).toContain(long.slice(0, 32));

  const directory = createDirectory({ store, now: () => now })('all');
  for (const typed of [
    'Rind',
    long.slice(0, 31),
    long.slice(0, 32),
    long.slice(0, 33),
    long,
    `rindfl petra`,
  ]) {
    const question = directory.readQuestion(typed, 'user');
    if (question.by === 'problem') throw new Error(question.problem);
    const { hits, total } = await directory.find(question, 'user', { from: 0, size: 5 });
    expect([typed, total, hits[0]?.title]).toEqual([typed, 1, name]);
  }
});
