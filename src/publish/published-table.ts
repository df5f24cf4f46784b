import { type Database, identifier, readSql } from '../engine/index.ts';
import { comment } from './comment.ts';
import type { MartMaterial } from './mart-material.ts';

interface PublishedColumn {
  readonly name: string;
  readonly type: 'varchar' | 'double' | 'bigint' | 'boolean';
  readonly description: string;
}

type TableValue = string | number | boolean | null;

/** A table made from records in memory, published with a comment on it and on each column. */
export interface PublishedTable {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly PublishedColumn[];
  readonly rows: readonly (readonly TableValue[])[];
}

type Columns<Name extends string> = readonly (PublishedColumn & { readonly name: Name })[];

export const text = <Name extends string>(name: Name, description: string) =>
  ({ name, type: 'varchar', description }) as const;
export const number = <Name extends string>(name: Name, description: string) =>
  ({ name, type: 'double', description }) as const;
export const whole = <Name extends string>(name: Name, description: string) =>
  ({ name, type: 'bigint', description }) as const;
export const flag = <Name extends string>(name: Name, description: string) =>
  ({ name, type: 'boolean', description }) as const;

/** Columns that several tables have. */
export const common = {
  publication: text('publication', 'Publication the figure is of'),
  measure: text('measure', 'Code of the measure'),
  part: text('part', "Part of the measure; 'all' where it is not broken down"),
  area: text('area', "Name of the area; 'force' for the whole"),
  areaLevel: text('area_level', "What the area is one of: 'force', 'division', 'district', 'rural or urban'"),
  asAt: text('as_at', 'Month the paper covers, YYYY-MM'),
  changeUnit: text(
    'change_unit',
    '% of previous for counts, sums and means, pp (percentage points) for ratios',
  ),
} as const;

/** Columns of what there is once for each measure, part and area. */
export const rowColumns = [common.measure, common.part, common.area, common.areaLevel];

/**
 * A table of a paper, made from records: each column holds the field of its name. A column without a field does not
 * compile.
 */
export function publishedTable<Name extends string>(
  name: string,
  description: string,
  columns: Columns<Name>,
  records: (material: MartMaterial) => readonly Readonly<Record<Name, TableValue>>[],
): (material: MartMaterial) => PublishedTable {
  return (material) => ({
    name,
    description,
    columns,
    rows: records(material).map((record) => columns.map((column) => record[column.name])),
  });
}

/** The same table with the name of the publication before each row; of builds, which name theirs, as it is. */
export function ofPublication(table: PublishedTable, publication: string): PublishedTable {
  if (table.columns.some(({ name }) => name === common.publication.name)) return table;
  const columns = [common.publication, ...table.columns];
  return { ...table, columns, rows: table.rows.map((row) => [publication, ...row]) };
}

/** Creates the table, without a row, in the mart that is attached as `published`. */
export async function createPublished(
  database: Database,
  { name: table, columns, description }: PublishedTable,
): Promise<void> {
  const typed = columns.map(({ name, type }) => `${identifier(name)} ${type}`);
  await database.run(
    readSql('published/build/table.sql', { table: `published.${table}`, columns: typed.join(', ') }),
  );
  await comment(database, 'table', `published.${table}`, description);
  for (const { name, description } of columns)
    await comment(database, 'column', `published.${table}.${identifier(name)}`, description);
}

/** Adds the rows of a table to it where it was created, in the order given. */
export async function addRows(database: Database, table: PublishedTable): Promise<void> {
  const loose = `loose_${table.name}`;
  const columns = table.columns.map(
    ({ name, type }) =>
      `${identifier(name)} ${type === 'varchar' || type === 'boolean' ? 'varchar' : 'double'}`,
  );
  await database.run(
    readSql('published/build/loose_table.sql', { table: loose, columns: columns.join(', ') }),
  );
  await database.append(
    loose,
    table.rows.map((row) => row.map((value) => (typeof value === 'boolean' ? String(value) : value))),
  );
  const typed = table.columns.map(({ name, type }) => `${identifier(name)}::${type}`);
  await database.run(
    readSql('published/build/typed_rows.sql', {
      table: `published.${table.name}`,
      columns: typed.join(', '),
      loose,
    }),
  );
  await database.dropTable(loose);
}
