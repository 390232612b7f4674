/**
 * Locations as a partner makes them for a customer (published Locations, Location Call Settings and Numbers APIs; a
 * partner names the customer with `orgId`). None of these requests has a key that would make a repeat harmless: look
 * for what may have happened before repeating.
 */
import { z } from 'zod';
import type { WebexApi } from './call.ts';
import { mayBeMissing } from './failure.ts';
import { optionalText } from './field.ts';

/** Everything a location is made from. */
export interface NewLocation {
  /** At most 80 characters: more than that cannot be enabled for Webex Calling. */
  name: string;
  /** IANA name. */
  timeZone: string;
  /** Of e-mails, e.g. `en_us`. */
  preferredLanguage: string;
  /** What callers hear, e.g. `en_us`. */
  announcementLanguage: string;
  address: {
    address1: string;
    address2?: string | undefined;
    city: string;
    /** Code of the state; empty where a country has none: Webex wants the field. */
    state: string;
    postalCode: string;
    /** ISO 3166 two-letter code. */
    country: string;
  };
}

/** Creating takes Webex longer than a look-up. */
const timeoutMs = 30_000;
const Created = z.object({ id: z.string().min(1) });

/** Makes a location, without telephones. @returns its id. @throws WebexError */
export async function createLocation(
  api: WebexApi,
  orgId: string,
  location: NewLocation,
): Promise<string> {
  const { id } = await api.send(
    { method: 'POST', path: '/locations', query: { orgId }, body: location, orgId, timeoutMs },
    Created,
  );
  return id;
}

/** Gives a location its telephone side; the description is sent again, as published. @throws WebexError */
export async function enableCalling(
  api: WebexApi,
  orgId: string,
  id: string,
  location: NewLocation,
): Promise<void> {
  await api.send(
    {
      method: 'POST',
      path: '/telephony/config/locations',
      query: { orgId },
      body: { id, ...location },
      orgId,
      timeoutMs,
    },
    z.unknown(),
  );
}

/** The telephone side of a location. */
export const WebexCallingLocation = z.object({
  id: z.string().min(1),
  /** Prefix between locations. */
  routingPrefix: optionalText,
  callingLineId: z
    .object({
      /** Main number, E.164. */
      phoneNumber: optionalText,
    })
    .nullish()
    .transform((line) => line ?? undefined),
  /** Only of premises-based connections. */
  connection: z
    .object({
      /** `TRUNK` or `ROUTE_GROUP`. */
      type: optionalText,
    })
    .nullish()
    .transform((connection) => connection ?? undefined),
  /** Where numbers come with a PSTN subscription. */
  subscriptionId: optionalText,
});
export type WebexCallingLocation = z.output<typeof WebexCallingLocation>;

/** Undefined: the location is not enabled for Webex Calling. @throws WebexError */
export function readCallingLocation(
  api: WebexApi,
  orgId: string,
  locationId: string,
): Promise<WebexCallingLocation | undefined> {
  return mayBeMissing(
    api.send(
      {
        path: '/telephony/config/locations/{locationId}',
        params: { locationId },
        query: { orgId },
        orgId,
      },
      WebexCallingLocation,
    ),
  );
}

/**
 * Puts numbers into a location, in service at once. Only for premises-based and non-integrated Cloud Connected PSTN: the
 * published description warns of damage where the provider brings the numbers itself.
 * @throws WebexError
 */
export async function addNumbers(
  api: WebexApi,
  orgId: string,
  locationId: string,
  phoneNumbers: readonly string[],
): Promise<void> {
  await api.send(
    {
      method: 'POST',
      path: '/telephony/config/locations/{locationId}/numbers',
      params: { locationId },
      query: { orgId },
      body: { phoneNumbers, numberType: 'DID', state: 'ACTIVE' },
      orgId,
      timeoutMs,
    },
    z.unknown(),
  );
}
