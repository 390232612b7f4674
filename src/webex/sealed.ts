/** Texts kept in the database that only the holder of the key can read: AES-256-GCM, with the id of the key beside them. */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** `v2.<key id>.<nonce, tag and text>`. The first form had no key id; it is still opened, and sealed anew when read. */
const version = 'v2';
const firstVersion = 'v1';
const nonceBytes = 12;
const tagBytes = 16;

/** Names a key without telling anything about it: stands beside what the key sealed. */
export function keyIdOf(key: Buffer): string {
  return createHmac('sha256', key).update('deskhand sealing key').digest('hex').slice(0, 12);
}

/** Seals `text` for the row called `name`: a sealed text moved to another row does not open. */
export function seal(text: string, key: Buffer, name: string): string {
  const keyId = keyIdOf(key);
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(boundTo(name, keyId));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const body = Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  return [version, keyId, body].join('.');
}

/** Opens what `seal` made; undefined when it was made with another key or name, or was altered. */
export function unseal(sealed: string, key: Buffer, name: string): string | undefined {
  const parts = sealed.split('.');
  const [kind, ...rest] = parts;
  if (kind === firstVersion && parts.length === 2) return opened(rest[0], key, boundTo(name));
  if (kind !== version || parts.length !== 3 || rest[0] !== keyIdOf(key)) return undefined;
  return opened(rest[1], key, boundTo(name, rest[0]));
}

/** Whether `seal` would name this key today: what another key sealed, or the first form, is to be sealed anew. */
export function isSealedWith(sealed: string, key: Buffer): boolean {
  return sealed.startsWith(`${version}.${keyIdOf(key)}.`);
}

function boundTo(name: string, keyId?: string): Buffer {
  return Buffer.from(keyId === undefined ? name : `${keyId}:${name}`, 'utf8');
}

function opened(body = '', key: Buffer, bound: Buffer): string | undefined {
  const bytes = Buffer.from(body, 'base64url');
  if (bytes.length < nonceBytes + tagBytes) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(bound);
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    const text = decipher.update(bytes.subarray(nonceBytes + tagBytes));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
