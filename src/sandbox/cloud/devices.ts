/** `/v1/devices`. */
import { type Call, ok, oneOf, type Route } from './call.ts';
import { organizationOf } from './organizations.ts';
import { pageOf } from './paging.ts';
import { invalid, missing } from './refusal.ts';
import type { Device, World } from './world.ts';

const states = [
  'connected',
  'disconnected',
  'connected_with_issues',
  'offline_expired',
  'activating',
  'unknown',
  'offline_deep_sleep',
];

/** Parameters that are compared with the field of the same name. */
const plain = [
  'personId',
  'workspaceId',
  'product',
  'serial',
  'software',
  'locationId',
  'connectionStatus',
  'devicePlatform',
  'type',
] as const;

/** Parameters that exist but that nothing of this world differs in. */
const ignored = [
  'upgradeChannel',
  'capability',
  'permission',
  'workspaceLocationId',
  'plannedMaintenance',
];

/** The paths of devices. `largest` is the longest page. Third-party phones are not listed. */
export function deviceRoutes(world: World, largest: number): Route[] {
  return [
    {
      method: 'GET',
      path: '/v1/devices',
      by: 'admin',
      query: [
        'max',
        'start',
        'displayName',
        'orgId',
        'tag',
        'errorCode',
        'mac',
        ...plain,
        ...ignored,
      ],
      run: (call) => {
        const tests = testsOf(call);
        const found = organizationOf(world, call).devices.filter(
          (device) => device.listed && tests.every((test) => test(device)),
        );
        const page = pageOf(call, found, { usual: 100, most: 1000, largest, by: 'start' });
        return ok({ items: page.items.map(shown) }, page.headers);
      },
    },
    {
      method: 'GET',
      path: '/v1/devices/:id',
      by: 'admin',
      query: ['orgId'],
      run: (call) => {
        const device = organizationOf(world, call).devices.find(
          (each) => each.listed && each.id === call.params['id'],
        );
        if (!device) throw missing('device');
        return ok(shown(device));
      },
    },
  ];
}

function testsOf(call: Call): ((device: Device) => boolean)[] {
  oneOf(call, 'type', ['roomdesk', 'phone', 'accessory', 'webexgo', 'unknown']);
  oneOf(call, 'connectionStatus', states);
  const tests: ((device: Device) => boolean)[] = [];
  for (const name of plain) {
    const value = call.query.get(name);
    if (value !== undefined) tests.push((device) => device[name] === value);
  }
  const name = call.query.get('displayName');
  if (name !== undefined) tests.push((device) => device.displayName === name);
  const tag = call.query.get('tag');
  if (tag !== undefined) tests.push((device) => device.tags.includes(tag));
  const error = call.query.get('errorCode');
  if (error !== undefined) tests.push((device) => device.errorCodes.includes(error));
  const mac = call.query.get('mac');
  if (mac !== undefined) {
    if (!/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/i.test(mac)) throw invalid('mac is invalid');
    tests.push((device) => device.mac === mac.toUpperCase());
  }
  return tests;
}

function shown(device: Device): Record<string, unknown> {
  const { listed: _listed, ...rest } = device;
  return {
    ...rest,
    ...(rest.workspaceId ? { placeId: rest.workspaceId } : {}),
    capabilities: ['xapi'],
    permissions: ['xapi:readonly'],
  };
}
