import { join } from 'node:path';
import { type Database, identifier, readSql } from '../../engine/index.ts';
import { landedTable, warehouseFolder } from '../../land/index.ts';
import { type Advice, fault, firstLine, ok } from './advice.ts';

const damaged = (out: string) =>
  `Rename ${join(warehouseFolder(out), 'warehouse.duckdb')} and run 'insight build': it reads the extracts again. Keep the key`;

/** What to do where the warehouse is missing or damaged. */
export const warehouseTodo = (out: string) => ({
  ifMissing: "Run 'insight build', or name the folder with --out",
  ifDamaged: damaged(out),
});

/** Whether the warehouse has its tables, and the rows that the receipts of its extracts say. */
export async function checkWarehouse(database: Database, out: string): Promise<Advice[]> {
  try {
    const tables = (
      await database.rows<{ name: string }>(
        'select table_name as name from duckdb_tables() where not temporary',
      )
    ).map(({ name }) => name);
    const absent = ['receipt', 'extract_finding', 'quarantine'].filter((name) => !tables.includes(name));
    if (absent.length > 0) return [fault('warehouse', `it has no table ${absent.join(', ')}`, damaged(out))];
    const differing = await rowsThatDiffer(database, tables);
    if (differing.length > 0)
      return differing.map(({ file, accepted, held }) =>
        fault(
          'warehouse',
          `${file}: its receipt says ${accepted.toLocaleString('en-GB')} rows accepted, the warehouse holds ${held.toLocaleString('en-GB')}`,
          damaged(out),
        ),
      );
    const [sum] = await database.rows<{ extracts: number; rows: number }>(
      readSql('operations/accepted_extracts.sql'),
    );
    const counted = `${(sum?.extracts ?? 0).toLocaleString('en-GB')} extracts accepted, ${(sum?.rows ?? 0).toLocaleString('en-GB')} rows, as their receipts say`;
    return [ok('warehouse', counted)];
  } catch (error) {
    return [fault('warehouse', `it cannot be read whole: ${firstLine(error)}`, damaged(out))];
  }
}

/** Extracts of which the warehouse holds more or fewer rows than were accepted, by their receipts. */
async function rowsThatDiffer(
  database: Database,
  tables: readonly string[],
): Promise<{ file: string; accepted: number; held: number }[]> {
  const feeds = await database.rows<{ feed: string }>('select distinct feed from receipt order by feed');
  const differing = [];
  for (const { feed } of feeds) {
    const table = landedTable(feed);
    const landed = tables.includes(table)
      ? `select extract_id from ${identifier(table)}`
      : 'select null limit 0';
    const rows = await database.rows<{ file: string; accepted: number; held: number }>(
      readSql('operations/rows_not_as_receipt.sql', { landed }),
      [feed],
    );
    differing.push(...rows);
  }
  return differing;
}
