/** People of an organization. */
import { z } from 'zod';
import type { Page, WebexApi } from './call.ts';
import { wholeList } from './failure.ts';
import { ids, optionalBoolean, optionalDate, optionalText, texts } from './field.ts';

const PhoneNumber = z.object({
  /** `work`, `work_extension`, `mobile`, `fax`, or a word of Webex's we do not know yet. */
  type: optionalText,
  value: z.string(),
  primary: optionalBoolean,
});

const SipAddress = z.object({
  /** `personal-room`, `enterprise`, `cloud-calling`, … */
  type: optionalText,
  value: z.string(),
  primary: optionalBoolean,
});

export const WebexPerson = z.object({
  id: z.string().min(1),
  orgId: optionalText,
  emails: texts,
  displayName: optionalText,
  firstName: optionalText,
  lastName: optionalText,
  phoneNumbers: z
    .array(PhoneNumber)
    .nullish()
    .transform((list) => list ?? []),
  extension: optionalText,
  locationId: optionalText,
  sipAddresses: z
    .array(SipAddress)
    .nullish()
    .transform((list) => list ?? []),
  siteUrls: texts,
  /** Ids; see `roles.ts` for what they say. Only an administrator's token sees them. */
  roles: ids,
  /** Ids. Only an administrator's token sees them. */
  licenses: ids,
  created: optionalDate,
  lastModified: optionalDate,
  lastActivity: optionalDate,
  /** Presence: `active`, `inactive`, `pending`, `unknown`, … */
  status: optionalText,
  invitePending: optionalBoolean,
  loginEnabled: optionalBoolean,
  /** `person`, `bot`, `appuser`, … */
  type: optionalText,
});
export type WebexPerson = z.output<typeof WebexPerson>;

/** People of one organization, with calling data. Webex gives at most 100 per page. */
export function listPeople(
  api: WebexApi,
  orgId: string,
  cursor?: string,
): Promise<Page<WebexPerson>> {
  return api.list(
    {
      path: '/people',
      query: { orgId, callingData: true, max: 100 },
      orgId,
      key: 'items',
      paging: { style: 'link' },
      timeoutMs: 60_000,
    },
    WebexPerson,
    cursor,
  );
}

/**
 * One person by id, or `me`. `of`: the customer they belong to; with it come telephone data, too.
 * @throws WebexError `webex.refused` with status 404 when there is none.
 */
export function readPerson(
  api: WebexApi,
  personId: string,
  of?: { orgId: string },
): Promise<WebexPerson> {
  return api.send(
    {
      path: '/people/{personId}',
      params: { personId },
      ...(of && { query: { callingData: true }, orgId: of.orgId }),
    },
    WebexPerson,
  );
}

/** The people with this e-mail address in every organization the token may see: usually one, or none. */
export async function findPeopleByEmail(api: WebexApi, email: string): Promise<WebexPerson[]> {
  const page = await api.list(
    { path: '/people', query: { email }, key: 'items', paging: { style: 'none' } },
    WebexPerson,
  );
  // Somebody who cannot be read is not nobody.
  return page.items.length > 0 ? page.items : wholeList(page, 'GET /people');
}
