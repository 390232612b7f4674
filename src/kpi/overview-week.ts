/** The KPIs of all customers (F095 to F099) in one of the weeks that trends are drawn of, from sums by customer. */
import { lowOfSums } from './definitions.ts';
import type { KpiRules } from './figures.ts';

/** Licences of one customer and product in one week, by the place of the week among those asked for. */
export type TallyCells = [
  place: number,
  isMeetings: boolean,
  total: number,
  assigned: number,
  used: number | null,
  /** Assigned beyond what was bought, licence by licence. */
  over: number,
  /** 1: the end of a term is known · 2: one expires soon (F096) · 4: one renews itself soon (F097); added up. */
  signs: number,
];

/** Customers for whom each holds, in Calling or Meetings; null: no end of any term was known. */
export interface OverviewTotals {
  customers: number;
  expiring: number | null;
  renewing: number | null;
  low: number;
  overLimit: number;
}

const sign = { dated: 1, expiring: 2, renewing: 4 };

/** One week; `tallies` by customer. */
export function overviewOf(
  tallies: ReadonlyMap<string, readonly TallyCells[]>,
  rules: KpiRules,
): OverviewTotals {
  const counts = { customers: 0, expiring: 0, renewing: 0, overLimit: 0 };
  let signsOfAll = 0;
  const shares = { calling: [] as Share[], meetings: [] as Share[] };
  for (const [orgId, cells] of tallies) {
    let signs = 0;
    let over = 0;
    for (const cell of cells) {
      signs |= cell[6];
      over += cell[5];
      shares[cell[1] ? 'meetings' : 'calling'].push({ orgId, total: cell[2], assigned: cell[3] });
    }
    signsOfAll |= signs;
    counts.customers += 1;
    if (signs & sign.expiring) counts.expiring += 1;
    if (signs & sign.renewing) counts.renewing += 1;
    if (over > 0) counts.overLimit += 1;
  }
  const low = new Set(Object.values(shares).flatMap((all) => [...lowOfSums(all, rules).orgIds]));
  const isDated = tallies.size === 0 || (signsOfAll & sign.dated) > 0;
  return { ...counts, low: low.size, ...(isDated ? {} : { expiring: null, renewing: null }) };
}

interface Share {
  orgId: string;
  total: number;
  assigned: number;
}
