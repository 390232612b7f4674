import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createInbox } from '../../../src/inbox/inbox.ts';
import { createOutbox } from '../../../src/inbox/outbox.ts';
import type { Post } from '../../../src/inbox/outcome.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';
import { deliveryOf, outcomeOf, postTo } from '../../support/deliveries.ts';
import { quietLog } from '../../support/quiet-log.ts';
import { until } from '../../support/until.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
beforeEach(() => store.query('TRUNCATE "InboxEvent", "OutboxMessage"'));
afterAll(() => store.close());

/** Inbox and outbox that answer every event with `answer <id>`, and never look again by themselves. */
function desk({ alone = true, concurrency = 8 } = {}) {
  let looks = 0;
  const counted: Store = {
    ...store,
    async query<Row>(sql: string, params?: readonly unknown[]) {
      const rows = await store.query<Row>(sql, params);
      if (sql.includes('SKIP LOCKED')) looks++;
      return rows;
    },
  };
  const { log, lines } = quietLog();
  const settings = { store: counted, log, alone, concurrency, pollMs: 3_600_000 };
  const posted: string[] = [];
  const outbox = createOutbox({
    ...settings,
    post: {
      async post({ markdown }: Post) {
        posted.push(markdown);
        return { messageId: `id of ${markdown}`, roomId: 'r' };
      },
      edit: async () => undefined,
      remove: async () => undefined,
      findPosted: async () => undefined,
    },
  });
  const handled: string[] = [];
  const gates = new Map<string, () => void>();
  const inbox = createInbox({
    ...settings,
    outgoing: outbox,
    async handle({ roomId, data }) {
      const id = String(data['id']);
      handled.push(id);
      if (id.startsWith('slow')) await new Promise<void>((resolve) => gates.set(id, resolve));
      return outcomeOf(id, postTo(roomId, `answer ${id === 'odd' ? 'a\0b' : id}`));
    },
  });
  onTestFinished(async () => {
    for (const open of gates.values()) open();
    await inbox.stop(500);
    await outbox.stop(500);
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
  return {
    inbox,
    posted,
    handled,
    looks: () => looks,
    finish: (id: string) => gates.get(id)?.(),
    /** Starts both and waits until they found that nothing waits. */
    async starts() {
      inbox.start();
      outbox.start();
      await until('both looked', () => looks >= 2);
    },
  };
}

async function untilSent(count: number): Promise<void> {
  await until('all is sent', async () => {
    const rows = await store.query(`SELECT 1 FROM "OutboxMessage" WHERE status = 'sent'`);
    return rows.length === count;
  });
}

describe('alone on its database', () => {
  test('an event is handled and its answer posted without anybody looking for them', async () => {
    const { inbox, posted, starts, looks } = desk();
    await starts();
    const before = looks();

    for (const n of [1, 2, 3]) {
      await inbox.accept(deliveryOf(`m${n}`));
      await untilSent(n);
    }

    expect(posted).toEqual(['answer m1', 'answer m2', 'answer m3']);
    expect(looks() - before).toBe(0);
    expect(
      await store.query('SELECT status, attempts FROM "InboxEvent" GROUP BY status, attempts'),
    ).toEqual([{ status: 'done', attempts: 1 }]);
    expect(
      await store.query('SELECT status, attempts FROM "OutboxMessage" GROUP BY status, attempts'),
    ).toEqual([{ status: 'sent', attempts: 1 }]);
  });

  test('what comes into a room in which something runs waits for it', async () => {
    const { inbox, posted, handled, starts, finish } = desk();
    await starts();
    await inbox.accept(deliveryOf('slow1', 'room-1'));
    await inbox.accept(deliveryOf('m2', 'room-1'));
    await inbox.accept(deliveryOf('m3', 'room-1'));
    await inbox.accept(deliveryOf('other', 'room-2'));
    await until('the other room is answered', () => posted.includes('answer other'));
    expect(handled.filter((id) => id !== 'other')).toEqual(['slow1']);

    finish('slow1');
    await untilSent(4);

    expect(posted.filter((text) => text !== 'answer other')).toEqual([
      'answer slow1',
      'answer m2',
      'answer m3',
    ]);
  });

  test('several of one room that arrive together are answered in their order', async () => {
    const { inbox, posted, starts } = desk();
    await starts();
    const ids = Array.from({ length: 30 }, (_, n) => `m${n}`);

    await Promise.all(ids.map((id) => inbox.accept(deliveryOf(id, 'room-1'))));
    await untilSent(30);

    expect(posted).toEqual(ids.map((id) => `answer ${id}`));
  });

  test('what waited first comes first when a place is free', async () => {
    const { inbox, handled, starts, finish } = desk({ concurrency: 2 });
    await starts();
    await inbox.accept(deliveryOf('slow1', 'room-1'));
    await inbox.accept(deliveryOf('slow2', 'room-2'));
    await inbox.accept(deliveryOf('waits', 'room-3'));

    finish('slow1');
    await inbox.accept(deliveryOf('late', 'room-4'));
    await untilSent(3);

    expect(handled).toEqual(['slow1', 'slow2', 'waits', 'late']);
  });

  test('a message waits behind one that was left in its lane', async () => {
    await store.query(
      `INSERT INTO "OutboxMessage"(id, lane, "callId", payload, status, "runAfter")
       VALUES ('old', 'room:room-1', 'C', '{"action":"post"}', 'pending', now() + interval '1 hour')`,
    );
    const { inbox, posted, starts } = desk();
    await starts();

    await inbox.accept(deliveryOf('m1', 'room-1'));
    await inbox.accept(deliveryOf('m2', 'room-2'));
    await untilSent(1);

    expect(posted).toEqual(['answer m2']);
    expect(
      await store.query(`SELECT status, attempts FROM "OutboxMessage" WHERE "callId" = 'm1'`),
    ).toEqual([{ status: 'pending', attempts: 0 }]);
  });

  test('words the database would refuse are posted as they are stored', async () => {
    const { inbox, posted, starts } = desk();
    await starts();

    await inbox.accept(deliveryOf('odd'));
    await inbox.accept(deliveryOf('m\ud800', 'room-2'));
    await untilSent(2);

    expect(posted.toSorted()).toEqual(['answer a\u{fffd}b', 'answer m\u{fffd}']);
  });
});

test('beside other replicas nothing is leased before it is looked for', async () => {
  const { inbox, posted, starts, looks } = desk({ alone: false });
  await starts();
  const before = looks();

  await inbox.accept(deliveryOf('m1'));
  await untilSent(1);

  expect(posted).toEqual(['answer m1']);
  expect(looks() - before).toBeGreaterThanOrEqual(2);
});

test('an event that is stored before the start is only stored', async () => {
  const { inbox } = desk();

  await inbox.accept(deliveryOf('m1'));

  expect(await store.query('SELECT status, attempts, "leaseToken" FROM "InboxEvent"')).toEqual([
    { status: 'pending', attempts: 0, leaseToken: null },
  ]);
});
