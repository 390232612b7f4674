/**
 * One row of work at Webex, done at most once: whatever may have happened before is looked for before it is repeated,
 * because Webex has no key that would make a repeat harmless.
 */
import { WebexError } from '../errors.ts';
import { type Text, text } from '../language/index.ts';
import type { WebexSubscriber } from '../webex/wholesale.ts';
import type { NewSubscriber } from '../webex/wholesale-subscribers.ts';
import { isCalling, packageNames, type SubscriberPackage, subscriberPackages } from './packages.ts';
import type { KnownUser, UserWish } from './user-plan.ts';

/** What is asked of Webex, each a `WebexError` when it fails. */
export interface UserDoor {
  create(wanted: NewSubscriber): Promise<WebexSubscriber>;
  change(
    subscriberId: string,
    wanted: { package: string; line?: UserLine | undefined },
  ): Promise<WebexSubscriber>;
  remove(subscriberId: string): Promise<void>;
  find(customerId: string, email: string): Promise<WebexSubscriber | undefined>;
}

export type UserLine = Pick<UserWish, 'phone' | 'extension' | 'locationId'>;

/** One row to be done. */
export interface UserStep {
  customerId: string;
  email: string;
  effect: 'add' | 'change' | 'remove';
  wish?: UserWish | undefined;
  known?: KnownUser | undefined;
  /** It may have been tried before. */
  doubtful: boolean;
}

export interface StepResult {
  outcome: 'added' | 'changed' | 'removed' | 'pending' | 'failed' | 'none';
  reasons: readonly Text[];
  subscriberId?: string | undefined;
  /** Packages, for the record. */
  before?: string | undefined;
  after?: string | undefined;
}

/**
 * Does it. @throws WebexError `webex.busy` or `webex.signedOut` when it should be tried again later; then it may have
 * happened, and the next try must be `doubtful`.
 */
export async function takeStep(step: UserStep, door: UserDoor): Promise<StepResult> {
  switch (step.effect) {
    case 'add':
      return add(step, door);
    case 'change':
      return change(step, door);
    case 'remove':
      return remove(step, door);
  }
}

async function add(step: UserStep, door: UserDoor): Promise<StepResult> {
  const { customerId, email, wish, doubtful } = step;
  if (!wish) return failed([text('users.noPackage')]);
  const before = doubtful ? await door.find(customerId, email) : undefined;
  if (before) return added(before, wish);
  try {
    return added(await door.create({ customerId, email, ...wish }), wish);
  } catch (error) {
    const failure = refusalIn(error);
    // Webex is known to refuse what it did nevertheless.
    const found = await door.find(customerId, email);
    if (found && has(found, wish.package)) {
      const wasThere = failure.status === 409 && !doubtful;
      return wasThere
        ? { outcome: 'none', reasons: [], subscriberId: found.id }
        : added(found, wish);
    }
    return failed([reasonOf(failure)]);
  }
}

function added(subscriber: WebexSubscriber, wish: UserWish): StepResult {
  const outcome = subscriber.status === 'pending_user_migration' ? 'pending' : 'added';
  return { outcome, reasons: [], subscriberId: subscriber.id, after: wish.package };
}

async function change(step: UserStep, door: UserDoor): Promise<StepResult> {
  const { customerId, email, wish, known, doubtful } = step;
  if (!wish || !known) return failed([text('users.noPackage')]);
  const result = {
    outcome: 'changed',
    reasons: [],
    subscriberId: known.id,
    before: known.package,
    after: wish.package,
  } as const;
  if (doubtful && has(await door.find(customerId, email), wish.package)) return result;
  try {
    await door.change(known.id, { package: wish.package, line: lineFor(known, wish) });
    return result;
  } catch (error) {
    const failure = refusalIn(error);
    if (has(await door.find(customerId, email), wish.package)) return result;
    return { ...result, ...failed([reasonOf(failure)]), after: known.package };
  }
}

/** Number, extension and location go along only from a package without calling to one with it. */
function lineFor(known: Pick<KnownUser, 'package'>, wish: UserWish): UserLine | undefined {
  const hadCalling = known.package !== undefined && isCalling(known.package);
  const { phone, extension, locationId } = wish;
  if (hadCalling || !isCalling(wish.package)) return undefined;
  return phone || extension || locationId ? { phone, extension, locationId } : undefined;
}

async function remove(step: UserStep, door: UserDoor): Promise<StepResult> {
  const { customerId, email, known } = step;
  if (!known) return failed([text('users.noPackage')]);
  const result = {
    outcome: 'removed',
    reasons: [],
    subscriberId: known.id,
    before: known.package,
  } as const;
  try {
    // Of somebody who is gone already this makes nothing worse.
    await door.remove(known.id);
    return result;
  } catch (error) {
    const failure = refusalIn(error);
    if (!(await door.find(customerId, email))) return result;
    return { ...result, ...failed([reasonOf(failure)]), after: known.package };
  }
}

/** Whether they have this package now. */
function has(subscriber: WebexSubscriber | undefined, wanted: SubscriberPackage): boolean {
  return subscriber?.packages.includes(wanted) ?? false;
}

/** What Webex refused for good. @throws the error itself when it is worth another try. */
function refusalIn(error: unknown): WebexError['failure'] {
  if (error instanceof WebexError && error.code === 'webex.refused') return error.failure;
  throw error;
}

function failed(reasons: readonly Text[]): StepResult {
  return { outcome: 'failed', reasons };
}

function reasonOf({ reason = '–' }: WebexError['failure']): Text {
  return text('users.webexSays', { reason });
}

/**
 * Control Hub's two errors about licences that could not be updated (F257, F258): the documented remedy is to take the
 * package away and to give it again. Recognised by their words, because Webex publishes no codes.
 */
export function wantsReassigning(reason: string): boolean {
  return /(?:update|updating|rollback)/i.test(reason) && /licen[cs]e|attribute/i.test(reason);
}

/** What an answer of Webex says of a user. */
export function packageOf({ packages }: Pick<WebexSubscriber, 'packages'>) {
  return subscriberPackages.find((one) => packages.includes(one));
}

/** As people call it; Webex's own word for packages we do not know. */
export function packageName(name: string | undefined): string {
  return packageNames[name as SubscriberPackage] ?? name ?? '–';
}
