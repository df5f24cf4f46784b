import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { projectFolder } from '../project-folder.ts';
import { literal } from './engine.ts';

/**
 * The one statement of a file under `sql/`, with each `{name}` in it replaced by the SQL given for it: a name, or a
 * list that a contract makes. Values from outside go in as parameters.
 */
export function readSql(path: string, parts: Readonly<Record<string, string | number>> = {}): string {
  const sql = readFileSync(projectFolder('sql', ...path.split('/')), 'utf8')
    .trimEnd()
    .replace(/;$/, '');
  return sql.replace(/\{([a-z]\w*)\}/g, (place, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`nothing for ${place} in: ${sql}`);
    return String(part);
  });
}

/** One query of the rows of all queries, column by place. */
export function unionOf(queries: readonly string[]): string {
  return queries.join('\nunion all\n');
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

/** Names of the folders in a folder under `sql/`, in order. */
export function listSqlFolders(folder: string): string[] {
  return readdirSync(projectFolder('sql', ...folder.split('/')), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** What one row of a file's statement is: its first line, a comment. */
export function grainOf(sql: string): string {
  const [, grain] = /^-- (.+)/.exec(sql) ?? [];
  if (!grain) throw new Error(`no grain on the first line of: ${sql}`);
  return grain;
}

/** The statement alone, as it is shown to people: without the comment on its first line. */
export function withoutGrain(sql: string): string {
  return sql.replace(/^-- .*\n/, '');
}

/** How what a file makes is used: the line `-- example: …` in it. */
export function exampleOf(sql: string): string {
  const [, example] = /^-- example: (.+)/m.exec(sql) ?? [];
  if (!example) throw new Error(`no example in: ${sql}`);
  return example;
}

/**
 * What a statement says of its columns: a comment on the lines above a column describes it.
 *
 * @example columnComments("-- grain\nselect\n    -- Under 16\n    age < 16 as is_child,\n    age") // => Map { 'is_child' => 'Under 16' }
 */
export function columnComments(sql: string): Map<string, string> {
  const comments = new Map<string, string>();
  let comment: string[] = [];
  let isFirstLine = true;
  for (const line of sql.split('\n').slice(1)) {
    const [, text] = /^\s*-- (.+)/.exec(line) ?? [];
    if (text !== undefined) {
      comment.push(text);
      isFirstLine = true;
      continue;
    }
    const [, alias] = /\bas "?(\w+)"?,?$/.exec(line) ?? [];
    const [, plain] = (isFirstLine && /^\s*(?:\w+\.)?(\w+),?$/.exec(line)) || [];
    const name = alias ?? plain;
    if (comment.length > 0 && name !== undefined) {
      comments.set(name, comment.join(' '));
      comment = [];
    }
    isFirstLine = false;
  }
  return comments;
}

/** A statement with each `$name` in it replaced by the value given for it, as a literal. */
export function fillSql(sql: string, values: Readonly<Record<string, string | boolean | null>>): string {
  return sql.replace(/\$(\w+)/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for ${place} in: ${sql}`);
    return literal(value);
  });
}
