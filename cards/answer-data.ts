/** What every answer on a card may say: where it comes from, how old it is, and what it could not take into account. */
import type { Text } from '../src/language/index.ts';

/** Where a fact comes from, and how old it is. */
export interface Source {
  /** `report`: what Webex's own report over all customers said. */
  from: 'copy' | 'live' | 'report';
  at: Date;
}

/** Customers the answer could not take into account, or knows only from an old copy. */
export interface Gaps {
  /** Names of customers that were never copied; at most a handful, `missingCount` is the whole. */
  missing: readonly string[];
  missingCount: number;
  /** Customers whose last copies failed, with the time of the last good one. */
  stale: readonly { name: string; since: Date }[];
  staleCount: number;
}

/**
 * How many rows a list of `left` further hits shows: five, or four and “Show more”, because a card holds
 * at most five buttons.
 */
export function rowsOnCard(left: number): number {
  return left <= 5 ? left : 4;
}

/** One row of a numbered list; row n is the card's choice n-1. */
export interface Hit {
  kind: 'user' | 'customer' | 'number' | 'device';
  title: string;
  detail: string;
  organization: string;
  /** Webex no longer has it. */
  gone: boolean;
  /** Another customer's name looks like that of its customer. */
  lookAlike?: boolean | undefined;
}

export interface Answer {
  source: Source;
  gaps?: Gaps | undefined;
  /** When Webex stopped having it. */
  goneAt?: Date | undefined;
  /** When the partner stopped managing the customer. */
  lostAt?: Date | undefined;
  /** Why Webex could not be asked whether it still holds. */
  unconfirmed?: Unconfirmed | undefined;
  /** What was never copied of this customer: nothing is said about it, least of all that there is none. */
  pending?: readonly PendingStage[] | undefined;
}

/** Licences that somebody holds and the copy cannot name. */
export interface UnnamedLicenses {
  /** How many. */
  unnamedLicenses?: number | undefined;
  /** Why their names could not be asked of Webex. */
  licensesUnconfirmed?: Unconfirmed | undefined;
}

/** Why Webex could not be asked; a refusal comes with Webex's own words. */
export interface Unconfirmed {
  why: 'slow' | 'busy' | 'refused' | 'signedOut' | 'unreadable' | 'missing';
  reason?: string | undefined;
}

/** What is pulled: lists of customers, and what covers all customers at once. */
export type SyncStage =
  | 'organizations'
  | PendingStage
  | 'numberReport'
  | 'deviceReport'
  | 'subscribers';

/** A part of a customer that the copy may not have yet. */
export type PendingStage = 'people' | 'licenses' | 'locations' | 'numbers' | 'devices';

/** A field on a question: a line of text, or one of several values. */
export type ConfirmInput = { id: string; label: Text; error: Text } & (
  | { maxLength: number }
  | { choices: readonly { title: string | Text; value: string }[]; value: string }
);

/** Where a card leads: each is a button. */
export type Way = 'user' | 'devices' | 'numbers' | 'customer';

/** What a telephone can be told to do, as far as Webex tells others. */
export type CallingFeature =
  | 'voicemail'
  | 'forwardAlways'
  | 'forwardBusy'
  | 'forwardNoAnswer'
  | 'doNotDisturb'
  | 'callWaiting'
  | 'callRecording';
