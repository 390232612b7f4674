/** When scheduled posts are due (F158, F173): local time, daylight saving, short months. */
import { describe, expect, test } from 'vitest';
import {
  lastOccurrence,
  nextOccurrence,
  occurrencesBetween,
  rhythmFrom,
} from '../../../src/kpi/schedule-due.ts';

const zones = [
  'Europe/Warsaw',
  'Europe/Madrid',
  'Europe/Sofia',
  'Europe/Oslo',
  'Asia/Jerusalem',
  'America/New_York',
  'Australia/Lord_Howe',
];

/** What the clocks of a zone show. */
function shown(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);
}

function due(cadence: string, timeZone: string, now: string): string {
  const { period, dueAt } = lastOccurrence(rhythmFrom(cadence), timeZone, new Date(now));
  return `${period} ${dueAt.toISOString()}`;
}

describe('one occurrence', () => {
  test('every Monday at nine in Warsaw is 08:00 UTC in winter and 07:00 in summer', () => {
    expect(due('weekly mon 09:00', 'Europe/Warsaw', '2026-11-21T12:00:00Z')).toBe(
      '2026-11-16 2026-11-16T08:00:00.000Z',
    );
    expect(due('weekly mon 09:00', 'Europe/Warsaw', '2026-07-14T12:00:00Z')).toBe(
      '2026-07-13 2026-07-13T07:00:00.000Z',
    );
  });

  test('a minute before it is due the one of last week is the newest', () => {
    expect(due('weekly mon 09:00', 'Europe/Warsaw', '2026-11-16T07:59:00Z')).toBe(
      '2026-11-09 2026-11-09T08:00:00.000Z',
    );
  });

  test('02:30 in the night the clock goes ahead is an hour later by the clock, and still one', () => {
    expect(due('daily 02:30', 'Europe/Warsaw', '2026-03-29T12:00:00Z')).toBe(
      '2026-03-29 2026-03-29T01:30:00.000Z',
    );
    expect(shown(new Date('2026-03-29T01:30:00Z'), 'Europe/Warsaw')).toBe('2026-03-29 03:30');
  });

  test('02:30 in the night the clock goes back comes twice and is due the first time', () => {
    expect(due('daily 02:30', 'Europe/Warsaw', '2026-10-25T12:00:00Z')).toBe(
      '2026-10-25 2026-10-25T00:30:00.000Z',
    );
    const next = nextOccurrence(
      rhythmFrom('daily 02:30'),
      'Europe/Warsaw',
      new Date('2026-10-25T00:30:00Z'),
    );
    expect(next.period).toBe('2026-10-26');
  });

  test('Lord Howe moves by half an hour: 02:00 to 02:30 is what its clocks leave out', () => {
    // 4 October 2026, 02:00 at +10:30 becomes 02:30 at +11:00
    expect(due('daily 02:15', 'Australia/Lord_Howe', '2026-10-04T12:00:00Z')).toBe(
      '2026-10-04 2026-10-03T15:45:00.000Z',
    );
    expect(shown(new Date('2026-10-03T15:45:00Z'), 'Australia/Lord_Howe')).toBe('2026-10-04 02:45');
  });

  test('the 31st of a month that ends earlier is its last day', () => {
    const rhythm = rhythmFrom('monthly 31 09:00');
    const days = occurrencesBetween(rhythm, 'UTC', {
      after: new Date('2027-12-31T12:00:00Z'),
      now: new Date('2028-05-01T00:00:00Z'),
    }).map(({ period }) => period);

    expect(days).toEqual(['2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30']);
  });

  test('what a cadence leaves open is Monday, the first, nine', () => {
    expect(due('weekly', 'UTC', '2026-11-21T12:00:00Z')).toBe(
      '2026-11-16 2026-11-16T09:00:00.000Z',
    );
    expect(due('monthly', 'UTC', '2026-11-21T12:00:00Z')).toBe(
      '2026-11-01 2026-11-01T09:00:00.000Z',
    );
    expect(() => rhythmFrom('hourly')).toThrow('no cadence');
  });
});

describe('three years', () => {
  const from = new Date('2026-01-01T00:00:00Z');
  const to = new Date('2029-01-01T00:00:00Z');

  test.each(zones)(
    '%s: one occurrence on every local day, in order, at its time or just after',
    (zone) => {
      for (const time of ['00:30', '01:30', '02:30', '03:00']) {
        const all = occurrencesBetween(rhythmFrom(`daily ${time}`), zone, {
          after: from,
          now: to,
          most: 2_000,
        });
        const periods = all.map(({ period }) => period);
        const days = Array.from({ length: periods.length }, (_, at) =>
          new Date(Date.parse(periods[0] ?? '') + at * 86_400_000).toISOString().slice(0, 10),
        );
        const off = all.filter(({ period, dueAt }) => shown(dueAt, zone) !== `${period} ${time}`);

        expect(periods.length).toBeGreaterThan(1_094);
        expect(periods).toEqual(days);
        expect(all.every(({ dueAt }, at) => at === 0 || dueAt > (all[at - 1]?.dueAt ?? from))).toBe(
          true,
        );
        // only a time that the clocks leave out is off, at most once a year
        expect(off.length).toBeLessThanOrEqual(3);
      }
    },
  );

  test.each(zones)('%s: the next one after each is the following one', (zone) => {
    const rhythm = rhythmFrom('weekly sun 02:30');
    const all = occurrencesBetween(rhythm, zone, { after: from, now: to });

    expect(all.length).toBeGreaterThanOrEqual(156);
    for (const [at, { dueAt }] of all.slice(0, -1).entries()) {
      expect(nextOccurrence(rhythm, zone, dueAt)).toEqual(all[at + 1]);
    }
  });
});
