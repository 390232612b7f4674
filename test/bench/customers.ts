/**
 * The customer list at the size of a large partner: working out every status, then lists by three filters.
 * `node --import tsx test/bench/customers.ts [customers]`
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listCustomers, listProducts } from '../../src/portfolio/customer-list.ts';
import { readFilter } from '../../src/portfolio/filter.ts';
import { createStates } from '../../src/portfolio/states.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';

const customers = Number(process.argv[2] ?? 20_000);
const aim = 150;

/** Six licences each, a subscription for four in five, tags for one in four. */
async function fill(store: Store): Promise<void> {
  const each = `FROM generate_series(1, ${customers}) AS n`;
  await store.query(
    `INSERT INTO "Organization" (id, uuid, "displayName", "nameKey", "syncedAt")
     SELECT 'o' || n, 'o' || n, 'Customer ' || n, 'customer ' || n, now() ${each}`,
  );
  await store.query(
    `INSERT INTO "SyncStage" ("orgId", stage, state, "asOf", "succeededAt") SELECT 'o' || n, 'licenses', 'done', now(), now() ${each}`,
  );
  const products = [
    'Messaging',
    'Meetings Suite',
    'Calling - Professional',
    'Calling - Workspaces',
    'Events 1000',
    'Contact Center',
  ];
  for (const [at, product] of products.entries()) {
    await store.query(
      `INSERT INTO "License" (id, "orgId", name, "subscriptionId", "totalUnits", "consumedUnits", "syncedAt")
       SELECT 'l${at}-' || n, 'o' || n, 'Webex ${product}', 'Sub' || n, 100, 60 + (n * ${at + 3}) % 45, now() ${each}
       WHERE (n + ${at}) % 3 > 0`,
    );
  }
  await store.query(
    `INSERT INTO "Subscription" (id, "orgId", "startsAt", "endsAt", trial, source, "updatedAt")
     SELECT 'Sub' || n, 'o' || n, now() - interval '1 year', now() + (n % 700 - 60) * interval '1 day', n % 9 = 0, 'import', now() ${each}
     WHERE n % 5 > 0`,
  );
  await store.query(
    `INSERT INTO "CustomerProfile" ("orgId", region, "regionFrom", "regionAt", tags, "trialIds", "tagsAt")
     SELECT 'o' || n, (ARRAY['US', 'EU', 'CA', 'UAE'])[1 + n % 4], 'callDomain', now(),
       CASE WHEN n % 4 = 0 THEN ARRAY['gold'] ELSE '{}' END, '{}', now() ${each}`,
  );
}

async function measure(store: Store): Promise<void> {
  const states = createStates({
    store,
    now: () => new Date(Date.now() + 1_000),
    rules: { expiringSoonDays: 30, inactiveDays: 90 },
  });
  const startedAt = performance.now();
  await states.refresh();
  console.log(`statuses of ${customers} customers worked out in ${seconds(startedAt)} s`);
  states.announce();
  const again = performance.now();
  await states.refresh();
  console.log(`nothing changed: ${Math.round(performance.now() - again)} ms`);
  const products = await listProducts(store, 'all');
  for (const query of [
    '',
    'trial calling region:EU',
    'overage calling tag:gold',
    'expiring soon calling region:US sort by end',
  ]) {
    const filter = readFilter(query, products);
    if ('problem' in filter) throw new Error(filter.word);
    const times: number[] = [];
    let total = 0;
    for (let run = 0; run < 25; run += 1) {
      const at = performance.now();
      await listProducts(store, 'all');
      total = (
        await listCustomers(store, { filter, scope: 'all', partnerId: 'x', from: 0, size: 5 })
      ).total;
      times.push(performance.now() - at);
    }
    const [p50 = 0, p95 = 0] = [12, 23].map((at) => times.sort((a, b) => a - b)[at]);
    const kept = p95 <= aim ? '✓' : '✕';
    console.log(
      `${kept} “${query}”: ${total} fit, p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (aim ${aim} ms)`,
    );
  }
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1_000).toFixed(1);
}

const dataDir = await mkdtemp(path.join(tmpdir(), 'deskhand-customers-'));
const store = await openStore({ databaseUrl: process.env['BENCH_DATABASE_URL'], dataDir });
try {
  await fill(store);
  await store.maintain('vacuum');
  console.log(`database: ${store.kind}`);
  await measure(store);
} finally {
  await store.close();
  await rm(dataDir, { recursive: true, force: true });
}
