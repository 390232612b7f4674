/** The customer list of a large partner: working out every status, then lists by three filters. */
import { listCustomers, listProducts } from '../../src/portfolio/customer-list.ts';
import { readFilter } from '../../src/portfolio/filter.ts';
import { createStates } from '../../src/portfolio/states.ts';
import { countUnjudged } from '../../src/portfolio/unjudged.ts';
import type { Store } from '../../src/store/store.ts';
import { milliseconds, percentile, printRow } from './figures.ts';

const runs = 40;

/** Lists as people ask for them; three filters each. */
const lists = [
  'trial calling region:EU',
  'overage calling tag:gold',
  'expiring soon calling region:US sort by end',
];

/** Six licences each, a subscription for four in five, tags for one in four. */
async function fill(store: Store, customers: number): Promise<void> {
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
    `INSERT INTO "StoredSubscription" (id, "orgId", "startsAt", "endsAt", trial, source, "updatedAt")
     SELECT 'Sub' || n, 'o' || n, now() - interval '1 year', now() + (n % 700 - 60) * interval '1 day', n % 9 = 0, 'import', now() ${each}
     WHERE n % 5 > 0`,
  );
  await store.query(
    `INSERT INTO "CustomerProfile" ("orgId", region, "regionFrom", "regionAt", tags, "trialIds", "tagsAt")
     SELECT 'o' || n, (ARRAY['US', 'EU', 'CA', 'UAE'])[1 + n % 4], 'callDomain', now(),
       CASE WHEN n % 4 = 0 THEN ARRAY['gold'] ELSE '{}' END, '{}', now() ${each}`,
  );
}

/** Fills an empty store with customers and lists them, for all and for somebody who sees half of them. */
export async function measureLists(name: string, store: Store, customers: number): Promise<void> {
  await fill(store, customers);
  await store.maintain('vacuum');
  const states = createStates({
    store,
    now: () => new Date(Date.now() + 1_000),
    rules: { expiringSoonDays: 30, inactiveDays: 90 },
  });
  const startedAt = performance.now();
  await states.refresh();
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  const count = customers.toLocaleString('en');
  printRow(`${name}: statuses of ${count} customers worked out`, `${seconds} s`);
  states.announce();
  const again = performance.now();
  await states.refresh();
  printRow(`${name}: statuses, nothing changed`, milliseconds(performance.now() - again));
  const half = Array.from({ length: Math.ceil(customers / 2) }, (_, at) => `o${2 * at + 1}`);
  for (const query of lists) {
    for (const scope of ['all', { orgIds: half }] as const) {
      const took: number[] = [];
      let total = 0;
      for (let run = 0; run < runs; run += 1) {
        const at = performance.now();
        const filter = readFilter(query, await listProducts(store, scope));
        if ('problem' in filter) throw new Error(filter.word);
        const request = { filter, scope, partnerId: 'x', from: 0, size: 5 };
        const page = await listCustomers(store, request);
        await countUnjudged(store, request);
        total = page.total;
        took.push(performance.now() - at);
      }
      const figures = [0.5, 0.95].map((share) => milliseconds(percentile(took, share)));
      const seen = scope === 'all' ? 'all' : 'half';
      printRow(
        `${name}: customer list of ${count} (sees ${seen}), “${query}”: ${total}`,
        figures.join(' / '),
        'p95 ≤ 150 ms',
      );
    }
  }
}
