/** What happens without anyone asking, given what each job works with. */
import type { Config } from '../config.ts';
import { keepGuard } from '../jobs/guard.ts';
import { jobTable } from '../jobs/index.ts';
import { createLedger } from '../jobs/ledger.ts';
import { type Schedule, scheduleJobs } from '../jobs/schedule.ts';
import { sweepProfiles } from '../portfolio/profiles.ts';
import type { Copy } from './copy.ts';
import type { Customers } from './customers.ts';
import type { Doors } from './doors.ts';
import type { Ground } from './ground.ts';
import type { People } from './people.ts';

interface Neighbours {
  doors: Doors;
  copy: Copy;
  people: People;
  customers: Customers;
  /** There is something new to post. */
  onTold: () => void;
}

/** Builds the schedule; no job runs before it is started. */
export function assembleJobs(config: Config, ground: Ground, neighbours: Neighbours): Schedule {
  const { store, now, log, metrics, alarm } = ground;
  const { doors, copy, people, customers, onTold } = neighbours;
  const { webex, webhooks } = doors;
  const { portfolios, kpi } = customers;
  const jobs = jobTable({
    store,
    now,
    startSync: () => copy.sync.startSync(),
    checkWebhooks: webhooks.check,
    keepGuard: () =>
      keepGuard({
        store,
        now,
        access: people.access,
        log,
        partnerAdmins: config.PARTNER_ADMINS,
        decoys: config.DECOY_PEOPLE,
        mostWrong: config.VERIFY_MOST_WRONG,
        defaultLanguage: config.DEFAULT_LANGUAGE,
        onTold,
      }),
    retentionDays: config.RETENTION_DAYS,
    async sweepPortfolio() {
      const { admin, commerce } = webex;
      const inactiveDays = config.INACTIVE_DAYS;
      await sweepProfiles({ store, api: admin.sync, commerce, now, log, inactiveDays });
      portfolios.states.announce();
    },
    refreshPortfolio: portfolios.states.refresh,
    ...kpi.jobs,
  });
  return scheduleJobs(jobs, { ledger: createLedger(store), log, now, meter: metrics, alarm });
}
