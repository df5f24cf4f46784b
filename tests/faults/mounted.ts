import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const run = (...given: string[]) => spawnSync('mount', given).status === 0;

/** A disk of its own, of so many MiB; null where this machine lets nobody make one, or is not Linux. */
export function smallDisk(mebibytes: number) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const path = mkdtempSync(join(tmpdir(), 'disk-'));
  const remove = () => {
    spawnSync('umount', [path]);
    rmSync(path, { recursive: true, force: true });
  };
  if (!run('-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', path)) {
    remove();
    return null;
  }
  const setWritable = (isWritable: boolean) => run('-o', `remount,${isWritable ? 'rw' : 'ro'}`, path);
  return { path, remove, setWritable };
}

/** Whether this machine lets the tests make a disk. */
export const canMakeDisks = (() => {
  const disk = smallDisk(1);
  disk?.remove();
  if (!disk)
    console.log('no disk can be made here (Linux and root are needed): tests of full disks are skipped');
  return disk !== null;
})();
