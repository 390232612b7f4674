/**
 * The result of a KPI calculation: everything that answers show, pictures draw and weekly posts say, as plain values
 * without language or layout. Numbers are never made up: what is not known is null, with the reason.
 */

/** What the figures of subscriptions are about (F100). Licences for Call on Webex are no Webex Calling (F101). */
export const kpiProducts = ['calling', 'meetings'] as const;
export type KpiProduct = (typeof kpiProducts)[number];

/** `usage` to `queues` are about Webex Calling only (F156); `overview` holds the KPIs of all customers. */
export const kpiSections = [
  'overview',
  'recent',
  'expiring',
  'renewing',
  'low',
  'overage',
  'usage',
  'quality',
  'features',
  'queues',
] as const;
export type KpiSection = (typeof kpiSections)[number];

/** Why there is no number. */
export type Unknown =
  /** 0 of 0: there is nothing to take a share of. */
  | 'nothing'
  /** Webex's public interface does not tell it, and no import has. */
  | 'notTold'
  /** No subscription has an end date: Webex does not tell them, and no import has. */
  | 'noDates'
  /** There is no snapshot, or no report of Webex, of that week. */
  | 'noWeek';

/**
 * count: things or people · share: 0 to 1, above 1 where more is assigned than bought · minutes · seconds ·
 * mean: an average of counts, with a fraction
 */
export type Unit = 'count' | 'share' | 'minutes' | 'seconds' | 'mean';

/** A number, or null with the reason. */
export type Known = { value: number } | { value: null; why: Unknown };

/** The KPIs, by section; those of `overview` are of both products, all others of the one chosen. docs/kpi.md has their formulas. */
export const tileKeys = {
  overview: ['customers', 'expiring', 'renewing', 'low', 'overLimit'],
  recent: ['newCustomers', 'newLicenses'],
  expiring: ['expiringCustomers', 'expiringAssigned', 'expiringUsed'],
  renewing: ['renewingCustomers', 'renewingAssigned', 'renewingUsed'],
  low: ['lowCustomers', 'lowAssigned', 'lowUsed', 'lowUsedOfAssigned', 'lowUnassigned'],
  overage: ['overCustomers', 'overLicenses', 'overWeeklyMean', 'overPerCustomer'],
  usage: ['activeCallers', 'calls', 'minutes'],
  quality: ['legs', 'poorLegs', 'poorShare'],
  features: ['huntGroupCalls', 'attendantCalls', 'queueCalls'],
  queues: ['answerSpeed', 'abandonWait', 'abandonedShare'],
} as const satisfies Record<KpiSection, readonly string[]>;
export type TileKey = (typeof tileKeys)[KpiSection][number];

/** One KPI of the week, and of the week before. */
export interface Tile {
  key: TileKey;
  unit: Unit;
  now: Known;
  before: Known;
  /** Of the formula: figures of different versions are not compared. */
  version: number;
  /** Whether more of it is good news, bad news, or just news. */
  more: 'good' | 'bad' | 'neutral';
}

/**
 * What eight weeks are drawn of; `customers` to `overLimit` are of both products, `overLicenses` to `used` licences of the
 * product, the rest is Webex Calling.
 */
export const trendKeys = [
  'customers',
  'expiring',
  'renewing',
  'low',
  'overLimit',
  'overLicenses',
  'total',
  'assigned',
  'used',
  'activeCallers',
  'calls',
  'minutes',
  'legs',
  'poorLegs',
  'poorShare',
] as const;
export type TrendKey = (typeof trendKeys)[number];

/** Eight weeks, oldest first; the last one is the week of the figures. */
export interface Trend {
  key: TrendKey;
  unit: Unit;
  points: readonly { week: string; value: number | null }[];
}

/** Who a row is about. Names are foreign text. */
export interface OfCustomer {
  orgId: string;
  customer: string;
}

/** One subscription (or trial) with its licences of the product. */
export interface SubscriptionRow extends OfCustomer {
  subscriptionId: string;
  trial: boolean;
  /** Licences bought, assigned to somebody, and neither. `over`: assigned beyond what was bought. */
  total: number;
  assigned: number;
  available: number;
  over: number;
  /** In use in the last 7 days, and in the last three months; null: nobody told. */
  used: number | null;
  usedQuarter: number | null;
  /** Now minus last week; null: one of the two is not known. */
  assignedChange: number | null;
  usedChange: number | null;
  /** Whole days in UTC; null: not known. */
  daysSinceAdded: number | null;
  /** 0 on the last day of the term; null: not known. */
  daysLeft: number | null;
  autoRenew: boolean | null;
}

/** Calls of one customer in the week; null: nobody told. */
export interface CallingRow extends OfCustomer {
  activeCallers: number | null;
  calls: number;
  minutes: number;
  legs: number;
  poorLegs: number;
  huntGroupCalls: number;
  attendantCalls: number;
  queueCalls: number;
  timedOut: number;
  overflowed: number;
  transferred: number;
  abandoned: number;
  /** Averages in seconds. */
  answerSpeed: number | null;
  abandonWait: number | null;
  /** Of the kind of device with the highest share of poor legs; null where that is not told by kind. */
  worstEndpoint: Endpoint | null;
  /** Of the week before; null: there was none. */
  before: { calls: number; minutes: number; legs: number; poorLegs: number } | null;
  /** Calls in eight weeks, oldest first. */
  weeks: readonly (number | null)[];
}

/** Kinds of devices, as Webex's report divides call legs: Cisco desk phones, Cisco Room series, those of other makers. */
export const endpoints = ['desk', 'room', 'other'] as const;
export type Endpoint = (typeof endpoints)[number];

export interface EndpointQuality {
  endpoint: Endpoint;
  legs: number;
  /** Webex's report divides only all legs by device, not the poor ones: known from legs that were measured, or imports. */
  poorLegs: Known;
}

/** A state that a customer enters and leaves. */
export type CustomerSign = 'recent' | 'expiring' | 'renewing' | 'low' | 'overLimit';

/**
 * added, started, aged: a subscription is new, its term has begun, or it is new no longer · time: its end came within the limit · passed: its last day is over ·
 * moved: its end was · renewOn, renewOff: it renews itself now, or no longer · assignedMore … boughtLess: another number of
 * licences is assigned, or was bought · shifted: as many as before, but of other kinds · peers: the other customers assign
 * more or less than before · gone: the subscription is no longer there · facts: dates became known, or others are known
 */
export type ChangeReason =
  | 'added'
  | 'started'
  | 'aged'
  | 'time'
  | 'passed'
  | 'moved'
  | 'renewOn'
  | 'renewOff'
  | 'assignedMore'
  | 'assignedLess'
  | 'boughtMore'
  | 'boughtLess'
  | 'shifted'
  | 'peers'
  | 'gone'
  | 'facts';

/** A customer that has another state than last week, and why. */
export interface Change extends OfCustomer {
  sign: CustomerSign;
  /** Whether it began or ended. */
  began: boolean;
  /** The subscription that decided. */
  subscriptionId: string;
  why: ChangeReason;
}

/** Which part of the customers the figures rest on. */
export interface Covered {
  /** 0 to 1; 1 when there are no customers to cover. */
  share: number;
  customers: number;
  of: number;
  /** Names of customers that are missing; at most 20. */
  missing: readonly string[];
  /** Of Webex's calling reports: regions whose report of the week is missing. */
  missingReports: readonly string[];
}

/** The parameters of the definitions, which answers and posts can name. */
export interface KpiRules {
  /** What counts as upcoming, and as new: 90, both inclusive. */
  days: number;
  /** Assignment below this share is low (0 to 1), and so is assignment this much below the median of the customers. */
  lowShare: number;
  belowMedian: number;
}

export interface KpiFigures {
  /** The Sunday the week begins with, `YYYY-MM-DD`; it ends seven days later at 00:00 UTC. */
  week: string;
  /** When the licences were looked at, which terms are counted from. */
  at: Date;
  product: KpiProduct;
  /** Left out: all. */
  region?: string | undefined;
  tag?: string | undefined;
  /** Regions one may choose: those with data; a selector is only worth showing with two or more (F093, F159). */
  regions: readonly string[];
  covered: Covered;
  rules: KpiRules;
  tiles: { readonly [S in KpiSection]: readonly Tile[] };
  trends: readonly Trend[];
  /** Rows of the section's table, what matters most first. */
  subscriptions: Readonly<
    Record<'recent' | 'expiring' | 'renewing' | 'low' | 'overage', readonly SubscriptionRow[]>
  >;
  /** Used, assigned and available licences by customer, the largest first; for bars. */
  customers: readonly (OfCustomer & {
    total: number;
    assigned: number;
    available: number;
    used: number | null;
  })[];
  /** Customers with calls: by the fall of calls (`usage`), the share of poor legs, and of abandoned calls. */
  calling: Readonly<Record<'usage' | 'quality' | 'queues', readonly CallingRow[]>>;
  endpoints: readonly EndpointQuality[];
  /** Calls in which each feature was used (F166); without a queue at any customer there is no chart (F165). */
  features: readonly { key: 'huntGroup' | 'attendant' | 'queue'; calls: number }[];
  changes: readonly Change[];
}
