/**
 * What goes out: one message per lane at a time, in order, several lanes at once. A message whose earlier
 * try may have reached Webex is looked for before it is sent again, so a crash or a lost answer does not
 * make the bot say things twice.
 */
import { StoreError, WebexError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { createBatch } from './batch.ts';
import { asStored } from './json.ts';
import { createLeases } from './leases.ts';
import { type Meter, noMeter } from './meter.ts';
import {
  claimMessages,
  type Evidence,
  evidenceFor,
  type LeasedMessage,
  type NewMessage,
  releaseMessages,
  renewMessages,
  type Settlement,
  settleMessages,
} from './outbox-rows.ts';
import type { Edit, Post } from './outcome.ts';
import { createPump } from './pump.ts';
import { codeOf, fateOf, within } from './retry.ts';

/** Says things in Webex. All of it throws `WebexError`. */
export interface Poster {
  post(post: Post): Promise<{ messageId: string; roomId: string }>;
  /** Puts other words into a message of ours. */
  edit(messageId: string, markdown: string): Promise<void>;
  /** Deletes a message of ours. */
  remove(messageId: string): Promise<void>;
  /**
   * The id of the copy of `post` that Webex has; undefined when there is none. `since`: when it was first
   * tried, by our clock. Never one of `evidence.taken`: those are other messages, perhaps with the same words.
   */
  findPosted(post: Post, since: Date, evidence: Evidence): Promise<string | undefined>;
}

export interface OutboxOptions {
  store: Store;
  /** Who says it in Webex. */
  post: Poster;
  log: Log;
  meter?: Meter;
  /** Lanes sent at the same time. */
  concurrency?: number;
  /** Milliseconds after which another replica may take over from a dead one; renewed while alive. */
  leaseMs?: number;
  /** Longest single try in milliseconds. */
  patienceMs?: number;
  /** Milliseconds between looks for what other replicas left. */
  pollMs?: number;
  /** Milliseconds given to the echo of a doubtful post in a group space to arrive. */
  echoMs?: number;
  /** No other process works on this database: leases left by a dead one end at start. */
  alone?: boolean;
}

export interface Outbox {
  start(): void;
  /** There are new messages. */
  wake(): void;
  /** Messages are about to be written; see `Pump`. */
  prepare(messages: readonly NewMessage[]): Outgoing;
  /** Takes nothing further and waits for what is being sent, at most 10 seconds unless told. */
  stop(patienceMs?: number): Promise<void>;
}

/** Messages as they are to be written. */
export interface Outgoing {
  rows: readonly NewMessage[];
  leaseMs: number;
  /** To be called once; without an argument when nobody knows whether they were written. */
  written(finished?: { leased: ReadonlySet<string> }): void;
}

/** A message nobody could send within a day says nothing useful any more. */
const oldestMs = 24 * 3_600_000;

/** Creates an outbox; `start` begins the sending. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { store, post: poster, log, meter = noMeter } = options;
  const { concurrency = 32, leaseMs = 10_000, patienceMs = 60_000, pollMs = 1_000 } = options;
  const { alone = store.kind === 'embedded', echoMs = 2_000 } = options;
  const leases = createLeases<LeasedMessage>({
    leaseMs,
    alone,
    keyOf: ({ id }) => id,
    claim: (most, held) => claimMessages(store, most, leaseMs, held),
    renew: (rows) => renewMessages(store, leaseMs, rows),
    release: () => releaseMessages(store),
  });
  const settle = createBatch({
    most: 100,
    run: (settlements: readonly Settlement[]) => settleMessages(store, settlements),
  });

  type Result = Omit<Settlement, 'id' | 'token'>;

  async function attempt(row: LeasedMessage): Promise<Result> {
    const startedAt = performance.now();
    try {
      const messageId = await within(patienceMs, send(row));
      meter.took('deskhand_outbox_send_seconds', (performance.now() - startedAt) / 1000);
      return { status: 'sent', messageId };
    } catch (error) {
      if (error instanceof StoreError) throw error; // says nothing about the message: it keeps its lease
      return afterFailure(row, error);
    }
  }

  async function send(row: LeasedMessage): Promise<string | undefined> {
    const { message } = row;
    if (message.action === 'delete') {
      await poster.remove(message.messageId);
      return message.messageId;
    }
    if (message.action === 'edit') return edit(message);
    const post = await placed(message);
    const found = row.doubtSince ? await find(post, row.doubtSince) : undefined;
    if (found === undefined) return (await poster.post(post)).messageId;
    meter.count('deskhand_outbox_messages_total', { result: 'found' });
    log.info('message had been posted already', { outbox: row.id, callId: row.callId });
    return found;
  }

  /** The post in its thread; without its root, which could not be posted, it stands by itself. */
  async function placed({ under, ...post }: Post): Promise<Post> {
    const threadId = under === undefined ? post.threadId : await postedAs(under);
    return threadId === undefined ? post : { ...post, threadId };
  }

  /** The id of the message that a row of the outbox became. */
  async function postedAs(id: string): Promise<string | undefined> {
    const [row] = await store.query<{ messageId: string | null }>(
      'SELECT "messageId" FROM "OutboxMessage" WHERE id = $1',
      [id],
    );
    return row?.messageId ?? undefined;
  }

  /** What was never posted cannot be edited, and need not be. */
  async function edit({ of, markdown }: Edit): Promise<string | undefined> {
    const messageId = await postedAs(of);
    if (messageId === undefined) return undefined;
    await poster.edit(messageId, markdown);
    return messageId;
  }

  async function find(post: Post, since: Date): Promise<string | undefined> {
    const evidence = await evidenceFor(store, post, since);
    const found = await poster.findPosted(post, since, evidence);
    return found !== undefined && evidence.taken.includes(found) ? undefined : found;
  }

  function afterFailure(row: LeasedMessage, error: unknown): Result {
    const { message, attempts, callId } = row;
    if (message.action !== 'post' && isGone(error)) return { status: 'sent' };
    if (message.action === 'delete' && isForbidden(error)) {
      log.info('webex lets nobody but its writer remove this message', { outbox: row.id, callId });
      return { status: 'failed', errorCode: codeOf(error) };
    }
    const fate = fateOf(error, attempts);
    const errorCode = codeOf(error);
    if (fate.kind === 'refused' || row.ageMs > oldestMs) {
      log.error('message not sent', { outbox: row.id, callId, attempt: attempts, error });
      return { status: 'failed', errorCode };
    }
    // once doubtful, always doubtful: a refusal now does not undo what an earlier try may have done
    const uncertain = fate.uncertain || row.doubtSince !== undefined;
    const inGroup = message.action === 'post' && message.lane.startsWith('room:');
    const waitMs = uncertain && inGroup ? Math.max(fate.waitMs, echoMs) : fate.waitMs;
    log.warn('message is sent again', { outbox: row.id, callId, attempt: attempts, waitMs, error });
    return { status: uncertain ? 'sending' : 'pending', errorCode, waitMs };
  }

  async function record(row: LeasedMessage, result: Result): Promise<void> {
    const held = await settle({ id: row.id, token: row.token, ...result });
    const waits = result.status === 'pending' || result.status === 'sending';
    meter.count('deskhand_outbox_messages_total', { result: waits ? 'again' : result.status });
    if (!held) log.warn('lease lost while sending', { outbox: row.id, callId: row.callId });
    if (waits) pump.wakeIn((result.waitMs ?? 0) + 5);
  }

  const pump = createPump<LeasedMessage>({
    name: 'outbox',
    concurrency,
    alone,
    leaseMs,
    pollMs,
    claim: leases.claim,
    run: (row) => leases.during(row, async () => record(row, await attempt(row))),
    beforePoll: leases.renew,
    log,
  });

  function prepare(messages: readonly NewMessage[]): Outgoing {
    const { rows, leaseMs, written } = pump.prepare(messages, ({ lane }) => lane);
    return {
      rows,
      leaseMs,
      written(finished) {
        const ours = rows.filter(({ id }) => finished?.leased.has(id)).map(leasedFrom);
        leases.hold(ours);
        written(ours, ours.length < rows.length);
      },
    };
  }

  return {
    start: pump.start,
    wake: pump.wake,
    prepare,
    stop: (patience = 10_000) => pump.stop(patience),
  };
}

/** A message that was leased as it was written. */
function leasedFrom({ id, callId, payload, token = '' }: NewMessage): LeasedMessage {
  return { id, callId, message: asStored(payload), attempts: 1, ageMs: 0, token };
}

/** A bot removes what others wrote only in spaces it moderates. */
function isForbidden(error: unknown): boolean {
  return error instanceof WebexError && error.failure.status === 403;
}

function isGone(error: unknown): boolean {
  return error instanceof WebexError && error.failure.status === 404;
}
