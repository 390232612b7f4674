/**
 * All KPIs at the size of a large partner: from the copy (the week is taken, then counted) and from the last snapshot.
 * `node --import tsx test/bench/kpi.ts [customers]`; three subscriptions each.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createKpis } from '../../src/kpi/kpi.ts';
import { keepTotals } from '../../src/kpi/read.ts';
import { lastCompletedWeek, weeksUpTo } from '../../src/kpi/week.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';

const customers = Number(process.argv[2] ?? 10_000);
const now = new Date();
const week = lastCompletedWeek(now);

async function fill(store: Store): Promise<void> {
  const each = `FROM generate_series(1, ${customers}) AS n`;
  await store.query(
    `INSERT INTO "Organization" (id, uuid, "displayName", "nameKey", "syncedAt")
     SELECT 'o' || n, 'o' || n, 'Customer ' || n, 'customer ' || n, now() ${each}`,
  );
  await store.query(
    `INSERT INTO "SyncStage" ("orgId", stage, state, "asOf") SELECT 'o' || n, 'licenses', 'done', now() ${each}`,
  );
  await store.query(
    `INSERT INTO "SyncStage" ("orgId", stage, state, "asOf") VALUES ('*', 'organizations', 'done', now())`,
  );
  const products = ['Webex Calling - Professional', 'Webex Meetings Suite', 'Messaging'];
  for (const subscription of [1, 2, 3]) {
    for (const [at, product] of products.entries()) {
      await store.query(
        `INSERT INTO "License" (id, "orgId", name, "subscriptionId", "totalUnits", "consumedUnits", "syncedAt")
         SELECT 'l${subscription}-${at}-' || n, 'o' || n, '${product}', 'Sub${subscription}-' || n, 100, 20 + (n * ${at + 3} * ${subscription}) % 85, now() ${each}`,
      );
    }
    await store.query(
      `INSERT INTO "StoredSubscription" (id, "orgId", "startsAt", "endsAt", "autoRenew", trial, source, "updatedAt")
       SELECT 'Sub${subscription}-' || n, 'o' || n, now() - interval '1 day' * (n % 400), now() + (n % 700 - 60) * interval '1 day',
         n % 2 = 0, n % 9 = 0, 'import', now() ${each}`,
    );
  }
}

/** Eight earlier weeks, as they would have been taken. */
async function fillHistory(store: Store): Promise<void> {
  for (const earlier of weeksUpTo(week, 9).slice(0, -1)) {
    await store.query(
      `INSERT INTO "KpiWeek" (week, state, at, customers, missing) VALUES ($1::text, 'complete', $1::text::date + 7, $2, '{}')`,
      [earlier, customers],
    );
    await store.query(
      `INSERT INTO "KpiLicense" (week, product, "orgId", "subscriptionId", total, assigned, available, over, trial,
         "autoRenew", "lastDay", "addedDay", source)
       SELECT $1::text, product, "orgId", "subscriptionId", total, assigned - 1, available + 1, over, trial, "autoRenew", "lastDay",
         "addedDay", source FROM "KpiLicense" WHERE week = $2::text`,
      [earlier, week],
    );
  }
  await keepTotals(store, weeksUpTo(week, 9));
  await store.query(
    `INSERT INTO "KpiCalling" SELECT w, 'o' || n, 900 + n % 50, 4000, 1800, n % 90, 900, 400, 500, 20, 30, 40, 3, 2, 1, n % 9
     FROM generate_series(1, ${customers}) n, unnest($1::text[]) w`,
    [weeksUpTo(week, 9)],
  );
}

/** Every other customer is in Europe. */
async function fillRegions(store: Store): Promise<void> {
  await store.query(
    `INSERT INTO "CustomerState" ("orgId", "displayName", "nameKey", statuses, products, "productKeys", "tagKeys", tags, region,
       attention, copied, "computedAt")
     SELECT 'o' || n, '', '', '{}', '{}', '{}', '{}', '{}', CASE WHEN n % 2 = 0 THEN 'EU' ELSE 'US' END, 0, true, now()
     FROM generate_series(1, ${customers}) AS n`,
  );
}

async function timed<Result>(
  name: string,
  aimMs: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const [startedAt, used] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const ms = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(used);
  const heap = Math.round(process.memoryUsage().rss / 1_048_576);
  console.log(
    `${ms <= aimMs ? '✓' : '✕'} ${name}: ${Math.round(ms)} ms, ${Math.round((user + system) / 1_000)} ms of it computing (aim ${aimMs} ms), ${heap} MB`,
  );
  return result;
}

const dataDir = await mkdtemp(path.join(tmpdir(), 'deskhand-kpi-'));
const store = await openStore({ databaseUrl: process.env['BENCH_DATABASE_URL'], dataDir });
try {
  await fill(store);
  await store.maintain('vacuum');
  console.log(`database: ${store.kind}, ${customers} customers, ${customers * 3} subscriptions`);
  const start = () =>
    createKpis({
      store,
      now: () => now,
      log: { info: () => undefined, warn: console.warn },
      partner: async () => ({ orgId: 'partner' }),
      reports: {
        regions: [],
        templates: async () => [],
        ask: async () => '',
        read: () => Promise.reject(new Error('no reports here')),
        async *rows() {},
        remove: async () => undefined,
      },
      refreshStates: async () => undefined,
      sleep: async () => undefined,
    });
  const desk = start();
  const ask = (from = desk, region?: string) =>
    from.of('all').figures({ product: 'calling', region });
  await timed('all KPIs from the copy, the week taken with it', 10_000, () => ask());
  await fillHistory(store);
  await fillRegions(store);
  await store.maintain('vacuum');
  await timed('what the job makes of a week, once', 30_000, () => desk.takeWeek());
  await timed('all KPIs from the last snapshot, after a restart', 1_000, () => ask(start()));
  await timed('those of a region, after a restart', 1_000, () => ask(start(), 'EU'));
  await timed('the same again', 1_000, () => ask());
} finally {
  await store.close();
  await rm(dataDir, { recursive: true, force: true });
}
