/** What a feature is made of: an entry of the number list and its office. */
import type { Call } from './call.ts';
import { organizationOf } from './organizations.ts';
import type { Account, Location, Organization, OwnerType, PhoneNumber, World } from './world.ts';

/** One feature: the entry of the number list that belongs to it, and where it stands. */
export interface Feature {
  id: string;
  name: string;
  number: PhoneNumber;
  location: Location;
  organization: Organization;
}

/** The features of these types that a list call asks for, by location and number. */
export function featuresAsked(world: World, call: Call, types: readonly OwnerType[]): Feature[] {
  const [locationId, digits] = [call.query.get('locationId'), call.query.get('phoneNumber')];
  return featuresOf(organizationOf(world, call), types).filter(
    ({ number, location }) =>
      (!locationId || location.id === locationId) &&
      (!digits || number.phoneNumber === digits || number.extension === digits),
  );
}

/** The owner in the number list has no name of the feature; the feature has one, with its office. */
export function featuresOf(organization: Organization, types: readonly OwnerType[]): Feature[] {
  return organization.numbers.flatMap((number) => {
    const { owner } = number;
    const location = organization.locations.find(({ id }) => id === number.location.id);
    if (!owner || !location || !types.includes(owner.type)) return [];
    const name = `${owner.firstName} ${location.address.city}`;
    return [{ id: owner.id, name, number, location, organization }];
  });
}

/** Number and extension, as far as they are there. */
export function reach({ phoneNumber, extension }: PhoneNumber): Record<string, unknown> {
  return { ...(phoneNumber ? { phoneNumber } : {}), ...(extension ? { extension } : {}) };
}

/** What most lists say of a feature. */
export function entry({ id, name, number, location }: Feature): Record<string, unknown> {
  const { routingPrefix, esn } = number;
  return {
    id,
    name,
    locationName: location.name,
    locationId: location.id,
    ...reach(number),
    routingPrefix,
    esn,
  };
}

/** What most details say of it. */
export function detailed({ id, name, number, location }: Feature): Record<string, unknown> {
  return {
    id,
    name,
    enabled: true,
    ...reach(number),
    languageCode: location.announcementLanguage,
    firstName: number.owner?.firstName ?? '.',
    lastName: location.address.city,
  };
}

/** The first people with a telephone at the same place, up to four. */
export function agentsOf({ organization, location }: Feature): ReturnType<typeof agent>[] {
  return organization.people
    .filter((person) => person.locationId === location.id && person.extension)
    .slice(0, 4)
    .map((person) => agent(person, location));
}

function agent(person: Account, { routingPrefix }: Location) {
  const { id, firstName = '', lastName = '', extension = '' } = person;
  const number = person.phoneNumbers.find(({ type }) => type === 'work')?.value;
  return {
    id,
    firstName,
    lastName,
    ...(number ? { phoneNumber: number } : {}),
    extension,
    routingPrefix,
    esn: routingPrefix + extension,
    weight: '0',
  };
}

/** An agent as paging groups list them. */
export function asMember({ weight: _weight, ...member }: ReturnType<typeof agent>) {
  return { ...member, type: 'PEOPLE' };
}
