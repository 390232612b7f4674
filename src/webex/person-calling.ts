/** What Webex Calling says of one person (published calling APIs): numbers, how they ring, and telephones. */
import { z } from 'zod';
import type { WebexApi } from './call.ts';
import { optionalBoolean, optionalText, texts } from './field.ts';

const PersonNumber = z.object({
  primary: optionalBoolean,
  /** E.164 as it is asked for here. */
  directNumber: optionalText,
  extension: optionalText,
  routingPrefix: optionalText,
  esn: optionalText,
  /** `NORMAL`, `LONG_LONG`, `SHORT_SHORT_LONG`, `SHORT_LONG_SHORT`. */
  ringPattern: optionalText,
});

export const WebexPersonNumbers = z.object({
  distinctiveRingEnabled: optionalBoolean,
  phoneNumbers: z
    .array(PersonNumber)
    .nullish()
    .transform((list) => list ?? []),
});
export type WebexPersonNumbers = z.output<typeof WebexPersonNumbers>;

/** A telephone of Webex Calling; those of other makers are in this list, and not in `/devices`. */
export const WebexPhone = z.object({
  id: z.string().min(1),
  model: optionalText,
  /** `MPP`, `ATA`, `GENERIC_SIP` (another maker), `ESIM`, `ROOM_OS`, `MOBILE`, `DESK_PHONE`. */
  modelType: optionalText,
  /** Twelve hexadecimal digits without colons. */
  mac: optionalText,
  ipAddress: optionalText,
  primaryOwner: optionalBoolean,
  /** `PRIMARY`, `SHARED_CALL_APPEARANCE`, `MOBILITY`, `HOTDESKING_GUEST`. */
  type: optionalText,
  activationState: optionalText,
  displayName: optionalText,
  /** Published under two names. */
  description: texts,
  descriptions: texts,
});
export type WebexPhone = z.output<typeof WebexPhone>;

/** The numbers of one person. @throws WebexError `webex.refused` with status 404 when they have no calling licence. */
export function readPersonNumbers(
  api: WebexApi,
  orgId: string,
  personId: string,
): Promise<WebexPersonNumbers> {
  return api.send(
    {
      path: '/people/{personId}/features/numbers',
      params: { personId },
      query: { orgId, preferE164Format: true },
      orgId,
    },
    WebexPersonNumbers,
  );
}

/** The telephones of one person. */
export async function listPersonPhones(
  api: WebexApi,
  orgId: string,
  personId: string,
): Promise<WebexPhone[]> {
  const page = await api.list(
    {
      path: '/telephony/config/people/{personId}/devices',
      params: { personId },
      query: { orgId },
      orgId,
      key: 'devices',
      paging: { style: 'none' },
    },
    WebexPhone,
  );
  return page.items;
}
