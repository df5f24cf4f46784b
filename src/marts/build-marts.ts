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

/** Builds one mart whole, from all its files that the feeds fill; a column no feed has is blank. */
export async function buildMart(database: Database, mart: MartName, feeds: readonly string[]): Promise<void> {
  const parts = filesFor(mart, feeds).map((file) => `(${martSql(mart, file)})`);
  await database.run(`create or replace table ${mart} as ${parts.join('\nunion all by name\n')}`);
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
