/** The KPIs as one person sees them, and the work behind them: taking weeks, reading reports, forgetting old weeks. */
import type { Scope } from '../directory/scope.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { createRecent } from '../webex/recent.ts';
import { calculate, trendWeeks } from './calculate.ts';
import { type CallingReports, missingReports, readCallingReports } from './calling-reports.ts';
import { usualRules } from './definitions.ts';
import { type Covered, type KpiFigures, type KpiProduct, kpiProducts } from './figures.ts';
import { readPack } from './packs.ts';
import {
  type Chosen,
  countChosen,
  type KnownWeek,
  newestWeek,
  readEdition,
  readNames,
  readRegions,
} from './read.ts';
import { readCallWeeks, readChosen, readSnapshot, readTotals } from './read-weeks.ts';
import { takeLicenses } from './take-licenses.ts';
import { lastCompletedWeek, weekBefore, weeksUpTo } from './week.ts';

/** What figures are asked for. */
export interface KpiRequest {
  product: KpiProduct;
  /** As partner reports name it, in any case. */
  region?: string | undefined;
  tag?: string | undefined;
}

export interface Kpis {
  /**
   * The figures of the last completed week, or of the newest week before it. Undefined: nothing was ever copied of the
   * partner's customers, so there is nothing to count.
   */
  figures(request: KpiRequest): Promise<KpiFigures | undefined>;
}

export interface KpiDesk {
  /** What one person may see. */
  of(scope: Scope): Kpis;
  /** Takes the last completed week, as far as it can be taken by now, and forgets weeks of more than 13 months ago. */
  takeWeek(): Promise<void>;
  /** Reads Webex's calling reports of the last weeks that are not in yet. */
  readReports(stopping: AbortSignal): Promise<void>;
}

interface Deps {
  store: Store;
  now: () => Date;
  log: Pick<Log, 'info' | 'warn'>;
  partner(): Promise<{ orgId: string }>;
  reports: CallingReports;
  /** Brings regions and tags of customers up to date. */
  refreshStates(): Promise<unknown>;
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** Weeks that are kept: 13 months. */
const keptWeeks = 57;
/** While a week is open, asking for it takes what was copied meanwhile, at most this often. */
const lookedMs = 60_000;
/** How long figures are remembered: names may have changed since, and tags and regions sooner; and of how many requests. */
const rememberedMs = { all: 60 * 60_000, some: 5 * 60_000 };
const mostRemembered = 4;

/** Reports call one region otherwise than Partner Hub does, whose names we use. */
function regionOf(ofReport: string): string {
  return ofReport === 'AE' ? 'UAE' : ofReport;
}

export function createKpis(deps: Deps): KpiDesk {
  const { store, now, log, partner } = deps;
  const remembered = createRecent<{ at: number; figures: KpiFigures }>(mostRemembered);
  let lookedAt = Number.NEGATIVE_INFINITY;
  let taking: Promise<void> | undefined;

  async function take(): Promise<void> {
    lookedAt = now().getTime();
    const week = lastCompletedWeek(now());
    const { orgId } = await partner();
    const taken = await takeLicenses(store, week, { now: now(), partnerId: orgId });
    if (taken) log.info('week of kpis taken', { week, ...taken });
  }

  /** Whoever asks before the job has run does not wait for it. */
  async function takeOnce(): Promise<void> {
    const known = await newestWeek(store, lastCompletedWeek(now()));
    const isDone =
      known?.week === lastCompletedWeek(now()) &&
      (known.state === 'complete' || known.state === 'partial');
    if (isDone || now().getTime() - lookedAt < lookedMs) return taking;
    taking ??= take().finally(() => {
      taking = undefined;
    });
    return taking;
  }

  /** Whoever looks at one section looks at the next: the same figures are not worked out again for a while. */
  async function figures(scope: Scope, request: KpiRequest): Promise<KpiFigures | undefined> {
    await deps.refreshStates();
    await takeOnce();
    const week = await newestWeek(store, lastCompletedWeek(now()));
    if (!week) return undefined;
    const nine = weeksUpTo(week.week, trendWeeks + 1);
    const key = JSON.stringify([await readEdition(store, nine), scope, request]);
    const last = remembered.get(key);
    const isAll = request.region === undefined && request.tag === undefined;
    const lastsMs = isAll ? rememberedMs.all : rememberedMs.some;
    if (last && now().getTime() - last.at < lastsMs) return last.figures;
    const figures = await workOut(week, nine, scope, request);
    remembered.set(key, { at: now().getTime(), figures });
    return figures;
  }

  async function workOut(
    known: KnownWeek,
    nine: readonly string[],
    scope: Scope,
    { product, region, tag }: KpiRequest,
  ): Promise<KpiFigures> {
    const { week } = known;
    const chosen = await readChosen(store, { scope, region, tag });
    const calls = await readCallWeeks(store, nine, chosen);
    return calculate({
      now: await readSnapshot(store, week, chosen),
      before: await readSnapshot(store, weekBefore(week), chosen),
      totals: await readTotals(store, calls, nine, product, chosen),
      weeks: new Map([...calls.calls].map(([orgId, all]) => [orgId, all.slice(1)])),
      product,
      rules: usualRules,
      region,
      tag,
      regions: await readRegions(store, week, scope),
      covered: await coveredBy(known, chosen),
    });
  }

  async function coveredBy(
    { week, missing }: { week: string; missing: readonly string[] },
    chosen: Chosen,
  ): Promise<Covered> {
    const { orgId } = await partner();
    const of = await countChosen(store, chosen, orgId);
    const names = await readNames(store, missing, week, chosen);
    const customers = Math.max(0, of - names.length);
    const reports = (await missingReports(store, week, deps.reports.regions)).map(regionOf);
    return {
      share: of > 0 ? customers / of : 1,
      customers,
      of,
      missing: names.slice(0, 20),
      missingReports: chosen.region
        ? reports.filter((one) => one === chosen.region?.toUpperCase())
        : reports,
    };
  }

  /** What figures of a region or a tag are made of, too. */
  async function warm(): Promise<void> {
    const week = await newestWeek(store, lastCompletedWeek(now()));
    if (!week || week.state === 'open') return;
    const weeks = weeksUpTo(week.week, trendWeeks + 1);
    await readPack(store, 'tallies', weeks, { scope: 'all', condition: 'true', params: [] });
    await store.query('DELETE FROM "KpiPack" WHERE week < $1', [weekBefore(week.week)]);
  }

  return {
    of: (scope) => ({ figures: (request) => figures(scope, request) }),
    async takeWeek() {
      await take();
      // Whoever asks first finds them worked out.
      for (const product of kpiProducts) await figures('all', { product });
      await warm();
      const oldest = weekBefore(lastCompletedWeek(now()), keptWeeks - 1);
      for (const table of ['KpiLicense', 'KpiCalling', 'KpiLegs', 'KpiReport', 'KpiWeek']) {
        await store.query(`DELETE FROM "${table}" WHERE week < $1`, [oldest]);
      }
    },
    readReports: (stopping) =>
      readCallingReports(
        { store, reports: deps.reports, now, log, sleep: deps.sleep, stopping },
        // The newest week is asked for first: it is the one people look at.
        weeksUpTo(lastCompletedWeek(now()), trendWeeks + 1).toReversed(),
      ),
  };
}
