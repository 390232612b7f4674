/**
 * Tables as people export them, in every usual encoding, delimiter and line end. What is no table is refused with a
 * reason; nothing is guessed about the meaning of a column here.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Options, parse as parser } from 'csv-parse';
import { CsvError, parse } from 'csv-parse/sync';
import { decode } from './encoding.ts';
import { inPieces, othersTurn } from './pieces.ts';
import { hasUnclearQuotes } from './quotes.ts';

export interface CsvRow {
  /** Its number in a spreadsheet: the heading is row 1, blank rows count. */
  row: number;
  cells: string[];
  /** Its quotation marks do not tell where its cells end: whoever asked to keep such a row refuses it. */
  unclear?: true;
}

export interface CsvTable {
  headings: string[];
  rows: CsvRow[];
  delimiter: ';' | ',' | '\t' | '|';
  /** IANA name of the encoding that was read. */
  encoding: string;
}

/** Why a file is no table. */
export type CsvProblem =
  | 'empty'
  /** Only a heading. */
  | 'noRows'
  | 'tooManyRows'
  /** An archive, a spreadsheet, a picture: no text. */
  | 'binary'
  /** Quotation marks that do not close, or a row cut in the middle. */
  | 'broken';

export type CsvReading =
  | { kind: 'table'; table: CsvTable }
  | { kind: 'problem'; problem: CsvProblem };

export interface CsvLimits {
  /** Rows under the heading. */
  rows: number;
  /** Characters of one cell. */
  cell: number;
  /** Rows with unclear quotation marks are kept and marked; otherwise a file that has one is broken. */
  keepsUnclear?: boolean;
}

/** For whoever has no other wishes. */
export const usualLimits: CsvLimits = { rows: 100_000, cell: 10_000 };

/** Reads a table. Byte-order marks, UTF-16, the Windows code pages 1250, 1251, 1252 and 1255 are understood. */
export function readCsv(bytes: Buffer, limits: CsvLimits = usualLimits): CsvReading {
  const found = findTable(bytes, limits);
  return 'problem' in found ? found : readAtOnce(found);
}

function readAtOnce(found: Found): CsvReading {
  try {
    const { rows, add } = collectRows(found);
    parse(found.body, { ...optionsFor(found), to: mostRecords(found) }).forEach(add);
    return tableOf(rows, found);
  } catch (error) {
    return isStray(error, found) ? readAtOnce({ ...found, relaxed: true }) : brokenBy(error);
  }
}

/** The same for large files, a piece at a time: nobody else waits for it. */
export async function readLargeCsv(
  bytes: Buffer,
  limits: CsvLimits = usualLimits,
): Promise<CsvReading> {
  const found = findTable(bytes, limits);
  return 'problem' in found ? found : readInPieces(found);
}

async function readInPieces(found: Found): Promise<CsvReading> {
  const records: string[][] = [];
  // The parser's own end before the end of the file would break the pipeline.
  const keep = async (read: AsyncIterable<string[]>): Promise<void> => {
    for await (const record of read) if (records.length < mostRecords(found)) records.push(record);
  };
  try {
    await pipeline(Readable.from(piecesOf(found.body)), parser(optionsFor(found)), keep);
  } catch (error) {
    return isStray(error, found) ? readInPieces({ ...found, relaxed: true }) : brokenBy(error);
  }
  try {
    const { rows, add } = collectRows(found);
    await inPieces(records, add);
    return tableOf(rows, found);
  } catch (error) {
    return brokenBy(error);
  }
}

const pieceBytes = 16_384;

async function* piecesOf(body: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(body);
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    await othersTurn();
    yield bytes.subarray(at, at + pieceBytes);
  }
}

/** A text that may hold a table. */
interface Found {
  body: string;
  delimiter: CsvTable['delimiter'];
  encoding: string;
  /** Rows before the body. */
  skipped: number;
  limits: CsvLimits;
  /** The second try: quotation marks inside of a cell are letters. */
  relaxed: boolean;
}

function findTable(
  bytes: Buffer,
  limits: CsvLimits,
): Found | Extract<CsvReading, { kind: 'problem' }> {
  if (isBinary(bytes)) return { kind: 'problem', problem: 'binary' };
  const { text, encoding } = decode(bytes);
  if (text.trim() === '') return { kind: 'problem', problem: 'empty' };
  if (text.includes('\u0000')) return { kind: 'problem', problem: 'binary' };
  const { declared, body, skipped } = declaredDelimiter(text);
  const delimiter = declared ?? likelyDelimiter(body);
  return { body, delimiter, encoding, skipped, limits, relaxed: false };
}

function optionsFor({ delimiter, limits, relaxed }: Found): Options<string[]> {
  return {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: relaxed,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: limits.cell * 60,
  };
}

/** The heading, the rows, and one that is too many. */
function mostRecords({ limits }: Found): number {
  return limits.rows + 2;
}

/** Cells of a row; spreadsheets have 16,384 columns. */
const mostCells = 20_000;

/** Blank rows are counted and left out. */
function collectRows({ skipped, limits, relaxed }: Found) {
  const rows: CsvRow[] = [];
  const add = (record: readonly string[], at: number): void => {
    if (record.length > mostCells) throw new CsvError('CSV_MAX_RECORD_SIZE', 'too many cells');
    const cells = record.map((cell) => cell.trim().slice(0, limits.cell));
    if (!cells.some((cell) => cell !== '')) return;
    const row: CsvRow = { row: at + 1 + skipped, cells };
    const width = rows[0]?.cells.length ?? cells.length;
    if (relaxed && hasUnclearQuotes(cells, width)) row.unclear = true;
    rows.push(row);
  };
  return { rows, add };
}

function tableOf(
  [head, ...rows]: readonly CsvRow[],
  { delimiter, encoding, limits }: Found,
): CsvReading {
  if (!head) return { kind: 'problem', problem: 'empty' };
  if (rows.length === 0) return { kind: 'problem', problem: 'noRows' };
  if (rows.length > limits.rows) return { kind: 'problem', problem: 'tooManyRows' };
  if (head.unclear || rows.some((row) => row.unclear && !isKept(row, limits))) {
    return { kind: 'problem', problem: 'broken' };
  }
  return { kind: 'table', table: { headings: head.cells, rows, delimiter, encoding } };
}

/** Over several lines it may be several rows, of which the others would not be named. */
function isKept({ cells }: CsvRow, { keepsUnclear }: CsvLimits): boolean {
  return keepsUnclear === true && !cells.some((cell) => /[\r\n]/.test(cell));
}

/** Quotation marks inside of cells, as in חברה בע"מ, that were not doubled: worth a second try. */
function isStray(error: unknown, { relaxed }: Found): boolean {
  const codes: readonly unknown[] = ['INVALID_OPENING_QUOTE', 'CSV_INVALID_CLOSING_QUOTE'];
  return !relaxed && error instanceof CsvError && codes.includes(error.code);
}

/** @throws whatever is not about the file. */
function brokenBy(error: unknown): CsvReading {
  if (error instanceof CsvError) return { kind: 'problem', problem: 'broken' };
  throw error;
}

/** How archives, spreadsheets and pictures begin, in hex, whatever their file is called. */
const signatures = [
  '504b0304', // zip, xlsx, ods
  '504b0506',
  '504b0708',
  '1f8b', // gzip
  '425a68', // bzip2
  '377abcaf', // 7z
  'fd377a58', // xz
  '28b52ffd', // zstd
  '52617221', // rar
  'd0cf11e0', // xls
  '25504446', // pdf
  '89504e47', // png
  '47494638', // gif
  'ffd8ff', // jpeg
];

function isBinary(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 8).toString('hex');
  return signatures.some((signature) => head.startsWith(signature));
}

/** Excel's `sep=;` in the first line. */
function declaredDelimiter(text: string): {
  declared?: CsvTable['delimiter'];
  body: string;
  skipped: number;
} {
  // Whoever saved it again may have put a mark behind it for each of the other columns.
  const [line, mark] = /^\ufeff?sep=([;,\t|])\1{0,20000}(?:\r\n|\n|\r)/i.exec(text) ?? [];
  if (line === undefined) return { body: text, skipped: 0 };
  return { declared: mark as CsvTable['delimiter'], body: text.slice(line.length), skipped: 1 };
}

/** The mark that parts the first line that is not blank most often, outside quotation marks. */
function likelyDelimiter(text: string): CsvTable['delimiter'] {
  const lines = text.slice(0, 20_000).split(/[\r\n]+/);
  const line = lines.find((one) => one.trim() !== '') ?? '';
  const bare = line.replace(/"[^"]{0,1000}"/g, '');
  const marks = [';', '\t', ',', '|'] as const;
  const counts = marks.map((mark) => ({ mark, count: bare.split(mark).length - 1 }));
  const [most] = counts.sort((a, b) => b.count - a.count);
  return most && most.count > 0 ? most.mark : ',';
}
