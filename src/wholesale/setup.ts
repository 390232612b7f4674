/** What is there of a new customer and what is missing, asked of Webex now. */
import type { Page } from '../webex/call.ts';
import type { WebexLocation } from '../webex/locations.ts';
import type { WebexNumber } from '../webex/numbers.ts';
import type { WebexPstnConnection } from '../webex/setup.ts';
import type { WebexWholesaleCustomer } from '../webex/wholesale.ts';

export interface SetupReads {
  locations(orgId: string): Promise<Page<WebexLocation>>;
  connection(orgId: string, locationId: string): Promise<WebexPstnConnection | undefined>;
  freeNumbers(orgId: string): Promise<WebexNumber[]>;
  wholesale(orgId: string): Promise<WebexWholesaleCustomer | undefined>;
}

export interface Setup {
  /** Undefined: not a wholesale customer. */
  wholesale: { status: string; externalId: string; packages: readonly string[] } | undefined;
  locations: readonly { name: string; city: string; connection: string | undefined }[];
  locationCount: number;
  /** E.164. */
  freeNumbers: readonly string[];
}

/** Each one costs a call. */
const mostLocations = 5;

/** @throws WebexError when Webex cannot be asked. */
export async function readSetup(reads: SetupReads, orgId: string): Promise<Setup> {
  const [{ items }, free, wholesale] = await Promise.all([
    reads.locations(orgId),
    reads.freeNumbers(orgId),
    reads.wholesale(orgId),
  ]);
  const locations = await Promise.all(
    items.slice(0, mostLocations).map(async ({ id, name, address }) => {
      const connection = await reads.connection(orgId, id);
      const kind = connection?.displayName ?? connection?.pstnConnectionType;
      return { name, city: address?.city ?? '', connection: kind };
    }),
  );
  return {
    wholesale: wholesale && {
      status: wholesale.status ?? '',
      externalId: wholesale.externalId ?? '',
      packages: wholesale.packages,
    },
    locations,
    locationCount: items.length,
    freeNumbers: free.flatMap(({ phoneNumber }) => phoneNumber ?? []),
  };
}
