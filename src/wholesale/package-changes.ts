/** Package changes that may be taken back by whoever made them, for a day. */
import type { Tx, Write } from '../store/store.ts';
import type { SubscriberPackage } from './packages.ts';
import type { UserWish } from './user-plan.ts';

export interface PackageChange {
  callId: string;
  personId: string;
  orgId: string;
  customerId: string;
  subscriberId: string;
  email: string;
  /** What the user had; number, extension and location as the copy knew them. */
  before: UserWish;
  after: SubscriberPackage;
  at: Date;
}

const undoMs = 24 * 3_600_000;

/** Remembers a change; a repeat of the same yes remembers nothing more. */
export function remembering(change: PackageChange): Write {
  return async (tx) => {
    await tx.query(
      `INSERT INTO "PackageChange"("callId", "personId", "orgId", "customerId", "subscriberId", email, before, after, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9) ON CONFLICT ("callId") DO NOTHING`,
      [
        change.callId,
        change.personId,
        change.orgId,
        change.customerId,
        change.subscriberId,
        change.email,
        JSON.stringify(change.before),
        change.after,
        change.at,
      ],
    );
  };
}

/** The last change of this person that was not taken back, or the named one; undefined after a day. */
export async function lastChange(
  tx: Tx,
  { personId, callId, now }: { personId: string; callId?: string | undefined; now: Date },
): Promise<PackageChange | undefined> {
  const [change] = await tx.query<PackageChange>(
    `SELECT * FROM "PackageChange" WHERE "personId" = $1 AND "undoneBy" IS NULL AND at > $2
       AND ($3::text IS NULL OR "callId" = $3)
     ORDER BY at DESC LIMIT 1`,
    [personId, new Date(now.getTime() - undoMs), callId ?? null],
  );
  return change;
}

/** Notes that it was taken back. */
export function takenBack(callId: string, by: string): Write {
  return async (tx) => {
    await tx.query('UPDATE "PackageChange" SET "undoneBy" = $2 WHERE "callId" = $1', [callId, by]);
  };
}
