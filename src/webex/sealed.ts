/** Texts kept in the database that only the holder of the key can read: AES-256-GCM. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const version = 'v1';
const nonceBytes = 12;
const tagBytes = 16;

/** Seals `text` for the row called `name`: a sealed text moved to another row does not open. */
export function seal(text: string, key: Buffer, name: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(name, 'utf8'));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [version, Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')].join(
    '.',
  );
}

/** Opens what `seal` made; undefined when it was made with another key or name, or was altered. */
export function unseal(sealed: string, key: Buffer, name: string): string | undefined {
  const [kind, body = ''] = sealed.split('.');
  const bytes = Buffer.from(body, 'base64url');
  if (kind !== version || bytes.length < nonceBytes + tagBytes) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(name, 'utf8'));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    const opened = decipher.update(bytes.subarray(nonceBytes + tagBytes));
    return Buffer.concat([opened, decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
