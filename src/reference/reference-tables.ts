import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, literal } from '../duckdb.ts';
import { projectFolder } from '../project-folder.ts';
import { listSql, readSql } from '../sql-file.ts';

/** The vintage of the severity weights every figure of this project uses, in both windows. */
export const severityVintage = '2020';

/** Reads the project's reference tables, each under its name in the singular (`offences.csv` is `offence`). */
export async function loadReferenceTables(database: Database): Promise<void> {
  await database.run(`set variable severity_vintage = ${literal(severityVintage)}`);
  for (const table of listSql('reference')) {
    const file = projectFolder('data-raw', 'reference', `${table.replaceAll('_', '-')}s.csv`);
    const sql = readSql(`reference/${table}.sql`).replace('$file', literal(file));
    await database.run(`create or replace temp table ${table} as ${sql}`);
  }
}

const codeColumns = ['lsoa_code', 'LSOA11CD'];
const kindColumns = ['rural_urban_code', 'rural_urban', 'RUC11CD'];

export interface Neighbourhoods {
  /** The file the table came from; null where none was given or found. */
  readonly file: string | null;
  readonly rows: number;
}

/**
 * Fills `neighbourhood` (lsoa_code, area_kind) from the first table in the folder that has a neighbourhood code
 * and a rural-urban class: 2011 codes A1 to C2 are urban, D1 to F2 rural. Empty where there is none.
 */
export async function loadNeighbourhoods(database: Database, folder: string | null): Promise<Neighbourhoods> {
  await database.run('create or replace temp table neighbourhood (lsoa_code varchar, area_kind varchar)');
  const names = folder !== null && existsSync(folder) ? readdirSync(folder).sort() : [];
  for (const name of names.filter((candidate) => /\.csv(\.gz)?$/i.test(candidate))) {
    const file = join(folder ?? '', name);
    const source = `read_csv(${literal(file)}, all_varchar = true)`;
    const { columns } = await database.table(`from ${source} limit 0`);
    const code = codeColumns.find((column) => columns.includes(column));
    const kind = kindColumns.find((column) => columns.includes(column));
    if (!code || !kind) continue;
    await database.run(
      `insert into neighbourhood
       select "${code}", any_value(case
         when lower("${kind}") in ('urban', 'rural') then lower("${kind}")
         when "${kind}" similar to '[A-C][12]' then 'urban'
         when "${kind}" similar to '[D-F][12]' then 'rural'
         else 'unknown' end)
       from ${source}
       group by "${code}"`,
    );
    const [counted] = await database.rows<{ rows: number }>('select count(*) as rows from neighbourhood');
    return { file, rows: counted?.rows ?? 0 };
  }
  return { file: null, rows: 0 };
}
