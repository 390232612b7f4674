/** Questions that somebody waits for: little time, once a minute, and why when there is no answer. */
import { expect, test } from 'vitest';
import { createAsking } from '../../../src/directory/asking.ts';
import { WebexError, type WebexErrorCode } from '../../../src/errors.ts';

function clockedAsking(withinMs = 1_000) {
  const clock = { now: new Date('2026-11-21T08:00:00Z') };
  const ask = createAsking({ now: () => clock.now, withinMs });
  const passes = (ms: number) => {
    clock.now = new Date(clock.now.getTime() + ms);
  };
  return { ask, passes, clock };
}

const failing = (code: WebexErrorCode, reason?: string) => async () => {
  throw new WebexError({ code, call: 'GET /people/{id}', reason });
};

test('an answer stands for a minute: asking twice costs one call, also at the same time', async () => {
  const { ask, passes, clock } = clockedAsking();
  let calls = 0;
  const question = async () => {
    calls += 1;
    return calls;
  };
  const first = clock.now;
  const together = await Promise.all([ask('anna', question), ask('anna', question)]);
  passes(59_000);
  const later = await ask('anna', question);
  passes(2_000);
  const anew = await ask('anna', question);

  expect(together).toEqual([
    { kind: 'answered', answer: 1, at: first },
    { kind: 'answered', answer: 1, at: first },
  ]);
  expect(later).toMatchObject({ answer: 1 });
  expect(anew).toMatchObject({ answer: 2 });
});

test('an answer does not stand longer because the clock was set back', async () => {
  const { ask, passes } = clockedAsking();
  await ask('anna', async () => 'old');
  passes(-3_600_000);

  expect(await ask('anna', async () => 'new')).toMatchObject({ answer: 'new' });
});

test('different questions are asked each', async () => {
  const { ask } = clockedAsking();

  expect(await ask('anna', async () => 'a')).toMatchObject({ answer: 'a' });
  expect(await ask('jan', async () => 'j')).toMatchObject({ answer: 'j' });
});

test('who waits in vain is told so in time, and the late answer is kept for the next', async () => {
  const { ask } = clockedAsking(20);
  let answer: (value: string) => void = () => undefined;
  const question = () => new Promise<string>((resolve) => (answer = resolve));
  const first = await ask('anna', question);
  answer('late');
  const second = await ask('anna', async () => 'asked twice');

  expect(first).toEqual({ kind: 'unconfirmed', because: { why: 'slow' } });
  expect(second).toMatchObject({ kind: 'answered', answer: 'late' });
});

test.each([
  ['webex.busy', { why: 'busy' }],
  ['webex.signedOut', { why: 'signedOut' }],
  ['webex.unreadable', { why: 'unreadable' }],
  ['webex.refused', { why: 'refused', reason: 'Not for you.' }],
] as const)('a failure %s is the reason, and the next one asks again', async (code, because) => {
  const { ask } = clockedAsking();

  expect(await ask('anna', failing(code, 'Not for you.'))).toEqual({
    kind: 'unconfirmed',
    because,
  });
  expect(await ask('anna', async () => 'there')).toMatchObject({ answer: 'there' });
});

test('what is no failure of Webex is not hidden', async () => {
  const { ask } = clockedAsking();
  const broken = ask('anna', async () => {
    throw new TypeError('a bug');
  });

  await expect(broken).rejects.toThrow('a bug');
});
