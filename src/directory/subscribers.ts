/**
 * Wholesale subscribers tell partner-wide whose status changed since a moment: those people are read anew, the
 * customers of the many that come at once are read sooner than their turn. Deletions are in no such list; the round
 * through all customers finds them.
 */
import { WebexError } from '../errors.ts';
import type { Store, Tx } from '../store/store.ts';
import type { Page } from '../webex/call.ts';
import { uuidOf } from '../webex/id.ts';
import type { WebexPerson } from '../webex/people.ts';
import type { WebexSubscriber } from '../webex/wholesale.ts';
import { personRow } from './from-webex.ts';
import { writeRows } from './mirror.ts';
import { people } from './rows.ts';
import { everywhere } from './stages.ts';
import type { Run } from './sync-run.ts';
import { assertLease } from './sync-stage.ts';

/** What a partner's wholesale side tells. Every failure is a `WebexError`. */
export interface SubscriberChanges {
  list(changedSince: Date, cursor?: string): Promise<Page<WebexSubscriber>>;
  /** @throws WebexError with status 404 when Webex has no such person any more. */
  readPerson(personId: string): Promise<WebexPerson>;
}

interface Pulling {
  store: Store;
  run: Run;
  now: () => Date;
  stopping: AbortSignal;
}

/** Where an interrupted reading goes on: the next page, and the newest change seen so far. */
interface Place {
  next: string;
  newest: string;
}

/** What happens while a page is on its way is in the next reading as well. */
const overlapMs = 5 * 60_000;
const dayMs = 86_400_000;
/** So many people are read one by one; the customers of more are read as a whole. */
const mostPeople = 100;

const where = `"orgId" = '${everywhere}' AND stage = 'subscribers'`;

/**
 * Reads the changes since the last complete reading, or of the last day. Returns whether it got to the end.
 * @throws WebexError as Webex failed; LeaseLost.
 */
export async function pullChanges(changes: SubscriberChanges, pulling: Pulling): Promise<boolean> {
  const { store, run, now, stopping } = pulling;
  const { since, place } = await begin(store, now());
  const list = (next?: string) => changes.list(new Date(since.getTime() - overlapMs), next);
  const places = new Set<string>();
  let at: Place | undefined = place;
  let left = mostPeople;
  for (;;) {
    if (stopping.aborted) return false;
    const page: Page<WebexSubscriber> = await list(at?.next).catch((error: unknown) => {
      // An old place that Webex no longer knows would be refused for ever: all is read again from the start.
      if (at && at === place && isRefused(error)) return list();
      throw error;
    });
    if (page.next !== undefined && places.has(page.next)) {
      throw new WebexError({ code: 'webex.unreadable', call: 'GET /wholesale/subscribers' });
    }
    places.add(page.next ?? '');
    const newest = newestOf(page.items, at?.newest ?? since.toISOString(), now());
    const found = await readPeople(changes, page.items, left);
    left -= found.read;
    await store.transaction(async (tx) => {
      await assertLease(tx, run);
      await keep(tx, found, now());
      await (page.next === undefined
        ? complete(tx, { rows: page.items.length, newest, at: now() })
        : progress(tx, page.items.length, { next: page.next, newest }));
    });
    if (page.next === undefined) return true;
    at = { next: page.next, newest };
  }
}

/** Whether Webex does not give this one thing, whoever asks how often; what is busy may be had later. */
function isRefused(error: unknown): error is WebexError {
  if (!(error instanceof WebexError)) return false;
  return error.code !== 'webex.busy' && error.failure.status !== 401;
}

async function begin(store: Store, at: Date): Promise<{ since: Date; place?: Place | undefined }> {
  const [stage] = await store.query<{ cursor: string | null; watermark: string | null }>(
    `UPDATE "SyncStage" SET state = 'running',
       "startedAt" = CASE WHEN cursor IS NULL THEN $1::timestamptz ELSE "startedAt" END
     WHERE ${where} RETURNING cursor, watermark`,
    [at.toISOString()],
  );
  return {
    since: stage?.watermark ? new Date(stage.watermark) : new Date(at.getTime() - dayMs),
    place: stage?.cursor ? (JSON.parse(stage.cursor) as Place) : undefined,
  };
}

/** Never later than now: what changes before a time that lies ahead would not be seen. */
function newestOf(items: readonly WebexSubscriber[], sofar: string, at: Date): string {
  const latest = at.toISOString();
  const newest = items.reduce((newest, { lastStatusChange }) => {
    const changed = lastStatusChange ? new Date(lastStatusChange).toISOString() : newest;
    return changed > newest ? changed : newest;
  }, sofar);
  return newest > latest ? latest : newest;
}

interface Found {
  people: WebexPerson[];
  /** Ids of people that were not read. */
  others: string[];
  read: number;
}

async function readPeople(
  changes: SubscriberChanges,
  items: readonly WebexSubscriber[],
  most: number,
): Promise<Found> {
  const ids = [...new Set(items.flatMap(({ personId }) => personId ?? []))];
  const found: Found = { people: [], others: ids.slice(most), read: 0 };
  for (const id of ids.slice(0, most)) {
    found.read += 1;
    try {
      found.people.push(await changes.readPerson(id));
    } catch (error) {
      if (!isRefused(error)) throw error;
      // One whom Webex does not show keeps nobody from the others; their customer is read sooner.
      if (error.failure.status !== 404) found.others.push(id);
    }
  }
  return found;
}

async function keep(tx: Tx, { people: read, others }: Found, at: Date): Promise<void> {
  const orgs = await tx.query<{ id: string; uuid: string }>(
    'SELECT id, uuid FROM "Organization" WHERE uuid = ANY($1::text[])',
    [[...new Set(read.map(({ orgId = '' }) => uuidOf(orgId) ?? orgId))]],
  );
  const orgOf = new Map(orgs.map(({ id, uuid }) => [uuid, id]));
  const rows = read.flatMap((person) => {
    const orgId = orgOf.get(uuidOf(person.orgId ?? '') ?? '');
    return orgId ? [personRow(person, orgId)] : [];
  });
  await writeRows(tx, people, rows, at);
  if (others.length === 0) return;
  await tx.query(
    `UPDATE "SyncStage" s SET "wantedAt" = $2::timestamptz
     FROM (SELECT DISTINCT "orgId" FROM "Person" WHERE uuid = ANY($1::text[])) changed
     WHERE s."orgId" = changed."orgId" AND s.stage = 'people'`,
    [others.map((id) => uuidOf(id) ?? id), at.toISOString()],
  );
}

async function progress(tx: Tx, rows: number, place: Place): Promise<void> {
  await tx.query(`UPDATE "SyncStage" SET rows = rows + $1, cursor = $2 WHERE ${where}`, [
    rows,
    JSON.stringify(place),
  ]);
}

async function complete(
  tx: Tx,
  { rows, newest, at }: { rows: number; newest: string; at: Date },
): Promise<void> {
  await tx.query(
    `UPDATE "SyncStage" SET rows = rows + $1, cursor = NULL, watermark = $2, state = 'done', "succeededAt" = $3,
       "asOf" = "startedAt", "failedAt" = NULL, "errorCode" = NULL, "trackingId" = NULL
     WHERE ${where}`,
    [rows, newest, at.toISOString()],
  );
}
