/** Terms of subscriptions from Cisco Commerce: what is kept, what is asked again when, and what it is told to be (F031, F061–F068). */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { nameKey } from '../../../src/directory/name-key.ts';
import { WebexError } from '../../../src/errors.ts';
import { readFacts } from '../../../src/portfolio/read-facts.ts';
import { createStates, type States } from '../../../src/portfolio/states.ts';
import {
  judgeExpired,
  judgeExpiringSoon,
  judgeSubscription,
} from '../../../src/portfolio/status.ts';
import { sweepTerms } from '../../../src/portfolio/term-sweep.ts';
import type { Store, Tx } from '../../../src/store/store.ts';
import type { CommerceSubscription } from '../../../src/webex/commerce.ts';
import { openTestStore } from '../../support/database.ts';
import { quietLog } from '../../support/quiet-log.ts';

const rules = { expiringSoonDays: 30, inactiveDays: 90 };
const first = new Date('2026-11-21T12:00:00Z');
const year = { start: new Date('2026-01-01T00:00:00Z'), end: new Date('2026-12-01T00:00:00Z') };

let store: Store;
let states: States;
let clock: Date;
/** What Commerce says of a subscription: its dates, a failure, or nothing when it is not in here. */
let told: Map<string, Omit<CommerceSubscription, 'subscriptionId'> | WebexError>;
let asked: string[];
/** Called while Commerce answers. */
let meanwhile: () => Promise<unknown>;

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

beforeEach(async () => {
  for (const table of ['License', 'StoredSubscription', 'TermQuestion', 'CustomerState']) {
    await store.query(`DELETE FROM "${table}"`);
  }
  await store.query('DELETE FROM "Organization"');
  clock = first;
  told = new Map();
  asked = [];
  meanwhile = async () => {};
  states = createStates({ store, now: () => clock, rules });
  await store.query(
    `INSERT INTO "Organization" (id, uuid, "displayName", "nameKey", "syncedAt") VALUES ('acme', 'acme', 'Acme', $1, $2)`,
    [nameKey('Acme'), new Date('2026-11-01T00:00:00Z')],
  );
  await store.query(
    `INSERT INTO "SyncStage" ("orgId", stage, "asOf") VALUES ('acme', 'licenses', $1) ON CONFLICT DO NOTHING`,
    [first],
  );
});

async function holds(...subscriptionIds: string[]): Promise<void> {
  await store.query(
    `INSERT INTO "License" (id, "orgId", name, "subscriptionId", "syncedAt")
     SELECT 'license of ' || id, 'acme', 'Calling', id, $2 FROM unnest($1::text[]) AS one(id)`,
    [subscriptionIds, new Date('2026-11-01T00:00:00Z')],
  );
}

const signIn = 'POST commerce: token';

function failure(
  status: number,
  code: WebexError['code'],
  call = 'GET commerce: getSubscriptionDetails',
): WebexError {
  return new WebexError({ code, status, call });
}
const busy = failure(503, 'webex.busy');

/** What was read; undefined when Commerce took no questions. */
async function sweep(into: Store = store): Promise<number | undefined> {
  asked = [];
  const commerce = {
    async readSubscription(subscriptionId: string) {
      asked.push(subscriptionId);
      await meanwhile();
      const answer = told.get(subscriptionId);
      if (answer instanceof WebexError) throw answer;
      return answer && { subscriptionId, ...answer };
    },
  };
  const { log } = quietLog();
  try {
    return await sweepTerms({ store: into, commerce, now: () => clock, log });
  } catch (error) {
    if (error instanceof WebexError) return undefined;
    throw error;
  }
}

function pass(days: number): void {
  clock = new Date(clock.getTime() + days * 86_400_000);
}

const terms = () =>
  store.query('SELECT id, "startsAt", "endsAt", source, "updatedAt" FROM "Subscription"');

async function facts() {
  const [acme] = await readFacts(store, ['acme']);
  if (!acme) throw new Error('Acme is gone');
  return acme;
}

describe('a term that Commerce told', () => {
  test.each([
    ['401', failure(401, 'webex.signedOut')],
    ['403', failure(403, 'webex.refused')],
    ['an answer that cannot be read', failure(200, 'webex.unreadable')],
    ['503', busy],
    ['that it does not know the subscription', undefined],
    ['no dates', { start: undefined, end: undefined }],
  ])('stays with its age when Commerce answers %s a week later', async (_what, answer) => {
    await holds('SubA');
    told.set('SubA', year);
    await sweep();
    const known = { id: 'SubA', startsAt: year.start, endsAt: year.end };
    expect(await terms()).toEqual([{ ...known, source: 'commerce', updatedAt: first }]);

    if (answer) told.set('SubA', answer);
    else told.delete('SubA');
    pass(8);
    await sweep();
    expect(asked).toEqual(['SubA']);
    expect(await terms()).toEqual([{ ...known, source: 'commerce', updatedAt: first }]);
  });

  test('follows when Commerce tells another one', async () => {
    await holds('SubA');
    told.set('SubA', year);
    await sweep();
    told.set('SubA', { start: year.end, end: new Date('2027-12-01T00:00:00Z') });
    pass(8);
    await sweep();
    expect(await terms()).toMatchObject([
      { startsAt: year.end, endsAt: new Date('2027-12-01T00:00:00Z'), updatedAt: clock },
    ]);
  });
});

describe('a subscription that Commerce does not know', () => {
  test('is no subscription of Commerce: licences tell that it runs, and nothing does when they are gone (F062, F068)', async () => {
    await holds('SubA');
    expect(await sweep()).toBe(1);
    expect(await terms()).toEqual([]);
    const now = { ...rules, now: clock };
    expect(judgeSubscription(await facts(), now)).toMatchObject({
      holds: true,
      source: 'licenses',
    });

    await store.query('UPDATE "License" SET "goneAt" = $1', [clock]);
    expect(judgeSubscription(await facts(), now).holds).toBe(false);
    expect(judgeExpired(await facts(), now)).toMatchObject({ holds: true, source: 'licenses' });
  });

  test('is asked for again after a week, not before', async () => {
    await holds('SubA');
    await sweep();
    pass(6);
    await sweep();
    expect(asked).toEqual([]);
    pass(2);
    await sweep();
    expect(asked).toEqual(['SubA']);
  });
});

describe('where Commerce cannot answer', () => {
  test('one subscription that fails each time keeps no other waiting', async () => {
    await holds('SubA', 'SubB', 'SubC');
    told.set('SubA', busy).set('SubB', year).set('SubC', year);
    expect(await sweep()).toBe(2);
    expect(await terms()).toMatchObject([{ id: 'SubB' }, { id: 'SubC' }]);

    pass(0.01);
    expect(await sweep()).toBe(0);
    expect(asked).toEqual(['SubA']);
  });

  test.each([
    ['busy', busy],
    ['refusing to sign in', failure(401, 'webex.signedOut')],
  ])(
    'three in a row end the sweep when it is %s, and the next one begins with the others',
    async (_what, trouble) => {
      await holds('Sub1', 'Sub2', 'Sub3', 'Sub4', 'Sub5');
      for (const id of ['Sub1', 'Sub2', 'Sub3', 'Sub5']) told.set(id, trouble);
      told.set('Sub4', year);
      expect(await sweep()).toBeUndefined();
      expect(asked).toEqual(['Sub1', 'Sub2', 'Sub3']);

      pass(0.01);
      expect(await sweep()).toBeUndefined();
      expect(asked).toEqual(['Sub4', 'Sub5', 'Sub1', 'Sub2']);
      expect(await terms()).toMatchObject([{ id: 'Sub4', endsAt: year.end }]);
    },
  );

  test.each([
    ['400', failure(400, 'webex.refused', signIn)],
    ['403', failure(403, 'webex.refused', signIn)],
    ['a page that is no answer', failure(200, 'webex.unreadable', signIn)],
  ])(
    'a sign-in answered with %s ends the sweep, and each has its turn in the next',
    async (_what, trouble) => {
      await holds('Sub1', 'Sub2');
      told.set('Sub1', trouble).set('Sub2', trouble);
      expect(await sweep()).toBeUndefined();
      expect(asked).toEqual(['Sub1']);

      told.set('Sub1', year).set('Sub2', year);
      pass(0.01);
      expect(await sweep()).toBe(2);
      expect(asked).toEqual(['Sub1', 'Sub2']);
    },
  );

  test('who asks to be left alone is, and the next sweep begins with the others', async () => {
    await holds('Sub1', 'Sub2', 'Sub3');
    for (const id of ['Sub2', 'Sub3']) told.set(id, year);
    told.set('Sub1', failure(429, 'webex.busy'));
    expect(await sweep()).toBeUndefined();
    expect(asked).toEqual(['Sub1']);

    pass(0.01);
    expect(await sweep()).toBeUndefined();
    expect(asked).toEqual(['Sub2', 'Sub3', 'Sub1']);
  });

  test.each([
    ['403, as to an application that may not ask', failure(403, 'webex.refused')],
    ['pages that are no answers', failure(200, 'webex.unreadable')],
  ])(
    '%s: three in a row end the sweep, and none of them waits for a week',
    async (_what, trouble) => {
      await holds('Sub1', 'Sub2', 'Sub3', 'Sub4');
      for (const id of ['Sub1', 'Sub2', 'Sub3', 'Sub4']) told.set(id, trouble);
      expect(await sweep()).toBeUndefined();
      expect(asked).toEqual(['Sub1', 'Sub2', 'Sub3']);

      for (const id of ['Sub1', 'Sub2', 'Sub3', 'Sub4']) told.set(id, year);
      pass(0.01);
      expect(await sweep()).toBe(4);
      expect(asked).toEqual(['Sub4', 'Sub1', 'Sub2', 'Sub3']);
    },
  );

  test('one that Commerce refuses for its number alone waits for a week', async () => {
    await holds('Sub1');
    told.set('Sub1', failure(400, 'webex.refused'));
    await sweep();
    pass(0.01);
    await sweep();
    expect(asked).toEqual([]);
  });
});

describe('dates that an import leaves out', () => {
  const imported = new Date('2026-11-11T09:00:00Z');
  const from = new Date('2025-06-01T00:00:00Z');
  const imports = (startsAt: Date | null, endsAt: Date | null) =>
    store.query(
      `INSERT INTO "StoredSubscription" AS s (id, "orgId", "startsAt", "endsAt", source, "updatedAt") VALUES ('SubA', 'acme', $1, $2, 'import', $3)
       ON CONFLICT (id, "orgId") DO UPDATE SET "startsAt" = coalesce(excluded."startsAt", s."startsAt"),
         "endsAt" = coalesce(excluded."endsAt", s."endsAt"), source = 'import', "updatedAt" = excluded."updatedAt"`,
      [startsAt, endsAt, imported],
    );
  const subscription = async () => (await facts()).subscriptions[0];

  test('are filled in; the import stays as old as it is, and the statuses follow (F063)', async () => {
    await holds('SubA');
    await imports(from, null);
    await states.refresh();
    const statuses = async () => (await store.query('SELECT statuses FROM "CustomerState"'))[0];
    expect(await statuses()).toEqual({ statuses: ['subscription'] });

    told.set('SubA', year);
    pass(0.01);
    await sweep();
    const known = { id: 'SubA', startsAt: from, endsAt: year.end };
    expect(await terms()).toEqual([{ ...known, source: 'import', updatedAt: imported }]);
    pass(0.01);
    await states.refresh();
    expect(await statuses()).toEqual({ statuses: ['subscription', 'expiringSoon'] });
  });

  test('are told to be from Commerce and of its age, the others from the import (F031, F063)', async () => {
    await holds('SubA');
    await imports(from, null);
    told.set('SubA', year);
    await sweep();
    const by = { source: 'commerce', at: first };
    expect(await subscription()).toMatchObject({ source: 'import', at: imported, endBy: by });
    expect((await subscription())?.startBy).toBeUndefined();
    expect(judgeExpiringSoon(await facts(), { ...rules, now: clock })).toMatchObject(by);

    const end = new Date('2027-01-31T23:59:59.999Z');
    await imports(null, end);
    expect(await subscription()).toMatchObject({ endsAt: end, endBy: undefined });
    pass(8);
    await sweep();
    expect(asked).toEqual([]);
  });

  test('follow Commerce also after an import that does not tell them', async () => {
    await holds('SubA');
    told.set('SubA', year);
    await sweep();
    await imports(null, null);
    expect(await subscription()).toMatchObject({ source: 'import', endBy: { at: first } });

    told.set('SubA', { start: year.end, end: new Date('2027-12-01T00:00:00Z') });
    pass(8);
    await sweep();
    expect(await subscription()).toMatchObject({
      startsAt: year.end,
      endsAt: new Date('2027-12-01T00:00:00Z'),
      source: 'import',
      startBy: { source: 'commerce', at: clock },
      endBy: { source: 'commerce', at: clock },
    });
  });

  test.each([
    ['begins after Commerce would end it', new Date('2027-01-01T00:00:00Z'), year],
    ['Commerce ends before it starts', null, { start: year.end, end: year.start }],
  ])('are left out where the subscription %s', async (_what, start, term) => {
    await holds('SubA');
    await imports(start, null);
    told.set('SubA', term);
    await sweep();
    expect(await subscription()).toMatchObject({ startsAt: start ?? undefined, endsAt: undefined });
  });

  test('stay Commerce’s, and are asked for again, where it then tells an end before the start (F031, F063)', async () => {
    await holds('SubA');
    await imports(new Date('2026-06-01T00:00:00Z'), null);
    const end = new Date('2027-05-31T23:59:59.999Z');
    told.set('SubA', { start: undefined, end });
    await sweep();
    told.set('SubA', { start: undefined, end: new Date('2026-05-31T23:59:59.999Z') });
    pass(8);
    await sweep();
    const by = { source: 'commerce', at: first };
    expect(await subscription()).toMatchObject({ endsAt: end, endBy: by });
    pass(8);
    await sweep();
    expect(asked).toEqual(['SubA']);
  });

  test('are kept together with who told them, or not at all', async () => {
    await holds('SubA');
    await imports(from, null);
    told.set('SubA', year);
    const dying = (tx: Tx): Tx => ({
      query: async (sql, params) => {
        if (sql.startsWith('INSERT INTO "TermQuestion"')) throw new Error('killed');
        return tx.query(sql, params);
      },
    });
    const into: Store = {
      ...store,
      ...dying(store),
      transaction: (work) => store.transaction((tx) => work(dying(tx))),
    };
    await expect(sweep(into)).rejects.toThrow('killed');
    expect(await subscription()).toMatchObject({ startsAt: from, endsAt: undefined });

    await sweep();
    const by = { source: 'commerce', at: first };
    expect(await subscription()).toMatchObject({ endsAt: year.end, endBy: by });
  });

  test('are not kept where an import began while Commerce was answering', async () => {
    await holds('SubA');
    await imports(from, null);
    told.set('SubA', year);
    meanwhile = () => store.query('INSERT INTO "ImportDraft" ("startedAt") VALUES ($1)', [clock]);
    expect(await sweep()).toBe(0);
    await store.query('DELETE FROM "ImportDraft"');
    expect(await subscription()).toMatchObject({ startsAt: from, endsAt: undefined });

    meanwhile = async () => {};
    expect(await sweep()).toBe(1);
    expect(await subscription()).toMatchObject({ endsAt: year.end });
  });

  test('wait while an import is being written', async () => {
    await holds('SubA');
    told.set('SubA', year);
    await store.query('INSERT INTO "ImportDraft" ("startedAt") VALUES ($1)', [clock]);
    expect(await sweep()).toBe(0);
    expect(asked).toEqual([]);
    await store.query('DELETE FROM "ImportDraft"');
    expect(await sweep()).toBe(1);
  });
});
