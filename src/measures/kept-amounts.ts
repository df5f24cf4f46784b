import { type Database, literal, readSql } from '../engine/index.ts';
import type { MartName } from '../marts/index.ts';
import type { ReadAmounts } from './scan-mart.ts';

/**
 * Reads monthly amounts from what the warehouse kept of the last scan of a mart, `scan_<mart>`, after scanning anew
 * the months whose rows have changed since; all months where something else is asked than then.
 */
export function keptAmounts(database: Database): ReadAmounts {
  return (sql, mart) =>
    database.transaction(async () => {
      await database.run(readSql('warehouse/scan_state.sql'));
      const months = await monthsToScan(database, mart, sql(null));
      const table = `scan_${mart}`;
      if (months === null) await database.run(`create or replace table ${table} as ${sql(null)}`);
      else if (months.length > 0) {
        await database.run(`delete from ${table} where month in (${months.map(literal).join(', ')})`);
        await database.run(`insert into ${table} ${sql(months)}`);
      }
      await database.run('delete from touched_month where mart = $1', [mart]);
      await database.run('delete from scan_state where mart = $1', [mart]);
      await database.run('insert into scan_state values ($1, $2)', [mart, sql(null)]);
      return database.table(`from ${table}`);
    });
}

/** The months of a mart that have to be scanned; null: all of it. */
async function monthsToScan(database: Database, mart: MartName, request: string): Promise<string[] | null> {
  const [kept] = await database.rows('select 1 from scan_state where mart = $1 and request = $2', [
    mart,
    request,
  ]);
  const touched = await database.rows<{ month: string | null }>(
    'select distinct month from touched_month where mart = $1 order by month',
    [mart],
  );
  const months = touched.map(({ month }) => month);
  return kept && !months.includes(null) ? (months as string[]) : null;
}
