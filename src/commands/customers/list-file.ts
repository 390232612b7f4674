/** The whole customer list as files: one for spreadsheets in the reader's words, one for programs. */
import { mostFileBytes, type ReplyFile } from '../../conversation/reply.ts';
import { type CsvColumn, humanCsv, machineCsv } from '../../csv/write.ts';
import { inWords } from '../../language/in-words.ts';
import { type Language, text } from '../../language/index.ts';
import type { ListedCustomer } from '../../portfolio/customer-list.ts';

type Column = CsvColumn<ListedCustomer> & { key: string };

function columns(statusOf: (status: string) => string, between: string): Column[] {
  const column = (key: string, value: Column['value']): Column => ({ key, heading: key, value });
  return [
    column('customer', ({ displayName }) => displayName),
    column('orgId', ({ orgUuid }) => orgUuid),
    column('statuses', ({ statuses }) => statuses.map(statusOf).join(between)),
    column('ends', ({ endsAt }) => endsAt?.toISOString().slice(0, 10)),
    column('users', ({ people }) => people),
    column('products', ({ products }) => products.join(between)),
    column('tags', ({ tags }) => tags.join(between)),
    column('region', ({ region }) => region),
    column('created', ({ created }) => created?.toISOString().slice(0, 10)),
    column('asOf', ({ at }) => at.toISOString()),
  ];
}

/** Both files, and how many of the rows they hold: all that fit into a message. */
export function filesOf(
  rows: readonly ListedCustomer[],
  language: Language,
): { files: ReplyFile[]; count: number } {
  for (let count = rows.length; ; ) {
    const files = make(rows.slice(0, count), language);
    const largest = Math.max(...files.map(({ bytes }) => bytes.length));
    if (largest <= mostFileBytes || count === 0) return { files, count };
    count = Math.floor((count * mostFileBytes * 0.98) / largest);
  }
}

function make(rows: readonly ListedCustomer[], language: Language): ReplyFile[] {
  const named = columns((status) => inWords(text('status.name', { status }), language), ', ').map(
    (column) => ({
      ...column,
      heading: inWords(text('customers.column', { column: column.key }), language),
    }),
  );
  const plain = columns((status) => status, '|');
  const name = inWords(text('customers.fileName'), language);
  const contentType = 'text/csv';
  return [
    // Spreadsheets of countries with a decimal comma part lists by semicolons.
    {
      name: `${name}.csv`,
      contentType,
      bytes: humanCsv(named, rows, language === 'en' || language === 'he' ? ',' : ';'),
    },
    { name: `${name}.machine.csv`, contentType, bytes: machineCsv(plain, rows) },
  ];
}
