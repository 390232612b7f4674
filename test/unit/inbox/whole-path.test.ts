/** Everything at once: repeated and reordered deliveries, failing handlers, a busy and forgetful Webex, two replicas. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { WebexError } from '../../../src/errors.ts';
import { createInbox } from '../../../src/inbox/inbox.ts';
import { createOutbox } from '../../../src/inbox/outbox.ts';
import type { Delivery } from '../../../src/inbox/outcome.ts';
import type { Store } from '../../../src/store/store.ts';
import { createChat } from '../../support/chat.ts';
import { openTestStore } from '../../support/database.ts';
import { deliveryOf, postTo } from '../../support/deliveries.ts';
import { quietLog } from '../../support/quiet-log.ts';
import { until } from '../../support/until.ts';

let store: Store;
const running: { stop(patienceMs?: number): Promise<void> }[] = [];

beforeAll(async () => {
  store = await openTestStore();
});
afterEach(async () => {
  for (const part of running.splice(0)) await part.stop(2_000);
});
afterAll(() => store.close());

/** The same numbers in each run, between 0 and 1. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const events = 1_000;
const rooms = 40;

/** 1,000 events, of which 5 % come three times and 5 % a few places too late. */
function traffic(throwDice: () => number): Delivery[] {
  const list = Array.from({ length: events }, (_, n) => deliveryOf(`m${n}`, `room-${n % rooms}`));
  const placed = list.map((delivery, n) => ({
    delivery,
    place: throwDice() < 0.05 ? n + 60 : n,
  }));
  const repeated = placed.flatMap((one) =>
    throwDice() < 0.05
      ? [one, { ...one, place: one.place + 3 }, { ...one, place: one.place + 200 }]
      : [one],
  );
  return repeated.sort((a, b) => a.place - b.place).map(({ delivery }) => delivery);
}

test('1,000 events: none lost, none answered twice, every room in the order of acceptance', async () => {
  const throwDice = dice(20_261_121);
  const deliveries = traffic(throwDice);
  const unlucky = new Set(deliveries.filter(() => throwDice() < 0.03).map(({ key }) => key));
  const chat = createChat(() => Promise.resolve());
  chat.trouble = () => {
    const face = throwDice();
    if (face < 0.02) return { when: 'before', failure: { status: 429, retryAfterMs: 20 } };
    if (face < 0.03) return { when: 'after', failure: { mayHaveHappened: true } };
    if (face < 0.04) return { when: 'before', failure: { mayHaveHappened: true } };
    return undefined;
  };
  const { log } = quietLog();
  const replicas = [1, 2].map(() => {
    const outbox = createOutbox({ store, post: chat, log, alone: false, echoMs: 20, pollMs: 200 });
    const inbox = createInbox({
      store,
      log,
      alone: false,
      pollMs: 200,
      outgoing: outbox,
      async handle({ key, roomId, data }, attempt) {
        if (attempt === 1 && unlucky.has(key)) {
          if (key.endsWith('7')) throw new TypeError('a fault of ours');
          throw new WebexError({ code: 'webex.busy', status: 429, call: 'GET', retryAfterMs: 30 });
        }
        const callId = String(data['id']);
        return {
          callId,
          messages: [postTo(roomId, `${callId} first`), postTo(roomId, `${callId} second`)],
          audit: [{ callId, personId: 'alice', outcome: 'done' }],
          offers: [],
        };
      },
    });
    running.push(inbox, outbox);
    inbox.start();
    outbox.start();
    return inbox;
  });

  const results: string[] = [];
  for (let at = 0; at < deliveries.length; at += 25) {
    const group = deliveries.slice(at, at + 25);
    const accepted = group.map((delivery, n) => replicas[(at + n) % 2]?.accept(delivery));
    for (const result of await Promise.all(accepted)) results.push(result ?? '');
  }
  await until(
    'everything is said',
    async () => {
      const [row] = await store.query<{ open: number }>(
        `SELECT (SELECT count(*) FROM "InboxEvent" WHERE status <> 'done')::int
              + (SELECT count(*) FROM "OutboxMessage" WHERE status <> 'sent')::int AS open`,
      );
      return row?.open === 0;
    },
    60_000,
  );

  expect(deliveries.length).toBeGreaterThan(events + 60);
  expect(results.filter((result) => result === 'stored')).toHaveLength(events);
  const said = chat.posted.map(({ markdown }) => markdown);
  expect(said).toHaveLength(2 * events);
  expect(new Set(said).size).toBe(2 * events);
  const audited = await store.query<{ callId: string }>('SELECT "callId" FROM "AuditRecord"');
  expect(new Set(audited.map(({ callId }) => callId)).size).toBe(events);
  expect(audited).toHaveLength(events);

  const accepted = await store.query<{ roomId: string; id: string }>(
    `SELECT "roomId", data->>'id' AS id FROM "InboxEvent" ORDER BY seq`,
  );
  for (let room = 0; room < rooms; room++) {
    const expected = accepted
      .filter(({ roomId }) => roomId === `room-${room}`)
      .flatMap(({ id }) => [`${id} first`, `${id} second`]);
    const inRoom = chat.posted.filter(({ lane }) => lane === `room:room-${room}`);
    expect(inRoom.map(({ markdown }) => markdown)).toEqual(expected);
  }
});
