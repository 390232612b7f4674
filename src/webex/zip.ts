/** Reads the one file of a zip archive, checked against the length and the checksum written in it. */
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';

/** A file that calls itself longer is refused: 4 GiB is far above any inventory. */
const mostBytes = 4 * 1_024 ** 3;

/**
 * The chunks of the only file in `archive`. Text that is no archive at all is handed on as it is: a report is named
 * as if it were not zipped.
 * @throws Error when the archive holds no file or several, or is damaged, at the latest after the last chunk.
 */
export async function onlyFileIn(archive: Buffer): Promise<AsyncIterable<Buffer>> {
  if (!archive.subarray(0, 2).equals(Buffer.from('PK'))) return plain(archive);
  const zip = await fromBufferPromise(archive, { lazyEntries: true });
  const entries = [];
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.endsWith('/')) entries.push(entry);
    if (entries.length > 1) throw new Error('the archive holds several files');
  }
  const [entry] = entries;
  if (!entry) throw new Error('the archive is empty');
  if (entry.uncompressedSize > mostBytes) throw new Error('the file in the archive is too long');
  return checked(await zip.openReadStreamPromise(entry), entry.crc32);
}

async function* plain(bytes: Buffer): AsyncGenerator<Buffer> {
  if (bytes.includes(0)) throw new Error('neither an archive nor text');
  yield bytes;
}

async function* checked(stream: Readable, expected: number): AsyncGenerator<Buffer> {
  let sum = 0;
  for await (const chunk of stream) {
    sum = crc32(chunk as Buffer, sum);
    yield chunk as Buffer;
  }
  if (sum !== expected) throw new Error('the file in the archive is damaged');
}
