import { contracts } from '../contracts/index.ts';
import { type Database, identifier } from '../engine/index.ts';
import { databaseType, landedTable } from '../land/index.ts';
import { loadNeighbourhoods, loadReferenceTables } from '../reference/index.ts';
import { stage } from '../stage/index.ts';
import { buildTable, createMacros, viewMart } from './build-marts.ts';
import { filesOf, martNames } from './mart-files.ts';

/** Builds every mart from extracts without a row, to see what columns the SQL files give. */
export async function buildEmptyMarts(database: Database): Promise<void> {
  const feeds = contracts.map((contract) => contract.feed);
  await database.run(
    'create table receipt (extract_id integer, month varchar, version integer, file varchar)',
  );
  for (const contract of contracts) {
    const columns = Object.entries(contract.columns).map(
      ([name, column]) => `${identifier(name)} ${databaseType(column.type)}`,
    );
    await database.run(
      `create table ${landedTable(contract.feed)} (extract_id integer, extract_line bigint, ${columns.join(', ')})`,
    );
  }
  await loadReferenceTables(database);
  await loadNeighbourhoods(database, null);
  await stage(database, feeds, []);
  await createMacros(database);
  for (const mart of martNames) {
    for (const file of filesOf(mart)) await buildTable(database, mart, file);
    await viewMart(database, mart, feeds);
  }
}
