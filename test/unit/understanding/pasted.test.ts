/** What people paste: a value with its label, its mail, the time of its call, the address of its page. The value is looked up. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../src/commands/index.ts';
import { lexiconOf } from '../../../src/understanding/lexicon.ts';
import { pastedIn } from '../../../src/understanding/pasted.ts';
import { understand } from '../../../src/understanding/policy.ts';
import { isAlwaysSlower } from '../../support/fastest.ts';

const words = lexiconOf(commands);
const read = (text: string) =>
  understand(text, { words, botName: 'Deskhand', defaultRegion: 'PL' });
const looksUp = (command: string, query: string) => ({ kind: 'request', command, query });

const anna = 'anna.nowak@cafesol.example';
const uuid = 'ad8d9ec1-471e-4aff-8334-870cff1dd896';

describe('F011: a number is looked up', () => {
  test.each([
    'T: +48 42 630 01 01',
    'Mobile: +48 42 630 01 01',
    'phone no. +48 42 630 01 01',
    'tel. kom.: +48 42 630 01 01',
    'Tel. móvil: +48 42 630 01 01',
    'тел. номер +48 42 630 01 01',
    'Mobil: +48 42 630 01 01',
    'טל׳: \u200E+48 42 630 01 01\u200E',
    'Re: +48 42 630 01 01',
    'Missed call: +48 42 630 01 01 (2)',
    '+48 42 630 01 01 10:32',
    '+48 42 630 01 01, 22.11.2026 10:32',
    '+48 42 630 01 01 yesterday',
    '+48 42 630 01 01 (office)',
    'callto:+48 42 630 01 01',
    '+48·42·630·01·01',
    '+٤٨ ٤٢ ٦٣٠ ٠١ ٠١',
    'Anna Nowak +48 42 630 01 01',
    '"Anna Nowak" <+48 42 630 01 01>',
    'Anna Nowak (+48 42 630 01 01)',
  ])('“%s”', (typed) => {
    expect(read(typed)).toMatchObject(looksUp('number.show', '+48 42 630 01 01'));
  });

  test.each([
    ['en', 'ext. 101'],
    ['en', 'x101'],
    ['pl', 'nr wew. 101'],
    ['pl', 'numer wewnętrzny 101'],
    ['es', 'extensión 101'],
    ['bg', 'вътр. 101'],
    ['nb', 'internnr. 101'],
    ['he', 'שלוחה מס׳ 101'],
  ])('%s: an extension as it is written, “%s”', (_language, typed) => {
    expect(read(typed)).toMatchObject(looksUp('number.show', '101'));
  });

  test('eight digits stay a code, whatever single letter or time stands beside them', () => {
    for (const typed of ['T: 1234 5678', '1234 5678 10:32', 'Re: 12345678', 'caller 1234 5678'])
      expect(read(typed)).not.toMatchObject({ command: 'number.show' });
  });
});

describe('F023: eight digits are a code, not looked up and repeated', () => {
  test.each([
    'Ebba 1234 5678',
    'Ebba: 12345678',
    '12345678 Fede',
    'Adda 1234-5678',
    'Abe 1234-5678 f',
    'f 12345678 abc',
    'www 1234.5678',
    'site 12.34.56.78',
    'сайт 1234.5678',
    'code 12345678 <anna@cafesol.example>',
  ])('“%s” tells one', (typed) => {
    expect(read(typed)).toMatchObject(looksUp('code.check', '12345678'));
  });

  test.each(['pin12345678', 'kod12345678', 'cod12345678', 'otp12345678', 'sep12345678'])(
    '“%s” is asked about',
    (typed) => {
      expect(read(typed).kind).toBe('unclear');
    },
  );

  test.each([
    ['S/N 12345678', 'device.show'],
    ['WO# 12345678', 'customer.show'],
  ])('“%s” says that they are something else', (typed, command) => {
    expect(read(typed)).toMatchObject(looksUp(command, '12345678'));
  });
});

test.each([
  'Ada 601 234 567',
  'Bea 601-234-567',
  'add 601 234 567',
  'a b c 601234567',
  'F: 48 601 234 567',
  'Ed 06 12 34 56 78',
])('F011: the number beside a name of our first six letters is no MAC address: “%s”', (typed) => {
  const query = expect.stringMatching(/[a-f]/i);
  expect(read(typed)).not.toMatchObject({ query });
});

describe('F012, A11: a device is looked up', () => {
  test.each([
    ['84 78 AC 10 00 01', 'find', '8478AC100001'],
    ['8478-AC:100001', 'find', '8478AC100001'],
    ['0x8478AC100001', 'find', '8478AC100001'],
    ['SEP8478AC100001.cnf.xml', 'find', '8478AC100001'],
    ['MAC address: 84:78:AC:10:00:01', 'device.show', '8478AC100001'],
    ['adres MAC 8478.ac10.0001', 'device.show', '8478ac100001'],
    ['כתובת MAC: 84:78:AC:10:00:01', 'device.show', '8478AC100001'],
    ['84:78:AC:1O:00:01', 'find', '84:78:AC:1O:00:01'],
    ['FCH2601A001', 'find', 'FCH2601A001'],
    ['S/N: FCH2601A001', 'device.show', 'FCH2601A001'],
    ['Serial No. FCH2601A001', 'device.show', 'FCH2601A001'],
    ['Numer seryjny: FCH2601A001', 'device.show', 'FCH2601A001'],
    ['nº de serie FCH2601A001', 'device.show', 'FCH2601A001'],
    ['сер. № FCH2601A001', 'device.show', 'FCH2601A001'],
    ['Serienummer: FCH2601A001', 'device.show', 'FCH2601A001'],
    ['מספר סידורי: FCH2601A001', 'device.show', 'FCH2601A001'],
  ])('“%s”', (typed, command, query) => {
    expect(read(typed)).toMatchObject(looksUp(command, query));
  });
});

describe('F010, F007: somebody is looked up', () => {
  test.each([
    `Anna Nowak <${anna}>`,
    `"Anna Nowak" <${anna}>`,
    `"Service desk" <${anna}>`,
    `Nowak, Anna <${anna}>`,
    `Anna Nowak (Café Sol) <${anna}>`,
    `<${anna}>`,
    `From: Anna Nowak <${anna}>`,
    `From:${anna}`,
    `E-post:${anna}`,
    `Od: ${anna}`,
    `E-mail: ${anna}`,
    `Имейл: ${anna}`,
    `דוא״ל: ${anna}`,
    `mailto:${anna}?subject=Hi`,
    `[${anna}](mailto:${anna})`,
    'anna.nowak (at) cafesol.example',
    'anna.nowak@ cafesol.example',
    `webexteams://im?email=${anna}`,
  ])('by an address: “%s”', (typed) => {
    expect(read(typed)).toMatchObject(looksUp('find', anna));
  });

  test.each([
    ['Anna Nowak', 'Anna Nowak'],
    ['Nowak, Anna', 'Nowak Anna'],
    ['Globex Corporation', 'Globex Corporation'],
    ['Zakłady Łódź', 'Zakłady Łódź'],
    ['Re: Anna Nowak', 'Anna Nowak'],
    ['Ms Anna Nowak', 'Anna Nowak'],
    ['Pani Anna Nowak', 'Anna Nowak'],
    ['Г-жа Анна Новак', 'Анна Новак'],
    ['„Anna Nowak”', 'Anna Nowak'],
    ['Anna Nowak (Café Sol)', 'Anna Nowak (Café Sol)'],
    ['Anna Nowak | Café Sol', 'Anna Nowak | Café Sol'],
  ])('by a name and nothing else: “%s”', (typed, name) => {
    expect(read(typed)).toMatchObject(looksUp('find', name));
  });

  test.each(['the weather is nice', 'Thank You', 'מזג האוויר נאה היום', 'времето днес е хубаво'])(
    'not by what is no name: “%s”',
    (typed) => {
      expect(read(typed).kind).not.toBe('request');
    },
  );
});

test.each([
  [`https://admin.webex.com/manage-users/users/${uuid}/summary`, 'user.show'],
  [`https://admin.webex.com/devices/details/${uuid}/overview`, 'device.show'],
  [`https://admin.webex.com/customers/${uuid}`, 'customer.show'],
  [`https://admin.webex.com/overview?organizationId=${uuid}`, 'customer.show'],
])('F006, F008: the address of a page in Control Hub: %s', (typed, command) => {
  expect(read(typed)).toMatchObject(looksUp(command, uuid));
});

test.each([
  ['Web Order ID: 91234567', '91234567'],
  ['WO# 91234567', '91234567'],
  ['zamówienie 91234567', '91234567'],
  ['pedido 91234567', '91234567'],
  ['поръчка № 91234567', '91234567'],
  ['ordrenr. 91234567', '91234567'],
  ['הזמנה 91234567', '91234567'],
  ['dominio cafesol.example', 'cafesol.example'],
  ['@cafesol.example', '@cafesol.example'],
])('F014, F015: a customer by its order or domain: “%s”', (typed, query) => {
  expect(read(typed)).toMatchObject(looksUp('customer.show', query));
});

const jane = 'Jane Doe <jane@acme.example>';

test.each([
  [`send code to ${jane}`, 'code.send'],
  [`verify ${jane}`, 'code.send'],
  [`mail status ${jane}`, 'mail.status'],
  [`unblock ${jane}`, 'mail.unblock'],
  [`licences of ${jane}`, 'user.services'],
  [`devices of ${jane}`, 'device.show'],
  [`change package ${jane}`, 'users.package'],
  [`grant role ${jane}`, 'role.grant'],
  [`delete ${jane}`, 'users.remove'],
  [`wyślij kod do ${jane}`, 'code.send'],
  [`licencias de ${jane}`, 'user.services'],
  [`лицензи на ${jane}`, 'user.services'],
  [`lisenser ${jane}`, 'user.services'],
  [`רישיונות ${jane}`, 'user.services'],
  ['unblock:jane@acme.example', 'mail.unblock'],
  ['licences:jane@acme.example', 'user.services'],
])('F010: what is asked for somebody with an address is done: “%s”', (typed, command) => {
  expect(read(typed)).toMatchObject({ kind: 'request', command });
});

test.each([
  'Anna Nowak [ACME]',
  'Anna Nowak | ACME',
  'Anna Nowak via Teams',
  'anna nowak',
  'Meeting Room 5',
  'Reply-To: Anna',
])('F010: “%s <address>” is a search for the address, whatever stands in front', (name) => {
  expect(read(`${name} <anna@acme.example>`)).toMatchObject(looksUp('find', 'anna@acme.example'));
});

test.each([
  ['find:anna@x.example', 'anna@x.example'],
  ['user:anna@x.example', 'anna@x.example'],
  ['sip:anna@x', 'sip:anna@x'],
])('F010: “%s” is searched without its word', (typed, query) => {
  expect(read(typed)).toMatchObject({ kind: 'request', query });
});

test.each(['anna@x,ben@x', 'postgresql://desk:hunter2@db.example/x'])(
  'F010: “%s” is not searched as one address',
  (typed) => {
    expect(read(typed)).not.toMatchObject({ query: typed });
  },
);

test.each([
  'Tel. +48 42 630 01 01',
  'Fax: +48 42 630 01 01',
  'GSM: +48 42 630 01 01',
  `E-mail: ${anna}`,
  'MAC: 84:78:AC:10:00:01',
  'S/N FCH2601A001',
  'ext. 101',
  'x101',
  'int. 101',
  'WO# 91234567',
])('F003: a label that stands in mails of every language tells none: “%s”', (typed) => {
  expect(read(typed)).not.toHaveProperty('language');
});

test.each([
  ['mac 84:78:AC:10:00:01', 'en'],
  ['wew. 101', 'pl'],
  ['мобилен: +48 42 630 01 01', 'bg'],
  ['internnr. 101', 'nb'],
  ['שלוחה מס׳ 101', 'he'],
])('F003: “%s” is written in one language', (typed, language) => {
  expect(read(typed)).toMatchObject({ language });
});

test.each([
  'office 365',
  'role list',
  `delete ${anna}`,
  `send code to ${anna}`,
  'customers tag 2026',
  'customer @acme.example',
])('what asks for something is not taken for a value: “%s”', (typed) => {
  expect(pastedIn(typed)).toBeUndefined();
});

test('any text is read, at once', () => {
  const units = [
    '(',
    '1 ',
    '+1-',
    'a@',
    'a@b.',
    'ff:',
    'Re: ',
    'x1',
    'tel. ',
    ' 10:32',
    'Abc ',
    'ab 12 ',
    '"a" (',
    'e: ',
    'a/b.',
    '<',
  ];
  fc.assert(fc.property(fc.string(), (text) => void pastedIn(text)));
  for (const unit of units) {
    const text = unit.repeat(300).slice(0, 300);
    expect(
      isAlwaysSlower(100, () => pastedIn(text)),
      unit,
    ).toBe(false);
  }
});
