import { expect, test } from 'vitest';
import { recordable } from '../../../src/access/audit.ts';

test.each([
  ['Password reset', 'Password reset'],
  ['forgot PIN, floor 4, case 1234', 'forgot PIN, floor 4, case 1234'],
  ['call +47 968 10 831 back', 'call […] back'],
  ['the code is 9681-0831', 'the code is […]'],
  ['the code is ９６８１\u200b０８３１', 'the code is […]'],
  ['anna.nowak@cafesol.example asks', '[…] asks'],
  ['<anna@home.example>; new phone', '<[…]>; new phone'],
  ['line\r\nFake: line\u202e', 'line Fake: line'],
  ['x'.repeat(300), 'x'.repeat(120)],
])('a reason “%s” is recorded as “%s”', (purpose, kept) => {
  expect(recordable({ purpose })).toEqual({ purpose: kept });
});

test('any other sentence, and any address, is left out; words, counts and ids stay', () => {
  expect(
    recordable({
      note: 'two words',
      email: 'a@b.example',
      left: 4,
      target: 'id-1',
      reason: 'over',
    }),
  ).toEqual({ left: 4, target: 'id-1', reason: 'over' });
});
