/** Everything about KPIs in one place: what people ask, and what happens without anyone asking. */
import { createKpis, type KpiDesk } from '../kpi/kpi.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Webex } from '../webex/connect.ts';
import { sleep } from '../webex/sleep.ts';

export interface KpiRoom {
  of: KpiDesk['of'];
  /** The work of the jobs. */
  jobs: { takeKpis(): Promise<void>; readKpiReports(): Promise<void> };
  /** Waits for no report any longer. */
  stop(): void;
}

interface Deps {
  store: Store;
  now: () => Date;
  log: Log;
  webex: Pick<Webex, 'lanes' | 'partner'>;
  /** Brings regions and tags of customers up to date. */
  refreshStates(): Promise<unknown>;
}

/** @throws Error when Webex has no administrator's token at all. */
export function createKpiRoom({ webex, ...deps }: Deps): KpiRoom {
  const stopping = new AbortController();
  const [lane] = webex.lanes;
  if (!lane) throw new Error('an administrator is needed');
  const desk = createKpis({ ...deps, sleep, partner: webex.partner, reports: lane.inventories });
  return {
    of: desk.of,
    jobs: {
      takeKpis: desk.takeWeek,
      readKpiReports: () => desk.readReports(stopping.signal),
    },
    stop: () => stopping.abort(),
  };
}
