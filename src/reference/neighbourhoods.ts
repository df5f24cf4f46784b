import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, identifier } from '../engine/duckdb.ts';
import type { Finding } from '../findings/finding.ts';
import { isFileError, unreadableFile } from '../land/file-state.ts';
import { rawTable } from '../land/read-rows.ts';
import { kindOf } from '../land/walk-folder.ts';
import { conflictingKinds, noTable, unknownKinds } from './neighbourhood-findings.ts';
import { readTable } from './read-table.ts';

const codeColumns = ['lsoa_code', 'LSOA11CD'];
const kindColumns = ['rural_urban_code', 'rural_urban', 'RUC11CD'];

export interface Neighbourhoods {
  /** The file the table came from; null where none was given or found. */
  readonly file: string | null;
  readonly rows: number;
  /** What is wrong with the table, or why there is none although a folder was given. */
  readonly findings: readonly Finding[];
}

/**
 * Fills `neighbourhood` (lsoa_code, area_kind) from the first table in the folder that has a neighbourhood code
 * and a rural-urban class: 2011 codes A1 to C2 are urban, D1 to F2 rural. Empty where there is none. A
 * neighbourhood of both kinds, or of neither, is of the unknown kind.
 */
export async function loadNeighbourhoods(database: Database, folder: string | null): Promise<Neighbourhoods> {
  await database.run('create or replace temp table neighbourhood (lsoa_code varchar, area_kind varchar)');
  if (folder === null) return { file: null, rows: 0, findings: [] };
  const findings: Finding[] = [];
  for (const name of tablesIn(folder, findings)) {
    const path = join(folder, name);
    const table = await readTable(database, path, name, [codeColumns, kindColumns]);
    findings.push(...table.findings);
    const [code, kind] = table.columns;
    if (!code || !kind) continue;
    findings.push(...(await fill(database, name, code, kind)));
    const [counted] = await database.rows<{ rows: number }>('select count(*) as rows from neighbourhood');
    return { file: path, rows: counted?.rows ?? 0, findings };
  }
  return { file: null, rows: 0, findings: [...findings, noTable(folder, codeColumns, kindColumns)] };
}

function tablesIn(folder: string, findings: Finding[]): string[] {
  try {
    return readdirSync(folder)
      .sort()
      .filter((name) => /\.csv(\.gz)?$/i.test(name) && kindOf(join(folder, name)) === 'file');
  } catch (error) {
    if (!isFileError(error)) throw error;
    findings.push(unreadableFile(folder, error));
    return [];
  }
}

async function fill(database: Database, file: string, code: string, kind: string): Promise<Finding[]> {
  const class_ = `trim(${identifier(kind)})`;
  await database.run(
    `create or replace temp view classed as
     select extract_line, trim(${identifier(code)}) as lsoa_code, case
       when lower(${class_}) in ('urban', 'rural') then lower(${class_})
       when ${class_} similar to '[A-C][12]' then 'urban'
       when ${class_} similar to '[D-F][12]' then 'rural'
       else 'unknown' end as area_kind
     from ${rawTable} where trim(${identifier(code)}) <> ''`,
  );
  await database.run(
    `insert into neighbourhood
     select lsoa_code, if(count(distinct area_kind) = 1, min(area_kind), 'unknown') from classed group by lsoa_code`,
  );
  const [unknown] = await database.rows<{ rows: number; line: number }>(
    `select count(*) as rows, min(extract_line) as line from classed where area_kind = 'unknown'`,
  );
  const [conflicts] = await database.rows<{ count: number; line: number }>(
    `select count(*) as count, min(line) as line from (
       select max(extract_line) as line from classed group by lsoa_code having count(distinct area_kind) > 1
     )`,
  );
  return [
    ...(unknown?.rows ? [unknownKinds(file, kind, unknown.rows, unknown.line)] : []),
    ...(conflicts?.count ? [conflictingKinds(file, kind, conflicts.count, conflicts.line)] : []),
  ];
}
