/** What the cards of scheduled KPI posts show: the post itself, and the list of what is scheduled. */
import type { Text } from '../src/language/index.ts';

/** What a post is about. */
interface About {
  /** calling · meetings */
  product: string;
  region?: string | undefined;
  tag?: string | undefined;
}

export interface KpiScheduleCards {
  /** The KPI summary of a week in a space. No buttons: whoever is in the space may read it, nobody is asked. */
  kpiPost: About & {
    /** First and last day of the week, in UTC. */
    from: Date;
    to: Date;
    /** In the order of the card; nine at most. */
    tiles: readonly {
      key: string;
      value: number | null;
      unit: 'count' | 'share' | 'minutes' | 'seconds' | 'mean';
      /** Since the week before; null: one of the two is not known. */
      change: number | null;
      more: 'good' | 'bad' | 'neutral';
    }[];
    /** Customers that newly ask for attention; `attentionMore` are not among them. */
    attention: readonly { customer: string; sign: string }[];
    attentionMore: number;
    /** When it was due, if it is late. */
    lateSince?: Date | undefined;
    /** The figures are of an earlier week than the last one. */
    isOld: boolean;
    /** The share of customers it rests on, 0 to 1, and who is missing. */
    partial?: { share: number; missing: readonly string[] } | undefined;
    /** Regions whose calling report of the week is not there. */
    missingReports: readonly string[];
    /** Somebody asked for it out of turn. */
    isExtra: boolean;
    number: number;
    cadence: Text;
  };
  /** Scheduled posts by their numbers. */
  kpiSchedules: {
    rows: readonly (About & {
      number: number;
      cadence: Text;
      timeZone: string;
      next: Date;
      paused?: 'person' | 'role' | 'space' | undefined;
      last?: { state: string; at: Date } | undefined;
      isHere: boolean;
      owner: string;
    })[];
    total: number;
  };
}
