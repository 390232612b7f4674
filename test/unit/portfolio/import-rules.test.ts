/** What an import refuses, and what it takes however it was written: row by row, with the reason (F031). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { nameKey } from '../../../src/directory/name-key.ts';
import { type AppliedImport, createImports } from '../../../src/portfolio/imports.ts';
import type { Store } from '../../../src/store/store.ts';
import { encodeId } from '../../../src/webex/id.ts';
import { openTestStore } from '../../support/database.ts';
import { fc } from '../../support/properties.ts';

const now = new Date('2026-11-21T12:00:00Z');
const lodz = '00000000-0000-4000-8000-00000000000a';
const acme = '00000000-0000-4000-8000-00000000000b';
const otherAcme = '00000000-0000-4000-8000-00000000000c';

let store: Store;

beforeAll(async () => {
  store = await openTestStore();
  await addCustomer(lodz, 'Zakłady Łódź Sp. z o.o.');
  await addCustomer(acme, 'Acme Telecom');
  await addCustomer(otherAcme, 'Acme Telecom');
});
afterAll(() => store.close());
const forget = () =>
  store.query(
    'TRUNCATE "StoredSubscription", "StoredWebOrder", "ImportDraft", "DraftSubscription", "DraftWebOrder", "ImportRun", "ImportFile"',
  );
beforeEach(forget);

async function addCustomer(uuid: string, name: string) {
  await store.query(
    'INSERT INTO "Organization" (id, uuid, "displayName", "nameKey", "syncedAt") VALUES ($1, $2, $3, $4, $5)',
    [encodeId('ORGANIZATION', uuid), uuid, name, nameKey(name), now],
  );
}

/** Applies a file; every line of the result file, without its mark. */
async function apply(...lines: string[]): Promise<string[]> {
  return linesOf((await applied(...lines)).result);
}

const linesOf = ({ bytes }: { bytes: Buffer }) =>
  bytes.toString().replace('\ufeff', '').trimEnd().split('\r\n');

async function applied(...lines: string[]): Promise<AppliedImport> {
  const imports = createImports({ store, now: () => now, scope: 'all' });
  const checked = await imports.check({ name: 'x.csv', bytes: Buffer.from(lines.join('\r\n')) });
  if (checked.kind === 'problem') throw new Error(checked.problem);
  const by = { callId: randomUUID(), language: 'en' } as const;
  const prepared = await imports.prepare(checked.digest, by);
  if (!prepared) throw new Error('not kept');
  await store.transaction(await prepared.draft());
  return prepared;
}

const subscriptions = () =>
  store.query('SELECT id, "orgId", "startsAt", "endsAt", name FROM "Subscription" ORDER BY id');

describe('the organization ID and the name of the customer (F031)', () => {
  const headings = 'subscriptionId,orgId,customer';

  test('that are two customers’ refuse the row: nobody knows which of them is the slip', async () => {
    expect(await apply(headings, `Sub1,${lodz},Acme Telecom`, `Sub2,${lodz},Nobody Ltd`)).toEqual([
      `${headings},Row,Outcome,Reason`,
      `Sub1,${lodz},Acme Telecom,2,refused,the organization ID is not that of the customer named`,
      `Sub2,${lodz},Nobody Ltd,3,refused,the organization ID is not that of the customer named`,
    ]);
    expect(await subscriptions()).toEqual([]);
  });

  test('that agree are taken, also where another customer has the same name', async () => {
    const [, ...rows] = await apply(
      headings,
      `Sub1,${lodz},zaklady lodz sp z o o`,
      `Sub2,${otherAcme},Acme Telecom`,
    );
    expect(rows).toEqual([
      `Sub1,${lodz},zaklady lodz sp z o o,2,new,`,
      `Sub2,${otherAcme},Acme Telecom,3,new,`,
    ]);
    expect(await subscriptions()).toMatchObject([
      { id: 'Sub1', orgId: encodeId('ORGANIZATION', lodz) },
      { id: 'Sub2', orgId: encodeId('ORGANIZATION', otherAcme) },
    ]);
  });
});

describe('a row with more cells than there are headings (F031)', () => {
  const headings = 'customer,subscriptionId,product';
  const why =
    'the row has more cells than there are headings; put a value that holds a separator into quotation marks';

  test('is refused, and comes back with all of its cells', async () => {
    const moved = 'Zakłady Łódź,Sp.z.o.o,Sub2,Webex Suite';
    const [, ...rows] = await apply(headings, moved, '"Zakłady Łódź, Sp. z o.o.",Sub3,Suite');
    expect(rows).toEqual([
      `Zakłady Łódź,Sp.z.o.o,Sub2,2,refused,${why},Webex Suite`,
      '"Zakłady Łódź, Sp. z o.o.",Sub3,Suite,3,new,',
    ]);
    expect(await subscriptions()).toMatchObject([{ id: 'Sub3', name: 'Suite' }]);
  });

  test('is refused again when its result is sent back as it came', async () => {
    const result = await apply(headings, 'Zakłady Łódź,SubX,Sub2,Suite');
    const [, row = ''] = await apply(...result);
    expect(row).toContain(`refused,${why},`);
    expect(await subscriptions()).toEqual([]);
  });

  test('may have blank ones behind them', async () => {
    const [, ...rows] = await apply(
      headings,
      'zaklady lodz sp z o o,Sub2,Suite,, ,',
      'Nobody,Sub3,,,',
    );
    expect(rows).toEqual([
      'zaklady lodz sp z o o,Sub2,Suite,2,new,',
      'Nobody,Sub3,,3,refused,no customer of yours has this name',
    ]);
  });
});

describe('a quotation mark that nobody doubled (F031)', () => {
  test('is part of the value, and only the row that it makes unclear is refused', async () => {
    const [, ...rows] = await apply(
      'subscriptionId;orgId;product',
      `Sub5;${lodz};חברה בע"מ`,
      `Sub6;${lodz};"Suite" plus`,
      `Sub7;${lodz};Suite`,
    );
    expect(rows).toEqual([
      `Sub5;${lodz};"חברה בע""מ";2;new;`,
      `Sub6;${lodz};"""Suite"" plus";3;refused;"its quotation marks do not tell where its cells end; double every one that belongs to a value"`,
      `Sub7;${lodz};Suite;4;new;`,
    ]);
    expect(await subscriptions()).toMatchObject([
      { id: 'Sub5', name: 'חברה בע"מ' },
      { id: 'Sub7', name: 'Suite' },
    ]);
  });
});

describe('a value as spreadsheets of other countries write it (F031)', () => {
  test.each([
    '21.11.2026 г.',
    '21.11.2026 г',
    '21.11.2026г.',
    '21.11.2026 r.',
    '21.11.2026\u00a0г.',
    '21.11.2026 г. 0:00:00',
    '21.11.2026 00:00',
    '2026-11-21 00:00:00',
    '2026-11-21T00:00:00',
    '2026-11-21T00:00:00.000',
    '11/21/2026 12:00:00 AM',
    '\u200f21.11.2026',
    '\u202a21\u200f.11.2026\u202c',
  ])('%j is 21 November 2026', async (written) => {
    expect(await apply('subscriptionId;orgId;start', `Sub1;${lodz};${written}`)).toHaveLength(2);
    expect(await subscriptions()).toMatchObject([
      { id: 'Sub1', startsAt: new Date('2026-11-21T00:00:00Z') },
    ]);
  });

  test.each(['21.11.2026 14:30', '2026-11-21T09:00:00', '21.11 г.', '21.11.2026 гг'])(
    '%j is no day',
    async (written) => {
      const [, row] = await apply('subscriptionId;orgId;start', `Sub1;${lodz};${written}`);
      expect(row).toContain('refused;the value in start cannot be used');
    },
  );

  test('marks of right-to-left writing are no part of an ID', async () => {
    await apply(
      'subscriptionId;webOrderId;orgId;product',
      `\u200fSub785;\u2067W\u200e785\u2069;\u200f${lodz}\u200f;\u200fWebex Suite\u200f`,
    );
    expect(await subscriptions()).toMatchObject([
      { id: 'Sub785', orgId: encodeId('ORGANIZATION', lodz), name: 'Webex Suite' },
    ]);
    expect(await store.query('SELECT id FROM "WebOrder"')).toEqual([{ id: 'W785' }]);
  });
});

describe('an end before the start (F031)', () => {
  const headings = 'subscriptionId,orgId,start,end,product';
  const why =
    'together with the date that is known or stands in another row, the end would be before the start; give both dates';
  const refused = (row: string, number: number) => `${row},${number},refused,"${why}"`;

  test('is one also when the start was known before', async () => {
    await apply(headings, `Sub1,${lodz},2026-06-01,,`);
    const old = `Sub1,${lodz},,2025-05-31,Suite`;
    expect(await apply(headings, old)).toContain(refused(old, 2));
    expect(await subscriptions()).toMatchObject([
      { startsAt: new Date('2026-06-01T00:00:00Z'), endsAt: null, name: null },
    ]);

    const [, both = ''] = await apply(headings, `Sub1,${lodz},2024-06-01,2025-05-31,`);
    expect(both).toContain(',changed,');
  });

  test('is one when the end was known before', async () => {
    await apply(headings, `Sub1,${lodz},,2025-12-31,`);
    const later = `Sub1,${lodz},2026-01-01,,`;
    expect(await apply(headings, later)).toContain(refused(later, 2));
  });

  test('is one when two rows say it, and not when the second mends what was known', async () => {
    const [end, start] = [`Sub1,${lodz},,2025-12-31,`, `Sub1,${lodz},2026-01-01,,`];
    expect(await apply(headings, end, `Sub1,${lodz},,,Suite`, start)).toEqual([
      `${headings},Row,Outcome,Reason`,
      refused(end, 2),
      `Sub1,${lodz},,,Suite,3,new,`,
      refused(start, 4),
    ]);

    await apply(headings, start);
    const [, ...rows] = await apply(headings, end, `Sub1,${lodz},2025-01-01,,`);
    expect(rows).toEqual([`${end},2,changed,`, `Sub1,${lodz},2025-01-01,,,3,changed,`]);
  });

  test('of a row that contradicts an earlier one does not refuse the earlier one', async () => {
    const first = `Sub1,${lodz},2026-01-01,2026-12-31,`;
    const [, ...rows] = await apply(headings, first, `Sub1,${lodz},,2025-12-31,`);
    expect(rows).toEqual([
      `${first},2,new,`,
      `Sub1,${lodz},,2025-12-31,,3,refused,contradicts row 2`,
    ]);
  });

  test('any file applied twice fares the same twice', async () => {
    const day = fc.constantFrom('', '2024-12-31', '2025-06-30', '2026-01-01', '2027-01-01');
    const row = fc.tuple(fc.constantFrom('S1', 'S2'), fc.constantFrom(lodz, acme), day, day);
    const rows = fc.array(row, { minLength: 1, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(rows, rows, async (before, file) => {
        await forget();
        const lines = (of: typeof file) => of.map((one) => `${one.join(',')},`);
        await apply(headings, ...lines(before));
        const first = await apply(headings, ...lines(file));
        const stored = await subscriptions();
        const second = await apply(headings, ...lines(file));

        expect(await subscriptions()).toEqual(stored);
        expect(second).toEqual(
          first.map((line) => line.replace(/,(?:new|changed),$/, ',unchanged,')),
        );
        const turned = 'SELECT 1 FROM "Subscription" WHERE "endsAt" <= "startsAt"';
        expect(await store.query(turned)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what a file calls its columns and customers (F031)', () => {
  test('reasons name the heading that stands in the file', async () => {
    const [, ...rows] = await apply(
      'Абонамент;Клиент;Начална дата;Крайна дата;Пробен период',
      'Sub1;zaklady lodz sp z o o;;догодина;',
      'Sub2;zaklady lodz sp z o o;03/04/2026;;',
      'Sub3;zaklady lodz sp z o o;;;може би',
      `Sub4;${'x'.repeat(201)};;;`,
      '§;zaklady lodz sp z o o;;;',
    );
    expect(rows.map((row) => row.split(/;refused;"?/)[1])).toEqual([
      'the value in Крайна дата cannot be used',
      'the date in Начална дата can be read in two ways; write it as 2026-11-21"',
      'the value in Пробен период cannot be used',
      'the value in Клиент is too long',
      'the value in Абонамент cannot be used',
    ]);
  });

  test.each([
    lodz.replaceAll('-', ''),
    lodz.replaceAll('-', '').toUpperCase(),
    `{${lodz.toUpperCase()}}`,
    `urn:uuid:${lodz}`,
    encodeId('ORGANIZATION', lodz),
  ])('the organization ID %s is found', async (written) => {
    const [, row] = await apply('subscriptionId,orgId', `Sub1,${written}`);
    expect(row).toBe(`Sub1,${written},2,new,`);
    expect(await subscriptions()).toMatchObject([{ orgId: encodeId('ORGANIZATION', lodz) }]);
  });
});

test('of a result that is too large the refused rows come back, as many as fit (F031)', async () => {
  const refused = ['Sub2', 'Sub3', 'Sub4', 'Sub5'].map((id) => `${id},nobody`);
  const { refusedOnly } = await applied('subscriptionId,orgId', `Sub1,${lodz}`, ...refused);
  const why = 'refused,no customer of yours has this organization ID';

  const all = await refusedOnly(10_000);
  expect(all.rows).toBe(4);
  expect(linesOf(all.file)).toEqual([
    'subscriptionId,orgId,Row,Outcome,Reason',
    ...refused.map((row, at) => `${row},${at + 3},${why}`),
  ]);

  const some = await refusedOnly(250);
  expect(some.file.bytes.length).toBeLessThanOrEqual(250);
  expect(linesOf(some.file)).toEqual(linesOf(all.file).slice(0, 3));
  expect(some.rows).toBe(2);
});
