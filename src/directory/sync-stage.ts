/**
 * Pulls one stage of one organization, page by page. Each page's rows and the place to continue from are
 * written in one transaction, so a crash at any moment repeats at most one page.
 */
import { WebexError } from '../errors.ts';
import type { Store, Tx } from '../store/store.ts';
import { forgetSeen, markGone, rememberSeen, unreadable, writeRows } from './mirror.ts';
import type { Part, RowPage, StageSource } from './stages.ts';
import { LeaseLost, type Run } from './sync-run.ts';

interface Pulling {
  store: Store;
  run: Run;
  now: () => Date;
  /** Aborted when this process is to stop; the page under way is finished. */
  stopping: AbortSignal;
}

/**
 * Pulls a stage to its end, from where it stopped. Returns whether it reached the end (not when stopping).
 * @throws WebexError as Webex failed; LeaseLost when another process has taken over the run.
 */
export async function pullStage(
  part: Part,
  source: StageSource,
  { store, run, now, stopping }: Pulling,
): Promise<boolean> {
  let cursor = await begin(store, part, now());
  const goesOn = createForward(part);
  for (;;) {
    if (stopping.aborted) return false;
    const page = await source.pull(part.orgId, cursor);
    goesOn(page);
    const at = now();
    await store.transaction(async (tx) => {
      await assertLease(tx, run);
      await keepPage(tx, part, source, page, at);
    });
    if (page.next === undefined) return true;
    cursor = page.next;
  }
}

/**
 * Watches that a list comes to an end: a page that leads back to an earlier one, or holds the same as the one before it,
 * would be read for ever.
 */
function createForward({ stage }: Part): (page: RowPage) => void {
  const cursors = new Set<string>();
  let last = '';
  return ({ rows, next }) => {
    const ids = rows.map(({ id }) => id).join(' ');
    // Administrators' lists of customers, read one after the other, may well hold the same.
    const isAgain = stage !== 'organizations' && rows.length > 0 && ids === last;
    if (next !== undefined && (isAgain || cursors.has(next))) {
      throw new WebexError({
        code: 'webex.unreadable',
        call: `GET ${stage}`,
        reason: 'the pages of the list lead in a circle',
      });
    }
    cursors.add(next ?? '');
    last = ids;
  };
}

/** Records why a stage ended before its time; its cursor stays, so a retry continues there. */
export async function failStage(
  store: Store,
  part: Part,
  failure: { code: string; trackingId?: string | undefined },
  at: Date,
): Promise<void> {
  await store.query(
    `UPDATE "SyncStage" SET state = 'failed', "failedAt" = $3, "errorCode" = $4, "trackingId" = $5
     WHERE "orgId" = $1 AND stage = $2`,
    [part.orgId, part.stage, at.toISOString(), failure.code, failure.trackingId ?? null],
  );
}

/** Marks the stage as under way; returns the cursor of an interrupted pull. */
async function begin(store: Store, part: Part, at: Date): Promise<string | undefined> {
  const [stage] = await store.query<{ cursor: string | null }>(
    `UPDATE "SyncStage" SET state = 'running',
       "startedAt" = CASE WHEN cursor IS NULL THEN $3::timestamptz ELSE "startedAt" END
     WHERE "orgId" = $1 AND stage = $2 RETURNING cursor`,
    [part.orgId, part.stage, at.toISOString()],
  );
  return stage?.cursor ?? undefined;
}

async function keepPage(
  tx: Tx,
  part: Part,
  { mirror }: StageSource,
  page: RowPage,
  at: Date,
): Promise<void> {
  const ids = [...page.rows.map((row) => row.id), ...(page.incomplete ? [unreadable] : [])];
  let changed = await writeRows(tx, mirror, page.rows, at);
  if (page.next !== undefined) {
    await rememberSeen(tx, part, ids);
    await progress(tx, part, page.rows.length, changed, page.next);
    return;
  }
  changed += await markGone(tx, mirror, part, ids, at);
  await forgetSeen(tx, part);
  await complete(tx, part, page.rows.length, changed, at);
}

async function progress(
  tx: Tx,
  part: Part,
  rows: number,
  changed: number,
  cursor: string,
): Promise<void> {
  await tx.query(
    `UPDATE "SyncStage" SET rows = rows + $3, changed = changed + $4, cursor = $5
     WHERE "orgId" = $1 AND stage = $2`,
    [part.orgId, part.stage, rows, changed, cursor],
  );
}

async function complete(
  tx: Tx,
  part: Part,
  rows: number,
  changed: number,
  at: Date,
): Promise<void> {
  await tx.query(
    `UPDATE "SyncStage" SET rows = rows + $3, changed = changed + $4, cursor = NULL, state = 'done',
       "succeededAt" = $5, "asOf" = "startedAt", "failedAt" = NULL, "errorCode" = NULL, "trackingId" = NULL
     WHERE "orgId" = $1 AND stage = $2`,
    [part.orgId, part.stage, rows, changed, at.toISOString()],
  );
}

/** A process that slept past its lease must not write any more. */
export async function assertLease(tx: Tx, run: Run): Promise<void> {
  const [held] = await tx.query(
    `SELECT 1 FROM "SyncRun" WHERE id = $1::bigint AND "leaseToken" = $2 AND state = 'running'`,
    [run.id, run.token],
  );
  if (!held) throw new LeaseLost();
}
