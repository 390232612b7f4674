/** `/v1/telephony/config/virtualLines`: lines that belong to nobody; their shape is unlike that of other features. */
import { ok, type Route, truth } from './call.ts';
import { type Feature, featuresAsked, featuresOf } from './feature.ts';
import { organizationOf } from './organizations.ts';
import { pageOf } from './paging.ts';
import { missing } from './refusal.ts';
import type { World } from './world.ts';

/** The paths of virtual lines. `largest` is the longest page. */
export function virtualLineRoutes(world: World, largest: number): Route[] {
  return [
    {
      method: 'GET',
      path: '/v1/telephony/config/virtualLines',
      by: 'admin',
      query: [
        'orgId',
        'locationId',
        'max',
        'start',
        'id',
        'ownerName',
        'phoneNumber',
        'locationName',
        'order',
        'hasDeviceAssigned',
        'hasExtensionAssigned',
        'hasDnAssigned',
      ],
      run: (call) => {
        if (truth(call, 'hasDeviceAssigned')) return ok({ virtualLines: [] });
        const found = featuresAsked(world, call, ['VIRTUAL_LINE']).filter(
          (feature) => (call.query.get('id') ?? feature.id) === feature.id,
        );
        const page = pageOf(call, found, { usual: 2000, most: 2000, largest, by: 'start' });
        return ok({ virtualLines: page.items.map(line) }, page.headers);
      },
    },
    {
      method: 'GET',
      path: '/v1/telephony/config/virtualLines/:id',
      by: 'admin',
      query: ['orgId'],
      run: (call) => {
        const { id } = call.params;
        const found = featuresOf(organizationOf(world, call), ['VIRTUAL_LINE']).find(
          (feature) => feature.id === id,
        );
        if (!found) throw missing('virtual line');
        return ok(lineDetail(found));
      },
    },
  ];
}

function line(feature: Feature): Record<string, unknown> {
  const { id, number, location } = feature;
  const { phoneNumber, extension, routingPrefix, esn } = number;
  const [firstName, lastName] = [number.owner?.firstName ?? '', location.address.city];
  return {
    id,
    lastName,
    firstName,
    callerIdLastName: lastName,
    callerIdFirstName: firstName,
    ...(phoneNumber ? { callerIdNumber: phoneNumber } : {}),
    externalCallerIdNamePolicy: 'DIRECT_LINE',
    number: {
      ...(phoneNumber ? { external: phoneNumber } : {}),
      extension,
      routingPrefix,
      esn,
      primary: true,
    },
    location: { id: location.id, name: location.name },
    numberOfDevicesAssigned: 0,
  };
}

function lineDetail({ id, name, number, location }: Feature): Record<string, unknown> {
  return {
    id,
    firstName: number.owner?.firstName ?? '',
    lastName: location.address.city,
    displayName: name,
    directorySearchEnabled: true,
    announcementLanguage: location.announcementLanguage,
    timeZone: location.timeZone,
    number: {
      ...(number.phoneNumber ? { external: number.phoneNumber } : {}),
      extension: number.extension,
      primary: true,
    },
    devices: [],
    location: { id: location.id, name: location.name, address: location.address },
  };
}
