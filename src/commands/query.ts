import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Table from 'cli-table3';
import { formatCsv } from '../csv.ts';
import { Database, DatabaseError } from '../duckdb.ts';
import { WrongUsage } from './exit-codes.ts';

/** `insight query`: asks the published mart; nothing can be written, and no other file can be reached. */
export async function query(
  sql: string,
  given: { format: 'table' | 'csv' | 'json'; out: string },
): Promise<void> {
  const path = join(given.out, 'data-mart', 'insight.duckdb');
  if (!existsSync(path))
    throw new WrongUsage(
      `there is no mart at ${path}: run 'insight build' first, or name its folder with --out`,
    );
  const database = await Database.open(path, { readOnly: true });
  try {
    await database.run('set enable_external_access = false');
    await database.run('set lock_configuration = true');
    const { columns, rows } = await database.table(sql);
    if (given.format === 'csv') process.stdout.write(formatCsv(columns, rows));
    else if (given.format === 'json') console.log(toJson(rows.map((row) => record(columns, row))));
    else console.log(drawTable(columns, rows));
  } catch (error) {
    if (error instanceof DatabaseError) throw new WrongUsage(error.message);
    throw error;
  } finally {
    database.close();
  }
}

/** Whole numbers inside lists and structs come as bigint, which JSON does not know. */
function toJson(records: readonly unknown[]): string {
  return JSON.stringify(records, (_name, value) => (typeof value === 'bigint' ? Number(value) : value), 2);
}

function record(columns: readonly string[], row: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(columns.map((name, index) => [name, row[index]]));
}

function drawTable(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const table = new Table({ head: [...columns], style: { head: [], border: [] } });
  for (const row of rows) table.push(row.map((value) => (value === null ? '' : text(value))));
  return `${table.toString()}\n${rows.length.toLocaleString('en-GB')} rows`;
}

function text(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}
