/** Devices of people and of workspaces. */
import { webexId } from '../ids.ts';
import type { Device } from '../world.ts';
import type { Office, Plot } from './soil.ts';

const deskPhones = ['Cisco 8845', 'Cisco 8851', 'Cisco 8841', 'Cisco 7841', 'Cisco 9861'];
const roomDevices = ['Cisco Room Kit', 'Cisco Board Pro 55', 'Cisco Desk Pro', 'Cisco Room Bar'];
/** Phones of other makers: they work, and `GET /devices` does not list them. */
const foreignPhones = ['Yealink T54W', 'Poly VVX 450'];

interface Given {
  product: string;
  office: Office;
  personId?: string;
  workspaceId?: string;
  displayName?: string;
  mac?: string;
  serial?: string;
  status?: Device['connectionStatus'];
}

/** Puts a device into the customer. */
export function addDevice(plot: Plot, given: Given): void {
  const { random, organization, plan } = plot;
  const { product, office } = given;
  const connectionStatus = given.status ?? state(plot);
  const uuid = random.uuid();
  const isPhone = deskPhones.includes(product) || foreignPhones.includes(product);
  const seen = connectionStatus === 'activating' ? undefined : '2026-11-19T07:42:00.000Z';
  const sip = `${product.toLowerCase().replace(/\W/g, '')}.${random.hex(6).toLowerCase()}@${plan.slug}.rooms.webex.example`;
  organization.devices.push({
    listed: !foreignPhones.includes(product),
    id: webexId('DEVICE', uuid),
    callingDeviceId: webexId('CALLING_DEVICE', uuid),
    webexDeviceId: webexId('DEVICE', uuid),
    displayName: given.displayName ?? product,
    ...(given.personId ? { personId: given.personId } : {}),
    ...(given.workspaceId ? { workspaceId: given.workspaceId } : {}),
    orgId: organization.id,
    product,
    type: isPhone ? 'phone' : product.includes('Headset') ? 'accessory' : 'roomdesk',
    tags: given.workspaceId ? ['meeting room'] : [],
    ip: `10.${random.below(200)}.${random.below(250)}.${1 + random.below(250)}`,
    mac: given.mac ?? plot.nextMac(),
    serial: given.serial ?? `FCH${2400 + random.below(200)}${random.hex(4)}`,
    software: isPhone ? 'sip88xx.14-3-1-0201' : 'RoomOS 11.24.1.8',
    primarySipUrl: sip,
    sipUrls: [sip],
    connectionStatus,
    errorCodes: connectionStatus === 'connected_with_issues' ? ['networkquality'] : [],
    created: '2025-03-03T10:15:00.000Z',
    firstSeen: '2025-03-03T10:20:00.000Z',
    ...(seen ? { lastSeen: seen } : {}),
    managedBy: 'CISCO',
    devicePlatform: 'cisco',
    locationId: office.location.id,
  });
}

/** One desk phone, mostly; some people have several devices, some none, some a phone of another maker. */
export function equip(plot: Plot, personId: string, office: Office): void {
  const { random } = plot;
  if (random.chance(7)) return;
  const foreign = random.chance(5);
  addDevice(plot, { product: random.pick(foreign ? foreignPhones : deskPhones), office, personId });
  if (random.chance(9)) addDevice(plot, { product: 'Cisco Headset 730', office, personId });
  if (random.chance(5)) addDevice(plot, { product: 'Cisco Desk Pro', office, personId });
}

/** A device of a meeting room or a counter. */
export function furnish(
  plot: Plot,
  workspaceId: string,
  displayName: string,
  office: Office,
): void {
  const list = plot.random.chance(60) ? roomDevices : deskPhones;
  addDevice(plot, { product: plot.random.pick(list), office, workspaceId, displayName });
}

function state(plot: Plot): Device['connectionStatus'] {
  const dice = plot.random.below(100);
  if (dice < 82) return 'connected';
  if (dice < 91) return 'disconnected';
  if (dice < 95) return 'connected_with_issues';
  return dice < 98 ? 'offline_expired' : 'activating';
}
