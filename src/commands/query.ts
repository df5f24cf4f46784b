import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Table from 'cli-table3';
import { formatCsv } from '../csv.ts';
import { Database, DatabaseError } from '../engine/index.ts';
import { attachRecords, recordsFile } from '../publish/index.ts';
import { WrongUsage } from './exit-codes.ts';
import { forTerminal } from './guard-terminal.ts';

/**
 * `insight query`: asks the published mart, and the records behind it where asked to. Nothing can be written, and no
 * other file can be reached.
 */
export async function queryCommand(
  sql: string,
  given: { format: 'table' | 'csv' | 'json'; out: string; records?: boolean },
): Promise<void> {
  const path = join(given.out, 'data-mart', 'insight.duckdb');
  if (!existsSync(path))
    throw new WrongUsage(
      `there is no mart at ${path}: run 'insight build' first, or name its folder with --out`,
    );
  if (given.records && !existsSync(recordsFile(given.out)))
    throw new WrongUsage(`there are no records at ${recordsFile(given.out)}: run 'insight build' first`);
  const database = await Database.open(path, { readOnly: true });
  try {
    const records = given.records ? { folder: await attachRecords(database, given.out) } : {};
    await database.lockDown(records);
    // Where files can be read, they could be written too.
    if (given.records && (await database.statementKinds(sql)).some((kind) => kind !== 'SELECT'))
      throw new WrongUsage('only questions can be asked of the records: SELECT, FROM or WITH …');
    const { columns, types, rows: found } = await database.table(sql);
    const rows = found.map((row) =>
      row.map((value, index) => (value instanceof Date ? day(value, types[index]) : value)),
    );
    if (given.format === 'csv')
      process.stdout.write(
        harmless(
          formatCsv(
            columns,
            rows.map((row) => row.map(flat)),
          ),
        ),
      );
    else if (given.format === 'json')
      console.log(
        toJson(
          rows.map((row) => record(columns, row)),
          2,
        ),
      );
    else console.log(drawTable(columns, rows));
  } catch (error) {
    if (error instanceof DatabaseError) throw new WrongUsage(error.message);
    throw error;
  } finally {
    database.close();
  }
}

/** In a file, values stand as they are. */
function harmless(text: string): string {
  return process.stdout.isTTY ? forTerminal(text) : text;
}

/** A date or a time as DuckDB writes it. */
function day(value: Date, type: string | undefined): string {
  return type === 'DATE'
    ? value.toISOString().slice(0, 10)
    : value.toISOString().slice(0, 19).replace('T', ' ');
}

/** Whole numbers inside lists and structs come as bigint, which JSON does not know. */
function toJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, (_name, inner) => (typeof inner === 'bigint' ? Number(inner) : inner), indent);
}

/** A list or struct as JSON; any other value as it is. */
function flat(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? toJson(value) : value;
}

function record(columns: readonly string[], row: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(columns.map((name, index) => [name, row[index]]));
}

function drawTable(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const table = new Table({ head: [...columns], style: { head: [], border: [] } });
  for (const row of rows) table.push(row.map((value) => (value === null ? '' : String(flat(value)))));
  return `${table.toString()}\n${rows.length.toLocaleString('en-GB')} row${rows.length === 1 ? '' : 's'}`;
}
