/** What customers bought and what follows from it, within what somebody may see. */
import { createAsking } from '../directory/asking.ts';
import { isOfNone, type Scope } from '../directory/scope.ts';
import { WebexError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { uuidOf } from '../webex/id.ts';
import type { LiveQuestions } from '../webex/live.ts';
import { type AdminsDeps, type CustomerAdmins, readAdmins } from './admins.ts';
import { type CustomerPage, listCustomers } from './customer-list.ts';
import type { CustomerFilter } from './filter.ts';
import { createFilterReader, type ReadFilter } from './filter-reader.ts';
import { type KnownCustomer, readFacts } from './read-facts.ts';
import { type CustomerPart, createRefresh } from './refresh.ts';
import { createSearches, type Searches } from './searches.ts';
import { createStates, type States } from './states.ts';
import { type Judgement, judge, type StatusRules } from './status.ts';
import { countUnjudged } from './unjudged.ts';

/** One customer with its statuses. */
export interface JudgedCustomer extends KnownCustomer {
  orgUuid: string;
  sites: { url: string; type?: string | undefined }[];
  judgements: Judgement[];
}

/** The portfolio as one person sees it. */
export interface Portfolio {
  readFilter: ReadFilter;
  list(filter: CustomerFilter, window: { from: number; size?: number }): Promise<CustomerPage>;
  /** Undefined when there is none, it is not for this person, or it is the partner itself. */
  read(orgId: string): Promise<JudgedCustomer | undefined>;
  /** Asks Webex for tags, wholesale state and sign-ins of one customer; gives what Webex did not tell, which stays as it was. */
  refresh(orgId: string): Promise<CustomerPart[]>;
  admins(orgId: string): Promise<CustomerAdmins | undefined>;
  /** The address under which a customer is opened in the portal. */
  openUrl(customer: { orgUuid: string; displayName: string }): string;
  searches: Searches;
}

interface Deps {
  store: Store;
  now: () => Date;
  live: Pick<LiveQuestions, 'tags' | 'wholesale' | 'lastLogin' | 'accounts' | 'partnerAdmins'>;
  /** Everyone of one customer with their roles, from identity. */
  listAccounts: AdminsDeps['listAccounts'];
  partner(): Promise<{ orgId: string }>;
  /** The customers somebody manages as an external administrator. @throws WebexError 400 for who sees all. */
  listManagedOrganizations(personId: string): Promise<readonly { orgId: string }[]>;
  rules: Omit<StatusRules, 'now'>;
  /** With `{orgUuid}` and `{orgName}`. */
  openTemplate: string;
}

export interface Portfolios {
  states: States;
  /** What one person may see. */
  of(scope: Scope, personId: string): Portfolio;
}

/** Creates the portfolios; `of` gives the part that one person may see. */
export function createPortfolios(deps: Deps): Portfolios {
  const { store, now, live, rules } = deps;
  const states = createStates({ store, now, rules });
  const searches = createSearches({ store, now });
  const reader = createFilterReader({ store, now });
  // Accounts are many and cannot be asked for by role: they get more time than one entry does.
  const ask = createAsking({ now, withinMs: 4_000 });
  const refresh = createRefresh({
    store,
    now,
    live,
    days: rules.inactiveDays,
    announce: states.announce,
  });

  async function external(personId: string): Promise<string[]> {
    try {
      const managed = await deps.listManagedOrganizations(personId);
      const uuids = managed.map(({ orgId }) => uuidOf(orgId) ?? orgId);
      const rows = await store.query<{ id: string }>(
        'SELECT id FROM "Organization" WHERE uuid = ANY($1::text[]) OR id = ANY($1::text[])',
        [uuids],
      );
      return rows.map(({ id }) => id);
    } catch (error) {
      // Whoever sees every customer by role manages none as an external administrator.
      if (error instanceof WebexError && error.failure.status === 400) return [];
      throw error;
    }
  }

  /** The partner buys nothing from itself: what is said of customers would be wrong of it. */
  async function isPartner(orgId: string): Promise<boolean> {
    const partner = await deps.partner().catch((error: unknown) => {
      if (error instanceof WebexError) return undefined;
      throw error;
    });
    return partner?.orgId === orgId;
  }

  return {
    states,
    of(scope, personId) {
      const sees = (orgId: string) => scope === 'all' || scope.orgIds.includes(orgId);
      return {
        searches,
        readFilter: reader.of(scope),
        async list(filter, { from, size }) {
          await states.refresh();
          const { orgId: partnerId } = await deps.partner();
          const managed = filter.managed && (await external(personId));
          const request = { filter, scope, external: managed, partnerId, from, size };
          const page = await listCustomers(store, request);
          return {
            ...page,
            unjudged: await countUnjudged(store, request),
            seesNone: isOfNone(scope),
          };
        },
        async read(orgId) {
          if (!sees(orgId) || (await isPartner(orgId))) return undefined;
          const [customer] = await readFacts(store, [orgId]);
          if (!customer) return undefined;
          const judgements = judge(customer, { ...rules, now: now() });
          const sites = await readSites(store, orgId);
          return { ...customer, orgUuid: uuidOf(orgId) ?? orgId, sites, judgements };
        },
        refresh: async (orgId) => (sees(orgId) ? refresh(orgId) : []),
        admins: async (orgId) => (sees(orgId) ? readAdmins({ ...deps, ask }, orgId) : undefined),
        openUrl: ({ orgUuid, displayName }) =>
          deps.openTemplate
            .replaceAll('{orgUuid}', encodeURIComponent(orgUuid))
            .replaceAll('{orgName}', encodeURIComponent(displayName)),
      };
    },
  };
}

function readSites(store: Store, orgId: string): Promise<JudgedCustomer['sites']> {
  return store.query(
    `SELECT DISTINCT "siteUrl" AS url, "siteType" AS type FROM "License"
     WHERE "orgId" = $1 AND "goneAt" IS NULL AND "siteUrl" IS NOT NULL ORDER BY 1`,
    [orgId],
  );
}
