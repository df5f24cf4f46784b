import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './project-folder.ts';

/** What makes the figures and how they look: not the synthetic county, the harnesses or the pages about it. */
const product = ['dist/src', 'dist/pipelines', 'sql', 'data-raw/reference', 'templates'];

/** The project's version, and a hash of the code, SQL, reference tables and templates of its folder as they stand on disk. */
export function codeVersion(project = projectFolder()): { version: string; sha256: string } {
  const described = readFileSync(join(project, 'package.json'), 'utf8');
  const { version } = JSON.parse(described) as { version: string };
  // It pins every package that the code stands on.
  const hash = createHash('sha256').update(described);
  for (const folder of product) {
    const files = readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) hash.update(readFileSync(file));
  }
  return { version, sha256: hash.digest('hex') };
}
