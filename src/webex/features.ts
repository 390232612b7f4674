/**
 * Telephone features of an organization: what has a number and is nobody's. The list of numbers names only the kind
 * of the owner; the feature's own name and location stand here (published calling APIs).
 */
import { z } from 'zod';
import type { Page, WebexApi } from './call.ts';
import { optionalBoolean, optionalText } from './field.ts';

/** As `owner.type` in the list of numbers. */
export const featureKinds = [
  'HUNT_GROUP',
  'AUTO_ATTENDANT',
  'CALL_QUEUE',
  'PAGING_GROUP',
  'VOICEMAIL_GROUP',
  'VIRTUAL_LINE',
] as const;
export type FeatureKind = (typeof featureKinds)[number];

/** Whether an owner of this type has its name in a list of features. */
export function isFeature(ownerType: string | undefined): ownerType is FeatureKind {
  return featureKinds.some((kind) => kind === ownerType);
}

/** Where each kind is listed, and under which key; paging groups and virtual lines go their own ways. */
const lists: Record<FeatureKind, { path: string; key: string }> = {
  HUNT_GROUP: { path: '/telephony/config/huntGroups', key: 'huntGroups' },
  AUTO_ATTENDANT: { path: '/telephony/config/autoAttendants', key: 'autoAttendants' },
  CALL_QUEUE: { path: '/telephony/config/queues', key: 'queues' },
  PAGING_GROUP: { path: '/telephony/config/paging', key: 'locationPaging' },
  VOICEMAIL_GROUP: { path: '/telephony/config/voicemailGroups', key: 'voicemailGroups' },
  VIRTUAL_LINE: { path: '/telephony/config/virtualLines', key: 'virtualLines' },
};

/** A feature as the lists give it, whatever its kind. */
export const WebexFeature = z
  .object({
    id: z.string().min(1),
    name: optionalText,
    firstName: optionalText,
    lastName: optionalText,
    locationId: optionalText,
    locationName: optionalText,
    location: z.object({ id: optionalText, name: optionalText }).nullish(),
    phoneNumber: optionalText,
    extension: optionalText,
    esn: optionalText,
    number: z
      .object({ external: optionalText, extension: optionalText, esn: optionalText })
      .nullish(),
    enabled: optionalBoolean,
  })
  .transform(({ location, number, firstName, lastName, ...feature }) => ({
    id: feature.id,
    /** Of a virtual line: its first and last name. */
    name: feature.name ?? ([firstName, lastName].filter(Boolean).join(' ') || undefined),
    locationId: feature.locationId ?? location?.id,
    locationName: feature.locationName ?? location?.name,
    /** As Webex writes it: mostly E.164. */
    phoneNumber: feature.phoneNumber ?? number?.external,
    extension: feature.extension ?? number?.extension,
    esn: feature.esn ?? number?.esn,
    /** Undefined where the kind cannot be switched off. */
    enabled: feature.enabled,
  }));
export type WebexFeature = z.output<typeof WebexFeature>;

/** Features of one kind in an organization: all, of one location, or those with a number or name. */
export function listFeatures(
  api: WebexApi,
  kind: FeatureKind,
  orgId: string,
  wanted: {
    locationId?: string | undefined;
    /** E.164. */
    phoneNumber?: string | undefined;
  } = {},
  cursor?: string,
): Promise<Page<WebexFeature>> {
  // Voicemail groups are published with 200 a page at most.
  const max = kind === 'VOICEMAIL_GROUP' ? 200 : 2_000;
  return api.list(
    {
      ...lists[kind],
      query: { orgId, ...wanted, max },
      orgId,
      paging: { style: 'start', max },
    },
    WebexFeature,
    cursor,
  );
}

/** What the detail of a feature adds: who answers, and how calls are passed around. */
export const WebexFeatureDetail = z
  .object({
    id: z.string().min(1),
    name: optionalText,
    displayName: optionalText,
    enabled: optionalBoolean,
    timeZone: optionalText,
    languageCode: optionalText,
    announcementLanguage: optionalText,
    callPolicies: z.object({ policy: optionalText }).nullish(),
    agents: z.array(z.unknown()).nullish(),
    targets: z.array(z.unknown()).nullish(),
  })
  .transform((feature) => ({
    id: feature.id,
    name: feature.name ?? feature.displayName,
    enabled: feature.enabled,
    timeZone: feature.timeZone,
    language: feature.languageCode ?? feature.announcementLanguage,
    /** `CIRCULAR`, `REGULAR`, `SIMULTANEOUS`, `UNIFORM` or `WEIGHTED`; hunt groups and queues. */
    policy: feature.callPolicies?.policy,
    /** Agents of hunt groups and queues, targets of paging groups. */
    members: feature.agents?.length ?? feature.targets?.length,
  }));
export type WebexFeatureDetail = z.output<typeof WebexFeatureDetail>;

const details: Record<FeatureKind, string> = {
  HUNT_GROUP: '/telephony/config/locations/{locationId}/huntGroups/{huntGroupId}',
  AUTO_ATTENDANT: '/telephony/config/locations/{locationId}/autoAttendants/{autoAttendantId}',
  CALL_QUEUE: '/telephony/config/locations/{locationId}/queues/{queueId}',
  PAGING_GROUP: '/telephony/config/locations/{locationId}/paging/{pagingId}',
  VOICEMAIL_GROUP: '/telephony/config/locations/{locationId}/voicemailGroups/{voicemailGroupId}',
  VIRTUAL_LINE: '/telephony/config/virtualLines/{virtualLineId}',
};

/**
 * One feature.
 * @throws WebexError `webex.refused` with status 404 when there is none.
 */
export function readFeature(
  api: WebexApi,
  kind: FeatureKind,
  at: { orgId: string; locationId: string; id: string },
): Promise<WebexFeatureDetail> {
  const path = details[kind];
  const idName = /\{(\w+)\}$/.exec(path)?.[1] ?? 'id';
  const { orgId, locationId } = at;
  const params = { locationId, [idName]: at.id };
  return api.send({ path, params, query: { orgId }, orgId }, WebexFeatureDetail);
}
