/** Each period is posted once (F158): replicas, kills, sleeping processes and clocks that jump. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createKpiSchedules, type ScheduleSettings } from '../../../src/kpi/schedule.ts';
import { occurrencesBetween, rhythmFrom } from '../../../src/kpi/schedule-due.ts';
import { decide, duePosts, openPeriods } from '../../../src/kpi/schedule-ledger.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';

const zones = [
  'Europe/Warsaw',
  'Europe/Madrid',
  'Europe/Sofia',
  'Europe/Oslo',
  'Asia/Jerusalem',
  'America/New_York',
  'Australia/Lord_Howe',
];
const times = ['00:30', '01:30', '02:30', '03:00'];

let store: Store;
let clock: Date;

beforeAll(async () => {
  store = await openTestStore();
});
beforeEach(async () => {
  await store.query('TRUNCATE "KpiSchedule", "KpiPost" RESTART IDENTITY');
  clock = new Date('2026-01-01T12:00:00Z');
});
afterAll(() => store.close());

const schedules = () => createKpiSchedules({ store, now: () => clock, timeZone: 'UTC' });

async function add(
  settings: Partial<ScheduleSettings>,
  callId = settings.lane ?? 'call',
): Promise<number> {
  const desk = schedules();
  const number = await desk.take(callId);
  const whole: ScheduleSettings = {
    lane: 'room:1',
    to: { lane: 'room:1', roomId: '1' },
    cadence: 'weekly mon 09:00',
    timeZone: 'Europe/Warsaw',
    language: 'en',
    product: 'calling',
    ...settings,
  };
  const owner = { personId: 'petra', displayName: 'Petra Holm' };
  await store.transaction(desk.adding(number, whole, owner, callId));
  return number;
}

/** What a replica does when it is woken; `dies`: it is killed before it commits. */
async function wake(dies = false): Promise<string[]> {
  await openPeriods(store, clock);
  const posted: string[] = [];
  for (const due of await duePosts(store, clock)) {
    const killed = new Error('killed');
    await store
      .transaction(async (tx) => {
        const won = await decide(tx, due, { state: 'posted', at: clock });
        if (dies) throw killed;
        if (won) posted.push(`${due.number} ${due.period}`);
      })
      .catch((error: unknown) => {
        if (error !== killed) throw error;
      });
  }
  return posted;
}

function states(): Promise<{ period: string; state: string }[]> {
  return store.query('SELECT period, state FROM "KpiPost" ORDER BY schedule, "dueAt"');
}

describe('one period', () => {
  test('is posted when it is due and never again', async () => {
    await add({});
    clock = new Date('2026-01-05T07:59:00Z');
    expect(await wake()).toEqual([]);
    clock = new Date('2026-01-05T08:00:00Z');
    expect(await wake()).toEqual(['1 2026-01-05']);
    expect(await wake()).toEqual([]);
    clock = new Date('2026-01-12T08:00:30Z');
    expect(await wake()).toEqual(['1 2026-01-12']);
  });

  test('two replicas that wake at the same moment post it once', async () => {
    await add({});
    clock = new Date('2026-01-05T08:00:00Z');
    const both = await Promise.all([wake(), wake(), wake()]);

    expect(both.flat()).toEqual(['1 2026-01-05']);
  });

  test('a process killed before it commits leaves it to the next, one killed after it leaves nothing', async () => {
    await add({});
    clock = new Date('2026-01-05T08:00:00Z');
    expect(await wake(true)).toEqual([]);
    expect(await wake()).toEqual(['1 2026-01-05']);
    expect(await wake()).toEqual([]);
  });

  test('a process that slept three weeks posts the newest if it is still of use, and says what it left out', async () => {
    await add({});
    clock = new Date('2026-01-27T08:00:00Z');
    expect(await wake()).toEqual(['1 2026-01-26']);
    expect(await states()).toEqual([
      { period: '2026-01-05', state: 'skipped' },
      { period: '2026-01-12', state: 'skipped' },
      { period: '2026-01-19', state: 'skipped' },
      { period: '2026-01-26', state: 'posted' },
    ]);
  });

  test('four days after its time a weekly post is left out', async () => {
    await add({});
    clock = new Date('2026-01-09T09:00:00Z');
    expect(await wake()).toEqual([]);
    expect(await states()).toEqual([{ period: '2026-01-05', state: 'skipped' }]);
  });

  test('a clock that goes back an hour posts nothing twice', async () => {
    await add({});
    clock = new Date('2026-01-05T08:00:00Z');
    expect(await wake()).toEqual(['1 2026-01-05']);
    clock = new Date('2026-01-05T07:00:00Z');
    expect(await wake()).toEqual([]);
    clock = new Date('2026-01-05T08:00:00Z');
    expect(await wake()).toEqual([]);
  });

  test('a clock that was a year ahead for a moment silences nothing', async () => {
    await add({});
    clock = new Date('2027-01-06T08:00:00Z');
    await wake();
    clock = new Date('2026-01-05T08:00:00Z');
    expect(await wake()).toEqual(['1 2026-01-05']);
    clock = new Date('2026-01-12T08:00:00Z');
    expect(await wake()).toEqual(['1 2026-01-12']);
  });

  test('what comes due while it is paused is not made up for, and an ended one is silent', async () => {
    const number = await add({});
    const desk = schedules();
    clock = new Date('2026-01-05T08:00:00Z');
    await openPeriods(store, clock);
    await store.transaction(desk.pausing(number));
    expect(await wake()).toEqual([]);
    clock = new Date('2026-01-13T08:00:00Z');
    expect(await wake()).toEqual([]);
    await store.transaction(desk.resuming(number));
    expect(await wake()).toEqual([]);
    clock = new Date('2026-01-19T08:00:00Z');
    expect(await wake()).toEqual(['1 2026-01-19']);
    await store.transaction(desk.ending(number));
    clock = new Date('2026-01-26T08:00:00Z');
    expect(await wake()).toEqual([]);
    expect(await desk.find(number)).toBeUndefined();
  });

  test('a post out of turn comes once, also for a paused one, and leaves the next due time alone', async () => {
    const number = await add({});
    const desk = schedules();
    clock = new Date('2026-01-03T10:00:00Z');
    await store.transaction(desk.runningNow(number, 'A7F3-21KQ'));
    await store.transaction(desk.runningNow(number, 'A7F3-21KQ'));
    expect(await wake()).toEqual(['1 now A7F3-21KQ']);
    expect(await wake()).toEqual([]);
    clock = new Date('2026-01-05T08:00:00Z');
    expect(await wake()).toEqual(['1 2026-01-05']);
  });

  test('the same yes handled twice sets one schedule', async () => {
    expect(await add({}, 'A7F3-21KQ')).toBe(1);
    expect(await add({}, 'A7F3-21KQ')).toBe(1);
    expect((await schedules().list()).length).toBe(1);
  });
});

/** Numbers that are the same in every run (mulberry32). */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe('three years of fifty schedules in seven zones', () => {
  test('every period is posted exactly once, whatever sleeps, dies or jumps', async () => {
    const start = clock;
    const kinds = Array.from({ length: 50 }, (_, at) => ({
      lane: `room:${at}`,
      timeZone: zones[at % zones.length] ?? 'UTC',
      cadence:
        at % 10 === 9
          ? `monthly 31 ${times[at % 4]}`
          : `weekly ${['mon', 'sun', 'tue', 'sat', 'wed', 'fri', 'thu'][at % 7]} ${times[at % 4]}`,
    }));
    for (const kind of kinds) await add(kind);
    const end = new Date('2029-01-01T12:00:00Z');
    const random = drawn(20_261_121);
    const posted: string[] = [];
    while (clock < end) {
      // asleep for up to sixty hours: always shorter than a post is of use
      const jump = random() < 0.05 ? -random() * 3 * 3_600_000 : random() * 60 * 3_600_000;
      clock = new Date(Math.min(end.getTime(), clock.getTime() + jump));
      if (random() < 0.1) await wake(true);
      const replicas = random() < 0.2 ? [wake(), wake()] : [wake()];
      posted.push(...(await Promise.all(replicas)).flat());
    }
    const expected = kinds.flatMap(({ cadence, timeZone }, at) =>
      occurrencesBetween(rhythmFrom(cadence), timeZone, { after: start, now: end }).map(
        ({ period }) => `${at + 1} ${period}`,
      ),
    );

    expect(expected.length).toBeGreaterThan(7_000);
    expect(new Set(posted).size).toBe(posted.length);
    expect(posted.toSorted()).toEqual(expected.toSorted());
    expect((await states()).filter(({ state }) => state !== 'posted')).toEqual([]);
  }, 240_000);
});
