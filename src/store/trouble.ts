/** What keeps a data folder from being used, in sentences for the operator. */
import { StoreError } from '../errors.ts';
import { refusalOf } from './refusal.ts';

/** Free space below which a start is refused, in bytes: recovery needs some, work some more. */
export const startSpace = 24 * 2 ** 20;
/** The same for the first start, which also writes the empty database. */
export const firstStartSpace = 64 * 2 ** 20;

/** The operator's sentence for whatever kept the folder from being used. */
export function troubleWith(folder: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StoreError(
        'readOnly',
        `Deskhand may not write to ${folder} (${code}). Give its user the right to write there, or set DATA_DIR to another folder.`,
        error,
      );
    case 'ENOTDIR':
    case 'EEXIST':
    case 'ELOOP':
      return notAFolder(folder, error);
    case 'ENOENT':
    case 'ENAMETOOLONG':
      return new StoreError(
        'readOnly',
        `${folder} cannot be created (${code}). Set DATA_DIR to a folder that can.`,
        error,
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return full(folder, 0, startSpace, error);
  }
  const refusal = refusalOf(error);
  if (refusal instanceof StoreError && refusal.problem === 'full')
    return full(folder, 0, startSpace, error);
  return new StoreError(
    'damaged',
    `The database in ${folder} cannot be opened (${refusal.message}). Restore a backup of the folder, or move it ` +
      'away and let Deskhand begin anew; the copy of the directory is then pulled again, roles and records are not.',
    error,
  );
}

/** Something else has the name of the data folder. */
export function notAFolder(folder: string, cause?: unknown): StoreError {
  return new StoreError(
    'readOnly',
    `${folder} is not a folder. Set DATA_DIR to a folder, or to a name that is still free.`,
    cause,
  );
}

/** `free` and `needed` in bytes. */
export function full(folder: string, free: number, needed: number, cause?: unknown): StoreError {
  return new StoreError(
    'full',
    `The disk of ${folder} is full: ${megabytes(free)} MB are free, ${megabytes(needed)} MB are needed to start. ` +
      'Free some space, or set DATA_DIR to another disk. Nothing was lost.',
    cause,
  );
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / 2 ** 20);
}
