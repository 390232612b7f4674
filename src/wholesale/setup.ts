/** What is there of a new customer and what is missing, asked of Webex now. */
import type { WebexLocation } from '../webex/locations.ts';
import type { WebexNumber } from '../webex/numbers.ts';
import type { WebexWholesaleCustomer } from '../webex/wholesale.ts';
import { type PstnReads, type PstnState, readPlace } from './pstn.ts';

export interface SetupReads extends PstnReads {
  locations(orgId: string): Promise<WebexLocation[]>;
  freeNumbers(orgId: string): Promise<WebexNumber[]>;
  wholesale(orgId: string): Promise<WebexWholesaleCustomer | undefined>;
}

export interface Setup {
  /** Undefined: not a wholesale customer. */
  wholesale: { status: string; externalId: string; packages: readonly string[] } | undefined;
  locations: readonly { name: string; city: string; pstn: PstnState }[];
  locationCount: number;
  /** E.164. */
  freeNumbers: readonly string[];
}

/** Each one costs two calls. */
const mostLocations = 3;

/** @throws WebexError when Webex cannot be asked. */
export async function readSetup(reads: SetupReads, orgId: string): Promise<Setup> {
  const [all, free, wholesale] = await Promise.all([
    reads.locations(orgId),
    reads.freeNumbers(orgId),
    reads.wholesale(orgId),
  ]);
  const locations = await Promise.all(
    all.slice(0, mostLocations).map(async (location) => {
      const { pstn } = await readPlace(reads, orgId, location.id);
      return { name: location.name, city: location.address?.city ?? '', pstn };
    }),
  );
  return {
    wholesale: wholesale && {
      status: wholesale.status ?? '',
      externalId: wholesale.externalId ?? '',
      packages: wholesale.packages,
    },
    locations,
    locationCount: all.length,
    freeNumbers: free.flatMap(({ phoneNumber }) => phoneNumber ?? []),
  };
}
