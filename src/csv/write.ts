/** Tables for people and for machines. */
import { stringify } from 'csv-stringify/sync';
import { othersTurn } from './pieces.ts';

export interface CsvColumn<Row> {
  heading: string;
  value(row: Row): string | number | undefined;
}

/** Rows that are written at a time, so that a large table is never in memory as cells, text and bytes at once. */
const portion = 250;

/**
 * For a spreadsheet: a byte-order mark, the list separator of the reader's country, and no cell that a
 * spreadsheet would take for a formula. Telephone numbers in E.164 stay as they are.
 */
export function humanCsv<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  delimiter: ';' | ',' = ',',
): Buffer {
  return Buffer.concat([...humanPortions(columns, rows, delimiter)]);
}

/**
 * The same for large tables, a portion at a time: nobody else waits for it. `rest`: cells of a row that have no column,
 * behind the others.
 */
export async function largeHumanCsv<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  {
    delimiter,
    rest,
  }: { delimiter: ';' | ','; rest?: ((row: Row) => readonly string[]) | undefined },
): Promise<Buffer> {
  const portions: Buffer[] = [];
  for (const one of humanPortions(columns, rows, delimiter, rest)) {
    portions.push(one);
    await othersTurn();
  }
  return Buffer.concat(portions);
}

/**
 * The same as several files of at most `most` bytes, each with the heading. A row that alone is larger has a file of its
 * own, which is larger, too.
 */
export function humanCsvFiles<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  { delimiter, most }: { delimiter: ';' | ','; most: number },
): Promise<Buffer[]> {
  const head = humanCells([columns.map(({ heading }) => heading)], delimiter, true);
  const write = (some: readonly Row[]) => humanCells(cellsOf(columns, some), delimiter, false);
  return filesOf(rows, { head, write, most });
}

/** For programs, as several files of at most `most` bytes, each with the heading. */
export function machineCsvFiles<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  { most }: { most: number },
): Promise<Buffer[]> {
  const write = (some: readonly Row[]) => Buffer.from(stringify(cellsOf(columns, some)));
  return filesOf(rows, { head: machineCsv(columns, []), write, most });
}

/** A portion at a time, in which others have their turn; one that does not fit begins the next file. */
async function filesOf<Row>(
  rows: readonly Row[],
  { head, write, most }: { head: Buffer; write: (some: readonly Row[]) => Buffer; most: number },
): Promise<Buffer[]> {
  const files: Buffer[][] = [[head]];
  let size = head.length;
  const add = (some: readonly Row[]): void => {
    const bytes = write(some);
    if (some.length > 1 && head.length + bytes.length > most) {
      const half = Math.ceil(some.length / 2);
      add(some.slice(0, half));
      add(some.slice(half));
      return;
    }
    if (size + bytes.length > most && size > head.length) {
      files.push([head]);
      size = head.length;
    }
    files.at(-1)?.push(bytes);
    size += bytes.length;
  };
  for (let at = 0; at < rows.length; at += portion) {
    add(rows.slice(at, at + portion));
    await othersTurn();
  }
  return files.map((parts) => Buffer.concat(parts));
}

function humanCells(cells: readonly string[][], delimiter: ';' | ',', bom: boolean): Buffer {
  const safe = cells.map((row) => row.map((cell, at) => (at === 0 ? inFront : harmless)(cell)));
  return Buffer.from(stringify(safe, { delimiter, bom, record_delimiter: 'windows' }));
}

function* humanPortions<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  delimiter: ';' | ',',
  rest?: (row: Row) => readonly string[],
): Generator<Buffer> {
  const write = (cells: readonly string[][], bom: boolean) => humanCells(cells, delimiter, bom);
  yield write([columns.map(({ heading }) => heading)], true);
  for (let at = 0; at < rows.length; at += portion) {
    yield write(cellsOf(columns, rows.slice(at, at + portion), rest), false);
  }
}

/** For a program: UTF-8 without a mark, commas, values exactly as they are. */
export function machineCsv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): Buffer {
  const head = columns.map(({ heading }) => heading);
  return Buffer.from(stringify([head, ...cellsOf(columns, rows)]));
}

function cellsOf<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  rest?: (row: Row) => readonly string[],
): string[][] {
  return rows.map((row) => [
    ...columns.map(({ value }) => String(value(row) ?? '')),
    ...(rest?.(row) ?? []),
  ]);
}

const e164 = /^\+[1-9]\d{6,14}$/;
/** What spreadsheets take for the start of a formula, also after blanks and in full-width form; a minus by itself is none. */
const formula = /^[\s\p{Cc}\p{Cf}]*(?!-\s*$)[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/** Where a spreadsheet with another list separator begins a new cell; quotation marks do not keep it from that. */
const breaks = /([,;\r\n])/;
/** There an empty pair of quotation marks may stand before the formula, too. */
const formulaBehind = /^["\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
/** A minus by itself, as “12,-” ends with, is free there alone: behind “;”, what stands after the next comma would go with it. */
const formulaBehindComma = /^["\s\p{Cc}\p{Cf}]*(?!-["\s]*$)[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
/** In the first column the comma before the next cell does the same. */
const aloneInFront = /^[\s\p{Cc}\p{Cf}]*-\s*$/u;

/**
 * An apostrophe in front of what a spreadsheet would calculate, wherever a cell may begin for it; OWASP's rule for CSV
 * injection.
 */
export function harmless(cell: string): string {
  const marked = changeParts(cell, (part, pattern) =>
    pattern.test(part) && !e164.test(part.trim()) ? `'${part}` : part,
  );
  return formula.test(cell) && !e164.test(cell) ? `'${marked}` : marked;
}

function inFront(cell: string): string {
  const safe = harmless(cell);
  return aloneInFront.test(safe) ? `'${safe}` : safe;
}

/** The cell as it was before `harmless`, also in the first column. */
export function withoutApostrophe(cell: string): string {
  const bare = changeParts(cell, withoutOne);
  return withoutOne(withoutOne(bare, aloneInFront), formula);
}

function withoutOne(cell: string, pattern: RegExp): string {
  return cell.startsWith("'") && pattern.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** The cell with `change` done to each part of it behind a break, by what would be a formula there. */
function changeParts(cell: string, change: (part: string, pattern: RegExp) => string): string {
  if (!breaks.test(cell)) return cell;
  const parts = cell.split(breaks);
  const patternAt = (at: number) => (parts[at - 1] === ',' ? formulaBehindComma : formulaBehind);
  return parts
    .map((part, at) => (at > 0 && at % 2 === 0 ? change(part, patternAt(at)) : part))
    .join('');
}
