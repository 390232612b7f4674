/**
 * An empty database to start from. Creating one takes the engine several seconds, unpacking one takes a few
 * hundred milliseconds, so `prisma/embedded.br` ships one. It holds no migrations, hence only another version
 * of the engine makes it stale; `npm run db:template` builds it again. Without a fitting one the engine
 * creates its own, so the file may be absent.
 *
 * Format: brotli over the length of the list (4 bytes, big endian), the list (JSON), the contents in its order.
 */
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliDecompress } from 'node:zlib';

interface List {
  /** The version of the engine that made the database. */
  engine: string;
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
 * Resolves with false, nothing written, when the template is absent, unreadable or of another engine.
 * @throws Error of the file system, e.g. `ENOSPC`.
 */
export async function unpackTemplate(
  template: string,
  engine: string,
  target: string,
): Promise<boolean> {
  if (!existsSync(template)) return false;
  const source = createReadStream(template).pipe(createBrotliDecompress({ chunkSize: 2 ** 20 }));
  const take = createTaker(source);
  try {
    const list = await readList(take).catch(() => undefined);
    if (list?.engine !== engine) return false;
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

async function readList(take: (size: number) => Promise<Buffer>): Promise<List> {
  const length = (await take(4)).readUInt32BE(0);
  return JSON.parse((await take(length)).toString('utf8')) as List;
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

/** Packs the closed database in `folder`. */
export async function packTemplate(folder: string, engine: string): Promise<Buffer> {
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
