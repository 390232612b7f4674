/** What became of subscribers since the seed: by default everybody of a wholesale customer is one. */
import type { WholesaleCustomer } from './standing.ts';
import type { Account } from './world.ts';

/** What was said of one subscriber; the rest is as the seed has it. */
export interface SubscriberMark {
  packages?: string[];
  status?: 'provisioned' | 'pending_user_migration';
  /** Milliseconds since 1970. */
  changed?: number;
  created?: number;
  /** The mapping was taken away; the person stays. */
  removed?: boolean;
}

const marks = new WeakMap<WholesaleCustomer, Map<string, SubscriberMark>>();

/** By the uuid of the person. */
export function marksOf(wholesale: WholesaleCustomer): Map<string, SubscriberMark> {
  const known = marks.get(wholesale) ?? new Map<string, SubscriberMark>();
  marks.set(wholesale, known);
  return known;
}

/** What the subscriber has. */
export function packagesOf(wholesale: WholesaleCustomer, account: Account): string[] {
  const usual = account.phoneNumbers.length > 0 ? ['webex_suite'] : ['webex_meetings'];
  return marks.get(wholesale)?.get(account.uuid)?.packages ?? usual;
}

/** Whether the person is a subscriber now. */
export function isSubscribed(wholesale: WholesaleCustomer, account: Account): boolean {
  return marks.get(wholesale)?.get(account.uuid)?.removed !== true;
}

/** Whether they have agreed to move. */
export function statusOf(
  wholesale: WholesaleCustomer,
  account: Account,
): 'provisioned' | 'pending_user_migration' {
  const usual = account.invitePending ? 'pending_user_migration' : 'provisioned';
  return marks.get(wholesale)?.get(account.uuid)?.status ?? usual;
}
