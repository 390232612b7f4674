/** Webex's public ids: unpadded base64url of `ciscospark://us/TYPE/uuid`. */

export type IdType =
  | 'PEOPLE'
  | 'ORGANIZATION'
  | 'LICENSE'
  | 'ROLE'
  | 'LOCATION'
  | 'DEVICE'
  | 'CALLING_DEVICE'
  | 'PLACE'
  | 'ENTERPRISE'
  | 'SUBSCRIBER'
  | 'REPORT'
  | 'ROOM'
  | 'MESSAGE'
  | 'MEMBERSHIP'
  | 'ATTACHMENT_ACTION'
  | 'WEBHOOK'
  | 'CONTENT'
  | 'APPLICATION'
  | 'HUNT_GROUP'
  | 'CALL_QUEUE'
  | 'AUTO_ATTENDANT'
  | 'PAGING_GROUP'
  | 'VOICEMAIL_GROUP'
  | 'VIRTUAL_LINE'
  | 'PSTN_CONNECTION'
  | 'TRUNK';

/** The public id of the thing `key` (usually a uuid). */
export function webexId(type: IdType, key: string): string {
  return Buffer.from(`ciscospark://us/${type}/${key}`).toString('base64url');
}

/** The last part of a public id of that type; undefined when `id` is anything else, padded ids included. */
export function keyOf(type: IdType, id: string): string | undefined {
  if (!/^[A-Za-z0-9_-]+$/.test(id)) return undefined;
  const plain = Buffer.from(id, 'base64url').toString();
  const start = `ciscospark://us/${type}/`;
  return plain.startsWith(start) ? plain.slice(start.length) : undefined;
}
