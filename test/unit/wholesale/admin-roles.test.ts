/** With which package somebody may administer a customer (F296). */
import { expect, test } from 'vitest';
import { hasLevel, packageOfAdmins } from '../../../src/wholesale/admin-roles.ts';

test('the highest of the packages that the customer was created with is that of its administrators', () => {
  expect(packageOfAdmins(['webex_meetings', 'webex_calling'])).toBe('webex_calling');
  expect(packageOfAdmins(['webex_calling', 'webex_suite', 'webex_meetings'])).toBe('webex_suite');
  expect(packageOfAdmins(['webex_voice', 'common_area_calling'])).toBe('webex_voice');
  expect(packageOfAdmins(['common_area_calling', 'cisco_calling_plan'])).toBeUndefined();
});

test('a lower package, or none at all, is not enough', () => {
  const sold = ['webex_calling', 'webex_meetings'];
  expect(hasLevel('webex_calling', sold)).toBe(true);
  expect(hasLevel('webex_suite', sold)).toBe(true);
  expect(hasLevel('webex_meetings', sold)).toBe(false);
  expect(hasLevel(undefined, sold)).toBe(false);
  expect(hasLevel(undefined, ['common_area_calling'])).toBe(true);
});
