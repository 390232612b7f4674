import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDirectory, type Directory } from '../../../src/directory/directory.ts';
import type { Wanted } from '../../../src/directory/question.ts';
import { createSync } from '../../../src/directory/sync.ts';
import type { Store } from '../../../src/store/store.ts';
import { WebexPerson } from '../../../src/webex/people.ts';
import { openTestStore } from '../../support/database.ts';
import { fastestMs } from '../../support/fastest.ts';
import { fc } from '../../support/properties.ts';
import {
  idOf,
  organization,
  refusal,
  type ScriptedWebex,
  scriptWebex,
  uuidOf,
} from '../../support/webex-lists.ts';

let store: Store;
let directory: Directory;
let webex: ScriptedWebex;
const synced = new Date('2026-11-21T08:00:00Z');
let clock = synced;
const asked: string[] = [];
let live: (email: string) => unknown[] = () => [];

const names = [
  'Anna Kowalska-Wiśniewska',
  'נועה בן־דוד',
  'Иван Петров',
  'Kari Nordmann',
  'Øystein Ångström',
  'Søren Łukaszewicz',
  'José Ñandú',
  'Юлия Андреева',
  "Sean O'Brien",
];

/** The same names in another alphabet, with vowel points, and with ordinary letters for final ones. */
const alike: Record<string, readonly string[]> = {
  'נועה בן־דוד': ['נוֹעָה בן־דוד', 'נועה בנ דוד'],
  'Иван Петров': ['Ivan Petrov'],
  'Kari Nordmann': ['Кари Нордманн'],
  'Юлия Андреева': ['Iulia Andreeva', 'Julija Andreeva', 'Yuliya Andreeva'],
};

function person(number: number, displayName: string, more: object = {}) {
  return {
    id: idOf('PEOPLE', number),
    displayName,
    emails: [`p${number}@example.com`],
    loginEnabled: true,
    ...more,
  };
}

beforeAll(async () => {
  store = await openTestStore();
  webex = scriptWebex(
    [
      organization(1, 'Zakłady Łódź Sp. z o.o.', {
        people: [
          ...names.map((name, at) => person(100 + at, name)),
          person(1, 'Anna Nowak', {
            emails: ['anna.nowak@lodz.example', 'anowak@lodz.example'],
            sipAddresses: [{ type: 'enterprise', value: 'anna@sip.lodz.example' }],
            phoneNumbers: [{ type: 'mobile', value: '+48 600 100 200' }],
            locationId: 'O1',
            licenses: ['L1'],
          }),
          person(3, 'Ania', { firstName: 'Anna', lastName: 'Zielińska' }),
          person(4, 'Anna Nowakowska'),
          person(5, 'Anna Nowak', { emails: ['leaver@lodz.example'] }),
        ],
        licenses: [
          { id: 'L1', name: 'Webex Calling - Professional', totalUnits: 10, consumedUnits: 12 },
          {
            id: 'L2',
            name: 'Meetings',
            totalUnits: -1,
            consumedUnits: 3,
            siteUrl: 'lodz.webex.com',
            subscriptionId: 'Sub100200',
          },
        ],
        locations: [{ id: 'O1', name: 'Łódź' }],
        numbers: [
          {
            phoneNumber: '+48225550123',
            extension: '0123',
            state: 'ACTIVE',
            phoneNumberType: 'PRIMARY',
            mainNumber: true,
            location: { id: 'O1', name: 'Łódź' },
            owner: { id: idOf('PEOPLE', 1), type: 'PEOPLE', firstName: 'Anna', lastName: 'Nowak' },
          },
          {
            phoneNumber: '+48225550124',
            state: 'INACTIVE',
            owner: { id: 'Q1', type: 'CALL_QUEUE', displayName: 'Service' },
          },
          { phoneNumber: '+48225550125', state: 'ACTIVE' },
          { extension: '777', location: { id: 'O1', name: 'Łódź' } },
        ],
        devices: [
          {
            id: idOf('DEVICE', 1),
            displayName: 'Anna’s phone',
            personId: idOf('PEOPLE', 1),
            product: 'Cisco 8845',
            mac: '2C:54:91:88:C9:E3',
            serial: 'FOC1923NVVN',
            primarySipUrl: 'davis@nanpizza.cisco.com',
            connectionStatus: 'connected',
          },
          {
            id: idOf('DEVICE', 2),
            displayName: 'Board room Łódź',
            workspaceId: 'W1',
            mac: '2C549188C9E4',
          },
        ],
      }),
      organization(2, 'מעבדות גליל בע״מ', {
        people: [person(2, 'Anna Nowak', { emails: ['anna.nowak@galil.example'] })],
      }),
      organization(3, 'Café Sol S.L.', {}),
      organization(4, 'Lost Ltd', { people: [person(40, 'Lena Lost')] }),
      organization(5, 'Anna Bakery', {}),
    ],
    100,
  );
  const pull = async () => {
    const sync = createSync({ store, webex, now: () => synced, log: quiet });
    await sync.startSync();
    await sync.settled();
  };
  await pull();
  webex.organizations = webex.organizations.filter(({ displayName }) => displayName !== 'Lost Ltd');
  const [lodz] = webex.organizations;
  if (lodz)
    lodz.people = lodz.people.filter((each) => (each as { id: string }).id !== idOf('PEOPLE', 5));
  await pull();
  await store.query(
    `INSERT INTO "StoredWebOrder" (id, "orgId", source, "updatedAt") VALUES ('91234567', $1, 'import', now())`,
    [idOf('ORGANIZATION', 1)],
  );
  await store.query(
    `INSERT INTO "StoredSubscription" (id, "orgId", "webOrderId", source, "updatedAt")
     VALUES ('SUB-300-A', $1, '91234568', 'import', now())`,
    [idOf('ORGANIZATION', 1)],
  );
  directory = createDirectory({
    store,
    now: () => clock,
    region: 'PL',
    gapsKeptMs: 0,
    findPeopleByEmail: async (email) => {
      asked.push(email);
      return live(email).map((one) => WebexPerson.parse(one));
    },
  })('all');
});

afterAll(() => store.close());

const quiet = { info: () => {}, warn: () => {}, error: () => {} };

/** The titles a query finds, in order; what is wrong with it, when something is. */
async function titles(typed: string, wanted?: Wanted): Promise<string[]> {
  const question = directory.readQuestion(typed, wanted);
  if (question.by === 'problem') return [`problem: ${question.problem}`];
  const { hits } = await directory.find(question, wanted, { from: 0, size: 50 });
  return hits.map(({ title, goneAt }) => (goneAt ? `${title} (gone)` : title));
}

async function ids(typed: string, wanted?: Wanted): Promise<string[]> {
  const question = directory.readQuestion(typed, wanted);
  if (question.by === 'problem') return [];
  const { hits } = await directory.find(question, wanted, { from: 0, size: 50 });
  return hits.map(({ id }) => id);
}

const withoutAccents = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'O');

describe('a name finds its person', () => {
  const written = fc.record({
    at: fc.nat(names.length - 1),
    upper: fc.boolean(),
    plain: fc.boolean(),
    decomposed: fc.boolean(),
    reversed: fc.boolean(),
    gap: fc.constantFrom(' ', '  ', ' \u200f', ', ', '\u00a0'),
    kept: fc.integer({ min: 3, max: 40 }),
    other: fc.nat(3),
  });

  test('in any case, order, spacing, alphabet and form of accents, and by the beginnings of its words', async () => {
    await fc.assert(
      fc.asyncProperty(
        written,
        async ({ at, other, upper, plain, decomposed, reversed, ...rest }) => {
          const { gap, kept } = rest;
          const own = names[at] ?? '';
          const writings = [own, ...(alike[own] ?? [])];
          const name = writings[other % writings.length] ?? '';
          let words = (plain ? withoutAccents(name) : name).split(' ');
          if (reversed) words = words.reverse();
          let typed = words.map((word) => word.slice(0, kept)).join(gap);
          if (upper) typed = typed.toLocaleUpperCase('en');
          if (decomposed) typed = typed.normalize('NFD');

          expect(await ids(typed, 'user')).toContain(idOf('PEOPLE', 100 + at));
        },
      ),
      { numRuns: 250 },
    );
  });

  test.each([
    ['Ivan Petrov', 'Иван Петров'],
    ['ПЕТРОВ иван', 'Иван Петров'],
    ['Iulia Andreeva', 'Юлия Андреева'],
    ['Julija Andreeva', 'Юлия Андреева'],
    ['Yuliya Andreeva', 'Юлия Андреева'],
    ['Кари Нордманн', 'Kari Nordmann'],
    ['נועה בן דוד', 'נועה בן־דוד'],
    ['נוֹעָה', 'נועה בן־דוד'],
    ['oystein angstrom', 'Øystein Ångström'],
    ['o brien', "Sean O'Brien"],
    ['wisniewska', 'Anna Kowalska-Wiśniewska'],
  ])('“%s” finds %s', async (typed, name) => {
    expect(await titles(typed, 'user')).toEqual([name]);
  });

  test('by first and last name where the display name is another', async () => {
    expect(await titles('Anna Zielinska', 'user')).toEqual(['Ania']);
  });

  test.each([
    ['zaklady lodz', 'Zakłady Łódź Sp. z o.o.'],
    ['מעבדות גליל בעמ', 'מעבדות גליל בע״מ'],
    ['מעבדות גליל בע"מ', 'מעבדות גליל בע״מ'],
    ['cafe sol', 'Café Sol S.L.'],
  ])('“%s” finds the customer %s', async (typed, name) => {
    expect(await titles(typed, 'customer')).toEqual([name]);
  });
});

describe('several hits', () => {
  test('are ranked: exact before beginnings, gone ones last and marked', async () => {
    expect(await titles('Anna Nowak', 'user')).toEqual([
      'Anna Nowak',
      'Anna Nowak',
      'Anna Nowakowska',
      'Anna Nowak (gone)',
    ]);
  });

  test('come from customers and users when anything is looked for', async () => {
    const found = await titles('anna');

    expect(found[0]).toBe('Anna Bakery');
    expect(found).toContain('Anna Kowalska-Wiśniewska');
  });

  test('are paged without loss or doubling', async () => {
    const question = directory.readQuestion('anna', 'user');
    if (question.by === 'problem') throw new Error(question.problem);
    const all = await directory.find(question, 'user', { from: 0, size: 50 });
    const pages = await Promise.all(
      [0, 2, 4, 6].map((from) => directory.find(question, 'user', { from, size: 2 })),
    );

    expect(pages.map(({ total }) => total)).toEqual([6, 6, 6, 0]);
    expect(pages.flatMap(({ hits }) => hits)).toEqual(all.hits);
  });

  test('of a customer that was lost are marked as gone', async () => {
    expect(await titles('Lena Lost', 'user')).toEqual(['Lena Lost (gone)']);
  });
});

describe('one value finds one thing', () => {
  const lodz = 'Zakłady Łódź Sp. z o.o.';

  test.each<[string, Wanted | undefined, string[]]>([
    ['ANNA.NOWAK@lodz.example', undefined, ['Anna Nowak']],
    ['anowak@lodz.example', 'user', ['Anna Nowak']],
    ['<mailto:anna.nowak@lodz.example>', 'user', ['Anna Nowak']],
    ['anna.nowak@', 'user', ['Anna Nowak', 'Anna Nowak']],
    [idOf('PEOPLE', 1), undefined, ['Anna Nowak']],
    [uuidOf(1).toUpperCase(), 'customer', [lodz]],
    [idOf('ORGANIZATION', 1), undefined, [lodz]],
    [uuidOf(1).replaceAll('-', ''), 'customer', [lodz]],
    [`{${uuidOf(1)}}`, 'customer', [lodz]],
    [`urn:uuid:${uuidOf(1)}`, 'customer', [lodz]],
    [`ID: ${uuidOf(1)}`, 'customer', [lodz]],
    [`id ${idOf('PEOPLE', 1)}`, undefined, ['Anna Nowak']],
    [`ciscospark://us/ORGANIZATION/${uuidOf(1)}`, undefined, [lodz]],
    ['+48 22 555-01-23', undefined, ['+48225550123']],
    ['0048 (22) 5550123', 'number', ['+48225550123']],
    ['tel:+48225550123', 'number', ['+48225550123']],
    ['22 555 01 23', 'number', ['+48225550123']],
    ['+48 22 555 01 24', 'number', ['+48225550124']],
    ['777', 'number', ['777']],
    ['0123', undefined, ['+48225550123']],
    ['+48 600 100 200', 'number', ['Anna Nowak']],
    ['+48 22 555 01 23', 'user', ['Anna Nowak']],
    ['+48 22 555 01 23', 'device', ['Anna’s phone']],
    ['+48 22 555 01 23', 'customer', [lodz]],
    ['2c-54-91-88-c9-e3', undefined, ['Anna’s phone']],
    ['2C54.9188.C9E3', 'device', ['Anna’s phone']],
    ['2c549188c9e3', 'device', ['Anna’s phone']],
    ['SEP2C549188C9E3', undefined, ['Anna’s phone']],
    ['sep2c549188c9e3', 'device', ['Anna’s phone']],
    ['sip:davis@nanpizza.cisco.com', undefined, ['Anna’s phone']],
    ['sips:davis@nanpizza.cisco.com;transport=tls', undefined, ['Anna’s phone']],
    ['davis@nanpizza.cisco.com', 'device', ['Anna’s phone']],
    ['SIP: davis@nanpizza.cisco.com', undefined, ['Anna’s phone']],
    ['davis@nanpizza.cisco.com:5060', undefined, ['Anna’s phone']],
    ['ANNA.NOWAK@lodz.example;', undefined, ['Anna Nowak']],
    ['davis@nanpizza.cisco.com;user=phone', undefined, ['Anna’s phone']],
    ['SIP:anna@sip.lodz.example;transport=tls', 'device', ['Anna’s phone']],
    ['anna@sip.lodz.example', undefined, ['Anna Nowak']],
    ['anna.nowak@lodz.example', 'device', ['Anna’s phone']],
    ['lodz.example', 'customer', [lodz]],
    ['@lodz.example', undefined, [lodz]],
    ['lodz.ex', 'customer', [lodz]],
    ['https://lodz.webex.com/meet/anna', undefined, [lodz]],
    ['LODZ.webex.com', 'customer', [lodz]],
    ['Sub100200', 'customer', [lodz]],
    ['sub100200', undefined, [lodz]],
    ['SUB-300-A', undefined, [lodz]],
    ['91234567', undefined, [lodz]],
    ['91234568', 'customer', [lodz]],
    ['foc1923nvvn', 'device', ['Anna’s phone']],
    ['FOC1923NVVN', undefined, ['Anna’s phone']],
    ['board room', 'device', ['Board room Łódź']],
    ['kari nordmann', 'number', ['Kari Nordmann']],
  ])('%s (%s) finds %j', async (typed, wanted, expected) => {
    expect(await titles(typed, wanted)).toEqual(expected);
  });

  /** Each letter or digit with something of `gap` behind it, but for the last. */
  const spelled = (text: string, gap: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc
      .array(gap, { minLength: text.length - 1, maxLength: text.length - 1 })
      .map((gaps) => [...text].map((sign, at) => `${sign}${gaps[at] ?? ''}`).join(''));
  /** Digits, letters and signs as East Asian keyboards write them. */
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  /** What is copied along: spaces, quotation marks, marks of the direction of writing. */
  const around = fc.constantFrom(
    ['', ''],
    [' ', '\n'],
    ['“', '”'],
    ['\u202a', '\u202c'],
    ['', ','],
  );

  test('a MAC address in any writing finds its device', async () => {
    const gap = fc.constantFrom('', '', ':', '-', '.', ' ', '–', '\u00a0');
    const written = fc.tuple(spelled('2c549188c9e3', gap), fc.constantFrom('', 'SEP', 'sep'));
    await fc.assert(
      fc.asyncProperty(
        fc.record({ written, around, upper: fc.boolean(), isWide: fc.boolean() }),
        fc.constantFrom(undefined, 'device' as const),
        async ({ written: [mac, name], around: [before, behind], upper, isWide }, wanted) => {
          const typed = `${before}${name}${upper ? mac.toUpperCase() : mac}${behind}`;

          expect(await titles(isWide ? wide(typed) : typed, wanted)).toEqual(['Anna’s phone']);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('a number in any writing finds its owner', async () => {
    const gap = fc.constantFrom('', '', ' ', '-', '.', '/', '\u00a0', '\u2011', '–');
    const country = fc.constantFrom(
      '+48',
      '+48 ',
      '0048',
      '00 48 ',
      '(+48) ',
      'tel:+48',
      'Tel. +48',
    );
    const label = fc.constantFrom('', 'tel. ', 'Tlf: ', 'тел.: ', 'טל׳ ', 'Teléfono ', 'nr tel. ');
    const national = spelled('225550123', gap);
    const written = fc.oneof(
      fc.tuple(country, national),
      fc.tuple(label, national),
      fc.tuple(fc.constantFrom('+48 (22) ', '0048 (22) ', '(22) '), spelled('5550123', gap)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.record({ written, around, isWide: fc.boolean() }),
        async ({ written: [before, digits], around: [left, right], isWide }) => {
          const typed = `${left}${before}${isWide ? wide(digits) : digits}${right}`;

          expect(await titles(typed, 'number')).toEqual(['+48225550123']);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('a SIP address in any writing finds its device', async () => {
    const address = 'davis@nanpizza.cisco.com';
    const written = fc.record({
      scheme: fc.constantFrom('sip:', 'SIP:', 'sips:'),
      upper: fc.array(fc.boolean(), { minLength: address.length, maxLength: address.length }),
      port: fc.constantFrom('', ':5060', ':5061'),
      more: fc.constantFrom('', ';transport=tls', ';user=phone;lr', '?subject=help'),
      around: fc.oneof(
        around,
        fc.constantFrom(['<', '>'], ['"Davis, Ann" <', '>'], ['Davis <', '>;tag=a1b2']),
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        written,
        fc.constantFrom(undefined, 'device' as const),
        async ({ scheme, upper, port, more, around: [left, right] }, wanted) => {
          const signs = [...address].map((sign, at) => (upper[at] ? sign.toUpperCase() : sign));
          const typed = `${left}${scheme}${signs.join('')}${port}${more}${right}`;

          expect(await titles(typed, wanted)).toEqual(['Anna’s phone']);
        },
      ),
      { numRuns: 150 },
    );
  });
});

test('a customer that has a domain with www and without it is one hit (F014)', async () => {
  await store.query(
    `INSERT INTO "Domain" (domain, "orgId", source) VALUES ('www.lodz.example', $1, 'site')`,
    [idOf('ORGANIZATION', 1)],
  );
  expect(await titles('www.lodz.example')).toEqual(['Zakłady Łódź Sp. z o.o.']);
  await store.query(`DELETE FROM "Domain" WHERE domain = 'www.lodz.example'`);
});

describe('a value that cannot be right', () => {
  test.each<[string, Wanted | undefined, string]>([
    ['2C:54:91', undefined, 'mac'],
    ['2C:54:91:88:C9:ZZ', 'device', 'mac'],
    ['2C:54:91:88:C9:E31', undefined, 'mac'],
    ['2c:549:18', 'device', 'mac'],
    ['+48 22 ABC', 'number', 'number'],
    ['555 call me', 'number', 'number'],
    ['+4', undefined, 'number'],
    ['anna nowak@lodz.example', 'user', 'email'],
    ['a@b@c', undefined, 'email'],
    ['anna@lodz.example;bob@lodz.example', undefined, 'email'],
    ['sip:nobody', undefined, 'sip'],
    ['Y2lzY29zcGFyazovL3VzL1BFT1', undefined, 'id'],
    ['Y2lzY29zcGFyazovL3VzL1BFT1BMRS9h', undefined, 'id'],
    ['9e9f758c-6f13-4a4e-ba3d-8355aaef83', 'customer', 'id'],
    ['9e9f758c-6f13-4a4e-ba3d-8355aaef833c1', undefined, 'id'],
    ['9e9f758-6f13-4a4e-ba3d-8355aaef833c', undefined, 'id'],
    ['9e9f758c-6f13-4a4e-ba3d', undefined, 'id'],
    ['9e9f758c-6f13-4a4e-ba3d-8355aaef833o', undefined, 'id'],
    ['SEP2C549188C9', undefined, 'mac'],
    ['x', undefined, 'tooShort'],
    ['???', undefined, 'tooShort'],
    ['  ', undefined, 'empty'],
    ['a'.repeat(201), undefined, 'tooLong'],
    ['2C:54:91:88:C9:E3', 'customer', 'mismatch'],
    [uuidOf(1), 'number', 'mismatch'],
  ])('%s (%s): %s', (typed, wanted, problem) => {
    expect(directory.readQuestion(typed, wanted)).toMatchObject({ by: 'problem', problem });
  });

  test('a national number needs a country code where no region is set, and a guess is made', () => {
    const abroad = createDirectory({ store, now: () => clock })('all');

    expect(abroad.readQuestion('48 22 555 01 23', 'number')).toEqual({
      by: 'problem',
      problem: 'countryCode',
      suggestion: '+48225550123',
    });
  });

  test.each([
    ['12124567890', { problem: 'countryCode', suggestion: '+12124567890' }],
    ['1-212-456-7890', { problem: 'countryCode', suggestion: '+12124567890' }],
    ['972 4 850 0101', { problem: 'countryCode', suggestion: '+97248500101' }],
    ['99999999999', { problem: 'number' }],
    ['0000000000', { problem: 'number' }],
  ])(
    'A8: %s is no Polish number; its plus is suggested where only that is missing',
    (typed, expected) => {
      expect(directory.readQuestion(typed, 'number')).toEqual({ by: 'problem', ...expected });
    },
  );
});

describe('nothing found', () => {
  const near = async (typed: string, wanted?: Wanted) => {
    const question = directory.readQuestion(typed, wanted);
    if (question.by === 'problem') return [question.problem];
    return (await directory.findNearest(question, wanted, 5)).map(({ title }) => title);
  };

  test.each<[string, Wanted | undefined, string]>([
    ['Kari Nordman Nilsen', undefined, 'Kari Nordmann'],
    ['Kowlaska', 'user', 'Anna Kowalska-Wiśniewska'],
    ['Ivan Pterov', 'user', 'Иван Петров'],
    ['Nordmnan', undefined, 'Kari Nordmann'],
    ['נועה בן דוף', 'user', 'נועה בן־דוד'],
    ['Kafe Sol', 'customer', 'Café Sol S.L.'],
    ['kari.nordman@example.org', 'user', 'Kari Nordmann'],
    ['+48 22 555 01 29', 'number', '+48225550123'],
    ['2C:54:91:88:C9:E9', 'device', 'Anna’s phone'],
  ])('near “%s” (%s) is %s', async (typed, wanted, name) => {
    expect(await titles(typed, wanted)).toEqual([]);
    expect(await near(typed, wanted)).toContain(name);
  });

  test('who lacks one of the words is near only where nobody has all of them', async () => {
    expect(await near('Anna Kowlaska', 'user')).toEqual(['Anna Kowalska-Wiśniewska']);
    expect((await near('Anna Xyzzyplugh', 'user')).length).toBeGreaterThan(1);
  });

  test('tells how old the copy is', async () => {
    const question = directory.readQuestion('nobody at all');
    if (question.by === 'problem') throw new Error(question.problem);
    const found = await directory.find(question, undefined, { from: 0, size: 5 });

    expect(found).toMatchObject({ total: 0, source: { from: 'copy', at: synced } });
  });
});

describe('gaps', () => {
  test('name customers whose copy is old or failed, and those never copied', async () => {
    const before = await directory.readGaps();
    await store.query(
      `UPDATE "SyncStage" SET "failedAt" = $2 WHERE "orgId" = $1 AND stage = 'people'`,
      [idOf('ORGANIZATION', 3), synced.toISOString()],
    );
    await store.query(`DELETE FROM "SyncStage" WHERE "orgId" = $1 AND stage = 'people'`, [
      idOf('ORGANIZATION', 5),
    ]);
    const question = directory.readQuestion('anna', 'user');
    if (question.by === 'problem') throw new Error(question.problem);
    const { gaps } = await directory.find(question, 'user', { from: 0, size: 5 });
    clock = new Date(synced.getTime() + 25 * 3_600_000);
    const later = await directory.readGaps(idOf('ORGANIZATION', 1));
    clock = synced;

    expect(before).toBeUndefined();
    expect(gaps).toEqual({
      missing: ['Anna Bakery'],
      missingCount: 1,
      stale: [{ name: 'Café Sol S.L.', since: synced }],
      staleCount: 1,
    });
    expect(later).toMatchObject({ missingCount: 0, stale: [{ name: 'Zakłady Łódź Sp. z o.o.' }] });
  });
});

test('what was never copied of a customer is named and not counted', async () => {
  const orgId = idOf('ORGANIZATION', 1);
  const stages = await store.query(
    `UPDATE "SyncStage" SET "asOf" = NULL WHERE "orgId" = $1 AND stage IN ('licenses', 'devices')
     RETURNING stage`,
    [orgId],
  );
  const customer = await directory.readOrganization(orgId);
  const person = await directory.readPerson(idOf('PEOPLE', 1));
  await store.query(`UPDATE "SyncStage" SET "asOf" = $2 WHERE "orgId" = $1 AND "asOf" IS NULL`, [
    orgId,
    synced.toISOString(),
  ]);

  expect(stages).toHaveLength(2);
  expect(customer).toMatchObject({ pending: ['licenses', 'devices'], people: 12, numbers: 4 });
  expect(customer).not.toHaveProperty('devices');
  expect(person?.pending).toEqual(['licenses', 'devices']);
  expect((await directory.readOrganization(orgId))?.pending).toEqual([]);
});

describe('an address the copy does not hold', () => {
  test('is asked of Webex once, labelled live, and kept', async () => {
    asked.length = 0;
    live = (email) => [
      person(90, 'New Comer', { emails: [email], orgId: idOf('ORGANIZATION', 3) }),
    ];
    const question = directory.readQuestion('new@cafesol.example', 'user');
    if (question.by === 'problem') throw new Error(question.problem);
    const first = await directory.find(question, 'user', { from: 0, size: 5 });
    live = () => [];
    const second = await directory.find(question, 'user', { from: 0, size: 5 });

    expect(first.source).toEqual({ from: 'live', at: clock });
    expect(first.hits).toMatchObject([{ title: 'New Comer', organization: 'Café Sol S.L.' }]);
    expect(second).toMatchObject({ total: 1, source: { from: 'copy' } });
    expect(asked).toEqual(['new@cafesol.example']);
  });

  test('is answered from the copy when Webex does not answer', async () => {
    live = () => {
      throw refusal(503);
    };
    const question = directory.readQuestion('unknown@cafesol.example', 'user');
    if (question.by === 'problem') throw new Error(question.problem);

    expect(await directory.find(question, 'user', { from: 0, size: 5 })).toMatchObject({
      total: 0,
      source: { from: 'copy' },
    });
    expect(await directory.ensurePerson('unknown@cafesol.example')).toBeUndefined();
    expect(await directory.ensurePerson(' Anna.Nowak@lodz.example')).toMatchObject({
      displayName: 'Anna Nowak',
    });
  });
});

test('everything about a person, a customer, a number and a device can be read', async () => {
  expect(await directory.readPerson(idOf('PEOPLE', 1))).toMatchObject({
    displayName: 'Anna Nowak',
    organization: 'Zakłady Łódź Sp. z o.o.',
    state: 'active',
    phone: '+48225550123',
    extension: '0123',
    location: 'Łódź',
    licenses: ['Webex Calling - Professional'],
    devices: [{ name: 'Cisco 8845', state: 'connected' }],
    numbers: 1,
    source: { from: 'copy', at: synced },
  });
  expect(await directory.readOrganization(idOf('ORGANIZATION', 1))).toMatchObject({
    orgUuid: uuidOf(1),
    people: 12,
    numbers: 4,
    devices: 2,
    locations: ['Łódź'],
    sites: ['lodz.webex.com'],
    licenses: [
      { name: 'Meetings', used: 3 },
      { name: 'Webex Calling - Professional', used: 12, total: 10 },
    ],
  });
  expect(await directory.readNumber(`${uuidOf(1)}/+48225550124`)).toMatchObject({
    state: 'inactive',
    owner: { type: 'CALL_QUEUE', name: 'Service' },
  });
  expect(await directory.readNumber(`${uuidOf(1)}/+48225550125`)).not.toHaveProperty('owner');
  expect(await directory.readDevice(idOf('DEVICE', 1))).toMatchObject({
    mac: '2c549188c9e3',
    sip: 'sip:davis@nanpizza.cisco.com',
    owner: 'Anna Nowak',
  });
  expect(await directory.readPerson('nobody')).toBeUndefined();
});

test.each([
  ['one word', 'a'.repeat(10_000)],
  ['words', 'ab '.repeat(3_333)],
  ['digits', '1'.repeat(10_000)],
  ['dots', 'a.'.repeat(5_000)],
  ['colons', 'ab:'.repeat(3_333)],
  ['marks', `a${'\u0301'.repeat(9_999)}`],
])('10,000 characters of %s are answered within 300 ms', async (_what, typed) => {
  const took = await fastestMs(() =>
    expect(directory.readQuestion(typed)).toMatchObject({ by: 'problem' }),
  );

  expect(took).toBeLessThan(300);
});

test('no text of at most 10,000 characters breaks a search', async () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 10_000 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.constantFrom(
      '\'; DROP TABLE "Person"; --',
      '%',
      '%%%%_',
      '\\',
      '$1',
      '\u0000anna',
      '(a+)+$',
      `${'a '.repeat(99)}`,
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      hostile,
      fc.constantFrom(undefined, 'user', 'customer', 'number', 'device'),
      async (typed, wanted) => {
        const question = directory.readQuestion(typed, wanted as Wanted | undefined);
        if (question.by === 'problem') return;
        await directory.find(question, wanted as Wanted | undefined, { from: 0, size: 5 });
        await directory.findNearest(question, wanted as Wanted | undefined, 5);
      },
    ),
    { numRuns: 300 },
  );
  expect(await titles('Kari Nordmann', 'user')).toEqual(['Kari Nordmann']);
});
