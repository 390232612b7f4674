/** Rows of a list that bear the same name say what tells them apart. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDirectory } from '../../../src/directory/directory.ts';
import { deviceRow, numberRow, organizationRow } from '../../../src/directory/from-webex.ts';
import { writeRows } from '../../../src/directory/mirror.ts';
import { devices, numbers, organizations } from '../../../src/directory/rows.ts';
import type { Store } from '../../../src/store/store.ts';
import { WebexDevice } from '../../../src/webex/devices.ts';
import { WebexNumber } from '../../../src/webex/numbers.ts';
import { openTestStore } from '../../support/database.ts';
import { idOf } from '../../support/webex-lists.ts';

const at = new Date('2026-11-21T08:00:00Z');
const acme = idOf('ORGANIZATION', 1);
const anna = idOf('PEOPLE', 1);
const window = { from: 0, size: 9 };

let store: Store;
const directory = () => createDirectory({ store, now: () => at })('all');

beforeAll(async () => {
  store = await openTestStore();
  const organization = { id: acme, displayName: 'Acme', created: undefined, xsiDomain: undefined };
  await writeRows(store, organizations, [organizationRow(organization)], at);
});
afterAll(() => store.close());

test('F037: an extension that is used in five locations says in which, and whose it is', async () => {
  const places = ['Bergen', 'Gdańsk', 'Haifa', 'Łódź', 'Plovdiv'];
  const queue = { id: 'Q1', type: 'CALL_QUEUE', displayName: 'Service' };
  const rows = places.map((name, place) => {
    const owner = place < 2 ? queue : undefined;
    const entry = { extension: '100', location: { id: `P${place}`, name }, owner };
    return numberRow(WebexNumber.parse(entry), acme);
  });
  const known = rows.filter((row) => row !== undefined);
  await writeRows(store, numbers, known, at);

  const { hits } = await directory().find({ by: 'extension', extension: '100' }, 'number', window);
  expect(hits.map(({ title, detail }) => `${title}: ${detail}`).toSorted()).toEqual([
    '100: Haifa',
    '100: Plovdiv',
    '100: Service · Bergen',
    '100: Service · Gdańsk',
    '100: Łódź',
  ]);
});

test('F020: two telephones of one kind say their addresses, others what they are', async () => {
  const device = (n: number, more: object) =>
    deviceRow(WebexDevice.parse({ id: idOf('DEVICE', n), personId: anna, ...more }), acme);
  const telephone = { displayName: 'Cisco 8845', product: 'Cisco 8845' };
  await writeRows(
    store,
    devices,
    [
      device(1, { ...telephone, mac: '2c549188c9e3' }),
      device(2, { ...telephone, mac: '2C:54:91:88:C9:E4' }),
      device(3, { displayName: 'Desk', product: 'Cisco Desk Pro', mac: '2C549188C9E5' }),
      device(4, { displayName: 'Room Kit', product: 'Room Kit', serial: 'FOC1923NVVN' }),
      device(5, { displayName: 'Phone' }),
    ],
    at,
  );

  const { hits } = await directory().findDevicesOf(anna, window);
  expect(hits.map(({ title, detail }) => `${title}: ${detail}`).toSorted()).toEqual([
    'Cisco 8845: 2C:54:91:88:C9:E3',
    'Cisco 8845: 2C:54:91:88:C9:E4',
    'Desk: Cisco Desk Pro',
    'Phone: ',
    'Room Kit: FOC1923NVVN',
  ]);
});
