/** Small arithmetic of measurements. */

/** The value below which `share` (0…1) of the values lie; nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(0, Math.ceil(share * sorted.length) - 1);
  return sorted[rank] ?? Number.NaN;
}

/** `12.3 ms`, `1,234 ms`. */
export function milliseconds(value: number): string {
  return `${value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en')} ms`;
}

/** One row of the printed table; `goal` is what the row is measured against, if anything. */
export function printRow(what: string, figure: string, goal = ''): void {
  console.log(`${what.padEnd(62)} ${figure.padStart(24)}   ${goal}`);
}
