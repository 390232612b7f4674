/** What a new customer has to telephone with: numbers that nobody has, and how a location reaches the public network. */
import { z } from 'zod';
import type { WebexApi } from './call.ts';
import { mayBeMissing } from './failure.ts';
import { optionalText } from './field.ts';
import { WebexNumber } from './numbers.ts';

export const WebexPstnConnection = z.object({
  displayName: optionalText,
  /** `LOCAL_GATEWAY`, `NON_INTEGRATED_CCP`, `INTEGRATED_CCP`, `CISCO_PSTN`. */
  pstnConnectionType: optionalText,
});
export type WebexPstnConnection = z.output<typeof WebexPstnConnection>;

/** How a location is connected; undefined when it is not connected yet. @throws WebexError */
export function readPstnConnection(
  api: WebexApi,
  orgId: string,
  locationId: string,
): Promise<WebexPstnConnection | undefined> {
  return mayBeMissing(
    api.send(
      {
        path: '/telephony/pstn/locations/{locationId}/connection',
        params: { locationId },
        query: { orgId },
        orgId,
      },
      WebexPstnConnection,
    ),
  );
}

/** How many numbers are looked at. */
const most = 200;

/** Numbers that are assigned to nobody, of the customer or of one location; at most 200. */
export async function listFreeNumbers(
  api: WebexApi,
  orgId: string,
  locationId?: string,
): Promise<WebexNumber[]> {
  const { items } = await api.list(
    {
      path: '/telephony/config/numbers',
      query: { orgId, locationId, available: true, max: most },
      orgId,
      key: 'phoneNumbers',
      paging: { style: 'none' },
    },
    WebexNumber,
  );
  return items.filter(({ owner, phoneNumber }) => !owner && phoneNumber);
}
