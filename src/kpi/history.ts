/**
 * Earlier weeks, and what Webex does not tell, from a CSV file (docs/kpi.md): licences in use, callers, queue times, poor
 * legs by device. A row is about the licences of a product in a subscription, about the calls of a customer, or about one
 * call leg as it was measured. All rows are written in one transaction; what Webex told stays, and the same file twice changes nothing.
 */
import { readCsv } from '../csv/read.ts';
import { truthOf } from '../csv/words.ts';
import type { Store, Tx } from '../store/store.ts';
import { encodeId, uuidOf } from '../webex/id.ts';
import { kpiProducts } from './figures.ts';
import { columnsOf } from './history-headings.ts';
import {
  countLeg,
  isLeg,
  type LegCount,
  legColumns,
  type MeasuredLeg,
  readLeg,
  writeLegs,
} from './legs-import.ts';
import { forgetPacks } from './packs.ts';
import type { PoorRule } from './poor-legs.ts';
import { keepTotals } from './read.ts';
import { dayNumber, endOf, lastCompletedWeek, weekOf } from './week.ts';

/** What came of a file. Row numbers are those of a spreadsheet. */
export interface HistoryOutcome {
  licenses: number;
  calls: number;
  /** Rows of measured call legs. */
  legs: number;
  refused: readonly { row: number; why: Refusal }[];
  /** Headings that mean nothing here, as the file writes them. */
  unknown: readonly string[];
}

/**
 * customer: no organization id · week: no date, or a week that is not over · number: no number · endpoint: no kind of
 * device · empty: nothing to be read
 */
export type Refusal = 'customer' | 'week' | 'number' | 'endpoint' | 'empty';

const ofLicenses = ['total', 'assigned', 'available', 'over', 'used', 'usedQuarter'] as const;
const ofCalls = [
  ...(['calls', 'minutes', 'legs', 'poorLegs', 'legsDesk', 'legsRoom', 'legsOther'] as const),
  ...(['huntGroup', 'attendant', 'queueCalls', 'timedOut', 'overflowed'] as const),
  ...(['transferred', 'abandoned'] as const),
];
const ofCallers = [
  'activeCallers',
  'answerSpeed',
  'abandonWait',
  'poorDesk',
  'poorRoom',
  'poorOther',
] as const;

const known: ReadonlySet<string> = new Set([
  ...[
    'week',
    'orgId',
    'subscriptionId',
    'product',
    'start',
    'end',
    'autoRenew',
    'trial',
    'endpoint',
  ],
  ...ofLicenses,
  ...ofCalls,
  ...ofCallers,
  ...Object.values(legColumns).flatMap((names) => Object.values(names)),
]);

type Row = Record<string, string | number | boolean | null>;

export interface HistoryWishes {
  poorRule?: PoorRule | undefined;
  /** Whose the rows are where the file has no column `orgId`: a UUID or a Webex id. */
  customer?: string | undefined;
}

/**
 * Reads a file in; organizations that the copy does not have yet are taken by their UUID.
 * @throws Error when the file is no table, has no column `week`, or neither it nor `customer` says whose it is.
 */
export async function importHistory(
  store: Store,
  bytes: Buffer,
  now: Date,
  { poorRule = 'all', customer }: HistoryWishes = {},
): Promise<HistoryOutcome> {
  const reading = readCsv(bytes);
  if (reading.kind === 'problem') throw new Error(`the file cannot be read: ${reading.problem}`);
  const headings = columnsOf(reading.table.headings, known);
  const unknown = reading.table.headings.filter((name, at) => !headings[at] && name.trim() !== '');
  for (const needed of ['week', ...(customer === undefined ? ['orgId'] : [])]) {
    if (!headings.includes(needed)) throw new Error(missingColumn(needed, unknown));
  }
  const ids = await readIds(store);
  const licenses: Row[] = [];
  const calls: Row[] = [];
  const counts = new Map<string, LegCount>();
  let legs = 0;
  const refused: { row: number; why: Refusal }[] = [];
  for (const { row, cells } of reading.table.rows) {
    const cell = (name: string) =>
      cells[headings.indexOf(name)]?.trim() || (name === 'orgId' ? customer : undefined);
    const read = readRow(cell, { ids, now, poorRule });
    if (typeof read === 'string') refused.push({ row, why: read });
    else if (read.kind === 'leg') {
      legs += 1;
      countLeg(counts, read.whose, read.leg);
    } else (read.kind === 'licenses' ? licenses : calls).push(read.row);
  }
  await store.transaction(async (tx) => {
    await write(tx, licenses, calls, [...counts.values()]);
  });
  return { licenses: licenses.length, calls: calls.length, legs, refused, unknown };
}

/** Names what was looked for and what was found instead: headings differ from one edition of a report to the next. */
function missingColumn(needed: string, unknown: readonly string[]): string {
  const instead = needed === 'orgId' ? ' (or say customer=<UUID>)' : ' (or Start time)';
  const found = unknown.slice(0, 20).map((heading) => `“${heading.slice(0, 40)}”`);
  const seen = found.length > 0 ? `; these mean nothing here: ${found.join(', ')}` : '';
  return `there is no column ${needed}${instead}${seen}; docs/kpi.md lists them all`;
}

async function readIds(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; uuid: string }>('SELECT id, uuid FROM "Organization"');
  return new Map(rows.map(({ id, uuid }) => [uuid.toLowerCase(), id]));
}

type Reading =
  | { kind: 'licenses' | 'calls'; row: Row }
  | { kind: 'leg'; whose: Pick<LegCount, 'week' | 'orgId'>; leg: MeasuredLeg };

function readRow(
  cell: (name: string) => string | undefined,
  { ids, now, poorRule }: { ids: ReadonlyMap<string, string>; now: Date; poorRule: PoorRule },
): Reading | Refusal {
  const uuid = uuidOf(cell('orgId') ?? '')?.toLowerCase();
  if (!uuid) return 'customer';
  const day = dateIn(cell('week'));
  const week = day && weekOf(day);
  if (!week || week > lastCompletedWeek(now)) return 'week';
  const whose = { week, orgId: ids.get(uuid) ?? encodeId('ORGANIZATION', uuid) };
  if (isLeg(cell)) {
    const leg = readLeg(cell, poorRule);
    return typeof leg === 'string' ? leg : { kind: 'leg', whose, leg };
  }
  const numbers = numbersIn(cell, [...ofLicenses, ...ofCalls, ...ofCallers]);
  if (!numbers) return 'number';
  const product = kpiProducts.find((one) => one === cell('product')?.toLowerCase());
  const subscriptionId = cell('subscriptionId');
  if (!product || !subscriptionId) {
    if (ofCalls.every((name) => numbers[name] === null)) return 'empty';
    return { kind: 'calls', row: { ...whose, ...numbers } };
  }
  if (numbers['total'] === null || numbers['assigned'] === null) return 'empty';
  const [start, end] = [dateIn(cell('start')), dateIn(cell('end'))];
  return {
    kind: 'licenses',
    row: {
      ...{ ...whose, ...numbers, product, subscriptionId },
      trial: truthOf(cell('trial') ?? '') ?? false,
      autoRenew: truthOf(cell('autoRenew') ?? '') ?? null,
      addedDay: start ? dayNumber(start) : null,
      lastDay: end ? dayNumber(end) : null,
    },
  };
}

/** Undefined when one of them is no whole number. */
function numbersIn(
  cell: (name: string) => string | undefined,
  names: readonly string[],
): Record<string, number | null> | undefined {
  const numbers: Record<string, number | null> = {};
  for (const name of names) {
    const text = cell(name);
    if (text !== undefined && !/^\d{1,9}$/.test(text)) return undefined;
    numbers[name] = text === undefined ? null : Number(text);
  }
  return numbers;
}

/** `2026-11-08`, midnight in UTC; a time behind it, which reports tell in UTC, does not count. */
function dateIn(text: string | undefined): Date | undefined {
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(text ?? '') ?? [];
  if (!day) return undefined;
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

const quoted = (names: readonly string[], prefix = '') =>
  names.map((name) => `${prefix}"${name}"`).join(', ');
const typed = (names: readonly string[]) => names.map((name) => `"${name}" int`).join(', ');

/** Rows of one statement. */
const portion = 5_000;

async function write(
  tx: Tx,
  licenses: readonly Row[],
  calls: readonly Row[],
  legs: readonly LegCount[],
): Promise<void> {
  const weeks = [...new Set([...licenses, ...calls, ...legs].map(({ week }) => String(week)))];
  for (const week of weeks) {
    const isOfLicenses = licenses.some((row) => row['week'] === week);
    if (!isOfLicenses) continue;
    await tx.query(
      `INSERT INTO "KpiWeek" AS w (week, state, at, missing) VALUES ($1, 'import', $2, '{}')
       ON CONFLICT (week) DO UPDATE SET edition = w.edition + 1`,
      [week, endOf(week).toISOString()],
    );
  }
  await tx.query('UPDATE "KpiWeek" SET edition = edition + 1 WHERE week = ANY($1::text[])', [
    weeks,
  ]);
  for (const some of portions(licenses)) await writeLicenses(tx, some);
  for (const some of portions(calls)) await writeCalls(tx, some);
  if (legs.length > 0) await writeLegs(tx, legs);
  await keepTotals(tx, weeks);
  await forgetPacks(tx, 'licenses', weeks);
  await forgetPacks(tx, 'calls', weeks);
}

/** What was taken from the copy stays, but for what only an import knows. */
async function writeLicenses(tx: Tx, rows: readonly Row[]): Promise<void> {
  const taken = ['total', 'assigned', 'available', 'over', 'trial', 'autoRenew'];
  const kept = [...taken, 'lastDay', 'addedDay'].map(
    (name) =>
      `"${name}" = CASE WHEN k.source = 'import' THEN excluded."${name}" ELSE k."${name}" END`,
  );
  await tx.query(
    `INSERT INTO "KpiLicense" AS k (week, product, "orgId", "subscriptionId", total, assigned, available, over, used,
       "usedQuarter", trial, "autoRenew", "lastDay", "addedDay", source)
     SELECT r.week, r.product, r."orgId", r."subscriptionId", r.total, r.assigned, coalesce(r.available, greatest(0, r.total - r.assigned)),
       coalesce(r.over, greatest(0, r.assigned - r.total)), r.used, r."usedQuarter", r.trial, r."autoRenew", r."lastDay", r."addedDay", 'import'
     FROM jsonb_to_recordset($1::jsonb) AS r(week text, product text, "orgId" text, "subscriptionId" text, trial boolean,
       "autoRenew" boolean, "lastDay" int, "addedDay" int, ${typed(ofLicenses)})
     ON CONFLICT (week, product, "orgId", "subscriptionId") DO UPDATE SET used = coalesce(excluded.used, k.used),
       "usedQuarter" = coalesce(excluded."usedQuarter", k."usedQuarter"), ${kept.join(', ')}`,
    [JSON.stringify(rows)],
  );
}

/** What Webex's report told stays, and so does what it will tell. */
async function writeCalls(tx: Tx, rows: readonly Row[]): Promise<void> {
  await tx.query(
    `INSERT INTO "KpiCalling" AS k (week, "orgId", ${quoted(ofCalls)}, ${quoted(ofCallers)})
     SELECT r.week, r."orgId", ${ofCalls.map((name) => `coalesce(r."${name}", 0)`).join(', ')}, ${quoted(ofCallers, 'r.')}
     FROM jsonb_to_recordset($1::jsonb) AS r(week text, "orgId" text, ${typed([...ofCalls, ...ofCallers])})
     ON CONFLICT (week, "orgId") DO UPDATE SET
       ${ofCallers.map((name) => `"${name}" = coalesce(excluded."${name}", k."${name}")`).join(', ')}`,
    [JSON.stringify(rows)],
  );
}

function portions(rows: readonly Row[]): Row[][] {
  const count = Math.ceil(rows.length / portion);
  return Array.from({ length: count }, (_, at) => rows.slice(at * portion, (at + 1) * portion));
}
