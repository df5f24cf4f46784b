import { type Database, fillSql, listSql, readSql } from '../engine/index.ts';
import { projectFolder } from '../project-folder.ts';

/** The vintage of the severity weights every figure of this project uses, in both windows. */
export const severityVintage = '2020';

/** Reads the project's reference tables, each under its name in the singular (`offences.csv` is `offence`). */
export async function loadReferenceTables(database: Database): Promise<void> {
  for (const table of listSql('reference')) {
    const values = { file: referenceFile(table), vintage: severityVintage };
    await database.replaceTemporaryTable(table, fillSql(readSql(`reference/${table}.sql`), values));
  }
}

/** The file of a reference table, by its name in the singular. */
export function referenceFile(table: string): string {
  return projectFolder('data-raw', 'reference', `${table.replaceAll('_', '-')}s.csv`);
}
