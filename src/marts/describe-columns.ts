import type { Column } from '../contracts/contract.ts';
import { contractOf } from '../contracts/index.ts';
import { columnComments } from '../engine/sql-file.ts';
import { feedsOfFile, type MartName, martSql } from './mart-files.ts';

/** Columns that marts have in common. */
const common: Readonly<Record<string, string>> = {
  month: 'Month the row counts in, YYYY-MM',
  area_kind: 'Whether the place is urban or rural (2011 classification), or unknown',
  extract_id: 'Extract the row came from, as numbered in extracts',
  extract_line: 'Line of that extract on which the row begins',
};

/**
 * What each of the columns that a file gives a mart means: the comment above it in the SQL, or else what the
 * contracts of its feeds say of the column of that name.
 */
export function describeColumns(mart: MartName, file: string, columns: readonly string[]): string[] {
  const comments = columnComments(martSql(mart, file));
  const contracts = feedsOfFile(file).map(contractOf);
  for (const name of comments.keys()) {
    if (!columns.includes(name))
      throw new Error(`sql/marts/${mart}/${file}.sql describes a column it does not give: ${name}`);
  }
  return columns.map((name) => {
    const [column] = contracts.flatMap(({ columns: known }) => known[name] ?? []);
    const description = comments.get(name) ?? (column && meaningOf(column)) ?? common[name];
    if (description === undefined)
      throw new Error(
        `no description: column ${name} in sql/marts/${mart}/${file}.sql. Say what it means in a comment on the line above it`,
      );
    return description;
  });
}

function meaningOf({ description, type }: Column): string {
  return typeof type === 'string' ? description : `${description} (${type.join(', ')})`;
}
