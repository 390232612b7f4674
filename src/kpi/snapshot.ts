/** A week as the definitions see it: plain values, whatever database they come from. */
import type { KpiProduct } from './figures.ts';

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

/** Calls of one customer in the week. */
export interface CallsOf {
  orgId: string;
  customer: string;
  calls: number;
  minutes: number;
  legs: number;
  poorLegs: number;
  legsDesk: number;
  legsRoom: number;
  legsOther: number;
  huntGroup: number;
  attendant: number;
  queueCalls: number;
  timedOut: number;
  overflowed: number;
  transferred: number;
  abandoned: number;
  activeCallers: number | null;
  /** Seconds on average. */
  answerSpeed: number | null;
  abandonWait: number | null;
  poorDesk: number | null;
  poorRoom: number | null;
  poorOther: number | null;
}

export interface Snapshot {
  week: string;
  /** When the licences were looked at; terms are counted from this day. */
  at: Date;
  /** Whether licences were taken; a week that is over may be known from its calls alone. */
  taken: boolean;
  licenses: readonly LicensesOf[];
  calls: readonly CallsOf[];
}
