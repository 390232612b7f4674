/** Two processes, one data folder. */
import { hostname } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { startChild } from '../support/child.ts';
import { temporaryFolder } from '../support/folder.ts';

test('a second process is refused with the name of the first, which goes on undisturbed', async () => {
  const dataDir = await temporaryFolder();
  const first = startChild('store-child.ts', [dataDir, 'hold']);
  expect(await first.line(1)).toBe('open');

  const second = startChild('store-child.ts', [dataDir, 'hold']);
  expect(await second.ended).toBe(3);
  expect(second.lines).toEqual([
    `locked ${dataDir} is in use by process ${first.process.pid} on ${hostname()}. Stop that one first, ` +
      'give this one another DATA_DIR, or set DATABASE_URL to run several side by side.',
  ]);

  first.process.stdin?.end();
  expect(await first.ended).toBe(0);
  const next = await openStore({ dataDir });
  await next.close();
});

test('the lock of a process that was killed is taken over at once', async () => {
  const dataDir = await temporaryFolder();
  const first = startChild('store-child.ts', [dataDir, 'hold']);
  expect(await first.line(1)).toBe('open');
  first.process.kill('SIGKILL');
  await first.ended;
  const next = await openStore({ dataDir });
  await next.ping();
  await next.close();
});

test('a process that is stopped in its tracks still holds its folder', async () => {
  const dataDir = await temporaryFolder();
  const first = startChild('store-child.ts', [dataDir, 'hold']);
  expect(await first.line(1)).toBe('open');
  first.process.kill('SIGSTOP');
  await expect(openStore({ dataDir })).rejects.toMatchObject({
    problem: 'locked',
    message: expect.stringContaining('is in use by another process that does not answer'),
  });
});

test('of several that start at once on a stale lock exactly one opens', {
  timeout: 120_000,
}, async () => {
  const dataDir = await temporaryFolder();
  const killed = startChild('store-child.ts', [dataDir, 'hold']);
  expect(await killed.line(1)).toBe('open');
  killed.process.kill('SIGKILL');
  await killed.ended;

  const racers = Array.from({ length: 4 }, () => startChild('store-child.ts', [dataDir, 'hold']));
  const words = await Promise.all(racers.map((racer) => racer.line(1)));
  expect(words.map((line) => line?.split(' ')[0]).sort()).toEqual([
    'locked',
    'locked',
    'locked',
    'open',
  ]);
});

test('a path longer than a socket may have locks as well', async () => {
  const dataDir = path.join(await temporaryFolder(), 'a'.repeat(90), 'b'.repeat(90));
  const first = startChild('store-child.ts', [dataDir, 'hold'], { cwd: '/' });
  expect(await first.line(1)).toBe('open');
  await expect(openStore({ dataDir })).rejects.toMatchObject({
    problem: 'locked',
    message: expect.stringContaining(`process ${first.process.pid}`),
  });
});
