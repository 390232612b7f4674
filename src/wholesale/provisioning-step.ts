/**
 * One step of creating a customer. Webex may create it and never say so; so each attempt begins by asking for the
 * external id, the attempt is counted before it goes out, and a refusal is believed only when the external id is still
 * unknown to Webex.
 */
import { WebexError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Tx } from '../store/store.ts';
import type { WebexWholesaleCustomer } from '../webex/wholesale.ts';
import { type NewWholesaleCustomer, objectionsIn } from '../webex/wholesale-customers.ts';
import { advance, type Creation, type Progress } from './creations.ts';

/** What a step works with. */
export interface StepDeps {
  store: Tx;
  webex: {
    findByExternalId(externalId: string): Promise<WebexWholesaleCustomer | undefined>;
    createCustomer(customer: NewWholesaleCustomer): Promise<string>;
    readCustomer(customerId: string): Promise<WebexWholesaleCustomer>;
  };
  now: () => Date;
  log: Pick<Log, 'warn'>;
}

/** Milliseconds between questions how far it is; the last one goes on. */
const waits = [1_000, 2_000, 3_000, 5_000, 10_000, 15_000, 30_000, 60_000];
/** A review by people. */
const reviewMs = 10 * 60_000;
/** For so long Webex may be out of reach before a request is given up. */
const patienceMs = 24 * 3_600_000;

/**
 * Asks Webex for the customer, or how far it is; what Webex did not answer is asked again later. Undefined: the lease
 * was lost, and somebody else goes on. @throws StoreError
 */
export async function stepOf(creation: Creation, deps: StepDeps): Promise<Progress | undefined> {
  try {
    return creation.customerId === null
      ? await requested(creation, deps)
      : await followed(creation, creation.customerId, deps);
  } catch (error) {
    if (!(error instanceof WebexError)) throw error;
    return later(creation, error, deps);
  }
}

async function requested(
  creation: Creation,
  { store, webex, now }: StepDeps,
): Promise<Progress | undefined> {
  const { externalId, request, sent } = creation;
  const there = await webex.findByExternalId(externalId);
  if (there && sent === 0) return { state: 'failed', problems: ['externalId'] };
  if (there) return accepted(there.id, now());
  const counted = { sent: sent + 1 };
  if (!(await advance(store, creation, counted, { now: now(), keep: true }))) return undefined;
  creation.sent = counted.sent;
  try {
    return accepted(await webex.createCustomer(request), now());
  } catch (error) {
    const objections = objectionsIn(error);
    if (!objections) throw error;
    const nevertheless = await webex.findByExternalId(externalId);
    if (nevertheless) return accepted(nevertheless.id, now());
    return { state: 'failed', problems: objections.map(({ reason }) => reason) };
  }
}

function accepted(customerId: string, now: Date): Progress {
  return { state: 'accepted', customerId, looks: 0, again: after(now, waits[0]) };
}

async function followed(
  creation: Creation,
  customerId: string,
  { webex, now }: StepDeps,
): Promise<Progress> {
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
      return { ...facts, state: 'review', again: after(now(), reviewMs) };
    default:
      return { ...facts, state: 'accepted', again: after(now(), waits[looks] ?? waits.at(-1)) };
  }
}

/** Webex was out of reach: whatever happened there shows at the next look. */
function later(creation: Creation, error: WebexError, { now, log }: StepDeps): Progress {
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
  return { looks: creation.looks + 1, again: after(now(), Math.min(waitMs, 3_600_000)) };
}

function after(now: Date, milliseconds = 60_000): Date {
  return new Date(now.getTime() + milliseconds);
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
