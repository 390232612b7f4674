/** Keys for single purposes, derived from the one that stands outside of the database. */
import { hkdfSync } from 'node:crypto';

/** What each is for; a key is never used for anything else. */
export interface Keys {
  /** Names the key that these are derived from, and tells nothing of it; 8 hexadecimal digits. */
  id: string;
  /** For the digests of verification codes. */
  pepper: Buffer;
  /** For return paths, so that nobody but us can make one up. */
  bounces: Buffer;
}

/** The newest first: it makes what is new, the others only check what they have made. */
export type KeyRing = readonly [Keys, ...Keys[]];

/** Derives the keys (HKDF-SHA-256). */
export function keysFrom(key: Buffer): Keys {
  const derived = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', key, '', `deskhand ${purpose}`, 32));
  return {
    id: derived('name of the key').toString('hex', 0, 4),
    pepper: derived('verification code'),
    bounces: derived('return path'),
  };
}

/** The keys of an installation; `previous` while the key is being replaced. */
export function keyRing(key: Buffer, previous?: Buffer): KeyRing {
  return previous ? [keysFrom(key), keysFrom(previous)] : [keysFrom(key)];
}

/** The keys that made something; those that are not known any more fit nothing, as ours do. */
export function keysNamed(ring: KeyRing, id: string): Keys {
  return ring.find((keys) => keys.id === id) ?? ring[0];
}
