/** What Webex Calling says of one person: numbers and telephones. */
import { type Call, ok, type Route, truth } from './call.ts';
import { openOrganization } from './organizations.ts';
import { missing } from './refusal.ts';
import type { Account, Device, Organization, World } from './world.ts';

const otherMakers = /^(Yealink|Poly)/;

/** The paths of people's numbers and telephones. */
export function personCallingRoutes(world: World): Route[] {
  return [
    {
      method: 'GET',
      path: '/v1/people/:id/features/numbers',
      by: 'admin',
      query: ['orgId', 'preferE164Format'],
      run: (call) => {
        const { organization, account } = callingUser(world, call);
        const international = truth(call, 'preferE164Format') ?? false;
        const own = organization.numbers.filter(({ owner }) => owner?.id === account.id);
        return ok({
          distinctiveRingEnabled: false,
          phoneNumbers: own.map((number) => ({
            primary: number.phoneNumberType !== 'ALTERNATE',
            ...(number.phoneNumber
              ? { directNumber: international ? number.phoneNumber : number.phoneNumber.slice(3) }
              : {}),
            ...(number.extension ? { extension: number.extension } : {}),
            ...(number.routingPrefix ? { routingPrefix: number.routingPrefix } : {}),
            ...(number.esn ? { esn: number.esn } : {}),
            ...(number.phoneNumberType === 'ALTERNATE' ? { ringPattern: 'NORMAL' } : {}),
          })),
        });
      },
    },
    {
      method: 'GET',
      path: '/v1/telephony/config/people/:id/devices',
      by: 'admin',
      query: ['orgId'],
      run: (call) => {
        const { organization, account } = callingUser(world, call);
        const own = organization.devices.filter(
          ({ personId, type }) => personId === account.id && type !== 'accessory',
        );
        return ok({
          devices: own.map((device) => shown(device, account)),
          maxDeviceCount: 35,
          maxOwnedDeviceCount: 10,
        });
      },
    },
  ];
}

/** Whom a call is about. @throws a refusal for people without Webex Calling. */
export function callingUser(
  world: World,
  call: Call,
): { organization: Organization; account: Account } {
  const account = world.accounts.get(call.params['id'] ?? '');
  if (!account) throw missing('person');
  const orgId = call.query.get('orgId');
  if (orgId !== undefined && orgId !== account.orgId) throw missing('person');
  const organization = openOrganization(world, call, account.orgId);
  if (account.phoneNumbers.length === 0) throw missing('Webex Calling user');
  return { organization, account };
}

function shown(device: Device, owner: Account): Record<string, unknown> {
  const isPhone = device.type === 'phone';
  const { firstName = '', lastName = '' } = owner;
  return {
    id: device.callingDeviceId,
    description: device.tags,
    model: isPhone && device.listed ? `DMS ${device.product}` : device.product,
    modelType: isPhone ? (otherMakers.test(device.product) ? 'GENERIC_SIP' : 'MPP') : 'ROOM_OS',
    mac: device.mac.replaceAll(':', ''),
    ...(device.ip ? { ipAddress: device.ip } : {}),
    primaryOwner: true,
    type: 'PRIMARY',
    owner: { id: owner.id, type: 'PEOPLE', firstName, lastName },
    activationState: device.connectionStatus === 'activating' ? 'activating' : 'activated',
    displayName: device.displayName,
  };
}
