/** The key that stored tokens are sealed with: given, or made once and kept in the data folder. */
import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ConfigError } from '../errors.ts';

const fileName = 'token.key';
const keyBytes = 32;

/**
 * The key as 32 bytes. `given` is `TOKEN_KEY` in base64; without it the key in `dataDir` is used, and made
 * there (mode 0600) the first time. Two processes that start together end with the same key.
 * @throws ConfigError when the key has the wrong length, or its file may be read by others.
 */
export async function loadTokenKey(dataDir: string, given?: string): Promise<Buffer> {
  if (given) return keyFrom(given, 'TOKEN_KEY');
  const file = path.join(dataDir, fileName);
  const kept = await readKept(file);
  if (kept) return kept;
  await mkdir(dataDir, { recursive: true });
  await makeOnce(file);
  const made = await readKept(file);
  if (!made) throw new ConfigError([`${file} disappeared while it was made.`]);
  return made;
}

async function readKept(file: string): Promise<Buffer | undefined> {
  try {
    const { mode } = await stat(file);
    if (process.platform !== 'win32' && mode & 0o077) {
      throw new ConfigError([`${file} may be read by others: run chmod 600 on it.`]);
    }
    return keyFrom(await readFile(file, 'utf8'), file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Linking fails when the name is taken, so a half-written key is never seen and the first one stays. */
async function makeOnce(file: string): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${randomBytes(keyBytes).toString('base64')}\n`, {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  });
  try {
    await link(draft, file);
  } catch (error) {
    if (!isTaken(error)) throw error;
  } finally {
    await unlink(draft);
  }
}

function keyFrom(text: string, where: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length === keyBytes) return key;
  throw new ConfigError([`${where} must hold ${keyBytes} bytes in base64.`]);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
