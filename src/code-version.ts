import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files-below.ts';
import { projectFolder } from './project-folder.ts';

/** What makes the figures and how they look: not the synthetic county, the harnesses or the pages about it. */
const product = ['dist/src', 'dist/pipelines', 'sql', 'data-raw/reference', 'templates'];

interface CodeVersion {
  readonly version: string;
  readonly sha256: string;
}

let ofThisProject: CodeVersion | null = null;

/** The version of this project as it stood on disk when it was first asked for. */
export function codeVersion(): CodeVersion {
  ofThisProject ??= codeVersionOf(projectFolder());
  return ofThisProject;
}

/** The version that a project's `package.json` says. */
export function projectVersion(project = projectFolder()): string {
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** A project's version, and a hash of the code, SQL, reference tables and templates of its folder as they stand on disk. */
export function codeVersionOf(project: string): CodeVersion {
  // It pins every package that the code stands on.
  const hash = createHash('sha256').update(readFileSync(join(project, 'package.json')));
  // Of a project that is not compiled, as its tests may run, some are not there.
  for (const folder of product.filter((each) => existsSync(join(project, each)))) {
    for (const file of filesBelow(join(project, folder))) hash.update(readFileSync(file));
  }
  return { version: projectVersion(project), sha256: hash.digest('hex') };
}
