/**
 * A scripted Webex for the copy: organizations with what they hold, handed out in small pages. It can be changed
 * between two pulls, refuse an organization, and be told to fail at any call.
 */
import type { WebexLists } from '../../src/directory/stages.ts';
import { WebexError } from '../../src/errors.ts';
import type { Page } from '../../src/webex/call.ts';
import { WebexDevice } from '../../src/webex/devices.ts';
import { encodeId } from '../../src/webex/id.ts';
import { WebexLicense } from '../../src/webex/licenses.ts';
import { WebexLocation } from '../../src/webex/locations.ts';
import { WebexNumber } from '../../src/webex/numbers.ts';
import { WebexOrganization } from '../../src/webex/organizations.ts';
import { WebexPerson } from '../../src/webex/people.ts';

export interface ScriptedOrganization {
  id: string;
  displayName: string;
  people: unknown[];
  licenses: unknown[];
  locations: unknown[];
  numbers: unknown[];
  devices: unknown[];
}

export interface ScriptedWebex extends WebexLists {
  organizations: ScriptedOrganization[];
  /** Every call so far: `people <orgId> <cursor>`. */
  calls: string[];
  /** Called before each call; may throw what Webex would. */
  before: (call: string) => void | Promise<void>;
}

/** The id of type `type` whose UUID ends in `number`. */
export function idOf(type: string, number: number): string {
  return encodeId(type, uuidOf(number));
}

export function uuidOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export function organization(
  number: number,
  displayName: string,
  holds: Partial<Omit<ScriptedOrganization, 'id' | 'displayName'>> = {},
): ScriptedOrganization {
  return {
    id: idOf('ORGANIZATION', number),
    displayName,
    people: [],
    licenses: [],
    locations: [],
    numbers: [],
    devices: [],
    ...holds,
  };
}

export function refusal(status: number, trackingId = 'ROUTER_1'): WebexError {
  return new WebexError({
    code: status >= 500 || status === 429 ? 'webex.busy' : 'webex.signedOut',
    status,
    call: 'GET /scripted',
    trackingId,
  });
}

export function scriptWebex(organizations: ScriptedOrganization[], pageSize = 2): ScriptedWebex {
  const script: ScriptedWebex = {
    organizations,
    calls: [],
    before: () => {},
    listOrganizations: (cursor) =>
      page('organizations', '*', script.organizations, WebexOrganization, cursor),
    listPeople: (orgId, cursor) => part('people', orgId, WebexPerson, cursor),
    listLicenses: (orgId, cursor) => part('licenses', orgId, WebexLicense, cursor),
    listLocations: (orgId, cursor) => part('locations', orgId, WebexLocation, cursor),
    listNumbers: (orgId, cursor) => part('numbers', orgId, WebexNumber, cursor),
    listDevices: (orgId, cursor) => part('devices', orgId, WebexDevice, cursor),
  };

  async function part<T>(
    stage: 'people' | 'licenses' | 'locations' | 'numbers' | 'devices',
    orgId: string,
    schema: { parse(value: unknown): T },
    cursor?: string,
  ): Promise<Page<T>> {
    const owner = script.organizations.find(({ id }) => id === orgId);
    if (!owner) throw refusal(404);
    return page(stage, orgId, owner[stage], schema, cursor);
  }

  async function page<T>(
    stage: string,
    orgId: string,
    items: readonly unknown[],
    schema: { parse(value: unknown): T },
    cursor = '0',
  ): Promise<Page<T>> {
    const call = `${stage} ${orgId} ${cursor}`;
    await script.before(call);
    script.calls.push(call);
    const from = Number(cursor);
    const next = from + pageSize < items.length ? String(from + pageSize) : undefined;
    return { items: items.slice(from, from + pageSize).map((item) => schema.parse(item)), next };
  }

  return script;
}
