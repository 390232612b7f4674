/**
 * Creates what was asked for and follows it to its end. Webex may create a customer and never say so; so each
 * attempt begins by asking for the external id, the attempt is counted before it goes out, and a refusal is believed
 * only when the external id is still unknown to Webex. Any step may be cut off and is simply done again.
 */
import { WebexError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Store, Tx } from '../store/store.ts';
import type { WebexWholesaleCustomer } from '../webex/wholesale.ts';
import { type NewWholesaleCustomer, objectionsIn } from '../webex/wholesale-customers.ts';
import {
  advance,
  type Creation,
  claimCreations,
  freeCreations,
  type Progress,
} from './creations.ts';

export interface ProvisioningOptions {
  store: Store;
  webex: {
    findByExternalId(externalId: string): Promise<WebexWholesaleCustomer | undefined>;
    createCustomer(customer: NewWholesaleCustomer): Promise<string>;
    readCustomer(customerId: string): Promise<WebexWholesaleCustomer>;
  };
  /** Told in the same transaction that records an end, or a review by Webex. */
  tell(tx: Tx, creation: Creation): Promise<void>;
  /** After something was told. */
  onTold?: (creation: Creation) => void;
  now: () => Date;
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
/** Milliseconds between questions how far it is; the last one goes on. */
const waits = [1_000, 2_000, 3_000, 5_000, 10_000, 15_000, 30_000, 60_000];
/** A review by people. */
const reviewMs = 10 * 60_000;
/** For so long Webex may be out of reach before a request is given up. */
const patienceMs = 24 * 3_600_000;

/** Creates a worker that stands still until `start`. */
export function createProvisioning(options: ProvisioningOptions): Provisioning {
  const { store, webex, now, log, pollMs = 1_000 } = options;
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
    try {
      const progress =
        creation.customerId === null
          ? await requested(creation)
          : await followed(creation, creation.customerId);
      if (progress) await write(creation, progress);
    } catch (error) {
      if (!(error instanceof WebexError)) throw error;
      await write(creation, later(creation, error));
    }
  }

  /** Undefined: the lease was lost, and somebody else goes on. */
  async function requested(creation: Creation): Promise<Progress | undefined> {
    const { externalId, request, sent } = creation;
    const there = await webex.findByExternalId(externalId);
    if (there && sent === 0) return { state: 'failed', problems: ['externalId'] };
    if (there) return accepted(there.id);
    const counted = { sent: sent + 1 };
    if (!(await advance(store, creation, counted, { now: now(), keep: true }))) return undefined;
    creation.sent = counted.sent;
    try {
      return accepted(await webex.createCustomer(request));
    } catch (error) {
      const objections = objectionsIn(error);
      if (!objections) throw error;
      const nevertheless = await webex.findByExternalId(externalId);
      if (nevertheless) return accepted(nevertheless.id);
      return { state: 'failed', problems: objections.map(({ reason }) => reason) };
    }
  }

  function accepted(customerId: string): Progress {
    return { state: 'accepted', customerId, looks: 0, again: after(waits[0]) };
  }

  async function followed(creation: Creation, customerId: string): Promise<Progress> {
    const customer = await webex.readCustomer(customerId);
    const { status, orgId } = customer;
    const looks = creation.looks + 1;
    const facts = { looks, orgId: orgId ?? creation.orgId };
    switch (status) {
      case 'provisioned':
        return { ...facts, state: 'ready', problems: [] };
      case 'provisioned_with_errors':
        return { ...facts, state: 'errors', problems: problemsOf(customer) };
      case 'error':
        return { ...facts, state: 'failed', problems: problemsOf(customer) };
      case 'pending_rpl_review':
        return { ...facts, state: 'review', again: after(reviewMs) };
      default:
        return { ...facts, state: 'accepted', again: after(waits[looks] ?? waits.at(-1)) };
    }
  }

  /** Webex was out of reach: whatever happened there shows at the next look. */
  function later(creation: Creation, error: WebexError): Progress {
    const age = now().getTime() - creation.createdAt.getTime();
    log.warn('wholesale customer waits for Webex', {
      creation: creation.id,
      call: creation.callId,
      code: error.code,
      status: error.failure.status,
    });
    if (creation.customerId === null && age > patienceMs) {
      return { state: 'failed', problems: ['webex'] };
    }
    const waitMs = Math.max(error.failure.retryAfterMs ?? 0, waits[creation.looks + 2] ?? 60_000);
    return { looks: creation.looks + 1, again: after(Math.min(waitMs, 3_600_000)) };
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

  function after(milliseconds = 60_000): Date {
    return new Date(now().getTime() + milliseconds);
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

/** Webex's reasons: of the customer, then of its packages by name. */
function problemsOf({ errors, resourceDetails }: WebexWholesaleCustomer): string[] {
  const own = errors.flatMap(({ description }) => description ?? []);
  const ofPackages = resourceDetails.packages.flatMap(({ name, errors: reasons, warnings }) =>
    [...reasons, ...warnings].flatMap(({ description }) =>
      description ? [`${name}: ${description}`] : [],
    ),
  );
  return [...own, ...ofPackages].slice(0, 8).map((reason) => reason.slice(0, 160));
}
