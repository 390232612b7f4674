/** Imports on a real database: what a row must look like, that a repeat changes nothing, that nothing is half done. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { nameKey } from '../../../src/directory/name-key.ts';
import { settleImports } from '../../../src/portfolio/import-drafts.ts';
import { createImports, type Imports } from '../../../src/portfolio/imports.ts';
import { sweepTerms } from '../../../src/portfolio/term-sweep.ts';
import type { Store } from '../../../src/store/store.ts';
import { encodeId } from '../../../src/webex/id.ts';
import { openTestStore } from '../../support/database.ts';
import { databaseOn, testServer } from '../../support/postgres.ts';
import { fc } from '../../support/properties.ts';
import { quietLog } from '../../support/quiet-log.ts';

const now = new Date('2026-11-21T12:00:00Z');
const uuidOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const orgId = (number: number) => encodeId('ORGANIZATION', uuidOf(number));

let store: Store;
let imports: Imports;

beforeAll(async () => {
  store = await openTestStore();
  imports = createImports({ store, now: () => now, scope: 'all' });
  await addCustomer(1, 'Zakłady Łódź Sp. z o.o.');
  await addCustomer(2, 'Acme Telecom');
  await addCustomer(3, 'Acme Telecom');
  await addCustomer(4, 'Gone AS', now);
  await store.query(
    `INSERT INTO "License" (id, "orgId", name, "subscriptionId", "syncedAt") VALUES ('l1', $1, 'Calling', 'Sub900', $2)`,
    [orgId(2), now],
  );
});
afterAll(() => store.close());
const tables = [
  'StoredSubscription',
  'StoredWebOrder',
  'ImportDraft',
  'DraftSubscription',
  'DraftWebOrder',
  'TermQuestion',
]
  .map((name) => `"${name}"`)
  .join(', ');
beforeEach(() => store.query(`TRUNCATE ${tables}, "ImportRun", "ImportFile"`));

async function addCustomer(number: number, name: string, goneAt: Date | null = null) {
  await store.query(
    `INSERT INTO "Organization" (id, uuid, "displayName", "nameKey", "syncedAt", "goneAt") VALUES ($1, $2, $3, $4, $5, $6)`,
    [orgId(number), uuidOf(number), name, nameKey(name), now, goneAt],
  );
}

async function check(text: string) {
  const checked = await imports.check({ name: 'orders.csv', bytes: Buffer.from(text) });
  if (checked.kind === 'problem') throw new Error(checked.problem);
  return checked;
}

async function apply(text: string, callId: string = randomUUID()) {
  const { digest } = await check(text);
  const applied = await imports.prepare(digest, { callId, language: 'en' });
  if (!applied) throw new Error('not kept');
  await store.transaction(await applied.draft());
  return applied;
}

async function reasonOf(row: string, headings = 'subscriptionId,orgId,start,end,trial,status') {
  const applied = await apply(`${headings}\n${row}\n`);
  const [, line = ''] = applied.result.bytes.toString().split('\r\n');
  return line.split(',').slice(-2).join(': ');
}

const subscriptions = () => store.query('SELECT * FROM "Subscription" ORDER BY id');
const orders = () => store.query('SELECT * FROM "WebOrder" ORDER BY id');

describe('a row', () => {
  test('becomes a subscription and an order of the customer it names', async () => {
    await apply(
      [
        'Subscription ID;Web order number;Customer;Product;Start date;End date;Auto-renew;Trial;Status;Order status;Order date',
        `Sub100;8812345;zaklady lodz sp z o o;Webex Suite;01.02.2026;31.01.2027;yes;no;active;complete;2026-01-15`,
      ].join('\n'),
    );

    expect(await subscriptions()).toEqual([
      {
        id: 'Sub100',
        orgId: orgId(1),
        name: 'Webex Suite',
        status: 'active',
        startsAt: new Date('2026-02-01T00:00:00Z'),
        endsAt: new Date('2027-01-31T23:59:59.999Z'),
        autoRenew: true,
        trial: false,
        webOrderId: '8812345',
        source: 'import',
        updatedAt: now,
      },
    ]);
    expect(await orders()).toEqual([
      {
        id: '8812345',
        orgId: orgId(1),
        subscriptionId: 'Sub100',
        status: 'done',
        orderedAt: new Date('2026-01-15T00:00:00Z'),
        source: 'import',
        updatedAt: now,
      },
    ]);
  });

  test.each([
    ['Polish', 'Numer subskrypcji;Klient;Data zakończenia;Próbna', 'tak'],
    ['Spanish', 'Suscripción;Cliente;Fecha de fin;Prueba', 'sí'],
    ['Bulgarian', 'Абонамент;Клиент;Крайна дата;Пробен период', 'да'],
    ['Norwegian', 'Abonnementsnummer;Kundenavn;Sluttdato;Prøveperiode', 'ja'],
    ['Hebrew', 'מספר מינוי;שם הלקוח;תאריך סיום;תקופת ניסיון', 'כן'],
  ])('may have headings and words in %s', async (_language, headings, yes) => {
    await apply(`${headings}\nSub1;Zakłady Łódź Sp. z o.o.;31.12.2026;${yes}`);
    expect(await subscriptions()).toMatchObject([
      { orgId: orgId(1), endsAt: new Date('2026-12-31T23:59:59.999Z'), trial: true },
    ]);
  });

  test.each([
    [
      'nothing but a customer',
      `,${uuidOf(1)},,,,`,
      'neither a subscription nor a web order is named',
    ],
    [
      'an unknown customer',
      `Sub1,${uuidOf(99)},,,,`,
      'no customer of yours has this organization ID',
    ],
    [
      'a customer that Webex no longer has',
      `Sub1,${uuidOf(4)},,,,`,
      'no customer of yours has this organization ID',
    ],
    [
      'a subscription of another customer',
      `Sub900,${uuidOf(1)},,,,`,
      'Webex lists licences of this subscription at another customer',
    ],
    [
      'no customer at all',
      'Sub1,,,,,',
      'whose it is is not said; give the organization ID or the customer',
    ],
    [
      'an ambiguous date',
      `Sub1,${uuidOf(1)},03/04/2026,,,`,
      'the date in start can be read in two ways; write it as 2026-11-21',
    ],
    [
      'a day that does not exist',
      `Sub1,${uuidOf(1)},2026-02-30,,,`,
      'the value in start cannot be used',
    ],
    [
      'an end before its start',
      `Sub1,${uuidOf(1)},2026-02-02,2026-02-01,,`,
      'the end is before the start',
    ],
    [
      'a trial that is neither yes nor no',
      `Sub1,${uuidOf(1)},,,perhaps,`,
      'the value in trial cannot be used',
    ],
    ['an unknown status', `Sub1,${uuidOf(1)},,,,sleeping`, 'the value in status cannot be used'],
    [
      'a formula for a number',
      `=1+1,${uuidOf(1)},,,,`,
      'the value in subscriptionId cannot be used',
    ],
  ])('with %s is refused, and says why', async (_what, row, reason) => {
    expect(await reasonOf(row)).toBe(`refused: ${reason}`);
    expect(await subscriptions()).toEqual([]);
  });

  test('with a name that two customers have is refused unless their licences tell', async () => {
    const headings = 'subscriptionId,customer';
    expect(await reasonOf('Sub1,Acme Telecom', headings)).toBe(
      'refused: 2 customers have this name; give the organization ID',
    );
    await apply(`${headings}\nSub900,Acme Telecom`);
    expect(await subscriptions()).toMatchObject([{ id: 'Sub900', orgId: orgId(2) }]);
  });

  test('finds its customer by the licences when nothing else is said', async () => {
    await apply('subscriptionId,trial\nSub900,no');
    expect(await subscriptions()).toMatchObject([{ orgId: orgId(2), trial: false }]);
  });

  test('leaves what is known where its cells are empty', async () => {
    await apply(`subscriptionId,orgId,end\nSub1,${uuidOf(1)},2026-12-31`);
    await apply(`subscriptionId,orgId,end,trial\nSub1,${uuidOf(1)},,yes`);
    expect(await subscriptions()).toMatchObject([
      { endsAt: new Date('2026-12-31T23:59:59.999Z'), trial: true },
    ]);
  });
});

describe('a file', () => {
  test('that contradicts itself loses the later row and keeps the first', async () => {
    const { counts, result } = await apply(
      `subscriptionId,orgId,end\nSub1,${uuidOf(1)},2026-12-31\nSub1,${uuidOf(1)},2026-12-30\nSub1,${uuidOf(1)},2026-12-31`,
    );
    expect(counts).toEqual({ new: 1, changed: 0, unchanged: 1, refused: 1 });
    expect(result.bytes.toString()).toContain('refused,contradicts row 2');
  });

  test('comes back with its own columns, the outcome of every row and no formula', async () => {
    const { result } = await apply(
      `subscriptionId,orgId,note\nSub1,${uuidOf(1)},"=HYPERLINK(""http://evil.example"")"\n,x,y`,
    );
    expect(result.name).toBe('orders.result.csv');
    expect(result.bytes.toString().split('\r\n')).toEqual([
      '\ufeffsubscriptionId,orgId,note,Row,Outcome,Reason',
      `Sub1,${uuidOf(1)},"'=HYPERLINK(""http://evil.example"")",2,new,`,
      ',x,y,3,refused,neither a subscription nor a web order is named',
      '',
    ]);
  });

  test.each([
    ['without a number column', 'a,b\n1,2', 'noIdColumn'],
    ['with a column twice', 'subscriptionId,Subscription\n1,2', 'columnTwice'],
    ['that is none', '\u0000\u0001', 'binary'],
  ])('%s is refused as a whole', async (_what, text, problem) => {
    expect(await imports.check({ name: 'x.csv', bytes: Buffer.from(text) })).toMatchObject({
      kind: 'problem',
      problem,
    });
  });

  test('of more than 10 MB is refused before it is read', async () => {
    const bytes = Buffer.alloc(10 * 1_024 * 1_024 + 1, 'a');
    expect(await imports.check({ name: 'x.csv', bytes })).toEqual({
      kind: 'problem',
      problem: 'tooLarge',
    });
  });

  test('checked and not applied leaves nothing behind but itself', async () => {
    await check(`subscriptionId,orgId\nSub1,${uuidOf(1)}`);
    expect(await subscriptions()).toEqual([]);
    expect(await store.query('SELECT 1 FROM "ImportRun"')).toEqual([]);
  });

  test('whose write fails half-way leaves nothing', async () => {
    const { digest } = await check(`subscriptionId,orgId\nSub1,${uuidOf(1)}`);
    const applied = await imports.prepare(digest, { callId: 'fails', language: 'en' });
    const write = await applied?.draft();
    const failing = store.transaction(async (tx) => {
      await write?.(tx);
      throw new Error('the power went off');
    });
    await expect(failing).rejects.toThrow('the power went off');
    expect(await subscriptions()).toEqual([]);
    expect(await store.query('SELECT 1 FROM "ImportRun"')).toEqual([]);
  });

  test('that is being written is not seen by anybody until it is current, and then as a whole', async () => {
    await apply(`subscriptionId,webOrderId,orgId,status\nSub1,W1,${uuidOf(1)},active`);
    const before = [await subscriptions(), await orders()];
    const { digest } = await check(
      `subscriptionId,webOrderId,orgId,status\nSub1,W1,${uuidOf(2)},suspended\nSub2,W2,${uuidOf(2)},active`,
    );
    const applied = await imports.prepare(digest, { callId: 'second', language: 'en' });
    const write = await applied?.draft();
    expect([await subscriptions(), await orders()]).toEqual(before);

    await store.transaction(async (tx) => write?.(tx));
    const current = [await subscriptions(), await orders()];
    expect(current).toMatchObject([
      [
        { id: 'Sub1', orgId: orgId(2), status: 'suspended', webOrderId: 'W1', source: 'import' },
        { id: 'Sub2', orgId: orgId(2), status: 'active', webOrderId: 'W2', source: 'import' },
      ],
      [
        { id: 'W1', orgId: orgId(2) },
        { id: 'W2', orgId: orgId(2) },
      ],
    ]);

    // copied half-way, then killed: the rest comes with the next look, and nobody notices either
    await store.query(
      `INSERT INTO "StoredSubscription" (id, "orgId", status, source, "updatedAt") VALUES ('Sub2', $1, 'active', 'import', $2)`,
      [orgId(2), now],
    );
    expect([await subscriptions(), await orders()]).toEqual(current);
    await settleImports(store, now);
    expect([await subscriptions(), await orders()]).toEqual(current);
    expect(await store.query('SELECT id FROM "StoredSubscription" ORDER BY id')).toEqual([
      { id: 'Sub1' },
      { id: 'Sub2' },
    ]);
    expect(await store.query('SELECT 1 FROM "ImportDraft"')).toEqual([]);
    expect(await store.query('SELECT 1 FROM "DraftSubscription"')).toEqual([]);
  });

  test('that another one overtook is not applied on what it knew, and can be tried again', async () => {
    const text = (status: string) => `subscriptionId,orgId,status\nSub1,${uuidOf(1)},${status}`;
    const { digest } = await check(text('suspended'));
    const overtaken = await imports.prepare(digest, { callId: 'slow', language: 'en' });
    const write = await overtaken?.draft();
    await apply(text('active'));
    await expect(store.transaction(async (tx) => write?.(tx))).rejects.toThrow('another import');
    expect(await subscriptions()).toMatchObject([{ status: 'active' }]);

    const again = await imports.prepare(digest, { callId: 'slow', language: 'en' });
    expect(again?.counts).toMatchObject({ changed: 1 });
    const second = await again?.draft();
    await store.transaction(async (tx) => second?.(tx));
    expect(await subscriptions()).toMatchObject([{ status: 'suspended' }]);
  });

  test('that was planned before Commerce told another end does not put the old one back', async () => {
    const toldOn = async (day: string, end: Date) => {
      const commerce = {
        readSubscription: async (subscriptionId: string) => ({ subscriptionId, start: now, end }),
      };
      const deps = { store, commerce, now: () => new Date(day), log: quietLog().log };
      expect(await sweepTerms(deps)).toBe(1);
    };
    await toldOn('2026-11-01T12:00:00Z', new Date('2027-05-31T00:00:00Z'));
    const { digest } = await check(
      `subscriptionId,orgId,status\nSub900,${uuidOf(2)},suspended\nSub1,${uuidOf(1)},active`,
    );
    const overtaken = await imports.prepare(digest, { callId: 'slow', language: 'en' });
    const end = new Date('2028-05-31T00:00:00Z');
    await toldOn('2026-11-20T12:00:00Z', end);
    const write = await overtaken?.draft();
    await expect(store.transaction(async (tx) => write?.(tx))).rejects.toThrow('a term was read');

    const again = await imports.prepare(digest, { callId: 'slow', language: 'en' });
    // of what the file does not name, anything may be told meanwhile
    await store.query(
      `INSERT INTO "TermQuestion" (id, "orgId", "triedAt", "toldAt") VALUES ('Sub900', $1, $2, $2)`,
      [orgId(1), now],
    );
    const second = await again?.draft();
    await store.transaction(async (tx) => second?.(tx));
    await settleImports(store, now);
    expect(await subscriptions()).toMatchObject([
      { id: 'Sub1', status: 'active' },
      { id: 'Sub900', status: 'suspended', endsAt: end },
    ]);
  });

  test('whose process was killed before it was current is forgotten an hour later', async () => {
    const { digest } = await check(`subscriptionId,orgId\nSub1,${uuidOf(1)}`);
    await (await imports.prepare(digest, { callId: 'killed', language: 'en' }))?.draft();
    await settleImports(store, now);
    expect(await store.query('SELECT 1 FROM "ImportDraft"')).toHaveLength(1);

    await settleImports(store, new Date(now.getTime() + 3_600_001));
    expect(await store.query('SELECT 1 FROM "ImportDraft"')).toEqual([]);
    expect(await store.query('SELECT 1 FROM "DraftSubscription"')).toEqual([]);
    expect(await subscriptions()).toEqual([]);
  });

  test('takes nothing from the terms that are read while it is copied', async () => {
    await apply(`subscriptionId,orgId,product\nSub1,${uuidOf(1)},Suite`);
    await store.query(
      `INSERT INTO "StoredSubscription" (id, "orgId", "startsAt", "endsAt", source, "updatedAt")
       VALUES ('Sub1', $1, '2026-01-01', '2027-01-01', 'commerce', $2)`,
      [orgId(1), now],
    );
    await settleImports(store, now);

    expect(await subscriptions()).toMatchObject([
      { name: 'Suite', startsAt: new Date('2026-01-01'), endsAt: new Date('2027-01-01') },
    ]);
  });

  test.skipIf('tar' in inject('template'))(
    'is tidied up later where a backup reads its tables meanwhile, and nobody waits',
    async () => {
      await apply(`subscriptionId,orgId\nSub1,${uuidOf(1)}`);
      const [{ name } = { name: '' }] = await store.query<{ name: string }>(
        'SELECT current_database() AS name',
      );
      const backup = new pg.Client({ connectionString: databaseOn(testServer ?? '', name) });
      await backup.connect();
      await backup.query('BEGIN');
      await backup.query('LOCK TABLE "DraftSubscription" IN ACCESS SHARE MODE');
      await settleImports(store, now);
      expect(await subscriptions()).toMatchObject([{ id: 'Sub1' }]);
      expect(await store.query('SELECT 1 FROM "DraftSubscription"')).toHaveLength(1);

      await backup.query('COMMIT');
      await backup.end();
      await settleImports(store, now);
      expect(await store.query('SELECT 1 FROM "DraftSubscription"')).toEqual([]);
      expect(await subscriptions()).toMatchObject([{ id: 'Sub1' }]);
    },
  );

  test('applied by the same yes twice is recorded once', async () => {
    const text = `subscriptionId,orgId\nSub1,${uuidOf(1)}`;
    await apply(text, 'same-call');
    await apply(text, 'same-call');
    expect(await store.query('SELECT "callId", added FROM "ImportRun"')).toEqual([
      { callId: 'same-call', added: 1 },
    ]);
  });

  test('of 20,000 rows is applied in one go', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `Big${at},W${at},${uuidOf(1 + (at % 3))},31.12.2026`,
    );
    const { counts } = await apply(`subscriptionId,webOrderId,orgId,end\n${rows.join('\n')}`);
    expect(counts).toEqual({ new: 20_000, changed: 0, unchanged: 0, refused: 0 });
    const [{ count } = { count: 0 }] = await store.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM "Subscription"',
    );
    expect(count).toBe(20_000);
  });

  test.skipIf(!('tar' in inject('template')))(
    'is followed by another one that reads by the index what the first one wrote',
    async () => {
      // as in a new database: known to be empty, so that the first plan reads the whole table
      await store.query('VACUUM "StoredSubscription"');
      const rows = Array.from({ length: 5_000 }, (_, at) => `Next${at},${uuidOf(1)}`);
      await apply(`subscriptionId,orgId\n${rows.join('\n')}`);
      await settleImports(store, now);
      const [asked] = await store.query<{ name: string }>(
        `SELECT name FROM pg_prepared_statements WHERE statement LIKE 'SELECT id, "orgId", name%"Subscription"%'`,
      );
      const plan = await store.query(`EXPLAIN (COSTS OFF) EXECUTE ${asked?.name} ('{Next1}')`);
      expect(JSON.stringify(plan)).toContain('StoredSubscription_pkey');
      expect(JSON.stringify(plan)).not.toContain('Seq Scan on \\"StoredSubscription');
    },
  );
});

test('what was known before does not contradict a file that is the first to say otherwise', async () => {
  await apply(`subscriptionId,orgId,status\nSub1,${uuidOf(1)},active`);
  const { counts } = await apply(
    `subscriptionId,orgId,webOrderId,status\nSub1,${uuidOf(1)},W1,\nSub1,${uuidOf(1)},W2,suspended`,
  );
  expect(counts.refused).toBe(0);
  expect(await subscriptions()).toMatchObject([{ status: 'suspended', webOrderId: 'W2' }]);
});

describe('somebody who may see some customers only', () => {
  /** Sees customer 1; customer 2 is another's. */
  const importsOfOne = () =>
    createImports({ store, now: () => now, scope: { orgIds: [orgId(1)] } });

  async function outcomes(text: string): Promise<string[]> {
    const checked = await importsOfOne().check({ name: 'x.csv', bytes: Buffer.from(text) });
    if (checked.kind === 'problem') throw new Error(checked.problem);
    const by = { callId: randomUUID(), language: 'en' } as const;
    const applied = await importsOfOne().prepare(checked.digest, by);
    if (!applied) throw new Error('not kept');
    await store.transaction(await applied.draft());
    const [, ...lines] = applied.result.bytes.toString().trim().split('\r\n');
    return lines.map((line) => line.split(',').slice(-2).join(': '));
  }

  test('is told the same of another’s customer as of one that does not exist', async () => {
    const headings = 'subscriptionId,webOrderId,orgId,customer';
    const rows = [
      ['Sub1', '', uuidOf(2), ''],
      ['Sub1', '', uuidOf(99), ''],
      ['Sub1', '', '', 'Acme Telecom'],
      ['Sub1', '', '', 'Nobody Ltd'],
      // Webex lists licences of Sub900 at customer 2, of Sub901 nowhere.
      ['Sub900', '', '', ''],
      ['Sub901', '', '', ''],
    ].map((row) => row.join(','));
    expect(await outcomes([headings, ...rows].join('\n'))).toEqual([
      'refused: no customer of yours has this organization ID',
      'refused: no customer of yours has this organization ID',
      'refused: no customer of yours has this name',
      'refused: no customer of yours has this name',
      'refused: whose it is is not said; give the organization ID or the customer',
      'refused: whose it is is not said; give the organization ID or the customer',
    ]);
    expect(await subscriptions()).toEqual([]);
  });

  test('neither sees nor changes what others keep under the same numbers', async () => {
    await apply(`subscriptionId,webOrderId,orgId,status\nSub900,W900,${uuidOf(2)},suspended`);
    const theirs = [await subscriptions(), await orders()];

    expect(
      await outcomes(
        `subscriptionId,webOrderId,orgId,status\nSub900,W900,${uuidOf(1)},active\nSub901,W901,${uuidOf(1)},active`,
      ),
    ).toEqual(['new: ', 'new: ']);

    const [mine, others] = [await subscriptions(), await orders()];
    expect(mine).toEqual(expect.arrayContaining(theirs[0] ?? []));
    expect(others).toEqual(expect.arrayContaining(theirs[1] ?? []));
    expect(mine).toHaveLength(3);
  });
});

test('a subscription that was imported for the wrong customer moves to the right one', async () => {
  await apply(`subscriptionId,webOrderId,orgId\nSub1,W1,${uuidOf(1)}`);
  const { counts } = await apply(`subscriptionId,webOrderId,orgId\nSub1,W1,${uuidOf(2)}`);
  expect(counts).toEqual({ new: 0, changed: 1, unchanged: 0, refused: 0 });
  expect(await subscriptions()).toMatchObject([{ id: 'Sub1', orgId: orgId(2) }]);
  expect(await orders()).toMatchObject([{ id: 'W1', orgId: orgId(2) }]);
});

test('a subscription is one, in whatever case a file writes its number', async () => {
  const planned = await apply(
    `subscriptionId,orgId,status\nSub777,${uuidOf(1)},active\nsub777,${uuidOf(1)},active\nSUB777,${uuidOf(1)},suspended`,
  );
  expect(planned.counts).toEqual({ new: 1, changed: 0, unchanged: 1, refused: 1 });
  expect(await subscriptions()).toMatchObject([{ id: 'Sub777', status: 'active' }]);
});

test('any file applied twice changes nothing the second time', async () => {
  const cell = (...values: string[]) => fc.constantFrom('', ...values);
  const row = fc.record({
    subscriptionId: cell('S1', 'S2', 'S3'),
    webOrderId: cell('W1', 'W2'),
    orgId: cell(uuidOf(1), uuidOf(2), uuidOf(99)),
    end: cell('2026-12-31', '31.12.2026', '01/02/2026', 'soon'),
    trial: cell('yes', 'no', 'nie', 'x'),
    status: cell('active', 'suspended', 'zawieszona'),
    orderStatus: cell('ready', 'complete'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
      await store.query(`TRUNCATE ${tables}`);
      const headings = Object.keys(rows[0] ?? {});
      const lines = rows.map((one) => Object.values(one).join(','));
      const text = [headings.join(','), ...lines, `keep,${uuidOf(1)}`].join('\n');
      const first = await apply(text);
      const before = [await subscriptions(), await orders()];
      const second = await apply(text);

      expect([await subscriptions(), await orders()]).toEqual(before);
      expect(second.counts.new + second.counts.changed).toBe(0);
      expect(second.counts.refused).toBe(first.counts.refused);
    }),
    { numRuns: 40 },
  );
});
