/**
 * Who somebody is and what they may do. Identity is person id and organization as Webex tells them, never a
 * name: only people of the partner's own organization can hold a role.
 */
import { type Language, languages } from '../language/index.ts';
import type { Write } from '../store/store.ts';
import { isSameId } from '../webex/id.ts';
import { createGrants, type GrantDeps, type Grants } from './grants.ts';
import {
  type Identified,
  type KnownPerson,
  type OwnRecord,
  type RoleSource,
  upsert,
  type WebexIdentity,
} from './record.ts';
import { remember } from './remembered.ts';
import { mayRun, type Role, roles } from './roles.ts';
import { customersFromWebex, roleFromWebex } from './webex-roles.ts';

export type Identity =
  /** Somebody with a role. `seen` is due when the record of them is missing or old. */
  | {
      kind: 'known';
      person: KnownPerson;
      seen?: Write | undefined;
      /** Keeps the language they write in. */
      writing?: ((language: Language) => Write) | undefined;
    }
  /** Anybody else: other organizations, people without a role, people Webex does not show us. */
  | {
      kind: 'stranger';
      personId: string;
      orgId?: string | undefined;
      email?: string | undefined;
      language?: Language | undefined;
    }
  /** Not a human: never answered. */
  | { kind: 'machine'; personId: string };

export interface AccessDeps extends GrantDeps {
  /** Undefined when Webex has no such person. @throws WebexError when Webex does not answer. */
  readWebexPerson(personId: string): Promise<WebexIdentity | undefined>;
}

export interface Access extends Grants {
  /**
   * Who this is. What Webex says is remembered for 5 minutes, what Deskhand's own table says is read each
   * time: a granted or revoked role counts from the next message on, in every replica. `atOnce`: while Webex is slow
   * or does not answer, what it said in the last hour stands; for what only reads.
   * @throws WebexError when Webex cannot be asked.
   */
  identify(personId: string, options?: { atOnce?: boolean }): Promise<Identity>;
  /** Sets the language somebody is answered in. */
  settingLanguage(person: Identified, language: Language): Write;
}

const seenEveryMs = 24 * 60 * 60_000;

/** Creates the part that knows people. */
export function createAccess(deps: AccessDeps): Access {
  const { store, partner, now } = deps;
  const asked = remember(deps.readWebexPerson, now);

  async function recordOf(personId: string): Promise<OwnRecord | undefined> {
    const [row] = await store.query<OwnRecord>(
      'SELECT email, "displayName", role, "customersOf", language, writes, "seenAt" FROM "BotUser" WHERE "personId" = $1',
      [personId],
    );
    return row;
  }

  async function identify(
    personId: string,
    { atOnce = false }: { atOnce?: boolean } = {},
  ): Promise<Identity> {
    const read = atOnce ? asked.atOnce(personId) : asked.surely(personId);
    const [person, record] = await Promise.all([read, recordOf(personId)]);
    if (!person) return { kind: 'stranger', personId };
    if (person.type !== undefined && person.type !== 'person') return { kind: 'machine', personId };

    const { orgId, email, displayName } = person;
    const language = languageNamed(record?.language);
    const writes = languageNamed(record?.writes);
    const held = await roleOf(person, record);
    if (held.role === 'none') return { kind: 'stranger', personId, orgId, email, language };
    const seen = customersSeenBy(person, held.roleFrom, record);
    const known = { personId, orgId, email, displayName, ...held, ...seen, language, writes };
    return {
      kind: 'known',
      person: known,
      seen: seenWrite(person, record, now()),
      writing: (each) => (tx) => upsert(tx, person, now(), { writes: each }),
    };
  }

  async function roleOf(
    person: WebexIdentity,
    record: OwnRecord | undefined,
  ): Promise<{ role: Role; roleFrom: RoleSource }> {
    const { orgId } = await partner();
    if (!isSameId(person.orgId, orgId)) return { role: 'none', roleFrom: 'webex' };
    if (record?.role != null) return { role: knownRole(record.role), roleFrom: 'deskhand' };
    const role = roleFromWebex(person.roles);
    const listed = deps.partnerAdmins.includes(person.email.toLowerCase());
    if (listed && !mayRun(role, 'partner-admin')) {
      return { role: 'partner-admin', roleFrom: 'settings' };
    }
    return { role, roleFrom: 'webex' };
  }

  return {
    identify,
    settingLanguage: (person, language) => (tx) => upsert(tx, person, now(), { language }),
    ...createGrants(deps, { recordOf, roleOf }),
  };
}

/** Webex decides where it gives a role; else whoever gave the role passed on what they see. */
function customersSeenBy(
  { roles: held }: WebexIdentity,
  roleFrom: RoleSource,
  record: OwnRecord | undefined,
): Pick<KnownPerson, 'customers' | 'customersOf'> {
  const customersOf = record?.customersOf ?? undefined;
  if (roleFrom === 'deskhand' && customersOf !== undefined && roleFromWebex(held) === 'none') {
    return { customers: 'assigned', customersOf };
  }
  return { customers: customersFromWebex(held) };
}

function seenWrite(
  person: WebexIdentity,
  record: OwnRecord | undefined,
  now: Date,
): Write | undefined {
  const fresh =
    record !== undefined &&
    record.email === person.email &&
    record.displayName === person.displayName &&
    now.getTime() - record.seenAt.getTime() < seenEveryMs;
  return fresh ? undefined : (tx) => upsert(tx, person, now);
}

/** A word in the table that is no role gives nothing. */
function knownRole(word: string): Role {
  return roles.find((role) => role === word) ?? 'none';
}

function languageNamed(word: string | null | undefined): Language | undefined {
  return languages.find((language) => language === word);
}
