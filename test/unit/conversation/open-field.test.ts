/** What is typed while the field of “Search here” is open is looked for inside that customer. */
import { expect, test } from 'vitest';
import { commands } from '../../../src/commands/index.ts';
import { wishOfField } from '../../../src/conversation/open-field.ts';
import { cleanText } from '../../../src/understanding/clean.ts';
import { lexiconOf } from '../../../src/understanding/lexicon.ts';
import { understand } from '../../../src/understanding/policy.ts';

const now = new Date('2026-11-22T07:00:00Z');
const later = new Date('2026-11-23T07:00:00Z');
const context = { words: lexiconOf(commands), botName: 'Deskhand', defaultRegion: 'PL' };
const choice = {
  command: 'customer.search',
  input: { within: 'acme' },
  fields: ['query'],
  say: 'value',
};
const store = {
  query: async <Row>() => [{ kind: 'reads', expiresAt: later, choices: [choice] }] as Row[],
};

const typedInto = (typed: string) => {
  const at = { personId: 'maya', lane: 'direct:maya' as const, now };
  return wishOfField(cleanText(typed), understand(typed, context), at, { store, context });
};

test.each([
  'nowak',
  'Anna Nowak',
  'Nowak, Anna',
  'Dr Anna Nowak',
  'Ms Lena Lost',
  'ext 1000',
  'S/N FCH2601A001',
  'E-mail: anna@cafesol.example',
])('F053: “%s” is a value, with its title or label', async (typed) => {
  expect(await typedInto(typed)).toMatchObject({
    command: 'customer.search',
    input: { within: 'acme', query: typed },
  });
});

test.each(['find Nowak', 'mac 84:78:AC:10:00:01', 'licences of Anna Nowak', '12345678'])(
  'F053: “%s” asks for something itself',
  async (typed) => {
    expect(await typedInto(typed)).toBeUndefined();
  },
);
