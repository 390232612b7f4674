/** What the cards of the portfolio show: the customer list, statuses, administrators, licences and subscriptions. */
import type { Text } from '../src/language/index.ts';

/** Where it comes from, and how old it is. */
interface Known {
  source: { from: 'copy' | 'live'; at: Date };
}

/** Of parts of one customer: without a source where nothing of it was ever copied, which `pending` says. */
interface PerhapsKnown {
  source?: Known['source'] | undefined;
  pending?: readonly ('licenses' | 'people')[] | undefined;
}

/** Why Webex could not be asked. */
interface Unasked {
  why: 'slow' | 'busy' | 'refused' | 'signedOut' | 'unreadable' | 'missing';
  reason?: string | undefined;
}

export interface PortfolioCards {
  /**
   * Customers with their statuses. Row n is choice n-1; when `more` > 0 the choice after the rows shows the next
   * ones. `understood`: what the list was filtered by, in words.
   */
  customers: Known & {
    understood: readonly Text[];
    first: number;
    total: number;
    more: number;
    /** Customers that may be missing, and what is not known of them: statuses, tags, region or licenses. */
    unjudged?: { count: number; of: readonly string[] } | undefined;
    rows: readonly {
      title: string;
      /** In the order of `statuses`. */
      statuses: readonly string[];
      /** Whether one of them asks for attention. */
      asks: boolean;
      endsAt?: Date | undefined;
      region?: string | undefined;
      tags: readonly string[];
      /** Undefined: never copied. */
      people?: number | undefined;
      /** Another customer's name looks like this one. */
      lookAlike?: boolean | undefined;
      /** What was never copied of it. */
      pending?: readonly ('licenses' | 'people')[] | undefined;
      /** Opens the customer in the portal. */
      openUrl?: string | undefined;
    }[];
  };
  /** Saved searches; row n is choice n-1, and when `more` > 0 the choice after the rows shows the next ones. */
  searches: {
    rows: readonly { name: string; query: string }[];
    first: number;
    total: number;
    more: number;
  };
  /** Every status of one customer with its rule. Choice 0: back to the customer. */
  statuses: PerhapsKnown & {
    displayName: string;
    orgUuid: string;
    judgements: readonly {
      status: string;
      holds: boolean | undefined;
      rule: Text;
      /** E.g. `import`. */
      source?: string | undefined;
      at?: Date | undefined;
    }[];
    /** What Webex did not tell just now: tags · wholesale · signIns. */
    notTold: readonly string[];
  };
  /** Who administers a customer. Choice 0: back to the customer. */
  admins: PerhapsKnown & {
    displayName: string;
    orgUuid: string;
    own: readonly { displayName: string; email: string; roles: readonly string[] }[];
    /** Undefined: only a partner full administrator's token may know. */
    partner?:
      | readonly { displayName: string; email: string; roles: readonly string[] }[]
      | undefined;
    /** Why the customer's own are from the copy, and why the partner's are not known. */
    unconfirmed?: Unasked | undefined;
    partnerUnconfirmed?: Unasked | undefined;
    /** How many accounts were looked through, when there are more. */
    lookedThrough?: number | undefined;
  };
  /** Licences and subscriptions of a customer. Choice 0: back to the customer. */
  contracts: PerhapsKnown & {
    displayName: string;
    orgUuid: string;
    licenses: readonly { name: string; used: number; total?: number | undefined }[];
    subscriptions: readonly {
      id: string;
      startsAt?: Date | undefined;
      endsAt?: Date | undefined;
      trial?: boolean | undefined;
      autoRenew?: boolean | undefined;
      status?: string | undefined;
      source?: string | undefined;
      at?: Date | undefined;
      /** Who told of its dates, where that is not who told the rest. */
      startBy?: { source: string; at: Date } | undefined;
      endBy?: { source: string; at: Date } | undefined;
    }[];
    /** Who told of it, e.g. `import`, and when. */
    orders: readonly {
      id: string;
      status?: string | undefined;
      source?: string | undefined;
      at?: Date | undefined;
    }[];
    /** Why the licences are from the copy. */
    unconfirmed?: Unasked | undefined;
  };
  /** A customer in the portal, read-only: the link, and what must be true for it to work. */
  view: {
    displayName: string;
    orgUuid: string;
    url: string;
    /** The link leads to the portal, not to this customer in it. */
    opensPortal?: boolean | undefined;
  };
}

/** What a customer's card says of what it bought. Its buttons are the choices 1 to 4: licences, admins, status, view. */
export interface PortfolioOfCustomer {
  statuses: readonly string[];
  /** Whether one of them asks for attention. */
  asks: boolean;
  tags: readonly string[];
  region?: { name: string; from: string } | undefined;
  externalId?: string | undefined;
  /** Webex's word, e.g. `provisioned`. */
  wholesale?: string | undefined;
  sites: readonly { url: string; type?: string | undefined }[];
}
