import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Job, jobTable } from '../../../src/jobs/index.ts';
import { purge } from '../../../src/jobs/purge.ts';
import { cronAlarm } from '../../../src/jobs/schedule.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
beforeEach(() =>
  store.query('TRUNCATE "InboxEvent", "OutboxMessage", "Offer", "Slot", "AuditRecord"'),
);
afterAll(() => store.close());

const now = new Date('2026-11-21T12:00:00.000Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();

function jobs(did: string[] = [], syncCron?: string): readonly Job[] {
  return jobTable({
    store,
    now: () => now,
    retentionDays: 400,
    syncCron,
    startSync: async () => did.push('sync'),
    checkWebhooks: async () => did.push('webhooks'),
    keepGuard: async () => did.push('guard'),
    sweepPortfolio: async () => did.push('sweep'),
    refreshPortfolio: async () => did.push('refresh'),
    takeKpis: async () => did.push('kpis'),
    readKpiReports: async () => did.push('reports'),
    postKpis: async () => did.push('posts'),
  });
}
async function keys(table: string, column: string): Promise<string[]> {
  const rows = await store.query<{ id: string }>(
    `SELECT ${column}::text AS id FROM "${table}" ORDER BY 1`,
  );
  return rows.map(({ id }) => id);
}

test('every job has a name of its own, an expression node-cron understands, and a limit', () => {
  const all = jobs();

  expect(all.map(({ name }) => name)).toEqual([
    'webhooks.check',
    'access.guard',
    'directory.sync',
    'directory.words',
    'portfolio.sweep',
    'portfolio.refresh',
    'portfolio.imports',
    'kpi.week',
    'kpi.reports',
    'kpi.post',
    'store.purge',
    'store.checkpoint',
    'store.vacuum',
  ]);
  for (const { cron, longestMs } of all) {
    cronAlarm(cron, 'UTC', () => undefined).stop();
    expect(longestMs).toBeGreaterThan(0);
  }
});

test('every replica looks after the webhooks itself, or it would not be ready; all else is shared', () => {
  expect(
    jobs()
      .filter(({ everywhere }) => everywhere)
      .map(({ name }) => name),
  ).toEqual(['webhooks.check']);
});

test('the webhooks are looked after every 30 seconds, the directory every hour unless told', () => {
  const cronOf = (name: string, list: readonly Job[]) =>
    list.find((job) => job.name === name)?.cron;

  expect(cronOf('webhooks.check', jobs())).toBe('*/30 * * * * *');
  expect(cronOf('directory.sync', jobs())).toBe('7 * * * *');
  expect(cronOf('directory.sync', jobs([], '0 2 * * *'))).toBe('0 2 * * *');
});

test('each job runs against a real database', async () => {
  const did: string[] = [];

  for (const job of jobs(did)) await job.run(now);

  expect(did).toEqual([
    'webhooks',
    'guard',
    'sync',
    'sweep',
    'refresh',
    'kpis',
    'reports',
    'posts',
  ]);
});

test('a failing sync is a failing job', async () => {
  const all = jobTable({
    store,
    now: () => now,
    retentionDays: 400,
    startSync: () => Promise.reject(new Error('no')),
    checkWebhooks: async () => undefined,
    keepGuard: async () => undefined,
    sweepPortfolio: async () => undefined,
    refreshPortfolio: async () => undefined,
    takeKpis: async () => undefined,
    readKpiReports: async () => undefined,
    postKpis: async () => undefined,
  });

  await expect(all.find(({ name }) => name === 'directory.sync')?.run(now)).rejects.toThrow('no');
});

test('ids of deliveries are kept more than 7 days, then forgotten; what is open is never forgotten', async () => {
  const put = (key: string, days: number, status: string) =>
    store.query(
      `INSERT INTO "InboxEvent"(key, "roomId", resource, event, data, status, "receivedAt")
       VALUES ($1, 'r', 'messages', 'created', '{}', $2, $3::timestamptz)`,
      [key, status, daysAgo(days)],
    );
  await put('seven days', 7, 'done');
  await put('almost eight', 7.99, 'echo');
  await put('old done', 8.01, 'done');
  await put('old echo', 9, 'echo');
  await put('old failed', 30, 'failed');
  await put('old but open', 30, 'pending');
  await put('old but running', 30, 'running');

  const deleted = await purge(store, now, 400);

  expect(await keys('InboxEvent', 'key')).toEqual([
    'almost eight',
    'old but open',
    'old but running',
    'seven days',
  ]);
  expect(deleted).toMatchObject({ InboxEvent: 3 });
});

test('sent messages, dead offers, served slots and the record go in their own time', async () => {
  for (const [id, days, status] of [
    ['sent young', 7, 'sent'],
    ['sent old', 9, 'sent'],
    ['failed old', 9, 'failed'],
    ['pending old', 9, 'pending'],
  ] as const) {
    await store.query(
      `INSERT INTO "OutboxMessage"(id, lane, "callId", payload, status, "createdAt")
       VALUES ($1, 'room:r', 'C', '{}', $2, $3::timestamptz)`,
      [id, status, daysAgo(days)],
    );
  }
  for (const [nonce, days] of [
    ['live', -1],
    ['just dead', 0.5],
    ['long dead', 1.5],
  ] as const) {
    await store.query(
      `INSERT INTO "Offer"(nonce, "callId", "personId", lane, kind, choices, "expiresAt")
       VALUES ($1, 'C', 'p', 'room:r', 'reads', '[]', $2::timestamptz)`,
      [nonce, daysAgo(days)],
    );
  }
  for (const [job, days] of [
    ['young', 7],
    ['old', 9],
  ] as const) {
    await store.query(`INSERT INTO "Slot"(job, due, "takenBy") VALUES ($1, $2::timestamptz, 'x')`, [
      job,
      daysAgo(days),
    ]);
  }
  for (const [callId, days] of [
    ['kept', 399],
    ['forgotten', 401],
  ] as const) {
    await store.query(
      `INSERT INTO "AuditRecord"("callId", "personId", outcome, at) VALUES ($1, 'p', 'done', $2::timestamptz)`,
      [callId, daysAgo(days)],
    );
  }

  await purge(store, now, 400);

  expect(await keys('OutboxMessage', 'id')).toEqual(['pending old', 'sent young']);
  expect(await keys('Offer', 'nonce')).toEqual(['just dead', 'live']);
  expect(await keys('Slot', 'job')).toEqual(['young']);
  expect(await keys('AuditRecord', '"callId"')).toEqual(['kept']);
});

test('more than one step of old rows is forgotten completely', async () => {
  await store.query(
    `INSERT INTO "Slot"(job, due, "takenBy")
     SELECT 'many', $1::timestamptz + n * interval '1 second', 'x' FROM generate_series(1, 4500) n`,
    [daysAgo(20)],
  );

  expect(await purge(store, now, 400)).toMatchObject({ Slot: 4_500 });
});
