/** How a location reaches the public network, as far as Webex's public interface tells. */
import { WebexError } from '../errors.ts';
import type { WebexCallingLocation } from '../webex/location-writes.ts';
import type { WebexPstnConnection } from '../webex/setup.ts';

export interface PstnReads {
  callingSide(orgId: string, locationId: string): Promise<WebexCallingLocation | undefined>;
  connection(orgId: string, locationId: string): Promise<WebexPstnConnection | undefined>;
}

export type PstnState =
  /** Not enabled for Webex Calling; no connection yet; or Webex does not say. */
  | { kind: 'off' | 'none' | 'untold' }
  /** `type`: Webex's word, such as `LOCAL_GATEWAY`; undefined where only the name of it is known. */
  | { kind: 'connected'; type: string | undefined; name: string | undefined };

/** The telephone side of a location. */
export interface Place {
  pstn: PstnState;
  /** E.164. */
  mainNumber?: string | undefined;
  routingPrefix?: string | undefined;
}

/**
 * Asks for the connection, and for the location's own details beside it: they tell of premises-based connections where
 * the connection itself may not be read (its scope is one of its own, `spark-admin:telephony_pstn_read`).
 * @throws WebexError when Webex cannot be asked.
 */
export async function readPlace(
  { callingSide, connection }: PstnReads,
  orgId: string,
  locationId: string,
): Promise<Place> {
  const [calling, found] = await Promise.all([
    unlessForbidden(callingSide(orgId, locationId)),
    unlessForbidden(connection(orgId, locationId)),
  ]);
  const details = calling === 'forbidden' ? undefined : calling;
  return {
    pstn: stateOf(calling, found),
    mainNumber: details?.callingLineId?.phoneNumber,
    routingPrefix: details?.routingPrefix,
  };
}

type Told<T> = T | undefined | 'forbidden';

function stateOf(calling: Told<WebexCallingLocation>, found: Told<WebexPstnConnection>): PstnState {
  if (found !== undefined && found !== 'forbidden') {
    return { kind: 'connected', type: found.pstnConnectionType, name: found.displayName };
  }
  if (calling === undefined) return { kind: 'off' };
  if (calling !== 'forbidden' && calling.connection) {
    return { kind: 'connected', type: 'LOCAL_GATEWAY', name: undefined };
  }
  return { kind: calling === 'forbidden' || found === 'forbidden' ? 'untold' : 'none' };
}

async function unlessForbidden<T>(asked: Promise<T>): Promise<T | 'forbidden'> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof WebexError && error.failure.status === 403) return 'forbidden';
    throw error;
  }
}

/** Whether numbers may be put in: never where the provider brings them, because Webex warns of damage then. */
export function takesNumbers(pstn: PstnState): boolean {
  const open = ['LOCAL_GATEWAY', 'NON_INTEGRATED_CCP'];
  return pstn.kind === 'connected' && open.includes(pstn.type ?? '');
}
