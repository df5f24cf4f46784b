import { type Database, identifier } from '../duckdb.ts';
import { comment } from './comment.ts';

export interface PublishedColumn {
  readonly name: string;
  readonly type: 'varchar' | 'double' | 'bigint' | 'boolean';
  readonly description: string;
}

/** A table made from records in memory, published with a comment on it and on each column. */
export interface PublishedTable {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly PublishedColumn[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

/** Creates the table in a schema of an open database, rows in the order given. */
export async function createPublished(
  database: Database,
  schema: string,
  table: PublishedTable,
): Promise<void> {
  const loose = `loose_${table.name}`;
  const columns = table.columns.map(
    ({ name, type }) =>
      `${identifier(name)} ${type === 'varchar' || type === 'boolean' ? 'varchar' : 'double'}`,
  );
  await database.run(`create or replace temp table ${loose} (${columns.join(', ')})`);
  await database.append(
    loose,
    table.rows.map((row) => row.map((value) => (typeof value === 'boolean' ? String(value) : value))),
  );
  const typed = table.columns.map(({ name, type }) => `${identifier(name)}::${type} as ${identifier(name)}`);
  await database.run(`create table ${schema}.${table.name} as select ${typed.join(', ')} from ${loose}`);
  await database.run(`drop table ${loose}`);
  await comment(database, 'table', `${schema}.${table.name}`, table.description);
  for (const { name, description } of table.columns) {
    await comment(database, 'column', `${schema}.${table.name}.${identifier(name)}`, description);
  }
}
