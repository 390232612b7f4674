/** `/v1/locations` and their telephone side, `/v1/telephony/config/locations`. */
import { ok, oneOf, type Route } from './call.ts';
import { organizationOf } from './organizations.ts';
import { pageOf } from './paging.ts';
import { missing } from './refusal.ts';
import type { Location, World } from './world.ts';

/** The paths of locations. `largest` is the longest page. */
export function locationRoutes(world: World, largest: number): Route[] {
  return [
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
          (each) => !name || each.name.includes(name),
        );
        if (order) found.sort((a, b) => (order === 'asc' ? 1 : -1) * (a.name < b.name ? -1 : 1));
        const page = pageOf(call, found, { usual: 1000, most: 2000, largest, by: 'start' });
        return ok({ locations: page.items.map(telephony) }, page.headers);
      },
    },
  ];
}

function shown(location: Location): Record<string, unknown> {
  const { routingPrefix: _prefix, mainNumber: _number, ...rest } = location;
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
