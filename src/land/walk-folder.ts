import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';

/** Something found below a folder; of what is not a file or folder that can be read, what it is in words. */
export interface Entry {
  readonly path: string;
  readonly kind: 'file' | 'folder' | { readonly other: string };
}

/**
 * Everything below a folder, in order of names. Links are followed, but not back to a folder they stand in.
 * What cannot be looked at is told, not thrown.
 */
export function* walkFolder(folder: string, above: readonly string[] = []): Iterable<Entry> {
  let names: string[];
  let real: string;
  try {
    real = realpathSync(folder);
    if (above.includes(real)) return;
    names = readdirSync(folder).sort();
  } catch (error) {
    yield { path: folder, kind: { other: `a folder that cannot be read (${codeOf(error)})` } };
    return;
  }
  for (const name of names) {
    const path = join(folder, name);
    const kind = kindOf(path);
    yield { path, kind };
    if (kind === 'folder' && name !== 'node_modules') yield* walkFolder(path, [...above, real]);
  }
}

/** What stands at a path. */
export function kindOf(path: string): Entry['kind'] {
  let stats: Stats;
  try {
    stats = statSync(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return { other: 'a link that leads nowhere, or a name that cannot be read' };
    if (code === 'ELOOP') return { other: 'a link that leads to itself' };
    return { other: `something that cannot be read (${code})` };
  }
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  return { other: stats.isFIFO() ? 'a named pipe' : stats.isSocket() ? 'a socket' : 'a device' };
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
