/** Puts the figures of a week together; pure. */
import { changesOf } from './changes.ts';
import {
  type Known,
  type KpiFigures,
  type KpiProduct,
  type KpiRules,
  kpiSections,
  type Tile,
  type TileKey,
  type Trend,
  type TrendKey,
  tileKeys,
  type Unit,
} from './figures.ts';
import { kpisOf } from './kpis.ts';
import type { OverviewTotals } from './overview-week.ts';
import type { Snapshot } from './snapshot.ts';
import {
  callingTables,
  customerBars,
  endpointQuality,
  featureUsage,
  subscriptionTables,
} from './tables.ts';
import { weekBefore, weeksUpTo } from './week.ts';

/** Sums of one week; null: not known. */
export interface WeekTotals {
  week: string;
  total: number | null;
  assigned: number | null;
  used: number | null;
  /** Customers over their limit of the product, and the licences they have too many. */
  overLimit: number | null;
  overLicenses: number | null;
  /** Of both products. */
  overview: OverviewTotals | null;
  activeCallers: number | null;
  calls: number | null;
  minutes: number | null;
  legs: number | null;
  poorLegs: number | null;
}

export interface Given {
  now: Snapshot;
  /** Left out: the week before was never taken. */
  before?: Snapshot | undefined;
  /** Of the weeks that are known, in any order; nine of them show eight weeks and what came before. */
  totals: readonly WeekTotals[];
  /** Calls by customer in eight weeks, oldest first. */
  weeks: ReadonlyMap<string, readonly (number | null)[]>;
  product: KpiProduct;
  rules: KpiRules;
  region?: string | undefined;
  tag?: string | undefined;
  regions: readonly string[];
  covered: KpiFigures['covered'];
}

/** Weeks of a trend. */
export const trendWeeks = 8;

/** All figures of the week of `now`. */
export function calculate(given: Given): KpiFigures {
  const { now, before, product, rules, region, tag, regions, covered } = given;
  const shown = before && before.week === weekBefore(now.week) ? before : undefined;
  const overIn = (last: string) =>
    weeksUpTo(last, trendWeeks).map(
      (week) => given.totals.find((one) => one.week === week)?.overLimit ?? null,
    );
  const of = { product, rules };
  const current = kpisOf(now, { ...of, overByWeek: overIn(now.week) });
  const earlier = kpisOf(shown, { ...of, overByWeek: overIn(weekBefore(now.week)) });
  const tile = (key: TileKey): Tile => ({
    key,
    unit: look[key]?.unit ?? 'count',
    now: current(key),
    before: earlier(key),
    version: 1,
    more: look[key]?.more ?? 'neutral',
  });
  return {
    week: now.week,
    at: now.at,
    product,
    region,
    tag,
    regions,
    covered,
    rules,
    tiles: Object.fromEntries(
      kpiSections.map((section) => [section, tileKeys[section].map(tile)]),
    ) as unknown as KpiFigures['tiles'],
    trends: trendsOf(given.totals, now.week, { current, earlier }),
    subscriptions: subscriptionTables(now, shown, of),
    customers: customerBars(now, of),
    calling: callingTables(now, shown, given.weeks),
    endpoints: endpointQuality(now),
    features: featureUsage(now),
    changes: changesOf(now, shown, of),
  };
}

/** A trend and a tile of the same name show the same number of the same week. */
interface TilesOf {
  current: (key: TileKey) => Known;
  earlier: (key: TileKey) => Known;
}

/** F102, F160, F162, and the KPIs of F095 to F099: eight weeks; a week that is not known is a gap and no zero. */
function trendsOf(
  totals: readonly WeekTotals[],
  last: string,
  { current, earlier }: TilesOf,
): Trend[] {
  const units: Record<TrendKey, Unit> = {
    customers: 'count',
    expiring: 'count',
    renewing: 'count',
    low: 'count',
    overLimit: 'count',
    overLicenses: 'count',
    total: 'count',
    assigned: 'count',
    used: 'count',
    activeCallers: 'count',
    calls: 'count',
    minutes: 'minutes',
    legs: 'count',
    poorLegs: 'count',
    poorShare: 'share',
  };
  const shown = (week: string, key: TrendKey): number | null => {
    const known = valueIn(totals, week, key);
    if (!isTile(key)) return known;
    if (week === last) return current(key).value;
    return week === weekBefore(last) ? (earlier(key).value ?? known) : known;
  };
  return (Object.keys(units) as TrendKey[]).map((key) => ({
    key,
    unit: units[key],
    points: weeksUpTo(last, trendWeeks).map((week) => ({ week, value: shown(week, key) })),
  }));
}

function isTile(key: TrendKey | TileKey): key is TrendKey & TileKey {
  return Object.values(tileKeys).some((keys) => (keys as readonly string[]).includes(key));
}

function valueIn(totals: readonly WeekTotals[], week: string, key: TrendKey): number | null {
  const found = totals.find((one) => one.week === week);
  if (!found) return null;
  switch (key) {
    case 'customers':
    case 'expiring':
    case 'renewing':
    case 'low':
    case 'overLimit':
      return found.overview?.[key] ?? null;
    case 'poorShare': {
      const { legs, poorLegs } = found;
      return legs !== null && legs > 0 && poorLegs !== null ? poorLegs / legs : null;
    }
    default:
      return found[key];
  }
}

/** What is not a count that is neither good nor bad. */
const look: Partial<Record<TileKey, { unit?: Unit; more?: Tile['more'] }>> = {
  customers: { more: 'good' },
  expiring: { more: 'bad' },
  low: { more: 'bad' },
  overLimit: { more: 'bad' },
  newCustomers: { more: 'good' },
  newLicenses: { more: 'good' },
  expiringCustomers: { more: 'bad' },
  expiringAssigned: { unit: 'share', more: 'good' },
  expiringUsed: { unit: 'share', more: 'good' },
  renewingAssigned: { unit: 'share', more: 'good' },
  renewingUsed: { unit: 'share', more: 'good' },
  lowCustomers: { more: 'bad' },
  lowAssigned: { unit: 'share', more: 'good' },
  lowUsed: { unit: 'share', more: 'good' },
  lowUsedOfAssigned: { unit: 'share', more: 'good' },
  lowUnassigned: { more: 'bad' },
  overCustomers: { more: 'bad' },
  overLicenses: { more: 'bad' },
  overWeeklyMean: { unit: 'mean', more: 'bad' },
  overPerCustomer: { unit: 'mean', more: 'bad' },
  activeCallers: { more: 'good' },
  calls: { more: 'good' },
  minutes: { unit: 'minutes', more: 'good' },
  poorLegs: { more: 'bad' },
  poorShare: { unit: 'share', more: 'bad' },
  answerSpeed: { unit: 'seconds', more: 'bad' },
  abandonWait: { unit: 'seconds' },
  abandonedShare: { unit: 'share', more: 'bad' },
};
