import { type Database, readSql } from '../../engine/index.ts';
import { type Contribution, type Result, wholeArea } from '../../measures/index.ts';

/** Every result of a measure, by part and area, the whole force first. */
export async function readResults(database: Database, measure: string): Promise<Result[]> {
  return database.rows(readSql('serve/results.sql'), [measure, wholeArea]);
}

export type DriverRow = Pick<Contribution, 'by' | 'value' | 'difference'> & { readonly share: number };

/** What drives a row's change, where it is an exception. */
export async function readDrivers(database: Database, measure: string, part: string): Promise<DriverRow[]> {
  return database.rows(readSql('serve/drivers.sql'), [measure, part]);
}

/** The areas that any measure has, the whole force first. */
export async function readAreas(database: Database): Promise<string[]> {
  const rows = await database.rows<{ area: string }>(readSql('serve/areas.sql'), [wholeArea]);
  return [...new Set(rows.map(({ area }) => area))];
}

/** One month of a series, with the 12-month value that ends with it. */
export interface MonthPoint {
  readonly month: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  /** Its value may still change. */
  readonly is_provisional: boolean;
  readonly gap: string | null;
  readonly rolling: number | null;
}

/** The months of a measure's part in an area, in order; none where the mart has no series of it. */
export async function readMonths(
  database: Database,
  measure: string,
  part: string,
  area: string,
): Promise<MonthPoint[]> {
  return database.rows(readSql('serve/months.sql'), [measure, part, area]);
}

/** One month of a line of a chart. */
export interface LinePoint extends Omit<MonthPoint, 'rolling'> {
  readonly part: string;
  readonly area: string;
  readonly area_level: string;
  /** What changed in recording from this month on. */
  readonly recording: string | null;
}

/** The months of a measure's part in every area, and of its other parts in one: whole force and wide areas first. */
export async function readLines(
  database: Database,
  { measure, part, area }: Pick<Result, 'measure' | 'part' | 'area'>,
): Promise<LinePoint[]> {
  return database.rows(readSql('serve/lines.sql'), [measure, part, area, wholeArea]);
}

/** The months of every row in an area after a month, in order, without the values of 12 months. */
export async function readMonthsOfArea(
  database: Database,
  area: string,
  after: string,
): Promise<(MonthPoint & { readonly measure: string; readonly part: string })[]> {
  return database.rows(readSql('serve/months_of_area.sql'), [area, after]);
}

/** What one issue of an earlier paper said about a row, and its value now where that has since changed. */
export interface PublishedValue
  extends Pick<
    Result,
    'as_at' | 'status' | 'window_start' | 'window_end' | 'current' | 'previous' | 'change' | 'change_unit'
  > {
  readonly issue: number;
  readonly published_at: string;
  readonly is_revised: boolean;
  readonly now: number | null;
  readonly why: string | null;
}

/** What earlier papers said of a row of a measure, the newest first. */
export async function readPublishedValues(
  database: Database,
  { measure, part, area }: Result,
): Promise<PublishedValue[]> {
  return database.rows(readSql('serve/published_values.sql'), [measure, part, area]);
}
