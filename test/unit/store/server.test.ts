import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { readMigrations } from '../../../src/store/migrate.ts';
import { openStore } from '../../../src/store/open.ts';
import { openTestStore } from '../../support/database.ts';
import { databaseOn, onServer, testServer } from '../../support/postgres.ts';

/** An address on which nobody listens. */
async function deadAddress(): Promise<string> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  listener.close();
  await once(listener, 'close');
  return `127.0.0.1:${port}`;
}

function withUser(url: string, user: string, database: string): string {
  const changed = new URL(url);
  changed.username = user;
  changed.pathname = `/${database}`;
  return changed.href;
}

/** Passes everything on to the server, but greets under another process id, as connection poolers do. */
async function poolerBefore(url: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const listener = createServer((client) => {
    const server = connect(Number(port || 5432), hostname);
    client.pipe(server);
    server.on('data', (bytes) => {
      // 'K', length 12, process id, key: once, at the end of the greeting
      const at = bytes.indexOf(Buffer.from([0x4b, 0, 0, 0, 12]));
      if (at >= 0) bytes.writeInt32BE(1, at + 5);
      client.write(bytes);
    });
    server.on('close', () => client.destroy());
    client.on('close', () => server.destroy());
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void listener.close());
  await once(listener, 'listening');
  const pooled = new URL(url);
  pooled.host = `127.0.0.1:${(listener.address() as AddressInfo).port}`;
  return pooled.href;
}

test('a server that is not there is named, without the password', async () => {
  const address = await deadAddress();
  const error = await openStore({
    databaseUrl: `postgresql://bot:secret-word@${address}/deskhand`,
    dataDir: '/nowhere',
  }).catch((cause: unknown) => cause);
  expect(error).toMatchObject({
    problem: 'unreachable',
    message:
      `The database at ${address}/deskhand as bot cannot be used: connect ECONNREFUSED ${address}. ` +
      'Check DATABASE_URL and that the server is running and reachable from here.',
  });
});

test('a server that hangs up is unreachable', async () => {
  const listener = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  onTestFinished(() => void listener.close());
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  await expect(
    openStore({ databaseUrl: `postgresql://bot@127.0.0.1:${port}/x`, dataDir: '/nowhere' }),
  ).rejects.toMatchObject({ problem: 'unreachable' });
});

test.runIf(testServer)('a user or database the server does not know is unreachable', async () => {
  await expect(
    openStore({
      databaseUrl: withUser(testServer ?? '', 'nobody', 'postgres'),
      dataDir: '/nowhere',
    }),
  ).rejects.toMatchObject({ problem: 'unreachable', message: expect.stringContaining('nobody') });
  await expect(
    openStore({
      databaseUrl: withUser(testServer ?? '', new URL(testServer ?? '').username, 'absent'),
      dataDir: '/nowhere',
    }),
  ).rejects.toMatchObject({
    problem: 'unreachable',
    message: expect.stringContaining('database "absent" does not exist'),
  });
});

test.runIf(testServer)(
  'a connection the server cuts fails its transaction and nothing else',
  async () => {
    const store = await openTestStore();
    onTestFinished(() => store.close());
    await store.query('CREATE TABLE note (id int)');
    const work = store.transaction(async (tx) => {
      await tx.query('INSERT INTO note VALUES (1)');
      const rows = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await onServer(testServer ?? '', `SELECT pg_terminate_backend(${rows[0]?.pid})`);
      await tx.query('INSERT INTO note VALUES (2)');
    });
    await expect(work).rejects.toMatchObject({ problem: 'unreachable' });
    expect(await store.query('SELECT id FROM note')).toEqual([]);
  },
);

test.runIf(testServer)(
  'several replicas that start at once bring the database up once',
  async () => {
    const name = `deskhand_test_replicas_${process.pid}`;
    await onServer(testServer ?? '', `CREATE DATABASE ${name}`);
    onTestFinished(() => onServer(testServer ?? '', `DROP DATABASE ${name} WITH (FORCE)`));
    const databaseUrl = databaseOn(testServer ?? '', name);
    const replicas = await Promise.all(
      Array.from({ length: 3 }, () => openStore({ databaseUrl, dataDir: '/nowhere' })),
    );
    const [first] = replicas;
    const rows = await first?.query('SELECT migration_name FROM _prisma_migrations');
    expect(rows?.length).toBe((await readMigrations()).length);
    await Promise.all(replicas.map((replica) => replica.close()));
  },
);

test.runIf(testServer)(
  'statements keep a name on a direct connection, and none where a pooler stands between',
  async () => {
    const name = `deskhand_test_named_${process.pid}`;
    await onServer(testServer ?? '', `CREATE DATABASE ${name}`);
    onTestFinished(() => onServer(testServer ?? '', `DROP DATABASE ${name} WITH (FORCE)`));
    const databaseUrl = databaseOn(testServer ?? '', name);
    const prepared = async (url: string) => {
      const store = await openStore({ databaseUrl: url, dataDir: '/nowhere' });
      const [row] = await store.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM pg_prepared_statements WHERE NOT from_sql',
      );
      await store.close();
      return row?.count;
    };

    expect(await prepared(databaseUrl)).toBe(1);
    expect(await prepared(await poolerBefore(databaseUrl))).toBe(0);
  },
);
