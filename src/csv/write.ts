/** Tables for people and for machines. */
import { stringify } from 'csv-stringify/sync';

export interface CsvColumn<Row> {
  heading: string;
  value(row: Row): string | number | undefined;
}

/**
 * For a spreadsheet: a byte-order mark, the list separator of the reader's country, and no cell that a
 * spreadsheet would take for a formula. Telephone numbers in E.164 stay as they are.
 */
export function humanCsv<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  delimiter: ';' | ',' = ',',
): Buffer {
  const cells = cellsOf(columns, rows).map((row) => row.map(harmless));
  return Buffer.from(stringify(cells, { delimiter, bom: true, record_delimiter: 'windows' }));
}

/** For a program: UTF-8 without a mark, commas, values exactly as they are. */
export function machineCsv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): Buffer {
  return Buffer.from(stringify(cellsOf(columns, rows)));
}

function cellsOf<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string[][] {
  const head = columns.map(({ heading }) => heading);
  return [head, ...rows.map((row) => columns.map(({ value }) => String(value(row) ?? '')))];
}

const e164 = /^\+[1-9]\d{6,14}$/;
/** What spreadsheets take for the start of a formula, also after blanks and in full-width form. */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/** An apostrophe in front of what a spreadsheet would calculate; OWASP's rule for CSV injection. */
export function harmless(cell: string): string {
  return !e164.test(cell) && formula.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `harmless`. */
export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}
