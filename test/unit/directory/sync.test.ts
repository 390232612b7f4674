import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSync } from '../../../src/directory/sync.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';
import {
  idOf,
  organization,
  refusal,
  type ScriptedWebex,
  scriptWebex,
} from '../../support/webex-lists.ts';

let store: Store;
let clock: Date;
const lines: { message: string; fields: Record<string, unknown> | undefined }[] = [];

const log = {
  info: (message: string, fields?: Record<string, unknown>) => void lines.push({ message, fields }),
  warn: (message: string, fields?: Record<string, unknown>) => void lines.push({ message, fields }),
  error: (message: string, fields?: Record<string, unknown>) =>
    void lines.push({ message, fields }),
};

beforeAll(async () => {
  store = await openTestStore();
});

afterAll(() => store.close());

beforeEach(async () => {
  clock = new Date('2026-11-21T08:00:00Z');
  lines.length = 0;
  await store.query(
    'TRUNCATE "Organization", "Person", "License", "Location", "PhoneNumber", "Device", "SyncRun", "SyncStage", "SyncSeen"',
  );
});

const acme = idOf('ORGANIZATION', 1);
const bolt = idOf('ORGANIZATION', 2);

function person(number: number, displayName: string) {
  return {
    id: idOf('PEOPLE', number),
    displayName,
    emails: [`p${number}@acme.example`],
    phoneNumbers: [{ type: 'mobile', value: '+1 408 526 7209' }],
    sipAddresses: [{ type: 'enterprise', value: `P${number}@acme.example` }],
  };
}

function twoCustomers(): ScriptedWebex {
  return scriptWebex([
    organization(1, 'Acme', {
      people: [1, 2, 3, 4, 5].map((number) => person(number, `Person ${number}`)),
      licenses: [
        { id: 'L1', name: 'Webex Calling - Professional', totalUnits: 10, consumedUnits: 4 },
      ],
      locations: [{ id: 'O1', name: 'Head office', address: { country: 'US' } }],
      numbers: [
        { phoneNumber: '+12125550001', state: 'ACTIVE', owner: { id: 'Q', type: 'CALL_QUEUE' } },
        { phoneNumber: '+12125550002', state: 'INACTIVE' },
        { extension: '100', location: { id: 'O1', name: 'Head office' } },
      ],
      devices: [{ id: 'D1', displayName: 'Desk', mac: '2C:54:91:88:C9:E3' }],
    }),
    organization(2, 'Bolt', { people: [person(11, 'Ada Bolt')] }),
  ]);
}

function syncOf(webex: ScriptedWebex, leaseMs = 60_000) {
  return createSync({ store, webex, now: () => clock, log, leaseMs, concurrency: 1 });
}

async function pull(webex: ScriptedWebex): Promise<void> {
  const sync = syncOf(webex);
  await sync.startSync();
  await sync.settled();
}

/** What is in the copy, and in which state its stages are. */
async function names(table: string): Promise<string[]> {
  const rows = await store.query<{ name: string; gone: boolean }>(
    `SELECT coalesce("displayName", '') AS name, "goneAt" IS NOT NULL AS gone FROM "${table}" ORDER BY id`,
  );
  return rows.map(({ name, gone }) => (gone ? `${name} (gone)` : name));
}

async function xmins(): Promise<string[]> {
  const rows = await store.query<{ at: string }>(
    `SELECT xmin::text AS at FROM "Person" UNION ALL SELECT xmin::text FROM "PhoneNumber"
     UNION ALL SELECT xmin::text FROM "Device" UNION ALL SELECT xmin::text FROM "Organization"
     UNION ALL SELECT xmin::text FROM "License" UNION ALL SELECT xmin::text FROM "Location"`,
  );
  return rows.map(({ at }) => at);
}

test('a first pull copies every organization with all it holds', async () => {
  await pull(twoCustomers());

  const status = await syncOf(twoCustomers()).status();
  expect(status.state).toBe('done');
  expect(
    status.stages.map(({ stage, done, planned, rows }) => [stage, done, planned, rows]),
  ).toEqual([
    ['organizations', 1, 1, 2],
    ['people', 2, 2, 6],
    ['licenses', 2, 2, 1],
    ['locations', 2, 2, 1],
    ['numbers', 2, 2, 3],
    ['devices', 2, 2, 1],
  ]);
  const [desk] = await store.query<Record<string, unknown>>('SELECT mac, "orgId" FROM "Device"');
  expect(desk).toEqual({ mac: '2c549188c9e3', orgId: acme });
  const [ada] = await store.query<Record<string, unknown>>(
    `SELECT "sipAddresses", "phoneNumbers"->0->>'value' AS mobile FROM "Person" WHERE "orgId" = $1`,
    [bolt],
  );
  expect(ada).toEqual({ sipAddresses: ['sip:p11@acme.example'], mobile: '+14085267209' });
});

test('a second pull of unchanged data writes no row', async () => {
  const webex = twoCustomers();
  await pull(webex);
  const before = await xmins();

  clock = new Date('2026-11-21T09:00:00Z');
  await pull(webex);

  expect(await xmins()).toEqual(before);
  const status = await syncOf(webex).status();
  expect(status.stages.every(({ changed }) => changed === 0)).toBe(true);
  const [stage] = await store.query<{ asOf: Date }>(
    `SELECT "asOf" FROM "SyncStage" WHERE "orgId" = $1 AND stage = 'people'`,
    [acme],
  );
  expect(stage?.asOf).toEqual(clock);
});

test('what vanished is marked gone, and comes back when it returns', async () => {
  const webex = twoCustomers();
  await pull(webex);
  const [first] = webex.organizations;
  const everyone = first?.people ?? [];

  if (first) first.people = everyone.slice(0, 4);
  await pull(webex);
  const without = await names('Person');
  if (first) first.people = everyone;
  await pull(webex);

  expect(without).toEqual([
    'Person 1',
    'Person 2',
    'Person 3',
    'Person 4',
    'Person 5 (gone)',
    'Ada Bolt',
  ]);
  expect(await names('Person')).not.toContain('Person 5 (gone)');
});

test('a customer the partner lost is marked gone and no longer pulled', async () => {
  const webex = twoCustomers();
  await pull(webex);

  webex.organizations = webex.organizations.slice(0, 1);
  webex.calls.length = 0;
  await pull(webex);

  expect(await names('Organization')).toEqual(['Acme', 'Bolt (gone)']);
  expect(webex.calls.filter((call) => call.includes(bolt))).toEqual([]);
});

test('a page with something unreadable marks nothing gone', async () => {
  const webex = twoCustomers();
  await pull(webex);

  const listPeople = webex.listPeople;
  webex.listPeople = async (orgId, cursor) => {
    const page = await listPeople(orgId, cursor);
    return { ...page, items: page.items.slice(0, 1), unreadable: 1 };
  };
  await pull(webex);

  expect(await names('Person')).not.toContain('Person 2 (gone)');
  expect(await names('Person')).toHaveLength(6);
});

describe('a crash', () => {
  const calls = 11;

  test.each(Array.from({ length: calls }, (_, at) => at))(
    'before call %i is continued at that page, and nothing is missing or gone',
    async (at) => {
      const webex = twoCustomers();
      let made = 0;
      webex.before = () => {
        made += 1;
        if (made === at + 1) throw new Error('killed');
      };
      const crashed = syncOf(webex);
      await crashed.startSync();
      await crashed.settled();
      const before = [...webex.calls];
      webex.before = () => {};

      const next = syncOf(webex);
      await next.resumeSync();
      await next.settled();

      expect(webex.calls.filter((call) => before.includes(call))).toEqual(before);
      expect((await next.status()).state).toBe('done');
      expect(await names('Person')).toEqual([
        'Person 1',
        'Person 2',
        'Person 3',
        'Person 4',
        'Person 5',
        'Ada Bolt',
      ]);
      const [seen] = await store.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM "SyncSeen"',
      );
      expect(seen?.count).toBe(0);
    },
  );

  test('of a process that gave no sign is noticed when its lease runs out, not before', async () => {
    const webex = twoCustomers();
    await store.query(
      `INSERT INTO "SyncRun" ("leaseToken", "leaseUntil") VALUES ('another', now() + interval '1 hour')`,
    );
    const waiting = await syncOf(webex).startSync();
    await store.query(`UPDATE "SyncRun" SET "leaseUntil" = now() - interval '1 second'`);
    const sync = syncOf(webex);
    const taking = await sync.startSync();
    await sync.settled();

    expect([waiting, taking]).toEqual(['running', 'started']);
    expect((await sync.status()).state).toBe('done');
    expect(await store.query('SELECT 1 FROM "SyncRun"')).toHaveLength(1);
  });
});

test('of two processes that start together one pulls', async () => {
  const webex = twoCustomers();
  const [one, other] = [syncOf(webex), syncOf(webex)];

  const started = await Promise.all([one.startSync(), other.startSync()]);
  await Promise.all([one.settled(), other.settled()]);

  expect(started.sort()).toEqual(['running', 'started']);
  expect(new Set(webex.calls).size).toBe(webex.calls.length);
});

test('a process whose run was taken over writes nothing more', async () => {
  const webex = twoCustomers();
  const sync = syncOf(webex);
  webex.before = async (call) => {
    if (call.startsWith(`people ${acme} 2`))
      await store.query(`UPDATE "SyncRun" SET "leaseToken" = 'another'`);
  };

  await sync.startSync();
  await sync.settled();

  expect(await names('Person')).toEqual(['Person 1', 'Person 2']);
});

test('one failing customer does not stop the others, is named with code and tracking id, and is tried again at the end', async () => {
  const webex = twoCustomers();
  webex.before = (call) => {
    if (call.startsWith(`people ${acme}`)) {
      webex.calls.push(`${call} refused`);
      throw refusal(403, 'ROUTER_77');
    }
  };

  await pull(webex);

  expect(await names('Person')).toEqual(['Ada Bolt']);
  const failed = await store.query(
    `SELECT stage, "errorCode", "trackingId" FROM "SyncStage" WHERE state = 'failed'`,
  );
  expect(failed).toEqual([
    { stage: 'people', errorCode: 'webex.signedOut', trackingId: 'ROUTER_77' },
  ]);
  expect(webex.calls.filter((call) => call.endsWith('refused'))).toHaveLength(2);
  expect((await syncOf(webex).status()).state).toBe('done');

  webex.before = () => {};
  await pull(webex);

  expect(await names('Person')).toHaveLength(6);
});

test('whoever sees some customers is told how far these have come, and no counts of others', async () => {
  const webex = twoCustomers();
  await pull(webex);
  const sync = syncOf(webex);
  const all = await sync.status();
  const own = await sync.status({ orgIds: [idOf('ORGANIZATION', 1)] });
  const none = await sync.status({ orgIds: [] });

  expect(all.stages.map(({ stage, planned }) => [stage, planned]).slice(0, 2)).toEqual([
    ['organizations', 1],
    ['people', 2],
  ]);
  expect(own.stages.map(({ stage, done, planned }) => [stage, done, planned])).toEqual(
    ['people', 'licenses', 'locations', 'numbers', 'devices'].map((stage) => [stage, 1, 1]),
  );
  expect(own).toMatchObject({ state: 'done', plan: undefined });
  expect(none.stages).toEqual([]);
});

test('a token that Webex refuses ends the run at once', async () => {
  const webex = twoCustomers();
  await pull(webex);
  webex.before = (call) => {
    if (!call.startsWith('organizations')) throw refusal(401);
  };
  webex.calls.length = 0;

  await pull(webex);

  expect(webex.calls).toHaveLength(1);
  expect((await syncOf(webex).status()).state).toBe('failed');
});

test('without the list of organizations a first run fails; a later one goes on with those it knows', async () => {
  const webex = twoCustomers();
  const deny = (call: string) => {
    if (call.startsWith('organizations')) throw refusal(503);
  };
  webex.before = deny;
  await pull(webex);
  const first = await syncOf(webex).status();
  webex.before = () => {};
  await pull(webex);

  webex.before = deny;
  await pull(webex);

  expect(first.state).toBe('failed');
  const later = await syncOf(webex).status();
  expect(later.state).toBe('done');
  expect(later.stages.find(({ stage }) => stage === 'people')?.done).toBe(2);
});

test('while it runs, its status tells pace and end', async () => {
  const webex = twoCustomers();
  const sync = syncOf(webex);
  let seen: Awaited<ReturnType<typeof sync.status>> | undefined;
  webex.before = async (call) => {
    clock = new Date(clock.getTime() + 6_000);
    if (call.startsWith(`devices ${acme}`)) seen = await sync.status();
  };

  await sync.startSync();
  await sync.settled();

  expect(seen?.state).toBe('running');
  expect(seen?.rate).toBeGreaterThan(0);
  expect(seen?.estimatedEnd?.getTime()).toBeGreaterThan(clock.getTime() - 60_000);
});

test('the lease is prolonged while the run lasts, and its end is no loss of it', async () => {
  const webex = twoCustomers();
  webex.before = () => new Promise((resolve) => setTimeout(resolve, 30));
  const sync = createSync({ store, webex, now: () => clock, log, leaseMs: 60, progressMs: 20 });

  await sync.startSync();
  await sync.settled();

  expect((await sync.status()).state).toBe('done');
  const messages = lines.map(({ message }) => message);
  expect(messages).toContain('sync progress');
  expect(messages).not.toContain('sync lease not renewed');
  expect(messages).toContain('sync finished');
});

test('stopping ends after the page under way; the next start continues there', async () => {
  const webex = twoCustomers();
  const sync = syncOf(webex);
  let stopped: Promise<void> | undefined;
  webex.before = (call) => {
    if (call.startsWith(`people ${acme} 2`)) stopped = sync.stop();
  };
  await sync.startSync();
  await sync.settled();
  await stopped;
  const before = webex.calls.length;
  webex.before = () => {};

  const next = syncOf(webex);
  await next.resumeSync();
  await next.settled();

  expect(webex.calls[before]).toBe(`people ${acme} 4`);
  expect((await next.status()).state).toBe('done');
});

test('hostile texts are kept without what a database cannot hold', async () => {
  const webex = twoCustomers();
  const [first] = webex.organizations;
  first?.people.push(person(6, 'Zero\u0000 half\ud800 “quote" \\u0000'));

  await pull(webex);

  expect(await names('Person')).toContain('Zero half “quote" \\u0000');
});
