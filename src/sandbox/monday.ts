/** “Make it Monday”: the bot starts anew on the next Monday, ten seconds before nine (UTC), with everything it knew. */

export interface SandboxClock {
  /** Resolves with the bot's new time once it is ready again. One at a time. */
  makeMonday(): Promise<Date>;
}

const dayMs = 86_400_000;
/** 08:59:50 */
const wakesMs = (9 * 3_600 - 10) * 1_000;

/** The next Monday at 08:59:50 UTC after this moment, in milliseconds since 1970. */
export function mondayAfter(now: number): number {
  const day = Math.floor(now / dayMs);
  for (let ahead = 0; ; ahead++) {
    const at = (day + ahead) * dayMs + wakesMs;
    if (new Date(at).getUTCDay() === 1 && at > now) return at;
  }
}

/** `restart` starts the bot anew, this many milliseconds ahead of the machine. */
export function createClock(restart: (aheadMs: number) => Promise<void>): SandboxClock {
  let aheadMs = 0;
  let moving: Promise<Date> | undefined;

  async function move(): Promise<Date> {
    const at = mondayAfter(Date.now() + aheadMs);
    aheadMs = at - Date.now();
    await restart(aheadMs);
    return new Date(at);
  }

  return {
    makeMonday() {
      moving ??= move().finally(() => {
        moving = undefined;
      });
      return moving;
    },
  };
}
