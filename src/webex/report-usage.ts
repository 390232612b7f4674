/** What the rows of Webex's calling usage report say (columns as Partner Hub's help describes them, F178 to F199). */
import { type CsvRow, cellOf } from './csv.ts';
import { uuidOf } from './id.ts';

/** Calls of one location in the time the report covers. */
export interface UsageRow {
  /** Bare UUID of the customer. */
  orgUuid: string;
  calls: number;
  legs: number;
  poorLegs: number;
  minutes: number;
  legsDesk: number;
  legsRoom: number;
  legsOther: number;
  huntGroup: number;
  attendant: number;
  queueCalls: number;
  timedOut: number;
  overflowed: number;
  transferred: number;
  abandoned: number;
}

/** Reads a row; undefined when it names no customer or no number of calls. Empty cells are zero. */
export function usageRowOf(row: CsvRow): UsageRow | undefined {
  const orgUuid = uuidOf(cellOf(row, 'Org ID', 'Customer Org ID', 'Organization ID') ?? '');
  const calls = countOf(row, 'Total Calls', 'Total number of calls');
  if (!orgUuid || calls === undefined) return undefined;
  const count = (...names: readonly string[]) => countOf(row, ...names) ?? 0;
  return {
    orgUuid: orgUuid.toLowerCase(),
    calls,
    legs: count('Total Call Legs', 'Total number of call legs'),
    poorLegs: count('Total Poor Quality Call Legs', 'Total number of poor quality call legs'),
    minutes: count('Call Minutes', 'Total Call Minutes'),
    legsDesk: count('Call Legs - Desk Phone'),
    legsRoom: count('Call Legs - Room Device'),
    legsOther: count('Call Legs - Other Devices', 'Call Legs - Other'),
    huntGroup: count('Calls - Hunt Group Calls', 'Calls - Hunt Group'),
    attendant: count('Calls - Auto Attendant Calls', 'Calls - Auto Attendant'),
    queueCalls: count('Call Queue - Total Calls'),
    timedOut: count('Call Queue - Timed Out Calls'),
    overflowed: count('Call Queue - Overflowed Calls'),
    transferred: count('Call Queue - Transferred Calls'),
    abandoned: count('Call Queue - Abandoned Calls'),
  };
}

/** A number as the report writes it; grouping blanks and commas are dropped, fractions are cut off. */
function countOf(row: CsvRow, ...names: readonly string[]): number | undefined {
  const cell = cellOf(row, ...names)?.replace(/[\s,]/g, '');
  if (cell === undefined || !/^\d+(\.\d+)?$/.test(cell)) return undefined;
  return Math.trunc(Number(cell));
}
