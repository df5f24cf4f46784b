import type { Column } from '../contracts/contract.ts';
import { contractOf } from '../contracts/index.ts';
import { columnComments, readSql } from '../sql-file.ts';
import type { MartName } from './build-marts.ts';

/** Columns that marts have in common. */
const common: Readonly<Record<string, string>> = {
  month: 'Month the row counts in, YYYY-MM',
  extract_id: 'Extract the row came from, as numbered in extracts',
  extract_line: 'Line of that extract on which the row begins',
};

/**
 * What each of the columns a feed gives a mart means: the comment above it in the mart's SQL, or else what the
 * feed's contract says of the column of that name.
 */
export function describeColumns(mart: MartName, feed: string, columns: readonly string[]): string[] {
  const file = `marts/${mart}/${feed}.sql`;
  const comments = columnComments(readSql(file));
  for (const name of comments.keys()) {
    if (!columns.includes(name)) throw new Error(`sql/${file} describes a column it does not give: ${name}`);
  }
  return columns.map((name) => {
    const column = contractOf(feed).columns[name];
    const description = comments.get(name) ?? (column && meaningOf(column)) ?? common[name];
    if (description === undefined)
      throw new Error(
        `no description: column ${name} in sql/${file}. Say what it means in a comment on the line above it`,
      );
    return description;
  });
}

function meaningOf({ description, type }: Column): string {
  return typeof type === 'string' ? description : `${description} (${type.join(', ')})`;
}
