/** What Webex for Wholesale says of customers (F030, F068), also when it does not have them any more. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { nameKey } from '../../../src/directory/name-key.ts';
import { sweepProfiles } from '../../../src/portfolio/profiles.ts';
import { type KnownCustomer, readFacts } from '../../../src/portfolio/read-facts.ts';
import { createRefresh } from '../../../src/portfolio/refresh.ts';
import { judgeExpired } from '../../../src/portfolio/status.ts';
import type { Store } from '../../../src/store/store.ts';
import type { ListCall, WebexApi } from '../../../src/webex/call.ts';
import { findWholesaleCustomer } from '../../../src/webex/wholesale.ts';
import { openTestStore } from '../../support/database.ts';
import { quietLog } from '../../support/quiet-log.ts';
import { refusal } from '../../support/webex-lists.ts';

interface Sold {
  id: string;
  orgId?: string;
  externalId: string;
  status: string;
}

let store: Store;
let clock: Date;
/** What Webex has; undefined: this partner does not sell wholesale, and is refused. */
let sold: Sold[] | undefined;
/** Items of the list that could not be read. */
let unreadable: number | undefined;
/** Called while Webex answers. */
let meanwhile: () => Promise<void>;

beforeAll(async () => {
  store = await openTestStore();
  for (const id of ['acme', 'globex']) {
    await store.query(
      `INSERT INTO "Organization" (id, uuid, "displayName", "nameKey", "syncedAt") VALUES ($1, $1, $1, $2, $3)`,
      [id, nameKey(id), new Date('2026-11-01T00:00:00Z')],
    );
    await store.query(
      `INSERT INTO "SyncStage" ("orgId", stage, "asOf") VALUES ($1, 'licenses', $2)`,
      [id, new Date('2026-11-01T00:00:00Z')],
    );
  }
});
afterAll(() => store.close());

beforeEach(async () => {
  await store.query('DELETE FROM "CustomerProfile"');
  clock = new Date('2026-11-21T12:00:00Z');
  sold = [ofAcme, ofGlobex];
  meanwhile = async () => {};
  unreadable = undefined;
  await sweep();
});

const ofAcme = { id: 'W1', orgId: 'acme', externalId: 'A-1', status: 'provisioned' };
const ofGlobex = { id: 'W2', orgId: 'globex', externalId: 'G-1', status: 'provisioned' };

async function answer(): Promise<Sold[]> {
  const known = sold;
  await meanwhile();
  if (!known) throw refusal(403);
  return known;
}

const api: WebexApi = {
  async list({ path, query }: ListCall, item) {
    if (path !== '/wholesale/customers') throw refusal(403);
    const wanted = (await answer()).filter(({ orgId }) => orgId === (query?.['orgId'] ?? orgId));
    return { items: wanted.map((one) => item.parse(one)), unreadable };
  },
  send: () => Promise.reject(refusal(404)),
  download: () => Promise.reject(refusal(404)),
};

async function sweep(): Promise<void> {
  clock = new Date(clock.getTime() + 15 * 60_000);
  const deps = { store, api, commerce: undefined, now: () => clock, inactiveDays: 90 };
  await sweepProfiles({ ...deps, log: quietLog().log });
}

/** As when somebody opens the statuses of Acme. */
async function looksAtAcme(): Promise<void> {
  clock = new Date(clock.getTime() + 15 * 60_000);
  const live = {
    tags: () => Promise.reject(refusal(403)),
    lastLogin: () => Promise.reject(refusal(403)),
    wholesale: (orgId: string) => findWholesaleCustomer(api, orgId),
  };
  const refresh = createRefresh({ store, now: () => clock, live, days: 90, announce: () => {} });
  await refresh('acme');
}

async function known(orgId: string): Promise<KnownCustomer> {
  const [customer] = await readFacts(store, [orgId]);
  if (!customer) throw new Error(`${orgId} is gone`);
  return customer;
}

async function sawExpired(orgId: string): Promise<boolean | undefined> {
  const rules = { now: clock, expiringSoonDays: 30, inactiveDays: 90 };
  return judgeExpired(await known(orgId), rules).holds;
}

const nothing = { wholesale: undefined, wholesaleId: undefined, externalId: undefined };

describe.each([
  ['the sweep', sweep],
  ['who looks at it', looksAtAcme],
])('a wholesale customer that Webex does not have any more, as %s finds', (_who, asks) => {
  test('has no state and no external id any more, and has expired (F068)', async () => {
    expect(await known('acme')).toMatchObject({ wholesale: { state: 'provisioned' } });
    expect(await sawExpired('acme')).toBe(false);

    sold = [ofGlobex];
    await asks();
    expect(await known('acme')).toMatchObject(nothing);
    expect(await sawExpired('acme')).toBe(true);
    expect(await known('globex')).toMatchObject({ wholesaleId: 'W2', externalId: 'G-1' });
  });

  test('keeps all of it where Webex refuses to tell', async () => {
    sold = undefined;
    await asks();
    expect(await known('acme')).toMatchObject({ wholesaleId: 'W1', externalId: 'A-1' });
    expect(await sawExpired('acme')).toBe(false);
  });

  test('keeps it where something of the list could not be read', async () => {
    sold = [ofGlobex];
    unreadable = 1;
    await asks();
    expect(await known('acme')).toMatchObject({ wholesale: { state: 'provisioned' } });

    unreadable = undefined;
    await asks();
    expect(await known('acme')).toMatchObject(nothing);
  });

  test('keeps what was told by somebody else while Webex was answering', async () => {
    sold = [ofGlobex];
    meanwhile = async () => {
      await store.query('UPDATE "CustomerProfile" SET "wholesaleAt" = $1', [
        new Date(clock.getTime() + 1),
      ]);
    };
    await asks();
    expect(await known('acme')).toMatchObject({ wholesaleId: 'W1', externalId: 'A-1' });
  });
});

test('a customer that is listed without its organization keeps what is known of it', async () => {
  const { orgId: _, ...changing } = ofAcme;
  sold = [{ ...changing, status: 'updating' }, ofGlobex];
  await sweep();
  expect(await known('acme')).toMatchObject({ wholesaleId: 'W1', externalId: 'A-1' });
});

test('a list that Webex did not look through for the customer is not taken for its own', async () => {
  const everybody: WebexApi = {
    ...api,
    list: ({ query: _, ...call }, item) => api.list(call, item),
  };
  sold = [ofGlobex, { ...ofAcme, status: 'error' }];
  expect(await findWholesaleCustomer(everybody, 'acme')).toMatchObject({ id: 'W1' });
  const nobodys = { id: 'W9', externalId: 'of-somebody-else', status: 'error' };
  sold = [nobodys, ofAcme];
  expect(await findWholesaleCustomer(everybody, 'acme')).toMatchObject({ id: 'W1' });
  for (const others of [[ofGlobex], [nobodys, ofGlobex]]) {
    sold = others;
    await expect(findWholesaleCustomer(everybody, 'acme')).rejects.toMatchObject({
      code: 'webex.unreadable',
    });
  }
});

test('one that Webex gives without its organization is the one that was asked for where it is the only one', async () => {
  const alone: WebexApi = {
    ...api,
    list: async (_call, item) => ({ items: sold?.map((one) => item.parse(one)) ?? [], unreadable }),
  };
  sold = [{ id: 'W1', externalId: 'A-1', status: 'provisioning' }];
  expect(await findWholesaleCustomer(alone, 'acme')).toMatchObject({ id: 'W1' });
  unreadable = 1;
  await expect(findWholesaleCustomer(alone, 'acme')).rejects.toMatchObject({
    code: 'webex.unreadable',
  });
});

test('when a customer was created is as old as Webex’s list of organizations, which is newer than its row (F065)', async () => {
  expect((await known('acme')).listedAt).toEqual(new Date('2026-11-01T00:00:00Z'));
  const listedAt = new Date('2026-11-21T11:00:00Z');
  await store.query(
    `INSERT INTO "SyncStage" ("orgId", stage, "asOf") VALUES ('*', 'organizations', $1)`,
    [listedAt],
  );
  expect((await known('acme')).listedAt).toEqual(listedAt);
});
