/** A file of users becomes rows and a plan, and the plan becomes files for people. */
import { type CsvProblem, type CsvRow, type CsvTable, readCsv } from '../csv/read.ts';
import { type CsvColumn, humanCsv } from '../csv/write.ts';
import { inWords } from '../language/in-words.ts';
import { type Language, type Text, text } from '../language/index.ts';
import {
  headingOf,
  planUserColumns,
  type UserColumn,
  type UserColumns,
  userColumns,
} from './csv-columns.ts';
import { subscriberPackages } from './packages.ts';
import { type ImportMode, type KnownCustomer, type PlannedUser, planUsers } from './user-plan.ts';
import { readUserRow, type UserRow } from './user-row.ts';

/** Bytes and rows of a file that is taken. */
export const largestUserFile = 10 * 1_024 * 1_024;
export const mostUserRows = 10_000;

/** Why a file cannot be used at all. */
export type UserFileProblem =
  | { problem: CsvProblem | 'tooLarge' | 'noPackageColumn' }
  | { problem: 'noEmailColumn'; headings: readonly string[] }
  | { problem: 'columnTwice'; column: string };

export interface UserFile {
  table: CsvTable;
  columns: UserColumns;
}

export interface PlannedFile {
  rows: readonly UserRow[];
  planned: readonly PlannedUser[];
}

export interface NamedFile {
  name: string;
  contentType: 'text/csv';
  bytes: Buffer;
}

/** Reads a file as far as its headings. */
export function loadUserFile(bytes: Buffer): UserFile | UserFileProblem {
  if (bytes.length > largestUserFile) return { problem: 'tooLarge' };
  const reading = readCsv(bytes, { rows: mostUserRows, cell: 1_000 });
  if (reading.kind === 'problem') return { problem: reading.problem };
  const { table } = reading;
  const columns = planUserColumns(table.headings);
  if (columns.twice !== undefined) return { problem: 'columnTwice', column: columns.twice };
  if (columns.at.email === undefined) return { problem: 'noEmailColumn', headings: table.headings };
  if (!subscriberPackages.some((one) => columns.at[one] !== undefined)) {
    return { problem: 'noPackageColumn' };
  }
  return { table, columns };
}

/** What every row would do. `language`: of headings that the file does not have. */
export function planUserFile(
  { table, columns }: UserFile,
  customer: KnownCustomer,
  by: { mode: ImportMode; language: Language; strictSite?: boolean | undefined },
): PlannedFile {
  const { headings } = table;
  const rows = table.rows.map((row) => readUserRow(row, columns, headings, by.language));
  return { rows, planned: planUsers(rows, customer, { ...by, columns, headings }) };
}

/** Nobody of another organization can be given a package (G5): those rows are refused. */
export function withoutForeign(plan: PlannedFile, foreign: ReadonlySet<string>): PlannedFile {
  if (foreign.size === 0) return plan;
  const planned = plan.planned.map((one): PlannedUser => {
    if (one.effect !== 'add' || !foreign.has(one.email)) return one;
    return { ...one, effect: 'refused', wish: undefined, problems: [text('users.external')] };
  });
  return { ...plan, planned };
}

/** One row of a result: what became of it, in words of the reader's language. */
export interface RowOutcome {
  outcome: string;
  reasons: readonly Text[];
  remarks: readonly Text[];
  remedy?: Text | undefined;
}

/** The file's own columns, and behind them row, outcome, reason, remark and remedy. */
export function resultFile(
  fileName: string,
  { headings, rows, delimiter }: Pick<CsvTable, 'headings' | 'rows' | 'delimiter'>,
  outcomeOf: (row: number) => RowOutcome | undefined,
  language: Language,
): NamedFile {
  const say = (one: Text): string => inWords(one, language);
  const named = (column: string): string => say(text('users.column', { column }));
  const added: CsvColumn<CsvRow>[] = [
    { heading: named('row'), value: ({ row }) => row },
    {
      heading: named('outcome'),
      value: ({ row }) =>
        say(text('users.outcome', { outcome: outcomeOf(row)?.outcome ?? 'refused' })),
    },
    {
      heading: named('reason'),
      value: ({ row }) => outcomeOf(row)?.reasons.map(say).join('; '),
    },
    { heading: named('remark'), value: ({ row }) => outcomeOf(row)?.remarks.map(say).join('; ') },
    {
      heading: named('remedy'),
      value: ({ row }) => {
        const remedy = outcomeOf(row)?.remedy;
        return remedy && say(remedy);
      },
    },
  ];
  const columns: CsvColumn<CsvRow>[] = [
    ...headings.map((heading, at) => ({ heading, value: ({ cells }: CsvRow) => cells[at] })),
    ...added,
  ];
  return csvFile(fileName, say(text('users.resultName')), columns, rows, {
    delimiter: delimiter === ';' ? ';' : ',',
  });
}

/** How a plan stands in a result before anything was done. */
export function plannedOutcome({ effect, problems, warnings }: PlannedUser): RowOutcome {
  return { outcome: effect, reasons: problems, remarks: warnings };
}

/**
 * The same users as a file that can be sent back: headings in one language, addresses in small letters, numbers in
 * E.164, cells of truth spelt out, Jabber columns filled, repeated rows left out. What only a person can decide stays
 * as it was, with the reason in the last column.
 */
export function correctedFile(
  fileName: string,
  { table, columns }: UserFile,
  { rows, planned }: PlannedFile,
  language: Language,
): NamedFile {
  const cells = new Map(table.rows.map((row) => [row.row, row.cells]));
  const seen = new Set<string>();
  const kept = rows
    .map((row, at) => ({ row, problems: planned[at]?.problems ?? [] }))
    .filter(({ row }) => {
      const isFirst = row.email === '' || !seen.has(row.email);
      seen.add(row.email);
      return isFirst;
    });
  const raw = (row: UserRow, column: UserColumn): string => {
    const index = columns.at[column];
    return (index === undefined ? '' : cells.get(row.row)?.[index]) ?? '';
  };
  const written = userColumns.map((column) => ({
    heading: headingOf(column, language),
    value: ({ row }: (typeof kept)[number]) =>
      correctedCell(row, column, raw(row, column), language),
  }));
  const say = (one: Text): string => inWords(one, language);
  const reason = {
    heading: say(text('users.column', { column: 'reason' })),
    value: ({ problems }: (typeof kept)[number]) => problems.map(say).join('; '),
  };
  return csvFile(fileName, say(text('users.correctedName')), [...written, reason], kept, {
    delimiter: table.delimiter === ';' ? ';' : ',',
  });
}

function correctedCell(
  row: UserRow,
  column: UserColumn,
  raw: string,
  language: Language,
): string | undefined {
  switch (column) {
    case 'email':
      return row.email;
    case 'phone':
      return row.phone ?? raw;
    case 'firstName':
      return row.firstName;
    case 'lastName':
      return row.lastName;
    case 'jabberCalling':
    case 'jabberTeams': {
      const said = row[column];
      return said === undefined && raw !== '' ? raw : truthIn(said ?? false, language);
    }
    case 'displayName':
    case 'extension':
    case 'location':
    case 'site':
      return raw;
    case 'basicMessaging':
    case 'basicMeetings':
    case 'callOnWebex':
      return raw === '' ? '' : truthIn(row.basics.includes(column), language);
    default:
      if (row.chosen.includes(column)) return truthIn(true, language);
      // Beside a package that is chosen an empty cell means no; where none is, silence keeps its meaning.
      if (row.declined.includes(column) || (raw === '' && row.chosen.length > 0)) {
        return truthIn(false, language);
      }
      return raw;
  }
}

const truths: Record<Language, readonly [yes: string, no: string]> = {
  en: ['TRUE', 'FALSE'],
  pl: ['PRAWDA', 'FAŁSZ'],
  es: ['VERDADERO', 'FALSO'],
  bg: ['ВЯРНО', 'НЕВЯРНО'],
  nb: ['SANN', 'USANN'],
  he: ['נכון', 'לא נכון'],
};

/** How a file in this language says yes and no. */
export function truthIn(value: boolean, language: Language): string {
  return truths[language][value ? 0 : 1];
}

/** A file named after another: `users.csv` → `users.result.csv`. */
export function csvFile<Row>(
  fileName: string,
  what: string,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  { delimiter }: { delimiter: ';' | ',' },
): NamedFile {
  const stem = fileName.replace(/\.[a-z0-9]{1,5}$/i, '').slice(0, 80);
  const name = what === '' ? `${stem}.csv` : `${stem}.${what}.csv`;
  return { name, contentType: 'text/csv', bytes: humanCsv(columns, rows, delimiter) };
}
