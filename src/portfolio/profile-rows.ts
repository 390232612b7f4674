/** Reading and writing the table of profiles. */
import type { WebexError } from '../errors.ts';
import type { Tx } from '../store/store.ts';
import { uuidOf } from '../webex/id.ts';

/** Columns that are left out stay as they are. All rows of one call have the same columns. */
export interface ProfileRow {
  orgId: string;
  region?: string;
  regionFrom?: string;
  regionAt?: Date;
  tags?: readonly string[];
  trialIds?: readonly string[];
  trialsAt?: Date;
  tagsAt?: Date;
  wholesaleId?: string | null;
  wholesaleState?: string | null;
  externalId?: string | null;
  wholesaleAt?: Date;
  signedInAt?: Date | null;
  signInsSince?: Date;
  signInsAt?: Date;
  signInsTriedAt?: Date | null;
  signInsTrouble?: string | null;
}

const dayMs = 86_400_000;

/** Sign-ins as Webex told them, back to `days` before `at`. */
export function signInsRead(
  orgId: string,
  { last, at, days }: { last: Date | undefined; at: Date; days: number },
): ProfileRow {
  const signInsSince = new Date(at.getTime() - days * dayMs);
  const read = { signedInAt: last ?? null, signInsSince, signInsAt: at };
  return { orgId, ...read, signInsTriedAt: null, signInsTrouble: null };
}

/** Sign-ins that Webex did not tell: what was read before stays, and the failure is kept beside it. */
export function signInsNotRead(
  orgId: string,
  { error, at }: { error: WebexError; at: Date },
): ProfileRow {
  return { orgId, signInsTriedAt: at, signInsTrouble: error.code.replace('webex.', '') };
}

/** Ids of organizations as the copy writes them. */
export interface OrganizationIds {
  all: readonly string[];
  /** The copy's writing of an id or UUID; undefined when Webex does not have it any more. */
  known(id: string): string | undefined;
}

/** Reads the ids of all customers that are not gone. */
export async function readOrganizationIds(tx: Tx): Promise<OrganizationIds> {
  const rows = await tx.query<{ id: string; uuid: string }>(
    'SELECT id, uuid FROM "Organization" WHERE "goneAt" IS NULL ORDER BY id',
  );
  const byUuid = new Map(rows.flatMap(({ id, uuid }) => [[id, id] as const, [uuid, id]]));
  return {
    all: rows.map(({ id }) => id),
    known: (id) => byUuid.get(id) ?? byUuid.get(uuidOf(id) ?? id),
  };
}

const types: Record<Exclude<keyof ProfileRow, 'orgId'>, string> = {
  region: 'text',
  regionFrom: 'text',
  regionAt: 'timestamptz',
  tags: 'jsonb',
  trialIds: 'jsonb',
  trialsAt: 'timestamptz',
  tagsAt: 'timestamptz',
  wholesaleId: 'text',
  wholesaleState: 'text',
  externalId: 'text',
  wholesaleAt: 'timestamptz',
  signedInAt: 'timestamptz',
  signInsSince: 'timestamptz',
  signInsAt: 'timestamptz',
  signInsTriedAt: 'timestamptz',
  signInsTrouble: 'text',
};

const portion = 2_000;

/** Writes the given columns of the given customers. */
export async function writeProfiles(tx: Tx, rows: readonly ProfileRow[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = (Object.keys(types) as (keyof typeof types)[]).filter((name) => name in first);
  const names = columns.map((name) => `"${name}"`).join(', ');
  const values = columns.map((name) =>
    types[name] === 'jsonb'
      ? `ARRAY(SELECT jsonb_array_elements_text(r."${name}"))`
      : `r."${name}"`,
  );
  for (let from = 0; from < rows.length; from += portion) {
    await tx.query(
      `INSERT INTO "CustomerProfile" AS p ("orgId", ${names})
       SELECT r."orgId", ${values.join(', ')} FROM jsonb_to_recordset($1::jsonb)
         AS r("orgId" text, ${columns.map((name) => `"${name}" ${types[name]}`).join(', ')})
       ON CONFLICT ("orgId") DO UPDATE SET ${columns.map((name) => `"${name}" = excluded."${name}"`).join(', ')}`,
      [JSON.stringify(rows.slice(from, from + portion))],
    );
  }
}

/**
 * Takes off what Webex for Wholesale told of customers that it does not have any more: of one, or of all whose wholesale id
 * is not among those given. What was told after `before` stays, for whoever asked earlier cannot know it.
 */
export async function forgetWholesale(
  tx: Tx,
  gone: { orgId: string } | { allBut: readonly string[] },
  { before, at }: { before: Date; at: Date },
): Promise<void> {
  const [is, value] =
    'orgId' in gone
      ? ['"orgId" = $1', gone.orgId]
      : ['"wholesaleId" <> ALL($1::text[])', gone.allBut];
  await tx.query(
    `UPDATE "CustomerProfile" SET "wholesaleId" = NULL, "wholesaleState" = NULL, "externalId" = NULL, "wholesaleAt" = $3
     WHERE ${is} AND "wholesaleId" IS NOT NULL AND "wholesaleAt" < $2`,
    [value, before, at],
  );
}
