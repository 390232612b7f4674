/** Licences on the cards of a customer (F029): units of one name together, but an overage (F064) is to be seen. */
import { expect, test } from 'vitest';
import { eachLicense, licensesByName } from '../../../src/commands/answers/licenses.ts';
import type { LicenseFact } from '../../../src/portfolio/facts.ts';

const calling = 'Webex Calling - Professional';
const free = { name: 'Messaging', used: 12, total: 0 };
const withinA = { name: calling, subscriptionId: 'SubA', used: 8, total: 10 };
const overA = { name: calling, subscriptionId: 'SubA', used: 12, total: 10 };
const withinB = { name: calling, subscriptionId: 'SubB', used: 5, total: 50 };

const byName = (...licenses: LicenseFact[]) => licensesByName({ licenses });

test('licences of one name are counted together', () => {
  expect(byName(withinA, withinB)).toEqual([{ name: calling, used: 13, total: 60 }]);
});

test('what one subscription has left does not hide that another one has too little', () => {
  expect(byName(withinB, free, overA)).toEqual([
    overA,
    withinB,
    { name: 'Messaging', used: 12, total: undefined },
  ]);
});

test('one licence alone does not name its subscription', () => {
  expect(byName(overA)).toEqual([{ name: calling, used: 12, total: 10 }]);
});

test('without limit, or with a limit that Webex does not say, there is no total', () => {
  const unlimited = { name: calling, subscriptionId: 'SubC', used: 3, total: -1 };
  expect(byName(withinA, unlimited)).toEqual([{ name: calling, used: 11, total: undefined }]);
  expect(byName(withinA, { ...unlimited, total: undefined })).toEqual([
    { name: calling, used: 11, total: undefined },
  ]);
});

test('a free licence is in use and never used too often', () => {
  expect(byName(free)).toEqual([{ name: 'Messaging', used: 12, total: undefined }]);
  expect(eachLicense({ licenses: [free, withinA] })).toEqual([
    { ...free, total: undefined },
    withinA,
  ]);
});

test('one by one, those with an overage come first', () => {
  expect(eachLicense({ licenses: [withinB, overA] })).toEqual([overA, withinB]);
});

test('licences of a wholesale customer have no subscription and are counted all the same', () => {
  const licenses = [{ name: calling, used: 12, total: 10 }];
  const wholesale = { state: 'provisioned', at: new Date('2026-11-21T06:00:00Z') };
  expect(licensesByName({ licenses, wholesale })).toEqual(licenses);
  expect(licensesByName({ licenses })).toEqual([{ name: calling, used: 12, total: undefined }]);
});
