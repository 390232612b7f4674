/**
 * Imports that remove users wait for a second person's yes (FEATURES F256). The job is written with the first yes and
 * stands still until the second; after a day nobody can allow it any more.
 */
import type { Tx, Write } from '../store/store.ts';
import type { UserJob } from './user-jobs.ts';

/** An import that waits. */
export interface WaitingImport
  extends Pick<
    UserJob,
    'id' | 'orgId' | 'customer' | 'personId' | 'email' | 'fileName' | 'headings' | 'delimiter'
  > {
  add: number;
  change: number;
  remove: number;
}

/** How long a first yes waits for the second, in milliseconds. */
const waitsMs = 24 * 3_600_000;

/** What waits, the newest first; `reader` decides whose. */
export function waitingImports(reader: Tx, now: Date): Promise<WaitingImport[]> {
  return reader.query<WaitingImport>(
    `SELECT j.id, j."orgId", j.customer, j."personId", j.email, j."fileName", j.headings,
       j.delimiter, count(*) FILTER (WHERE r.effect = 'add')::int AS add,
       count(*) FILTER (WHERE r.effect = 'change')::int AS change,
       count(*) FILTER (WHERE r.effect = 'remove')::int AS remove
     FROM "UserJob" j JOIN "UserJobRow" r ON r."jobId" = j.id
     WHERE j.state = 'waiting' AND j."createdAt" > $1
     GROUP BY j.id ORDER BY j."createdAt" DESC`,
    [new Date(now.getTime() - waitsMs)],
  );
}

/** The second yes. @throws when it was given meanwhile: nothing is written, and the event finds it so. */
export function allowing(id: string): Write {
  return async (tx) => {
    const rows = await tx.query(
      `UPDATE "UserJob" SET state = 'running' WHERE id = $1 AND state = 'waiting' RETURNING id`,
      [id],
    );
    if (rows.length === 0) throw new Error('the import was allowed by another press meanwhile');
  };
}
