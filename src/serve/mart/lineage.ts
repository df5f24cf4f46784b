import { type Database, identifier } from '../../duckdb.ts';
import type { Result } from '../../measures/result.ts';
import type { Definition } from './facts.ts';

/** An extract that gave records to a mart in the two windows of a result. */
export interface ExtractRow {
  readonly mart: string;
  readonly feed: string;
  readonly file: string;
  readonly month: string;
  readonly state: string;
  readonly rows_in: number;
  readonly rows_accepted: number;
  readonly rows_quarantined: number;
  readonly rows_skipped: number;
  readonly sha256: string;
  /** Records of the mart in the two windows that came with it. */
  readonly records: number;
}

/** A mart that a measure counts, in the mart's own words, and the extracts its records came with. */
export interface MartLineage {
  readonly mart: string;
  readonly about: string;
  readonly extracts: readonly ExtractRow[];
}

/** Where a result's records came from. */
export async function readLineage(
  database: Database,
  definition: Definition,
  result: Result,
): Promise<MartLineage[]> {
  const lineage: MartLineage[] = [];
  for (const mart of definition.marts.split(', ').filter((name) => name !== '')) {
    const [table] = await database.rows<{ comment: string; has_extracts: boolean }>(
      `select comment, exists (
         from duckdb_columns() where table_name = $1 and column_name = 'extract_id'
       ) as has_extracts
       from duckdb_tables() where table_name = $1`,
      [mart],
    );
    if (!table) continue;
    const extracts = table.has_extracts ? await extractsOf(database, mart, result) : [];
    lineage.push({ mart, about: table.comment, extracts });
  }
  return lineage;
}

async function extractsOf(database: Database, mart: string, result: Result): Promise<ExtractRow[]> {
  const { window_start: start, window_end: end, previous_start, previous_end } = result;
  return database.rows<ExtractRow>(
    `with counted as (
       select extract_id, count(*) as records from ${identifier(mart)}
       where month between $1 and $2 or month between $3 and $4
       group by extract_id
     )
     select '${mart.replaceAll("'", "''")}' as mart, feed, file, month, state, rows_in, rows_accepted,
       rows_quarantined, rows_skipped, sha256, records
     from counted join extracts using (extract_id)
     order by feed, month, file`,
    [start, end, previous_start ?? start, previous_end ?? end],
  );
}
