/** Waits for facts, not for time. */

/** Resolves when `holds` gives something other than false or undefined; fails with `what` after `withinMs`. */
export async function until<Found>(
  what: string,
  holds: () => Found | Promise<Found>,
  withinMs = 45_000,
): Promise<Exclude<Found, false | undefined>> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const found = await holds();
    if (found !== false && found !== undefined) return found as Exclude<Found, false | undefined>;
    if (performance.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
