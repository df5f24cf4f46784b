import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { projectFolder } from './project-folder.ts';

/** The one statement of a file under `sql/`. */
export function readSql(path: string): string {
  return readFileSync(projectFolder('sql', ...path.split('/')), 'utf8')
    .trimEnd()
    .replace(/;$/, '');
}

/** Names, without `.sql`, of the files in a folder under `sql/`, in order; none where there is no such folder. */
export function listSql(folder: string): string[] {
  const path = projectFolder('sql', ...folder.split('/'));
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => name.slice(0, -'.sql'.length))
    .sort();
}
