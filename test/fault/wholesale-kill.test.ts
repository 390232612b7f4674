/**
 * A process that dies while it creates a wholesale customer, at every place where it waits for somebody: before the
 * other side has done anything, and after it did everything and the answer was lost. Whoever comes next goes on; there
 * is one customer at Webex, one word to whoever asked, one line in the record.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WebexError } from '../../src/errors.ts';
import { tellProvisioning } from '../../src/jobs/tell-provisioning.ts';
import type { Store } from '../../src/store/store.ts';
import { WebexWholesaleCustomer } from '../../src/webex/wholesale.ts';
import type { NewWholesaleCustomer } from '../../src/webex/wholesale-customers.ts';
import { readCreation, requesting } from '../../src/wholesale/creations.ts';
import { createProvisioning } from '../../src/wholesale/provisioning.ts';
import { openTestStore } from '../support/database.ts';
import { quietLog } from '../support/quiet-log.ts';

let store: Store;
let clock = Date.parse('2026-11-21T10:00:00Z');
const now = () => new Date(clock);

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(() => store.query('TRUNCATE "WholesaleCreation", "OutboxMessage", "AuditRecord"'));

class Killed extends Error {}

/** What Webex does with a request to create. */
type Manner = 'answers' | 'loses the answer' | 'creates and refuses' | 'is busy at first';

/** A Webex that refuses a second customer with the same external id. */
function webexThat(manner: Manner) {
  const customers: { id: string; externalId: string; looks: number }[] = [];
  let odd = manner !== 'answers';
  const shown = (customer: (typeof customers)[number]) =>
    WebexWholesaleCustomer.parse({
      id: customer.id,
      externalId: customer.externalId,
      status: customer.looks > 1 ? 'provisioned' : 'provisioning',
      ...(customer.looks > 1 ? { orgId: 'org' } : {}),
    });
  const failure = (status: number | undefined, code: 'webex.busy' | 'webex.refused') =>
    new WebexError({ code, status, call: 'POST /wholesale/customers', mayHaveHappened: !status });
  return {
    customers,
    async findByExternalId(externalId: string) {
      const found = customers.find((each) => each.externalId === externalId);
      return found && shown(found);
    },
    async createCustomer({ externalId }: NewWholesaleCustomer) {
      const strange = odd;
      odd = false;
      if (strange && manner === 'is busy at first') throw failure(429, 'webex.busy');
      if (customers.some((each) => each.externalId === externalId)) {
        throw failure(400, 'webex.refused');
      }
      const customer = { id: `customer ${customers.length + 1}`, externalId, looks: 0 };
      customers.push(customer);
      if (strange && manner === 'loses the answer') throw failure(undefined, 'webex.busy');
      if (strange && manner === 'creates and refuses') throw failure(400, 'webex.refused');
      return customer.id;
    },
    async readCustomer(id: string) {
      const customer = customers.find((each) => each.id === id);
      if (!customer) throw failure(404, 'webex.refused');
      customer.looks += 1;
      return shown(customer);
    },
  };
}

/** Dies at the `at`-th thing that is waited for: before it begins, or after it is done. */
function trap(at: number, when: 'before' | 'after') {
  let waited = 0;
  const trap = {
    sprung: false,
    async around<Result>(work: () => Promise<Result>): Promise<Result> {
      if (trap.sprung) throw new Killed('dead');
      waited += 1;
      const isHere = waited === at;
      if (isHere && when === 'before') {
        trap.sprung = true;
        throw new Killed('before');
      }
      const settled = await work().then(
        (result) => () => result,
        (error: unknown) => () => {
          throw error;
        },
      );
      if (isHere) {
        trap.sprung = true;
        throw new Killed('after');
      }
      return settled();
    },
  };
  return trap;
}

function processWith(webex: ReturnType<typeof webexThat>, dying: ReturnType<typeof trap>) {
  const { around } = dying;
  return createProvisioning({
    store: {
      ...store,
      kind: store.kind,
      query: (sql, params) => around(() => store.query(sql, params)),
      transaction: (work) => around(() => store.transaction(work)),
    },
    webex: {
      findByExternalId: (id) => around(() => webex.findByExternalId(id)),
      createCustomer: (customer) => around(() => webex.createCustomer(customer)),
      readCustomer: (id) => around(() => webex.readCustomer(id)),
    },
    tell: tellProvisioning,
    now,
    log: quietLog().log,
    alone: true,
  });
}

async function ask(id: string): Promise<void> {
  const asked = requesting(
    {
      id,
      callId: 'REF-1',
      personId: 'petra',
      personOrgId: 'partner',
      email: null,
      tellAt: { to: { lane: 'direct:petra', toPersonId: 'petra' }, language: 'en' },
      templateId: 't',
      name: 'Młyn',
      externalId: 'MLYN-1',
      request: { externalId: 'MLYN-1' } as NewWholesaleCustomer,
    },
    now(),
  );
  await store.transaction(asked);
}

/** Works until the customer has ended or this process has died; time passes in between. */
async function livesOn(webex: ReturnType<typeof webexThat>, dying: ReturnType<typeof trap>) {
  const provisioning = processWith(webex, dying);
  for (let round = 0; round < 12; round += 1) {
    try {
      await provisioning.work();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
    if (dying.sprung) return 'died';
    clock += 61_000;
    const creation = await readCreation(store, 'draft');
    if (creation?.settledAt) return 'ended';
  }
  return 'never ended';
}

async function figures() {
  const [told] = await store.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM "OutboxMessage"',
  );
  const [recorded] = await store.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM "AuditRecord" WHERE outcome = 'done'`,
  );
  return { told: told?.count, recorded: recorded?.count };
}

let kills = 0;

describe.each<Manner>(['answers', 'loses the answer', 'creates and refuses', 'is busy at first'])(
  'a Webex that %s',
  (manner) => {
    test.each(['before', 'after'] as const)(
      'a process dies %s every thing it waits for',
      async (when) => {
        const ends: string[] = [];
        for (let at = 1; ; at += 1) {
          await store.query('TRUNCATE "WholesaleCreation", "OutboxMessage", "AuditRecord"');
          const webex = webexThat(manner);
          await ask('draft');
          const first = await livesOn(webex, trap(at, when));
          if (first === 'ended') break;
          kills += 1;
          ends.push(await livesOn(webex, trap(0, when)));
          expect([at, webex.customers.length, await figures()]).toEqual([
            at,
            1,
            { told: 1, recorded: 1 },
          ]);
          expect((await readCreation(store, 'draft'))?.state).toBe('ready');
        }
        expect(ends.length).toBeGreaterThan(7);
        expect(ends.every((end) => end === 'ended')).toBe(true);
      },
    );
  },
);

test('two kills in a row, at every pair of places, leave one customer, too', async () => {
  for (let one = 1; one <= 8; one += 1) {
    for (let two = 1; two <= 8; two += 1) {
      await store.query('TRUNCATE "WholesaleCreation", "OutboxMessage", "AuditRecord"');
      const webex = webexThat('answers');
      await ask('draft');
      for (const dying of [trap(one, 'after'), trap(two, 'after')]) {
        if ((await livesOn(webex, dying)) === 'died') kills += 1;
      }
      await livesOn(webex, trap(0, 'after'));
      expect([one, two, webex.customers.length, await figures()]).toEqual([
        one,
        two,
        1,
        { told: 1, recorded: 1 },
      ]);
    }
  }
});

test('that was at least a hundred kills', () => {
  expect(kills).toBeGreaterThan(100);
});

test('an external id that Webex knew before is not taken for ours', async () => {
  const webex = webexThat('answers');
  webex.customers.push({ id: 'theirs', externalId: 'MLYN-1', looks: 5 });
  await ask('draft');
  expect(await livesOn(webex, trap(0, 'after'))).toBe('ended');
  expect(await readCreation(store, 'draft')).toMatchObject({
    state: 'failed',
    problems: ['externalId'],
    customerId: null,
  });
  expect(webex.customers.length).toBe(1);
});

test('the same draft asks once, and its external id is nobody else’s until it fails', async () => {
  await ask('draft');
  await ask('draft');
  await expect(ask('another draft')).rejects.toMatchObject({ code: '23505' });
  await store.query(`UPDATE "WholesaleCreation" SET claim = NULL, state = 'failed'`);
  await ask('another draft');
});
