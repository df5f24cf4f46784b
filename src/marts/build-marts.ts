import type { Database } from '../engine/index.ts';
import { readSql } from '../engine/index.ts';
import { filesFor, type MartName, martNames, martSql } from './mart-files.ts';

/** The macros that the SQL of marts uses. */
export const martMacros = ['slug', 'is_within_a_year'];

/** Makes the macros that the SQL of marts uses. */
export async function createMacros(database: Database): Promise<void> {
  for (const macro of martMacros) await database.run(readSql(`macros/${macro}.sql`));
}

/** The marts that the feeds fill. */
export function martsFilledBy(feeds: readonly string[]): MartName[] {
  return martNames.filter((mart) => filesFor(mart, feeds).length > 0);
}

/** The table that holds the rows which one file gives a mart, whichever publication they were made for. */
export function tableOf(mart: MartName, file: string): string {
  return `${mart}_of_${file.replaceAll('+', '_and_')}`;
}

/** Makes the table of one file of a mart from nothing. */
export async function buildTable(database: Database, mart: MartName, file: string): Promise<void> {
  await database.run(`create or replace table ${tableOf(mart, file)} as ${martSql(mart, file)}`);
}

/** Shows a mart under its name as the feeds fill it, and no row of another feed; a column no feed has is blank. */
export async function viewMart(database: Database, mart: MartName, feeds: readonly string[]): Promise<void> {
  const tables = filesFor(mart, feeds).map((file) => `from ${tableOf(mart, file)}`);
  await database.run(`create or replace temp view ${mart} as ${tables.join(' union all by name ')}`);
}

/** Shows every mart that the feeds fill, as far as its tables stand in the warehouse. */
export async function viewMarts(database: Database, feeds: readonly string[]): Promise<void> {
  const made = (await database.rows<{ made: string }>('select made from mart_file')).map((row) => row.made);
  for (const mart of martsFilledBy(feeds))
    if (filesFor(mart, feeds).every((file) => made.includes(tableOf(mart, file))))
      await viewMart(database, mart, feeds);
}

export interface MartColumn {
  readonly name: string;
  readonly type: string;
}

/** Names and DuckDB types of the columns that one file gives a mart. */
export async function columnsFrom(database: Database, mart: MartName, file: string): Promise<MartColumn[]> {
  const { columns, types } = await database.table(`${martSql(mart, file)} limit 0`);
  return columns.map((name, index) => ({ name, type: types[index] ?? '' }));
}
