/** What every part of Deskhand stands on; built once, before any of them. */
import type { Alarm } from '../jobs/schedule.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Metrics } from '../web/metrics.ts';

export interface Ground {
  now: () => Date;
  /** Milliseconds of a clock that nobody sets. */
  ticks: () => number;
  log: Log;
  /** What wakes the jobs; undefined: the usual one. */
  alarm: Alarm | undefined;
  metrics: Metrics;
  store: Store;
}
