/** Names for things that must not be guessed or mixed up. */
import { randomBytes } from 'node:crypto';

/** Crockford's base32: no I, L, O, U, so that it survives being read out on the telephone. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new reference of a call, such as `A7F3-21KQ`. */
export function newReference(): string {
  const drawn = [...randomBytes(8)].map((byte) => letters[byte % letters.length]).join('');
  return `${drawn.slice(0, 4)}-${drawn.slice(4)}`;
}

/** A new nonce of an offer: 128 random bits. */
export function newNonce(): string {
  return randomBytes(16).toString('base64url');
}
