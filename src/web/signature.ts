/** Webex signs the raw bytes of a delivery; nothing is parsed before the signature holds. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Request headers as Node gives them: lower-case names. */
type Headers = Readonly<Record<string, string | string[] | undefined>>;

interface Signature {
  algorithm: 'sha1' | 'sha256' | 'sha512';
  /** Lower-case hex. */
  hex: string;
}

/** Lengths of the hex forms. */
const hexLength = { sha1: 40, sha256: 64, sha512: 128 } as const;

/**
 * True when `body` was signed with one of `secrets` (the current one and, while it is being changed, the
 * previous one). `X-Spark-Signature` is hex HMAC-SHA1; `X-Webex-Signature` is
 * `SHA-256=<hex>, SHA-512=<hex>`. One of the two must be there and every one that is there must be
 * valid, so the newer header protects as soon as Webex sends it. Compared in constant time; hex in
 * lower case only, as Webex writes it.
 */
export function isSigned(body: Uint8Array, headers: Headers, secrets: readonly string[]): boolean {
  const signatures = signaturesIn(headers);
  if (signatures === undefined || signatures.length === 0) return false;
  const verdicts = secrets.map((secret) =>
    signatures.map((signature) => isValid(body, signature, secret)).every(Boolean),
  );
  return verdicts.some(Boolean);
}

/** Every signature claimed; undefined when a header is there but not in its form. */
function signaturesIn(headers: Headers): Signature[] | undefined {
  const spark = headers['x-spark-signature'];
  const webex = headers['x-webex-signature'];
  const found: Signature[] = [];
  if (spark !== undefined) {
    if (typeof spark !== 'string' || !isHex(spark, 'sha1')) return undefined;
    found.push({ algorithm: 'sha1', hex: spark });
  }
  if (webex !== undefined) {
    const newer = typeof webex === 'string' ? newerSignaturesIn(webex) : undefined;
    if (newer === undefined) return undefined;
    found.push(...newer);
  }
  return found;
}

/** Algorithms we do not know are skipped, as long as one is known. */
function newerSignaturesIn(header: string): Signature[] | undefined {
  const parts = header.split(',').map((part) => /^\s*([\w-]{1,20})=(\S{1,256})\s*$/.exec(part));
  const found: Signature[] = [];
  for (const part of parts) {
    if (!part) return undefined;
    const [, name, hex = ''] = part;
    const algorithm = name === 'SHA-256' ? 'sha256' : name === 'SHA-512' ? 'sha512' : undefined;
    if (algorithm && !isHex(hex, algorithm)) return undefined;
    if (algorithm) found.push({ algorithm, hex });
  }
  return found.length > 0 ? found : undefined;
}

function isHex(text: string, algorithm: Signature['algorithm']): boolean {
  return text.length === hexLength[algorithm] && /^[0-9a-f]+$/.test(text);
}

function isValid(body: Uint8Array, { algorithm, hex }: Signature, secret: string): boolean {
  const expected = createHmac(algorithm, secret).update(body).digest();
  return timingSafeEqual(expected, Buffer.from(hex, 'hex'));
}
