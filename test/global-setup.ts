/** Prepares, once per run, the database that every test's own database is copied from. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { createDatabase, createPool } from '../src/store/embedded.ts';
import { engineVersion, startEngine } from '../src/store/engine.ts';
import { migrate, packageRoot, readMigrations } from '../src/store/migrate.ts';
import { openServer } from '../src/store/server.ts';
import { templatePath, unpackTemplate } from '../src/store/template.ts';
import { databaseOn, onServer, testServer } from './support/postgres.ts';

export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const server = testServer;
  if (server) {
    const name = `deskhand_template_${process.pid}`;
    await onServer(server, `DROP DATABASE IF EXISTS ${name}`);
    await onServer(server, `CREATE DATABASE ${name}`);
    const store = await openServer(databaseOn(server, name), console.error);
    await store.close();
    project.provide('template', { server, name });
    return () => onServer(server, `DROP DATABASE IF EXISTS ${name}`);
  }
  project.provide('template', { tar: await prepareTar() });
  return undefined;
}

/** Kept between runs; another set of migrations or another engine makes another file. */
async function prepareTar(): Promise<string> {
  const migrations = await readMigrations();
  const parts = [engineVersion(), ...migrations.map((one) => one.checksum)];
  const hash = createHash('sha256').update(parts.join()).digest('hex').slice(0, 16);
  const folder = path.join(packageRoot(), 'node_modules', '.cache');
  const file = path.join(folder, `deskhand-test-${hash}.tar`);
  if (existsSync(file)) return file;
  const scratch = await mkdtemp(path.join(tmpdir(), 'deskhand-test-'));
  const dir = path.join(scratch, 'db');
  const known = { engine: engineVersion(), migrations };
  if (!(await unpackTemplate(path.join(packageRoot(), templatePath), known, dir))) {
    await createDatabase(dir, console.error);
  }
  const engine = await startEngine({ dir }, console.error);
  const pool = createPool(engine, console.error);
  await migrate(pool, migrations);
  await pool.query('CHECKPOINT');
  await pool.end();
  const tar = await engine.dump();
  await engine.close();
  await rm(scratch, { recursive: true });
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.${process.pid}`, tar);
  await rename(`${file}.${process.pid}`, file);
  return file;
}
