import type { Database } from '../duckdb.ts';
import { readSql } from '../sql-file.ts';
import { filesFor, type MartName, martNames, martSql } from './mart-files.ts';

/** Makes the macros that the SQL of marts uses. */
export async function createMacros(database: Database): Promise<void> {
  for (const macro of ['slug', 'is_within_a_year']) await database.run(readSql(`macros/${macro}.sql`));
}

/** Builds every mart that the feeds fill; a column no feed has is blank. Needs the staging views. */
export async function buildMarts(database: Database, feeds: readonly string[]): Promise<MartName[]> {
  await createMacros(database);
  const built = martNames.filter((mart) => filesFor(mart, feeds).length > 0);
  for (const mart of martNames) {
    if (built.includes(mart)) {
      const parts = filesFor(mart, feeds).map((file) => `(${martSql(mart, file)})`);
      await database.run(`create or replace table ${mart} as ${parts.join('\nunion all by name\n')}`);
    } else {
      await database.run(`drop table if exists ${mart}`);
    }
  }
  return built;
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
