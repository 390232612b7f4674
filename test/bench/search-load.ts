/** The copy is filled as a pull fills it: page by page, each page one transaction through the real writer. */
import {
  deviceRow,
  licenseRow,
  numberRow,
  organizationRow,
  personRow,
} from '../../src/directory/from-webex.ts';
import { markGone, writeRows } from '../../src/directory/mirror.ts';
import * as mirrors from '../../src/directory/rows.ts';
import type { Store } from '../../src/store/store.ts';
import { type CustomerData, customerAt } from './search-data.ts';

export interface Loaded {
  seconds: number;
  /** Of this process, with the embedded database: what it would take with a core of its own. */
  cpuSeconds: number;
  /** Rows that Webex listed. */
  rows: number;
  /** Rows that were written. */
  written: number;
}

const at = new Date('2026-11-21T08:00:00Z');

type Stage = readonly [stage: string, mirror: mirrors.Mirror, rows: mirrors.Row[]];

function stagesOf(data: CustomerData): Stage[] {
  const orgId = data.organization.id;
  return [
    ['people', mirrors.people, data.people.map((one) => personRow(one, orgId))],
    ['licenses', mirrors.licenses, data.licenses.map((one) => licenseRow(one, orgId))],
    [
      'numbers',
      mirrors.numbers,
      data.numbers.map((one) => numberRow(one, orgId)).filter((row) => row !== undefined),
    ],
    ['devices', mirrors.devices, data.devices.map((one) => deviceRow(one, orgId))],
  ];
}

/** Fills or refreshes the copy. Making the data is not counted. */
export async function load(store: Store, customers: number, edition: 0 | 1 = 0): Promise<Loaded> {
  let ms = 0;
  let cpuMs = 0;
  let rows = 0;
  let written = 0;
  for (let customer = 0; customer < customers; customer += 1) {
    const data = customerAt(customer, edition);
    const orgId = data.organization.id;
    const started = performance.now();
    const usage = process.cpuUsage();
    for (const [stage, mirror, each] of stagesOf(data)) {
      rows += each.length;
      written += await store.transaction(async (tx) => {
        const count = await writeRows(tx, mirror, each, at);
        const ids = each.map(({ id }) => id);
        return count + (await markGone(tx, mirror, { orgId, stage }, ids, at));
      });
    }
    // A pull does it after every 250 lists of customers.
    if (customer % 62 === 61) await store.maintain('checkpoint');
    ms += performance.now() - started;
    const used = process.cpuUsage(usage);
    cpuMs += (used.user + used.system) / 1_000;
  }
  const started = performance.now();
  const usage = process.cpuUsage();
  written += await finish(store, customers, edition);
  ms += performance.now() - started;
  const used = process.cpuUsage(usage);
  cpuMs += (used.user + used.system) / 1_000;
  return { seconds: ms / 1_000, cpuSeconds: cpuMs / 1_000, rows: rows + customers, written };
}

/** Customers whose rows are written at once where only the size matters. */
const together = 25;

/**
 * The same content faster, for sizes whose first load is not measured: many customers in one statement, and the
 * indexes made when everything is there, by `unhurried`: a statement that may take its time. Gives the seconds.
 */
export async function loadAtOnce(
  store: Store,
  customers: number,
  unhurried: (sql: string) => Promise<unknown>,
): Promise<number> {
  const started = performance.now();
  const indexes = await store.query<{ name: string; definition: string }>(
    `SELECT quote_ident(indexname) AS name, indexdef AS definition FROM pg_indexes
     WHERE schemaname = 'public' AND tablename IN ('Person', 'PhoneNumber', 'Device', 'License', 'NameWord')
       AND indexname NOT LIKE '%_pkey'`,
  );
  for (const { name } of indexes) await store.query(`DROP INDEX ${name}`);
  for (let from = 0; from < customers; from += together) {
    const count = Math.min(together, customers - from);
    const each = Array.from({ length: count }, (_, place) => stagesOf(customerAt(from + place)));
    for (const [place, [, mirror]] of (each[0] ?? []).entries()) {
      const rows = each.flatMap((stages) => stages[place]?.[2] ?? []);
      await writeRows(store, mirror, rows, at);
    }
    if (from % 2_000 === 0) await store.maintain('checkpoint');
  }
  for (const { definition } of indexes) await unhurried(definition);
  await finish(store, customers, 0);
  return (performance.now() - started) / 1_000;
}

/** The customers themselves, and the age of everything. */
async function finish(store: Store, customers: number, edition: 0 | 1): Promise<number> {
  let written = 0;
  for (let from = 0; from < customers; from += 1_000) {
    const count = Math.min(1_000, customers - from);
    const page = Array.from({ length: count }, (_, place) =>
      organizationRow(customerAt(from + place, edition).organization),
    );
    written += await store.transaction((tx) => writeRows(tx, mirrors.organizations, page, at));
  }
  await store.query(
    `INSERT INTO "SyncStage" ("orgId", stage, state, "asOf")
     SELECT o.id, s.stage, 'done', $1::timestamptz FROM "Organization" o
     CROSS JOIN (VALUES ('people'), ('licenses'), ('locations'), ('numbers'), ('devices')) s(stage)
     UNION ALL SELECT '*', 'organizations', 'done', $1::timestamptz ON CONFLICT DO NOTHING`,
    [at.toISOString()],
  );
  await store.maintain('vacuum');
  return written;
}
