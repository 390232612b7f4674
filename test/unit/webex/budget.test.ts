import { describe, expect, test } from 'vitest';
import { createBudget, defaultLimits, type Priority } from '../../../src/webex/budget.ts';
import { fc } from '../../support/properties.ts';

/** A clock that moves only when somebody sleeps. */
function clock() {
  let at = Date.parse('2026-11-21T10:00:00Z');
  return {
    now: () => new Date(at),
    sleep: async (ms: number, signal?: AbortSignal) => {
      signal?.throwIfAborted();
      at += ms;
    },
    pass: (ms: number) => {
      at += ms;
    },
  };
}

describe('the request budget of one token', () => {
  test('sync gets 240 requests a minute at once, then waits for the first to be a minute old', async () => {
    const time = clock();
    const budget = createBudget(defaultLimits, time);
    const start = time.now().getTime();

    for (let n = 0; n < 240; n += 1) await budget.take('sync');
    expect(time.now().getTime()).toBe(start);

    await budget.take('sync');
    expect(time.now().getTime()).toBe(start + 60_000);
  });

  test('people have 60 requests left when sync has taken all it may', async () => {
    const time = clock();
    const budget = createBudget(defaultLimits, time);
    for (let n = 0; n < 240; n += 1) await budget.take('sync');

    const waits = [];
    for (let n = 0; n < 60; n += 1) waits.push(await budget.take('people'));

    expect(waits.every((wait) => wait === undefined)).toBe(true);
  });

  test('people may use all 300 when nothing is synchronised, and then hear how long to wait', async () => {
    const time = clock();
    const budget = createBudget(defaultLimits, time);
    for (let n = 0; n < 300; n += 1) expect(await budget.take('people')).toBeUndefined();

    expect(await budget.take('people')).toBe(60_000);
  });

  test('people wait when it is only for a moment', async () => {
    const time = clock();
    const budget = createBudget(defaultLimits, time);
    for (let n = 0; n < 300; n += 1) await budget.take('people');
    time.pass(57_000);

    expect(await budget.take('people')).toBeUndefined();
  });

  test('a lookup, which the copy can answer, hears at once that the wait would be longer than a second', async () => {
    const time = clock();
    const budget = createBudget(defaultLimits, time);
    for (let n = 0; n < 300; n += 1) await budget.take('people');
    time.pass(58_500);
    const asked = time.now().getTime();

    expect(await budget.take('lookup')).toBe(1_500);
    expect(time.now().getTime()).toBe(asked);
    time.pass(600);
    expect(await budget.take('lookup')).toBeUndefined();
  });

  test('lookups use what is kept for people, and are not behind a person who waits', async () => {
    const time = clock();
    const wakes: (() => void)[] = [];
    const budget = createBudget(defaultLimits, {
      ...time,
      sleep: () => new Promise<void>((resolve) => wakes.push(resolve)),
    });
    for (let n = 0; n < 240; n += 1) await budget.take('sync');
    for (let n = 0; n < 60; n += 1) expect(await budget.take('lookup')).toBeUndefined();
    time.pass(56_000);
    const person = budget.take('people');

    expect(await budget.take('lookup')).toBe(4_000);
    time.pass(4_000);
    for (const wake of wakes) wake();
    expect(await person).toBeUndefined();
  });

  test('a clock that was set back makes nobody wait for the time to come again', async () => {
    const time = clock();
    const budget = createBudget(defaultLimits, time);
    for (let n = 0; n < 300; n += 1) await budget.take('people');
    time.pass(-3_600_000);
    const asked = time.now().getTime();

    expect(await budget.take('lookup')).toBeUndefined();
    expect(await budget.take('sync')).toBeUndefined();
    expect(time.now().getTime()).toBe(asked);
  });

  test('sync gets back what people do not use beyond their 60', async () => {
    const time = clock();
    const budget = createBudget(defaultLimits, time);
    const start = time.now().getTime();
    for (let n = 0; n < 100; n += 1) await budget.take('people');

    for (let n = 0; n < 200; n += 1) await budget.take('sync');
    expect(time.now().getTime()).toBe(start);
    await budget.take('sync');
    expect(time.now().getTime()).toBe(start + 60_000);
  });

  test('an aborted wait rejects with its reason and takes nothing', async () => {
    const time = clock();
    const budget = createBudget({ ...defaultLimits, perMinute: 60, keptForPeople: 60 }, time);
    const stopping = new AbortController();
    stopping.abort(new Error('stopping'));

    await expect(budget.take('sync', stopping.signal)).rejects.toThrow('stopping');
    expect(await budget.take('people')).toBeUndefined();
  });

  test('no window of 60 seconds ever holds more than 300 requests, nor more than 240 of sync', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            priority: fc.constantFrom<Priority>('people', 'lookup', 'sync'),
            count: fc.integer({ min: 1, max: 90 }),
            pass: fc.nat(20_000),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        async (steps) => {
          const time = clock();
          const budget = createBudget(defaultLimits, time);
          const taken: { at: number; priority: Priority }[] = [];
          for (const { priority, count, pass } of steps) {
            for (let n = 0; n < count; n += 1) {
              const missing = await budget.take(priority);
              if (missing === undefined) taken.push({ at: time.now().getTime(), priority });
            }
            time.pass(pass);
          }
          for (const { at } of taken) {
            const inWindow = taken.filter((one) => one.at <= at && one.at > at - 60_000);
            expect(inWindow.length).toBeLessThanOrEqual(300);
            expect(inWindow.filter((one) => one.priority === 'sync').length).toBeLessThanOrEqual(
              240,
            );
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
