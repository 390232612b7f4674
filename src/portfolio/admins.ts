/** Who administers a customer: its own administrators with their addresses, and the partner's. */
import { WebexError } from '../errors.ts';
import type { Page } from '../webex/call.ts';
import type { LiveQuestions } from '../webex/live.ts';
import type { WebexScimUser } from '../webex/scim.ts';

export interface CustomerAdmin {
  displayName: string;
  email: string;
  /** Role values such as `id_full_admin`. */
  roles: string[];
}

export interface AdminsDeps {
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

/** Accounts that are looked through; a customer with more is said to be looked through in part. */
const mostPages = 20;

/** `partner` is undefined when only a partner full administrator may know. @throws WebexError */
export async function readAdmins({ live, listAccounts }: AdminsDeps, orgId: string) {
  const own: CustomerAdmin[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const page = await listAccounts(orgId, cursor);
    own.push(...page.items.flatMap(adminOf));
    cursor = page.next;
    pages += 1;
  } while (cursor !== undefined && pages < mostPages);
  const partner = await live.partnerAdmins(orgId).catch((error: unknown) => {
    if (error instanceof WebexError && error.code !== 'webex.busy') return undefined;
    throw error;
  });
  return {
    own: own.toSorted((a, b) => rank(a) - rank(b)),
    partner: partner?.map(({ id, displayName, emails, roleInCustomerOrg }) => ({
      displayName: displayName ?? emails[0] ?? id,
      email: emails[0] ?? '',
      roles: roleInCustomerOrg ? [roleInCustomerOrg] : [],
    })),
  };
}

function adminOf({ displayName, userName, emails, roles }: WebexScimUser): CustomerAdmin[] {
  const held = adminRoles.filter((role) => roles.includes(role));
  const email = emails[0] ?? userName ?? '';
  return held.length > 0 ? [{ displayName: displayName ?? email, email, roles: held }] : [];
}

function rank({ roles }: CustomerAdmin): number {
  return adminRoles.findIndex((role) => roles.includes(role));
}
