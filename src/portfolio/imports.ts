/**
 * Imports of subscriptions and orders. A file is checked first and kept; when it is applied it is planned again
 * on what is known by then, written as a draft and made current as a whole, so it is never half there, and the same
 * file applied twice changes nothing.
 */
import { createHash } from 'node:crypto';
import { inPieces, othersTurn } from '../csv/pieces.ts';
import { type CsvProblem, type CsvTable, readLargeCsv, usualLimits } from '../csv/read.ts';
import { type CsvColumn, largeHumanCsv } from '../csv/write.ts';
import type { Scope } from '../directory/scope.ts';
import { inWords } from '../language/in-words.ts';
import { type Language, text } from '../language/index.ts';
import type { Store, Write } from '../store/store.ts';
import { beyond, type ColumnPlan, planColumns } from './import-columns.ts';
import {
  dropDraft,
  makeCurrent,
  newestImport,
  newestTerm,
  settleImports,
  writeDraft,
} from './import-drafts.ts';
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
  /** Writes the rows where nobody sees them yet. What it gives makes all of them current, or none. */
  draft(): Promise<Write>;
  /** The file's own columns with the outcome of each row, for a spreadsheet. */
  result: ResultFile;
  /** The same for the refused rows alone, and how many of them fit into so many bytes: when the whole is too large. */
  refusedOnly(mostBytes: number): Promise<{ file: ResultFile; rows: number }>;
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
      // One import is current at a time: what the last one left to be copied comes first.
      await settleImports(store, now());
      const after = await newestImport(store);
      const told = await newestTerm(store);
      const planned = await plan(loaded);
      await othersTurn();
      const { counts, customers } = planned;
      return {
        counts,
        customers,
        result: await resultOf(file.name, loaded.table, planned, by.language),
        async refusedOnly(mostBytes) {
          const refused = new Set(planned.rows.filter(isRefused).map(({ row }) => row));
          let rows = loaded.table.rows.filter(({ row }) => refused.has(row)).slice(0, 10_000);
          for (;;) {
            const part = await resultOf(file.name, { ...loaded.table, rows }, planned, by.language);
            const { length } = part.bytes;
            if (length <= mostBytes || rows.length === 0) return { file: part, rows: rows.length };
            rows = rows.slice(0, Math.floor((rows.length * mostBytes * 0.98) / length));
          }
        },
        async draft() {
          const isEmpty = planned.subscriptions.length + planned.orders.length === 0;
          const draft = isEmpty
            ? undefined
            : await writeDraft(store, planned, { scope, after, now: now() });
          return async (tx) => {
            const at = now();
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
            if (draft === undefined) return;
            if (first) await makeCurrent(tx, draft, { callId: by.callId, at, told });
            else await dropDraft(tx, draft);
            onChanged?.();
          };
        },
      };
    },
  };
}

async function load(bytes: Buffer): Promise<Loaded | ImportProblem> {
  if (bytes.length > largestImport) return { problem: 'tooLarge' };
  const reading = await readLargeCsv(bytes, { ...usualLimits, keepsUnclear: true });
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
  const bytes = await largeHumanCsv(columns, rows, {
    delimiter: delimiter === ';' ? ';' : ',',
    // Behind everything else: sent back as they are, such rows have too many cells again.
    rest: ({ cells }) => beyond(cells, headings),
  });
  const name = `${fileName.replace(/\.[a-z0-9]{1,5}$/i, '')}.result.csv`;
  return { name, contentType: 'text/csv', bytes };
}
