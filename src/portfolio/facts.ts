/** What is known of one customer beside the directory: the ground on which its statuses are judged. */

/** Where a fact comes from. */
export type FactSource =
  /** The copy of the customer's licences. */
  | 'licenses'
  /** The copy of Webex's list of organizations. */
  | 'organizations'
  | 'import'
  | 'commerce'
  /** Webex's flag on a tagged subscription. */
  | 'tags'
  /** The customer's audit of sign-ins. */
  | 'audit'
  | 'wholesale';

export interface LicenseFact {
  name: string;
  subscriptionId?: string | undefined;
  /** Units bought; negative is without limit, undefined when Webex does not say. */
  total?: number | undefined;
  used: number;
}

export type SubscriptionStatus = 'active' | 'pending' | 'suspended' | 'cancelled' | 'expired';

export interface SubscriptionFact {
  id: string;
  /** Left out: the dates decide. */
  status?: SubscriptionStatus | undefined;
  startsAt?: Date | undefined;
  /** The first moment in which it no longer runs. */
  endsAt?: Date | undefined;
  autoRenew?: boolean | undefined;
  trial?: boolean | undefined;
  /** Who told that it is a trial, where that is not who told the rest. */
  trialBy?: { source: 'tags'; at?: Date | undefined } | undefined;
  /** Who told when it starts and ends, where that is not who told the rest. */
  startBy?: { source: 'commerce'; at: Date } | undefined;
  endBy?: { source: 'commerce'; at: Date } | undefined;
  source: 'import' | 'commerce' | 'tags';
  /** Undefined: flagged by a list of tags, before the other subscriptions of its customer were read. */
  at?: Date | undefined;
}

export interface OrderFact {
  id: string;
  status?: 'ordered' | 'ready' | 'done' | 'cancelled' | undefined;
  source: 'import' | 'commerce';
  at: Date;
}

/** Everything that is known of one customer. */
export interface CustomerFacts {
  created?: Date | undefined;
  /** Age of the list of organizations, which says when they were created. */
  listedAt?: Date | undefined;
  licenses: readonly LicenseFact[];
  /** Age of the copy of the licences; undefined when they were never copied. */
  licensesAt?: Date | undefined;
  subscriptions: readonly SubscriptionFact[];
  orders: readonly OrderFact[];
  wholesale?: { state: string; at: Date } | undefined;
  /** Sign-ins of the customer's administrators, as read at `at` back to `since`. */
  signIns?: { last?: Date | undefined; since: Date; at: Date } | undefined;
  /** Sign-ins were asked for after that, in vain. `why`: busy · refused · signedOut · unreadable. */
  signInsTrouble?: { why: string; at: Date } | undefined;
}
