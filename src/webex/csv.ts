/** Reads CSV as Webex writes it, row by row. */
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';

/** One row: the cells by the name of their column, of which only letters and digits are left; trimmed. See `cellOf`. */
export type CsvRow = Readonly<Record<string, string>>;

/**
 * The rows below the first one, which names the columns. A byte order mark is skipped; an empty file has no rows.
 * @throws Error for a row with more or fewer cells than there are columns, and for a quote that never ends.
 */
export async function* csvRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<CsvRow> {
  const rows = Readable.from(chunks).compose(
    parse({
      bom: true,
      columns: (names: string[]) => names.map(folded),
      skip_empty_lines: true,
      trim: true,
      max_record_size: 1_024 * 1_024,
    }),
  );
  for await (const row of rows) yield row as CsvRow;
}

/** The cell of the first of these columns that is not empty; names are compared by their letters and digits. */
export function cellOf(row: CsvRow, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const cell = row[foldedOnce(name)];
    if (cell) return cell;
  }
  return undefined;
}

/** A report has millions of cells and a dozen names. */
const known = new Map<string, string>();

function foldedOnce(name: string): string {
  let short = known.get(name);
  if (short === undefined) {
    short = folded(name);
    known.set(name, short);
  }
  return short;
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
