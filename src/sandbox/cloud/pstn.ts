/** `/v1/telephony/pstn/locations/{id}/connection`: how a location reaches the public network. */
import { ok, type Route } from './call.ts';
import { webexId } from './ids.ts';
import { organizationOf } from './organizations.ts';
import { missing } from './refusal.ts';
import type { Location, Organization, World } from './world.ts';

export interface PstnConnection {
  id: string;
  displayName: string;
  pstnServices: string[];
  pstnConnectionType: 'LOCAL_GATEWAY' | 'NON_INTEGRATED_CCP' | 'INTEGRATED_CCP' | 'CISCO_PSTN';
  routeType?: 'TRUNK';
  routeId?: string;
}

/** Of a customer's offices the first has a gateway of its own; the next ones show the other kinds. */
const kinds: readonly Pick<PstnConnection, 'displayName' | 'pstnConnectionType'>[] = [
  { displayName: 'Premises-based PSTN', pstnConnectionType: 'LOCAL_GATEWAY' },
  { displayName: 'Cisco Calling Plan', pstnConnectionType: 'CISCO_PSTN' },
  { displayName: 'Nordtel CCP', pstnConnectionType: 'NON_INTEGRATED_CCP' },
  { displayName: 'Telesur CCP', pstnConnectionType: 'INTEGRATED_CCP' },
];

/** Undefined: none yet, as of locations of customers that were just created, and of new ones. */
export function connectionOf(
  { locations, standing }: Organization,
  location: Location,
): PstnConnection | undefined {
  const isNew = location.unconnected || standing.wholesale?.readyAt !== undefined;
  const kind = kinds[locations.indexOf(location) % kinds.length];
  if (isNew || location.withoutCalling || !kind) return undefined;
  return {
    id: webexId('PSTN_CONNECTION', location.id),
    ...kind,
    pstnServices: ['GEOGRAPHIC_NUMBERS'],
    ...(kind.pstnConnectionType === 'LOCAL_GATEWAY' && {
      routeType: 'TRUNK',
      routeId: webexId('TRUNK', location.id),
    }),
  };
}

/** The path of connections; they are chosen in Control Hub. */
export function pstnRoutes(world: World): Route[] {
  return [
    {
      method: 'GET',
      path: '/v1/telephony/pstn/locations/:id/connection',
      by: 'admin',
      query: ['orgId'],
      run: (call) => {
        const organization = organizationOf(world, call);
        const location = organization.locations.find((each) => each.id === call.params['id']);
        const connection = location && connectionOf(organization, location);
        if (!connection) throw missing('PSTN connection');
        return ok(connection);
      },
    },
  ];
}
