/** Answers to those who see some customers only come in even steps, so that their times tell nothing of the others. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Directory } from './directory.ts';
import type { Scope } from './scope.ts';

/** Longer than nearly every search takes, in milliseconds. */
const usualStepMs = 50;

/**
 * A large scope is searched by indexes over all customers: how many of the others have a name costs some milliseconds.
 * Searches of a scope end at the end of a step; who sees everything does not wait.
 */
export function evenly(
  directoryOf: (scope: Scope) => Directory,
  stepMs = usualStepMs,
): (scope: Scope) => Directory {
  const even = (directory: Directory): Directory => ({
    ...directory,
    inside: (orgId) => even(directory.inside(orgId)),
    find: (...asked) => inSteps(() => directory.find(...asked), stepMs),
    findNearest: (...asked) => inSteps(() => directory.findNearest(...asked), stepMs),
  });
  return (scope) => (scope === 'all' ? directoryOf(scope) : even(directoryOf(scope)));
}

async function inSteps<Found>(search: () => Promise<Found>, stepMs: number): Promise<Found> {
  const begun = performance.now();
  try {
    return await search();
  } finally {
    const tookMs = performance.now() - begun;
    await delay(stepMs - (tookMs % stepMs));
  }
}
