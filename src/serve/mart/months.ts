import type { Database } from '../../engine/index.ts';

/** One month of a series, with the 12-month value that ends with it. */
export interface MonthPoint {
  readonly month: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
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
  return database.rows<MonthPoint>(
    `select month, numerator, denominator, value, gap, current as rolling
     from rolling where measure = $1 and part = $2 and area = $3 order by month`,
    [measure, part, area],
  );
}
