/** The whole table of a section as files: one for spreadsheets in the reader's words, one for programs. */
import { mostFileBytes, type ReplyFile } from '../../conversation/reply.ts';
import { type CsvColumn, humanCsv, machineCsv } from '../../csv/write.ts';
import type { CallingRow, Change, SubscriptionRow } from '../../kpi/figures.ts';
import { monthsIn } from '../../kpi/tables.ts';
import { inWords } from '../../language/in-words.ts';
import { type Language, text } from '../../language/index.ts';
import { uuidOf } from '../../webex/id.ts';

type Row = SubscriptionRow | CallingRow | Change;
type Column<Of> = { key: string; value(row: Of): string | number | undefined };

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
  const human = columns.map(
    ({ key, value }): CsvColumn<Row> => ({
      heading: inWords(text('kpi.column', { column: key }), language),
      // A sign that spreadsheets do not take for a formula.
      value: (row) => {
        const cell = value(row);
        return typeof cell === 'number' && cell < 0 ? `−${-cell}` : cell;
      },
    }),
  );
  const plain = columns.map(({ key, value }): CsvColumn<Row> => ({ heading: key, value }));
  const name = `kpi-${section}-${week}`;
  const contentType = 'text/csv';
  // Spreadsheets of countries with a decimal comma part lists by semicolons.
  const delimiter = language === 'en' || language === 'he' ? ',' : ';';
  return [
    { name: `${name}.csv`, contentType, bytes: humanCsv(human, rows, delimiter) },
    { name: `${name}.machine.csv`, contentType, bytes: machineCsv(plain, rows) },
  ];
}

function columnsFor(row: Row): readonly Column<Row>[] {
  if ('sign' in row) return changes as readonly Column<Row>[];
  return ('subscriptionId' in row ? subscriptions : calling) as readonly Column<Row>[];
}

function column<Of>(key: string, value: Column<Of>['value']): Column<Of> {
  return { key, value };
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
/** In percent with one decimal. */
const share = (part: number | null, whole: number) =>
  part === null || whole === 0 ? undefined : Math.round((part / whole) * 1_000) / 10;

const subscriptions: readonly Column<SubscriptionRow>[] = [
  ...whose<SubscriptionRow>(),
  column('subscriptionId', ({ subscriptionId }) => subscriptionId),
  column('trial', ({ trial }) => yesNo(trial)),
  column('daysSinceAdded', ({ daysSinceAdded }) => known(daysSinceAdded)),
  column('monthsSinceAdded', ({ daysSinceAdded }) => months(daysSinceAdded)),
  column('daysLeft', ({ daysLeft }) => known(daysLeft)),
  column('monthsLeft', ({ daysLeft }) => months(daysLeft)),
  column('autoRenew', ({ autoRenew }) => yesNo(autoRenew)),
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
  column('worstEndpoint', ({ worstEndpoint }) => worstEndpoint ?? undefined),
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
  column('sign', ({ sign, began }) => `${sign}:${began ? 'began' : 'ended'}`),
  column('why', ({ why }) => why),
];
