import { type Database, readSql } from '../../engine/index.ts';
import { feedsOf, type MartName } from '../../marts/index.ts';
import type { Result } from '../../measures/index.ts';
import type { Definition } from './facts.ts';

/** An extract of a mart's feeds whose rows reach into the two windows of a result. */
export interface ExtractRow {
  readonly feed: string;
  readonly file: string;
  readonly month: string;
  readonly state: string;
  readonly rows_in: number | null;
  readonly rows_accepted: number | null;
  readonly rows_quarantined: number | null;
  readonly rows_skipped: number | null;
  readonly sha256: string | null;
}

/** A mart that a measure counts, and the extracts its records came with. */
export interface MartLineage {
  readonly mart: string;
  readonly extracts: readonly ExtractRow[];
}

/** Where a result's records came from. */
export async function readLineage(
  database: Database,
  definition: Definition,
  result: Result,
): Promise<MartLineage[]> {
  const { window_start: start, window_end: end, previous_start, previous_end } = result;
  const extracts = await database.rows<ExtractRow>(readSql('serve/extracts_in_windows.sql'), [
    start,
    end,
    previous_start ?? start,
    previous_end ?? end,
  ]);
  const given = [...new Set(extracts.map(({ feed }) => feed))];
  const marts = definition.marts.split(', ').filter((name) => name !== '') as MartName[];
  return marts.map((mart) => {
    const feeds = feedsOf(mart, given);
    return { mart, extracts: extracts.filter(({ feed }) => feeds.includes(feed)) };
  });
}
