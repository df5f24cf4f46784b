import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArrowFile, type ArrowType } from '../arrow.ts';
import { formatCsv } from '../csv.ts';
import { type Database, identifier, literal } from '../duckdb.ts';
import type { PublishedTable } from './published-table.ts';

/** Writes a table of a database as one Parquet file. */
export async function exportParquet(database: Database, table: string, path: string): Promise<void> {
  await database.run(`copy (from ${table}) to ${literal(path)} (format parquet, compression zstd)`);
}

/** Writes a table of a database as one Arrow IPC file. */
export async function exportArrow(database: Database, table: string, path: string): Promise<void> {
  const { columns, types } = await database.table(`from ${table} limit 0`);
  const arrowTypes = types.map(arrowType);
  const file = new ArrowFile(columns.map((name, index) => ({ name, type: arrowTypes[index] ?? 'text' })));
  const values = columns.map((name, index) => valueSql(name, arrowTypes[index] ?? 'text'));
  for await (const run of database.columnRuns(`select ${values.join(', ')} from ${table}`)) file.add(run);
  file.write(path);
}

/** Writes a published table as CSV, numbers unrounded. */
export function exportCsv(table: PublishedTable, folder: string): void {
  const names = table.columns.map((column) => column.name);
  writeFileSync(join(folder, `${table.name}.csv`), formatCsv(names, table.rows));
}

function arrowType(type: string): ArrowType {
  if (type === 'BOOLEAN') return 'boolean';
  if (type === 'INTEGER') return 'integer';
  if (type === 'BIGINT') return 'bigint';
  if (type === 'DOUBLE') return 'double';
  if (type === 'DATE') return 'date';
  return type === 'TIMESTAMP' ? 'timestamp' : 'text';
}

function valueSql(name: string, type: ArrowType): string {
  const column = identifier(name);
  if (type === 'date' || type === 'timestamp') return `epoch_ms(${column})::double`;
  return type === 'text' ? `${column}::varchar` : column;
}
