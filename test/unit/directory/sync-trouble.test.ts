import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Lane } from '../../../src/directory/lanes.ts';
import type { SubscriberChanges } from '../../../src/directory/subscribers.ts';
import { createSync } from '../../../src/directory/sync.ts';
import { WebexError } from '../../../src/errors.ts';
import type { Store } from '../../../src/store/store.ts';
import { WebexPerson } from '../../../src/webex/people.ts';
import { openTestStore } from '../../support/database.ts';
import { type ScriptedReports, scriptReports } from '../../support/inventories.ts';
import {
  idOf,
  organization,
  refusal,
  type ScriptedWebex,
  scriptWebex,
  uuidOf,
} from '../../support/webex-lists.ts';

let store: Store;
let clock: Date;
const lines: string[] = [];
const note = (message: string) => void lines.push(message);
const log = { info: note, warn: note, error: note };

beforeAll(async () => {
  store = await openTestStore();
});

afterAll(() => store.close());

const morning = new Date('2026-11-21T08:00:00Z');
const hourMs = 3_600_000;

beforeEach(async () => {
  clock = new Date(morning);
  lines.length = 0;
  await store.query(
    `TRUNCATE "Organization", "Person", "License", "Location", "PhoneNumber", "Device", "SyncRun", "SyncStage",
       "SyncSeen", "ReportRow", "CustomerInterest"`,
  );
});

const acme = idOf('ORGANIZATION', 1);

interface Parts {
  webex?: ScriptedWebex;
  reports?: ScriptedReports;
  subscribers?: SubscriberChanges;
  lanes?: readonly Lane[];
}

/** Of a partner whose every customer is copied by plan. */
async function pull({ webex, reports, subscribers, lanes }: Parts, hours = 0) {
  clock = new Date(clock.getTime() + hours * hourMs);
  const sync = createSync({
    store,
    webex: lanes ?? [{ name: 'one', lists: webex ?? partner(), inventories: reports, subscribers }],
    now: () => clock,
    log,
    concurrency: 1,
    wholeUpTo: 1,
    sleep: async (ms) => {
      clock = new Date(clock.getTime() + ms);
    },
  });
  await sync.startSync();
  await sync.settled();
  return sync.status();
}

function partner(): ScriptedWebex {
  const numbered = (...phoneNumbers: string[]) => ({
    numbers: phoneNumbers.map((phoneNumber) => ({ phoneNumber, state: 'ACTIVE' })),
  });
  return scriptWebex([
    organization(1, 'Acme', numbered('+12125550001', '+12125550002')),
    organization(2, 'Bolt', numbered('+12125550011', '+12125550012')),
    organization(3, 'Core'),
  ]);
}

async function stage(orgId: string, name: string) {
  const [row] = await store.query<Record<string, unknown>>(
    `SELECT state, "errorCode", cursor FROM "SyncStage" WHERE "orgId" = $1 AND stage = $2`,
    [orgId, name],
  );
  return row;
}

const head =
  'Customer,Customer Org ID,Location ID,Location Name,Phone Number,Extension,Active,User Type,Number Type,User ID,User UUID';

/** A line of the report of numbers: whose customer, which number, which extension. */
function line(org: string, phoneNumber: string, extension = ''): string {
  return `Customer,${org},,,${phoneNumber},${extension},TRUE,,,,`;
}

async function numbers() {
  const rows = await store.query<{ phoneNumber: string; gone: boolean }>(
    `SELECT "phoneNumber", "goneAt" IS NOT NULL AS gone FROM "PhoneNumber" ORDER BY "phoneNumber"`,
  );
  return rows.map(({ phoneNumber, gone }) => `${phoneNumber}${gone ? ' gone' : ''}`);
}

describe('a report', () => {
  /** What the report of the first day said, and an hour later the lists of those it did not tell about. */
  async function firstDay(...rows: string[]) {
    const webex = partner();
    const reports = scriptReports(['US'], morning);
    reports.files['numbers US'] = [head, ...rows, ''].join('\r\n');
    await pull({ webex, reports });
    await pull({ webex, reports }, 1);
    webex.calls.length = 0;
    reports.calls.length = 0;
    return { webex, reports };
  }

  async function nextDay(
    parts: { webex: ScriptedWebex; reports: ScriptedReports },
    rows: string[],
  ) {
    clock = new Date(clock.getTime() + 25 * hourMs);
    parts.reports.createdTime = clock;
    parts.reports.files['numbers US'] = [head, ...rows, ''].join('\r\n');
    await pull(parts);
  }

  const ofAcme = line(uuidOf(1), '+12125550001');
  const ofAcmeToo = line(uuidOf(1), '+12125550002');
  const ofBolt = line(uuidOf(2), '+12125550011');
  const ofBoltToo = line(uuidOf(2), '+12125550012');

  test('with a row of a customer that cannot be read takes nothing away there, and elsewhere what it holds no more', async () => {
    const parts = await firstDay(ofAcme, ofAcmeToo, ofBolt, ofBoltToo);
    await nextDay(parts, [ofAcme, line(uuidOf(1), '4.82231E+10', '102'), ofBolt]);

    expect(await numbers()).toEqual([
      '+12125550001',
      '+12125550002',
      '+12125550011',
      '+12125550012 gone',
      'null',
    ]);
    expect(lines).toContain('report rows unreadable');
  });

  test('with a row that names no customer takes nothing away anywhere', async () => {
    const parts = await firstDay(ofAcme, ofAcmeToo, ofBolt, ofBoltToo);
    await nextDay(parts, [ofAcme, line('#NAME?', '+12125550002'), ofBolt]);

    expect(await numbers()).toEqual([
      '+12125550001',
      '+12125550002',
      '+12125550011',
      '+12125550012',
    ]);
  });

  test('with a number of a customer that the copy does not know takes the others in and leaves nothing behind', async () => {
    await firstDay(ofAcme, line(uuidOf(77), '+12125550077'));

    expect((await numbers()).filter((each) => /0001|0077/.test(each))).toEqual(['+12125550001']);
    expect(await store.query('SELECT 1 FROM "ReportRow"')).toEqual([]);
  });

  test('of another region takes a customer over that moved there, and loses none of its numbers', async () => {
    const webex = partner();
    const reports = scriptReports(['EU', 'US'], morning);
    reports.files['numbers US'] = [head, ofAcme, ofAcmeToo, ofBolt, ''].join('\r\n');
    await pull({ webex, reports });
    clock = new Date(clock.getTime() + 25 * hourMs);
    reports.createdTime = clock;
    reports.files = {
      'numbers US': [head, ofBolt, ''].join('\r\n'),
      'numbers EU': [head, ofAcme, ofAcmeToo, ''].join('\r\n'),
    };
    await pull({ webex, reports });
    clock = new Date(clock.getTime() + 25 * hourMs);
    reports.createdTime = clock;
    reports.files['numbers EU'] = [head, ofAcme, ''].join('\r\n');
    await pull({ webex, reports });

    expect(await numbers()).toEqual([
      '+12125550001',
      '+12125550002 gone',
      '+12125550011',
      '+12125550012',
    ]);
  });

  test('whose time of making lies ahead of us counts as made now', async () => {
    const webex = partner();
    const reports = scriptReports(['US'], new Date('2099-01-01T00:00:00Z'));
    reports.files['numbers US'] = [head, ofAcme, ''].join('\r\n');
    await pull({ webex, reports });
    await pull({ webex, reports }, 25);

    const [told] = await store.query<{ at: Date }>(
      `SELECT "reportAsOf" AS at FROM "SyncStage" WHERE "orgId" = $1 AND stage = 'numbers'`,
      [acme],
    );
    expect(told?.at.toISOString().slice(0, 10)).toBe('2026-11-22');
    expect(reports.calls.filter((call) => call === 'ask numbers US')).toHaveLength(2);
  });

  test('that Webex no longer has is asked for anew at once', async () => {
    const webex = partner();
    const reports = scriptReports(['US'], morning);
    reports.files['numbers US'] = [head, ofAcme, ''].join('\r\n');
    reports.reads = 1_000;
    await pull({ webex, reports });
    reports.reads = 1;
    const { read } = reports;
    reports.read = async (reportId) => {
      // Those of numbers and of devices of the first attempt, in whichever order they were asked for.
      if (reportId === 'report-1' || reportId === 'report-2')
        throw new WebexError({ code: 'webex.refused', status: 404, call: 'GET /reports' });
      return read(reportId);
    };
    await pull({ webex, reports }, 1);

    expect(reports.calls.filter((call) => call === 'ask numbers US')).toHaveLength(2);
    expect(await stage('*:US', 'numberReport')).toMatchObject({ state: 'done' });
  });

  test('that is never finished is given up after a day: it is removed, and another asked for', async () => {
    const webex = partner();
    const reports = scriptReports(['US'], morning);
    reports.reads = 1_000;
    await pull({ webex, reports });
    await pull({ webex, reports }, 25);

    const ours = reports.calls.filter((call) => /^(ask|remove) numbers/.test(call));
    expect(ours).toEqual(['ask numbers US', 'remove numbers US', 'ask numbers US']);
  });
});

describe('of two administrators', () => {
  const stages = ['people', 'licenses', 'locations', 'numbers', 'devices'];

  function two() {
    const [one, other] = [partner(), partner()];
    const lanes: Lane[] = [
      { name: 'one', lists: one },
      { name: 'other', lists: other },
    ];
    return { one, other, lanes };
  }

  async function failures() {
    const rows = await store.query(`SELECT 1 FROM "SyncStage" WHERE state = 'failed'`);
    return rows.length;
  }

  async function gone() {
    const rows = await store.query<{ name: string }>(
      `SELECT "displayName" AS name FROM "Organization" WHERE "goneAt" IS NOT NULL ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  }

  test.each([
    ['has lost the role', refusal(403)],
    [
      'has used up what Webex allows',
      new WebexError({ code: 'webex.busy', call: 'GET /people', retryAfterMs: hourMs }),
    ],
  ])('one %s: the other reads everything, and nothing has failed', async (_what, error) => {
    const { one, other, lanes } = two();
    one.before = () => {
      throw error;
    };
    const status = await pull({ lanes });

    expect(status.state).toBe('done');
    expect(await failures()).toBe(0);
    for (const stage of stages)
      expect(new Set(other.calls.filter((call) => call.startsWith(`${stage} `))).size).toBe(3);
  });

  test('both are refused in one customer: that one has failed, and no other', async () => {
    const { one, other, lanes } = two();
    for (const webex of [one, other])
      webex.before = (call) => {
        if (call.startsWith(`people ${acme}`)) throw refusal(403);
      };
    await pull({ lanes });

    expect(await failures()).toBe(1);
    expect(await stage(acme, 'people')).toMatchObject({ errorCode: 'webex.signedOut' });
  });

  test('one may not ask for reports: the other does', async () => {
    const { one, other } = two();
    const [mine, theirs] = [scriptReports(['US'], morning), scriptReports(['US'], morning)];
    mine.before = () => {
      throw refusal(403);
    };
    await pull({
      lanes: [
        { name: 'one', lists: one, inventories: mine },
        { name: 'other', lists: other, inventories: theirs },
      ],
    });

    expect(theirs.calls).toContain('rows numbers US');
    expect(await stage('*:US', 'numberReport')).toMatchObject({ state: 'done' });
  });

  test('one sees fewer customers than yesterday: those that the other still sees are not lost', async () => {
    const { one, other, lanes } = two();
    await pull({ lanes });
    one.organizations.splice(1);
    other.organizations.splice(2);
    await pull({ lanes }, 25);

    expect(await gone()).toEqual(['Core']);
    expect(other.calls.filter((call) => call.startsWith('organizations'))).toHaveLength(1);
  });

  test.each([
    ['gives no answer: no customer counts as lost', refusal(503), []],
    ['sees none any more: what the first one sees is all', refusal(403), ['Bolt', 'Core']],
  ])('one sees fewer customers and the other %s', async (_what, error, expected) => {
    const { one, other, lanes } = two();
    await pull({ lanes });
    one.organizations.splice(1);
    other.before = () => {
      throw error;
    };
    await pull({ lanes }, 25);

    expect(await gone()).toEqual(expected);
  });

  describe('of whom each sees customers of their own', () => {
    const tokenEnded = (failure: { call: string; status?: number; reason?: string }) =>
      new WebexError({ code: 'webex.signedOut', ...failure });

    /** Everybody's customers are in the copy; lists come in pages of two. */
    async function apart() {
      const one = scriptWebex([organization(1, 'Acme'), organization(2, 'Bolt')]);
      const other = scriptWebex([
        organization(3, 'Core'),
        organization(4, 'Dora'),
        organization(5, 'Ezra'),
      ]);
      const all = [...one.organizations, ...other.organizations];
      await pull({ lanes: [{ name: 'all', lists: scriptWebex(all) }] });
      const lanes = [
        { name: 'one', lists: one },
        { name: 'other', lists: other },
      ];
      await pull({ lanes }, 25);
      return { one, other, lanes };
    }

    test.each([
      ['the first one ends', 'one', tokenEnded({ call: 'POST /access_token', status: 400 })],
      ['the first one is refused', 'one', tokenEnded({ call: 'GET /organizations', status: 401 })],
      ['the other ends', 'other', tokenEnded({ call: 'POST /access_token', status: 400 })],
      ['the other is refused', 'other', tokenEnded({ call: 'GET /organizations', status: 401 })],
    ] as const)('the token of %s: no customer counts as lost', async (_what, name, error) => {
      const parts = await apart();
      parts[name].before = () => {
        throw error;
      };
      await pull(parts, 25);

      expect(await gone()).toEqual([]);
    });

    test('the other turns out to be of another partner: what the first one sees is all', async () => {
      const parts = await apart();
      parts.other.before = () => {
        throw tokenEnded({ call: 'GET /people/me', reason: 'an administrator of another partner' });
      };
      await pull(parts, 25);

      expect(await gone()).toEqual(['Core', 'Dora', 'Ezra']);
    });

    test('the first one is refused the second page: the other reads from the first page on, and none counts as lost', async () => {
      const { one, other, lanes } = await apart();
      const swapped = [...lanes].reverse();
      other.before = (call) => {
        if (call === 'organizations * 2') throw refusal(403);
      };
      one.organizations.push(organization(6, 'Fern'), organization(7, 'Gala'));
      one.calls.length = 0;
      await pull({ lanes: swapped }, 25);

      expect(await gone()).toEqual([]);
      expect(one.calls.filter((call) => call.startsWith('organizations'))).toEqual([
        'organizations * 0',
        'organizations * 2',
      ]);
    });
  });
});

describe('the changes of subscribers', () => {
  const bolt = idOf('ORGANIZATION', 2);
  const changed = (number: number, at: string) =>
    ({
      id: `S${number}`,
      personId: idOf('PEOPLE', number),
      lastStatusChange: new Date(at),
    }) as never;

  function changes(pages: readonly { items: never[] }[]) {
    return {
      asked: [] as (string | undefined)[],
      before: (_cursor: string | undefined) => {},
      async list(_since: Date, cursor?: string) {
        this.before(cursor);
        this.asked.push(cursor);
        const at = Number(cursor ?? 0);
        return {
          items: pages[at]?.items ?? [],
          next: at + 1 < pages.length ? String(at + 1) : undefined,
        };
      },
      readPerson: async (id: string) => {
        if (id === idOf('PEOPLE', 66)) throw refusal(403);
        return WebexPerson.parse({
          id,
          orgId: bolt,
          displayName: 'Nora New',
          emails: ['n@b.example'],
        });
      },
    };
  }

  async function known() {
    const rows = await store.query<{ id: string }>('SELECT id FROM "Person" ORDER BY id');
    return rows.map(({ id }) => id);
  }

  test('with one whom Webex refuses bring the others all the same', async () => {
    const subscribers = changes([
      { items: [changed(66, '2026-11-21T07:55:00Z'), changed(21, '2026-11-21T07:50:00Z')] },
    ]);
    await pull({ subscribers });

    expect(await known()).toEqual([idOf('PEOPLE', 21)]);
    expect(await stage('*', 'subscribers')).toMatchObject({ state: 'done' });
  });

  test('go on from the start where Webex no longer knows the page that was reached', async () => {
    const subscribers = changes([
      { items: [changed(21, '2026-11-21T07:50:00Z')] },
      { items: [changed(22, '2026-11-21T06:00:00Z')] },
    ]);
    subscribers.before = (cursor) => {
      if (cursor === '1') throw refusal(503);
    };
    await pull({ subscribers });
    let isOld = true;
    subscribers.before = (cursor) => {
      if (cursor !== '1' || !isOld) return;
      isOld = false;
      throw new WebexError({ code: 'webex.refused', status: 400, call: 'GET /wholesale' });
    };
    await pull({ subscribers }, 2);

    expect(subscribers.asked).toEqual([undefined, undefined, '1']);
    expect(await stage('*', 'subscribers')).toMatchObject({ state: 'done', cursor: null });
  });

  test('that are said to come from the future hide no later ones', async () => {
    const subscribers = changes([{ items: [changed(21, '2099-01-01T00:00:00Z')] }]);
    await pull({ subscribers });

    const [mark] = await store.query(
      `SELECT watermark FROM "SyncStage" WHERE stage = 'subscribers'`,
    );
    expect(mark).toEqual({ watermark: '2026-11-21T08:00:00.000Z' });
  });
});

test.each([
  ['leads back to an earlier page', (page: number) => String(page % 2)],
  ['repeats its page for ever', (page: number) => String(page)],
])('a list that %s ends, and takes nothing away', async (_what, nextOf) => {
  const webex = partner();
  await pull({ webex });
  const { listNumbers } = webex;
  let page = 0;
  webex.listNumbers = async (orgId, cursor) => {
    if (orgId !== acme) return listNumbers(orgId, cursor);
    page += 1;
    const { items } = await listNumbers(orgId);
    return { items: items.slice(0, 1), next: nextOf(page) };
  };
  await pull({ webex }, 24 * 8);

  expect(page).toBeLessThan(8);
  expect(await stage(acme, 'numbers')).toMatchObject({ errorCode: 'webex.unreadable' });
  expect((await numbers()).some((each) => each.endsWith('gone'))).toBe(false);
});

describe('while the clock was wrong', () => {
  test('everything was read years ahead: it is read again, and told as of now', async () => {
    const webex = partner();
    const reports = scriptReports(['US'], new Date('2031-01-01T00:00:00Z'));
    reports.files['numbers US'] = `${head}\r\n${line(uuidOf(1), '+12125550001')}\r\n`;
    clock = new Date('2031-01-01T08:00:00Z');
    await pull({ webex, reports });
    await pull({ webex, reports }, 1);
    clock = new Date(morning);
    reports.createdTime = morning;
    webex.calls.length = 0;
    reports.calls.length = 0;
    await pull({ webex, reports });
    const ahead = await store.query(
      `SELECT stage FROM "SyncStage" WHERE greatest("asOf", "reportAsOf") > $1::timestamptz`,
      [morning.toISOString()],
    );

    expect(new Set(webex.calls.map((call) => call.split(' ')[0]))).toEqual(
      new Set(['organizations', 'people', 'licenses', 'locations', 'numbers', 'devices']),
    );
    expect(reports.calls).toContain('rows numbers US');
    expect(ahead).toEqual([]);
  });

  test('what had failed then is tried again', async () => {
    const webex = partner();
    webex.before = (call) => {
      if (call.startsWith('people')) throw refusal(403);
    };
    clock = new Date('2031-01-01T08:00:00Z');
    await pull({ webex });
    webex.before = () => {};
    clock = new Date(morning);
    await pull({ webex });

    expect(await stage(acme, 'people')).toMatchObject({ state: 'done' });
  });

  test('a process died that held the run until then: the next one goes on', async () => {
    await store.query(
      `INSERT INTO "SyncRun" (state, "leaseToken", "leaseUntil", "startedAt")
       VALUES ('running', 'dead', now() + interval '1 year', now())`,
    );
    const status = await pull({});

    expect(status.state).toBe('done');
  });
});
