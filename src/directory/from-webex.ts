/**
 * What Webex sends becomes a row: fields are copied under their own names. Added are only the keys that
 * searches compare, and one writing for what Webex writes in several ways (E.164, hex digits, SIP).
 */
import type { WebexDevice } from '../webex/devices.ts';
import { uuidOf } from '../webex/id.ts';
import type { WebexLicense } from '../webex/licenses.ts';
import type { WebexLocation } from '../webex/locations.ts';
import type { WebexNumber } from '../webex/numbers.ts';
import type { WebexOrganization } from '../webex/organizations.ts';
import type { WebexPerson } from '../webex/people.ts';
import { nameKey, personKey } from './name-key.ts';
import type { Row } from './rows.ts';
import { skeletonOf } from './skeleton.ts';
import { e164Of, macOf, sipOf } from './writing.ts';

export function organizationRow(organization: WebexOrganization): Row {
  const { id, displayName, created } = organization;
  return {
    id,
    uuid: uuidOrId(id),
    displayName,
    nameKey: nameKey(displayName),
    skeleton: skeletonOf(displayName),
    created: created ?? null,
  };
}

/** `orgId` is the organization that was asked, in the writing of the list of organizations. */
export function personRow(person: WebexPerson, orgId: string): Row {
  const email = (person.emails[0] ?? '').toLowerCase();
  const displayName =
    person.displayName ?? ([person.firstName, person.lastName].filter(Boolean).join(' ') || email);
  return {
    id: person.id,
    uuid: uuidOrId(person.id),
    orgId,
    displayName,
    firstName: person.firstName ?? null,
    lastName: person.lastName ?? null,
    nameKey: personKey({ ...person, displayName }),
    email,
    emails: person.emails.map((address) => address.toLowerCase()),
    status: person.status ?? null,
    type: person.type ?? null,
    invitePending: person.invitePending ?? null,
    loginEnabled: person.loginEnabled ?? null,
    locationId: person.locationId ?? null,
    extension: person.extension ?? null,
    phoneNumbers: person.phoneNumbers.map(({ type, value, primary }) => ({
      type: type ?? null,
      value: e164Of(value) ?? value,
      primary: primary ?? null,
    })),
    sipAddresses: person.sipAddresses.map(({ value }) => sipOf(value) ?? value.toLowerCase()),
    licenses: person.licenses,
    roles: person.roles,
    siteUrls: person.siteUrls,
    created: person.created ?? null,
    lastModified: person.lastModified ?? null,
    lastActivity: person.lastActivity ?? null,
  };
}

export function licenseRow(license: WebexLicense, orgId: string): Row {
  return {
    id: license.id,
    orgId,
    name: license.name,
    totalUnits: license.totalUnits ?? null,
    consumedUnits: license.consumedUnits ?? null,
    consumedByUsers: license.consumedByUsers ?? null,
    consumedByWorkspaces: license.consumedByWorkspaces ?? null,
    subscriptionId: license.subscriptionId ?? null,
    siteUrl: license.siteUrl ?? null,
    siteType: license.siteType ?? null,
  };
}

export function locationRow(location: WebexLocation, orgId: string): Row {
  return {
    id: location.id,
    orgId,
    name: location.name,
    timeZone: location.timeZone ?? null,
    country: location.address?.country ?? null,
    address: location.address ?? null,
  };
}

/** Undefined for an entry that has neither a number nor an extension: there is nothing to find it by. */
export function numberRow(number: WebexNumber, orgId: string): Row | undefined {
  const { location, owner, extension = null } = number;
  const phoneNumber = number.phoneNumber
    ? (e164Of(number.phoneNumber) ?? number.phoneNumber)
    : null;
  if (phoneNumber === null && extension === null) return undefined;
  const name = owner?.displayName ?? [owner?.firstName, owner?.lastName].filter(Boolean).join(' ');
  return {
    id: [uuidOrId(orgId), ...(phoneNumber ? [phoneNumber] : [location?.id ?? '', extension])].join(
      '/',
    ),
    orgId,
    phoneNumber,
    extension,
    esn: number.esn ?? null,
    routingPrefix: number.routingPrefix ?? null,
    state: number.state ?? null,
    phoneNumberType: number.phoneNumberType ?? null,
    mainNumber: number.mainNumber ?? null,
    tollFreeNumber: number.tollFreeNumber ?? null,
    locationId: location?.id ?? null,
    locationName: location?.name ?? null,
    ownerId: owner?.id ?? null,
    ownerType: owner?.type ?? null,
    ownerName: name || null,
  };
}

export function deviceRow(device: WebexDevice, orgId: string): Row {
  const displayName = device.displayName ?? device.product ?? device.id;
  return {
    id: device.id,
    uuid: uuidOrId(device.id),
    orgId,
    displayName,
    nameKey: nameKey(displayName),
    personId: device.personId ?? null,
    workspaceId: device.workspaceId ?? null,
    product: device.product ?? null,
    type: device.type ?? null,
    mac: (device.mac && macOf(device.mac)) ?? null,
    ip: device.ip ?? null,
    serial: device.serial ?? null,
    software: device.software ?? null,
    connectionStatus: device.connectionStatus ?? null,
    primarySipUrl: device.primarySipUrl ? asSip(device.primarySipUrl) : null,
    sipUrls: device.sipUrls.map(asSip),
    errorCodes: device.errorCodes,
    firstSeen: device.firstSeen ?? null,
    lastSeen: device.lastSeen ?? null,
    locationId: device.locationId ?? null,
  };
}

function asSip(address: string): string {
  return sipOf(address) ?? address.toLowerCase();
}

function uuidOrId(id: string): string {
  return uuidOf(id) ?? id;
}
