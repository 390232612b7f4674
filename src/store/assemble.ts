/** Makes a `Store` of a connection pool: the same for the embedded database and for a server. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';
import { StoreError } from '../errors.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { refusalOf } from './refusal.ts';
import type { Send } from './sharing.ts';
import type { Store, Tx } from './store.ts';
import { type Inside, transact, transactionLimit } from './transaction.ts';

export interface StoreParts {
  kind: Store['kind'];
  pool: pg.Pool;
  /** Runs a single statement; left out: on any connection of the pool. */
  send?: Send | undefined;
  /** Whether statements may be prepared under a name: not where a connection pooler stands between. */
  named(): boolean;
  maintain: Store['maintain'];
  /** Resolves when nothing of its own uses the pool any more; called before the pool ends. */
  settled?(): Promise<void>;
  /** Ends what stands behind the pool. */
  end(): Promise<void>;
}

/** How many statements keep a name; the rest (lists of varying length) are parsed each time. */
const MAX_NAMES = 400;

/** Puts a store together from its parts; `close` of the store ends them. */
export function assembleStore(parts: StoreParts): Store {
  const { kind, pool, named, maintain, settled, end } = parts;
  const { send = (statement) => pool.query(statement) } = parts;
  const nameOf = createNaming(named);
  const current = new AsyncLocalStorage<Inside>();
  let inTransactions = 0;
  let prisma: Promise<PrismaClient> | undefined;
  const underWay = new Set<Promise<unknown>>();
  let closed: Promise<void> | undefined;

  async function track<Result>(call: string, work: () => Promise<Result>): Promise<Result> {
    // Inside a transaction a call outside of it would wait for the single connection until the limit.
    if (current.getStore()?.open) {
      throw new Error(`${call} was called inside a transaction: use its tx`);
    }
    if (closed !== undefined) throw new StoreError('unreachable', 'The database is closed.');
    const result = work();
    underWay.add(result);
    try {
      return await result;
    } finally {
      underWay.delete(result);
    }
  }

  async function run<Row>(by: Send, sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    try {
      const result = await by({ text: sql, values: [...params], ...nameOf(sql) });
      return result.rows as Row[];
    } catch (error) {
      throw refusalOf(error);
    }
  }

  async function transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const client = await pool.connect().catch((error) => {
      throw refusalOf(error);
    });
    inTransactions += 1;
    try {
      return await transact(client, run, (inside, enter) => current.run(inside, enter), work);
    } finally {
      inTransactions -= 1;
      // Following every promise of the process costs a tenth of its time: only while somebody is inside.
      if (inTransactions === 0) current.disable();
    }
  }

  return {
    kind,
    prisma() {
      prisma ??= connectPrisma(pool, nameOf);
      return prisma;
    },
    query: (sql, params) => track('query', () => run(send, sql, params)),
    transaction: (work) => track('transaction', () => transaction(work)),
    async ping() {
      await track('ping', () => run(send, 'SELECT 1'));
    },
    maintain: (what) => track('maintain', () => maintain(what)),
    close() {
      closed ??= (async () => {
        // The pool would forget whoever still waits for a connection.
        while (underWay.size > 0) await Promise.allSettled(underWay);
        await settled?.();
        await (await prisma)?.$disconnect();
        await pool.end();
        await end();
      })();
      return closed;
    },
  };
}

/**
 * Lets a connection break without ending the process: whoever uses it sees the failure of the statement, one
 * that nobody uses is replaced at the next call.
 */
export function surviveLostConnections(pool: pg.Pool, log: (sentence: string) => void): void {
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('error', (error) => log(`A database connection was lost: ${error.message}`));
}

async function connectPrisma(
  pool: pg.Pool,
  nameOf: (sql: string) => { name?: string },
): Promise<PrismaClient> {
  const [{ PrismaPg }, { PrismaClient }] = await Promise.all([
    import('@prisma/adapter-pg'),
    import('../generated/prisma/client.ts'),
  ]);
  return new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: ({ sql }) => nameOf(sql).name ?? '' }),
    transactionOptions: { maxWait: 10_000, timeout: transactionLimit },
  });
}

/** Gives each statement a name of its own while there are names left. */
function createNaming(named: () => boolean): (sql: string) => { name?: string } {
  const names = new Map<string, string>();
  return (sql) => {
    if (!named()) return {};
    let name = names.get(sql);
    if (name === undefined && names.size < MAX_NAMES) {
      name = `s${names.size}`;
      names.set(sql, name);
    }
    return name === undefined ? {} : { name };
  };
}
