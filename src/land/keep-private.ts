import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a folder, and lets nobody but its owner into it or at a file in it, whatever they were before. On Windows,
 * which keeps rights in lists instead, nothing changes: `docs/security.md` says what to set there.
 */
export function keepPrivate(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  restrict(folder);
}

function restrict(path: string): void {
  const isFolder = statSync(path).isDirectory();
  chmodSync(path, isFolder ? 0o700 : 0o600);
  if (!isFolder) return;
  // A file of the database may go while it is being looked at.
  for (const name of readdirSync(path)) if (existsSync(join(path, name))) restrict(join(path, name));
}
