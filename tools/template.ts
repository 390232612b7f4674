// npm run db:template: makes prisma/embedded.br, the empty database a first start unpacks. Needed after each
// change of the version of @electric-sql/pglite; a test says when it is stale. Takes about half a minute.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase } from '../src/store/embedded.ts';
import { engineVersion } from '../src/store/engine.ts';
import { packageRoot } from '../src/store/migrate.ts';
import { packTemplate, templatePath } from '../src/store/template.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'deskhand-template-'));
try {
  const dir = path.join(folder, 'db');
  await createDatabase(dir, console.error);
  const packed = await packTemplate(dir, engineVersion());
  await writeFile(path.join(packageRoot(), templatePath), packed);
  console.log(`wrote ${templatePath}: ${packed.length} bytes for engine ${engineVersion()}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
