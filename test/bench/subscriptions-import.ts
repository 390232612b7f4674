/**
 * An import of subscriptions while people ask: `npm run bench:subscriptions [rows] [rounds]`. Each row is a subscription with
 * its order; every round changes all of them. Says how long each part takes and how long the slowest of the lookups
 * waited that somebody made meanwhile, one every 20 ms. Embedded database unless TEST_DATABASE_URL names a server.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { nameKey } from '../../src/directory/name-key.ts';
import { finishWithWrite, insertDeliveries } from '../../src/inbox/inbox-rows.ts';
import { settleImports } from '../../src/portfolio/import-drafts.ts';
import { createImports } from '../../src/portfolio/imports.ts';
import { readFacts } from '../../src/portfolio/read-facts.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store, Write } from '../../src/store/store.ts';
import { milliseconds, percentile, printRow } from './figures.ts';

const [rows = 50_000, rounds = 2] = process.argv.slice(2).map(Number);
const customers = 2_000;
const dataDir = await mkdtemp(path.join(tmpdir(), 'deskhand-subscriptions-'));
const store = await openStore({ databaseUrl: process.env['TEST_DATABASE_URL'], dataDir });
const imports = createImports({ store, now: () => new Date(), scope: 'all' });

const uuidOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
for (let number = 1; number <= customers; number += 1) {
  const name = `Customer ${number}`;
  await store.query(
    `INSERT INTO "Organization" (id, uuid, "displayName", "nameKey", "syncedAt") VALUES ($1, $2, $3, $4, now())
     ON CONFLICT DO NOTHING`,
    [`org-${number}`, uuidOf(number), name, nameKey(name)],
  );
}

function fileOf(round: number): Buffer {
  const lines = Array.from({ length: rows }, (_, at) => {
    const customer = uuidOf(1 + (at % customers));
    return `Sub${at},${90_000_000 + at},${customer},Webex Suite,2026-01-01,${2027 + round}-12-31,yes,no`;
  });
  return Buffer.from(
    `subscriptionId,webOrderId,orgId,product,start,end,autoRenew,trial\n${lines.join('\n')}\n`,
  );
}

/** A customer by an order number, with its facts: what somebody waits for who asks. */
async function lookUp(from: Store): Promise<void> {
  const order = String(90_000_000 + Math.floor(Math.random() * rows));
  const owners = await from.query<{ orgId: string }>(
    `SELECT w."orgId" FROM "WebOrder" w WHERE w.id = ANY($1::text[])
     UNION ALL SELECT s."orgId" FROM "Subscription" s WHERE s."webOrderId" = ANY($1::text[])`,
    [[order]],
  );
  await readFacts(from, [owners[0]?.orgId ?? 'org-1']);
}

/** Runs a part while lookups go on; prints how long it took and what they waited. */
async function during<Result>(what: string, part: () => Promise<Result>): Promise<Result> {
  const waits: number[] = [];
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const asked = performance.now();
      await lookUp(store);
      waits.push(performance.now() - asked);
      await wait(20);
    }
  })();
  const began = performance.now();
  const result = await part();
  const took = performance.now() - began;
  isOver = true;
  await asking;
  const longest = milliseconds(Math.max(...waits));
  printRow(
    what,
    `${(took / 1_000).toFixed(1)} s · ${longest}`,
    `p50 ${milliseconds(percentile(waits, 0.5))} · p95 ${milliseconds(percentile(waits, 0.95))}`,
  );
  return result;
}

/** As the inbox ends an event: reply, file and write in one transaction. */
async function end(write: Write, file: Buffer): Promise<void> {
  const key = `messages:created:${randomUUID()}`;
  const token = randomUUID();
  await insertDeliveries(
    store,
    [{ key, roomId: key, resource: 'messages', event: 'created', data: {}, echo: false, token }],
    600_000,
  );
  const post = {
    action: 'post' as const,
    lane: 'direct:petra' as const,
    toPersonId: 'petra',
    markdown: 'The file',
    file: { name: 'x.csv', contentType: 'text/csv', base64: file.toString('base64') },
  };
  const outcome = { callId: key, messages: [post], audit: [], offers: [], write };
  await finishWithWrite(store, { key, token, status: 'done', outcome });
}

console.log(`${rows} subscriptions with orders, ${store.kind}: time · longest wait of a lookup`);
try {
  for (let round = 0; round < rounds; round += 1) {
    const name = `${round}.csv`;
    const bytes = fileOf(round);
    const checked = await during(`round ${round + 1}: check`, () => imports.check({ name, bytes }));
    if (checked.kind === 'problem') throw new Error(checked.problem);
    const by = { callId: randomUUID(), language: 'en' as const };
    const prepared = await during('prepare', () => imports.prepare(checked.digest, by));
    if (!prepared) throw new Error('not kept');
    const write = await during('write the draft', () => prepared.draft());
    const whole = prepared.result.bytes;
    const file =
      whole.length > 5_000_000 ? (await prepared.refusedOnly(5_000_000)).file.bytes : whole;
    await during('make it current, with the reply', () => end(write, file));
    await during('copy it', () => settleImports(store, new Date()));
  }
} finally {
  await store.close();
  await rm(dataDir, { recursive: true, force: true });
}
