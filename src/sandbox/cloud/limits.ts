/** Requests per minute and token, counted as Webex does it: a window that starts with the first request. */
import type { CloudBudget, CloudLimits } from './contract.ts';

const windowMs = 60_000;

export interface Meter {
  /** Counts a request. Answers how many seconds to wait when it is one too many, else 0. */
  spend(path: string): number;
  budget(): CloudBudget;
}

interface Spent {
  since: number;
  used: number;
  refused: number;
}

/** The meter of one token, by the clock `now`. */
export function createMeter(limits: CloudLimits, clock: () => Date): Meter {
  const spent: Record<keyof CloudLimits, Spent> = {
    general: { since: 0, used: 0, refused: 0 },
    messages: { since: 0, used: 0, refused: 0 },
  };
  return {
    spend: (path) => {
      const kind = /^\/v1\/(messages|attachment|contents)/.test(path) ? 'messages' : 'general';
      const count = spent[kind];
      const now = clock().getTime();
      if (now - count.since >= windowMs) Object.assign(count, { since: now, used: 0, refused: 0 });
      if (count.used >= limits[kind]) {
        count.refused += 1;
        return Math.max(1, Math.ceil((count.since + windowMs - now) / 1000));
      }
      count.used += 1;
      return 0;
    },
    budget: () => ({
      general: { used: spent.general.used, refused: spent.general.refused },
      messages: { used: spent.messages.used, refused: spent.messages.refused },
    }),
  };
}
