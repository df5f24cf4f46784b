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
      const table = identifier(`scan of ${mart} for ${name}`);
      if (months === null) await database.run(`create or replace table ${table} as ${sql(null)}`);
      else if (months.length > 0) {
        await database.run(`delete from ${table} where month in (${months.map(literal).join(', ')})`);
        await database.run(`insert into ${table} ${sql(months)}`);
      }
      for (const state of ['touched_month', 'scan_state'])
        await database.run(`delete from ${state} where publication = $1 and mart = $2`, [name, mart]);
      await database.run('insert into scan_state values ($1, $2, $3)', [name, mart, request]);
      return database.table(`from ${table}`);
    });
}

/** The months of a mart that have to be scanned; null: all of it. */
async function monthsToScan(
  database: Database,
  publication: string,
  mart: MartName,
  request: string,
): Promise<string[] | null> {
  const [kept] = await database.rows(
    'select 1 from scan_state where publication = $1 and mart = $2 and request = $3',
    [publication, mart, request],
  );
  const touched = await database.rows<{ month: string }>(
    'select distinct month from touched_month where publication = $1 and mart = $2 order by month',
    [publication, mart],
  );
  return kept ? touched.map(({ month }) => month) : null;
}
