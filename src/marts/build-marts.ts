import type { Database } from '../duckdb.ts';
import { listSql, readSql } from '../sql-file.ts';

/** Marts in the order they are built: one that looks up another comes after it. */
export const martNames = [
  'crime',
  'outcome',
  'hate_incident',
  'incident',
  'domestic_victim',
  'hate_victim',
  'asb_victim',
  'community_resolution',
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

/** Marts made from the rows of others, which stand there too. */
export const repeatingMarts: readonly MartName[] = [
  'domestic_victim',
  'hate_victim',
  'asb_victim',
  'community_resolution',
  'local_resolution',
  'offender_exit',
];

/** The files of a mart, `sql/marts/<mart>/<feed>.sql`, for which all feeds are given: `crime+outcome.sql` needs two. */
function filesOf(mart: MartName, feeds: readonly string[]): string[] {
  return listSql(`marts/${mart}`).filter((file) => file.split('+').every((feed) => feeds.includes(feed)));
}

/** The feeds among those given that fill a mart: those with a file in its folder under `sql/marts`. */
export function feedsOf(mart: MartName, feeds: readonly string[]): string[] {
  return [...new Set(filesOf(mart, feeds).flatMap((file) => file.split('+')))];
}

/** Makes the macros that the SQL of marts uses. */
export async function createMacros(database: Database): Promise<void> {
  for (const macro of ['slug', 'is_within_a_year']) await database.run(readSql(`macros/${macro}.sql`));
}

/** Builds every mart that the feeds fill; a column no feed has is blank. Needs the staging views. */
export async function buildMarts(database: Database, feeds: readonly string[]): Promise<MartName[]> {
  await createMacros(database);
  const built = martNames.filter((mart) => feedsOf(mart, feeds).length > 0);
  for (const mart of martNames) {
    if (built.includes(mart)) {
      const parts = filesOf(mart, feeds).map((file) => `(${readSql(`marts/${mart}/${file}.sql`)})`);
      await database.run(`create or replace table ${mart} as ${parts.join('\nunion all by name\n')}`);
    } else {
      await database.run(`drop table if exists ${mart}`);
    }
  }
  return built;
}

/** Names and DuckDB types of the columns of a mart, with the feeds that give each. */
export async function columnsOfMart(
  database: Database,
  mart: MartName,
  feeds: readonly string[],
): Promise<{ name: string; type: string; feeds: string[] }[]> {
  const found = new Map<string, { name: string; type: string; feeds: string[] }>();
  for (const file of filesOf(mart, feeds)) {
    const { columns, types } = await database.table(`${readSql(`marts/${mart}/${file}.sql`)} limit 0`);
    for (const [index, name] of columns.entries()) {
      const known = found.get(name) ?? { name, type: types[index] ?? '', feeds: [] };
      found.set(name, { ...known, feeds: [...known.feeds, ...file.split('+')] });
    }
  }
  return [...found.values()];
}
