/** What setting up a customer asks of Webex, over one token. */
import type { WebexApi } from '../webex/call.ts';
import {
  addNumbers,
  createLocation,
  enableCalling,
  readCallingLocation,
} from '../webex/location-writes.ts';
import { listAllLocations } from '../webex/locations.ts';
import { checkNumbers, findNumbers } from '../webex/numbers.ts';
import { readWholePerson, updatePerson } from '../webex/person-update.ts';
import { listRoles } from '../webex/roles.ts';
import { listHolders } from '../webex/scim.ts';
import { listFreeNumbers, readPstnConnection } from '../webex/setup.ts';
import { listWholesaleCustomers } from '../webex/wholesale.ts';
import type { PremisesDoor } from '../wholesale/premises.ts';
import type { SetupReads } from '../wholesale/setup.ts';

/** Builds it; nothing is asked before it is used. */
export function setupDoor(api: WebexApi): SetupReads & PremisesDoor {
  return {
    wholesale: async (orgId) => (await listWholesaleCustomers(api, { orgId })).items[0],
    locations: (orgId) => listAllLocations(api, orgId),
    callingSide: (orgId, id) => readCallingLocation(api, orgId, id),
    connection: (orgId, id) => readPstnConnection(api, orgId, id),
    freeNumbers: (orgId: string, locationId?: string) => listFreeNumbers(api, orgId, locationId),
    findNumbers: (orgId, phoneNumber) => findNumbers(api, orgId, { phoneNumber }),
    numberStates: (orgId, numbers) => checkNumbers(api, orgId, numbers),
    createLocation: (orgId, location) => createLocation(api, orgId, location),
    enableCalling: (orgId, id, location) => enableCalling(api, orgId, id, location),
    addNumbers: (orgId, locationId, numbers) => addNumbers(api, orgId, locationId, numbers),
    person: (orgId, personId) => readWholePerson(api, orgId, personId),
    updatePerson: (person, changed) => updatePerson(api, person, changed),
    roles: () => listRoles(api),
    holders: (orgId, role) => listHolders(api, orgId, role),
  };
}
