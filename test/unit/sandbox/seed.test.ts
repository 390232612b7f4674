import { isValidPhoneNumber } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { sow } from '../../../src/sandbox/cloud/seed.ts';
import type { Organization } from '../../../src/sandbox/cloud/world.ts';

const customers = sow('partner').organizations.filter((each) => each.managed);
const people = customers.flatMap((each) => each.people);
const numbers = customers.flatMap((each) => each.numbers);
const devices = customers.flatMap((each) => each.devices);

function customer(displayName: string): Organization {
  const found = customers.find((each) => each.displayName === displayName);
  if (!found) throw new Error(`no customer is called ${displayName}`);
  return found;
}

describe('the partner', () => {
  test('is large enough to be worth searching', () => {
    expect(customers.length).toBeGreaterThanOrEqual(40);
    expect(people.length).toBeGreaterThanOrEqual(1000);
    expect(numbers.filter((each) => each.phoneNumber).length).toBeGreaterThanOrEqual(2000);
    expect(devices.filter((each) => each.listed).length).toBeGreaterThanOrEqual(1000);
  });

  test('is the same every time', () => {
    const today = new Date('2026-11-21T10:00:00Z');
    expect(sow('partner', { today })).toEqual(sow('partner', { today }));
  });

  test('a customer is the same however many there are', () => {
    const [few, many] = [sow('small'), sow('partner')].map(
      ({ organizations }) => organizations[3]?.people,
    );

    expect(few).toEqual(many);
  });

  test('the small seed holds three customers, and any number can be asked for', () => {
    const named = (seed: ReturnType<typeof sow>): string[] =>
      seed.organizations.filter((each) => each.managed).map((each) => each.displayName);

    expect(named(sow('small'))).toEqual([
      'Zakłady Łódź Sp. z o.o.',
      'מעבדות גליל בע״מ',
      'Café Sol S.L.',
    ]);
    expect(named(sow('partner', { customers: 100 }))).toHaveLength(100);
  });

  test('grows to thousands of customers without giving anything out twice', () => {
    const many = sow('partner', { customers: 1000 }).organizations;
    const given = many.flatMap((each) => each.numbers.flatMap((entry) => entry.phoneNumber ?? []));
    const addresses = many.flatMap((each) => each.devices.map((device) => device.mac));

    expect(new Set(given).size).toBe(given.length);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe('its data', () => {
  test('every number is a valid one of its country', () => {
    const invalid = numbers.filter(
      ({ phoneNumber }) => phoneNumber !== undefined && !isValidPhoneNumber(phoneNumber),
    );

    expect(invalid).toEqual([]);
  });

  test('no e-mail, number, extension of a customer or hardware address occurs twice', () => {
    const repeated = (list: readonly string[]): string[] =>
      list.filter((each, at) => list.indexOf(each) !== at);
    const extensions = customers.flatMap((each) =>
      each.numbers.flatMap(({ extension }) => (extension ? `${each.uuid} ${extension}` : [])),
    );

    expect(repeated(people.flatMap((each) => each.emails))).toEqual([]);
    expect(repeated(numbers.flatMap((each) => each.phoneNumber ?? []))).toEqual([]);
    expect(repeated(devices.map((each) => each.mac))).toEqual([]);
    expect(repeated(extensions)).toEqual([]);
  });

  test('e-mails are plain letters', () => {
    const strange = people
      .flatMap((each) => each.emails)
      .filter((each) => !/^[a-z0-9.@-]+$/.test(each));

    expect(strange).toEqual([]);
  });

  test('every kind of owner occurs, and numbers without one', () => {
    expect([...new Set(numbers.map((each) => each.owner?.type ?? 'nobody'))].sort()).toEqual([
      'AUTO_ATTENDANT',
      'CALL_QUEUE',
      'GROUP_PAGING',
      'HUNT_GROUP',
      'PAGING_GROUP',
      'PEOPLE',
      'PLACE',
      'VIRTUAL_LINE',
      'VOICEMAIL_GROUP',
      'nobody',
    ]);
    expect(numbers.some((each) => each.state === 'INACTIVE')).toBe(true);
    expect(numbers.some((each) => each.phoneNumber === undefined)).toBe(true);
    expect(numbers.some((each) => each.tollFreeNumber)).toBe(true);
  });

  test('some were invited only, some are inactive, some have several devices', () => {
    const held = devices.flatMap((each) => each.personId ?? []);

    expect(people.some((each) => each.invitePending)).toBe(true);
    expect(people.some((each) => !each.loginEnabled)).toBe(true);
    expect(held.length).toBeGreaterThan(new Set(held).size);
    expect(devices.some((each) => !each.listed)).toBe(true);
  });

  test('some customers use more licences than they bought, and some have linked sites', () => {
    const over = customers.filter((each) =>
      each.licenses.some(
        (license) => license.totalUnits > 0 && license.consumedUnits > license.totalUnits,
      ),
    );
    const sites = new Set(
      customers.flatMap((each) => each.licenses.flatMap((l) => l.siteType ?? [])),
    );

    expect(over.length).toBeGreaterThan(3);
    expect(over.length).toBeLessThan(customers.length / 2);
    expect([...sites].sort()).toEqual([
      'Control Hub managed site',
      'Linked site',
      'Site Admin managed site',
    ]);
  });

  test('names come in Latin, Polish, Cyrillic and Hebrew letters', () => {
    for (const letters of [/[a-z]/, /[łśżź]/, /\p{Script=Cyrillic}/u, /\p{Script=Hebrew}/u]) {
      expect(people.some((each) => letters.test(each.displayName))).toBe(true);
      expect(customers.some((each) => letters.test(each.displayName))).toBe(true);
    }
  });

  test('two customers look alike and are not', () => {
    expect(customer('Acme Telecom').id).not.toBe(customer('\u0410cme Telecom').id);
  });

  test('hostile names are there', () => {
    const shown = [...people, ...customers].map((each) => each.displayName);
    const hostile = [
      '](https://evil.example',
      '<@all>',
      '\u0024{1+1}',
      '\u202E',
      '\n',
      '|',
      '`',
      '<img src=x onerror=alert(1)>',
    ];

    expect(hostile.filter((part) => !shown.some((name) => name.includes(part)))).toEqual([]);
    expect(Math.max(...shown.map((name) => name.length))).toBe(200);
  });
});

describe('the people of the examples', () => {
  test('Anna Kowalska-Wiśniewska has a number, an extension and three devices', () => {
    const { people: hers, devices: all } = customer('Zakłady Łódź Sp. z o.o.');
    const anna = hers.find((each) => each.displayName === 'Anna Kowalska-Wiśniewska');

    expect(anna?.emails).toEqual(['anna.kowalska-wisniewska@zaklady-lodz.example']);
    expect(anna?.phoneNumbers[0]?.value).toBe('+48426300101');
    expect(anna?.extension).toBe('1101');
    expect(all.filter((each) => each.personId === anna?.id).map((each) => each.mac)).toEqual([
      '84:78:AC:10:00:01',
      '84:78:AC:10:00:02',
      '84:78:AC:10:00:03',
    ]);
  });

  test('two people are called Anna Nowak, at two customers', () => {
    const annas = people.filter((each) => each.displayName === 'Anna Nowak');

    expect(annas.map((each) => each.emails[0])).toEqual([
      'anna.nowak@zaklady-lodz.example',
      'anna.nowak@cafesol.example',
    ]);
    expect(new Set(annas.map((each) => each.orgId)).size).toBe(2);
  });

  test.each([
    ['מעבדות גליל בע״מ', 'נועה בן־דוד', '+97248500101'],
    ['Балкан Логистика ООД', 'Иван Петров', '+35929800101'],
    ['Nordfisk AS', 'Kari Nordmann', '+4755300101'],
    ['Café Sol S.L.', 'María José Núñez', '+34915500101'],
  ])('%s has %s at %s, once', (where, who, number) => {
    const found = people.filter((each) => each.displayName === who);

    expect(found.map((each) => [each.orgId, each.phoneNumbers[0]?.value])).toEqual([
      [customer(where).id, number],
    ]);
  });
});
