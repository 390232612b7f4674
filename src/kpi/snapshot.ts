/** A week as the definitions see it: plain values, whatever database they come from. */
import type { Endpoint, KpiProduct } from './figures.ts';

/** The licences of one product in one subscription (or trial). */
export interface LicensesOf {
  product: KpiProduct;
  orgId: string;
  customer: string;
  subscriptionId: string;
  /** Bought; assigned to somebody; neither; assigned beyond what was bought, licence by licence. */
  total: number;
  assigned: number;
  available: number;
  over: number;
  /** In use in the last 7 days, and in the last three months; null: nobody told. */
  used: number | null;
  usedQuarter: number | null;
  trial: boolean;
  autoRenew: boolean | null;
  /** The last day of the term, and the day it was added: days since 1970 in UTC; null: nobody told. */
  lastDay: number | null;
  addedDay: number | null;
}

const counts = [
  ...(['calls', 'minutes', 'legs', 'poorLegs', 'legsDesk', 'legsRoom', 'legsOther'] as const),
  ...(['huntGroup', 'attendant', 'queueCalls', 'timedOut', 'overflowed'] as const),
  ...(['transferred', 'abandoned'] as const),
] as const;
/** Averages are in seconds. */
const imported = [
  ...([
    'activeCallers',
    'answerSpeed',
    'abandonWait',
    'poorDesk',
    'poorRoom',
    'poorOther',
  ] as const),
] as const;
/** What is known of the calls of a customer: what Webex's report counts, and what imports alone tell. */
export const callColumns = [...counts, ...imported] as const;

/** Calls of one customer in the week; null: nobody told. */
export interface CallsOf
  extends Record<(typeof counts)[number], number>,
    Record<(typeof imported)[number], number | null> {
  orgId: string;
  customer: string;
}

/** Call legs of one customer in the week that were measured one by one. */
export interface LegsOf {
  orgId: string;
  endpoint: Endpoint;
  legs: number;
  poor: number;
}

export interface Snapshot {
  week: string;
  /** When the licences were looked at; terms are counted from this day. */
  at: Date;
  /** Whether licences were taken; a week that is over may be known from its calls alone. */
  taken: boolean;
  licenses: readonly LicensesOf[];
  /** Customers without licences here of whom that says nothing: they were not seen. Left out: everybody was. */
  unseen?: ReadonlySet<string> | 'any' | undefined;
  calls: readonly CallsOf[];
  /** Left out: none were. */
  legs?: readonly LegsOf[] | undefined;
}
