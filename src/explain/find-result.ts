import type { Month } from '../calendar.ts';
import type { Database } from '../engine/index.ts';
import type { Receipt } from '../land/index.ts';
import type { Measure, Result, Series } from '../measures/index.ts';
import type { Publication } from '../pipeline/index.ts';
import type { BuiltPaper } from '../publish/index.ts';
import { measuredAnew } from './measured-anew.ts';

/** One row of a paper, computed anew from the marts of the warehouse. */
export interface ExplainedRow {
  readonly result: Result;
  readonly series: Series | null;
  readonly accepted: readonly Receipt[];
}

/**
 * Every part and area of a measure at an as-at month: what may be shown of them, or, for those who may see the
 * records, all.
 */
export async function explainedRows(
  database: Database,
  publication: Publication,
  measure: Measure,
  built: { readonly last: BuiltPaper; readonly out: string },
  given: { readonly asAt: Month; readonly isPrivate: boolean },
): Promise<ExplainedRow[]> {
  const { accepted, exact, shown } = await measuredAnew(database, publication, measure, built, given.asAt);
  const { measured, results } = given.isPrivate ? exact : shown;
  const series = measured.flatMap((one) => one.series);
  return results.map((result) => ({
    result,
    series: series.find(({ part, area }) => part === result.part && area === result.area) ?? null,
    accepted,
  }));
}
