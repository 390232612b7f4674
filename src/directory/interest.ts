/**
 * Which customers people ask about: their people are copied sooner. Counted in memory and written now and then, so
 * that no answer waits for it; what a crash loses is a minute of counting.
 */
import type { Store } from '../store/store.ts';
import { decayed } from './sync-plan.ts';

export interface Interest {
  /** Somebody was shown something of this customer. */
  note(orgId: string): void;
}

/** Between two writes. */
const writeMs = 30_000;

export function createInterest({ store, now }: { store: Store; now: () => Date }): Interest {
  let counted = new Map<string, number>();
  let writtenAt = Number.NEGATIVE_INFINITY;

  async function write(): Promise<void> {
    const asks = [...counted];
    counted = new Map();
    await store.query(
      `INSERT INTO "CustomerInterest" AS t ("orgId", asks, "askedAt")
       SELECT *, $3::timestamptz FROM unnest($1::text[], $2::float8[])
       ON CONFLICT ("orgId") DO UPDATE
       SET asks = t.asks * ${decayed('t."askedAt"', 'excluded."askedAt"')} + excluded.asks, "askedAt" = excluded."askedAt"`,
      [asks.map(([orgId]) => orgId), asks.map(([, count]) => count), now().toISOString()],
    );
  }

  return {
    note(orgId) {
      counted.set(orgId, (counted.get(orgId) ?? 0) + 1);
      if (now().getTime() - writtenAt < writeMs) return;
      writtenAt = now().getTime();
      // A count that is lost changes an order, nothing else.
      write().catch(() => undefined);
    },
  };
}
