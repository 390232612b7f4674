/** The folder of the embedded database: claimed, locked, filled on the first start, checked on every other. */
import { existsSync } from 'node:fs';
import {
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  statfs,
} from 'node:fs/promises';
import path from 'node:path';
import { StoreError } from '../errors.ts';
import { createDatabase, openEmbedded } from './embedded.ts';
import { engineVersion } from './engine.ts';
import { lockFolder } from './lock.ts';
import { packageRoot, readMigrations } from './migrate.ts';
import type { Store } from './store.ts';
import { templatePath, unpackTemplate } from './template.ts';
import { firstStartSpace, full, notAFolder, startSpace, troubleWith } from './trouble.ts';

/** The PostgreSQL inside the engine; its file format is that of the major version. */
const MAJOR = 18;

export interface DataDirOptions {
  dataDir: string;
  log(sentence: string): void;
  /** The prepared database for a first start; a path that does not exist makes the engine create its own. */
  template?: string | undefined;
}

/**
 * Opens the embedded database in `dataDir`, which is created when missing.
 * @throws StoreError with a sentence for the operator; the folder is then as it was.
 */
export async function openDataDir(options: DataDirOptions): Promise<Store> {
  const folder = await claim(options.dataDir);
  const release = await lockFolder(folder).catch((error) => {
    throw troubleWith(folder, error);
  });
  try {
    const dir = path.join(folder, 'db');
    if (existsSync(dir)) await check(dir);
    else await create(folder, dir, options);
    return await openEmbedded({ source: { dir }, log: options.log, release });
  } catch (error) {
    await release();
    throw troubleWith(folder, error);
  }
}

/** Makes sure the folder is there and takes files; resolves with its real path. */
async function claim(dataDir: string): Promise<string> {
  const wanted = path.resolve(dataDir);
  try {
    await makeFolder(wanted);
    const folder = await realpath(wanted);
    if (!(await stat(folder)).isDirectory()) throw notAFolder(wanted);
    await probe(folder);
    return folder;
  } catch (error) {
    throw troubleWith(wanted, error);
  }
}

/** Creates the folder and those above it. Node's own recursive way never ends where mkdir always says ENOENT. */
async function makeFolder(folder: string): Promise<void> {
  const make = () =>
    mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  try {
    await make();
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!missing || path.dirname(folder) === folder) throw error;
    await makeFolder(path.dirname(folder));
    await make();
  }
}

/** Tries to write: permissions do not tell the truth on every file system. */
async function probe(folder: string): Promise<void> {
  const needed = existsSync(path.join(folder, 'db')) ? startSpace : firstStartSpace;
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < needed) throw full(folder, bavail * bsize, needed);
  const file = path.join(folder, `.probe-${process.pid}`);
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile('x');
    await handle.sync();
  } finally {
    await handle.close();
    await rm(file, { force: true });
  }
}

/** Looks at an existing database before the engine touches it. */
async function check(dir: string): Promise<void> {
  const version = await readFile(path.join(dir, 'PG_VERSION'), 'utf8').catch(() => '');
  const major = Number.parseInt(version, 10);
  if (major === MAJOR) return;
  if (major > MAJOR) {
    throw new StoreError(
      'newer',
      `The database in ${dir} was written by a newer version of Deskhand (PostgreSQL ${major}, this version has ` +
        `${MAJOR}). Start that version again. Nothing was changed.`,
    );
  }
  throw new StoreError(
    'damaged',
    Number.isInteger(major)
      ? `The database in ${dir} was written by an earlier version of Deskhand (PostgreSQL ${major}, this version ` +
          `needs ${MAJOR}). Start that version again, or move the folder away and let Deskhand begin anew. Nothing was changed.`
      : `${dir} does not hold a whole database (PG_VERSION is missing). Restore a backup, or move the folder ` +
          'away and let Deskhand begin anew. Nothing was changed.',
  );
}

/** Fills a folder beside and gives it its name last: a start that is killed leaves no half database. */
async function create(
  folder: string,
  dir: string,
  { template = path.join(packageRoot(), templatePath), log }: DataDirOptions,
): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith('db.new')) await rm(path.join(folder, name), { recursive: true });
  }
  const fresh = path.join(folder, 'db.new');
  try {
    const known = { engine: engineVersion(), migrations: await readMigrations() };
    if (!(await unpackTemplate(template, known, fresh))) {
      log('Creating the database; only this first start takes a few seconds longer.');
      await createDatabase(fresh, log);
    }
    await rename(fresh, dir);
    await syncFolder(folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
}

/** Makes a new name in the folder survive a power cut, where the system can. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
