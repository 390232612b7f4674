/**
 * A whole import: `npm run bench:import [rows] [seconds]`. Users are added through the simulated Webex, with the embedded
 * database: first as fast as both let it, then for some seconds at the pace that Webex allows. Says how long it takes, and
 * that nobody was added twice.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createUserNews } from '../../src/jobs/user-news.ts';
import { startCloud } from '../../src/sandbox/cloud/cloud.ts';
import { openStore } from '../../src/store/open.ts';
import { createWebexApi } from '../../src/webex/api.ts';
import { defaultLimits } from '../../src/webex/budget.ts';
import { createExchange } from '../../src/webex/exchange.ts';
import { listWholesaleCustomers } from '../../src/webex/wholesale.ts';
import { createSubscriber, findSubscriber } from '../../src/webex/wholesale-subscribers.ts';
import { startingJob } from '../../src/wholesale/user-jobs.ts';
import type { PlannedUser } from '../../src/wholesale/user-plan.ts';
import { workOff } from '../../src/wholesale/user-work.ts';
import { printRow } from './figures.ts';

const [rows = 10_000, seconds = 120] = process.argv.slice(2).map(Number);
const cloud = await startCloud({ seed: 'small', customers: 3, limits: { general: 1_000_000 } });
const dataDir = await mkdtemp(path.join(tmpdir(), 'deskhand-import-'));
const store = await openStore({ databaseUrl: undefined, dataDir });
const log = { info() {}, warn() {}, error: console.error };
const news = createUserNews(() => undefined);

const answer = await fetch(`${cloud.url}/v1/access_token`, {
  method: 'POST',
  body: new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: cloud.credentials.clientId,
    client_secret: cloud.credentials.clientSecret,
    refresh_token: cloud.credentials.refreshToken,
  }),
});
const { access_token: token } = (await answer.json()) as { access_token: string };

function apiOf(perMinute: number) {
  const tokens = { access: async () => token, renew: async () => undefined };
  const limits = { ...defaultLimits, perMinute };
  const deps = { exchange: createExchange(), now: () => new Date() };
  return createWebexApi({ baseUrl: `${cloud.url}/v1`, tokens, limits }, deps).sync;
}

const api = apiOf(1_000_000);
const customer = (await listWholesaleCustomers(api)).items.find(
  ({ externalId }) => externalId === 'GALIL-001',
);
if (!customer) throw new Error('GALIL-001 is not there');

async function begin(id: string, count: number): Promise<void> {
  const planned = Array.from({ length: count }, (_, at): PlannedUser => {
    const email = `${id.toLowerCase()}.${at}@galil.example`;
    const wish = { package: 'webex_meetings', firstName: 'Dana', lastName: `Levi ${at}` } as const;
    return { row: at + 2, email, effect: 'add', wish, problems: [], warnings: [] };
  });
  const table = planned.map(({ row, email }) => ({ row, cells: ['Dana', `Levi ${row}`, email] }));
  await store.transaction(
    startingJob({
      id,
      command: 'users.import',
      orgId: customer?.orgId ?? '',
      customerId: customer?.id ?? '',
      customer: 'Galil',
      personId: 'petra',
      tellAt: { to: { lane: 'direct:petra', toPersonId: 'petra' }, language: 'en' },
      fileName: 'users.csv',
      table: { headings: ['First Name', 'Last Name', 'Email'], delimiter: ';', rows: table },
      planned,
    }),
  );
}

/** How often Webex was asked to add somebody. */
let asked = 0;

/** Works at the jobs that are there; gives the seconds it took and the most memory the process held, in megabytes. */
async function work(perMinute: number, stopping?: AbortSignal): Promise<[number, number]> {
  const paced = apiOf(perMinute);
  const door = {
    create(wanted: Parameters<typeof createSubscriber>[1]) {
      asked += 1;
      return createSubscriber(paced, wanted);
    },
    find: (customerId: string, email: string) => findSubscriber(paced, customerId, email),
    change: () => Promise.reject(new Error('nobody is changed')),
    remove: () => Promise.reject(new Error('nobody is removed')),
  };
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 200);
  const start = performance.now();
  await workOff({ store, door, news, log }, stopping);
  clearInterval(watch);
  return [(performance.now() - start) / 1_000, Math.round(most / 2 ** 20)];
}

async function countOf(sql: string, id: string): Promise<number> {
  const [found] = await store.query<{ count: number }>(`SELECT count(*)::int AS count ${sql}`, [
    id,
  ]);
  return found?.count ?? 0;
}

await begin('WHOLE', rows);
const [took, most] = await work(1_000_000);
const count = rows.toLocaleString('en');
printRow(`${count} users added, as fast as it goes`, `${Math.round(took)} s`);
printRow('  a minute', `${Math.round((rows / took) * 60)}`, 'more than 240');
printRow(
  '  requests to add, users added',
  `${asked} · ${await countOf(`FROM "UserJobRow" WHERE "jobId" = $1 AND outcome = 'added'`, 'WHOLE')}`,
  `${rows} · ${rows}`,
);
printRow(
  '  lines in the record',
  `${await countOf(`FROM "AuditRecord" WHERE "callId" = $1 AND outcome = 'done'`, 'WHOLE')}`,
  `${rows}`,
);
printRow(
  '  edits of the progress message',
  `${await countOf(`FROM "OutboxMessage" WHERE "callId" = $1 AND action = 'edit'`, 'WHOLE')}`,
  '≤ 10',
);
printRow('  memory of bot and simulated Webex in one process (RSS)', `${most} MB`);

await begin('PACED', rows);
const [paced] = await work(defaultLimits.perMinute, AbortSignal.timeout(seconds * 1_000));
const done = await countOf(`FROM "UserJobRow" WHERE "jobId" = $1 AND outcome = 'added'`, 'PACED');
printRow(`added in ${Math.round(paced)} s at Webex's pace`, `${done}`);
printRow(`  so ${count} would take`, `${Math.round(rows / 240)} minutes`);

await store.close();
await cloud.stop();
await rm(dataDir, { recursive: true, force: true });
