/** What a new customer has to telephone with: numbers that nobody has, and how a location reaches the public network. */
import { z } from 'zod';
import { WebexError } from '../errors.ts';
import type { WebexApi } from './call.ts';
import { optionalText } from './field.ts';
import { WebexNumber } from './numbers.ts';

export const WebexPstnConnection = z.object({
  displayName: optionalText,
  /** `LOCAL_GATEWAY`, `NON_INTEGRATED_CCP`, `INTEGRATED_CCP`, `CISCO_PSTN`. */
  pstnConnectionType: optionalText,
});
export type WebexPstnConnection = z.output<typeof WebexPstnConnection>;

/** How a location is connected; undefined when it is not connected yet. */
export async function readPstnConnection(
  api: WebexApi,
  orgId: string,
  locationId: string,
): Promise<WebexPstnConnection | undefined> {
  try {
    return await api.send(
      {
        path: '/telephony/pstn/locations/{locationId}/connection',
        params: { locationId },
        query: { orgId },
        orgId,
      },
      WebexPstnConnection,
    );
  } catch (error) {
    if (error instanceof WebexError && error.failure.status === 404) return undefined;
    throw error;
  }
}

/** How many numbers are looked at. */
const most = 200;

/** Numbers that are assigned to nobody; at most 200. */
export async function listFreeNumbers(api: WebexApi, orgId: string): Promise<WebexNumber[]> {
  const { items } = await api.list(
    {
      path: '/telephony/config/numbers',
      query: { orgId, available: true, max: most },
      orgId,
      key: 'phoneNumbers',
      paging: { style: 'none' },
    },
    WebexNumber,
  );
  return items.filter(({ owner, phoneNumber }) => !owner && phoneNumber);
}
