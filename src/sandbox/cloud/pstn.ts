/** `/v1/telephony/pstn/locations/{id}/connection`: how a location reaches the public network. */
import { ok, type Route } from './call.ts';
import { webexId } from './ids.ts';
import { organizationOf } from './organizations.ts';
import { missing } from './refusal.ts';
import type { World } from './world.ts';

/** Locations of customers that were just created are not connected yet. */
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
        if (!location || organization.standing.wholesale?.readyAt !== undefined) {
          throw missing('PSTN connection');
        }
        return ok({
          id: webexId('PSTN_CONNECTION', location.id),
          displayName: 'Premises-based PSTN',
          pstnServices: ['GEOGRAPHIC_NUMBERS'],
          pstnConnectionType: 'LOCAL_GATEWAY',
          routeType: 'TRUNK',
          routeId: webexId('TRUNK', location.id),
        });
      },
    },
  ];
}
