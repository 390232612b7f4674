/** Everything about KPIs in one place: what people ask, and what happens without anyone asking. */
import { createPainter, type Painter } from '../kpi/charts/painter.ts';
import { createKpis, type KpiDesk } from '../kpi/kpi.ts';
import { createKpiSchedules, type KpiSchedules } from '../kpi/schedule.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Webex } from '../webex/connect.ts';
import { sleep } from '../webex/sleep.ts';
import { type KpiPostDeps, postKpis } from './kpi-posts.ts';

export interface KpiRoom {
  of: KpiDesk['of'];
  /** The work of the jobs. */
  jobs: { takeKpis(): Promise<void>; readKpiReports(): Promise<void>; postKpis(): Promise<void> };
  /** What spaces get again and again. */
  schedules: KpiSchedules;
  /** Begins with the first picture; to be closed at the end. */
  painter: Painter;
  /** Waits for no report any longer. */
  stop(): void;
}

interface Deps extends Pick<KpiPostDeps, 'access' | 'scopeOf' | 'onTold'> {
  store: Store;
  now: () => Date;
  log: Log;
  /** The zone that posts are in unless another is chosen. */
  timeZone: string;
  webex: Pick<Webex, 'lanes' | 'partner'>;
  /** Brings regions and tags of customers up to date. */
  refreshStates(): Promise<unknown>;
}

/** @throws Error when Webex has no administrator's token at all. */
export function createKpiRoom({ webex, ...deps }: Deps): KpiRoom {
  const { store, now, log, access, scopeOf, onTold, timeZone, refreshStates } = deps;
  const stopping = new AbortController();
  const [lane] = webex.lanes;
  if (!lane) throw new Error('an administrator is needed');
  const desk = createKpis({
    store,
    now,
    log,
    refreshStates,
    sleep,
    partner: webex.partner,
    reports: lane.inventories,
  });
  const painter = createPainter();
  return {
    of: desk.of,
    painter,
    schedules: createKpiSchedules({ store, now, timeZone }),
    jobs: {
      takeKpis: desk.takeWeek,
      readKpiReports: () => desk.readReports(stopping.signal),
      postKpis: () =>
        postKpis({ store, now, log, access, scopeOf, kpisOf: desk.of, painter, onTold }),
    },
    stop: () => stopping.abort(),
  };
}
