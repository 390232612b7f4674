/** Whether there is anything to wait for before a week is posted. */
import type { Tx } from '../store/store.ts';
import { newestWeek } from './read.ts';
import { lastCompletedWeek } from './week.ts';

/**
 * Whether `week` is the last completed one and was taken as far as it will be: complete, or given up in part. While
 * it is open its figures still grow.
 */
export async function isWeekTaken(tx: Tx, week: string, now: Date): Promise<boolean> {
  const last = lastCompletedWeek(now);
  if (week !== last) return false;
  const known = await newestWeek(tx, last);
  return known?.week === last && (known.state === 'complete' || known.state === 'partial');
}

/**
 * Whether the calling reports of the week are in, as far as they come at all: a partner whom Webex never gave one waits
 * for none.
 */
export async function areReportsIn(tx: Tx, missing: readonly string[]): Promise<boolean> {
  if (missing.length === 0) return true;
  const rows = await tx.query(`SELECT 1 FROM "KpiReport" WHERE state = 'done' LIMIT 1`);
  return rows.length === 0;
}
