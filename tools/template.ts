// npm run db:template: makes prisma/embedded.br, the database a first start unpacks: every migration, no rows. Needed
// after each change of the version of @electric-sql/pglite, where a test says so; worth it after a migration, which a
// first start would otherwise apply by itself. Takes about half a minute.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase, createPool } from '../src/store/embedded.ts';
import { engineVersion, startEngine } from '../src/store/engine.ts';
import { type Migration, migrate, packageRoot, readMigrations } from '../src/store/migrate.ts';
import { packTemplate, templatePath } from '../src/store/template.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'deskhand-template-'));
try {
  const dir = path.join(folder, 'db');
  await createDatabase(dir, console.error);
  const migrations = await readMigrations();
  await applyAll(dir, migrations);
  const packed = await packTemplate(dir, { engine: engineVersion(), migrations });
  await writeFile(path.join(packageRoot(), templatePath), packed);
  const made = `${migrations.length} migrations on engine ${engineVersion()}`;
  console.log(`wrote ${templatePath}: ${packed.length} bytes, ${made}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function applyAll(dir: string, migrations: readonly Migration[]): Promise<void> {
  const engine = await startEngine({ dir }, console.error);
  const pool = createPool(engine, console.error);
  try {
    await migrate(pool, migrations);
    await pool.query('VACUUM FREEZE');
    await pool.query('CHECKPOINT');
  } finally {
    await pool.end();
    await engine.close();
  }
}
