import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { WebexError } from '../../../src/errors.ts';
import { createInbox, type Inbox, type InboxOptions } from '../../../src/inbox/inbox.ts';
import type { Outcome } from '../../../src/inbox/outcome.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';
import { deliveryOf, outcomeOf, postTo } from '../../support/deliveries.ts';
import { quietLog } from '../../support/quiet-log.ts';
import { until } from '../../support/until.ts';

let store: Store;
let started: Inbox[] = [];

beforeAll(async () => {
  store = await openTestStore();
});
beforeEach(async () => {
  await store.query('TRUNCATE "InboxEvent", "OutboxMessage", "AuditRecord", "Offer", "BotUser"');
});
afterEach(async () => {
  await Promise.all(started.map((inbox) => inbox.stop(200)));
  started = [];
});
afterAll(() => store.close());

function inboxWith(options: Partial<InboxOptions> & Pick<InboxOptions, 'handle'>): Inbox {
  const inbox = createInbox({ store, log: quietLog().log, pollMs: 50, ...options });
  started.push(inbox);
  return inbox;
}

interface Row {
  key: string;
  status: string;
  attempts: number;
  errorCode: string | null;
}
async function rowOf(id: string): Promise<Row | undefined> {
  const rows = await store.query<Row>('SELECT * FROM "InboxEvent" WHERE key = $1', [
    `messages:created:${id}`,
  ]);
  return rows[0];
}
function untilStatus(id: string, status: string): Promise<Row> {
  return until(`${id} is ${status}`, async () => {
    const row = await rowOf(id);
    return row?.status === status && row;
  });
}
function markdowns(): Promise<string[]> {
  return store
    .query<{ payload: { markdown: string } }>('SELECT payload FROM "OutboxMessage" ORDER BY seq')
    .then((rows) => rows.map(({ payload }) => payload.markdown));
}
const busy = (retryAfterMs?: number) =>
  new WebexError({ code: 'webex.busy', status: 429, call: 'GET /messages/{id}', retryAfterMs });

test('a delivery is stored once, however often and however simultaneously it comes', async () => {
  const inbox = inboxWith({ handle: async () => undefined });

  const first = await Promise.all([1, 2, 3].map(() => inbox.accept(deliveryOf('m1'))));
  const later = await inbox.accept(deliveryOf('m1'));

  expect(first).toEqual(['stored', 'duplicate', 'duplicate']);
  expect(later).toBe('duplicate');
  expect(await rowOf('m1')).toMatchObject({ status: 'pending', attempts: 0 });
});

test('deliveries that arrive together keep their order', async () => {
  const handled: string[] = [];
  const inbox = inboxWith({ handle: async ({ data }) => void handled.push(String(data['id'])) });
  const ids = Array.from({ length: 300 }, (_, n) => `m${n}`);

  await Promise.all(ids.map((id) => inbox.accept(deliveryOf(id))));
  inbox.start();
  await untilStatus('m299', 'done');

  expect(handled).toEqual(ids);
});

test('an own message that comes back is kept as evidence and never handled', async () => {
  const handled: string[] = [];
  const inbox = inboxWith({ handle: async ({ key }) => void handled.push(key) });
  inbox.start();

  await inbox.accept(deliveryOf('own', 'room-1', { echo: true }));
  await inbox.accept(deliveryOf('m1'));
  await untilStatus('m1', 'done');

  expect(handled).toEqual(['messages:created:m1']);
  expect(await rowOf('own')).toMatchObject({ status: 'echo' });
});

test('text the database cannot hold does not lose the delivery', async () => {
  const inbox = inboxWith({
    handle: async () => outcomeOf('CALL', postTo('room-1', 'nul \0 half \ud83d end')),
  });
  inbox.start();

  await Promise.all([
    inbox.accept(deliveryOf('m1', 'room-1', { data: { id: 'm1', odd: '\0\udc00' } })),
    inbox.accept(deliveryOf('m2', 'room-2')),
  ]);
  await untilStatus('m1', 'done');
  await untilStatus('m2', 'done');

  expect((await markdowns())[0]).toBe('nul \u{fffd} half \u{fffd} end');
});

test('the end of an event, its messages, audit lines and offers are written together', async () => {
  const outcome: Outcome = {
    callId: 'A7F3-21KQ',
    messages: [
      postTo('room-1', 'first'),
      { action: 'delete', lane: 'room:room-1', messageId: 'card-1' },
      postTo('room-1', 'third'),
    ],
    audit: [
      {
        callId: 'A7F3-21KQ',
        personId: 'alice',
        email: 'alice@example.com',
        command: 'user',
        outcome: 'done',
        fields: { hits: 2 },
      },
    ],
    offers: [
      {
        nonce: 'n1',
        callId: 'A7F3-21KQ',
        personId: 'alice',
        lane: 'room:room-1',
        kind: 'reads',
        choices: [{ command: 'user', input: { id: 'p2' }, say: '1' }],
        expiresAt: new Date('2026-11-22T10:00:00.000Z'),
      },
    ],
  };
  let written = 0;
  const inbox = inboxWith({ handle: async () => outcome, onWritten: () => void written++ });
  inbox.start();

  await inbox.accept(deliveryOf('m1'));
  await untilStatus('m1', 'done');

  const outbox = await store.query(
    'SELECT lane, "callId", action, status, payload FROM "OutboxMessage" ORDER BY seq',
  );
  expect(outbox).toEqual([
    {
      lane: 'room:room-1',
      callId: 'A7F3-21KQ',
      action: 'post',
      status: 'pending',
      payload: { action: 'post', lane: 'room:room-1', roomId: 'room-1', markdown: 'first' },
    },
    {
      lane: 'room:room-1',
      callId: 'A7F3-21KQ',
      action: 'delete',
      status: 'pending',
      payload: { action: 'delete', lane: 'room:room-1', messageId: 'card-1' },
    },
    expect.objectContaining({ payload: expect.objectContaining({ markdown: 'third' }) }),
  ]);
  expect(await store.query('SELECT * FROM "AuditRecord"')).toEqual([
    expect.objectContaining({
      callId: 'A7F3-21KQ',
      personId: 'alice',
      personOrgId: null,
      email: 'alice@example.com',
      outcome: 'done',
      fields: { hits: 2 },
    }),
  ]);
  expect(await store.query('SELECT * FROM "Offer"')).toEqual([
    expect.objectContaining({
      nonce: 'n1',
      lane: 'room:room-1',
      choices: [{ command: 'user', input: { id: 'p2' }, say: '1' }],
      expiresAt: new Date('2026-11-22T10:00:00.000Z'),
      takenAt: null,
    }),
  ]);
  expect(written).toBe(0);
});

test('what may follow from a further write is told when it is committed', async () => {
  const seen: unknown[] = [];
  const write: Outcome['write'] = async (tx) => {
    await tx.query(`INSERT INTO "Slot"(job, due, "takenBy") VALUES ('write', now(), 'me')`);
  };
  const inbox = inboxWith({
    handle: async () => ({ ...outcomeOf('A7F3-21KQ'), write }),
    onWritten: () => void seen.push('told'),
  });
  inbox.start();

  await inbox.accept(deliveryOf('m1'));
  await until('told', () => seen.length > 0);

  expect(await store.query(`SELECT job FROM "Slot" WHERE job = 'write'`)).toEqual([
    { job: 'write' },
  ]);
});

test('a further write belongs to the same transaction: when it fails, nothing is written', async () => {
  let tries = 0;
  const inbox = inboxWith({
    handle: async () => ({
      ...outcomeOf('CALL', postTo('room-1', 'granted')),
      write: async (tx) => {
        tries++;
        await tx.query(
          `INSERT INTO "BotUser"("personId", "orgId", email, "displayName") VALUES ('p1', 'o1', 'a@b.example', 'A')`,
        );
        if (tries === 1) throw new Error('disk on fire');
      },
    }),
  });
  inbox.start();

  await inbox.accept(deliveryOf('m1'));
  await untilStatus('m1', 'done');

  expect(tries).toBe(2);
  expect(await markdowns()).toEqual(['granted']);
  expect(await store.query('SELECT "personId" FROM "BotUser"')).toEqual([{ personId: 'p1' }]);
});

test('a room is handled one event at a time, other rooms beside it', async () => {
  const open: string[] = [];
  const most: Record<string, number> = {};
  let together = 0;
  const inbox = inboxWith({
    handle: async ({ roomId }) => {
      open.push(roomId);
      together = Math.max(together, open.length);
      most[roomId] = Math.max(most[roomId] ?? 0, open.filter((room) => room === roomId).length);
      await store.ping();
      open.splice(open.indexOf(roomId), 1);
      return undefined;
    },
  });

  await Promise.all(
    Array.from({ length: 60 }, (_, n) => inbox.accept(deliveryOf(`m${n}`, `room-${n % 3}`))),
  );
  inbox.start();
  await untilStatus('m59', 'done');
  await untilStatus('m58', 'done');
  await untilStatus('m57', 'done');

  expect(most).toEqual({ 'room-0': 1, 'room-1': 1, 'room-2': 1 });
  expect(together).toBe(3);
});

test('a busy Webex is waited for as long as it asks, and the room keeps its order meanwhile', async () => {
  const handled: string[] = [];
  const at: number[] = [];
  const inbox = inboxWith({
    handle: async ({ data }, attempt) => {
      if (data['id'] === 'm1') at.push(performance.now());
      if (data['id'] === 'm1' && attempt === 1) throw busy(400);
      handled.push(`${data['id']}#${attempt}`);
      return undefined;
    },
  });
  inbox.start();

  await inbox.accept(deliveryOf('m1'));
  await inbox.accept(deliveryOf('m2'));
  await untilStatus('m2', 'done');

  expect(handled).toEqual(['m1#2', 'm2#1']);
  expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(399);
});

test('an event that always fails is given up after four tries, apologized for, and the room goes on', async () => {
  const attempts: number[] = [];
  const inbox = inboxWith({
    handle: async ({ data }, attempt) => {
      if (data['id'] !== 'poison') return undefined;
      attempts.push(attempt);
      throw new TypeError('cannot read properties of undefined');
    },
    onGivenUp: async (delivery, error) => {
      expect(error).toBeInstanceOf(TypeError);
      return outcomeOf('SORRY', postTo(delivery.roomId, 'Something went wrong.'));
    },
  });
  inbox.start();

  await inbox.accept(deliveryOf('poison'));
  await inbox.accept(deliveryOf('m2'));
  await untilStatus('m2', 'done');

  expect(attempts).toEqual([1, 2, 3, 4]);
  expect(await rowOf('poison')).toMatchObject({ status: 'failed', errorCode: 'bug', attempts: 4 });
  expect(await markdowns()).toEqual(['Something went wrong.']);
});

test('an outcome the database refuses fails alone and does not take its neighbours with it', async () => {
  const inbox = inboxWith({
    handle: async ({ data }) => ({
      ...outcomeOf(`CALL-${data['id']}`, postTo('room-1', `answer ${data['id']}`)),
      offers: [
        {
          nonce: data['id'] === 'm0' ? 'same' : `n-${data['id']}`,
          callId: 'C',
          personId: 'alice',
          lane: 'room:room-1' as const,
          kind: 'reads' as const,
          choices: [],
          expiresAt: new Date('2026-11-22T10:00:00.000Z'),
        },
      ],
    }),
  });
  await store.query(
    `INSERT INTO "Offer"(nonce, "callId", "personId", lane, kind, choices, "expiresAt")
     VALUES ('same', 'C', 'alice', 'room:x', 'reads', '[]', now())`,
  );

  await Promise.all(
    Array.from({ length: 8 }, (_, n) => inbox.accept(deliveryOf(`m${n}`, `room-${n}`))),
  );
  inbox.start();
  await untilStatus('m0', 'failed');

  expect((await markdowns()).sort()).toEqual(
    ['1', '2', '3', '4', '5', '6', '7'].map((n) => `answer m${n}`),
  );
});

test('an event that is never finished is taken over when the lease of its holder runs out', async () => {
  const dead = inboxWith({
    handle: () => new Promise(() => undefined),
    leaseMs: 300,
    alone: false,
    pollMs: 60_000,
  });
  const alive = inboxWith({
    handle: async (_, attempt) => outcomeOf('C', postTo('room-1', `attempt ${attempt}`)),
    alone: false,
  });

  dead.start();
  await dead.accept(deliveryOf('m1'));
  await untilStatus('m1', 'running');
  alive.start();
  await untilStatus('m1', 'done');
  await dead.stop(0);

  expect(await markdowns()).toEqual(['attempt 2']);
});

test('a holder that comes back after its lease ran out writes nothing', async () => {
  let goOn: (() => void) | undefined;
  const { log, lines } = quietLog();
  const sleeper = inboxWith({
    handle: () =>
      new Promise((resolve) => {
        goOn = () => resolve(outcomeOf('ZOMBIE', postTo('room-1', 'from the zombie')));
      }),
    leaseMs: 100,
    pollMs: 60_000,
    alone: false,
    log,
  });
  const alive = inboxWith({
    handle: async () => outcomeOf('C', postTo('room-1', 'once')),
    alone: false,
  });

  sleeper.start();
  await sleeper.accept(deliveryOf('m1'));
  await until('the sleeper began', () => goOn !== undefined);
  alive.start();
  await untilStatus('m1', 'done');
  goOn?.();
  await until('the loss is logged', () =>
    lines.some(({ message }) => message.startsWith('lease lost')),
  );

  expect(await markdowns()).toEqual(['once']);
});

test('a holder that is alive keeps its lease however long it takes', async () => {
  let finish: (() => void) | undefined;
  // renewed four times as often as it runs out: a machine that stands still for seconds takes no lease away
  const leaseMs = 6_000;
  const slow = inboxWith({
    handle: () =>
      new Promise((resolve) => {
        finish = () => resolve(outcomeOf('C', postTo('room-1', 'slow')));
      }),
    leaseMs,
    pollMs: 20,
    alone: false,
  });
  const thief = inboxWith({
    handle: async () => outcomeOf('C', postTo('room-1', 'stolen')),
    alone: false,
    pollMs: 20,
  });

  slow.start();
  await slow.accept(deliveryOf('m1'));
  await until('handling began', () => finish !== undefined);
  thief.start();
  const [{ until: first } = { until: new Date(0) }] = await store.query<{ until: Date }>(
    'SELECT "leaseUntil" AS until FROM "InboxEvent"',
  );
  await until('the lease would have run out, had it not been renewed', async () => {
    const [row] = await store.query<{ until: Date }>(
      'SELECT "leaseUntil" AS until FROM "InboxEvent"',
    );
    return row !== undefined && row.until.getTime() > first.getTime() + leaseMs;
  });
  finish?.();
  await untilStatus('m1', 'done');

  expect(await markdowns()).toEqual(['slow']);
});

test('a handler that never ends is given up and its room goes on', async () => {
  const inbox = inboxWith({
    handle: ({ data }) =>
      data['id'] === 'stuck' ? new Promise(() => undefined) : Promise.resolve(undefined),
    patienceMs: 20,
  });
  inbox.start();

  await inbox.accept(deliveryOf('stuck'));
  await inbox.accept(deliveryOf('m2'));
  await untilStatus('m2', 'done');

  expect(await rowOf('stuck')).toMatchObject({ status: 'failed', errorCode: 'overdue' });
});

test('an event that killed its process again and again is not started once more', async () => {
  const handled: string[] = [];
  const inbox = inboxWith({ handle: async ({ key }) => void handled.push(key) });
  await inbox.accept(deliveryOf('bomb'));
  await store.query(`UPDATE "InboxEvent" SET status = 'running', attempts = 12`);

  inbox.start();
  await untilStatus('bomb', 'failed');

  expect(handled).toEqual([]);
});

test('alone on its database, an inbox takes up at once what its dead predecessor held', async () => {
  const inbox = inboxWith({ handle: async () => undefined, alone: true });
  await inbox.accept(deliveryOf('m1'));
  await store.query(
    `UPDATE "InboxEvent" SET status = 'running', "leaseToken" = 'gone', "leaseUntil" = now() + interval '1 hour'`,
  );

  inbox.start();

  expect(await untilStatus('m1', 'done')).toMatchObject({ attempts: 1 });
});

test('stop lets the running event end and starts no other', async () => {
  let finish: (() => void) | undefined;
  const handled: string[] = [];
  const inbox = inboxWith({
    handle: async ({ data }) => {
      handled.push(String(data['id']));
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return undefined;
    },
  });
  inbox.start();
  await inbox.accept(deliveryOf('m1'));
  await inbox.accept(deliveryOf('m2'));
  await until('m1 began', () => finish !== undefined);

  const stopped = inbox.stop();
  finish?.();
  await stopped;

  expect(await rowOf('m1')).toMatchObject({ status: 'done' });
  expect(await rowOf('m2')).toMatchObject({ status: 'pending' });
  expect(handled).toEqual(['m1']);
});

test('two replicas share the rooms and never handle an event twice', async () => {
  const handled: string[] = [];
  const open = new Set<string>();
  const handle: InboxOptions['handle'] = async ({ roomId, data }) => {
    expect(open.has(roomId)).toBe(false);
    open.add(roomId);
    await store.ping();
    open.delete(roomId);
    handled.push(String(data['id']));
    return undefined;
  };
  const replicas = [1, 2].map(() =>
    inboxWith({ handle, alone: false, concurrency: 4, pollMs: 10 }),
  );
  for (const replica of replicas) replica.start();

  await Promise.all(
    Array.from({ length: 200 }, (_, n) =>
      replicas[n % 2]?.accept(deliveryOf(`m${n}`, `room-${n % 10}`)),
    ),
  );
  await until('all are handled', () => handled.length >= 200);

  expect(new Set(handled).size).toBe(200);
  expect(handled).toHaveLength(200);
});
