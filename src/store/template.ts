/**
 * A database without rows to start from. Creating one takes the engine several seconds and its migrations another one,
 * unpacking takes a few hundred milliseconds, so `prisma/embedded.br` ships one. Migrations written since are applied
 * as ever; another version of the engine, or a migration that this version does not have, makes it stale:
 * `npm run db:template` builds it again. Without a fitting one the engine creates its own, so the file may be absent.
 *
 * Format: brotli over the length of the list (4 bytes, big endian), the list (JSON), the contents in its order.
 */
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliDecompress } from 'node:zlib';
import type { Migration } from './migrate.ts';

/** What a prepared database was made with. */
export interface Making {
  /** The version of the engine, as `engineVersion` says it. */
  engine: string;
  /** The migrations in it; of those known, when it is to be unpacked. */
  migrations: readonly Pick<Migration, 'name' | 'checksum'>[];
}

interface List extends Making {
  folders: string[];
  /** Path and size in bytes. */
  files: [file: string, size: number][];
}

/** Where the template lies below the package's root. */
export const templatePath = path.join('prisma', 'embedded.br');

const compress = promisify(brotliCompress);
/** How many files are passed to the disk at once. */
const SYNCERS = 8;

/**
 * Unpacks the template into the new folder `target`; resolves once everything is on the disk.
 * Resolves with false, nothing written, when the template is absent, unreadable, of another engine, or holds a migration
 * that is not among the known ones.
 * @throws Error of the file system, e.g. `ENOSPC`.
 */
export async function unpackTemplate(
  template: string,
  known: Making,
  target: string,
): Promise<boolean> {
  if (!existsSync(template)) return false;
  const source = createReadStream(template).pipe(createBrotliDecompress({ chunkSize: 2 ** 20 }));
  const take = createTaker(source);
  try {
    const list = await readList(take).catch(() => undefined);
    if (list === undefined || !isFit(list, known)) return false;
    await mkdir(target, { mode: 0o700 });
    for (const folder of list.folders) await mkdir(path.join(target, folder), { mode: 0o700 });
    for (const [file, size] of list.files) {
      await writeFile(path.join(target, file), await take(size), { flag: 'wx', mode: 0o600 });
    }
    await syncAll(list.files.map(([file]) => path.join(target, file)));
    return true;
  } finally {
    source.destroy();
  }
}

function isFit({ engine, migrations }: Making, known: Making): boolean {
  const checksums = new Map(known.migrations.map(({ name, checksum }) => [name, checksum]));
  return (
    engine === known.engine &&
    migrations.every(({ name, checksum }) => checksums.get(name) === checksum)
  );
}

async function readList(take: (size: number) => Promise<Buffer>): Promise<List> {
  const length = (await take(4)).readUInt32BE(0);
  const list = JSON.parse((await take(length)).toString('utf8')) as List;
  return { ...list, migrations: list.migrations ?? [] }; // an earlier form had none
}

/** Gives the stream's bytes in the portions asked for: the whole would take 40 MB of memory. */
function createTaker(source: AsyncIterable<Buffer>): (size: number) => Promise<Buffer> {
  const parts = source[Symbol.asyncIterator]();
  let left: Buffer = Buffer.alloc(0);
  return async (size) => {
    const portion = [left];
    let length = left.length;
    while (length < size) {
      const { done, value } = await parts.next();
      if (done) throw new Error('the prepared database is cut short');
      portion.push(value);
      length += value.length;
    }
    const whole = Buffer.concat(portion);
    left = whole.subarray(size);
    return whole.subarray(0, size);
  };
}

async function syncAll(files: string[]): Promise<void> {
  const left = [...files];
  async function syncSome(): Promise<void> {
    for (let file = left.pop(); file !== undefined; file = left.pop()) {
      const handle = await open(file, 'r+');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    }
  }
  await Promise.all(Array.from({ length: SYNCERS }, syncSome));
}

/** Packs the closed database in `folder`, which was made so. */
export async function packTemplate(
  folder: string,
  { engine, migrations }: Making,
): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const place = (entry: (typeof entries)[number]) =>
    path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/');
  const folders = entries.filter((entry) => entry.isDirectory()).map(place);
  const files = entries.filter((entry) => entry.isFile()).map(place);
  const contents = await Promise.all(
    files.sort().map(async (file) => readFile(path.join(folder, file))),
  );
  const list: List = {
    engine,
    migrations: migrations.map(({ name, checksum }) => ({ name, checksum })),
    folders: folders.sort(),
    files: files.map((file, index) => [file, contents[index]?.length ?? 0]),
  };
  const head = Buffer.from(JSON.stringify(list));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return compress(Buffer.concat([length, head, ...contents]), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
}
