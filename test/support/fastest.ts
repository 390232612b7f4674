/** Times what does not depend on what else the machine does. */

/** The fastest of three rounds in milliseconds: a machine that is busy elsewhere slows one down, not all. */
export async function fastestMs(round: () => unknown): Promise<number> {
  let fastest = Number.POSITIVE_INFINITY;
  for (let count = 0; count < 3; count += 1) {
    const started = performance.now();
    await round();
    fastest = Math.min(fastest, performance.now() - started);
  }
  return fastest;
}

/** Whether work that waits for nothing takes longer than this, in milliseconds, each of twenty times. */
export function isAlwaysSlower(limitMs: number, work: () => unknown): boolean {
  for (let count = 0; count < 20; count += 1) {
    const started = performance.now();
    work();
    if (performance.now() - started <= limitMs) return false;
  }
  return true;
}
