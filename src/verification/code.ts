/**
 * The code itself: eight random digits that exist in the mail, in the caller's mouth and, for the moment of
 * sending and checking, in memory. What is kept is a keyed digest over the code and everything it is bound to.
 */
import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** NIST SP 800-63B asks for 20 random bits; eight digits have 26.6. */
const digits = 8;

/** What a code is good for; a code for anything else has another digest. */
export interface Binding {
  /** Id of the row. */
  id: string;
  personId: string;
  /** The address it is mailed to, lower case. */
  email: string;
  agentId: string;
  purpose: string;
}

/** A new code, each of the hundred million equally likely. */
export function drawCode(): string {
  return String(randomInt(0, 10 ** digits)).padStart(digits, '0');
}

/** `1234 5678`, as it stands in the mail. */
export function spaced(code: string): string {
  return `${code.slice(0, digits / 2)} ${code.slice(digits / 2)}`;
}

/** The eight digits of what somebody typed, spaces and hyphens taken away; undefined when it is no code. */
export function readCode(typed: string): string | undefined {
  const code = typed
    .slice(0, 60)
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Pd}\s.]/gu, '');
  return /^[0-9]{8}$/.test(code) ? code : undefined;
}

/** A salt for one code. */
export function newSalt(): string {
  return randomBytes(16).toString('base64url');
}

/** HMAC-SHA-256 over code, salt and binding, in base64url. */
export function digestOf(code: string, salt: string, bound: Binding, pepper: Buffer): string {
  const { id, personId, email, agentId, purpose } = bound;
  return createHmac('sha256', pepper)
    .update(JSON.stringify([code, salt, id, personId, email, agentId, purpose]))
    .digest('base64url');
}

/** Compares digests in constant time; no digest at all equals none. */
export function isSameDigest(one: string, other: string | null): boolean {
  const given = Buffer.from(one, 'base64url');
  const kept = Buffer.alloc(given.length);
  Buffer.from(other ?? '', 'base64url').copy(kept);
  return timingSafeEqual(given, kept) && other !== null;
}
