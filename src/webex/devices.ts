/** Devices of an organization: desk phones, room systems, accessories. */
import { z } from 'zod';
import type { Page, WebexApi } from './call.ts';
import { wholeList } from './failure.ts';
import { optionalDate, optionalText, texts } from './field.ts';

export const WebexDevice = z.object({
  id: z.string().min(1),
  displayName: optionalText,
  personId: optionalText,
  workspaceId: optionalText,
  orgId: optionalText,
  product: optionalText,
  /** `roomdesk`, `phone`, `accessory`, `webexgo`, `unknown`, … */
  type: optionalText,
  /** As Webex writes it, e.g. `11:22:33:44:AA:FF` or `11223344AAFF`. */
  mac: optionalText,
  ip: optionalText,
  serial: optionalText,
  software: optionalText,
  /** `connected`, `disconnected`, `connected_with_issues`, `offline_expired`, `activating`, … */
  connectionStatus: optionalText,
  primarySipUrl: optionalText,
  sipUrls: texts,
  errorCodes: texts,
  firstSeen: optionalDate,
  lastSeen: optionalDate,
  locationId: optionalText,
});
export type WebexDevice = z.output<typeof WebexDevice>;

const pageSize = 100;

/** Devices of one organization. */
export function listDevices(
  api: WebexApi,
  orgId: string,
  cursor?: string,
): Promise<Page<WebexDevice>> {
  return api.list(
    {
      path: '/devices',
      query: { orgId, max: pageSize },
      orgId,
      key: 'items',
      paging: { style: 'start', max: pageSize },
    },
    WebexDevice,
    cursor,
  );
}

/** The devices of one organization with this address, serial number or owner; for asking live what the copy says. */
export async function findDevices(
  api: WebexApi,
  orgId: string,
  wanted: {
    /** In any writing. */
    mac?: string | undefined;
    serial?: string | undefined;
    personId?: string | undefined;
    workspaceId?: string | undefined;
  },
): Promise<WebexDevice[]> {
  // This list wants colons; the telephony lists want none.
  const mac = wanted.mac
    ?.replace(/[^0-9a-f]/gi, '')
    .toUpperCase()
    .match(/../g)
    ?.join(':');
  const page = await api.list(
    {
      path: '/devices',
      query: { orgId, ...wanted, mac },
      orgId,
      key: 'items',
      paging: { style: 'none' },
    },
    WebexDevice,
  );
  return wholeList(page, 'GET /devices');
}

/**
 * One device.
 * @throws WebexError `webex.refused` with status 404 when there is none.
 */
export function readDevice(api: WebexApi, orgId: string, deviceId: string): Promise<WebexDevice> {
  return api.send(
    { path: '/devices/{deviceId}', params: { deviceId }, query: { orgId }, orgId },
    WebexDevice,
  );
}
