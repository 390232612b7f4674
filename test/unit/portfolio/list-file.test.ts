/** The whole customer list as files: all of it, however large it is. */
import { expect, test } from 'vitest';
import { filesOf } from '../../../src/commands/customers/list-file.ts';
import { mostFileBytes } from '../../../src/conversation/reply.ts';
import { readCsv } from '../../../src/csv/read.ts';
import type { ListedCustomer } from '../../../src/portfolio/customer-list.ts';

function customer(at: number, products: string[]): ListedCustomer {
  return {
    orgId: `org-${at}`,
    orgUuid: `uuid-${at}`,
    displayName: `Acme ${at}`,
    statuses: ['trial'],
    products,
    tags: [],
    pending: [],
    lookAlike: false,
    at: new Date('2026-11-21T12:00:00Z'),
  };
}

function namesIn(files: readonly { bytes: Uint8Array }[]): string[] {
  return files.flatMap(({ bytes }) => {
    const reading = readCsv(Buffer.from(bytes));
    if (reading.kind !== 'table') throw new Error(reading.problem);
    return reading.table.rows.map(({ cells }) => cells[0] ?? '');
  });
}

test('a list that is too large for one file comes whole, in several, while others have their turn (F075)', async () => {
  const products = [`Webex ${'Calling '.repeat(400)}`];
  const rows = Array.from({ length: 2_000 }, (_, at) => customer(at, products));
  let turns = 0;
  let isGoing = true;
  const tick = () => {
    turns += 1;
    if (isGoing) setImmediate(tick);
  };
  setImmediate(tick);
  const { files, parts } = await filesOf(rows, 'pl');
  isGoing = false;

  expect(turns).toBeGreaterThan(10);
  expect(parts).toBe(2);
  expect(files.map(({ name }) => name)).toEqual([
    'klienci-1.csv',
    'klienci-2.csv',
    'klienci-1.machine.csv',
    'klienci-2.machine.csv',
  ]);
  for (const { bytes } of files) expect(bytes.length).toBeLessThanOrEqual(mostFileBytes);
  const all = rows.map(({ displayName }) => displayName);
  expect(namesIn(files.slice(0, 2))).toEqual(all);
  expect(namesIn(files.slice(2))).toEqual(all);
});

test('a list that fits is one file for spreadsheets and one for programs', async () => {
  const { files, parts } = await filesOf([customer(1, ['Webex Calling'])], 'en');
  expect(parts).toBe(1);
  expect(files.map(({ name }) => name)).toEqual(['customers.csv', 'customers.machine.csv']);
});
