/**
 * What is set up at a customer's: locations, the numbers in them, whose they are, and who administers. Each change is
 * made at most once: Webex has no key that would make a repeat harmless, so what may have happened is looked for first.
 */
import { WebexError } from '../errors.ts';
import { uuidOf } from '../webex/id.ts';
import type { NewLocation } from '../webex/location-writes.ts';
import type { WebexLocation } from '../webex/locations.ts';
import type { WebexNumber, WebexNumberState } from '../webex/numbers.ts';
import { type WholePerson, workNumberOf } from '../webex/person-update.ts';
import { roleValues, type WebexRole } from '../webex/roles.ts';
import { type AdminRole, adminRoleOf, rolesWith } from './admin-roles.ts';
import { type Place, type PstnReads, readPlace } from './pstn.ts';

/** What is asked of Webex, each a `WebexError` when it fails. */
export interface PremisesDoor extends PstnReads {
  locations(orgId: string): Promise<WebexLocation[]>;
  createLocation(orgId: string, location: NewLocation): Promise<string>;
  enableCalling(orgId: string, id: string, location: NewLocation): Promise<void>;
  freeNumbers(orgId: string, locationId: string): Promise<WebexNumber[]>;
  findNumbers(orgId: string, phoneNumber: string): Promise<WebexNumber[]>;
  numberStates(orgId: string, numbers: readonly string[]): Promise<WebexNumberState[]>;
  addNumbers(orgId: string, locationId: string, numbers: readonly string[]): Promise<void>;
  person(orgId: string, personId: string): Promise<WholePerson>;
  updatePerson: (
    person: WholePerson,
    changed: { roles: readonly string[] } | { phone: string | undefined },
  ) => Promise<void>;
  roles(): Promise<WebexRole[]>;
  /** Bare UUIDs of those who hold the role, by its value. */
  holders(orgId: string, role: string): Promise<string[]>;
}

/** `forbidden`: the integration lacks a scope. `moved`: it is no longer as it was asked about. */
export type Made =
  | { outcome: 'done' }
  | { outcome: 'moved' | 'forbidden' }
  | { outcome: 'refused'; reason: string };

export type MadeLocation =
  | { outcome: 'done'; id: string; callingRefused?: string | undefined }
  /** Another location has the name. */
  | { outcome: 'taken' }
  | { outcome: 'forbidden' }
  | { outcome: 'refused'; reason: string };

/** Everything takes the id of an organization that the caller may work with. */
export interface Premises {
  locations(orgId: string): Promise<WebexLocation[]>;
  place(orgId: string, locationId: string): Promise<Place>;
  /** Assigned to nobody, E.164; at most 200. */
  freeNumbers(orgId: string, locationId: string): Promise<string[]>;
  numberStates(orgId: string, numbers: readonly string[]): Promise<WebexNumberState[]>;
  person(orgId: string, personId: string): Promise<WholePerson>;
  addLocation(
    orgId: string,
    location: NewLocation,
    options: { calling: boolean },
  ): Promise<MadeLocation>;
  addNumbers(orgId: string, locationId: string, numbers: readonly string[]): Promise<Made>;
  /** `phone` undefined: an extension only. */
  assignNumber(
    orgId: string,
    personId: string,
    change: { before: string | undefined; phone: string | undefined },
  ): Promise<Made>;
  /** Whether nobody else is a full administrator of the customer. */
  isLastFullAdmin(orgId: string, personId: string): Promise<boolean>;
  setAdminRole(
    orgId: string,
    personId: string,
    change: { before: AdminRole; role: AdminRole },
  ): Promise<Made>;
}

const done = { outcome: 'done' } as const;

/** Builds it over one door. */
export function createPremises(door: PremisesDoor): Premises {
  const { numberStates, locations, person } = door;
  return {
    locations,
    numberStates,
    person,
    place: (orgId, locationId) => readPlace(door, orgId, locationId),
    async freeNumbers(orgId, locationId) {
      const free = await door.freeNumbers(orgId, locationId);
      return free.flatMap(({ phoneNumber }) => phoneNumber ?? []);
    },
    addLocation: (orgId, location, options) => addLocation(door, orgId, location, options),
    async addNumbers(orgId, locationId, numbers) {
      const areThere = async () => {
        const states = await numberStates(orgId, numbers);
        return states.length > 0 && states.every(({ state }) => state === 'Duplicate');
      };
      if (await areThere()) return done;
      return tried(() => door.addNumbers(orgId, locationId, numbers), areThere);
    },
    async assignNumber(orgId, personId, { before, phone }) {
      const whole = await person(orgId, personId);
      const now = workNumberOf(whole);
      if (now === phone) return done;
      if (now !== before) return { outcome: 'moved' };
      if (phone !== undefined) {
        const [found] = await door.findNumbers(orgId, phone);
        const isFree = found && !found.owner && found.location?.id === whole.locationId;
        if (!isFree) return { outcome: 'moved' };
      }
      const hasIt = async () => workNumberOf(await person(orgId, personId)) === phone;
      return tried(() => door.updatePerson(whole, { phone }), hasIt);
    },
    async isLastFullAdmin(orgId, personId) {
      const holders = await door.holders(orgId, roleValues.fullAdmin);
      return holders.every((id) => id === uuidOf(personId));
    },
    async setAdminRole(orgId, personId, { before, role }) {
      const whole = await person(orgId, personId);
      const now = adminRoleOf(whole.roles);
      if (now === role) return done;
      if (now !== before) return { outcome: 'moved' };
      const roles = rolesWith(whole.roles, role, await door.roles());
      if (!roles) return { outcome: 'refused', reason: '–' };
      const hasIt = async () => adminRoleOf((await person(orgId, personId)).roles) === role;
      return tried(() => door.updatePerson(whole, { roles }), hasIt);
    },
  };
}

async function addLocation(
  door: PremisesDoor,
  orgId: string,
  location: NewLocation,
  { calling }: { calling: boolean },
): Promise<MadeLocation> {
  const find = async () => {
    const all = await door.locations(orgId);
    return all.find(({ name }) => nameKeyOf(name) === nameKeyOf(location.name));
  };
  let there = await find();
  // One with another address is somebody else's work; with the same it is that of a run that was cut off.
  if (there && there.address?.address1 !== location.address.address1) return { outcome: 'taken' };
  let id = there?.id;
  if (id === undefined) {
    try {
      id = await door.createLocation(orgId, location);
    } catch (error) {
      const refused = refusalIn(error);
      there = await find();
      if (!there) {
        if (!refused) throw error;
        return refused;
      }
      id = there.id;
    }
  }
  if (!calling) return { outcome: 'done', id };
  const made = id;
  const isEnabled = async () => (await door.callingSide(orgId, made)) !== undefined;
  if (await isEnabled()) return { outcome: 'done', id };
  const enabled = await tried(() => door.enableCalling(orgId, made, location), isEnabled);
  if (enabled.outcome === 'done') return { outcome: 'done', id };
  return { outcome: 'done', id, callingRefused: 'reason' in enabled ? enabled.reason : '403' };
}

/** How names of locations are compared. */
export function nameKeyOf(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** Does it; a refusal is believed only when it did not happen. @throws WebexError what may pass. */
async function tried(act: () => Promise<void>, happened: () => Promise<boolean>): Promise<Made> {
  try {
    await act();
    return done;
  } catch (error) {
    const refused = refusalIn(error);
    if (await happened()) return done;
    if (!refused) throw error;
    return refused;
  }
}

/** Undefined: nobody knows whether it happened. @throws the error itself when it did not and is worth another try. */
function refusalIn(
  error: unknown,
): { outcome: 'forbidden' } | { outcome: 'refused'; reason: string } | undefined {
  if (!(error instanceof WebexError)) throw error;
  if (error.failure.mayHaveHappened) return undefined;
  if (error.failure.status === 403) return { outcome: 'forbidden' };
  if (error.code !== 'webex.refused') throw error;
  return { outcome: 'refused', reason: error.failure.reason ?? '–' };
}
