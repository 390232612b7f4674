/** One row of an import becomes a subscription and an order, or a reason why it is refused. Pure. */
import type { CsvRow } from '../csv/read.ts';
import { truthOf } from '../csv/words.ts';
import { withoutApostrophe } from '../csv/write.ts';
import { nameKey } from '../directory/name-key.ts';
import { isReference } from '../directory/writing.ts';
import { type Text, text } from '../language/index.ts';
import type { OrderFact, SubscriptionStatus } from './facts.ts';
import { dayOf, orderStateOf, subscriptionStateOf, visible } from './import-cells.ts';
import { beyond, type ColumnPlan, type ImportColumn } from './import-columns.ts';

/** What a row says; left out is what its cell is empty of. */
export interface RowContent {
  row: number;
  subscriptionId?: string | undefined;
  webOrderId?: string | undefined;
  orgId?: string | undefined;
  /** The key of the customer's name. */
  customerKey?: string | undefined;
  name?: string | undefined;
  status?: SubscriptionStatus | undefined;
  startsAt?: Date | undefined;
  endsAt?: Date | undefined;
  autoRenew?: boolean | undefined;
  trial?: boolean | undefined;
  orderStatus?: OrderFact['status'];
  orderedAt?: Date | undefined;
}

export type ReadRow =
  | { kind: 'row'; content: RowContent }
  | { kind: 'refused'; row: number; reason: Text };

/** What stands under a heading, as the file writes both. */
interface Cell {
  value: string;
  heading: string;
}

/** A rule that a row broke. */
class Refused extends Error {
  readonly reason: Text;

  constructor(reason: Text) {
    super(reason.key);
    this.reason = reason;
  }
}

const longestName = 200;
const longestHeading = 40;

/** Reads one row; the first rule it breaks is the reason. */
export function readRow({ row, cells, unclear }: CsvRow, { at, headings }: ColumnPlan): ReadRow {
  if (unclear) return { kind: 'refused', row, reason: text('import.unclearQuotes') };
  // A separator inside of a cell without quotation marks: which cells were moved by it, nobody knows.
  if (beyond(cells, headings).length > 0) {
    return { kind: 'refused', row, reason: text('import.tooManyCells') };
  }
  const cell = (column: ImportColumn): Cell => {
    const index = at[column];
    if (index === undefined) return { value: '', heading: column };
    // Copied from a right-to-left page, values have marks around them that nobody sees.
    const value = withoutApostrophe(cells[index] ?? '').replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');
    return { value, heading: (headings[index] ?? column).slice(0, longestHeading) };
  };
  try {
    return { kind: 'row', content: contentOf(row, cell) };
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', row, reason: error.reason };
    throw error;
  }
}

function contentOf(row: number, cell: (column: ImportColumn) => Cell): RowContent {
  const subscriptionId = asWebexWrites(idIn(cell('subscriptionId')));
  const webOrderId = idIn(cell('webOrderId'));
  if (subscriptionId === undefined && webOrderId === undefined) {
    throw new Refused(text('import.noId'));
  }
  const startsAt = dayIn(cell('start'));
  const endsAt = endOfDay(dayIn(cell('end')));
  if (startsAt && endsAt && endsAt <= startsAt) throw new Refused(text('import.endBeforeStart'));
  const customer = shortIn(cell('customer'));
  return {
    row,
    subscriptionId,
    webOrderId,
    orgId: shortIn(cell('orgId')),
    customerKey: customer && nameKey(customer),
    name: shortIn(cell('product')),
    status: valueIn(cell('status'), subscriptionStateOf),
    startsAt,
    endsAt,
    autoRenew: valueIn(cell('autoRenew'), truthOf),
    trial: valueIn(cell('trial'), truthOf),
    orderStatus: valueIn(cell('orderStatus'), orderStateOf),
    orderedAt: dayIn(cell('orderDate')),
  };
}

function idIn({ value: written, heading: column }: Cell): string | undefined {
  const value = visible(written);
  if (value === '') return undefined;
  if (!isReference(value)) throw new Refused(text('import.badValue', { column }));
  return value;
}

/** `sub119911` and `SUB119911` are `Sub119911`, as licences have it: one subscription, not three. */
function asWebexWrites(subscriptionId: string | undefined): string | undefined {
  return subscriptionId?.replace(/^sub(?=\d+$)/i, 'Sub');
}

function shortIn({ value, heading: column }: Cell): string | undefined {
  if (value.length > longestName) throw new Refused(text('import.tooLong', { column }));
  return value || undefined;
}

function valueIn<Value>(
  { value, heading: column }: Cell,
  read: (value: string) => Value | undefined,
): Value | undefined {
  if (value === '') return undefined;
  const found = read(value);
  if (found === undefined) throw new Refused(text('import.badValue', { column }));
  return found;
}

function dayIn(cell: Cell): Date | undefined {
  const day = valueIn(cell, dayOf);
  if (day === 'ambiguous') {
    throw new Refused(text('import.ambiguousDate', { column: cell.heading }));
  }
  return day;
}

/** A term lasts through its last day. */
function endOfDay(at: Date | undefined): Date | undefined {
  const isDay = at && at.getTime() % 86_400_000 === 0;
  return isDay ? new Date(at.getTime() + 86_399_999) : at;
}
