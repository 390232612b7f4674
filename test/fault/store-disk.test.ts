/** Disks that take nothing: mounted small or read-only in a name space of the child's own. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { startChild } from '../support/child.ts';
import { temporaryFolder } from '../support/folder.ts';

/** The words before a command that give it a `tmpfs` with these options over `folder`. */
function mounted(folder: string, options: string, before = ':'): string[] {
  const script = `${before} && mount -t tmpfs -o ${options} tmpfs "$0" && exec "$@"`;
  return ['unshare', '--mount', '--map-root-user', 'sh', '-c', script, folder];
}

const canMount = spawnSync('unshare', ['--mount', '--map-root-user', 'true']).status === 0;

describe.skipIf(!canMount)('disks (needs leave to mount in a name space of its own)', () => {
  test('a read-only folder is refused with what to do', async () => {
    const folder = await temporaryFolder();
    const child = startChild('store-child.ts', [folder], { through: mounted(folder, 'ro') });
    expect(await child.ended).toBe(3);
    expect(child.lines).toEqual([
      `readOnly Deskhand may not write to ${folder} (EROFS). Give its user the right to write there, or set ` +
        'DATA_DIR to another folder.',
    ]);
  });

  test('a disk with too little space is refused before anything is written', async () => {
    const folder = await temporaryFolder();
    const child = startChild('store-child.ts', [folder], { through: mounted(folder, 'size=20m') });
    expect(await child.ended).toBe(3);
    expect(child.lines).toEqual([
      `full The disk of ${folder} is full: 20 MB are free, 64 MB are needed to start. Free some space, or set ` +
        'DATA_DIR to another disk. Nothing was lost.',
    ]);
  });

  test.each(['tables', 'log'])(
    'a disk that fills up while the %s grow costs nothing that was acknowledged, and the work goes on once there is space',
    async (what) => {
      const folder = await temporaryFolder();
      const child = startChild('filling-child.ts', [folder, what], {
        through: mounted(folder, 'size=100m'),
      });
      expect(await child.ended).toBe(0);
      expect(child.lines).toEqual([
        'refused: full The disk of the database is full: free some space; nothing confirmed was lost.',
        'refused again: full',
        'space again: all acknowledged rows are there, and one more',
        'opened again: all acknowledged rows are there, and one more',
      ]);
    },
  );
});
