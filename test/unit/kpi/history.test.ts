/** Earlier weeks and what Webex does not tell, from a file. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { importHistory } from '../../../src/kpi/history.ts';
import type { PoorRule } from '../../../src/kpi/poor-legs.ts';
import type { Store } from '../../../src/store/store.ts';
import { encodeId } from '../../../src/webex/id.ts';
import { openTestStore } from '../../support/database.ts';

const now = new Date('2026-11-15T12:00:00Z');
const uuid = '00000000-0000-4000-8000-000000000001';
const org = encodeId('ORGANIZATION', uuid);

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
beforeEach(() =>
  store.query('TRUNCATE "KpiWeek", "KpiLicense", "KpiCalling", "KpiLegs", "KpiPack"'),
);
afterAll(() => store.close());

const read = (...lines: string[]) => importHistory(store, Buffer.from(lines.join('\n')), now);
const readBy = (rule: PoorRule, ...lines: string[]) =>
  importHistory(store, Buffer.from(lines.join('\n')), now, { poorRule: rule });
const head = 'week,orgId,subscriptionId,product,total,assigned,used,usedQuarter,end,autoRenew';

describe('a file of earlier weeks', () => {
  test('has licences of a product in a subscription, by the week their day lies in (F115, F122)', async () => {
    const outcome = await read(
      head,
      `2026-11-11,${uuid},Sub1,Calling,100,104,61,70,2026-12-31,yes`,
    );
    expect(outcome).toEqual({ licenses: 1, calls: 0, legs: 0, refused: [], unknown: [] });
    expect(await store.query('SELECT * FROM "KpiLicense"')).toEqual([
      {
        week: '2026-11-08',
        product: 'calling',
        orgId: org,
        subscriptionId: 'Sub1',
        total: 100,
        assigned: 104,
        available: 0,
        over: 4,
        used: 61,
        usedQuarter: 70,
        trial: false,
        autoRenew: true,
        lastDay: 20_818,
        addedDay: null,
        source: 'import',
      },
    ]);
    expect(await store.query('SELECT week, state, totals FROM "KpiWeek"')).toEqual([
      {
        week: '2026-11-08',
        state: 'import',
        totals: {
          calling: { total: 100, assigned: 104, used: 61, overLimit: 1, overLicenses: 4 },
          overview: { customers: 1, expiring: 0, renewing: 1, low: 0, overLimit: 1 },
        },
      },
    ]);
  });

  test('adds what is used to a week that was taken, and changes nothing else of it', async () => {
    await store.query(
      `INSERT INTO "KpiLicense" VALUES ('2026-11-08', 'calling', $1, 'Sub1', 100, 80, 20, 0, NULL, NULL, false, NULL, NULL, NULL, 'copy')`,
      [org],
    );
    await read(head, `2026-11-08,${uuid},Sub1,calling,1,2,61,70,,`);
    expect(await store.query('SELECT total, assigned, used FROM "KpiLicense"')).toEqual([
      { total: 100, assigned: 80, used: 61 },
    ]);
  });

  test('has callers and queue times beside the calls that Webex tells (F168, F169)', async () => {
    const line = `2026-11-08,${uuid},120,14,32`;
    await read('week,orgId,calls,answerSpeed,abandonWait', line);
    await read('week,orgId,calls,answerSpeed,abandonWait', line.replace('120', '1'));
    expect(
      await store.query('SELECT calls, legs, "answerSpeed", "abandonWait" FROM "KpiCalling"'),
    ).toEqual([{ calls: 120, legs: 0, answerSpeed: 14, abandonWait: 32 }]);
  });

  test('says which rows cannot be used, and takes the others', async () => {
    const outcome = await read(
      head,
      '2026-11-08,nobody,Sub1,calling,1,1,,,,',
      `2026-11-15,${uuid},Sub1,calling,1,1,,,,`,
      `2026-11-08,${uuid},Sub1,calling,1,many,,,,`,
      `2026-11-08,${uuid},Sub1,calling,1,,,,,`,
      `2026-11-08,${uuid},Sub1,calling,5,1,,,,`,
    );
    expect(outcome).toEqual({
      licenses: 1,
      calls: 0,
      legs: 0,
      refused: [
        { row: 2, why: 'customer' },
        { row: 3, why: 'week' },
        { row: 4, why: 'number' },
        { row: 5, why: 'empty' },
      ],
      unknown: [],
    });
  });

  test('with a start date in front of the week is of the week', async () => {
    const { licenses, unknown } = await read(
      `Start date,${head}`,
      `2024-02-01,2026-11-11,${uuid},Sub1,Calling,100,104,61,70,2026-12-31,yes`,
    );
    expect({ licenses, unknown }).toEqual({ licenses: 1, unknown: ['Start date'] });
    expect(await store.query('SELECT DISTINCT week FROM "KpiLicense"')).toEqual([
      { week: '2026-11-08' },
    ]);
  });

  test('must have the columns week and orgId', async () => {
    await expect(read('week,customer', '2026-11-08,Alfa')).rejects.toThrow(
      'there is no column orgId (or say customer=<UUID>); these mean nothing here: “customer”',
    );
  });
});

describe('a file of measured call legs', () => {
  const columns = 'week,orgId,endpoint,Audio Jitter,Audio Latency,Audio Loss,Video Jitter';
  const file = [
    `2026-11-09,${uuid},desk,151,401,"5,1",`,
    `2026-11-10,${uuid},desk,150,400,5,`,
    `2026-11-10,${uuid},Desk,151,20,0.5,`,
    `2026-11-11,${uuid},room,151,401,5.1,150`,
    `2026-11-12,${uuid},other,,,,12`,
  ];
  const counted = () =>
    store.query('SELECT week, "orgId", endpoint, legs, poor FROM "KpiLegs" ORDER BY endpoint');
  const whose = { week: '2026-11-08', orgId: org };

  test('counts by kind of device which were poor: over all three limits, in sound and picture (F163, F185, A5)', async () => {
    expect(await read(columns, ...file)).toMatchObject({ calls: 0, legs: 5, refused: [] });
    expect(await counted()).toEqual([
      { ...whose, endpoint: 'desk', legs: 3, poor: 1 },
      { ...whose, endpoint: 'other', legs: 1, poor: 0 },
      { ...whose, endpoint: 'room', legs: 1, poor: 0 },
    ]);
  });

  test('can count a leg as poor when one limit is passed, and the newest file of a week counts (A5)', async () => {
    await read(columns, ...file);
    await readBy('any', columns, ...file);
    await readBy('any', columns, ...file);
    expect(await counted()).toEqual([
      { ...whose, endpoint: 'desk', legs: 3, poor: 2 },
      { ...whose, endpoint: 'other', legs: 1, poor: 0 },
      { ...whose, endpoint: 'room', legs: 1, poor: 1 },
    ]);
  });

  test('may have the headings of a report of Control Hub, and be of one customer; what means nothing is named', async () => {
    const report = [
      'User Name,Start Time,Endpoint Type,Audio Packet Loss (%),Audio Latency (ms),Avg Audio Jitter (ms),Call Quality',
      'Anna,2026-11-09 14:03:22,Desk Phone,5.1,401,151,Poor',
      'Ola,2026-11-14T23:59:59Z,Webex App,0.2,38,4,Good',
      'Ola,2026-11-10 08:00:00,WXC_DEVICE,0.2,38,4,Good',
    ];
    await expect(read(...report)).rejects.toThrow('there is no column orgId');
    const bytes = Buffer.from(report.join('\n'));
    expect(await importHistory(store, bytes, now, { customer: uuid })).toEqual({
      ...{ licenses: 0, calls: 0, legs: 2 },
      // a word that stands for several kinds of devices is not guessed
      refused: [{ row: 4, why: 'endpoint' }],
      unknown: ['User Name', 'Call Quality'],
    });
    expect(await counted()).toEqual([
      { ...whose, endpoint: 'desk', legs: 1, poor: 1 },
      { ...whose, endpoint: 'other', legs: 1, poor: 0 },
    ]);
  });

  test('says which legs cannot be used', async () => {
    const { legs, refused } = await read(
      columns,
      `2026-11-09,${uuid},toaster,1,1,1,`,
      `2026-11-09,${uuid},desk,fast,1,1,`,
    );
    expect({ legs, refused }).toEqual({
      legs: 0,
      refused: [
        { row: 2, why: 'endpoint' },
        { row: 3, why: 'number' },
      ],
    });
  });
});
