/** The KPIs as one person sees them, and the work behind them: taking weeks, reading reports, forgetting old weeks. */
import type { Scope } from '../directory/scope.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { createRecent } from '../webex/recent.ts';
import { trendWeeks } from './calculate.ts';
import { readCallingReports } from './calling-reports.ts';
import { type KpiFigures, kpiProducts } from './figures.ts';
import { readPack } from './packs.ts';
import { newestWeek, readEdition } from './read.ts';
import { takeLicenses } from './take-licenses.ts';
import { lastCompletedWeek, weekBefore, weeksUpTo } from './week.ts';
import { type FigureDeps, type KpiRequest, workOut } from './work-out.ts';

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

interface Deps extends FigureDeps {
  now: () => Date;
  log: Pick<Log, 'info' | 'warn'>;
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

/** Creates the desk; nothing is asked of Webex before somebody asks for figures, a week is taken or reports are read. */
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
    const figures = await workOut({ week, weeks: nine, scope }, request, deps);
    remembered.set(key, { at: now().getTime(), figures });
    return figures;
  }

  return {
    of: (scope) => ({ figures: (request) => figures(scope, request) }),
    async takeWeek() {
      await take();
      // Whoever asks first finds them worked out.
      for (const product of kpiProducts) await figures('all', { product });
      await warm(store, lastCompletedWeek(now()));
      await forget(store, weekBefore(lastCompletedWeek(now()), keptWeeks - 1));
    },
    readReports: (stopping) =>
      readCallingReports(
        { store, reports: deps.reports, now, log, sleep: deps.sleep, stopping },
        // The newest week is asked for first: it is the one people look at.
        weeksUpTo(lastCompletedWeek(now()), trendWeeks + 1).toReversed(),
      ),
  };
}

/** What figures of a region or a tag are made of, too; nothing while the newest week up to `latest` is open. */
async function warm(store: Store, latest: string): Promise<void> {
  const week = await newestWeek(store, latest);
  if (!week || week.state === 'open') return;
  const weeks = weeksUpTo(week.week, trendWeeks + 1);
  await readPack(store, 'tallies', weeks, { scope: 'all', condition: 'true', params: [] });
  await store.query('DELETE FROM "KpiPack" WHERE week < $1', [weekBefore(week.week)]);
}

/** Deletes what is known of the weeks before this one. */
async function forget(store: Store, oldest: string): Promise<void> {
  for (const table of ['KpiLicense', 'KpiCalling', 'KpiLegs', 'KpiReport', 'KpiWeek']) {
    await store.query(`DELETE FROM "${table}" WHERE week < $1`, [oldest]);
  }
}
