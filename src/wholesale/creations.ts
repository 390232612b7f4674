/** Customers on their way, one row each: asked for by one press, worked on under a lease, told once. */
import { randomUUID } from 'node:crypto';
import type { Tx, Write } from '../store/store.ts';
import type { NewWholesaleCustomer } from '../webex/wholesale-customers.ts';

export type CreationState = 'requested' | 'accepted' | 'review' | 'ready' | 'errors' | 'failed';

export interface Creation {
  /** That of the draft. */
  id: string;
  callId: string;
  personId: string;
  personOrgId: string | null;
  email: string | null;
  /** Where its end is told, as JSON. */
  tellAt: Readonly<Record<string, unknown>>;
  templateId: string;
  name: string;
  externalId: string;
  request: NewWholesaleCustomer;
  state: CreationState;
  /** How often the request went to Webex; counted before it goes. */
  sent: number;
  /** How often Webex was asked how far it is. */
  looks: number;
  /** Webex's id of the wholesale customer. */
  customerId: string | null;
  orgId: string | null;
  /** Webex's reasons. */
  problems: string[];
  createdAt: Date;
  settledAt: Date | null;
  leaseToken: string | null;
}

/** What changes in a step. */
export type Progress = Partial<
  Pick<Creation, 'state' | 'sent' | 'looks' | 'customerId' | 'orgId' | 'problems'>
> & {
  /** When it is looked at again; undefined: never, it has ended. */
  again?: Date | undefined;
};

const columns = `id, "callId", "personId", "personOrgId", email, "tellAt", "templateId", name, "externalId", request,
  state, sent, looks, "customerId", "orgId", problems, "createdAt", "settledAt", "leaseToken"`;

/** A customer that is on its way or there holds its external id; one that failed gives it back. */
export async function isClaimed(store: Tx, externalId: string): Promise<boolean> {
  const rows = await store.query('SELECT 1 FROM "WholesaleCreation" WHERE claim = $1', [
    externalId,
  ]);
  return rows.length > 0;
}

/** The packages an organization was created with, where it was created here; undefined otherwise. */
export async function createdWith(
  store: Tx,
  orgId: string,
): Promise<readonly string[] | undefined> {
  const [row] = await store.query<Pick<Creation, 'request'>>(
    'SELECT request FROM "WholesaleCreation" WHERE "orgId" = $1 ORDER BY "createdAt" LIMIT 1',
    [orgId],
  );
  return row?.request.packages;
}

/**
 * Asks for a customer, in the transaction of the press. The same draft asks once.
 * @throws when the external id was claimed meanwhile, by duplicate key.
 */
export function requesting(
  asked: Pick<
    Creation,
    | 'id'
    | 'callId'
    | 'personId'
    | 'personOrgId'
    | 'email'
    | 'tellAt'
    | 'templateId'
    | 'name'
    | 'externalId'
    | 'request'
  >,
  now: Date,
): Write {
  return async (tx) => {
    await tx.query(
      `INSERT INTO "WholesaleCreation"(id, "callId", "personId", "personOrgId", email, "tellAt", "templateId", name,
         "externalId", claim, request, "attestedAt", problems, "runAfter", "createdAt")
       VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9, $9, $10::jsonb, $11, '{}', $11, $11)
       ON CONFLICT (id) DO NOTHING`,
      [
        asked.id,
        asked.callId,
        asked.personId,
        asked.personOrgId,
        asked.email,
        JSON.stringify(asked.tellAt),
        asked.templateId,
        asked.name,
        asked.externalId,
        JSON.stringify(asked.request),
        now,
      ],
    );
  };
}

/** Takes what is due, at most `most`, for so long; what others hold is left to them. */
export function claimCreations(
  store: Tx,
  most: number,
  now: Date,
  leaseMs: number,
): Promise<Creation[]> {
  return store.query<Creation>(
    `UPDATE "WholesaleCreation" SET "leaseUntil" = $3, "leaseToken" = $4
      WHERE id IN (SELECT id FROM "WholesaleCreation"
                    WHERE "settledAt" IS NULL AND "runAfter" <= $2
                      AND ("leaseUntil" IS NULL OR "leaseUntil" < $2)
                    ORDER BY "runAfter" LIMIT $1 FOR UPDATE SKIP LOCKED)
      RETURNING ${columns}`,
    [most, now, new Date(now.getTime() + leaseMs), randomUUID()],
  );
}

/** Ends the leases of processes that are gone; only where nobody else works on this database. */
export async function freeCreations(store: Tx): Promise<void> {
  await store.query(
    `UPDATE "WholesaleCreation" SET "leaseUntil" = NULL, "leaseToken" = NULL WHERE "leaseUntil" IS NOT NULL`,
  );
}

/** Writes how far a creation is; `keep` holds the lease for a further step. False: the lease was lost. */
export async function advance(
  tx: Tx,
  creation: Creation,
  progress: Progress,
  { now, keep = false }: { now: Date; keep?: boolean },
): Promise<boolean> {
  const { again, ...changed } = progress;
  const next = { ...creation, ...changed };
  const ended = again === undefined && !keep;
  const rows = await tx.query(
    `UPDATE "WholesaleCreation"
        SET state = $3, sent = $4, looks = $5, "customerId" = $6, "orgId" = $7, problems = $8,
            "runAfter" = coalesce($9, "runAfter"), "settledAt" = $10,
            claim = CASE WHEN $3 = 'failed' THEN NULL ELSE claim END,
            "leaseUntil" = CASE WHEN $11 THEN "leaseUntil" END,
            "leaseToken" = CASE WHEN $11 THEN "leaseToken" END
      WHERE id = $1 AND "leaseToken" = $2 AND "settledAt" IS NULL RETURNING id`,
    [
      creation.id,
      creation.leaseToken,
      next.state,
      next.sent,
      next.looks,
      next.customerId,
      next.orgId,
      next.problems,
      again ?? null,
      ended ? now : null,
      keep,
    ],
  );
  return rows.length > 0;
}

/** The latest ones, for whoever asks how far they are. */
export function latestCreations(store: Tx, most: number): Promise<Creation[]> {
  return store.query<Creation>(
    `SELECT ${columns} FROM "WholesaleCreation" ORDER BY "createdAt" DESC, id LIMIT $1`,
    [most],
  );
}

/** The creation of this draft, if it was asked for. */
export async function readCreation(store: Tx, id: string): Promise<Creation | undefined> {
  const [found] = await store.query<Creation>(
    `SELECT ${columns} FROM "WholesaleCreation" WHERE id = $1`,
    [id],
  );
  return found;
}
