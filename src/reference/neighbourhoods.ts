import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseLine } from '../csv.ts';
import { type Database, identifier, readSql } from '../engine/index.ts';
import { type Finding, noted } from '../findings/index.ts';
import { byteFindings, inspectBytes, kindOf, orFinding, readRows } from '../land/index.ts';

/** What the columns of codes and of kinds may be called. */
const codeColumns = ['lsoa_code', 'LSOA11CD'];
const kindColumns = ['rural_urban_code', 'rural_urban', 'RUC11CD'];

/** A folder in which no table is a neighbourhood table. */
function noTable(folder: string): Finding {
  return noted('no-neighbourhood-table', folder, {
    expected: `a .csv or .csv.gz with a column ${codeColumns.join(' or ')} and a column ${kindColumns.join(' or ')}`,
    got: 'none',
    todo: 'Put it there, or name another folder with --reference. Measures by kind of area are not available without it',
  });
}

/** Rows whose class is none that is known; their neighbourhoods are of the unknown kind. */
function unknownKinds(file: string, column: string, rows: number, line: number): Finding {
  return noted('unknown-rural-urban-class', file, {
    line,
    column,
    expected: 'a class of 2011 from A1 to F2, or urban or rural',
    got: 'another or none',
    todo: 'Correct the table; these neighbourhoods count as unknown',
    rows,
  });
}

/** Neighbourhoods that stand in the table as urban and as rural. */
function conflictingKinds(file: string, column: string, count: number, line: number): Finding {
  return noted('conflicting-rural-urban-class', file, {
    line,
    column,
    expected: 'one kind of area for each neighbourhood',
    got: `${count.toLocaleString('en-GB')} with more than one`,
    todo: 'Correct the table; these neighbourhoods count as unknown',
  });
}

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
  await database.run(readSql('warehouse/neighbourhood.sql'));
  if (folder === null) return { file: null, rows: 0, findings: [] };
  const findings: Finding[] = [];
  const names = await orFinding(folder, async () => tablesIn(folder));
  if ('code' in names) findings.push(names);
  for (const name of 'code' in names ? [] : names) {
    const path = join(folder, name);
    const table = await readTable(database, path, name);
    findings.push(...table.findings);
    const [code, kind] = table.columns;
    if (!code || !kind) continue;
    const filled = await fill(database, name, code, kind);
    return { file: path, rows: filled.rows, findings: [...findings, ...filled.findings] };
  }
  return { file: null, rows: 0, findings: [...findings, noTable(folder)] };
}

function tablesIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .filter((name) => /\.csv(\.gz)?$/i.test(name) && kindOf(join(folder, name)) === 'file');
}

/** Fills `neighbourhood` from the table that was read; how many there are, and what is wrong with some. */
async function fill(
  database: Database,
  file: string,
  code: string,
  kind: string,
): Promise<{ rows: number; findings: Finding[] }> {
  await database.run(
    readSql('land/classed_neighbourhood.sql', { code: identifier(code), kind: identifier(kind) }),
  );
  const rows = await database.run(readSql('land/neighbourhoods.sql'));
  const [unknown] = await database.rows<{ rows: number; line: number }>(readSql('land/unknown_kinds.sql'));
  const [conflicts] = await database.rows<{ count: number; line: number }>(
    readSql('land/conflicting_kinds.sql'),
  );
  const findings = [
    ...(unknown?.rows ? [unknownKinds(file, kind, unknown.rows, unknown.line)] : []),
    ...(conflicts?.count ? [conflictingKinds(file, kind, conflicts.count, conflicts.line)] : []),
  ];
  return { rows, findings };
}

interface Table {
  /** The names of the column of codes and that of kinds; none where the table cannot be used. */
  readonly columns: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Reads a reference table that someone hands in, as extracts are read, into `extract_row`: broken lines are named
 * and left out. A table without both columns is left alone.
 */
async function readTable(database: Database, path: string, file: string): Promise<Table> {
  const table = await orFinding(file, async (): Promise<Table> => {
    const inspection = await inspectBytes(path);
    const findings = byteFindings(file, inspection);
    const header = parseLine(inspection.firstLine);
    if (findings.length > 0 || 'error' in header) return { columns: [], findings };
    const names = header.fields.map((name) => name.trim());
    const columns = [codeColumns, kindColumns].map(
      (candidates) => candidates.find((name) => names.includes(name)) ?? '',
    );
    if (columns.includes('')) return { columns: [], findings };
    // Of two columns with one name the first is meant; the others get names that no table has.
    const distinct = names.map((name, index) =>
      name === '' || names.indexOf(name) < index ? `column ${index + 1}` : name,
    );
    const [rows] = await readRows(database, [{ path, file, inspection }], distinct);
    if (rows === undefined || 'code' in rows) return { columns: [], findings: rows ? [rows] : [] };
    return { columns, findings: rows.broken };
  });
  return 'code' in table ? { columns: [], findings: [table] } : table;
}
