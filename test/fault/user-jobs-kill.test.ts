/**
 * Work on users, killed at every point where it waits for the database or for Webex, before and after the other side
 * did it: it goes on where it was, nobody is added twice, and the record is complete.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WebexError, type WebexFailure } from '../../src/errors.ts';
import { createUserNews } from '../../src/jobs/user-news.ts';
import type { Store } from '../../src/store/store.ts';
import type { WebexSubscriber } from '../../src/webex/wholesale.ts';
import { releaseJobs, startingJob } from '../../src/wholesale/user-jobs.ts';
import type { PlannedUser } from '../../src/wholesale/user-plan.ts';
import type { UserDoor } from '../../src/wholesale/user-step.ts';
import { workOff } from '../../src/wholesale/user-work.ts';
import { openTestStore } from '../support/database.ts';
import { quietLog } from '../support/quiet-log.ts';

let store: Store;
const { log } = quietLog();

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(() => store.query('TRUNCATE "UserJob", "UserJobRow", "AuditRecord", "OutboxMessage"'));

class Killed extends Error {}

/** Dies at the n-th point; a point is before or after something another side does. */
function executioner(at: number) {
  let passed = 0;
  return {
    passed: () => passed,
    async around<Result>(work: () => Promise<Result>): Promise<Result> {
      if (passed++ === at) throw new Killed('before');
      const result = await work();
      if (passed++ === at) throw new Killed('after');
      return result;
    },
  };
}

/** A Webex that remembers its users and how often each was created. */
function webex() {
  const users = new Map<string, WebexSubscriber>([
    ['mia@x.example', subscriber('mia@x.example', 'webex_meetings')],
    ['old@x.example', subscriber('old@x.example', 'webex_meetings')],
  ]);
  const created: string[] = [];
  const troubles: (() => Partial<WebexFailure> & { after?: boolean })[] = [];
  async function act<Result>(work: () => Result): Promise<Result> {
    const trouble = troubles.shift()?.();
    const { after, ...failure } = trouble ?? {};
    if (trouble && !after) throw failing(failure);
    const result = work();
    if (trouble) throw failing(failure);
    return result;
  }
  const door: UserDoor = {
    create: ({ email, package: name }) =>
      act(() => {
        if (users.has(email)) throw failing({ code: 'webex.refused', status: 409 });
        created.push(email);
        const one = subscriber(email, name);
        users.set(email, one);
        return one;
      }),
    change: (id, { package: name }) =>
      act(() => {
        const one = [...users.values()].find((each) => each.id === id);
        if (!one) throw failing({ code: 'webex.refused', status: 404 });
        one.packages = [name];
        return one;
      }),
    remove: (id) => act(() => void users.delete(id.slice(3))),
    find: async (_customer, email) => users.get(email),
  };
  return { users, created, door, troubles };
}

function subscriber(email: string, name: string): WebexSubscriber {
  return {
    id: `id-${email}`,
    email,
    packages: [name],
    status: 'provisioned',
    errors: [],
  } as unknown as WebexSubscriber;
}

function failing(failure: Partial<WebexFailure>): WebexError {
  return new WebexError({ code: 'webex.busy', call: 'POST /wholesale/subscribers', ...failure });
}

const planned: PlannedUser[] = [
  ...['a', 'b', 'c'].map(
    (name, at): PlannedUser => ({
      row: at + 2,
      email: `${name}@x.example`,
      effect: 'add',
      wish: { package: 'webex_meetings', firstName: name },
      problems: [],
      warnings: [],
    }),
  ),
  {
    row: 5,
    email: 'mia@x.example',
    effect: 'change',
    wish: { package: 'webex_suite', extension: '1200', locationId: 'l' },
    known: { id: 'id-mia@x.example', package: 'webex_meetings', pending: false },
    problems: [],
    warnings: [],
  },
  {
    row: 6,
    email: 'old@x.example',
    effect: 'remove',
    known: { id: 'id-old@x.example', package: 'webex_meetings', pending: false },
    problems: [],
    warnings: [],
  },
  { row: 7, email: 'same@x.example', effect: 'none', problems: [], warnings: [] },
];

async function begin(
  rows: readonly PlannedUser[] = planned,
  command: 'users.add' | 'users.import' = 'users.import',
): Promise<void> {
  await store.transaction(
    startingJob({
      id: 'CALL-1',
      command,
      orgId: 'org',
      customerId: 'customer',
      customer: 'Galil',
      personId: 'petra',
      tellAt: { to: { lane: 'direct:petra', toPersonId: 'petra' }, language: 'en' },
      fileName: 'users.csv',
      table: {
        headings: ['Email'],
        delimiter: ',',
        rows: rows.map(({ row, email }) => ({ row, cells: [email] })),
      },
      planned: rows,
    }),
  );
}

function worker(door: UserDoor, killer: ReturnType<typeof executioner>) {
  const { around } = killer;
  const guarded: Pick<Store, 'query' | 'transaction'> = {
    query: (sql, params) => around(() => store.query(sql, params)),
    transaction: (work) => around(() => store.transaction(work)),
  };
  return workOff({
    store: guarded as Store,
    door: {
      create: (wanted) => around(() => door.create(wanted)),
      change: (id, wanted) => around(() => door.change(id, wanted)),
      remove: (id) => around(() => door.remove(id)),
      find: (customer, email) => around(() => door.find(customer, email)),
    },
    news: createUserNews(() => undefined),
    log,
    atOnce: 1,
  });
}

/** What must hold in the end, however it came about. */
async function expectAllDone({ users, created }: ReturnType<typeof webex>): Promise<void> {
  expect(created.toSorted()).toEqual(['a@x.example', 'b@x.example', 'c@x.example']);
  expect(users.get('mia@x.example')?.packages).toEqual(['webex_suite']);
  expect(users.has('old@x.example')).toBe(false);
  const rows = await store.query<{ row: number; outcome: string }>(
    'SELECT row, outcome FROM "UserJobRow" ORDER BY row',
  );
  expect(rows.map(({ outcome }) => outcome)).toEqual([
    'added',
    'added',
    'added',
    'changed',
    'removed',
    'none',
  ]);
  const lines = await store.query<{ fields: Record<string, unknown> }>(
    'SELECT fields FROM "AuditRecord" WHERE outcome = $1 ORDER BY id',
    ['done'],
  );
  expect(lines.map(({ fields }) => [fields['row'], fields['before'], fields['after']])).toEqual([
    [2, undefined, 'webex_meetings'],
    [3, undefined, 'webex_meetings'],
    [4, undefined, 'webex_meetings'],
    [5, 'webex_meetings', 'webex_suite'],
    [6, 'webex_meetings', undefined],
  ]);
  const messages = await store.query<{ action: string; payload: { markdown: string } }>(
    'SELECT action, payload FROM "OutboxMessage" ORDER BY seq',
  );
  const actions = messages.map(({ action }) => action);
  // how far it is, how it ended, and the file that takes it back
  expect(actions.filter((action) => action === 'post')).toHaveLength(3);
  expect(actions.filter((action) => action === 'edit').length).toBeLessThanOrEqual(10);
  expect(messages.at(-2)?.payload.markdown).toContain(
    'Added: 3. Package changed: 1. Removed: 1. Waiting for consent: 0. Failed: 0. Left as they were: 1.',
  );
}

describe('work on users', () => {
  test('tells every row, with before and after in the record', async () => {
    const cloud = webex();
    await begin();
    await worker(cloud.door, executioner(-1));
    await expectAllDone(cloud);
  });

  test('that is killed at every point it waits goes on; nobody is added twice and the record is complete', async () => {
    const counting = executioner(-1);
    const first = webex();
    await begin();
    await worker(first.door, counting);
    const points = counting.passed();
    expect(points).toBeGreaterThanOrEqual(40);

    for (let at = 0; at < points; at += 1) {
      await store.query('TRUNCATE "UserJob", "UserJobRow", "AuditRecord", "OutboxMessage"');
      const cloud = webex();
      await begin();
      await expect(worker(cloud.door, executioner(at)), `point ${at}`).rejects.toThrow(Killed);
      await releaseJobs(store);
      await worker(cloud.door, executioner(-1));
      await expectAllDone(cloud);
    }
    // Each point is a life of its own on a real database.
  }, 180_000);

  test('that is killed again and again, 60 times at some other point, still does everything once', async () => {
    const cloud = webex();
    await begin();
    let kills = 0;
    // From the second point on, so that each life gets a little further.
    for (let at = 8; kills < 60; at = 8 + ((at * 7 + 3) % 9)) {
      const ended = await worker(cloud.door, executioner(at)).then(
        () => true,
        () => false,
      );
      if (ended) break;
      kills += 1;
      await releaseJobs(store);
    }
    await worker(cloud.door, executioner(-1));

    expect(kills).toBeGreaterThan(3);
    await expectAllDone(cloud);
  });

  test('on 25 users from a card that is killed over and over, at every kind of point, adds each of them once', async () => {
    const users = Array.from({ length: 25 }, (_, at): PlannedUser => {
      const email = `user${at}@x.example`;
      const wish = { package: 'webex_meetings', firstName: `${at}` } as const;
      return { row: at + 1, email, effect: 'add', wish, problems: [], warnings: [] };
    });
    let kills = 0;
    // A life takes up the job, takes rows and ends somewhere in them: each length of life is tried on a job of its own.
    for (let life = 6; life <= 17; life += 1) {
      await store.query('TRUNCATE "UserJob", "UserJobRow", "AuditRecord", "OutboxMessage"');
      const cloud = webex();
      await begin(users, 'users.add');
      const lives = 40;
      for (let killed = 0; killed < lives; killed += 1) {
        const ended = await worker(cloud.door, executioner(life + (killed % 3))).then(
          () => true,
          (error: unknown) => {
            if (!(error instanceof Killed)) throw error;
            return false;
          },
        );
        if (ended) break;
        kills += 1;
        await releaseJobs(store);
      }
      await worker(cloud.door, executioner(-1));

      const expected = users.map(({ email }) => email).toSorted();
      expect([life, cloud.created.toSorted()]).toEqual([life, expected]);
      const [recorded] = await store.query<{ lines: number; people: number }>(
        `SELECT count(*)::int AS lines, count(DISTINCT fields ->> 'row')::int AS people
           FROM "AuditRecord" WHERE outcome = 'done'`,
      );
      expect([life, recorded]).toEqual([life, { lines: 25, people: 25 }]);
      const [told] = await store.query<{ posts: number; edits: number }>(
        `SELECT count(*) FILTER (WHERE action = 'post')::int AS posts,
           count(*) FILTER (WHERE action = 'edit')::int AS edits FROM "OutboxMessage"`,
      );
      expect(told?.posts).toBe(2);
      expect(told?.edits).toBeLessThanOrEqual(10);
    }
    expect(kills).toBeGreaterThan(100);
  }, 180_000);

  test.each([
    ['429 before', { status: 429, retryAfterMs: 1 }],
    ['a lost answer', { mayHaveHappened: true, after: true }],
    ['503 although it was done', { status: 503, mayHaveHappened: true, after: true }],
  ])('that meets %s waits, looks and does it once', async (_, trouble) => {
    const cloud = webex();
    cloud.troubles.push(() => trouble);
    await begin();
    const waitMs = await worker(cloud.door, executioner(-1));
    expect(waitMs).toBeGreaterThan(0);
    while ((await worker(cloud.door, executioner(-1))) !== undefined);
    await expectAllDone(cloud);
  });

  test('that is refused although it was done says that it was done', async () => {
    const cloud = webex();
    cloud.troubles.push(() => ({ code: 'webex.refused', status: 400, after: true }));
    await begin();
    await worker(cloud.door, executioner(-1));
    await expectAllDone(cloud);
  });

  test('that Webex cannot do names the documented remedy (F257, F258)', async () => {
    const reasons = [
      'Cannot update user attributes; no rollback of the license change.',
      "Cannot update the user's license.",
    ];
    const cloud = webex();
    cloud.troubles.push(...reasons.map((reason) => () => refusing(reason)));
    await begin(
      [2, 3].map((row) => ({ ...planned[3], row, email: `m${row}@x.example` }) as PlannedUser),
    );
    await worker(cloud.door, executioner(-1));

    const [message] = await store.query<{ payload: { file: { base64: string } } }>(
      `SELECT payload FROM "OutboxMessage" WHERE payload ? 'file'`,
    );
    const file = Buffer.from(message?.payload.file.base64 ?? '', 'base64').toString();
    const remedy = 'take the package away from this user and give it again';
    expect(
      file
        .split('\r\n')
        .slice(1, 3)
        .map((line) => line.endsWith(remedy)),
    ).toEqual([true, true]);
    for (const reason of reasons) expect(file).toContain(reason);
  });

  test('goes before the copy of the directory when the users were typed, and behind it when they are a file', async () => {
    for (const command of ['users.add', 'users.import'] as const) {
      await store.query('TRUNCATE "UserJob", "UserJobRow"');
      const [patient, quick] = [webex(), webex()];
      await begin(planned.slice(0, 3), command);
      const news = createUserNews(() => undefined);
      await workOff({ store, door: patient.door, quickDoor: quick.door, news, log });
      const expected = command === 'users.add' ? [0, 3] : [3, 0];
      expect([patient.created.length, quick.created.length]).toEqual(expected);
    }
  });

  test('that somebody else took over writes nothing more', async () => {
    const cloud = webex();
    await begin();
    const stealing: UserDoor = {
      ...cloud.door,
      async create(wanted) {
        await releaseJobs(store);
        await store.query(
          `UPDATE "UserJob" SET "leaseToken" = 'other', "leaseUntil" = now() + interval '1 hour'`,
        );
        return cloud.door.create(wanted);
      },
    };
    await worker(stealing, executioner(-1));

    expect(await store.query('SELECT 1 FROM "AuditRecord"')).toEqual([]);
    expect(cloud.created).toEqual(['a@x.example']);
  });
});

function refusing(reason: string): Partial<WebexFailure> {
  return { code: 'webex.refused', status: 400, reason };
}
