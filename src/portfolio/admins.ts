/**
 * Who administers a customer: its own administrators with their addresses, and the partner's. Asked of Webex while
 * somebody waits; when it does not answer in time, the copy of the customer's people tells, and says so.
 */
import type { Ask, Unconfirmed } from '../directory/asking.ts';
import type { Tx } from '../store/store.ts';
import type { Page } from '../webex/call.ts';
import type { LiveQuestions } from '../webex/live.ts';
import { roleValueOf } from '../webex/roles.ts';
import type { WebexScimUser } from '../webex/scim.ts';

export interface CustomerAdmin {
  displayName: string;
  email: string;
  /** Role values such as `id_full_admin`. */
  roles: string[];
}

export interface CustomerAdmins {
  /** Most powerful first. */
  own: CustomerAdmin[];
  /** Undefined when only a partner full administrator may know, or Webex could not be asked. */
  partner?: CustomerAdmin[] | undefined;
  /** Undefined: Webex could not be asked, and the customer's people were never copied. */
  source?: { from: 'live' | 'copy'; at: Date } | undefined;
  /** Why the customer's own are from the copy. */
  unconfirmed?: Unconfirmed | undefined;
  /** Why nothing is known of the partner's. */
  partnerUnconfirmed?: Unconfirmed | undefined;
  /** How many accounts were looked through, when there are more. */
  lookedThrough?: number | undefined;
}

export interface AdminsDeps {
  store: Tx;
  ask: Ask;
  live: Pick<LiveQuestions, 'partnerAdmins'>;
  /** Accounts of one organization, a page at a time. */
  listAccounts(orgId: string, cursor?: string): Promise<Page<WebexScimUser>>;
}

/** Roles that administer an organization, most powerful first; others say what one may use. */
export const adminRoles = [
  'id_full_admin',
  'id_readonly_admin',
  'id_user_admin',
  'id_device_admin',
] as const;

/** Pages of accounts that are looked through while somebody waits. */
const mostPages = 20;

/** Never fails because of Webex: what it does not tell is said beside what there is. */
export async function readAdmins(deps: AdminsDeps, orgId: string): Promise<CustomerAdmins> {
  const { ask, live, listAccounts, store } = deps;
  const [own, partner] = await Promise.all([
    ask(`admins ${orgId}`, () => listOwn(listAccounts, orgId)),
    ask(`partner's admins ${orgId}`, () => live.partnerAdmins(orgId)),
  ]);
  const assigned =
    partner.kind === 'answered'
      ? {
          partner: partner.answer.map(({ id, displayName, emails, roleInCustomerOrg }) => ({
            displayName: displayName ?? emails[0] ?? id,
            email: emails[0] ?? '',
            roles: roleInCustomerOrg ? [roleInCustomerOrg] : [],
          })),
        }
      : isHidden(partner.because)
        ? {}
        : { partnerUnconfirmed: partner.because };
  if (own.kind === 'answered') {
    return { ...own.answer, ...assigned, source: { from: 'live', at: own.at } };
  }
  return { ...(await copiedAdmins(store, orgId)), ...assigned, unconfirmed: own.because };
}

/** Only a partner full administrator's token may know; that is no trouble. */
function isHidden({ why }: Unconfirmed): boolean {
  return why === 'refused' || why === 'signedOut';
}

async function listOwn(listAccounts: AdminsDeps['listAccounts'], orgId: string) {
  const own: CustomerAdmin[] = [];
  let cursor: string | undefined;
  let pages = 0;
  let accounts = 0;
  do {
    const page = await listAccounts(orgId, cursor);
    own.push(...page.items.flatMap(adminOf));
    accounts += page.items.length;
    cursor = page.next;
    pages += 1;
  } while (cursor !== undefined && pages < mostPages);
  return { own: inOrder(own), lookedThrough: cursor === undefined ? undefined : accounts };
}

/** As the last copy of the customer's people has them. */
async function copiedAdmins(store: Tx, orgId: string) {
  const rows = await store.query<CustomerAdmin>(
    `SELECT "displayName", email, roles FROM "Person"
     WHERE "orgId" = $1 AND "goneAt" IS NULL AND cardinality(roles) > 0 ORDER BY "nameKey", id`,
    [orgId],
  );
  const [age] = await store.query<{ at: Date | null }>(
    `SELECT "asOf" AS at FROM "SyncStage" WHERE "orgId" = $1 AND stage = 'people'`,
    [orgId],
  );
  const own = rows.flatMap(({ displayName, email, roles }) => {
    const held = adminRoles.filter((role) => roles.some((id) => roleValueOf(id) === role));
    return held.length > 0 ? [{ displayName, email, roles: held }] : [];
  });
  return { own: inOrder(own), source: age?.at ? { from: 'copy' as const, at: age.at } : undefined };
}

function adminOf({ displayName, userName, emails, roles }: WebexScimUser): CustomerAdmin[] {
  const held = adminRoles.filter((role) => roles.includes(role));
  const email = emails[0] ?? userName ?? '';
  return held.length > 0 ? [{ displayName: displayName ?? email, email, roles: held }] : [];
}

function inOrder(admins: readonly CustomerAdmin[]): CustomerAdmin[] {
  return admins.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ roles }: CustomerAdmin): number {
  return adminRoles.findIndex((role) => roles.includes(role));
}
