/** How often one address may come: so many times a minute, counted in this process. */

/** True while `address` is within its allowance. */
export type Pace = (address: string) => boolean;

const minuteMs = 60_000;
const mostAddresses = 5_000;

/** `ticks`: milliseconds of a clock that nobody sets. */
export function createPace(perMinute: number, ticks = () => performance.now()): Pace {
  const counted = new Map<string, { until: number; count: number }>();
  return (address) => {
    const now = ticks();
    const held = counted.get(address);
    if (held && held.until > now) {
      held.count += 1;
      return held.count <= perMinute;
    }
    counted.delete(address);
    counted.set(address, { until: now + minuteMs, count: 1 });
    const [oldest] = counted.keys();
    if (counted.size > mostAddresses && oldest !== undefined) counted.delete(oldest);
    return true;
  };
}
