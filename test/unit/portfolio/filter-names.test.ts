/** Customers who are called like filters, beside filters (F075): their names are names, and nobody gets the opposite. */
import { describe, expect, test } from 'vitest';
import { nameKey } from '../../../src/directory/name-key.ts';
import { readFilter } from '../../../src/portfolio/filter.ts';
import { withNames } from '../../../src/portfolio/filter-names.ts';
import { nothing } from '../../support/filters.ts';

const products = ['Webex Calling - Professional', 'Webex Meetings Suite'];
const called = [
  ...[
    'No Limits Meetings',
    'Not Just Bikes Ltd',
    'Not Just Pizza',
    'Type O Blood Bank',
    'De la India SA',
  ],
  ...['Labels Direct', 'TAG Heuer', 'Product Madness', 'Sin Fronteras SA', 'Bez Granic sp. z o.o.'],
  ...[
    'Trial Lawyers',
    'Acme',
    'Just Pizza',
    'Acme in Japan',
    'Това или Онова ООД',
    'בלי גבולות בע"מ',
  ],
];
const asked = {
  namesBeginning: async (keys: readonly string[]) =>
    called
      .filter((name) => keys.some((key) => nameKey(name).startsWith(key)))
      .map((displayName) => ({ displayName })),
  hasTag: async (tags: readonly string[]) => tags.some((tag) => tag.toLowerCase() === 'gold'),
};
const read = (query: string) => withNames(query, (text) => readFilter(text, products), asked);

describe('A customer’s name is one', () => {
  test.each([
    ['No Limits Meetings', { names: ['No Limits Meetings'] }],
    ['no limits meetings', { names: ['no limits meetings'] }],
    ['No Limits Meetings in EU', { names: ['No Limits Meetings'], regions: ['EU'] }],
    ['Not Just Bikes trial', { names: ['Not Just Bikes'], statuses: ['trial'] }],
    ['trial not just bikes', { names: ['not just bikes'], statuses: ['trial'] }],
    ['Type O trial', { names: ['Type O'], statuses: ['trial'] }],
    ['De la India', { names: ['De la India'] }],
    ['De la India prueba', { names: ['De la India'], statuses: ['trial'] }],
    ['Labels Direct', { names: ['Labels Direct'] }],
    ['labels direct', { names: ['labels direct'] }],
    ['tag heuer', { names: ['tag heuer'] }],
    ['Product Madness', { names: ['Product Madness'] }],
    ['sin fronteras en prueba', { names: ['sin fronteras'], statuses: ['trial'] }],
    ['bez granic calling', { names: ['bez granic'], products: ['calling'] }],
    ['Това или Онова пробни', { names: ['Това или Онова'], statuses: ['trial'] }],
    ['בלי גבולות בניסיון', { names: ['בלי גבולות'], statuses: ['trial'] }],
    ['Trial Lawyers', { names: ['Trial Lawyers'] }],
  ])('%s', async (typed, expected) => {
    expect(await read(typed)).toEqual({ ...nothing, ...expected });
  });
});

describe('What is a filter stays one', () => {
  test.each([
    ['trial lawyers', { statuses: ['trial'], names: ['lawyers'] }],
    ['de la India', { regions: ['IN'] }],
    ['acme in japan', { names: ['acme'], regions: ['JP'] }],
    ['tag gold', { tags: ['gold'] }],
    ['tag heuer trial', { tags: ['heuer'], statuses: ['trial'] }],
    ['trial calling', { statuses: ['trial'], products: ['calling'] }],
    ['tag:Direct', { tags: ['Direct'] }],
  ])('%s', async (typed, expected) => {
    expect(await read(typed)).toEqual({ ...nothing, ...expected });
  });

  test.each([
    ['not trial', 'exclusion', 'not'],
    ['not Just Pizza calling', 'exclusion', 'not'],
    ['not acme calling', 'exclusion', 'not'],
    ['no trial limits', 'exclusion', 'no'],
    ['without No Limits Meetings trial', 'exclusion', 'without'],
    ['No Limits Meetings not in EU', 'exclusion', 'not'],
    ['trial or calling', 'alternative', 'or'],
    ['-acme', 'exclusion', '-'],
  ])('%s is refused', async (typed, problem, word) => {
    expect(await read(typed)).toEqual({ problem, word });
  });
});

test('A line that repeats itself is read a few times alone, whatever is called so', async () => {
  const names = Array.from({ length: 200 }, (_, at) => ({
    displayName: `No Trial ${'no trial '.repeat(9)}${at}`,
  }));
  let reads = 0;
  const counted = (text: string) => {
    reads += 1;
    return readFilter(text, products);
  };
  const hostile = { ...asked, namesBeginning: async () => names };
  const reading = await withNames('no trial '.repeat(6), counted, hostile);
  expect(reading).toEqual({ problem: 'exclusion', word: 'no' });
  expect(reads).toBeLessThan(200);
});
