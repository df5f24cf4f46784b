import { type Database, readSql } from '../../engine/index.ts';
import type { AreaContribution, Rate, Result } from '../../measures/index.ts';

/** Every result of the areas of the level that an area is of: its own, and those it is compared with. */
export async function readResultsOfLevel(database: Database, area: string): Promise<Result[]> {
  return database.rows(readSql('serve/results_of_level.sql'), [area]);
}

/** Counts and scores per 1,000 residents, of a measure or of all. */
export async function readRates(database: Database, measure: string | null = null): Promise<Rate[]> {
  return database.rows(readSql('serve/rates.sql'), [measure]);
}

/** How much of a change in an area is of one offence, category or kind. */
export type ContributionRow = Omit<AreaContribution, 'as_at'>;

/** What changes are made of, the largest first: of one measure, in one area, of one offence, or of all. */
export async function readContributions(
  database: Database,
  { measure, area, value }: { measure?: string; area?: string; value?: string },
): Promise<ContributionRow[]> {
  return database.rows(readSql('serve/contributions.sql'), [measure ?? null, area ?? null, value ?? null]);
}

/** How much of a measure is of one offence, category or kind in a month, in the whole force. */
export interface OffenceMonth {
  readonly measure: string;
  readonly month: string;
  /** Null where the month has none: `gap` says why. */
  readonly amount: number | null;
  readonly gap: string | null;
}

/** The months of an offence in each measure that is shown by months and kinds, in order. */
export async function readMonthsOfOffence(database: Database, offence: string): Promise<OffenceMonth[]> {
  return database.rows(readSql('serve/months_of_offence.sql'), [offence]);
}

/** What its author wrote about a row of the paper, as Markdown; null where nobody did. */
export async function readInsight(database: Database, measure: string, part: string): Promise<string | null> {
  const [row] = await database.rows<{ words: string }>(readSql('serve/insight.sql'), [measure, part]);
  return row?.words ?? null;
}
