/** Figures of one week as the KPIs give them, for pictures and posts; every number is written down here. */
import type { Known, KpiFigures, Tile, Trend } from '../../src/kpi/figures.ts';
import { weeksUpTo } from '../../src/kpi/week.ts';

/** The week of 8 to 14 November 2026. */
export const sampleWeek = '2026-11-08';

const weeks = weeksUpTo(sampleWeek, 8);

function trend(
  key: Trend['key'],
  values: readonly (number | null)[],
  unit: Trend['unit'] = 'count',
): Trend {
  return { key, unit, points: weeks.map((week, at) => ({ week, value: values[at] ?? null })) };
}

const known = (value: number): Known => ({ value });

function tile(key: Tile['key'], now: Known, before: Known, rest: Partial<Tile> = {}): Tile {
  return { key, unit: 'count', now, before, version: 1, more: 'neutral', ...rest };
}

const customers = [
  ['Nordlys Energi AS', 182, 206, 250],
  ['Zakłady Łódź Sp. z o.o.', 148, 179, 200],
  ['София Логистика ЕООД', 96, 108, 200],
  ['מעבדות גליל בע״מ', 88, 130, 100],
  ['Cía. Peñalara S.L.', 61, 70, 100],
  ['Blue Fjord Shipping', 34, 40, 100],
  ['A customer with a name that nobody would fit into one line', 12, 15, 60],
] as const;

/** A week in which everything is known, but whatever `given` says otherwise. */
export function sampleFigures(given: Partial<KpiFigures> = {}): KpiFigures {
  return {
    week: sampleWeek,
    at: new Date('2026-11-14T21:00:00Z'),
    product: 'calling',
    regions: ['EU', 'US'],
    covered: { share: 1, customers: 58, of: 58, missing: [], missingReports: [] },
    rules: { days: 90, lowShare: 0.5, belowMedian: 0.2 },
    tiles: {
      overview: [
        tile('customers', known(58), known(57), { more: 'good' }),
        tile('expiring', known(6), known(4), { more: 'bad' }),
        tile('renewing', known(11), known(11)),
        tile('low', known(9), known(12), { more: 'bad' }),
        tile('overLimit', known(2), known(1), { more: 'bad' }),
      ],
      recent: [],
      expiring: [],
      renewing: [],
      low: [],
      overage: [tile('overLicenses', known(37), known(30), { more: 'bad' })],
      usage: [
        tile('activeCallers', known(864), known(789), { more: 'good' }),
        tile('calls', known(12_480), known(12_944), { more: 'good' }),
        tile('minutes', known(40_112), { value: null, why: 'noWeek' }, { unit: 'minutes' }),
      ],
      quality: [tile('poorShare', known(0.042), known(0.031), { unit: 'share', more: 'bad' })],
      features: [],
      queues: [],
    },
    trends: [
      trend('customers', [51, 52, 52, 54, 55, 55, 57, 58]),
      trend('expiring', [null, 3, 3, 5, 4, 4, 4, 6]),
      trend('renewing', [9, 9, 10, 10, 11, 11, 11, 11]),
      trend('low', [14, 14, 13, 13, 12, 13, 12, 9]),
      trend('overLimit', [1, 1, 1, 2, 1, 1, 1, 2]),
      trend('overLicenses', [12, 14, 14, 33, 20, 24, 30, 37]),
      trend('total', [1_880, 1_880, 1_900, 1_950, 1_950, 2_010, 2_010, 2_010]),
      trend('assigned', [1_310, 1_330, 1_360, 1_420, 1_440, 1_490, 1_520, 1_544]),
      trend('used', [880, 910, 905, 960, 940, 1_010, 1_040, 1_093]),
      trend('activeCallers', [612, 655, 641, 702, 688, 752, 789, 864]),
      trend('calls', [9_800, 10_240, 10_020, 11_480, 11_200, 12_310, 12_944, 12_480]),
      trend('poorShare', [0.021, 0.024, null, 0.062, 0.038, 0.029, 0.031, 0.042], 'share'),
    ],
    subscriptions: { recent: [], expiring: [], renewing: [], low: [], overage: [] },
    customers: customers.map(([customer, used, assigned, total], at) => ({
      orgId: `org-${at}`,
      customer,
      used,
      assigned,
      total,
      available: Math.max(0, total - assigned),
    })),
    calling: { usage: [], quality: [], queues: [] },
    endpoints: [
      { endpoint: 'desk', legs: 8_212, poorLegs: known(131) },
      { endpoint: 'other', legs: 6_031, poorLegs: known(512) },
      { endpoint: 'room', legs: 1_204, poorLegs: { value: null, why: 'notTold' } },
    ],
    features: [
      { key: 'huntGroup', calls: 1_820 },
      { key: 'attendant', calls: 2_204 },
      { key: 'queue', calls: 940 },
    ],
    changes: [],
    ...given,
  };
}
