/** The packages a customer was created with stay those of its administrators, whatever it is sold later (F296). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { createdWith, requesting } from '../../../src/wholesale/creations.ts';
import { openTestStore } from '../../support/database.ts';

let store: Store;

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

test('the packages of the request are known once the organization is; of other customers nothing is', async () => {
  await store.transaction(
    requesting(
      {
        id: 'draft',
        callId: 'A7F3-21KQ',
        personId: 'petra',
        personOrgId: null,
        email: null,
        tellAt: {},
        templateId: 'template',
        name: 'Galil',
        externalId: 'G-1',
        request: {
          provisioningId: 'p',
          packages: ['webex_calling', 'webex_meetings'],
          externalId: 'G-1',
          address: { addressLine1: 'A 1', city: 'Haifa', country: 'IL' },
          customerInfo: { name: 'Galil', primaryEmail: 'a@galil.example' },
        },
      },
      new Date(),
    ),
  );
  expect(await createdWith(store, 'org-galil')).toBeUndefined();
  await store.query(`UPDATE "WholesaleCreation" SET "orgId" = 'org-galil' WHERE id = 'draft'`);
  expect(await createdWith(store, 'org-galil')).toEqual(['webex_calling', 'webex_meetings']);
  expect(await createdWith(store, 'org-other')).toBeUndefined();
});
