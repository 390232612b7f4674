/** `/v1/telephony/config/…`: the features of a customer that have numbers, by name. */
import { ok, type Route } from './call.ts';
import {
  agentsOf,
  asMember,
  detailed,
  entry,
  type Feature,
  featuresAsked,
  featuresOf,
  reach,
} from './feature.ts';
import { organizationOf } from './organizations.ts';
import { pageOf } from './paging.ts';
import { missing } from './refusal.ts';
import { virtualLineRoutes } from './virtual-lines.ts';
import type { OwnerType, World } from './world.ts';

interface Kind {
  types: readonly OwnerType[];
  /** Last part of the list's path, and of the detail's. */
  path: string;
  key: string;
  /** Further parameters of the list. */
  query?: readonly string[];
  most: number;
  listed(feature: Feature): Record<string, unknown>;
  detail(feature: Feature): Record<string, unknown>;
}

const kinds: readonly Kind[] = [
  {
    types: ['HUNT_GROUP'],
    path: 'huntGroups',
    key: 'huntGroups',
    most: 2000,
    listed: (feature) => ({ ...entry(feature), enabled: true }),
    detail: (feature) => ({
      ...detailed(feature),
      distinctiveRing: true,
      alternateNumbers: [],
      callPolicies: {
        policy: 'CIRCULAR',
        waitingEnabled: false,
        groupBusyEnabled: true,
        noAnswer: {
          nextAgentEnabled: true,
          nextAgentRings: 5,
          forwardEnabled: false,
          numberOfRings: 15,
          destinationVoicemailEnabled: false,
        },
      },
      agents: agentsOf(feature),
    }),
  },
  {
    types: ['AUTO_ATTENDANT'],
    path: 'autoAttendants',
    key: 'autoAttendants',
    most: 2000,
    listed: (feature) => ({ ...entry(feature), tollFreeNumber: feature.number.tollFreeNumber }),
    detail: (feature) => ({
      ...detailed(feature),
      routingPrefix: feature.number.routingPrefix,
      esn: feature.number.esn,
      tollFreeNumber: feature.number.tollFreeNumber,
      timeZone: feature.location.timeZone,
      businessSchedule: 'Business hours',
      extensionDialing: 'ENTERPRISE',
      nameDialing: 'ENTERPRISE',
      businessHoursMenu: menu,
      afterHoursMenu: menu,
    }),
  },
  {
    types: ['CALL_QUEUE'],
    path: 'queues',
    key: 'queues',
    query: ['departmentId', 'departmentName', 'hasCxEssentials'],
    most: 2000,
    listed: ({ id, name, number, location }) => ({
      id,
      name,
      hasCxEssentials: false,
      locationName: location.name,
      locationId: location.id,
      ...reach(number),
      enabled: true,
    }),
    detail: (feature) => ({
      ...detailed(feature),
      hasCxEssentials: false,
      timeZone: feature.location.timeZone,
      alternateNumberSettings: { distinctiveRingEnabled: true, alternateNumbers: [] },
      callPolicies: {
        policy: 'UNIFORM',
        callBounce: {
          callBounceEnabled: true,
          callBounceMaxRings: 8,
          agentUnavailableEnabled: false,
          alertAgentEnabled: false,
          alertAgentMaxSeconds: 30,
          callBounceOnHoldEnabled: false,
          callBounceOnHoldMaxSeconds: 60,
        },
        distinctiveRing: { enabled: true, ringPattern: 'NORMAL' },
      },
      queueSettings: {
        queueSize: 25,
        resetCallStatisticsEnabled: false,
        overflow: { action: 'PERFORM_BUSY_TREATMENT', greeting: 'DEFAULT' },
      },
      // Queues are published with less about their agents.
      agents: agentsOf(feature).map(({ routingPrefix: _prefix, esn: _esn, ...agent }) => agent),
    }),
  },
  {
    types: ['PAGING_GROUP', 'GROUP_PAGING'],
    path: 'paging',
    key: 'locationPaging',
    most: 2000,
    listed: (feature) => ({ ...entry(feature), tollFreeNumber: false }),
    detail: (feature) => ({
      ...detailed(feature),
      language: feature.location.announcementLanguage,
      originatorCallerIdEnabled: true,
      originators: agentsOf(feature).slice(0, 1).map(asMember),
      targets: agentsOf(feature).map(asMember),
    }),
  },
  {
    types: ['VOICEMAIL_GROUP'],
    path: 'voicemailGroups',
    key: 'voicemailGroups',
    most: 200,
    listed: (feature) => ({ ...entry(feature), enabled: true, tollFreeNumber: false }),
    detail: (feature) => ({
      ...detailed(feature),
      routingPrefix: feature.number.routingPrefix,
      esn: feature.number.esn,
      tollFreeNumber: false,
      greeting: 'DEFAULT',
      greetingUploaded: false,
      messageStorage: { storageType: 'INTERNAL' },
      notifications: { enabled: false },
      voiceMessageForwardingEnabled: false,
    }),
  },
];

const menu = {
  greeting: 'DEFAULT',
  extensionEnabled: true,
  keyConfigurations: [{ key: '0', action: 'EXIT' }],
};

/** The paths of features. `largest` is the longest page. */
export function featureRoutes(world: World, largest: number): Route[] {
  return [
    ...kinds.flatMap((kind) => kindRoutes(world, kind, largest)),
    ...virtualLineRoutes(world, largest),
  ];
}

function kindRoutes(world: World, kind: Kind, largest: number): Route[] {
  const usual = ['orgId', 'locationId', 'max', 'start', 'name', 'phoneNumber'];
  return [
    {
      method: 'GET',
      path: `/v1/telephony/config/${kind.path}`,
      by: 'admin',
      query: [...usual, ...(kind.query ?? [])],
      run: (call) => {
        const name = call.query.get('name')?.toLowerCase();
        const found = featuresAsked(world, call, kind.types).filter(
          (feature) => !name || feature.name.toLowerCase().includes(name),
        );
        const page = pageOf(call, found, {
          usual: kind.most,
          most: kind.most,
          largest,
          by: 'start',
        });
        return ok({ [kind.key]: page.items.map(kind.listed) }, page.headers);
      },
    },
    {
      method: 'GET',
      path: `/v1/telephony/config/locations/:locationId/${kind.path}/:id`,
      by: 'admin',
      query: kind.path === 'queues' ? ['orgId', 'hasCxEssentials'] : ['orgId'],
      run: (call) => {
        const { id, locationId } = call.params;
        const found = featuresOf(organizationOf(world, call), kind.types).find(
          (feature) => feature.id === id && feature.location.id === locationId,
        );
        if (!found) throw missing('feature');
        return ok(kind.detail(found));
      },
    },
  ];
}
