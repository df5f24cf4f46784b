import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Puts finished folders in the place of the old ones. The old folder is moved aside first and deleted after, so
 * that a reader finds the old or the new whole; if a move fails, the old folders are put back.
 */
export function replaceOutputs(workFolder: string, out: string, folders: readonly string[]): void {
  const replaced: { target: string; aside: string; hadOld: boolean }[] = [];
  try {
    for (const folder of folders) {
      const target = join(out, folder);
      const aside = join(workFolder, 'replaced', folder);
      const hadOld = existsSync(target);
      mkdirSync(dirname(target), { recursive: true });
      mkdirSync(dirname(aside), { recursive: true });
      if (hadOld) renameSync(target, aside);
      replaced.push({ target, aside, hadOld });
      renameSync(join(workFolder, folder), target);
    }
  } catch (error) {
    for (const { target, aside, hadOld } of replaced.reverse()) {
      rmSync(target, { recursive: true, force: true });
      if (hadOld) renameSync(aside, target);
    }
    throw error;
  }
}
