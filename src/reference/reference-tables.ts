import { type Database, listSql, literal, readSql } from '../engine/index.ts';
import { projectFolder } from '../project-folder.ts';

/** The vintage of the severity weights every figure of this project uses, in both windows. */
export const severityVintage = '2020';

/** Reads the project's reference tables, each under its name in the singular (`offences.csv` is `offence`). */
export async function loadReferenceTables(database: Database): Promise<void> {
  await database.run(`set variable severity_vintage = ${literal(severityVintage)}`);
  for (const table of listSql('reference')) {
    const sql = readSql(`reference/${table}.sql`).replace('$file', literal(referenceFile(table)));
    await database.run(`create or replace temp table ${table} as ${sql}`);
  }
}

/** The file of a reference table, by its name in the singular. */
export function referenceFile(table: string): string {
  return projectFolder('data-raw', 'reference', `${table.replaceAll('_', '-')}s.csv`);
}
