/** Files of wholesale users: what a row must look like, in every language and encoding people export in. */
import { describe, expect, test } from 'vitest';
import { inWords } from '../../../src/language/in-words.ts';
import { type Language, languages, type Text } from '../../../src/language/index.ts';
import { headingOf, userColumns } from '../../../src/wholesale/csv-columns.ts';
import { exportFile, templateFile } from '../../../src/wholesale/user-export.ts';
import {
  correctedFile,
  loadUserFile,
  plannedOutcome,
  planUserFile,
  resultFile,
  type UserFile,
} from '../../../src/wholesale/user-file.ts';
import type { ImportMode, KnownCustomer, KnownUser } from '../../../src/wholesale/user-plan.ts';

const anna: KnownUser = {
  id: 's-anna',
  package: 'webex_suite',
  pending: false,
  extension: '1201',
  phone: '+48221112233',
  locationId: 'l-lodz',
};

const customer: KnownCustomer = {
  users: new Map<string, KnownUser>([
    ['anna@galil.example', anna],
    ['meets@galil.example', { id: 's-meets', package: 'webex_meetings', pending: false }],
    ['waits@galil.example', { id: 's-waits', package: 'webex_meetings', pending: true }],
    [
      'boss@galil.example',
      { id: 's-boss', package: 'webex_suite', pending: false, isFullAdmin: true },
    ],
  ]),
  locations: [
    { id: 'l-lodz', name: 'Łódź' },
    { id: 'l-haifa', name: 'Haifa' },
    { id: 'l-one', name: 'Depot' },
    { id: 'l-two', name: 'depot' },
  ],
  packages: ['webex_calling', 'webex_suite', 'webex_meetings', 'webex_voice'],
};

const headings =
  'First Name,Last Name,User ID/Email,Extension,Phone Number,Location,Jabber Calling,Jabber with Webex Teams,Preferred Webex Site,Webex Calling,Webex Suite,Webex Meetings,Webex Voice';

function loaded(content: string | Buffer): UserFile {
  const file = loadUserFile(Buffer.from(content as string));
  if ('problem' in file) throw new Error(file.problem);
  return file;
}

function planned(rows: string, mode: ImportMode = 'both', strictSite = false) {
  const file = loaded(`${headings}\n${rows}\n`);
  const plan = planUserFile(file, customer, { mode, language: 'en', strictSite });
  return plan.planned.map(({ effect, problems, warnings, wish }) => ({
    effect,
    problems: problems.map((one) => inWords(one, 'en')),
    warnings: warnings.map((one) => inWords(one, 'en')),
    wish,
  }));
}

const effects = (rows: string, mode?: ImportMode) =>
  planned(rows, mode).map(({ effect }) => effect);
const problems = (row: string) => planned(row)[0]?.problems;
const site = 'galil.webex.com';

describe('a row', () => {
  test('of somebody new adds them with package, number and location (F243)', () => {
    const row = `Dana,Levi,Dana@Galil.example,1300,+972-4-555 01 01,haifa,FALSE,FALSE,${site},TRUE,FALSE,FALSE,FALSE`;

    expect(planned(row)[0]).toEqual({
      effect: 'add',
      problems: [],
      warnings: ['only Control Hub can set Preferred Webex Site; I leave it as it is'],
      wish: {
        package: 'webex_calling',
        firstName: 'Dana',
        lastName: 'Levi',
        extension: '1300',
        phone: '+97245550101',
        locationId: 'l-haifa',
      },
    });
  });

  test('of somebody who has another package changes it, of somebody who has it changes nothing', () => {
    const change = `Mia,M,meets@galil.example,1301,,Haifa,FALSE,FALSE,${site},FALSE,TRUE,FALSE,FALSE`;
    const same = 'Anna,N,anna@galil.example,,,,,,,FALSE,TRUE,FALSE,FALSE';

    expect(effects(`${change}\n${same}`)).toEqual(['change', 'none']);
  });

  test.each([
    ['webex_calling', 'TRUE,FALSE,FALSE,FALSE', 'Webex Calling'],
    ['webex_suite', 'FALSE,TRUE,FALSE,FALSE', 'Webex Suite'],
  ])(
    'with %s must name an extension or number, and a location (F246, F248, F249)',
    (_, cells, name) => {
      expect(problems(`D,L,d@galil.example,,,,FALSE,FALSE,${site},${cells}`)).toEqual([
        `${name} needs an extension or a phone number`,
        `${name} needs a location`,
      ]);
    },
  );

  test('with Webex Voice may leave them out, but Webex may want a number', () => {
    expect(planned('D,L,d@galil.example,,,,FALSE,FALSE,,FALSE,FALSE,FALSE,TRUE')[0]).toMatchObject({
      effect: 'add',
      problems: [],
      warnings: ['Webex may want an extension or a number for Webex Voice'],
    });
  });

  test('must say something of Jabber, whatever the package (F250, F251)', () => {
    expect(problems(`D,L,d@galil.example,,,,,,${site},FALSE,FALSE,TRUE,FALSE`)).toEqual([
      '“Jabber Calling” must say TRUE or FALSE',
      '“Jabber with Webex Teams” must say TRUE or FALSE',
    ]);
  });

  test('without a preferred site is warned of, except for Webex Voice; strictly it is refused (F245, F247, F252, A9)', () => {
    const row = 'D,L,d@galil.example,,,,FALSE,FALSE,,FALSE,FALSE,TRUE,FALSE';
    const warning =
      '“Preferred Webex Site” is empty, which can cause trouble with meeting sites later';

    expect(planned(row)[0]).toMatchObject({ effect: 'add', warnings: [warning] });
    expect(planned(row, 'both', true)[0]).toMatchObject({ effect: 'refused', problems: [warning] });
  });

  test('with FALSE under every package removes whoever has one, and nobody else (F256)', () => {
    const gone = 'Anna,N,anna@galil.example,,,,,,,FALSE,FALSE,FALSE,FALSE';
    const never = 'X,Y,never@galil.example,,,,,,,FALSE,FALSE,FALSE,FALSE';

    expect(effects(`${gone}\n${never}`)).toEqual(['remove', 'none']);
  });

  test('with a package column left empty removes nobody', () => {
    expect(problems('Anna,N,anna@galil.example,,,,,,,FALSE,FALSE,,FALSE')).toEqual([
      'to remove a user every package column must say FALSE; “Webex Meetings” does not',
    ]);
  });

  test('where only adding was chosen neither changes nor removes (F253)', () => {
    const change = `M,M,meets@galil.example,1301,,Haifa,FALSE,FALSE,${site},FALSE,TRUE,FALSE,FALSE`;
    const gone = 'Anna,N,anna@galil.example,,,,,,,FALSE,FALSE,FALSE,FALSE';
    const added = `D,L,d@galil.example,,,,FALSE,FALSE,${site},FALSE,FALSE,TRUE,FALSE`;

    expect(effects(`${change}\n${gone}\n${added}`, 'add')).toEqual(['skipped', 'skipped', 'add']);
  });

  test.each([
    ['D,L,,,,,FALSE,FALSE,s,FALSE,FALSE,TRUE,FALSE', 'the e-mail address is missing'],
    ['D,L,d@,,,,FALSE,FALSE,s,FALSE,FALSE,TRUE,FALSE', '“d@” is not an e-mail address'],
    [',,d@galil.example,,,,FALSE,FALSE,s,FALSE,FALSE,TRUE,FALSE', 'the name is missing'],
    [
      'D,L,d@galil.example,,,,FALSE,FALSE,s,,,,',
      'no package is chosen: put TRUE under one of them',
    ],
    [
      'D,L,d@galil.example,,,,FALSE,FALSE,s,FALSE,TRUE,TRUE,FALSE',
      'a user has exactly one package, not Webex Suite and Webex Meetings',
    ],
    [
      'D,L,d@galil.example,,,,FALSE,FALSE,s,FALSE,maybe,TRUE,FALSE',
      '“Webex Suite” is neither TRUE nor FALSE',
    ],
    [
      'D,L,d@galil.example,1200,,Depot,FALSE,FALSE,s,TRUE,FALSE,FALSE,FALSE',
      'several locations are called “Depot”; give the location ID',
    ],
    [
      'D,L,d@galil.example,1200,,Paris,FALSE,FALSE,s,TRUE,FALSE,FALSE,FALSE',
      'the customer has no location “Paris”',
    ],
    [
      'D,L,d@galil.example,,0221112233,Haifa,FALSE,FALSE,s,TRUE,FALSE,FALSE,FALSE',
      '“0221112233” is not a number with + and country code, such as +12124567890',
    ],
    [
      'D,L,d@galil.example,12a,,Haifa,FALSE,FALSE,s,TRUE,FALSE,FALSE,FALSE',
      '“12a” is not an extension of 2 to 10 digits',
    ],
    [
      'M,M,waits@galil.example,1200,,Haifa,FALSE,FALSE,s,TRUE,FALSE,FALSE,FALSE',
      'this user was asked by e-mail to move their own Webex account to the customer and has not agreed yet',
    ],
    [
      'B,B,boss@galil.example,,,,FALSE,FALSE,s,FALSE,FALSE,TRUE,FALSE',
      'this user is a full administrator of the customer, whose package cannot be lowered',
    ],
  ])('%s is refused: %s', (row, problem) => {
    expect(problems(row)).toContain(problem);
  });

  test('with a package that the customer was not sold is refused', () => {
    const file = loaded(
      'Email,First Name,Jabber Calling,Jabber with Webex Teams,Customer Assist\nd@galil.example,D,FALSE,FALSE,TRUE\n',
    );
    const [row] = planUserFile(file, customer, { mode: 'both', language: 'en' }).planned;

    expect(row?.problems.map((one: Text) => inWords(one, 'en'))).toEqual([
      'the customer does not have Customer Assist',
    ]);
  });

  test('with the address of an earlier row is refused, whatever its case', () => {
    const row = `D,L,d@galil.example,,,,FALSE,FALSE,${site},FALSE,FALSE,TRUE,FALSE`;

    expect(planned(`${row}\n${row.replace('d@', 'D@')}`)[1]?.problems).toEqual([
      'the same address stands in row 2',
    ]);
  });

  test('asking for basic licences is told that only Control Hub gives them (F254, F255)', () => {
    const file = loaded(
      'Email,First Name,Jabber-anrop,Jabber med Webex Teams,Webex Voice,Grunnleggende meldinger,Møter i grunnleggende rom,Ring på Webex\nd@galil.example,D,USANN,USANN,SANN,SANN,SANN,USANN\n',
    );
    const [row] = planUserFile(file, customer, { mode: 'both', language: 'nb' }).planned;

    expect(row?.effect).toBe('add');
    expect(row?.warnings.map((one: Text) => inWords(one, 'nb'))[0]).toBe(
      'bare Control Hub kan sette Grunnleggende meldinger, Møter i grunnleggende rom; jeg lar det være',
    );
  });
});

/** A file as somebody's spreadsheet saves it: their words, their separator, their encoding. */
const spreadsheets: readonly [Language, yes: string, no: string][] = [
  ['en', 'TRUE', 'FALSE'],
  ['pl', 'PRAWDA', 'FAŁSZ'],
  ['es', 'VERDADERO', 'FALSO'],
  ['bg', 'Вярно', 'Невярно'],
  ['nb', 'SANN', 'USANN'],
  ['he', 'נכון', 'לא נכון'],
];

describe.each(spreadsheets)('a file in %s', (language, yes, no) => {
  const rows = userColumns.map((column) => ({
    heading: headingOf(column, language),
    cell:
      column === 'webex_suite'
        ? yes
        : ({
            firstName: 'Дана "D"',
            lastName: 'לוי\nŁęcka',
            email: 'dana@galil.example',
            extension: '1300',
            location: 'ŁÓDŹ',
          }[column as string] ?? (column.includes('_') || column.startsWith('jabber') ? no : '')),
  }));
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const write = (separator: string) =>
    [rows.map(({ heading }) => heading), rows.map(({ cell }) => cell)]
      .map((line) => line.map(quoted).join(separator))
      .join('\r\n');

  test.each([
    ['UTF-8 with a mark and semicolons', Buffer.from(`\ufeff${write(';')}`)],
    ['UTF-16 with tabs', Buffer.from(`\ufeff${write('\t')}`, 'utf16le')],
    ['plain UTF-8 with commas', Buffer.from(write(','))],
  ])('is read as %s, with a name over two lines (F244, A10)', (_, bytes) => {
    const [row] = planUserFile(loaded(bytes), customer, { mode: 'both', language }).planned;

    expect(row).toMatchObject({
      effect: 'add',
      problems: [],
      wish: {
        package: 'webex_suite',
        firstName: 'Дана "D"',
        lastName: 'לוי\nŁęcka',
        extension: '1300',
        locationId: 'l-lodz',
      },
    });
  });

  test('that was exported changes nothing when it comes back', () => {
    const exported = exportFile(
      [
        {
          email: 'anna@galil.example',
          package: 'webex_suite',
          firstName: 'Anna',
          extension: '1201',
        },
        { email: 'meets@galil.example', package: 'webex_meetings' },
        { email: 'waits@galil.example', package: 'webex_meetings', phone: '+48221112233' },
        { email: 'boss@galil.example', package: 'webex_suite', lastName: '=1+1' },
      ],
      language,
    );
    const plan = planUserFile(loaded(exported.bytes), customer, { mode: 'both', language });

    expect(plan.planned.map(({ effect }) => effect)).toEqual(['none', 'none', 'none', 'none']);
  });

  test('that is empty has the headings of the import', () => {
    const file = loaded(templateFile(language).bytes);

    expect(file.columns.unknown).toEqual([]);
    expect(Object.keys(file.columns.at).toSorted()).toEqual(userColumns.toSorted());
  });
});

test.each([
  [
    'windows-1250',
    'pl',
    'Imię;Nazwisko;Adres e-mail;Połączenia Jabber;Jabber z Webex Teams;Webex Meetings\nZażółć;Gęślą;d@galil.example;FAŁSZ;FAŁSZ;PRAWDA',
    'Zażółć',
  ],
  [
    'windows-1251',
    'bg',
    'Име;Фамилия;Имейл адрес;Обаждания с Jabber;Jabber с Webex Teams;Webex Meetings\nЖивко;Щърбанов;d@galil.example;НЕВЯРНО;НЕВЯРНО;ВЯРНО',
    'Живко',
  ],
  [
    'windows-1252',
    'nb',
    'Fornavn;Etternavn;E-postadresse;Jabber-anrop;Jabber med Webex Teams;Webex Meetings\nÅse;Øksnes;d@galil.example;USANN;USANN;SANN',
    'Åse',
  ],
  [
    'windows-1255',
    'he',
    'שם פרטי;שם משפחה;אימייל;שיחות Jabber;Jabber עם Webex Teams;Webex Meetings\nדנה;לוי;d@galil.example;לא נכון;לא נכון;נכון',
    'דנה',
  ],
] as const)('a file in %s is read', (encoding, language, content, firstName) => {
  const file = loaded(encoded(content, encoding));
  const [row] = planUserFile(file, customer, { mode: 'both', language }).planned;

  expect(row).toMatchObject({ effect: 'add', wish: { firstName, package: 'webex_meetings' } });
});

/** Text in a code page, which Node can only read. */
function encoded(content: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Buffer.from([...content].map((letter) => bytes.get(letter) ?? 63));
}

test.each([
  ['', 'empty'],
  ['Email,Webex Suite\n', 'noRows'],
  ['Name,Webex Suite\nx,TRUE\n', 'noEmailColumn'],
  ['Email,Name\nd@x.example,D\n', 'noPackageColumn'],
  ['Email,E-mail address,Webex Suite\na@x.example,a@x.example,TRUE\n', 'columnTwice'],
  ['PK\u0003\u0004', 'binary'],
  [`Email,Webex Suite\n${'a@x.example,TRUE\n'.repeat(10_001)}`, 'tooManyRows'],
])('%j is no file of users: %s', (content, problem) => {
  expect(loadUserFile(Buffer.from(content.slice(0, 400_000)))).toMatchObject({ problem });
});

describe('what comes back', () => {
  const content = `${headings}\r\n${[
    `Dana,Levi,DANA@galil.example,1300,+972 4 555 0101,Haifa,,no,,yes,,,`,
    `Dana,Levi,dana@galil.example,1300,,Haifa,,,,TRUE,,,`,
    `=cmd,X,x@galil.example,,,Nowhere,FALSE,FALSE,s,TRUE,FALSE,FALSE,FALSE`,
  ].join('\r\n')}`;

  test.each(languages)('is the file itself with outcome and reason in %s', (language) => {
    const file = loaded(content);
    const { planned } = planUserFile(file, customer, { mode: 'both', language });
    const byRow = new Map(planned.map((one) => [one.row, plannedOutcome(one)]));
    const result = resultFile('users.csv', file.table, (row) => byRow.get(row), language);
    const lines = result.bytes.toString().split('\r\n');

    expect(lines[0]?.startsWith(`\ufeff${headings}`)).toBe(true);
    expect(lines[3]).toMatch(/^'=cmd,X,x@galil\.example/);
    expect(lines[3]).toContain('Nowhere');
  });

  test('is corrected as far as possible: numbers, truths, repeated rows, empty Jabber cells', () => {
    const file = loaded(content);
    const plan = planUserFile(file, customer, { mode: 'both', language: 'en' });
    const corrected = loaded(correctedFile('users.csv', file, plan, 'en').bytes);
    const again = planUserFile(corrected, customer, { mode: 'both', language: 'en' });

    expect(plan.planned.map(({ effect }) => effect)).toEqual(['refused', 'refused', 'refused']);
    expect(again.planned.map(({ effect }) => effect)).toEqual(['add', 'refused']);
    expect(again.planned[0]?.wish?.phone).toBe('+97245550101');
  });
});
