/** Values as people copy them from letters, orders and labels: whatever may be meant is looked for before it is refused. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDirectory, type Directory } from '../../../src/directory/directory.ts';
import type { Wanted } from '../../../src/directory/question.ts';
import { createSync } from '../../../src/directory/sync.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';
import { idOf, organization, scriptWebex } from '../../support/webex-lists.ts';

const now = new Date('2026-11-21T08:00:00Z');
const cafe = 'Café Sol S.L.';
const lodz = 'Zakłady Łódź';

let store: Store;

/** Of an installation in this country; without one national numbers have no meaning. */
function directoryIn(region: string | undefined): Directory {
  return createDirectory({ store, now: () => now, region, gapsKeptMs: 0 })('all');
}

beforeAll(async () => {
  store = await openTestStore();
  const person = (number: number, displayName: string, email: string) => ({
    id: idOf('PEOPLE', number),
    displayName,
    emails: [email],
    loginEnabled: true,
  });
  const phone = (number: number, displayName: string, of: number | undefined, more: object) => ({
    id: idOf('DEVICE', number),
    displayName,
    ...(of === undefined ? { workspaceId: `W${number}` } : { personId: idOf('PEOPLE', of) }),
    ...more,
  });
  const owned = (phoneNumber: string, of: number, more: object = {}) => ({
    phoneNumber,
    state: 'ACTIVE',
    owner: { id: idOf('PEOPLE', of), type: 'PEOPLE' },
    ...more,
  });
  const webex = scriptWebex(
    [
      organization(1, lodz, {
        people: [person(1, 'Ewa Zdrój', 'ewa@lodz.example')],
        numbers: [owned('+48426300101', 1), { extension: '1234', state: 'ACTIVE' }],
        devices: [phone(1, 'Phone of Ewa', 1, { mac: '84:78:AC:10:00:01', serial: 'FCH2601A001' })],
      }),
      organization(2, cafe, {
        people: [
          person(2, 'Anna Nowak', 'anna.nowak@cafesol.example'),
          person(3, 'דנה כהן', 'dana@cafesol.example'),
          person(4, 'שלומי לוי', 'shlomi@cafesol.example'),
        ],
        numbers: [
          owned('+972501234567', 2),
          owned('+12124567890', 2),
          owned('+359888123456', 2),
          owned('+4915112345678', 2),
        ],
        devices: [
          phone(2, 'Phone of Anna', 2, { serial: '803050E050001234' }),
          phone(3, 'Board', undefined, { serial: '3146019091637071' }),
          phone(4, 'Panel', undefined, { serial: 'FAC1234ABCD' }),
          phone(5, 'Old phone', undefined, { mac: '001122334455', serial: '123456789012' }),
          phone(6, 'Conference phone', undefined, { mac: '64167F001122', serial: '64167F001122' }),
        ],
        licenses: [{ id: 'L1', name: 'Meetings', totalUnits: 1, subscriptionId: 'Sub555' }],
      }),
      organization(3, '426300102 Export'),
    ],
    100,
  );
  const quiet = { info: () => {}, warn: () => {}, error: () => {} };
  const sync = createSync({ store, webex, now: () => now, log: quiet });
  await sync.startSync();
  await sync.settled();
  await store.query(
    `INSERT INTO "StoredSubscription" (id, "orgId", source, "updatedAt")
     SELECT id, $1, 'import', now() FROM unnest($2::text[]) id`,
    [idOf('ORGANIZATION', 2), ['Sub777', 'Sub-300-B', 'cs-2026-a']],
  );
  await store.query(
    `INSERT INTO "StoredWebOrder" (id, "orgId", source, "updatedAt")
     SELECT id, $1, 'import', now() FROM unnest($2::text[]) id`,
    [
      idOf('ORGANIZATION', 2),
      [
        '2026/0815',
        'PO/2026-1',
        'SEP-1042',
        'WO.123',
        'WO.A12',
        '1234',
        '77',
        'A12',
        'A-1',
        'AB-12-CD',
        'ABCDEF',
        '88123456',
      ],
    ],
  );
});
afterAll(() => store.close());

/** The titles a text finds; what is wrong with it, when nothing was found and something is. */
async function titles(typed: string, wanted?: Wanted, region?: string): Promise<string[]> {
  const directory = directoryIn(region);
  const question = directory.readQuestion(typed, wanted);
  if (question.by === 'problem') return [`problem: ${question.problem}`];
  const { hits } = await directory.find(question, wanted, { from: 0, size: 20 });
  if (hits.length > 0) return hits.map(({ title }) => title);
  return question.by === 'reference' && question.otherwise.by === 'problem'
    ? [`problem: ${question.otherwise.problem}`]
    : [];
}

test.each<[string, string, string]>([
  ['0501234567', 'IL', 'Phone of Anna'],
  ['050.123.4567', 'IL', 'Phone of Anna'],
  ['050-123-4567', 'IL', 'Phone of Anna'],
  ['2124567890', 'US', 'Phone of Anna'],
  ['212.456.7890', 'US', 'Phone of Anna'],
  ['0888123456', 'BG', 'Phone of Anna'],
  ['08-88-12-34-56', 'BG', 'Phone of Anna'],
  ['42.630.01.01', 'PL', 'Phone of Ewa'],
  ['015112345678', 'DE', 'Phone of Anna'],
  ['0151 12345678', 'DE', 'Phone of Anna'],
])(
  'F049: the device of a national number is found by it: %s in %s',
  async (typed, region, name) => {
    expect(await titles(typed, 'device', region)).toEqual([name]);
  },
);

test('F049: a national number is no incomplete MAC address; without a region its country code is missing', async () => {
  expect(await titles('0501234567', 'device')).toEqual(['problem: countryCode']);
  expect(await titles('050.123.4567', 'device')).toEqual(['problem: countryCode']);
});

test.each<[string, string]>([
  ['3146019091637071', 'Board'],
  ['803050E050001234', 'Phone of Anna'],
  ['803050e050001234', 'Phone of Anna'],
  ['FAC1234ABCD', 'Panel'],
  ['FCH2601A001', 'Phone of Ewa'],
  ['123456789012', 'Old phone'],
  ['001122334455', 'Old phone'],
  ['64167F001122', 'Conference phone'],
  ['64:16:7f:00:11:22', 'Conference phone'],
])('A11: a serial number of digits, or of hex letters, is one: %s', async (typed, name) => {
  expect(await titles(typed)).toEqual([name]);
  expect(await titles(typed, 'device')).toEqual([name]);
  expect(await titles(typed, undefined, 'IL')).toEqual([name]);
});

test('A11: inside one customer its serial numbers are found, and nobody else’s', async () => {
  const inside = async (org: number, typed: string) => {
    const directory = directoryIn('PL').inside(idOf('ORGANIZATION', org));
    const question = directory.readQuestion(typed);
    if (question.by === 'problem') return [question.problem];
    const { hits } = await directory.find(question, undefined, { from: 0, size: 20 });
    return hits.map(({ title }) => title);
  };

  expect(await inside(2, '3146019091637071')).toEqual(['Board']);
  expect(await inside(1, '3146019091637071')).toEqual([]);
  expect(await inside(2, 'FAC1234ABCD')).toEqual(['Panel']);
  expect(await inside(1, 'FAC1234ABCD')).toEqual([]);
  expect(await inside(2, '00-11-22-33-4F')).toEqual(['mac']);
});

test.each<[string, Wanted | undefined]>([
  ['FAC1234ABCE', undefined],
  ['803050e05000123', 'device'],
  ['2c549188c9', 'device'],
])(
  'F051: where no device has it as its serial number, an incomplete MAC address is told: %s',
  async (typed, wanted) => {
    expect(await titles(typed, wanted)).toEqual(['problem: mac']);
  },
);

test.each<[string, Wanted | undefined, string | undefined, string]>([
  ['Anna Nowak <anna.nowak@cafesol.example>', undefined, undefined, 'Anna Nowak'],
  ['"Nowak, Anna" <Anna.Nowak@cafesol.example>;', 'user', undefined, 'Anna Nowak'],
  ['Anna <mailto:anna.nowak@cafesol.example>', undefined, undefined, 'Anna Nowak'],
  ['Anna <anna.nowak@cafesol.example>', 'device', undefined, 'Phone of Anna'],
  ['sip:anna.nowak@cafesol.example', undefined, undefined, 'Anna Nowak'],
  ['sip:anna.nowak@cafesol.example', 'user', undefined, 'Anna Nowak'],
  ['www.cafesol.example', undefined, undefined, cafe],
  ['https://www.cafesol.example/kontakt', undefined, undefined, cafe],
  ['www.cafesol.ex', 'customer', undefined, cafe],
  ['Tel. +48 42 630 01 01', undefined, undefined, '+48426300101'],
  ['Tel. +48 42 630 01 01', 'number', undefined, '+48426300101'],
  ['tel: 42 630 01 01', 'number', 'PL', '+48426300101'],
  ['nr tel. 42 630-01-01', undefined, 'PL', '+48426300101'],
  ['teléfono +48 42 630 01 01', 'number', undefined, '+48426300101'],
  ['тел.: +48 42 630 01 01', undefined, undefined, '+48426300101'],
  ['Tlf. (+48) 42 630 01 01', undefined, undefined, '+48426300101'],
  ['טל׳ 42-6300101', 'number', 'PL', '+48426300101'],
  ['42 630 01 01', 'customer', 'PL', lodz],
  ['426300101', 'customer', 'PL', lodz],
  ['426300102', 'customer', 'PL', '426300102 Export'],
  ['426300102', 'customer', undefined, '426300102 Export'],
  ['SEP-1042', undefined, undefined, cafe],
])('as it was copied: %s (%s, %s)', async (typed, wanted, region, name) => {
  expect(await titles(typed, wanted, region)).toEqual([name]);
});

test.each([
  'Sub777',
  'sub777',
  'SUB777',
  'sUB777',
  'sub-300-b',
  'SUB-300-B',
  'CS-2026-A',
  'sub555',
])('F015: an imported subscription is found in any case: %s', async (typed) => {
  expect(await titles(typed)).toEqual([cafe]);
  expect(await titles(typed, 'customer')).toEqual([cafe]);
});

test.each([
  '2026/0815',
  'PO/2026-1',
  'po/2026-1',
  'WO.123',
  'WO.A12',
  'A12',
  'A-1',
  'AB-12-CD',
  'ABCDEF',
  'abcdef',
  '88123456',
  '77',
])('F015: a web order is found by whatever number an import takes: %s', async (typed) => {
  expect(await titles(typed)).toEqual([cafe]);
  expect(await titles(typed, undefined, 'PL')).toEqual([cafe]);
  expect(await titles(typed, 'customer', 'PL')).toEqual([cafe]);
});

test('F015: a web order of four digits and an extension do not hide each other', async () => {
  expect(await titles('1234')).toEqual([cafe, '1234']);
  expect(await titles('1234', 'customer')).toEqual([cafe]);
  expect(await titles('1234', 'number')).toEqual(['1234']);
});

test('F013: Hebrew names are found with and without final letters, and by their beginnings', async () => {
  expect(await titles('כהנ', 'user')).toEqual(['דנה כהן']);
  expect(await titles('שלום', 'user')).toEqual(['שלומי לוי']);
});
