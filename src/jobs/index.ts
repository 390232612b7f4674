/** What happens without anyone asking: the table of jobs. Add one here; nothing else is needed. */
import { forgetUnusedWords } from '../directory/unused-words.ts';
import { settleImports } from '../portfolio/import-drafts.ts';
import type { Store } from '../store/store.ts';
import { purge } from './purge.ts';

export interface Job {
  /** `noun.verb`, in the ledger, the log and the metrics. */
  name: string;
  /** Five fields, or six with seconds first. */
  cron: string;
  /** Does the work for one due time. What it throws is logged; the next due time comes anyway. */
  run(due: Date): Promise<void>;
  /** Milliseconds after which a run without an end counts as dead, so that another replica may run. */
  longestMs: number;
  /** Whether a due time that passed while nobody was awake is served at start. */
  catchUp?: boolean;
  /** Run by every replica at every due time, without the ledger: each must know the outcome for itself. */
  everywhere?: boolean;
}

export interface JobDeps {
  store: Store;
  now(): Date;
  /** Days the record is kept. */
  retentionDays: number;
  /** When the directory is synchronised; every hour unless told. */
  syncCron?: string | undefined;
  /** Starts to synchronise the directory; resolves once that is under way or was already. */
  startSync(): Promise<unknown>;
  /** Reads tags, regions, wholesale states and sign-ins of customers from Webex. */
  sweepPortfolio(): Promise<unknown>;
  /** Works out the statuses of customers whose facts have changed. */
  refreshPortfolio(): Promise<unknown>;
  /** Takes the last week of the KPIs. */
  takeKpis(): Promise<unknown>;
  /** Reads Webex's calling reports of the last weeks. */
  readKpiReports(): Promise<unknown>;
  /** Posts the scheduled KPI summaries that came due. */
  postKpis(): Promise<unknown>;
  /** Looks after our webhooks at Webex and repairs them. */
  checkWebhooks(): Promise<unknown>;
  /** Alarms about people who look at too many others. */
  keepGuard(): Promise<unknown>;
}

const minuteMs = 60_000;

/** Every job of Deskhand. */
export function jobTable(deps: JobDeps): readonly Job[] {
  const { store, now, retentionDays, syncCron = '7 * * * *', startSync, checkWebhooks } = deps;
  return [
    {
      name: 'webhooks.check',
      cron: '*/30 * * * * *',
      longestMs: minuteMs,
      // whoever did not look is not ready, and neither a dead replica nor the database may delay a repair
      everywhere: true,
      run: async () => void (await checkWebhooks()),
    },
    {
      name: 'access.guard',
      cron: '* * * * *',
      longestMs: 5 * minuteMs,
      run: async () => void (await deps.keepGuard()),
    },
    {
      name: 'directory.sync',
      cron: syncCron,
      longestMs: 10 * minuteMs,
      catchUp: true,
      run: async () => void (await startSync()),
    },
    {
      name: 'directory.words',
      cron: '11 4 * * 0',
      longestMs: 60 * minuteMs,
      catchUp: true,
      run: async () => void (await forgetUnusedWords(store)),
    },
    {
      name: 'portfolio.sweep',
      cron: '*/15 * * * *',
      longestMs: 30 * minuteMs,
      run: async () => void (await deps.sweepPortfolio()),
    },
    {
      name: 'portfolio.refresh',
      cron: '* * * * *',
      longestMs: 10 * minuteMs,
      run: async () => void (await deps.refreshPortfolio()),
    },
    {
      // nobody waits for it: what is current is seen before it is copied
      name: 'portfolio.imports',
      cron: '40 * * * * *',
      longestMs: 10 * minuteMs,
      run: () => settleImports(store, now()),
    },
    {
      name: 'kpi.week',
      cron: '4-59/10 * * * *',
      longestMs: 30 * minuteMs,
      run: async () => void (await deps.takeKpis()),
    },
    {
      name: 'kpi.reports',
      cron: '30 * * * * *',
      longestMs: 60 * minuteMs,
      run: async () => void (await deps.readKpiReports()),
    },
    {
      name: 'kpi.post',
      cron: '*/20 * * * * *',
      longestMs: 5 * minuteMs,
      run: async () => void (await deps.postKpis()),
    },
    {
      name: 'store.purge',
      cron: '23 * * * *',
      longestMs: 30 * minuteMs,
      catchUp: true,
      run: async () => void (await purge(store, now(), retentionDays)),
    },
    {
      name: 'store.checkpoint',
      cron: '*/5 * * * *',
      longestMs: 10 * minuteMs,
      run: () => store.maintain('checkpoint'),
    },
    {
      name: 'store.vacuum',
      cron: '41 3 * * *',
      longestMs: 60 * minuteMs,
      catchUp: true,
      run: () => store.maintain('vacuum'),
    },
  ];
}
