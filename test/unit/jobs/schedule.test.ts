import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Job } from '../../../src/jobs/index.ts';
import { createLedger } from '../../../src/jobs/ledger.ts';
import { type Alarm, cronAlarm, type Schedule, scheduleJobs } from '../../../src/jobs/schedule.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';
import { quietLog } from '../../support/quiet-log.ts';
import { until } from '../../support/until.ts';

let store: Store;
let schedules: Schedule[] = [];

beforeAll(async () => {
  store = await openTestStore();
});
beforeEach(() => store.query('TRUNCATE "Slot"'));
afterEach(async () => {
  await Promise.all(schedules.map((schedule) => schedule.stop(200)));
  schedules = [];
});
afterAll(() => store.close());

const ten = new Date('2026-11-21T10:00:00.000Z');
const eleven = new Date('2026-11-21T11:00:00.000Z');

/** An alarm that a test rings by hand. */
function handAlarm(lastDue?: Date): { alarm: Alarm; ring(due: Date): void } {
  const rings: ((due: Date) => void)[] = [];
  return {
    alarm: (_expression, _timeZone, ring) => {
      rings.push(ring);
      return { stop: () => rings.splice(rings.indexOf(ring), 1), lastDue: () => lastDue };
    },
    ring: (due) => {
      for (const ring of [...rings]) ring(due);
    },
  };
}

function scheduled(
  job: Partial<Job> & Pick<Job, 'run'>,
  options: { replica?: string; alone?: boolean; lastDue?: Date } = {},
) {
  const { replica = 'one', alone = false, lastDue } = options;
  const { alarm, ring } = handAlarm(lastDue);
  const { log, lines } = quietLog();
  const counted: string[] = [];
  const schedule = scheduleJobs(
    [{ name: 'test.job', cron: '0 * * * *', longestMs: 60_000, ...job }],
    {
      ledger: createLedger(store, { replica, alone }),
      now: () => ten,
      log,
      meter: {
        count: (_, labels) => counted.push(labels?.['result'] ?? ''),
        took: () => undefined,
      },
      alarm,
    },
  );
  schedules.push(schedule);
  schedule.start();
  return { ring, lines, counted, schedule };
}

const slots = () =>
  store.query<{ due: Date; takenBy: string; finishedAt: Date | null; errorCode: string | null }>(
    'SELECT * FROM "Slot" ORDER BY due',
  );

describe('a job', () => {
  test('runs once for a due time, however many replicas wake', async () => {
    const ran: string[] = [];
    const replicas = ['one', 'two', 'three'].map((replica) =>
      scheduled(
        { run: async (due) => void ran.push(`${replica} ${due.toISOString()}`) },
        { replica },
      ),
    );

    for (const { ring } of replicas) ring(ten);
    await until('all have looked', () => replicas.every(({ counted }) => counted.length > 0));

    expect(ran).toHaveLength(1);
    expect(replicas.flatMap(({ counted }) => counted).sort()).toEqual(['done', 'taken', 'taken']);
    expect(await slots()).toMatchObject([{ due: ten, takenBy: ran[0]?.split(' ')[0] }]);
  });

  test('that runs everywhere runs in every replica, also without the database', async () => {
    const ran: string[] = [];
    const replicas = ['one', 'two'].map((replica) => {
      const { alarm, ring } = handAlarm();
      const run = async () => void ran.push(replica);
      const down = () => Promise.reject(new Error('down'));
      const schedule = scheduleJobs(
        [{ name: 'test.job', cron: '0 * * * *', longestMs: 1, everywhere: true, run }],
        { ledger: { take: down, finish: down }, now: () => ten, log: quietLog().log, alarm },
      );
      schedules.push(schedule);
      schedule.start();
      return ring;
    });

    for (const ring of replicas) ring(ten);
    await until('both ran', () => ran.length === 2);

    expect(ran.sort()).toEqual(['one', 'two']);
  });

  test('runs again at the next due time, not at the same one', async () => {
    let runs = 0;
    const { ring, counted } = scheduled({ run: async () => void runs++ });

    for (const [n, due] of [ten, ten, eleven].entries()) {
      ring(due);
      await until(`wake ${n} ended`, async () => counted.length === n + 1);
      await until('the slot is closed', async () =>
        (await slots()).every((slot) => slot.finishedAt),
      );
    }

    expect(counted).toEqual(['done', 'taken', 'done']);
    expect(runs).toBe(2);
  });

  test('that still runs is not started a second time here', async () => {
    let end: (() => void) | undefined;
    const { ring, counted } = scheduled({
      run: () =>
        new Promise((resolve) => {
          end = resolve;
        }),
    });

    ring(ten);
    await until('it runs', () => end !== undefined);
    ring(eleven);
    end?.();
    await until('it ended', () => counted.length === 2);

    expect(counted).toEqual(['busy', 'done']);
    expect(await slots()).toHaveLength(1);
  });

  test('that still runs elsewhere is not started here, unless its replica must be dead', async () => {
    const ran: string[] = [];
    const ledger = createLedger(store, { replica: 'other', alone: false });
    await ledger.take('test.job', ten, 60_000);
    const { ring, counted } = scheduled({ run: async () => void ran.push('here') });

    ring(eleven);
    await until('it looked', () => counted.length === 1);
    expect(ran).toEqual([]);

    await store.query(`UPDATE "Slot" SET "takenAt" = now() - interval '61 seconds'`);
    ring(eleven);
    await until('it took over', () => ran.length === 1);
  });

  test('that died with its process is not waited for on a database of our own', async () => {
    await createLedger(store, { replica: 'dead', alone: true }).take('test.job', ten, 60_000);
    const ran: string[] = [];
    const { ring } = scheduled({ run: async () => void ran.push('again') }, { alone: true });

    ring(eleven);

    await until('it ran', () => ran.length === 1);
  });

  test('that throws is logged, counted and recorded, and runs again at the next due time', async () => {
    let runs = 0;
    const { ring, counted, lines } = scheduled({
      async run() {
        if (++runs === 1) throw new Error('no luck');
      },
    });

    ring(ten);
    await until('the failure is recorded', async () => (await slots())[0]?.errorCode === 'bug');
    ring(eleven);
    await until('it ran again', () => counted.length === 2);

    expect(counted).toEqual(['failed', 'done']);
    expect(lines.some(({ message, job }) => message === 'job failed' && job === 'test.job')).toBe(
      true,
    );
  });

  test('whose ledger cannot be reached ends quietly in the log', async () => {
    const { log, lines } = quietLog();
    const { alarm, ring } = handAlarm();
    const schedule = scheduleJobs(
      [{ name: 'test.job', cron: '0 * * * *', longestMs: 1, run: async () => undefined }],
      {
        ledger: { take: () => Promise.reject(new Error('down')), finish: async () => undefined },
        now: () => ten,
        log,
        alarm,
      },
    );
    schedules.push(schedule);
    schedule.start();

    ring(ten);

    await until('it is logged', () =>
      lines.some(({ message }) => message === 'job ledger not reached'),
    );
  });

  test('that catches up runs at start for the due time nobody served, once', async () => {
    const ran: Date[] = [];
    const job = { catchUp: true, run: async (due: Date) => void ran.push(due) };

    scheduled(job, { lastDue: ten });
    await until('it caught up', async () => (await slots())[0]?.finishedAt);
    const second = scheduled(job, { lastDue: ten });
    await until('the second looked', () => second.counted.length === 1);

    expect(ran).toEqual([ten]);
    expect(second.counted).toEqual(['taken']);
  });

  test('that does not catch up waits for its next due time', async () => {
    const ran: Date[] = [];
    const { ring } = scheduled({ run: async (due) => void ran.push(due) }, { lastDue: ten });

    ring(eleven);
    await until('it ran', () => ran.length > 0);

    expect(ran).toEqual([eleven]);
  });

  test('is let finish by stop, and not woken after it', async () => {
    let end: (() => void) | undefined;
    const { ring, schedule, counted } = scheduled({
      run: () =>
        new Promise((resolve) => {
          end = resolve;
        }),
    });
    ring(ten);
    await until('it runs', () => end !== undefined);

    const stopped = schedule.stop();
    ring(eleven);
    end?.();
    await stopped;

    expect(counted).toEqual(['done']);
  });
});

describe('the alarm of node-cron', () => {
  test('rings at full seconds, the same due time for everybody', async () => {
    const dues: Date[][] = [[], []];
    const alarms = dues.map((list) => cronAlarm('* * * * * *', 'UTC', (due) => list.push(due)));

    const [ours = [], theirs = []] = dues;
    // on a busy machine one of them may begin a second later
    const shared = () => ours.find((due) => theirs.some((other) => +other === +due));
    const due = await until('both rang for the same second', shared);
    for (const alarm of alarms) alarm.stop();

    expect(due.getMilliseconds()).toBe(0);
    expect([...ours, ...theirs].every((each) => each.getMilliseconds() === 0)).toBe(true);
  });

  test('knows the last due time in its zone, across the end of summer time', () => {
    const alarm = cronAlarm('30 3 * * *', 'Europe/Warsaw', () => undefined);

    expect(alarm.lastDue(new Date('2026-11-21T02:31:00.000Z'))).toEqual(
      new Date('2026-11-21T02:30:00.000Z'),
    );
    expect(alarm.lastDue(new Date('2026-10-25T12:00:00.000Z'))).toEqual(
      new Date('2026-10-25T02:30:00.000Z'),
    );
    expect(alarm.lastDue(new Date('2026-10-24T12:00:00.000Z'))).toEqual(
      new Date('2026-10-24T01:30:00.000Z'),
    );
    alarm.stop();
  });
});
