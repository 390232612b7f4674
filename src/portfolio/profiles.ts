/**
 * What Webex says of customers beside the directory: tags, wholesale state, region, sign-ins of their administrators;
 * and the terms of subscriptions, where Cisco Commerce is configured. Swept over all customers at the priority of the
 * copy, a part at a time; what fails is left as it was and tried again by the next sweep.
 */
import { WebexError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { findLastLogin } from '../webex/audit.ts';
import type { WebexApi } from '../webex/call.ts';
import { listCallDomains } from '../webex/call-domains.ts';
import type { Commerce } from '../webex/commerce.ts';
import { listWholesaleCustomers, type WebexWholesaleCustomer } from '../webex/wholesale.ts';
import {
  forgetWholesale,
  readOrganizationIds,
  signInsNotRead,
  signInsRead,
  writeProfiles,
} from './profile-rows.ts';
import { regionOfDomain, regionOfId } from './region.ts';
import { sweepTags } from './tag-sweep.ts';
import { sweepTerms } from './term-sweep.ts';

export interface ProfilesDeps {
  store: Store;
  /** Webex at the priority of the copy. */
  api: WebexApi;
  commerce: Pick<Commerce, 'readSubscription'> | undefined;
  now: () => Date;
  log: Pick<Log, 'info' | 'warn'>;
  /** How far back sign-ins are read. */
  inactiveDays: number;
  /** Customers whose tags, trials or sign-ins, and subscriptions whose terms, are read one by one in one sweep. */
  perSweep?: number | undefined;
}

/** One sweep. Resolves when everything was tried. */
export async function sweepProfiles(deps: ProfilesDeps): Promise<void> {
  const parts: Record<string, (deps: ProfilesDeps) => Promise<number>> = {
    tags: sweepTags,
    regions: sweepRegions,
    wholesale: sweepWholesale,
    signIns: sweepSignIns,
    terms: sweepTerms,
  };
  const done: Record<string, number> = {};
  for (const [name, sweep] of Object.entries(parts)) {
    try {
      done[name] = await sweep(deps);
    } catch (error) {
      if (!(error instanceof WebexError)) throw error;
      deps.log.warn('part of the portfolio not read', { part: name, error });
    }
  }
  deps.log.info('portfolio read', done);
}

async function sweepRegions({ store, api, now }: ProfilesDeps): Promise<number> {
  const at = now();
  const ids = await readOrganizationIds(store);
  const domains = new Map((await listCallDomains(api)).map(({ orgId, domain }) => [orgId, domain]));
  const rows = ids.all.flatMap((orgId) => {
    const byDomain = regionOfDomain(domains.get(orgId) ?? '');
    const region = byDomain ?? regionOfId(orgId);
    if (region === undefined) return [];
    return [{ orgId, region, regionFrom: byDomain ? 'callDomain' : 'orgId', regionAt: at }];
  });
  await writeProfiles(store, rows);
  return rows.length;
}

/** Partners that do not sell wholesale are refused here, which is no trouble. Who is not on the list any more loses its state. */
async function sweepWholesale({ store, api, now }: ProfilesDeps): Promise<number> {
  const before = now();
  const ids = await readOrganizationIds(store);
  const found: WebexWholesaleCustomer[] = [];
  let unreadable = 0;
  let cursor: string | undefined;
  do {
    const page = await listWholesaleCustomers(api, {}, cursor);
    found.push(...page.items);
    unreadable += page.unreadable ?? 0;
    cursor = page.next;
  } while (cursor !== undefined);
  const at = now();
  const rows = found.flatMap(({ id, orgId = '', externalId, status }) => {
    const known = ids.known(orgId);
    if (known === undefined) return [];
    const wholesale = { wholesaleId: id, wholesaleState: status ?? null, wholesaleAt: at };
    return [{ orgId: known, ...wholesale, externalId: externalId ?? null }];
  });
  await writeProfiles(store, rows);
  // One that could not be read may be any of those that seem to be missing.
  if (unreadable === 0) {
    await forgetWholesale(store, { allBut: found.map(({ id }) => id) }, { before, at });
  }
  return rows.length;
}

const weekMs = 7 * 24 * 3_600_000;

/**
 * Those whose sign-ins were read or tried longest ago, or never. A customer that refuses keeps what is known of it,
 * marked as not read, and waits a week for its turn; when Webex is busy, all of them wait for the next sweep.
 */
async function sweepSignIns(deps: ProfilesDeps): Promise<number> {
  const { store, api, now, inactiveDays: days, log, perSweep = 60 } = deps;
  const due = await store.query<{ id: string }>(
    `SELECT o.id FROM "Organization" o LEFT JOIN "CustomerProfile" p ON p."orgId" = o.id
     WHERE o."goneAt" IS NULL
       AND (greatest(p."signInsAt", p."signInsTriedAt") IS NULL OR greatest(p."signInsAt", p."signInsTriedAt") < $1)
     ORDER BY greatest(p."signInsAt", p."signInsTriedAt") NULLS FIRST, o.id LIMIT $2`,
    [new Date(now().getTime() - weekMs), perSweep],
  );
  let read = 0;
  for (const { id: orgId } of due) {
    const at = now();
    try {
      const last = await findLastLogin(api, orgId, { now: at, days });
      await writeProfiles(store, [signInsRead(orgId, { last, at, days })]);
      read += 1;
    } catch (error) {
      if (!(error instanceof WebexError)) throw error;
      log.warn('sign-ins of a customer not read', { orgId, error });
      await writeProfiles(store, [signInsNotRead(orgId, { error, at })]);
      if (error.code === 'webex.busy') break;
    }
  }
  return read;
}
