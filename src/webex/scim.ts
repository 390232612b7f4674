/**
 * Accounts as Webex's identity keeps them (SCIM): whether one may sign in, and which roles one holds. The
 * addresses start at the host and take the bare UUID of the organization (published identity API).
 */
import { z } from 'zod';
import type { ListCall, Page, WebexApi } from './call.ts';
import { optionalBoolean, optionalDate, optionalText } from './field.ts';
import { uuidOf } from './id.ts';

const cisco = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:User';

const optional = <Shape extends z.ZodType>(shape: Shape) =>
  shape.nullish().transform((value) => value ?? undefined);
const listOf = <Shape extends z.ZodType>(shape: Shape) =>
  z
    .array(shape)
    .nullish()
    .transform((list) => list ?? []);
const valued = listOf(z.object({ value: optionalText, type: optionalText }));

/** An account as it is published. */
export const PublishedScimUser = z.object({
  id: z.string().min(1),
  userName: optionalText,
  active: optionalBoolean,
  displayName: optionalText,
  name: optional(z.object({ givenName: optionalText, familyName: optionalText })),
  emails: valued,
  phoneNumbers: valued,
  /** `user`, `room`, `external_calling`, `calling_service`. */
  userType: optionalText,
  roles: valued,
  meta: optional(z.object({ created: optionalDate, lastModified: optionalDate })),
  [cisco]: optional(
    z.object({
      /** Published as a text, sent as a list. */
      accountStatus: z
        .union([z.array(z.string()), z.string()])
        .nullish()
        .transform((status) => [status ?? []].flat()),
      managedOrgs: listOf(z.object({ orgId: optionalText, role: optionalText })),
    }),
  ),
});

export const WebexScimUser = PublishedScimUser.transform(
  ({ [cisco]: identity, emails, phoneNumbers, roles, name, meta, ...user }) => ({
    /** Bare UUID. */
    id: user.id,
    userName: user.userName,
    displayName: user.displayName,
    firstName: name?.givenName,
    lastName: name?.familyName,
    emails: emails.flatMap(({ value }) => value ?? []),
    phoneNumbers: phoneNumbers.flatMap(({ value }) => value ?? []),
    active: user.active,
    userType: user.userType,
    /** `active`, `pending`, `transient`, `disabled`, `fraud`, …; usually one. */
    accountStatus: identity?.accountStatus ?? [],
    /** E.g. `id_full_admin`; those of other kinds than administrators are there too. */
    roles: roles.flatMap(({ value }) => value ?? []),
    /** Customers this person administers for a partner; ids as bare UUIDs. */
    managedOrgs: identity?.managedOrgs ?? [],
    created: meta?.created,
    lastModified: meta?.lastModified,
  }),
);
export type WebexScimUser = z.output<typeof WebexScimUser>;

/** The comparisons that Webex offers: equal, starts with, ends with. */
export type ScimOperator = 'eq' | 'sw' | 'ew';

/** Which attribute may be compared how (description of the filter in the published identity API). */
const comparable = {
  id: ['eq'],
  userName: ['eq', 'sw', 'ew'],
  displayName: ['eq', 'sw', 'ew'],
  nickName: ['eq', 'sw', 'ew'],
  'emails.value': ['eq', 'sw', 'ew'],
  'phoneNumbers.value': ['eq', 'sw', 'ew'],
  'name.familyName': ['eq', 'sw', 'ew'],
  'name.givenName': ['eq', 'sw'],
} as const satisfies Record<string, readonly ScimOperator[]>;

export type ScimAttribute = keyof typeof comparable;

export interface ScimSearch {
  attribute: ScimAttribute;
  operator: ScimOperator;
  value: string;
}

const pageSize = 100;

/**
 * Accounts of one organization.
 * `search`: only those that fit. `newestFirst`: in the order of their last change, so that a reader can stop at
 * what it has seen; Webex cannot filter by it, and deleted accounts are in no list.
 */
export function listScimUsers(
  api: WebexApi,
  orgId: string,
  wanted: { search?: ScimSearch | undefined; newestFirst?: boolean | undefined } = {},
  cursor?: string,
): Promise<Page<WebexScimUser>> {
  const call: ListCall = {
    path: '/identity/scim/{orgId}/v2/Users',
    base: 'origin',
    params: { orgId: uuidOf(orgId) ?? orgId },
    query: {
      filter: wanted.search && filterOf(wanted.search),
      ...(wanted.newestFirst ? { sortBy: 'meta.lastModified', sortOrder: 'descending' } : {}),
    },
    orgId,
    key: 'Resources',
    paging: { style: 'index', count: pageSize },
    timeoutMs: 60_000,
  };
  return api.list(call, WebexScimUser, cursor);
}

/** Pages of accounts that are looked through while somebody waits. */
const mostPages = 20;

/** Bare UUIDs of the accounts that hold this role, such as `id_full_admin`; Webex has no list by role. */
export async function listHolders(api: WebexApi, orgId: string, role: string): Promise<string[]> {
  const holders: string[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const page = await listScimUsers(api, orgId, {}, cursor);
    holders.push(...page.items.flatMap(({ id, roles }) => (roles.includes(role) ? id : [])));
    cursor = page.next;
    pages += 1;
  } while (cursor !== undefined && pages < mostPages);
  return holders;
}

/**
 * One account by the person's id, encoded or bare.
 * @throws WebexError `webex.refused` with status 404 when there is none.
 */
export function readScimUser(
  api: WebexApi,
  orgId: string,
  personId: string,
): Promise<WebexScimUser> {
  return api.send(
    {
      path: '/identity/scim/{orgId}/v2/Users/{userId}',
      base: 'origin',
      params: { orgId: uuidOf(orgId) ?? orgId, userId: uuidOf(personId) ?? personId },
      orgId,
    },
    WebexScimUser,
  );
}

/** `emails.value eq "a@b.example"`. @throws Error for a comparison Webex does not offer. */
function filterOf({ attribute, operator, value }: ScimSearch): string {
  const operators: readonly ScimOperator[] = comparable[attribute];
  if (!operators.includes(operator))
    throw new Error(`SCIM compares no ${attribute} by ${operator}`);
  return `${attribute} ${operator} ${JSON.stringify(value)}`;
}
