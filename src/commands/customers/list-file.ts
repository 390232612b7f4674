/** The whole customer list as files: one for spreadsheets in the reader's words, one for programs. */
import { mostFileBytes, type ReplyFile } from '../../conversation/reply.ts';
import { type CsvColumn, humanCsvFiles, machineCsvFiles } from '../../csv/write.ts';
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

/**
 * The whole list for spreadsheets and for programs, in `parts` files where it is too large for one; a portion at a
 * time, so that nobody else waits for it.
 */
export async function filesOf(
  rows: readonly ListedCustomer[],
  language: Language,
  most = mostFileBytes,
): Promise<{ files: ReplyFile[]; parts: number }> {
  const named = columns((status) => inWords(text('status.name', { status }), language), ', ').map(
    (column) => ({
      ...column,
      heading: inWords(text('customers.column', { column: column.key }), language),
    }),
  );
  const plain = columns((status) => status, '|');
  // Spreadsheets of countries with a decimal comma part lists by semicolons.
  const delimiter = language === 'en' || language === 'he' ? ',' : ';';
  const human = await humanCsvFiles(named, rows, { delimiter, most });
  const machine = await machineCsvFiles(plain, rows, { most });
  const name = inWords(text('customers.fileName'), language);
  return {
    files: [...filesNamed(name, '.csv', human), ...filesNamed(name, '.machine.csv', machine)],
    parts: Math.max(human.length, machine.length),
  };
}

function filesNamed(name: string, ending: string, parts: readonly Buffer[]): ReplyFile[] {
  return parts.map((bytes, at) => ({
    name: `${name}${parts.length > 1 ? `-${at + 1}` : ''}${ending}`,
    contentType: 'text/csv',
    bytes,
  }));
}
