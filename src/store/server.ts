/** A PostgreSQL server by `DATABASE_URL`. */
import pg from 'pg';
import { StoreError } from '../errors.ts';
import { assembleStore, surviveLostConnections } from './assemble.ts';
import { migrate, readMigrations } from './migrate.ts';
import { refusalOf } from './refusal.ts';
import type { Store } from './store.ts';

/**
 * Times are stored in UTC; prisma's adapter ignores the zone of the session. Statements are planned once and not for
 * each value: they are written to be answered by an index whatever is asked, and planning took longer than that; so
 * would translating them into machine code, or starting further processes for a part. With less memory for one step, what
 * begins many names is kept as pages, each name of which is then read and compared. The limits are in milliseconds.
 */
const SESSION = `SELECT pg_backend_pid() AS pid; SET TIME ZONE 'UTC'; SET plan_cache_mode = force_generic_plan; SET jit = off; SET max_parallel_workers_per_gather = 0; SET work_mem = '16MB'; SET statement_timeout = 30000; SET lock_timeout = 15000; SET idle_in_transaction_session_timeout = 60000`;

/** Takes what was written last into the inverted indexes: until then every search reads it row by row. */
const TIDY = `SELECT gin_clean_pending_list(i.oid) FROM pg_class i JOIN pg_am a ON a.oid = i.relam
  WHERE a.amname = 'gin' AND i.relkind = 'i' AND i.relnamespace = 'public'::regnamespace`;

/**
 * Connects, applies the migrations, and resolves with the store.
 * @throws StoreError `unreachable` naming the server (never the password), or what `migrate` throws.
 */
export async function openServer(
  databaseUrl: string,
  log: (sentence: string) => void,
): Promise<Store> {
  let named = true;
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'deskhand',
    max: 10,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    onConnect: async (client: pg.ClientBase) => {
      if (!isDirect(client, await client.query(SESSION))) named = false;
    },
  });
  surviveLostConnections(pool, log);
  try {
    await pool.query('SELECT 1');
    await migrate(pool, await readMigrations());
  } catch (error) {
    await pool.end();
    throw error instanceof StoreError ? error : cannotConnect(databaseUrl, error);
  }
  return assembleStore({
    kind: 'server',
    pool,
    named: () => named,
    // A server keeps house by itself, except that fresh statistics and whole indexes should not wait for it.
    async maintain(what) {
      if (what !== 'vacuum') return;
      const client = await pool.connect();
      try {
        await client.query(`BEGIN; SET LOCAL statement_timeout = 0; ANALYZE; ${TIDY}; COMMIT`);
      } finally {
        client.release();
      }
    },
    end: async () => {},
  });
}

/**
 * Whether the process that answers is the one that greeted: a connection pooler greets itself and then passes
 * statements on to whichever process is free, which does not know what another one prepared.
 */
function isDirect(client: pg.ClientBase, answers: unknown): boolean {
  const [first] = Array.isArray(answers) ? answers : [];
  const greeter = 'processID' in client ? client.processID : undefined;
  return greeter !== undefined && first?.rows[0]?.pid === greeter;
}

function cannotConnect(databaseUrl: string, error: unknown): StoreError {
  const refusal = refusalOf(error);
  const reason = refusal instanceof StoreError ? causeOf(refusal) : refusal.message;
  return new StoreError(
    refusal instanceof StoreError ? refusal.problem : 'unreachable',
    `The database at ${placeOf(databaseUrl)} cannot be used: ${reason}. ` +
      'Check DATABASE_URL and that the server is running and reachable from here.',
    error,
  );
}

function causeOf(refusal: StoreError): string {
  const { cause } = refusal;
  if (!(cause instanceof Error)) return refusal.message;
  return cause.message || ('code' in cause ? String(cause.code) : refusal.message);
}

/** `host:port/database as user`, without the password. */
function placeOf(databaseUrl: string): string {
  try {
    const url = new URL(databaseUrl);
    const host = url.hostname || url.searchParams.get('host') || 'localhost';
    const user = url.username ? ` as ${decodeURIComponent(url.username)}` : '';
    return `${host}:${url.port || '5432'}${url.pathname}${user}`;
  } catch {
    return 'the address in DATABASE_URL';
  }
}
