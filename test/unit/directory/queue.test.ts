/** Many searches at once: so many run, the others wait once, in order. */
import { expect, test } from 'vitest';
import { createQueue } from '../../../src/directory/queue.ts';

/** Work that ends when told, and what has begun so far. */
function works() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    begun,
    work: (name: string) => () =>
      new Promise<string>((resolve) => {
        begun.push(name);
        ends.set(name, () => resolve(name));
      }),
    end(name: string) {
      ends.get(name)?.();
    },
  };
}

test('no more than the given number run; the next begins when one ends', async () => {
  const { begun, work, end } = works();
  const queue = createQueue(2);
  const all = ['a', 'b', 'c', 'd'].map((name) => queue.run(work(name)));
  expect(begun).toEqual(['a', 'b']);

  end('b');
  expect(await all[1]).toBe('b');
  expect(begun).toEqual(['a', 'b', 'c']);
  for (const name of ['a', 'c']) end(name);
  await Promise.all([all[0], all[2]]);
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
  end('d');
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
});

test('what goes on with something begun stands before what is new', async () => {
  const { begun, work, end } = works();
  const queue = createQueue(1);
  const first = queue.run(work('first'));
  const fresh = queue.run(work('fresh'));
  const further = queue.run(work('further'), { goesOn: true });
  end('first');
  await first;
  expect(begun).toEqual(['first', 'further']);
  end('further');
  await further;
  end('fresh');
  expect(await fresh).toBe('fresh');
});

test('a failure is the failure of its own work, and the next begins', async () => {
  const queue = createQueue(1);
  const failing = queue.run(() => Promise.reject(new Error('away')));
  const next = queue.run(async () => 'answered');
  await expect(failing).rejects.toThrow('away');
  expect(await next).toBe('answered');
});
