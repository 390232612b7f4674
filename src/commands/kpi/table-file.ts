/** The whole table of a section as files: one for spreadsheets in the reader's words, one for programs. */
import { mostFileBytes, type ReplyFile } from '../../conversation/reply.ts';
import { type CsvColumn, humanCsv, machineCsv } from '../../csv/write.ts';
import type { CallingRow, Change, SubscriptionRow } from '../../kpi/figures.ts';
import { monthsIn } from '../../kpi/tables.ts';
import { inWords } from '../../language/in-words.ts';
import { type Language, type Text, text } from '../../language/index.ts';
import { uuidOf } from '../../webex/id.ts';

type Row = SubscriptionRow | CallingRow | Change;
type Cell = string | number | undefined;
interface Column<Of> {
  key: string;
  value(row: Of): Cell;
  /** For a reader, where the value is a word of ours that programs compare. */
  said?(row: Of): Text | undefined;
}

/** Both files, and how many of the rows they hold: all that fit into a message. */
export function kpiFiles(
  rows: readonly Row[],
  named: { section: string; week: string },
  language: Language,
): { files: ReplyFile[]; count: number } {
  for (let count = rows.length; ; ) {
    const files = make(rows.slice(0, count), named, language);
    const largest = Math.max(...files.map(({ bytes }) => bytes.length));
    if (largest <= mostFileBytes || count === 0) return { files, count };
    count = Math.floor((count * mostFileBytes * 0.98) / largest);
  }
}

function make(
  rows: readonly Row[],
  { section, week }: { section: string; week: string },
  language: Language,
): ReplyFile[] {
  const [first] = rows;
  const columns = first ? columnsFor(first) : [];
  // Spreadsheets of countries with a decimal comma part lists by semicolons.
  const hasComma = language !== 'en' && language !== 'he';
  const human = columns.map(
    ({ key, value, said }): CsvColumn<Row> => ({
      heading: inWords(text('kpi.column', { column: key }), language),
      value: (row) => {
        const words = said?.(row);
        return words ? inWords(words, language) : numeral(value(row), hasComma);
      },
    }),
  );
  const plain = columns.map(({ key, value }): CsvColumn<Row> => ({ heading: key, value }));
  const name = `kpi-${section}-${week}`;
  const contentType = 'text/csv';
  return [
    { name: `${name}.csv`, contentType, bytes: humanCsv(human, rows, hasComma ? ';' : ',') },
    { name: `${name}.machine.csv`, contentType, bytes: machineCsv(plain, rows) },
  ];
}

/** With a minus that spreadsheets do not take for a formula, and a comma where a point would make it a date. */
function numeral(cell: Cell, hasComma: boolean): Cell {
  if (typeof cell !== 'number') return cell;
  const digits = hasComma ? String(Math.abs(cell)).replace('.', ',') : String(Math.abs(cell));
  return cell < 0 ? `−${digits}` : digits;
}

function columnsFor(row: Row): readonly Column<Row>[] {
  if ('sign' in row) return changes as readonly Column<Row>[];
  return ('subscriptionId' in row ? subscriptions : calling) as readonly Column<Row>[];
}

function column<Of>(
  key: string,
  value: Column<Of>['value'],
  said?: Column<Of>['said'],
): Column<Of> {
  return { key, value, ...(said && { said }) };
}

function whose<Of extends Row>(): Column<Of>[] {
  return [
    column('customer', ({ customer }) => customer),
    column('orgId', ({ orgId }) => uuidOf(orgId) ?? orgId),
  ];
}

const known = (value: number | null) => value ?? undefined;
const months = (days: number | null) => (days === null ? undefined : monthsIn(days));
const yesNo = (value: boolean | null) => (value === null ? undefined : String(value));
const yesNoSaid = (yes: boolean | null) => (yes === null ? undefined : text('kpi.yesNo', { yes }));
/** In percent with one decimal. */
const share = (part: number | null, whole: number) =>
  part === null || whole === 0 ? undefined : Math.round((part / whole) * 1_000) / 10;

const subscriptions: readonly Column<SubscriptionRow>[] = [
  ...whose<SubscriptionRow>(),
  column('subscriptionId', ({ subscriptionId }) => subscriptionId),
  column(
    'trial',
    ({ trial }) => yesNo(trial),
    ({ trial }) => yesNoSaid(trial),
  ),
  column('daysSinceAdded', ({ daysSinceAdded }) => known(daysSinceAdded)),
  column('monthsSinceAdded', ({ daysSinceAdded }) => months(daysSinceAdded)),
  column('daysLeft', ({ daysLeft }) => known(daysLeft)),
  column('monthsLeft', ({ daysLeft }) => months(daysLeft)),
  column(
    'autoRenew',
    ({ autoRenew }) => yesNo(autoRenew),
    ({ autoRenew }) => yesNoSaid(autoRenew),
  ),
  column('total', ({ total }) => total),
  column('used', ({ used }) => known(used)),
  column('usedShare', ({ used, total }) => share(used, total)),
  column('assigned', ({ assigned }) => assigned),
  column('assignedShare', ({ assigned, total }) => share(assigned, total)),
  column('available', ({ available }) => available),
  column('over', ({ over }) => over),
  column('usedQuarter', ({ usedQuarter }) => known(usedQuarter)),
  column('assignedChange', ({ assignedChange }) => known(assignedChange)),
  column('usedChange', ({ usedChange }) => known(usedChange)),
];

const calling: readonly Column<CallingRow>[] = [
  ...whose<CallingRow>(),
  column('activeCallers', ({ activeCallers }) => known(activeCallers)),
  column('calls', ({ calls }) => calls),
  column('minutes', ({ minutes }) => minutes),
  column('callsBefore', ({ before }) => before?.calls),
  column('weeks', ({ weeks }) => weeks.map((calls) => calls ?? '').join('|')),
  column('legs', ({ legs }) => legs),
  column('poorLegs', ({ poorLegs }) => poorLegs),
  column('poorShare', ({ poorLegs, legs }) => share(poorLegs, legs)),
  column(
    'worstEndpoint',
    ({ worstEndpoint }) => worstEndpoint ?? undefined,
    ({ worstEndpoint: endpoint }) => (endpoint ? text('kpi.endpoint', { endpoint }) : undefined),
  ),
  column('huntGroupCalls', ({ huntGroupCalls }) => huntGroupCalls),
  column('attendantCalls', ({ attendantCalls }) => attendantCalls),
  column('queueCalls', ({ queueCalls }) => queueCalls),
  column('answerSpeed', ({ answerSpeed }) => known(answerSpeed)),
  column('abandonWait', ({ abandonWait }) => known(abandonWait)),
  column('abandoned', ({ abandoned }) => abandoned),
  column('abandonedShare', ({ abandoned, queueCalls }) => share(abandoned, queueCalls)),
  column('timedOut', ({ timedOut }) => timedOut),
  column('overflowed', ({ overflowed }) => overflowed),
  column('transferred', ({ transferred }) => transferred),
];

const changes: readonly Column<Change>[] = [
  ...whose<Change>(),
  column('subscriptionId', ({ subscriptionId }) => subscriptionId),
  column(
    'sign',
    ({ sign, began }) => `${sign}:${began ? 'began' : 'ended'}`,
    ({ sign, began }) => text('kpi.sign', { sign, began }),
  ),
  column(
    'why',
    ({ why }) => why,
    ({ why }) => text('kpi.why', { why }),
  ),
];
