/** Earlier weeks of KPIs, as a partner would bring them along: the bot's own import reads them before it starts. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectFolder } from './bot.ts';
import type { Cloud } from './cloud/cloud.ts';

/** With more customers there is none: it would take longer to write than anybody waits. */
export const mostWithHistory = 200;
/** Eight weeks to look at, and the one before. */
const weeks = 9;

/** Gives the bot with this environment its history. @throws Error with what the import said, when it fails. */
export async function bringHistory(
  cloud: Cloud,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'deskhand-history-'));
  try {
    const file = path.join(folder, 'weeks.csv');
    await writeFile(file, cloud.kpiHistory(weeks));
    await importFile(file, environment);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function importFile(
  file: string,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/import-kpi.ts', file], {
    cwd: projectFolder,
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (some: Buffer) => {
    said += some.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`the history was not read (exit code ${code}): ${said.trim()}`);
}
