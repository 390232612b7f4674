/**
 * How an import is written without anybody waiting for it. Its rows are first put, some at a time, where nobody sees
 * them: a draft. One short statement then makes the draft current, and from that moment the views "Subscription" and
 * "WebOrder" show all of it. What is current is copied into the stored rows, some at a time again, which changes nothing
 * that is seen, and ends. Whatever is killed in between: either all of an import is seen or nothing of it.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Scope } from '../directory/scope.ts';
import type { Store, Tx } from '../store/store.ts';
import type { ImportPlan } from './import-plan.ts';

/** A draft that was written and is not current: its id. */
export type DraftId = string;

/** Rows of one statement: it takes some 10 ms in the embedded database, in which others wait. */
const portion = 200;

/** A draft that has not become current by then never will: whoever wrote it is gone. In milliseconds. */
const draftMs = 3_600_000;

interface Table {
  view: 'Subscription' | 'WebOrder';
  /** Beside `id` and `orgId`, with their types. */
  columns: readonly (readonly [name: string, type: string])[];
}

const subscriptions: Table = {
  view: 'Subscription',
  columns: [
    ['name', 'text'],
    ['status', 'text'],
    ['startsAt', 'timestamptz'],
    ['endsAt', 'timestamptz'],
    ['autoRenew', 'boolean'],
    ['trial', 'boolean'],
    ['webOrderId', 'text'],
  ],
};

const orders: Table = {
  view: 'WebOrder',
  columns: [
    ['subscriptionId', 'text'],
    ['status', 'text'],
    ['orderedAt', 'timestamptz'],
  ],
};

const namesOf = ({ columns }: Table, prefix = '') =>
  columns.map(([name]) => `${prefix}"${name}"`).join(', ');

/** The newest import that was applied: what is planned from here on knows it. */
export async function newestImport(tx: Tx): Promise<string | null> {
  const [row] = await tx.query<{ newest: string | null }>(
    'SELECT max(id) AS newest FROM "ImportRun"',
  );
  return row?.newest ?? null;
}

/** When Cisco Commerce told a term last: an import that is planned from here on knows it. */
export async function newestTerm(tx: Tx): Promise<Date | null> {
  const [row] = await tx.query<{ newest: Date | null }>(
    'SELECT max("toldAt") AS newest FROM "TermQuestion"',
  );
  return row?.newest ?? null;
}

/** Writes what is planned as a draft; rows that other customers of the scope had before leave them with it. */
export async function writeDraft(
  store: Store,
  plan: Pick<ImportPlan, 'subscriptions' | 'orders'>,
  { scope, after, now }: { scope: Scope; after: string | null; now: Date },
): Promise<DraftId> {
  const [draft] = await store.query<{ id: DraftId }>(
    'INSERT INTO "ImportDraft" (after, "startedAt") VALUES ($1, $2) RETURNING id',
    [after, now],
  );
  if (!draft) throw new Error('a draft has no id');
  try {
    await writeRows(store, draft.id, { table: subscriptions, rows: plan.subscriptions, scope });
    await writeRows(store, draft.id, { table: orders, rows: plan.orders, scope });
    await count(store);
  } catch (error) {
    await dropDraft(store, draft.id);
    throw error;
  }
  return draft.id;
}

/**
 * Tells the database how much there is, from a small sample: taken for a handful of rows, a draft that is current
 * would be read as a whole for each lookup.
 */
async function count(store: Store): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.query('SET LOCAL default_statistics_target = 10');
    await tx.query('ANALYZE "DraftSubscription"');
    await tx.query('ANALYZE "DraftWebOrder"');
  });
}

/** Forgets a draft that is not to become current. */
export async function dropDraft(tx: Tx, id: DraftId): Promise<void> {
  await tx.query('DELETE FROM "ImportDraft" WHERE id = $1', [id]);
}

async function writeRows(
  store: Store,
  draftId: DraftId,
  from: { table: Table; rows: readonly { id: string; orgId: string }[]; scope: Scope },
): Promise<void> {
  const { table, rows, scope } = from;
  const typed = table.columns.map(([name, type]) => `"${name}" ${type}`).join(', ');
  const within = scope === 'all' ? 'true' : 't."orgId" = ANY($4::text[])';
  const breaks = createBreaks(store, 0.5);
  for (let at = 0; at < rows.length; at += portion) {
    const some = rows.slice(at, at + portion);
    const json = JSON.stringify(some);
    await store.query(
      `INSERT INTO "Draft${table.view}" ("draftId", id, "orgId", ${namesOf(table)})
       SELECT $1::bigint, r.id, r."orgId", ${namesOf(table, 'r.')}
       FROM jsonb_to_recordset($2::jsonb) AS r(id text, "orgId" text, ${typed})`,
      [draftId, json],
    );
    await store.query(
      `INSERT INTO "Draft${table.view}" ("draftId", id, "orgId", gone)
       SELECT $1::bigint, t.id, t."orgId", true FROM "${table.view}" t
       JOIN jsonb_to_recordset($2::jsonb) AS r(id text, "orgId" text) ON r.id = t.id AND r."orgId" <> t."orgId"
       WHERE t.id = ANY($3::text[]) AND ${within}`,
      [draftId, json, some.map(({ id }) => id), ...(scope === 'all' ? [] : [scope.orgIds])],
    );
    await breaks();
  }
}

/**
 * Another import came in between, or a term of a subscription that the draft carries was read since, or the draft was
 * forgotten: it is to be planned anew.
 */
export class ImportOvertaken extends Error {
  constructor() {
    super('another import was applied, or a term was read, since this one was planned');
    this.name = 'ImportOvertaken';
  }
}

/**
 * Makes a draft current; the statuses of customers that lose something with it are worked out again. `told` is when
 * Commerce had told a term last before the draft was planned: it carries the dates of then.
 * @throws ImportOvertaken
 */
export async function makeCurrent(
  tx: Tx,
  id: DraftId,
  { callId, at, told }: { callId: string; at: Date; told: Date | null },
): Promise<void> {
  const made = await tx.query(
    `UPDATE "ImportDraft" d SET "isCurrent" = true, "appliedAt" = $3 WHERE d.id = $1
       AND NOT EXISTS (SELECT 1 FROM "ImportRun" r WHERE r.id > coalesce(d.after, 0) AND r."callId" <> $2)
       AND NOT EXISTS (SELECT 1 FROM "TermQuestion" q JOIN "DraftSubscription" s ON s.id = q.id AND s."orgId" = q."orgId"
         WHERE s."draftId" = d.id AND q."toldAt" > coalesce($4::timestamptz, '-infinity'))
     RETURNING id`,
    [id, callId, at, told],
  );
  if (made.length === 0) throw new ImportOvertaken();
  await tx.query(
    `DELETE FROM "CustomerState" WHERE "orgId" IN (
       SELECT "orgId" FROM "DraftSubscription" WHERE "draftId" = $1 AND gone
       UNION SELECT "orgId" FROM "DraftWebOrder" WHERE "draftId" = $1 AND gone)`,
    [id],
  );
}

/**
 * Copies an import that is current into the stored rows and forgets drafts that nobody will finish. May be stopped
 * anywhere and run again, also by several at once; resolves when no import is current.
 */
export async function settleImports(store: Store, now: Date): Promise<void> {
  const [current] = await store.query<{ id: DraftId }>(
    'SELECT id FROM "ImportDraft" WHERE "isCurrent"',
  );
  if (current) {
    await copyRows(store, current.id, subscriptions);
    await copyRows(store, current.id, orders);
    await dropDraft(store, current.id);
  }
  await store.query(
    'DELETE FROM "ImportDraft" WHERE "startedAt" < $1 AND "isCurrent" IS NOT true',
    [new Date(now.getTime() - draftMs)],
  );
  await emptyDrafts(store);
  // Made while the tables were small they read all of them for each row: the next file would take minutes.
  if (current) await store.query('DISCARD PLANS');
}

/**
 * A cell that the draft leaves empty keeps what is stored: an import takes nothing away, and terms may have been read
 * since it became current.
 * Rows are read along the key: asked for one draft alone, the database takes another index and sorts all of it each time.
 * The draft is held, so that a copy that was slow cannot go on over that of a later import.
 */
async function copyRows(store: Store, draftId: DraftId, table: Table): Promise<void> {
  const names = namesOf(table);
  const stored = `"Stored${table.view}"`;
  const set = [
    ...table.columns.map(
      ([name]) => `"${name}" = coalesce(excluded."${name}", ${stored}."${name}")`,
    ),
    ...['source', 'updatedAt'].map((name) => `"${name}" = excluded."${name}"`),
  ];
  const sql = `
    WITH held AS (SELECT id, "appliedAt" FROM "ImportDraft" WHERE id = $1 AND "isCurrent" FOR SHARE),
    next AS (SELECT * FROM "Draft${table.view}" WHERE ("draftId", id, "orgId") > ($1, $2, $3) AND EXISTS (SELECT 1 FROM held)
      ORDER BY "draftId", id, "orgId" LIMIT ${portion}),
    piece AS (SELECT * FROM next WHERE "draftId" = $1),
    written AS (INSERT INTO ${stored} (id, "orgId", ${names}, source, "updatedAt")
      SELECT id, "orgId", ${names}, 'import', (SELECT "appliedAt" FROM held) FROM piece WHERE NOT gone
      ON CONFLICT (id, "orgId") DO UPDATE SET ${set.join(', ')}),
    removed AS (DELETE FROM ${stored} t USING piece p WHERE p.gone AND t.id = p.id AND t."orgId" = p."orgId"
      AND t.id = ANY(ARRAY(SELECT id FROM piece WHERE gone)))
    SELECT id, "orgId" FROM piece ORDER BY id DESC, "orgId" DESC LIMIT 1`;
  let last: { id: string; orgId: string } | undefined = { id: '', orgId: '' };
  // nobody waits for the copy
  const breaks = createBreaks(store, 2);
  while (last) {
    [last] = await store.query<{ id: string; orgId: string }>(sql, [draftId, last.id, last.orgId]);
    await breaks();
  }
}

/** Portions after which plans are made anew: one made while a table was small reads all of it for each portion. */
const planned = 20;

/**
 * Gives what is awaited after each portion: the database is left to others, whose answers take several statements each,
 * for this share of the time that the portion took.
 */
function createBreaks(store: Store, share: number): () => Promise<void> {
  let count = 0;
  let began = performance.now();
  return async () => {
    count += 1;
    if (count % planned === 0) await store.query('DISCARD PLANS');
    await wait((performance.now() - began) * share);
    began = performance.now();
  };
}

/**
 * Nobody sees rows of drafts that are gone. They are taken out together once there is no draft at all: that is quick.
 * Where somebody reads the tables for long, a backup for one, they stay until the next time: while this waited for it,
 * every lookup would wait for this.
 */
async function emptyDrafts(store: Store): Promise<void> {
  const [left] = await store.query<{ rows: boolean }>(
    `SELECT NOT EXISTS (SELECT 1 FROM "ImportDraft") AND (EXISTS (SELECT 1 FROM "DraftSubscription")
       OR EXISTS (SELECT 1 FROM "DraftWebOrder")) AS rows`,
  );
  if (!left?.rows) return;
  try {
    await store.transaction(async (tx) => {
      await tx.query(`SET LOCAL lock_timeout = ${longestLockMs}`);
      // Whoever begins a draft waits; whoever began one is seen.
      await tx.query('LOCK TABLE "ImportDraft" IN SHARE ROW EXCLUSIVE MODE');
      const drafts = await tx.query('SELECT 1 FROM "ImportDraft" LIMIT 1');
      if (drafts.length === 0) await tx.query('TRUNCATE "DraftSubscription", "DraftWebOrder"');
    });
  } catch (error) {
    if (!isLocked(error)) throw error;
  }
}

/** Others stand behind whoever waits for a table. */
const longestLockMs = 50;

/** SQLSTATE 55P03, lock_not_available. */
function isLocked(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '55P03';
}
