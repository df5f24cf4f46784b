import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Advice, look, mend, well } from './advice.ts';

/** Folders below an output folder that a build writes anew, beside the old ones, before it replaces them. */
const written = ['data-mart', 'data-records', 'charts', 'reports', 'warehouse'];

/** Free disk space of the output folder, against the size of what a build has written there. */
export function diskSpace(out: string): Advice {
  const { bavail, bsize } = statfsSync(out);
  return freeSpace(
    bavail * bsize,
    written.reduce((sum, name) => sum + sizeOf(join(out, name)), 0),
  );
}

/** What is to be said of so many free bytes where the outputs of builds take so many. */
export function freeSpace(free: number, used: number): Advice {
  const said = `${inMegabytes(free)} free; what builds have written takes ${inMegabytes(used)}`;
  const todo =
    'Free some space, or choose another folder with --out: a build writes new outputs beside the old ones';
  if (free < used) return mend('disk', said, todo);
  return free < 3 * used ? look('disk', said, todo) : well('disk', said);
}

function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000).toLocaleString('en-GB')} MB`;
}

function sizeOf(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name), { throwIfNoEntry: false }))
    .reduce((sum, stats) => sum + (stats?.isFile() ? stats.size : 0), 0);
}
