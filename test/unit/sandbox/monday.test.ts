import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { createClock, mondayAfter } from '../../../src/sandbox/monday.ts';

test('the next Monday is ten seconds before nine, and a week later when it is past that', () => {
  const after = (now: string) => new Date(mondayAfter(Date.parse(now))).toISOString();

  expect(after('2026-11-21T14:00:00Z')).toBe('2026-11-23T08:59:50.000Z');
  expect(after('2026-11-23T08:00:00Z')).toBe('2026-11-23T08:59:50.000Z');
  expect(after('2026-11-23T08:59:50Z')).toBe('2026-11-30T08:59:50.000Z');
});

test('each press is one restart, a Monday later; two at once are one', async () => {
  const ahead: number[] = [];
  const clock = createClock(async (aheadMs) => void ahead.push(aheadMs));
  const [first, same] = await Promise.all([clock.makeMonday(), clock.makeMonday()]);
  const next = await clock.makeMonday();

  expect(same).toEqual(first);
  expect(next.getTime() - first.getTime()).toBe(7 * 86_400_000);
  expect(ahead.length).toBe(2);
});

test('the bot lives that much later, and its dates are dates', () => {
  const script = `
    const at = new Date();
    console.log(at instanceof Date, Math.abs(Date.now() - at) < 60_000, at.getTime() - performance.timeOrigin > 86_300_000,
      new Date('2026-01-01T00:00:00Z').toISOString(), typeof Date(), Date.UTC(1970, 0, 2))`;
  const clock = new URL('../../../src/sandbox/clock.js?ahead=86400000', import.meta.url).href;
  const { stdout } = spawnSync(
    process.execPath,
    ['--import', clock, '--input-type=module', '-e', script],
    { encoding: 'utf8' },
  );

  expect(stdout.trim()).toBe('true true true 2026-01-01T00:00:00.000Z string 86400000');
});
