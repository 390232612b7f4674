/** Files somebody attached, kept for a day between the question and the yes. */
import { createHash } from 'node:crypto';
import type { Tx } from '../store/store.ts';

/** Keeps a file; gives its digest, SHA-256 in hex. */
export async function keepFile(
  tx: Tx,
  { name, bytes }: { name: string; bytes: Buffer },
  now: Date,
): Promise<string> {
  const digest = createHash('sha256').update(bytes).digest('hex');
  await tx.query(
    `INSERT INTO "ImportFile" (digest, name, bytes, "storedAt") VALUES ($1, $2, $3, $4)
     ON CONFLICT (digest) DO UPDATE SET "storedAt" = excluded."storedAt", name = excluded.name`,
    [digest, name, bytes, now],
  );
  return digest;
}

/** The file with this digest; undefined once it was forgotten. */
export async function keptFile(
  tx: Tx,
  digest: string,
): Promise<{ name: string; bytes: Buffer } | undefined> {
  const [file] = await tx.query<{ name: string; bytes: Uint8Array }>(
    'SELECT name, bytes FROM "ImportFile" WHERE digest = $1',
    [digest],
  );
  return file && { name: file.name, bytes: Buffer.from(file.bytes) };
}
