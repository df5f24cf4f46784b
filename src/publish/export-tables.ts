import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrowFromParquet } from '../arrow.ts';
import { formatCsv } from '../csv.ts';
import type { Database } from '../engine/index.ts';

/** Writes a table of an attached file as one Parquet file and, from it, one Arrow IPC file. */
export async function exportTable(
  database: Database,
  table: string,
  name: string,
  folder: string,
): Promise<void> {
  const parquet = join(folder, 'parquet', `${name}.parquet`);
  await database.copyToParquet(`from ${table}`, parquet);
  await arrowFromParquet(parquet, join(folder, 'arrow', `${name}.arrow`));
}

/** Writes a table of an attached file as CSV, numbers unrounded. */
export async function exportCsv(
  database: Database,
  table: string,
  name: string,
  folder: string,
): Promise<void> {
  const { columns, rows } = await database.table(`from ${table}`);
  writeFileSync(join(folder, `${name}.csv`), formatCsv(columns, rows));
}
