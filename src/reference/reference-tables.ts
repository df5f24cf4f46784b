import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseTable } from '../csv.ts';
import { type Database, fillSql, listSql, readSql } from '../engine/index.ts';
import { projectFolder } from '../project-folder.ts';
import { sha256Of } from '../sha256.ts';
import type { Neighbourhoods } from './neighbourhoods.ts';

/** The vintage of the severity weights every figure of this project uses, in both windows. */
export const severityVintage = '2020';

/** Reads the project's reference tables, each under its name in the singular (`offences.csv` is `offence`). */
export async function loadReferenceTables(database: Database): Promise<void> {
  for (const table of listSql('reference')) {
    const values = { file: referenceFile(table), vintage: severityVintage };
    await database.replaceTemporaryTable(table, fillSql(readSql(`reference/${table}.sql`), values));
  }
}

/** The hash of each reference table that rows are looked up in, by file name. */
export function referenceHashes(neighbourhoods: Neighbourhoods): Record<string, string> {
  const files = listSql('reference').map(referenceFile);
  if (neighbourhoods.file !== null) files.push(neighbourhoods.file);
  return Object.fromEntries(files.map((file) => [basename(file), sha256Of(readFileSync(file))]));
}

/** The rows of a table that people keep by hand, `<name>.csv`: of the project, where no folder is given. */
export function readReferenceTable<Row = Record<string, string>>(
  name: string,
  folder = referenceFolder(),
): Row[] {
  return parseTable(readFileSync(join(folder, `${name}.csv`), 'utf8')) as Row[];
}

/** Where the reference tables of a project are. */
export function referenceFolder(root = projectFolder()): string {
  return join(root, 'data-raw', 'reference');
}

/** The file of a reference table, by its name in the singular. */
export function referenceFile(table: string): string {
  return join(referenceFolder(), `${table.replaceAll('_', '-')}s.csv`);
}
