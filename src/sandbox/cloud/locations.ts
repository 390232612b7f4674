/** `/v1/locations` and their telephone side, `/v1/telephony/config/locations`. */
import { ok, oneOf, type Route } from './call.ts';
import { locationWriteRoutes } from './location-writes.ts';
import { organizationOf } from './organizations.ts';
import { pageOf } from './paging.ts';
import { connectionOf } from './pstn.ts';
import { missing } from './refusal.ts';
import type { Location, World } from './world.ts';

/** The paths of locations. `largest` is the longest page. */
export function locationRoutes(world: World, largest: number): Route[] {
  return [
    ...locationWriteRoutes(world),
    {
      method: 'GET',
      path: '/v1/locations',
      by: 'admin',
      query: ['name', 'id', 'orgId', 'max', 'cursor'],
      run: (call) => {
        const [name, id] = [call.query.get('name'), call.query.get('id')];
        const found = organizationOf(world, call).locations.filter(
          (each) => (!name || each.name.includes(name)) && (!id || each.id === id),
        );
        const page = pageOf(call, found, { usual: 100, most: 1000, largest, by: 'cursor' });
        return ok({ items: page.items.map(shown) }, page.headers);
      },
    },
    {
      method: 'GET',
      path: '/v1/locations/:id',
      by: 'admin',
      query: ['orgId'],
      run: (call) => {
        const { locations } = organizationOf(world, call);
        const location = locations.find((each) => each.id === call.params['id']);
        if (!location) throw missing('location');
        return ok(shown(location));
      },
    },
    {
      method: 'GET',
      path: '/v1/telephony/config/locations',
      by: 'admin',
      query: ['orgId', 'max', 'start', 'name', 'order'],
      run: (call) => {
        const name = call.query.get('name');
        const order = oneOf(call, 'order', ['asc', 'desc']);
        const found = organizationOf(world, call).locations.filter(
          (each) => !each.withoutCalling && (!name || each.name.includes(name)),
        );
        if (order) found.sort((a, b) => (order === 'asc' ? 1 : -1) * (a.name < b.name ? -1 : 1));
        const page = pageOf(call, found, { usual: 1000, most: 2000, largest, by: 'start' });
        return ok({ locations: page.items.map(telephony) }, page.headers);
      },
    },
    {
      method: 'GET',
      path: '/v1/telephony/config/locations/:id',
      by: 'admin',
      query: ['orgId'],
      run: (call) => {
        const organization = organizationOf(world, call);
        const location = organization.locations.find((each) => each.id === call.params['id']);
        if (!location || location.withoutCalling) throw missing('location');
        const connection = connectionOf(organization, location);
        const { e911SetupRequired: _emergency, ...common } = telephony(location);
        return ok({
          ...common,
          announcementLanguage: location.announcementLanguage,
          // Only premises-based connections are told here.
          ...(connection?.routeType && {
            connection: { type: connection.routeType, id: connection.routeId },
          }),
          externalCallerIdName: organization.displayName,
          userLimit: 500_000,
          defaultDomain: '98079822.int10.bcld.webex.example',
        });
      },
    },
  ];
}

function shown(location: Location): Record<string, unknown> {
  const { routingPrefix, mainNumber, withoutCalling, unconnected, ...rest } = location;
  return rest;
}

function telephony(location: Location): Record<string, unknown> {
  const { id, name, routingPrefix, mainNumber } = location;
  return {
    id,
    name,
    outsideDialDigit: '9',
    enforceOutsideDialDigit: true,
    routingPrefix,
    callingLineId: { name, phoneNumber: mainNumber ?? null },
    e911SetupRequired: location.address.country === 'US',
  };
}
