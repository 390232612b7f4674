/** Giving and taking roles: what may be done to whom, and the writes that do it. */
import { AccessDenied, InputError } from '../errors.ts';
import type { Store, Tx, Write } from '../store/store.ts';
import { isSameId } from '../webex/id.ts';
import {
  type Identified,
  type KnownPerson,
  type OwnRecord,
  type RoleSource,
  upsert,
  type WebexIdentity,
} from './record.ts';
import { mayRun, type Role } from './roles.ts';

/** Somebody whose role is to be changed. */
export interface RoleTarget extends Identified {
  role: Role;
  roleFrom: RoleSource;
  /** The partner's organization by name, or by id when Webex does not tell the name. */
  organization: string;
}

/** Why a role cannot be given or taken. */
export type GrantProblem =
  /** Nobody has this address. */
  | 'unknown'
  /** The person belongs to another organization than the partner's. */
  | 'foreign'
  /** Only a partner-full-admin appoints and removes partner-full-admins. */
  | 'tooHigh'
  /** Nobody but a partner-full-admin changes their own role. */
  | 'own'
  /** The person has exactly this role already. */
  | 'same'
  /** Nobody would be left who can give roles. */
  | 'last';

/** A line of `role list`. */
export interface RoleHolder {
  email: string;
  displayName: string;
  role: Role;
  from: 'deskhand' | 'settings';
  since?: Date | undefined;
}

export interface Grants {
  /**
   * The person with this address who may be given or who holds a role. Someone who has left Webex is found
   * in Deskhand's own table, so that what they hold can be taken away.
   * @throws WebexError when Webex cannot be asked.
   */
  findTarget(email: string): Promise<RoleTarget | 'unknown' | 'foreign'>;
  /** Why `by` may not give `role` to the target (`none` takes every role away); undefined when they may. */
  problemWith(by: KnownRole, target: RoleTarget, role: Role): Promise<GrantProblem | undefined>;
  /**
   * Gives the role; `none` takes every role away, whatever Webex says. Checks once more, inside the
   * transaction, that `by` may still do so and that somebody is left who can.
   */
  granting(by: KnownRole, target: RoleTarget, role: Role): Write;
  /** Everybody who was given a role here or in the settings, by name. */
  listRoles(): Promise<RoleHolder[]>;
}

type KnownRole = Pick<KnownPerson, 'personId' | 'role' | 'customers' | 'customersOf'>;

export interface GrantDeps {
  store: Pick<Store, 'query'>;
  /** The person of the partner's organization with this address, else any other one Webex shows. */
  findWebexPersonByEmail(email: string): Promise<WebexIdentity | undefined>;
  /** The partner's own organization. */
  partner(): Promise<{ orgId: string; displayName?: string | undefined }>;
  /** Lower-case addresses from the settings. */
  partnerAdmins: readonly string[];
  now: () => Date;
}

interface Own {
  recordOf(personId: string): Promise<OwnRecord | undefined>;
  roleOf(
    person: WebexIdentity,
    record: OwnRecord | undefined,
  ): Promise<{ role: Role; roleFrom: RoleSource }>;
}

interface RoleRow {
  personId: string;
  orgId: string;
  email: string;
  displayName: string;
  role: Role;
  grantedAt: Date | null;
}

/** All changes of roles queue behind this lock, so that two people cannot remove each other. */
const roleLock = 730_214;

/** Creates the part of access that changes roles. */
export function createGrants(deps: GrantDeps, { recordOf, roleOf }: Own): Grants {
  const { store, partner, now } = deps;

  async function findTarget(email: string): Promise<RoleTarget | 'unknown' | 'foreign'> {
    const { orgId, displayName: organization = orgId } = await partner();
    const person = await deps.findWebexPersonByEmail(email.toLowerCase());
    if (!person) return formerHolder(email.toLowerCase(), organization);
    if (!isSameId(person.orgId, orgId)) return 'foreign';
    if (person.type !== undefined && person.type !== 'person') return 'unknown';
    const held = await roleOf(person, await recordOf(person.personId));
    return { ...identified(person), ...held, organization };
  }

  async function formerHolder(
    email: string,
    organization: string,
  ): Promise<RoleTarget | 'unknown'> {
    const holder = (await roleRows(store)).find((row) => row.email === email);
    if (!holder) return 'unknown';
    return { ...identified(holder), role: holder.role, roleFrom: 'deskhand', organization };
  }

  async function problemWith(
    by: KnownRole,
    target: RoleTarget,
    role: Role,
  ): Promise<GrantProblem | undefined> {
    const full = by.role === 'partner-full-admin';
    if (!full && by.personId === target.personId) return 'own';
    if (!full && [role, target.role].includes('partner-full-admin')) return 'tooHigh';
    if (role === target.role && (role !== 'none' || target.roleFrom === 'deskhand')) return 'same';
    const left = adminsWithout(target, await roleRows(store), deps.partnerAdmins);
    return appoints(role) || left || by.personId !== target.personId ? undefined : 'last';
  }

  function granting(by: KnownRole, target: RoleTarget, role: Role): Write {
    return async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1::bigint)', [roleLock]);
      const rows = await roleRows(tx);
      const own = rows.find((row) => row.personId === by.personId);
      if (own && !appoints(own.role)) throw new AccessDenied('partner-admin');
      const alone = !adminsWithout(target, rows, deps.partnerAdmins);
      if (!appoints(role) && alone && by.personId === target.personId) {
        throw new InputError('role', 'last');
      }
      await upsert(tx, target, now(), { role, grantedBy: by.personId, customersOf: passedOn(by) });
    };
  }

  async function listRoles(): Promise<RoleHolder[]> {
    const rows = await roleRows(store);
    const given = rows
      .filter(({ role }) => role !== 'none')
      .map(({ email, displayName, role, grantedAt }) => ({
        email,
        displayName,
        role,
        from: 'deskhand' as const,
        since: grantedAt ?? undefined,
      }));
    const listed = listedIn(deps.partnerAdmins, rows).map((email) => ({
      email,
      displayName: email,
      role: 'partner-admin' as const,
      from: 'settings' as const,
    }));
    return [...given, ...listed];
  }

  return { findTarget, problemWith, granting, listRoles };
}

/** Nobody gives sight of more customers than they see themselves. */
function passedOn({ personId, customers, customersOf }: KnownRole): string | undefined {
  return customers === 'assigned' ? (customersOf ?? personId) : undefined;
}

function appoints(role: Role): boolean {
  return mayRun(role, 'partner-admin');
}

async function roleRows(tx: Tx): Promise<RoleRow[]> {
  return tx.query<RoleRow>(
    `SELECT "personId", "orgId", email, "displayName", role, "grantedAt" FROM "BotUser"
      WHERE role IS NOT NULL ORDER BY "displayName", email`,
  );
}

/** Addresses of the settings that no grant overrides. */
function listedIn(partnerAdmins: readonly string[], rows: readonly RoleRow[]): string[] {
  return partnerAdmins.filter((email) => !rows.some((row) => row.email === email));
}

/** Whether somebody other than the target was given the right to appoint, here or in the settings. */
function adminsWithout(
  target: Identified,
  rows: readonly RoleRow[],
  partnerAdmins: readonly string[],
): boolean {
  return (
    rows.some((row) => row.personId !== target.personId && appoints(row.role)) ||
    listedIn(partnerAdmins, rows).some((email) => email !== target.email)
  );
}

function identified({ personId, orgId, email, displayName }: Identified): Identified {
  return { personId, orgId, email, displayName };
}
