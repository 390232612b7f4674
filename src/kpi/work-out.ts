/** The figures of one week, worked out from what was taken of it and of the weeks before, and how much of the portfolio they cover. */
import type { Scope } from '../directory/scope.ts';
import type { Store } from '../store/store.ts';
import { calculate } from './calculate.ts';
import { type CallingReports, missingReports } from './calling-reports.ts';
import { usualRules } from './definitions.ts';
import type { Covered, KpiFigures, KpiProduct } from './figures.ts';
import { type Chosen, countChosen, type KnownWeek, readNames, readRegions } from './read.ts';
import { readCallWeeks, readChosen, readSnapshot, readTotals } from './read-weeks.ts';
import { weekBefore } from './week.ts';

/** What figures are asked for. */
export interface KpiRequest {
  product: KpiProduct;
  /** As partner reports name it, in any case. */
  region?: string | undefined;
  tag?: string | undefined;
}

/** What figures are read from. */
export interface FigureDeps {
  store: Store;
  partner(): Promise<{ orgId: string }>;
  reports: CallingReports;
}

/** The figures as somebody with this scope may see them. `weeks`: the ones before it, oldest first, and that week. */
export async function workOut(
  { week: known, weeks, scope }: { week: KnownWeek; weeks: readonly string[]; scope: Scope },
  { product, region, tag }: KpiRequest,
  deps: FigureDeps,
): Promise<KpiFigures> {
  const { store } = deps;
  const { week } = known;
  const chosen = await readChosen(store, { scope, region, tag });
  const calls = await readCallWeeks(store, weeks, chosen);
  return calculate({
    now: await readSnapshot(store, week, chosen),
    before: await readSnapshot(store, weekBefore(week), chosen),
    totals: await readTotals(store, calls, weeks, product, chosen),
    weeks: new Map([...calls.calls].map(([orgId, all]) => [orgId, all.slice(1)])),
    product,
    rules: usualRules,
    region,
    tag,
    regions: await readRegions(store, week, scope),
    covered: await coveredBy(known, chosen, deps),
  });
}

async function coveredBy(
  { week, missing }: KnownWeek,
  chosen: Chosen,
  { store, partner, reports }: FigureDeps,
): Promise<Covered> {
  const { orgId } = await partner();
  const of = await countChosen(store, chosen, orgId);
  const names = await readNames(store, missing, week, chosen);
  const customers = Math.max(0, of - names.length);
  const lacking = (await missingReports(store, week, reports.regions)).map(regionOf);
  return {
    share: of > 0 ? customers / of : 1,
    customers,
    of,
    missing: names.slice(0, 20),
    missingReports: chosen.region
      ? lacking.filter((one) => one === chosen.region?.toUpperCase())
      : lacking,
  };
}

/** Reports call one region otherwise than Partner Hub does, whose names we use. */
function regionOf(ofReport: string): string {
  return ofReport === 'AE' ? 'UAE' : ofReport;
}
