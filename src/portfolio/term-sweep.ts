/**
 * The terms of the subscriptions that licences name, from Cisco Commerce. What an import says stays, with its age;
 * Commerce fills in what is missing and is asked again about that: what it told last is kept beside, so that a date is
 * Commerce's where it is the same. A refusal takes nothing away, and what Commerce does not know becomes no row: it
 * would look like a subscription that runs.
 */
import { WebexError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Store, Tx } from '../store/store.ts';
import { type Commerce, type CommerceSubscription, isSignIn } from '../webex/commerce.ts';

interface TermsDeps {
  store: Store;
  commerce: Pick<Commerce, 'readSubscription'> | undefined;
  now: () => Date;
  log: Pick<Log, 'warn'>;
  /** Subscriptions that are asked for in one sweep. */
  perSweep?: number | undefined;
}

/** A subscription as the licences of a customer name it. */
interface Named {
  id: string;
  orgId: string;
}

const weekMs = 7 * 24 * 3_600_000;

/** Questions in a row that Commerce could not take, after which the rest waits for the next sweep. */
const mostInVain = 3;

/**
 * Asks for those that were tried longest ago, or never. One that is refused for what it is has its turn again in a week;
 * one that Commerce could not or would not be asked about, in the next sweep, behind the others.
 * @throws WebexError when Commerce takes no questions: it fails, asks to be left alone, or does not let Deskhand in.
 */
export async function sweepTerms(deps: TermsDeps): Promise<number> {
  const { store, commerce, now, log, perSweep = 60 } = deps;
  if (!commerce) return 0;
  let read = 0;
  let inVain = 0;
  for (const one of await findDue(store, now(), perSweep)) {
    // What an import has planned on would be different by the time it is written.
    if (await isImporting(store)) break;
    const at = now();
    try {
      const term = await commerce.readSubscription(one.id);
      if (!(await write(store, one, { term, at }))) break;
      inVain = 0;
      read += 1;
    } catch (error) {
      // Who is not signed in has asked about none of them.
      if (!(error instanceof WebexError) || isSignIn(error)) throw error;
      log.warn('terms of a subscription not read', { orgId: one.orgId, error });
      const asked = isAbout(error);
      await note(store, one, { at, asked });
      if (error.failure.status === 429 || error.failure.retryAfterMs) throw error;
      inVain = asked ? 0 : inVain + 1;
      if (inVain === mostInVain) throw error;
    }
  }
  return read;
}

/** Whether Commerce refused one subscription; with 401 and 403 it refuses the application. */
function isAbout({ code, failure: { status } }: WebexError): boolean {
  return code === 'webex.refused' && status !== 403;
}

/** Those whose end no import tells. */
function findDue(store: Store, at: Date, most: number): Promise<Named[]> {
  return store.query<Named>(
    `SELECT n.id, n."orgId" FROM (SELECT DISTINCT l."subscriptionId" AS id, l."orgId" FROM "License" l
       WHERE l."goneAt" IS NULL AND l."subscriptionId" IS NOT NULL) n
     LEFT JOIN "Subscription" s ON s.id = n.id AND s."orgId" = n."orgId"
     LEFT JOIN "TermQuestion" q ON q.id = n.id AND q."orgId" = n."orgId"
     WHERE (s."endsAt" IS NULL OR s.source = 'commerce' OR s."endsAt" = q."endsAt") AND (q."askedAt" IS NULL OR q."askedAt" < $1)
     ORDER BY q."triedAt" NULLS FIRST, n.id, n."orgId" LIMIT $2`,
    [new Date(at.getTime() - weekMs), most],
  );
}

async function isImporting(tx: Tx): Promise<boolean> {
  return (await tx.query('SELECT 1 FROM "ImportDraft" LIMIT 1')).length > 0;
}

/**
 * Keeps an answer and notes it, both or neither: a date is Commerce's only as long as both say the same. False: an
 * import began while Commerce was answering, and nothing is written.
 */
function write(
  store: Store,
  one: Named,
  { term, at }: { term: CommerceSubscription | undefined; at: Date },
): Promise<boolean> {
  return store.transaction(async (tx) => {
    if (await isImporting(tx)) return false;
    const isKept = await keep(tx, one, { term, at });
    await note(tx, one, { at, asked: true, term: isKept ? term : undefined });
    return true;
  });
}

/** One of the stored dates as it becomes: Commerce's where it has none, or the one that Commerce told before. */
const next = (name: 'startsAt' | 'endsAt') =>
  `CASE WHEN s.source = 'commerce' OR s."${name}" IS NULL OR s."${name}" = (SELECT q."${name}" FROM "TermQuestion" q
       WHERE q.id = s.id AND q."orgId" = s."orgId") THEN coalesce(excluded."${name}", s."${name}") ELSE s."${name}" END`;

/**
 * Keeps a term that has an end: by one without, nothing can be judged. None is turned round: it keeps what it has, and
 * false is given.
 */
async function keep(
  tx: Tx,
  { id, orgId }: Named,
  { term: { start, end } = {}, at }: { term: Partial<CommerceSubscription> | undefined; at: Date },
): Promise<boolean> {
  if (!end || (start && start >= end)) return false;
  const kept = await tx.query(
    `INSERT INTO "StoredSubscription" AS s (id, "orgId", "startsAt", "endsAt", source, "updatedAt")
     VALUES ($1, $2, $3, $4, 'commerce', $5)
     ON CONFLICT (id, "orgId") DO UPDATE SET "startsAt" = ${next('startsAt')}, "endsAt" = ${next('endsAt')},
       "updatedAt" = CASE WHEN s.source = 'commerce' THEN excluded."updatedAt" ELSE s."updatedAt" END
     WHERE coalesce((${next('startsAt')}) < (${next('endsAt')}), true) RETURNING 1`,
    [id, orgId, start ?? null, end, at],
  );
  return kept.length > 0;
}

/** Columns that do not change keep their time; `term` is what Commerce answered and was kept. */
async function note(
  tx: Tx,
  { id, orgId }: Named,
  { at, asked, term }: { at: Date; asked: boolean; term?: CommerceSubscription | undefined },
): Promise<void> {
  const { start, end } = term ?? {};
  await tx.query(
    `INSERT INTO "TermQuestion" AS q (id, "orgId", "triedAt", "askedAt", "toldAt", "startsAt", "endsAt")
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (id, "orgId") DO UPDATE SET "triedAt" = excluded."triedAt",
       "askedAt" = coalesce(excluded."askedAt", q."askedAt"), "toldAt" = coalesce(excluded."toldAt", q."toldAt"),
       "startsAt" = coalesce(excluded."startsAt", q."startsAt"), "endsAt" = coalesce(excluded."endsAt", q."endsAt")`,
    [id, orgId, at, asked ? at : null, end ? at : null, start ?? null, end ?? null],
  );
}
