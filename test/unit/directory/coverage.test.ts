/** What is said about gaps and age over more customers than are read at once. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Coverage, readCoverage } from '../../../src/directory/gaps.ts';
import type { Scope } from '../../../src/directory/scope.ts';
import type { Stage } from '../../../src/directory/stages.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';

const copied = new Date('2026-11-20T12:00:00Z');
const earlier = new Date('2026-11-18T12:00:00Z');
const olderThan = new Date('2026-11-20T08:00:00Z');
const idOf = (n: number) => `o${String(n).padStart(5, '0')}`;

let store: Store;
/** The organizations each statement of a reading was about. */
let slices = 0;

beforeAll(async () => {
  store = await openTestStore();
  await store.query(
    `INSERT INTO "Organization" (id, uuid, "displayName", "nameKey", "syncedAt", "goneAt")
     SELECT 'o' || lpad(n::text, 5, '0'), n::text, 'Customer ' || n, 'customer ' || n, now(), CASE WHEN n > 1200 THEN now() END
     FROM generate_series(1, 1250) n`,
  );
});

afterAll(() => store.close());

beforeEach(async () => {
  await store.query('DELETE FROM "SyncStage"');
  await store.query(
    `INSERT INTO "SyncStage" ("orgId", stage, state, "asOf")
     SELECT id, stage, 'done', $1::timestamptz FROM "Organization", unnest(ARRAY['people', 'devices']) stage
     UNION ALL SELECT '*', 'organizations', 'done', $1::timestamptz + interval '1 hour'`,
    [copied.toISOString()],
  );
  slices = 0;
});

function read(
  stages: Stage[],
  { scope = 'all', pause }: { scope?: Scope; pause?: () => Promise<void> } = {},
): Promise<Coverage> {
  const counting = {
    query: <Row>(sql: string, params?: readonly unknown[]) => {
      if (sql.includes('slice')) slices += 1;
      return store.query<Row>(sql, params);
    },
  };
  return readCoverage(counting, { stages, scope, olderThan }, pause);
}

test('a whole copy has no gaps and is as old as its oldest part', async () => {
  expect(await read(['organizations', 'people'])).toEqual({ gaps: undefined, age: copied });
  expect(await read(['organizations'])).toEqual({
    gaps: undefined,
    age: new Date('2026-11-20T13:00:00Z'),
  });
});

test('gaps of all slices are one: counted, the oldest and the first names named', async () => {
  const missing = [1190, 640, 3, 501, 1000, 500, 1240];
  const old = [1199, 2, 777];
  await store.query(`DELETE FROM "SyncStage" WHERE stage = 'people' AND "orgId" = ANY($1)`, [
    missing.map(idOf),
  ]);
  await store.query(
    `UPDATE "SyncStage" SET "asOf" = $2::timestamptz - right("orgId", 1)::int * interval '1 hour'
     WHERE stage = 'people' AND "orgId" = ANY($1)`,
    [old.map(idOf), earlier.toISOString()],
  );
  const { gaps, age } = await read(['people']);

  // The last one is gone, so nothing of it is missing.
  expect(gaps).toEqual({
    missing: ['Customer 1000', 'Customer 1190', 'Customer 3', 'Customer 500', 'Customer 501'],
    missingCount: 6,
    stale: [
      { name: 'Customer 1199', since: new Date('2026-11-18T03:00:00Z') },
      { name: 'Customer 777', since: new Date('2026-11-18T05:00:00Z') },
      { name: 'Customer 2', since: new Date('2026-11-18T10:00:00Z') },
    ],
    staleCount: 3,
  });
  expect(age).toEqual(new Date('2026-11-18T03:00:00Z'));
});

test('a customer that lacks two parts is one gap', async () => {
  await store.query(`DELETE FROM "SyncStage" WHERE "orgId" = $1`, [idOf(700)]);
  const { gaps } = await read(['people', 'devices']);

  expect(gaps).toMatchObject({ missing: ['Customer 700'], missingCount: 1, staleCount: 0 });
});

test('of somebody’s customers only their gaps are told, however many they are and how often named', async () => {
  await store.query(`DELETE FROM "SyncStage" WHERE "orgId" = ANY($1)`, [[3, 650, 1100].map(idOf)]);
  const own = Array.from({ length: 701 }, (_, at) => idOf(at + 1));
  const { gaps } = await read(['people'], { scope: { orgIds: [...own, ...own] } });

  expect(gaps).toMatchObject({ missing: ['Customer 3', 'Customer 650'], missingCount: 2 });
  expect(await read(['people'], { scope: { orgIds: [] } })).toEqual({
    gaps: undefined,
    age: undefined,
  });
});

test('no statement reads more than 500 customers, and others may come in between', async () => {
  let pauses = 0;
  const pause = async () => {
    pauses += 1;
  };
  await read(['people', 'devices'], { pause });

  expect([slices, pauses]).toEqual([3, 3]);
});
