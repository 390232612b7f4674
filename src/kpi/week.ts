/**
 * Weeks of the KPIs. A week begins on a Sunday at 00:00:00 UTC, when Webex refreshes its own figures (F158), and is
 * named by that day, `YYYY-MM-DD`. Figures are of the last completed week unless they say otherwise (F157).
 */

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
/** 4 January 1970 was a Sunday. */
const firstSunday = 3 * dayMs;

/** The week an instant lies in. */
export function weekOf(at: Date): string {
  const weeks = Math.floor((at.getTime() - firstSunday) / weekMs);
  return new Date(firstSunday + weeks * weekMs).toISOString().slice(0, 10);
}

/** The newest week that is over at `now`. */
export function lastCompletedWeek(now: Date): string {
  return weekBefore(weekOf(now));
}

/** The week `count` weeks earlier; a negative count goes ahead. */
export function weekBefore(week: string, count = 1): string {
  return new Date(startOf(week).getTime() - count * weekMs).toISOString().slice(0, 10);
}

/** The first moment of a week. */
export function startOf(week: string): Date {
  return new Date(`${week}T00:00:00Z`);
}

/** The first moment after a week; from then on it is complete. */
export function endOf(week: string): Date {
  return new Date(startOf(week).getTime() + weekMs);
}

/** The `count` weeks that end with `week`, oldest first. */
export function weeksUpTo(week: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => weekBefore(week, count - 1 - at));
}

/** The day of an instant, counted from 1970, in UTC. */
export function dayNumber(at: Date): number {
  return Math.floor(at.getTime() / dayMs);
}
