import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCsv } from '../csv.ts';
import { type Database, literal, readSql } from '../engine/index.ts';
import { warehouseFolder } from '../land/index.ts';
import type { Measure, Result } from '../measures/index.ts';
import { rowNameIn } from '../measures/index.ts';
import { type RowTally, referenceColumn } from './row-sql.ts';

/**
 * Writes the records behind a result as CSV: window, role, reference, month, file and line. The references are of
 * records in the force's systems, so the file goes to the private folder. Returns where it is and its rows.
 */
export async function writeRows(
  database: Database,
  measure: Measure,
  result: Result,
  tallies: readonly RowTally[],
  out: string,
): Promise<{ file: string; rows: number }> {
  const columns = ['window', 'role', 'reference', 'month', 'file', 'line'];
  const rows: unknown[][] = [];
  for (const { role, tally, records } of tallies) {
    const reference = await referenceColumn(database, tally.mart);
    const counted = await database.table(
      readSql('explain/rows.sql', {
        window_start: literal(result.window_start),
        role: literal(role),
        reference: reference ?? 'null',
        records,
      }),
    );
    for (const row of counted.rows) rows.push(row);
  }
  const folder = join(warehouseFolder(out), 'explained');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${rowNameIn(measure, result.part, result.area)}-${result.as_at}.csv`);
  writeFileSync(file, formatCsv(columns, rows), { mode: 0o600 });
  return { file, rows: rows.length };
}
