/** Which packages there are and what depends on what (G6, F287). */
import { expect, test } from 'vitest';
import {
  customerPackages,
  isCalling,
  packageFrom,
  packageNames,
  subscriberPackages,
  unmetNeeds,
} from '../../../src/wholesale/packages.ts';

test('a package is known by the name of the API and by the name people use', () => {
  expect(packageFrom('webex_calling_standard')).toBe('webex_calling_standard');
  expect(packageFrom(' Webex  Calling Standard ')).toBe('webex_calling_standard');
  expect(packageFrom('Customer Assist')).toBe('cx_essentials');
  expect(packageFrom('Webex Everything')).toBeUndefined();
});

test('every package has a name, and users hold packages that customers can have', () => {
  expect(customerPackages.length).toBe(14);
  expect(new Set(customerPackages.map((one) => packageNames[one])).size).toBe(14);
  expect(subscriberPackages.every((one) => customerPackages.includes(one))).toBe(true);
});

test('an add-on without the package it depends on is named with what it needs (F287)', () => {
  expect(unmetNeeds(['attendant_console', 'webex_meetings'])).toEqual([
    { addOn: 'attendant_console', needs: ['webex_calling', 'webex_suite', 'cx_essentials'] },
  ]);
  expect(unmetNeeds(['cisco_calling_plan', 'webex_voice'])).toEqual([]);
});

test('a headquarters location is asked for with calling packages only (F288)', () => {
  expect(isCalling('webex_suite')).toBe(true);
  expect(isCalling('webex_meetings')).toBe(false);
  expect(isCalling('cx_ai_assistant')).toBe(false);
});
