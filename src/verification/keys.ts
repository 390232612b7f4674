/** Keys for single purposes, derived from the one that stands outside of the database. */
import { hkdfSync } from 'node:crypto';

/** What each is for; a key is never used for anything else. */
export interface Keys {
  /** For the digests of verification codes. */
  pepper: Buffer;
  /** For return paths, so that nobody but us can make one up. */
  bounces: Buffer;
}

/** Derives the keys (HKDF-SHA-256). */
export function keysFrom(key: Buffer): Keys {
  const derived = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', key, '', `deskhand ${purpose}`, 32));
  return { pepper: derived('verification code'), bounces: derived('return path') };
}
