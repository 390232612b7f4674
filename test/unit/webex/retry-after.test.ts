import { describe, expect, test } from 'vitest';
import { longestWaitMs, retryAfterMs, waitBefore } from '../../../src/webex/retry-after.ts';
import { fc } from '../../support/properties.ts';

const now = new Date('2026-11-21T10:00:00.000Z');

describe('the Retry-After header', () => {
  test.each([
    ['7', 7_000],
    ['0', 0],
    [' 2.5 ', 2_500],
    ['3600', 3_600_000],
    ['99999999', longestWaitMs],
    ['Sat, 21 Nov 2026 10:00:30 GMT', 30_000],
    ['Sat, 21 Nov 2026 09:00:00 GMT', 0],
    ['Sun, 22 Nov 2026 10:00:00 GMT', longestWaitMs],
  ])('%s means %i milliseconds', (header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected);
  });

  test.each([
    undefined,
    '',
    'soon',
    'rand(30),add(30)',
    '-5',
    '1e3',
    'NaN',
    'Infinity',
    'Sat, nonsense',
    '2026-11-21',
  ])('%s means nothing', (header) => {
    expect(retryAfterMs(header, now)).toBeUndefined();
  });

  test('any text gives nothing or a wait between zero and one hour', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.date().map(String), fc.double().map(String)),
        (header) => {
          const ms = retryAfterMs(header, now);
          expect(ms === undefined || (ms >= 0 && ms <= longestWaitMs)).toBe(true);
        },
      ),
    );
  });

  test('whole seconds are taken at their word up to an hour', () => {
    fc.assert(
      fc.property(fc.nat(3_600), (seconds) => {
        expect(retryAfterMs(String(seconds), now)).toBe(seconds * 1_000);
      }),
    );
  });
});

describe('the wait before an attempt', () => {
  const fractions = fc.double({ min: 0, max: 0.999, noNaN: true });

  test('is never shorter than Webex asked for, and at most a second longer', () => {
    fc.assert(
      fc.property(
        fc.nat(3_600_000),
        fractions,
        fc.integer({ min: 1, max: 9 }),
        (asked, at, nth) => {
          const wait = waitBefore(nth, asked, () => at);
          expect(wait).toBeGreaterThanOrEqual(asked);
          expect(wait).toBeLessThanOrEqual(asked + 1_000);
        },
      ),
    );
  });

  test('grows when Webex asks for nothing, and stays below eight seconds', () => {
    expect([1, 2, 3, 4, 5, 6, 9].map((nth) => waitBefore(nth, undefined, () => 0))).toEqual([
      250, 500, 1_000, 2_000, 4_000, 4_000, 4_000,
    ]);
    expect(waitBefore(9, undefined, () => 0.999)).toBeLessThanOrEqual(8_000);
  });
});
