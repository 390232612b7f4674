import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { WebexError } from '../../../src/errors.ts';
import { createOutbox, type Outbox, type OutboxOptions } from '../../../src/inbox/outbox.ts';
import { addMessages } from '../../../src/inbox/outbox-add.ts';
import type { OutgoingMessage } from '../../../src/inbox/outcome.ts';
import type { Store } from '../../../src/store/store.ts';
import { type Chat, createChat, type Trouble } from '../../support/chat.ts';
import { openTestStore } from '../../support/database.ts';
import { postTo } from '../../support/deliveries.ts';
import { quietLog } from '../../support/quiet-log.ts';
import { until } from '../../support/until.ts';

let store: Store;
let chat: Chat;
let started: Outbox[] = [];

beforeAll(async () => {
  store = await openTestStore();
});
beforeEach(async () => {
  await store.query('TRUNCATE "InboxEvent", "OutboxMessage"');
  chat = createChat(() => store.ping());
});
afterEach(async () => {
  await Promise.all(started.map((outbox) => outbox.stop(200)));
  started = [];
});
afterAll(() => store.close());

function outboxWith(options: Partial<OutboxOptions> = {}): Outbox {
  const outbox = createOutbox({
    store,
    post: chat,
    log: quietLog().log,
    pollMs: 50,
    echoMs: 50,
    ...options,
  });
  started.push(outbox);
  return outbox;
}

async function put(...messages: OutgoingMessage[]): Promise<void> {
  for (const message of messages) {
    await store.query(
      `INSERT INTO "OutboxMessage"(id, lane, "callId", action, payload) VALUES ($1, $2, 'CALL', $3, $4::jsonb)`,
      [randomUUID(), message.lane, message.action, JSON.stringify(message)],
    );
  }
}

interface Row {
  status: string;
  attempts: number;
  messageId: string | null;
  errorCode: string | null;
  sentAt: Date | null;
}
function rows(): Promise<Row[]> {
  return store.query<Row>('SELECT * FROM "OutboxMessage" ORDER BY seq');
}
function untilSettled(): Promise<Row[]> {
  return until('all are settled', async () => {
    const all = await rows();
    return all.every(({ status }) => status === 'sent' || status === 'failed') && all;
  });
}
function troubles(...list: (Trouble | undefined)[]): void {
  chat.trouble = () => list.shift();
}
const said = () => chat.posted.map(({ markdown }) => markdown);

test('messages of a lane are sent in order, one at a time; lanes run beside each other', async () => {
  const messages = Array.from({ length: 30 }, (_, n) => postTo(`room-${n % 3}`, `${n}`));
  await put(...messages);

  outboxWith().start();
  const settled = await untilSettled();

  for (const room of [0, 1, 2]) {
    const inRoom = chat.posted.filter(({ lane }) => lane === `room:room-${room}`);
    expect(inRoom.map(({ markdown }) => Number(markdown))).toEqual(
      Array.from({ length: 10 }, (_, n) => n * 3 + room),
    );
  }
  expect(chat.most).toEqual({ 'room:room-0': 1, 'room:room-1': 1, 'room:room-2': 1 });
  expect(settled.every(({ messageId, sentAt }) => messageId !== null && sentAt !== null)).toBe(
    true,
  );
  expect(chat.lookups).toEqual([]);
});

test('a message is edited once it was posted; what was never posted is not edited', async () => {
  const lane = 'room:room-1' as const;
  const ids = await store.transaction((tx) =>
    addMessages(tx, 'CALL', [postTo('room-1', '1 of 3'), postTo('room-1', 'other')]),
  );
  await put({ action: 'edit', lane, of: ids[0] ?? '', markdown: '2 of 3' });
  await put({ action: 'edit', lane, of: 'never', markdown: 'nothing' });
  await put({ action: 'edit', lane, of: ids[0] ?? '', markdown: '3 of 3' });
  outboxWith().start();

  expect((await untilSettled()).map(({ status }) => status)).toEqual(Array(5).fill('sent'));
  expect(said()).toEqual(['3 of 3', 'other']);
});

test('a message goes into the thread of another as soon as that was posted; without it, it stands by itself', async () => {
  const [root] = await store.transaction((tx) =>
    addMessages(tx, 'CALL', [postTo('room-1', 'card')]),
  );
  await put({ ...postTo('room-1', 'picture'), under: root });
  await put({ ...postTo('room-1', 'alone'), under: 'never' });
  const threads: unknown[] = [];
  chat.trouble = ({ markdown, threadId }) => {
    threads.push([markdown, threadId]);
    return undefined;
  };
  outboxWith().start();
  const [first] = await untilSettled();

  expect(first?.messageId).not.toBeNull();
  expect(threads).toEqual([
    ['card', undefined],
    ['picture', first?.messageId],
    ['alone', undefined],
  ]);
});

test('a picture in a thread whose answer was lost is found, not posted again', async () => {
  const [root] = await store.transaction((tx) =>
    addMessages(tx, 'CALL', [postTo('room-1', 'card')]),
  );
  await put({ ...postTo('room-1', 'picture'), under: root });
  troubles(undefined, { when: 'after', failure: { mayHaveHappened: true } });
  outboxWith().start();
  await untilSettled();

  expect(said()).toEqual(['card', 'picture']);
});

test('a wake sends at once, without waiting for the next look', async () => {
  const outbox = outboxWith({ pollMs: 60_000 });
  await put(postTo('room-1', 'found at start'));
  outbox.start();
  await untilSettled();

  await put(postTo('room-1', 'now'));
  outbox.wake();
  await untilSettled();

  expect(said()).toEqual(['found at start', 'now']);
});

test('Retry-After holds the lane, not the others, and nothing is looked for after a 429', async () => {
  const times: Record<string, number[]> = {};
  let refused = false;
  chat.trouble = ({ lane, markdown }) => {
    times[markdown] = [...(times[markdown] ?? []), performance.now()];
    if (lane !== 'room:slow' || refused) return undefined;
    refused = true;
    return { when: 'before', failure: { status: 429, retryAfterMs: 700 } };
  };
  await put(postTo('slow', 'first'), postTo('slow', 'second'), postTo('other', 'elsewhere'));

  outboxWith().start();
  await untilSettled();

  expect(said()).toEqual(['elsewhere', 'first', 'second']);
  expect(times['first']).toHaveLength(2);
  expect((times['first']?.[1] ?? 0) - (times['first']?.[0] ?? 0)).toBeGreaterThanOrEqual(699);
  expect(chat.lookups).toEqual([]);
});

test('without Retry-After the tries grow apart instead of looping', async () => {
  let tries = 0;
  chat.trouble = () =>
    ++tries < 3 ? { when: 'before', failure: { status: 503, mayHaveHappened: false } } : undefined;
  await put(postTo('room-1', 'patience'));
  const startedAt = performance.now();

  outboxWith().start();
  await untilSettled();

  expect(tries).toBe(3);
  expect(performance.now() - startedAt).toBeGreaterThan(1_300);
});

test('a definite refusal is recorded and the lane goes on', async () => {
  troubles({ when: 'before', failure: { code: 'webex.refused', status: 403 } });
  await put(postTo('room-1', 'forbidden'), postTo('room-1', 'next'));

  outboxWith().start();
  const [first, second] = await untilSettled();

  expect(first).toMatchObject({ status: 'failed', errorCode: 'webex.refused', attempts: 1 });
  expect(second).toMatchObject({ status: 'sent' });
  expect(said()).toEqual(['next']);
});

test('a refused token is waited for: no answer is thrown away while the operator replaces it', async () => {
  troubles({ when: 'before', failure: { code: 'webex.signedOut', status: 401 } });
  await put(postTo('room-1', 'kept'));

  outboxWith().start();
  await untilSettled();

  expect(said()).toEqual(['kept']);
});

test.each([
  ['a timeout', { mayHaveHappened: true }],
  ['a 502', { status: 502 }],
  ['an answer that cannot be read', { code: 'webex.unreadable', status: 200 } as const],
  ['an unknown error', new Error('socket hang up')],
])('after %s a message that arrived is found, not posted again', async (_, failure) => {
  troubles({ when: 'after', failure });
  await put(postTo('room-1', 'once'), postTo('room-1', 'after it'));

  outboxWith().start();
  const [first] = await untilSettled();

  expect(said()).toEqual(['once', 'after it']);
  expect(first).toMatchObject({ status: 'sent', messageId: 'message-1', attempts: 2 });
});

test('after a timeout a message that did not arrive is posted', async () => {
  troubles({ when: 'before', failure: { mayHaveHappened: true } });
  await put(postTo('room-1', 'once'));

  outboxWith().start();
  await untilSettled();

  expect(said()).toEqual(['once']);
  expect(chat.lookups).toHaveLength(1);
});

test('doubt outlives a later 429: the message is still looked for', async () => {
  troubles(
    { when: 'before', failure: { mayHaveHappened: true } },
    { when: 'before', failure: { status: 429, retryAfterMs: 10 } },
  );
  await put(postTo('room-1', 'once'));

  outboxWith().start();
  await untilSettled();

  expect(chat.lookups).toHaveLength(2);
  expect(said()).toEqual(['once']);
});

test('the same words said before are another message: they do not pass for the lost one', async () => {
  await put(postTo('room-1', 'help'));
  outboxWith().start();
  await untilSettled();

  troubles({ when: 'before', failure: { mayHaveHappened: true } });
  await put(postTo('room-1', 'help'));
  const [, second] = await untilSettled();

  expect(said()).toEqual(['help', 'help']);
  expect(second).toMatchObject({ messageId: 'message-2' });
  expect(chat.lookups[0]?.taken).toEqual(['message-1']);
});

test('a finder that mistakes another message of ours for the lost one is not believed', async () => {
  await put(postTo('room-1', 'help'));
  outboxWith().start();
  await untilSettled();

  chat.findPosted = async () => 'message-1';
  troubles({ when: 'before', failure: { mayHaveHappened: true } });
  await put(postTo('room-1', 'help'));
  await untilSettled();

  expect(said()).toEqual(['help', 'help']);
});

test('own messages that came back as webhooks are offered as evidence, unless they are accounted for', async () => {
  for (const id of ['message-1', 'message-2', 'elsewhere']) {
    const room = id === 'elsewhere' ? 'room-2' : 'room-1';
    await store.query(
      `INSERT INTO "InboxEvent"(key, "roomId", resource, event, data, status)
       VALUES ($1, $2, 'messages', 'created', $3::jsonb, 'echo')`,
      [`messages:created:${id}`, room, JSON.stringify({ id })],
    );
  }
  troubles(undefined, { when: 'after', failure: { mayHaveHappened: true } });
  await put(postTo('room-1', 'one'), postTo('room-1', 'two'));

  outboxWith().start();
  await untilSettled();

  expect(chat.lookups).toMatchObject([{ taken: ['message-1'], echoed: ['message-2'] }]);
  expect(said()).toEqual(['one', 'two']);
});

test('a doubtful post in a 1:1 space waits for no echo: there the bot can list its own words', async () => {
  const post = { ...postTo('direct-room', 'taken'), lane: 'direct:anna' as const };
  troubles({ when: 'after', failure: { mayHaveHappened: true } });
  await put(post);

  outboxWith({ echoMs: 3_600_000 }).start();
  await untilSettled();

  expect(said()).toEqual(['taken']);
  expect(chat.lookups).toHaveLength(1);
});

test('a message whose sender died is looked for before it is sent; the time of the first try counts', async () => {
  chat.posted.push({ id: 'message-1', lane: 'room:room-1', markdown: 'died', at: new Date() });
  await put(postTo('room-1', 'died'), postTo('room-2', 'died before posting'));
  await store.query(
    `UPDATE "OutboxMessage" SET status = 'sending', attempts = 1, "leaseToken" = 'dead',
            "leaseUntil" = now() + interval '1 hour', "firstAttemptAt" = now() - interval '1 second'`,
  );

  outboxWith({ alone: true }).start();
  const [first] = await untilSettled();

  expect(said()).toEqual(['died', 'died before posting']);
  expect(first).toMatchObject({ status: 'sent', messageId: 'message-1' });
});

test('another replica waits for the lease of a dead sender, then takes over', async () => {
  await put(postTo('room-1', 'handed over'));
  const before = performance.now();
  await store.query(
    `UPDATE "OutboxMessage" SET status = 'sending', attempts = 1, "leaseToken" = 'dead',
            "leaseUntil" = now() + interval '400 milliseconds', "firstAttemptAt" = now()`,
  );

  outboxWith({ alone: false }).start();
  await untilSettled();

  expect(performance.now() - before).toBeGreaterThan(300);
  expect(said()).toEqual(['handed over']);
  expect(chat.lookups).toHaveLength(1);
});

test('two replicas send every message once', async () => {
  await put(...Array.from({ length: 120 }, (_, n) => postTo(`room-${n % 12}`, `${n}`)));

  for (const _ of [1, 2]) outboxWith({ alone: false, concurrency: 4, pollMs: 10 }).start();
  await untilSettled();

  expect(new Set(said()).size).toBe(120);
  expect(chat.posted).toHaveLength(120);
  expect(Object.values(chat.most).every((most) => most === 1)).toBe(true);
});

test('a removal is made in its place; one of a message that is gone counts as made', async () => {
  chat.remove = async (messageId) => {
    chat.removed.push(messageId);
    if (messageId === 'gone') {
      throw new WebexError({ code: 'webex.refused', status: 404, call: 'DELETE /messages/{id}' });
    }
  };
  await put(
    { action: 'delete', lane: 'room:room-1', messageId: 'card' },
    { action: 'delete', lane: 'room:room-1', messageId: 'gone' },
    postTo('room-1', 'done'),
  );

  outboxWith().start();
  const settled = await untilSettled();

  expect(chat.removed).toEqual(['card', 'gone']);
  expect(settled.map(({ status }) => status)).toEqual(['sent', 'sent', 'sent']);
});

test('a removal that Webex allows only to the writer is no trouble, and what follows goes on', async () => {
  chat.remove = async () => {
    throw new WebexError({ code: 'webex.refused', status: 403, call: 'DELETE /messages/{id}' });
  };
  await put(
    { action: 'delete', lane: 'room:room-1', messageId: 'theirs' },
    postTo('room-1', 'done'),
  );

  const { log, lines } = quietLog();
  outboxWith({ log }).start();
  const settled = await untilSettled();

  expect(settled.map(({ status }) => status)).toEqual(['failed', 'sent']);
  expect(lines.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
});

test('a message nobody could send within a day is given up', async () => {
  troubles({ when: 'before', failure: { status: 429 } });
  await put(postTo('room-1', 'yesterday'), postTo('room-1', 'today'));
  await store.query(
    `UPDATE "OutboxMessage" SET "createdAt" = now() - interval '25 hours' WHERE payload->>'markdown' = 'yesterday'`,
  );

  outboxWith().start();
  const [old] = await untilSettled();

  expect(old).toMatchObject({ status: 'failed', errorCode: 'webex.busy' });
  expect(said()).toEqual(['today']);
});

test('a post that never returns is doubtful, and its lane goes on', async () => {
  const post = chat.post;
  let first = true;
  chat.post = (message) => {
    if (!first) return post(message);
    first = false;
    return new Promise(() => undefined);
  };
  await put(postTo('room-1', 'hung'), postTo('room-1', 'next'));

  outboxWith({ patienceMs: 2_000 }).start();
  await untilSettled();

  expect(said()).toEqual(['hung', 'next']);
  expect(chat.lookups).toHaveLength(1);
});

test('what is said is in no log line', async () => {
  const { log, text } = quietLog();
  troubles(
    { when: 'before', failure: { status: 429, retryAfterMs: 1 } },
    { when: 'before', failure: { code: 'webex.refused', status: 400 } },
  );
  await put(postTo('room-1', 'very private words'));

  outboxWith({ log }).start();
  await untilSettled();

  expect(text()).toContain('message not sent');
  expect(text()).not.toContain('private');
});

test('stop waits for the message that is being sent', async () => {
  let release: (() => void) | undefined;
  const post = chat.post;
  chat.post = async (message) => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    return post(message);
  };
  await put(postTo('room-1', 'last words'), postTo('room-1', 'not any more'));
  const outbox = outboxWith();
  outbox.start();
  await until('sending began', () => release !== undefined);

  const stopped = outbox.stop();
  release?.();
  await stopped;

  expect((await rows()).map(({ status }) => status)).toEqual(['sent', 'pending']);
});
