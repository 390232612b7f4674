// npm run db:diff [-- name]: the SQL that takes prisma/migrations to prisma/schema.prisma, printed, or written
// as a new migration when a name is given. Needs neither a database nor a native engine: Prisma's schema
// engine runs as wasm, with the embedded PostgreSQL as its shadow database.
// Exit code without a name: 0 nothing to do, 2 the schema has moved on.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter'; // reads the catalogue's "char" columns, which @prisma/adapter-pg cannot

const root = fileURLToPath(new URL('..', import.meta.url));
const SCHEMA = path.join(root, 'prisma', 'schema.prisma');
const MIGRATIONS = path.join(root, 'prisma', 'migrations');

/** @returns {Promise<any>} the module of the wasm schema engine, which ships without types */
async function loadEngine() {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const engine = await import(pathToFileURL(path.join(folder, 'schema_engine_bg.js')).href);
  const wasm = /** @type {any} */ (globalThis)['WebAssembly']; // absent from Node's own types
  const { instance } = await wasm.instantiate(
    readFileSync(path.join(folder, 'schema_engine_bg.wasm')),
    { './schema_engine_bg.js': engine },
  );
  engine.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return engine;
}

/** The committed migrations in the form the engine wants. */
function readMigrations() {
  const names = readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return names.map((name) => {
    const value = readFileSync(path.join(MIGRATIONS, name, 'migration.sql'), 'utf8');
    return {
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } },
    };
  });
}

/** @returns {Promise<{ stdout: string, exitCode: number }>} */
async function diff() {
  const { SchemaEngine } = await loadEngine();
  const connect = async () =>
    new PrismaPGlite(await PGlite.create({ extensions: { pg_trgm } })).connect();
  const factory = {
    provider: /** @type {const} */ ('postgres'),
    adapterName: 'embedded',
    connect,
    connectToShadowDb: connect,
  };
  const files = [{ path: SCHEMA, content: readFileSync(SCHEMA, 'utf8') }];
  const engine = await SchemaEngine.new(
    { datamodels: files.map((file) => [file.path, file.content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  const lock = path.join(MIGRATIONS, 'migration_lock.toml');
  return engine.diff({
    from: {
      tag: 'migrations',
      baseDir: MIGRATIONS,
      lockfile: {
        path: 'migration_lock.toml',
        content: existsSync(lock) ? readFileSync(lock, 'utf8') : null,
      },
      shadowDbInitScript: '',
      migrationDirectories: readMigrations(),
    },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: true,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  });
}

const { stdout, exitCode } = await diff();
const name = process.argv[2];
if (exitCode === 2 && name) {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(MIGRATIONS, `${stamp}_${name}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'migration.sql'), stdout);
  console.log('wrote', path.relative(root, folder));
} else {
  console.log(stdout);
}
// The shadow databases keep no promise to end by themselves.
process.exit(name ? 0 : exitCode);
