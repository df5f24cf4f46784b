import { type Engine, readSql } from '../engine/index.ts';
import { filesFor, type MartName, martNames, martSql } from './mart-files.ts';

/** The marts that the feeds fill. */
export function martsFilledBy(feeds: readonly string[]): MartName[] {
  return martNames.filter((mart) => filesFor(mart, feeds).length > 0);
}

/** The table that holds the rows which one file gives a mart, whichever publication they were made for. */
export function tableOf(mart: string, file: string): string {
  return `${mart}_of_${file.replaceAll('+', '_and_')}`;
}

/** Every row of a table, as a query. */
export function rowsOfTable(table: string): string {
  return `select * from ${table}`;
}

/** Makes the table of one file of a mart from nothing. */
export async function buildMartTable(engine: Engine, mart: string, file: string): Promise<void> {
  await engine.replaceTable(tableOf(mart, file), martSql(mart, file));
}

/** Shows a mart under its name as the feeds fill it, and no row of another feed; a column no feed has is blank. */
export async function viewMart(engine: Engine, mart: MartName, feeds: readonly string[]): Promise<void> {
  const tables = filesFor(mart, feeds).map((file) => rowsOfTable(tableOf(mart, file)));
  await engine.replaceTemporaryView(mart, tables);
}

/** The tables of marts that stand in the warehouse. */
export async function madeTables(engine: Pick<Engine, 'rows'>): Promise<string[]> {
  const rows = await engine.rows<{ made: string }>(readSql('warehouse/made_tables.sql'));
  return rows.map(({ made }) => made);
}

/** Shows every mart that the feeds fill, as far as its tables stand in the warehouse. */
export async function viewMarts(engine: Engine, feeds: readonly string[]): Promise<void> {
  const made = await madeTables(engine);
  for (const mart of martsFilledBy(feeds))
    if (filesFor(mart, feeds).every((file) => made.includes(tableOf(mart, file))))
      await viewMart(engine, mart, feeds);
}
