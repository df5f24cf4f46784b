import type { Month } from '../calendar.ts';
import type { Database } from '../duckdb.ts';
import { storedLanding } from '../land/stored-landing.ts';
import { buildSeries, type MeasuredSeries } from '../measures/build-series.ts';
import type { Measure } from '../measures/measure.ts';
import { MonthStates } from '../measures/month-states.ts';
import type { Publication } from '../pipeline/publication.ts';
import type { LastBuild } from './find-result.ts';

/** The series of one measure, computed anew from the marts of the warehouse, and what was landed for them. */
export async function measuredAnew(
  database: Database,
  publication: Publication,
  measure: Measure,
  last: LastBuild,
  asAt: Month,
): Promise<{ landing: Awaited<ReturnType<typeof storedLanding>>; measured: MeasuredSeries[] }> {
  const landing = await storedLanding(database, publication.feeds);
  const supply = {
    feeds: publication.feeds,
    accepted: landing.accepted,
    hasNeighbourhoods: last.reference.neighbourhoods > 0,
  };
  const measured = await buildSeries(database, [measure], supply, new MonthStates(landing), asAt);
  return { landing, measured };
}
