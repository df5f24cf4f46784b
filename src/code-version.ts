import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { projectFolder } from './project-folder.ts';

/** The project's version, and a hash of the code and SQL that make the figures, as they stand on disk. */
export function codeVersion(): { version: string; sha256: string } {
  const described = readFileSync(projectFolder('package.json'), 'utf8');
  const { version } = JSON.parse(described) as { version: string };
  // It pins every package that the code stands on.
  const hash = createHash('sha256').update(described);
  for (const folder of ['dist', 'sql', 'data-raw/reference']) {
    const path = projectFolder(...folder.split('/'));
    const files = readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`)
      .sort();
    for (const file of files) hash.update(readFileSync(file));
  }
  return { version, sha256: hash.digest('hex') };
}
