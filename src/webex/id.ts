/**
 * Webex ids: unpadded base64url of `ciscospark://<geo>/<TYPE>/<uuid>`. They are kept exactly as Webex
 * writes them; base64 is case-sensitive, so an id is never case-folded.
 */

export interface WebexId {
  /** `us` or `urn:TEAM:<region>`. */
  geo: string;
  /** `PEOPLE`, `ORGANIZATION`, `ROOM`, `MESSAGE`, `LICENSE`, `ROLE`, … */
  type: string;
  /** The last segment: a UUID for most types, `orgUuid:licenseId` for licenses, a name for roles. */
  value: string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const decoded = /^ciscospark:\/\/([^/]+)\/([^/]+)\/(.+)$/;

/** Reads an id; undefined when it is not one. */
export function decodeId(id: string): WebexId | undefined {
  if (!/^[A-Za-z0-9_-]{16,}={0,2}$/.test(id)) return undefined;
  const [, geo, type, value] = decoded.exec(Buffer.from(id, 'base64url').toString('utf8')) ?? [];
  return geo && type && value ? { geo, type, value } : undefined;
}

/** Writes an id as Webex does. */
export function encodeId(type: string, value: string, geo = 'us'): string {
  return Buffer.from(`ciscospark://${geo}/${type}/${value}`, 'utf8').toString('base64url');
}

/** The UUID of an id, lower-case; a bare UUID is returned as it is (lower-case). Undefined for anything else. */
export function uuidOf(id: string): string | undefined {
  const value = uuid.test(id) ? id : decodeId(id)?.value;
  return value && uuid.test(value) ? value.toLowerCase() : undefined;
}

/** Whether two writings (encoded or bare UUID) name the same thing. */
export function isSameId(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [uuidOf(one), uuidOf(other)];
  return a !== undefined && a === b;
}
