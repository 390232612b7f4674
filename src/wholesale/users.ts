/**
 * Users of wholesale customers as somebody may see them: which customer, who has which package, what a list or a file
 * would do, and the yes that starts the work. Every question holds the scope.
 */
import { readerOf, type Scope } from '../directory/scope.ts';
import { WebexError } from '../errors.ts';
import type { Store, Tx, Write } from '../store/store.ts';
import { roleValueOf } from '../webex/roles.ts';
import type { WebexSubscriber, WebexWholesaleCustomer } from '../webex/wholesale.ts';
import type { NewSubscriber } from '../webex/wholesale-subscribers.ts';
import { keepFile, keptFile } from './kept-files.ts';
import { lastChange, type PackageChange, takenBack } from './package-changes.ts';
import { allowing, type WaitingImport, waitingImports } from './user-approvals.ts';
import { type NewUserJob, readRows, startingJob, type UserJobRow } from './user-jobs.ts';
import type { KnownCustomer, KnownUser, PlannedUser } from './user-plan.ts';
import { packageOf, type UserDoor } from './user-step.ts';

/** A wholesale customer that can be worked with. */
export interface UserCustomer {
  orgId: string;
  /** Wholesale id. */
  id: string;
  name: string;
  /** The partner's own id of it. */
  externalId: string;
  /** What it was sold. */
  packages: readonly string[];
}

export type CustomerAnswer =
  | { kind: 'customer'; customer: UserCustomer }
  /** Not there, or not for this person. */
  | { kind: 'unknown' }
  | { kind: 'notWholesale'; name: string }
  /** `state`: Webex's word. */
  | { kind: 'notReady'; name: string; state: string };

/** Somebody with a package, and whose they are. */
export interface FoundUser {
  customer: UserCustomer;
  email: string;
  user: KnownUser;
  /** What the copy says of them. */
  person?: CopiedPerson | undefined;
}

/** What is asked of Webex, each a `WebexError` when it fails. */
export interface UsersDoor extends UserDoor {
  wholesaleOf(orgId: string): Promise<WebexWholesaleCustomer | undefined>;
  readCustomer(customerId: string): Promise<WebexWholesaleCustomer>;
  subscribers(customerId: string): Promise<WebexSubscriber[]>;
  byEmail(email: string): Promise<WebexSubscriber[]>;
  locations(orgId: string): Promise<{ id: string; name: string }[]>;
  check(wanted: NewSubscriber): Promise<void>;
  /** Has Webex ask for consent by mail again. */
  remind(subscriberId: string): Promise<void>;
}

/** What the installation decides. */
export interface UserRules {
  /** A missing site is a problem, not a remark (A9). */
  strictSite: boolean;
  /** An import that removes users takes a second person's yes (F256). */
  removalsNeedTwo: boolean;
}

/** What the copy says of somebody, for an export. */
export interface CopiedPerson {
  email: string;
  firstName: string | null;
  lastName: string | null;
  displayName: string;
  extension: string | null;
  phoneNumbers: readonly { type?: string; value: string }[];
  location: string | null;
  siteUrls: string[];
}

export interface Users {
  rules: UserRules;
  customer(orgId: string): Promise<CustomerAnswer>;
  /** Who has a package now, by Webex; numbers and roles by the copy. */
  known(customer: UserCustomer): Promise<KnownCustomer>;
  /** The user with this address, of whichever customer in the scope. */
  find(email: string): Promise<FoundUser | undefined>;
  /** The name of the organization, where it is in the scope. */
  nameOf(orgId: string): Promise<string | undefined>;
  /** Webex's own reason against each of the users, by row; those that may be added are left out. */
  objections(customer: UserCustomer, planned: readonly PlannedUser[]): Promise<Map<number, string>>;
  /** Everybody with a package, with what the copy knows of them. */
  exported(
    customer: UserCustomer,
  ): Promise<{ subscriber: WebexSubscriber; person?: CopiedPerson }[]>;
  /** Keeps a file for a day; gives its digest. */
  keep(file: { name: string; bytes: Buffer }): Promise<string>;
  kept(digest: string): Promise<{ name: string; bytes: Buffer } | undefined>;
  /** Those of the addresses (lower case) that belong to another organization in the scope (G5). */
  elsewhere(customer: UserCustomer, emails: readonly string[]): Promise<ReadonlySet<string>>;
  starting(job: NewUserJob): Write;
  /** Imports of customers in the scope that wait for a second person's yes, the newest first. */
  waiting(now: Date): Promise<WaitingImport[]>;
  rowsOf(jobId: string): Promise<UserJobRow[]>;
  allowing(jobId: string): Write;
  /** The last package change of this person, or the named one if it is theirs; undefined after a day. */
  lastChange(personId: string, now: Date, callId?: string): Promise<PackageChange | undefined>;
  takenBack(callId: string, by: string): Write;
  /** The door, for a single user. */
  door: UsersDoor;
}

interface Deps {
  store: Store;
  now: () => Date;
  door: UsersDoor;
  rules: UserRules;
}

/** The users as somebody with this scope may see them. */
export function createUsers({ store, now, door, rules }: Deps): (scope: Scope) => Users {
  return (scope) => {
    const seen = readerOf(store, scope);

    async function nameOf(orgId: string): Promise<string | undefined> {
      const [row] = await seen.query<{ displayName: string }>(
        `SELECT id AS "orgId", "displayName" FROM "Organization" WHERE id = $1 AND "goneAt" IS NULL`,
        [orgId],
      );
      return row?.displayName;
    }

    async function customer(orgId: string): Promise<CustomerAnswer> {
      const name = await nameOf(orgId);
      if (name === undefined) return { kind: 'unknown' };
      const sold = await door.wholesaleOf(orgId);
      if (!sold) return { kind: 'notWholesale', name };
      const { status: state = '' } = sold;
      if (!state.startsWith('provisioned')) return { kind: 'notReady', name, state };
      const { id, externalId = '', packages } = sold;
      return { kind: 'customer', customer: { orgId, id, name, externalId, packages } };
    }

    return {
      customer,
      nameOf,
      door,
      rules,

      async known(one) {
        const [subscribers, persons, locations] = await Promise.all([
          door.subscribers(one.id),
          personsOf(seen, one.orgId),
          door.locations(one.orgId),
        ]);
        const users = subscribers.flatMap((each) => {
          const email = each.email?.toLowerCase();
          return email ? [[email, knownFrom(each, persons.get(email))] as const] : [];
        });
        return { users: new Map(users), locations, packages: one.packages };
      },

      async find(email) {
        for (const each of await door.byEmail(email)) {
          if (each.email?.toLowerCase() !== email.toLowerCase() || !each.customerId) continue;
          const { orgId } = await door.readCustomer(each.customerId);
          const found = orgId === undefined ? undefined : await customer(orgId);
          if (found?.kind !== 'customer') continue;
          const persons = await personsOf(seen, found.customer.orgId);
          const person = persons.get(email.toLowerCase());
          const user = knownFrom(each, person);
          return { customer: found.customer, email: each.email, user, person };
        }
        return undefined;
      },

      async exported(one) {
        const [subscribers, persons] = await Promise.all([
          door.subscribers(one.id),
          personsOf(seen, one.orgId),
        ]);
        return subscribers.map((subscriber) => {
          const person = persons.get(subscriber.email?.toLowerCase() ?? '');
          return person ? { subscriber, person } : { subscriber };
        });
      },

      async elsewhere(one, emails) {
        const rows = await seen.query<{ email: string }>(
          `SELECT "orgId", email FROM "Person"
            WHERE email = ANY($1::text[]) AND "orgId" <> $2 AND "goneAt" IS NULL`,
          [emails, one.orgId],
        );
        return new Set(rows.map(({ email }) => email));
      },

      objections: (one, planned) => objectionsTo(planned, one, door),
      keep: (file) => keepFile(store, file, now()),
      kept: (digest) => keptFile(store, digest),
      starting: startingJob,
      waiting: (at) => waitingImports(seen, at),
      rowsOf: (jobId) => readRows(store, jobId),
      allowing,
      takenBack,
      lastChange: (personId, at, callId) => lastChange(store, { personId, callId, now: at }),
    };
  };
}

interface PersonRow extends CopiedPerson {
  locationId: string | null;
  roles: string[];
}

/** Everybody of an organization as the copy has them, by address in lower case. */
async function personsOf(seen: Tx, orgId: string): Promise<Map<string, PersonRow>> {
  const rows = await seen.query<PersonRow>(
    `SELECT p."orgId", lower(p.email) AS email, p."firstName", p."lastName", p."displayName", p.extension,
       p."phoneNumbers", p."locationId", p.roles, p."siteUrls", l.name AS location
     FROM "Person" p LEFT JOIN "Location" l ON l.id = p."locationId" AND l."goneAt" IS NULL
     WHERE p."orgId" = $1 AND p."goneAt" IS NULL`,
    [orgId],
  );
  return new Map(rows.map((row) => [row.email, row]));
}

/** Has Webex look at each who would be added, all at once; what it refuses is an objection, anything else is thrown. */
async function objectionsTo(
  planned: readonly PlannedUser[],
  { id: customerId }: UserCustomer,
  door: Pick<UsersDoor, 'check'>,
): Promise<Map<number, string>> {
  const reasons = new Map<number, string>();
  const asked = planned.map(async ({ row, email, wish }) => {
    if (!wish) return;
    await door.check({ customerId, email, ...wish }).catch((error: unknown) => {
      if (!(error instanceof WebexError) || error.code !== 'webex.refused') throw error;
      reasons.set(row, error.failure.reason ?? '–');
    });
  });
  await Promise.all(asked);
  return reasons;
}

function knownFrom(subscriber: WebexSubscriber, person: PersonRow | undefined): KnownUser {
  return {
    id: subscriber.id,
    personId: subscriber.personId,
    package: packageOf(subscriber),
    pending: subscriber.status === 'pending_user_migration',
    isFullAdmin: person?.roles.some((role) => roleValueOf(role) === 'id_full_admin') ?? false,
    extension: person?.extension ?? undefined,
    phone: person && workNumber(person),
    locationId: person?.locationId ?? undefined,
  };
}

/** The number somebody is called on at work, E.164. */
export function workNumber({
  phoneNumbers,
}: Pick<CopiedPerson, 'phoneNumbers'>): string | undefined {
  return phoneNumbers.find(({ type, value }) => type === 'work' && value.startsWith('+'))?.value;
}
