/** What the partner and the shops around Webex know of a customer, beside what is in it. */

/** Where a customer's data lie, as partner reports divide them. */
export type Region = 'US' | 'CA' | 'EU' | 'AE';

export interface Tag {
  name: string;
  description?: string;
}

/** What was ordered; Webex itself knows only the id, Commerce the term, and nobody but the order the rest. */
export interface Subscription {
  subscriptionId: string;
  webOrderId: string;
  /** ISO 8601. */
  start: string;
  /** ISO 8601. */
  end: string;
  autoRenew: boolean;
  trial: boolean;
  /** `ready`: ordered and not set up yet. */
  order: 'provisioned' | 'ready';
  /** What the partner tagged it with. */
  tags: Tag[];
}

export type WholesaleStatus =
  | 'provisioned'
  | 'provisioned_with_errors'
  | 'provisioning'
  | 'error'
  | 'pending_rpl_review';

export interface WholesaleCustomer {
  /** Public id of type ENTERPRISE; not that of the organization. */
  id: string;
  externalId: string;
  status: WholesaleStatus;
  /** While it is provisioned: when that ends, in milliseconds since 1970. */
  readyAt?: number;
  /** Billing address, where it was given. */
  address?: Readonly<Record<string, unknown>>;
  packages: string[];
  /** Milliseconds since 1970 of the first subscriber's last status change; each next one is a second later. */
  changed: number;
}

export interface Standing {
  region: Region;
  tags: Tag[];
  subscriptions: Subscription[];
  /** Absent: a direct customer. */
  wholesale?: WholesaleCustomer;
  /** The customer resells, and the partner's contract with it is in this state. */
  subPartner?: 'active' | 'suspended';
  /** Persons of the partner who are assigned to it. */
  adminIds: string[];
  /** When its own administrators logged in, latest first, ISO 8601. Empty: never. */
  logins: string[];
}
