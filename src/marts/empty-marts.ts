import { contracts } from '../contracts/index.ts';
import { type Database, readSql } from '../engine/index.ts';
import { makeLandedTable } from '../land/index.ts';
import { loadNeighbourhoods, loadReferenceTables } from '../reference/index.ts';
import { stageFeeds } from '../stage/index.ts';
import { buildMartTable, rowsOfTable, tableOf } from './build-marts.ts';
import { filesOf, martNames } from './mart-files.ts';

/** Builds every mart from extracts without a row, to see what columns the SQL files give, in the order given. */
export async function buildEmptyMarts(
  database: Database,
  files: readonly { readonly mart: string; readonly file: string }[] = allFiles,
): Promise<void> {
  const feeds = contracts.map((contract) => contract.feed);
  await database.useMacros();
  await database.run(readSql('warehouse/receipt.sql'));
  for (const contract of contracts) await database.run(makeLandedTable(contract));
  await loadReferenceTables(database);
  await loadNeighbourhoods(database, null);
  await stageFeeds(database, feeds, []);
  for (const table of ['mart_file', 'month_revision']) await database.run(readSql(`warehouse/${table}.sql`));
  for (const mart of new Set(files.map((each) => each.mart))) {
    const tables: string[] = [];
    for (const { file } of files.filter((each) => each.mart === mart)) {
      await buildMartTable(database, mart, file);
      tables.push(tableOf(mart, file));
    }
    await database.append(
      'mart_file',
      tables.map((table) => [table, null]),
    );
    await database.replaceTemporaryView(mart, tables.map(rowsOfTable));
  }
}

const allFiles = martNames.flatMap((mart) => filesOf(mart).map((file) => ({ mart, file })));
