import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { warehouseFolder } from '../../land/warehouse.ts';
import { type Advice, look, mend, well } from './advice.ts';

/** Whether the private side is its owner's only: the folder with records, quarantine and key, and the key. */
export function permissions(out: string): Advice[] {
  const folder = warehouseFolder(out);
  if (!existsSync(folder)) return [];
  if (process.platform === 'win32')
    return [
      look(
        'permissions',
        'Windows has no owner-only mode that this program could read',
        `See in the properties of ${folder}, under Security, that only those who make the paper are listed`,
      ),
    ];
  return [folder, join(folder, 'pseudonym.key'), join(out, 'data-records')]
    .filter((path) => existsSync(path))
    .map((path) => ofOwnerOnly(path, statSync(path).mode));
}

function ofOwnerOnly(path: string, mode: number): Advice {
  const rights = (mode & 0o777).toString(8).padStart(3, '0');
  if ((mode & 0o077) === 0) return well('permissions', `${path} is its owner's only (${rights})`);
  return mend(
    'permissions',
    `${path} can be read by others than its owner (${rights})`,
    `Run: chmod ${statSync(path).isDirectory() ? '700' : '600'} '${path}'`,
  );
}
