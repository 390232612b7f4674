/** What is known of a person: as Webex tells it, and in Deskhand's own table. */
import type { Language } from '../language/index.ts';
import type { Tx } from '../store/store.ts';
import type { Role } from './roles.ts';

/** A person as Webex tells them. */
export interface WebexIdentity {
  personId: string;
  orgId: string;
  /** Lower case. */
  email: string;
  displayName: string;
  /** Decoded values of the role ids, such as `id_full_admin`. */
  roles: readonly string[];
  /** `person`, `bot`, `appuser`; undefined counts as a person. */
  type?: string | undefined;
}

/** Where a role comes from: given in Deskhand, listed in PARTNER_ADMINS, or held in Webex. */
export type RoleSource = 'deskhand' | 'settings' | 'webex';

export interface KnownPerson {
  personId: string;
  orgId: string;
  email: string;
  displayName: string;
  role: Role;
  roleFrom: RoleSource;
  /** Whose data they may see: a role given in Deskhand does not widen what Webex restricts. */
  customers: 'all' | 'assigned';
  /** Whose assigned customers these are, when not their own: those of the person who gave them the role. */
  customersOf?: string | undefined;
  /** The language they chose. */
  language?: Language | undefined;
  /** The language they were last understood to write in, once they were told so. */
  writes?: Language | undefined;
}

/** What is needed to write somebody into the table. */
export type Identified = Pick<KnownPerson, 'personId' | 'orgId' | 'email' | 'displayName'>;

/** A row of `BotUser`, as far as it decides something. */
export interface OwnRecord {
  email: string;
  displayName: string;
  role: string | null;
  customersOf: string | null;
  language: string | null;
  writes: string | null;
  seenAt: Date;
}

/** Who gave a role, and whose customers come with it when these are not all. */
export interface Granter {
  grantedBy: string;
  customersOf: string | undefined;
}

/** Writes somebody into the table, with what is new about them. */
export async function upsert(
  tx: Tx,
  { personId, orgId, email, displayName }: Identified,
  at: Date,
  more: { language?: Language; writes?: Language; role?: Role } & Partial<Granter> = {},
): Promise<void> {
  const { language = null, writes = null, role = null } = more;
  const { grantedBy = null, customersOf = null } = more;
  await tx.query(
    `INSERT INTO "BotUser"("personId", "orgId", email, "displayName", "seenAt", language, role, "grantedBy", "grantedAt", writes, "customersOf")
     VALUES ($1, $2, $3, $4, $5, $6, $7::text, $8, CASE WHEN $7::text IS NULL THEN NULL ELSE $5::timestamptz END, $9, $10)
     ON CONFLICT ("personId") DO UPDATE
       SET "orgId" = excluded."orgId", email = excluded.email, "displayName" = excluded."displayName",
           "seenAt" = excluded."seenAt", language = coalesce(excluded.language, "BotUser".language),
           writes = coalesce(excluded.writes, "BotUser".writes),
           role = coalesce(excluded.role, "BotUser".role),
           "grantedBy" = coalesce(excluded."grantedBy", "BotUser"."grantedBy"),
           "grantedAt" = coalesce(excluded."grantedAt", "BotUser"."grantedAt"),
           "customersOf" = CASE WHEN excluded.role IS NULL THEN "BotUser"."customersOf" ELSE excluded."customersOf" END`,
    [personId, orgId, email, displayName, at, language, role, grantedBy, writes, customersOf],
  );
}
