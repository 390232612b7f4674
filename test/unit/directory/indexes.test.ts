import { afterAll, beforeAll, expect, test } from 'vitest';
import { attemptsFor } from '../../../src/directory/attempts.ts';
import {
  devicesOfOwner,
  type Finder,
  numbersOfOwner,
  selectNear,
} from '../../../src/directory/finders.ts';
import { byName } from '../../../src/directory/names.ts';
import { createParams } from '../../../src/directory/params.ts';
import { readQuestion, type Wanted } from '../../../src/directory/question.ts';
import type { Scope } from '../../../src/directory/scope.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';
import { idOf } from '../../support/webex-lists.ts';

let store: Store;

beforeAll(async () => {
  store = await openTestStore();
});

afterAll(() => store.close());

/** How the database would answer if it may not read a whole table: what has no index still must. */
async function planOf(finder: Finder, scope: Scope, thorough: boolean): Promise<string> {
  const params = createParams(scope, false, thorough);
  const sql = finder(params);
  return store.transaction(async (tx) => {
    await tx.query(`SELECT set_config('enable_seqscan', 'off', true)`);
    const rows = await tx.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`, params.values);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
}

const typed: [string, Wanted[]][] = [
  ['anna.nowak@example.com', ['user', 'customer', 'device']],
  ['anna.nowak@', ['user']],
  ['+48225550123', ['user', 'customer', 'number', 'device']],
  ['1234', ['user', 'number', 'device']],
  ['2C:54:91:88:C9:E3', ['device']],
  ['sip:davis@nanpizza.cisco.com', ['user', 'device']],
  ['FOC1923NVVN', ['device']],
  ['Anna Kowalska', ['user', 'customer', 'device']],
  ['acme.example', ['customer']],
  ['91234567', ['customer']],
  ['Sub-100-A', ['customer']],
  ['2026/0815', ['customer']],
  ['3146019091637071', ['device']],
  ['www.acme1.example', ['customer']],
  [idOf('PEOPLE', 1), ['user']],
  [idOf('ORGANIZATION', 1), ['customer']],
  [idOf('DEVICE', 1), ['device']],
];

test('every question is answered by an index', async () => {
  const finders = typed.flatMap(([text, kinds]) =>
    kinds.flatMap((wanted) => {
      const question = readQuestion(text, wanted, undefined);
      if (question.by === 'problem') throw new Error(`${text}: ${question.problem}`);
      return attemptsFor(question, wanted).flat();
    }),
  );
  const others = [
    devicesOfOwner('x'),
    numbersOfOwner('x'),
    selectNear.number('+4822555'),
    selectNear.device('2c5491'),
    selectNear.ids('user', ['x']),
  ];
  const key = 'anna k';
  const inside = (['user', 'device'] as const).flatMap((kind) =>
    byName(kind, key, new Map([['anna', { words: ['anna', 'annabel'], rows: {} }]])),
  );
  const scans: string[] = [];
  const some = { orgIds: ['a', 'b'] };
  const many = { orgIds: Array.from({ length: 40 }, (_, at) => `o${at}`) };
  const asked = ['all', some, many] as const;
  for (const finder of [...finders, ...others, ...inside]) {
    for (const [scope, thorough] of [
      ...asked.map((of) => [of, false] as const),
      ['all', true] as const,
    ]) {
      const plan = await planOf(finder, scope, thorough);
      if (/Seq Scan/.test(plan)) scans.push(`${finder(createParams('all'))}\n${plan}`);
    }
  }

  expect(finders.length).toBeGreaterThan(25);
  expect(scans).toEqual([]);
});
