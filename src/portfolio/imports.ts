/**
 * Imports of subscriptions and orders. A file is checked first and kept; when it is applied it is planned again
 * on what is known by then and written in one transaction, so it is never half there, and the same file applied
 * twice changes nothing.
 */
import { createHash } from 'node:crypto';
import { inPieces, othersTurn } from '../csv/pieces.ts';
import { type CsvProblem, type CsvTable, readLargeCsv } from '../csv/read.ts';
import { type CsvColumn, largeHumanCsv } from '../csv/write.ts';
import type { Scope } from '../directory/scope.ts';
import { inWords } from '../language/in-words.ts';
import { type Language, text } from '../language/index.ts';
import type { Store, Tx, Write } from '../store/store.ts';
import { type ColumnPlan, planColumns } from './import-columns.ts';
import { readKnown } from './import-known.ts';
import { type ImportPlan, type PlannedRow, planImport } from './import-plan.ts';
import { type ReadRow, readRow } from './import-rows.ts';

/** Bytes of a file that is taken. */
export const largestImport = 10 * 1_024 * 1_024;

/** Why a file cannot be imported at all. */
export type ImportProblem =
  | { problem: CsvProblem | 'tooLarge' }
  /** Neither subscriptions nor orders can be told apart without their number. */
  | { problem: 'noIdColumn'; headings: readonly string[] }
  | { problem: 'columnTwice'; column: string };

export interface CheckedImport {
  kind: 'checked';
  /** Names the kept file. */
  digest: string;
  fileName: string;
  counts: ImportPlan['counts'];
  customers: number;
  /** Headings nobody reads. */
  unknownColumns: readonly string[];
}

export interface AppliedImport {
  counts: ImportPlan['counts'];
  customers: number;
  /** Writes everything, or nothing. */
  write: Write;
  /** The file's own columns with the outcome of each row, for a spreadsheet. */
  result: ResultFile;
  /** The same for the refused rows alone, for a file too large to be sent. */
  refusedOnly(): Promise<ResultFile>;
}

export interface ResultFile {
  name: string;
  contentType: 'text/csv';
  bytes: Buffer;
}

export interface Imports {
  /** Plans a file and keeps it for a day. */
  check(file: {
    name: string;
    bytes: Buffer;
  }): Promise<CheckedImport | ({ kind: 'problem' } & ImportProblem)>;
  /** Plans the kept file again; undefined when it is kept no longer. */
  prepare(
    digest: string,
    by: { callId: string; personId?: string | undefined; language: Language },
  ): Promise<AppliedImport | undefined>;
}

interface Deps {
  store: Store;
  now: () => Date;
  /** The customers that rows may be about; those outside of it are as unknown as those that never were. */
  scope: Scope;
  /** Called when the tables have changed. */
  onChanged?: (() => void) | undefined;
}

interface Loaded {
  table: CsvTable;
  columns: ColumnPlan;
}

export function createImports({ store, now, scope, onChanged }: Deps): Imports {
  async function plan({ table, columns }: Loaded): Promise<ImportPlan> {
    const rows: ReadRow[] = [];
    await inPieces(table.rows, (row) => rows.push(readRow(row, columns)));
    const known = await readKnown(store, scope, rows.flatMap(contentsOf));
    return planImport(rows, known);
  }

  return {
    async check({ name, bytes }) {
      const loaded = await load(bytes);
      if ('problem' in loaded) return { kind: 'problem', ...loaded };
      const { counts, customers } = await plan(loaded);
      const digest = createHash('sha256').update(bytes).digest('hex');
      await store.query(
        `INSERT INTO "ImportFile" (digest, name, bytes, "storedAt") VALUES ($1, $2, $3, $4)
         ON CONFLICT (digest) DO UPDATE SET "storedAt" = excluded."storedAt", name = excluded.name`,
        [digest, name, bytes, now()],
      );
      const unknownColumns = loaded.columns.unknown;
      return { kind: 'checked', digest, fileName: name, counts, customers, unknownColumns };
    },

    async prepare(digest, by) {
      const [file] = await store.query<{ name: string; bytes: Uint8Array }>(
        'SELECT name, bytes FROM "ImportFile" WHERE digest = $1',
        [digest],
      );
      const loaded = file && (await load(Buffer.from(file.bytes)));
      if (!loaded || 'problem' in loaded) return undefined;
      const planned = await plan(loaded);
      await othersTurn();
      const { counts, customers } = planned;
      const at = now();
      return {
        counts,
        customers,
        result: await resultOf(file.name, loaded.table, planned, by.language),
        async refusedOnly() {
          const refused = new Set(planned.rows.filter(isRefused).map(({ row }) => row));
          const rows = loaded.table.rows.filter(({ row }) => refused.has(row)).slice(0, 10_000);
          return resultOf(file.name, { ...loaded.table, rows }, planned, by.language);
        },
        async write(tx) {
          const [first] = await tx.query(
            `INSERT INTO "ImportRun" ("callId", kind, "personId", "fileName", digest, added, changed, unchanged, refused, "appliedAt")
             VALUES ($1, 'subscriptions', $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT ("callId") DO NOTHING RETURNING id`,
            [
              by.callId,
              by.personId ?? null,
              file.name,
              digest,
              counts.new,
              counts.changed,
              counts.unchanged,
              counts.refused,
              at,
            ],
          );
          if (!first) return;
          await writePlan(tx, planned, { scope, at });
          // Made while the tables were small they read all of them for each row: the next file would take minutes.
          await tx.query('DISCARD PLANS');
          onChanged?.();
        },
      };
    },
  };
}

/**
 * Writes subscriptions and orders; rows that are already so are left alone. One that another customer of the scope had
 * before moves; what customers outside of it have under the same number is theirs and stays.
 */
async function writePlan(
  tx: Tx,
  { subscriptions, orders }: Pick<ImportPlan, 'subscriptions' | 'orders'>,
  { scope, at }: { scope: Scope; at: Date },
): Promise<void> {
  const when = at.toISOString();
  await moveAway(tx, 'Subscription', subscriptions, scope);
  for (const some of jsonOf(subscriptions)) {
    await tx.query(
      `INSERT INTO "Subscription" (id, "orgId", name, status, "startsAt", "endsAt", "autoRenew", trial, "webOrderId", source, "updatedAt")
       SELECT r.*, 'import', $2::timestamptz FROM jsonb_to_recordset($1::jsonb) AS r(id text, "orgId" text, name text, status text,
         "startsAt" timestamptz, "endsAt" timestamptz, "autoRenew" boolean, trial boolean, "webOrderId" text)
       ON CONFLICT (id, "orgId") DO UPDATE SET name = excluded.name, status = excluded.status,
         "startsAt" = excluded."startsAt", "endsAt" = excluded."endsAt", "autoRenew" = excluded."autoRenew",
         trial = excluded.trial, "webOrderId" = excluded."webOrderId", source = excluded.source, "updatedAt" = excluded."updatedAt"`,
      [some, when],
    );
  }
  await moveAway(tx, 'WebOrder', orders, scope);
  for (const some of jsonOf(orders)) {
    await tx.query(
      `INSERT INTO "WebOrder" (id, "orgId", "subscriptionId", status, "orderedAt", source, "updatedAt")
       SELECT r.*, 'import', $2::timestamptz FROM jsonb_to_recordset($1::jsonb) AS r(id text, "orgId" text, "subscriptionId" text,
         status text, "orderedAt" timestamptz)
       ON CONFLICT (id, "orgId") DO UPDATE SET "subscriptionId" = excluded."subscriptionId", status = excluded.status,
         "orderedAt" = excluded."orderedAt", source = excluded.source, "updatedAt" = excluded."updatedAt"`,
      [some, when],
    );
  }
}

/** Takes what is written away from the other customers of the scope, and has their statuses worked out again. */
async function moveAway(
  tx: Tx,
  table: 'Subscription' | 'WebOrder',
  rows: readonly { id: string; orgId: string }[],
  scope: Scope,
): Promise<void> {
  const within = scope === 'all' ? 'true' : 't."orgId" = ANY($2::text[])';
  // Many at once: each of these statements may read the whole table.
  for (const some of jsonOf(
    rows.map(({ id, orgId }) => ({ id, orgId })),
    20_000,
  )) {
    await tx.query(
      `WITH moved AS (DELETE FROM "${table}" t USING jsonb_to_recordset($1::jsonb) AS r(id text, "orgId" text)
       WHERE t.id = r.id AND t."orgId" <> r."orgId" AND ${within} RETURNING t."orgId")
     DELETE FROM "CustomerState" c USING moved WHERE c."orgId" = moved."orgId"`,
      [some, ...(scope === 'all' ? [] : [scope.orgIds])],
    );
  }
}

/** Rows that are written with one statement. */
const portion = 1_000;

function* jsonOf(rows: readonly object[], size = portion): Generator<string> {
  for (let from = 0; from < rows.length; from += size) {
    yield JSON.stringify(rows.slice(from, from + size));
  }
}

async function load(bytes: Buffer): Promise<Loaded | ImportProblem> {
  if (bytes.length > largestImport) return { problem: 'tooLarge' };
  const reading = await readLargeCsv(bytes);
  if (reading.kind === 'problem') return { problem: reading.problem };
  const { table } = reading;
  const columns = planColumns(table.headings);
  const [column] = columns.twice;
  if (column !== undefined) return { problem: 'columnTwice', column };
  const { subscriptionId, webOrderId } = columns.at;
  if (subscriptionId === undefined && webOrderId === undefined) {
    return { problem: 'noIdColumn', headings: table.headings };
  }
  return { table, columns };
}

function isRefused({ outcome }: PlannedRow): boolean {
  return outcome === 'refused';
}

function contentsOf(row: ReadRow) {
  return row.kind === 'row' ? [row.content] : [];
}

/** `orders.csv` → `orders.result.csv`, in the reader's language. */
async function resultOf(
  fileName: string,
  { headings, rows, delimiter }: CsvTable,
  plan: ImportPlan,
  language: Language,
): Promise<ResultFile> {
  const outcomes = new Map(plan.rows.map((row) => [row.row, row]));
  const columns: CsvColumn<CsvTable['rows'][number]>[] = [
    ...headings.map((heading, at) => ({
      heading,
      value: ({ cells }: CsvTable['rows'][number]) => cells[at],
    })),
    { heading: inWords(text('import.columnRow'), language), value: ({ row }) => row },
    {
      heading: inWords(text('import.columnOutcome'), language),
      value: ({ row }) => {
        const outcome = outcomes.get(row)?.outcome ?? 'refused';
        return inWords(text('import.outcome', { outcome }), language);
      },
    },
    {
      heading: inWords(text('import.columnReason'), language),
      value: ({ row }) => {
        const reason = outcomes.get(row)?.reason;
        return reason && inWords(reason, language);
      },
    },
  ];
  const bytes = await largeHumanCsv(columns, rows, delimiter === ';' ? ';' : ',');
  const name = `${fileName.replace(/\.[a-z0-9]{1,5}$/i, '')}.result.csv`;
  return { name, contentType: 'text/csv', bytes };
}
