import { expect, test } from 'vitest';
import { createRemembered } from '../../../src/directory/remembered.ts';

test('an answer stands for a while, then is read once while it goes on standing, and then is waited for', async () => {
  let at = 0;
  let reads = 0;
  let end = () => {};
  const remember = createRemembered(() => new Date(at), { keptMs: 5_000, standsMs: 60_000 });
  const read = () => {
    reads += 1;
    const mine = reads;
    return new Promise<number>((resolve) => {
      end = () => resolve(mine);
    });
  };
  const ask = () => remember('all', 'gaps', read);

  const first = ask();
  end();
  expect(await first).toBe(1);
  at = 4_999;
  expect(await ask()).toBe(1);

  at = 5_000;
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  expect(reads).toBe(2);
  end();
  await Promise.resolve();
  expect(await ask()).toBe(2);

  at = 5_000 + 60_000;
  const waiting = ask();
  end();
  expect(await waiting).toBe(3);
  expect(reads).toBe(3);
});

test('whoever reads hears whether somebody waits for it', async () => {
  let at = 0;
  const remember = createRemembered(() => new Date(at), { keptMs: 5_000, standsMs: 60_000 });
  const awaited: boolean[] = [];
  for (at of [0, 6_000, 100_000]) {
    await remember('all', 'gaps', async (isAwaited) => awaited.push(isAwaited));
    await Promise.resolve();
  }

  expect(awaited).toEqual([true, false, true]);
});

test('what could not be read is read again, and what stood goes on standing', async () => {
  let at = 0;
  const remember = createRemembered(() => new Date(at), { keptMs: 5_000, standsMs: 60_000 });
  const fails = () => Promise.reject(new Error('away'));

  await expect(remember('all', 'age', fails)).rejects.toThrow('away');
  expect(await remember('all', 'age', async () => 'new')).toBe('new');
  at = 6_000;
  expect(await remember('all', 'age', fails)).toBe('new');
  expect(await remember('all', 'age', fails)).toBe('new');
});

test('what was asked for earlier and is answered later replaces nothing newer', async () => {
  let at = 0;
  const remember = createRemembered(() => new Date(at), { keptMs: 5_000, standsMs: 60_000 });
  const answers: ((answer: string) => void)[] = [];
  const ask = () => remember('all', 'gaps', () => new Promise<string>((end) => answers.push(end)));

  const first = ask();
  answers[0]?.('first');
  await first;
  at = 6_000;
  await ask();
  at = 12_000;
  await ask();
  answers[2]?.('third');
  await Promise.resolve();
  expect(await ask()).toBe('third');
  answers[1]?.('second');
  await Promise.resolve();
  expect(await ask()).toBe('third');
  expect(answers).toHaveLength(3);
});

test('a failure of what was waited for long ago forgets nothing newer', async () => {
  let at = 0;
  const remember = createRemembered(() => new Date(at), { keptMs: 5_000, standsMs: 60_000 });
  let fail = (_reason: Error) => {};
  const old = remember('all', 'gaps', () => new Promise<string>((_, no) => (fail = no)));
  at = 60_000;
  expect(await remember('all', 'gaps', async () => 'new')).toBe('new');
  fail(new Error('away'));
  await expect(old).rejects.toThrow('away');
  expect(await remember('all', 'gaps', async () => 'again')).toBe('new');
});

test('nothing stands where nothing is kept, and each scope has its own', async () => {
  const remember = createRemembered(() => new Date(0), { keptMs: 0, standsMs: 0 });
  expect(await remember('all', 'age', async () => 1)).toBe(1);
  expect(await remember('all', 'age', async () => 2)).toBe(2);

  const keeping = createRemembered(() => new Date(0), { keptMs: 1_000, standsMs: 1_000 });
  const scope = { orgIds: ['a'] };
  expect(await keeping(scope, 'age', async () => 'a')).toBe('a');
  expect(await keeping({ orgIds: ['a'] }, 'age', async () => 'b')).toBe('b');
  expect(await keeping(scope, 'age', async () => 'c')).toBe('a');
});

test('what was asked for before the clock was set back does not stand, and the next answer does', async () => {
  let at = 3_600_000;
  let reads = 0;
  const remember = createRemembered(() => new Date(at), { keptMs: 5_000, standsMs: 60_000 });
  const ask = () => remember('all', 'gaps', async () => ++reads);

  expect(await ask()).toBe(1);
  at = 0;
  expect([await ask(), await ask()]).toEqual([2, 2]);
});
