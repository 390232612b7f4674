/**
 * What came in: stored once and acknowledged, then handled, one room at a time in order. A delivery that
 * was accepted is handled until it is done or given up, whatever process dies in between; what it leads
 * to is written together with its end, so a repeat has no second effect.
 */
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { createBatch } from './batch.ts';
import {
  claimEvents,
  type Ending,
  type Finished,
  finishEvents,
  finishWithWrite,
  type Insertion,
  insertDeliveries,
  type LeasedEvent,
  type NewEvent,
  newMessages,
  postponeEvent,
  releaseEvents,
  renewEvents,
} from './inbox-rows.ts';
import { asStored } from './json.ts';
import { createLeases } from './leases.ts';
import { type Meter, noMeter } from './meter.ts';
import type { Outbox, Outgoing } from './outbox.ts';
import type { NewMessage } from './outbox-rows.ts';
import type { Delivery, Outcome } from './outcome.ts';
import { createPump } from './pump.ts';
import { codeOf, waitForEvent, within } from './retry.ts';

export interface InboxOptions {
  store: Store;
  /**
   * Decides what an event leads to; `attempt` counts from 1. A `WebexError` `webex.busy` is tried up to 5
   * times with growing waits that honour `retryAfterMs` (at most a minute), anything else up to 4 times.
   */
  handle(delivery: Delivery, attempt: number): Promise<Outcome | undefined>;
  /** What an event leads to that failed for good: an apology. */
  onGivenUp?(delivery: Delivery, error: unknown): Promise<Outcome | undefined>;
  /** Called after an outcome's own write was committed: there may be mail, for example. */
  onWritten?(): void;
  /** Where messages are sent from. */
  outgoing?: Pick<Outbox, 'prepare'>;
  log: Log;
  meter?: Meter;
  /** Rooms handled at the same time. */
  concurrency?: number;
  /** Milliseconds after which another replica may take over from a dead one; renewed while alive. */
  leaseMs?: number;
  /** Longest handling of one event in milliseconds. */
  patienceMs?: number;
  /** Milliseconds between looks for what other replicas left. */
  pollMs?: number;
  /** No other process works on this database: leases left by a dead one end at start. */
  alone?: boolean;
}

export interface Inbox {
  /** Stores a delivery for good; resolves only then. Works whether or not the inbox was started. */
  accept(delivery: Delivery): Promise<'stored' | 'duplicate'>;
  start(): void;
  /** Takes nothing further and waits for what is being handled, at most 10 seconds unless told. */
  stop(patienceMs?: number): Promise<void>;
}

/** Messages are written and left to whoever sends them. */
const notSent = {
  prepare: (rows: readonly NewMessage[]): Outgoing => ({
    rows,
    leaseMs: 0,
    written: () => undefined,
  }),
};

/** An event that was started this often without an end kills its process; it is not started again. */
const mostStarts = 12;

/** Creates an inbox; `start` begins the handling. */
export function createInbox(options: InboxOptions): Inbox {
  const { store, handle, onGivenUp, onWritten, log, meter = noMeter } = options;
  const { outgoing = notSent } = options;
  const { concurrency = 32, leaseMs = 10_000, patienceMs = 120_000, pollMs = 1_000 } = options;
  const { alone = store.kind === 'embedded' } = options;
  const leases = createLeases<LeasedEvent>({
    leaseMs,
    alone,
    keyOf: ({ delivery }) => delivery.key,
    claim: (most, held) => claimEvents(store, most, leaseMs, held),
    renew: (events) => renewEvents(store, leaseMs, events),
    release: () => releaseEvents(store),
  });
  const insert = createBatch({ most: 200, run: insertAll });
  const finishTogether = createBatch({
    most: 100,
    run: (endings: readonly Ending[]) =>
      finish(endings, (messages, lease) => finishEvents(store, endings, messages, lease)),
  });

  async function insertAll(deliveries: readonly Delivery[]): Promise<Insertion[]> {
    const { rows, leaseMs, written } = pump.prepare<NewEvent>(deliveries, laneOf);
    let results: Insertion[] = [];
    try {
      results = await insertDeliveries(store, rows, leaseMs);
      return results;
    } finally {
      const ours = rows.filter((_, at) => results[at] === 'leased').map(leasedFrom);
      leases.hold(ours);
      const isOpen = (row: Delivery, at: number) => !row.echo && results[at] === 'stored';
      written(ours, rows.some(isOpen) || results.length === 0);
    }
  }

  /** Ends events together with what they say. */
  async function finish(
    endings: readonly Ending[],
    write: (messages: readonly NewMessage[], leaseMs: number) => Promise<Finished | undefined>,
  ): Promise<boolean[]> {
    const { rows, leaseMs, written } = outgoing.prepare(endings.flatMap(newMessages));
    let finished: Finished | undefined;
    try {
      finished = await write(rows, leaseMs);
      return finished?.held ?? endings.map(() => false);
    } finally {
      written(finished);
    }
  }

  async function work(event: LeasedEvent): Promise<void> {
    if (event.attempts > mostStarts) {
      await giveUp(event, new Error('the process ended each time this event was handled'));
      return;
    }
    const startedAt = performance.now();
    try {
      const outcome = await within(patienceMs, handle(event.delivery, event.attempts));
      meter.took('deskhand_inbox_handle_seconds', (performance.now() - startedAt) / 1000);
      await end(event, 'done', outcome);
    } catch (error) {
      await afterFailure(event, error);
    }
  }

  async function afterFailure(event: LeasedEvent, error: unknown): Promise<void> {
    const waitMs = waitForEvent(error, event.attempts);
    if (waitMs === undefined) {
      await giveUp(event, error);
      return;
    }
    const { key } = event.delivery;
    log.warn('event is tried again', { event: key, attempt: event.attempts, waitMs, error });
    meter.count('deskhand_inbox_events_total', { result: 'again' });
    if (!(await postponeEvent(store, event, waitMs, codeOf(error)))) lost(event);
    pump.wakeIn(waitMs + 5);
  }

  async function giveUp(event: LeasedEvent, error: unknown): Promise<void> {
    log.error('event given up', { event: event.delivery.key, attempt: event.attempts, error });
    const apology = await apologize(event.delivery, error);
    await end(event, 'failed', apology, codeOf(error)).catch(async (refused: unknown) => {
      log.error('apology not stored', { event: event.delivery.key, error: refused });
      await end(event, 'failed', undefined, codeOf(error));
    });
  }

  async function apologize(delivery: Delivery, error: unknown): Promise<Outcome | undefined> {
    try {
      return await within(patienceMs, Promise.resolve(onGivenUp?.(delivery, error)));
    } catch (second) {
      log.error('no apology either', { event: delivery.key, error: second });
      return undefined;
    }
  }

  async function end(
    event: LeasedEvent,
    status: Ending['status'],
    outcome: Outcome | undefined,
    errorCode?: string,
  ): Promise<void> {
    const ending = { key: event.delivery.key, token: event.token, status, outcome, errorCode };
    const held = await (outcome?.write ? finishAlone(ending) : finishTogether(ending));
    if (!held) {
      lost(event);
      return;
    }
    meter.count('deskhand_inbox_events_total', { result: status });
    if (outcome?.write) onWritten?.();
  }

  async function finishAlone(ending: Ending): Promise<boolean> {
    const [held = false] = await finish([ending], (messages, lease) =>
      finishWithWrite(store, ending, messages, lease),
    );
    return held;
  }

  function lost(event: LeasedEvent): void {
    meter.count('deskhand_inbox_events_total', { result: 'lost' });
    log.warn('lease lost, result dropped', { event: event.delivery.key, attempt: event.attempts });
  }

  const pump = createPump<LeasedEvent>({
    name: 'inbox',
    concurrency,
    alone,
    leaseMs,
    pollMs,
    claim: leases.claim,
    run: (event) => leases.during(event, () => work(event)),
    beforePoll: leases.renew,
    log,
  });

  return {
    async accept(delivery) {
      return (await insert(asStored(delivery))) === 'duplicate' ? 'duplicate' : 'stored';
    },
    start: pump.start,
    stop: (patience = 10_000) => pump.stop(patience),
  };
}

/** Where order matters; echoes are not handled. */
function laneOf({ echo, roomId }: Delivery): string | undefined {
  return echo ? undefined : roomId;
}

/** An event that was leased as it was stored. */
function leasedFrom({ token = '', ...delivery }: NewEvent): LeasedEvent {
  return { delivery, attempts: 1, token };
}
