import { type Database, identifier, literal } from '../engine/index.ts';

/**
 * Shows, to one connection, the tables and views of a mart as if they held one publication alone. Those named for the
 * codes of measures, and the macros, stay as they are.
 */
export async function showOnly(mart: Database, publication: string): Promise<void> {
  const relations = await mart.rows<{ name: string; place: string }>(
    `select table_name as name, database_name || '.' || schema_name as place
     from duckdb_columns()
     where column_name = 'publication' and database_name = current_database() and not internal`,
  );
  for (const { name, place } of relations)
    await mart.run(
      `create or replace temp view ${identifier(name)} as
       from ${place}.${identifier(name)} where publication = ${literal(publication)}`,
    );
}
