import { contracts } from '../contracts/index.ts';
import { type Database, readSql } from '../engine/index.ts';
import { makeLandedTable } from '../land/index.ts';
import { loadNeighbourhoods, loadReferenceTables } from '../reference/index.ts';
import { stage } from '../stage/index.ts';
import { buildTable, tableOf, viewMart } from './build-marts.ts';
import { filesOf, martNames } from './mart-files.ts';

/** Builds every mart from extracts without a row, to see what columns the SQL files give. */
export async function buildEmptyMarts(database: Database): Promise<void> {
  const feeds = contracts.map((contract) => contract.feed);
  await database.useMacros();
  await database.run(readSql('warehouse/receipt.sql'));
  for (const contract of contracts) await database.run(makeLandedTable(contract));
  await loadReferenceTables(database);
  await loadNeighbourhoods(database, null);
  await stage(database, feeds, []);
  await database.run(readSql('warehouse/mart_file.sql'));
  for (const mart of martNames) {
    for (const file of filesOf(mart)) {
      await buildTable(database, mart, file);
      await database.run('insert into mart_file values ($1, null)', [tableOf(mart, file)]);
    }
    await viewMart(database, mart, feeds);
  }
}
