import { describe, expect, test } from 'vitest';
import { mixesScripts, skeletonOf } from '../../../src/directory/skeleton.ts';

describe('names the eye confuses have one skeleton (F027)', () => {
  test.each([
    ['Acme', 'Аcme'],
    ['Acme', 'ACME'],
    ['Acme', 'Αcme'],
    ['Corner Bank', 'Comer Bank'],
    ['Cisco', 'Сіѕсо'],
    ['Global 100', 'GIobaI 1OO'],
    ['Paypal', 'Раураl'],
    ['Café Sol', 'Cafe\u0301 Sol'],
    ['Acme', 'Ac\u200bme\u00ad'],
    ['Fjord AS', 'Fjord  A/S'.replace('/', '')],
  ])('%s and %s', (one, other) => {
    expect(skeletonOf(other)).toBe(skeletonOf(one));
  });

  test.each([
    ['Acme', 'Acne'],
    ['Nowak', 'Novak'],
    ['Балкан', 'Balkan'],
    ['מעבדות', 'Galil'],
  ])('%s and %s have not', (one, other) => {
    expect(skeletonOf(other)).not.toBe(skeletonOf(one));
  });

  test('a name without letters has none, a long one is cut', () => {
    expect(skeletonOf('\u200b ???')).toBe('');
    expect(skeletonOf('a'.repeat(10_000))).toHaveLength(200);
  });
});

test('a word of two alphabets is told, two words of one each are not', () => {
  expect(mixesScripts('Аcme')).toBe(true);
  expect(mixesScripts('Pαrtner')).toBe(true);
  expect(mixesScripts('Acme Балкан')).toBe(false);
  expect(mixesScripts('Zakłady Łódź')).toBe(false);
});
