/** What a failed statement or connection means for the store. */
import { StoreError } from '../errors.ts';

type Problem = StoreError['problem'];

/** SQLSTATE codes and classes, longest match first. */
const bySqlState: readonly (readonly [string, Problem, string])[] = [
  [
    '53100',
    'full',
    'The disk of the database is full: free some space; nothing confirmed was lost.',
  ],
  ['53300', 'unreachable', 'The database server has no connection left: raise max_connections.'],
  ['25006', 'readOnly', 'The database takes no writes (read-only server or standby).'],
  ['57014', 'unreachable', 'The database took too long to answer.'],
  ['57P', 'unreachable', 'The database server is shutting down or starting up.'],
  ['3D000', 'unreachable', 'The database named in DATABASE_URL does not exist: create it.'],
  ['28', 'unreachable', 'The database server refused the user or password of DATABASE_URL.'],
  ['08', 'unreachable', 'The connection to the database was lost.'],
  ['XX001', 'damaged', 'The database holds damaged data: restore a backup.'],
  ['XX002', 'damaged', 'An index of the database is damaged: run REINDEX or restore a backup.'],
  ['58', 'damaged', 'The database cannot read or write one of its files.'],
];

const noConnection =
  /^(E[A-Z]+)$|[Cc]onnection terminated|timeout exceeded|not queryable|database engine|database is closed|calling end on the pool/;

/**
 * A `StoreError` when the database itself cannot be used, otherwise the error as it came (a violated
 * constraint keeps its `code`). Row contents, which PostgreSQL adds in `detail` and `where`, are removed:
 * they may hold what must not reach a log.
 */
export function refusalOf(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  if (error instanceof StoreError) return error;
  for (const key of ['detail', 'where', 'internalQuery']) Reflect.deleteProperty(error, key);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/No space left on device|ENOSPC/.test(error.message)) {
    return new StoreError('full', sentenceOf('53100'), error);
  }
  const known = bySqlState.find(([prefix]) => code.startsWith(prefix));
  if (known && /^[0-9A-Z]{5}$/.test(code)) return new StoreError(known[1], known[2], error);
  if (noConnection.test(code) || noConnection.test(error.message)) {
    return new StoreError('unreachable', 'The database does not answer.', error);
  }
  return error;
}

function sentenceOf(state: string): string {
  return bySqlState.find(([prefix]) => prefix === state)?.[2] ?? '';
}
