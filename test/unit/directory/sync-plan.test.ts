import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readNumber } from '../../../src/directory/details.ts';
import { readCoverage } from '../../../src/directory/gaps.ts';
import { createInterest } from '../../../src/directory/interest.ts';
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
  type ScriptedOrganization,
  type ScriptedWebex,
  scriptWebex,
  uuidOf,
} from '../../support/webex-lists.ts';

let store: Store;
let clock: Date;
const lines: { message: string; fields: Record<string, unknown> | undefined }[] = [];
const note = (message: string, fields?: Record<string, unknown>) =>
  void lines.push({ message, fields });
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
const bolt = idOf('ORGANIZATION', 2);

function person(number: number, displayName: string) {
  return { id: idOf('PEOPLE', number), displayName, emails: [`p${number}@acme.example`] };
}

/** Three customers: large enough here, because every partner with more than one is copied by plan. */
function partner(): ScriptedWebex {
  return scriptWebex([
    organization(1, 'Acme', {
      people: [person(1, 'Ada Acme')],
      numbers: [
        {
          phoneNumber: '+12125550001',
          extension: '100',
          state: 'ACTIVE',
          routingPrefix: '80',
          phoneNumberType: 'PRIMARY',
          location: { id: idOf('LOCATION', 7), name: 'Head office' },
          owner: { id: idOf('PEOPLE', 1), type: 'PEOPLE', firstName: 'Ada', lastName: 'Acme' },
        },
        {
          phoneNumber: '+12125550002',
          state: 'INACTIVE',
          location: { id: idOf('LOCATION', 7), name: 'Head office' },
        },
      ],
      devices: [
        {
          id: 'D1',
          displayName: 'Desk',
          mac: '2C:54:91:88:C9:E3',
          serial: 'FOC1',
          product: '8851',
        },
      ],
    }),
    organization(2, 'Bolt', { people: [person(11, 'Bea Bolt')] }),
    organization(3, 'Core'),
  ]);
}

const numberHead =
  'Customer,Customer Org ID,Location ID,Location Name,Phone Number,Extension,Active,User Type,Number Type,User ID,User UUID';
const deviceHead =
  'Customer,Customer Org ID,Location ID,Location Name,Product,MAC Address,Firmware,User ID,User UUID';

function numbersFile(...rows: string[]): string {
  return [numberHead, ...rows, ''].join('\r\n');
}

const adasNumber = `Acme,${uuidOf(1)},${uuidOf(7)},Head office,+12125550001,,TRUE,Person,Primary,p1@acme.example,${uuidOf(1)}`;
const adasExtension = `Acme,${uuidOf(1)},${uuidOf(7)},Head office,,100,TRUE,Person,,p1@acme.example,${uuidOf(1)}`;
const freeNumber = `Acme,${uuidOf(1)},${uuidOf(7)},Head office,+12125550002,,FALSE,,,,`;

interface Parts {
  webex: ScriptedWebex;
  reports?: ScriptedReports | undefined;
  subscribers?: SubscriberChanges | undefined;
  lanes?: readonly Lane[];
  planMinutes?: number;
}

function syncOf({ webex, reports, subscribers, lanes, planMinutes }: Parts) {
  return createSync({
    store,
    webex: lanes ?? [{ name: 'one', lists: webex, inventories: reports, subscribers }],
    now: () => clock,
    log,
    concurrency: 1,
    wholeUpTo: 1,
    sleep: async (ms) => {
      clock = new Date(clock.getTime() + ms);
    },
    ...(planMinutes === undefined ? {} : { planMinutes }),
  });
}

async function pull(parts: Parts, hours = 0): Promise<void> {
  clock = new Date(clock.getTime() + hours * hourMs);
  const sync = syncOf(parts);
  await sync.startSync();
  await sync.settled();
}

async function numbers() {
  return store.query<Record<string, unknown>>(
    `SELECT "phoneNumber", extension, "ownerName", state, reported, "goneAt" IS NOT NULL AS gone
     FROM "PhoneNumber" ORDER BY "phoneNumber", extension`,
  );
}

function madeOf(webex: ScriptedWebex, stage: string): string[] {
  return webex.calls.filter((call) => call.startsWith(`${stage} `));
}

describe('a large partner', () => {
  test('is copied by a plan that status and log tell, and nothing is read again that is not due', async () => {
    const webex = partner();
    const reports = scriptReports(['US', 'EU'], morning);
    await pull({ webex, reports });
    const status = await syncOf({ webex, reports }).status();
    const first = webex.calls.length;
    await pull({ webex, reports }, 1);

    expect(status.state).toBe('done');
    expect(status.plan).toMatchObject({ tokens: 1, refused: 0, perMinute: 240 });
    expect(status.plan?.sources.map(({ stage, due }) => [stage, due])).toEqual([
      ['numberReport', 2],
      ['deviceReport', 2],
      ['subscribers', 0],
      ['people', 3],
      ['licenses', 3],
      ['locations', 3],
      ['numbers', 0],
      ['devices', 0],
    ]);
    const planned = lines.find(({ message }) => message === 'sync planned');
    expect(planned?.fields).toMatchObject({ customers: 3, administrators: 1, callsLeft: 0 });
    // What no report told about is asked in the next hour: numbers and devices of three customers.
    expect(
      webex.calls
        .slice(first)
        .map((call) => call.split(' ')[0])
        .sort(),
    ).toEqual(['devices', 'devices', 'devices', 'numbers', 'numbers', 'numbers']);
  });

  test('with more due than one plan takes goes on with the next at once', async () => {
    const webex = partner();
    await pull({ webex, planMinutes: 3 / 240 });

    expect(lines.filter(({ message }) => message === 'sync planned').length).toBeGreaterThan(2);
    for (const stage of ['people', 'licenses', 'locations', 'numbers', 'devices'])
      expect(madeOf(webex, stage)).toHaveLength(3);
  });

  test('known only from a report says so, with the time of the report', async () => {
    const webex = partner();
    const reports = scriptReports(['US'], new Date('2026-11-21T07:30:00Z'));
    reports.files['numbers US'] = numbersFile(adasNumber, adasExtension, freeNumber);

    await pull({ webex, reports });

    expect(await numbers()).toEqual([
      {
        phoneNumber: '+12125550001',
        extension: '100',
        ownerName: 'Ada Acme',
        state: 'ACTIVE',
        reported: true,
        gone: false,
      },
      {
        phoneNumber: '+12125550002',
        extension: null,
        ownerName: null,
        state: 'INACTIVE',
        reported: true,
        gone: false,
      },
    ]);
    const number = await readNumber(store, `${uuidOf(1)}/+12125550001`);
    expect(number?.source).toEqual({ from: 'report', at: new Date('2026-11-21T07:30:00Z') });
    expect(number?.owner?.id).toBe(idOf('PEOPLE', 1));
    const { gaps } = await readCoverage(store, {
      stages: ['numbers'],
      scope: 'all',
      olderThan: new Date('2026-11-20T08:00:00Z'),
    });
    expect(gaps?.missing).toEqual(['Bolt', 'Core']);
  });
});

describe('a report', () => {
  /** A first day: reports, and an hour later the lists of those that no report told about. */
  async function firstDay(file: string) {
    const webex = partner();
    const reports = scriptReports(['US'], morning);
    reports.files['numbers US'] = file;
    await pull({ webex, reports });
    await pull({ webex, reports }, 1);
    webex.calls.length = 0;
    return { webex, reports };
  }

  async function nextDay(parts: { webex: ScriptedWebex; reports: ScriptedReports }, file: string) {
    clock = new Date(clock.getTime() + 25 * hourMs);
    parts.reports.createdTime = clock;
    parts.reports.files['numbers US'] = file;
    await pull(parts);
  }

  test('takes what it holds no more', async () => {
    const parts = await firstDay(numbersFile(adasNumber, freeNumber));
    await nextDay(parts, numbersFile(adasNumber));

    expect((await numbers()).map(({ phoneNumber, gone }) => [phoneNumber, gone])).toEqual([
      ['+12125550001', false],
      ['+12125550002', true],
    ]);
  });

  test('writes nothing that it told before', async () => {
    const parts = await firstDay(numbersFile(adasNumber, freeNumber));
    const before = await store.query('SELECT id, xmin::text AS at FROM "PhoneNumber" ORDER BY id');
    await nextDay(parts, numbersFile(adasNumber, freeNumber));

    const after = await store.query('SELECT id, xmin::text AS at FROM "PhoneNumber" ORDER BY id');
    const listed = madeOf(parts.webex, 'numbers').filter((call) => call.includes(acme));
    expect([listed.length, after]).toEqual([0, before]);
  });

  test('that is blank takes nothing away, and its customers get lists of their own', async () => {
    const parts = await firstDay(numbersFile(adasNumber));
    await nextDay(parts, '');
    await pull(parts, 3);

    expect((await numbers()).map(({ phoneNumber, gone }) => [phoneNumber, gone])).toEqual([
      ['+12125550001', false],
      ['+12125550002', false],
    ]);
    expect(madeOf(parts.webex, 'numbers').some((call) => call.includes(acme))).toBe(true);
  });

  test.each([
    ['cut off in the middle', `${numberHead}\r\n${adasNumber}\r\nAcme,"half`],
    ['a row too short', `${numberHead}\r\n${adasNumber}\r\nAcme,1\r\n`],
    ['another file', 'error,message\r\n1,nothing here\r\n'],
  ])(
    'that is %s changes nothing, is named as failed, and is asked for anew later',
    async (_what, file) => {
      const parts = await firstDay(numbersFile(adasNumber, freeNumber));
      await nextDay(parts, file);
      const [failed] = await store.query<Record<string, unknown>>(
        `SELECT state, "errorCode", cursor FROM "SyncStage" WHERE "orgId" = '*:US' AND stage = 'numberReport'`,
      );
      const waiting = await store.query('SELECT 1 FROM "ReportRow"');
      parts.reports.calls.length = 0;
      await pull(parts, 1);

      expect(failed).toEqual({ state: 'failed', errorCode: 'webex.unreadable', cursor: null });
      expect(waiting).toEqual([]);
      expect((await numbers()).map(({ gone }) => gone)).toEqual([false, false]);
      expect(parts.reports.calls).toContain('ask numbers US');
    },
  );

  test('keeps what only the list of the customer knows, and a younger list wins', async () => {
    const webex = partner();
    await pull({ webex });
    const reports = scriptReports(['US'], new Date(morning.getTime() + hourMs));
    const nobody = adasNumber.replace(`Person,Primary,p1@acme.example,${uuidOf(1)}`, ',,,');
    reports.files['numbers US'] = numbersFile(nobody);
    await pull({ webex, reports }, 1);
    const young = await numbers();
    clock = new Date(morning.getTime() + 48 * hourMs);
    reports.createdTime = clock;
    await pull({ webex, reports });

    expect(young[0]).toMatchObject({ ownerName: 'Ada Acme', reported: false });
    const [old] = await store.query(
      `SELECT "routingPrefix", "ownerName", reported FROM "PhoneNumber" WHERE "phoneNumber" = '+12125550001'`,
    );
    expect(old).toEqual({ routingPrefix: '80', ownerName: null, reported: true });
  });

  test('on devices finds known ones by their address and adds others, which their list replaces', async () => {
    const webex = partner();
    await pull({ webex });
    const reports = scriptReports(['US'], new Date(morning.getTime() + 48 * hourMs));
    reports.files['devices US'] = [
      deviceHead,
      `Acme,${uuidOf(1)},,,8851,2C549188C9E3,14.2,p1@acme.example,${uuidOf(1)}`,
      `Bolt,${uuidOf(2)},,,9861,2C549188C9E4,14.2,p11@acme.example,${uuidOf(11)}`,
      '',
    ].join('\r\n');
    clock = new Date(morning.getTime() + 48 * hourMs);
    await pull({ webex, reports });
    const devices = await store.query(
      'SELECT id, mac, serial, software, "personId", reported FROM "Device" ORDER BY mac',
    );
    webex.organizations[1]?.devices.push({ id: 'D2', mac: '2C:54:91:88:C9:E4', product: '9861' });
    await pull({ webex, reports }, 8 * 24);

    expect(devices).toEqual([
      {
        id: 'D1',
        mac: '2c549188c9e3',
        serial: 'FOC1',
        software: '14.2',
        personId: idOf('PEOPLE', 1),
        reported: true,
      },
      {
        id: `report:${uuidOf(2)}/2c549188c9e4`,
        mac: '2c549188c9e4',
        serial: null,
        software: '14.2',
        personId: idOf('PEOPLE', 11),
        reported: true,
      },
    ]);
    const live = await store.query('SELECT id FROM "Device" WHERE mac = $1 AND "goneAt" IS NULL', [
      '2c549188c9e4',
    ]);
    expect(live).toEqual([{ id: 'D2' }]);
  });

  test.each(['ask numbers US', 'read numbers US', 'rows numbers US', 'remove numbers US'])(
    'interrupted before “%s” is gone on with, and no number is lost',
    async (at) => {
      const webex = partner();
      const reports = scriptReports(['US'], morning);
      reports.files['numbers US'] = numbersFile(adasNumber, freeNumber);
      let isKilled = false;
      reports.before = (call) => {
        if (call !== at || isKilled) return;
        isKilled = true;
        throw new Error('killed');
      };
      await pull({ webex, reports });
      const next = syncOf({ webex, reports });
      await next.resumeSync();
      await next.settled();

      expect(isKilled).toBe(true);
      expect((await numbers()).map(({ gone }) => gone)).toEqual([false, false]);
      expect(reports.calls.filter((call) => call === 'ask numbers US')).toHaveLength(1);
      expect(await store.query('SELECT 1 FROM "ReportRow"')).toEqual([]);
    },
  );

  test('that Webex does not finish in half an hour is waited for in the next run, not asked for twice', async () => {
    const webex = partner();
    const reports = scriptReports(['US'], morning);
    reports.files['numbers US'] = numbersFile(adasNumber);
    reports.reads = 1_000;
    await pull({ webex, reports });
    reports.reads = 1;
    await pull({ webex, reports }, 1);

    expect(reports.calls.filter((call) => call === 'ask numbers US')).toHaveLength(1);
    const stages = await store.query(
      `SELECT state FROM "SyncStage" WHERE stage = 'numberReport' AND "orgId" = '*:US'`,
    );
    expect(stages).toEqual([{ state: 'done' }]);
  });
});

describe('the changes of subscribers', () => {
  const changed = (number: number, at: string) =>
    ({
      id: `S${number}`,
      personId: idOf('PEOPLE', number),
      lastStatusChange: at,
      packages: [],
      errors: [],
    }) as never;

  function scriptChanges(pages: readonly { items: never[] }[]) {
    const asked: { since: string; cursor: string | undefined }[] = [];
    const script = {
      asked,
      before: (_cursor: string | undefined) => {},
      async list(since: Date, cursor?: string) {
        script.before(cursor);
        asked.push({ since: since.toISOString(), cursor });
        const at = Number(cursor ?? 0);
        const next = at + 1 < pages.length ? String(at + 1) : undefined;
        return { items: pages[at]?.items ?? [], next };
      },
      async readPerson(personId: string) {
        if (personId === idOf('PEOPLE', 99))
          throw new WebexError({ code: 'webex.refused', status: 404, call: 'GET /people' });
        return WebexPerson.parse({ ...person(21, 'Nora New'), id: personId, orgId: bolt });
      },
    };
    return script;
  }

  async function watermark() {
    const [stage] = await store.query<{ watermark: string; state: string }>(
      `SELECT watermark, state FROM "SyncStage" WHERE stage = 'subscribers'`,
    );
    return stage;
  }

  test('bring new people before their customer is read again; the next reading begins where this one ended', async () => {
    const webex = partner();
    const subscribers = scriptChanges([
      { items: [changed(21, '2026-11-21T07:50:00Z'), changed(99, '2026-11-21T07:40:00Z')] },
    ]);
    await pull({ webex, subscribers });
    await pull({ webex, subscribers }, 1);

    const [nora] = await store.query('SELECT "orgId" FROM "Person" WHERE id = $1', [
      idOf('PEOPLE', 21),
    ]);
    expect(nora).toEqual({ orgId: bolt });
    expect(await watermark()).toEqual({ watermark: '2026-11-21T07:50:00.000Z', state: 'done' });
    expect(subscribers.asked.map(({ since }) => since)).toEqual([
      '2026-11-20T07:55:00.000Z',
      '2026-11-21T07:45:00.000Z',
    ]);
  });

  test('go on after a crash at the page they had reached; the mark moves only at the end', async () => {
    const webex = partner();
    const subscribers = scriptChanges([
      { items: [changed(21, '2026-11-21T07:50:00Z')] },
      { items: [changed(22, '2026-11-21T06:00:00Z')] },
    ]);
    subscribers.before = (cursor) => {
      if (cursor === '1') throw new Error('killed');
    };
    await pull({ webex, subscribers });
    const between = await watermark();
    subscribers.before = () => {};
    const next = syncOf({ webex, subscribers });
    await next.resumeSync();
    await next.settled();

    expect(between).toEqual({ watermark: null, state: 'running' });
    expect(subscribers.asked.map(({ cursor }) => cursor)).toEqual([undefined, '1']);
    expect(await watermark()).toEqual({ watermark: '2026-11-21T07:50:00.000Z', state: 'done' });
  });
});

describe('several administrators', () => {
  function lanesOf(webexes: readonly ScriptedWebex[]): Lane[] {
    return webexes.map((webex, index) => ({ name: `token ${index + 1}`, lists: webex }));
  }

  function many(): ScriptedOrganization[] {
    return Array.from({ length: 12 }, (_, index) =>
      organization(index + 1, `Customer ${index + 1}`),
    );
  }

  test('share the work, and no list is read by both', async () => {
    const [one, other] = [scriptWebex(many()), scriptWebex(many())];
    for (const webex of [one, other])
      webex.before = () => new Promise((resolve) => setTimeout(resolve, 1));
    await pull({ webex: one, lanes: lanesOf([one, other]) });

    const calls = [...one.calls, ...other.calls];
    expect(new Set(calls).size).toBe(calls.length);
    // Six pages of customers, and five lists of each of the twelve.
    expect(calls).toHaveLength(66);
    expect(Math.min(one.calls.length, other.calls.length)).toBeGreaterThan(15);
  });

  test('go on without the one that Webex refuses, and lose nothing of what it had in hand', async () => {
    const [dead, good] = [scriptWebex(many()), scriptWebex(many())];
    dead.before = () => {
      throw refusal(401);
    };
    const lanes = lanesOf([dead, good]);
    await pull({ webex: good, lanes });

    const status = await syncOf({ webex: good, lanes }).status();
    expect(status.state).toBe('done');
    expect(good.calls).toHaveLength(66);
    expect(status.stages.every(({ failed }) => failed === 0)).toBe(true);
    // A field called `token` would be hidden in the log.
    expect(lines).toContainEqual({
      message: 'administrator token refused, the others go on',
      fields: { administrator: 'token 1' },
    });
  });

  test('of which the last is refused while it waits for a report end the run, lists or not', async () => {
    const webex = scriptWebex(many());
    let refuse = () => {};
    const refused = new Promise<void>((resolve) => {
      refuse = resolve;
    });
    // The first list ends when the token has been refused elsewhere; then there is work and nobody to do it.
    webex.before = (call) => (call.startsWith('organizations') ? undefined : refused);
    const reports = scriptReports(['US'], morning);
    let end = () => {};
    const waiting = new Promise<void>((resolve) => {
      end = resolve;
    });
    reports.before = (call) => {
      if (call !== 'ask numbers US') return waiting;
      setImmediate(refuse);
      throw refusal(401);
    };
    const lanes = [{ name: 'only', lists: webex, inventories: reports }];
    await pull({ webex, lanes });
    end();

    expect((await syncOf({ webex, lanes }).status()).state).toBe('failed');
  });

  test('that are all refused end the run', async () => {
    const lanes = lanesOf(
      [scriptWebex(many()), scriptWebex(many())].map((webex) => {
        webex.before = () => {
          throw refusal(401);
        };
        return webex;
      }),
    );
    await pull({ webex: partner(), lanes });

    expect((await syncOf({ webex: partner(), lanes }).status()).state).toBe('failed');
  });
});

describe('two replicas', () => {
  test('that start together make one plan and read every list once', async () => {
    const webex = partner();
    const [one, other] = [syncOf({ webex }), syncOf({ webex })];
    const started = await Promise.all([one.startSync(), other.startSync()]);
    await Promise.all([one.settled(), other.settled()]);

    expect(started.sort()).toEqual(['running', 'started']);
    expect(lines.filter(({ message }) => message === 'sync planned')).toHaveLength(1);
    expect(new Set(webex.calls).size).toBe(webex.calls.length);
  });

  test('of which one dies: the other goes on with its plan instead of making a new one', async () => {
    const webex = partner();
    let made = 0;
    webex.before = () => {
      made += 1;
      if (made === 6) throw new Error('killed');
    };
    await pull({ webex });
    webex.before = () => {};
    const other = syncOf({ webex });
    await other.resumeSync();
    await other.settled();

    expect((await other.status()).state).toBe('done');
    expect(lines.filter(({ message }) => message === 'sync planned')).toHaveLength(1);
    expect(new Set(webex.calls).size).toBe(webex.calls.length);
  });
});

test('what people ask about is counted, and counts half after three days', async () => {
  const webex = partner();
  await pull({ webex });
  const interest = createInterest({ store, now: () => clock });
  interest.note(bolt);
  await expect
    .poll(() => store.query('SELECT asks FROM "CustomerInterest"'))
    .toEqual([{ asks: 1 }]);
  clock = new Date(clock.getTime() + 72 * hourMs);
  interest.note(bolt);

  await expect
    .poll(() => store.query('SELECT asks FROM "CustomerInterest"'))
    .toEqual([{ asks: 1.5 }]);
});
