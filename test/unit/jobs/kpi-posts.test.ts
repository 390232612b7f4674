/** What the job of scheduled posts does about figures that are late or partial (F157, F158), owners, and pictures that fail. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Identity } from '../../../src/access/people.ts';
import type { Role } from '../../../src/access/roles.ts';
import type { Post } from '../../../src/inbox/outcome.ts';
import { type KpiPostDeps, postKpis } from '../../../src/jobs/kpi-posts.ts';
import type { KpiFigures } from '../../../src/kpi/figures.ts';
import { createKpiSchedules } from '../../../src/kpi/schedule.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';
import { quietLog } from '../../support/quiet-log.ts';
import { sampleFigures, sampleWeek } from '../../support/sample-figures.ts';

let store: Store;
let clock: Date;

/** Monday after the week of the sample, nine o'clock in Warsaw. */
const due = new Date('2026-11-16T08:00:00Z');
const minuteMs = 60_000;

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await store.query(
    'TRUNCATE "KpiSchedule", "KpiPost", "KpiWeek", "KpiReport", "OutboxMessage" RESTART IDENTITY',
  );
  clock = new Date('2026-11-13T12:00:00Z');
  const desk = createKpiSchedules({ store, now: () => clock, timeZone: 'UTC' });
  const number = await desk.take('A7F3-21KQ');
  const settings = {
    lane: 'room:1',
    to: { lane: 'room:1', roomId: '1' },
    cadence: 'weekly mon 09:00',
    timeZone: 'Europe/Warsaw',
    language: 'en',
    product: 'calling' as const,
    tag: 'gold',
  };
  const owner = { personId: 'petra', displayName: 'Petra Holm' };
  await store.transaction(desk.adding(number, settings, owner, 'A7F3-21KQ'));
});

function takenAs(state: string): Promise<unknown> {
  return store.query(
    `INSERT INTO "KpiWeek"(week, state, at, missing) VALUES ($1, $2, now(), '{}')
     ON CONFLICT (week) DO UPDATE SET state = excluded.state`,
    [sampleWeek, state],
  );
}

function identified(role: Role): Identity {
  const person = {
    personId: 'petra',
    orgId: 'partner',
    email: 'petra.holm@fjordlys.example',
    displayName: 'Petra Holm',
    role,
    roleFrom: 'webex' as const,
    customers: 'all' as const,
    language: undefined,
  };
  return { kind: 'known', person };
}

/** Wakes the job at this moment and gives what waits to be sent. */
async function wakes(
  at: Date,
  given: Partial<KpiPostDeps> & { figures?: KpiFigures | undefined; asked?: unknown[] } = {},
): Promise<Post[]> {
  clock = at;
  const figures = 'figures' in given ? given.figures : sampleFigures();
  await postKpis({
    store,
    now: () => clock,
    log: quietLog().log,
    access: { identify: async () => identified('partner-admin') },
    scopeOf: async () => 'all',
    kpisOf: () => ({
      figures: async (request) => {
        given.asked?.push(request);
        return figures;
      },
    }),
    painter: { paint: async () => new Uint8Array([1, 2, 3]) },
    onTold: () => undefined,
    ...given,
  });
  const rows = await store.query<{ payload: Post }>(
    'SELECT payload FROM "OutboxMessage" ORDER BY seq',
  );
  return rows.map(({ payload }) => payload);
}

function state(): Promise<{ state: string; week: string | null }[]> {
  return store.query('SELECT state, week FROM "KpiPost" ORDER BY "dueAt"');
}

describe('a post that is due', () => {
  test('is a card and, under it, the picture with its numbers, about what was chosen', async () => {
    await takenAs('complete');
    const asked: unknown[] = [];
    const [card, picture, more] = await wakes(due, { asked });
    const [row] = await store.query<{ id: string }>('SELECT id FROM "OutboxMessage" ORDER BY seq');

    expect(asked).toEqual([{ product: 'calling', region: undefined, tag: 'gold' }]);
    expect(card?.roomId).toBe('1');
    expect(card?.markdown).toContain('KPI summary');
    expect(card?.markdown).not.toContain('Late');
    expect(JSON.stringify(card?.card)).toContain('Over licence limit');
    expect(picture).toMatchObject({
      under: row?.id,
      file: { name: 'kpi-2026-11-08.png', contentType: 'image/png', base64: 'AQID' },
    });
    expect(picture?.markdown).toContain('Customers: 58 (up 1)');
    expect(more).toBeUndefined();
    expect(await state()).toEqual([{ state: 'posted', week: sampleWeek }]);
  });

  test('waits while the week is still being taken, three hours at most, and is then posted and says that it is late', async () => {
    await takenAs('open');
    expect(await wakes(due)).toEqual([]);
    expect(await wakes(new Date(due.getTime() + 179 * minuteMs))).toEqual([]);
    const [card] = await wakes(new Date(due.getTime() + 180 * minuteMs));

    expect(card?.markdown).toContain('Late: this was due on 09:00.');
    expect(await state()).toEqual([{ state: 'late', week: sampleWeek }]);
  });

  test('is posted as soon as the week is there', async () => {
    await takenAs('open');
    expect(await wakes(due)).toEqual([]);
    await takenAs('partial');
    const covered = {
      share: 0.83,
      customers: 48,
      of: 58,
      missing: ['Café Sol'],
      missingReports: [],
    };
    const figures = sampleFigures({ covered });
    const [card] = await wakes(new Date(due.getTime() + 5 * minuteMs), { figures });

    expect(card?.markdown).toContain('Incomplete: covers 83% of the customers; missing: Café Sol.');
    expect(card?.markdown).not.toContain('Late');
  });

  test('waits for Webex’s calling reports as long, and then says which are missing', async () => {
    await takenAs('complete');
    await store.query(
      `INSERT INTO "KpiReport"(week, region, state, "askedAt") VALUES ('2026-11-01', 'EU', 'done', now())`,
    );
    const covered = { share: 1, customers: 58, of: 58, missing: [], missingReports: ['US', 'EU'] };
    const figures = sampleFigures({ covered });
    expect(await wakes(due, { figures })).toEqual([]);
    const [card] = await wakes(new Date(due.getTime() + 181 * minuteMs), { figures });

    expect(card?.markdown).toContain('Webex’s calling report is not there yet: US, EU.');
    expect(card?.markdown).not.toContain('Incomplete');
  });

  test('waits for no calling report where Webex never gave one', async () => {
    await takenAs('complete');
    const covered = { share: 1, customers: 58, of: 58, missing: [], missingReports: ['US', 'EU'] };
    const [card] = await wakes(due, { figures: sampleFigures({ covered }) });

    expect(card?.markdown).toContain('Webex’s calling report is not there yet: US, EU.');
    expect(card?.markdown).not.toContain('Late');
  });

  test('of an older week says so', async () => {
    const [card] = await wakes(new Date(due.getTime() + 200 * minuteMs), {
      figures: sampleFigures({ week: '2026-11-01' }),
    });

    expect(card?.markdown).toContain('The figures of the last week are not there yet');
  });

  test('without any figures says that after the wait, once', async () => {
    expect(await wakes(due, { figures: undefined })).toEqual([]);
    const late = new Date(due.getTime() + 181 * minuteMs);
    expect((await wakes(late, { figures: undefined }))[0]?.markdown).toContain(
      'there are no figures yet',
    );
    expect((await wakes(late, { figures: undefined })).length).toBe(1);
  });

  test('about a region nobody is known to be in any more makes up no zeros (F159)', async () => {
    await takenAs('complete');
    const figures = sampleFigures({ region: 'CA', regions: ['EU', 'US'] });
    expect(await wakes(due, { figures })).toEqual([]);
    const [message] = await wakes(new Date(due.getTime() + 180 * minuteMs), { figures });

    expect(message?.markdown).toContain('has nothing to say this time');
  });

  test('comes without its picture when that cannot be painted', async () => {
    await takenAs('complete');
    const painter = { paint: () => Promise.reject(new Error('no thread')) };
    const posts = await wakes(due, { painter });

    expect(posts.map(({ file }) => file)).toEqual([undefined]);
    expect(await state()).toEqual([{ state: 'posted', week: sampleWeek }]);
  });

  test('stays due while Webex cannot say who its owner is, until it is of no use', async () => {
    await takenAs('complete');
    const access = { identify: () => Promise.reject(new Error('webex is away')) };
    expect(await wakes(due, { access })).toEqual([]);
    expect(await state()).toEqual([{ state: 'waiting', week: null }]);
    expect(await wakes(new Date(due.getTime() + 73 * 60 * minuteMs), { access })).toEqual([]);
    expect(await state()).toEqual([{ state: 'skipped', week: null }]);
  });

  test.each(['readonly-admin', 'helpdesk', 'none'] as const)(
    'is refused when its owner is %s by now: the space is told once, and nothing is read',
    async (role) => {
      const asked: unknown[] = [];
      const access = { identify: async () => identified(role) };
      const [told, more] = await wakes(due, { access, asked });

      expect(told?.markdown).toContain(
        'KPI post 1 is paused: whoever set it up no longer has the role',
      );
      expect(more).toBeUndefined();
      expect(asked).toEqual([]);
      expect((await wakes(new Date('2026-11-23T08:00:00Z'), { access })).length).toBe(1);
    },
  );
});

describe('a post that Webex did not take', () => {
  const nextWeek = new Date('2026-11-23T08:00:00Z');

  function gaveUp(errorCode: string): Promise<unknown> {
    return store.query(`UPDATE "OutboxMessage" SET status = 'failed', "errorCode" = $1`, [
      errorCode,
    ]);
  }

  function paused(): Promise<unknown> {
    return store.query('SELECT "pausedBy" FROM "KpiSchedule"');
  }

  test('pauses when Webex refused it: its owner is told once, in their 1:1 space and language', async () => {
    await takenAs('complete');
    await wakes(due);
    await gaveUp('webex.refused');
    const identity = identified('partner-admin');
    if (identity.kind === 'known') identity.person.language = 'pl';
    const access = { identify: async () => identity };
    const [, , told] = await wakes(new Date(due.getTime() + minuteMs), { access });

    expect(told).toMatchObject({ lane: 'direct:petra', toPersonId: 'petra' });
    expect(told?.markdown).toContain(
      'Publikacja KPI nr 1 (w każdy poniedziałek o 09:00) jest wstrzymana',
    );
    expect(await state()).toEqual([{ state: 'unsent', week: sampleWeek }]);
    expect(await paused()).toEqual([{ pausedBy: 'space' }]);
    expect((await wakes(nextWeek, { access })).length).toBe(3);
  });

  test('stands without its picture when Webex refused only that, and comes again next week', async () => {
    await takenAs('complete');
    await wakes(due);
    await store.query(
      `UPDATE "OutboxMessage" SET status = 'failed', "errorCode" = 'webex.refused' WHERE payload->'file' IS NOT NULL`,
    );
    await wakes(new Date(due.getTime() + minuteMs));

    expect(await state()).toEqual([{ state: 'posted', week: sampleWeek }]);
    expect(await paused()).toEqual([{ pausedBy: null }]);
    expect((await wakes(new Date(nextWeek.getTime() + 3 * 60 * minuteMs))).length).toBe(4);
  });

  test('goes on when resumed, and is paused and told again when Webex still refuses', async () => {
    await takenAs('complete');
    await wakes(due);
    await gaveUp('webex.refused');
    await wakes(new Date(due.getTime() + minuteMs));
    const desk = createKpiSchedules({ store, now: () => clock, timeZone: 'UTC' });
    await store.transaction(desk.resuming(1));
    await wakes(new Date(nextWeek.getTime() + 3 * 60 * minuteMs));
    await gaveUp('webex.refused');
    const posts = await wakes(new Date(nextWeek.getTime() + 181 * minuteMs));

    expect(await paused()).toEqual([{ pausedBy: 'space' }]);
    expect(posts.filter(({ toPersonId }) => toPersonId === 'petra').length).toBe(2);
  });

  test('goes on when Webex was merely out of reach for too long', async () => {
    await takenAs('complete');
    await wakes(due);
    await gaveUp('webex.busy');

    expect((await wakes(new Date(due.getTime() + minuteMs))).length).toBe(2);
    expect(await state()).toEqual([{ state: 'unsent', week: sampleWeek }]);
    expect(await paused()).toEqual([{ pausedBy: null }]);
  });

  test('is told later when Webex cannot say who its owner is just now', async () => {
    await takenAs('complete');
    await wakes(due);
    await gaveUp('webex.refused');
    const access = { identify: () => Promise.reject(new Error('webex is away')) };

    expect((await wakes(new Date(due.getTime() + minuteMs), { access })).length).toBe(2);
    expect((await wakes(new Date(due.getTime() + 2 * minuteMs))).length).toBe(3);
  });
});
