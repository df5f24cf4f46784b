import type { Database } from '../duckdb.ts';
import { listSql, readSql } from '../sql-file.ts';

/** Marts in the order they are built: one that looks up another comes after it. */
export const martNames = [
  'crime',
  'outcome',
  'hate_incident',
  'incident',
  'call',
  'survey',
  'safeguarding',
  'missing',
  'complaint',
  'local_resolution',
  'stop_search',
  'workforce',
  'sickness',
  'finance',
  'offender_management',
  'offender_exit',
  'recording_audit',
  'custody',
  'collision',
  'supplied',
] as const;
export type MartName = (typeof martNames)[number];

/** Marts whose rows stand in another mart too, there in the month of another date. */
export const repeatingMarts: readonly MartName[] = ['local_resolution', 'offender_exit'];

/** The feeds among those given that fill a mart: those with a file in its folder under `sql/marts`. */
export function feedsOf(mart: MartName, feeds: readonly string[]): string[] {
  return listSql(`marts/${mart}`).filter((feed) => feeds.includes(feed));
}

/** Builds every mart that the feeds fill; a column no feed has is blank. Needs the staging views. */
export async function buildMarts(database: Database, feeds: readonly string[]): Promise<MartName[]> {
  await database.run(readSql('macros/slug.sql'));
  const built = martNames.filter((mart) => feedsOf(mart, feeds).length > 0);
  for (const mart of martNames) {
    if (built.includes(mart)) {
      const parts = feedsOf(mart, feeds).map((feed) => `(${readSql(`marts/${mart}/${feed}.sql`)})`);
      await database.run(`create or replace table ${mart} as ${parts.join('\nunion all by name\n')}`);
    } else {
      await database.run(`drop table if exists ${mart}`);
    }
  }
  return built;
}

/** Column names and DuckDB types of the mart rows that one feed gives. */
export async function columnsFrom(
  database: Database,
  mart: MartName,
  feed: string,
): Promise<{ name: string; type: string }[]> {
  const { columns, types } = await database.table(`${readSql(`marts/${mart}/${feed}.sql`)} limit 0`);
  return columns.map((name, index) => ({ name, type: types[index] ?? '' }));
}
