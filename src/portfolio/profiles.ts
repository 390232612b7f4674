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
import {
  findOrganizationsByTags,
  findSubscriptionsByTags,
  listTags,
  readOrganizationTags,
} from '../webex/tags.ts';
import { listWholesaleCustomers, type WebexWholesaleCustomer } from '../webex/wholesale.ts';
import {
  type OrganizationIds,
  readOrganizationIds,
  signInsNotRead,
  signInsRead,
  writeProfiles,
} from './profile-rows.ts';
import { regionOfDomain, regionOfId } from './region.ts';

export interface ProfilesDeps {
  store: Store;
  /** Webex at the priority of the copy. */
  api: WebexApi;
  commerce: Pick<Commerce, 'readSubscription'> | undefined;
  now: () => Date;
  log: Pick<Log, 'info' | 'warn'>;
  /** How far back sign-ins are read. */
  inactiveDays: number;
  /** Customers whose sign-ins, and subscriptions whose terms, are read in one sweep. */
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

/**
 * Lists by tag end at 100 without a next page. Where one is full, the tags of customers it may have left out are read
 * one by one, those read longest ago first; until their turn they keep what is known of them.
 */
async function sweepTags(deps: ProfilesDeps): Promise<number> {
  const { store, api, now } = deps;
  const at = now();
  const ids = await readOrganizationIds(store);
  const tags = new Map<string, string[]>();
  let isCapped = false;
  for (const { name } of await listTags(api, 'ORGANIZATION')) {
    const found = await findOrganizationsByTags(api, [name]);
    isCapped ||= found.isCapped;
    for (const one of found.items) {
      const orgId = ids.known(one.orgId);
      if (orgId !== undefined) tags.set(orgId, one.tags);
    }
  }
  const shown = isCapped ? [...tags.keys()] : ids.all;
  await writeProfiles(
    store,
    shown.map((orgId) => ({ orgId, tags: tags.get(orgId) ?? [], tagsAt: at })),
  );
  await sweepTrials(deps, ids);
  return tags.size + (isCapped ? await readTagsSingly(deps, new Set(shown)) : 0);
}

/** Which tagged subscriptions Webex flags as trials; what a full list may have left out stays as it is known. */
async function sweepTrials({ store, api }: ProfilesDeps, ids: OrganizationIds): Promise<void> {
  const trials = new Map<string, string[]>();
  let isCapped = false;
  for (const { name } of await listTags(api, 'SUBSCRIPTION')) {
    const found = await findSubscriptionsByTags(api, [name]);
    isCapped ||= found.isCapped;
    for (const one of found.items) {
      const orgId = ids.known(one.orgId);
      if (orgId === undefined || one.trial !== true) continue;
      trials.set(orgId, [...new Set([...(trials.get(orgId) ?? []), one.subscriptionId])]);
    }
  }
  const shown = isCapped ? [...trials.keys()] : ids.all;
  await writeProfiles(
    store,
    shown.map((orgId) => ({ orgId, trialIds: trials.get(orgId) ?? [] })),
  );
}

/** A part of the customers that no list showed; a refusal ends the part, the next sweep goes on. */
async function readTagsSingly(
  { store, api, now, perSweep = 60 }: ProfilesDeps,
  shown: ReadonlySet<string>,
): Promise<number> {
  const due = await store.query<{ id: string }>(
    `SELECT o.id FROM "Organization" o LEFT JOIN "CustomerProfile" p ON p."orgId" = o.id
     WHERE o."goneAt" IS NULL AND NOT o.id = ANY($1::text[]) ORDER BY p."tagsAt" NULLS FIRST, o.id LIMIT $2`,
    [[...shown], perSweep],
  );
  for (const { id: orgId } of due) {
    const tags = await tagsOf(api, orgId);
    await writeProfiles(store, [{ orgId, tags, tagsAt: now() }]);
  }
  return due.length;
}

/** A customer without tags is answered with 404. */
async function tagsOf(api: WebexApi, orgId: string): Promise<string[]> {
  try {
    return (await readOrganizationTags(api, orgId)).tags;
  } catch (error) {
    if (error instanceof WebexError && error.failure.status === 404) return [];
    throw error;
  }
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

/** Partners that do not sell wholesale are refused here, which is no trouble. */
async function sweepWholesale({ store, api, now }: ProfilesDeps): Promise<number> {
  const ids = await readOrganizationIds(store);
  const found: WebexWholesaleCustomer[] = [];
  let cursor: string | undefined;
  do {
    const page = await listWholesaleCustomers(api, {}, cursor);
    found.push(...page.items);
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

/** Terms of subscriptions that licences name. What an import says stays; Commerce fills in what is missing. */
async function sweepTerms(deps: ProfilesDeps): Promise<number> {
  const { store, commerce, now, log, perSweep = 60 } = deps;
  if (!commerce) return 0;
  const due = await store.query<{ id: string; orgId: string }>(
    `SELECT DISTINCT l."subscriptionId" AS id, l."orgId" FROM "License" l
     LEFT JOIN "Subscription" s ON s.id = l."subscriptionId" AND s."orgId" = l."orgId"
     WHERE l."goneAt" IS NULL AND l."subscriptionId" IS NOT NULL
       AND (s.id IS NULL OR (s."endsAt" IS NULL AND s."updatedAt" < $1) OR (s.source = 'commerce' AND s."updatedAt" < $1))
     ORDER BY 1 LIMIT $2`,
    [new Date(now().getTime() - weekMs), perSweep],
  );
  let read = 0;
  for (const { id, orgId } of due) {
    const term = await commerce.readSubscription(id).catch((error: unknown) => {
      // One that is refused must not keep the others waiting: it has its turn again in a week.
      if (!(error instanceof WebexError) || error.code === 'webex.busy') throw error;
      log.warn('terms of a subscription not read', { orgId, error });
      return undefined;
    });
    await store.query(
      `INSERT INTO "Subscription" AS s (id, "orgId", "startsAt", "endsAt", source, "updatedAt")
       VALUES ($1, $2, $3, $4, 'commerce', $5)
       ON CONFLICT (id, "orgId") DO UPDATE SET "updatedAt" = excluded."updatedAt",
         "startsAt" = CASE WHEN s.source = 'commerce' THEN excluded."startsAt" ELSE coalesce(s."startsAt", excluded."startsAt") END,
         "endsAt" = CASE WHEN s.source = 'commerce' THEN excluded."endsAt" ELSE coalesce(s."endsAt", excluded."endsAt") END`,
      [id, orgId, term?.start ?? null, term?.end ?? null, now()],
    );
    read += 1;
  }
  return read;
}
