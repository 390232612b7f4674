/**
 * Creates what was asked for and follows it to its end: leases what is due, takes one step with each at a time, writes
 * how far it came and tells whoever asked. Any step may be cut off and is simply done again.
 */
import type { Log } from '../log.ts';
import type { Store, Tx } from '../store/store.ts';
import {
  advance,
  type Creation,
  claimCreations,
  freeCreations,
  type Progress,
} from './creations.ts';
import { type StepDeps, stepOf } from './provisioning-step.ts';

export interface ProvisioningOptions extends StepDeps {
  store: Store;
  /** Told in the same transaction that records an end, or a review by Webex. */
  tell(tx: Tx, creation: Creation): Promise<void>;
  /** After something was told. */
  onTold?: (creation: Creation) => void;
  log: Pick<Log, 'info' | 'warn' | 'error'>;
  /** No other process works on this database: leases left by a dead one end at start. */
  alone?: boolean;
  /** Milliseconds between looks at the table. */
  pollMs?: number;
}

export interface Provisioning {
  start(): void;
  /** There may be something to do. */
  wake(): void;
  /** Does everything that is due now; for tests. */
  work(): Promise<number>;
  stop(): Promise<void>;
}

/** Longer than Webex takes to answer, its repetitions included. */
const leaseMs = 180_000;
const atOnce = 4;

/** Creates a worker that stands still until `start`. */
export function createProvisioning(options: ProvisioningOptions): Provisioning {
  const { store, now, log, pollMs = 1_000 } = options;
  let alone = options.alone ?? store.kind === 'embedded';
  let poll: NodeJS.Timeout | undefined;
  let active = false;
  let working: Promise<unknown> | undefined;
  let again = false;

  async function work(): Promise<number> {
    if (alone) await freeCreations(store);
    alone = false;
    const due = await claimCreations(store, atOnce, now(), leaseMs);
    await Promise.all(due.map((creation) => attempt(creation)));
    return due.length;
  }

  async function attempt(creation: Creation): Promise<void> {
    const progress = await stepOf(creation, options);
    if (progress) await write(creation, progress);
  }

  async function write(creation: Creation, progress: Progress): Promise<void> {
    const next = { ...creation, ...progress };
    const ended = progress.again === undefined;
    const told = ended || (next.state === 'review' && creation.state !== 'review');
    const held = await store.transaction(async (tx) => {
      if (!(await advance(tx, creation, progress, { now: now() }))) return false;
      if (told) await options.tell(tx, next);
      return true;
    });
    log.info('wholesale customer', {
      creation: creation.id,
      call: creation.callId,
      state: next.state,
      held,
    });
    if (held && told) options.onTold?.(next);
  }

  function wake(): void {
    again = true;
    if (!active || working !== undefined) return;
    again = false;
    working = work()
      .catch((error: unknown) => {
        log.error('wholesale customers left to their lease', { error });
        return 0;
      })
      .then((done) => {
        working = undefined;
        if (active && (again || done === atOnce)) wake();
      });
  }

  return {
    start() {
      if (active) return;
      active = true;
      poll = setInterval(wake, pollMs);
      wake();
    },
    wake,
    work,
    async stop() {
      active = false;
      clearInterval(poll);
      await working;
    },
  };
}
