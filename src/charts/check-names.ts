import type { Drawing } from './drawing.ts';

/** Refuses names that cannot be a file's name everywhere, and names that would overwrite each other's files. */
export function checkNames(drawings: readonly Pick<Drawing, 'stem'>[]): void {
  const taken = new Set<string>();
  for (const { stem } of drawings) {
    if (!/^[A-Za-z0-9][\w.-]*$/.test(stem)) throw new Error(`invalid chart name: ${JSON.stringify(stem)}`);
    // Windows and macOS do not tell capital letters apart.
    const name = stem.toLowerCase();
    if (taken.has(name)) throw new Error(`duplicate chart name: ${JSON.stringify(stem)}`);
    taken.add(name);
  }
}
