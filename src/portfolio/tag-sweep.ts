/**
 * Tags of customers, and the trials among tagged subscriptions. Lists by tag end at 100 without a next page: where
 * one is full, what it may have left out is read one by one, those read longest ago first; until their turn customers
 * keep what is known of them.
 */
import { WebexError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import type { WebexApi } from '../webex/call.ts';
import {
  findOrganizationsByTags,
  findSubscriptionsByTags,
  listTags,
  readOrganizationTags,
  readSubscriptionTags,
} from '../webex/tags.ts';
import { type OrganizationIds, readOrganizationIds, writeProfiles } from './profile-rows.ts';
import { judgeAgain } from './states.ts';

interface TagDeps {
  store: Store;
  /** Webex at the priority of the copy. */
  api: WebexApi;
  now: () => Date;
  /** Customers that are read one by one in one sweep, for tags and again for trials; 60 when left out. */
  perSweep?: number | undefined;
}

/** One sweep. Resolves with how many customers it read. @throws WebexError as Webex failed. */
export async function sweepTags(deps: TagDeps): Promise<number> {
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
  const trials = await sweepTrials(deps, ids);
  return tags.size + trials + (isCapped ? await readTagsSingly(deps, new Set(shown)) : 0);
}

/** A part of the customers that no list showed; a refusal ends the part, the next sweep goes on. */
async function readTagsSingly(
  { store, api, now, perSweep = 60 }: TagDeps,
  shown: ReadonlySet<string>,
): Promise<number> {
  const due = await store.query<{ id: string }>(
    `SELECT o.id FROM "Organization" o LEFT JOIN "CustomerProfile" p ON p."orgId" = o.id
     WHERE o."goneAt" IS NULL AND NOT o.id = ANY($1::text[]) ORDER BY p."tagsAt" NULLS FIRST, o.id LIMIT $2`,
    [[...shown], perSweep],
  );
  for (const { id: orgId } of due) {
    const found = await unlessMissing(readOrganizationTags(api, orgId));
    await writeProfiles(store, [{ orgId, tags: found?.tags ?? [], tagsAt: now() }]);
  }
  return due.length;
}

/** Webex's flag by subscription, of one customer. */
type Flags = ReadonlyMap<string, boolean>;

/** Which tagged subscriptions Webex flags as trials. Resolves with how many customers were read one by one. */
async function sweepTrials(deps: TagDeps, ids: OrganizationIds): Promise<number> {
  const { store, api, now } = deps;
  const at = now();
  const shown = new Map<string, Map<string, boolean>>();
  let isCapped = false;
  for (const { name } of await listTags(api, 'SUBSCRIPTION')) {
    const found = await findSubscriptionsByTags(api, [name]);
    isCapped ||= found.isCapped;
    for (const { orgId: id, subscriptionId, trial } of found.items) {
      const orgId = ids.known(id);
      if (orgId === undefined) continue;
      const flags = shown.get(orgId) ?? new Map<string, boolean>();
      shown.set(orgId, flags.set(subscriptionId, trial === true));
    }
  }
  if (isCapped) return readTrialsSingly(deps, shown);
  const row = (orgId: string) => ({ orgId, trialIds: trialsIn(shown.get(orgId)), trialsAt: at });
  await writeProfiles(store, ids.all.map(row));
  return 0;
}

/** What the lists showed is kept, and of a part of the customers their other subscriptions are read. */
async function readTrialsSingly(
  { store, api, now, perSweep = 60 }: TagDeps,
  shown: ReadonlyMap<string, Flags>,
): Promise<number> {
  const known = await store.query<{ orgId: string; trialIds: string[] }>(
    `SELECT "orgId", "trialIds" FROM "CustomerProfile" WHERE "orgId" = ANY($1::text[])`,
    [[...shown.keys()]],
  );
  const before = new Map(known.map(({ orgId, trialIds }) => [orgId, trialIds]));
  const kept = [...shown].map(([orgId, flags]) => {
    const others = (before.get(orgId) ?? []).filter((id) => !flags.has(id));
    return { orgId, trialIds: [...trialsIn(flags), ...others] };
  });
  await writeProfiles(store, kept);
  const isNew = ({ orgId, trialIds }: (typeof kept)[number]) =>
    [...trialIds].sort().join() !== [...(before.get(orgId) ?? [])].sort().join();
  const changed = kept.filter(isNew).map(({ orgId }) => orgId);
  await judgeAgain(store, changed, now());

  const due = await store.query<{ orgId: string; ids: string[] }>(
    `SELECT o.id AS "orgId", own.ids FROM "Organization" o LEFT JOIN "CustomerProfile" p ON p."orgId" = o.id
     CROSS JOIN LATERAL (SELECT array_agg(id ORDER BY id) AS ids FROM (
       SELECT "subscriptionId" AS id FROM "License"
       WHERE "orgId" = o.id AND "goneAt" IS NULL AND "subscriptionId" IS NOT NULL
       UNION SELECT id FROM "Subscription" WHERE "orgId" = o.id
       UNION SELECT unnest(p."trialIds")) each) own
     WHERE o."goneAt" IS NULL AND own.ids IS NOT NULL ORDER BY p."trialsAt" NULLS FIRST, o.id LIMIT $1`,
    [perSweep],
  );
  for (const { orgId, ids } of due) {
    const flags = new Map(shown.get(orgId));
    for (const id of ids.filter((one) => !flags.has(one))) {
      const found = await unlessMissing(readSubscriptionTags(api, orgId, id));
      flags.set(id, found?.trial === true);
    }
    await writeProfiles(store, [{ orgId, trialIds: trialsIn(flags), trialsAt: now() }]);
  }
  return due.length;
}

function trialsIn(flags: Flags = new Map()): string[] {
  return [...flags].filter(([, isTrial]) => isTrial).map(([id]) => id);
}

/** What carries no tag is answered with 404; what is no number of Webex’s, such as an import may have, with 400. */
async function unlessMissing<Found>(reading: Promise<Found>): Promise<Found | undefined> {
  try {
    return await reading;
  } catch (error) {
    const status = error instanceof WebexError ? error.failure.status : undefined;
    if (status === 404 || status === 400) return undefined;
    throw error;
  }
}
