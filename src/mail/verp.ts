/**
 * The return path says which mail came back: `bounces+<mail id>.<mark>@…`. The mark is made with a key of ours,
 * so that nobody can get an address suppressed by writing to the bounce mailbox.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

const markLength = 16;

/** The return path of one mail; `address` is the mailbox that takes plus addresses. */
export function returnPathFor(mailId: string, address: string, key: Buffer): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}+${mailId}.${markOf(mailId, key)}${address.slice(at)}`;
}

/** The mail that a returned address belongs to; undefined when it was made with none of these keys. */
export function mailIdFrom(returned: string, keys: readonly Buffer[]): string | undefined {
  const [, mailId = '', mark = ''] =
    /\+([0-9a-f]{32})\.([0-9a-z]{16})@/.exec(returned.toLowerCase()) ?? [];
  if (mark.length !== markLength) return undefined;
  const isMark = (key: Buffer): boolean =>
    timingSafeEqual(Buffer.from(mark), Buffer.from(markOf(mailId, key)));
  return keys.some(isMark) ? mailId : undefined;
}

/** Lower-case hex: mail servers do not keep the case of addresses. */
function markOf(mailId: string, key: Buffer): string {
  return createHmac('sha256', key).update(mailId).digest('hex').slice(0, markLength);
}
