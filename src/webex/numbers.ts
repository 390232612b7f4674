/** Phone numbers and extensions of an organization, whoever or whatever owns them. */
import { z } from 'zod';
import type { Page, WebexApi } from './call.ts';
import { wholeList } from './failure.ts';
import { optionalBoolean, optionalText } from './field.ts';

const Owner = z.object({
  id: optionalText,
  /**
   * `PEOPLE`, `PLACE`, `AUTO_ATTENDANT`, `CALL_QUEUE`, `PAGING_GROUP`, `HUNT_GROUP`, `VIRTUAL_LINE`, `VOICEMAIL_GROUP`, …
   * Paging groups are published under two names; both read as `PAGING_GROUP`.
   */
  type: optionalText.transform((type) => (type === 'GROUP_PAGING' ? 'PAGING_GROUP' : type)),
  firstName: optionalText,
  lastName: optionalText,
  displayName: optionalText,
});

export const WebexNumber = z.object({
  /** E.164; absent for an extension without a number. */
  phoneNumber: optionalText,
  extension: optionalText,
  routingPrefix: optionalText,
  esn: optionalText,
  /** `ACTIVE` or `INACTIVE`. */
  state: optionalText,
  /** `PRIMARY`, `ALTERNATE`, `FAX`, `DNIS`, … */
  phoneNumberType: optionalText,
  mainNumber: optionalBoolean,
  tollFreeNumber: optionalBoolean,
  /** `PSTN_NUMBER` or `MOBILE_NUMBER`. */
  includedTelephonyTypes: optionalText,
  location: z
    .object({ id: optionalText, name: optionalText })
    .nullish()
    .transform((location) => location ?? undefined),
  /** Undefined: the number is assigned to nobody. */
  owner: Owner.nullish().transform((owner) => owner ?? undefined),
});
export type WebexNumber = z.output<typeof WebexNumber>;

const pageSize = 2_000;

/** All numbers of one organization: every owner type, inactive and unassigned ones too. */
export function listNumbers(
  api: WebexApi,
  orgId: string,
  cursor?: string,
): Promise<Page<WebexNumber>> {
  return api.list(
    {
      path: '/telephony/config/numbers',
      query: { orgId, max: pageSize },
      orgId,
      key: 'phoneNumbers',
      paging: { style: 'start', max: pageSize },
      timeoutMs: 60_000,
    },
    WebexNumber,
    cursor,
  );
}

/** The entries of one organization with this number, extension or owner; for asking live what the copy says. */
export async function findNumbers(
  api: WebexApi,
  orgId: string,
  wanted: {
    /** E.164. */
    phoneNumber?: string | undefined;
    extension?: string | undefined;
    /** Id of a person, workspace or feature. */
    ownerId?: string | undefined;
  },
): Promise<WebexNumber[]> {
  const page = await api.list(
    {
      path: '/telephony/config/numbers',
      query: { orgId, ...wanted },
      orgId,
      key: 'phoneNumbers',
      paging: { style: 'none' },
    },
    WebexNumber,
  );
  // Webex finds numbers that contain the digits, too, and may write them with signs between.
  const digits = wanted.phoneNumber?.replace(/\D/g, '');
  return wholeList(page, 'GET /telephony/config/numbers').filter(
    ({ phoneNumber }) => !digits || phoneNumber?.replace(/\D/g, '') === digits,
  );
}

/** What Webex knows of a number anywhere; it never says whose. */
export const WebexNumberState = z.object({
  number: z.string(),
  /** `Available`, `Duplicate`, `Duplicate In List`, `Invalid`, or `Unavailable`: in use somewhere. */
  state: z.string(),
  detail: z
    .array(z.string())
    .nullish()
    .transform((list) => list ?? []),
});
export type WebexNumberState = z.output<typeof WebexNumberState>;

/** Asks whether numbers could be added to an organization: the only question about a number beyond one customer. */
export async function checkNumbers(
  api: WebexApi,
  orgId: string,
  phoneNumbers: readonly string[],
): Promise<WebexNumberState[]> {
  const { numbers } = await api.send(
    {
      method: 'POST',
      path: '/telephony/config/actions/validateNumbers/invoke',
      query: { orgId },
      body: { phoneNumbers },
      orgId,
    },
    z.object({ numbers: z.array(WebexNumberState) }),
  );
  return numbers;
}
