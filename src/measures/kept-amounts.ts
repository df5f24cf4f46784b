import { type Database, identifier, literal, readSql } from '../engine/index.ts';
import { filesFor, type MartName } from '../marts/index.ts';
import type { ReadAmounts } from './scan-mart.ts';

/**
 * Reads monthly amounts from what the warehouse kept of the last scan of a mart for a publication, after scanning
 * again the months whose rows have changed since; all months where something else is asked than then, or of other feeds.
 */
export function keptAmounts(
  database: Database,
  publication: { readonly name: string; readonly feeds: readonly string[] },
): ReadAmounts {
  const { name, feeds } = publication;
  return (sql, mart) =>
    database.transaction(async () => {
      for (const table of ['scan_state', 'touched_month'])
        await database.run(readSql(`warehouse/${table}.sql`));
      const request = `${filesFor(mart, feeds).join(', ')}: ${sql(null)}`;
      const months = await monthsToScan(database, name, mart, request);
      const scan = `scan of ${mart} for ${name}`;
      if (months === null) await database.replaceTable(scan, sql(null));
      else if (months.length > 0) {
        await database.run(
          readSql('warehouse/forget_scanned_months.sql', {
            scan: identifier(scan),
            months: months.map(literal).join(', '),
          }),
        );
        await database.insert(scan, sql(months));
      }
      for (const table of ['touched_month', 'scan_state'])
        await database.run(readSql('warehouse/forget_scan_state.sql', { table }), [name, mart]);
      await database.run(readSql('warehouse/note_scan.sql'), [name, mart, request]);
      return database.table(`from ${identifier(scan)}`);
    });
}

/** The months of a mart that have to be scanned; null: all of it. */
async function monthsToScan(
  database: Database,
  publication: string,
  mart: MartName,
  request: string,
): Promise<string[] | null> {
  const [kept] = await database.rows(readSql('warehouse/kept_scan.sql'), [publication, mart, request]);
  const touched = await database.rows<{ month: string }>(readSql('warehouse/touched_months.sql'), [
    publication,
    mart,
  ]);
  return kept ? touched.map(({ month }) => month) : null;
}
