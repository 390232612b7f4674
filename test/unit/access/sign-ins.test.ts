/** Requests to sign in at Webex: once, within ten minutes, by the browser that left, whichever replica sees it. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSignIns, type SignInRequest, type SignIns } from '../../../src/access/sign-ins.ts';
import type { Store } from '../../../src/store/store.ts';
import { everyRow } from '../../support/canary.ts';
import { openTestStore } from '../../support/database.ts';

const key = Buffer.alloc(32, 7);
const request: SignInRequest = {
  personId: 'petra',
  orgId: 'fjordlys',
  email: 'petra.holm@fjordlys.example',
  callId: 'A7F3-21KQ',
  use: 'main',
  language: 'nb',
  tellAt: { to: { lane: 'direct:petra', toPersonId: 'petra' }, language: 'nb' },
};

let store: Store;
let one: SignIns;
let other: SignIns;

beforeAll(async () => {
  store = await openTestStore();
  one = createSignIns(store, { key });
  other = createSignIns(store, { key });
});
afterAll(() => store.close());
beforeEach(() => store.query('DELETE FROM "SignIn"'));

async function asked(more: Partial<SignInRequest> = {}): Promise<string> {
  const { ticket, write } = one.asking({ ...request, ...more });
  await write(store);
  return ticket;
}

async function left(signIns = one, ticket?: string) {
  const gone = await signIns.leave(ticket ?? (await asked()));
  if ('trouble' in gone) throw new Error(gone.trouble);
  return gone;
}

const endNow = () => store.query('UPDATE "SignIn" SET "expiresAt" = now()');

test('one replica gives the link, another takes what comes back: who asked, and the verifier that left', async () => {
  const ticket = await asked();
  expect(await other.open(ticket)).toEqual({ language: 'nb', use: 'main' });
  const { state, browser, verifier } = await left(other, ticket);

  expect(await one.take(state, browser)).toEqual({ language: 'nb', request, verifier });
});

test('of replicas that see the same answer at once, one takes it', async () => {
  const { state, browser } = await left();

  const taken = await Promise.all(
    [one, other, one, other].map((each) => each.take(state, browser)),
  );

  expect(taken.filter((each) => 'verifier' in each)).toHaveLength(1);
  expect(taken.filter((each) => 'trouble' in each && each.trouble === 'used')).toHaveLength(3);
});

test('after ten minutes of the database the link and what comes back are too old', async () => {
  const ticket = await asked();
  const { state, browser } = await left(one, ticket);
  const [{ seconds }] = (await store.query<{ seconds: number }>(
    `SELECT extract(epoch FROM "expiresAt" - "createdAt")::int AS seconds FROM "SignIn"`,
  )) as [{ seconds: number }];
  expect(seconds).toBe(600);
  await endNow();

  const tooOld = { language: 'nb', trouble: 'expired' };
  expect(await one.open(ticket)).toEqual(tooOld);
  expect(await one.leave(ticket)).toEqual(tooOld);
  expect(await one.take(state, browser)).toEqual(tooOld);
});

test('a state that was made up, or belongs to another browser, takes nothing and uses nothing up', async () => {
  const { state, browser } = await left();
  const elsewhere = await left(one, await asked({ personId: 'elena' }));

  expect(await one.take('made-up', browser)).toEqual({ trouble: 'unknown' });
  expect(await one.take(state, '')).toEqual({ language: 'nb', trouble: 'otherBrowser' });
  expect(await one.take(state, elsewhere.browser)).toEqual({
    language: 'nb',
    trouble: 'otherBrowser',
  });
  expect(await one.take(state, browser)).toMatchObject({ request });
});

test('whoever goes to Webex twice is taken back from the second time only', async () => {
  const ticket = await asked();
  const first = await left(one, ticket);
  const second = await left(other, ticket);

  expect(await one.take(first.state, first.browser)).toEqual({ trouble: 'unknown' });
  expect(await one.take(second.state, second.browser)).toMatchObject({ verifier: second.verifier });
  expect(await one.open(ticket)).toEqual({ language: 'nb', trouble: 'used' });
});

test('a new request ends the earlier one of the same person, and nobody else’s', async () => {
  const [hers, his] = [await asked(), await asked({ personId: 'elena' })];
  const again = await asked();

  expect(await one.open(hers)).toEqual({ trouble: 'unknown' });
  expect(await one.open(his)).toMatchObject({ use: 'main' });
  expect(await one.open(again)).toMatchObject({ use: 'main' });
});

test('the database holds no ticket, state, cookie or verifier in the clear; with another key nothing opens', async () => {
  const ticket = await asked();
  const { state, browser, verifier } = await left(one, ticket);
  const rows = await everyRow(store);
  for (const secret of [ticket, state, browser, verifier]) {
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(rows).not.toContain(secret);
  }

  const stranger = createSignIns(store, { key: Buffer.alloc(32, 8) });
  expect(await stranger.take(state, browser)).toMatchObject({ trouble: 'unknown' });
});

test('a key that is replaced meanwhile still opens what left before', async () => {
  const { state, browser, verifier } = await left();

  const after = createSignIns(store, { key: Buffer.alloc(32, 9), previousKey: key });

  expect(await after.take(state, browser)).toMatchObject({ verifier });
});
