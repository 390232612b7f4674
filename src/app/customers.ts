/** What is known of customers and done for them: what they bought, the figures of a week, wholesale. */
import type { Access } from '../access/people.ts';
import type { Config } from '../config.ts';
import { createKpiRoom, type KpiRoom } from '../jobs/kpi-room.ts';
import { createWholesaleRoom, type WholesaleRoom } from '../jobs/wholesale-room.ts';
import { createPortfolios, type Portfolios } from '../portfolio/portfolio.ts';
import type { Webex } from '../webex/connect.ts';
import { listScimUsers } from '../webex/scim.ts';
import type { Copy } from './copy.ts';
import type { Ground } from './ground.ts';

export interface Customers {
  portfolios: Portfolios;
  kpi: KpiRoom;
  wholesale: WholesaleRoom;
}

interface Neighbours {
  webex: Webex;
  access: Access;
  copy: Copy;
  /** There is something new to post. */
  onTold: () => void;
}

/**
 * Builds them; nothing is created at Webex before the wholesale room is started.
 * @throws Error when there is no administrator's token at all.
 */
export function assembleCustomers(
  config: Config,
  ground: Ground,
  { webex, access, copy, onTold }: Neighbours,
): Customers {
  const { store, now, log } = ground;
  const portfolios = createPortfolios({
    store,
    now,
    rules: { expiringSoonDays: config.EXPIRING_SOON_DAYS, inactiveDays: config.INACTIVE_DAYS },
    live: webex.live,
    partner: webex.partner,
    listManagedOrganizations: webex.listManagedOrganizations,
    listAccounts: (orgId, cursor) => listScimUsers(webex.admin.people, orgId, {}, cursor),
    openTemplate: config.CUSTOMER_LINK,
  });
  const kpi = createKpiRoom({
    store,
    now,
    log,
    webex,
    access,
    refreshStates: portfolios.states.refresh,
    scopeOf: copy.scopes.of,
    timeZone: config.TIME_ZONE,
    onTold,
  });
  const wholesale = createWholesaleRoom({
    store,
    admin: webex.admin,
    now,
    log,
    userRules: { strictSite: config.STRICT_SITE, removalsNeedTwo: config.REMOVALS_NEED_TWO },
    onTold,
    onReady: (personId) => showNewCustomer(copy, personId),
  });
  return { portfolios, kpi, wholesale };
}

/** A scope holds what the copy holds: it is read anew once the copy has the customer. */
function showNewCustomer({ sync, scopes }: Copy, personId: string): void {
  const copied = sync.startSync().then(sync.settled, () => undefined);
  void copied.then(() => scopes.renew(personId));
}
