import { formatCsv } from '../csv.ts';
import { Database, DatabaseError } from '../engine/index.ts';
import { attachRecords } from '../publish/index.ts';
import { count } from '../words/index.ts';
import { drawTable } from './draw-table.ts';
import { WrongUsage } from './exit-codes.ts';
import { forTerminal } from './guard-terminal.ts';
import { martIn, refuseWithoutRecords } from './open-warehouse.ts';

/**
 * `insight query`: asks the published mart, and the records behind it where asked to. Nothing can be written, and no
 * other file can be reached.
 */
export async function queryCommand(
  sql: string,
  given: { format: 'table' | 'csv' | 'json'; out: string; records?: boolean },
): Promise<void> {
  const path = martIn(given.out);
  if (given.records) refuseWithoutRecords(given.out);
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
    if (given.format === 'csv') process.stdout.write(harmless(formatCsv(columns, flat(rows))));
    else if (given.format === 'json') console.log(toJson(recordsOf(columns, rows), 2));
    else console.log(drawAnswer(columns, flat(rows)));
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

/** Rows with lists and structs as JSON, and all other values as they are. */
function flat(rows: readonly (readonly unknown[])[]): unknown[][] {
  const flatValue = (value: unknown) => (typeof value === 'object' && value !== null ? toJson(value) : value);
  return rows.map((row) => row.map(flatValue));
}

function recordsOf(columns: readonly string[], rows: readonly (readonly unknown[])[]) {
  return rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]])));
}

function drawAnswer(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const cells = rows.map((row) => row.map((value) => (value === null ? '' : String(value))));
  return `${drawTable(columns, cells, false)}\n${count(rows.length, 'row')}`;
}
