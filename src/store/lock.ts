/**
 * One process per data folder. The engine takes no lock itself: two processes would lose each other's writes
 * without a word. A listening socket inside the folder is a lock that dies with its owner, however it ended,
 * and that also holds between containers that share the folder.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import net from 'node:net';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StoreError } from '../errors.ts';

/** The shortest limit of a socket's path among the systems we know, in bytes, with the closing zero. */
const PATH_LIMIT = 100;
/** How long the owner may take to say who it is, in milliseconds. */
const PATIENCE = 5_000;

interface Address {
  /** What the system is given to bind or connect. */
  socket: string;
  /** True when a file is left behind by a killed owner. */
  file: boolean;
  /** Gives up what the address needs. */
  close(): void;
}

/**
 * Locks `folder` (an existing folder's real path) until the returned function is called or the process ends.
 * @throws StoreError `locked` naming the process that holds it.
 * @throws Error of the file system when no socket can be made in the folder.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const address = addressIn(folder);
  try {
    return await lockAt(address, folder);
  } catch (error) {
    address.close();
    if (!isUnsupported(error)) throw error;
    // Some shared folders (network drives, folders of another system) hold no sockets.
    return lockAt({ ...shortAddress(folder), close: () => {} }, folder);
  }
}

async function lockAt(address: Address, folder: string): Promise<() => Promise<void>> {
  const me = `process ${process.pid} on ${hostname()}`;
  for (let attempt = 0; attempt < 5; attempt++) {
    const server = await listen(address.socket, me);
    if (server === undefined) {
      const asked = address.file ? markOf(address.socket) : undefined;
      const owner = await ask(address.socket);
      if (owner !== undefined) throw locked(folder, owner);
      if (asked !== undefined) removeDead(address.socket, asked);
      continue;
    }
    // Somebody who took the old socket for dead a moment ago may just have removed ours.
    if (address.file) await wait(50);
    const owner = address.file ? await ask(address.socket) : me;
    if (owner === me) {
      let released: Promise<void> | undefined;
      return () => {
        released ??= unlock(server, address);
        return released;
      };
    }
    // Not closed: closing would remove the socket of the other one.
    throw locked(folder, owner ?? 'another process that is just starting');
  }
  throw locked(folder, 'another process that is just starting');
}

/** Tells the socket at this path from a later one of the same name; undefined when there is none. */
function markOf(socket: string): string | undefined {
  const file = statSync(socket, { bigint: true, throwIfNoEntry: false });
  return file && `${file.ino} ${file.ctimeNs}`;
}

/**
 * Removes what a killed process left behind. Another one that found it dead may have put its own there since, however
 * long this process was kept waiting: so it is looked at once more, with nothing in between.
 */
function removeDead(socket: string, mark: string): void {
  if (markOf(socket) === mark) rmSync(socket, { force: true });
}

/** The socket's address: in the folder, by a way that fits the system's limit. */
function addressIn(folder: string): Address {
  if (process.platform === 'win32') return shortAddress(folder);
  const plain = path.join(folder, '.lock');
  const relative = path.relative(process.cwd(), plain);
  const short = [plain, relative].find((one) => Buffer.byteLength(one) < PATH_LIMIT);
  if (short !== undefined) return { socket: short, file: true, close: () => {} };
  if (process.platform !== 'linux') return shortAddress(folder);
  const handle = openSync(folder, 'r');
  return {
    socket: `/proc/self/fd/${handle}/.lock`,
    file: true,
    close: () => closeSync(handle),
  };
}

/** An address outside the folder, the same for everyone who means this folder on this machine. */
function shortAddress(folder: string): Address {
  const name = `deskhand-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  if (process.platform === 'win32') {
    return { socket: `\\\\.\\pipe\\${name}`, file: false, close: () => {} };
  }
  return { socket: path.join(tmpdir(), `${name}.lock`), file: true, close: () => {} };
}

/** Undefined when somebody else listens there, or did. */
function listen(socket: string, me: string): Promise<net.Server | undefined> {
  const server = net.createServer((connection) => {
    connection.on('error', () => {});
    connection.end(me);
  });
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(socket, () => resolve(server));
  });
}

/** Who answers there; undefined when nobody does. */
function ask(socket: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let answer = '';
    const connection = net.connect(socket);
    connection.setEncoding('utf8');
    connection.on('data', (part) => {
      answer += String(part);
    });
    connection.on('end', () => resolve(answer || 'another process'));
    connection.on('error', () => resolve(undefined));
    connection.setTimeout(PATIENCE, () => {
      connection.destroy();
      resolve('another process that does not answer');
    });
  });
}

async function unlock(server: net.Server, address: Address): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  address.close();
}

function isUnsupported(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOTSUP' || code === 'EOPNOTSUPP' || code === 'EPERM' || code === 'EINVAL';
}

function locked(folder: string, owner: string): StoreError {
  return new StoreError(
    'locked',
    `${folder} is in use by ${owner}. Stop that one first, give this one another DATA_DIR, ` +
      'or set DATABASE_URL to run several side by side.',
  );
}
