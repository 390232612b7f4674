/** What pulling a report works with. */
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Run } from './sync-run.ts';

export interface ReportPulling {
  store: Store;
  run: Run;
  log: Pick<Log, 'warn'>;
  now: () => Date;
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  stopping: AbortSignal;
  /** Files are large: they are taken in one after the other. */
  oneAtATime: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** How long Webex may take, in milliseconds; 30 minutes when left out. */
  patienceMs?: number | undefined;
}
