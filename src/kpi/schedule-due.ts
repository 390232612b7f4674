/**
 * When a scheduled post is due: local time in an IANA zone becomes an instant. A period is a local day, so it is
 * one period whatever clocks do: a time that the clock leaves out (02:30 in the night it goes ahead) is due that
 * much later, one it passes twice is due the first time, as in RFC 5545 (section 3.3.5) and Temporal's “compatible”.
 */

/** A canonical cadence with everything it leaves open: Monday, the first of the month, 09:00. */
export interface Rhythm {
  every: 'daily' | 'weekdays' | 'weekly' | 'monthly';
  /** 0 is Sunday. */
  weekday: number;
  day: number;
  /** Minutes since midnight on the wall. */
  minute: number;
}

export interface Occurrence {
  /** The local day, `YYYY-MM-DD`. */
  period: string;
  dueAt: Date;
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Reads `<daily|weekdays|weekly|monthly>[ mon..sun| day][ HH:MM]`. @throws Error for anything else. */
export function rhythmFrom(cadence: string): Rhythm {
  const [, every, weekday = 'mon', day = '1', hour = '09', minute = '00'] =
    /^(daily|weekdays|weekly|monthly)(?: (mon|tue|wed|thu|fri|sat|sun))?(?: (\d{1,2}))?(?: (\d\d):(\d\d))?$/.exec(
      cadence,
    ) ?? [];
  if (!every) throw new Error(`no cadence: ${cadence}`);
  return {
    every: every as Rhythm['every'],
    weekday: weekdays.indexOf(weekday),
    day: Number(day),
    minute: Number(hour) * 60 + Number(minute),
  };
}

/** The newest occurrence that is due at `now`. */
export function lastOccurrence(rhythm: Rhythm, timeZone: string, now: Date): Occurrence {
  let day = localDay(now, timeZone) + 1;
  for (;;) {
    const due = isOn(rhythm, day) ? occurrenceOn(rhythm, timeZone, day) : undefined;
    if (due && due.dueAt <= now) return due;
    day -= 1;
  }
}

/** The first occurrence after `after`. */
export function nextOccurrence(rhythm: Rhythm, timeZone: string, after: Date): Occurrence {
  let day = localDay(after, timeZone) - 1;
  for (;;) {
    const due = isOn(rhythm, day) ? occurrenceOn(rhythm, timeZone, day) : undefined;
    if (due && due.dueAt > after) return due;
    day += 1;
  }
}

/** Every occurrence after `after` that is due at `now`, oldest first; of very many the newest `most`. */
export function occurrencesBetween(
  rhythm: Rhythm,
  timeZone: string,
  { after, now, most = 400 }: { after: Date; now: Date; most?: number },
): Occurrence[] {
  const found: Occurrence[] = [];
  let due = lastOccurrence(rhythm, timeZone, now);
  while (due.dueAt > after && found.length < most) {
    found.push(due);
    due = lastOccurrence(rhythm, timeZone, new Date(due.dueAt.getTime() - 1));
  }
  return found.reverse();
}

function isOn({ every, weekday, day }: Rhythm, number: number): boolean {
  const date = new Date(number * dayMs);
  const of = date.getUTCDay();
  switch (every) {
    case 'daily':
      return true;
    case 'weekdays':
      return of >= 1 && of <= 5;
    case 'weekly':
      return of === weekday;
    case 'monthly': {
      const last = new Date(
        Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0),
      ).getUTCDate();
      return date.getUTCDate() === Math.min(day, last);
    }
  }
}

function occurrenceOn({ minute }: Rhythm, timeZone: string, day: number): Occurrence {
  return {
    period: new Date(day * dayMs).toISOString().slice(0, 10),
    dueAt: instantOf(day * dayMs + minute * minuteMs, timeZone),
  };
}

/** The instant at which clocks of the zone show `wall` (as if it were UTC, in milliseconds). */
function instantOf(wall: number, timeZone: string): Date {
  const before = wall - offsetAt(wall - dayMs, timeZone);
  const after = wall - offsetAt(wall + dayMs, timeZone);
  const shows = (instant: number): boolean => instant + offsetAt(instant, timeZone) === wall;
  const fitting = [before, after].filter(shows);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : before);
}

function localDay(at: Date, timeZone: string): number {
  return Math.floor((at.getTime() + offsetAt(at.getTime(), timeZone)) / dayMs);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** How far the zone is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(timeZone, clock);
  }
  const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, second = 0] = (
    clock.format(instant).match(/\d+/g) ?? []
  ).map(Number);
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return wall - Math.floor(instant / 1_000) * 1_000;
}
