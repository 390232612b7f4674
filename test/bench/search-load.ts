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
import { customerAt } from './search-data.ts';

export interface Loaded {
  seconds: number;
  /** Rows that Webex listed. */
  rows: number;
  /** Rows that were written. */
  written: number;
}

const at = new Date('2026-11-21T08:00:00Z');

/** Fills or refreshes the copy. Making the data is not counted. */
export async function load(store: Store, customers: number, edition: 0 | 1 = 0): Promise<Loaded> {
  let ms = 0;
  let rows = 0;
  let written = 0;
  const organizations: mirrors.Row[] = [];
  for (let customer = 0; customer < customers; customer += 1) {
    const data = customerAt(customer, edition);
    const orgId = data.organization.id;
    organizations.push(organizationRow(data.organization));
    const started = performance.now();
    const stages: [string, mirrors.Mirror, mirrors.Row[]][] = [
      ['people', mirrors.people, data.people.map((one) => personRow(one, orgId))],
      ['licenses', mirrors.licenses, data.licenses.map((one) => licenseRow(one, orgId))],
      [
        'numbers',
        mirrors.numbers,
        data.numbers.map((one) => numberRow(one, orgId)).filter((row) => row !== undefined),
      ],
      ['devices', mirrors.devices, data.devices.map((one) => deviceRow(one, orgId))],
    ];
    for (const [stage, mirror, each] of stages) {
      rows += each.length;
      written += await store.transaction(async (tx) => {
        const count = await writeRows(tx, mirror, each, at);
        const ids = each.map(({ id }) => id);
        return count + (await markGone(tx, mirror, { orgId, stage }, ids, at));
      });
    }
    if (customer % 200 === 199) await store.maintain('checkpoint');
    ms += performance.now() - started;
  }
  const started = performance.now();
  for (let from = 0; from < organizations.length; from += 1_000) {
    const page = organizations.slice(from, from + 1_000);
    written += await store.transaction((tx) => writeRows(tx, mirrors.organizations, page, at));
  }
  rows += organizations.length;
  await store.query(
    `INSERT INTO "SyncStage" ("orgId", stage, state, "asOf")
     SELECT o.id, s.stage, 'done', $1::timestamptz FROM "Organization" o
     CROSS JOIN (VALUES ('people'), ('licenses'), ('locations'), ('numbers'), ('devices')) s(stage)
     UNION ALL SELECT '*', 'organizations', 'done', $1::timestamptz ON CONFLICT DO NOTHING`,
    [at.toISOString()],
  );
  await store.maintain('vacuum');
  ms += performance.now() - started;
  return { seconds: ms / 1_000, rows, written };
}
