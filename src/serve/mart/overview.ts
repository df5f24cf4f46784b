import { type Database, readSql } from '../../engine/index.ts';
import { type Result, wholeArea } from '../../measures/index.ts';

/** The last month of a row that has a value. */
export interface LatestMonth extends Pick<Result, 'measure' | 'part'> {
  readonly month: string;
  readonly value: number;
}

/** The last month of each row of the whole force, up to a month. */
export async function readLatestMonths(database: Database, asAt: string): Promise<LatestMonth[]> {
  return database.rows(readSql('serve/latest_months.sql'), [wholeArea, asAt]);
}

/** How fresh a feed is. */
export interface FeedFacts {
  readonly feed: string;
  /** Null where no extract of it was accepted. */
  readonly last_month: string | null;
  readonly received_at: string | null;
  readonly refused: number;
}

export async function readFeeds(database: Database): Promise<FeedFacts[]> {
  return database.rows(readSql('serve/feeds.sql'));
}

/** What the paper before said of a row. */
export interface RowBefore extends Pick<Result, 'measure' | 'part' | 'as_at'> {
  readonly current_before: number | null;
  readonly change_before: number | null;
  readonly status_before: Result['status'];
}

/** The rows that the paper before a month had too. */
export async function readRowsBefore(database: Database, asAt: string): Promise<RowBefore[]> {
  return database.rows(readSql('serve/since_last_paper.sql'), [wholeArea, asAt]);
}

/** How many figures of each earlier paper have since changed, the newest paper first. */
export async function readRevisionCounts(
  database: Database,
): Promise<{ readonly as_at: string; readonly figures: number }[]> {
  return database.rows(readSql('serve/revision_counts.sql'));
}
