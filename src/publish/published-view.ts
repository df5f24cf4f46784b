import { type Database, identifier } from '../engine/duckdb.ts';
import { columnComments } from '../engine/sql-file.ts';
import { comment } from './comment.ts';

/** A view of the published mart, published with a comment on it and on each column. */
export interface PublishedView {
  readonly name: string;
  readonly sql: string;
  readonly description: string;
}

/** Creates the view in a finished mart. */
export async function createView(database: Database, view: PublishedView): Promise<void> {
  const name = identifier(view.name);
  await database.run(`create view ${name} as ${view.sql}`);
  await comment(database, 'view', name, view.description);
  for (const [column, text] of await columnTexts(database, view)) {
    await comment(database, 'column', `${name}.${identifier(column)}`, text);
  }
}

/** What the columns of a view mean: what its statement says, or else what series and results say of that name. */
async function columnTexts(database: Database, view: PublishedView): Promise<[string, string][]> {
  const said = columnComments(view.sql);
  const known = await database.rows<{ name: string; comment: string }>(
    `select column_name as name, comment from duckdb_columns() where table_name in ('series', 'results')`,
  );
  const { columns } = await database.table(`from ${identifier(view.name)} limit 0`);
  return columns.map((column) => {
    const text = said.get(column) ?? known.find(({ name }) => name === column)?.comment;
    if (text === undefined) throw new Error(`no description: column ${column} of view ${view.name}`);
    return [column, text];
  });
}
