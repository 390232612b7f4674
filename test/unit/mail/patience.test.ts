/** A mail server that is silent for a minute, or away for half an hour: by the clock of the bot, not by waiting. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Delivery, Letter } from '../../../src/mail/letter.ts';
import type { Smtp } from '../../../src/mail/smtp.ts';
import type { Store } from '../../../src/store/store.ts';
import { type CodeDesk, openCodeDesk, somebody } from '../../support/code-desk.ts';
import { openTestStore } from '../../support/database.ts';
import { until } from '../../support/until.ts';

let store: Store;
let desk: CodeDesk;

beforeAll(async () => {
  store = await openTestStore();
});
afterEach(async () => {
  await desk.stop();
  await store.query('TRUNCATE "VerificationCode", "WrongCodes", "Mail", "MailEvent"');
});
afterAll(() => store.close());

/** A mail server that answers when the test says so. */
function serverByHand() {
  const letters: Letter[] = [];
  const waiting: ((delivery: Delivery) => void)[] = [];
  const smtp: Smtp = {
    send(letter) {
      letters.push(letter);
      return new Promise((resolve) => waiting.push(resolve));
    },
    probe: async () => undefined,
    close: () => undefined,
  };
  return { smtp, letters, answers: (delivery: Delivery) => waiting.shift()?.(delivery) };
}

const codeOf = (letter: Letter | undefined): string =>
  /^(\d{4}) (\d{4})$/m
    .exec(letter?.text ?? '')
    ?.slice(1)
    .join('') ?? '';

const openCodes = () =>
  store.query<{ expiresAt: Date }>(
    `SELECT "expiresAt" FROM "VerificationCode" WHERE state = 'open'`,
  );

/** Until the newest mail is said to have ended so, after so many tries: told is told in the same transaction. */
async function written(state: string, attempts: number): Promise<void> {
  await until(`a mail that is ${state}`, async () => {
    const [mail] = await store.query<{ state: string; attempts: number }>(
      'SELECT state, attempts FROM "Mail" ORDER BY seq DESC LIMIT 1',
    );
    return mail?.state === state && mail.attempts === attempts;
  });
}

test('silent for 60 seconds: nothing is called sent before its word, nobody sends it again, and the life begins with it', async () => {
  const { smtp, letters, answers } = serverByHand();
  desk = openCodeDesk({ store, smtp });
  await desk.issue();
  await until('the text', () => letters[0]);
  desk.passes(60_000);
  const replica = openCodeDesk({ store, smtp, alone: false });
  await replica.stop();
  expect(letters).toHaveLength(1);
  expect(desk.fates).toEqual([]);

  answers({ state: 'accepted', status: '250 2.0.0', providerId: '4F2A1B6C0D' });
  await written('accepted', 1);
  expect(await store.query('SELECT "lastStatus", "providerId" FROM "Mail"')).toEqual([
    { lastStatus: '250 2.0.0', providerId: '4F2A1B6C0D' },
  ]);
  const [fate] = desk.fates;
  if (!fate) throw new Error('its word was not told');
  expect(await openCodes()).toEqual([{ expiresAt: new Date(fate.at.getTime() + 5 * 60_000) }]);
  // five and a half minutes after it was drawn
  desk.passes(4.5 * 60_000);
  expect(await desk.check(codeOf(letters[0]))).toMatchObject({ kind: 'verified' });
});

test('away for 30 minutes: tried after 10, 45 and 120 seconds with another code each, then given up; afterwards all is well', async () => {
  const { smtp, letters, answers } = serverByHand();
  desk = openCodeDesk({ store, smtp, waits: [10_000, 45_000, 120_000] });
  const person = somebody();
  const codeId = await desk.issue(person);
  for (const [at, waitMs] of [10_000, 45_000, 120_000, 0].entries()) {
    await until('a try', () => letters[at]);
    answers({ state: 'deferred', status: 'ECONNECTION' });
    await written(waitMs > 0 ? 'waiting' : 'failed', at + 1);
    expect(await openCodes()).toEqual([]);
    desk.passes(waitMs);
    desk.mailer.wake();
  }

  expect(desk.fates.map(({ againAt, at }) => againAt && againAt.getTime() - at.getTime())).toEqual([
    10_000,
    45_000,
    120_000,
    undefined,
  ]);
  expect(new Set(letters.map(codeOf)).size).toBe(4);
  expect(await desk.stateOf(codeId)).toBe('failed');
  // what was never sent costs nobody a code
  expect(await desk.verification.refusalFor(person, 'agent-maya')).toBeUndefined();

  desk.passes(27 * 60_000);
  await desk.issue(person);
  await until('a try', () => letters[4]);
  answers({ state: 'accepted', status: '250' });
  await written('accepted', 1);
  expect(await desk.check(codeOf(letters[4]))).toMatchObject({ kind: 'verified' });
  for (const early of letters.slice(0, 4)) {
    expect(await desk.check(codeOf(early))).toMatchObject({ kind: 'wrong' });
  }
});
