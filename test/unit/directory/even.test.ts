/** What others have must not be told by the clock either. */
import { expect, test } from 'vitest';
import type { Directory, Found } from '../../../src/directory/directory.ts';
import { evenly } from '../../../src/directory/even.ts';
import type { Scope } from '../../../src/directory/scope.ts';

const nothing: Found = { hits: [], total: 0, many: false, source: undefined, gaps: undefined };
const question = { by: 'email', email: 'anna@', whole: false } as const;
const page = { from: 0, size: 5 };
/** Longer than a test machine needs for nothing at all. */
const stepMs = 2_000;

/** A directory that answers at once. */
function quick(_scope: Scope): Directory {
  const directory = {
    inside: () => directory,
    find: async () => nothing,
    findNearest: async () => [],
  } as Partial<Directory> as Directory;
  return directory;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

test('a search of some customers ends no sooner than its step, also when it fails', async () => {
  const directory = evenly(quick, stepMs)({ orgIds: ['a'] });
  const failing = evenly(
    (scope) => ({ ...quick(scope), find: () => Promise.reject(new Error('down')) }),
    stepMs,
  )({ orgIds: ['a'] });
  const times = await Promise.all([
    timeOf(() => directory.find(question, undefined, page)),
    timeOf(() => directory.findNearest(question, undefined, 5)),
    timeOf(() => directory.inside('a').find(question, undefined, page)),
    timeOf(() => expect(failing.find(question, undefined, page)).rejects.toThrow('down')),
  ]);

  // Timers may ring a millisecond early.
  for (const took of times) expect(took).toBeGreaterThan(stepMs - 5);
});

test('who sees all customers does not wait', async () => {
  // With a step of an hour it would not come back in this test.
  const directory = evenly(quick, 3_600_000)('all');

  expect(await directory.find(question, undefined, page)).toBe(nothing);
  expect(await directory.inside('a').findNearest(question, undefined, 5)).toEqual([]);
});
